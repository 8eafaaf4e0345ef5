//! The digits of a number, rounded, before a language's marks are put between them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::table::Table;

/// A rounded number as text.
///
/// It is kept as text so that nothing can overflow: `Decimal::MAX` times a hundred is not a `Decimal`, but it has
/// digits.
pub(super) struct Digits {
    /// Never true for zero. `-0.00` puzzles a reader, so a number that rounds to zero loses its sign.
    pub(super) negative: bool,
    whole: String,
    fraction: String,
}

impl Digits {
    /// Rounds half away from zero, as invoices do, to exactly `places` decimals.
    pub(super) fn rounded(n: Decimal, places: usize) -> Self {
        // Saturating is harmless: a `Decimal` has 28 decimals at most.
        let dp = u32::try_from(places).unwrap_or(u32::MAX);
        let rounded = n.round_dp_with_strategy(dp, RoundingStrategy::MidpointAwayFromZero);
        let text = rounded.abs().to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let mut fraction = decimals.to_owned();
        while fraction.len() < places {
            fraction.push('0');
        }
        Self { negative: rounded.is_sign_negative() && !rounded.is_zero(), whole: whole.to_owned(), fraction }
    }

    /// Moves the decimal point two places to the right. Needs at least two decimals.
    pub(super) fn times_hundred(mut self) -> Self {
        debug_assert!(self.fraction.len() >= 2);
        let rest = self.fraction.split_off(2);
        self.whole.push_str(&self.fraction);
        self.fraction = rest;
        let leading = self.whole.len() - self.whole.trim_start_matches('0').len();
        self.whole.drain(..leading.min(self.whole.len() - 1));
        self
    }

    /// Drops the zeros at the end of the decimals.
    pub(super) fn trimmed(mut self) -> Self {
        self.fraction.truncate(self.fraction.trim_end_matches('0').len());
        self
    }

    /// Appends the number without a sign, with the language's decimal mark, and with `group` between groups of digits.
    pub(super) fn write(&self, table: &Table, group: char, out: &mut String) {
        let len = self.whole.len();
        let grouped = len >= 3 + table.min_grouping;
        for (at, digit) in self.whole.char_indices() {
            if grouped && at > 0 && (len - at).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !self.fraction.is_empty() {
            out.push(table.decimal);
            out.push_str(&self.fraction);
        }
    }
}
