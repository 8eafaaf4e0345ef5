//! The requirements of OWASP ASVS 5.0.0 in `docs/security.md`: all of levels 1 and 2, each held by something that is
//! there, or named as one that does not apply.

use crate::documents::{are_shown, quoted, rows};
use std::collections::BTreeSet;

/// How many requirements of levels 1 and 2 each section has. They come before those of level 3, and are numbered from 1.
const SECTIONS: [(&str, usize); 75] = [
    ("1.1", 2),
    ("1.2", 9),
    ("1.3", 11),
    ("1.4", 3),
    ("1.5", 2),
    ("2.1", 3),
    ("2.2", 3),
    ("2.3", 4),
    ("2.4", 1),
    ("3.2", 2),
    ("3.3", 4),
    ("3.4", 6),
    ("3.5", 5),
    ("3.7", 2),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("4.4", 4),
    ("5.1", 1),
    ("5.2", 3),
    ("5.3", 2),
    ("5.4", 3),
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
    ("9.1", 3),
    ("9.2", 4),
    ("10.1", 2),
    ("10.2", 2),
    ("10.3", 4),
    ("10.4", 11),
    ("10.5", 5),
    ("10.6", 2),
    ("10.7", 3),
    ("11.1", 2),
    ("11.2", 3),
    ("11.3", 3),
    ("11.4", 4),
    ("11.5", 1),
    ("11.6", 1),
    ("12.1", 3),
    ("12.2", 2),
    ("12.3", 4),
    ("13.1", 1),
    ("13.2", 5),
    ("13.3", 2),
    ("13.4", 5),
    ("14.1", 2),
    ("14.2", 4),
    ("14.3", 3),
    ("15.1", 3),
    ("15.2", 3),
    ("15.3", 7),
    ("16.1", 1),
    ("16.2", 5),
    ("16.3", 4),
    ("16.4", 3),
    ("16.5", 3),
    ("17.1", 1),
    ("17.2", 4),
    ("17.3", 2),
];

/// Every requirement of levels 1 and 2.
fn all() -> BTreeSet<String> {
    let numbered = |(section, count): (&str, usize)| {
        (1..=count).map(|number| format!("{section}.{number}")).collect::<Vec<_>>()
    };
    SECTIONS.into_iter().flat_map(numbered).collect()
}

/// The requirements of a cell such as `1.2.6, 4.4.1–4`.
fn named(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in cell.split(',').map(str::trim) {
        let (first, last) = part.split_once('–').unwrap_or((part, ""));
        let (section, number) = first.rsplit_once('.').unwrap();
        let from: usize = number.parse().unwrap();
        let to = if last.is_empty() { from } else { last.parse().unwrap() };
        found.extend((from..=to).map(|number| format!("{section}.{number}")));
    }
    found
}

#[test]
fn every_requirement_is_in_one_of_the_tables() {
    let all = all();
    assert_eq!(all.len(), 253, "70 of level 1 and 183 of level 2");
    let mut found = Vec::new();
    found.extend(rows("ASVS").into_iter().map(|row| row[0].clone()));
    let applicable = found.len();
    for row in rows("What of ASVS does not apply") {
        assert!(!row[0].is_empty(), "each group has its reason");
        found.extend(named(&row[1]));
    }
    let as_set: BTreeSet<_> = found.iter().cloned().collect();
    assert_eq!(as_set.len(), found.len(), "each stands there once");
    assert_eq!(as_set, all);
    assert_eq!(applicable, 180);
}

/// Tests, files, this document, or what the compiler makes sure of.
#[test]
fn what_shows_a_requirement_is_there() {
    let table = rows("ASVS");
    are_shown(&table);
    for row in table {
        let plain: String = row[2].split('`').step_by(2).collect();
        let plain = plain.replace([',', ' '], "");
        let known = ["", "document", "thecompiler"];
        assert!(known.contains(&plain.as_str()), "{}: {} shows nothing", row[0], row[2]);
        assert_eq!(plain.is_empty(), !quoted(&row[2]).is_empty(), "{}: {}", row[0], row[2]);
    }
}
