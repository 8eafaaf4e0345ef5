//! Many renewals: side by side, by several servers, and whatever cannot be renewed among them.

use crate::on_both_engines;
use crate::world::{Renews, VISA, World};
use app::api::Problem;
use rust_decimal::Decimal;
use server::use_cases::{MAX_RENEWALS_IN_FLIGHT, Renewed, Step};
use std::sync::atomic::Ordering::SeqCst;
use tokio::sync::watch;

on_both_engines!(audited:
    many_are_charged_at_once_and_each_once,
    servers_share_the_work,
    what_cannot_renew_keeps_nobody_waiting,
    who_is_renewed_elsewhere_is_left_alone_until_that_round_is_dead,
    after_a_stop_nothing_is_begun,
    a_gateway_that_does_not_answer_is_not_asked_about_everybody,
    an_account_is_renewed_day_by_day,
);

/// The day on which the period of the Italian account, and those of the crowd, are over.
const DUE: &str = "2026-04-13";
const END: &str = "2026-04-13T09:00:00Z";
/// More than a page of what is due, and more than are under way at once.
const CROWD: u32 = 300;
/// A charge takes long enough for many to be under way, however slow the machine is that runs the tests.
const A_CHARGE_MS: u64 = 1000;

fn paid(steps: &[Step]) -> usize {
    steps.iter().filter(|step| matches!(step.what, Renewed::Paid { .. })).count()
}

/// The crowd and the Italian account were renewed, and each was charged once.
async fn all_are_paid_once(world: &World, crowd: u32) {
    for what in ["orders where status = 'placed'", "sandbox_charges", "invoices"] {
        let sql = format!("select count(*) from {what}");
        assert_eq!(world.number(&sql).await, i64::from(crowd) + 1, "{what}");
    }
    let left = "select count(*) from subscriptions where status = 'active' and period_end = '2026-04-13'";
    assert_eq!(world.number(left).await, 0);
    let twice = "select count(*) from (select subscription_id from order_lines
        group by subscription_id having count(*) > 1) as twice";
    assert_eq!(world.number(twice).await, 0);
    assert_eq!(world.number("select count(*) from renewal_rounds").await, 0, "every round has ended");
}

async fn many_are_charged_at_once_and_each_once(world: &World) {
    world.crowd(CROWD, DUE).await;
    world.gateway.charges_take_ms.store(A_CHARGE_MS, SeqCst);
    let steps = world.at(END).renew().await.unwrap();
    assert_eq!(paid(&steps), 301);
    let most = world.gateway.most_under_way.load(SeqCst);
    assert!((11..=MAX_RENEWALS_IN_FLIGHT).contains(&most), "{most} at once");
    all_are_paid_once(world, CROWD).await;
}

async fn servers_share_the_work(world: &World) {
    world.crowd(CROWD, DUE).await;
    world.gateway.charges_take_ms.store(A_CHARGE_MS, SeqCst);
    let (one, other) = (world.at(END), world.at(END));
    let (one, other) = tokio::join!(one.renew(), other.renew());
    let (one, other) = (paid(&one.unwrap()), paid(&other.unwrap()));
    assert!(one > 50 && other > 50, "{one} and {other}");
    assert_eq!(one + other, 301);
    all_are_paid_once(world, CROWD).await;
}

/// A page has 200, and those of the crowd come first.
async fn what_cannot_renew_keeps_nobody_waiting(world: &World) {
    world.crowd(250, "2026-03-17").await;
    let mut catalogue = server::catalogue::read(None).unwrap();
    catalogue.products.retain(|product| !product.id.as_str().starts_with("remote-support-v4"));
    world.store.replace_catalogue(&catalogue, END.parse().unwrap()).await.unwrap();
    let pt = world.caller("pt").await;
    world.gives_card(&pt, VISA).await;
    let steps = world.at(END).renew().await.unwrap();
    let not_sold = steps.iter().filter(|step| step.what == Renewed::NotSold).count();
    assert_eq!((not_sold, paid(&steps)), (251, 1), "the account of Portugal comes after all of the crowd");
    // They keep their place, and are looked at again in the next round.
    let again = world.at(END).renew().await.unwrap();
    assert_eq!(again.iter().filter(|step| step.what == Renewed::NotSold).count(), 251);
}

