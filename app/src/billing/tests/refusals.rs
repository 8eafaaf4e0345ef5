//! What may not be changed online, and why (domain.md, “Changing a subscription” 6 and 7).

use super::fixture::{edit, holders, new_line, person, selection, snapshot};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};

fn refused(snapshot: &Snapshot, id: &str, plan_id: &str, seats: u32, period: BillingPeriod) -> Vec<Refusal> {
    let subscription = snapshot.subscription(&id.into()).expect("a subscription of the fixture");
    refusals(snapshot, Some(subscription), &selection(plan_id, seats, period))
}

#[track_caller]
fn assert_support(plan_id: &str, seats: u32, period: BillingPeriod, expected: &[Refusal]) {
    assert_eq!(refused(&snapshot(), "support", plan_id, seats, period), expected);
}

#[test]
fn a_higher_tier_is_allowed() {
    assert_support("premium", 5, Monthly, &[]);
}

#[test]
fn more_and_fewer_seats_are_allowed() {
    assert_support("standard", 6, Monthly, &[]);
    assert_support("standard", 4, Monthly, &[]);
}

#[test]
fn monthly_to_annual_and_back_is_allowed() {
    assert_support("standard", 5, Annual, &[]);
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].selection.period = Annual;
    assert_eq!(refused(&snapshot, "support", "standard", 5, Monthly), []);
}

#[test]
fn a_lower_tier_is_for_support() {
    assert_support("basic", 5, Monthly, &[Refusal::LowerTier]);
    assert_support("basic", 5, Annual, &[Refusal::LowerTier]);
}

#[test]
fn seats_stay_within_what_the_plan_sells_online() {
    assert_support("standard", 50, Monthly, &[]);
    assert_support("standard", 51, Monthly, &[Refusal::AboveMaximum { max_seats: 50 }]);
    assert_support("premium", u32::MAX, Monthly, &[Refusal::AboveMaximum { max_seats: 80 }]);
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].holders.clear();
    assert_eq!(refused(&snapshot, "support", "standard", 2, Monthly), []);
    for seats in [0, 1] {
        let refused = refused(&snapshot, "support", "standard", seats, Monthly);
        assert_eq!(refused, [Refusal::BelowMinimum { min_seats: 2 }]);
    }
}

#[test]
fn assigned_licences_are_counted_and_named() {
    let seats_assigned = |to_free| Refusal::SeatsAssigned { to_free, holders: holders(4) };
    assert_support("standard", 3, Monthly, &[seats_assigned(1)]);
    assert_support("standard", 1, Monthly, &[Refusal::BelowMinimum { min_seats: 2 }, seats_assigned(3)]);
}

#[test]
fn a_change_that_changes_nothing_is_refused() {
    assert_support("standard", 5, Monthly, &[Refusal::NothingChanges]);
}

#[test]
fn a_plan_that_is_not_sold_is_refused() {
    assert_support("no-such-plan", 5, Monthly, &[Refusal::NotSold]);
    // The plan is sold by the month only.
    assert_support("premium", 5, Annual, &[Refusal::NotSold]);
    let mut snapshot = snapshot();
    snapshot.account.currency = Currency::USD;
    assert_eq!(refused(&snapshot, "support", "premium", 5, Monthly), [Refusal::NotSold]);
}

#[test]
fn another_products_plan_is_no_change_of_this_one() {
    assert_support("small", 5, Monthly, &[Refusal::NotSold]);
    // Another product's plan is not an edit of a product that was only tried, either.
    assert_eq!(refused(&snapshot(), "meeting", "basic", 5, Monthly), [Refusal::NotSold]);
}

#[test]
fn a_trial_can_become_any_plan_and_the_tried_one() {
    for status in [SubscriptionStatus::Trial, SubscriptionStatus::TrialEnded] {
        let mut snapshot = snapshot();
        snapshot.subscriptions[1].status = status;
        assert_eq!(refused(&snapshot, "meeting", "large", 4, Monthly), []);
        assert_eq!(refused(&snapshot, "meeting", "small", 4, Annual), []);
    }
}

#[test]
fn what_expired_can_become_any_plan_and_the_one_it_was() {
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].status = SubscriptionStatus::Expired;
    assert_eq!(refused(&snapshot, "support", "standard", 5, Monthly), []);
    assert_eq!(refused(&snapshot, "support", "basic", 4, Annual), []);
    let assigned = Refusal::SeatsAssigned { to_free: 1, holders: holders(4) };
    assert_eq!(refused(&snapshot, "support", "standard", 3, Monthly), [assigned]);
}

#[test]
fn a_trial_keeps_to_the_limits_of_seats() {
    let snapshot = snapshot();
    let above = Refusal::AboveMaximum { max_seats: 20 };
    assert_eq!(refused(&snapshot, "meeting", "large", 21, Monthly), [above]);
    let assigned = Refusal::SeatsAssigned { to_free: 1, holders: holders(3) };
    assert_eq!(refused(&snapshot, "meeting", "large", 2, Monthly), [assigned]);
}

