//! `/:lang/subscriptions/:id/edit`, and pages that ask for a part of the same: `/:lang/subscriptions/:id/seats` (the
//! licences) and `/:lang/products/:id/order` (the billing of a product that is new to the account).

mod choices;
mod draft;
mod freeing;
mod new_product;
mod summary;

pub use new_product::{NewProduct, new_product};

use crate::api::{AccountPage, Problem, PutInCart, PutNewInCart, PutSeatsInCart};
use crate::billing::{
    BillingPeriod, CartLine, Product, Refusal, SeatKind, Selection, Subscription, account_refusal,
    purchase_refusal,
};
use crate::components::{Form, FormState, ProblemNotice, hidden, href, lang_field, refusal_notice};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::ids::{ProductId, SubscriptionId};
use crate::pages::not_found::not_found;
use crate::pages::page::{of_account, titled_of};
use draft::{Draft, Outcome, Part};
use leptos::prelude::*;
use std::sync::Arc;

/// What can be chosen for a subscription, and at once what it costs.
pub fn edit() -> AnyView {
    of_account("id", |data, id| held(data, id, |_| Part::All))
}

/// The number of licences alone, for a subscription that is held already.
pub fn seats() -> AnyView {
    of_account("id", |data, id| held(data, id, part_at_seats))
}

/// The page of a subscription that the account holds. The choices depend on the page and on the subscription.
fn held(data: Arc<AccountPage>, id: &str, part: fn(&Subscription) -> Part) -> AnyView {
    let id = SubscriptionId::from(id);
    let Some(subscription) = data.snapshot.subscription(&id).cloned() else { return not_found() };
    let line = data.snapshot.cart_line_of(&id).cloned();
    let part = part(&subscription);
    subject(data, Some(subscription), line, part)
}

/// The same for a line that waits in the cart.
pub fn edit_line() -> AnyView {
    of_account("line", |data, id| {
        let line = data.snapshot.cart_line(&id.into()).cloned();
        let of = line.as_ref().and_then(|line| line.subscription_id.as_ref());
        let subscription = of.and_then(|id| data.snapshot.subscription(id)).cloned();
        subject(data, subscription, line, Part::All)
    })
}

/// The billing of a product that the account does not have; plan and licences were chosen before.
pub fn order() -> AnyView {
    of_account("id", order_of)
}

fn order_of(data: Arc<AccountPage>, id: &str) -> AnyView {
    let id = ProductId::from(id);
    let snapshot = &data.snapshot;
    let Some(product) = snapshot.catalogue.products.iter().find(|product| product.id == id).cloned() else {
        return not_found();
    };
    let Some(lowest) = product.plans.first() else { return not_found() };
    let title = "subscriptions-add";
    if let Some(refusal) = purchase_refusal(snapshot, &id) {
        return refused(&product, title, refusal, &data);
    }
    let line = snapshot.cart_line_for(&id).cloned();
    let first =
        Selection { plan_id: lowest.id.clone(), seats: lowest.min_seats, period: BillingPeriod::Monthly };
    let first = line.as_ref().map_or(first, |line| line.selection.clone());
    let mut draft = Draft::new(data, None, line, first, Part::Billing);
    let plan = untrack(|| draft.plan.get());
    if !product.plans.iter().any(|known| known.id.as_str() == plan) {
        draft.plan.set(lowest.id.to_string());
    }
    // A wrong choice is made again on this page.
    if !matches!(untrack(|| draft.outcome(use_i18n().lang())), Outcome::Quoted(_)) {
        draft.part = Part::New;
    }
    form(draft, &product, title)
}

/// For a subscription that is bought again, everything is chosen.
fn part_at_seats(subscription: &Subscription) -> Part {
    if subscription.can_be_bought_anew() { Part::All } else { Part::Seats }
}

fn refused(product: &Product, title: &'static str, refusal: Refusal, data: &AccountPage) -> AnyView {
    let view = view! {
        <div class="page">
            {heading(product, title)} {refusal_notice(refusal, &data.addresses)}
        </div>
    };
    titled_of(title, product.name.clone(), view.into_any())
}

