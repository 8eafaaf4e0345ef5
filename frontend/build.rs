//! Links so that the build can take parts out of the file (`.ci/pack.mjs`).

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // Here and not among the flags of rustc: every dependency would be compiled anew.
    println!("cargo:rustc-link-arg-cdylib=--emit-relocs");
}
