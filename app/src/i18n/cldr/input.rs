//! Counts and amounts as people type them.
//!
//! `1.234` is more than a thousand in German and a little more than one in English. The language of the page decides. A
//! text that could well be meant in the other way is refused with a reason, never guessed: a wrong guess is off by a
//! factor of a thousand, and somebody pays it.

use rust_decimal::Decimal;

use super::table;
use crate::i18n::lang::Lang;
use crate::typed::visible;

/// The longest input that is looked at, in bytes. The largest amount in groups needs far less.
const MAX_INPUT_BYTES: usize = 64;

/// The most digits that an amount may have before the decimal mark.
///
/// Together with [`MAX_AMOUNT_DECIMALS`] this keeps every accepted amount, counted in minor units
/// of any currency, inside an `i64`.
pub const AMOUNT_MAX_WHOLE_DIGITS: usize = 14;

/// The most digits that an amount may have after the decimal mark: ISO 4217 gives no currency more.
pub const MAX_AMOUNT_DECIMALS: usize = 4;

/// Why typed text is not a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountProblem {
    /// Nothing was typed, or only spaces.
    Empty,
    /// Something other than digits and marks: letters, a currency, an exponent.
    NotANumber,
    /// A plus or minus sign.
    Signed,
    /// A fraction, or marks that could stand for one (`1.5`, and `1,234` in German).
    NotWhole,
    /// More than `u32::MAX`, or more text than any count needs.
    TooLarge,
}

/// Why typed text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// Nothing was typed, or only spaces.
    Empty,
    /// Something other than digits and marks: letters, a currency, an exponent.
    NotANumber,
    /// A plus or minus sign. A person who gives money back chooses that, and types no sign.
    Signed,
    /// Marks that do not fit the language, or that fit another language as well (`1.50` and `1,234` in German).
    Ambiguous,
    /// More than [`MAX_AMOUNT_DECIMALS`] decimals.
    TooManyDecimals,
    /// More than [`AMOUNT_MAX_WHOLE_DIGITS`] digits before the decimal mark, or more text than
    /// any amount needs.
    TooLarge,
}

/// Reads a whole number (0 to `u32::MAX`) typed by a person.
///
/// Accepts spaces around the number. Between groups of three digits it accepts the language's own mark, spaces of any
/// width, or apostrophes. The caller checks the range that its field allows.
///
/// # Errors
///
/// One [`CountProblem`] for each reason; nothing is guessed.
pub fn parse_count(lang: Lang, typed: &str) -> Result<u32, CountProblem> {
    let typed = visible(typed);
    let read = read(lang, &typed).map_err(|misfit| match misfit {
        Misfit::Empty => CountProblem::Empty,
        Misfit::NotANumber => CountProblem::NotANumber,
        Misfit::Signed => CountProblem::Signed,
        Misfit::Marks => CountProblem::NotWhole,
        Misfit::TooLong => CountProblem::TooLarge,
    })?;
    if read.fraction.is_some() {
        return Err(CountProblem::NotWhole);
    }
    // Only digits are left, so only the size can be wrong.
    read.whole.parse().map_err(|_| CountProblem::TooLarge)
}

/// Reads an amount in major units (zero or more) typed by a person: `1.234,50` in German.
///
/// Accepts the same spaces and marks as [`parse_count`], and a missing zero (`,50`). The value has at most 14 digits
/// before the decimal mark and [`MAX_AMOUNT_DECIMALS`] after it. The caller checks the range and the decimals of the
/// currency.
///
/// A decimal mark before exactly three digits (`1,234` in German) is refused as ambiguous, since people type thousands
/// far more often than thousandths. A person who means thousandths, which Kuwaiti dinars have, adds a fourth decimal
/// (`1,2340`). The language's own grouping (`1.234` in German) is read as thousands, since everything on the page is
/// written that way.
///
/// # Errors
///
/// One [`AmountProblem`] for each reason; nothing is guessed.
pub fn parse_amount(lang: Lang, typed: &str) -> Result<Decimal, AmountProblem> {
    let typed = visible(typed);
    let read = read(lang, &typed).map_err(|misfit| match misfit {
        Misfit::Empty => AmountProblem::Empty,
        Misfit::NotANumber => AmountProblem::NotANumber,
        Misfit::Signed => AmountProblem::Signed,
        Misfit::Marks => AmountProblem::Ambiguous,
        Misfit::TooLong => AmountProblem::TooLarge,
    })?;
    if read.could_be_grouping() {
        return Err(AmountProblem::Ambiguous);
    }
    let whole = read.whole.trim_start_matches('0');
    let fraction = read.fraction.unwrap_or_default();
    if fraction.len() > MAX_AMOUNT_DECIMALS {
        return Err(AmountProblem::TooManyDecimals);
    }
    if whole.len() > AMOUNT_MAX_WHOLE_DIGITS {
        return Err(AmountProblem::TooLarge);
    }
    // 18 digits at most, so neither the parsing nor the scale can fail.
    let minor_units = format!("0{whole}{fraction}").parse().map_err(|_| AmountProblem::TooLarge)?;
    let scale = u32::try_from(fraction.len()).map_err(|_| AmountProblem::TooManyDecimals)?;
    Ok(Decimal::new(minor_units, scale))
}