async fn who_is_renewed_elsewhere_is_left_alone_until_that_round_is_dead(world: &World) {
    world.crowd(2, DUE).await;
    let rounds = "insert into renewal_rounds (id, alive_until)
        values ('alive', '2026-04-13T09:05:00.000Z'), ('set-back', '2026-04-14T09:00:00.000Z')";
    world.execute(rounds).await.unwrap();
    let turns = "insert into renewal_turns (account_id, round_id)
        values ('late-1', 'alive'), ('late-2', 'set-back')";
    world.execute(turns).await.unwrap();
    // No round with the right time says that it is alive for a day.
    assert_eq!(paid(&world.at(END).renew().await.unwrap()), 2, "the Italian account and the second one");
    let held = "select count(*) from subscriptions where period_end = '2026-04-13' and account_id = 'late-1'";
    assert_eq!(world.number(held).await, 1);
    assert_eq!(world.text("select id from renewal_rounds").await, "alive");
    assert_eq!(paid(&world.at("2026-04-13T09:06:00Z").renew().await.unwrap()), 1);
    all_are_paid_once(world, 2).await;
}

async fn after_a_stop_nothing_is_begun(world: &World) {
    world.crowd(CROWD, DUE).await;
    world.gateway.charges_take_ms.store(A_CHARGE_MS, SeqCst);
    let (stop, mut steps) = (watch::Sender::new(false), Vec::new());
    let stopped = stop.subscribe();
    let told = |step: Step| {
        stop.send_replace(true);
        steps.push(step);
    };
    world.at(END).renew_until(None, &stopped, told).await.unwrap();
    assert!((1..150).contains(&steps.len()), "{} steps", steps.len());
    assert_eq!(world.number("select count(*) from orders where status = 'pending'").await, 0);
    // Who was not begun is nobody's, and the next server begins at once.
    let rest = world.at(END).renew().await.unwrap();
    assert_eq!(paid(&steps) + paid(&rest), 301);
    all_are_paid_once(world, CROWD).await;
}

async fn a_gateway_that_does_not_answer_is_not_asked_about_everybody(world: &World) {
    world.crowd(CROWD, DUE).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.at(END).renew().await, Err(Problem::Unavailable));
    let pending = world.number("select count(*) from orders where status = 'pending'").await;
    assert!((20..200).contains(&pending), "{pending} orders wait for the recovery");
    world.gateway.cut_before.store(false, SeqCst);
    let later = world.at("2026-04-13T09:05:00Z");
    assert_eq!(later.recover().await, Ok(usize::try_from(pending).unwrap()));
    later.renew().await.unwrap();
    all_are_paid_once(world, CROWD).await;
}

/// As if it were never late: the balance pays for what was due first.
async fn an_account_is_renewed_day_by_day(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    for table in ["subscriptions", "subscription_openings"] {
        let second = format!(
            "insert into {table} (id, account_id, product_id, plan_id, period_start, period_end, anchor_day, seats,
                period, status, billed_minor, billed_tax_rate, unit_price_minor, version)
            select 'second', account_id, 'meeting', 'meeting-professional', '2026-03-05', '2026-04-05', 5, seats,
                period, status, billed_minor, billed_tax_rate, unit_price_minor, version
            from subscriptions where account_id = '{}' and id <> 'second'",
            it.account_id
        );
        assert_eq!(world.execute(&second).await.unwrap(), 1);
    }
    let prepaid = format!(
        "insert into ledger_entries (transaction_id, position, account_id, book, amount_minor, currency, memo,
            created_at)
        select 'prepaid', place, id, book, amount, currency, 'prepayment', created_at
        from accounts, (select 1 as place, 'gateway-clearing' as book, 1000 as amount
            union all select 2, 'customer-credit', -1000) as sides
        where id = '{}'",
        it.account_id
    );
    world.execute(&prepaid).await.unwrap();
    let steps = world.at("2026-07-01T09:00:00Z").renew().await.unwrap();
    let of_it = steps.iter().filter(|step| step.account_id == it.account_id);
    let paid = of_it.map(|step| match &step.what {
        Renewed::Paid { number, quote } => ((*number, step.on.to_string()), quote.quote.balance_used),
        other => panic!("{other:?}"),
    });
    let (orders, balance): (Vec<_>, Vec<_>) = paid.unzip();
    let days: Vec<_> = orders.iter().map(|(_, day)| day.as_str()).collect();
    assert_eq!(days, ["2026-04-05", "2026-04-13", "2026-05-05", "2026-05-13", "2026-06-05", "2026-06-13"]);
    assert!(orders.is_sorted(), "{orders:?}");
    assert_eq!(balance[0], Decimal::TEN);
    assert!(balance[1..].iter().all(Decimal::is_zero), "{balance:?}");
}
