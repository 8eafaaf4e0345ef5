//! Dates as CLDR's long and medium lengths write them.

use chrono::{Datelike, NaiveDate};

use super::table::{self, Table};
use crate::i18n::lang::Lang;

/// Writes a date in full, for sentences and documents: `22. November 2026`, `22 de novembro de 2026`,
/// `November 22, 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn date_long(lang: Lang, date: NaiveDate) -> String {
    let table = table::of(lang);
    written(table, &table.date_long, date)
}

/// Writes a date short enough for a table: `22.11.2026`, `22 de nov. de 2026`, `Nov 22, 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn date_medium(lang: Lang, date: NaiveDate) -> String {
    let table = table::of(lang);
    written(table, &table.date_medium, date)
}

/// Writes the month of a date, short enough for a table: `Nov. 2026`, `nov. de 2026`, `Nov 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn month_medium(lang: Lang, date: NaiveDate) -> String {
    let table = table::of(lang);
    written(table, &table.month, date)
}

/// The date by a pattern of CLDR: its letters `d`, `M` and `y` stand for a part of the date, and what stands between
/// apostrophes stands for itself. (UTS 35, part 4, section 8)
fn written(table: &Table, pattern: &str, date: NaiveDate) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(letter) = rest.chars().next() {
        if letter == '\'' {
            let (quoted, after) = rest[1..].split_once('\'').unwrap_or((&rest[1..], ""));
            out.push_str(quoted);
            rest = after;
            continue;
        }
        let after = rest.trim_start_matches(letter);
        push_field(&mut out, table, &rest[..rest.len() - after.len()], date);
        rest = after;
    }
    out
}

/// A run of the same letter.
fn push_field(out: &mut String, table: &Table, field: &str, date: NaiveDate) {
    let named = |months: &[String]| months.get(date.month0() as usize).cloned().unwrap_or_default();
    match field {
        "d" => out.push_str(&date.day().to_string()),
        "dd" => out.push_str(&two_digits(date.day())),
        "M" => out.push_str(&date.month().to_string()),
        "MM" => out.push_str(&two_digits(date.month())),
        "MMM" => out.push_str(&named(&table.months_medium)),
        "MMMM" => out.push_str(&named(&table.months_long)),
        "y" => out.push_str(&date.year().to_string()),
        other => out.push_str(other),
    }
}

fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

#[cfg(test)]
mod tests {
    use super::{NaiveDate, table, written};
    use crate::i18n::lang::Lang;

    #[test]
    fn a_pattern_is_written_letter_by_letter() {
        let table = table::of(Lang::SOURCE);
        let date = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a real date");
        for (pattern, expected) in [
            ("d. MMMM y", "1. September 2026"),
            ("d 'de' MMM 'de' y", "1 de Sep de 2026"),
            ("dd.MM.y", "01.09.2026"),
            ("d/M/y", "1/9/2026"),
            ("MMM y", "Sep 2026"),
            ("d\u{202f}'d''", "1\u{202f}d"),
        ] {
            assert_eq!(written(table, pattern, date), expected, "{pattern}");
        }
    }
}
