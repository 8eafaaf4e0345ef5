//! What follows from an order on paper: each placed order has one document, with its figures, and one mail that
//! confirms it. No other order has any.

use super::account::Account;
use super::finding::Findings;
use super::orders::name;
use crate::store::Result;
use crate::store::books::{self, DocumentRow, OrderRow, Series};
use crate::store::orders::Order;
use app::billing::InvoiceKind;
use rust_decimal::Decimal;
use sqlx::AnyConnection;

pub(super) fn each_order_has_one_document(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for row in &books.orders {
        let document =
            books.documents.iter().find(|paper| paper.order_id == row.id && paper.money_back_id.is_none());
        match (row.status.as_str(), document) {
            ("placed", Some(document)) => figures(row, document, findings),
            // An order from before there were documents has none.
            ("placed", None) if !is_from_before(account, row) => {
                findings.differ(format_args!("{}: document", name(row)), "one", "none");
            }
            (_, None) => {}
            (status, Some(document)) => {
                let what = format_args!("{}: document", name(row));
                findings.differ(what, format_args!("none, as it is {status}"), &document.number);
            }
        }
    }
}

/// Whether the order is from before there were documents and mail.
fn is_from_before(account: &Account, row: &OrderRow) -> bool {
    account.common.papers_since.as_ref().is_none_or(|since| *since > row.created_at)
}

fn figures(row: &OrderRow, document: &DocumentRow, findings: &mut Findings) {
    let what = |field: &str| format!("{}: document {}: {field}", name(row), document.number);
    // An order that cannot be read is a finding already.
    let Ok(Order { quote, references, .. }) = &row.order else { return };
    let invoice = match &document.invoice {
        Ok(invoice) => invoice,
        Err(error) => return findings.differ(what("it"), "a document that makes sense", error),
    };
    let figures = &quote.quote;
    let sign = if invoice.kind == InvoiceKind::CreditNote { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    let tax: Decimal = figures.tax.iter().map(|group| group.amount).sum();
    let lines: Decimal = invoice.lines.iter().map(|line| line.net).sum();
    findings.compare(what("number"), &document.number, &invoice.number);
    findings.compare(what("order"), &row.number.unwrap_or_default(), &invoice.order_number);
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".into());
    for (field, ordered, written) in [
        ("purchase order", &references.purchase_order, &invoice.purchase_order),
        ("buyer's reference", &references.buyer_reference, &invoice.buyer_reference),
    ] {
        findings.compare(what(field), &said(ordered), &said(written));
    }
    findings.compare(what("net"), &figures.subtotal, &(sign * invoice.net));
    findings.compare(what("lines"), &invoice.net, &lines);
    findings.compare(what("tax"), &tax, &(sign * invoice.tax_total));
    findings.compare(what("gross"), &(figures.subtotal + tax), &(sign * invoice.gross));
    findings.compare(what("charged"), &figures.total_due, &invoice.charged);
    // Without any rate there is nothing to convert by, and the document was issued all the same.
    if let (Some(currency), Some(rates)) = (invoice.also_taxed_in(), &document.rates) {
        let converted = rates.convert(invoice.tax_total, invoice.currency, currency);
        let text = |amount: Option<Decimal>| amount.map_or("none".into(), |amount| amount.to_string());
        let found = invoice.national_tax.as_ref().map(|tax| tax.amount);
        findings.compare(what(&format!("VAT in {}", currency.code())), &text(converted), &text(found));
    }
}

/// The letter may still be queued, or be dead. The check is that it was written, once, in the order's own transaction.
pub(super) fn each_order_is_confirmed_once(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for row in &books.orders {
        let written = books.confirmations.iter().filter(|order| order.as_str() == row.id.as_str()).count();
        let due = usize::from(row.status == "placed");
        if !is_from_before(account, row) || written > 0 {
            findings.compare(format_args!("{}: confirmations", name(row)), &due, &written);
        }
    }
}

/// Within a series no document has an earlier date than the document before it. This holds from the place on at which
/// the dates are the seller's.
pub(super) async fn series_dates_never_fall(
    conn: &mut AnyConnection,
    series: &str,
    findings: &mut Findings,
) -> Result<()> {
    for (position, before, issued) in books::dates_that_fell(conn, series).await? {
        let what = format_args!("series {series}: date of issue of number {position}");
        findings.differ(what, format_args!("{before} or later"), issued);
    }
    Ok(())
}

/// The numbers of a series have no gaps, and the counter stands at the last one.
pub(super) async fn series_have_no_gaps(
    conn: &mut AnyConnection,
    series: &str,
    findings: &mut Findings,
) -> Result<()> {
    let Series { missing, count, last } = books::series(conn, series).await?;
    match missing {
        Some(missing) => {
            findings.differ(format_args!("series {series}: number {missing}"), "a document", "none");
        }
        None => findings.compare(format_args!("series {series}: last number"), &last, &count),
    }
    Ok(())
}
