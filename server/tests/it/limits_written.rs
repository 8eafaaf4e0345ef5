//! The limits that `docs/security.md` names are those of the code.

use crate::documents::{rows, section, sources};
use app::api::Problem;
use std::collections::BTreeSet;

/// A number of the code, and how the document says it: what stands before the number in the code, and the words with a
/// place for it. A file may be named first.
type Said = (&'static str, &'static str);

/// Each row of the table by its beginning, with the numbers that it says.
const ROWS: [(&str, &[Said]); 34] = [
    (
        "wrong sign-ins for one address from one place",
        &[("MAX_FAILURES: i64 = ", "{} in"), ("ATTEMPTS_MINUTES: i64 = ", "{} minutes")],
    ),
    (
        "wrong sign-ins for one address from everywhere",
        &[("MAX_FAILURES_EVERYWHERE: i64 = ", "{} in"), ("ATTEMPTS_MINUTES: i64 = ", "{} minutes")],
    ),
    (
        "wrong passwords for one address",
        &[("GUESSES_TOLD: u32 = ", "{} in"), ("GUESSES_KEPT: Duration = Duration::days(", "{} days")],
    ),
    (
        "each form that needs no session",
        &[("PRORATA_SIGN_INS_PER_MINUTE\", default_value = \"", "{} a minute")],
    ),
    (
        "a person's own password or code",
        &[("MAX_FAILURES: i64 = ", "{} wrong"), ("ATTEMPTS_MINUTES: i64 = ", "{} minutes")],
    ),
    ("a sign-in that waits", &[("WAITING_KEPT: Duration = Duration::minutes(", "{} minutes")]),
    ("a challenge for an authenticator", &[("CHALLENGES_KEPT: Duration = Duration::minutes(", "{} minutes")]),
    ("pages that are kept", &[("kept_documents.rs|MAX_BYTES: usize = ", "{} MB")]),
    ("passkeys of a person", &[("MAX_PASSKEYS: usize = ", "{}")]),
    (
        "links to choose a password",
        &[("MAX_RESETS: i64 = ", "{} an"), ("RESETS_WITHIN: Duration = Duration::hours(", "{} hours")],
    ),
    (
        "links to confirm an address",
        &[("MAX_LINKS: i64 = ", "{} in"), ("LINKS_WITHIN: Duration = Duration::minutes(", "{} minutes")],
    ),
    (
        "invitations to one address",
        &[
            ("MAX_INVITED: usize = ", "{} in"),
            ("INVITED_WITHIN: Duration = Duration::minutes(", "{} minutes"),
        ],
    ),
    ("invitations of an account", &[("MAX_INVITATIONS_AN_HOUR: usize = ", "{} an hour")]),
    ("mails about licences and hand-overs", &[("MAX_MAILS_TO_ONE_AN_HOUR: usize = ", "{} an hour")]),
    ("requests to support", &[("MAX_SUPPORT_REQUESTS_AN_HOUR: usize = ", "{} an hour")]),
    ("people of an account", &[("MAX_PEOPLE: usize = ", "{}")]),
    ("addresses that get", &[("MAX_RECIPIENTS: usize = ", "{}")]),
    (
        "addresses that an account asks",
        &[
            ("MAX_ASKED: i64 = ", "{} a day"),
            ("MAX_ASKED_THERE: i64 = ", "{} a day"),
            ("ASKED_WITHIN: Duration = Duration::days(", "{} days"),
        ],
    ),
    (
        "browsers in which a person is known",
        &[("MAX_DEVICES: i64 = ", "{} each"), ("DEVICES_KEPT: Duration = Duration::days(", "{} days")],
    ),
    (
        "a message to support",
        &[("MAX_MESSAGE_CHARS: usize = ", "{} characters"), ("MAX_COMMENT_CHARS: usize = ", "; {}")],
    ),
    ("a name", &[("MAX_NAME_CHARS: usize = ", "{} characters"), ("MAX_LINE_CHARS: usize = ", "; {}")]),
    (
        "an e-mail address; a VAT number",
        &[
            ("MAX_ADDRESS_BYTES: usize = ", "{} bytes"),
            ("MAX_VAT_NUMBER_BYTES: usize = ", "; {} bytes"),
            ("MAX_REFERENCE_CHARS: usize = ", "; {} characters"),
        ],
    ),
    (
        "a search of a list",
        &[("MAX_SEARCH_CHARS: usize = ", "{} characters"), ("MAX_SEARCH_WORDS: usize = ", "{} words")],
    ),
    (
        "a form",
        &[("http/limits.rs|MAX_BODY_BYTES: usize = ", "{} kB"), ("MAX_STRANGERS_BYTES: usize = ", "{} kB")],
    ),
    (
        "a list of people",
        &[("MAX_LIST_KILOBYTES: usize = ", "{} kB"), ("MAX_LIST_LINES: usize = ", "{} lines")],
    ),
    ("lists of people that an account sends", &[("MAX_LISTS_AN_HOUR: usize = ", "{} an hour")]),
    ("the head of a request", &[("connections.rs|head: seconds(", "{} seconds")]),
    (
        "a body",
        &[
            ("BODY_WITHIN: Duration = Duration::from_secs(", "{} seconds"),
            ("REPORT_WITHIN: Duration = Duration::from_secs(", "{} for a gateway"),
        ],
    ),
    (
        "an answer",
        &[
            ("http/limits.rs|ANSWER_WITHIN: Duration = Duration::from_secs(", "{} seconds to make it"),
            ("connections.rs|write: seconds(", "{} seconds in which"),
        ],
    ),
    ("an idle connection", &[("connections.rs|idle: seconds(", "{} seconds")]),
    (
        "connections",
        &[
            ("OTHER_FILES: usize = ", "less {}"),
            ("saturating_sub(OTHER_FILES).clamp(", "{} at least"),
            (".clamp(64, ", "{} at most"),
        ],
    ),
    (
        "a statement, and a lock",
        &[("statement_timeout = '", "{} seconds"), ("set local lock_timeout = '", "{} seconds")],
    ),
    (
        "waiting for a connection to the database",
        &[("CONNECT_WITHIN: Duration = Duration::from_secs(", "{} seconds")],
    ),
    // It says that they count as those above.
    ("wrong codes at the sign-in", &[]),
];

