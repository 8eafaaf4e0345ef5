//! The one quote function: what a set of changes costs as of one date.

use super::money::{AmountProblem, from_minor, share, to_minor};
use super::period::{BillingPeriod, end_of_period};
use super::strict_serde;
use chrono::{Datelike, NaiveDate};
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Everything a quote depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteRequest {
    /// The day on which the changes take effect: today, in the account's time zone.
    #[serde(deserialize_with = "strict_serde::date")]
    pub as_of: NaiveDate,
    /// The currency of every amount.
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The account's credit balance, zero or more.
    #[serde(with = "strict_serde::decimal")]
    pub balance: Decimal,
    /// The changes, each priced and rounded on its own.
    pub lines: Vec<RequestedLine>,
}

/// One change: from what runs now, if anything, to what is wanted.
// Unknown fields are refused here but not in `QuoteRequest`: a misspelt `current` would quietly lose a customer's
// credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestedLine {
    /// The running paid period; absent for a new subscription.
    #[serde(default)]
    pub current: Option<BilledTerm>,
    /// The wanted state of the subscription.
    pub target: Target,
    /// The tax rate of the charge, a fraction from 0 to 1.
    #[serde(with = "strict_serde::decimal")]
    pub tax_rate: Decimal,
}

/// A running paid period and what was really billed for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BilledTerm {
    /// What was billed for the period, net of tax, and is not yet credited.
    #[serde(with = "strict_serde::decimal")]
    pub billed_net: Decimal,
    /// Its first day.
    #[serde(deserialize_with = "strict_serde::date")]
    pub start: NaiveDate,
    /// The day after its last day.
    #[serde(deserialize_with = "strict_serde::date")]
    pub end: NaiveDate,
    /// The tax rate it was billed at, a fraction from 0 to 1. Its credit carries the same.
    #[serde(with = "strict_serde::decimal")]
    pub tax_rate: Decimal,
}

/// The state of the subscription after the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The catalogue's price of one seat for one period.
    #[serde(with = "strict_serde::decimal")]
    pub unit_price: Decimal,
    /// How many seats, 1 or more.
    #[serde(deserialize_with = "strict_serde::count")]
    pub seats: u32,
    /// The new billing period.
    #[serde(with = "strict_serde::period")]
    pub period: BillingPeriod,
}

/// What the changes cost. `Σ lines + Σ tax = total_due + balance_used − (balance_after − balance + balance_used)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// One for each line of the request, in its order.
    pub lines: Vec<QuoteLine>,
    /// The sum of charges less credits, net of tax. Negative when credits exceed charges.
    #[serde(with = "strict_serde::decimal")]
    pub subtotal: Decimal,
    /// Tax by rate, lowest rate first.
    pub tax: Vec<TaxGroup>,
    /// What the account's balance pays.
    #[serde(with = "strict_serde::decimal")]
    pub balance_used: Decimal,
    /// The account's balance afterwards.
    #[serde(with = "strict_serde::decimal")]
    pub balance_after: Decimal,
    /// What is charged today, zero or more.
    #[serde(with = "strict_serde::decimal")]
    pub total_due: Decimal,
}

/// One line of a quote, net of tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// The unused part of what was billed, zero or more.
    #[serde(with = "strict_serde::decimal")]
    pub credit: Decimal,
    /// Days of the running period from today on: today belongs to the new period. 0 without a running period.
    pub unused_days: u32,
    /// Days of the whole running period. 0 without a running period.
    pub period_days: u32,
    /// The full price of the new period.
    #[serde(with = "strict_serde::decimal")]
    pub charge: Decimal,
    /// The first day of the new period: today.
    #[serde(deserialize_with = "strict_serde::date")]
    pub period_start: NaiveDate,
    /// The day after the last day of the new period.
    #[serde(deserialize_with = "strict_serde::date")]
    pub period_end: NaiveDate,
}

/// Tax on the summed, rounded line bases of one rate (EN 16931 BR-CO-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxGroup {
    /// The rate, a fraction from 0 to 1.
    #[serde(with = "strict_serde::decimal")]
    pub rate: Decimal,
    /// The sum of the lines at that rate, credits negative.
    #[serde(with = "strict_serde::decimal")]
    pub base: Decimal,
    /// `base × rate`, rounded half away from zero.
    #[serde(with = "strict_serde::decimal")]
    pub amount: Decimal,
}

