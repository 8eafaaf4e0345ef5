//! Whether the database reads and writes. It is tried with a row that has no other purpose.

use super::row::timestamp;
use super::{Engine, Result, Store, connections, new_id, outbox};
use chrono::{Duration, Utc};
use sqlx::{AnyConnection, Connection as _};

/// Rows are kept for this long. Other servers on the same database try it, too, and look for their rows.
const KEPT: Duration = Duration::minutes(1);

/// Writes a new row and reads it again. On SQLite it reads through a connection that is opened for this: what has become
/// of the file is not seen through those that are open. Returns how many mails could not be sent.
///
/// # Errors
/// When a step fails. The server cannot do its work then.
pub async fn try_out(store: &Store) -> Result<i64> {
    let (id, now) = (new_id::<String>(), Utc::now());
    let mut tx = store.write().await?;
    let old = sqlx::query("delete from readiness where written_at < $1").bind(timestamp(now - KEPT));
    old.execute(tx.conn()).await?;
    let new = sqlx::query("insert into readiness (id, written_at) values ($1, $2)").bind(&id);
    new.bind(timestamp(now)).execute(tx.conn()).await?;
    tx.commit().await?;
    if store.engine == Engine::Sqlite {
        let mut conn = connections::first(&store.url.replace("mode=rwc", "mode=rw"), store.engine).await?;
        find(&mut conn, &id).await?;
        conn.close().await?;
    }
    let mut tx = store.read().await?;
    find(&mut tx, &id).await?;
    outbox::count_dead(&mut tx).await
}

async fn find(conn: &mut AnyConnection, id: &str) -> Result<()> {
    sqlx::query("select id from readiness where id = $1").bind(id).fetch_one(conn).await?;
    Ok(())
}
