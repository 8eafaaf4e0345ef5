//! Lists in sentences, as CLDR's standard list patterns write them: `a, b and c`.

use super::table;
use crate::i18n::lang::Lang;

/// Writes the items as a list: `Meeting und Webinar`, `Meeting, Webinar, and Training`.
#[must_use]
pub fn list<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let last = last.as_ref();
    let conjunction = table::of(lang).list_and;
    let conjunction = if lang == Lang::Es && begins_with_i(last) { " e " } else { conjunction };
    let mut out = String::new();
    for (at, item) in before.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        out.push_str(item.as_ref());
    }
    // English alone has a comma before the conjunction, in lists of three and more.
    if lang == Lang::En && before.len() > 1 {
        out.push(',');
    }
    if !before.is_empty() {
        out.push_str(conjunction);
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
        let all = |items: &[&str]| Lang::ALL.map(|lang| list(lang, items)).to_vec();
        assert_eq!(all(&[]), [""; 5]);
        assert_eq!(all(&["A"]), ["A"; 5]);
        assert_eq!(all(&["A", "B"]), ["A e B", "A e B", "A y B", "A und B", "A and B"]);
        assert_eq!(all(&["A", "B", "C"]), ["A, B e C", "A, B e C", "A, B y C", "A, B und C", "A, B, and C"]);
        assert_eq!(list(Lang::Es, &["Training", "Informes"]), "Training e Informes");
    }
}
