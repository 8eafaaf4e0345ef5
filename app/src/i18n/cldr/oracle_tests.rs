//! Compares the table with two implementations of CLDR that are not in the bundle.
//!
//! ICU4X has the newer data (2.4: CLDR 49) and is compared in every respect. Its data generator drops a symbol that
//! equals the currency's code, after which the root locale's symbol appears: Spanish would get `HK$` for HKD where
//! CLDR's `es` says `HKD`. So a currency without a symbol of its own is compared with ICU4X's way to write codes; and
//! `amounts.tsv` in each folder has every currency as Node's ICU4C writes it (`make language`).
//!
//! A failure after an update of ICU4X means that CLDR has changed: `make language` writes the folders again.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;

use chrono::{Datelike, NaiveDate};
use icu_datetime::fieldsets::YMD;
use icu_datetime::{DateTimeFormatter, input::Date};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::currency::options::CurrencyFormatterOptions;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::PercentFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use iso_currency::Currency;
use rust_decimal::Decimal;

use super::{count, date_long, date_medium, decimal_mark, list, money, number, percent, table};
use crate::i18n::lang::Lang;

/// Whole amounts, which every currency can show.
const WHOLE: [&str; 14] = [
    "0",
    "1",
    "7",
    "12",
    "999",
    "1000",
    "1234",
    "9999",
    "10000",
    "99999",
    "100000",
    "1234567",
    "1000000000",
    "79228162514264337593543950335",
];

/// Amounts with decimals, cut to what a currency shows.
const BROKEN: [&str; 9] = [
    "0.0100",
    "0.5000",
    "0.9900",
    "999.9900",
    "1000.0100",
    "1234.5000",
    "9999.9900",
    "10000.0001",
    "1234567.8900",
];

fn locale(lang: Lang) -> Locale {
    lang.code().parse().expect("a locale")
}

