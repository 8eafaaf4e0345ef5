//! What holds of every document.

use super::strategies::good_request;
use super::*;
use proptest::prelude::*;

fn party(country: &str) -> Party {
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

/// The quote of a request, as a cart's.
fn placed(request: QuoteRequest) -> CartQuote {
    let quote = quote(&request).expect("a quote");
    let line = |(index, line): (usize, &RequestedLine)| CartLine {
        id: index.to_string(),
        subscription_id: None,
        selection: Selection { plan_id: "plan".into(), seats: line.target.seats, period: line.target.period },
    };
    let cart = request.lines.iter().enumerate().map(line).collect();
    CartQuote { cart, request, quote, needs_payment_method: false, anchor_day: None }
}

fn document(quote: &CartQuote, country: &str, reverse_charge: bool) -> Invoice {
    let catalogue = Catalogue::default();
    let issue = Issue {
        number: InvoiceKind::of(quote).number(1),
        order_number: 1001,
        references: References::default(),
        rates: None,
        issued: quote.request.as_of,
        language: "en",
        seller: party("IE"),
        buyer: party(country),
        paid_with: Some(PaidWith { brand: "Visa".into(), last_four: "4242".into() }),
        reverse_charge,
        catalogue: &catalogue,
        before: vec![Before::default(); quote.cart.len()],
    };
    Invoice::of(quote, issue)
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

        // Written as amounts of the currency, nothing included.
        for amount in [invoice.net, invoice.tax_total, invoice.gross, invoice.charged, invoice.balance] {
            let written = from_minor(to_minor(amount, invoice.currency).expect("an amount"), invoice.currency);
            prop_assert_eq!(amount.to_string(), written.expect("an amount").to_string());
        }

        // All of it is paid: from the balance and by the card, or to the balance.
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
    // Billed with reverse charge and credited after the number was taken away.
    assert_eq!(category("DE", false), VatCategory::ReverseCharge);
    assert_eq!(category("US", false), VatCategory::OutsideScope);
}

#[test]
fn numbers_say_their_series() {
    assert_eq!(InvoiceKind::Invoice.number(17), "INV-000017");
    assert_eq!(InvoiceKind::CreditNote.number(1_234_567), "CN-1234567");
}
