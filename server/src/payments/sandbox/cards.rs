//! Test cards, and the details of a card that a person types.

use chrono::{Datelike, Months, NaiveDate};

/// How a test card behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Every charge succeeds.
    Succeeds,
    /// The bank declines every charge.
    Declines,
    /// The payer must confirm every charge.
    NeedsConfirmation,
}

impl Behaviour {
    const ALL: [Self; 3] = [Self::Succeeds, Self::Declines, Self::NeedsConfirmation];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Succeeds => "succeeds",
            Self::Declines => "declines",
            Self::NeedsConfirmation => "needs-confirmation",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|behaviour| behaviour.code() == code)
    }
}

/// A card that exists for tests.
pub(super) struct TestCard {
    /// The number as it is embossed.
    pub number: &'static str,
    pub brand: &'static str,
    pub behaviour: Behaviour,
}

impl TestCard {
    pub fn last_four(&self) -> &'static str {
        &self.number[self.number.len() - 4..]
    }
}

const fn card(number: &'static str, brand: &'static str, behaviour: Behaviour) -> TestCard {
    TestCard { number, brand, behaviour }
}

/// Every test card. The numbers are those that developers know by heart.
pub(super) const TEST_CARDS: [TestCard; 4] = [
    card("4242 4242 4242 4242", "Visa", Behaviour::Succeeds),
    card("5555 5555 5555 4444", "Mastercard", Behaviour::Succeeds),
    card("4000 0000 0000 0002", "Visa", Behaviour::Declines),
    card("4000 0025 0000 3155", "Visa", Behaviour::NeedsConfirmation),
];

/// Why the typed text is not the number of a test card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberProblem {
    Missing,
    /// It is mistyped: it does not have 12 to 19 digits, or the check digit is wrong.
    Mistyped,
    /// It could be somebody's card.
    NotATestCard,
}

/// The test card with that number, which may be typed with spaces or hyphens.
pub(super) fn test_card(typed: &str) -> Result<&'static TestCard, NumberProblem> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if digits.is_empty() {
        return Err(NumberProblem::Missing);
    }
    if !(12..=19).contains(&digits.len()) || !luhn(&digits) {
        return Err(NumberProblem::Mistyped);
    }
    let known = |card: &&TestCard| card.number.bytes().filter(u8::is_ascii_digit).eq(digits.bytes());
    TEST_CARDS.iter().find(known).ok_or(NumberProblem::NotATestCard)
}

/// Whether the text is digits only, and the last one is the check digit of the others (ISO/IEC 7812-1).
fn luhn(digits: &str) -> bool {
    let mut sum = 0;
    for (place, c) in digits.chars().rev().enumerate() {
        let Some(digit) = c.to_digit(10) else { return false };
        let doubled = digit * 2;
        sum += match place % 2 {
            0 => digit,
            _ if doubled > 9 => doubled - 9,
            _ => doubled,
        };
    }
    sum % 10 == 0
}

/// Why the typed text is not an expiry date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExpiryProblem {
    Missing,
    Mistyped,
    Expired,
}

/// The last day of `MM/YY` (or `MM/YYYY`, with spaces, or without the slash).
pub(super) fn expiry(typed: &str, today: NaiveDate) -> Result<NaiveDate, ExpiryProblem> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Err(ExpiryProblem::Missing);
    }
    let (month, year) = match text.split_once(['/', '-', '.']) {
        Some(parts) => parts,
        None if text.is_ascii() && text.len() == 4 => text.split_at(2),
        None => return Err(ExpiryProblem::Mistyped),
    };
    let number = |part: &str, lengths: &[usize]| {
        let digits = lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten().ok_or(ExpiryProblem::Mistyped)
    };
    let month = number(month, &[1, 2])?;
    let year = number(year, &[2, 4])?;
    let year = if year < 100 { 2000 + year } else { year };
    let first = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, 1));
    let last = last_day_of_month(first.ok_or(ExpiryProblem::Mistyped)?);
    if last < today { Err(ExpiryProblem::Expired) } else { Ok(last) }
}

/// The last day of the date's month.
pub(super) fn last_day_of_month(date: NaiveDate) -> NaiveDate {
    let first = date.with_day(1).unwrap_or(date);
    first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(date)
}

/// Whether the text is three or four digits. A sandbox cannot check more.
pub(super) fn is_cvc(typed: &str) -> bool {
    let typed = typed.trim();
    (3..=4).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{ExpiryProblem, NumberProblem, TEST_CARDS, expiry, is_cvc, test_card};
    use chrono::NaiveDate;

    #[test]
    fn every_test_card_is_found_however_it_is_typed() {
        for card in &TEST_CARDS {
            let plain: String = card.number.chars().filter(|c| *c != ' ').collect();
            for typed in
                [card.number.to_owned(), plain, card.number.replace(' ', "-"), format!(" {}\t", card.number)]
            {
                assert_eq!(test_card(&typed).map(|found| found.number), Ok(card.number));
            }
            assert_eq!(card.last_four().len(), 4);
        }
    }

    #[test]
    fn other_numbers_are_refused_with_their_reason() {
        for (typed, expected) in [
            ("", NumberProblem::Missing),
            (" ", NumberProblem::Missing),
            ("4242 4242 4242 4241", NumberProblem::Mistyped),
            ("4242", NumberProblem::Mistyped),
            ("4242 4242 4242 424x", NumberProblem::Mistyped),
            ("４２４２ 4242 4242 4242", NumberProblem::Mistyped),
            ("00000000000000000000", NumberProblem::Mistyped),
            ("4111 1111 1111 1111", NumberProblem::NotATestCard),
        ] {
            assert_eq!(test_card(typed).err(), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn a_card_is_valid_to_the_last_day_of_its_month() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let today = day(2028, 2, 29);
        assert_eq!(expiry("02/28", today), Ok(today));
        assert_eq!(expiry("2 / 2028", today), Ok(today));
        assert_eq!(expiry("1230", today), Ok(day(2030, 12, 31)));
        assert_eq!(expiry("01/28", today), Err(ExpiryProblem::Expired));
        assert_eq!(expiry("", today), Err(ExpiryProblem::Missing));
        for typed in ["13/30", "00/30", "12", "12/3", "12/030", "ab/cd", "12/30/1", "1２/30", "+1/30", "é/30"]
        {
            assert_eq!(expiry(typed, today), Err(ExpiryProblem::Mistyped), "{typed:?}");
        }
    }

    #[test]
    fn a_cvc_is_three_or_four_digits() {
        assert!(is_cvc("123") && is_cvc(" 1234 "));
        assert!(!is_cvc("12") && !is_cvc("12345") && !is_cvc("12a") && !is_cvc(""));
    }
}
