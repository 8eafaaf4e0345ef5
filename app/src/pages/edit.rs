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
    let subscription = data.snapshot.subscription(id).cloned();
    let line = data.snapshot.cart_line_of(id).cloned();
    subject(data, subscription, line)
}

/// The same of a line that waits in the cart.
pub fn edit_line(data: Arc<AccountPage>, id: &str) -> AnyView {
    let line = data.snapshot.cart_line(id).cloned();
    let of = line.as_ref().and_then(|line| line.subscription_id.as_deref());
    let subscription = of.and_then(|id| data.snapshot.subscription(id)).cloned();
    subject(data, subscription, line)
}

fn subject(data: Arc<AccountPage>, subscription: Option<Subscription>, line: Option<CartLine>) -> AnyView {
    let snapshot = &data.snapshot;
    let held = subscription.as_ref().map(|subscription| &subscription.selection);
    let Some(first) = line.as_ref().map(|line| &line.selection).or(held).cloned() else {
        return not_found();
    };
    let Some((product, _)) = snapshot.catalogue.plan(&held.unwrap_or(&first).plan_id) else {
        return not_found();
    };
    let product = product.clone();
    if let Some(refusal) = account_refusal(snapshot) {
        return view! {
            <div class="page">
                {heading(&product, subscription.as_ref())}
                <RefusalNotice refusal=refusal addresses=data.addresses.clone() />
            </div>
        }
        .into_any();
    }
    form(Draft::new(data, subscription, line, first), &product)
}

/// The message that titles the page of that subscription.
pub fn title(snapshot: &Snapshot, id: &str) -> &'static str {
    title_of(snapshot.subscription(id))
}

fn title_of(subscription: Option<&Subscription>) -> &'static str {
    match subscription {
        Some(subscription) if subscription.can_be_bought_anew() => "subscriptions-subscribe-now",
        Some(_) => "edit-title",
        None => "checkout-edit-order",
    }
}

fn heading(product: &Product, subscription: Option<&Subscription>) -> AnyView {
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
    /// What is changed; nothing for a new product.
    subscription: Option<Subscription>,
    /// What waits in the cart already.
    line: Option<CartLine>,
    plan: RwSignal<String>,
    seats: RwSignal<String>,
    period: RwSignal<BillingPeriod>,
}

impl Draft {
    /// Begins with what was typed before (the query), else with `first`: the cart's edit, or what is held.
    fn new(
        data: Arc<AccountPage>,
        subscription: Option<Subscription>,
        line: Option<CartLine>,
        first: Selection,
    ) -> Self {
        let visit = use_visit();
        let period = visit.query("period").and_then(|code| BillingPeriod::from_code(&code));
        Self {
            plan: RwSignal::new(visit.query("plan").unwrap_or(first.plan_id)),
            seats: RwSignal::new(visit.query("seats").unwrap_or_else(|| first.seats.to_string())),
            period: RwSignal::new(period.unwrap_or(first.period)),
            data,
            subscription,
            line,
        }
    }

    /// The id of the subscription; empty for a new product.
    fn subscription_id(&self) -> &str {
        self.subscription.as_ref().map_or("", |subscription| &subscription.id)
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
        let reasons = refusals(snapshot, self.subscription.as_ref(), &selection);
        if !reasons.is_empty() {
            return Outcome::Refused(reasons);
        }
        let edit = CartLine {
            id: self.line.as_ref().map(|line| line.id.clone()).unwrap_or_default(),
            subscription_id: self.subscription.as_ref().map(|subscription| subscription.id.clone()),
            selection,
        };
        match quote_cart(snapshot, &snapshot.cart_with(edit)) {
            Ok(quote) => Outcome::Quoted(quote.into()),
            Err(_) => Outcome::Refused(vec![Refusal::NotSold]),
        }
    }

    /// Whether the line of a cart is this edit.
    fn is_of(&self, line: &CartLine) -> bool {
        match (&self.line, &self.subscription) {
            (Some(edited), _) => line.id == edited.id,
            (None, Some(subscription)) => line.subscription_id.as_ref() == Some(&subscription.id),
            (None, None) => false,
        }
    }

    /// Whether the cart holds something besides this edit: then the button adds to it.
    fn joins_others(&self) -> bool {
        self.data.snapshot.cart.iter().any(|line| !self.is_of(line))
    }
}

fn form(draft: Draft, product: &Product) -> AnyView {
    let i18n = use_i18n();
    let state = FormState::new("/api/put_in_cart");
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
    let (subscription, line) = match (&draft.subscription, &draft.line) {
        (Some(subscription), _) => (subscription.id.clone(), String::new()),
        (None, line) => (String::new(), line.as_ref().map(|line| line.id.clone()).unwrap_or_default()),
    };
    let here = href(match line.as_str() {
        "" => format!("subscriptions/{subscription}/edit"),
        line => format!("cart/{line}/edit"),
    });
    let heading = heading(product, draft.subscription.as_ref());
    let choices = choices::choices(&draft, product, outcome);
    view! {
        <Form id="edit" class="flow" state=state ready=ready>
            {lang_field()}
            {hidden("subscription", subscription)}
            {hidden("line", line)}
            {hidden("then", then)}
            <ProblemNotice state=state field="seats" />
            {heading}
            {choices}
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
