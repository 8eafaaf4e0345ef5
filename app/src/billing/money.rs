//! Amounts in the minor unit of their currency, and the one rounding rule.

use iso_currency::Currency;
use rust_decimal::Decimal;

/// Why a decimal is not an amount of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// More decimals than the currency has: `1.234` EUR.
    TooManyDecimals,
    /// More than a decimal of 96 bits holds.
    Overflow,
}

/// How many decimals amounts of `currency` have (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD.
/// Currencies without a minor unit (gold, the testing code) have 0.
///
/// ```
/// use app::billing::{Currency, minor_digits};
///
/// assert_eq!([Currency::EUR, Currency::JPY, Currency::KWD].map(minor_digits), [2, 0, 3]);
/// ```
pub fn minor_digits(currency: Currency) -> u32 {
    currency.exponent().map_or(0, u32::from)
}

/// The amount in minor units: 451.14 EUR → 45114.
///
/// ```
/// use app::billing::{AmountProblem, Currency, to_minor};
/// use rust_decimal::dec;
///
/// assert_eq!(to_minor(dec!(451.14), Currency::EUR), Ok(45_114));
/// assert_eq!(to_minor(dec!(451.145), Currency::EUR), Err(AmountProblem::TooManyDecimals));
/// ```
pub fn to_minor(amount: Decimal, currency: Currency) -> Result<i128, AmountProblem> {
    let digits = minor_digits(currency);
    let amount = amount.normalize();
    if amount.scale() > digits {
        return Err(AmountProblem::TooManyDecimals);
    }
    let factor = 10_i128.pow(digits - amount.scale());
    amount.mantissa().checked_mul(factor).ok_or(AmountProblem::Overflow)
}

/// The amount of so many minor units, with exactly the decimals of its currency: 45110 → `451.10` EUR.
///
/// ```
/// use app::billing::{Currency, from_minor};
///
/// assert_eq!(from_minor(45_110, Currency::EUR).map(|amount| amount.to_string()), Ok("451.10".to_owned()));
/// ```
pub fn from_minor(minor: i128, currency: Currency) -> Result<Decimal, AmountProblem> {
    Decimal::try_from_i128_with_scale(minor, minor_digits(currency)).map_err(|_| AmountProblem::Overflow)
}

/// The same amount with exactly its currency's decimals: zero is `0.00`, neither `0` nor `-0.00`. So equal quotes are equal
/// to the letter. An amount with more decimals stays as it is; the quote function refuses it.
pub(super) fn exact(amount: Decimal, currency: Currency) -> Decimal {
    to_minor(amount, currency).and_then(|minor| from_minor(minor, currency)).unwrap_or(amount)
}

/// `amount × numerator ÷ denominator`, multiplied first, divided last, rounded half away from zero
/// (domain.md, “Changing a subscription” 2). Whole numbers throughout, so there is only this one rounding.
///
/// `denominator` is positive. `None` on overflow.
pub(super) fn share(amount: i128, numerator: i128, denominator: i128) -> Option<i128> {
    debug_assert!(denominator > 0);
    let product = amount.checked_mul(numerator)?;
    let doubled = product.checked_abs()?.checked_mul(2)?.checked_add(denominator)?;
    Some(product.signum() * (doubled / denominator.checked_mul(2)?))
}
