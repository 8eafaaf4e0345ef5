//! The payment methods that expire before they can pay for a renewal.

use super::Result;
use super::payment_methods::method;
use super::row::Columns;
use app::billing::PaymentMethod;
use app::ids::AccountId;
use chrono::NaiveDate;
use sqlx::AnyConnection;
use std::ops::RangeInclusive;

/// The payment method of an account in which something renews.
#[derive(Clone, Debug)]
pub struct ExpiringCard {
    /// The account.
    pub account_id: AccountId,
    /// The method that is charged.
    pub method: PaymentMethod,
}

/// The payment methods whose last day is one of these, of accounts in which something renews.
pub async fn expiring(
    conn: &mut AnyConnection,
    last_days: &RangeInclusive<NaiveDate>,
) -> Result<Vec<ExpiringCard>> {
    let rows = sqlx::query(
        "select account_id, gateway_id, brand, last_four, expires from payment_methods
        where is_default = 1 and expires >= $1 and expires <= $2
            and account_id in (select account_id from subscriptions where status in ('active', 'past-due'))
        order by account_id",
    )
    .bind(last_days.start().to_string())
    .bind(last_days.end().to_string())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok(ExpiringCard { account_id: row.id("account_id")?, method: method(row)? }))
        .collect()
}
