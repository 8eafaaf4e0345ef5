//! The store: SQL and nothing else. The rules are in `app::billing`, the use cases in [`crate::desk`].
//!
//! One set of statements serves SQLite and PostgreSQL, through sqlx's `Any` driver; only what needs a dialect (how
//! a transaction begins, append-only triggers) is apart. One contract suite in `tests/` runs on both.

pub mod accounts;
pub mod books;
pub mod cancellations;
pub mod carts;
pub mod catalogues;
pub mod exchange_rates;
pub mod expiring_cards;
pub mod handovers;
pub mod invoices;
pub mod known_devices;
pub mod ledger;
pub mod licence_lists;
pub mod licences;
pub mod operator_actions;
pub mod orders;
pub mod outbox;
pub mod payment_methods;
pub mod people;
pub mod renewals;
mod row;
pub mod sessions;
pub mod sign_in_attempts;
pub mod sign_ins;
pub mod snapshot;
pub mod statement;
pub mod subscriptions;
pub mod support_requests;
pub mod tickets;
pub mod vat_numbers;

pub use row::{new_id, timestamp};

use sqlx::any::AnyPoolOptions;
use sqlx::{Any, AnyConnection, AnyPool, Executor, Transaction};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// How long a transaction waits for its turn before it gives up.
const WAIT: Duration = Duration::from_secs(30);

/// Why the store did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the migrations: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// What is stored makes no sense, or what was to be stored did not.
    #[error("the stored data: {0}")]
    Corrupt(String),
}

impl StoreError {
    /// What is stored makes no sense.
    pub fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }
}

/// What store functions answer.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The database behind the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// The database, ready to use.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    engine: Engine,
    /// SQLite has one writer at a time. Who waits for a turn here is served in order; who waits in SQLite polls.
    writer: Option<Arc<Semaphore>>,
}

/// A transaction that writes. Dropped without [`commit`](Self::commit), it leaves no trace.
pub struct WriteTx {
    // Dropped in this order: the next writer's turn comes after the roll-back was sent.
    tx: Transaction<'static, Any>,
    _turn: Option<OwnedSemaphorePermit>,
}

impl Store {
    /// Connects to `sqlite://path` or `postgres://…`, creates a missing SQLite file and brings the tables up to date.
    pub async fn open(url: &str) -> Result<Self> {
        let store = Self::connect(url, "rwc").await?;
        MIGRATIONS.run(&store.pool).await?;
        store.guard().await?;
        Ok(store)
    }

    /// Connects to a database that is there, and leaves it as it is.
    pub async fn open_as_it_is(url: &str) -> Result<Self> {
        Self::connect(url, "rw").await
    }

    async fn connect(url: &str, sqlite_mode: &str) -> Result<Self> {
        sqlx::any::install_default_drivers();
        let engine = if url.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres };
        let pool = match engine {
            Engine::Sqlite => sqlite_pool(url, sqlite_mode).await?,
            Engine::Postgres => {
                AnyPoolOptions::new().max_connections(10).acquire_timeout(WAIT).connect(url).await?
            }
        };
        let writer = (engine == Engine::Sqlite).then(|| Arc::new(Semaphore::new(1)));
        Ok(Self { pool, engine, writer })
    }

    /// Makes the catalogue the one that is sold from, unless it is already.
    pub async fn replace_catalogue(
        &self,
        catalogue: &app::billing::Catalogue,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        catalogues::replace(tx.conn(), catalogue, now).await?;
        tx.commit().await
    }

    /// The connections, for other adapters' own tables.
    pub fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// The database behind the URL.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Closes every connection, and waits for it.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// A transaction that reads one consistent state.
    pub async fn read(&self) -> Result<Transaction<'static, Any>> {
        Ok(match self.engine {
            // A deferred transaction of SQLite's in WAL mode reads one state from its first read on.
            Engine::Sqlite => self.pool.begin_with("begin deferred").await?,
            Engine::Postgres => {
                self.pool.begin_with("begin isolation level repeatable read read only").await?
            }
        })
    }

    /// A transaction that writes.
    pub async fn write(&self) -> Result<WriteTx> {
        let turn = match &self.writer {
            Some(writer) => {
                let turn = tokio::time::timeout(WAIT, Arc::clone(writer).acquire_owned()).await;
                Some(turn.map_err(|_| sqlx::Error::PoolTimedOut)?.map_err(|_| sqlx::Error::PoolClosed)?)
            }
            None => None,
        };
        let tx = match self.engine {
            // A transaction that read first and then wants to write is refused when another wrote in between.
            Engine::Sqlite => self.pool.begin_with("begin immediate").await?,
            Engine::Postgres => self.pool.begin().await?,
        };
        Ok(WriteTx { tx, _turn: turn })
    }

    /// A transaction that changes the account: it holds the account's lock until it ends, so that changes of one
    /// account happen one after the other. `None` when there is no such account.
    pub async fn write_account(&self, account_id: &str) -> Result<Option<WriteTx>> {
        let mut tx = self.write().await?;
        let locked = accounts::lock(tx.conn(), account_id).await?;
        Ok(locked.then_some(tx))
    }

    /// The append-only rules, as triggers. The same at every start.
    async fn guard(&self) -> Result<()> {
        let sql = match self.engine {
            Engine::Sqlite => include_str!("guards/sqlite.sql"),
            Engine::Postgres => include_str!("guards/postgres.sql"),
        };
        let mut tx = self.write().await?;
        tx.conn().execute(sqlx::raw_sql(sql)).await?;
        tx.commit().await
    }
}

impl WriteTx {
    /// For the store's functions.
    pub fn conn(&mut self) -> &mut AnyConnection {
        &mut self.tx
    }

    /// Makes it last.
    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

async fn sqlite_pool(url: &str, mode: &str) -> Result<AnyPool> {
    let url = if url.contains("mode=") {
        url.to_owned()
    } else {
        format!("{url}{}mode={mode}", if url.contains('?') { '&' } else { '?' })
    };
    // Readers do not wait for the writer; a few connections serve many pages, and each has a page cache.
    let options = AnyPoolOptions::new().max_connections(4).acquire_timeout(WAIT);
    let options = options.after_connect(|conn, _| {
        Box::pin(async move {
            // FULL: a placed order survives a power cut. recursive_triggers: `replace` meets the triggers too.
            let pragmas = "pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full; \
                           pragma foreign_keys = on; pragma recursive_triggers = on; pragma cache_size = -1024;";
            conn.execute(sqlx::raw_sql(pragmas)).await?;
            Ok(())
        })
    });
    Ok(options.connect(&url).await?)
}
