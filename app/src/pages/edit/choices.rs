//! The choices of the edit form: plan, licences, billing.

use super::Draft;
use crate::billing::{BillingPeriod, Plan, Product, Refusal, Selection, refusals};
use crate::components::{Stepper, per_seat_price, refusal_text, refusal_way};
use crate::i18n::{I18n, Lang, text, use_i18n};
use leptos::prelude::*;

/// The choices, each with the reason beside it where it cannot be made.
pub fn choices(draft: &Draft, product: &Product, refused: Memo<Option<Vec<Refusal>>>) -> AnyView {
    view! {
        <fieldset class="group">
            <legend>{text("edit-plan")}</legend>
            {product.plans.iter().map(|plan| plan_choice(draft, plan)).collect_view()}
        </fieldset>
        <div class="side-by-side">{seats_choice(draft, product, refused)} {period_choice(draft, product)}</div>
    }
    .into_any()
}

fn plan_choice(draft: &Draft, plan: &Plan) -> AnyView {
    let i18n = use_i18n();
    let snapshot = &draft.page.snapshot;
    let currency = snapshot.account.currency;
    let held = &draft.subscription.selection;
    // Only the tier itself counts here: whether the number of licences fits is said at the number.
    let probe = Selection { plan_id: plan.id.clone(), ..held.clone() };
    let unavailable = refusals(snapshot, Some(&draft.subscription), &probe)
        .into_iter()
        .find(|refusal| matches!(refusal, Refusal::LowerTier | Refusal::NotSold));
    let disabled = unavailable.is_some();
    let current = held.plan_id == plan.id && !draft.subscription.is_unpaid_trial();
    let (chosen, period, id) = (draft.plan, draft.period, plan.id.clone());
    let (priced, value) = (plan.clone(), plan.id.clone());
    let price = move || {
        let period = period.get();
        priced.per_seat(currency, period).map(|amount| {
            let (amount, per) = per_seat_price(i18n, amount, currency, period);
            view! { {amount} " " <small>{per}</small> }
        })
    };
    let ids = (format!("plan-{id}"), format!("plan-{id}-price"), format!("plan-{id}-about"));
    let selected = id.clone();
    view! {
        <label class="plan">
            <input
                type="radio"
                name="plan"
                value=value
                disabled=disabled
                checked=draft.plan.get_untracked() == id
                prop:checked=move || chosen.get() == selected
                aria-labelledby=ids.0.clone()
                aria-describedby=format!("{} {}", ids.1, ids.2)
                on:change=move |_| chosen.set(id.clone())
            />
            <span class="name" id=ids.0>
                {plan.name.clone()}
                {current.then(|| view! { " " <span class="tag plain">{text("edit-current-plan")}</span> })}
            </span>
            <span class="price num" id=ids.1>
                {price}
            </span>
            <span class="about" id=ids.2>
                {about(draft, plan, unavailable)}
            </span>
        </label>
    }
    .into_any()
}

fn about(draft: &Draft, plan: &Plan, unavailable: Option<Refusal>) -> impl Fn() -> AnyView + Send + use<> {
    let i18n = use_i18n();
    let summary = plan.summary.clone();
    let addresses = draft.page.addresses.clone();
    let id = draft.subscription.id.clone();
    move || match &unavailable {
        None => localized(i18n.lang(), &summary).into_any(),
        Some(refusal) => {
            let way = refusal_way(i18n, refusal, &addresses, &id)
                .map(|(href, label)| view! { <a href=href rel="external">{label}</a> });
            view! { {refusal_text(i18n, refusal)} " " {way} }.into_any()
        }
    }
}

fn localized(lang: Lang, texts: &crate::billing::LocalizedText) -> String {
    texts.get(lang.code()).or_else(|| texts.get(Lang::En.code())).cloned().unwrap_or_default()
}

fn seats_choice(draft: &Draft, product: &Product, refused: Memo<Option<Vec<Refusal>>>) -> AnyView {
    let i18n = use_i18n();
    let problem = Memo::new(move |_| match refused.get() {
        None => Some(None),
        Some(reasons) => reasons.into_iter().find(speaks_of_seats).map(Some),
    });
    let described_by = Signal::derive(move || {
        if problem.get().is_some() { "seats-error seats-hint".to_owned() } else { "seats-hint".to_owned() }
    });
    let invalid = Signal::derive(move || problem.get().is_some());
    let addresses = draft.page.addresses.clone();
    let id = draft.subscription.id.clone();
    let error = move || {
        let words = match problem.get()? {
            None => view! { {i18n.t("error-bad-seats")} }.into_any(),
            Some(refusal) => {
                let way = refusal_way(i18n, &refusal, &addresses, &id)
                    .map(|(href, label)| view! { <a href=href>{label}</a> });
                view! { {refusal_text(i18n, &refusal)} " " {way} }.into_any()
            }
        };
        Some(view! { <p class="error" id="seats-error">{words}</p> })
    };
    let bounds = {
        let product = product.clone();
        let chosen = draft.plan;
        move || {
            let plan = product.plans.iter().find(|plan| plan.id == chosen.get());
            plan.map_or((1, u32::MAX), |plan| (plan.min_seats, plan.max_seats))
        }
    };
    let stops = untrack(&bounds);
    let held = (draft.subscription.selection.seats, draft.subscription.assigned());
    let hint = move || {
        let args = vec![
            ("seats", held.0.into()),
            ("assigned", held.1.into()),
            ("most", bounds().1.into()),
        ];
        i18n.t_with("edit-seats-hint", &args)
    };
    view! {
        <div class="field">
            <label for="seats">{text("common-licences")}</label>
            <Stepper typed=draft.seats bounds=stops described_by=described_by invalid=invalid />
            {error}
            <p class="hint" id="seats-hint">
                {hint}
            </p>
        </div>
    }
    .into_any()
}

const fn speaks_of_seats(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::BelowMinimum { .. } | Refusal::AboveMaximum { .. } | Refusal::SeatsAssigned { .. }
    )
}

fn period_choice(draft: &Draft, product: &Product) -> AnyView {
    let i18n = use_i18n();
    let choice = |period: BillingPeriod| {
        let chosen = draft.period;
        let free = months_free(i18n, draft, product, period);
        view! {
            <label>
                <input
                    type="radio"
                    name="period"
                    value=period.code()
                    checked=chosen.get_untracked() == period
                    prop:checked=move || chosen.get() == period
                    on:change=move |_| chosen.set(period)
                />
                <span>{text(period_label(period))} " " <small>{free}</small></span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{text("edit-billing")}</legend>
            <div class="seg">{BillingPeriod::ALL.map(choice).collect_view()}</div>
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

/// “2 months free”, when a year costs that many monthly prices less.
fn months_free(
    i18n: I18n,
    draft: &Draft,
    product: &Product,
    period: BillingPeriod,
) -> impl Fn() -> Option<String> + Send + use<> {
    let product = product.clone();
    let currency = draft.page.snapshot.account.currency;
    let chosen = draft.plan;
    move || {
        if period == BillingPeriod::Monthly {
            return None;
        }
        let plan = product.plans.iter().find(|plan| plan.id == chosen.get())?;
        let monthly = plan.per_seat(currency, BillingPeriod::Monthly)?;
        let annual = plan.per_seat(currency, BillingPeriod::Annual)?;
        let saved = (monthly * rust_decimal::Decimal::from(12) - annual).checked_div(monthly)?;
        let months: u32 = saved.floor().try_into().ok()?;
        (months > 0).then(|| i18n.t_with("edit-months-free", &vec![("months", months.into())]))
    }
}
