//! What a refund takes back from an order, and its credit note (domain.md, “Refunds and disputes”).
//!
//! A refund takes back the same part of every charge of the order, and never a part of a credit. The parts are computed
//! from the sum of all refunds so far, so that several refunds of a few cents come to exactly the same as one refund of
//! their sum.

use super::issue::alone_or_in_part;
use super::{Invoice, InvoiceKind, InvoiceLine, InvoiceTax, LineOf, NationalTax, Refunded, VatCategory};
use crate::billing::exchange::EuroRates;
use crate::billing::money::{from_minor, minor_digits, share, to_minor};
use crate::ids::InvoiceNumber;
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::{Decimal, RoundingStrategy};

/// What is new on the credit note of a refund.
#[derive(Clone, Debug)]
pub struct CreditNote {
    /// Its number.
    pub number: InvoiceNumber,
    /// Its day of issue.
    pub issued: NaiveDate,
    /// The language it is written in.
    pub language: &'static str,
    /// The amount of the same order that went back before, tax included.
    pub before: Decimal,
    /// The amount that goes back now, tax included, more than zero.
    pub amount: Decimal,
}

/// The charges of one rate, in minor units.
struct Group {
    category: VatCategory,
    rate: Decimal,
    /// Which charges of the document, counted without its credits, and the amount of each.
    charges: Vec<(usize, i128)>,
    base: i128,
    gross: i128,
}

/// The part of a group that went back.
struct Part {
    net: i128,
    tax: i128,
    lines: Vec<(usize, i128)>,
}

impl Invoice {
    /// The part of the net amount of each charge that is taken back, in the order of the document, once `total` (tax
    /// included) has gone back. `None` when `total` is more than all charges, or is not an amount.
    pub fn taken_back(&self, total: Decimal) -> Option<Vec<Decimal>> {
        let mut nets = vec![Decimal::ZERO; self.charges().count()];
        for (_, part) in self.parts(total)? {
            for (charge, net) in part.lines {
                *nets.get_mut(charge)? = from_minor(net, self.currency).ok()?;
            }
        }
        Some(nets)
    }

    /// The credit note of a refund. `None` when more goes back than was charged, or when nothing goes back.
    pub fn credit_note(&self, new: &CreditNote) -> Option<Self> {
        let amount = |minor| from_minor(minor, self.currency).ok();
        let (before, after) = (self.parts(new.before)?, self.parts(new.before + new.amount)?);
        let (mut lines, mut tax) = (Vec::new(), Vec::new());
        for ((group, now), (_, earlier)) in after.iter().zip(&before) {
            let (net, taxed) = (now.net - earlier.net, now.tax - earlier.tax);
            if net != 0 || taxed != 0 {
                let (base, amount) = (amount(net)?, amount(taxed)?);
                tax.push(InvoiceTax { category: group.category, rate: group.rate, base, amount });
            }
            let first = lines.len();
            for ((charge, now), (_, earlier)) in now.lines.iter().zip(&earlier.lines) {
                if now != earlier {
                    lines.push((*charge, amount(now - earlier)?));
                }
            }
            // A single cent may be tax only. The refund still belongs to a charge: a document has a line (EN 16931,
            // BR-16).
            if lines.len() == first && taxed != 0 {
                lines.push((now.lines.first()?.0, amount(0)?));
            }
        }
        lines.sort_by_key(|(charge, _)| *charge);
        let charges: Vec<_> = self.charges().collect();
        let of = LineOf::Refund(Refunded { invoice: self.number.clone(), issued: self.issued });
        let lines = lines.into_iter().map(|(charge, net)| {
            let charge: &InvoiceLine = charges[charge];
            InvoiceLine { quantity: 1, unit_price: net, net, of: of.clone(), ..charge.clone() }
        });
        let lines = alone_or_in_part(lines.collect());
        let alone = tax.iter().all(|group| group.category.is_outside());
        let outside = if alone { VatCategory::OutsideScope } else { VatCategory::OutsideScopeInPart };
        tax.iter_mut().filter(|group| group.category.is_outside()).for_each(|group| group.category = outside);
        let zero = amount(0)?;
        let net = lines.iter().map(|line| line.net).fold(zero, |sum, net| sum + net);
        let tax_total = tax.iter().map(|group| group.amount).fold(zero, |sum, tax| sum + tax);
        let gross = net + tax_total;
        (gross == new.amount && gross > Decimal::ZERO).then(|| Self {
            number: new.number.clone(),
            kind: InvoiceKind::CreditNote,
            issued: new.issued,
            language: new.language.to_owned(),
            lines,
            tax,
            net,
            tax_total,
            gross,
            balance: zero,
            charged: gross,
            transfer: None,
            // The refund takes a part of that very tax back, so it uses the rates of the invoice.
            national_tax: self
                .national_tax
                .as_ref()
                .and_then(|told| told_again(told, tax_total, self.currency)),
            ..self.clone()
        })
    }

