//! The cart.

use super::Problem;
use crate::i18n::Lang;
use crate::ids::{CartLineId, PersonId, PlanId, ProductId, SubscriptionId};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Puts an edit into the cart, in place of an earlier edit of the same thing. The edit is of a subscription,
/// or of a `line` that waits in the cart. Leads to the cart or, with `then` = `checkout`, to the checkout.
/// Seats come as they were typed, and are read in the language `lang`.
#[server(prefix = "/api", endpoint = "put_in_cart")]
pub async fn put_in_cart(
    lang: Lang,
    #[server(default)] subscription: String,
    #[server(default)] line: String,
    plan: PlanId,
    seats: String,
    period: String,
    then: String,
) -> Result<(), Problem> {
    use crate::ports::Edited;
    let (edited, page) = if line.is_empty() {
        let page = format!("subscriptions/{subscription}/edit");
        (Edited::Subscription(subscription.into()), page)
    } else {
        let page = format!("cart/{line}/edit");
        (Edited::Line(line.into()), page)
    };
    let form = Form { action: PutInCart::PATH, page, lang, plan, seats, period, then, freed: Vec::new() };
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.put_in_cart(&caller, edited, form.selection()?).await
    };
    form.answer(result.await)
}

/// The same for the page that asks for the number of licences alone. If the number is smaller than that of the assigned
/// licences, the licences of the people `freed` are taken back in the same step.
#[server(prefix = "/api", endpoint = "put_seats_in_cart")]
pub async fn put_seats_in_cart(
    lang: Lang,
    subscription: SubscriptionId,
    plan: PlanId,
    seats: String,
    period: String,
    then: String,
    #[server(default)] freed: Vec<PersonId>,
) -> Result<(), Problem> {
    let page = format!("subscriptions/{subscription}/seats");
    let form = Form { action: PutSeatsInCart::PATH, page, lang, plan, seats, period, then, freed };
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.put_seats_in_cart(&caller, &subscription, form.selection()?, &form.freed).await
    };
    form.answer(result.await)
}

/// Puts a product that the account does not have into the cart, in place of an earlier choice of the same
/// product.
#[server(prefix = "/api", endpoint = "put_new_in_cart")]
pub async fn put_new_in_cart(
    lang: Lang,
    product: ProductId,
    plan: PlanId,
    seats: String,
    period: String,
    then: String,
) -> Result<(), Problem> {
    use crate::ports::Edited;
    let page = format!("products/{product}/order");
    let form = Form { action: PutNewInCart::PATH, page, lang, plan, seats, period, then, freed: Vec::new() };
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.put_in_cart(&caller, Edited::Product(product), form.selection()?).await
    };
    form.answer(result.await)
}

/// The contents of a form for the cart.
#[cfg(feature = "ssr")]
struct Form {
    action: &'static str,
    /// The address of the page with the form, without the language.
    page: String,
    lang: Lang,
    plan: PlanId,
    seats: String,
    period: String,
    then: String,
    freed: Vec<PersonId>,
}

#[cfg(feature = "ssr")]
impl Form {
    fn selection(&self) -> Result<crate::billing::Selection, Problem> {
        use crate::billing::{BillingPeriod, Selection};
        let seats = crate::i18n::parse_count(self.lang, &self.seats).map_err(|_| Problem::BadSeats)?;
        let period = BillingPeriod::from_code(&self.period).ok_or(Problem::BadRequest)?;
        Ok(Selection { plan_id: self.plan.clone(), seats, period })
    }

    fn answer(&self, result: Result<(), Problem>) -> Result<(), Problem> {
        use super::reply::{Ways, answer_form};
        let lang = self.lang.code();
        let next = if self.then == "checkout" { "checkout" } else { "cart" };
        let ways = Ways {
            form: self.action,
            done: format!("/{lang}/{next}"),
            back: format!("/{lang}/{}", self.page),
        };
        answer_form(result, ways)
    }
}

/// Takes a line out of the cart.
#[server(prefix = "/api", endpoint = "remove_from_cart")]
pub async fn remove_from_cart(lang: Lang, line: CartLineId) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.remove_from_cart(&caller, &line).await
    };
    let cart = format!("/{}/cart", lang.code());
    answer_form(result.await, Ways { form: RemoveFromCart::PATH, done: cart.clone(), back: cart })
}
