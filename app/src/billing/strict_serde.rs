//! How amounts, rates, dates, currencies and periods are written in requests, files and answers: one spelling each.
//!
//! The types' own readers accept more than they should (`1e3`, `1_000`, ` 5`, `2016-8-1`, `+2016-08-01`), and a value
//! that is read is a value that is charged.

use super::period::BillingPeriod;
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Digits, at most one point between digits, and a minus sign where that is allowed at all: `-12.50`.
///
/// ```
/// use app::billing::parse_decimal;
///
/// assert_eq!(parse_decimal("-12.50").map(|amount| amount.to_string()), Ok("-12.50".to_owned()));
/// assert!(["1e3", "1_000", " 5", ".5", "5."].iter().all(|text| parse_decimal(text).is_err()));
/// ```
pub fn parse_decimal(text: &str) -> Result<Decimal, &'static str> {
    const PLAIN: &str = "is not a plain decimal such as \"12.50\"";
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(PLAIN);
    }
    // `from_str_exact` refuses what does not fit instead of rounding it.
    Decimal::from_str_exact(text).map_err(|_| "has more digits than can be computed with")
}

/// A day that exists, written `2016-08-01`.
///
/// ```
/// use app::billing::parse_date;
///
/// assert!(parse_date("2016-02-29").is_ok());
/// assert!(["2015-02-29", "2016-8-1", "+2016-08-01"].iter().all(|text| parse_date(text).is_err()));
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate, &'static str> {
    const PLAIN: &str = "is not a date such as \"2016-08-01\"";
    let bytes = text.as_bytes();
    let plain = bytes.len() == 10
        && bytes.iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !plain {
        return Err(PLAIN);
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    let (month, day) = (number(&text[5..7]), number(&text[8..]));
    // chrono's own reader is not used: it knows every format there is, and the browser would download all of them.
    i32::try_from(number(&text[..4]))
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or("is a date that does not exist")
}

/// The longest text that an error repeats.
const MAX_SHOWN_BYTES: usize = 40;

/// Reads a text, and nothing but a text, with a function.
struct Text<T>(fn(&str) -> Result<T, &'static str>, &'static str, PhantomData<T>);

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.1)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(|problem| {
            // A sender of a megabyte does not get it back.
            if text.len() > MAX_SHOWN_BYTES {
                return E::custom(format_args!("the text {problem}"));
            }
            E::custom(format_args!("{text:?} {problem}"))
        })
    }
}

fn read<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    parse: fn(&str) -> Result<T, &'static str>,
    expected: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text(parse, expected, PhantomData))
}

/// For `#[serde(with = …)]`: amounts and rates, as JSON strings so that they never pass through a float.
pub(super) mod decimal {
    use super::{Decimal, Deserializer, Serializer, parse_decimal, read};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        read(deserializer, parse_decimal, "a decimal in quotation marks, such as \"12.50\"")
    }

    pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

/// For `#[serde(deserialize_with = …)]`: a date.
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    read(deserializer, parse_date, "a date in quotation marks, such as \"2016-08-01\"")
}

/// For `#[serde(deserialize_with = …)]`: a date, or `null`.
pub(super) fn optional_date<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| parse_date(&text).map_err(D::Error::custom)).transpose()
}

/// For `#[serde(with = …)]`: a currency in which people are billed.
pub(super) mod currency {
    use super::{Currency, Deserializer, Serializer, read};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        // Gold, testing codes and “no currency” have codes too, but no minor unit.
        let parse = |text: &str| {
            let currency = Currency::from_code(text).filter(|currency| currency.exponent().is_some());
            currency.ok_or("is not a currency code of ISO 4217")
        };
        read(deserializer, parse, "a currency code such as \"EUR\"")
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde calls it with")]
    pub fn serialize<S: Serializer>(currency: &Currency, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(currency.code())
    }
}

/// For `#[serde(with = …)]`: a billing period.
pub(super) mod period {
    use super::{BillingPeriod, Deserializer, Serializer, read};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BillingPeriod, D::Error> {
        let parse = |text: &str| BillingPeriod::from_code(text).ok_or("is not \"monthly\" or \"annual\"");
        read(deserializer, parse, "\"monthly\" or \"annual\"")
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde calls it with")]
    pub fn serialize<S: Serializer>(period: &BillingPeriod, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(period.code())
    }
}

/// For `#[serde(deserialize_with = …)]`: a whole number.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    struct Count;

    impl Visitor<'_> for Count {
        type Value = u32;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            write!(f, "a whole number from 1 to {}", u32::MAX)
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<u32, E> {
            u32::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
        }
    }

    deserializer.deserialize_u32(Count)
}

