//! How a database is opened.

use super::batch::Batches;
use super::begins::Begins;
use super::connections::{self, Connections, Haste, without_password};
use super::glances::Glances;
use super::location::{self, OpenFile};
use super::{Engine, Result, Store, StoreError, migrations, readiness};
use sqlx::{AnyConnection, Executor};
use std::sync::Arc;

impl Store {
    /// Connects to `sqlite://path` or `postgres://…`, creates a missing SQLite file and brings the tables up to date.
    /// `?pgbouncer=true` says that PgBouncer is in between, and gives each transaction another connection.
    pub async fn open(url: &str) -> Result<Self> {
        let (store, mut conn) = Self::connect(url, "rwc", Haste::None).await?;
        // The migrations use a connection of their own, without the limits of the others: another server may be
        // migrating for a while.
        migrations::run(&store, &mut conn).await?;
        sqlx::Connection::close(conn).await?;
        // A database that cannot be written looks like any other until the first customer comes.
        let tried = readiness::try_out(&store).await;
        let cannot = |error: StoreError| StoreError::Unreachable {
            url: without_password(url),
            cause: error.to_string(),
        };
        tried.map_err(cannot)?;
        Ok(store)
    }

    /// Connects to an existing database, and leaves it as it is.
    pub async fn open_as_it_is(url: &str) -> Result<Self> {
        Ok(Self::connect(url, "rw", Haste::None).await?.0)
    }

    /// Connects to an existing database, for data that may be lost in a power cut and made again: on SQLite, no commit
    /// waits for the disk. After this store is closed, [`make_lasting`](Self::make_lasting) of another store on the
    /// same database makes up for it.
    pub async fn open_in_haste(url: &str) -> Result<Self> {
        Ok(Self::connect(url, "rw", Haste::Commits).await?.0)
    }

    /// Waits until everything that was committed in haste is on the disk.
    pub async fn make_lasting(&self) -> Result<()> {
        if self.engine == Engine::Sqlite {
            let mut conn = self.pool().acquire().await?;
            conn.execute(sqlx::raw_sql("pragma wal_checkpoint(truncate)")).await?;
        }
        Ok(())
    }

    async fn connect(url: &str, sqlite_mode: &str, haste: Haste) -> Result<(Self, AnyConnection)> {
        sqlx::any::install_default_drivers();
        let engine = if url.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres };
        let (url, begins) = match engine {
            Engine::Sqlite => (with_mode(url, sqlite_mode), Begins::SQLITE),
            Engine::Postgres => of_server(url),
        };
        if engine == Engine::Sqlite && url.contains("mode=rwc") {
            location::make_file_of_our_own(&url);
        }
        let first = connections::first(&url, engine).await?;
        let file = if engine == Engine::Sqlite { OpenFile::of(&url) } else { None };
        let connections = Connections::new(&url, engine, haste, file)?;
        let (batches, turns) = (Batches::default(), Arc::default());
        let glances = Glances::at(engine);
        Ok((Self { connections, glances, engine, begins, url: url.into(), batches, turns }, first))
    }
}

/// The URL with which connections to a server are opened, and how transactions begin there.
fn of_server(url: &str) -> (String, Begins) {
    let url = location::encrypted(url);
    match location::through_pooler(&url) {
        Some(url) => (url, Begins::POOLED),
        None => (url, Begins::POSTGRES),
    }
}

fn with_mode(url: &str, mode: &str) -> String {
    if url.contains("mode=") {
        return url.to_owned();
    }
    format!("{url}{}mode={mode}", if url.contains('?') { '&' } else { '?' })
}
