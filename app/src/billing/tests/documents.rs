//! What a document says of itself, and of the documents before it (domain.md, “Documents”).

use super::fixture::{edit, snapshot};
use super::invoices::{document, issue, placed};
use super::*;
use crate::billing::BillingPeriod::Monthly;
use crate::ids::InvoiceNumber;

/// 100.00, sold on that day to a buyer in that country and taxed at that rate.
fn sold_on(date: &str, country: &str, rate: &str) -> Invoice {
    document(&placed(request(date, [buying("100.00", 1, Monthly).taxed(rate)])), country, false)
}

fn sold(country: &str, rate: &str) -> Invoice {
    sold_on("2026-03-16", country, rate)
}

#[test]
fn the_sum_with_tax_decides_which_document_it_is() {
    // Charged without tax, and credited with 20 %.
    let kind = |price: &str, billed_net: &str| {
        let current = billed(billed_net, "2026-03-16", "2026-04-16").taxed("0.2");
        InvoiceKind::of(&placed(request("2026-03-16", [buying(price, 1, Monthly).ending(current)])))
    };
    assert_eq!(kind("110.00", "90.00"), InvoiceKind::Invoice, "20.00 − 18.00");
    assert_eq!(kind("108.00", "90.00"), InvoiceKind::Invoice, "18.00 − 18.00");
    assert_eq!(kind("100.00", "90.00"), InvoiceKind::CreditNote, "10.00 − 18.00");
    assert_eq!(kind("10.00", "90.00"), InvoiceKind::CreditNote, "−80.00 − 18.00");
}

#[test]
fn each_kind_has_a_series_of_its_own() {
    assert_eq!(InvoiceKind::Invoice.series(), "invoice");
    assert_eq!(InvoiceKind::CreditNote.series(), "credit-note");
    for kind in [InvoiceKind::Invoice, InvoiceKind::CreditNote] {
        assert_eq!(InvoiceKind::of_number(&kind.number(17)), kind);
    }
}

#[test]
fn a_document_is_open_while_something_is_to_be_paid() {
    let stands = |invoice: &Invoice| (invoice.outstanding(), states(std::slice::from_ref(invoice))[0]);
    let mut invoice = sold("DE", "0.19");
    assert_eq!(stands(&invoice), (amount("0.00"), InvoiceState::Paid));
    invoice.charged = amount("100.00");
    assert_eq!(stands(&invoice), (amount("19.00"), InvoiceState::Open));
    invoice.balance = amount("19.00");
    assert_eq!(stands(&invoice), (amount("0.00"), InvoiceState::Paid));
    invoice.kind = InvoiceKind::CreditNote;
    assert_eq!(stands(&invoice).1, InvoiceState::Credited);
}

#[test]
fn an_invoice_is_credited_once_all_of_it_went_back() {
    let invoice = sold("DE", "0.19");
    let note = |before: &str, back: &str| {
        let new = CreditNote {
            number: "CN-000001".into(),
            issued: invoice.issued,
            language: "en",
            before: amount(before),
            amount: amount(back),
        };
        invoice.credit_note(&new).expect("a credit note")
    };
    let other = Invoice { number: "INV-000002".into(), ..invoice.clone() };
    let of_both = |notes: &[Invoice]| {
        let states = states(&[&[other.clone(), invoice.clone()], notes].concat());
        assert!(states[2..].iter().all(|state| *state == InvoiceState::Credited));
        (states[0], states[1])
    };
    let (paid, credited) = (InvoiceState::Paid, InvoiceState::Credited);
    assert_eq!(of_both(&[note("0.00", "100.00")]), (paid, paid));
    assert_eq!(of_both(&[note("0.00", "100.00"), note("100.00", "18.99")]), (paid, paid));
    assert_eq!(of_both(&[note("0.00", "100.00"), note("100.00", "19.00")]), (paid, credited));
    assert_eq!(of_both(&[note("0.00", "119.00")]), (paid, credited));
}

#[test]
fn each_state_has_a_word() {
    assert_eq!(InvoiceState::ALL.map(InvoiceState::code), ["paid", "open", "credited"]);
    for state in InvoiceState::ALL {
        assert_eq!(InvoiceState::from_code(state.code()), Some(state));
    }
    assert_eq!(InvoiceState::from_code("overdue"), None);
}

#[test]
fn categories_have_the_codes_of_uncl_5305() {
    for (category, code) in [
        (VatCategory::Standard, "S"),
        (VatCategory::ReverseCharge, "AE"),
        (VatCategory::OutsideScope, "O"),
        (VatCategory::OutsideScopeInPart, "E"),
    ] {
        assert_eq!(category.code(), code);
        assert_eq!(serde_json::to_string(&category).expect("JSON"), format!("\"{code}\""));
    }
}

#[test]
fn a_document_says_why_there_is_no_tax() {
    let says = |country, rate| (sold(country, rate).reverse_charge(), sold(country, rate).outside_scope());
    assert_eq!(says("DE", "0.19"), (false, false));
    assert_eq!(says("DE", "0"), (true, false));
    assert_eq!(says("US", "0"), (false, true));
}

