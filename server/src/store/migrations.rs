//! Bringing the tables up to date.

use super::{Engine, Result, invoices_list, orders_list, people};
use sqlx::migrate::Migrate;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// A statement whose rows are the statements that drop the guards of an SQLite database.
const LIFT_SQLITE: &str =
    "select 'drop trigger \"' || name || '\"' from sqlite_master where type = 'trigger'";
/// A statement whose rows are the statements that drop the guards of a PostgreSQL database.
const LIFT_POSTGRES: &str = "select format('drop trigger if exists %I on %s', tgname, tgrelid::regclass)
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = current_schema()::regnamespace
    order by relname, tgname";

/// Applies the migrations that are not applied yet. They may fill new columns of tables that otherwise never change, so
/// the guards are lifted for them. The store puts the guards back whenever it opens. A server that dies in between
/// leaves a database without guards, but nobody uses it: the next server that opens it continues from there.
pub(super) async fn run(conn: &mut AnyConnection, engine: Engine) -> Result<()> {
    // Servers that start together take turns. The migrator may take the same lock once more.
    conn.lock().await?;
    if is_behind(conn).await? {
        lift_guards(conn, engine).await?;
    }
    MIGRATIONS.run(&mut *conn).await?;
    fill(conn, engine).await?;
    Ok(conn.unlock().await?)
}

/// Fills the columns that only a server can fill, in one transaction.
async fn fill(conn: &mut AnyConnection, engine: Engine) -> Result<()> {
    let mut tx = sqlx::Connection::begin(&mut *conn).await?;
    people::fill_keys(&mut tx).await?;
    if invoices_list::lacks_keys(&mut tx).await? || orders_list::lacks_keys(&mut tx).await? {
        lift_guards(&mut tx, engine).await?;
        invoices_list::fill_keys(&mut tx).await?;
        orders_list::fill_keys(&mut tx).await?;
    }
    Ok(tx.commit().await?)
}

async fn is_behind(conn: &mut AnyConnection) -> Result<bool> {
    conn.ensure_migrations_table(&MIGRATIONS.table_name).await?;
    let applied = conn.list_applied_migrations(&MIGRATIONS.table_name).await?;
    Ok(MIGRATIONS.iter().any(|migration| applied.iter().all(|done| done.version != migration.version)))
}

async fn lift_guards(conn: &mut AnyConnection, engine: Engine) -> Result<()> {
    let guards = match engine {
        Engine::Sqlite => LIFT_SQLITE,
        Engine::Postgres => LIFT_POSTGRES,
    };
    for row in sqlx::query(guards).fetch_all(&mut *conn).await? {
        // The database has made this statement from its own names, so it is safe.
        let lift: String = row.try_get(0)?;
        sqlx::query(AssertSqlSafe(lift)).execute(&mut *conn).await?;
    }
    Ok(())
}
