//! The changes of an account's credit balance, from the ledger.

use super::row::{Columns, amount};
use super::{Result, StoreError};
use app::billing::{CartQuote, Currency};
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sqlx::AnyConnection;

/// An entry of the ledger that changed the balance.
#[derive(Clone, Debug)]
pub struct BalanceEntry {
    /// When.
    pub created_at: DateTime<Utc>,
    /// What the balance gained. Less than zero where it lost.
    pub amount: Decimal,
    /// What the entry is for, in the ledger's word.
    pub memo: String,
    /// The number and the quote of the order, if there was one.
    pub order: Option<(i64, CartQuote)>,
    /// An operator's reason, if an operator did it.
    pub reason: Option<String>,
}

/// The entries of the account's balance, the oldest first.
pub async fn entries(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<Vec<BalanceEntry>> {
    let rows = sqlx::query(
        "select ledger_entries.created_at as created_at, amount_minor, memo, number, quote, reason
        from ledger_entries
        left join orders on orders.id = ledger_entries.order_id
        left join operator_actions on operator_actions.id = ledger_entries.transaction_id
        where ledger_entries.account_id = $1 and book = 'customer-credit' and currency = $2
        order by ledger_entries.created_at, coalesce(number, 0), transaction_id, position",
    )
    .bind(account_id.as_str())
    .bind(currency.code())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let quote = row.text_or_null("quote")?;
            let quote: Option<CartQuote> =
                quote.map(|text| serde_json::from_str(&text).map_err(StoreError::corrupt)).transpose()?;
            Ok(BalanceEntry {
                created_at: row.instant("created_at")?,
                amount: -amount(row.int("amount_minor")?, currency)?,
                memo: row.text("memo")?,
                order: row.int_or_null("number")?.zip(quote),
                reason: row.text_or_null("reason")?,
            })
        })
        .collect()
}
