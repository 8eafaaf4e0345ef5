//! Amounts in the form that Stripe takes, by <https://docs.stripe.com/currencies> as of November 2026.

use app::billing::{Currency, minor_digits, to_minor};
use rust_decimal::Decimal;

/// The largest charge: eight digits, in any currency.
const MAX_MINOR: i64 = 99_999_999;

/// Why Stripe does not charge an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotCharged {
    /// It is not an amount of the currency, or nothing.
    NoAmount,
    /// It counts fifths of an ariary, which ISO 4217 knows and Stripe does not.
    Currency,
    /// The last of its three decimals is not zero.
    LastDecimal,
    /// It is less than the bank's fee.
    TooSmall,
    /// It has more than eight digits.
    TooLarge,
}

impl NotCharged {
    pub(super) const fn reason(self) -> &'static str {
        match self {
            Self::NoAmount => "that is not an amount that can be charged",
            Self::Currency => "Stripe does not charge this currency with the decimals it has",
            Self::LastDecimal => {
                "of this currency’s three decimals, the last must be 0 for Stripe to charge it"
            }
            Self::TooSmall => "that is less than Stripe charges in this currency",
            Self::TooLarge => "that is more than Stripe charges at once (eight digits, decimals included)",
        }
    }
}

/// An amount that Stripe charges, in its unit.
pub(super) fn stripe_amount(amount: Decimal, currency: Currency) -> Result<i64, NotCharged> {
    match stripe_units(amount, currency)? {
        units if units < least(currency) => Err(NotCharged::TooSmall),
        units if units > MAX_MINOR => Err(NotCharged::TooLarge),
        units => Ok(units),
    }
}

/// The amount in Stripe's unit, which is the currency's minor unit with a few exceptions
/// (<https://docs.stripe.com/currencies#special-cases>). A part of a charge is given back however small it is.
///
/// HUF and TWD have two decimals for charges. They have none for payouts, but a payer does not notice that.
pub(super) fn stripe_units(amount: Decimal, currency: Currency) -> Result<i64, NotCharged> {
    let minor = to_minor(amount, currency).ok().and_then(|minor| i64::try_from(minor).ok());
    let minor = minor.filter(|minor| *minor > 0).ok_or(NotCharged::NoAmount)?;
    match currency {
        // These have no decimals, but are sent as if they had two.
        Currency::ISK | Currency::UGX => minor.checked_mul(100).ok_or(NotCharged::TooLarge),
        Currency::MGA => Err(NotCharged::Currency),
        _ if minor_digits(currency) == 3 && minor % 10 != 0 => Err(NotCharged::LastDecimal),
        _ => Ok(minor),
    }
}

/// The smallest charge, in Stripe's unit. Where Stripe names none, it is that of the currency in which the seller is
/// paid out, which we do not know.
const fn least(currency: Currency) -> i64 {
    match currency {
        Currency::USD
        | Currency::EUR
        | Currency::AUD
        | Currency::BRL
        | Currency::CAD
        | Currency::CHF
        | Currency::INR
        | Currency::JPY
        | Currency::NZD
        | Currency::SGD => 50,
        Currency::GBP => 30,
        Currency::BGN => 100,
        Currency::AED | Currency::MYR | Currency::PLN | Currency::RON => 200,
        Currency::DKK => 250,
        Currency::NOK | Currency::SEK => 300,
        Currency::HKD => 400,
        Currency::MXN | Currency::THB => 1_000,
        Currency::CZK => 1_500,
        Currency::HUF => 17_500,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Currency, NotCharged, stripe_amount};

    #[test]
    fn amounts_are_sent_as_stripe_counts_them() {
        for (amount, currency, sent) in [
            ("10.50", Currency::EUR, Ok(1050)),
            ("500", Currency::JPY, Ok(500)),
            ("5", Currency::ISK, Ok(500)),
            ("5", Currency::UGX, Ok(500)),
            ("200.45", Currency::HUF, Ok(20045)),
            ("20.45", Currency::TWD, Ok(2045)),
            ("8.340", Currency::KWD, Ok(8340)),
            ("8.345", Currency::KWD, Err(NotCharged::LastDecimal)),
            ("8.34", Currency::BHD, Ok(8340)),
            ("1.001", Currency::TND, Err(NotCharged::LastDecimal)),
            ("1.001", Currency::EUR, Err(NotCharged::NoAmount)),
            ("0", Currency::EUR, Err(NotCharged::NoAmount)),
            ("-1", Currency::EUR, Err(NotCharged::NoAmount)),
            ("5", Currency::MGA, Err(NotCharged::Currency)),
            ("0.49", Currency::EUR, Err(NotCharged::TooSmall)),
            ("0.50", Currency::EUR, Ok(50)),
            ("0.30", Currency::GBP, Ok(30)),
            ("174.99", Currency::HUF, Err(NotCharged::TooSmall)),
            ("49", Currency::JPY, Err(NotCharged::TooSmall)),
            ("999999.99", Currency::USD, Ok(99_999_999)),
            ("1000000.00", Currency::USD, Err(NotCharged::TooLarge)),
            ("100000000", Currency::JPY, Err(NotCharged::TooLarge)),
            ("1000000", Currency::ISK, Err(NotCharged::TooLarge)),
        ] {
            assert_eq!(stripe_amount(amount.parse().unwrap(), currency), sent, "{amount} {currency:?}");
        }
    }
}
