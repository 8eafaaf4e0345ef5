//! Bringing the tables up to date.
//!
//! On PostgreSQL, servers of the release before go on selling meanwhile. So no transaction here locks more tables than one
//! migration needs: it would hold some and wait for others, as their orders do, and the database would break one off.

use super::{Engine, Result, Store, connections, invoices_list, orders_list, people};
use sqlx::migrate::{Migrate as _, Migrator};
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Row as _};
use std::sync::LazyLock;

/// The migrator's own lock belongs to a session: behind PgBouncer it would stay with a connection that others get.
static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!("./migrations");
    migrations.set_locking(false);
    migrations
});

/// The lock of the server whose turn it is. It belongs to a transaction.
const TAKE_TURN: &str = "select pg_advisory_xact_lock(7305805)";

/// A statement whose rows are the statements that drop the guards of an SQLite database.
const LIFT_SQLITE: &str =
    "select 'drop trigger \"' || name || '\"' from sqlite_master where type = 'trigger'";
/// A statement whose rows are the statements that drop the guards of a PostgreSQL database.
const LIFT_POSTGRES: &str = "select format('drop trigger if exists %I on %s', tgname, tgrelid::regclass)
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = current_schema()::regnamespace
    order by relname, tgname";

/// Applies the migrations that are not applied yet. They may fill new columns of tables that otherwise never change, so
/// the guards are lifted for them, and put back at the end. A server that dies in between leaves a database without guards:
/// the next server that opens it continues from there.
pub(super) async fn run(store: &Store, conn: &mut AnyConnection) -> Result<()> {
    if store.engine == Engine::Sqlite {
        return bring_up_to_date(store, conn).await;
    }
    // Servers that start together take turns. A turn is a transaction on a connection of its own, and ends with it.
    let mut other = connections::first(&store.url, store.engine).await?;
    let mut turn = other.begin_with(store.begins.migrate).await?;
    sqlx::query(TAKE_TURN).execute(&mut *turn).await?;
    bring_up_to_date(store, conn).await?;
    turn.commit().await?;
    Ok(other.close().await?)
}

async fn bring_up_to_date(store: &Store, conn: &mut AnyConnection) -> Result<()> {
    let missing = missing(store, conn).await?;
    if !missing.is_empty() {
        lift_guards(conn, store.engine).await?;
    }
    for version in missing {
        let mut tx = conn.begin_with(store.begins.migrate).await?;
        MIGRATIONS.run_to(version, &mut *tx).await?;
        tx.commit().await?;
    }
    // This applies nothing. It checks that the applied ones are those of this release, word for word.
    let mut tx = conn.begin_with(store.begins.migrate).await?;
    MIGRATIONS.run(&mut *tx).await?;
    tx.commit().await?;
    fill(store, conn).await?;
    guard(store, conn).await
}

/// The migrations that are not applied yet.
async fn missing(store: &Store, conn: &mut AnyConnection) -> Result<Vec<i64>> {
    let mut tx = conn.begin_with(store.begins.migrate).await?;
    tx.ensure_migrations_table(&MIGRATIONS.table_name).await?;
    let applied = tx.list_applied_migrations(&MIGRATIONS.table_name).await?;
    tx.commit().await?;
    let versions = MIGRATIONS.iter().map(|migration| migration.version);
    Ok(versions.filter(|version| applied.iter().all(|done| done.version != *version)).collect())
}

/// Fills the columns that only a server can fill.
async fn fill(store: &Store, conn: &mut AnyConnection) -> Result<()> {
    let mut tx = conn.begin_with(store.begins.migrate).await?;
    people::fill_keys(&mut tx).await?;
    let lacks = invoices_list::lacks_keys(&mut tx).await? || orders_list::lacks_keys(&mut tx).await?;
    tx.commit().await?;
    if !lacks {
        return Ok(());
    }
    // Each guard by itself: together they would lock all tables until the keys are filled.
    lift_guards(conn, store.engine).await?;
    let mut tx = conn.begin_with(store.begins.migrate).await?;
    invoices_list::fill_keys(&mut tx).await?;
    tx.commit().await?;
    let mut tx = conn.begin_with(store.begins.migrate).await?;
    orders_list::fill_keys(&mut tx).await?;
    Ok(tx.commit().await?)
}

async fn lift_guards(conn: &mut AnyConnection, engine: Engine) -> Result<()> {
    let guards = match engine {
        Engine::Sqlite => LIFT_SQLITE,
        Engine::Postgres => LIFT_POSTGRES,
    };
    for row in sqlx::raw_sql(guards).fetch_all(&mut *conn).await? {
        // The database has made this statement from its own names, so it is safe.
        let lift: String = row.try_get(0)?;
        sqlx::raw_sql(AssertSqlSafe(lift)).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Creates the append-only rules, as triggers. They are the same at every start.
async fn guard(store: &Store, conn: &mut AnyConnection) -> Result<()> {
    if store.engine == Engine::Sqlite {
        let mut tx = conn.begin_with(store.begins.migrate).await?;
        sqlx::raw_sql(include_str!("guards/sqlite.sql")).execute(&mut *tx).await?;
        return Ok(tx.commit().await?);
    }
    for rules_of_table in include_str!("guards/postgres.sql").split("\n\n") {
        sqlx::raw_sql(rules_of_table).execute(&mut *conn).await?;
    }
    Ok(())
}
