//! The connections: how they are opened, and when one is thrown away.
//!
//! A pool that hands out a broken connection hands it out again and again, since that one is always the first to be
//! free. So a connection is kept only while it is known to be sound:
//!
//! * SQLite ends a transaction by itself when a write fails for good (a full disk, a bad one), and sqlx goes on counting
//!   it. Such a connection begins nothing any more. It is found when it is given back.
//! * A request that is gone while its `BEGIN` is on the way would leave the connection inside a transaction that nobody
//!   knows of (sqlx issues 4385 and 4393). So transactions begin in a task of their own, which nobody cancels.
//! * Where a transaction could not begin, no connection that was open then is used again.
//!
//! No transaction begins in a file of SQLite that was removed or replaced: its changes would be lost.

use super::location::OpenFile;
use super::{Engine, Result, StoreError};
use sqlx::any::AnyPoolOptions;
use sqlx::{Any, AnyConnection, AnyPool, Connection, Database, Executor, Transaction};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long the first connection may take. A person who starts a server wants to know at once why it does not start.
const OPEN_WITHIN: Duration = Duration::from_millis(2500);

/// How long a transaction waits for a connection. Meanwhile the pool tries to open one again and again. A
/// caller who has waited for this time learns why there is none.
const CONNECT_WITHIN: Duration = Duration::from_secs(6);

/// FULL: a placed order survives a power cut. `recursive_triggers`: `replace` runs the triggers, too.
const SQLITE: &str = "pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full; \
                      pragma foreign_keys = on; pragma recursive_triggers = on; pragma cache_size = -1024;";

/// In addition, for data that may be lost in a power cut and made again: no commit waits for the disk.
const SQLITE_IN_HASTE: &str = "pragma synchronous = off;";

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Haste {
    /// Every commit waits.
    None,
    /// On SQLite no commit waits.
    Commits,
}

/// The pool, and the time since when its connections are trusted.
#[derive(Clone, Debug)]
pub(super) struct Connections {
    pool: AnyPool,
    distrusted: Distrusted,
    /// The URL of the database, and its engine.
    at: (Arc<str>, Engine),
    /// The file of an SQLite database.
    file: Option<OpenFile>,
}

/// The last time that a transaction could not begin.
type Distrusted = Arc<Mutex<Option<Instant>>>;

impl Connections {
    /// The pool of the database at `url`. It opens its connections when they are needed.
    pub(super) fn new(url: &str, engine: Engine, haste: Haste, file: Option<OpenFile>) -> Result<Self> {
        let distrusted = Distrusted::default();
        // On SQLite readers do not wait for the writer. A few connections serve many pages, and each has a page cache.
        let (most, settings): (_, &'static [&'static str]) = match (engine, haste) {
            (Engine::Sqlite, Haste::None) => (4, &[SQLITE]),
            (Engine::Sqlite, Haste::Commits) => (4, &[SQLITE, SQLITE_IN_HASTE]),
            (Engine::Postgres, _) => (10, &[]),
        };
        let since = Arc::clone(&distrusted);
        let options = AnyPoolOptions::new()
            .max_connections(most)
            .acquire_timeout(CONNECT_WITHIN)
            .after_connect(move |conn, _| Box::pin(set(conn, settings)))
            .before_acquire(move |_, meta| {
                let age_max = since.lock().unwrap_or_else(PoisonError::into_inner).map(|at| at.elapsed());
                Box::pin(async move { Ok(age_max.is_none_or(|age_max| meta.age < age_max)) })
            })
            .after_release(move |conn, _| Box::pin(is_sound(conn, engine)));
        Ok(Self { pool: options.connect_lazy(url)?, distrusted, at: (url.into(), engine), file })
    }

    pub(super) fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Begins a transaction by that statement. `held` is kept until the transaction has begun, even when nobody waits
    /// for it any more.
    pub(super) async fn begin<T: Send + 'static>(
        &self,
        statement: &'static str,
        held: T,
    ) -> Result<(Transaction<'static, Any>, T)> {
        self.check()?;
        let pool = self.pool.clone();
        let begun = tokio::spawn(async move { (pool.begin_with(statement).await, held) });
        let (begun, held) = begun.await.map_err(|_| sqlx::Error::PoolClosed)?;
        match begun {
            Ok(tx) => Ok((tx, held)),
            Err(sqlx::Error::PoolTimedOut) => Err(self.why_none().await),
            Err(error) => {
                self.distrust(&error);
                Err(error.into())
            }
        }
    }

    /// Checks that an SQLite database is where it was when it was opened.
    pub(super) fn check(&self) -> Result<()> {
        self.file.as_ref().map_or(Ok(()), OpenFile::check)
    }

    /// A connection that is in no pool. On PostgreSQL it is one to a server that writes: one that only reads may be behind.
    pub(super) async fn lone(&self) -> Result<AnyConnection> {
        let mut conn = first(&self.at.0, self.at.1).await?;
        if self.at.1 == Engine::Postgres && only_reads(&mut conn).await? {
            return Err(sqlx::Error::PoolTimedOut.into());
        }
        Ok(conn)
    }

    /// The reason why there is no connection: the error of opening one, or, if one can be opened, that all are in use.
    async fn why_none(&self) -> StoreError {
        match first(&self.at.0, self.at.1).await {
            Err(cause) => cause,
            Ok(conn) => {
                drop(conn);
                sqlx::Error::PoolTimedOut.into()
            }
        }
    }

    fn distrust(&self, error: &sqlx::Error) {
        if !matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) {
            tracing::warn!(%error, "no transaction began: the connections are replaced");
            *self.distrusted.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
    }
}

