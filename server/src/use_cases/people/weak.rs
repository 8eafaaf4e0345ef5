//! Passwords that are guessed first, although they are long enough: `password1234`, `123456789012`, the name of the
//! company with the year behind it.

use super::common_passwords;
use app::api::Problem;

/// A password that repeats a shorter text is only as good as that text. A repeated text with fewer characters than this
/// is refused.
const MIN_UNIT_CHARS: usize = 8;
/// At least this many characters must not follow from the one before them.
const MIN_OWN_CHARS: usize = 5;
/// A word has at least this many letters.
const MIN_WORD_CHARS: usize = 3;
/// At least this many letters must be left when the names are taken away.
const MIN_LETTERS_BESIDE_NAMES: usize = 4;
/// The rows of keyboards in the languages that we speak.
const ROWS: [&str; 5] = ["1234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "yxcvbnm"];

/// Names that somebody who guesses a password of this person tries: theirs, their company's, ours.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// The words of these texts. Longer words come first: they may contain shorter ones.
    pub(super) fn of(texts: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> = texts
            .into_iter()
            .flat_map(|text| {
                let folded = text.to_lowercase();
                let words = folded.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
                words.collect::<Vec<_>>()
            })
            .filter(|word| word.chars().count() >= MIN_WORD_CHARS)
            .collect();
        words.sort_by_key(|word| (std::cmp::Reverse(word.len()), word.clone()));
        words.dedup();
        Self(words)
    }
}

/// Whether a password is one of those that are guessed first, and why.
pub(super) fn judge(password: &str, names: &Names) -> Result<(), Problem> {
    let folded = password.to_lowercase();
    let unit = unit_of(&folded);
    if own_chars(&folded) < MIN_OWN_CHARS || unit.chars().count() < MIN_UNIT_CHARS {
        return Err(Problem::SimplePassword);
    }
    let spelled = without_disguise(&folded);
    if [folded.as_str(), unit, &spelled].into_iter().any(is_common) {
        return Err(Problem::CommonPassword);
    }
    if [&folded, &spelled].into_iter().any(|text| is_made_of(text, names)) {
        return Err(Problem::PersonalPassword);
    }
    Ok(())
}

/// The shortest text of which the whole is a repetition. It is the whole text if nothing is repeated.
fn unit_of(text: &str) -> &str {
    let bytes = text.as_bytes();
    let repeats =
        |length: &usize| bytes[*length..].iter().zip(bytes).all(|(later, earlier)| later == earlier);
    let length = (1..bytes.len()).filter(|length| text.is_char_boundary(*length)).find(repeats);
    &text[..length.unwrap_or(text.len())]
}

/// How many characters do not follow from the one before.
fn own_chars(text: &str) -> usize {
    let next = text.chars().skip(1);
    usize::from(!text.is_empty())
        + text.chars().zip(next).filter(|(before, after)| !follows(*before, *after)).count()
}

/// Whether one character follows from another: the same, the next one of the alphabet, the key beside it.
fn follows(before: char, after: char) -> bool {
    let beside = |row: &str| {
        let place = |wanted: char| row.chars().position(|key| key == wanted);
        place(before).zip(place(after)).is_some_and(|(one, other)| one.abs_diff(other) == 1)
    };
    before == after
        || before.is_alphanumeric() && u32::from(before).abs_diff(u32::from(after)) == 1
        || ROWS.iter().any(|row| beside(row))
}

/// The text with letters in place of the signs that look like them.
fn without_disguise(text: &str) -> String {
    let letter = |c: char| match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// Whether it is a common password, with digits and signs before and behind it or without.
fn is_common(text: &str) -> bool {
    let word = text.trim_matches(|c: char| !c.is_alphabetic());
    common_passwords::contains(text)
        || word.chars().count() >= MIN_WORD_CHARS && common_passwords::contains(word)
}

/// Whether too little is left of it without the names.
fn is_made_of(text: &str, names: &Names) -> bool {
    let mut rest = text.to_owned();
    for name in &names.0 {
        rest = rest.replace(name.as_str(), " ");
    }
    if rest == text {
        return false;
    }
    let letters: String = rest.chars().filter(|c| c.is_alphabetic()).collect();
    letters.chars().count() < MIN_LETTERS_BESIDE_NAMES || common_passwords::contains(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names::of(
            [
                "Quarzolini & Figli S.p.A.",
                "Ghislena Conti",
                "ghislena.conti@quarzolini.example",
                "Remote Support",
            ]
            .map(str::to_owned),
        )
    }

    fn judged(password: &str) -> Option<Problem> {
        judge(password, &names()).err()
    }

    #[test]
    fn what_follows_from_itself_is_too_simple() {
        for simple in [
            "            ",
            "aaaaaaaaaaaa",
            "çççççççççççç",
            "123456789012",
            "210987654321",
            "abcdefghijkl",
            "qwertyuiop12",
            "Qwertzuiop123",
            "abcabcabcabc",
            "Ab1!Ab1!Ab1!Ab",
            "kq7kq7kq7kq7k",
        ] {
            assert_eq!(judged(simple), Some(Problem::SimplePassword), "{simple}");
        }
    }

    #[test]
    fn what_is_tried_first_is_too_common_whatever_stands_around_it() {
        for common in [
            "password1234",
            "PASSWORD1234",
            "P@ssw0rd!2026",
            "!!!password!!!",
            "1qaz2wsx3edc",
            "iloveyou2026!",
            "passwordpassword",
            "123456password",
            "Welcome2026!!",
            "trustno1trustno1",
        ] {
            assert_eq!(judged(common), Some(Problem::CommonPassword), "{common}");
        }
    }

    #[test]
    fn names_of_the_person_the_company_and_the_products_are_no_passwords() {
        for personal in [
            "Quarzolini26!",
            "ghislena.conti1",
            "GhislenaConti",
            "conti-figli-26",
            "qu4rz0l1n1_2026",
            "RemoteSupport5",
            "quarzoliniadmin",
            "ghislena.conti@quarzolini.example",
        ] {
            assert_eq!(judged(personal), Some(Problem::PersonalPassword), "{personal}");
        }
        assert_eq!(judge("Quarzolini26!", &Names::default()), Ok(()), "to somebody else they are no names");
    }

    #[test]
    fn other_passwords_are_of_any_kind() {
        for good in [
            "correct horse battery",
            "gruene Loewen lesen",
            "839201748366",
            "xK4#mQ9!vT2z",
            "длинный пароль тут",
            "a password of Ghislena's own",
            "mein quarzolini ist gelb",
        ] {
            assert_eq!(judged(good), None, "{good}");
        }
    }
}
