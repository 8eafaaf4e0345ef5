//! The command line of `prorata`.

mod command_line;

use crate::clock::Clock;
use crate::commands::{
    AdminArgs, AuditArgs, CatalogueArgs, FormatArgs, MailArgs, QuoteArgs, RenewArgs, VatArgs,
};
use crate::config::Serve;
use chrono::DateTime;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// The command line of `prorata`.
#[derive(Debug, Parser)]
#[command(name = "prorata", version, about = "A billing center that charges exactly what its pages said.")]
pub struct Cli {
    /// Start the clock at that instant (RFC 3339, 2026-03-16T09:00:00Z); it runs on from there
    #[arg(long, global = true, value_name = "INSTANT", env = "PRORATA_CLOCK", value_parser = clock)]
    pub clock: Option<Clock>,
    /// A directory with fonts for letters that those of the machine do not have (Chinese, Japanese and Korean ones, say)
    #[arg(long, global = true, value_name = "DIRECTORY", env = "PRORATA_FONTS")]
    pub fonts: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands of the binary.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages (the default)
    Serve(Box<Serve>),
    /// Explain what changes of subscriptions cost: JSON in, JSON out
    Quote(QuoteArgs),
    /// Write amounts or dates as the pages write them
    Format(FormatArgs),
    /// Check VAT numbers, offline
    Vat(VatArgs),
    /// Show mail that could not be sent, or have it tried again
    Mail(MailArgs),
    /// Do what only the operator may, and leave an entry that says who and why
    Admin(AdminArgs),
    /// Check a catalogue file before a server is started on it
    Catalogue(CatalogueArgs),
    /// Derive every balance, order and subscription again, and say what does not tie
    Audit(AuditArgs),
    /// Renew, expire and end what is due, or show what would happen until a day
    Renew(Box<RenewArgs>),
}

fn clock(text: &str) -> Result<Clock, String> {
    let start = DateTime::parse_from_rfc3339(text)
        .map_err(|_| "not an instant of RFC 3339, such as 2026-03-16T09:00:00Z".to_owned())?;
    Ok(Clock::starting_at(start.to_utc()))
}
