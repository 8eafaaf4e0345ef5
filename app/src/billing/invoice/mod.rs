//! The document of a placed order: an invoice or a credit note, with everything that directive 2006/112/EC, article
//! 226 asks for.
//!
//! It is made once, in the transaction that places the order, and never changes. The paper, the XML and the page only
//! show what it says, and compute nothing themselves.

mod issue;
mod refund;
mod state;

pub use issue::{Before, Issue};
pub use refund::CreditNote;
pub use state::{InvoiceState, refunds, states};

use super::cart::CartQuote;
use super::email::EmailAddress;
use super::exchange::RateSource;
use super::period::BillingPeriod;
use super::strict_serde;
use super::transfer::Transfer;
use super::vat::{Address, national_currency, place};
use crate::ids::InvoiceNumber;
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An invoice or a credit note. Amounts have the sign of the document: on a credit note, a credit is positive and a
/// charge is negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// Its number, unique and without gaps in its series: `INV-000017`, `CN-000003`.
    pub number: InvoiceNumber,
    /// Which of the two it is.
    pub kind: InvoiceKind,
    /// The day of issue, in the seller's time zone. Within a series, no document has an earlier date than the document
    /// before it.
    #[serde(deserialize_with = "strict_serde::date")]
    pub issued: NaiveDate,
    /// The day of supply. Access begins on it.
    #[serde(deserialize_with = "strict_serde::date")]
    pub supplied: NaiveDate,
    /// The language it is written in, as a code of [`crate::i18n::Lang`].
    pub language: String,
    /// The currency of every amount.
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The number of the order.
    pub order_number: i64,
    /// The number of the buyer's purchase order (BT-13), if the buyer gave one.
    #[serde(default)]
    pub purchase_order: Option<String>,
    /// Another reference of the buyer's (BT-10): a cost centre, a name.
    #[serde(default)]
    pub buyer_reference: Option<String>,
    /// Who sells.
    pub seller: Party,
    /// Who buys.
    pub buyer: Party,
    /// What is charged and credited.
    pub lines: Vec<InvoiceLine>,
    /// The tax, rate by rate, lowest first.
    pub tax: Vec<InvoiceTax>,
    /// The sum of the lines.
    #[serde(with = "strict_serde::decimal")]
    pub net: Decimal,
    /// The sum of the tax.
    #[serde(with = "strict_serde::decimal")]
    pub tax_total: Decimal,
    /// The tax once more, in the currency of the state that gets it, where that currency is another one.
    #[serde(default)]
    pub national_tax: Option<NationalTax>,
    /// The sum of the lines and the tax.
    #[serde(with = "strict_serde::decimal")]
    pub gross: Decimal,
    /// What the account's balance paid. On a credit note, what the balance gained.
    #[serde(with = "strict_serde::decimal")]
    pub balance: Decimal,
    /// What was charged to the payment method: the order's total due. On the credit note of a refund, what went back to
    /// the payment method; zero on any other credit note.
    #[serde(with = "strict_serde::decimal")]
    pub charged: Decimal,
    /// The payment method that was charged, as a person recognises it.
    pub paid_with: Option<PaidWith>,
    /// How the open part is paid by bank transfer. Absent where the seller names no account.
    #[serde(default)]
    pub transfer: Option<Transfer>,
}

/// Which document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvoiceKind {
    /// Something is to be paid, or nothing.
    Invoice,
    /// More is credited than charged.
    CreditNote,
}

/// A side of the sale. What is not known is absent; nothing is made up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The legal name.
    pub name: String,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, province or region, where addresses have one.
    pub region: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The VAT number.
    pub vat_number: Option<String>,
    /// The entry in a company register.
    pub registration: Option<String>,
    /// The e-mail address.
    pub email: Option<EmailAddress>,
}

/// One line, net of tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// How many licences the line is for.
    pub seats: u32,
    /// The first day that the line is for.
    #[serde(deserialize_with = "strict_serde::date")]
    pub start: NaiveDate,
    /// The day after the last day that the line is for.
    #[serde(deserialize_with = "strict_serde::date")]
    pub end: NaiveDate,
    /// How many units: the licences of a charge, 1 for a credit. It has the sign of `net`.
    pub quantity: i64,
    /// The price of one unit, zero or more.
    #[serde(with = "strict_serde::decimal")]
    pub unit_price: Decimal,
    /// `quantity × unit_price`.
    #[serde(with = "strict_serde::decimal")]
    pub net: Decimal,
    /// Why it is taxed as it is.
    pub category: VatCategory,
    /// The tax rate, a fraction from 0 to 1.
    #[serde(with = "strict_serde::decimal")]
    pub rate: Decimal,
    /// What it charges or credits.
    pub of: LineOf,
}

