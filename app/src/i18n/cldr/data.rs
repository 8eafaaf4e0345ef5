//! Makes the table of a language of its folder's `cldr.json`, on the server.

use super::plural_rules::{Category, Plurals, Relation};
use super::table::{Affixes, Direction, List, Table};
use crate::i18n::folders;
use crate::i18n::lang::Lang;
use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use iso_currency::Currency;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::iter;

#[derive(Deserialize)]
struct Cldr {
    numbers: Numbers,
    symbols: BTreeMap<String, String>,
    months: Months,
    dates: Dates,
    list: Lists,
    plurals: BTreeMap<Category, String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Numbers {
    decimal: char,
    group: char,
    /// The mark in amounts, if it is another one (in Austria).
    currency_group: Option<char>,
    minus: String,
    minimum_grouping_digits: usize,
    currency: String,
    percent: String,
}

#[derive(Deserialize)]
struct Months {
    wide: Vec<String>,
    abbreviated: Vec<String>,
}

#[derive(Deserialize)]
struct Dates {
    long: String,
    medium: String,
    month: String,
}

#[derive(Deserialize)]
struct Lists {
    two: String,
    middle: String,
    end: String,
}

impl Table {
    /// The conventions of a language.
    ///
    /// # Panics
    /// If its `cldr.json` is not what `make language` writes. A test reads all of them.
    pub(super) fn read(lang: Lang) -> Self {
        let cldr: Cldr = serde_json::from_str(folders::of(lang).cldr).expect("make language writes it");
        let (positive, negative) = match cldr.numbers.currency.split_once(';') {
            Some((positive, negative)) => (affixes(positive), affixes(negative)),
            None => (affixes(&cldr.numbers.currency), affixes(&format!("-{}", cldr.numbers.currency))),
        };
        let own = |lang: Lang| folders::settings(lang).list.end_before_i.as_deref();
        let end_before_i = iter::successors(Some(lang), |lang| lang.parent()).find_map(own);
        let (decimal, group) = (cldr.numbers.decimal, cldr.numbers.group);
        Self {
            decimal,
            group,
            amount_group: cldr.numbers.currency_group.unwrap_or(group),
            minus: cldr.numbers.minus,
            min_grouping: cldr.numbers.minimum_grouping_digits,
            amount: positive,
            negative_amount: negative,
            percent: affixes(&cldr.numbers.percent),
            list: List {
                two: between(&cldr.list.two),
                middle: between(&cldr.list.middle),
                end: between(&cldr.list.end),
                end_before_i: end_before_i.map(between),
            },
            symbols: symbols(&cldr.symbols),
            months_long: cldr.months.wide,
            months_medium: cldr.months.abbreviated,
            date_long: cldr.dates.long,
            date_medium: cldr.dates.medium,
            month: cldr.dates.month,
            plurals: Plurals(
                cldr.plurals.into_iter().map(|(category, rule)| (category, any_of(&rule))).collect(),
            ),
            direction: direction(lang),
        }
    }
}

fn direction(lang: Lang) -> Direction {
    let locale = lang.code().parse::<LanguageIdentifier>().expect("a folder's name is a code");
    match LocaleDirectionality::new_common().get(&locale) {
        Some(icu_locale::Direction::RightToLeft) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// What stands before and after the digits of a pattern: `#,##0.00 ¤`.
fn affixes(pattern: &str) -> Affixes {
    let is_digit = |c: char| matches!(c, '#' | ',' | '0' | '.');
    let begin = pattern.find(is_digit).unwrap_or(pattern.len());
    let end = pattern.rfind(is_digit).map_or(begin, |at| at + 1);
    Affixes { before: pattern[..begin].to_owned(), after: pattern[end..].to_owned() }
}

/// What stands between the two parts of a list: `{0} and {1}`.
fn between(pattern: &str) -> String {
    pattern.trim_start_matches("{0}").trim_end_matches("{1}").to_owned()
}

/// The symbols of the currencies that are in use, packed: pairs of strings cost more bytes to send.
fn symbols(symbols: &BTreeMap<String, String>) -> String {
    let in_use = symbols.iter().filter(|(code, _)| Currency::from_code(code).is_some());
    in_use.map(|(code, symbol)| format!("{code}:{symbol}")).collect::<Vec<_>>().join(" ")
}

/// A rule of whole numbers: any of the groups, of which every relation must hold. (UTS 35, part 3, section 5.1.1)
fn any_of(rule: &str) -> Vec<Vec<Relation>> {
    rule.split(" or ").filter_map(all_of).collect()
}

/// The relations of a group. `None` when it holds for no whole number.
fn all_of(group: &str) -> Option<Vec<Relation>> {
    let mut relations = Vec::new();
    for text in group.split(" and ") {
        let (operand, relation) = relation(text);
        match operand {
            "n" | "i" => relations.push(relation),
            // A whole number has no decimals, and is written without an exponent.
            "v" | "w" | "f" | "t" | "c" | "e" => {
                if !relation.holds(0) {
                    return None;
                }
            }
            _ => panic!("no operand of a plural rule: {operand}"),
        }
    }
    Some(relations)
}

/// `i % 10 = 2..4,7`, with its operand.
fn relation(text: &str) -> (&str, Relation) {
    let negated = text.contains("!=");
    let (left, right) = text.split_once(if negated { "!=" } else { "=" }).expect("a relation");
    let (operand, modulus) = match left.split_once('%') {
        Some((operand, modulus)) => (operand, modulus.trim().parse().expect("a modulus")),
        None => (left, 0),
    };
    let range = |range: &str| {
        let (first, last) = range.split_once("..").unwrap_or((range, range));
        [first, last].map(|end| end.trim().parse().expect("a whole number"))
    };
    (operand.trim(), Relation { modulus, ranges: right.split(',').map(range).collect(), negated })
}
