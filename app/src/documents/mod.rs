//! What an invoice or a credit note says, in words: the same on paper, in the XML and on the page.

#[cfg(feature = "ssr")]
mod address;
mod filter;
#[cfg(feature = "ssr")]
mod known_by;
mod payment;
#[cfg(feature = "ssr")]
mod postal_code;
#[cfg(feature = "ssr")]
mod time_zones;

#[cfg(feature = "ssr")]
pub use address::{country_name, has_region, is_country};
pub use filter::InvoiceFilter;
#[cfg(feature = "ssr")]
pub use known_by::{known_by, products};
#[cfg(feature = "ssr")]
pub use postal_code::{postal_code, postal_code_example};
#[cfg(feature = "ssr")]
pub use time_zones::{NamedZone, named_zones, zone_city};

#[cfg(feature = "ssr")]
use crate::billing::Party;
use crate::billing::{
    Credited, Currency, Invoice, InvoiceKind, InvoiceLine, InvoiceState, LineOf, NationalTax, RateSource,
    VatCategory,
};
use crate::i18n::cldr::{count, date_medium, exact, list, money, percent};
use crate::i18n::{Arg, Lang, days_of, format_message};
use crate::ids::InvoiceNumber;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The words of documents in a language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    lang: Lang,
}

/// A line of a document, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineWords {
    /// What is sold: “Remote Support Premium, monthly”.
    pub title: String,
    /// The time that the line is for; for a credit, also what is credited.
    pub notes: Vec<String>,
    /// How many licences; empty for a credit.
    pub quantity: String,
    /// The price of one; empty for a credit.
    pub unit_price: String,
    /// The tax rate; empty where there is no tax.
    pub rate: String,
    /// The amount.
    pub amount: String,
}

/// A sum of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The name of the sum.
    pub label: String,
    /// The amount.
    pub amount: String,
    /// Whether it is one of the two sums that people look for: the total, and what is still to be paid.
    pub strong: bool,
}

/// The tax of one rate, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxWords {
    /// “19 %”, or why there is no tax.
    pub rate: String,
    /// The amount that the tax is computed from.
    pub base: String,
    /// The tax.
    pub amount: String,
}

impl Words {
    /// The words in that language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The words in the document's own language.
    pub fn of(invoice: &Invoice) -> Self {
        Self::new(Lang::from_code(&invoice.language).unwrap_or(Lang::SOURCE))
    }

    /// The language.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// A message.
    pub fn text(self, id: &'static str) -> String {
        format_message(self.lang, id, &[])
    }

    /// A message with arguments.
    pub fn text_with(self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        format_message(self.lang, id, args)
    }

    /// An amount.
    pub fn money(self, amount: Decimal, currency: Currency) -> String {
        money(self.lang, amount, currency)
    }

    /// A date.
    pub fn date(self, date: NaiveDate) -> String {
        date_medium(self.lang, date)
    }

    /// “Invoice” or “Credit note”.
    pub fn kind(self, kind: InvoiceKind) -> String {
        self.text(match kind {
            InvoiceKind::Invoice => "document-invoice",
            InvoiceKind::CreditNote => "document-credit-note",
        })
    }

    /// “Paid”, “Open” or “Credited”.
    pub fn state(self, state: InvoiceState) -> String {
        self.text(match state {
            InvoiceState::Paid => "invoices-paid",
            InvoiceState::Open => "invoices-open",
            InvoiceState::Credited => "invoices-credited",
        })
    }

    /// “Invoice INV-000017”.
    pub fn title(self, invoice: &Invoice) -> String {
        let id = match invoice.kind {
            InvoiceKind::Invoice => "document-invoice-title",
            InvoiceKind::CreditNote => "document-credit-note-title",
        };
        self.text_with(id, &[("number", invoice.number.as_str().into())])
    }

