//! `prorata audit`: everything derived anew, and what does not tie.

use super::{BAD_INPUT, DatabaseArgs};
use crate::audit::{Report, audit};
use crate::store::{Store, StoreError};
use clap::Args;
use std::process::ExitCode;

/// What of `prorata audit` can be set.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// Looked at only: nothing is written to it.
    #[command(flatten)]
    pub database: DatabaseArgs,
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
        let store = Store::open_as_it_is(&self.database.database_url).await?;
        let report = audit(&store).await;
        store.close().await;
        report
    }
}
