//! Why the same cart costs something else than a moment ago.

use super::cart::CartQuote;
use rust_decimal::Decimal;

/// A cause of a difference between two quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Another day: periods and credits are counted from it.
    Day,
    /// Lines came, went, or want something else.
    Cart,
    /// A price of the catalogue.
    Price,
    /// What runs, and is credited.
    Held,
    /// The rate of the tax.
    Tax {
        /// Before, a fraction from 0 to 1.
        before: Decimal,
        /// Now, likewise.
        now: Decimal,
    },
    /// The account's balance.
    Balance,
}

/// The causes of what is different in `now`; empty when nothing is that either was computed from.
pub fn causes(before: &CartQuote, now: &CartQuote) -> Vec<Cause> {
    let (old, new) = (&before.request, &now.request);
    let rates = |quote: &CartQuote| quote.request.lines.first().map(|line| line.tax_rate);
    let taxed = match (rates(before), rates(now)) {
        (Some(before), Some(now)) if before != now => Some(Cause::Tax { before, now }),
        _ => None,
    };
    // Lines of two carts are compared where both have them.
    let lines = || {
        now.lines().filter_map(|line| Some((before.lines().find(|old| old.line.id == line.line.id)?, line)))
    };
    let same = || lines().filter(|(old, new)| old.line.selection == new.line.selection);
    let price = same().any(|(old, new)| old.requested.target.unit_price != new.requested.target.unit_price);
    let held = lines().any(|(old, new)| old.requested.current != new.requested.current);
    let found = [
        (old.as_of != new.as_of).then_some(Cause::Day),
        (before.cart != now.cart).then_some(Cause::Cart),
        price.then_some(Cause::Price),
        held.then_some(Cause::Held),
        taxed,
        (old.balance != new.balance).then_some(Cause::Balance),
    ];
    found.into_iter().flatten().collect()
}
