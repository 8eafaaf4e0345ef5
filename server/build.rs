//! `sqlx::migrate!` reads a folder, and cargo does not know: it looks only at the files that were there.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
