//! Lists in sentences, as CLDR's standard list patterns write them: `a, b and c`.

use super::table;
use crate::i18n::lang::Lang;

/// Writes the items as a list: `Meeting und Webinar`, `Meeting, Webinar, and Training`.
#[must_use]
pub fn list<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let last = last.as_ref();
    let patterns = &table::of(lang).list;
    let end = if before.len() > 1 { &patterns.end } else { &patterns.two };
    let end = patterns.end_before_i.as_ref().filter(|_| begins_with_i(last)).unwrap_or(end);
    let mut out = String::new();
    for (at, item) in before.iter().enumerate() {
        if at > 0 {
            out.push_str(&patterns.middle);
        }
        out.push_str(item.as_ref());
    }
    if !before.is_empty() {
        out.push_str(end);
    }
    out.push_str(last);
    out
}

/// Whether a Spanish word begins with the sound that `y` has, and so takes `e` before it: `Inés`, `hijos`, but not
/// `hielo`.
fn begins_with_i(word: &str) -> bool {
    let mut letters = word.chars().map(|letter| letter.to_ascii_lowercase());
    match letters.next() {
        Some('i') => true,
        Some('h') => letters.next() == Some('i') && !matches!(letters.next(), Some('a' | 'e')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, list};

    #[test]
    fn a_list_ends_with_a_word_of_the_language() {
        let all = |items: &[&str]| list(Lang::SOURCE, items);
        assert_eq!(all(&[]), "");
        assert_eq!(all(&["A"]), "A");
        assert_eq!(all(&["A", "B"]), "A and B");
        assert_eq!(all(&["A", "B", "C"]), "A, B, and C");
    }
}