/// What a line charges or credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineOf {
    /// A whole new period.
    Charge {
        /// How long it is.
        #[serde(with = "strict_serde::period")]
        period: BillingPeriod,
    },
    /// The unused part of a period that was billed before.
    Credit(Credited),
    /// A part of a charge that was paid and that went back to the payer.
    Refund(Refunded),
}

/// The period that a credit line takes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credited {
    /// The number of the invoice that billed the period. Absent where the period was taken over from elsewhere, without
    /// a document of ours. Its first day, on which it was billed, is then all that can be referred to.
    pub invoice: Option<InvoiceNumber>,
    /// When that invoice was issued. Absent on documents from before this day was recorded.
    #[serde(default, deserialize_with = "strict_serde::optional_date")]
    pub invoice_issued: Option<NaiveDate>,
    /// The first day of the period.
    #[serde(deserialize_with = "strict_serde::date")]
    pub start: NaiveDate,
    /// The net amount that was billed for it.
    #[serde(with = "strict_serde::decimal")]
    pub billed_net: Decimal,
    /// Days that are left of it.
    pub unused_days: u32,
    /// Days of the whole period.
    pub period_days: u32,
}

/// The document that a refund takes back in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refunded {
    /// Its number.
    pub invoice: InvoiceNumber,
    /// Its day of issue.
    #[serde(deserialize_with = "strict_serde::date")]
    pub issued: NaiveDate,
}

/// Why something is taxed as it is, in the categories of EN 16931 (UNCL 5305).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VatCategory {
    /// At a rate.
    #[serde(rename = "S")]
    Standard,
    /// The buyer owes it (directive 2006/112/EC, article 196).
    #[serde(rename = "AE")]
    ReverseCharge,
    /// Not supplied where this tax is levied. A service to a business is supplied where the business is (article 44),
    /// so a business outside the EU gets no taxed supply. The category is not `G`, which is for goods that leave, and
    /// not `Z` or `E`, which are for what *is* subject to the tax, at a rate of nothing.
    #[serde(rename = "O")]
    OutsideScope,
    /// The same, on a document that also has another category. `O` may only stand alone (BR-O-11), so such a part is
    /// written as exempt, with the reason. It occurs when a company moved into the VAT area or out of it.
    #[serde(rename = "E")]
    OutsideScopeInPart,
}

/// The tax of a document in the national currency of the state that gets it (directive 2006/112/EC, article 230).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationalTax {
    /// That currency (BT-6).
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The tax in that currency (BT-111): the document's tax, converted by way of the euro and rounded half away from
    /// zero.
    #[serde(with = "strict_serde::decimal")]
    pub amount: Decimal,
    /// The day of the rates.
    #[serde(deserialize_with = "strict_serde::date")]
    pub day: NaiveDate,
    /// Who published them.
    pub source: RateSource,
    /// How much of the document's currency one euro is; 1 for the euro.
    #[serde(with = "strict_serde::decimal")]
    pub per_euro: Decimal,
    /// How much of the national currency one euro is; 1 for the euro.
    #[serde(with = "strict_serde::decimal")]
    pub national_per_euro: Decimal,
}

/// The tax of one rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceTax {
    /// Why.
    pub category: VatCategory,
    /// A fraction from 0 to 1.
    #[serde(with = "strict_serde::decimal")]
    pub rate: Decimal,
    /// The sum of the lines at that rate.
    #[serde(with = "strict_serde::decimal")]
    pub base: Decimal,
    /// `base × rate`, rounded half away from zero.
    #[serde(with = "strict_serde::decimal")]
    pub amount: Decimal,
}

/// How a person recognises a payment method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidWith {
    /// The card's brand.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
}

impl InvoiceKind {
    /// Which document a quote becomes. The sum with tax decides.
    pub fn of(quote: &CartQuote) -> Self {
        let total: Decimal =
            quote.quote.subtotal + quote.quote.tax.iter().map(|group| group.amount).sum::<Decimal>();
        if total < Decimal::ZERO { Self::CreditNote } else { Self::Invoice }
    }

