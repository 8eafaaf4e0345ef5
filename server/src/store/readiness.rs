//! Whether the database reads and writes: tried out, with a row that is there for nothing else.

use super::row::timestamp;
use super::{Engine, Result, Store, connections, new_id, outbox};
use chrono::{Duration, Utc};
use sqlx::{AnyConnection, Connection as _};

/// Rows are kept for this long. Other servers on the same database try it out too, and look for theirs.
const KEPT: Duration = Duration::minutes(1);

/// Writes something that was not there before, and reads it again, on SQLite through a connection that is opened for it:
/// a file that was deleted or replaced is still open in all others. Returns how many mails could not be sent.
///
/// # Errors
/// When anything of it fails: then the server cannot do its work.
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
