//! The carts, and the quotes that were refused.

use super::Result;
use super::row::{Columns, json, timestamp};
use app::billing::{CartLine, CartQuote, Selection};
use app::ids::{AccountId, CartLineId, SubscriptionId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// The account's pending edits, oldest first.
pub async fn lines(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<CartLine>> {
    let rows = sqlx::query(
        "select id, subscription_id, plan_id, seats, period from cart_lines where account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    let mut lines = rows
        .iter()
        .map(|row| {
            Ok(CartLine {
                id: row.id("id")?,
                subscription_id: row.id_or_null("subscription_id")?,
                selection: Selection {
                    plan_id: row.id("plan_id")?,
                    seats: row.count("seats")?,
                    period: row.word("period")?,
                },
            })
        })
        .collect::<Result<Vec<_>>>()?;
    lines.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(lines)
}

/// Writes a line, or changes what the line with that id wants. The id stays: fingerprints contain it.
pub async fn put(conn: &mut AnyConnection, account_id: &AccountId, line: &CartLine) -> Result<()> {
    sqlx::query(
        "insert into cart_lines (id, account_id, subscription_id, plan_id, seats, period)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (id) do update set plan_id = excluded.plan_id, seats = excluded.seats,
            period = excluded.period
        where cart_lines.account_id = excluded.account_id",
    )
    .bind(line.id.as_str())
    .bind(account_id.as_str())
    .bind(line.subscription_id.clone().map(String::from))
    .bind(line.selection.plan_id.as_str())
    .bind(i64::from(line.selection.seats))
    .bind(line.selection.period.code())
    .execute(conn)
    .await?;
    Ok(())
}

/// Turns a line that buys a product as a new subscription into a change of the subscription.
pub async fn attach(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    line_id: &CartLineId,
    subscription_id: &SubscriptionId,
) -> Result<()> {
    sqlx::query("update cart_lines set subscription_id = $1 where account_id = $2 and id = $3")
        .bind(subscription_id.as_str())
        .bind(account_id.as_str())
        .bind(line_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes a line.
pub async fn remove(conn: &mut AnyConnection, account_id: &AccountId, line_id: &CartLineId) -> Result<()> {
    sqlx::query("delete from cart_lines where account_id = $1 and id = $2")
        .bind(account_id.as_str())
        .bind(line_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes every line.
pub async fn empty(conn: &mut AnyConnection, account_id: &AccountId) -> Result<()> {
    sqlx::query("delete from cart_lines where account_id = $1")
        .bind(account_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The quote that was on the screen when an order was refused because the figures had changed.
pub async fn refused_quote(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<CartQuote>> {
    let row = sqlx::query("select quote from refused_quotes where account_id = $1")
        .bind(account_id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.json("quote")).transpose()
}

/// Keeps the quote that was on the screen, in place of an earlier one.
pub async fn set_refused_quote(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    quote: &CartQuote,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into refused_quotes (account_id, quote, refused_at) values ($1, $2, $3)
        on conflict (account_id) do update set quote = excluded.quote, refused_at = excluded.refused_at",
    )
    .bind(account_id.as_str())
    .bind(json(quote)?)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets the quote that was refused.
pub async fn clear_refused_quote(conn: &mut AnyConnection, account_id: &AccountId) -> Result<()> {
    sqlx::query("delete from refused_quotes where account_id = $1")
        .bind(account_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
