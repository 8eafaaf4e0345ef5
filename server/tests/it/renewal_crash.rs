//! Several servers on one database renew what is due, and one of them is killed in the middle.

use crate::on_both_engines;
use crate::world::{VISA, World};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

on_both_engines!(audited: each_period_is_renewed_once_whoever_is_killed);

/// By this time every account has missed three months or more.
const LATE: &str = "2026-07-01T09:00:00Z";

/// A server. It is killed when it is dropped.
struct Server {
    process: Child,
    _home: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A server on the world's database. Each charge takes long enough for the server to be killed during it.
fn server(world: &World, clock: &str) -> Server {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("pkg")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_prorata"));
    command.env_clear().args(["serve", "--listen", "127.0.0.1:0", "--vies-url", "off", "--clock", clock]);
    command.args([
        "--exchange-rates-url",
        "off",
        "--sandbox",
        "--made-up-seller",
        "--sandbox-latency-ms",
        "300",
    ]);
    command.args(["--database-url", world.url(), "--site-root"]).arg(home.path());
    command.arg("--mail-dir").arg(home.path().join("mail")).stdout(Stdio::null()).stderr(Stdio::null());
    Server { process: command.spawn().unwrap(), _home: home }
}

/// Whether the query counts something in time.
async fn is_so(world: &World, sql: &str, patience: Duration) -> bool {
    let reached = timeout(patience, async {
        while world.number(sql).await == 0 {
            sleep(Duration::from_millis(20)).await;
        }
    });
    reached.await.is_ok()
}

async fn until(world: &World, sql: &str) {
    assert!(is_so(world, sql, Duration::from_secs(30)).await, "never: {sql}");
}

async fn each_period_is_renewed_once_whoever_is_killed(world: &World) {
    for name in ["pt", "it", "de", "es"] {
        world.gives_card(&world.caller(name).await, VISA).await;
    }
    let servers = [server(world, LATE), server(world, LATE)];
    until(world, "select count(*) from orders where status = 'pending'").await;
    drop(servers);
    // The turns of their rounds are free after a minute.
    let other = server(world, "2026-07-01T09:02:00Z");
    until(world, "select count(*) from orders where status = 'placed'").await;
    drop(other);
    // No subscription that renews has a period that is over.
    let all_done = "select case when (select count(*) from subscriptions
            join accounts on accounts.id = account_id
            where kind = 'self-service' and status in ('active', 'past-due', 'trial')
                and coalesce(period_end, trial_end) <= '2026-07-01') = 0
        and (select count(*) from orders where status = 'pending') = 0 then 1 else 0 end";
    // The next server finishes what was left pending. The rest follows a round later, which is here another start.
    for minute in 4..10 {
        let next = server(world, &format!("2026-07-01T09:0{minute}:00Z"));
        let is_done = is_so(world, all_done, Duration::from_secs(10)).await;
        drop(next);
        if is_done {
            break;
        }
    }
    assert_eq!(world.number(all_done).await, 1);

    let renewed = world.number("select count(*) from orders").await;
    assert!(renewed >= 8, "{renewed} renewals");
    assert_eq!(world.number("select count(*) from orders where status <> 'placed'").await, 0);
    let twice = "select count(*) from (select subscription_id from order_lines
        group by subscription_id, version_before having count(*) > 1) as twice";
    assert_eq!(world.number(twice).await, 0);
    for what in
        ["sandbox_charges where status = 'succeeded'", "invoices", "outbox where kind = 'order-confirmation'"]
    {
        assert_eq!(world.number(&format!("select count(*) from {what}")).await, renewed, "{what}");
    }
}
