//! The store: SQL and nothing else. The rules are in `app::billing`, the use cases in [`crate::use_cases`].
//!
//! One set of statements serves SQLite and PostgreSQL, through sqlx's `Any` driver. Only parts that need a dialect (how
//! a transaction begins, append-only triggers) are separate. One contract suite in `tests/` runs on both.

pub mod accounts;
mod batch;
mod begins;
pub mod books;
pub mod cancellations;
pub mod carts;
pub mod catalogues;
mod connections;
pub mod editions;
pub mod exchange_rates;
pub mod expiring_cards;
mod glances;
pub mod handovers;
pub mod invoice_recipients;
pub mod invoices;
pub mod invoices_list;
pub mod known_devices;
pub mod ledger;
pub mod licence_lists;
pub mod licences;
mod location;
mod migrations;
pub mod money_back;
pub mod operator_actions;
pub mod orders;
pub mod orders_list;
pub mod outbox;
pub mod passkeys;
pub mod payment_methods;
pub mod people;
pub mod people_list;
pub mod price_notices;
pub mod readiness;
pub mod renewal_turns;
pub mod renewals;
mod row;
mod searching;
pub mod second_factors;
pub mod sessions;
pub mod sign_in_attempts;
pub mod sign_ins;
pub mod snapshot;
pub mod statement;
pub mod subscriptions;
pub mod support_requests;
pub mod tickets;
mod turns;
pub mod vat_numbers;
pub mod wrong_passwords;

pub use connections::without_password;
pub use row::{new_id, timestamp};

use app::ids::AccountId;
use batch::{Batches, Member};
use begins::Begins;
use connections::{Connections, Haste};
use glances::Glances;
use location::OpenFile;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AnyPool, Executor, Transaction};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use turns::Turns;

/// How long a transaction waits for its turn before it gives up.
const WAIT: Duration = Duration::from_secs(20);

/// Why the store failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// There is no database, or it does not let us in.
    #[error("the database (DATABASE_URL): {url} cannot be opened: {cause}")]
    Unreachable {
        /// The URL of the database, without a password.
        url: String,
        /// Why not.
        cause: String,
    },
    /// The file of the database is not where it was when it was opened. Nothing is written to it then.
    #[error(
        "the database (DATABASE_URL): {path} was {how} while it was open: put that file back, or restart"
    )]
    FileGone {
        /// Where it was.
        path: String,
        /// What became of it.
        how: &'static str,
    },
    /// The tables could not be brought up to date.
    #[error("the migrations: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The commit that this change shared with others failed.
    #[error("the database did not commit: {0}")]
    NotCommitted(Arc<str>),
    /// A stored value makes no sense, or a value to be stored did not.
    #[error("the stored data: {0}")]
    Corrupt(String),
}

impl StoreError {
    /// An error for a stored value that makes no sense.
    pub fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }
}

/// The result of store functions.
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
    connections: Connections,
    glances: Glances,
    engine: Engine,
    begins: Begins,
    /// The URL with which connections are opened.
    url: Arc<str>,
    /// SQLite has one writer at a time, and PostgreSQL one transaction that takes the next number. A task that waits
    /// for its turn here is served in order, and commits with the others; one that waits in SQLite polls.
    batches: Batches,
    /// Changes of one account wait for each other here, and not each in a connection of its own. However many they are,
    /// the other accounts do not wait for them.
    turns: Arc<Turns>,
}

/// A transaction that writes. If it is dropped without [`commit`](Self::commit), it leaves no trace.
pub struct WriteTx {
    // The fields are dropped in this order: the account's next change comes after the roll-back was sent.
    work: Work,
    _account: Option<OwnedSemaphorePermit>,
}

/// Where a transaction writes.
enum Work {
    /// In a transaction of the database of its own.
    Alone(Transaction<'static, Any>),
    /// In one that it shares with others.
    Together(Member),
}

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

    /// Makes this catalogue the one that is sold, unless it is already.
    pub async fn replace_catalogue(
        &self,
        catalogue: &app::billing::Catalogue,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        catalogues::replace(tx.conn(), catalogue, now).await?;
        tx.commit().await
    }

    /// The connections. Tests ask on them. The server itself asks in transactions: see `begins.rs`.
    pub fn pool(&self) -> &AnyPool {
        self.connections.pool()
    }

