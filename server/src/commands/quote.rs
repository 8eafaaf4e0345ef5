//! `prorata quote`: the very quote function of the pages and of the charge. It is for support staff who must explain an
//! amount, and for running any table of cases.

use super::exit_code;
use app::billing::{Quote, QuoteRequest, quote};
use clap::Args;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to quote.
#[derive(Debug, Args)]
#[command(
    after_help = "A case: {\"as_of\":\"2016-08-01\",\"currency\":\"USD\",\"balance\":\"0.00\",\"lines\":[\
    {\"current\":{\"billed_net\":\"249.95\",\"start\":\"2016-07-10\",\"end\":\"2016-08-10\",\"tax_rate\":\"0\"},\
    \"target\":{\"unit_price\":\"2399.95\",\"seats\":1,\"period\":\"annual\"},\"tax_rate\":\"0\"}]}\n\
    `current` is absent for a new subscription. Rates are fractions (\"0.19\"). In an array of cases, a bad one is \
    answered with {\"error\": …} in its place. Exit status 2 if any case is bad."
)]
pub struct QuoteArgs {
    /// A file with one JSON case or an array of cases; - for standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

impl QuoteArgs {
    /// Answers on standard output.
    pub fn run(&self) -> ExitCode {
        let input = match read(&self.file) {
            Ok(input) => input,
            Err(error) => {
                eprintln!("prorata: {}: {error}", self.file.display());
                return ExitCode::from(super::BAD_INPUT);
            }
        };
        exit_code(answer(&input, &mut io::BufWriter::new(io::stdout().lock()), &mut io::stderr().lock()))
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file.as_os_str() != "-" {
        return std::fs::read(file);
    }
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;
    Ok(input)
}

/// Writes the answers to `out` and the errors to `errors`. `true` when every case was answered.
pub(super) fn answer(input: &[u8], out: &mut impl Write, errors: &mut impl Write) -> io::Result<bool> {
    let answered = match cases(input) {
        Err(problem) => {
            writeln!(errors, "prorata: {problem}")?;
            false
        }
        Ok(Cases::One(case)) => match answer_case(case) {
            Ok(quote) => {
                serde_json::to_writer(&mut *out, &quote)?;
                writeln!(out)?;
                true
            }
            Err(problem) => {
                writeln!(errors, "prorata: {problem}")?;
                false
            }
        },
        Ok(Cases::Many(cases)) => answer_all(&cases, out, errors)?,
    };
    out.flush()?;
    Ok(answered)
}

/// Answers an array, one answer a line.
fn answer_all(cases: &[&RawValue], out: &mut impl Write, errors: &mut impl Write) -> io::Result<bool> {
    let mut all = true;
    write!(out, "[")?;
    for (index, case) in cases.iter().enumerate() {
        if index > 0 {
            writeln!(out, ",")?;
        }
        match answer_case(case) {
            Ok(quote) => serde_json::to_writer(&mut *out, &quote)?,
            Err(problem) => {
                all = false;
                serde_json::to_writer(&mut *out, &serde_json::json!({ "error": problem }))?;
                writeln!(errors, "prorata: [{index}]: {problem}")?;
            }
        }
    }
    writeln!(out, "]")?;
    Ok(all)
}

enum Cases<'a> {
    One(&'a RawValue),
    Many(Vec<&'a RawValue>),
}

/// Splits the input into cases, without reading them: a bad case must not spoil the others.
fn cases(input: &[u8]) -> Result<Cases<'_>, String> {
    let text = std::str::from_utf8(input)
        .map_err(|error| format!("the input is not UTF-8: byte {} is not text", error.valid_up_to() + 1))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let broken = |error: serde_json::Error| format!("the input is not JSON: {error}");
    if text.trim_ascii_start().starts_with('[') {
        serde_json::from_str(text).map(Cases::Many).map_err(broken)
    } else {
        serde_json::from_str(text).map(Cases::One).map_err(broken)
    }
}

fn answer_case(case: &RawValue) -> Result<Quote, String> {
    quote(&request(case.get())?).map_err(|problem| problem.to_string())
}

fn request(text: &str) -> Result<QuoteRequest, String> {
    object("the case", text)?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let request = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| named(&error))?;
    shape(text)?;
    Ok(request)
}

/// The error with its field: `lines[0].target.seats: what is wrong`.
fn named(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    let message = error.inner().to_string();
    let place = format!(" at line {} column {}", error.inner().line(), error.inner().column());
    let message = message.strip_suffix(&place).unwrap_or(&message);
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    match missing {
        Some(field) if path.is_empty() => format!("{field}: is missing"),
        Some(field) => format!("{path}.{field}: is missing"),
        None if path.is_empty() => message.to_owned(),
        None => format!("{path}: {message}"),
    }
}

/// Checks that the case is an object: serde would also accept an array of the fields.
fn shape(text: &str) -> Result<(), String> {
    #[derive(Deserialize)]
    struct Case<'a> {
        #[serde(borrow)]
        lines: Vec<&'a RawValue>,
    }
    #[derive(Deserialize)]
    struct Line<'a> {
        #[serde(borrow)]
        current: Option<&'a RawValue>,
        #[serde(borrow)]
        target: &'a RawValue,
    }
    let unexpected = |error: serde_json::Error| error.to_string();
    let case: Case = serde_json::from_str(text).map_err(unexpected)?;
    for (index, line) in case.lines.iter().enumerate() {
        object(&format!("lines[{index}]"), line.get())?;
        let line: Line = serde_json::from_str(line.get()).map_err(unexpected)?;
        object(&format!("lines[{index}].target"), line.target.get())?;
        if let Some(current) = line.current {
            object(&format!("lines[{index}].current"), current.get())?;
        }
    }
    Ok(())
}

fn object(field: &str, text: &str) -> Result<(), String> {
    if text.starts_with('{') { Ok(()) } else { Err(format!("{field}: must be a JSON object")) }
}
