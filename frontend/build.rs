//! Links so that the build can take parts out of the file (`.ci/pack.mjs`).

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // The flag is set here and not among the flags of rustc, where it would make every dependency compile again.
    println!("cargo:rustc-link-arg-cdylib=--emit-relocs");
}
