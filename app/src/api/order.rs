//! Placing an order.

use super::format::Postcard;
use super::page::Loaded;
use crate::answers::{AccountPage, ListedOrder, OpenOrder, OrderPage, Problem};
#[cfg(feature = "ssr")]
use crate::answers::{GivenUp, Placed};
use crate::i18n::Lang;
use crate::ids::OrderId;
use crate::lists::Listed;
#[cfg(feature = "ssr")]
use crate::lists::OrdersView;
use chrono::NaiveDate;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
use serde::{Deserialize, Serialize};

/// The account's orders: a page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrdersPage {
    /// The orders on this page.
    pub orders: Listed<ListedOrder>,
    /// What the person searches for. Empty when it is nothing.
    pub searched: String,
}

/// A page of the account's orders. The query says which ones ([`OrdersView`]), among those that somebody searched for.
#[server(prefix = "/api", endpoint = "load_orders", input = Postcard, output = Postcard)]
pub async fn load_orders(query: String) -> Result<Loaded<(AccountPage, OrdersPage)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let searched = super::search::searched(&caller, "orders");
    let orders = center.orders_page(&caller, OrdersView::of(&query), &searched).await?;
    super::page::with_account(center.as_ref(), &caller, OrdersPage { orders, searched }).await
}

/// The placed order with that number, and today in the account's time zone.
#[server(prefix = "/api", endpoint = "load_order", input = Postcard, output = Postcard)]
pub async fn load_order(number: String) -> Result<Loaded<(NaiveDate, OrderPage)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    let order = center.order_page(&caller, number).await?;
    let today = center.account_page(&caller).await?.snapshot.today;
    super::page::of_account(center.as_ref(), &caller, (today, order)).await
}

/// The order of the account that is being processed, if there is one. `None` for somebody who may not see it.
#[server(prefix = "/api", endpoint = "load_open_order", input = Postcard, output = Postcard)]
pub async fn load_open_order() -> Result<Loaded<(AccountPage, Option<OpenOrder>)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let account = center.account_page(&caller).await?;
    let order = match crate::billing::viewer_refusal(&account.snapshot) {
        None => center.open_order(&caller).await?,
        Some(_) => None,
    };
    Ok(super::page::beside(account, order))
}

/// Places the cart at exactly the figures that were on the screen.
///
/// `seen` is the quote on the screen in the form of [`crate::codec`]. If it no longer holds, the page shows it again
/// beside the new one. `key` makes the same press of the button the same order. A VAT `number` that was typed and not
/// applied, and that differs from the one `on_file`, is set first: if it changes the figures, the page shows them for
/// another look instead. The buyer's references are for the invoice.
#[server(prefix = "/api", endpoint = "place_order")]
pub async fn place_order(
    lang: Lang,
    key: String,
    seen: String,
    #[server(default)] number: String,
    #[server(default)] on_file: String,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let references = super::references::read(&purchase_order, &buyer_reference)?;
        center.keep_references(&caller, &key, &references).await?;
        // The field contained the number on file, so an empty field removes the number.
        if number.trim() != on_file {
            center.set_vat_number(&caller, &number).await?;
        }
        let seen = crate::codec::decode(&seen);
        center.place_order(&caller, crate::ports::OrderRequest { lang, key, seen, references }).await
    };
    let back = format!("/{}/checkout", lang.code());
    let (result, done) = match result.await {
        Ok(Placed::Order { number }) => (Ok(()), format!("/{}/orders/{number}", lang.code())),
        Ok(Placed::ConfirmAt { url }) => (Ok(()), url),
        Err(problem) => (Err(problem), String::new()),
    };
    answer_form(result, Ways { form: PlaceOrder::PATH, done, back })
}

/// Gives up the account's `order` that waits for its payer, so that nothing is charged. Leads to the order if it was
/// paid meanwhile.
#[server(prefix = "/api", endpoint = "give_up_order")]
pub async fn give_up_order(lang: Lang, order: OrderId) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.give_up_order(&caller, &order).await
    };
    let back = format!("/{}/open-order", lang.code());
    let (result, done) = match result.await {
        Ok(GivenUp::Nothing) => (Ok(()), format!("{back}?done=given-up")),
        Ok(GivenUp::Placed { number }) => (Ok(()), format!("/{}/orders/{number}", lang.code())),
        Err(problem) => (Err(problem), String::new()),
    };
    answer_form(result, Ways { form: GiveUpOrder::PATH, done, back })
}
