//! Arrows point inward only (README.md): what the modules of each crate may use. Tests may use anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module, and the others that it may use.
type Rules = &'static [(&'static str, &'static [&'static str])];

/// The modules of the server, the inner ones first. Each uses only those above it, so there are no circles.
const SERVER: Rules = &[
    ("actor", &[]),
    ("clock", &[]),
    ("sealing", &[]),
    ("secret", &[]),
    ("security_log", &[]),
    ("outside", &[]),
    ("web", &[]),
    ("webauthn", &[]),
    ("documents", &[]),
    ("catalogue", &[]),
    ("vies", &["outside"]),
    ("exchange", &["clock", "outside"]),
    ("store", &["actor", "clock", "vies"]),
    ("payments", &["clock", "store", "web"]),
    ("mail", &["clock", "documents", "secret", "store"]),
    (
        "use_cases",
        &[
            "actor",
            "clock",
            "documents",
            "exchange",
            "mail",
            "payments",
            "sealing",
            "secret",
            "security_log",
            "store",
            "vies",
            "webauthn",
        ],
    ),
    ("jobs", &["mail", "use_cases"]),
    ("audit", &["store", "use_cases"]),
    ("operator", &["clock", "documents", "mail", "payments", "secret", "security_log", "store", "use_cases"]),
    ("demo", &["clock", "operator", "payments", "store", "use_cases"]),
    ("http", &["clock", "documents", "payments", "secret", "security_log", "store", "use_cases", "web"]),
    (
        "config",
        &[
            "catalogue",
            "clock",
            "documents",
            "exchange",
            "http",
            "mail",
            "outside",
            "payments",
            "sealing",
            "store",
            "use_cases",
            "vies",
        ],
    ),
    ("commands", &["audit", "catalogue", "clock", "config", "operator", "payments", "store", "use_cases"]),
    ("cli", &["clock", "commands", "config"]),
    ("workshop", &[]),
];

/// The areas of the use cases.
const USE_CASES: Rules = &[
    ("patience", &[]),
    ("at_once", &[]),
    ("looked", &[]),
    ("retention", &[]),
    ("people", &["retention"]),
    ("account", &["people"]),
    ("licences", &["people"]),
    ("subscriptions", &[]),
    ("orders", &["at_once"]),
    ("renewals", &["at_once", "orders"]),
];

/// The modules of the app.
const APP: Rules = &[
    ("ids", &[]),
    ("limits", &[]),
    ("typed", &[]),
    ("codec", &[]),
    ("billing", &["codec", "ids", "limits", "typed"]),
    ("i18n", &["billing", "codec", "typed"]),
    ("documents", &["billing", "i18n", "ids", "typed"]),
    ("lists", &["documents", "ids", "limits"]),
    ("answers", &["billing", "i18n", "ids", "lists"]),
    ("ports", &["answers", "billing", "i18n", "ids", "lists"]),
    (
        "api",
        &["answers", "billing", "codec", "documents", "i18n", "ids", "limits", "lists", "ports", "typed"],
    ),
    ("components", &["api", "billing", "i18n", "ids", "limits", "typed"]),
    ("pages", &["api", "billing", "codec", "components", "documents", "i18n", "ids", "limits", "lists"]),
    ("frame", &["components", "i18n", "pages"]),
    ("shell", &["frame", "i18n", "pages"]),
];

#[test]
fn the_arrows_of_the_server_point_inward() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    hold(&arrows(&root, "crate::"), SERVER);
    assert_eq!(
        names(&root),
        SERVER.iter().map(|(name, _)| (*name).to_owned()).collect(),
        "each has its rule"
    );
    is_without_circle(SERVER);
}

#[test]
fn the_arrows_of_the_use_cases_point_inward() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/use_cases");
    hold(&arrows(&root, "crate::use_cases::"), USE_CASES);
    assert_eq!(
        names(&root),
        USE_CASES.iter().map(|(name, _)| (*name).to_owned()).collect(),
        "each has its rule"
    );
    is_without_circle(USE_CASES);
}

