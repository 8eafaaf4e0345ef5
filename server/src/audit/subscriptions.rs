//! The subscriptions: what they were at first, and then what each order, and the passing time, made of them, one after
//! the other.

use super::account::Account;
use super::finding::Findings;
use super::orders::placed;
use crate::store::books::OrderRow;
use crate::store::orders::{Order, OrderLine};
use crate::use_cases;
use app::billing::{BilledTerm, QuotedLine, Subscription, SubscriptionStatus};
use app::ids::PlanId;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Replays the placed orders, and compares the result with what is held.
pub(super) fn follow_from_orders(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    let mut replayed: BTreeMap<&str, Subscription> = BTreeMap::new();
    let openings: BTreeMap<&str, &Subscription> =
        books.openings.iter().map(|opening| (opening.id.as_str(), opening)).collect();
    for (number, row, order) in placed(account) {
        for (quoted, line) in order.quote.lines().zip(&order.lines) {
            let id = line.placed.subscription_id.as_str();
            let opening = openings.get(id);
            if opening.is_some_and(|opening| line.version_before < opening.version) {
                continue;
            }
            let before = replayed.remove(id).or_else(|| opening.map(|opening| (*opening).clone()));
            let before = before.map(|before| as_time_passed(account, before));
            let what = format!("order {number}: subscription {id}");
            found_it(&what, before.as_ref(), &quoted, line, order.quote.request.as_of, findings);
            if let Some(before) = before.as_ref().filter(|_| order.quote.is_renewal()) {
                at_agreed_price(account, &what, before, (row, order), &quoted, findings);
            }
            let mut after =
                use_cases::subscription_after(&quoted, order.quote.anchor_day, line, before.as_ref());
            if before.is_some() {
                after.version = line.version_before + 1;
            }
            replayed.insert(id, after);
        }
    }
    for (id, opening) in openings {
        replayed.entry(id).or_insert_with(|| opening.clone());
    }
    for held in &books.subscriptions {
        match replayed.remove(held.id.as_str()) {
            Some(expected) => as_held(&as_time_passed(account, expected), held, findings),
            None => {
                findings.differ(format_args!("subscription {}", held.id), "an order or an opening", "none");
            }
        }
        if held.assigned() > held.selection.seats {
            let what = format_args!("subscription {}: licences given", held.id);
            findings.differ(what, format_args!("{} at most", held.selection.seats), held.assigned());
        }
    }
    for id in replayed.into_keys() {
        findings.differ(format_args!("subscription {id}"), "a subscription", "none");
    }
}

/// A renewal costs what the catalogue asked for, and at most what was agreed or announced in time.
fn at_agreed_price(
    account: &Account,
    what: &str,
    before: &Subscription,
    (row, order): (&OrderRow, &Order),
    quoted: &QuotedLine<'_>,
    findings: &mut Findings,
) {
    let then = |at: &str| at <= row.created_at.as_str();
    let known = account.books.price_notices.iter().filter(|notice| {
        notice.subscription_id == before.id
            && notice.is_of(&before.selection)
            && then(&notice.created_at)
            && !notice.ended_at.as_deref().is_some_and(then)
    });
    let before =
        Subscription { announced: known.map(|notice| notice.price.clone()).collect(), ..before.clone() };
    let sold = account.common.catalogues.get(&order.catalogue_id);
    let plan = sold.and_then(|sold| sold.plan(&before.selection.plan_id));
    let listed = plan.and_then(|(_, plan)| plan.per_seat(account.books.currency, before.selection.period));
    // A plan that is not sold is reported with the figures.
    let Some(expected) = before.agreed_price().zip(listed).map(|(agreed, listed)| agreed.min(listed)) else {
        return;
    };
    let found = quoted.requested.target.unit_price;
    findings.compare(format_args!("{what}: price"), &expected.normalize(), &found.normalize());
}

