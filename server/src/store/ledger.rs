//! The ledger: double entry, append-only.

use super::row::Columns;
use super::row::{amount, bad, minor, timestamp, word};
use super::{Result, StoreError};
use app::billing::Currency;
use app::ids::{AccountId, OrderId};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

/// The memo of an operator's adjustment of a balance.
pub const ADJUSTMENT: &str = "adjustment";
/// The memo of money that came back and belongs to the customer.
pub const CAME_BACK: &str = "came-back";
/// The memo of that money when it is refunded once more.
pub const REFUNDED_AGAIN: &str = "refunded-again";

/// The book of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Book {
    /// The amounts that the customer owes us.
    AccountsReceivable,
    /// The amounts that we earned, net of tax.
    Revenue,
    /// The amounts that we owe the tax office.
    Tax,
    /// The amounts that we owe the customer: the credit balance.
    CustomerCredit,
    /// The amounts that the gateway owes us.
    GatewayClearing,
}

/// One entry. A debit is positive, a credit negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The book in which it stands.
    pub book: Book,
    /// The amount. A debit is positive, a credit negative.
    pub amount: Decimal,
    /// What the entry is for, in a word.
    pub memo: &'static str,
}

/// Entries that belong together.
#[derive(Clone, Debug)]
pub struct Posting<'a> {
    /// The name of the transaction. The same name is never posted twice.
    pub transaction_id: &'a str,
    /// The account.
    pub account_id: &'a AccountId,
    /// The order that it settles.
    pub order_id: Option<&'a OrderId>,
    /// The currency of every entry.
    pub currency: Currency,
    /// The entries. They sum to zero.
    pub entries: Vec<Entry>,
}

/// The credit balance of the account: what we owe it.
pub async fn balance(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<Decimal> {
    let row = sqlx::query(
        "select cast(coalesce(-sum(amount_minor), 0) as bigint) as balance from ledger_entries
        where account_id = $1 and book = 'customer-credit' and currency = $2",
    )
    .bind(account_id.as_str())
    .bind(currency.code())
    .fetch_one(conn)
    .await?;
    amount(row.int("balance")?, currency)
}

/// Writes the entries that are not zero. Refuses a posting that does not sum to zero.
pub async fn post(conn: &mut AnyConnection, posting: &Posting<'_>, now: DateTime<Utc>) -> Result<()> {
    let sum = posting.entries.iter().try_fold(0_i64, |sum, entry| {
        sum.checked_add(minor(entry.amount, posting.currency)?).ok_or_else(|| bad("amount_minor"))
    })?;
    if sum != 0 {
        let id = posting.transaction_id;
        return Err(StoreError::corrupt(format_args!("posting {id} does not sum to zero but to {sum}")));
    }
    let entries = posting.entries.iter().filter(|entry| !entry.amount.is_zero());
    for (position, entry) in (1_i64..).zip(entries) {
        sqlx::query(
            "insert into ledger_entries (transaction_id, position, account_id, order_id, book, amount_minor,
                currency, memo, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(posting.transaction_id)
        .bind(position)
        .bind(posting.account_id.as_str())
        .bind(posting.order_id.cloned().map(String::from))
        .bind(word(entry.book)?)
        .bind(minor(entry.amount, posting.currency)?)
        .bind(posting.currency.code())
        .bind(entry.memo)
        .bind(timestamp(now))
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Whether the transaction is posted.
pub async fn is_posted(conn: &mut AnyConnection, transaction_id: &str) -> Result<bool> {
    let row = sqlx::query("select position from ledger_entries where transaction_id = $1 limit 1")
        .bind(transaction_id)
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}
