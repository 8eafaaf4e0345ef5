//! `prorata mail`: mail that the outbox could not send, for the operator.

use super::{DatabaseArgs, exit_code};
use crate::clock::Clock;
use crate::store::outbox::{self, Message};
use crate::store::{Result as StoreResult, Store, timestamp};
use clap::{Args, Subcommand};
use std::io::{self, Write};
use std::process::ExitCode;

/// Where the outbox is, and what to do.
#[derive(Debug, Args)]
pub struct MailArgs {
    /// Where the mails are.
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: MailCommand,
}

/// The things that can be done with mail that was not sent.
#[derive(Debug, Subcommand)]
pub enum MailCommand {
    /// List mail that is not sent, one a line: id, status, kind, language, recipient, attempts, next attempt, error
    List {
        /// Only what is not tried any more
        #[arg(long)]
        dead: bool,
    },
    /// Have a mail tried again at once, and as often as a new one
    Retry {
        /// Its id, as the list names it
        #[arg(value_name = "ID")]
        id: String,
    },
}

impl MailArgs {
    /// Answers on standard output. Ends with 2 when there is no such mail.
    pub fn run(&self, clock: Clock) -> ExitCode {
        exit_code(
            self.database.answer_on(async |store| self.answer(store, clock, &mut io::stdout().lock()).await),
        )
    }

    /// Runs the command on an open store, and writes the answer to `out`.
    pub async fn answer(&self, store: &Store, clock: Clock, out: &mut impl Write) -> io::Result<bool> {
        match &self.command {
            MailCommand::List { dead } => {
                for message in list(store, *dead).await.map_err(io::Error::other)? {
                    writeln!(out, "{}", line(&message))?;
                }
                Ok(true)
            }
            MailCommand::Retry { id } => {
                let found = retry(store, clock, id).await.map_err(io::Error::other)?;
                if found {
                    writeln!(out, "{id} is tried again within a quarter of a minute, if a server runs")?;
                } else {
                    writeln!(out, "{id} is not a mail that waits or is dead")?;
                }
                Ok(found)
            }
        }
    }
}

async fn list(store: &Store, dead: bool) -> StoreResult<Vec<Message>> {
    outbox::unsent(&mut *store.read().await?, dead).await
}

async fn retry(store: &Store, clock: Clock, id: &str) -> StoreResult<bool> {
    let mut tx = store.write().await?;
    let found = outbox::retry(tx.conn(), id, clock.now()).await?;
    tx.commit().await?;
    Ok(found)
}

/// A message as a line. Columns are separated by tabs and contain none, for `cut`, `awk` and `sort`.
fn line(message: &Message) -> String {
    let columns = [
        message.id.clone(),
        message.status.code().to_owned(),
        message.kind.clone(),
        message.lang.code().to_owned(),
        message.email.to_string(),
        message.attempts.to_string(),
        timestamp(message.next_attempt_at),
        message.last_error.clone().unwrap_or_default(),
    ];
    columns.map(|column| column.replace(char::is_control, " ")).join("\t")
}
