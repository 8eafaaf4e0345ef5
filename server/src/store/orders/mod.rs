//! The orders: what was ordered never changes, and how the order went changes once.

mod finding;
mod writing;

pub use finding::{
    abandoned, account_of, by_id, by_key, by_number, charges_in_dispute, given_up, newest, number_of,
    numbered, of_charge, pending, placed_of,
};
pub use writing::{extend_deadline, fail, open, place};

use crate::actor::Actor;
use crate::store::Result;
use crate::store::row::{Columns, bad};
use app::api::{PlacedLine, Problem};
use app::billing::{CartQuote, PaymentMethod, References};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, PersonId, SubscriptionId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// An order.
#[derive(Clone, Debug)]
pub struct Order {
    /// The order's id, and the gateway's key of its charge.
    pub id: OrderId,
    /// The account.
    pub account_id: AccountId,
    /// Who asked for it.
    pub origin: Actor,
    /// The person who pressed the button, or the billing contact when no person did.
    pub person_id: PersonId,
    /// The same press of the button has the same key, and is the same order.
    pub idempotency_key: String,
    /// The fingerprint of the quote that was on the screen.
    pub fingerprint: String,
    /// The figures.
    pub quote: CartQuote,
    /// What each line changes, and what it changes it from.
    pub lines: Vec<OrderLine>,
    /// The number of the catalogue from which the figures are.
    pub catalogue_id: i64,
    /// The payment method that was on file.
    pub method: Option<PaymentMethod>,
    /// Whether the buyer owes the tax.
    pub reverse_charge: bool,
    /// What the invoice says for the buyer's books.
    pub references: References,
    /// The language of the page.
    pub lang: Lang,
    /// How it went.
    pub status: OrderStatus,
}

/// What a line of an order changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// The part that the confirmation shows.
    pub placed: PlacedLine,
    /// The version of the subscription that it changes; 0 for a new one.
    pub version_before: i64,
}

/// How an order went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderStatus {
    /// It waits for the gateway. Until the deadline a process of ours may be charging.
    Pending {
        /// After this instant another process may take over.
        charge_deadline: DateTime<Utc>,
    },
    /// It is placed and paid.
    Placed {
        /// The number, from 1001, without gaps.
        number: i64,
    },
    /// It changed nothing.
    Failed {
        /// Why.
        problem: Problem,
    },
}

/// The beginning of the keys of renewals that no person asked for. No key of a page has a slash, so no page can take
/// one of them.
const RENEWAL_KEY: &str = "renewal/";

/// The beginning of the keys of operators' orders.
const OPERATOR_KEY: &str = "operator/";

/// The key of an order that an operator makes. It contains the id of the noted action.
pub fn operator_key(action_id: &str) -> String {
    format!("{OPERATOR_KEY}{action_id}")
}

/// The key of an attempt at a renewal, counted from 1. Every server that makes the attempt makes this one order.
pub fn renewal_key(subscription_id: &SubscriptionId, period_start: NaiveDate, attempt: u32) -> String {
    format!("{RENEWAL_KEY}{subscription_id}/{period_start}/{attempt}")
}

impl Order {
    /// Whether the payer is at a page of ours, where a payment can be confirmed.
    pub fn has_payer(&self) -> bool {
        self.origin == Actor::Person
    }

    /// Whether it is the order of a cart: a person's order that is not a renewal.
    pub fn is_of_cart(&self) -> bool {
        self.origin == Actor::Person && !self.quote.is_renewal()
    }
}

/// The order in a row with the columns of this file's queries, without its lines.
pub(in crate::store) fn order(row: &AnyRow) -> Result<Order> {
    Ok(Order {
        id: row.id("id")?,
        account_id: row.id("account_id")?,
        origin: row.word("origin")?,
        person_id: row.id("person_id")?,
        idempotency_key: row.text("idempotency_key")?,
        fingerprint: row.text("fingerprint")?,
        quote: row.json("quote")?,
        lines: Vec::new(),
        catalogue_id: row.int("catalogue_id")?,
        method: row
            .text_or_null("method")?
            .map(|text| serde_json::from_str(&text).map_err(|_| bad("method")))
            .transpose()?,
        reverse_charge: row.flag("reverse_charge")?,
        references: References {
            purchase_order: row.text_or_null("purchase_order")?,
            buyer_reference: row.text_or_null("buyer_reference")?,
        },
        lang: row.word("language")?,
        status: status(row)?,
    })
}

fn status(row: &AnyRow) -> Result<OrderStatus> {
    match row.text("status")?.as_str() {
        "pending" => Ok(OrderStatus::Pending { charge_deadline: row.instant("charge_deadline")? }),
        "placed" => Ok(OrderStatus::Placed { number: row.int("number")? }),
        "failed" => {
            let problem = Problem::from_code(&row.text("failure")?).ok_or_else(|| bad("failure"))?;
            Ok(OrderStatus::Failed { problem })
        }
        _ => Err(bad("status")),
    }
}

async fn lines(conn: &mut AnyConnection, order_id: &OrderId) -> Result<Vec<OrderLine>> {
    let rows = sqlx::query(
        "select subscription_id, version_before, seats_before, plan_before, cancelled_before
        from order_lines
        where order_id = $1 order by position",
    )
    .bind(order_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(line).collect()
}

/// The order line in a row.
pub(in crate::store) fn line(row: &AnyRow) -> Result<OrderLine> {
    let placed = PlacedLine {
        subscription_id: row.id("subscription_id")?,
        seats_before: row.count("seats_before")?,
        plan_before: row.id_or_null("plan_before")?,
        ends_cancellation: row.int_or_null("cancelled_before")? == Some(1),
    };
    Ok(OrderLine { placed, version_before: row.int("version_before")? })
}
