//! `prorata catalogue check`: whether a server would sell from a file, before one is started on it.

use super::BAD_INPUT;
use crate::catalogue::{read, unchargeable};
use crate::payments::stripe::cannot_charge;
use app::billing::Catalogue;
use clap::{Args, Subcommand};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to do with a catalogue.
#[derive(Debug, Args)]
pub struct CatalogueArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: CatalogueCommand,
}

/// The things that can be done with a catalogue.
#[derive(Debug, Subcommand)]
pub enum CatalogueCommand {
    /// Check a catalogue file as the server does at its start
    Check {
        /// The file
        file: PathBuf,
        /// For a server that only takes test cards: leave out what Stripe cannot charge
        #[arg(long, env = "PRORATA_SANDBOX")]
        sandbox: bool,
    },
}

impl CatalogueArgs {
    /// Says what the file sells. Ends with 2 when a server would not start with it, and says which line is wrong, or
    /// what Stripe cannot charge.
    pub fn run(&self) -> ExitCode {
        let CatalogueCommand::Check { file, sandbox } = &self.command;
        match read(Some(file)) {
            Ok(catalogue) => {
                let not_charged = if *sandbox { Vec::new() } else { unchargeable(&catalogue, cannot_charge) };
                if !not_charged.is_empty() {
                    eprintln!("prorata: {}: {}", file.display(), not_charged.join("\n  "));
                    return ExitCode::from(BAD_INPUT);
                }
                println!("{}: {}", file.display(), contents(&catalogue));
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("prorata: {error}");
                ExitCode::from(BAD_INPUT)
            }
        }
    }
}

fn contents(catalogue: &Catalogue) -> String {
    let plans = catalogue.products.iter().flat_map(|product| &product.plans);
    let currencies: BTreeSet<_> =
        plans.clone().flat_map(|plan| &plan.prices).map(|price| price.currency.code()).collect();
    let currencies: Vec<_> = currencies.into_iter().collect();
    format!(
        "{} products, {} plans, prices in {}",
        catalogue.products.len(),
        plans.count(),
        currencies.join(", ")
    )
}
