//! Exchange rates of the euro, day by day. They never change, since documents were made with them.

use super::Result;
use super::row::{Columns, bad, from_word, timestamp};
use app::billing::{Currency, EuroRates, parse_decimal};
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

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
    let rows = sqlx::query(
        "select * from exchange_rates where day = (select max(day) from exchange_rates where day <= $1)
        order by currency",
    )
    .bind(on.to_string())
    .fetch_all(conn)
    .await?;
    let kept = rows.iter().map(kept).collect::<Result<Vec<_>>>()?;
    rates(&kept.iter().collect::<Vec<_>>())
}

/// All rates by day, for those who ask about so many days that the database would be asked too often.
#[derive(Debug)]
pub struct KeptRates(BTreeMap<String, Vec<Kept>>);

/// A rate as it is stored.
#[derive(Debug)]
struct Kept {
    day: String,
    currency: String,
    per_euro: String,
    source: String,
    fetched_at: String,
}

impl KeptRates {
    /// Reads them.
    pub async fn read(conn: &mut AnyConnection) -> Result<Self> {
        let mut days: BTreeMap<String, Vec<Kept>> = BTreeMap::new();
        let rows = sqlx::query("select * from exchange_rates order by currency").fetch_all(conn).await?;
        for row in &rows {
            let kept = kept(row)?;
            days.entry(kept.day.clone()).or_default().push(kept);
        }
        Ok(Self(days))
    }

    /// The newest rates of that day or an earlier one, among those that were known at that instant.
    pub fn known(&self, on: NaiveDate, at: DateTime<Utc>) -> Result<Option<EuroRates>> {
        let at = timestamp(at);
        let days = self.0.range(..=on.to_string()).rev();
        let known =
            |day: &[Kept]| rates(&day.iter().filter(|kept| kept.fetched_at <= at).collect::<Vec<_>>());
        days.map(|(_, day)| known(day)).find_map(Result::transpose).transpose()
    }
}

fn kept(row: &AnyRow) -> Result<Kept> {
    Ok(Kept {
        day: row.text("day")?,
        currency: row.text("currency")?,
        per_euro: row.text("per_euro")?,
        source: row.text("source")?,
        fetched_at: row.text("fetched_at")?,
    })
}

/// The rates of a day. `None` when there are none.
fn rates(kept: &[&Kept]) -> Result<Option<EuroRates>> {
    let Some(first) = kept.first() else { return Ok(None) };
    Ok(Some(EuroRates {
        day: first.day.parse().map_err(|_| bad("day"))?,
        source: from_word(&first.source).ok_or_else(|| bad("source"))?,
        per_euro: kept.iter().copied().map(rate).collect::<Result<_>>()?,
    }))
}

fn rate(kept: &Kept) -> Result<(Currency, Decimal)> {
    let currency = Currency::from_code(&kept.currency).ok_or_else(|| bad("currency"))?;
    Ok((currency, parse_decimal(&kept.per_euro).map_err(|_| bad("per_euro"))?))
}

/// The day of the newest rates.
pub async fn newest_day(conn: &mut AnyConnection) -> Result<Option<NaiveDate>> {
    let row = sqlx::query("select max(day) as day from exchange_rates").fetch_one(conn).await?;
    row.date_or_null("day")
}