#[test]
fn the_arrows_of_the_app_point_inward() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src");
    hold(&arrows(&root, "crate::"), APP);
    assert_eq!(names(&root), APP.iter().map(|(name, _)| (*name).to_owned()).collect(), "each has its rule");
    is_without_circle(APP);
}

#[test]
fn an_arrow_is_found_wherever_it_stands() {
    let text = "use crate::store::{Store, orders};\nuse crate::{\n    audit,\n    cli::Cli,\n};\n// crate::http\nuse super::x; fn f() { crate::mail::send() }\n\
                pub(in crate::use_cases) fn g() {}\n#[cfg(test)]\nmod tests {\n    use crate::demo::seed;\n}\n";
    assert_eq!(
        used(text, "crate::"),
        ["audit", "cli", "mail", "store", "use_cases"].map(str::to_owned).into()
    );
}

/// Names each arrow that no rule allows, with its file.
fn hold(arrows: &BTreeMap<(String, String), PathBuf>, rules: Rules) {
    let mut wrong = Vec::new();
    for ((from, to), file) in arrows {
        let allowed = rules.iter().find(|(name, _)| name == from).map_or(&[][..], |(_, allowed)| *allowed);
        if !allowed.contains(&to.as_str()) {
            wrong.push(format!("{from} → {to} in {}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "these arrows point outward:\n{}", wrong.join("\n"));
    for (from, allowed) in rules {
        for to in *allowed {
            let arrow = ((*from).to_owned(), (*to).to_owned());
            assert!(arrows.contains_key(&arrow), "nothing needs {from} → {to} any more: take the rule away");
        }
    }
}

/// Each module uses only those above it.
fn is_without_circle(rules: Rules) {
    for (place, (from, allowed)) in rules.iter().enumerate() {
        let above = &rules[..place];
        for to in *allowed {
            assert!(above.iter().any(|(name, _)| name == to), "{to} stands above {from}");
        }
    }
}

/// The modules of a directory.
fn names(root: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let names = entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    names.filter(|name| !["lib", "main", "mod"].contains(&name.as_str())).collect()
}

/// Which module uses which other one, with a file that does so.
fn arrows(root: &Path, prefix: &str) -> BTreeMap<(String, String), PathBuf> {
    let mut found = BTreeMap::new();
    let modules = names(root);
    for file in files(root) {
        let within = file.strip_prefix(root).unwrap();
        let first = Path::new(within.components().next().unwrap().as_os_str());
        let from = first.file_stem().unwrap().to_str().unwrap().to_owned();
        if !modules.contains(&from) {
            continue;
        }
        for to in used(&fs::read_to_string(&file).unwrap(), prefix) {
            if to != from && modules.contains(&to) {
                found.entry((from.clone(), to)).or_insert_with(|| within.to_owned());
            }
        }
    }
    found
}

/// The files of a directory and of its directories, without those that are compiled for tests only.
pub fn files(directory: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let declared = [directory.join("mod.rs"), directory.join("lib.rs"), directory.with_extension("rs")];
    let for_tests: BTreeSet<String> = declared
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .flat_map(|text| test_modules(&text))
        .collect();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if name == "tests" || for_tests.contains(name) {
            continue;
        }
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(path);
        }
    }
    all
}

/// The modules that a file declares for tests only.
fn test_modules(text: &str) -> Vec<String> {
    let marked = text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.lines().next());
    let names = marked.filter_map(|line| line.trim().strip_prefix("mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// The modules that a file names after the prefix, outside of its comments and its tests.
fn used(text: &str, prefix: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines: Vec<_> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut all = BTreeSet::new();
    for rest in lines.join("\n").split(prefix).skip(1) {
        let until_its_end = rest.split(';').next().unwrap_or_default();
        match until_its_end.strip_prefix('{') {
            // Several modules are used at once.
            Some(list) => all.extend(list.split(',').map(first_word).filter(|word| !word.is_empty())),
            None => _ = all.insert(first_word(until_its_end)),
        }
    }
    all
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
