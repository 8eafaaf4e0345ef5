//! What `prorata` says when it is started, and what it refuses.

use crate::running::{DEMO, Running, prorata};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

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
    let server = Running::start(&home, &["--demo"], &[]);
    let (address, said) = (server.address.clone(), server.said.clone());
    for part in [
        "sqlite://data/prorata.db",
        "no money",
        "files in data/mail",
        "VIES is not asked",
        "Prorata Demo Limited",
        "told apart by the addresses of their connections",
        &format!("listens on {address}"),
        &format!("Prorata is at http://{address}"),
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // It answers when it has said everything.
    assert!(server.asks("GET /health", "").starts_with("HTTP/1.1 200"));
    let (sign_ins, log) = server.end();
    assert!(sign_ins.contains("prorata-demo"), "{sign_ins}");
    assert!(!log.contains("PRORATA_PROXY_HEADER"), "{log}");
}

/// An https URL is that of a proxy.
#[test]
fn a_start_behind_a_proxy_says_whether_visitors_are_told_apart() {
    let home = tempfile::tempdir().unwrap();
    let behind = [&DEMO[..], &["--public-url", "https://billing.example.com"]].concat();
    let server = Running::start(&home, &behind, &[]);
    let told = "all behind the proxy count as one place: PRORATA_PROXY_HEADER is not set";
    assert!(server.said.contains(told), "{}", server.said);
    let (_, log) = server.end();
    let warning = log.lines().find(|line| line.contains("PRORATA_PROXY_HEADER is not set"));
    assert!(warning.is_some_and(|line| line.contains("WARN")), "{log}");

    let server = Running::start(&home, &behind, &[("PRORATA_PROXY_HEADER", "X-Forwarded-For")]);
    assert!(server.said.contains("told apart by the proxy’s header x-forwarded-for"), "{}", server.said);
    assert!(!server.end().1.contains("PRORATA_PROXY_HEADER"));
}

#[test]
fn a_server_writes_one_json_object_a_line_if_that_is_set() {
    let home = tempfile::tempdir().unwrap();
    let behind = [&DEMO[..], &["--public-url", "https://billing.example.com"]].concat();
    let server = Running::start(&home, &behind, &[("PRORATA_LOG_FORMAT", "json")]);
    let answer = server.asks("GET /nothing/at/all", "");
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    let (_, log) = server.end();
    let object =
        |line: &str| serde_json::from_str::<Value>(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    let lines: Vec<Value> = log.lines().map(object).collect();
    assert!(lines.iter().all(|line| line.is_object() && line["timestamp"].is_string()), "{log}");
    let with = |name: &str, said: &str| {
        let said = |line: &&Value| line[name].as_str().is_some_and(|value| value.contains(said));
        lines.iter().find(said).unwrap_or_else(|| panic!("{name}: {log}"))
    };
    assert_eq!(with("message", "PRORATA_PROXY_HEADER")["level"], "WARN");
    let refused = with("event", "refused");
    assert_eq!((&refused["target"], &refused["status"]), (&"security".into(), &404.into()));
    assert_eq!(refused["span"]["place"], "127.0.0.1");
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

/// A PostgreSQL server that accepts no password, and says so as PostgreSQL 17 does.
fn that_refuses_passwords() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || refuse_password(stream));
        }
    });
    format!("postgres://ann:secret@{address}/shop")
}

fn refuse_password(mut stream: std::net::TcpStream) -> std::io::Result<()> {
    const SSL: i32 = 80_877_103;
    let mut head = [0; 8];
    stream.read_exact(&mut head)?;
    let number = |at: usize| i32::from_be_bytes(head[at..at + 4].try_into().unwrap());
    if number(4) == SSL {
        stream.write_all(b"N")?;
        stream.read_exact(&mut head)?;
    }
    let length = i32::from_be_bytes(head[..4].try_into().unwrap());
    stream.read_exact(&mut vec![0; usize::try_from(length).unwrap() - head.len()])?;
    // It asks for the password in clear text…
    stream.write_all(&[b'R', 0, 0, 0, 8, 0, 0, 0, 3])?;
    let mut head = [0; 5];
    stream.read_exact(&mut head)?;
    let length = i32::from_be_bytes(head[1..].try_into().unwrap());
    stream.read_exact(&mut vec![0; usize::try_from(length).unwrap() - 4])?;
    // …and rejects it.
    let fields =
        b"SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"ann\"\0Fauth.c\0L1\0Rauth_failed\0\0";
    let mut refusal = vec![b'E'];
    refusal.extend(i32::try_from(fields.len() + 4).unwrap().to_be_bytes());
    refusal.extend(fields);
    stream.write_all(&refusal)
}

#[test]
fn a_wrong_password_of_the_database_is_the_cause_that_is_said() {
    let home = tempfile::tempdir().unwrap();
    let url = that_refuses_passwords();
    let begun = Instant::now();
    let (output, told) = ended(&mut prorata(&home, &["--demo", "--database-url", &url]));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(!output.status.success(), "{told}");
    for part in ["password authentication failed for user \"ann\"", "DATABASE_URL"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("secret") && !told.contains("pool timed out"), "{told}");
}