    /// The numbers and dates of a document, each with its label.
    pub fn facts(self, invoice: &Invoice) -> Vec<(String, String)> {
        let mut facts = vec![
            (self.text("document-number"), invoice.number.to_string()),
            (self.text("document-issued"), self.date(invoice.issued)),
            (self.text("document-supplied"), self.date(invoice.supplied)),
            (self.text("document-order"), invoice.order_number.to_string()),
        ];
        let told = [
            ("document-purchase-order", &invoice.purchase_order),
            ("document-buyer-reference", &invoice.buyer_reference),
        ];
        facts.extend(told.into_iter().filter_map(|(label, value)| Some((self.text(label), value.clone()?))));
        for kind in [InvoiceKind::Invoice, InvoiceKind::CreditNote] {
            let earlier = invoice.refers_to().into_iter();
            let earlier = earlier.filter(|(number, _)| InvoiceKind::of_number(number) == kind);
            let earlier: Vec<_> = earlier.map(|(number, issued)| self.dated(number, issued)).collect();
            if !earlier.is_empty() {
                let label = match kind {
                    InvoiceKind::Invoice => "document-earlier",
                    InvoiceKind::CreditNote => "document-earlier-credit-note",
                };
                facts.push((self.text(label), list(self.lang, &earlier)));
            }
        }
        facts
    }

    /// “INV-000017 (16 Mar 2026)”.
    fn dated(self, number: &InvoiceNumber, issued: Option<NaiveDate>) -> String {
        let Some(day) = issued else { return number.to_string() };
        let args = [("number", number.as_str().into()), ("date", self.date(day).into())];
        self.text_with("document-dated", &args)
    }

    /// A party, line by line, its name first. The address is written as its country writes it.
    #[cfg(feature = "ssr")]
    pub fn party(self, party: &Party) -> Vec<String> {
        let mut lines = vec![party.name.clone()];
        lines.extend(address::lines(party, self.lang));
        if let Some(number) = &party.vat_number {
            lines.push(self.text_with("document-vat-number", &[("number", number.as_str().into())]));
        }
        lines.extend(party.registration.clone());
        lines.extend(party.email.clone().map(String::from));
        lines
    }

    /// A line of the document.
    pub fn line(self, line: &InvoiceLine, currency: Currency) -> LineWords {
        let product = [line.product.as_str(), line.plan.as_str()].join(" ");
        let product = product.trim();
        let amount = self.money(line.net, currency);
        let rate = match line.category {
            VatCategory::OutsideScope | VatCategory::OutsideScopeInPart => String::new(),
            _ => percent(self.lang, line.rate),
        };
        let period = self.text_with("document-period", &days_of(line.start, line.end, |day| self.date(day)));
        match &line.of {
            LineOf::Charge { period: length } => LineWords {
                title: self.text_with(
                    "document-charge",
                    &[("product", product.into()), ("period", length.code().into())],
                ),
                notes: vec![period],
                quantity: count(self.lang, line.quantity),
                unit_price: self.money(line.unit_price, currency),
                rate,
                amount,
            },
            LineOf::Credit(credited) => LineWords {
                title: self.text_with(
                    "document-credit",
                    &[("product", product.into()), ("seats", line.seats.into())],
                ),
                notes: vec![period, self.credited(credited, currency), self.earlier(credited)],
                quantity: String::new(),
                unit_price: String::new(),
                rate,
                amount,
            },
            LineOf::Refund(refunded) => LineWords {
                title: self.text_with("document-refund", &[("product", product.into())]),
                notes: vec![
                    period,
                    self.text_with(
                        "document-credit-of-invoice",
                        &[("number", refunded.invoice.as_str().into())],
                    ),
                ],
                quantity: String::new(),
                unit_price: String::new(),
                rate,
                amount,
            },
        }
    }

