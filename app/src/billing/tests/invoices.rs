//! What is true of every document.

use super::strategies::good_request;
use super::*;
use proptest::prelude::*;

pub fn party(country: &str) -> Party {
    Party {
        name: "Nobody".into(),
        street: None,
        postal_code: None,
        city: None,
        region: None,
        country: country.into(),
        vat_number: None,
        registration: None,
        email: None,
    }
}

/// The quote of a request, as the quote of a cart.
pub fn placed(request: QuoteRequest) -> CartQuote {
    let quote = quote(&request).expect("a quote");
    let line = |(index, line): (usize, &RequestedLine)| CartLine {
        id: index.to_string().into(),
        subscription_id: None,
        selection: Selection { plan_id: "plan".into(), seats: line.target.seats, period: line.target.period },
    };
    let cart = request.lines.iter().enumerate().map(line).collect();
    CartQuote { cart, request, quote, needs_payment_method: false, anchor_day: None }
}

/// A sale by a nameless seller in Ireland to a nameless buyer in that country.
pub fn issue<'a>(quote: &CartQuote, country: &str, catalogue: &'a Catalogue) -> Issue<'a> {
    Issue {
        number: InvoiceKind::of(quote).number(1),
        order_number: 1001,
        references: References::default(),
        rates: None,
        issued: quote.request.as_of,
        language: "en",
        seller: party("IE"),
        buyer: party(country),
        paid_with: Some(PaidWith { brand: "Visa".into(), last_four: "4242".into() }),
        transfer: None,
        reverse_charge: false,
        catalogue,
        before: vec![Before::default(); quote.cart.len()],
    }
}

pub fn document(quote: &CartQuote, country: &str, reverse_charge: bool) -> Invoice {
    let catalogue = Catalogue::default();
    Invoice::of(quote, Issue { reverse_charge, ..issue(quote, country, &catalogue) })
}

proptest! {
    #[test]
    fn the_document_ties_with_the_order_to_the_cent(
        request in good_request(),
        country in prop::sample::select(vec!["DE", "US"]),
        reverse_charge in any::<bool>(),
    ) {
        let quote = placed(request);
        let invoice = document(&quote, country, reverse_charge);
        let sign = if invoice.kind == InvoiceKind::CreditNote { -Decimal::ONE } else { Decimal::ONE };

        for line in &invoice.lines {
            prop_assert_eq!(Decimal::from(line.quantity) * line.unit_price, line.net);
            prop_assert!(!line.unit_price.is_sign_negative() || line.unit_price.is_zero());
        }
        prop_assert_eq!(invoice.lines.iter().map(|line| line.net).sum::<Decimal>(), invoice.net);
        prop_assert_eq!(sign * invoice.net, quote.quote.subtotal);
        prop_assert_eq!(invoice.tax.len(), quote.quote.tax.len());
        for (tax, group) in invoice.tax.iter().zip(&quote.quote.tax) {
            prop_assert_eq!((sign * tax.base, sign * tax.amount, tax.rate), (group.base, group.amount, group.rate));
            let lines = invoice.lines.iter().filter(|line| line.rate == tax.rate && line.category == tax.category);
            prop_assert_eq!(lines.map(|line| line.net).sum::<Decimal>(), tax.base);
            prop_assert_eq!(tax.category == VatCategory::Standard, !tax.rate.is_zero());
        }
        prop_assert_eq!(invoice.tax.iter().map(|tax| tax.amount).sum::<Decimal>(), invoice.tax_total);
        prop_assert_eq!(invoice.net + invoice.tax_total, invoice.gross);

        // They are written as amounts of the currency, zero included.
        for amount in [invoice.net, invoice.tax_total, invoice.gross, invoice.charged, invoice.balance] {
            let written = from_minor(to_minor(amount, invoice.currency).expect("an amount"), invoice.currency);
            prop_assert_eq!(amount.to_string(), written.expect("an amount").to_string());
        }

        // All of it is paid: from the balance and by the card, or into the balance.
        prop_assert!(!invoice.gross.is_sign_negative() || invoice.gross.is_zero());
        prop_assert_eq!(invoice.charged, quote.quote.total_due);
        prop_assert_eq!(sign * invoice.balance, quote.request.balance - quote.quote.balance_after);
        prop_assert_eq!(invoice.outstanding(), Decimal::ZERO);
        prop_assert_eq!(invoice.paid_with.is_some(), !quote.quote.total_due.is_zero());
    }

    #[test]
    fn the_document_is_kept_as_it_was(request in good_request()) {
        let invoice = document(&placed(request), "DE", false);
        let kept = serde_json::to_string(&invoice).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Invoice>(&kept).expect("a document"), invoice);
    }
}

