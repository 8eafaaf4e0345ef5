//! What is sold. A changed catalogue file becomes a new row. The newest row counts.

use super::row::{Columns, json, timestamp};
use super::{Result, StoreError};
use app::billing::Catalogue;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// The number of the newest catalogue, and the catalogue.
pub async fn newest(conn: &mut AnyConnection) -> Result<Option<(i64, Catalogue)>> {
    let row = sqlx::query("select id, document from catalogues order by id desc limit 1")
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.int("id")?, row.json("document")?))).transpose()
}

/// The catalogue with that number.
pub async fn get(conn: &mut AnyConnection, id: i64) -> Result<Catalogue> {
    let row = sqlx::query("select document from catalogues where id = $1")
        .bind(id)
        .fetch_optional(conn)
        .await?
        .ok_or_else(|| StoreError::corrupt("an order names a catalogue that is not there"))?;
    row.json("document")
}

/// Makes this catalogue the newest one, unless it is already.
pub async fn replace(conn: &mut AnyConnection, catalogue: &Catalogue, now: DateTime<Utc>) -> Result<()> {
    let newest = newest(&mut *conn).await?;
    if newest.as_ref().is_some_and(|(_, newest)| newest == catalogue) {
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