#[test]
fn a_secret_in_a_file_is_as_good_as_one_in_the_environment() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("db"), "sqlite://there.db\n").unwrap();
    let mut audit = prorata(&home, &["audit"]);
    let (_, told) = ended(audit.env("DATABASE_URL_FILE", "db"));
    assert!(told.contains("there.db"), "it looks where the file says: {told}");
    let (output, told) = ended(prorata(&home, &["audit"]).env("DATABASE_URL_FILE", "none"));
    assert!(!output.status.success() && told.contains("DATABASE_URL_FILE: none"), "{told}");
}

#[cfg(unix)]
#[test]
fn nobody_else_reads_the_database() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let demo = ["--demo", "--demo-history", "off", "--listen", &free];
    let mut server = prorata(&home, &demo).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.take_while(|line| !line.starts_with("Prorata is at")).count() > 0);
    for file in ["prorata.db", "prorata.db-wal", "prorata.db-shm"] {
        let path = home.path().join("data").join(file);
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{file}");
    }
    server.kill().unwrap();
    server.wait().unwrap();
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

/// Whatever is wrong with a setting, its error does not say a secret: neither its own nor another's.
#[test]
fn no_error_of_a_setting_shows_a_secret() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("secret"), "mysql://ann:hunter2@db/shop").unwrap();
    let database = ("DATABASE_URL", "mysql://ann:hunter2@db/shop");
    let (serve, change) = (
        &["serve", "--demo"][..],
        &["admin", "change-subscription", "a", "b", "--plan", "c", "--reason", "r"][..],
    );
    for (args, (name, value), told) in [
        (serve, database, "--database-url"),
        (&["audit"], database, "--database-url"),
        (&["renew"], database, "--database-url"),
        (&["mail", "list"], database, "--database-url"),
        (&["admin", "log"], database, "--database-url"),
        (serve, ("DATABASE_URL_FILE", "secret"), "--database-url"),
        (&["audit"], ("DATABASE_URL", "postgres://ann:hunter2@db:port/shop"), "postgres://ann:…@db:port"),
        (&["audit"], ("DATABASE_URL", "postgres://ann:1?hunter2@db:port/shop"), "postgres://ann:…@db:port"),
        (serve, ("PRORATA_SECRET_KEY", "hunter2"), "--secret-key"),
        (serve, ("PRORATA_SECRET_KEY", "s"), "--secret-key"),
        (&["serve", "--secret-key", "hunter2"], ("A", "b"), "--secret-key"),
        (change, ("PRORATA_SECRET_KEY", "hunter2"), "--secret-key"),
        (change, ("STRIPE_SECRET_KEY", "hunter2"), "STRIPE_SECRET_KEY"),
        (serve, ("SMTP_URL", "smtp//u:hunter2@mail"), "SMTP_URL"),
        (serve, ("SMTP_URL", "smtp://u:hun/ter2@mail"), "SMTP_URL"),
        (serve, ("SMTP_URL", "smtps:u:hunter2"), "SMTP_URL"),
        (&["serve"], ("STRIPE_SECRET_KEY", "hunter2"), "STRIPE_SECRET_KEY"),
        (&["serve"], ("STRIPE_WEBHOOK_SECRET", "hunter2"), "STRIPE_WEBHOOK_SECRET"),
        (&["serve", "--demo"], ("STRIPE_SECRET_KEY", "sk_live_hunter2"), "--stripe-secret-key"),
        (serve, ("PRORATA_PUBLIC_URL", "https://a:hunter2@shop"), "https://a:…@shop"),
        (serve, ("PRORATA_VIES_URL", "https://a:hunter2@vies"), "https://a:…@vies"),
        (serve, ("STRIPE_API_URL", "https://a:hunter2@stripe"), "https://a:…@stripe"),
        // In a wrong place: without its flag, or behind one that does not exist.
        (&["postgres://ann:hunter2@db/shop"], ("A", "b"), "postgres://ann:…@db/shop"),
        (&["audit", "postgres://ann:hunter2@db/shop"], ("A", "b"), "postgres://ann:…@db/shop"),
        (&["audit", "hunter2"], ("STRIPE_SECRET_KEY", "hunter2"), "…"),
        (&["serve", "--databse-url=postgres://ann:hunter2@db/shop"], ("A", "b"), "--databse-url"),
        (&["audit", "sk_live_hunter2"], ("A", "b"), "…"),
    ] {
        let (output, error) = ended(prorata(&home, args).env(name, value));
        let said = format!("{}{error}", String::from_utf8_lossy(&output.stdout));
        assert!(!output.status.success(), "{args:?} {name}: {said}");
        assert!(said.contains(told), "{args:?} {name}: {said}");
        for secret in ["hunter2", "hun/ter2", "ter2", "'s'"] {
            assert!(!said.contains(secret), "{args:?} {name}: {said}");
        }
    }
}
