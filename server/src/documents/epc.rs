//! The code that a banking app reads to fill in a SEPA transfer (European Payments Council, EPC069-12, version 2.1).

use app::billing::{Invoice, InvoiceState};
use fast_qr::qr::{QRBuilder, QRCode};

/// The longest name of a payee, in characters.
const MAX_NAME: usize = 70;
/// The longest text of a code, in bytes, and the largest drawing: version 13, with error correction M.
const MAX_BYTES: usize = 331;
const MAX_SIZE: usize = 13 * 4 + 17;
/// The bounds of an amount, in cents.
const CENTS: std::ops::RangeInclusive<i128> = 1..=99_999_999_999;

/// The text of the code for the open part of the invoice. `None` if nothing is open, if the invoice is not in euros, or
/// if the seller names no account.
fn text(invoice: &Invoice, state: InvoiceState) -> Option<String> {
    let transfer = invoice.open_transfer().filter(|_| state == InvoiceState::Open)?;
    let amount = invoice.outstanding();
    app::billing::to_minor(amount, invoice.currency).ok().filter(|cents| CENTS.contains(cents))?;
    let name: String = invoice.seller.name.chars().filter(|letter| !letter.is_control()).collect();
    // The lines for a purpose and for a reference with check digits are empty.
    let with = |name: &str| {
        let (iban, number) = (transfer.iban.as_str(), &invoice.number);
        format!("BCD\n002\n1\nSCT\n\n{name}\n{iban}\nEUR{amount:.2}\n\n\n{number}")
    };
    let mut name: String = name.trim().chars().take(MAX_NAME).collect();
    while with(&name).len() > MAX_BYTES && name.pop().is_some() {}
    Some(with(name.trim_end()))
}

/// The code for the open part of the invoice. `None` if [`text`] gives none.
pub(super) fn code(invoice: &Invoice, state: InvoiceState) -> Option<QRCode> {
    let text = text(invoice, state)?;
    QRBuilder::new(text).ecl(fast_qr::ECL::M).build().ok().filter(|code| code.size <= MAX_SIZE)
}

#[cfg(test)]
mod tests {
    use super::{Invoice, InvoiceState, code, text};
    use app::billing::{Currency, InvoiceKind, PaidWith, Party, Transfer};
    use rust_decimal::Decimal;

    fn party(name: &str) -> Party {
        Party {
            name: name.into(),
            street: None,
            postal_code: None,
            city: None,
            region: None,
            country: "DE".into(),
            vat_number: None,
            registration: None,
            email: None,
        }
    }

    /// 1,234.50 euros, of which 1,000.00 was paid by card.
    fn open() -> Invoice {
        let date = "2026-03-16".parse().expect("a date");
        let amount = |cents| Decimal::new(cents, 2);
        Invoice {
            number: "INV-000017".into(),
            kind: InvoiceKind::Invoice,
            issued: date,
            supplied: date,
            language: "de".into(),
            currency: Currency::EUR,
            order_number: 1001,
            purchase_order: None,
            buyer_reference: None,
            seller: party("Prorata Demo Limited"),
            buyer: party("Müller & Söhne"),
            lines: Vec::new(),
            tax: Vec::new(),
            net: amount(123_450),
            tax_total: amount(0),
            national_tax: None,
            gross: amount(123_450),
            balance: amount(0),
            charged: amount(100_000),
            paid_with: Some(PaidWith { brand: "Visa".into(), last_four: "4242".into() }),
            transfer: Some(Transfer {
                iban: "IE29AIBK93115212345678".parse().expect("an IBAN"),
                until: "2026-03-30".parse().expect("a date"),
            }),
        }
    }

    #[test]
    fn the_text_is_that_of_the_guideline() {
        let expected =
            "BCD\n002\n1\nSCT\n\nProrata Demo Limited\nIE29AIBK93115212345678\nEUR234.50\n\n\nINV-000017";
        assert_eq!(text(&open(), InvoiceState::Open).as_deref(), Some(expected));
        assert!(code(&open(), InvoiceState::Open).is_some());
    }

    #[test]
    fn an_amount_has_a_point_and_two_decimals() {
        for (gross, said) in
            [("1000.01", "EUR0.01"), ("1001", "EUR1.00"), ("1000000999.99", "EUR999999999.99")]
        {
            let invoice = Invoice { gross: gross.parse().expect("an amount"), ..open() };
            let text = text(&invoice, InvoiceState::Open).expect("a text");
            assert_eq!(text.lines().nth(7), Some(said));
        }
        let invoice = Invoice { gross: "1000001000.00".parse().expect("an amount"), ..open() };
        assert_eq!(text(&invoice, InvoiceState::Open), None, "more than a transfer can be");
    }

    #[test]
    fn there_is_none_where_nothing_is_open_for_a_transfer() {
        let without = |invoice: Invoice| assert_eq!(text(&invoice, InvoiceState::of(&invoice)), None);
        without(Invoice { charged: open().gross, ..open() });
        without(Invoice { balance: Decimal::new(23_450, 2), ..open() });
        without(Invoice { kind: InvoiceKind::CreditNote, ..open() });
        without(Invoice { currency: Currency::SEK, ..open() });
        without(Invoice { transfer: None, ..open() });
        assert_eq!(text(&open(), InvoiceState::Credited), None, "it was credited since");
    }

    #[test]
    fn a_long_name_is_cut_to_what_a_transfer_takes() {
        let name = |name: String| {
            let invoice = Invoice { seller: party(&name), ..open() };
            let text = text(&invoice, InvoiceState::Open).expect("a text");
            assert!(text.len() <= 331, "{}", text.len());
            assert!(code(&invoice, InvoiceState::Open).is_some());
            text.lines().nth(5).expect("a name").to_owned()
        };
        assert_eq!(name("W".repeat(71)), "W".repeat(70));
        assert_eq!(name(format!("{} {}", "W".repeat(69), "more")), "W".repeat(69));
        assert_eq!(name("\u{7}Prorata\nLimited".into()), "ProrataLimited");
        assert_eq!(name("株".repeat(70)), "株".repeat(70));
        assert!(name("𠮷".repeat(70)).chars().count() < 70);
    }
}
