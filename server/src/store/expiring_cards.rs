//! The payment methods that expire before they can pay for a renewal.

use super::Result;
use super::payment_methods::method;
use super::row::{Columns, ROWS_AT_ONCE};
use app::billing::PaymentMethod;
use app::ids::AccountId;
use chrono::NaiveDate;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::ops::RangeInclusive;

/// The payment method that is charged in an account.
#[derive(Clone, Debug)]
pub struct ExpiringCard {
    /// The account.
    pub account_id: AccountId,
    /// The method.
    pub method: PaymentMethod,
    /// Whether something renews in the account, and no mail has said so far when the method expires.
    pub is_to_be_told: bool,
}

/// The payment methods whose last day is one of these, the first to expire first: a page of them, from the one after
/// `after` on. Empty after the last one.
pub async fn expiring(
    conn: &mut AnyConnection,
    last_days: &RangeInclusive<NaiveDate>,
    after: Option<&ExpiringCard>,
) -> Result<Vec<ExpiringCard>> {
    let (expires, account_id) =
        after.map_or((*last_days.start(), ""), |card| (card.method.expires, card.account_id.as_str()));
    let rows = sqlx::query(
        "select account_id, gateway_id, brand, last_four, expires,
            (select subscriptions.id from subscriptions
                where subscriptions.account_id = payment_methods.account_id and status in ('active', 'past-due')
                limit 1) as renewing,
            (select outbox.id from outbox
                where kind = 'card-expiring' and cause = gateway_id || '/' || expires
                    and outbox.status <> 'withdrawn') as told
        from payment_methods
        where is_default = 1 and (expires, account_id) > ($1, $2) and expires <= $3
        order by expires, account_id limit $4",
    )
    .bind(expires.to_string())
    .bind(account_id)
    .bind(last_days.end().to_string())
    .bind(ROWS_AT_ONCE)
    .fetch_all(conn)
    .await?;
    rows.iter().map(card).collect()
}

fn card(row: &AnyRow) -> Result<ExpiringCard> {
    let is_renewing = row.text_or_null("renewing")?.is_some();
    let is_to_be_told = is_renewing && row.text_or_null("told")?.is_none();
    Ok(ExpiringCard { account_id: row.id("account_id")?, method: method(row)?, is_to_be_told })
}
