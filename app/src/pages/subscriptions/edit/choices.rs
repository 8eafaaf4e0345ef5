//! The choices of the edit form: plan, licences, billing.

use super::draft::{Draft, Outcome, Part};
use super::freeing::freeing;
use crate::api::PutInCart;
use crate::billing::{BillingPeriod, Plan, Product, Refusal, Selection, annual_saving, refusals};
use crate::components::{
    Stepper, Words, choice, flag, hidden, live, localized, per_seat_price, refusal_line, tag, words,
};
use crate::field;
use crate::i18n::text;
use leptos::prelude::*;

/// The choices, each with the reason beside it where it cannot be made.
pub fn choices(draft: &Draft, product: &Product, outcome: Memo<Outcome>, here: &str) -> AnyView {
    view! {
        <fieldset class="group">
            <legend>{text("edit-plan")}</legend>
            {product.plans.iter().map(|plan| plan_choice(draft, plan)).collect::<Vec<_>>()}
        </fieldset>
        <div class="side-by-side">{seats_choice(draft, product, outcome, here)} {period_choice(draft)}</div>
    }
    .into_any()
}

/// The number of licences alone. The rest is sent along as it is.
pub fn seats(draft: &Draft, product: &Product, outcome: Memo<Outcome>, here: &str) -> AnyView {
    view! {
        {hidden(field!(PutInCart.plan), draft.plan.get_untracked())}
        {hidden(field!(PutInCart.period), draft.period.get_untracked().code())}
        {seats_choice(draft, product, outcome, here)}
        {freeing(draft)}
    }
    .into_any()
}

/// The billing alone. It sends along what was chosen before, and leads back to it.
pub fn billing(draft: &Draft, product: &Product) -> AnyView {
    let (plan_id, seats) = (draft.plan.get_untracked(), draft.seats.get_untracked());
    let mut query = form_urlencoded::Serializer::new(format!("products/{}/buy?", product.id));
    query.append_pair("plan", &plan_id).append_pair("seats", &seats);
    let (page, period) = (query.finish(), draft.period);
    let back = words(move |i18n| i18n.path(&format!("{page}&period={}", period.get().code())));
    let back = view! {
        <a class="btn quiet" href=back aria-describedby="title">
            {text("edit-choose-again")}
        </a>
    }
    .into_any();
    view! {
        {hidden(field!(PutInCart.plan), plan_id)}
        {hidden(field!(PutInCart.seats), seats)}
        {period_choice(draft)}
        {tag("p", "actions", vec![back])}
    }
    .into_any()
}

fn plan_choice(draft: &Draft, plan: &Plan) -> AnyView {
    let snapshot = &draft.data.snapshot;
    let currency = snapshot.account.currency;
    let held = draft.subscription.as_ref();
    // Only the tier itself counts here: the field of the number says whether the number of licences fits.
    let period = held.map_or(draft.period.get_untracked(), |held| held.selection.period);
    let probe = Selection { plan_id: plan.id.clone(), seats: plan.min_seats, period };
    let unavailable = refusals(snapshot, held, &probe)
        .into_iter()
        .find(|refusal| matches!(refusal, Refusal::LowerTier | Refusal::NotSold));
    let disabled = unavailable.is_some();
    let current = held.is_some_and(|held| held.selection.plan_id == plan.id && !held.can_be_bought_anew());
    let (chosen, period, id) = (draft.plan, draft.period, plan.id.to_string());
    let (priced, value) = (plan.clone(), plan.id.to_string());
    let price = live(move |i18n| {
        let period = period.get();
        let Some(amount) = priced.per_seat(currency, period) else { return ().into_any() };
        let (amount, per) = per_seat_price(i18n, amount, currency, period);
        view! { {amount} " " <small>{per}</small> }.into_any()
    });
    let ids = (format!("plan-{id}"), format!("plan-{id}-price"), format!("plan-{id}-about"));
    let selected = id.clone();
    view! {
        <label class="plan">
            <input
                type="radio"
                name=field!(PutInCart.plan)
                value=value
                disabled=disabled
                checked=draft.plan.get_untracked() == id
                prop:checked=flag(move || chosen.get() == selected)
                aria-labelledby=ids.0.clone()
                aria-describedby=format!("{} {}", ids.1, ids.2)
                on:change=move |_| chosen.set(id.clone())
            />
            <span class="name" id=ids.0>
                {plan.name.clone()}
                {current.then(|| view! { " " <span class="tag plain">{text("edit-current-plan")}</span> }.into_any())}
            </span>
            <span class="price num" translate="no" id=ids.1>
                {price}
            </span>
            <span class="about" id=ids.2>
                {about(draft, plan, unavailable)}
            </span>
        </label>
    }
    .into_any()
}

