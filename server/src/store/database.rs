//! The database, and its transactions.

use super::batch::{Batches, Member};
use super::begins::Begins;
use super::connections::Connections;
use super::glances::Glances;
use super::turns::{Turns, turn};
use super::{Engine, Result, accounts, catalogues};
use app::ids::AccountId;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AnyPool, Transaction};
use std::sync::Arc;
use tokio::sync::OwnedSemaphorePermit;

/// The database, ready to use.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) connections: Connections,
    pub(super) glances: Glances,
    pub(super) engine: Engine,
    pub(super) begins: Begins,
    /// The URL with which connections are opened.
    pub(super) url: Arc<str>,
    /// SQLite has one writer at a time, and PostgreSQL one transaction that takes the next number. A task that waits
    /// for its turn here is served in order, and commits with the others; one that waits in SQLite polls.
    pub(super) batches: Batches,
    /// Changes of one account wait for each other here, and not each in a connection of its own. However many they are,
    /// the other accounts do not wait for them.
    pub(super) turns: Arc<Turns>,
}

/// A transaction that writes. If it is dropped without [`commit`](Self::commit), it leaves no trace.
pub struct WriteTx {
    // The fields are dropped in this order: the account's next change comes after the roll-back was sent.
    work: Work,
    _account: AccountTurn,
}

/// The turn of the account that a transaction changes, if it changes one.
type AccountTurn = Option<OwnedSemaphorePermit>;

/// Where a transaction writes.
enum Work {
    /// In a transaction of the database of its own.
    Alone(Transaction<'static, Any>),
    /// In one that it shares with others.
    Together(Member),
}

impl Store {
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
    pub(super) async fn glance(&self, query: Query<'_, Any, AnyArguments>) -> Result<Option<AnyRow>> {
        if self.begins.is_pooled {
            return Ok(query.fetch_optional(&mut *self.read().await?).await?);
        }
        self.glances.row(&self.connections, query).await
    }

    /// A transaction that writes.
    pub async fn write(&self) -> Result<WriteTx> {
        let (work, none) = self.begin(self.engine == Engine::Sqlite, None).await?;
        Ok(WriteTx { work, _account: none })
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
        let (mut work, mut account) = self.begin(together, Some(account)).await?;
        // The others of the batch do not wait for an account that somebody else has locked.
        let may_wait = together && self.engine == Engine::Postgres;
        if may_wait && !accounts::lock_if_free(work.conn(), account_id).await? {
            // The batch goes on while this change waits for a connection of its own.
            drop(work);
            (work, account) = self.begin(false, account).await?;
        }
        let locked = accounts::lock(work.conn(), account_id).await?;
        Ok(locked.then_some(WriteTx { work, _account: account }))
    }

    /// The turn of the account is kept until the transaction has begun, even when nobody waits for it any more.
    async fn begin(&self, together: bool, account: AccountTurn) -> Result<(Work, AccountTurn)> {
        let begin = self.begins.write;
        if together {
            let member = self.batches.begin(&self.connections, begin).await?;
            return Ok((Work::Together(member), account));
        }
        let (tx, account) = self.connections.begin(begin, account).await?;
        Ok((Work::Alone(tx), account))
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
        let Self { work, _account: account } = self;
        match work {
            Work::Alone(tx) => Ok(tx.commit().await?),
            Work::Together(member) => member.commit(account).await,
        }
    }
}
