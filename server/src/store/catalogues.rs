//! What is sold. A changed catalogue file becomes a new row. The newest row counts.

use super::row::{Columns, bad, json, timestamp};
use super::{Result, StoreError};
use app::billing::Catalogue;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The number of the newest catalogue, and the catalogue.
pub async fn newest(conn: &mut AnyConnection) -> Result<Option<(i64, Arc<Catalogue>)>> {
    let row = sqlx::query("select id, document from catalogues order by id desc limit 1")
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.int("id")?, parsed(&row)?))).transpose()
}

/// The catalogue with that number.
pub async fn get(conn: &mut AnyConnection, id: i64) -> Result<Arc<Catalogue>> {
    let row = sqlx::query("select document from catalogues where id = $1")
        .bind(id)
        .fetch_optional(conn)
        .await?
        .ok_or_else(|| StoreError::corrupt("an order names a catalogue that is not there"))?;
    parsed(&row)
}

/// The catalogues that were read last, by their text. Each page and each order needs one, and parsing it would be most of
/// the work of reading an account.
static PARSED: Mutex<VecDeque<(String, Arc<Catalogue>)>> = Mutex::new(VecDeque::new());

/// How many catalogues are kept parsed: the one that is sold, and those of older orders that somebody looks at.
const MAX_PARSED: usize = 8;

fn parsed(row: &AnyRow) -> Result<Arc<Catalogue>> {
    let text = row.text("document")?;
    let mut all = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = all.iter().find(|(known, _)| *known == text) {
        return Ok(Arc::clone(known));
    }
    let catalogue = Arc::new(serde_json::from_str::<Catalogue>(&text).map_err(|_| bad("document"))?);
    all.truncate(MAX_PARSED - 1);
    all.push_front((text, Arc::clone(&catalogue)));
    Ok(catalogue)
}

/// Makes this catalogue the newest one, unless it is already.
pub async fn replace(conn: &mut AnyConnection, catalogue: &Catalogue, now: DateTime<Utc>) -> Result<()> {
    let newest = newest(&mut *conn).await?;
    if newest.as_ref().is_some_and(|(_, newest)| **newest == *catalogue) {
        return Ok(());
    }
    // Two servers that start together with a new file want the same number. One of them then has nothing to do.
    sqlx::query(
        "insert into catalogues (id, document, created_at) values ($1, $2, $3) on conflict (id) do nothing",
    )
    .bind(newest.map_or(1, |(id, _)| id + 1))
    .bind(json(catalogue)?)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}