fn about(draft: &Draft, plan: &Plan, unavailable: Option<Refusal>) -> AnyView {
    let summary = plan.summary.clone();
    let addresses = draft.data.addresses.clone();
    let id = draft.subscription_id().cloned();
    live(move |i18n| match &unavailable {
        None => localized(i18n.lang(), &summary).into_any(),
        Some(refusal) => refusal_line(i18n, refusal, &addresses, id.as_ref()),
    })
}

fn seats_choice(draft: &Draft, product: &Product, outcome: Memo<Outcome>, page: &str) -> AnyView {
    let addresses = draft.data.addresses.clone();
    let id = draft.subscription_id().cloned();
    let here = draft.clone();
    let error = live(move |i18n| {
        let words = match seats_problem(outcome) {
            None => return ().into_any(),
            Some(SeatsProblem::NoNumber) => i18n.t("error-bad-seats").into_any(),
            // The licences are freed on this page, so there is no link to another one.
            Some(SeatsProblem::Refused(refusal @ Refusal::SeatsAssigned { .. }))
                if here.part == Part::Seats =>
            {
                here.refusal_text(i18n, &refusal).into_any()
            }
            Some(SeatsProblem::Refused(refusal)) => refusal_line(i18n, &refusal, &addresses, id.as_ref()),
        };
        view! { <p class="error" id="seats-error">{words}</p> }.into_any()
    });
    let described_by = words(move |_| {
        let ids = if seats_problem(outcome).is_some() { "seats-error seats-hint" } else { "seats-hint" };
        ids.to_owned()
    });
    let invalid = Signal::derive(move || seats_problem(outcome).is_some());
    let bounds = {
        let product = product.clone();
        let chosen = draft.plan;
        Signal::derive(move || {
            let plan = product.plans.iter().find(|plan| plan.id.as_str() == chosen.get());
            plan.map_or((1, u32::MAX), |plan| (plan.min_seats, plan.max_seats))
        })
    };
    let held = draft.subscription.as_ref().map(|held| (held.selection.seats, held.assigned()));
    let hint = words(move |i18n| {
        let most = ("most", bounds.get().1.into());
        match held {
            Some((seats, assigned)) => {
                let args = vec![("seats", seats.into()), ("assigned", assigned.into()), most];
                i18n.t_with("edit-seats-hint", &args)
            }
            None => i18n.t_with("edit-seats-hint-new", &vec![most]),
        }
    });
    view! {
        <div class="field">
            <label for="seats">{text("common-licences")}</label>
            <Stepper typed=draft.seats bounds=bounds page=page.to_owned() described_by=described_by invalid=invalid />
            {error}
            <p class="hint" id="seats-hint">
                {hint}
            </p>
        </div>
    }
    .into_any()
}

/// What is wrong with the number of licences.
enum SeatsProblem {
    /// It is not a number.
    NoNumber,
    /// The rules do not allow it.
    Refused(Refusal),
}

fn seats_problem(outcome: Memo<Outcome>) -> Option<SeatsProblem> {
    match outcome.get() {
        Outcome::NoNumber => Some(SeatsProblem::NoNumber),
        Outcome::Refused(reasons) => reasons.into_iter().find(speaks_of_seats).map(SeatsProblem::Refused),
        Outcome::Quoted(_) => None,
    }
}

const fn speaks_of_seats(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::BelowMinimum { .. } | Refusal::AboveMaximum { .. } | Refusal::SeatsAssigned { .. }
    )
}

/// The billing, with what it saves in money.
pub fn period_choice(draft: &Draft) -> AnyView {
    let option = |period: BillingPeriod| {
        let chosen = draft.period;
        let (value, is_chosen) = (period.code().to_owned(), move || chosen.get() == period);
        let input = choice("radio", field!(PutInCart.period), value, is_chosen, move || chosen.set(period));
        view! {
            <label>
                {input}
                <span>{text(period_label(period))}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="field" aria-describedby="saving">
            <legend>{text("edit-billing")}</legend>
            <div class="seg">{BillingPeriod::ALL.map(option).into_iter().collect::<Vec<_>>()}</div>
            <p class="hint saving" id="saving">
                {saving(draft)}
            </p>
        </fieldset>
    }
    .into_any()
}

const fn period_label(period: BillingPeriod) -> &'static str {
    match period {
        BillingPeriod::Monthly => "common-monthly",
        BillingPeriod::Annual => "common-annual",
    }
}

/// “Annual saves 658.90 € a year”, for the chosen plan and number of licences. Both words of the choice stay as they
/// are, so nothing moves when the amount changes.
fn saving(draft: &Draft) -> Words {
    let draft = draft.clone();
    words(move |i18n| {
        let snapshot = &draft.data.snapshot;
        let saved = draft.selection(i18n.lang()).and_then(|selection| annual_saving(snapshot, &selection));
        let Some(saved) = saved else { return "\u{a0}".to_owned() };
        let args = vec![("amount", i18n.money(saved, snapshot.account.currency).into())];
        i18n.t_with("edit-annual-saves", &args)
    })
}
