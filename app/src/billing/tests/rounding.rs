//! The one rounding rule.

use super::*;
use crate::billing::money::share;
use proptest::prelude::*;

#[test]
fn ties_round_away_from_zero_on_both_sides() {
    for (amount, expected) in [(1, 1), (-1, -1), (3, 2), (-3, -2), (5, 3), (-5, -3), (2, 1), (0, 0)] {
        assert_eq!(share(amount, 1, 2), Some(expected), "{amount}/2");
    }
}

#[test]
fn lines_are_rounded_before_they_are_summed() {
    let lines = [-3500, 2900, 5000].map(|amount| share(amount, 16, 31).expect("small"));
    assert_eq!(lines, [-1806, 1497, 2581]);
    assert_eq!(lines.iter().sum::<i128>(), 2272);
    // Rounding the sum would give this.
    assert_eq!(share(-3500 + 2900 + 5000, 16, 31), Some(2271));
}

#[test]
fn what_is_too_large_is_none() {
    assert_eq!(share(i128::MAX, 2, 3), None);
    assert_eq!(share(i128::MAX, 1, 1), None);
    // This is exactly the least number there is, which has no absolute value.
    assert_eq!(share(-(1 << 99), 1 << 28, 1), None);
    assert_eq!(share(1, 1, i128::MAX), None);
}

#[test]
fn an_amount_is_a_whole_number_of_minor_units() {
    assert_eq!(to_minor(amount("451.14"), Currency::EUR), Ok(45114));
    assert_eq!(to_minor(amount("451.1400"), Currency::EUR), Ok(45114));
    assert_eq!(to_minor(amount("451"), Currency::EUR), Ok(45100));
    assert_eq!(to_minor(amount("-0.01"), Currency::EUR), Ok(-1));
    assert_eq!(to_minor(amount("451.141"), Currency::EUR), Err(AmountProblem::TooManyDecimals));
    assert_eq!(to_minor(amount("1.5"), Currency::JPY), Err(AmountProblem::TooManyDecimals));
    assert_eq!(to_minor(amount("1.5"), Currency::KWD), Ok(1500));
    assert_eq!(from_minor(i128::MAX, Currency::EUR), Err(AmountProblem::Overflow));
    assert_amount(from_minor(45110, Currency::EUR).expect("small"), "451.10");
    assert_amount(from_minor(5, Currency::JPY).expect("small"), "5");
}

proptest! {
    /// The oracle does not divide: it asks whether the answer is the nearest whole number.
    #[test]
    fn a_share_is_the_nearest_whole_number(
        amount in -1_000_000_000_000_i128..1_000_000_000_000,
        numerator in 0..1_000_000_i128,
        denominator in 1..1_000_000_i128,
    ) {
        let nearest = share(amount, numerator, denominator).expect("small");
        let off = nearest * denominator - amount * numerator;
        prop_assert!(2 * off.abs() <= denominator);
        if 2 * off.abs() == denominator {
            prop_assert!(off.signum() == amount.signum(), "a tie goes away from zero");
        }
    }

    #[test]
    fn a_share_never_panics(amount: i128, numerator: i128, denominator in 1..i128::MAX) {
        let _ = share(amount, numerator, denominator);
    }

    #[test]
    fn minor_units_there_and_back(minor in -(1_i128 << 90)..(1_i128 << 90)) {
        for currency in [Currency::JPY, Currency::EUR, Currency::KWD, Currency::CLF] {
            let amount = from_minor(minor, currency).expect("it fits");
            prop_assert_eq!(to_minor(amount, currency), Ok(minor));
            prop_assert_eq!(amount.scale(), minor_digits(currency));
        }
    }
}
