//! `sqlx::migrate!` reads a folder. Cargo does not know this: it checks only the files that were there before.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
