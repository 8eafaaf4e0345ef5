//! The charges of the sandbox.

use crate::store::Result;
use crate::store::row::Columns;
use app::ids::{AccountId, OrderId};
use sqlx::any::AnyRow;

/// A charge of the sandbox.
#[derive(Clone, Debug)]
pub struct ChargeRow {
    /// The order's id.
    pub key: OrderId,
    /// The gateway's id of the charge.
    pub id: String,
    /// The account's id.
    pub customer: AccountId,
    /// The amount in minor units.
    pub amount_minor: i64,
    /// Its currency's code.
    pub currency: String,
    /// `succeeded`, `declined`, `needs-confirmation` or `not-confirmed`.
    pub status: String,
    /// Whether it was given back since then.
    pub refunded: bool,
}

pub(super) fn charge(row: &AnyRow) -> Result<ChargeRow> {
    Ok(ChargeRow {
        key: row.id("charge_key")?,
        id: row.id("id")?,
        customer: row.id("customer")?,
        amount_minor: row.int("amount_minor")?,
        currency: row.text("currency")?,
        status: row.text("status")?,
        refunded: row.text_or_null("refunded_at")?.is_some(),
    })
}
