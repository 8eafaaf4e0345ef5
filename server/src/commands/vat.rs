//! `prorata vat`: the very check of the pages and of the server, for any list of VAT numbers. It works offline: only
//! VIES knows whether a number is registered.

use super::exit_code;
use app::billing::vat::{VatNumber, VatNumberProblem, expected};
use clap::Args;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

/// What to check.
#[derive(Debug, Args)]
#[command(
    after_help = "One line for each number, in order, blank lines left out: the number as it was typed, `valid` or \
    `invalid`, and the reason, separated by tabs.\n\
    Reasons: ok, empty, unknown country, other country, format, check digit; after a colon, what would be right.\n\
    Spaces, dots, dashes, slashes and lower case are accepted. Greek numbers begin with EL (GR is read as EL), those of \
    Northern Ireland with XI, Swiss ones with CHE (MWST, TVA or IVA may follow), Norwegian ones with NO (MVA may \
    follow).\n\
    Exit status 0 when all were read, valid or not; 2 for a wrong call or a file that cannot be read."
)]
pub struct VatArgs {
    /// The country of the billing address (ISO 3166, or a prefix such as EL): numbers may come without prefix then,
    /// and those of another country are invalid
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    pub country: Option<String>,
    /// A file with one number a line, - for standard input, or the numbers themselves
    #[arg(value_name = "FILE|NUMBER", required = true)]
    pub numbers: Vec<String>,
}

impl VatArgs {
    /// Answers on standard output.
    pub fn run(&self) -> ExitCode {
        let mut out = io::BufWriter::new(io::stdout().lock());
        exit_code(self.answer_all(&mut out).map(|()| true))
    }

    fn answer_all(&self, out: &mut impl Write) -> io::Result<()> {
        match self.numbers.as_slice() {
            [dash] if dash == "-" => self.answer(io::stdin().lock().split(b'\n'), out),
            // Every VAT number has a digit, so a word without one can only be the name of a file.
            [file] if Path::new(file).is_file() || !file.contains(|c: char| c.is_ascii_digit()) => {
                let opened = File::open(file)
                    .map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))?;
                self.answer(BufReader::new(opened).split(b'\n'), out)
            }
            numbers => self.answer(numbers.iter().map(|number| Ok(number.as_bytes().to_vec())), out),
        }
    }

    /// Writes one answer for each line that is not blank.
    pub(super) fn answer(
        &self,
        lines: impl Iterator<Item = io::Result<Vec<u8>>>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        for (index, line) in lines.enumerate() {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            let line = if index == 0 { line.trim_start_matches('\u{feff}') } else { &line };
            let number = line.trim().replace('\t', " ");
            if number.is_empty() {
                continue;
            }
            let (verdict, reason) = match self.parse(&number) {
                Ok(_) => ("valid", "ok".to_owned()),
                Err(problem) => ("invalid", self.reason(&number, &problem)),
            };
            writeln!(out, "{number}\t{verdict}\t{reason}")?;
        }
        out.flush()
    }

    fn parse(&self, number: &str) -> Result<VatNumber, VatNumberProblem> {
        match &self.country {
            Some(country) => VatNumber::parse_for(number, country),
            None => VatNumber::parse(number),
        }
    }

    fn reason(&self, number: &str, problem: &VatNumberProblem) -> String {
        match problem {
            VatNumberProblem::Empty => "empty: separators only".to_owned(),
            VatNumberProblem::UnknownCountry => {
                "unknown country: begins with no prefix of an EU member state, XI, GB, CHE or NO".to_owned()
            }
            VatNumberProblem::WrongCountry { expected } => format!("other country: {expected} is expected"),
            VatNumberProblem::BadCheckDigit => {
                "check digit: the digits do not agree with one another".to_owned()
            }
            VatNumberProblem::BadFormat => {
                let forms = expected(number, self.country.as_deref());
                format!("format: {} is expected (9 a digit, A a letter, X either)", forms.join(" or "))
            }
        }
    }
}

/// An ISO 3166 code, or one of the two prefixes that differ from it.
fn country(code: &str) -> Result<String, &'static str> {
    let country = match code.to_ascii_uppercase().as_str() {
        "EL" => "GR".to_owned(),
        "XI" => "GB".to_owned(),
        "CHE" => "CH".to_owned(),
        other => other.to_owned(),
    };
    match VatNumber::parse_for("0", &country) {
        Err(VatNumberProblem::UnknownCountry) => {
            Err("not an EU member state, GB, CH or NO (two letters, such as DE)")
        }
        _ => Ok(country),
    }
}
