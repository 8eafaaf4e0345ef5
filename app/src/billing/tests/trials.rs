//! What can be tried, and for how long (domain.md, “Trials, cancellation, renewal”).

use super::fixture::{person, selection, snapshot};
use super::*;
use crate::billing::BillingPeriod::Monthly;

/// The account without the product that can be tried, and that product.
fn without_trial() -> (Snapshot, Product) {
    let mut snapshot = snapshot();
    snapshot.subscriptions.truncate(1);
    let product = snapshot.catalogue.products[1].clone();
    (snapshot, product)
}

#[test]
fn a_trial_begins_today_and_lasts_as_long_as_the_product_says() {
    let (snapshot, product) = without_trial();
    let wanted = selection("large", 4, Monthly);
    assert_eq!(trial(&snapshot, &product, &wanted, false), Ok(Trial::Begins(day("2026-03-30"))));
}

#[test]
fn the_same_trial_once_more_is_the_one_that_runs() {
    let (mut snapshot, product) = without_trial();
    let running = Subscription {
        status: SubscriptionStatus::Trial,
        trial_end: Some(day("2026-03-30")),
        ..super::fixture::snapshot().subscriptions[1].clone()
    };
    snapshot.subscriptions.push(running.clone());
    assert_eq!(trial(&snapshot, &product, &running.selection, true), Ok(Trial::Runs(&running)));
    let other = selection("large", 5, Monthly);
    let before = Refusal::HadBefore { subscription_id: "meeting".into() };
    assert_eq!(trial(&snapshot, &product, &other, true), Err(before));
}

#[test]
fn what_was_had_or_is_not_offered_is_not_tried() {
    let (snapshot, product) = without_trial();
    let wanted = selection("large", 4, Monthly);
    assert_eq!(trial(&snapshot, &product, &wanted, true), Err(Refusal::NotSold));
    let endless = Product { trial_days: 0, ..product };
    assert_eq!(trial(&snapshot, &endless, &wanted, false), Err(Refusal::NotSold));
    assert_eq!(trial_end(&snapshot, &endless), None);
}

#[test]
fn a_trial_keeps_to_the_rules_of_the_account_and_of_the_plan() {
    let (mut snapshot, product) = without_trial();
    let few = selection("large", 1, Monthly);
    assert_eq!(trial(&snapshot, &product, &few, false), Err(Refusal::BelowMinimum { min_seats: 2 }));
    snapshot.viewer = person("member", Role::Member);
    let contact = person("contact", Role::BillingContact);
    assert_eq!(trial(&snapshot, &product, &few, false), Err(Refusal::NotBillingContact { contact }));
}
