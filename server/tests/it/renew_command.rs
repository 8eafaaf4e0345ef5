//! `prorata renew`: it does what it shows.

use crate::on_both_engines;
use crate::world::{VISA, World};
use std::process::{Command, Output};

on_both_engines!(audited:
    what_is_shown_is_what_is_done,
    showing_writes_nothing,
    a_renewal_that_fails_is_told_and_tried_again,
    a_bad_date_is_a_wrong_call,
);

fn renew(world: &World, clock: &str, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prorata"));
    command
        .env_clear()
        .args(["renew", "--sandbox", "--database-url", world.url(), "--clock", clock])
        .args(args);
    command.output().unwrap()
}

/// The lines that it prints, as columns.
fn lines(output: &Output) -> Vec<Vec<String>> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The day, the account, the plan and the amount of each charge.
fn charges(output: &Output, what: &str) -> Vec<[String; 4]> {
    let lines = lines(output).into_iter().filter(|line| line[1] == what);
    let mut charges: Vec<_> =
        lines.map(|line| [line[0].clone(), line[2].clone(), line[4].clone(), line[7].clone()]).collect();
    charges.sort();
    charges
}

/// Gives a working card to everybody who pays for something.
async fn with_cards(world: &World) {
    for name in ["pt", "it", "de", "es"] {
        world.gives_card(&world.caller(name).await, VISA).await;
    }
}

// A time after everything that was written for the world, however long that took.
const CLOCK: &str = "2026-03-16T09:05:00Z";

async fn what_is_shown_is_what_is_done(world: &World) {
    with_cards(world).await;
    let until = ["--until", "2026-12-31"];
    let shown = renew(world, CLOCK, &[&until[..], &["--dry-run"]].concat());
    assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
    let planned = charges(&shown, "renew");
    assert!(planned.iter().filter(|charge| charge[1] == "Centro Assistenza Brera S.r.l.").count() <= 9);
    assert!(planned.len() > 20, "{planned:?}");
    assert_eq!(lines(&shown).iter().filter(|line| line[1] == "end trial").count(), 1);
    assert_eq!(lines(&shown).iter().filter(|line| line[1] == "expire").count(), 1);
    // Each line has the account's own currency and its card.
    assert!(lines(&shown).iter().any(|line| line[8] == "USD" && line[9] == "Visa ····4242"));

    let done = renew(world, CLOCK, &until);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(charges(&done, "renewed"), planned);
    let orders = i64::try_from(planned.len()).unwrap();
    assert_eq!(world.number("select count(*) from orders where status = 'placed'").await, orders);

    // A second time there is nothing to do.
    let again = renew(world, CLOCK, &until);
    assert_eq!((again.status.success(), lines(&again).len()), (true, 0));
}

async fn showing_writes_nothing(world: &World) {
    let counts = "select (select count(*) from orders) + (select count(*) from outbox)
        + (select count(*) from status_changes) + (select cast(sum(version) as bigint) from accounts)";
    let before = world.number(counts).await;
    let shown = renew(world, CLOCK, &["--until", "2026-06-30", "--dry-run"]);
    assert!(shown.status.success());
    assert!(lines(&shown).iter().any(|line| line[9] == "no payment method"));
    assert_eq!(world.number(counts).await, before);
    // Without a date, it shows what is due today: nothing.
    assert_eq!(lines(&renew(world, CLOCK, &["--dry-run"])).len(), 0);
}

async fn a_renewal_that_fails_is_told_and_tried_again(world: &World) {
    let done = renew(world, "2026-04-13T09:00:00Z", &[]);
    assert_eq!(done.status.code(), Some(2));
    let failed: Vec<_> = lines(&done).into_iter().filter(|line| line[1] == "failed").collect();
    assert!(
        !failed.is_empty() && failed.iter().all(|line| line[9] == "payment-method-missing"),
        "{failed:?}"
    );
    let shown = renew(world, "2026-04-13T10:00:00Z", &["--dry-run", "--until", "2026-04-14"]);
    let retried =
        lines(&shown).into_iter().filter(|line| line[0] == "2026-04-14" && line[1] == "renew").count();
    assert_eq!(retried, failed.len());
}

async fn a_bad_date_is_a_wrong_call(world: &World) {
    for date in ["2026-02-30", "tomorrow", ""] {
        assert_eq!(renew(world, CLOCK, &["--until", date]).status.code(), Some(2), "{date}");
    }
}
