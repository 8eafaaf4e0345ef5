//! What a refund takes back, to the cent (domain.md, “Refunds and disputes”).

use super::documents::rates;
use super::invoices::{document, issue, placed};
use super::*;
use crate::billing::BillingPeriod::Monthly;

/// The credit note for `refunded`, after `before` had gone back.
#[track_caller]
fn refund(invoice: &Invoice, before: &str, refunded: &str) -> Invoice {
    let new = CreditNote {
        number: "CN-000007".into(),
        issued: day("2026-04-01"),
        language: "de",
        before: amount(before),
        amount: amount(refunded),
    };
    invoice.credit_note(&new).expect("a credit note")
}

fn sold(country: &str, lines: impl IntoIterator<Item = RequestedLine>) -> Invoice {
    document(&placed(request("2026-03-16", lines)), country, false)
}

/// The rate, base and tax of each group.
fn taxes(note: &Invoice) -> Vec<String> {
    note.tax.iter().map(|tax| format!("{}: {} + {}", tax.rate, tax.base, tax.amount)).collect()
}

#[test]
fn a_credit_note_is_a_document_of_its_own_for_the_same_order() {
    let mut request = request("2026-03-16", [buying("40.00", 3, Monthly).taxed("0.2")]);
    request.balance = amount("44.00");
    let invoice = document(&placed(request), "FR", false);
    assert_eq!(
        (invoice.gross, invoice.balance, invoice.charged),
        (amount("144.00"), amount("44.00"), amount("100.00"))
    );

    let note = refund(&invoice, "0.00", "72.00");
    assert_eq!((note.number.as_str(), note.kind), ("CN-000007", InvoiceKind::CreditNote));
    assert_eq!((note.issued, note.language.as_str()), (day("2026-04-01"), "de"));
    assert_eq!((note.order_number, note.supplied), (invoice.order_number, invoice.supplied));
    assert_eq!(
        (&note.seller, &note.buyer, &note.paid_with),
        (&invoice.seller, &invoice.buyer, &invoice.paid_with)
    );
    assert_eq!((note.net, note.tax_total, note.gross), (amount("60.00"), amount("12.00"), amount("72.00")));
    assert_eq!((note.charged, note.balance), (amount("72.00"), amount("0.00")));
    assert_eq!(taxes(&note), ["0.2: 60.00 + 12.00"]);
    assert_eq!(note.refers_to(), [(&"INV-000001".into(), Some(day("2026-03-16")))]);
    assert_eq!(note.national_tax, None);

    let [line] = &note.lines[..] else { panic!("{:?}", note.lines) };
    assert_eq!((line.quantity, line.unit_price, line.net), (1, amount("60.00"), amount("60.00")));
    assert_eq!((line.seats, line.start, line.end), (3, day("2026-03-16"), day("2026-04-16")));
}

#[test]
fn what_is_not_taken_back_is_not_listed() {
    let line = |price, rate| buying(price, 1, Monthly).taxed(rate);
    let invoice = sold("FR", [line("1.00", "0.1"), line("100.00", "0.2")]);
    let note = refund(&invoice, "0.00", "0.01");
    assert_eq!(taxes(&note), ["0.2: 0.01 + 0.00"]);
    assert_eq!(note.lines.iter().map(|line| line.net.to_string()).collect::<Vec<_>>(), ["0.01"]);
}

#[test]
fn a_cent_may_be_tax_alone() {
    let invoice = sold("FR", [buying("1.00", 1, Monthly).taxed("0.2")]);
    // Of 0.03, 2.5 cents are net and become 3. Of 0.04, 3.33 cents are net and become 3, too.
    let note = refund(&invoice, "0.03", "0.01");
    assert_eq!(taxes(&note), ["0.2: 0.00 + 0.01"]);
    assert_eq!((note.net, note.gross), (amount("0.00"), amount("0.01")));
    // A document has at least one line (EN 16931, BR-16). The line says what it corrects, and counts as a refund of it.
    assert_eq!(note.lines.iter().map(|line| line.net).collect::<Vec<_>>(), [amount("0.00")]);
    assert_eq!(note.refers_to(), [(&invoice.number, Some(invoice.issued))]);
}

#[test]
fn what_was_sold_without_tax_goes_back_without_tax() {
    let note = refund(&sold("US", [buying("100.00", 1, Monthly)]), "0.00", "40.00");
    assert_eq!(taxes(&note), ["0: 40.00 + 0.00"]);
    assert!(note.outside_scope());
}

#[test]
fn nothing_of_what_was_credited_is_taken_back() {
    let current = billed("50.00", "2026-03-16", "2026-04-16").taxed("0.2");
    let invoice = sold("FR", [buying("100.00", 1, Monthly).taxed("0.2").ending(current)]);
    assert_eq!(invoice.charged, amount("60.00"));
    assert_eq!(invoice.taken_back(amount("60.00")), Some(vec![amount("50.00")]));
    assert_eq!(invoice.taken_back(amount("0.00")), Some(vec![amount("0.00")]));
    assert_eq!(invoice.taken_back(amount("-0.01")), None);
}

/// The rates of the day of the refund do not count: it takes back a part of that very tax.
#[test]
fn the_tax_is_told_again_at_the_rates_of_the_invoice() {
    let quote = placed(request("2026-03-16", [buying("100.00", 1, Monthly).taxed("0.25")]));
    let catalogue = Catalogue::default();
    let told = Invoice::of(&quote, Issue { rates: Some(rates()), ..issue(&quote, "SE", &catalogue) });
    let whole = told.national_tax.clone().expect("crowns");
    // 12.50 × 11.25 is 140.625.
    let half = NationalTax { amount: amount("140.63"), ..whole.clone() };
    assert_eq!(refund(&told, "0.00", "62.50").national_tax, Some(half));
    assert_eq!(refund(&told, "0.00", "125.00").national_tax, Some(whole));
}