/// Why a request has no quote. The text names the field as it stands in the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteProblem {
    /// The path of the field: `lines[0].target.seats`.
    pub field: String,
    /// The problem of the field, in English, for support staff.
    pub reason: &'static str,
}

impl fmt::Display for QuoteProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.reason)
    }
}

impl std::error::Error for QuoteProblem {}

const OVERFLOW: &str = "the amount is too large to compute";

fn problem(field: impl Into<String>, reason: &'static str) -> QuoteProblem {
    QuoteProblem { field: field.into(), reason }
}

/// What the changes of `request` cost, exactly (domain.md, “Changing a subscription”).
///
/// Linear in the number of lines. Fails on an amount that is negative or has more decimals than the currency, a
/// rate outside 0..1, no seats, a running period that does not contain `as_of`, and on overflow; it never panics.
///
/// ```
/// use app::billing::{BilledTerm, BillingPeriod, Currency, QuoteRequest, RequestedLine, Target, parse_date, quote};
/// use rust_decimal::dec;
///
/// // Nine of thirty days are left of a month that cost 249.95; from today on, ten seats at 30.00 run for a month.
/// let running = BilledTerm {
///     billed_net: dec!(249.95),
///     start: parse_date("2016-06-10")?,
///     end: parse_date("2016-07-10")?,
///     tax_rate: dec!(0.19),
/// };
/// let target = Target { unit_price: dec!(30.00), seats: 10, period: BillingPeriod::Monthly };
/// let quoted = quote(&QuoteRequest {
///     as_of: parse_date("2016-07-01")?,
///     currency: Currency::EUR,
///     balance: dec!(0.00),
///     lines: vec![RequestedLine { current: Some(running), target, tax_rate: dec!(0.19) }],
/// })
/// .map_err(|problem| problem.reason)?;
///
/// // 249.95 × 9 ÷ 30 is 74.985: half a cent is rounded away from zero.
/// assert_eq!(quoted.lines[0].credit.to_string(), "74.99");
/// assert_eq!(quoted.subtotal.to_string(), "225.01");
/// assert_eq!(quoted.tax[0].amount.to_string(), "42.75");
/// assert_eq!(quoted.total_due.to_string(), "267.76");
/// # Ok::<(), &str>(())
/// ```
pub fn quote(request: &QuoteRequest) -> Result<Quote, QuoteProblem> {
    quote_keeping(request, None)
}

/// The same, for new periods that keep to the day `anchor_day` of the month instead of the day of `as_of`: a renewal on
/// 28 February may belong to a subscription of the 31st (domain.md, “Changing a subscription” 1).
pub(super) fn quote_keeping(request: &QuoteRequest, anchor_day: Option<u32>) -> Result<Quote, QuoteProblem> {
    let currency = request.currency;
    let balance = amount(request.balance, currency, || "balance".into())?;
    let mut lines = Vec::with_capacity(request.lines.len());
    let mut bases = BTreeMap::new();
    for (index, requested) in request.lines.iter().enumerate() {
        let priced = price(requested, (request.as_of, anchor_day), currency, index)?;
        let overflow = || problem(format!("lines[{index}]"), OVERFLOW);
        add(&mut bases, requested.tax_rate.normalize(), priced.charge).ok_or_else(overflow)?;
        if let Some(term) = requested.current.as_ref().filter(|_| priced.credit != 0) {
            add(&mut bases, term.tax_rate.normalize(), -priced.credit).ok_or_else(overflow)?;
        }
        lines.push(priced.into_line(request.as_of, currency).ok_or_else(overflow)?);
    }
    total(lines, bases, balance, currency).ok_or_else(|| problem("lines", OVERFLOW))
}

fn add(bases: &mut BTreeMap<Decimal, i128>, rate: Decimal, minor: i128) -> Option<()> {
    let base = bases.entry(rate).or_insert(0);
    *base = base.checked_add(minor)?;
    Some(())
}