    /// The database behind the URL.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Closes every connection, and waits until they are closed.
    pub async fn close(&self) {
        self.glances.close().await;
        self.pool().close().await;
    }

    /// A transaction that reads one consistent state.
    pub async fn read(&self) -> Result<Transaction<'static, Any>> {
        Ok(self.connections.begin(self.begins.read, ()).await?.0)
    }

    /// The same for as long as it takes, for somebody who reads everything: on PostgreSQL no statement of it is too slow,
    /// and it may be idle while what was read is looked at.
    pub async fn read_at_length(&self) -> Result<Transaction<'static, Any>> {
        let mut tx = self.read().await?;
        if self.engine == Engine::Postgres {
            let patient = "select set_config('statement_timeout', '0', true),
                set_config('idle_in_transaction_session_timeout', '0', true)";
            sqlx::query(patient).execute(&mut *tx).await?;
        }
        Ok(tx)
    }

    /// The row that the query finds, in one state by itself.
    async fn glance(&self, query: Query<'_, Any, AnyArguments>) -> Result<Option<AnyRow>> {
        if self.begins.is_pooled {
            return Ok(query.fetch_optional(&mut *self.read().await?).await?);
        }
        self.glances.row(&self.connections, query).await
    }

    /// A transaction that writes.
    pub async fn write(&self) -> Result<WriteTx> {
        Ok(WriteTx { work: self.begin(self.engine == Engine::Sqlite).await?, _account: None })
    }

    /// A transaction that changes the account. It holds the account's lock until it ends, so that changes of one
    /// account happen one after the other. `None` when there is no such account.
    pub async fn write_account(&self, account_id: &AccountId) -> Result<Option<WriteTx>> {
        self.change(account_id, self.engine == Engine::Sqlite).await
    }

    /// The same, for a change that takes the next number of a series without gaps. Whoever takes it makes everybody else
    /// wait until the commit, so those who wait commit together, on PostgreSQL as well.
    pub async fn write_numbered(&self, account_id: &AccountId) -> Result<Option<WriteTx>> {
        self.change(account_id, true).await
    }

    /// Holds the lock of that word until the transaction ends, for what is counted across accounts. On SQLite nobody else
    /// writes meanwhile anyway.
    pub async fn lock(&self, tx: &mut WriteTx, word: &str) -> Result<()> {
        if self.engine == Engine::Postgres {
            let lock = sqlx::query("select pg_advisory_xact_lock(hashtextextended($1, 0))").bind(word);
            lock.execute(tx.conn()).await?;
        }
        Ok(())
    }

    async fn change(&self, account_id: &AccountId, together: bool) -> Result<Option<WriteTx>> {
        let account = turn(self.turns.of(account_id)).await?;
        let mut work = self.begin(together).await?;
        // The others of the batch do not wait for an account that somebody else has locked.
        let may_wait = together && self.engine == Engine::Postgres;
        if may_wait && !accounts::lock_if_free(work.conn(), account_id).await? {
            work = self.begin(false).await?;
        }
        let locked = accounts::lock(work.conn(), account_id).await?;
        Ok(locked.then_some(WriteTx { work, _account: Some(account) }))
    }

    async fn begin(&self, together: bool) -> Result<Work> {
        let begin = self.begins.write;
        Ok(match together {
            true => Work::Together(self.batches.begin(&self.connections, begin).await?),
            false => Work::Alone(self.connections.begin(begin, ()).await?.0),
        })
    }
}

impl Work {
    fn conn(&mut self) -> &mut AnyConnection {
        match self {
            Self::Alone(tx) => tx,
            Self::Together(member) => member.conn(),
        }
    }
}

impl WriteTx {
    /// The connection, for the store's functions.
    pub fn conn(&mut self) -> &mut AnyConnection {
        self.work.conn()
    }

    /// Commits the transaction, and waits until the disk has it.
    pub async fn commit(self) -> Result<()> {
        let Self { work, _account } = self;
        match work {
            Work::Alone(tx) => Ok(tx.commit().await?),
            Work::Together(member) => member.commit().await,
        }
    }
}

/// Waits for a turn, but not for ever.
async fn turn(turns: Arc<Semaphore>) -> Result<OwnedSemaphorePermit> {
    let turn = tokio::time::timeout(WAIT, turns.acquire_owned()).await;
    Ok(turn.map_err(|_| sqlx::Error::PoolTimedOut)?.map_err(|_| sqlx::Error::PoolClosed)?)
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
