//! How the document of an order is made from its quote.

use super::{Credited, Invoice, InvoiceKind, InvoiceLine, InvoiceTax, LineOf, PaidWith, Party, VatCategory};
use crate::billing::cart::{CartQuote, QuotedLine};
use crate::billing::catalogue::Catalogue;
use crate::billing::money::{from_minor, to_minor};
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;

/// What an order's document is made from, besides its quote.
#[derive(Clone, Debug)]
pub struct Issue<'a> {
    /// Its number.
    pub number: String,
    /// The number of the order.
    pub order_number: i64,
    /// The day of issue, in the buyer's time zone.
    pub issued: NaiveDate,
    /// The language of the document.
    pub language: &'static str,
    /// Who sells.
    pub seller: Party,
    /// Who buys.
    pub buyer: Party,
    /// The payment method on file.
    pub paid_with: Option<PaidWith>,
    /// Whether the buyer owes the tax.
    pub reverse_charge: bool,
    /// For the names of products and plans.
    pub catalogue: &'a Catalogue,
    /// What each line found, in the order of the quote's lines.
    pub before: Vec<Before>,
}

/// What a line of an order found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The plan's id, if there was one.
    pub plan: Option<String>,
    /// The seats; 0 for a new subscription.
    pub seats: u32,
    /// The invoice that billed the running period, if one of ours did.
    pub invoice: Option<String>,
}

impl Invoice {
    /// The document of a placed quote.
    pub fn of(quote: &CartQuote, issue: Issue<'_>) -> Self {
        let kind = InvoiceKind::of(quote);
        let currency = quote.request.currency;
        let turned = |amount| turned(kind, amount, currency);
        let figures = &quote.quote;
        let category = |rate| VatCategory::of(rate, issue.reverse_charge, &issue.buyer.country);
        let tax: Vec<_> = figures
            .tax
            .iter()
            .map(|group| InvoiceTax {
                category: category(group.rate),
                rate: group.rate,
                base: turned(group.base),
                amount: turned(group.amount),
            })
            .collect();
        let lines = quote.lines().zip(&issue.before);
        let lines = lines.flat_map(|(line, before)| {
            let charge = charge(&line, &issue, kind, currency);
            [Some(charge), credit(&line, &issue, before, kind, currency)].into_iter().flatten()
        });
        let net = turned(figures.subtotal);
        // What was added up is exact; only that no tax at all is written as an amount needs seeing to.
        let tax_total = exact(tax.iter().map(|group| group.amount).sum(), currency);
        let charged = figures.total_due;
        Self {
            kind,
            issued: issue.issued,
            supplied: quote.request.as_of,
            language: issue.language.to_owned(),
            currency,
            order_number: issue.order_number,
            lines: lines.collect(),
            tax,
            net,
            tax_total,
            gross: net + tax_total,
            balance: (figures.balance_after - quote.request.balance).abs(),
            charged,
            paid_with: issue.paid_with.filter(|_| !charged.is_zero()),
            number: issue.number,
            seller: issue.seller,
            buyer: issue.buyer,
        }
    }
}

fn charge(line: &QuotedLine<'_>, issue: &Issue<'_>, kind: InvoiceKind, currency: Currency) -> InvoiceLine {
    let selection = &line.line.selection;
    let (product, plan) = names(issue.catalogue, &selection.plan_id);
    let rate = line.requested.tax_rate;
    InvoiceLine {
        product,
        plan,
        seats: selection.seats,
        start: line.figures.period_start,
        end: line.figures.period_end,
        quantity: kind.sign() * i64::from(selection.seats),
        unit_price: line.requested.target.unit_price,
        net: turned(kind, line.figures.charge, currency),
        category: VatCategory::of(rate, issue.reverse_charge, &issue.buyer.country),
        rate,
        of: LineOf::Charge { period: selection.period },
    }
}

/// The credit of a line; none where nothing ran, or where what ran had cost nothing.
fn credit(
    line: &QuotedLine<'_>,
    issue: &Issue<'_>,
    before: &Before,
    kind: InvoiceKind,
    currency: Currency,
) -> Option<InvoiceLine> {
    let term = line.requested.current.as_ref().filter(|_| !line.figures.credit.is_zero())?;
    let (product, plan) =
        names(issue.catalogue, before.plan.as_ref().unwrap_or(&line.line.selection.plan_id));
    Some(InvoiceLine {
        product,
        plan,
        seats: before.seats,
        start: line.figures.period_start,
        end: term.end,
        quantity: -kind.sign(),
        unit_price: line.figures.credit,
        net: turned(kind, -line.figures.credit, currency),
        category: VatCategory::of(term.tax_rate, issue.reverse_charge, &issue.buyer.country),
        rate: term.tax_rate,
        of: LineOf::Credit(Credited {
            invoice: before.invoice.clone(),
            start: term.start,
            billed_net: term.billed_net,
            unused_days: line.figures.unused_days,
            period_days: line.figures.period_days,
        }),
    })
}

/// The amount in the direction of the document.
fn turned(kind: InvoiceKind, amount: Decimal, currency: Currency) -> Decimal {
    exact(Decimal::from(kind.sign()) * amount, currency)
}

/// With exactly its currency's decimals: nothing is `0.00`, neither `0` nor `-0.00`.
fn exact(amount: Decimal, currency: Currency) -> Decimal {
    to_minor(amount, currency).and_then(|minor| from_minor(minor, currency)).unwrap_or(amount)
}

/// The names of a plan; its id where it is not in the catalogue any more.
fn names(catalogue: &Catalogue, plan_id: &str) -> (String, String) {
    match catalogue.plan(plan_id) {
        Some((product, plan)) => (product.name.clone(), plan.name.clone()),
        None => (plan_id.to_owned(), String::new()),
    }
}
