//! Why the store fails.

use std::sync::Arc;

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
