//! The demo is what its table says.

use crate::on_both_engines;
use crate::world::{NOW, World, clock};
use SubscriptionStatus::{Active, PendingCancellation, Trial, TrialEnded};
use app::billing::{AccountKind, Role, SubscriptionStatus};
use app::ports::PeopleDesk;

on_both_engines!(the_accounts_are_as_the_table_says, an_account_that_is_there_keeps_the_demo_out);

/// Plan, seats, days since the period began.
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
        let people = world.desk.people(&caller).await.unwrap().len();
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
