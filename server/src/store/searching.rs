//! The words of a search in a list, in the form for the database.

use app::limits::MAX_SEARCH_WORDS;
use app::typed::search_words;

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

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn a_word_stands_for_itself_and_no_word_for_everything() {
        assert_eq!(patterns(" Núñez  100% a_b! fourth"), ["%nunez%", "%100!%%", "%a!_b!!%"]);
        assert_eq!(patterns(""), ["%%"; 3]);
    }
}