/// The rows of the lines in which requests wait: the kind of work, and the words.
const LINES: [(&str, &str, &str); 5] = [
    (
        "passwords that are compared",
        "Password",
        "for one place {1} begin at once and {2} wait for all places {0} and {3}",
    ),
    ("documents that are made", "Document", WAITING),
    ("lists that are read", "List", WAITING),
    ("orders and other forms that ask", "Outside", WAITING),
    ("pages and other requests", "Page", WAITING),
];
const WAITING: &str = "for one place {1} at once and {2} that wait for all places {0} and {3}";

/// Numbers in the sentences of a section.
const SENTENCES: [(&str, &[Said]); 4] = [
    (
        "What is stored",
        &[
            ("SESSIONS_KEPT: Duration = Duration::days(", "sessions for {} days at most"),
            ("SESSIONS_KEPT_UNUSED: Duration = Duration::hours(", "for {} hours without use"),
            ("WAITING_KEPT: Duration = Duration::minutes(", "for {} minutes while they wait"),
            ("const LINKS_KEPT: Duration = Duration::days(", "links until {} days after"),
            ("DEVICES_KEPT: Duration = Duration::days(", "browsers for {} days"),
            ("ATTEMPTS_MINUTES: i64 = ", "failed sign-ins for {} minutes"),
            ("CHALLENGES_KEPT: Duration = Duration::minutes(", "to sign for {} minutes"),
            ("SECRETS_SHOWN: Duration = Duration::minutes(", "that are shown, for {} minutes"),
            ("LISTS_KEPT: Duration = Duration::days(", "lists for {} days"),
        ],
    ),
    (
        "Sessions",
        &[
            ("SESSIONS_KEPT_UNUSED: Duration = Duration::hours(", "{} hours"),
            ("SESSIONS_KEPT: Duration = Duration::days(", "{} days"),
        ],
    ),
    (
        "Passwords and other ways in",
        &[
            ("MIN_PASSWORD_CHARS: usize = ", "{} to"),
            ("MAX_PASSWORD_CHARS: usize = ", "to {} characters"),
            ("INVITATION_DAYS: i64 = ", "{} days"),
            ("RESET_HOURS: i64 = ", "{} hours"),
        ],
    ),
    (
        "Limits",
        &[
            ("OVERLOADED_FOR: Duration = Duration::from_secs(", "{} seconds after"),
            ("MAX_NAME_CHARS: usize = ", "{} letters"),
        ],
    ),
];