#[test]
fn a_new_product_keeps_to_the_limits_of_seats() {
    let mut snapshot = snapshot();
    snapshot.subscriptions.truncate(1);
    let of_new = |plan_id, seats| refusals(&snapshot, None, &selection(plan_id, seats, Monthly));
    assert_eq!(of_new("large", 2), []);
    assert_eq!(of_new("large", 1), [Refusal::BelowMinimum { min_seats: 2 }]);
    assert_eq!(of_new("large", 21), [Refusal::AboveMaximum { max_seats: 20 }]);
    assert_eq!(of_new("no-such-plan", 2), [Refusal::NotSold]);
}

#[test]
fn what_the_account_has_is_not_bought_a_second_time() {
    let snapshot = snapshot();
    // A product that was tried or had before is subscribed to again where it is.
    let before = Refusal::HadBefore { subscription_id: "meeting".into() };
    for (plan_id, refusal) in [
        ("basic", Refusal::AlreadyHeld),
        ("premium", Refusal::AlreadyHeld),
        ("small", before.clone()),
        ("large", before),
    ] {
        let wanted = selection(plan_id, 5, Monthly);
        assert_eq!(refusals(&snapshot, None, &wanted), [refusal], "{plan_id}");
    }
}

/// Checks the refusal of an account that `spoil` changed, for the account as a whole and for a change that is fine
/// otherwise.
#[track_caller]
fn assert_account_refused(spoil: impl FnOnce(&mut Snapshot), expected: &Refusal) {
    let mut snapshot = snapshot();
    spoil(&mut snapshot);
    assert_eq!(account_refusal(&snapshot).as_ref(), Some(expected));
    assert_eq!(refused(&snapshot, "support", "premium", 5, Monthly), std::slice::from_ref(expected));
    assert_eq!(refused(&snapshot, "meeting", "large", 4, Monthly), std::slice::from_ref(expected));
    snapshot.subscriptions.truncate(1);
    assert_eq!(refusals(&snapshot, None, &selection("small", 1, Monthly)), std::slice::from_ref(expected));
}

#[test]
fn an_account_in_order_is_not_refused() {
    assert_eq!(account_refusal(&snapshot()), None);
}

#[test]
fn only_the_billing_contact_may_and_is_named() {
    let contact = person("contact", Role::BillingContact);
    let spoil = |snapshot: &mut Snapshot| snapshot.viewer = person("member", Role::Member);
    assert_account_refused(spoil, &Refusal::NotBillingContact { contact });
}

#[test]
fn a_corporate_account_has_its_own_portal() {
    let spoil = |snapshot: &mut Snapshot| snapshot.account.kind = AccountKind::Corporate;
    assert_account_refused(spoil, &Refusal::CorporateAccount);
    // The viewer does not matter: the billing contact could not either.
    let spoil = |snapshot: &mut Snapshot| {
        snapshot.account.kind = AccountKind::Corporate;
        snapshot.viewer = person("member", Role::Member);
    };
    assert_account_refused(spoil, &Refusal::CorporateAccount);
}

#[test]
fn an_overdue_invoice_is_paid_first() {
    assert_account_refused(|snapshot| snapshot.account.overdue = true, &Refusal::InvoiceOverdue);
}

#[test]
fn one_order_at_a_time() {
    assert_account_refused(|snapshot| snapshot.account.order_in_flight = true, &Refusal::OrderInFlight);
}

#[test]
fn whoever_owes_or_disputes_something_can_cancel_all_the_same() {
    let spoils: [fn(&mut Snapshot); 2] =
        [|snapshot| snapshot.account.overdue = true, |snapshot| snapshot.account.disputed = true];
    for spoil in spoils {
        let mut snapshot = snapshot();
        spoil(&mut snapshot);
        assert!(account_refusal(&snapshot).is_some());
        assert_eq!(cancellation_refusal(&snapshot), None);
    }
    let mut snapshot = snapshot();
    snapshot.account.order_in_flight = true;
    assert_eq!(cancellation_refusal(&snapshot), Some(Refusal::OrderInFlight));
    snapshot.viewer = person("member", Role::Member);
    let contact = person("contact", Role::BillingContact);
    assert_eq!(cancellation_refusal(&snapshot), Some(Refusal::NotBillingContact { contact }));
}

