//! Dates as CLDR's long and medium lengths write them.

use chrono::{Datelike, NaiveDate};

use super::table;
use crate::i18n::lang::Lang;

/// Writes a date in full, for sentences and documents: `22. November 2026`, `22 de novembro de 2026`,
/// `November 22, 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn date_long(lang: Lang, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), table::of(lang).month_long(date.month0()), date.year());
    match lang {
        Lang::Pt | Lang::Es => format!("{day} de {month} de {year}"),
        Lang::It => format!("{day} {month} {year}"),
        Lang::De => format!("{day}. {month} {year}"),
        Lang::En => format!("{month} {day}, {year}"),
    }
}

/// Writes a date short enough for a table: `22.11.2026`, `22 de nov. de 2026`, `Nov 22, 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn date_medium(lang: Lang, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), table::of(lang).month_medium(date.month0()), date.year());
    match lang {
        Lang::Pt => format!("{day} de {month} de {year}"),
        Lang::It | Lang::Es => format!("{day} {month} {year}"),
        Lang::De => format!("{day:02}.{month}.{year}"),
        Lang::En => format!("{month} {day}, {year}"),
    }
}

/// Writes the month of a date, short enough for a table: `11.2026`, `nov. de 2026`, `Nov 2026`.
///
/// Meant for the years 1 to 9999; others are written as chrono counts them, without an era.
#[must_use]
pub fn month_medium(lang: Lang, date: NaiveDate) -> String {
    let (month, year) = (table::of(lang).month_medium(date.month0()), date.year());
    match lang {
        Lang::Pt => format!("{month} de {year}"),
        Lang::It | Lang::Es | Lang::En => format!("{month} {year}"),
        Lang::De => format!("{month}.{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, NaiveDate, date_long, date_medium, month_medium};

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real date")
    }

    #[test]
    fn long_dates_name_the_month() {
        let day = date(2026, 11, 22);
        assert_eq!(date_long(Lang::Pt, day), "22 de novembro de 2026");
        assert_eq!(date_long(Lang::It, day), "22 novembre 2026");
        assert_eq!(date_long(Lang::Es, day), "22 de noviembre de 2026");
        assert_eq!(date_long(Lang::De, day), "22. November 2026");
        assert_eq!(date_long(Lang::En, day), "November 22, 2026");
    }

    #[test]
    fn months_stand_before_their_year() {
        let day = date(2026, 9, 1);
        let all = Lang::ALL.map(|lang| month_medium(lang, day));
        for month in ["set. de 2026", "set 2026", "sept 2026", "09.2026", "Sep 2026"] {
            assert!(all.contains(&month.to_owned()), "{month} in {all:?}");
        }
    }

    #[test]
    fn medium_dates_abbreviate_it() {
        let day = date(2026, 9, 1);
        assert_eq!(date_medium(Lang::Pt, day), "1 de set. de 2026");
        assert_eq!(date_medium(Lang::It, day), "1 set 2026");
        assert_eq!(date_medium(Lang::Es, day), "1 sept 2026");
        assert_eq!(date_medium(Lang::De, day), "01.09.2026");
        assert_eq!(date_medium(Lang::En, day), "Sep 1, 2026");
    }
}
