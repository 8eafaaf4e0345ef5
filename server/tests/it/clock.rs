//! A clock that is set back, and amounts that the gateway cannot charge: nothing is silently lost, and nothing waits
//! for ever.

use crate::on_both_engines;
use crate::world::{Renews, VISA, World, selection};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::{CartProblem, Refusal, SubscriptionStatus, quote_cart, refusals};
use app::ports::Edited;
use app::ports::prelude::*;
use server::use_cases::Renewed;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(audited:
    a_day_before_the_period_changes_nothing,
    the_operator_is_told_of_a_clock_that_was_set_back,
    what_cannot_be_charged_is_refused_before_it_is_ordered,
    a_renewal_that_cannot_be_charged_has_failed_and_does_not_wait,
);

const PLAN: &str = "remote-support-v4-standard";

async fn a_day_before_the_period_changes_nothing(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    world.places(&it).await;
    let before = world.state(&it).await;
    let held = world.held(&it, "remote-support-v4").await;
    world.puts(&it, PLAN, 12, Monthly).await;
    let yesterday = world.at("2026-03-15T09:00:00Z");
    let snapshot = yesterday.account_page(&it).await.unwrap().snapshot;
    let wanted = selection(PLAN, 12, Monthly);
    let begins = "2026-03-16".parse().unwrap();
    assert_eq!(
        refusals(&snapshot, Some(&held), &wanted),
        [Refusal::PeriodNotBegun { begins }],
        "the page says so before a button is pressed"
    );
    assert!(matches!(quote_cart(&snapshot, &snapshot.cart), Err(CartProblem::Quote(_))));
    let edited = Edited::Subscription(held.id.clone());
    assert_eq!(yesterday.put_in_cart(&it, edited, wanted).await, Err(Problem::Refused));
    let request = world.press(&it).await;
    assert_eq!(yesterday.place_order(&it, request).await, Err(Problem::Refused));
    let after = world.state(&it).await;
    assert_eq!((before.0, before.2, before.3), (after.0, after.2, after.3));
    // On the right day, the whole period is credited.
    world.places(&it).await;
}

async fn the_operator_is_told_of_a_clock_that_was_set_back(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    world.places(&it).await;
    for (instant, minutes) in [
        ("2026-03-16T09:00:00Z", None),
        ("2026-03-16T08:55:00Z", None),
        // The test takes a moment itself, so it is a minute more than a day.
        ("2026-03-15T08:59:00Z", Some(24 * 60)),
        ("2027-03-16T09:00:00Z", None),
    ] {
        let behind = world.at(instant).behind_the_books().await.unwrap();
        assert_eq!(behind.map(|behind| behind.num_minutes()), minutes, "{instant}");
    }
}

async fn what_cannot_be_charged_is_refused_before_it_is_ordered(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, PLAN, 9, Monthly).await;
    world.gateway.charges_at_least_minor.store(1_000_000, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::NotChargeable));
    assert_eq!(world.number("select count(*) from orders").await, 0, "nothing waits");
    world.gateway.charges_at_least_minor.store(0, SeqCst);
    world.places(&it).await;
}

async fn a_renewal_that_cannot_be_charged_has_failed_and_does_not_wait(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.gateway.charges_at_least_minor.store(1_000_000, SeqCst);
    let steps = world.at("2026-04-20T09:00:00Z").renew().await.unwrap();
    let of_it: Vec<_> = steps.iter().filter(|step| step.account_id == it.account_id).collect();
    assert!(
        of_it.iter().any(|step| matches!(step.what, Renewed::Failed { problem: Problem::NotChargeable, .. })),
        "{of_it:?}"
    );
    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!(held.status, SubscriptionStatus::PastDue);
    assert_eq!(world.number("select count(*) from orders where status = 'pending'").await, 0);
}
