//! The built files: what they are called, and how they are served.

use app::Assets;
use std::path::Path;

/// The names of the built files, from the `hash.txt` that the build leaves beside the binary when `hashed`.
///
/// Without it, or where it cannot be read, the names have no hashes, as `cargo leptos watch` leaves them.
pub fn names(hashed: bool) -> Assets {
    let listed = if hashed { read_hashes().unwrap_or_default() } else { String::new() };
    let hash = |kind: &str| {
        let mut lines = listed.lines().filter_map(|line| line.split_once(':'));
        lines
            .find(|(name, _)| name.trim() == kind)
            .map(|(_, hash)| format!(".{}", hash.trim()))
            .unwrap_or_default()
    };
    let path = |kind: &str| format!("/pkg/prorata{}.{kind}", hash(kind));
    Assets { js: path("js").into(), wasm: path("wasm").into(), css: path("css").into() }
}

fn read_hashes() -> Option<String> {
    let binary = std::env::current_exe().ok()?;
    let file = binary.parent().unwrap_or(Path::new("")).join("hash.txt");
    std::fs::read_to_string(&file)
        .inspect_err(|error| {
            tracing::error!("cannot read {}: {error}; build the pages first", file.display());
        })
        .ok()
}
