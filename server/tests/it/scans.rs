//! What the code does not do, found by reading it: some requirements of `docs/security.md` say that something is not
//! there.

use crate::documents::{root, sources};
use std::collections::BTreeSet;

/// The code that runs, without tests and comments: each file by its path from the root.
pub fn code(folders: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in folders.iter().flat_map(|folder| sources(folder, ".rs")) {
        let path = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        if !path.contains("/tests") && !path.contains("_tests") {
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push((path, lines.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(found.len() > 30, "the code is elsewhere");
    found
}

/// The code of the server and of the pages.
fn everything() -> Vec<(String, String)> {
    code(&["app/src", "server/src", "frontend/src"])
}

/// The files that say one of the words.
fn that_say(code: &[(String, String)], words: &[&str]) -> BTreeSet<String> {
    let says = |text: &str| words.iter().any(|word| text.contains(*word));
    code.iter().filter(|(_, text)| says(text.as_str())).map(|(path, _)| path.clone()).collect()
}

fn set(files: &[&str]) -> BTreeSet<String> {
    files.iter().map(|file| (*file).to_owned()).collect()
}

/// The workshop is in no release. It asks git how old a text is.
#[test]
fn no_process_is_started() {
    let found = that_say(&everything(), &["process::Command", "Command::new("]);
    assert_eq!(found, set(&["server/src/workshop/age.rs"]));
    let library = std::fs::read_to_string(root().join("server/src/lib.rs")).unwrap();
    assert!(library.contains("#[cfg(feature = \"workshop\")]\npub mod workshop;"));
}

#[test]
fn no_text_becomes_a_program() {
    let words =
        ["eval(", "new Function", "new_no_args(", "Function::new_with", "setTimeout('", "setTimeout(\""];
    assert_eq!(that_say(&everything(), &words), set(&[]));
    for (path, text) in sources("server/src", ".js") {
        assert!(!words.iter().any(|word| text.contains(*word)), "{}", path.display());
    }
}

#[test]
fn no_page_has_a_plugin_or_a_frame() {
    let words = ["<object", "<embed", "<applet", "<iframe", "<frame"];
    assert_eq!(that_say(&everything(), &words), set(&[]));
}

#[test]
fn who_asks_other_services_follows_no_redirect() {
    let code = everything();
    let makers = ["Client::builder()", "Http::builder()", "ClientBuilder", "Http::new()", "reqwest::get("];
    let found = that_say(&code, &makers);
    assert_eq!(found, set(&["server/src/outside.rs", "server/src/payments/stripe/client.rs"]));
    for (path, text) in code.iter().filter(|(path, _)| found.contains(path)) {
        let made: usize = makers.iter().map(|maker| text.matches(*maker).count()).sum();
        assert_eq!(made, text.matches(".redirect(Policy::none())").count(), "{path}");
    }
}

/// The database, mails of the demo, and the folder for the database. None has a name that a visitor gives.
#[test]
fn files_are_written_in_these_places_only() {
    let words = [
        "fs::write(",
        "fs::create_dir",
        "create_dir_all(",
        "OpenOptions::new(",
        "File::create",
        "File::options(",
        "fs::rename(",
        "fs::copy(",
        "fs::hard_link(",
        "symlink(",
    ];
    let places =
        ["server/src/config/adapters.rs", "server/src/mail/transport/eml.rs", "server/src/store/location.rs"];
    assert_eq!(that_say(&everything(), &words), set(&places));
}

#[test]
fn no_name_of_an_upload_is_read() {
    let code = code(&["server/src"]);
    assert_eq!(that_say(&code, &["Multipart,", "Multipart)"]), set(&["server/src/http/licence_lists.rs"]));
    let (_, text) = code.iter().find(|(path, _)| path.ends_with("http/licence_lists.rs")).unwrap();
    assert!(!text.contains("file_name"), "{text}");
}

#[test]
fn nothing_listens_to_what_is_pasted() {
    let words = ["on:paste", "onpaste", "ev::paste", "\"paste\"", "beforeinput"];
    assert_eq!(that_say(&everything(), &words), set(&[]));
}

#[test]
fn nobody_has_a_hint_or_a_secret_question() {
    for (path, text) in sources("server/migrations", ".sql") {
        let lines = text.lines().filter(|line| !line.starts_with("--"));
        let text = lines.collect::<String>().to_lowercase();
        assert!(!text.contains("hint") && !text.contains("question"), "{}", path.display());
    }
}

/// A random number that is no secret may be a UUID: the key of a form, and ids of the sandbox.
#[test]
fn secrets_are_of_the_operating_systems_generator() {
    let code = everything();
    let others = ["rand::", "thread_rng", "fastrand", "oorandom", "Math::random", "SmallRng", "StdRng"];
    assert_eq!(that_say(&code, &others), set(&[]));
    let makers = [
        "server/src/sealing.rs",
        "server/src/secret.rs",
        "server/src/use_cases/people/recovery.rs",
        "server/src/use_cases/people/totp.rs",
    ];
    assert_eq!(that_say(&code, &["getrandom::fill("]), set(&makers));
    let no_secrets = ["server/src/payments/sandbox/records.rs", "server/src/use_cases/account/page.rs"];
    assert_eq!(that_say(&code, &["new_v4("]), set(&no_secrets));
}

/// Behind PgBouncer, only a transaction has one connection for all of its messages. There, a glance is in one, too.
#[test]
fn every_statement_is_in_a_transaction() {
    let found = that_say(&code(&["server/src"]), &[".pool()", ".acquire()", ".lone()"]);
    let homes =
        ["server/src/store/database.rs", "server/src/store/glances.rs", "server/src/store/opening.rs"];
    assert_eq!(found, set(&homes));
}

/// Patterns are of CLDR's postal codes, and not of visitors.
#[test]
fn no_pattern_is_of_a_visitor() {
    let found = that_say(&everything(), &["Regex::new", "RegexBuilder::new", "RegexSet"]);
    assert_eq!(found, set(&["app/src/documents/postal_code.rs"]));
}

#[test]
fn no_code_is_unsafe() {
    let workspace = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    for package in ["app", "server"] {
        let package = std::fs::read_to_string(root().join(package).join("Cargo.toml")).unwrap();
        assert!(package.contains("[lints]\nworkspace = true"));
    }
    assert_eq!(that_say(&everything(), &["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"]), set(&[]));
}

/// The texts of the queries of a file that the compiler does not know to be constants, with what stands before each.
fn made_queries(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for (place, call) in text.match_indices("AssertSqlSafe(") {
        let (before, argument) = (&text[..place], &text[place + call.len()..]);
        let name = argument.split(')').next().unwrap();
        let declared = format!("let {name} =");
        let made = if argument.starts_with("format!(") {
            argument
        } else {
            before.rsplit(declared.as_str()).next().unwrap().trim_start()
        };
        let of_format = made.strip_prefix("format!(").and_then(|made| made.split('"').nth(1));
        found.push((before, of_format.unwrap_or(name).to_owned()));
    }
    found
}

/// The names in braces.
fn places(text: &str) -> Vec<&str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect()
}

/// What a query is made of: constants, and these words, which the file itself has.
fn is_of_the_code(before: &str, place: &str) -> bool {
    let is_constant = !place.is_empty() && place.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let is_chosen = match place {
        "by" => before.contains("let by = columns_of("),
        "condition" => {
            before.contains("condition: &'static str") || before.contains("let condition = if only_dead { \"")
        }
        _ => false,
    };
    is_constant || is_chosen
}

/// `sqlx` takes a text that is not in the code only from `AssertSqlSafe`.
#[test]
fn no_value_becomes_a_part_of_a_query() {
    let code = code(&["server/src"]);
    assert_eq!(that_say(&code, &["QueryBuilder"]), set(&[]));
    let mut read = 0;
    for (path, text) in &code {
        for (before, query) in made_queries(text) {
            // The statements that lift the guards are made by the database, of its own names.
            if path.ends_with("store/migrations.rs") && query == "lift" {
                continue;
            }
            assert!(query.contains([' ', '{']), "{path}: {query} is not read");
            for place in places(&query) {
                assert!(is_of_the_code(before, place), "{path}: {place} in {query}");
            }
            read += 1;
        }
        let is_chosen_here = !text.contains("let by = columns_of(")
            || text.contains("const fn columns_of(order: Order) -> &'static str");
        assert!(is_chosen_here, "{path}");
    }
    assert!(read >= 12, "{read} queries");
}

#[test]
fn a_made_query_is_found_however_it_is_written() {
    let text = "let sql =\n format!(\"select {COLUMNS} by {by}\");\nquery(AssertSqlSafe(sql));\nAssertSqlSafe(format!(\n \"a {word}\"\n))\n\
                AssertSqlSafe(lift)";
    let found: Vec<_> = made_queries(text).into_iter().map(|(_, query)| query).collect();
    assert_eq!(found, ["select {COLUMNS} by {by}", "a {word}", "lift"]);
    assert_eq!(places(&found[0]), ["COLUMNS", "by"]);
    assert!(!is_of_the_code(text, "word") && !is_of_the_code(text, "by") && is_of_the_code("", "COLUMNS"));
}

/// Whole chapters of ASVS do not apply as long as none of these is built in.
#[test]
fn what_asvs_calls_for_elsewhere_is_not_built_in() {
    let words = [
        "ldap",
        "jsonwebtoken",
        "jwt",
        "oauth",
        "openid",
        "saml",
        "webrtc",
        "graphql",
        "juniper",
        "tungstenite",
        "memcache",
        "xpath",
        "latex",
        "zip",
        "tar",
        "tera",
        "handlebars",
        "minijinja",
        "liquid",
        "askama",
    ];
    for package in ["app", "server", "frontend"] {
        let text = std::fs::read_to_string(root().join(package).join("Cargo.toml")).unwrap();
        let dependencies =
            text.split("[dependencies]\n").nth(1).unwrap().split("\n[dev-dependencies]").next().unwrap();
        for line in dependencies.lines() {
            let name = line.split([' ', '.', '=']).next().unwrap();
            let is_of_these = name.split(['-', '_']).any(|part| words.contains(&part));
            assert!(!is_of_these, "{package}: {name}");
        }
    }
    let words = [
        "WebSocket",
        "RTCPeer",
        "postMessage",
        "post_message",
        "localStorage",
        "local_storage",
        "ZipArchive",
    ];
    assert_eq!(that_say(&everything(), &words), set(&[]));
    // What is unpacked is our own list of passwords.
    let unpacked = that_say(&everything(), &["GzDecoder", "Decompressor", "DeflateDecoder"]);
    assert_eq!(unpacked, set(&["server/src/use_cases/people/common_passwords.rs"]));
}
