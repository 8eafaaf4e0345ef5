//! The demo is as its table says.

use crate::on_both_engines;
use crate::world::{NOW, World, clock};
use SubscriptionStatus::{Active, PendingCancellation, Trial, TrialEnded};
use app::billing::{AccountKind, Role, SubscriptionStatus};
use app::ports::prelude::*;

on_both_engines!(
    the_accounts_are_as_the_table_says,
    an_account_that_is_there_keeps_the_demo_out,
    the_year_behind_the_accounts_ends_where_the_table_says,
);

/// The plan, the seats, and the days since the period began.
type Held = (&'static str, u32, i64);

async fn the_accounts_are_as_the_table_says(world: &World) {
    // (sign-in, (plan, seats, days since the period began)…)
    let table: [(&str, &[Held]); 5] = [
        ("pt", &[("remote-support-v5-basic", 5, 10)]),
        ("it", &[("remote-support-v4-standard", 8, 3)]),
        ("de", &[("remote-support-v4-basic", 12, 100)]),
        ("es", &[("remote-support-v5-standard", 4, 12), ("webinar-lite", 2, 0)]),
        ("de-corporate", &[("remote-support-v5-premium", 40, 200)]),
    ];
    for (name, expected) in table {
        let caller = world.caller(name).await;
        let snapshot = world.snapshot(&caller).await;
        assert_eq!(snapshot.subscriptions.len(), expected.len(), "{name}");
        for (held, (plan, seats, days)) in snapshot.subscriptions.iter().zip(expected) {
            assert_eq!((held.selection.plan_id.as_str(), held.selection.seats), (*plan, *seats), "{name}");
            let begun = held.paid.as_ref().map(|paid| (snapshot.today - paid.term.start).num_days());
            assert_eq!(begun.unwrap_or(0), *days, "{name}");
            assert!(held.assigned() <= held.selection.seats, "{name}");
        }
        assert_eq!(snapshot.account.payment_method, None, "{name}");
        assert_eq!(snapshot.cart.len(), usize::from(name == "de"), "{name}");
        let people = world.people(&caller).await.len();
        assert!((4..=12).contains(&people), "{name} has {people}");
    }
    let corporate = world.snapshot(&world.caller("de-corporate").await).await;
    assert_eq!(corporate.account.kind, AccountKind::Corporate);
    assert_eq!(world.snapshot(&world.caller("es-member").await).await.viewer.role, Role::Member);
    assert_eq!(world.snapshot(&world.caller("pt").await).await.tax().rate.to_string(), "0");

    let en = world.snapshot(&world.caller("en").await).await;
    let states: Vec<_> = en.subscriptions.iter().map(|held| held.status).collect();
    assert_eq!(states, [Active, Trial, PendingCancellation, TrialEnded]);
    assert_eq!(en.account.balance.to_string(), "120.00");
    assert_eq!(en.account.payment_method.unwrap().last_four, "4242");
}

async fn an_account_that_is_there_keeps_the_demo_out(world: &World) {
    let before = world.number("select count(*) from people").await;
    assert!(!server::demo::seed(&world.store, &world.sandbox, &clock(NOW), "IE").await.unwrap());
    assert_eq!(world.number("select count(*) from people").await, before);
}

/// Who signs in, and the account's present state, without the traces of its past.
async fn today(world: &World) -> Vec<String> {
    let mut all = Vec::new();
    for name in ["pt", "it", "de", "es", "es-member", "en", "de-corporate"] {
        let caller = world.caller(name).await;
        let snapshot = world.snapshot(&caller).await;
        let account = &snapshot.account;
        let card = account.payment_method.as_ref().map(|method| (&method.last_four, method.expires));
        all.push(format!(
            "{name}: {} {:?} {} {} {:?} {card:?} {} {}",
            account.name,
            account.kind,
            account.balance,
            account.country,
            account.vat_number,
            account.overdue,
            snapshot.today
        ));
        let people = world.people(&caller).await;
        all.push(format!(
            "{name}: {:?}",
            people.iter().map(|person| (&person.name, person.role)).collect::<Vec<_>>()
        ));
        let mut held: Vec<_> = snapshot
            .subscriptions
            .iter()
            .map(|held| {
                let holders: Vec<_> = held.holders.iter().map(|holder| &holder.name).collect();
                format!(
                    "{:?} {:?} {:?} {:?} {holders:?}",
                    held.selection, held.status, held.paid, held.trial_end
                )
            })
            .collect();
        held.sort();
        all.extend(held);
        all.extend(
            snapshot.cart.iter().map(|line| format!("{:?} {:?}", line.subscription_id, line.selection)),
        );
    }
    all
}

async fn the_year_behind_the_accounts_ends_where_the_table_says(world: &World) {
    let lived = world.with_history(NOW).await;
    assert_eq!(today(&lived).await, today(world).await);
    lived.ties().await;

    for name in ["pt", "it", "de", "es", "en", "de-corporate"] {
        let caller = lived.caller(name).await;
        let documents = lived.center.invoices(&caller).await.unwrap();
        assert!(documents.len() >= 3, "{name} has {}", documents.len());
        let first = documents.iter().map(|document| document.issued).min().unwrap();
        assert!((lived.snapshot(&caller).await.today - first).num_days() >= 365, "{name} since {first}");
    }
    let count = async |sql: &str| lived.number(&format!("select count(*) from {sql}")).await;
    assert!(count("invoices where series = 'credit-note'").await >= 1);
    assert!(count("orders where status = 'failed'").await >= 1);
    assert!(count("orders where status = 'placed' and idempotency_key like 'renew%'").await >= 20);
    assert!(count("cancellations").await >= 5);
    assert_eq!(count("outbox where status <> 'sent'").await, 0);
    assert_eq!(count("dunning").await, 0);
    // The numbers follow the dates.
    let backwards = "invoices as one join invoices as other on one.series = other.series
        and one.position < other.position and one.issued_on > other.issued_on";
    assert_eq!(count(backwards).await, 0);
    lived.tear_down().await;
}

/// On any day: the days that not all months have, a leap day, and the last hour of a year.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_year_behind_the_accounts_can_be_lived_on_any_day() {
    let world = World::on_sqlite().await;
    for now in ["2026-05-31T00:10:00Z", "2028-02-29T12:00:00Z", "2027-12-31T23:59:00Z"] {
        let lived = world.with_history(now).await;
        lived.ties().await;
        let en = lived.snapshot(&lived.caller("en").await).await;
        assert_eq!(en.account.balance.to_string(), "120.00", "{now}");
        assert_eq!(lived.number("select count(*) from dunning").await, 0, "{now}");
    }
}
