//! Why the same cart has another price than a moment ago.

use super::cart::CartQuote;
use rust_decimal::Decimal;

/// A cause of a difference between two quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The day. Periods and credits are counted from it.
    Day,
    /// Lines came, went, or want something else.
    Cart,
    /// A price of the catalogue.
    Price,
    /// The running period, which is credited.
    Held,
    /// The rate of the tax.
    Tax {
        /// The rate before, a fraction from 0 to 1.
        before: Decimal,
        /// The rate now, likewise.
        now: Decimal,
    },
    /// The account's balance.
    Balance,
}

/// Why `now` differs from `before`. Empty when both were computed from the same values.
pub fn causes(before: &CartQuote, now: &CartQuote) -> Vec<Cause> {
    let (old, new) = (&before.request, &now.request);
    let rates = |quote: &CartQuote| quote.request.lines.first().map(|line| line.tax_rate);
    let taxed = match (rates(before), rates(now)) {
        (Some(before), Some(now)) if before != now => Some(Cause::Tax { before, now }),
        _ => None,
    };
    // Lines of the two carts are compared where both carts have them.
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