/// Each announced price has one mail, and no other price has any.
pub(super) fn prices_are_announced_once(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for notice in &books.price_notices {
        let mails = books.price_mails.iter().filter(|cause| **cause == notice.id).count();
        findings.compare(format_args!("price notice {}: mails", notice.id), &1, &mails);
    }
    for cause in &books.price_mails {
        if !books.price_notices.iter().any(|notice| notice.id == *cause) {
            findings.differ(format_args!("mail of a price notice {cause}"), "the notice", "none");
        }
    }
}

/// The subscription after all its changes by itself, up to the next order.
fn as_time_passed(account: &Account, mut subscription: Subscription) -> Subscription {
    let (changes, reductions) = (&account.books.status_changes, &account.books.reductions);
    loop {
        let at = (subscription.id.clone(), subscription.version);
        if let Some(status) = changes.get(&at) {
            subscription.status = *status;
        } else if let (Some(less), Some(paid)) = (reductions.get(&at), &mut subscription.paid) {
            paid.term.billed_net -= less;
        } else {
            return subscription;
        }
        subscription.version += 1;
    }
}

/// A past-due subscription is tried again, and no other one is.
pub(super) fn past_due_is_tried_again(account: &Account, findings: &mut Findings) {
    for held in &account.books.subscriptions {
        let due = held.status == SubscriptionStatus::PastDue;
        let tried = account.books.dunning.contains_key(&held.id);
        findings.compare(format_args!("subscription {}: to be charged again", held.id), &due, &tried);
    }
}

/// Checks that the order found the subscription as the earlier orders left it.
fn found_it(
    what: &str,
    before: Option<&Subscription>,
    quoted: &QuotedLine<'_>,
    line: &OrderLine,
    as_of: NaiveDate,
    findings: &mut Findings,
) {
    let at = |field: &str| format!("{what}: {field} before");
    let plan = before.map(|before| &before.selection.plan_id);
    findings.compare(at("version"), &before.map_or(0, |before| before.version), &line.version_before);
    let seats = before.map_or(0, |before| before.selection.seats);
    findings.compare(at("seats"), &seats, &line.placed.seats_before);
    findings.compare(
        at("plan"),
        &plan.map_or("none", PlanId::as_str),
        &line.placed.plan_before.as_ref().map_or("none", PlanId::as_str),
    );
    let cancelled = before.is_some_and(|before| before.status == SubscriptionStatus::PendingCancellation);
    // Older orders have no note of it.
    if line.placed.ends_cancellation && !cancelled {
        findings.compare(at("cancelled"), &cancelled, &line.placed.ends_cancellation);
    }
    let credited = before.and_then(|before| before.credited_term(as_of));
    findings.compare(at("paid period"), &term(credited), &term(quoted.requested.current.as_ref()));
}

fn as_held(expected: &Subscription, held: &Subscription, findings: &mut Findings) {
    let mut compare = |field: &str, of: fn(&Subscription) -> String| {
        findings.compare(format_args!("subscription {}: {field}", held.id), &of(expected), &of(held));
    };
    compare("version", |subscription| subscription.version.to_string());
    compare("plan", |subscription| subscription.selection.plan_id.to_string());
    compare("seats", |subscription| subscription.selection.seats.to_string());
    compare("billing period", |subscription| subscription.selection.period.code().into());
    compare("status", |subscription| format!("{:?}", subscription.status));
    compare("paid period", |subscription| term(subscription.paid.as_ref().map(|paid| &paid.term)));
    compare("price of a seat", |subscription| {
        text(subscription.paid.as_ref().map(|paid| paid.unit_price.normalize()))
    });
    compare("anchor day", |subscription| text(subscription.paid.as_ref().map(|paid| paid.anchor_day)));
    compare("trial end", |subscription| text(subscription.trial_end));
}

fn term(term: Option<&BilledTerm>) -> String {
    text(term.map(|BilledTerm { billed_net, start, end, tax_rate }| {
        format!("{} from {start} to {end} at {}", billed_net.normalize(), tax_rate.normalize())
    }))
}

fn text(value: Option<impl Display>) -> String {
    value.map_or_else(|| "none".into(), |value| value.to_string())
}
