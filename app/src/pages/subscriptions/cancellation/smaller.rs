//! Smaller changes that are possible instead of a cancellation: each with its price and a link to a form that is filled
//! in.

use crate::billing::{
    BillingPeriod, Plan, Refusal, Selection, Snapshot, Subscription, charge_of, refusals, renewal_charge,
};
use crate::components::{button_link, tag};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// “2,217.00 € a year”.
pub(super) fn price_words(amount: Decimal, snapshot: &Snapshot, period: BillingPeriod) -> String {
    let i18n = use_i18n();
    let amount = i18n.money(amount, snapshot.account.currency);
    i18n.t_with("cancellation-price-each", &vec![("amount", amount.into()), ("period", period.code().into())])
}

/// The offers. `None` where there is none.
pub(super) fn offers(snapshot: &Snapshot, held: &Subscription) -> Option<AnyView> {
    let (product, plan) = snapshot.catalogue.plan(&held.selection.plan_id)?;
    let is_lowest = product.rank(&plan.id) == Some(0);
    let offers = [fewer(snapshot, held, plan), monthly(snapshot, held), (!is_lowest).then(|| lower(held))];
    let offers: Vec<_> = offers.into_iter().flatten().collect();
    if offers.is_empty() {
        return None;
    }
    let section = view! {
        <section class="card" aria-labelledby="smaller">
            <h2 id="smaller">{text("cancellation-smaller")}</h2>
            {offers}
        </section>
    };
    Some(section.into_any())
}

fn offer(words: String, page: String, label: &'static str) -> AnyView {
    let way = tag("p", "actions", vec![button_link("btn", page, label, "product")]);
    tag("div", "stack", vec![tag("p", "", vec![words.into_any()]), way])
}

/// Whether the change can be made online, once licences are taken back.
fn is_possible(snapshot: &Snapshot, held: &Subscription, wanted: &Selection) -> bool {
    let reasons = refusals(snapshot, Some(held), wanted);
    reasons.iter().all(|reason| matches!(reason, Refusal::SeatsAssigned { .. }))
}

/// As many licences as people hold. Where all are assigned, one fewer.
pub(super) fn fewer_seats(held: &Subscription, plan: &Plan) -> Option<u32> {
    let (seats, assigned) = (held.selection.seats, held.assigned());
    let wanted = if assigned < seats { assigned } else { seats.checked_sub(1)? };
    Some(wanted.max(plan.min_seats)).filter(|wanted| *wanted < seats)
}

fn fewer(snapshot: &Snapshot, held: &Subscription, plan: &Plan) -> Option<AnyView> {
    let wanted = Selection { seats: fewer_seats(held, plan)?, ..held.selection.clone() };
    if !is_possible(snapshot, held, &wanted) {
        return None;
    }
    let i18n = use_i18n();
    let price = charge_of(snapshot, &wanted)?;
    if price >= renewal_charge(snapshot, held)? {
        return None;
    }
    let price = price_words(price, snapshot, wanted.period);
    let args =
        vec![("fewer", wanted.seats.into()), ("seats", held.selection.seats.into()), ("price", price.into())];
    let mut words = i18n.t_with("cancellation-fewer", &args);
    if wanted.seats < held.assigned() {
        words = format!("{words} {}", i18n.t("cancellation-fewer-free"));
    }
    let page = format!("subscriptions/{}/seats?seats={}", held.id, wanted.seats);
    Some(offer(words, page, "cancellation-fewer-do"))
}

/// Monthly billing instead of annual billing.
fn monthly(snapshot: &Snapshot, held: &Subscription) -> Option<AnyView> {
    let wanted = Selection { period: BillingPeriod::Monthly, ..held.selection.clone() };
    let (month, year) = (charge_of(snapshot, &wanted)?, renewal_charge(snapshot, held)?);
    if held.selection.period == wanted.period || month >= year || !is_possible(snapshot, held, &wanted) {
        return None;
    }
    let args = vec![
        ("month", price_words(month, snapshot, wanted.period).into()),
        ("year", price_words(year, snapshot, held.selection.period).into()),
    ];
    let words = use_i18n().t_with("cancellation-monthly", &args);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query
        .append_pair("plan", wanted.plan_id.as_str())
        .append_pair("seats", &wanted.seats.to_string())
        .append_pair("period", wanted.period.code());
    Some(offer(
        words,
        format!("subscriptions/{}/edit?{}", held.id, query.finish()),
        "cancellation-monthly-do",
    ))
}

/// A lower plan. Support changes to it.
fn lower(held: &Subscription) -> AnyView {
    let page = format!("support?about=lower-tier&subscription={}", held.id);
    offer(use_i18n().t("cancellation-lower"), page, "common-contact-support")
}