/// Every currency that `iso_currency` knows, without its `iterator` feature.
fn currencies() -> impl Iterator<Item = Currency> {
    (0..=999).filter_map(Currency::from_numeric)
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn fixed(text: &str) -> fixed_decimal::Decimal {
    text.parse().expect("a decimal")
}

/// An amount with both signs. Zero has no sign here (see `zero_has_no_sign`).
fn signed(text: &str) -> Vec<String> {
    if text == "0" { vec![text.to_owned()] } else { vec![text.to_owned(), format!("-{text}")] }
}

/// Puts decimals after the last digit. Amounts look so where ISO 4217 has more decimals than CLDR.
fn with_decimals(text: &str, decimals: &str) -> String {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    format!("{}{decimals}{}", &text[..end], &text[end..])
}

struct Oracle {
    lang: Lang,
    currency: Currency,
    formatter: CurrencyFormatter<DecimalFormatter>,
}

impl Oracle {
    fn new(lang: Lang, currency: Currency) -> Self {
        let code = CurrencyType::try_from_str(currency.code()).expect("a currency");
        let prefs = locale(lang).into();
        let formatter = if table::of(lang).symbol(currency.code()) == currency.code() {
            CurrencyFormatter::try_new_code(prefs, code, CurrencyFormatterOptions::default())
        } else {
            CurrencyFormatter::try_new_symbol(prefs, code, CurrencyFormatterOptions::default())
        };
        Self { lang, currency, formatter: formatter.expect("data") }
    }

    fn money(&self, amount: &str) -> String {
        let mut out = String::new();
        let amount = fixed(amount);
        write!(out, "{}", self.formatter.format_fixed_decimal(&amount)).expect("a String takes everything");
        // ICU4X 2.4 looks only for letters, although CLDR's `currencySpacing` means everything that is not a symbol. So
        // it misses the full stop of `Cg.`; ICU4C has the space.
        let table = table::of(self.lang);
        let out = match table.symbol(self.currency.code()) {
            "Cg." if table.amount.before.ends_with('¤') => out.replace("Cg.", "Cg.\u{a0}"),
            _ => out,
        };
        // It does not know CLDR's `currencyGroup` either, as Austria has it; ICU4C does.
        let letters: Vec<_> = out.chars().collect();
        let is_group = |at: usize| {
            let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
            letters[at] == table.group
                && at > 0
                && is_digit(letters.get(at - 1))
                && is_digit(letters.get(at + 1))
        };
        (0..letters.len()).map(|at| if is_group(at) { table.amount_group } else { letters[at] }).collect()
    }

    /// Decimals as CLDR counts them.
    fn places(&self) -> usize {
        let zero = self.money("0");
        let digits = zero.trim_matches(|c: char| !c.is_ascii_digit());
        digits.len().saturating_sub("0.".len())
    }
}

#[test]
fn whole_amounts_look_like_cldr_in_every_currency() {
    let mut compared = 0;
    for lang in Lang::ALL {
        for currency in currencies() {
            let oracle = Oracle::new(lang, currency);
            let places = usize::from(currency.exponent().unwrap_or(2));
            // CLDR counts the coins in people's pockets; we use the decimals of ISO 4217.
            let more = if oracle.places() == 0 && places > 0 {
                format!("{}{}", decimal_mark(lang), "0".repeat(places))
            } else {
                assert_eq!(oracle.places(), places, "{}", currency.code());
                String::new()
            };
            for amount in WHOLE.into_iter().flat_map(signed) {
                assert_eq!(
                    money(lang, decimal(&amount), currency),
                    with_decimals(&oracle.money(&amount), &more),
                    "{lang:?} {} {amount}",
                    currency.code(),
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 4_000 * Lang::ALL.len(), "only {compared} amounts were compared");
}

#[test]
fn amounts_with_decimals_look_like_cldr() {
    for lang in Lang::ALL {
        for currency in currencies() {
            let oracle = Oracle::new(lang, currency);
            let places = oracle.places();
            if places != usize::from(currency.exponent().unwrap_or(2)) {
                continue;
            }
            for amount in BROKEN {
                // Cut rather than rounded: how halves are rounded is our decision and tested there.
                let point = amount.find('.').expect("a point");
                let cut = if places == 0 { point } else { point + 1 + places };
                for amount in signed(&amount[..cut]) {
                    assert_eq!(
                        money(lang, decimal(&amount), currency),
                        oracle.money(&amount),
                        "{lang:?} {} {amount}",
                        currency.code(),
                    );
                }
            }
        }
    }
}

#[test]
fn every_currency_looks_as_node_writes_it() {
    for lang in Lang::ALL {
        let file = format!("{}/../locales/{}/amounts.tsv", env!("CARGO_MANIFEST_DIR"), lang.code());
        let text = fs::read_to_string(file).expect("make language writes it");
        let written: HashMap<&str, &str> = text.lines().filter_map(|line| line.split_once('\t')).collect();
        for currency in currencies() {
            assert_eq!(
                money(lang, decimal("-1234567.885"), currency),
                written[currency.code()],
                "{lang:?} {}",
                currency.code(),
            );
        }
    }
}

#[test]
fn numbers_look_like_cldr() {
    for lang in Lang::ALL {
        let oracle =
            DecimalFormatter::try_new(locale(lang).into(), DecimalFormatterOptions::default()).expect("data");
        let fractions = ["0.5", "1.25", "999.125", "1234.5", "9999.99", "10000.001"];
        for n in WHOLE.into_iter().chain(fractions).flat_map(signed) {
            let expected = oracle.format(&fixed(&n)).to_string();
            assert_eq!(number(lang, decimal(&n)), expected, "{lang:?} {n}");
            if let Ok(whole) = n.parse() {
                assert_eq!(count(lang, whole), expected, "{lang:?} {n}");
            }
        }
    }
}

#[test]
fn percentages_look_like_cldr() {
    for lang in Lang::ALL {
        let oracle =
            PercentFormatter::try_new(locale(lang).into(), PercentFormatterOptions::default()).expect("data");
        for hundredths in ["0", "1", "19", "25.5", "18.25", "100", "1250", "12345.67"] {
            for hundredths in signed(hundredths) {
                let mut expected = String::new();
                let value = fixed(&hundredths);
                write!(expected, "{}", oracle.format(&value)).expect("a String takes everything");
                let fraction = decimal(&hundredths) / Decimal::ONE_HUNDRED;
                assert_eq!(percent(lang, fraction), expected, "{lang:?} {hundredths}");
            }
        }
    }
}

#[test]
fn dates_look_like_cldr() {
    for lang in Lang::ALL {
        let long = DateTimeFormatter::try_new(locale(lang).into(), YMD::long()).expect("data");
        let medium = DateTimeFormatter::try_new(locale(lang).into(), YMD::medium()).expect("data");
        // Every day of a leap year, then the ends of February and of the year in others.
        let leap_year = NaiveDate::from_ymd_opt(2028, 1, 1).expect("a date").iter_days().take(366);
        let ends = [1999, 2000, 2026, 2100, 9999].into_iter().flat_map(|year| {
            [(1, 1), (2, 28), (12, 31)]
                .into_iter()
                .filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        });
        for date in leap_year.chain(ends) {
            let (month, day) = (date.month0() + 1, date.day0() + 1);
            let input = Date::try_new_iso(
                date.year(),
                u8::try_from(month).expect("a month"),
                u8::try_from(day).expect("a day"),
            )
            .expect("a date");
            assert_eq!(date_long(lang, date), long.format(&input).to_string());
            assert_eq!(date_medium(lang, date), medium.format(&input).to_string());
        }
    }
}

#[test]
fn lists_look_like_cldr() {
    let names = [
        "GoTo Webinar",
        "Inés",
        "inicio",
        "Hijos",
        "hielo",
        "Hiato",
        "HIDRO",
        "hi",
        "h",
        "Índice",
        "yeso",
        "e",
        "e 2",
        "Meeting, classic",
        "",
    ];
    let mut compared = 0;
    for lang in Lang::ALL {
        let options = ListFormatterOptions::default();
        let oracle = ListFormatter::try_new_and(locale(lang).into(), options).expect("data");
        for length in 0..=5 {
            for start in 0..names.len() {
                let items: Vec<&str> = names.iter().copied().cycle().skip(start).take(length).collect();
                assert_eq!(list(lang, &items), oracle.format(items.iter()).to_string(), "{lang:?} {items:?}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, Lang::ALL.len() * 6 * names.len());
}
