//! How the document of an order is made from its quote.

use super::{
    Credited, Invoice, InvoiceKind, InvoiceLine, InvoiceTax, LineOf, NationalTax, PaidWith, Party,
    VatCategory,
};
use crate::billing::cart::{CartQuote, QuotedLine};
use crate::billing::catalogue::Catalogue;
use crate::billing::exchange::EuroRates;
use crate::billing::money::exact;
use crate::billing::quote::TaxGroup;
use crate::billing::references::References;
use crate::billing::transfer::Transfer;
use crate::billing::vat::place;
use crate::ids::{InvoiceNumber, PlanId};
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;

/// What an order's document is made from, besides its quote.
#[derive(Clone, Debug)]
pub struct Issue<'a> {
    /// Its number.
    pub number: InvoiceNumber,
    /// The number of the order.
    pub order_number: i64,
    /// The day of issue, in the seller's time zone.
    pub issued: NaiveDate,
    /// The buyer's own references.
    pub references: References,
    /// The language of the document.
    pub language: &'static str,
    /// Who sells.
    pub seller: Party,
    /// Who buys.
    pub buyer: Party,
    /// The payment method on file.
    pub paid_with: Option<PaidWith>,
    /// How the open part is paid by bank transfer.
    pub transfer: Option<Transfer>,
    /// Whether the buyer owes the tax.
    pub reverse_charge: bool,
    /// Gives the names of products and plans.
    pub catalogue: &'a Catalogue,
    /// What each line changed, in the order of the quote's lines.
    pub before: Vec<Before>,
    /// The newest exchange rates of the day of supply or an earlier day, where any are known.
    pub rates: Option<EuroRates>,
}

/// What a line of an order changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The plan's id, if there was one.
    pub plan: Option<PlanId>,
    /// The seats; 0 for a new subscription.
    pub seats: u32,
    /// The invoice that billed the running period, if one of ours did.
    pub invoice: Option<InvoiceNumber>,
    /// When that invoice was issued.
    pub issued: Option<NaiveDate>,
    /// Why that invoice taxed the period as it did. The company may have moved since.
    pub category: Option<VatCategory>,
}

impl Invoice {
    /// The document of a placed quote.
    pub fn of(quote: &CartQuote, issue: Issue<'_>) -> Self {
        let kind = InvoiceKind::of(quote);
        let currency = quote.request.currency;
        let turned = |amount| turned(kind, amount, currency);
        let figures = &quote.quote;
        let in_union = place(issue.buyer.address(), quote.request.as_of).in_union;
        let category = |rate| VatCategory::of(rate, issue.reverse_charge, in_union);
        let lines = quote.lines().zip(&issue.before);
        let lines = lines.flat_map(|(line, before)| {
            let charge = charge(&line, &issue, kind, currency, category);
            [Some(charge), credit(&line, &issue, before, kind, currency, category)].into_iter().flatten()
        });
        let lines = alone_or_in_part(lines.collect());
        let tax: Vec<_> = figures.tax.iter().flat_map(|group| taxes(group, &lines, kind, currency)).collect();
        let net = turned(figures.subtotal);
        // Sums of exact amounts are exact. Only a sum without any tax still has to be written as an amount.
        let tax_total = exact(tax.iter().map(|group| group.amount).sum(), currency);
        let charged = figures.total_due;
        let mut invoice = Self {
            kind,
            issued: issue.issued,
            supplied: quote.request.as_of,
            language: issue.language.to_owned(),
            currency,
            order_number: issue.order_number,
            purchase_order: issue.references.purchase_order,
            buyer_reference: issue.references.buyer_reference,
            lines,
            tax,
            net,
            tax_total,
            national_tax: None,
            gross: net + tax_total,
            balance: (figures.balance_after - quote.request.balance).abs(),
            charged,
            paid_with: issue.paid_with.filter(|_| !charged.is_zero()),
            transfer: issue.transfer,
            number: issue.number,
            seller: issue.seller,
            buyer: issue.buyer,
        };
        invoice.national_tax = issue.rates.and_then(|rates| national_tax(&invoice, &rates));
        invoice
    }
}

/// The tax in the currency of the state that gets it, where that currency is another one.
fn national_tax(invoice: &Invoice, rates: &EuroRates) -> Option<NationalTax> {
    let currency = invoice.also_taxed_in()?;
    Some(NationalTax {
        currency,
        amount: rates.convert(invoice.tax_total, invoice.currency, currency)?,
        day: rates.day,
        source: rates.source,
        per_euro: rates.per_euro(invoice.currency)?,
        national_per_euro: rates.per_euro(currency)?,
    })
}

/// The lines. A line outside the tax gets one category if all lines are outside, and another one if not.
pub(super) fn alone_or_in_part(mut lines: Vec<InvoiceLine>) -> Vec<InvoiceLine> {
    let alone = lines.iter().all(|line| line.category.is_outside());
    let outside = lines.iter_mut().filter(|line| line.category.is_outside());
    let category = if alone { VatCategory::OutsideScope } else { VatCategory::OutsideScopeInPart };
    outside.for_each(|line| line.category = category);
    lines
}

/// The tax of the lines at one rate, category by category: one amount cannot be free of tax for two reasons.
fn taxes(group: &TaxGroup, lines: &[InvoiceLine], kind: InvoiceKind, currency: Currency) -> Vec<InvoiceTax> {
    let mut taxes: Vec<InvoiceTax> = Vec::new();
    for line in lines.iter().filter(|line| line.rate == group.rate) {
        match taxes.iter_mut().find(|tax| tax.category == line.category) {
            Some(tax) => tax.base = exact(tax.base + line.net, currency),
            None => taxes.push(InvoiceTax {
                category: line.category,
                rate: group.rate,
                base: line.net,
                // Only categories at a rate of zero share a rate.
                amount: turned(kind, group.amount, currency),
            }),
        }
    }
    taxes
}

fn charge(
    line: &QuotedLine<'_>,
    issue: &Issue<'_>,
    kind: InvoiceKind,
    currency: Currency,
    category: impl Fn(Decimal) -> VatCategory,
) -> InvoiceLine {
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
        category: category(rate),
        rate,
        of: LineOf::Charge { period: selection.period },
    }
}

/// The credit of a line. `None` where nothing ran, or where the running period had cost nothing.
fn credit(
    line: &QuotedLine<'_>,
    issue: &Issue<'_>,
    before: &Before,
    kind: InvoiceKind,
    currency: Currency,
    category: impl Fn(Decimal) -> VatCategory,
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
        category: before.category.unwrap_or_else(|| category(term.tax_rate)),
        rate: term.tax_rate,
        of: LineOf::Credit(Credited {
            invoice: before.invoice.clone(),
            invoice_issued: before.issued,
            start: term.start,
            billed_net: term.billed_net,
            unused_days: line.figures.unused_days,
            period_days: line.figures.period_days,
        }),
    })
}

/// The amount, with the sign that it has on the document.
fn turned(kind: InvoiceKind, amount: Decimal, currency: Currency) -> Decimal {
    exact(Decimal::from(kind.sign()) * amount, currency)
}

/// The names of a plan. Its id where the catalogue no longer has it.
fn names(catalogue: &Catalogue, plan_id: &PlanId) -> (String, String) {
    match catalogue.plan(plan_id) {
        Some((product, plan)) => (product.name.clone(), plan.name.clone()),
        None => (plan_id.to_string(), String::new()),
    }
}