/// Tax by rate, then the balance, then what is due.
fn total(
    lines: Vec<QuoteLine>,
    bases: BTreeMap<Decimal, i128>,
    balance: i128,
    currency: Currency,
) -> Option<Quote> {
    let money = |minor: i128| from_minor(minor, currency).ok();
    let mut subtotal = 0_i128;
    let mut total = 0_i128;
    let mut tax = Vec::with_capacity(bases.len());
    for (rate, base) in bases {
        let amount = share(base, rate.mantissa(), 10_i128.checked_pow(rate.scale())?)?;
        subtotal = subtotal.checked_add(base)?;
        total = total.checked_add(base)?.checked_add(amount)?;
        tax.push(TaxGroup { rate, base: money(base)?, amount: money(amount)? });
    }
    let balance_used = balance.min(total.max(0));
    let balance_gained = (-total).max(0);
    Some(Quote {
        lines,
        subtotal: money(subtotal)?,
        tax,
        balance_used: money(balance_used)?,
        balance_after: money(balance.checked_sub(balance_used)?.checked_add(balance_gained)?)?,
        total_due: money(total.max(0).checked_sub(balance_used)?)?,
    })
}

/// A line in minor units.
struct PricedLine {
    credit: i128,
    unused_days: u32,
    period_days: u32,
    charge: i128,
    period_end: NaiveDate,
}

impl PricedLine {
    fn into_line(self, as_of: NaiveDate, currency: Currency) -> Option<QuoteLine> {
        Some(QuoteLine {
            credit: from_minor(self.credit, currency).ok()?,
            unused_days: self.unused_days,
            period_days: self.period_days,
            charge: from_minor(self.charge, currency).ok()?,
            period_start: as_of,
            period_end: self.period_end,
        })
    }
}

fn price(
    line: &RequestedLine,
    (as_of, anchor_day): (NaiveDate, Option<u32>),
    currency: Currency,
    index: usize,
) -> Result<PricedLine, QuoteProblem> {
    let at = |field: &str| format!("lines[{index}].{field}");
    let unit_price = amount(line.target.unit_price, currency, || at("target.unit_price"))?;
    if line.target.seats == 0 {
        return Err(problem(at("target.seats"), "must be 1 or more"));
    }
    fraction(line.tax_rate, || at("tax_rate"))?;
    let charge = unit_price
        .checked_mul(i128::from(line.target.seats))
        .ok_or_else(|| problem(at("target.unit_price"), OVERFLOW))?;
    let period_end = end_of_period(as_of, line.target.period, anchor_day.unwrap_or(as_of.day()))
        .ok_or_else(|| problem("as_of", "the new period would end after the last date there is"))?;
    let (credit, unused_days, period_days) = match &line.current {
        Some(term) => credit(term, as_of, currency, index)?,
        None => (0, 0, 0),
    };
    Ok(PricedLine { credit, unused_days, period_days, charge, period_end })
}

/// `(credit, unused days, period days)` of a running period, the credit in minor units.
fn credit(
    term: &BilledTerm,
    as_of: NaiveDate,
    currency: Currency,
    index: usize,
) -> Result<(i128, u32, u32), QuoteProblem> {
    let at = |field: &str| format!("lines[{index}].current.{field}");
    let billed = amount(term.billed_net, currency, || at("billed_net"))?;
    fraction(term.tax_rate, || at("tax_rate"))?;
    if term.end <= term.start {
        return Err(problem(at("end"), "must be after the start of the period"));
    }
    if as_of < term.start || as_of >= term.end {
        return Err(problem(
            "as_of",
            "lies outside the running period (from its start to the day before its end)",
        ));
    }
    let unused = (term.end - as_of).num_days();
    let whole = (term.end - term.start).num_days();
    let credit = share(billed, i128::from(unused), i128::from(whole))
        .ok_or_else(|| problem(at("billed_net"), OVERFLOW))?;
    debug_assert!((0..=billed).contains(&credit));
    let days = |days: i64| u32::try_from(days).map_err(|_| problem(at("end"), "the period is too long"));
    Ok((credit, days(unused)?, days(whole)?))
}

/// An amount of a request, in minor units.
fn amount(value: Decimal, currency: Currency, field: impl Fn() -> String) -> Result<i128, QuoteProblem> {
    if value.is_sign_negative() && !value.is_zero() {
        return Err(problem(field(), "must not be negative"));
    }
    to_minor(value, currency).map_err(|why| match why {
        AmountProblem::TooManyDecimals => problem(field(), "has more decimals than its currency"),
        AmountProblem::Overflow => problem(field(), OVERFLOW),
    })
}

fn fraction(rate: Decimal, field: impl Fn() -> String) -> Result<(), QuoteProblem> {
    if rate < Decimal::ZERO || rate > Decimal::ONE {
        return Err(problem(field(), "must be a fraction from 0 to 1"));
    }
    Ok(())
}
