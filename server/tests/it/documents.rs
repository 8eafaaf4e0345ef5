//! Compares `docs/security.md` and `docs/architecture.md` with the code, looks at the comments in the code, and has what
//! all such comparisons need.

use app::limits;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn document() -> String {
    std::fs::read_to_string(root().join("docs/security.md")).unwrap()
}

/// What stands below the heading.
pub fn section(heading: &str) -> String {
    let document = document();
    let section = document.split(&format!("\n## {heading}")).nth(1).unwrap();
    section.split("\n## ").next().unwrap().to_owned()
}

/// The rows of the tables below the heading, cell by cell.
pub fn rows(heading: &str) -> Vec<Vec<String>> {
    let section = section(heading);
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let lines = section.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---"));
    lines.skip(1).map(cells).collect()
}

/// The texts between backticks.
pub fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Every file below the folder whose name has that ending.
pub fn sources(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                open.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                found.push((path.clone(), std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

pub fn endpoints() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources("app/src/api", ".rs") {
        found.extend(
            text.split("endpoint = \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()),
        );
    }
    found
}

#[test]
fn every_event_of_the_log_is_in_the_table() {
    let mut said = BTreeSet::new();
    for (path, text) in sources("server/src", ".rs") {
        for call in [
            "security_log::own(",
            "security_log::to(",
            "security_log::by_link(",
            "security_log::told(",
            "security_log::operator(",
            "security_log::tried(",
            "event = \"",
        ] {
            for rest in text.split(call).skip(1) {
                let rest = rest.split(';').next().unwrap();
                let words: Vec<_> = if call.starts_with("event") {
                    vec![rest.split('"').next().unwrap()]
                } else {
                    rest.split('"').skip(1).step_by(2).collect()
                };
                assert!(!words.is_empty(), "{}: {rest}", path.display());
                said.extend(words.into_iter().map(str::to_owned));
            }
        }
    }
    let table: BTreeSet<_> = rows("Logging").iter().flat_map(|row| quoted(&row[0])).collect();
    assert_eq!(table, said);
}

/// Every test: the Rust tests by name, and the tests of browsers and requests by title.
fn tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["server", "app/src"] {
        for (_, text) in sources(folder, ".rs") {
            found.extend(rust_tests(&text));
        }
    }
    for (_, text) in sources("end2end", ".spec.ts") {
        found.extend(
            text.split("test('").skip(1).filter_map(|rest| Some(rest.split('\'').next()?.to_owned())),
        );
    }
    found
}

/// The names of the functions that run as tests: those with the attribute, and those that run on both engines or on
/// both gateways. A function that tests call is none.
fn rust_tests(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut is_marked = false;
    for line in text.lines().map(str::trim_start) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_marked = true;
        } else if is_marked
            && !line.starts_with(['/', '#'])
            && let Some((_, name)) = line.split_once("fn ")
        {
            is_marked = false;
            found.extend(name.split(['(', '<']).next().map(str::to_owned));
        }
    }
    for list in ["on_both_engines!(", "on_both_gateways!("] {
        for names in text.split(list).skip(1).filter_map(|rest| rest.split(')').next()) {
            let names = names.replace("audited:", "");
            found.extend(names.split(',').map(|name| name.trim().to_owned()));
        }
    }
    found
}

#[test]
fn a_test_is_what_runs_as_one() {
    let text = "#[test]\n#[cfg(unix)]\nfn one() {}\nfn helper() {}\n#[tokio::test(flavor = \"multi_thread\")]\nasync fn two() {}\n\
                async fn three() {}\non_both_engines!(audited:\n    three,\n    four,\n);\n    #[test]\n    fn five(x in 0..2) {}";
    let names = ["one", "two", "three", "four", "five", ""].map(str::to_owned);
    assert_eq!(rust_tests(text), names.into());
}

