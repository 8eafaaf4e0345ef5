//! The passwords that are tried first: `common-passwords.txt.gz`, in lower case, a line each, by their bytes
//! (docs/decisions/0070-passwords-that-are-tried-first.md says where they come from).

use flate2::read::GzDecoder;
use std::io::Read as _;
use std::sync::LazyLock;

/// The list as it stands in the binary.
const PACKED: &[u8] = include_bytes!("common-passwords.txt.gz");

/// The list, 1.4 MB. It is unpacked when the first password is chosen, and is searched as one text: a table of words
/// would be three times as large.
static LIST: LazyLock<String> = LazyLock::new(|| {
    let mut text = String::new();
    if let Err(error) = GzDecoder::new(PACKED).read_to_string(&mut text) {
        tracing::error!(%error, "the list of common passwords cannot be read");
    }
    text
});

/// Whether the word, in lower case, is in the list.
pub(super) fn contains(word: &str) -> bool {
    is_line_of(&LIST, word)
}

/// Whether the word is one of the sorted lines.
fn is_line_of(mut lines: &str, word: &str) -> bool {
    while !lines.is_empty() {
        let middle = floor(lines, lines.len() / 2);
        let start = lines[..middle].rfind('\n').map_or(0, |end| end + 1);
        let end = lines[start..].find('\n').map_or(lines.len(), |length| start + length);
        match word.as_bytes().cmp(&lines.as_bytes()[start..end]) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => lines = &lines[..start],
            std::cmp::Ordering::Greater => lines = lines.get(end + 1..).unwrap_or_default(),
        }
    }
    false
}

/// The last place up to there at which a letter begins.
fn floor(text: &str, mut place: usize) -> usize {
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::{LIST, contains, is_line_of};
    use app::limits::MIN_PASSWORD_CHARS;

    #[test]
    fn each_word_of_the_list_is_found_and_no_other() {
        assert!(LIST.lines().is_sorted(), "the list is searched by halves");
        for word in LIST.lines() {
            assert!(contains(word), "{word}");
        }
        for other in
            ["", "\n", "password\n", "passwor ", "correct horse battery", "zzzzzzzzzzzzzzzzzz\u{10ffff}"]
        {
            assert!(!contains(other), "{other:?}");
        }
        assert!(!is_line_of("", "a") && is_line_of("a", "a") && is_line_of("a\nbé\nc", "bé"));
    }

    /// ASVS 6.2.4 asks for 3,000 passwords that the other rules would take.
    #[test]
    fn the_list_is_of_the_hundred_thousand_commonest_and_tens_of_thousands_that_are_long_enough() {
        let long = LIST.lines().filter(|word| word.chars().count() >= MIN_PASSWORD_CHARS).count();
        assert!(LIST.lines().count() > 100_000 && long > 40_000, "{long}");
    }
}
