//! `prorata audit`: derives everything again, and says what does not tie.

use super::{BAD_INPUT, DatabaseArgs};
use crate::audit::{Report, audit};
use crate::store::{Store, StoreError};
use clap::Args;
use std::process::ExitCode;

/// The settings of `prorata audit`.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// The database. It is only read.
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl AuditArgs {
    /// Prints a line for each thing that does not tie, and what was checked. Ends with 0 when everything ties, with 1
    /// when something does not, and with 2 when the database cannot be read.
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
