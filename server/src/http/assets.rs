//! The built files: their names, and how they are served.

use app::Assets;
use app::pages::Part;
use std::path::Path;

/// The names of the built files, from the `hash.txt` that the build leaves beside the binary when `hashed`.
///
/// Without that file, or if it cannot be read, the names have no hashes, as with `cargo leptos watch`.
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
    Assets {
        js: path("js").into(),
        wasm: path("wasm").into(),
        css: path("css").into(),
        parts: Part::ALL.map(|part| (part, part_paths(&listed, part))).into(),
    }
}

/// The files of a part, from its line `part ordering: FILE FILE`.
fn part_paths(listed: &str, part: Part) -> Vec<String> {
    let names = |line: &str| {
        line.strip_prefix("part ")?.strip_prefix(part.name())?.strip_prefix(": ").map(str::to_owned)
    };
    let names = listed.lines().find_map(names).unwrap_or_default();
    names.split_whitespace().map(|name| format!("/pkg/{name}")).collect()
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