#[cfg(test)]
mod tests {
    use super::{MAX_SHOWN_BYTES, parse_date, parse_decimal};
    use crate::billing::{BilledTerm, QuoteRequest, Target};
    use serde::de::DeserializeOwned;

    /// What is wrong with the text, without the position.
    #[track_caller]
    fn problem<T: DeserializeOwned>(json: &str) -> String {
        let problem = serde_json::from_str::<T>(json).err().expect("it is not read").to_string();
        problem.split_once(" at line").expect("a place").0.to_owned()
    }

    fn target(unit_price: &str, seats: &str, period: &str) -> String {
        format!(r#"{{"unit_price":{unit_price},"seats":{seats},"period":{period}}}"#)
    }

    #[test]
    fn whoever_wrote_something_else_is_told_what_was_expected() {
        let of_target = |price, seats, period| problem::<Target>(&target(price, seats, period));
        assert_eq!(
            of_target("12.5", "1", r#""monthly""#),
            r#"invalid type: floating point `12.5`, expected a decimal in quotation marks, such as "12.50""#
        );
        assert_eq!(
            of_target(r#""1e3""#, "1", r#""monthly""#),
            r#""1e3" is not a plain decimal such as "12.50""#
        );
        for (seats, found) in [("4294967296", "value"), ("-1", "type")] {
            assert_eq!(
                of_target(r#""1""#, seats, r#""monthly""#),
                format!("invalid {found}: integer `{seats}`, expected a whole number from 1 to 4294967295")
            );
        }
        assert_eq!(
            of_target(r#""1""#, "1", "12"),
            r#"invalid type: integer `12`, expected "monthly" or "annual""#
        );
        assert_eq!(of_target(r#""1""#, "1", r#""weekly""#), r#""weekly" is not "monthly" or "annual""#);
        assert_eq!(
            problem::<BilledTerm>(r#"{"billed_net":"1","start":20160801}"#),
            r#"invalid type: integer `20160801`, expected a date in quotation marks, such as "2016-08-01""#
        );
        for (currency, problem_of) in [
            ("978", r#"invalid type: integer `978`, expected a currency code such as "EUR""#),
            (r#""XAU""#, r#""XAU" is not a currency code of ISO 4217"#),
        ] {
            let json = format!(r#"{{"as_of":"2016-08-01","currency":{currency}}}"#);
            assert_eq!(problem::<QuoteRequest>(&json), problem_of);
        }
    }

    #[test]
    fn what_is_too_long_is_not_repeated() {
        let of_price = |bytes| {
            let price = "x".repeat(bytes);
            (problem::<Target>(&target(&format!("{price:?}"), "1", r#""monthly""#)), price)
        };
        let (problem, price) = of_price(MAX_SHOWN_BYTES);
        assert_eq!(problem, format!(r#"{price:?} is not a plain decimal such as "12.50""#));
        let (problem, _) = of_price(MAX_SHOWN_BYTES + 1);
        assert_eq!(problem, r#"the text is not a plain decimal such as "12.50""#);
    }

    #[test]
    fn seats_are_read_as_they_are_written() {
        for seats in [0, 1, 7, u32::MAX] {
            let read: Target =
                serde_json::from_str(&target(r#""1""#, &seats.to_string(), r#""annual""#)).unwrap();
            assert_eq!(read.seats, seats);
        }
    }

    #[test]
    fn decimals_have_one_spelling() {
        for text in ["0", "12.50", "-0.01", "007", "79228162514264337593543950335"] {
            assert!(parse_decimal(text).is_ok(), "{text:?}");
        }
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "1e3",
            "+5",
            "1_000",
            " 5",
            "5 ",
            "1,5",
            "1.2.3",
            "--1",
            "0x1",
            "１",
            "NaN",
            "∞",
            "79228162514264337593543950336",
            "0.00000000000000000000000000001",
        ] {
            assert!(parse_decimal(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn dates_have_one_spelling() {
        for text in ["2016-08-01", "2016-02-29", "0001-01-01", "9999-12-31"] {
            assert!(parse_date(text).is_ok(), "{text:?}");
        }
        for text in [
            "",
            "2016-8-1",
            "16-08-01",
            "+2016-08-01",
            " 2016-08-01",
            "2016-08-01 ",
            "2016-02-30",
            "2015-02-29",
            "2016/08/01",
            "20160801",
            "2016-08-01T00:00:00Z",
            "2016-13-01",
            "2016-00-10",
            "２０16-08-01",
        ] {
            assert!(parse_date(text).is_err(), "{text:?}");
        }
    }
}
