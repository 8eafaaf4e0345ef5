//! The commands that answer on standard output and end.

mod admin;
mod audit;
mod catalogue;
mod format;
mod mail;
mod quote;
mod renew;
#[cfg(test)]
mod tests;
mod vat;

pub use admin::{AdminArgs, AdminCommand};
pub use audit::AuditArgs;
pub use catalogue::CatalogueArgs;
pub use format::FormatArgs;
pub use mail::{MailArgs, MailCommand};
pub use quote::QuoteArgs;
pub use renew::RenewArgs;
pub use vat::VatArgs;

use crate::config::database_url;
use crate::store::Store;
use clap::Args;
use std::io;
use std::process::ExitCode;

/// The exit code of shells and `clap` for a wrong call. We use it for wrong input, too.
const BAD_INPUT: u8 = 2;

/// The database that a command uses. It must exist: a mistyped path is an error, not a new and empty database.
#[derive(Debug, Args)]
pub struct DatabaseArgs {
    /// The SQLite file or PostgreSQL database of the server
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        default_value = "sqlite://data/prorata.db",
        value_name = "URL",
        hide_env_values = true,
        value_parser = database_url
    )]
    pub database_url: String,
}

impl DatabaseArgs {
    /// Opens the database, brings it up to date, runs `answer` on it, and closes it.
    fn answer_on(&self, answer: impl AsyncFnOnce(&Store) -> io::Result<bool>) -> io::Result<bool> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let store = Store::open(&existing(&self.database_url)).await.map_err(io::Error::other)?;
            let done = answer(&store).await;
            store.close().await;
            done
        })
    }
}

/// The exit code of a command. `Ok(true)` means that everything was answered.
fn exit_code(result: io::Result<bool>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(BAD_INPUT),
        // The reader stopped reading, as `head` does: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prorata: {error}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

/// The URL that opens a database only if it exists.
fn existing(url: &str) -> String {
    if !url.starts_with("sqlite:") || url.contains("mode=") {
        return url.to_owned();
    }
    format!("{url}{}mode=rw", if url.contains('?') { '&' } else { '?' })
}