    /// “Paid with …”. On the credit note of a refund, the payment method to which the money went back.
    const fn paid_label(kind: InvoiceKind) -> &'static str {
        match kind {
            InvoiceKind::Invoice => "confirmation-paid-with",
            InvoiceKind::CreditNote => "document-refunded-to",
        }
    }

    /// “28 of 31 days of the €231.60 billed”.
    fn credited(self, credited: &Credited, currency: Currency) -> String {
        self.text_with(
            "summary-credit-days",
            &[
                ("unused", credited.unused_days.into()),
                ("days", credited.period_days.into()),
                ("amount", self.money(credited.billed_net, currency).into()),
            ],
        )
    }

    /// Which invoice is credited. Without an invoice of ours, what was billed and when.
    fn earlier(self, credited: &Credited) -> String {
        match &credited.invoice {
            Some(number) => {
                let id = match InvoiceKind::of_number(number) {
                    InvoiceKind::Invoice => "document-credit-of-invoice",
                    InvoiceKind::CreditNote => "document-credit-of-credit-note",
                };
                self.text_with(id, &[("number", self.dated(number, credited.invoice_issued).into())])
            }
            None => {
                self.text_with("document-credit-of-billing", &[("date", self.date(credited.start).into())])
            }
        }
    }

    /// The tax, rate by rate.
    pub fn tax(self, invoice: &Invoice) -> Vec<TaxWords> {
        let rows = invoice.tax.iter().map(|tax| TaxWords {
            rate: match tax.category {
                VatCategory::Standard => percent(self.lang, tax.rate),
                VatCategory::ReverseCharge => self.text("document-tax-reverse-charge"),
                VatCategory::OutsideScope | VatCategory::OutsideScopeInPart => {
                    self.text("document-tax-outside-scope")
                }
            },
            base: self.money(tax.base, invoice.currency),
            amount: self.money(tax.amount, invoice.currency),
        });
        rows.collect()
    }

    /// The sums, from the lines' to what is still to be paid.
    pub fn sums(self, invoice: &Invoice) -> Vec<Sum> {
        let sum = |label, amount| Sum { label, amount: self.money(amount, invoice.currency), strong: false };
        let mut sums = vec![sum(self.text("document-net"), invoice.net)];
        for tax in invoice.tax.iter().filter(|tax| !tax.category.is_outside()) {
            let rate = [("rate", percent(self.lang, tax.rate).into())];
            sums.push(sum(self.text_with("summary-tax", &rate), tax.amount));
        }
        sums.push(Sum { strong: true, ..sum(self.text("document-total"), invoice.gross) });
        if !invoice.balance.is_zero() {
            let label = match invoice.kind {
                InvoiceKind::Invoice => "summary-balance-used",
                InvoiceKind::CreditNote => "summary-balance-gained",
            };
            sums.push(sum(self.text(label), -invoice.balance));
        }
        if let Some(paid) = &invoice.paid_with {
            let args = [("brand", paid.brand.as_str().into()), ("digits", paid.last_four.as_str().into())];
            sums.push(sum(self.text_with(Self::paid_label(invoice.kind), &args), -invoice.charged));
        }
        sums.push(Sum { strong: true, ..sum(self.text("document-outstanding"), invoice.outstanding()) });
        sums
    }

    /// What the law requires a document to say about the tax.
    pub fn notes(self, invoice: &Invoice) -> Vec<String> {
        let reverse = invoice.reverse_charge().then(|| self.text("document-reverse-charge"));
        let outside = invoice.outside_scope().then(|| self.text("document-outside-scope"));
        let national = invoice.national_tax.as_ref().map(|tax| self.national_tax(tax, invoice.currency));
        [reverse, outside, national].into_iter().flatten().collect()
    }

    /// The tax in the money of the state that gets it, and the rates by which it was converted.
    fn national_tax(self, tax: &NationalTax, currency: Currency) -> String {
        let rates = [(currency, tax.per_euro), (tax.currency, tax.national_per_euro)];
        let rates = rates.into_iter().filter(|(currency, _)| *currency != Currency::EUR);
        let rates =
            rates.map(|(currency, rate)| format!("{}\u{a0}{}", exact(self.lang, rate), currency.code()));
        let rates = rates.reduce(|first, second| {
            self.text_with("document-rates", &[("first", first.into()), ("second", second.into())])
        });
        let id = match tax.source {
            RateSource::Ecb => "document-national-tax",
            RateSource::Demo => "document-national-tax-demo",
        };
        self.text_with(
            id,
            &[
                ("currency", tax.currency.code().into()),
                ("amount", self.money(tax.amount, tax.currency).into()),
                ("date", self.date(tax.day).into()),
                ("rates", rates.unwrap_or_default().into()),
            ],
        )
    }
}