fn subject(
    data: Arc<AccountPage>,
    subscription: Option<Subscription>,
    line: Option<CartLine>,
    part: Part,
) -> AnyView {
    let snapshot = &data.snapshot;
    let held = subscription.as_ref().map(|subscription| &subscription.selection);
    let Some(first) = line.as_ref().map(|line| &line.selection).or(held).cloned() else {
        return not_found();
    };
    let Some((product, _)) = snapshot.catalogue.plan(&held.unwrap_or(&first).plan_id) else {
        return not_found();
    };
    let product = product.clone();
    let title = match part {
        Part::All => title_of(subscription.as_ref()),
        _ => add_seats(product.seat),
    };
    if let Some(refusal) = account_refusal(snapshot) {
        return refused(&product, title, refusal, &data);
    }
    form(Draft::new(data, subscription, line, first, part), &product, title)
}

/// The message that titles the page of the subscription.
fn title_of(subscription: Option<&Subscription>) -> &'static str {
    match subscription {
        Some(subscription) if subscription.can_be_bought_anew() => "subscriptions-subscribe-now",
        Some(_) => "edit-title",
        None => "checkout-edit-order",
    }
}

/// The label of the button that leads to more seats: the product names its seat.
pub const fn add_seats(seat: SeatKind) -> &'static str {
    match seat {
        SeatKind::Agent => "add-seats-agents",
        SeatKind::Organizer => "add-seats-organizers",
        SeatKind::Expert => "add-seats-experts",
        SeatKind::User => "add-seats-users",
    }
}

/// The product's name, and what the page does with it.
pub fn heading(product: &Product, title: &'static str) -> AnyView {
    view! {
        <div class="stack tight">
            <p class="soft">
                <span translate="no">{product.name.clone()}</span>
            </p>
            <h1 tabindex="-1" id="title">
                {text(title)}
            </h1>
        </div>
    }
    .into_any()
}

/// Asks for the page again with what is chosen, until the page can answer by itself. `here` is that page.
pub fn update_button(here: String) -> AnyView {
    view! {
        <p class="actions until-hydrated">
            <button class="btn" formmethod="get" formaction=href(here)>
                {text("edit-update-summary")}
            </button>
        </p>
    }
    .into_any()
}

fn form(draft: Draft, product: &Product, title: &'static str) -> AnyView {
    let i18n = use_i18n();
    let state = match draft.part {
        Part::All => FormState::of::<PutInCart>(),
        Part::Seats => FormState::of::<PutSeatsInCart>(),
        Part::New | Part::Billing => FormState::of::<PutNewInCart>(),
    };
    let joins_others = draft.joins_others();
    let followed = draft.clone();
    let outcome = Memo::new(move |_| followed.outcome(i18n.lang()));
    // The complaint goes away when the entry is mended.
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
        (Some(subscription), _) => (subscription.id.clone().into(), String::new()),
        (None, line) => (String::new(), line.as_ref().map(|line| line.id.to_string()).unwrap_or_default()),
    };
    let here = match line.as_str() {
        _ if matches!(draft.part, Part::New | Part::Billing) => format!("products/{}/order", product.id),
        "" if draft.part == Part::Seats => format!("subscriptions/{subscription}/seats"),
        "" => format!("subscriptions/{subscription}/edit"),
        line => format!("cart/{line}/edit"),
    };
    let (heading, product_id) = (heading(product, title), product.id.clone());
    let choices = match draft.part {
        Part::All | Part::New => choices::choices(&draft, product, outcome, &here),
        Part::Billing => choices::billing(&draft, product),
        Part::Seats => choices::seats(&draft, product, outcome, &here),
    };
    let view = view! {
        <Form id="edit" carried=true class="two-columns" state=state ready=ready>
            {lang_field()}
            {hidden(field!(PutInCart.subscription), subscription)}
            {hidden(field!(PutInCart.line), line)}
            {hidden(field!(PutNewInCart.product), product_id)}
            {hidden(field!(PutInCart.then), then)}
            <div class="head">
                <ProblemNotice state=state field="seats" />
                {heading}
            </div>
            <div class="side">{choices} {update_button(here)}</div>
            {summary::summary(draft, outcome, label, state)}
        </Form>
    };
    titled_of(title, product.name.clone(), view.into_any())
}
