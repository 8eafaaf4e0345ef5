//! What the log says about sign-ins, refusals and changed rights, and what it never says.

use crate::browser::{get, post, router};
use crate::world::{NOW, SignsIn, World, clock};
use server::demo::PASSWORD;
use server::operator::Operator;
use std::io;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

/// The log, one JSON object a line.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Lines {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The lines about security since the last call: the event, and the whole line.
    fn events(&self) -> Vec<(String, serde_json::Value)> {
        let text = std::mem::take(&mut *self.0.lock().unwrap());
        let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let lines = lines.map(|line| serde_json::from_slice::<serde_json::Value>(line).unwrap());
        let of_security = lines.filter(|line| line["target"] == "security");
        of_security.map(|line| (line["event"].as_str().unwrap().to_owned(), line)).collect()
    }
}

#[tokio::test]
async fn who_came_in_who_was_refused_and_whose_rights_changed_is_logged_without_a_name() {
    let world = World::on_sqlite().await;
    let (router, lines) = (router(&world, 100), Lines::default());
    let written = lines.clone();
    let log = tracing_subscriber::fmt().json().flatten_event(true).with_writer(written);
    let _guard = tracing::subscriber::set_default(log.with_max_level(tracing::Level::TRACE).finish());
    let sign_in = |password: &str| format!("lang=de&email=de%40prorata.example&password={password}&next=");
    let de = world.caller("de").await;
    let named = |events: &[(String, serde_json::Value)]| {
        events.iter().map(|(event, _)| event.clone()).collect::<Vec<_>>()
    };

    let mut all = String::new();
    post(&router, "/api/sign_in", &sign_in("wrong-secret"), "").await;
    all += &lines.text();
    let events = lines.events();
    assert_eq!(named(&events), ["failed-sign-in", "refused"]);
    for (_, line) in &events {
        assert_eq!(line["span"]["place"], "127.0.0.1", "{line}");
        assert_eq!(line["span"]["id"].as_str().unwrap().len(), 16, "{line}");
        assert!(line["timestamp"].as_str().unwrap().ends_with('Z'), "{line}");
    }
    assert_eq!(events[0].1["span"]["id"], events[1].1["span"]["id"]);
    assert_eq!(events[0].1["address"].as_str().unwrap().len(), 16);

    let answer = post(&router, "/api/sign_in", &sign_in(PASSWORD), "").await;
    let cookie = answer.1["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    all += &lines.text();
    let events = lines.events();
    assert_eq!(named(&events), ["signed-in-elsewhere"]);
    assert_eq!(events[0].1["person"], de.person_id.as_str());
    assert_eq!(events[0].1["account"], de.account_id.as_str());

    let invited = "lang=de&name=Nina+Novak&email=nina%40novak.example";
    post(&router, "/api/invite_person", invited, &cookie).await;
    all += &lines.text();
    let events = lines.events();
    assert_eq!(named(&events), ["person-invited"]);
    assert_eq!(events[0].1["person"], de.person_id.as_str());
    let nina = events[0].1["whom"].as_str().unwrap().to_owned();
    post(&router, "/api/remove_person", &format!("lang=de&person={nina}"), &cookie).await;
    assert_eq!(named(&lines.events()), ["person-removed"]);

    // Something of another account, something that a member may not do, and something that needs a session.
    let member = world.center.sign_in("es-member@prorata.example", PASSWORD).await.unwrap();
    lines.events();
    let member = format!("session={member}");
    post(&router, "/api/invite_person", invited, &member).await;
    let events = lines.events();
    assert_eq!((named(&events), &events[0].1["problem"]), (vec!["refused".into()], &"refused".into()));
    assert_eq!(events[0].1["span"]["person"], world.caller("es-member").await.person_id.as_str());
    get(&router, "/de/orders/1", &cookie).await;
    get(&router, "/invoices/INV-000001/pdf", &member).await;
    let events = lines.events();
    assert_eq!(named(&events), ["refused", "refused"]);
    assert_eq!(events[1].1["span"]["route"], "/invoices/{number}/pdf");

    let change = format!("lang=de&current={PASSWORD}&password=another-good-secret");
    let changed = post(&router, "/api/change_password", &change, &cookie).await;
    all += &lines.text();
    assert_eq!(named(&lines.events()), ["password-changed"]);
    let cookie = changed.1["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    post(&router, "/api/sign_out", "lang=de", &cookie).await;
    assert_eq!(named(&lines.events()), ["sign-out"]);

    // They are not in the log at TRACE either.
    let secrets = [
        "wrong-secret",
        PASSWORD,
        "another-good-secret",
        "Novak",
        "novak",
        "de@prorata",
        cookie.trim_start_matches("session="),
    ];
    for secret in secrets {
        let of_ours =
            all.lines().filter(|line| !line.contains("\"target\":\"sqlx")).find(|line| line.contains(secret));
        assert_eq!(of_ours, None, "{secret}");
    }
    world.tear_down().await;
}

#[tokio::test]
async fn what_operators_do_is_in_the_log_without_the_names_of_others() {
    let world = World::on_sqlite().await;
    let lines = Lines::default();
    let log = tracing_subscriber::fmt().json().flatten_event(true).with_writer(lines.clone());
    let _guard = tracing::subscriber::set_default(log.with_max_level(tracing::Level::INFO).finish());
    let it = world.caller("it").await;
    let reason = "Ticket 4711 of Sofia Bianchi";
    let operator = Operator::new(world.store.clone(), clock(NOW), "ana", reason).unwrap();
    operator.adjust_balance("it@prorata.example", "12.34".parse().unwrap()).await.unwrap();
    operator.end_sessions(None).await.unwrap();
    operator.adjust_balance("it@prorata.example", "-1000".parse().unwrap()).await.unwrap_err();
    let text = lines.text();
    let events = lines.events();
    let told = events.iter().map(|(event, line)| (event.as_str(), line["action"].as_str().unwrap()));
    let expected = [("operator-acted", "adjust-balance"), ("operator-acted", "end-sessions")];
    assert_eq!(told.collect::<Vec<_>>(), expected, "what was refused was not done");
    let entries = server::operator::log(&world.store, None).await.unwrap();
    for ((_, line), entry) in events.iter().zip(&entries) {
        assert_eq!((&line["operator"], &line["place"]), (&"ana".into(), &"command line".into()));
        assert_eq!(line["entry"], entry.id.as_str());
        assert!(line["timestamp"].as_str().unwrap().ends_with('Z'), "{line}");
    }
    assert_eq!(events[0].1["account"], it.account_id.as_str());
    assert_eq!(events[1].1.get("account"), None, "it was done to no account");
    for secret in ["4711", "Sofia", "prorata.example", "12.34"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    world.tear_down().await;
}

/// The command writes to its standard error what the log of the server has to have.
#[tokio::test]
async fn an_operators_command_writes_its_line_in_the_format_of_the_log() {
    let world = World::on_sqlite().await;
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_prorata"));
    command.env_clear().env("USER", "ana").env("PRORATA_LOG_FORMAT", "json");
    command.args(["admin", "end-sessions", "--everybody", "--reason", "a lost laptop"]);
    let output = command.args(["--database-url", world.url()]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let lines: Vec<_> = output.stderr.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 1, "{}", String::from_utf8_lossy(&output.stderr));
    let line: serde_json::Value = serde_json::from_slice(lines[0]).unwrap();
    assert_eq!((&line["target"], &line["event"]), (&"security".into(), &"operator-acted".into()));
    assert_eq!((&line["operator"], &line["action"]), (&"ana".into(), &"end-sessions".into()));
    world.tear_down().await;
}
