//! `/:lang/subscriptions/:id/edit`

mod choices;
mod summary;

use super::not_found::not_found;
use crate::api::{AccountPage, Problem};
use crate::billing::{
    BillingPeriod, CartLine, CartQuote, Product, Refusal, Selection, Snapshot, Subscription, account_refusal,
    quote_cart, refusals,
};
use crate::components::{Form, FormState, ProblemNotice, RefusalNotice, hidden, href, lang_field};
use crate::i18n::{Lang, parse_count, text, use_i18n};
use crate::visit::use_visit;
use leptos::prelude::*;
use std::sync::Arc;

/// What can be chosen of a subscription, and at once what it costs.
pub fn edit(data: Arc<AccountPage>, id: &str) -> AnyView {
    let page = data.as_ref();
    let Some(subscription) = page.snapshot.subscription(id).cloned() else { return not_found() };
    let Some((product, _)) = page.snapshot.catalogue.plan(&subscription.selection.plan_id) else {
        return not_found();
    };
    let product = product.clone();
    if let Some(refusal) = account_refusal(&page.snapshot) {
        return view! {
            <div class="page">
                {heading(&product, &subscription)}
                <RefusalNotice refusal=refusal addresses=page.addresses.clone() />
            </div>
        }
        .into_any();
    }
    form(data, product, subscription)
}

/// The message that titles the page of that subscription.
pub fn title(snapshot: &Snapshot, id: &str) -> &'static str {
    snapshot.subscription(id).map_or("edit-title", title_of)
}

fn title_of(subscription: &Subscription) -> &'static str {
    if subscription.can_be_bought_anew() { "subscriptions-subscribe-now" } else { "edit-title" }
}

fn heading(product: &Product, subscription: &Subscription) -> AnyView {
    view! {
        <div class="stack tight">
            <p class="soft">
                <span translate="no">{product.name.clone()}</span>
            </p>
            <h1 tabindex="-1">{text(title_of(subscription))}</h1>
        </div>
    }
    .into_any()
}

/// What follows from a draft.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// What is typed is no number of licences.
    NoNumber,
    /// The rules do not allow it, for at least one reason.
    Refused(Vec<Refusal>),
    /// What it costs.
    Quoted(Arc<CartQuote>),
}

/// What is chosen and typed so far.
#[derive(Clone)]
struct Draft {
    data: Arc<AccountPage>,
    subscription: Subscription,
    plan: RwSignal<String>,
    seats: RwSignal<String>,
    period: RwSignal<BillingPeriod>,
}

impl Draft {
    /// Begins with what was typed before (the query), else with the cart's edit, else with what is held.
    fn new(data: Arc<AccountPage>, subscription: Subscription) -> Self {
        let visit = use_visit();
        let selection = data
            .snapshot
            .cart_line_of(&subscription.id)
            .map_or(&subscription.selection, |line| &line.selection)
            .clone();
        let period = visit.query("period").and_then(|code| BillingPeriod::from_code(&code));
        Self {
            plan: RwSignal::new(visit.query("plan").unwrap_or(selection.plan_id)),
            seats: RwSignal::new(visit.query("seats").unwrap_or_else(|| selection.seats.to_string())),
            period: RwSignal::new(period.unwrap_or(selection.period)),
            data,
            subscription,
        }
    }

    /// The choice, if what is typed is a number of licences.
    fn selection(&self, lang: Lang) -> Option<Selection> {
        let seats = parse_count(lang, &self.seats.get()).ok()?;
        Some(Selection { plan_id: self.plan.get(), seats, period: self.period.get() })
    }

    /// What follows from it: the cart with this edit, quoted by the function that the server charges with.
    fn outcome(&self, lang: Lang) -> Outcome {
        let Some(selection) = self.selection(lang) else { return Outcome::NoNumber };
        let snapshot = &self.data.snapshot;
        let reasons = refusals(snapshot, Some(&self.subscription), &selection);
        if !reasons.is_empty() {
            return Outcome::Refused(reasons);
        }
        let subscription_id = Some(self.subscription.id.clone());
        let edit = CartLine { id: String::new(), subscription_id, selection };
        match quote_cart(snapshot, &snapshot.cart_with(edit)) {
            Ok(quote) => Outcome::Quoted(quote.into()),
            Err(_) => Outcome::Refused(vec![Refusal::NotSold]),
        }
    }

    /// Whether the cart holds something besides this edit: then the button adds to it.
    fn joins_others(&self) -> bool {
        let id = Some(self.subscription.id.as_str());
        self.data.snapshot.cart.iter().any(|line| line.subscription_id.as_deref() != id)
    }
}

fn form(data: Arc<AccountPage>, product: Product, subscription: Subscription) -> AnyView {
    let i18n = use_i18n();
    let state = FormState::new("/api/put_in_cart");
    let draft = Draft::new(data, subscription);
    let joins_others = draft.joins_others();
    let followed = draft.clone();
    let outcome = Memo::new(move |_| followed.outcome(i18n.lang()));
    // An entry that is mended takes its complaint along.
    Effect::new(move || {
        let mended = matches!(outcome.get(), Outcome::Quoted(_));
        if mended
            && untrack(|| state.problem())
                .is_some_and(|problem| matches!(problem, Problem::BadSeats | Problem::Refused))
        {
            state.set_problem(None);
        }
    });
    let ready = Callback::new(move |()| {
        let problem = match outcome.get_untracked() {
            Outcome::Quoted(_) => None,
            Outcome::NoNumber => Some(Problem::BadSeats),
            Outcome::Refused(_) => Some(Problem::Refused),
        };
        state.set_problem(problem);
        problem.is_none()
    });
    let (then, label) =
        if joins_others { ("cart", "common-add-to-cart") } else { ("checkout", "common-checkout") };
    let id = draft.subscription.id.clone();
    let here = href(format!("subscriptions/{id}/edit"));
    view! {
        <Form id="edit" class="flow" state=state ready=ready>
            {lang_field()}
            {hidden("subscription", id)}
            {hidden("then", then)}
            <ProblemNotice state=state field="seats" />
            {heading(&product, &draft.subscription)}
            {choices::choices(&draft, &product, outcome)}
            <noscript>
                <p class="actions">
                    <button class="btn" formmethod="get" formaction=here>
                        {text("edit-update-summary")}
                    </button>
                </p>
            </noscript>
            {summary::summary(draft, outcome, label, state)}
        </Form>
    }
    .into_any()
}
