//! A single failure does not cause further ones: connections in an unusable state are not used any more.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::security_log::Lines;
use crate::world::{SignsIn as _, VISA, World};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::ports::prelude::*;
use server::jobs::Jobs;
use server::store::{Engine, Store, readiness};
use sqlx::Row as _;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

on_both_engines!(
    the_database_is_tried_out,
    requests_that_are_gone_leave_no_transaction_open,
    one_locked_account_holds_up_no_other,
    nothing_waits_for_ever,
);

/// Each connection that the pool gives has the limits, not only the first one.
async fn nothing_waits_for_ever(world: &World) {
    let asked: &[(&str, &str)] = match world.store.engine() {
        Engine::Sqlite => &[("pragma busy_timeout", "10000")],
        Engine::Postgres => &[
            ("show lock_timeout", "5s"),
            ("show statement_timeout", "20s"),
            ("show idle_in_transaction_session_timeout", "10s"),
        ],
    };
    let (mut one, mut other) = (world.store.read().await.unwrap(), world.store.read().await.unwrap());
    for connection in [&mut one, &mut other] {
        for (sql, limit) in asked {
            let row = sqlx::query(*sql).fetch_one(&mut **connection).await.unwrap();
            let found =
                row.try_get::<String, _>(0).or_else(|_| row.try_get::<i64, _>(0).map(|ms| ms.to_string()));
            assert_eq!(found.unwrap(), *limit, "{sql}");
        }
    }
}

async fn the_database_is_tried_out(world: &World) {
    assert_eq!(readiness::try_out(&world.store).await.unwrap(), 0);
    world.execute("update readiness set written_at = '2026-01-01T00:00:00.000Z'").await.unwrap();
    for _ in 0..3 {
        readiness::try_out(&world.store).await.unwrap();
    }
    assert_eq!(world.number("select count(*) from readiness").await, 3, "what is old is gone");
}

