//! `prorata`, as an operator starts it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A folder with the pages built, and a server in it.
fn prorata(home: &TempDir, args: &[&str]) -> Command {
    std::fs::create_dir_all(home.path().join("target/site/pkg")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_prorata"));
    command.env_clear().current_dir(home.path()).args(args);
    command
}

fn ended(command: &mut Command) -> (Output, String) {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, told)
}

#[test]
fn a_server_that_is_not_real_does_not_start_and_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    for args in [&["--public-url", "https://billing.example"][..], &["serve", "--stripe-secret-key", "bogus"]]
    {
        let (output, told) = ended(&mut prorata(&home, args));
        assert_eq!(output.status.code(), Some(1), "{told}");
        for setting in ["STRIPE_SECRET_KEY", "PRORATA_SELLER_NAME", "SMTP_URL"] {
            assert!(told.contains(setting), "{told}");
        }
        assert!(!told.contains("bogus"), "{told}");
    }
    let files: Vec<_> =
        std::fs::read_dir(home.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, ["target"], "no database was begun");
}

#[test]
fn nothing_is_renewed_with_test_cards_unless_that_is_meant() {
    let home = tempfile::tempdir().unwrap();
    let (output, told) = ended(&mut prorata(&home, &["renew"]));
    assert!(!output.status.success() && told.contains("STRIPE_SECRET_KEY"), "{told}");
    let change = ["admin", "change-subscription", "a", "b", "--plan", "c", "--reason", "r"];
    let (output, told) = ended(&mut prorata(&home, &change));
    assert!(!output.status.success() && told.contains("STRIPE_SECRET_KEY"), "{told}");
}

#[test]
fn a_start_says_what_it_runs_on_and_where_it_is() {
    let home = tempfile::tempdir().unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut server = prorata(&home, &["--demo", "--listen", &free]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    let told: Vec<_> = lines.by_ref().take_while(|line| !line.starts_with("Prorata is at")).collect();
    let url = format!("http://{free}");
    // The line that ended it is gone with `take_while`: the next are the sign-ins, which come after it.
    assert!(lines.next().is_some_and(|line| line.contains("prorata-demo")), "{told:?}");
    let told = told.join("\n");
    for part in [
        "sqlite://data/prorata.db",
        "no money",
        "files in data/mail",
        "VIES is not asked",
        "Prorata Demo Limited",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(told.contains(&url.replace("http://", "listens on ")), "{told}");
    server.kill().unwrap();
    server.wait().unwrap();
}

#[test]
fn why_the_database_cannot_be_opened_is_said_within_three_seconds() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("broken.db"), "no database ".repeat(100)).unwrap();
    let deaf = TcpListener::bind("127.0.0.1:0").unwrap();
    let deaf = format!("postgres://ann:secret@{}/shop", deaf.local_addr().unwrap());
    for (url, cause) in [
        ("postgres://ann:secret@127.0.0.1:1/shop", "refused"),
        (deaf.as_str(), "does not answer"),
        ("sqlite://broken.db", "file is not a database"),
    ] {
        let begun = Instant::now();
        let (output, told) = ended(&mut prorata(&home, &["--demo", "--database-url", url]));
        assert!(!output.status.success() && told.contains(cause), "{url}: {told}");
        assert!(begun.elapsed() < Duration::from_secs(3), "{url}: {:?}", begun.elapsed());
        assert!(!told.contains("secret"), "{told}");
    }
}

#[test]
fn no_help_shows_the_password_of_the_database() {
    let home = tempfile::tempdir().unwrap();
    for command in [&["serve"][..], &["audit"], &["renew"], &["mail"], &["admin"], &["admin", "log"]] {
        let mut help = prorata(&home, command);
        let help = help.arg("--help").env("DATABASE_URL", "postgres://ann:hunter2@db/shop");
        let output = help
            .env("STRIPE_SECRET_KEY", "hunter2")
            .env("SMTP_URL", "smtp://u:hunter2@mail")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains("DATABASE_URL") && !text.contains("hunter2"), "{command:?}: {text}");
    }
}
