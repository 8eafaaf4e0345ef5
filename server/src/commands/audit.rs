//! `prorata audit`: everything derived anew, and what does not tie.

use super::BAD_INPUT;
use crate::audit::{Report, audit};
use crate::config::database_url;
use crate::store::{Store, StoreError};
use clap::Args;
use std::process::ExitCode;

/// What of `prorata audit` can be set.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// The SQLite file or PostgreSQL database to look at; nothing is written to it
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://data/prorata.db",
        value_name = "URL",
        hide_env_values = true,
        value_parser = database_url
    )]
    pub database_url: String,
}

impl AuditArgs {
    /// Prints a line for each thing that does not tie, and what was looked at. 0 when everything ties, 1 when not, 2
    /// when the database cannot be read.
    pub fn run(&self) -> ExitCode {
        match self.report() {
            Ok(report) => {
                for finding in &report.findings {
                    println!("{finding}");
                }
                println!("{report}");
                if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
            }
            Err(error) => {
                eprintln!("prorata: {error}");
                ExitCode::from(BAD_INPUT)
            }
        }
    }

    #[tokio::main(flavor = "current_thread")]
    async fn report(&self) -> Result<Report, StoreError> {
        let store = Store::open_as_it_is(&self.database_url).await?;
        let report = audit(&store).await;
        store.close().await;
        report
    }
}
