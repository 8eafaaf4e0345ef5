//! `/:lang/products/:id/buy` and `/:lang/products/:id/try`: the tier and the licences.

use super::Sketch;
use super::products::find;
use crate::api::{AccountPage, Problem};
use crate::billing::{
    BillingPeriod, Plan, Product, Refusal, Selection, Snapshot, account_refusal, held_refusal, refusals,
};
use crate::components::{
    FormState, ProblemNotice, RefusalNotice, href, per_seat_price, refusal_text, refusal_way,
};
use crate::i18n::{I18n, Lang, parse_count, text, use_i18n};
use crate::pages::edit::heading;
use leptos::prelude::*;

/// What the product is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be paid for.
    Buy,
    /// To be tried.
    Try,
}

impl Purpose {
    /// The message that says what the page is for.
    const fn title(self) -> &'static str {
        match self {
            Self::Buy => "products-buy",
            Self::Try => "products-try",
        }
    }

    /// The page that *Next* leads to.
    fn next(self, product: &Product) -> String {
        match self {
            Self::Buy => format!("products/{}/order", product.id),
            Self::Try => format!("products/{}/try/start", product.id),
        }
    }
}

/// What is chosen so far, from the query: the plan's id, and the licences as typed.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub plan_id: String,
    pub seats: String,
}

impl Choice {
    /// The query's, or the lowest tier with as few licences as it is sold with.
    pub fn of(product: &Product, query: &str) -> Self {
        let value = |name| form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name);
        let asked = value("plan").map(|(_, id)| id.into_owned());
        let asked = asked.filter(|id| product.plans.iter().any(|plan| plan.id == *id));
        let lowest = product.plans.first();
        let plan_id = asked.or_else(|| lowest.map(|plan| plan.id.clone())).unwrap_or_default();
        let least = product.plans.iter().find(|plan| plan.id == plan_id).map_or(1, |plan| plan.min_seats);
        Self {
            plan_id,
            seats: value("seats").map_or_else(|| least.to_string(), |(_, seats)| seats.into_owned()),
        }
    }

    /// The choice, or why it is none.
    pub fn checked(&self, snapshot: &Snapshot, lang: Lang) -> Result<Selection, Wrong> {
        let seats = parse_count(lang, &self.seats).map_err(|_| Wrong::NoNumber)?;
        let selection = Selection { plan_id: self.plan_id.clone(), seats, period: BillingPeriod::Monthly };
        match refusals(snapshot, None, &selection).into_iter().next() {
            None => Ok(selection),
            Some(refusal) => Err(Wrong::Refused(refusal)),
        }
    }
}

/// What is wrong with a choice.
#[derive(Clone, Debug)]
pub(super) enum Wrong {
    /// What is typed is no number of licences.
    NoNumber,
    /// The rules do not allow it.
    Refused(Refusal),
}

/// The tiers beside each other, and the number of licences.
pub(super) fn tiers(
    account: AccountPage,
    id: &str,
    purpose: Purpose,
    query: &str,
) -> Result<Sketch, Problem> {
    let product = find(&account.snapshot, id)?;
    if purpose == Purpose::Try && product.trial_days == 0 {
        return Err(Problem::NotFound);
    }
    let choice = Choice::of(&product, query);
    Ok(sketch(account, product, purpose, choice, None))
}

/// The same with what is wrong with the choice.
pub(super) fn sketch(
    account: AccountPage,
    product: Product,
    purpose: Purpose,
    choice: Choice,
    wrong: Option<Wrong>,
) -> Sketch {
    let view = move || view(&account, &product, purpose, &choice, wrong.as_ref());
    Sketch { form: Some("choose"), ..Sketch::new(purpose.title(), view) }
}

/// Why the account cannot have the product as something new, if so.
pub(super) fn refusal(snapshot: &Snapshot, product: &Product) -> Option<Refusal> {
    account_refusal(snapshot).or_else(|| held_refusal(snapshot, &product.id))
}

/// The page of a product that the account cannot have as something new.
pub(super) fn refused(
    account: &AccountPage,
    product: &Product,
    title: &'static str,
    why: Refusal,
) -> AnyView {
    view! {
        <div class="page">
            {heading(product, title)} <RefusalNotice refusal=why addresses=account.addresses.clone() />
        </div>
    }
    .into_any()
}