/// The requests end at any moment of a transaction's beginning or end.
async fn requests_that_are_gone_leave_no_transaction_open(world: &World) {
    for round in 0..2_000_u64 {
        let gone_after = Duration::from_micros(round % 400);
        let _ = timeout(gone_after, async {
            let mut tx = world.store.read().await.unwrap();
            server::store::accounts::any(&mut tx).await.unwrap();
        })
        .await;
        let _ =
            timeout(gone_after, async { world.store.write().await.unwrap().commit().await.unwrap() }).await;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    if world.store.engine() == Engine::Postgres {
        let open = "select count(*) from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%'";
        assert_eq!(world.number(open).await, 0);
    }
    // This uses each connection of the pool, and more.
    for _ in 0..40 {
        readiness::try_out(&world.store).await.unwrap();
    }
}

async fn one_locked_account_holds_up_no_other(world: &World) {
    let (it, de) = (world.caller("it").await, world.caller("de").await);
    let elsewhere = world.opened_again().await;
    let lock = elsewhere.write_account(&it.account_id).await.unwrap().unwrap();
    let waiting: Vec<_> = (0..30)
        .map(|_| {
            let (store, account) = (world.store.clone(), it.account_id.clone());
            tokio::spawn(async move { store.write_account(&account).await.map(|tx| tx.is_some()) })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let begun = Instant::now();
    world.page(&de).await;
    if world.store.engine() == Engine::Postgres {
        drop(world.store.write_account(&de.account_id).await.unwrap());
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    drop(lock);
    for write in waiting {
        assert!(write.await.unwrap().unwrap(), "whoever waited had his turn");
    }
    elsewhere.close().await;
}

/// Makes the disk full, as SQLite sees it: no open connection may add a page to the file.
async fn fill(store: &Store) {
    let mut conns = Vec::new();
    while let Some(conn) = store.pool().try_acquire() {
        conns.push(conn);
    }
    while conns.len() < 4 {
        conns.push(store.pool().acquire().await.unwrap());
    }
    for conn in &mut conns {
        let full = sqlx::raw_sql("pragma max_page_count = 1");
        sqlx::Executor::execute(&mut **conn, full).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_full_disk_is_not_half_an_hour_without_sign_ins() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let number = world.places(&it).await;
    fill(&world.store).await;
    let large = "x".repeat(1 << 20);
    for _ in 0..4 {
        let mut tx = world.store.write().await.unwrap();
        let sql = "insert into readiness (id, written_at) values ('large', $1)";
        let full = sqlx::query(sql).bind(&large).execute(tx.conn()).await.unwrap_err();
        assert!(full.to_string().contains("full"), "{full}");
        drop(tx);
        // The connections are given back and checked.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // There is room again: connections that are opened from now on have no limit.
    for _ in 0..20 {
        world.center.sign_in("it@prorata.example", "prorata-demo").await.unwrap();
        readiness::try_out(&world.store).await.unwrap();
    }
    world.center.order_page(&it, number).await.unwrap();
    world.ties().await;
}

fn file_of(world: &World) -> String {
    world.url().strip_prefix("sqlite://").unwrap().to_owned()
}

/// Puts another file in the place of the database's, as from a backup.
fn replace(path: &str) {
    std::fs::copy(path, format!("{path}.backup")).unwrap();
    std::fs::rename(format!("{path}.backup"), path).unwrap();
}

/// What is written into such a file is lost, so nobody is told that it was written.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_was_deleted_under_the_server_is_noticed() {
    let world = World::on_sqlite().await;
    let (path, away) = (file_of(&world), format!("{}.away", file_of(&world)));
    std::fs::rename(&path, &away).unwrap();
    let error = readiness::try_out(&world.store).await.unwrap_err().to_string();
    assert!(error.contains("was removed"), "{error}");
    let sign_in = async || world.center.sign_in("it@prorata.example", "prorata-demo").await;
    assert_eq!(sign_in().await, Err(Problem::Unavailable));
    assert!(!std::path::Path::new(&path).exists(), "no empty file takes its place");
    std::fs::rename(&away, &path).unwrap();
    assert_eq!(readiness::try_out(&world.store).await.unwrap(), 0, "at once, and without a restart");
    sign_in().await.unwrap();
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_was_replaced_under_the_server_is_noticed() {
    let world = World::on_sqlite().await;
    assert_eq!(readiness::try_out(&world.store).await.unwrap(), 0);
    replace(&file_of(&world));
    let error = readiness::try_out(&world.store).await.unwrap_err().to_string();
    assert!(error.contains("was replaced"), "{error}");
    let sign_in = world.center.sign_in("it@prorata.example", "prorata-demo").await;
    assert_eq!(sign_in, Err(Problem::Unavailable));
}

/// Nobody has to ask whether the server is ready.
#[cfg(unix)]
#[tokio::test]
async fn a_job_says_that_the_file_of_the_database_is_gone_or_another() {
    const SAID: &str = "the database does not read and write";
    for cause in ["was removed", "was replaced"] {
        let (world, lines) = (World::on_sqlite().await, Lines::default());
        match cause {
            "was removed" => std::fs::remove_file(file_of(&world)).unwrap(),
            _ => replace(&file_of(&world)),
        }
        let log = tracing_subscriber::fmt().with_ansi(false).with_writer(lines.clone());
        let _guard = tracing::subscriber::set_default(log.finish());
        let jobs = Jobs::start(&world.center, Mailbox::new(&world).postman());
        let begun = Instant::now();
        while !lines.text().contains(SAID) && begun.elapsed() < Duration::from_secs(10) {
            sleep(Duration::from_millis(50)).await;
        }
        jobs.stop().await;
        let text = lines.text();
        let said = text.lines().find(|line| line.contains(SAID)).unwrap_or_else(|| panic!("{text}"));
        assert!(said.contains("ERROR") && said.contains(cause), "{said}");
    }
}

#[tokio::test]
async fn why_a_database_cannot_be_opened_is_said_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str| directory.path().join(name).display().to_string();
    std::fs::write(path("broken.db"), "this is no database, however long one looks at it. ".repeat(40))
        .unwrap();
    Store::open(&format!("sqlite://{}", path("sound.db"))).await.unwrap().close().await;
    let deaf = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = deaf.local_addr().unwrap().port();
    for (url, cause) in [
        (format!("sqlite://{}", path("broken.db")), "file is not a database"),
        (format!("sqlite://{}?mode=ro", path("sound.db")), "readonly"),
        (format!("sqlite://{}", path("no/folder.db")), "unable to open database file"),
        ("postgres://ann:secret@127.0.0.1:1/shop".into(), "refused"),
        (format!("postgres://ann:secret@127.0.0.1:{port}/shop"), "does not answer"),
    ] {
        let begun = Instant::now();
        let error = Store::open(&url).await.unwrap_err().to_string();
        assert!(error.contains(cause), "{url}: {error}");
        assert!(!error.contains("secret"), "{error}");
        assert!(begun.elapsed() < Duration::from_secs(3), "{url}: {:?}", begun.elapsed());
    }
}

/// Forwards connections from that port to PostgreSQL while the task runs. Afterwards the server is gone for
/// whoever connected this way.
fn way(listener: TcpListener, to: String) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut ways = tokio::task::JoinSet::new();
        while let Ok((mut from, _)) = listener.accept().await {
            let to = to.clone();
            ways.spawn(async move {
                let mut server = TcpStream::connect(to).await.unwrap();
                _ = tokio::io::copy_bidirectional(&mut from, &mut server).await;
            });
        }
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn why_there_is_no_connection_is_said_in_seconds_and_it_heals_by_itself() {
    let Some(world) = World::on_postgres().await else { return };
    let (before, rest) = world.url().split_once('@').unwrap();
    let (host, database) = rest.split_once('/').unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap();
    let open = way(listener, host.to_owned());
    let store = Store::open(&format!("{before}@{port}/{database}")).await.unwrap();
    open.abort();
    sleep(Duration::from_millis(100)).await;
    let begun = Instant::now();
    for _ in 0..2 {
        let error = store.read().await.err().unwrap().to_string();
        assert!(error.contains("refused") || error.contains("end of file"), "{error}");
        assert!(!error.contains("pool timed out"), "{error}");
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    let listener = TcpListener::bind(port).await.unwrap();
    let open = way(listener, host.to_owned());
    assert_eq!(readiness::try_out(&store).await.unwrap(), 0, "at once, and without a restart");
    store.close().await;
    open.abort();
    world.tear_down().await;
}
