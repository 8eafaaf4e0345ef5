//! How lists are searched and sorted: the words of a search, in the form for the database, and the order of names.

use app::limits::MAX_SEARCH_WORDS;
use app::typed::{search_words, sorting};

/// Patterns for `like … escape '!'`: one for each word. The rest are patterns that every text matches.
pub(super) fn patterns(words: &str) -> [String; MAX_SEARCH_WORDS] {
    let mut words = search_words(words, MAX_SEARCH_WORDS).into_iter();
    std::array::from_fn(|_| pattern(&words.next().unwrap_or_default()))
}

/// A pattern for texts with that word in them.
fn pattern(word: &str) -> String {
    let word = word.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{word}%")
}

/// What names are sorted by. They are sorted here and not by the engines, whose orders of letters differ.
pub(super) fn by_name(name: &str, id: &str) -> (String, String) {
    (sorting(name), id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn a_word_stands_for_itself_and_no_word_for_everything() {
        assert_eq!(patterns(" Núñez  100% a_b! fourth"), ["%nunez%", "%100!%%", "%a!_b!!%"]);
        assert_eq!(patterns(""), ["%%"; 3]);
    }
}