fn view(
    account: &AccountPage,
    product: &Product,
    purpose: Purpose,
    choice: &Choice,
    wrong: Option<&Wrong>,
) -> AnyView {
    let snapshot = &account.snapshot;
    if let Some(why) = refusal(snapshot, product) {
        return refused(account, product, purpose.title(), why);
    }
    let state = FormState::new("choose");
    state.set_problem(wrong.map(|wrong| match wrong {
        Wrong::NoNumber => Problem::BadSeats,
        Wrong::Refused(_) => Problem::Refused,
    }));
    let plans: Vec<_> = product
        .plans
        .iter()
        .map(|plan| plan_choice(plan, price(snapshot, product, plan, purpose), choice))
        .collect();
    view! {
        <form id="choose" class="flow" method="get" action=href(purpose.next(product)) novalidate>
            <ProblemNotice state=state field="seats" />
            {heading(product, purpose.title())}
            <fieldset class="group">
                <legend>{text("edit-plan")}</legend>
                {plans}
            </fieldset>
            {comparison(product)}
            {seats(account, product, choice, wrong)}
            <p class="actions">
                <button class="btn main">{text("products-next")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// What a licence of the plan costs, and for how long; of a trial, that it costs nothing and ends.
fn price(snapshot: &Snapshot, product: &Product, plan: &Plan, purpose: Purpose) -> (String, String) {
    let (i18n, currency, period) = (use_i18n(), snapshot.account.currency, BillingPeriod::Monthly);
    match purpose {
        Purpose::Buy => plan
            .per_seat(currency, period)
            .map(|price| per_seat_price(i18n, price, currency, period))
            .unwrap_or_default(),
        Purpose::Try => {
            let days = vec![("days", product.trial_days.into())];
            (i18n.t_with("products-try-days", &days), i18n.t("products-try-then"))
        }
    }
}

fn plan_choice(plan: &Plan, (amount, per): (String, String), choice: &Choice) -> AnyView {
    let i18n = use_i18n();
    let ids = (format!("plan-{}", plan.id), format!("plan-{0}-price plan-{0}-about", plan.id));
    view! {
        <label class="plan">
            <input
                type="radio"
                name="plan"
                value=plan.id.clone()
                checked=plan.id == choice.plan_id
                aria-labelledby=ids.0.clone()
                aria-describedby=ids.1
            />
            <span class="name" id=ids.0.clone() translate="no">
                {plan.name.clone()}
            </span>
            <span class="price num" id=format!("{}-price", ids.0)>
                {amount}
                " "
                <small>{per}</small>
            </span>
            <span class="about" id=format!("{}-about", ids.0)>
                {plan.summary.get(i18n.lang().code()).cloned()}
            </span>
        </label>
    }
    .into_any()
}

/// What each tier has, and what not.
fn comparison(product: &Product) -> AnyView {
    let lang = use_i18n().lang().code();
    if product.features.is_empty() {
        return ().into_any();
    }
    let plans: Vec<_> = product
        .plans
        .iter()
        .map(|plan| view! { <th scope="col" translate="no">{plan.name.clone()}</th> }.into_any())
        .collect();
    let rows: Vec<_> = product
        .features
        .0
        .iter()
        .map(|feature| {
            let has = |plan: &Plan| mark(&plan.name, feature.plans.contains(&plan.id));
            let has: Vec<_> = product.plans.iter().map(has).collect();
            view! {
                <tr>
                    <th scope="row">{feature.text.get(lang).cloned()}</th>
                    {has}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="card">
            <table class="table tiers">
                <caption>{text("products-compare")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text("products-feature")}</th>
                        {plans}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn mark(plan: &str, has: bool) -> AnyView {
    let (sign, words, class) =
        if has { ("✓", "products-included", "yes") } else { ("–", "products-not-included", "no") };
    view! {
        <td class=class data-label=plan.to_owned()>
            <span aria-hidden="true">{sign}</span>
            <span class="hush">{text(words)}</span>
        </td>
    }
    .into_any()
}

fn seats(account: &AccountPage, product: &Product, choice: &Choice, wrong: Option<&Wrong>) -> AnyView {
    let i18n = use_i18n();
    let error = wrong.map(|wrong| match wrong {
        Wrong::NoNumber => i18n.t("error-bad-seats").into_any(),
        Wrong::Refused(refusal) => reason(i18n, account, refusal),
    });
    let error = error.map(|words| view! { <p class="error" id="seats-error">{words}</p> }.into_any());
    let (invalid, described_by) = match &error {
        Some(_) => (Some("true"), "seats-error seats-hint"),
        None => (None, "seats-hint"),
    };
    let least = product.plans.iter().map(|plan| plan.min_seats).min().unwrap_or(1);
    let most = product.plans.iter().map(|plan| plan.max_seats).max().unwrap_or(u32::MAX);
    let hint = i18n.t_with("edit-seats-hint-new", &vec![("most", most.into())]);
    view! {
        <div class="field">
            <label for="seats">{text("common-licences")}</label>
            <div class="stepper" data-least=least.to_string() data-most=most.to_string()>
                <button type="button" data-step="-1" aria-label=text("edit-seats-less")>
                    "−"
                </button>
                <input
                    id="seats"
                    name="seats"
                    class="num"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="12"
                    value=choice.seats.clone()
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
                <button type="button" data-step="1" aria-label=text("edit-seats-more")>
                    "+"
                </button>
            </div>
            {error}
            <p class="hint" id="seats-hint">
                {hint}
            </p>
        </div>
    }
    .into_any()
}

/// Why not, and where to go.
fn reason(i18n: I18n, account: &AccountPage, refusal: &Refusal) -> AnyView {
    let way = refusal_way(i18n, refusal, &account.addresses, "");
    let way = way.map(|(href, label)| view! { <a href=href>{label}</a> }.into_any());
    view! { {refusal_text(i18n, refusal)} " " {way} }.into_any()
}