/// Typed text, taken apart. Both parts are ASCII digits only.
struct Read<'a> {
    /// The part before the decimal mark, without its grouping marks. Empty when the text begins with the decimal mark.
    whole: String,
    /// Whether marks stood between the groups of `whole`.
    grouped: bool,
    /// The digits after the decimal mark, at least one of them.
    fraction: Option<&'a str>,
}

impl Read<'_> {
    /// Whether the decimal mark stands where another language groups thousands: `1,234`.
    fn could_be_grouping(&self) -> bool {
        !self.grouped && self.fraction.is_some_and(|digits| digits.len() == 3) && is_first_group(&self.whole)
    }
}

/// Why text could not be taken apart.
enum Misfit {
    Empty,
    NotANumber,
    Signed,
    /// Digits and marks only, but not in the order that this language uses.
    Marks,
    TooLong,
}

fn read(lang: Lang, typed: &str) -> Result<Read<'_>, Misfit> {
    let table = table::of(lang);
    let text = typed.trim();
    if text.is_empty() {
        return Err(Misfit::Empty);
    }
    if text.len() > MAX_INPUT_BYTES {
        return Err(Misfit::TooLong);
    }
    if text.starts_with(['+', '-', '\u{2212}']) {
        return Err(Misfit::Signed);
    }
    let known = |c: char| is_digit(c) || mark(c).is_some();
    if !text.chars().all(known) || !text.contains(is_digit) {
        return Err(Misfit::NotANumber);
    }

    let (whole, fraction) = match text.split_once(table.decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if fraction.is_some_and(|digits| digits.is_empty() || !digits.chars().all(is_digit)) {
        return Err(Misfit::Marks);
    }
    let marked = ungrouped(whole, table.group).or_else(|| ungrouped(whole, table.amount_group));
    let digits = marked.ok_or(Misfit::Marks)?;
    Ok(Read { grouped: digits.len() < whole.len(), whole: digits, fraction })
}

/// The digits of `whole`, if it consists of digits only, or of regular groups with one kind of mark.
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let Some(first) = whole.chars().find_map(mark) else {
        return Some(whole.to_owned());
    };
    if matches!(first, '.' | ',') && first != group {
        return None;
    }
    let mut groups = whole.split(|c| mark(c) == Some(first));
    let mut digits = groups.next().filter(|part| is_first_group(part))?.to_owned();
    for part in groups {
        if part.len() != 3 || !part.chars().all(is_digit) {
            return None;
        }
        digits.push_str(part);
    }
    Some(digits)
}

