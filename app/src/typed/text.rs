//! Names, addresses and messages.

use super::is_invisible;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{
    CanonicalCombiningClass, DefaultIgnorableCodePoint, GeneralCategory, JoiningType,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// The most marks that may stand on one letter. No language needs more, and more would run into the lines around.
const MAX_MARKS: usize = 6;

/// A name or a line of an address: NFC, each run of spaces as one space, nothing invisible, at least one letter or
/// digit, and at most `longest` letters. `None` when the text is not such a line.
pub fn line(typed: &str, longest: usize) -> Option<String> {
    let line = cleaned(typed)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let category = CodePointMapData::<GeneralCategory>::new();
    let says_something =
        line.chars().any(|letter| is_letter(category.get(letter)) || is_digit(category.get(letter)));
    (says_something && line.chars().count() <= longest).then_some(line)
}

/// A message of several lines, which may be empty: NFC, nothing invisible, and at most `longest` letters. `None` when
/// the text is not such a message.
pub fn paragraphs(typed: &str, longest: usize) -> Option<String> {
    let typed = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let lines: Option<Vec<String>> = typed.split('\n').map(cleaned).collect();
    let text = lines?.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n").trim().to_owned();
    (text.chars().count() <= longest).then_some(text)
}

/// Whether the letter may stand in a text at all. Refused are control characters, code points that are not characters
/// (XML has no place for either), letters without a common meaning, the sign for a lost letter, and letters that turn
/// the direction of the others around.
pub fn is_text(letter: char) -> bool {
    let is_no_character = matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xfffe == 0xfffe;
    let is_private = CodePointMapData::<GeneralCategory>::new().get(letter) == GeneralCategory::PrivateUse;
    let turns = matches!(letter, '\u{202d}' | '\u{202e}');
    let is_lost = letter == char::REPLACEMENT_CHARACTER;
    !(letter.is_control() && !letter.is_whitespace() || is_no_character || is_private || turns || is_lost)
}

fn cleaned(typed: &str) -> Option<String> {
    if !typed.chars().all(is_text) {
        return None;
    }
    let letters: Vec<char> = typed.chars().collect();
    let kept = letters.iter().enumerate().filter(|(index, letter)| stays(&letters, *index, **letter));
    let kept: String = kept.map(|(_, letter)| *letter).collect();
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&kept).into_owned();
    (longest_run_of_marks(&composed) <= MAX_MARKS).then_some(composed)
}

fn stays(letters: &[char], index: usize, letter: char) -> bool {
    let is_annotation = matches!(letter, '\u{fff9}'..='\u{fffb}');
    let is_unseen =
        is_invisible(letter) || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter);
    match letter {
        '\u{200c}' | '\u{200d}' => joins(letters, index),
        _ => !is_unseen && !is_annotation,
    }
}

/// Whether spelling needs the joiner: in Persian, say, or after a virama (RFC 5892, appendices A.1 and A.2).
fn joins(letters: &[char], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| letters.get(before));
    let (Some(before), Some(after)) = (before, letters.get(index + 1)) else { return false };
    let follows_virama =
        CodePointMapData::<CanonicalCombiningClass>::new().get(*before) == CanonicalCombiningClass::Virama;
    let connects = |letter: &char| {
        let joining = CodePointMapData::<JoiningType>::new().get(*letter);
        matches!(joining, JoiningType::DualJoining | JoiningType::RightJoining | JoiningType::LeftJoining)
    };
    follows_virama || connects(before) && connects(after)
}

fn longest_run_of_marks(text: &str) -> usize {
    let category = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |letter: char| {
        matches!(category.get(letter), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
    };
    text.split(|letter| !is_mark(letter)).map(|run| run.chars().count()).max().unwrap_or_default()
}

fn is_letter(category: GeneralCategory) -> bool {
    matches!(
        category,
        GeneralCategory::UppercaseLetter
            | GeneralCategory::LowercaseLetter
            | GeneralCategory::TitlecaseLetter
            | GeneralCategory::ModifierLetter
            | GeneralCategory::OtherLetter
    )
}

fn is_digit(category: GeneralCategory) -> bool {
    matches!(
        category,
        GeneralCategory::DecimalNumber | GeneralCategory::LetterNumber | GeneralCategory::OtherNumber
    )
}

#[cfg(test)]
mod tests {
    use super::{is_text, line, paragraphs};
    use crate::limits::MAX_LINE_CHARS;

    fn name(typed: &str) -> Option<String> {
        line(typed, MAX_LINE_CHARS)
    }

    #[test]
    fn a_line_is_kept_as_it_is_read() {
        for (typed, kept) in [
            ("  Inês \n Carvalho ", "Inês Carvalho"),
            ("Cafe\u{301}", "Café"),
            ("\u{feff}Officina\u{a0}Digitale\u{200b}", "Officina Digitale"),
            ("Do\u{ad}nau\u{2060}dampf", "Donaudampf"),
            ("A\u{200e}B\u{2066}C\u{2069}", "ABC"),
            ("\u{3164}X\u{115f}", "X"),
            ("株式会社\u{3000}テスト", "株式会社 テスト"),
            ("葛\u{e0100}城市", "葛城市"),
            // Joiners stay where spelling needs them, and are taken out where nobody sees them.
            (
                "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
                "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
            ),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("Prora\u{200d}ta\u{200c}", "Prorata"),
            ("3M", "3M"),
            ("\u{1100}\u{1161}", "가"),
        ] {
            assert_eq!(name(typed).as_deref(), Some(kept), "{typed:?}");
        }
    }

    #[test]
    fn what_says_nothing_or_something_else_is_refused() {
        let marks = format!("a{}", "\u{316}".repeat(7));
        let long = "x".repeat(MAX_LINE_CHARS + 1);
        for typed in [
            "",
            "   ",
            "\u{200b}",
            "\u{feff}\u{ad}",
            "\u{3164}",
            "\u{2800}",
            "+++",
            "a\u{7}b",
            "a\u{0}",
            "A\u{ffff}B",
            "A\u{fdd0}",
            "A\u{1fffe}",
            "\u{e000}X",
            "Jo\u{fffd}o",
            "Pay \u{202e}moc.live",
            "\u{202d}abc",
            &marks,
            &long,
        ] {
            assert_eq!(name(typed), None, "{typed:?}");
        }
        assert_eq!(name(&"\u{200b}".repeat(1000)), None);
        assert_eq!(
            name(&("x".repeat(MAX_LINE_CHARS) + "\u{200b}")).map(|kept| kept.len()),
            Some(MAX_LINE_CHARS)
        );
    }

    #[test]
    fn a_message_keeps_its_lines() {
        assert_eq!(
            paragraphs(" Hello,\r\n\r\nCafe\u{301} \u{200b}\u{2028}😀 ", 100).as_deref(),
            Some("Hello,\n\nCafé\n😀")
        );
        assert_eq!(paragraphs("\u{200b} \n", 100).as_deref(), Some(""));
        for typed in ["a\u{ffff}", "a\u{8}", "\u{202e}abc", &"x".repeat(101)] {
            assert_eq!(paragraphs(typed, 100), None, "{typed:?}");
        }
    }

    #[test]
    fn whatever_is_kept_is_kept_as_it_is() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let Some(kept) = name(&format!("a{letter}b")) else {
                assert!(!is_text(letter), "{letter:?}");
                continue;
            };
            assert_eq!(name(&kept).as_deref(), Some(kept.as_str()), "{letter:?}");
        }
    }
}
