//! Exchange rates of the euro, day by day. They never change, since documents were made with them.

use super::Result;
use super::row::{Columns, bad, timestamp};
use app::billing::{Currency, EuroRates, parse_decimal};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AnyConnection;

/// Timestamps are compared as texts.
const LATER_THAN_ANY: &str = "9999-12-31T23:59:59.999Z";

/// Keeps the rates of a day. False when the rates of that day are there already.
pub async fn insert(conn: &mut AnyConnection, rates: &EuroRates, now: DateTime<Utc>) -> Result<bool> {
    let mut new = false;
    for (currency, per_euro) in &rates.per_euro {
        let done = sqlx::query(
            "insert into exchange_rates (day, currency, per_euro, source, fetched_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing",
        )
        .bind(rates.day.to_string())
        .bind(currency.code())
        .bind(per_euro.to_string())
        .bind(rates.source.code())
        .bind(timestamp(now))
        .execute(&mut *conn)
        .await?;
        new |= done.rows_affected() > 0;
    }
    Ok(new)
}

/// The newest rates of that day or an earlier one.
pub async fn newest(conn: &mut AnyConnection, on: NaiveDate) -> Result<Option<EuroRates>> {
    until(conn, on, LATER_THAN_ANY).await
}

/// The newest rates of that day or an earlier one, among those that were known at that instant.
pub async fn known(conn: &mut AnyConnection, on: NaiveDate, at: DateTime<Utc>) -> Result<Option<EuroRates>> {
    until(conn, on, &timestamp(at)).await
}

async fn until(conn: &mut AnyConnection, on: NaiveDate, fetched: &str) -> Result<Option<EuroRates>> {
    let rows = sqlx::query(
        "select day, currency, per_euro, source from exchange_rates
        where day = (select max(day) from exchange_rates where day <= $1 and fetched_at <= $2)
            and fetched_at <= $2
        order by currency",
    )
    .bind(on.to_string())
    .bind(fetched.to_owned())
    .fetch_all(conn)
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let rate = |row: &sqlx::any::AnyRow| -> Result<(Currency, _)> {
        let per_euro = parse_decimal(&row.text("per_euro")?).map_err(|_| bad("per_euro"))?;
        Ok((row.currency("currency")?, per_euro))
    };
    Ok(Some(EuroRates {
        day: first.date_or_null("day")?.ok_or_else(|| bad("day"))?,
        source: first.word("source")?,
        per_euro: rows.iter().map(rate).collect::<Result<_>>()?,
    }))
}

/// The day of the newest rates.
pub async fn newest_day(conn: &mut AnyConnection) -> Result<Option<NaiveDate>> {
    let row = sqlx::query("select max(day) as day from exchange_rates").fetch_one(conn).await?;
    row.date_or_null("day")
}
