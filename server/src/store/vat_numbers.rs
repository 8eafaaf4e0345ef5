//! The answers of VIES about VAT numbers, and when it is asked again.

use super::row::{Columns, ROWS_AT_ONCE, timestamp};
use super::{Result, new_id};
use crate::vies::{Answer, Consultation};
use app::billing::vat::{Address, VatNumber};
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// The known facts about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The last verdict and its time. `None` when VIES never gave one.
    pub verdict: Option<(bool, DateTime<Utc>)>,
    /// How often in a row VIES could not say since then.
    pub failures: u32,
}

/// The known facts about the number, if it was ever asked for.
pub async fn get(conn: &mut AnyConnection, number: &VatNumber) -> Result<Option<Known>> {
    let row = sqlx::query("select answer, answered_at, failures from vat_numbers where number = $1")
        .bind(number.as_str())
        .fetch_optional(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let verdict = match row.text("answer")?.as_str() {
        "unknown" => None,
        answer => Some((answer == "valid", row.instant("answered_at")?)),
    };
    Ok(Some(Known { verdict, failures: row.count("failures")? }))
}

/// The reference that VIES gave as proof of its last verdict.
pub async fn consultation(conn: &mut AnyConnection, number: &VatNumber) -> Result<Option<String>> {
    let row = sqlx::query(
        "select consultation_number from vat_answers where number = $1 order by answered_at desc, id desc limit 1",
    )
    .bind(number.as_str())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| row.text_or_null("consultation_number")).transpose()?.flatten())
}

/// Notes an answer and when to ask again.
pub async fn record(
    conn: &mut AnyConnection,
    number: &VatNumber,
    answer: &Answer,
    now: DateTime<Utc>,
    due_at: DateTime<Utc>,
) -> Result<()> {
    match answer {
        Answer::Valid(proof) => verdict(conn, number, ("valid", proof), now, due_at).await,
        Answer::Invalid(proof) => verdict(conn, number, ("invalid", proof), now, due_at).await,
        Answer::Unknown => {
            sqlx::query(
                "insert into vat_numbers (number, answer, failures, due_at) values ($1, 'unknown', 1, $2)
                on conflict (number) do update set failures = vat_numbers.failures + 1, due_at = excluded.due_at",
            )
            .bind(number.as_str())
            .bind(timestamp(due_at))
            .execute(conn)
            .await?;
            Ok(())
        }
    }
}

async fn verdict(
    conn: &mut AnyConnection,
    number: &VatNumber,
    (answer, proof): (&str, &Consultation),
    now: DateTime<Utc>,
    due_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into vat_numbers (number, answer, answered_at, due_at) values ($1, $2, $3, $4)
        on conflict (number) do update set answer = excluded.answer, answered_at = excluded.answered_at,
            failures = 0, due_at = excluded.due_at",
    )
    .bind(number.as_str())
    .bind(answer)
    .bind(timestamp(now))
    .bind(timestamp(due_at))
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into vat_answers (id, number, answer, consultation_number, answered_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(new_id::<String>())
    .bind(number.as_str())
    .bind(answer)
    .bind(proof.as_deref())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// The accounts, in the order of their ids: a page of them, from the one after `after` on. Each comes with its number, if
/// VIES was never asked for it because it was switched off when the number was given. Empty after the last one.
pub async fn never_asked(
    conn: &mut AnyConnection,
    after: &AccountId,
) -> Result<Vec<(AccountId, Option<(VatNumber, At)>)>> {
    let rows = sqlx::query(
        "select id, vat_number, country, postal_code,
            (select answer from vat_numbers where number = accounts.vat_number) as answer
        from accounts where id > $1 order by id limit $2",
    )
    .bind(after.as_str())
    .bind(ROWS_AT_ONCE)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.id("id")?, if_never_asked(row)?))).collect()
}

fn if_never_asked(row: &AnyRow) -> Result<Option<(VatNumber, At)>> {
    let Some(number) = row.text_or_null("vat_number")? else { return Ok(None) };
    if row.text_or_null("answer")?.is_some() {
        return Ok(None);
    }
    let at = At { country: row.text("country")?, postal_code: row.text_or_null("postal_code")? };
    Ok(Some((parsed(&number, "vat_number")?, at)))
}

/// The address of an account that holds a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    country: String,
    postal_code: Option<String>,
}

impl At {
    /// The part of it on which the tax depends.
    pub fn address(&self) -> Address<'_> {
        Address { country: &self.country, postal_code: self.postal_code.as_deref() }
    }
}

/// Puts a number that was never asked for on the list. Does nothing when another server did so.
pub async fn enlist(conn: &mut AnyConnection, number: &VatNumber, due_at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into vat_numbers (number, answer, due_at) values ($1, 'unknown', $2) on conflict do nothing",
    )
    .bind(number.as_str())
    .bind(timestamp(due_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// The numbers that some account holds and that are due to be asked for, the longest waiting first.
pub async fn due(conn: &mut AnyConnection, now: DateTime<Utc>, limit: i64) -> Result<Vec<VatNumber>> {
    let rows = sqlx::query(
        "select number from vat_numbers
        where due_at <= $1 and exists (select 1 from accounts where vat_number = vat_numbers.number)
        order by due_at, number limit $2",
    )
    .bind(timestamp(now))
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| parsed(&row.text("number")?, "number")).collect()
}

/// Takes on the question for a due number. False when another server has taken it.
pub async fn take(
    conn: &mut AnyConnection,
    number: &VatNumber,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query("update vat_numbers set due_at = $3 where number = $1 and due_at <= $2")
        .bind(number.as_str())
        .bind(timestamp(now))
        .bind(timestamp(until))
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn parsed(text: &str, column: &str) -> Result<VatNumber> {
    VatNumber::parse(text).map_err(|_| super::row::bad(column))
}