/// The first connection, or an error after a short time. It is set up like those of the pool.
pub(super) async fn first(url: &str, engine: Engine) -> Result<AnyConnection> {
    let open = async {
        let mut conn = AnyConnection::connect(url).await?;
        if engine == Engine::Sqlite {
            set(&mut conn, &[SQLITE]).await?;
        }
        Ok(conn)
    };
    let opened = match tokio::time::timeout(OPEN_WITHIN, open).await {
        Ok(opened) => opened.map_err(|error: sqlx::Error| cause(&error)),
        Err(_) => Err("it does not answer".to_owned()),
    };
    opened.map_err(|cause| StoreError::Unreachable { url: without_password(url), cause })
}

/// The driver's message, without the prefix that sqlx adds.
fn cause(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Io(error) => error.to_string(),
        sqlx::Error::Database(error) => error.message().to_owned(),
        error => error.to_string(),
    }
}

/// The URL, as it may be shown.
pub fn without_password(url: &str) -> String {
    let between = if url.contains("://") { "://" } else { ":" };
    let Some((scheme, rest)) = url.split_once(between) else { return url.to_owned() };
    // A password that was not written as it should be may contain what separates the other parts.
    let (user, rest) = rest.rsplit_once('@').map_or((None, rest), |(user, rest)| (Some(user), rest));
    let user = user.map(|user| match user.split_once(':') {
        Some((user, _)) => format!("{user}:…@"),
        None => format!("{user}@"),
    });
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
    // The query may contain a password, too.
    let query = query.filter(|query| !query.contains("password")).map(|query| format!("?{query}"));
    format!("{scheme}{between}{}{rest}{}", user.unwrap_or_default(), query.unwrap_or_default())
}

async fn set(conn: &mut AnyConnection, settings: &'static [&'static str]) -> sqlx::Result<()> {
    for statements in settings {
        conn.execute(sqlx::raw_sql(*statements)).await?;
    }
    Ok(())
}

/// Whether a connection that is given back may be used again: it is in no transaction, neither by sqlx's count nor by
/// SQLite's. Work that was queued on it, such as the roll-back of a dropped transaction, is done before.
async fn is_sound(conn: &mut AnyConnection, engine: Engine) -> sqlx::Result<bool> {
    match engine {
        Engine::Sqlite => set(conn, &["begin deferred; rollback"]).await?,
        Engine::Postgres if only_reads(conn).await? => {
            tracing::warn!("a connection is thrown away: its server only reads");
            return Ok(false);
        }
        Engine::Postgres => {}
    }
    let sound = depth::<Any>(conn) == 0;
    if !sound {
        tracing::warn!("a connection is thrown away: its transaction ended without it");
    }
    Ok(sound)
}

/// Whether PostgreSQL lets the connection only read, outside of any transaction: the server was demoted, or its owner
/// protects its disk. Such a connection would stay like this for half an hour after the server writes again. It is asked
/// in one message: behind PgBouncer, each message outside of a transaction may reach another connection.
async fn only_reads(conn: &mut AnyConnection) -> sqlx::Result<bool> {
    let row = sqlx::raw_sql("select current_setting('transaction_read_only')").fetch_one(conn).await?;
    Ok(sqlx::Row::try_get::<String, _>(&row, 0)? == "on")
}

/// How many transactions sqlx counts on the connection.
fn depth<DB: Database>(conn: &DB::Connection) -> usize {
    use sqlx_core::transaction::TransactionManager as _;
    DB::TransactionManager::get_transaction_depth(conn)
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn no_password_is_shown() {
        for (url, shown) in [
            ("postgres://ann:secret@db.example:5432/shop", "postgres://ann:…@db.example:5432/shop"),
            ("postgres://ann:se?cr/et@db.example/shop", "postgres://ann:…@db.example/shop"),
            ("postgres://ann:se@cr:et@db.example/shop", "postgres://ann:…@db.example/shop"),
            (
                "postgresql://ann@db.example/shop?sslmode=require",
                "postgresql://ann@db.example/shop?sslmode=require",
            ),
            ("postgres:///shop?host=/run&password=secret", "postgres:///shop"),
            ("sqlite://data/prorata.db?mode=rw", "sqlite://data/prorata.db?mode=rw"),
            ("postgres:ann:secret@db.example/shop", "postgres:ann:…@db.example/shop"),
            ("sqlite:data/prorata.db", "sqlite:data/prorata.db"),
        ] {
            assert_eq!(without_password(url), shown, "{url}");
        }
    }
}