/// The code of server and app, without its tests.
fn code() -> Vec<(String, String)> {
    let all = ["server/src", "app/src"].iter().flat_map(|folder| sources(folder, ".rs"));
    let named = all.map(|(path, text)| (path.to_str().unwrap().to_owned(), text));
    named.filter(|(path, _)| !path.contains("/tests")).collect()
}

/// The number that stands in the code behind those words. It is the same wherever they stand.
fn number(code: &[(String, String)], wanted: &str) -> String {
    let (file, before) = wanted.split_once('|').unwrap_or(("", wanted));
    let texts = code.iter().filter(|(path, _)| path.ends_with(file));
    let behind = texts.flat_map(|(_, text)| text.split(before).skip(1));
    let digits =
        |rest: &str| rest.chars().take_while(|c| c.is_ascii_digit() || *c == '_').collect::<String>();
    let found: BTreeSet<String> = behind.map(|rest| digits(rest).replace('_', "")).collect();
    assert_eq!(found.len(), 1, "{wanted}: {found:?}");
    found.into_iter().next().unwrap()
}

/// Checks that the text says the number in these words.
fn says(text: &str, number: &str, words: &str) {
    let words = match number {
        "1" => words.replace("{} hours", "an hour").replace("{} days", "a day").replace("{}", number),
        _ => words.replace("{}", number),
    };
    let is_whole = |place: usize| !text[..place].ends_with(|before: char| before.is_ascii_digit());
    let is_said = text.match_indices(&words).any(|(place, _)| is_whole(place));
    assert!(is_said, "no “{words}” in: {text}");
}

/// The only row of the table that begins so, in one line and without the commas of its numbers.
fn row(beginning: &str) -> String {
    let mut found = rows("Limits");
    found.retain(|row| row[0].starts_with(beginning));
    assert_eq!(found.len(), 1, "rows that begin with {beginning}");
    found[0].join(" | ").replace(',', "")
}

#[test]
fn the_limits_are_those_of_the_code() {
    let code = code();
    for (beginning, numbers) in ROWS {
        let row = row(beginning);
        for (before, words) in numbers {
            says(&row, &number(&code, before), words);
        }
    }
    for (beginning, work, words) in LINES {
        let queues = code.iter().find(|(path, _)| path.ends_with("http/queues.rs")).unwrap();
        let limits = queues.1.split(&format!("Self::{work} => limits(")).nth(1).unwrap();
        let limits = limits.split(')').next().unwrap().split(|c: char| !c.is_ascii_digit());
        let limits: Vec<_> = limits.filter(|digits| !digits.is_empty()).collect();
        let words = (0..4)
            .fold(words.to_owned(), |words, place| words.replace(&format!("{{{place}}}"), limits[place]));
        assert!(row(beginning).contains(&words), "no “{words}” in: {}", row(beginning));
    }
    for (heading, numbers) in SENTENCES {
        let text = section(heading).replace('\n', " ");
        for (before, words) in numbers {
            says(&text, &number(&code, before), words);
        }
    }
    assert_eq!(Problem::TooManyMails.status(), 429);
}

#[test]
fn every_row_of_the_limits_is_compared_with_the_code() {
    let compared: Vec<_> =
        ROWS.iter().map(|(row, _)| *row).chain(LINES.iter().map(|(row, ..)| *row)).collect();
    for row in rows("Limits") {
        assert!(compared.iter().any(|beginning| row[0].starts_with(beginning)), "{}", row[0]);
    }
}