#[test]
fn nothing_taxed_means_owed_by_the_buyer_or_out_of_reach() {
    let untaxed = || placed(request("2026-03-16", [buying("10.00", 2, BillingPeriod::Monthly)]));
    let category = |country, reverse_charge| document(&untaxed(), country, reverse_charge).tax[0].category;
    assert_eq!(category("DE", true), VatCategory::ReverseCharge);
    // It was billed with reverse charge and is credited after the number was taken away.
    assert_eq!(category("DE", false), VatCategory::ReverseCharge);
    assert_eq!(category("US", false), VatCategory::OutsideScope);
}

#[test]
fn numbers_say_their_series() {
    assert_eq!(InvoiceKind::Invoice.number(17).as_str(), "INV-000017");
    assert_eq!(InvoiceKind::CreditNote.number(1_234_567).as_str(), "CN-1234567");
}

proptest! {
    /// In whatever parts an order is refunded, the credit notes add up to one for all of it, to the cent: gross, each
    /// rate's base and tax, and each charge.
    #[test]
    fn refunds_add_up_to_one_of_all(
        request in good_request(),
        country in prop::sample::select(vec!["DE", "US"]),
        cuts in prop::collection::vec(0_u32..=1000, 0..5),
    ) {
        let quote = placed(request);
        let invoice = document(&quote, country, false);
        let currency = invoice.currency;
        let all = to_minor(quote.quote.total_due, currency).expect("an amount");
        prop_assume!(all > 0);
        let mut ends: Vec<i128> = cuts.iter().map(|cut| all * i128::from(*cut) / 1000).chain([all]).collect();
        ends.sort_unstable();
        let note = |from: i128, to: i128| {
            let amount = |minor| from_minor(minor, currency).expect("an amount");
            let (before, amount) = (amount(from), amount(to - from));
            let new = CreditNote { number: "CN-000001".into(), issued: invoice.issued, language: "de", before, amount };
            invoice.credit_note(&new)
        };
        let whole = note(0, all).expect("a credit note");
        let mut parts = Vec::new();
        let mut from = 0;
        for end in ends {
            if end > from {
                parts.push(note(from, end).expect("a credit note"));
                from = end;
            }
        }
        let sum = |of: fn(&Invoice) -> Decimal| parts.iter().map(of).sum::<Decimal>();
        prop_assert_eq!(sum(|note| note.gross), whole.gross);
        prop_assert_eq!(sum(|note| note.net), whole.net);
        prop_assert_eq!(sum(|note| note.tax_total), whole.tax_total);
        let nets = invoice.taken_back(quote.quote.total_due).expect("no more than was charged");
        prop_assert_eq!(nets.iter().sum::<Decimal>(), whole.net);
        for (net, line) in nets.iter().zip(&quote.quote.lines) {
            prop_assert!(!net.is_sign_negative() && *net <= line.charge, "{net} of {}", line.charge);
        }
        for note in parts.iter().chain([&whole]) {
            prop_assert_eq!(note.lines.iter().map(|line| line.net).sum::<Decimal>(), note.net);
            prop_assert_eq!(note.tax.iter().map(|tax| tax.base).sum::<Decimal>(), note.net);
            prop_assert_eq!(note.net + note.tax_total, note.gross);
            prop_assert_eq!(note.outstanding(), Decimal::ZERO);
            prop_assert!(note.gross.scale() == whole.gross.scale());
        }
        prop_assert!(note(all, all).is_none(), "nothing is no refund");
    }
}

/// The refund in full of an order without any credit says what its invoice says, line by line.
#[test]
fn a_refund_of_all_is_the_invoice_turned() {
    let line = |price: &str, seats| RequestedLine {
        tax_rate: amount("0.23"),
        ..buying(price, seats, BillingPeriod::Monthly)
    };
    let request = QuoteRequest {
        as_of: day("2026-03-16"),
        currency: Currency::EUR,
        balance: Decimal::ZERO,
        lines: vec![line("33.33", 3), line("0.05", 1)],
    };
    let quote = placed(request);
    let invoice = document(&quote, "PT", false);
    let new = CreditNote {
        number: "CN-000001".into(),
        issued: invoice.issued,
        language: "de",
        before: Decimal::ZERO,
        amount: quote.quote.total_due,
    };
    let note = invoice.credit_note(&new).expect("a credit note");
    assert_eq!((note.net, note.tax_total, note.gross), (invoice.net, invoice.tax_total, invoice.gross));
    assert_eq!(note.tax, invoice.tax);
    let nets = |document: &Invoice| document.lines.iter().map(|line| line.net).collect::<Vec<_>>();
    assert_eq!(nets(&note), nets(&invoice));
    let more = CreditNote { amount: new.amount + amount("0.01"), ..new };
    assert_eq!(invoice.credit_note(&more), None);
}
