//! The cart.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;

/// Puts an edit of a subscription, or of a `line` that waits in the cart, into the cart, in the place of an earlier edit
/// of the same, and leads to the cart or, with `then` = `checkout`, to the checkout. Seats come as typed, and are read in
/// the language `lang`.
#[server(prefix = "/api", endpoint = "put_in_cart")]
pub async fn put_in_cart(
    lang: Lang,
    #[server(default)] subscription: String,
    #[server(default)] line: String,
    plan: String,
    seats: String,
    period: String,
    then: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    use crate::billing::{BillingPeriod, Selection};
    use crate::ports::Edited;
    let (edited, page) = if line.is_empty() {
        let page = format!("subscriptions/{subscription}/edit");
        (Edited::Subscription(subscription), page)
    } else {
        let page = format!("cart/{line}/edit");
        (Edited::Line(line), page)
    };
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        let seats_count = crate::i18n::parse_count(lang, &seats).map_err(|_| Problem::BadSeats)?;
        let period = BillingPeriod::from_code(&period).ok_or(Problem::BadRequest)?;
        let selection = Selection { plan_id: plan.clone(), seats: seats_count, period };
        desk.put_in_cart(&caller, edited, selection).await
    };
    let next = if then == "checkout" { "checkout" } else { "cart" };
    let ways = Ways {
        form: "/api/put_in_cart",
        done: format!("/{}/{next}", lang.code()),
        back: format!("/{}/{page}", lang.code()),
        typed: &[("plan", &plan), ("seats", &seats), ("period", &period)],
    };
    answer_form(result.await, &ways)
}

/// Takes a line out of the cart.
#[server(prefix = "/api", endpoint = "remove_from_cart")]
pub async fn remove_from_cart(lang: Lang, line: String) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.remove_from_cart(&caller, &line).await
    };
    let cart = format!("/{}/cart", lang.code());
    answer_form(
        result.await,
        &Ways { form: "/api/remove_from_cart", done: cart.clone(), back: cart, typed: &[] },
    )
}
