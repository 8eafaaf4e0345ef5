//! Faults that a server survives without a restart. `docs/security.md` has the list, with the test of each.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{Renews, SignsIn as _, VISA, World, on_server};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::ports::prelude::*;
use server::demo::PASSWORD;
use server::store::{Engine, Store, readiness};
use sqlx::{AssertSqlSafe, Executor as _};
use std::time::{Duration, Instant};
use tokio::time::sleep;

on_both_engines!(audited:
    a_database_that_only_reads_is_said_to_and_is_written_again_afterwards,
    a_lock_that_is_held_for_too_long_ends_the_waiting_and_nothing_else,
    a_clock_an_hour_back_keeps_nobody_out_and_loses_nothing,
);

const IT: &str = "it@prorata.example";
const PLAN: &str = "remote-support-v4-standard";

async fn run(store: &Store, sql: String) {
    store.pool().execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.unwrap();
}

/// Lets PostgreSQL's database be read only, or written again. It counts for connections that are opened from now on.
async fn only_reads(world: &World, elsewhere: &Store, yes: bool) {
    let name = world.text("select current_database()::text").await;
    let set = format!("alter database {name} set default_transaction_read_only = {yes}");
    run(elsewhere, format!("begin read write; {set}; commit")).await;
}

/// Ends all connections of PostgreSQL to that database but the one that asks for it.
const THROW_OUT: &str = "select count(pg_terminate_backend(pid)) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()";

async fn a_database_that_only_reads_is_said_to_and_is_written_again_afterwards(world: &World) {
    match world.store.engine() {
        Engine::Sqlite => connections_that_only_read_are_replaced(world).await,
        Engine::Postgres => a_server_only_reads_for_a_while(world).await,
    }
}

async fn connections_that_only_read_are_replaced(world: &World) {
    let mut connections = Vec::new();
    for _ in 0..4 {
        connections.push(world.store.pool().acquire().await.unwrap());
    }
    for connection in &mut connections {
        let only = sqlx::raw_sql("pragma query_only = on");
        sqlx::Executor::execute(&mut **connection, only).await.unwrap();
    }
    drop(connections);
    assert_eq!(world.center.sign_in(IT, PASSWORD).await, Err(Problem::Unavailable));
    for _ in 0..8 {
        world.center.sign_in(IT, PASSWORD).await.unwrap();
    }
}

/// A server that was demoted, or whose disk its owner protects, closes its connections and only reads from then on. Nobody
/// closes them when it writes again.
async fn a_server_only_reads_for_a_while(world: &World) {
    let it = world.caller("it").await;
    let elsewhere = world.opened_again().await;
    only_reads(world, &elsewhere, true).await;
    run(&elsewhere, THROW_OUT.to_owned()).await;
    let begun = Instant::now();
    for _ in 0..12 {
        assert_eq!(world.center.sign_in(IT, PASSWORD).await, Err(Problem::Unavailable));
        world.page(&it).await;
    }
    readiness::try_out(&world.store).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    only_reads(world, &elsewhere, false).await;
    for _ in 0..12 {
        world.center.sign_in(IT, PASSWORD).await.unwrap();
    }
    assert_eq!(readiness::try_out(&world.store).await.unwrap(), 0);
    elsewhere.close().await;
}

async fn a_lock_that_is_held_for_too_long_ends_the_waiting_and_nothing_else(world: &World) {
    let it = world.caller("it").await;
    let session = world.center.sign_in(IT, PASSWORD).await.unwrap();
    let elsewhere = world.opened_again().await;
    let mut held = elsewhere.write().await.unwrap();
    if world.store.engine() == Engine::Postgres {
        held.conn().execute("lock table sign_in_attempts, sessions in exclusive mode").await.unwrap();
    }
    let begun = Instant::now();
    let waiting = tokio::spawn({
        let center = world.center.clone();
        async move { center.sign_in(IT, PASSWORD).await }
    });
    sleep(Duration::from_millis(200)).await;
    world.page(&it).await;
    assert!(begun.elapsed() < Duration::from_secs(3), "who only reads does not wait: {:?}", begun.elapsed());
    // Its use cannot be noted now. It is a session all the same.
    assert_eq!(world.at("2026-03-16T09:30:00Z").caller(&session).await, Ok(Some(it)));
    assert!(begun.elapsed() < Duration::from_secs(6), "nor does a session: {:?}", begun.elapsed());
    assert_eq!(waiting.await.unwrap(), Err(Problem::Unavailable));
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    drop(held);
    world.center.sign_in(IT, PASSWORD).await.unwrap();
    elsewhere.close().await;
}

async fn a_clock_an_hour_back_keeps_nobody_out_and_loses_nothing(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    let session = world.center.sign_in(IT, PASSWORD).await.unwrap();
    let number = world.places(&it).await;
    let back = world.at("2026-03-16T08:00:00Z");
    assert_eq!(back.caller(&session).await, Ok(Some(it.clone())), "whoever was signed in is");
    assert_eq!(back.sign_in(IT, "wrong").await, Err(Problem::WrongCredentials));
    back.sign_in(IT, PASSWORD).await.unwrap();
    assert!(back.behind_the_books().await.unwrap().is_some(), "the operator is told");
    world.puts(&it, PLAN, 12, Monthly).await;
    let request = world.press_at(&back, &it).await;
    back.place_order(&it, request).await.unwrap();
    assert_eq!(world.held(&it, "remote-support-v4").await.selection.seats, 12);
    back.recover().await.unwrap();
    back.renew().await.unwrap();
    assert_eq!(world.number("select count(*) from orders where status = 'pending'").await, 0);
    // What was written before waits for its hour, and comes.
    let early = Mailbox::at(world, "2026-03-16T08:01:00Z").all().await.len();
    let rest = Mailbox::at(world, "2026-03-16T09:05:00Z").all().await.len();
    assert_eq!((early, rest), (1, 1), "order {number} and the next are confirmed once each");
}

