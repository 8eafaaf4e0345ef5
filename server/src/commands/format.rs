//! `prorata format`: amounts and dates as the pages write them.

use super::exit_code;
use app::billing::{Currency, parse_date, parse_decimal};
use app::i18n::{Lang, cldr};
use clap::{ArgGroup, Args};
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// What to write, and how.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("kind").required(true).args(["currency", "date"]))]
pub struct FormatArgs {
    /// The language of the page: a folder of `locales/`
    #[arg(long, value_name = "LANGUAGE")]
    pub locale: Lang,
    /// Write amounts of this currency (ISO 4217)
    #[arg(long, value_name = "CODE", value_parser = currency)]
    pub currency: Option<Currency>,
    /// Write dates, in the long form
    #[arg(long)]
    pub date: bool,
    /// Amounts (1234.5) or dates (2026-03-16); without any, standard input is read, one a line
    #[arg(value_name = "VALUE", allow_negative_numbers = true)]
    pub values: Vec<String>,
}

impl FormatArgs {
    /// Answers on standard output. A line that cannot be read leaves an empty line in its place.
    pub fn run(&self) -> ExitCode {
        let (mut out, mut errors) = (io::stdout().lock(), io::stderr().lock());
        exit_code(if self.values.is_empty() {
            self.answer(io::stdin().lock().split(b'\n'), &mut out, &mut errors)
        } else {
            self.answer(self.values.iter().map(|value| Ok(value.as_bytes().to_vec())), &mut out, &mut errors)
        })
    }

    /// Writes the lines to `out` and the errors to `errors`. `true` when every line was written.
    pub(super) fn answer(
        &self,
        lines: impl Iterator<Item = io::Result<Vec<u8>>>,
        out: &mut impl Write,
        errors: &mut impl Write,
    ) -> io::Result<bool> {
        let mut all = true;
        for (index, line) in lines.enumerate() {
            match self.written(&line?) {
                Ok(text) => writeln!(out, "{text}")?,
                Err(problem) => {
                    all = false;
                    writeln!(out)?;
                    writeln!(errors, "prorata: line {}: {problem}", index + 1)?;
                }
            }
        }
        out.flush()?;
        Ok(all)
    }

    fn written(&self, line: &[u8]) -> Result<String, String> {
        let text = std::str::from_utf8(line).map_err(|_| "is not UTF-8".to_owned())?.trim_ascii();
        let named = |problem: &str| format!("{text:?} {problem}");
        match self.currency {
            Some(currency) => parse_decimal(text).map(|amount| cldr::money(self.locale, amount, currency)),
            None => parse_date(text).map(|date| cldr::date_long(self.locale, date)),
        }
        .map_err(named)
    }
}

fn currency(code: &str) -> Result<Currency, &'static str> {
    Currency::from_code(code).ok_or("not a currency code of ISO 4217, such as EUR")
}