#[test]
fn what_is_cancelled_runs_to_the_end_of_what_is_paid() {
    let mut snapshot = snapshot();
    let held = snapshot.subscription(&"support".into()).unwrap().clone();
    let end = held.paid.as_ref().unwrap().term.end;
    assert_eq!(end_if_cancelled(&snapshot, &held), Some(end));
    for status in [SubscriptionStatus::PendingCancellation, SubscriptionStatus::Expired] {
        assert_eq!(end_if_cancelled(&snapshot, &Subscription { status, ..held.clone() }), None);
    }
    snapshot.today = end;
    assert_eq!(end_if_cancelled(&snapshot, &held), None, "it renews today");
    // Where the renewal failed, or waits for a dispute, today is the last day.
    let due = Subscription { status: SubscriptionStatus::PastDue, ..held.clone() };
    assert_eq!(end_if_cancelled(&snapshot, &due), end.succ_opt());
    snapshot.account.disputed = true;
    assert_eq!(end_if_cancelled(&snapshot, &held), end.succ_opt());
}

#[test]
fn what_can_come_of_cancelling_is_one_of_four() {
    let mut snapshot = snapshot();
    let held = snapshot.subscription(&"support".into()).unwrap().clone();
    let end = held.paid.as_ref().unwrap().term.end;
    assert_eq!(cancelling(&snapshot, &held), Cancelling::Ends(end));
    let cancelled = Subscription { status: SubscriptionStatus::PendingCancellation, ..held.clone() };
    assert_eq!(cancelling(&snapshot, &cancelled), Cancelling::Done);
    let ended = Subscription { status: SubscriptionStatus::Expired, ..held.clone() };
    assert_eq!(cancelling(&snapshot, &ended), Cancelling::Needless);
    snapshot.account.order_in_flight = true;
    assert_eq!(cancelling(&snapshot, &cancelled), Cancelling::Refused(Refusal::OrderInFlight));
}

#[test]
fn every_reason_is_given() {
    let mut snapshot = snapshot();
    snapshot.account.overdue = true;
    assert_eq!(
        refused(&snapshot, "support", "basic", 0, Monthly),
        [
            Refusal::InvoiceOverdue,
            Refusal::BelowMinimum { min_seats: 1 },
            Refusal::SeatsAssigned { to_free: 4, holders: holders(4) },
            Refusal::LowerTier,
        ]
    );
}

#[test]
fn a_period_that_has_not_begun_is_not_changed() {
    let mut snapshot = snapshot();
    for (today, refusal) in [
        ("2026-03-05", vec![Refusal::PeriodNotBegun { begins: day("2026-03-06") }]),
        ("2025-03-16", vec![Refusal::PeriodNotBegun { begins: day("2026-03-06") }]),
        ("2026-03-06", vec![]),
        ("2026-04-05", vec![]),
        ("2026-04-06", vec![]),
    ] {
        snapshot.today = day(today);
        assert_eq!(refused(&snapshot, "support", "premium", 5, Monthly), refusal, "{today}");
    }
    // A subscription that is bought again credits nothing, on any day.
    snapshot.today = day("2026-03-05");
    snapshot.subscriptions[0].status = SubscriptionStatus::Expired;
    assert_eq!(refused(&snapshot, "support", "premium", 5, Monthly), []);
}

#[test]
fn how_the_account_pays_is_changed_by_its_contact_while_no_order_waits() {
    let mut snapshot = snapshot();
    assert_eq!(payment_refusal(&snapshot), None);
    snapshot.account.overdue = true;
    assert_eq!(payment_refusal(&snapshot), None, "it may be just what another card is for");
    snapshot.account.order_in_flight = true;
    assert_eq!(payment_refusal(&snapshot), Some(Refusal::OrderInFlight));
    snapshot.viewer = person("member", Role::Member);
    let contact = snapshot.contact.clone();
    assert_eq!(payment_refusal(&snapshot), Some(Refusal::NotBillingContact { contact }));
    snapshot.account.kind = AccountKind::Corporate;
    assert_eq!(payment_refusal(&snapshot), Some(Refusal::CorporateAccount));
}

#[test]
fn a_disputed_payment_is_decided_first() {
    assert_account_refused(|snapshot| snapshot.account.disputed = true, &Refusal::PaymentDisputed);
}

#[test]
fn a_line_of_the_cart_is_checked_as_the_edit_that_it_is() {
    let mut snapshot = snapshot();
    let six = edit("support", "standard", 6, Monthly);
    assert_eq!(line_refusals(&snapshot, &six), []);
    let before = Refusal::HadBefore { subscription_id: "meeting".into() };
    assert_eq!(line_refusals(&snapshot, &new_line("small", 1, Monthly)), [before]);
    assert_eq!(line_refusals(&snapshot, &edit("gone", "standard", 6, Monthly)), [Refusal::NotSold]);
    // Licences were assigned since the line was put there. A line does not repeat what is wrong with the account.
    snapshot.subscriptions[0].holders = holders(7);
    snapshot.account.overdue = true;
    let assigned = Refusal::SeatsAssigned { to_free: 1, holders: holders(7) };
    assert_eq!(line_refusals(&snapshot, &six), [assigned]);
}