/// The gateway takes the request, and says nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gateway_that_hangs_holds_up_its_order_and_nobody_else() {
    let world = World::on_sqlite().await;
    let (it, de) = (world.caller("it").await, world.caller("de").await);
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    let before = world.held(&it, "remote-support-v4").await;
    let hangs = world.gateway.road.lock().await;
    let (center, caller, request) = (world.center.clone(), it.clone(), world.press(&it).await);
    let begun = Instant::now();
    let waiting = tokio::spawn(async move { center.place_order(&caller, request).await });
    sleep(Duration::from_millis(500)).await;
    world.center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    world.page(&de).await;
    assert!(world.snapshot(&it).await.account.order_in_flight);
    assert!(begun.elapsed() < Duration::from_secs(5), "nobody else waits: {:?}", begun.elapsed());
    assert_eq!(waiting.await.unwrap(), Err(Problem::Unavailable));
    assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
    assert_eq!(world.held(&it, "remote-support-v4").await, before, "nothing is assumed");
    drop(hangs);
    let later = world.at("2026-03-16T09:05:00Z");
    assert_eq!(later.recover().await, Ok(1));
    assert!(!world.snapshot(&it).await.account.order_in_flight);
    world.places(&it).await;
    world.ties().await;
}

/// The other server has the same data at the same address. In between nobody can connect.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_failover_it_goes_on_with_the_other_server() {
    let Some(world) = World::on_postgres().await else { return };
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    let name = world.text("select current_database()::text").await;
    let server = std::env::var("TEST_POSTGRES_URL").unwrap();
    let on = async |sql: String| on_server(&server, sql).await;
    on(format!("alter database {name} allow_connections false")).await;
    on(format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'")).await;
    assert_eq!(world.center.sign_in(IT, PASSWORD).await, Err(Problem::Unavailable));
    readiness::try_out(&world.store).await.unwrap_err();
    on(format!("create database {name}_other template {name}")).await;
    on(format!("alter database {name} rename to {name}_first")).await;
    on(format!("alter database {name}_other rename to {name}")).await;
    on(format!("drop database {name}_first")).await;
    assert_eq!(readiness::try_out(&world.store).await.unwrap(), 0, "at once, and without a restart");
    world.center.sign_in(IT, PASSWORD).await.unwrap();
    world.places(&it).await;
    world.ties().await;
    world.tear_down().await;
}

/// What a server at that address answers.
#[cfg(target_os = "linux")]
async fn asked(address: &str, request: &str) -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Whether somebody signs in, and whether it is ready.
#[cfg(target_os = "linux")]
async fn signs_in_and_is_ready(address: &str) -> (bool, bool) {
    let form = format!("lang=it&email=it%40prorata.example&password={PASSWORD}&next=");
    let head = "host: a\r\nconnection: close\r\naccept: application/json\r\n";
    let sign_in = format!(
        "POST /api/sign_in HTTP/1.1\r\n{head}content-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{form}",
        form.len()
    );
    let is_503 = |answer: String| answer.starts_with("HTTP/1.1 503");
    let signed_in = asked(address, &sign_in).await;
    assert!(signed_in.contains("set-cookie: session=") != is_503(signed_in.clone()), "{signed_in}");
    // An answer counts as new for a second.
    sleep(Duration::from_millis(1100)).await;
    let ready = asked(address, &format!("GET /ready HTTP/1.1\r\n{head}\r\n")).await;
    (!is_503(signed_in), !is_503(ready))
}

/// Lets a running process write no file, or any: each write of a file fails, and SQLite says “disk I/O error”.
#[cfg(target_os = "linux")]
fn lets_write(process: u32, files: &str) {
    let limit = ["--pid", &process.to_string(), &format!("--fsize={files}:unlimited")];
    assert!(std::process::Command::new("prlimit").args(limit).status().unwrap().success());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn an_io_error_is_over_when_its_cause_is() {
    use std::io::BufRead as _;
    use std::process::{Command, Stdio};
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join("target/site/pkg")).unwrap();
    let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut command = Command::new("/bin/sh");
    // The signal that comes with such an error would end the process.
    command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_prorata")]);
    command.args(["--demo", "--demo-history", "off", "--listen", &listen]);
    command.env_clear().current_dir(&home).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut server = command.spawn().unwrap();
    let mut lines = std::io::BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.by_ref().take_while(|line| !line.starts_with("Prorata is at")).count() > 0);
    let sound = (true, true);
    assert_eq!(signs_in_and_is_ready(&listen).await, sound);
    lets_write(server.id(), "0");
    for _ in 0..3 {
        assert_eq!(signs_in_and_is_ready(&listen).await, (false, false));
    }
    lets_write(server.id(), "unlimited");
    for _ in 0..3 {
        assert_eq!(signs_in_and_is_ready(&listen).await, sound);
    }
    server.kill().unwrap();
    let said = String::from_utf8_lossy(&server.wait_with_output().unwrap().stderr).into_owned();
    assert!(said.contains("disk I/O error"), "{said}");
}