    /// The name of its series, and of the counter of the series.
    pub const fn series(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit-note",
        }
    }

    /// Which document has that number.
    pub fn of_number(number: &InvoiceNumber) -> Self {
        if number.as_str().starts_with("CN-") { Self::CreditNote } else { Self::Invoice }
    }

    /// The number at that place of the series, counted from 1.
    pub fn number(self, position: i64) -> InvoiceNumber {
        match self {
            Self::Invoice => format!("INV-{position:06}").into(),
            Self::CreditNote => format!("CN-{position:06}").into(),
        }
    }

    /// 1, or −1 where the document has the opposite sign of the order.
    fn sign(self) -> i64 {
        match self {
            Self::Invoice => 1,
            Self::CreditNote => -1,
        }
    }
}

impl Party {
    /// The part of its address on which the tax depends.
    pub fn address(&self) -> Address<'_> {
        Address { country: &self.country, postal_code: self.postal_code.as_deref() }
    }
}

impl VatCategory {
    /// Why something at `rate` is taxed so. At a rate of zero the buyer owes the tax, or the EU's tax does not apply.
    /// Where the EU's rules apply (`in_union`), we have no other reason for a rate of zero, so a credit at zero was
    /// billed with reverse charge.
    fn of(rate: Decimal, reverse_charge: bool, in_union: bool) -> Self {
        if !rate.is_zero() {
            Self::Standard
        } else if reverse_charge || in_union {
            Self::ReverseCharge
        } else {
            Self::OutsideScope
        }
    }

    /// Whether this category is outside the tax.
    pub const fn is_outside(self) -> bool {
        matches!(self, Self::OutsideScope | Self::OutsideScopeInPart)
    }

    /// Its code in UNCL 5305.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "S",
            Self::ReverseCharge => "AE",
            Self::OutsideScope => "O",
            Self::OutsideScopeInPart => "E",
        }
    }
}

impl Invoice {
    /// What is still to be paid. An order is placed only when it is paid, so this is nothing.
    pub fn outstanding(&self) -> Decimal {
        self.gross - self.balance - self.charged
    }

    /// How the open part is paid by a SEPA transfer, which is always in euros.
    pub fn open_transfer(&self) -> Option<&Transfer> {
        let is_open = self.kind == InvoiceKind::Invoice && self.outstanding() > Decimal::ZERO;
        self.transfer.as_ref().filter(|_| is_open && self.currency == Currency::EUR)
    }

    /// The further currency in which the tax has to be stated: that of the state that gets it, where there is tax.
    pub fn also_taxed_in(&self) -> Option<Currency> {
        let taxed = self.tax.iter().any(|tax| tax.category == VatCategory::Standard);
        let state = place(self.buyer.address(), self.supplied).state;
        national_currency(&state, self.supplied).filter(|currency| taxed && *currency != self.currency)
    }

    /// The time that all its lines are for, `[start, end)`. `None` without lines.
    pub fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let start = self.lines.iter().map(|line| line.start).min()?;
        Some((start, self.lines.iter().map(|line| line.end).max()?))
    }

    /// Whether the buyer owes the tax of some line.
    pub fn reverse_charge(&self) -> bool {
        self.tax.iter().any(|tax| tax.category == VatCategory::ReverseCharge)
    }

    /// Whether some line is outside the tax.
    pub fn outside_scope(&self) -> bool {
        self.tax.iter().any(|tax| tax.category.is_outside())
    }

    /// The documents that its credits refer to, each once: the number, and the day of issue where it is known.
    pub fn refers_to(&self) -> Vec<(&InvoiceNumber, Option<NaiveDate>)> {
        let mut earlier: Vec<(&InvoiceNumber, Option<NaiveDate>)> = Vec::new();
        for line in &self.lines {
            let (number, issued) = match &line.of {
                LineOf::Credit(Credited { invoice: Some(number), invoice_issued, .. }) => {
                    (number, *invoice_issued)
                }
                LineOf::Refund(Refunded { invoice, issued }) => (invoice, Some(*issued)),
                _ => continue,
            };
            if !earlier.iter().any(|(known, _)| *known == number) {
                earlier.push((number, issued));
            }
        }
        earlier
    }
}
