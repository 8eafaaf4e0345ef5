//! Money that went back to payers: refunds and disputes, and their steps.

use super::Result;
use super::row::{Columns, amount, minor, timestamp, word};
use app::billing::Currency;
use app::ids::{AccountId, OrderId, SubscriptionId};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// Why money goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoneyBackKind {
    /// The seller gave the money.
    Refund,
    /// The payer's bank took the money.
    Dispute,
}

/// A step of money that goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The bank only asks about a payment: the money is still ours.
    Asked,
    /// The bank has had its answer.
    Closed,
    /// A dispute: the bank took the money until the dispute is decided.
    Withdrawn,
    /// The dispute was decided for us: the money came back.
    Released,
    /// The money belongs to the payer: a refund, or a dispute that was lost.
    Returned,
    /// The money came back to us after all: a refund that failed, or a lost dispute that was won later.
    Reversed,
}

/// A refund or a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The gateway's id of it.
    pub id: String,
    /// Whether it is a refund or a dispute.
    pub kind: MoneyBackKind,
    /// The account that paid.
    pub account_id: AccountId,
    /// The order that was paid.
    pub order_id: OrderId,
    /// How much, tax included, more than zero.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// Its last step.
    pub step: Step,
    /// When we first heard of it.
    pub noticed_at: DateTime<Utc>,
}

/// A step of a refund or a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The refund or dispute.
    pub id: String,
    /// The step.
    pub step: Step,
    /// The amount of its credit note. Zero without one.
    pub documented: Decimal,
    /// The amount taken from the balance, which had got it when an earlier refund failed.
    pub from_balance: Decimal,
}

/// The refund or dispute in a row.
pub(in crate::store) fn noted(row: &AnyRow) -> Result<Noted> {
    let currency = row.currency("currency")?;
    Ok(Noted {
        id: row.id("id")?,
        kind: row.word("kind")?,
        account_id: row.id("account_id")?,
        order_id: row.id("order_id")?,
        amount: amount(row.int("amount_minor")?, currency)?,
        currency,
        step: row.word("step")?,
        noticed_at: row.instant("noticed_at")?,
    })
}

/// The refund or dispute with that id.
pub async fn get(conn: &mut AnyConnection, id: &str) -> Result<Option<Noted>> {
    let row = sqlx::query("select * from money_back where id = $1").bind(id).fetch_optional(conn).await?;
    row.as_ref().map(noted).transpose()
}

/// All refunds and disputes of an account, in the order in which we heard of them.
pub async fn of_account(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<Noted>> {
    let rows = sqlx::query("select * from money_back where account_id = $1 order by noticed_at, id")
        .bind(account_id.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter().map(noted).collect()
}

/// All refunds and disputes, in the order in which we heard of them.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<Noted>> {
    let rows = sqlx::query("select * from money_back order by noticed_at, id").fetch_all(conn).await?;
    rows.iter().map(noted).collect()
}

/// The steps of all refunds and disputes of an account.
pub async fn steps(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<Taken>> {
    let rows = sqlx::query(
        "select money_back_steps.*, money_back.currency as currency from money_back_steps
        join money_back on money_back.id = money_back_id where account_id = $1
        order by position",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(taken).collect()
}

/// The step in a row, with the currency of its amounts.
pub(in crate::store) fn taken(row: &AnyRow) -> Result<Taken> {
    let currency = row.currency("currency")?;
    Ok(Taken {
        id: row.id("money_back_id")?,
        step: row.word("step")?,
        documented: amount(row.int("documented_minor")?, currency)?,
        from_balance: amount(row.int("from_balance_minor")?, currency)?,
    })
}

/// Notes a step, and that it is the last one.
pub async fn note(
    conn: &mut AnyConnection,
    noted: &Noted,
    documented: Decimal,
    from_balance: Decimal,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into money_back (id, kind, account_id, order_id, amount_minor, currency, step, noticed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do update set step = excluded.step",
    )
    .bind(&noted.id)
    .bind(word(noted.kind)?)
    .bind(noted.account_id.as_str())
    .bind(noted.order_id.as_str())
    .bind(minor(noted.amount, noted.currency)?)
    .bind(noted.currency.code())
    .bind(word(noted.step)?)
    .bind(timestamp(noted.noticed_at))
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into money_back_steps (money_back_id, step, documented_minor, from_balance_minor, created_at,
            position)
        values ($1, $2, $3, $4, $5, 1 + (
            select count(*) from money_back_steps as earlier join money_back on money_back.id = earlier.money_back_id
            where account_id = $6))",
    )
    .bind(&noted.id)
    .bind(word(noted.step)?)
    .bind(minor(documented, noted.currency)?)
    .bind(minor(from_balance, noted.currency)?)
    .bind(timestamp(now))
    .bind(noted.account_id.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes down by how much the running period of a subscription, at that version, is billed less now.
pub async fn reduce(
    conn: &mut AnyConnection,
    noted: &Noted,
    subscription: (&SubscriptionId, i64),
    by: Decimal,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into billed_reductions (subscription_id, account_id, version_before, money_back_id, amount_minor,
            created_at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(subscription.0.as_str())
    .bind(noted.account_id.as_str())
    .bind(subscription.1)
    .bind(&noted.id)
    .bind(minor(by, noted.currency)?)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}
