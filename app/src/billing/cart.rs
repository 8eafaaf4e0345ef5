//! The cart, and what it would cost.

use super::cart_line::CartLine;
use super::catalogue::{Plan, Product};
use super::money::exact;
use super::period::BillingPeriod;
use super::prices::{charge_of, price_of, renewal_charge};
use super::quote::{
    Quote, QuoteLine, QuoteProblem, QuoteRequest, RequestedLine, Target, quote, quote_keeping,
};
use super::snapshot::Snapshot;
use super::subscription::{Selection, Subscription, SubscriptionStatus};
use crate::ids::CartLineId;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// What a cart would cost as of one date. A checkout page shows it, and an order is such a quote that was placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartQuote {
    /// The cart that is quoted.
    pub cart: Vec<CartLine>,
    /// The question to the quote function, line by line as in `cart`.
    pub request: QuoteRequest,
    /// The answer of the quote function.
    pub quote: Quote,
    /// Whether a payment method is needed: something is due, or the recurring price rises.
    pub needs_payment_method: bool,
    /// For a renewal, the day of the month (1–31) to which its periods keep. `None` for an order that somebody placed:
    /// its periods keep to the day on which they begin.
    #[serde(default)]
    pub anchor_day: Option<u32>,
}

/// One line of a quoted cart, with all that a page says about it.
#[derive(Clone, Copy, Debug)]
pub struct QuotedLine<'a> {
    /// The edit.
    pub line: &'a CartLine,
    /// Its prices and the period that it credits.
    pub requested: &'a RequestedLine,
    /// Its figures.
    pub figures: &'a QuoteLine,
}

/// What one line of a cart adds to the rest of the cart. A credit is subtracted, so amounts may be less than zero.
///
/// `the line's charge − its credit + tax = due + balance_used − balance_gained`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addition {
    /// The tax. It is rounded by rate on the sum of all lines, so only the whole cart's tax can be divided.
    pub tax: Decimal,
    /// What the account's balance pays of the line, once it has paid for the rest of the cart.
    pub balance_used: Decimal,
    /// What the balance gains.
    pub balance_gained: Decimal,
    /// What is charged today.
    pub due: Decimal,
}

/// Why a cart has no quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CartProblem {
    /// A plan is not sold (any more), or not in the account's currency and for the wanted period.
    NotSold {
        /// The line's id.
        line_id: CartLineId,
    },
    /// The figures cannot be computed.
    Quote(QuoteProblem),
}

/// What `cart` costs the account of `snapshot` today. The balance pays first.
///
/// ```
/// use app::billing::{BillingPeriod, CartLine, Selection, Snapshot, quote_cart};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// // Of a month that cost 100.00, 21 of 31 days are left. From today on, six seats at 20.00 run for a month.
/// let selection = Selection { plan_id: "standard".into(), seats: 6, period: BillingPeriod::Monthly };
/// let line = CartLine { id: "line".into(), subscription_id: Some("support".into()), selection };
/// let quote = quote_cart(&snapshot, &[line]).unwrap().quote;
/// assert_eq!(quote.lines[0].credit.to_string(), "67.74");
/// assert_eq!(quote.lines[0].charge.to_string(), "120.00");
/// assert_eq!(quote.total_due.to_string(), "62.19", "with 19 % tax on the difference");
/// ```
pub fn quote_cart(snapshot: &Snapshot, cart: &[CartLine]) -> Result<CartQuote, CartProblem> {
    let currency = snapshot.account.currency;
    let tax_rate = snapshot.tax().rate.normalize();
    let lines = cart.iter().map(|line| requested(snapshot, line, tax_rate)).collect::<Result<_, _>>()?;
    let request = QuoteRequest {
        as_of: snapshot.today,
        currency,
        balance: exact(snapshot.account.balance, currency),
        lines,
    };
    let quote = quote(&request).map_err(CartProblem::Quote)?;
    let needs_payment_method = quote.total_due > Decimal::ZERO || recurring_price_rises(snapshot, cart);
    Ok(CartQuote { cart: cart.to_vec(), request, quote, needs_payment_method, anchor_day: None })
}

/// What a year of the selection costs less, before tax, when it is billed at once instead of month by month. It is twelve
/// charges of a monthly quote without the charge of an annual one. `None` when a year does not cost less.
///
/// ```
/// use app::billing::{BillingPeriod, Selection, Snapshot, annual_saving};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let seven = Selection { plan_id: "standard".into(), seats: 7, period: BillingPeriod::Monthly };
/// // Twelve times 140.00, less 1,400.00 at once.
/// let saving = annual_saving(&snapshot, &seven).unwrap();
/// assert_eq!(saving.to_string(), "280.00");
/// ```
pub fn annual_saving(snapshot: &Snapshot, selection: &Selection) -> Option<Decimal> {
    let charge = |period| {
        let selection = Selection { period, ..selection.clone() };
        let line = CartLine { id: CartLineId::UNSAVED, subscription_id: None, selection };
        quote_cart(snapshot, &[line]).ok()?.quote.lines.pop().map(|line| line.charge)
    };
    let monthly = charge(BillingPeriod::Monthly)?;
    let twelve = monthly.checked_mul(BillingPeriod::Monthly.per_year().into())?;
    twelve.checked_sub(charge(BillingPeriod::Annual)?).filter(|saving| *saving > Decimal::ZERO)
}