/// Whether groups of thousands can follow: `0.123` is a grouped number in no language.
fn is_first_group(part: &str) -> bool {
    matches!(part.len(), 1..=3) && part.chars().all(is_digit) && !part.starts_with('0')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The kind of mark a character is. Every space is one kind, and every apostrophe (the Swiss group with it, in any
/// language) is another.
fn mark(c: char) -> Option<char> {
    match c {
        '.' | ',' => Some(c),
        // Space, no-break, thin and narrow no-break space: formatted text pastes them.
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Some(' '),
        '\'' | '\u{2019}' => Some('\''),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use iso_currency::Currency;
    use rust_decimal::dec;

    use super::{AmountProblem, CountProblem, Decimal, Lang, parse_amount, parse_count};
    use crate::i18n::cldr::{count, money};

    #[test]
    fn counts_are_read_with_and_without_marks() {
        for lang in Lang::ALL {
            for (typed, value) in [
                ("0", 0),
                ("007", 7),
                (" 25\u{a0}", 25),
                ("\u{feff}25\u{200b}", 25),
                ("\u{200e}2\u{2060}5", 25),
                ("1234", 1234),
                ("1 234", 1234),
                ("12\u{202f}345", 12_345),
                ("1\u{a0}234 567", 1_234_567),
                ("1'234", 1234),
                ("4294967295", u32::MAX),
            ] {
                assert_eq!(parse_count(lang, typed), Ok(value), "{lang:?} {typed:?}");
            }
        }
        assert_eq!(parse_count(Lang::De, "1.234"), Ok(1234));
        assert_eq!(parse_count(Lang::Es, "1.234.567"), Ok(1_234_567));
        assert_eq!(parse_count(Lang::En, "1,234"), Ok(1234));
    }

    #[test]
    fn each_problem_of_a_count_has_its_name() {
        for lang in Lang::ALL {
            for (typed, problem) in [
                ("", CountProblem::Empty),
                ("\u{a0} \t", CountProblem::Empty),
                ("ten", CountProblem::NotANumber),
                ("1e3", CountProblem::NotANumber),
                ("٣", CountProblem::NotANumber),
                ("3-", CountProblem::NotANumber),
                (".,", CountProblem::NotANumber),
                ("-3", CountProblem::Signed),
                ("\u{2212}3", CountProblem::Signed),
                ("+3", CountProblem::Signed),
                ("1.5", CountProblem::NotWhole),
                ("1,5", CountProblem::NotWhole),
                ("2.", CountProblem::NotWhole),
                ("12 34", CountProblem::NotWhole),
                ("0.500", CountProblem::NotWhole),
                ("0,500", CountProblem::NotWhole),
                ("1,234.567", CountProblem::NotWhole),
                ("1.234 567", CountProblem::NotWhole),
                ("4294967296", CountProblem::TooLarge),
                ("99 999 999 999", CountProblem::TooLarge),
            ] {
                assert_eq!(parse_count(lang, typed), Err(problem), "{lang:?} {typed:?}");
            }
        }
        let other_language = Err(CountProblem::NotWhole);
        assert_eq!(parse_count(Lang::De, "1,234"), other_language);
        assert_eq!(parse_count(Lang::En, "1.234"), other_language);
        let long = "1".repeat(65);
        assert_eq!(parse_count(Lang::En, &long), Err(CountProblem::TooLarge));
    }

    #[test]
    fn amounts_are_read_in_the_language_of_the_page() {
        for (typed, value) in [
            ("12", dec!(12)),
            ("12,5", dec!(12.5)),
            (",50", dec!(0.5)),
            ("0,125", dec!(0.125)),
            ("1.234", dec!(1234)),
            ("1.234,50", dec!(1234.5)),
            ("1234,5", dec!(1234.5)),
            ("1.234,567", dec!(1234.567)),
            ("1234,567", dec!(1234.567)),
            ("1,2340", dec!(1.234)),
            ("1 234 567,89", dec!(1234567.89)),
            ("1'234,50", dec!(1234.5)),
            ("99.999.999.999.999,9999", dec!(99999999999999.9999)),
        ] {
            assert_eq!(parse_amount(Lang::De, typed), Ok(value), "{typed:?}");
        }
        assert_eq!(parse_amount(Lang::En, "1,234.50"), Ok(dec!(1234.5)));
        assert_eq!(parse_amount(Lang::En, ".5"), Ok(dec!(0.5)));
    }

    #[test]
    fn each_problem_of_an_amount_has_its_name() {
        for (typed, problem) in [
            ("", AmountProblem::Empty),
            ("12 €", AmountProblem::NotANumber),
            ("1e3", AmountProblem::NotANumber),
            ("-5", AmountProblem::Signed),
            ("1.5", AmountProblem::Ambiguous),
            ("1.50", AmountProblem::Ambiguous),
            (".50", AmountProblem::Ambiguous),
            ("1,234", AmountProblem::Ambiguous),
            ("0.123", AmountProblem::Ambiguous),
            ("1,234.50", AmountProblem::Ambiguous),
            ("1,234,567", AmountProblem::Ambiguous),
            ("1.23.456", AmountProblem::Ambiguous),
            ("1234.567", AmountProblem::Ambiguous),
            ("5,", AmountProblem::Ambiguous),
            ("1,23456", AmountProblem::TooManyDecimals),
            ("100000000000000", AmountProblem::TooLarge),
        ] {
            let read = parse_amount(Lang::De, typed);
            assert_eq!(read, Err(problem), "{typed:?}");
        }
        let read = parse_amount(Lang::En, "1.234");
        assert_eq!(read, Err(AmountProblem::Ambiguous));
    }

    #[test]
    fn what_is_written_can_be_typed_back() {
        for lang in Lang::ALL {
            for n in [0, 7, 999, 1000, 12_345, 1_234_567, u32::MAX] {
                assert_eq!(parse_count(lang, &count(lang, n.into())), Ok(n));
                for minor in ["00", "05", "99"] {
                    let amount: Decimal = format!("{n}.{minor}").parse().expect("a decimal");
                    let written = money(lang, amount, Currency::EUR).replace('€', "").replace("EUR", "");
                    assert_eq!(parse_amount(lang, &written), Ok(amount), "{written}");
                }
            }
        }
    }
}
