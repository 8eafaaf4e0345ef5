//! Texts, as a search compares them: without capitals and accents.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use std::fmt::Write;

/// The text in lower case, without marks on its letters, and with a space between its words: `Álvaro  Núñez` becomes
/// `alvaro nunez`.
pub fn folded(text: &str) -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase();
    let plain = decomposed.chars().filter(|letter| category.get(*letter) != GeneralCategory::NonspacingMark);
    let plain: String = plain.collect();
    let plain = OWN_LETTERS.iter().fold(plain, |text, (letter, meant)| text.replace(*letter, meant));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters that are one letter each, and that people leave out when their keyboard does not have them.
const OWN_LETTERS: [(char, &str); 8] =
    [('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"), ('ı', "i")];

/// The words of a search, in the form in which they are compared: the first ones, at most `most`.
pub fn search_words(typed: &str, most: usize) -> Vec<String> {
    folded(typed).split(' ').take(most).map(str::to_owned).collect()
}

/// Whether a folded text contains each of those words, in any place.
pub fn has_words(folded: &str, words: &[String]) -> bool {
    words.iter().all(|word| folded.contains(word))
}

/// A text that sorts in any database as the folded name does. The engines do not agree on the order of letters, but they
/// agree on that of digits and of the letters a to f.
pub fn sorting(name: &str) -> String {
    /// Names that are the same up to here are sorted by what comes after the name.
    const MAX_KEY_BYTES: usize = 60;
    folded(name).bytes().take(MAX_KEY_BYTES).fold(String::new(), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{folded, has_words, search_words, sorting};

    #[test]
    fn nobody_has_to_know_the_accents_of_a_name() {
        for (name, kept) in [
            ("Álvaro  NÚÑEZ", "alvaro nunez"),
            ("Inês Carvalho", "ines carvalho"),
            ("Jürgen Groß", "jurgen gross"),
            ("Łukasz Sørensen", "lukasz sorensen"),
            ("İpek Işık", "ipek isik"),
            ("Ｍａｒｉａ", "maria"),
            ("Ελένη", "ελενη"),
            ("山田太郎", "山田太郎"),
            ("ana@b.example", "ana@b.example"),
        ] {
            assert_eq!(folded(name), kept);
        }
    }

    #[test]
    fn each_of_the_first_words_has_to_be_found() {
        let text = folded("INV-000017 1004 Remote Support Prémium");
        for (typed, is_found) in [
            ("", true),
            ("inv-000017", true),
            ("premium 17 support", true),
            ("premium meeting", false),
            ("inv 1004 remote nothing-of-the-fourth", true),
        ] {
            assert_eq!(has_words(&text, &search_words(typed, 3)), is_found, "{typed}");
        }
    }

    #[test]
    fn names_sort_as_they_are_read() {
        let mut names = ["Zoe", "Ángel", "ana lima", "Anabela", "Ana", "ängel"];
        names.sort_by_key(|name| sorting(name));
        assert_eq!(names, ["Ana", "ana lima", "Anabela", "Ángel", "ängel", "Zoe"]);
    }

    #[test]
    fn a_key_has_digits_and_six_letters() {
        let key = sorting(&"Ünal 山".repeat(40));
        assert!(
            key.len() <= 120
                && key.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
        );
    }
}
