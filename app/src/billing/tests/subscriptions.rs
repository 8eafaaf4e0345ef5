//! Where a subscription stands on a day, and what is left of it (domain.md, “Trials, cancellation, renewal”).

use super::fixture::{holders, snapshot};
use super::*;
use crate::billing::SubscriptionStatus::{Active, Expired, PastDue, PendingCancellation, Trial, TrialEnded};

/// The fixture's paid subscription: 5 seats, monthly, until 6 April.
fn paid() -> Subscription {
    snapshot().subscriptions[0].clone()
}

/// A subscription with a trial, running or over, whose last day is 19 March.
fn tried(status: SubscriptionStatus) -> Subscription {
    Subscription { status, trial_end: Some(day("2026-03-20")), ..snapshot().subscriptions[1].clone() }
}

#[test]
fn a_trial_ends_by_itself_after_its_last_day() {
    let trial = tried(Trial);
    for (today, left) in [("2026-03-06", 14), ("2026-03-18", 2), ("2026-03-19", 1)] {
        let today = day(today);
        assert_eq!(trial.days_left(today), Some(left), "{today}");
        assert_eq!((trial.status_on(today), trial.trial_over(today)), (Trial, None), "{today}");
        assert!(trial.is_running(today), "{today}");
    }
    for today in ["2026-03-20", "2026-03-21", "2027-01-01"].map(day) {
        assert_eq!(trial.days_left(today), None, "{today}");
        assert_eq!(
            (trial.status_on(today), trial.trial_over(today)),
            (TrialEnded, trial.trial_end),
            "{today}"
        );
        assert!(!trial.is_running(today), "{today}");
    }
}

#[test]
fn a_trial_that_was_ended_is_over_on_any_day() {
    for today in ["2026-03-16", "2026-03-20"].map(day) {
        let ended = tried(TrialEnded);
        assert!(!ended.is_running(today));
        assert_eq!((ended.days_left(today), ended.trial_over(today)), (None, ended.trial_end));
    }
}

#[test]
fn what_was_paid_for_since_its_trial_is_no_trial_any_more() {
    for today in ["2026-03-16", "2026-03-20"].map(day) {
        for (status, runs) in [(Active, true), (PastDue, true), (PendingCancellation, true), (Expired, false)]
        {
            let subscription = tried(status);
            assert_eq!(
                (subscription.days_left(today), subscription.trial_over(today)),
                (None, None),
                "{status:?}"
            );
            assert_eq!(subscription.status_on(today), status);
            assert_eq!(subscription.is_running(today), runs, "{status:?}");
        }
    }
}

#[test]
fn licences_that_nobody_has_are_free() {
    for (assigned, free) in [(0, 5), (3, 2), (5, 0), (6, 0)] {
        let subscription = Subscription { holders: holders(assigned), ..paid() };
        assert_eq!(subscription.free(), free, "{assigned} of 5");
    }
}

#[test]
fn only_what_was_paid_for_renews() {
    assert!(paid().renews());
    assert!(!Subscription { paid: None, ..paid() }.renews());
    assert_eq!(paid().billed_net(), Some(amount("100.00")));
    assert_eq!(Subscription { paid: None, ..paid() }.billed_net(), None);
}

#[test]
fn a_period_begins_by_itself_on_the_day_itself_or_with_the_next() {
    for (from, begins) in [
        ("2026-03-16", "2026-04-06"),
        ("2026-04-06", "2026-04-06"),
        ("2026-04-07", "2026-05-06"),
        ("2026-06-06", "2026-06-06"),
    ] {
        assert_eq!(paid().renewal_from(day(from)), Some(day(begins)), "{from}");
    }
    assert_eq!(tried(Trial).renewal_from(day("2026-04-06")), None);
}