fn requested(snapshot: &Snapshot, line: &CartLine, tax_rate: Decimal) -> Result<RequestedLine, CartProblem> {
    let currency = snapshot.account.currency;
    let selection = &line.selection;
    let unit_price =
        price_of(snapshot, selection).ok_or_else(|| CartProblem::NotSold { line_id: line.id.clone() })?;
    let current = line
        .subscription_id
        .as_ref()
        .and_then(|id| snapshot.subscription(id)?.credited_term(snapshot.today))
        .map(|term| {
            let mut term = term.clone();
            term.billed_net = exact(term.billed_net, currency);
            term.tax_rate = term.tax_rate.normalize();
            term
        });
    let target =
        Target { unit_price: exact(unit_price, currency), seats: selection.seats, period: selection.period };
    Ok(RequestedLine { current, target, tax_rate })
}

/// Whether the cart makes the account pay more a year than it pays now. Both are counted at today's list prices, and
/// what the account holds at no more than its renewal would cost.
fn recurring_price_rises(snapshot: &Snapshot, cart: &[CartLine]) -> bool {
    let yearly =
        |charge: Option<Decimal>, period: BillingPeriod| charge?.checked_mul(period.per_year().into());
    let paid_now = |line: &CartLine| {
        let held = snapshot.subscription(line.subscription_id.as_ref()?)?;
        held.renews().then(|| yearly(renewal_charge(snapshot, held), held.selection.period))
    };
    let wanted = |line: &CartLine| yearly(charge_of(snapshot, &line.selection), line.selection.period);
    let sum = |prices: Vec<Option<Decimal>>| {
        prices.into_iter().try_fold(Decimal::ZERO, |sum, price| sum.checked_add(price?))
    };
    let before = sum(cart.iter().filter_map(paid_now).collect());
    let after = sum(cart.iter().map(wanted).collect());
    // A price that is no longer in the catalogue cannot be compared, so the customer is asked.
    before.zip(after).is_none_or(|(before, after)| after > before)
}

fn gained(request: &QuoteRequest, quote: &Quote) -> Decimal {
    quote.balance_after + quote.balance_used - request.balance
}

impl CartQuote {
    /// Whether its period follows another one by itself.
    pub const fn is_renewal(&self) -> bool {
        self.anchor_day.is_some()
    }

    /// The figures of its request, computed again. They are the same as `quote`, or something was tampered with.
    pub fn anew(&self) -> Result<Quote, QuoteProblem> {
        quote_keeping(&self.request, self.anchor_day)
    }

    /// What the account's balance gains: the part of the credits that exceeds the charges.
    pub fn balance_gained(&self) -> Decimal {
        gained(&self.request, &self.quote)
    }

    /// What the line at `index` adds: the difference between this quote and the quote without the line, by the same
    /// function. `None` when there is no such line, when there is no other line, or when the figures cannot be
    /// computed.
    pub fn added_by(&self, index: usize) -> Option<Addition> {
        let mut request = self.request.clone();
        if index >= request.lines.len() || request.lines.len() == 1 {
            return None;
        }
        request.lines.remove(index);
        let (with, without) = (&self.quote, quote_keeping(&request, self.anchor_day).ok()?);
        let tax = |quote: &Quote| {
            quote.tax.iter().try_fold(Decimal::ZERO, |sum, group| sum.checked_add(group.amount))
        };
        Some(Addition {
            tax: tax(with)?.checked_sub(tax(&without)?)?,
            balance_used: with.balance_used.checked_sub(without.balance_used)?,
            balance_gained: self.balance_gained().checked_sub(gained(&request, &without))?,
            due: with.total_due.checked_sub(without.total_due)?,
        })
    }

    /// The lines with their figures.
    pub fn lines(&self) -> impl Iterator<Item = QuotedLine<'_>> {
        let figures = self.request.lines.iter().zip(&self.quote.lines);
        self.cart.iter().zip(figures).map(|(line, (requested, figures))| QuotedLine {
            line,
            requested,
            figures,
        })
    }

    /// Names these figures and everything they were computed from. Nothing is placed unless it is the same on the
    /// screen and in the transaction. SHA-256 in hexadecimal.
    pub fn fingerprint(&self) -> String {
        // The types have no maps and no floats, so each quote has exactly one text, in the browser and on the server.
        let text = match self.anchor_day {
            // This is the text from before there were renewals, so the fingerprints of older orders stay what they are.
            None => {
                crate::codec::encode(&(&self.cart, &self.request, &self.quote, self.needs_payment_method))
            }
            Some(_) => crate::codec::encode(self),
        };
        Sha256::digest(text).iter().fold(String::with_capacity(64), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string takes every write");
            hex
        })
    }
}

impl CartLine {
    /// The cancelled subscription that this line lets renew again: a customer who changes a subscription keeps it.
    pub fn cancellation_ended<'a>(&self, snapshot: &'a Snapshot) -> Option<&'a Subscription> {
        let held = snapshot.subscription(self.subscription_id.as_ref()?)?;
        (held.status == SubscriptionStatus::PendingCancellation).then_some(held)
    }
}

impl QuotedLine<'_> {
    /// The line's product and plan, in the catalogue from which it was quoted.
    pub fn plan<'a>(&self, snapshot: &'a Snapshot) -> Option<(&'a Product, &'a Plan)> {
        snapshot.catalogue.plan(&self.line.selection.plan_id)
    }
}
