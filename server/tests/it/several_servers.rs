//! Several servers on one PostgreSQL, behind a balancer and PgBouncer. `end2end/cluster` has all of them for real.

use crate::world::World;
use server::store::{Store, WriteTx, readiness};
use sqlx::Row as _;
use std::time::Duration;
use tokio::time::sleep;

/// The database does not know one of the migrations: the next server that starts applies it.
async fn is_of_the_release_before(world: &World) {
    let forgotten = world.execute("delete from _sqlx_migrations where version = 91").await;
    assert_eq!(forgotten.unwrap(), 1);
}

/// Locks the table as somebody does who writes into it.
async fn writes_into(tx: &mut WriteTx, lock: &'static str) {
    sqlx::raw_sql(lock).execute(tx.conn()).await.unwrap();
}

/// A server that starts touches all tables that never change, and so does an order, in another sequence. Neither holds what
/// the other one waits for.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_starts_breaks_no_order_off() {
    let Some(world) = World::on_postgres().await else { return };
    is_of_the_release_before(&world).await;
    let mut order = world.store.write().await.unwrap();
    writes_into(&mut order, "lock table orders in row exclusive mode").await;
    let (started, ()) = tokio::join!(Store::open(world.url()), async {
        sleep(Duration::from_millis(500)).await;
        writes_into(&mut order, "lock table ledger_entries in row exclusive mode").await;
        order.commit().await.unwrap();
    });
    started.unwrap().close().await;
    let refused = world.execute("delete from ledger_entries").await.unwrap_err().to_string();
    assert!(refused.contains("append-only"), "the guards are back: {refused}");
    world.tear_down().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_that_start_together_take_turns() {
    let Some(world) = World::on_postgres().await else { return };
    let pooled = format!("{}?pgbouncer=true", world.url());
    for _ in 0..3 {
        is_of_the_release_before(&world).await;
        let (one, another, third) =
            tokio::join!(Store::open(world.url()), Store::open(&pooled), Store::open(&pooled));
        for store in [one, another, third] {
            store.unwrap().close().await;
        }
    }
    let locks = "select count(*) from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())";
    assert_eq!(world.number(locks).await, 0, "no lock stays behind");
    world.tear_down().await;
}

/// PgBouncer gives each transaction a connection on which others were before, with statements of the same names.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_pgbouncer_a_transaction_meets_no_statement_of_another() {
    let Some(world) = World::on_postgres().await else { return };
    let store = Store::open(&format!("{}?pgbouncer=true", world.url())).await.unwrap();
    for _ in 0..3 {
        assert_eq!(readiness::try_out(&store).await.unwrap(), 0);
        let mut tx = store.read().await.unwrap();
        let count = sqlx::query("select count(*) from pg_prepared_statements");
        let found: i64 = count.fetch_one(&mut *tx).await.unwrap().get(0);
        assert_eq!(found, 1, "that one itself");
    }
    store.close().await;
    world.tear_down().await;
}

#[cfg(unix)]
mod told_to_stop {
    use crate::running::{DEMO, Running};
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::time::{Duration, Instant};

    /// A request on a connection that is kept. The answer is one line.
    fn asks_on(connection: &mut TcpStream) -> String {
        connection.write_all(b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"ok\n") {
            let mut piece = [0; 1024];
            let length = connection.read(&mut piece).unwrap();
            assert!(length > 0, "it ends after {}", String::from_utf8_lossy(&answer));
            answer.extend(&piece[..length]);
        }
        String::from_utf8_lossy(&answer).to_lowercase()
    }

    /// A server that is ready, told to stop, and says so.
    fn that_stops(home: &tempfile::TempDir, drain_seconds: &str) -> (Running, TcpStream) {
        let server = Running::start(home, &[&DEMO[..], &["--drain-seconds", drain_seconds]].concat(), &[]);
        assert!(server.asks("GET /ready", "").starts_with("HTTP/1.1 200"));
        let mut kept = TcpStream::connect(&server.address).unwrap();
        assert!(!asks_on(&mut kept).contains("connection: close"));
        server.is_told_to_stop();
        let begun = Instant::now();
        loop {
            let ready = server.asks("GET /ready", "");
            if ready.starts_with("HTTP/1.1 503") && ready.contains("stopping") {
                return (server, kept);
            }
            assert!(begun.elapsed() < Duration::from_millis(1500), "{ready}");
        }
    }

    #[test]
    fn it_is_not_ready_and_goes_on_answering_until_a_balancer_has_noticed() {
        let home = tempfile::tempdir().unwrap();
        let begun = Instant::now();
        let (server, mut kept) = that_stops(&home, "3");
        assert!(asks_on(&mut kept).contains("connection: close"), "a connection is not used again");
        assert_eq!(kept.read(&mut [0]).unwrap(), 0, "and it is closed");
        assert!(server.asks("GET /health", "").starts_with("HTTP/1.1 200"), "new ones are answered");
        assert!(server.ended().contains("stopping"));
        assert!(begun.elapsed() > Duration::from_secs(3));
    }

    #[test]
    fn told_once_more_it_does_not_wait() {
        let home = tempfile::tempdir().unwrap();
        let (server, _) = that_stops(&home, "300");
        server.is_told_to_stop();
        server.ended();
    }
}
