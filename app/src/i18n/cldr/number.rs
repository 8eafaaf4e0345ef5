//! Plain numbers, counts and percentages.

use rust_decimal::Decimal;

use super::digits::Digits;
use super::table;
use crate::i18n::lang::Lang;

/// The most decimals that a plain number shows, from CLDR's pattern `#,##0.###`.
const MAX_NUMBER_PLACES: usize = 3;

/// The most decimals that a percentage shows: tax rates have two (`6.25%`).
const MAX_PERCENT_PLACES: usize = 2;

/// Writes a plain number: `1.234,5` in German, `1234,5` in Italian.
///
/// Shows three decimals at most (rounded half away from zero) and no zeros at the end. Any value
/// is accepted. Where every decimal counts, as in money, use [`money`](super::money()).
#[must_use]
pub fn number(lang: Lang, n: Decimal) -> String {
    written(lang, &Digits::rounded(n, MAX_NUMBER_PLACES).trimmed())
}

/// Writes a whole number: `10.000` seats in German, `10,000` in English.
#[must_use]
pub fn count(lang: Lang, n: i64) -> String {
    number(lang, Decimal::from(n))
}

/// Writes a number with all the decimals that it has, zeros included: an exchange rate as it was published.
#[must_use]
pub fn exact(lang: Lang, n: Decimal) -> String {
    let places = usize::try_from(n.scale()).unwrap_or(MAX_NUMBER_PLACES);
    written(lang, &Digits::rounded(n, places))
}

/// Writes a fraction of one as a percentage: 0.255 is `25,5 %` in German, `25.5%` in English.
///
/// Shows two decimals at most (rounded half away from zero) and no zeros at the end. Any value is
/// accepted.
#[must_use]
pub fn percent(lang: Lang, fraction: Decimal) -> String {
    let digits = Digits::rounded(fraction, MAX_PERCENT_PLACES + 2).times_hundred().trimmed();
    let affixes = &table::of(lang).percent;
    [&affixes.before, written(lang, &digits).as_str(), &affixes.after].concat()
}

/// The mark before the decimals. With another mark, a spreadsheet takes an amount for a text.
#[must_use]
pub fn decimal_mark(lang: Lang) -> char {
    table::of(lang).decimal
}

fn written(lang: Lang, digits: &Digits) -> String {
    let mut out = String::new();
    let table = table::of(lang);
    if digits.negative {
        out.push_str(&table.minus);
    }
    digits.write(table, table.group, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::{Decimal, Lang, count, number, percent};

    #[test]
    fn numbers_carry_the_marks_of_the_language() {
        assert_eq!(number(Lang::De, dec!(1234.5)), "1.234,5");
        assert_eq!(number(Lang::Pt, dec!(1234.5)), "1.234,5");
        assert_eq!(number(Lang::It, dec!(1234.5)), "1234,5");
        assert_eq!(number(Lang::Es, dec!(12345.5)), "12.345,5");
        assert_eq!(number(Lang::En, dec!(-1234.5)), "-1,234.5");
    }

    #[test]
    fn numbers_show_three_decimals_at_most() {
        assert_eq!(number(Lang::En, dec!(0.1235)), "0.124");
        assert_eq!(number(Lang::En, dec!(1.500)), "1.5");
        assert_eq!(number(Lang::En, dec!(100)), "100");
        assert_eq!(number(Lang::En, dec!(-0.0001)), "0");
    }

    #[test]
    fn counts_reach_both_ends_of_their_type() {
        assert_eq!(count(Lang::It, 9999), "9999");
        assert_eq!(count(Lang::It, 10_000), "10.000");
        assert_eq!(count(Lang::En, i64::MAX), "9,223,372,036,854,775,807");
        assert_eq!(count(Lang::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn percentages_have_a_space_in_german_and_spanish_only() {
        assert_eq!(percent(Lang::De, dec!(0.19)), "19\u{a0}%");
        assert_eq!(percent(Lang::Es, dec!(0.21)), "21\u{a0}%");
        assert_eq!(percent(Lang::It, dec!(0.22)), "22%");
        assert_eq!(percent(Lang::Pt, dec!(0.1825)), "18,25%");
        assert_eq!(percent(Lang::En, dec!(0.19)), "19%");
    }

    #[test]
    fn percentages_show_two_decimals_at_most() {
        assert_eq!(percent(Lang::De, dec!(0.255)), "25,5\u{a0}%");
        assert_eq!(percent(Lang::En, dec!(0.12345)), "12.35%");
        assert_eq!(percent(Lang::En, dec!(0)), "0%");
        assert_eq!(percent(Lang::En, dec!(0.005)), "0.5%");
        assert_eq!(percent(Lang::En, dec!(-0.05)), "-5%");
        assert_eq!(percent(Lang::En, dec!(1)), "100%");
        assert_eq!(percent(Lang::En, dec!(12.5)), "1,250%");
    }

    #[test]
    fn the_largest_percentage_does_not_overflow() {
        assert_eq!(percent(Lang::En, Decimal::MAX), "7,922,816,251,426,433,759,354,395,033,500%");
    }
}
