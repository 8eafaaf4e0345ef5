//! The documents of an account as a table, for spreadsheets and bookkeeping.

use super::DocumentError;
use app::billing::{Invoice, InvoiceKind};
use rust_decimal::Decimal;

const HEAD: [&str; 12] = [
    "number",
    "kind",
    "issued_on",
    "order",
    "currency",
    "net",
    "vat",
    "total",
    "balance",
    "charged",
    "buyer",
    "buyer_vat_number",
];

/// The table: one row a document, ISO dates, plain decimals. What a credit note says counts negative, so that columns
/// can be summed.
pub fn csv(invoices: &[Invoice]) -> Result<Vec<u8>, DocumentError> {
    let failed = |error: &dyn std::fmt::Display| DocumentError::Csv(error.to_string());
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(HEAD).map_err(|error| failed(&error))?;
    for invoice in invoices {
        table.write_record(row(invoice)).map_err(|error| failed(&error))?;
    }
    table.into_inner().map_err(|error| failed(&error))
}

fn row(invoice: &Invoice) -> [String; 12] {
    let credit = invoice.kind == InvoiceKind::CreditNote;
    let signed = |amount: Decimal| if credit && !amount.is_zero() { -amount } else { amount }.to_string();
    [
        invoice.number.clone(),
        invoice.kind.series().to_owned(),
        invoice.issued.to_string(),
        invoice.order_number.to_string(),
        invoice.currency.code().to_owned(),
        signed(invoice.net),
        signed(invoice.tax_total),
        signed(invoice.gross),
        signed(invoice.balance),
        signed(invoice.charged),
        harmless(&invoice.buyer.name),
        harmless(invoice.buyer.vat_number.as_deref().unwrap_or_default()),
    ]
}

/// A text that no spreadsheet takes for a formula: those begin with one of a few characters, and an apostrophe before
/// it makes it a text.
fn harmless(text: &str) -> String {
    if text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
        || text.starts_with(['\t', '\r', '\n'])
    {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_name_is_a_formula() {
        for name in ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r1", "\n=1"] {
            assert_eq!(harmless(name), format!("'{name}"));
        }
        for name in ["Nordlicht Systemhaus GmbH", "A=B", "", "3-D AG"] {
            assert_eq!(harmless(name), name);
        }
    }
}