/// The rule book and the document about security say how long a link is good.
#[test]
fn the_lifetimes_of_links_are_those_of_the_code() {
    let (rules, security) = (std::fs::read_to_string(root().join("docs/domain.md")).unwrap(), document());
    for (document, told) in [
        (&rules, format!("An invitation is good for {} days", limits::INVITATION_DAYS)),
        (&rules, format!("a new password's link for {} hour", limits::RESET_HOURS)),
        (&rules, format!("e-mail address for {} day", limits::CONFIRMATION_HOURS / 24)),
        (&rules, format!("reader says yes, within {} days", limits::RECIPIENT_DAYS)),
        (&security, format!("are good for {} days", limits::INVITATION_DAYS)),
    ] {
        let words: Vec<_> = document.split_whitespace().collect();
        assert!(words.join(" ").contains(&told), "no document says: {told}");
    }
}

/// Checks that what the last cells of the rows name is there: a test, a file of tests, or another file.
pub fn are_shown(table: &[Vec<String>]) {
    let (tests, specs) = (tests(), sources("end2end", ".ts"));
    for row in table {
        assert!(!row[1].is_empty() && !row[2].is_empty(), "{row:?}");
        for shown in quoted(&row[2]) {
            let is_file =
                || root().join(&shown).is_file() || specs.iter().any(|(path, _)| path.ends_with(&shown));
            assert!(tests.contains(&shown) || is_file(), "{}: there is no {shown}", row[0]);
        }
    }
}

#[test]
fn every_fault_is_shown_by_a_test() {
    let table = rows("Faults");
    assert!(table.iter().all(|row| !quoted(&row[2]).is_empty()) && table.len() >= 10, "{}", table.len());
    are_shown(&table);
}

/// What the table of values and the walks name: functions and types, files and folders, columns. Addresses and commands
/// are not looked for.
#[test]
fn every_name_of_the_walks_is_in_the_code() {
    let document = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let walks = document.split_once("\nWhere a value is:").unwrap().1;
    let kinds = [("app/src", ".rs"), ("server", ".rs"), ("server/migrations", ".sql"), ("end2end", ".mjs")];
    let files: Vec<_> = kinds.into_iter().flat_map(|(folder, ending)| sources(folder, ending)).collect();
    let code: String = files.iter().map(|(_, text)| text.as_str()).collect();
    let has = |kind: &str, name: &str| {
        let named = format!("{kind} {name}");
        let ends = |(at, _): (usize, &str)| {
            !code[at + named.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
        };
        code.match_indices(&named).any(ends)
    };
    for name in quoted(walks) {
        let is_there = if name.starts_with('/') || name.contains(' ') {
            true
        } else if name.contains('/') {
            files.iter().any(|(path, _)| path.ancestors().any(|path| path.ends_with(&name)))
        } else if let Some((table, column)) = name.split_once('.') {
            has("create table", table) && has("", column)
        } else if name.contains('-') {
            code.contains(&name)
        } else {
            let kinds = ["fn", "struct", "enum", "trait", "mod", "const", "create table"];
            name.split("::").all(|part| kinds.iter().any(|kind| has(kind, part)))
        };
        assert!(is_there, "docs/architecture.md names {name}");
    }
}

/// A wider comment does not fit beside the code in a review. Migrations are left out: an applied file never changes.
#[test]
fn no_comment_is_wider_than_a_screen() {
    const MAX_COLUMNS: usize = 125;
    let kinds = [
        ("app", ".rs"),
        ("frontend", ".rs"),
        ("server", ".rs"),
        ("style", ".css"),
        ("end2end", ".ts"),
        ("end2end", ".mjs"),
        (".ci", ".mjs"),
    ];
    let mut wide = Vec::new();
    for (path, text) in kinds.into_iter().flat_map(|(folder, ending)| sources(folder, ending)) {
        for (number, line) in text.lines().enumerate() {
            let is_comment = ["//", "/*", "* "].iter().any(|mark| line.trim_start().starts_with(mark));
            if is_comment && line.chars().count() > MAX_COLUMNS {
                wide.push(format!("{}:{}", path.display(), number + 1));
            }
        }
    }
    assert!(wide.is_empty(), "these comments are wider than {MAX_COLUMNS} columns:\n{}", wide.join("\n"));
}