/// BR-O-11: the category O stands alone. A company that moved out of the EU is credited for a period that was billed
/// with reverse charge.
#[test]
fn what_is_outside_the_tax_beside_something_else_is_exempt() {
    let current = billed("31.00", "2026-03-16", "2026-04-16");
    let quote = placed(request("2026-03-16", [buying("100.00", 1, Monthly).ending(current)]));
    let before = vec![Before { category: Some(VatCategory::ReverseCharge), ..Before::default() }];
    let invoice = Invoice::of(&quote, Issue { before, ..issue(&quote, "US", &Catalogue::default()) });
    let parts =
        [(VatCategory::OutsideScopeInPart, amount("100.00")), (VatCategory::ReverseCharge, amount("-31.00"))];
    assert_eq!(invoice.lines.iter().map(|line| (line.category, line.net)).collect::<Vec<_>>(), parts);
    assert_eq!(invoice.tax.iter().map(|tax| (tax.category, tax.base)).collect::<Vec<_>>(), parts);
    assert!(invoice.reverse_charge() && invoice.outside_scope());
    // Only the charge is refunded.
    let new = CreditNote {
        number: "CN-000001".into(),
        issued: invoice.issued,
        language: "en",
        before: Decimal::ZERO,
        amount: amount("69.00"),
    };
    let note = invoice.credit_note(&new).expect("a credit note");
    assert_eq!(
        (note.lines[0].category, note.tax[0].category),
        (VatCategory::OutsideScope, VatCategory::OutsideScope)
    );
}

#[test]
fn tax_is_told_in_the_currency_of_the_state_that_gets_it_too() {
    assert_eq!(sold("SE", "0.25").also_taxed_in(), Some(Currency::SEK));
    assert_eq!(sold("DE", "0.19").also_taxed_in(), None, "the document is in euros");
    assert_eq!(sold("SE", "0").also_taxed_in(), None, "the buyer's tax is not ours to tell");
    assert_eq!(sold("US", "0").also_taxed_in(), None);
    // Bulgaria has had the euro since 2026.
    assert_eq!(sold_on("2025-12-31", "BG", "0.2").also_taxed_in(), Some(Currency::BGN));
    assert_eq!(sold_on("2026-01-01", "BG", "0.2").also_taxed_in(), None);
}

/// The rates of a day, with the Swedish crown alone.
pub fn rates() -> EuroRates {
    let per_euro = vec![(Currency::SEK, amount("11.25"))];
    EuroRates { day: day("2026-03-13"), source: RateSource::Ecb, per_euro }
}

#[test]
fn the_tax_is_converted_by_way_of_the_euro_where_rates_are_known() {
    let told = |country: &str, rates: Option<EuroRates>| {
        let quote = placed(request("2026-03-16", [buying("100.00", 1, Monthly).taxed("0.25")]));
        Invoice::of(&quote, Issue { rates, ..issue(&quote, country, &Catalogue::default()) }).national_tax
    };
    let expected = NationalTax {
        currency: Currency::SEK,
        amount: amount("281.25"),
        day: day("2026-03-13"),
        source: RateSource::Ecb,
        per_euro: amount("1"),
        national_per_euro: amount("11.25"),
    };
    assert_eq!(told("SE", Some(rates())), Some(expected));
    assert_eq!(told("SE", None), None);
    assert_eq!(told("DK", Some(rates())), None, "the document is issued all the same");
    assert_eq!(told("FI", Some(rates())), None);
}

/// 6 seats of the highest plan instead of 5 of the middle one.
fn changed(invoice: &str) -> Invoice {
    let snapshot = snapshot();
    let quote = quote_cart(&snapshot, &[edit("support", "premium", 6, Monthly)]).expect("a quote");
    let before = Before {
        plan: Some("standard".into()),
        seats: 5,
        invoice: Some(invoice.into()),
        issued: Some(day("2026-03-06")),
        category: None,
    };
    Invoice::of(&quote, Issue { before: vec![before], ..issue(&quote, "DE", &snapshot.catalogue) })
}

#[test]
fn each_line_names_what_it_charges_or_credits() {
    let invoice = changed("INV-000001");
    let named = |line: &InvoiceLine| {
        format!(
            "{} {}, {} seats: {} × {} = {}",
            line.product, line.plan, line.seats, line.quantity, line.unit_price, line.net
        )
    };
    assert_eq!(
        invoice.lines.iter().map(named).collect::<Vec<_>>(),
        ["Support premium, 6 seats: 6 × 40.00 = 240.00", "Support standard, 5 seats: -1 × 67.74 = -67.74",]
    );
    let sold_no_more = &sold("DE", "0.19").lines[0];
    assert_eq!((sold_no_more.product.as_str(), sold_no_more.plan.as_str()), ("plan", ""));
}

#[test]
fn a_document_is_for_all_the_days_of_its_lines() {
    let mut invoice = changed("INV-000001");
    assert_eq!(invoice.period(), Some((day("2026-03-16"), day("2026-04-16"))));
    invoice.lines.remove(0);
    assert_eq!(invoice.period(), Some((day("2026-03-16"), day("2026-04-06"))));
    invoice.lines.clear();
    assert_eq!(invoice.period(), None);
}

#[test]
fn a_credit_refers_to_the_document_that_billed_its_period() {
    let mut invoice = changed("INV-000001");
    let (number, other) = (InvoiceNumber::from("INV-000001"), InvoiceNumber::from("CN-000002"));
    let first = (&number, Some(day("2026-03-06")));
    assert_eq!(invoice.refers_to(), [first]);
    // Each document is there once, a credit note as well as an invoice. A period that was taken over has none.
    let more = ["INV-000001", "CN-000002"].map(|number| changed(number).lines.remove(1));
    invoice.lines.extend(more);
    assert_eq!(invoice.refers_to(), [first, (&other, Some(day("2026-03-06")))]);
    assert_eq!(sold("DE", "0.19").refers_to(), []);
}
