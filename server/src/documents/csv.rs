//! The documents of an account as a table, for spreadsheets and bookkeeping, in the form that a spreadsheet in the
//! person's language reads when it opens the file.

use super::DocumentError;
use app::billing::{Invoice, InvoiceKind, last_day};
use app::documents::Words;
use app::i18n::{Lang, Spreadsheet, cldr, spreadsheet};
use chrono::NaiveDate;
use csv::{QuoteStyle, WriterBuilder};
use rust_decimal::Decimal;

/// The mark by which spreadsheets recognize UTF-8.
const MARK: &str = "\u{feff}";

/// The table: one row for each document. The amounts of a credit note are less than zero, so that columns can be
/// summed.
pub fn csv(invoices: &[Invoice], lang: Lang) -> Result<Vec<u8>, DocumentError> {
    let failed = |error: &dyn std::fmt::Display| DocumentError::Csv(error.to_string());
    let habits = Habits::of(lang);
    // Every cell is quoted, so that no separator of another country divides it.
    let mut table = WriterBuilder::new()
        .delimiter(habits.spreadsheet.separator)
        .quote_style(QuoteStyle::Always)
        .from_writer(MARK.as_bytes().to_vec());
    table.write_record(head(Words::new(lang))).map_err(|error| failed(&error))?;
    for invoice in invoices {
        table.write_record(habits.row(invoice)).map_err(|error| failed(&error))?;
    }
    table.into_inner().map_err(|error| failed(&error))
}

fn head(words: Words) -> [String; 16] {
    [
        "document-number",
        "invoices-kind",
        "document-issued",
        "document-order",
        "invoices-export-first-day",
        "invoices-export-last-day",
        "account-currency",
        "document-net",
        "document-tax-rate",
        "document-total",
        "invoices-export-balance",
        "invoices-export-charged",
        "document-buyer",
        "checkout-vat-number",
        "document-purchase-order",
        "document-buyer-reference",
    ]
    .map(|id| words.text(id))
}

/// How a spreadsheet in a language writes cells.
struct Habits {
    spreadsheet: &'static Spreadsheet,
    lang: Lang,
    words: Words,
}

impl Habits {
    fn of(lang: Lang) -> Self {
        Self { spreadsheet: spreadsheet(lang), lang, words: Words::new(lang) }
    }

    fn row(&self, invoice: &Invoice) -> [String; 16] {
        let credit = invoice.kind == InvoiceKind::CreditNote;
        let signed =
            |amount: Decimal| self.amount(if credit && !amount.is_zero() { -amount } else { amount });
        let (first, end) = invoice.period().unwrap_or((invoice.supplied, invoice.supplied));
        [
            invoice.number.to_string(),
            self.words.kind(invoice.kind),
            self.date(invoice.issued),
            invoice.order_number.to_string(),
            self.date(first),
            self.date(last_day(end).max(first)),
            invoice.currency.code().to_owned(),
            signed(invoice.net),
            signed(invoice.tax_total),
            signed(invoice.gross),
            signed(invoice.balance),
            signed(invoice.charged),
            harmless(&invoice.buyer.name),
            harmless(invoice.buyer.vat_number.as_deref().unwrap_or_default()),
            harmless(invoice.purchase_order.as_deref().unwrap_or_default()),
            harmless(invoice.buyer_reference.as_deref().unwrap_or_default()),
        ]
    }

    fn amount(&self, amount: Decimal) -> String {
        amount.to_string().replace('.', &cldr::decimal_mark(self.lang).to_string())
    }

    fn date(&self, date: NaiveDate) -> String {
        date.format(&self.spreadsheet.date).to_string()
    }
}

/// A text that no spreadsheet takes for a formula. Formulas begin with one of a few characters, of the usual width or
/// of the width of ideographs. An apostrophe before it makes it a text.
fn harmless(text: &str) -> String {
    let begins = |text: &str| {
        text.starts_with([
            '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ])
    };
    if begins(text) || begins(text.trim_start()) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_name_is_a_formula() {
        for name in ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r1", "\n=1", "\u{ff1d}1"] {
            assert_eq!(harmless(name), format!("'{name}"));
        }
        for name in ["Nordlicht Systemhaus GmbH", "A=B", "", "3-D AG"] {
            assert_eq!(harmless(name), name);
        }
    }
}
