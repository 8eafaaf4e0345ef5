//! Amounts of money, as CLDR's standard currency style writes them.

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::digits::Digits;
use super::table;
use crate::i18n::lang::Lang;

/// No-break space: an amount never breaks between the number and the symbol.
const NBSP: char = '\u{a0}';

/// The decimals where ISO 4217 gives none (gold, `XXX`): CLDR's default.
const DEFAULT_PLACES: u16 = 2;

/// Writes an amount in major units (12.5 is twelve and a half euros) with its currency:
/// `1.234,50 €`, `R$ 1.234,50`, `-$1,234.50`, `CHF 10.00`.
///
/// Always shows the currency's number of decimals. An amount with more decimals is rounded half away from zero, and an
/// amount that rounds to zero has no sign. Any amount is accepted, `Decimal::MAX` included.
///
/// The decimals are those of ISO 4217, even where CLDR's differ: CLDR counts the coins in people's pockets (no decimals
/// for HUF, IDR, COP), but an invoice has to show every minor unit that is charged.
#[must_use]
pub fn money(lang: Lang, amount: Decimal, currency: Currency) -> String {
    let table = table::of(lang);
    let places = currency.exponent().unwrap_or(DEFAULT_PLACES);
    let digits = Digits::rounded(amount, usize::from(places));
    let symbol = table.symbol(currency.code());

    let affixes = if digits.negative { &table.negative_amount } else { &table.amount };
    let fill = |affix: &str| affix.replace('-', &table.minus).replace('¤', symbol);
    let mut out = fill(&affixes.before);
    if affixes.before.ends_with('¤') && needs_space(symbol.chars().next_back()) {
        out.push(NBSP);
    }
    digits.write(table, table.amount_group, &mut out);
    if affixes.after.starts_with('¤') && needs_space(symbol.chars().next()) {
        out.push(NBSP);
    }
    out.push_str(&fill(&affixes.after));
    out
}

/// CLDR's `currencySpacing`: a space is added where the symbol's edge is neither a symbol (`$`) nor a space. For the
/// symbols in the table that means a letter or a full stop (`Cg.`).
fn needs_space(edge: Option<char>) -> bool {
    edge.is_some_and(|edge| edge.is_ascii_alphabetic() || edge == '.')
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::{Currency, Decimal, Lang, money};

    #[track_caller]
    fn check(lang: Lang, amount: Decimal, currency: Currency, expected: &str) {
        assert_eq!(money(lang, amount, currency), expected);
    }

    #[test]
    fn each_language_places_the_symbol_its_way() {
        check(Lang::Pt, dec!(1234.5), Currency::BRL, "R$\u{a0}1.234,50");
        check(Lang::Pt, dec!(1234.5), Currency::EUR, "€\u{a0}1.234,50");
        check(Lang::It, dec!(1234.5), Currency::EUR, "1234,50\u{a0}€");
        check(Lang::Es, dec!(1234.5), Currency::EUR, "1234,50\u{a0}€");
        check(Lang::De, dec!(1234.5), Currency::EUR, "1.234,50\u{a0}€");
        check(Lang::En, dec!(1234.5), Currency::EUR, "€1,234.50");
    }

    #[test]
    fn italian_and_spanish_group_from_five_digits_on() {
        check(Lang::It, dec!(9999.99), Currency::EUR, "9999,99\u{a0}€");
        check(Lang::It, dec!(10000), Currency::EUR, "10.000,00\u{a0}€");
        check(Lang::Es, dec!(9999.99), Currency::EUR, "9999,99\u{a0}€");
        check(Lang::Es, dec!(10000), Currency::EUR, "10.000,00\u{a0}€");
    }

    #[test]
    fn the_minus_sign_comes_before_the_symbol() {
        check(Lang::En, dec!(-1234.5), Currency::USD, "-$1,234.50");
        check(Lang::Pt, dec!(-1234.5), Currency::BRL, "-R$\u{a0}1.234,50");
        check(Lang::De, dec!(-1234.5), Currency::EUR, "-1.234,50\u{a0}€");
    }

    #[test]
    fn letters_are_kept_apart_from_digits() {
        check(Lang::En, dec!(10), Currency::CHF, "CHF\u{a0}10.00");
        check(Lang::En, dec!(10), Currency::XCG, "Cg.\u{a0}10.00");
        check(Lang::En, dec!(10), Currency::XOF, "F\u{202f}CFA\u{a0}10");
        check(Lang::En, dec!(10), Currency::CAD, "CA$10.00");
    }

    #[test]
    fn decimals_are_those_of_iso_4217() {
        check(Lang::En, dec!(1234.5), Currency::JPY, "¥1,235");
        check(Lang::En, dec!(1234.5), Currency::KWD, "KWD\u{a0}1,234.500");
        check(Lang::En, dec!(1.5), Currency::CLF, "CLF\u{a0}1.5000");
        // CLDR would write no decimals.
        check(Lang::De, dec!(1.5), Currency::HUF, "1,50\u{a0}HUF");
        // ISO 4217 gives no decimals.
        check(Lang::De, dec!(1.5), Currency::XAU, "1,50\u{a0}XAU");
    }

    #[test]
    fn halves_round_away_from_zero() {
        check(Lang::En, dec!(0.125), Currency::USD, "$0.13");
        check(Lang::En, dec!(-0.125), Currency::USD, "-$0.13");
        check(Lang::En, dec!(0.135), Currency::USD, "$0.14");
        check(Lang::En, dec!(999.995), Currency::USD, "$1,000.00");
        check(Lang::En, dec!(2.5), Currency::JPY, "¥3");
    }

    #[test]
    fn zero_has_no_sign() {
        check(Lang::En, dec!(-0.001), Currency::USD, "$0.00");
        check(Lang::En, -dec!(0), Currency::USD, "$0.00");
    }

    #[test]
    fn the_largest_and_smallest_amounts_are_written_in_full() {
        let huge = "79,228,162,514,264,337,593,543,950,335.00";
        check(Lang::En, Decimal::MAX, Currency::USD, &format!("${huge}"));
        check(Lang::En, Decimal::MIN, Currency::USD, &format!("-${huge}"));
        let tiny = Decimal::from_i128_with_scale(1, 28);
        check(Lang::En, tiny, Currency::USD, "$0.00");
    }
}
