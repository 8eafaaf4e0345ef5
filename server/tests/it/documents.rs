//! Compares `docs/security.md` and `docs/architecture.md` with the code, and looks at the comments in the code.

use crate::browser::{post_as_script, router, signed_in};
use crate::world::World;
use app::api::Problem;
use app::limits;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn document() -> String {
    std::fs::read_to_string(root().join("docs/security.md")).unwrap()
}

/// The rows of the tables below the heading, cell by cell.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let document = document();
    let section = document.split(&format!("\n## {heading}")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let lines = section.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---"));
    lines.skip(1).map(cells).collect()
}

/// The texts between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Every file below the folder whose name has that ending.
fn sources(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
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

fn endpoints() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources("app/src/api", ".rs") {
        found.extend(
            text.split("endpoint = \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()),
        );
    }
    found
}

#[test]
fn every_server_function_is_in_the_table_of_who_may_do_what() {
    let table: Vec<_> = rows("Who may do what").iter().flat_map(|row| quoted(&row[0])).collect();
    let named: BTreeSet<_> = table.iter().cloned().collect();
    assert_eq!(named.len(), table.len(), "each stands there once");
    assert_eq!(named, endpoints());
}

/// A form that every server function understands. Its ids belong to the caller's account.
async fn form(world: &World, caller: Option<&str>) -> String {
    let nobody = "00000000-0000-7000-8000-000000000000";
    let (mut subscription, mut person) = (nobody.to_owned(), nobody.to_owned());
    if let Some(name) = caller {
        let caller = world.caller(name).await;
        subscription = world.snapshot(&caller).await.subscriptions[0].id.to_string();
        let people = world.people(&caller).await;
        person = people
            .iter()
            .find(|person| person.id != caller.person_id)
            .map_or(person, |person| person.id.to_string());
    }
    format!(
        "lang=en&number=&subscription={subscription}&plan=remote-support-v5-premium&seats=5&period=monthly&then=cart\
         &product=training&attach=yes&email=nina@b.example&language=de&recipient={nobody}&assign={person}&name=Nina\
         &list={nobody}&line={nobody}&key=k&seen={{}}&order={nobody}&method={nobody}&person={person}&account={nobody}&message=x\
         &purchase_order=x&buyer_reference=y&current=x&password=correct+horse+battery&company[name]=A&company[street]=B\
         &company[postal_code]=10115&company[city]=C&company[region]=&company[time_zone]=Europe/Berlin&company[currency]=EUR"
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_not_is_kept_from_it() {
    let world = World::on_sqlite().await;
    let callers = [None, Some("es-member"), Some("de-corporate")];
    let mut kept = 0;
    for (column, caller) in callers.into_iter().enumerate() {
        let form = form(&world, caller).await;
        let (router, cookie) = match caller {
            None => (router(&world, 10_000), String::new()),
            Some(name) => signed_in(&world, name).await,
        };
        for row in rows("Who may do what").iter().filter(|row| row[1 + column] == "no") {
            for endpoint in quoted(&row[0]).iter().filter(|endpoint| !endpoint.starts_with("load_")) {
                let answer = post_as_script(&router, &format!("/api/{endpoint}"), &form, &cookie).await;
                let said = String::from_utf8_lossy(&answer.2).into_owned();
                let told = format!("{endpoint} by {caller:?}: {} {said}", answer.0);
                match caller {
                    None => assert_eq!((answer.0, said.as_str()), (401, "sign-in-first"), "{told}"),
                    Some(_) => assert!([403, 404, 409, 422].contains(&answer.0), "{told}"),
                }
                kept += 1;
            }
        }
    }
    assert!(kept > 60, "{kept}");
    assert_eq!(world.number("select count(*) from people where email = 'nina@b.example'").await, 0);
    assert_eq!(world.number("select count(*) from orders").await, 0);
    world.ties().await;
    world.tear_down().await;
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

#[test]
fn the_limits_are_those_of_the_code() {
    let table = rows("Limits");
    let limit = |what: &str| {
        let row =
            table.iter().find(|row| row[0].starts_with(what)).unwrap_or_else(|| panic!("no limit of {what}"));
        row[1].replace(',', "")
    };
    for (what, number) in [
        ("people of an account", limits::MAX_PEOPLE),
        ("invitations of an account", limits::MAX_INVITATIONS_AN_HOUR),
        ("mails about licences", limits::MAX_MAILS_TO_ONE_AN_HOUR),
        ("requests to support", limits::MAX_SUPPORT_REQUESTS_AN_HOUR),
        ("addresses that get", limits::MAX_RECIPIENTS),
        ("passkeys of a person", limits::MAX_PASSKEYS),
        ("lists of people that", limits::MAX_LISTS_AN_HOUR),
        ("a list of people", limits::MAX_LIST_KILOBYTES),
    ] {
        assert!(limit(what).starts_with(&number.to_string()), "{what}: {} is not {number}", limit(what));
    }
    assert_eq!(Problem::TooManyMails.status(), 429);
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

/// Checks that the tests exist which the last cells of the rows name.
fn are_shown(table: &[Vec<String>]) {
    let code: String = ["server", "app/src"]
        .iter()
        .flat_map(|folder| sources(folder, ".rs"))
        .map(|(_, text)| text)
        .collect();
    let specs: Vec<_> = sources("end2end", ".ts").into_iter().map(|(path, _)| path).collect();
    for row in table {
        assert!(!row[1].is_empty() && !row[2].is_empty(), "{row:?}");
        for shown in quoted(&row[2]) {
            let is_there = if Path::new(&shown).extension().is_some_and(|ending| ending == "ts") {
                specs.iter().any(|path| path.ends_with(&shown))
            } else if shown.contains(['.', ' ', '/']) || shown == "prop" {
                true
            } else {
                code.contains(&format!("fn {shown}("))
            };
            assert!(is_there, "{}: there is no {shown}", row[0]);
        }
    }
}

#[test]
fn what_shows_a_requirement_is_there() {
    let table = rows("ASVS");
    assert!(table.len() > 140, "{}", table.len());
    are_shown(&table);
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
