//! Reading the command line: which command it is, and the error where it is none.

use super::Cli;
use crate::clock::Clock;
use crate::config::{with_secrets, without_secrets};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser as _};
use std::borrow::Cow;
use std::ffi::OsString;

impl Cli {
    /// Reads a command line. Without a command it means `serve`.
    pub fn parse_with_default(args: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let mut args: Vec<OsString> = args.into_iter().collect();
        if !names_a_command(args.iter().skip(1).map(|arg| arg.to_string_lossy())) {
            args.insert(1.min(args.len()), "serve".into());
        }
        let args = with_secrets(&Self::command(), args, |name| std::env::var_os(name))?;
        Self::try_parse_from(&args).map_err(|error| {
            with_commands(without_secrets(error, &args, |name| std::env::var_os(name)), &args)
        })
    }

    /// The clock that was asked for.
    pub fn clock(&self) -> Clock {
        self.clock.unwrap_or(Clock::system())
    }
}

/// Whether a command comes first, even one that does not exist: only the clock may stand before it. A later word may be
/// the value of a setting.
fn names_a_command<'a>(args: impl IntoIterator<Item = Cow<'a, str>>) -> bool {
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        match arg.as_ref() {
            "--clock" => drop(args.next()),
            clock if clock.starts_with("--clock=") => {}
            "-h" | "--help" | "-V" | "--version" => return true,
            other => return !other.starts_with('-'),
        }
    }
    false
}

/// If the error is about an unknown command, it now also lists the commands.
fn with_commands(error: clap::Error, args: &[OsString]) -> clap::Error {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return error;
    }
    let mut cli = Cli::command();
    let mut within = &cli;
    for arg in args.iter().skip(1) {
        within = arg.to_str().and_then(|name| within.find_subcommand(name)).unwrap_or(within);
    }
    let about = |command: &clap::Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    let line = |command: &clap::Command| format!("  {:<19}{}", command.get_name(), about(command));
    let commands: Vec<_> = within.get_subcommands().map(line).collect();
    let said = error.to_string();
    let said = said.trim_start_matches("error: ").trim_end();
    cli.error(ErrorKind::InvalidSubcommand, format!("{said}\n\nThe commands are:\n{}", commands.join("\n")))
}