    fn charges(&self) -> impl Iterator<Item = &InvoiceLine> {
        self.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. }))
    }

    fn groups(&self) -> Option<Vec<Group>> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, line) in self.charges().enumerate() {
            let net = to_minor(line.net, self.currency).ok().filter(|net| *net >= 0)?;
            match groups.iter_mut().find(|group| (group.category, group.rate) == (line.category, line.rate)) {
                Some(group) => group.charges.push((index, net)),
                None => groups.push(Group {
                    category: line.category,
                    rate: line.rate,
                    charges: vec![(index, net)],
                    base: 0,
                    gross: 0,
                }),
            }
        }
        groups.sort_by_key(|group| group.rate);
        for group in &mut groups {
            group.base = group.charges.iter().map(|(_, net)| net).sum();
            group.gross = group.base + tax_of(group.base, group.rate, self.currency)?;
        }
        Some(groups)
    }

    /// The part of each group that has gone back once `total` has gone back.
    fn parts(&self, total: Decimal) -> Option<Vec<(Group, Part)>> {
        let total = to_minor(total, self.currency).ok().filter(|total| *total >= 0)?;
        let groups = self.groups()?;
        let gross: Vec<i128> = groups.iter().map(|group| group.gross).collect();
        if total > gross.iter().sum() {
            return None;
        }
        let spread_over = spread(total, &gross)?;
        let with_part = |(group, gross)| part(&group, gross).map(|part| (group, part));
        groups.into_iter().zip(spread_over).map(with_part).collect()
    }
}

/// The tax of a part, in the national currency and by the rates of the whole.
fn told_again(told: &NationalTax, tax: Decimal, currency: Currency) -> Option<NationalTax> {
    let per_euro = vec![(currency, told.per_euro), (told.currency, told.national_per_euro)];
    let rates = EuroRates { day: told.day, source: told.source, per_euro };
    Some(NationalTax { amount: rates.convert(tax, currency, told.currency)?, ..told.clone() })
}

fn part(group: &Group, gross: i128) -> Option<Part> {
    let net = if group.gross == 0 { 0 } else { share(group.base, gross, group.gross)? };
    let weights: Vec<i128> = group.charges.iter().map(|(_, net)| *net).collect();
    let lines = group.charges.iter().map(|(index, _)| *index).zip(spread(net, &weights)?).collect();
    Some(Part { net, tax: gross - net, lines })
}

fn tax_of(base: i128, rate: Decimal, currency: Currency) -> Option<i128> {
    let tax = from_minor(base, currency).ok()?.checked_mul(rate)?;
    let digits = minor_digits(currency);
    to_minor(tax.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero), currency).ok()
}

/// The amount, divided in proportion to the weights. The parts sum to it exactly.
fn spread(amount: i128, weights: &[i128]) -> Option<Vec<i128>> {
    let all: i128 = weights.iter().sum();
    let (mut weight, mut given) = (0, 0);
    weights
        .iter()
        .map(|next| {
            weight += next;
            let until = if all == 0 { 0 } else { share(amount, weight, all)? };
            let part = until - given;
            given = until;
            Some(part)
        })
        .collect()
}
