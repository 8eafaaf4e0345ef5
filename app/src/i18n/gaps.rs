//! What a language does not say. Its parent says it instead, or the source language.

use super::folders;
use super::lang::Lang;
use fluent_syntax::ast::{Entry, Message};
use std::collections::BTreeSet;
use std::fmt;

/// A message that a language does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The language.
    pub lang: Lang,
    /// The message's id, or the beginning of the line if that is not an id.
    pub id: String,
    /// The file below `locales/` that shows the gap. If the message is missing, it is the file of the source language.
    pub file: String,
    /// The line in that file, counted from 1.
    pub line: usize,
    /// Why.
    pub why: Why,
}

/// Why a language does not say a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No file has it.
    Missing,
    /// A file has something that is not Fluent. What is wrong, in English.
    Malformed(String),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("missing"),
            Self::Malformed(error) => f.write_str(error),
        }
    }
}

/// A file's name, and its text.
type File<'a> = (&'a str, &'a str);

/// The gaps of all languages.
pub fn gaps() -> Vec<Gap> {
    let source: Vec<_> = folders::messages(Lang::SOURCE).collect();
    let of = |lang| of_language(lang, &folders::messages(lang).collect::<Vec<_>>(), &source);
    Lang::ALL.into_iter().flat_map(of).collect()
}

/// A regional variant lacks nothing: its parent says what it does not say.
fn of_language(lang: Lang, files: &[File<'_>], source: &[File<'_>]) -> Vec<Gap> {
    let mut gaps: Vec<_> = files.iter().flat_map(|file| malformed(lang, *file)).collect();
    if lang.parent().is_none() {
        let said: BTreeSet<_> = files.iter().flat_map(|(_, text)| ids(text)).collect();
        let known = |id: &String| said.contains(id) || gaps.iter().any(|gap| gap.id == *id);
        let missing = source.iter().flat_map(|(name, text)| {
            let missing = ids(text).into_iter().filter(|id| !known(id));
            missing.map(move |id| Gap {
                lang,
                line: line_of(text, &id),
                file: format!("{}/{name}", Lang::SOURCE.code()),
                why: Why::Missing,
                id,
            })
        });
        let missing: Vec<_> = missing.collect();
        gaps.extend(missing);
    }
    gaps
}

fn malformed(lang: Lang, (name, text): File<'_>) -> Vec<Gap> {
    let Err((_, errors)) = fluent_syntax::parser::parse(text) else { return Vec::new() };
    let gap = |error: fluent_syntax::parser::ParserError| {
        let at = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let mut lines = text[at..].lines().skip_while(|line| line.trim().is_empty() || line.starts_with('#'));
        let begun = lines.next().unwrap_or_default();
        let id = begun.split(|c: char| c.is_whitespace() || c == '=').next().unwrap_or_default();
        Gap {
            lang,
            id: id.to_owned(),
            file: format!("{}/{name}", lang.code()),
            line: position(text, error.pos.start).0,
            why: Why::Malformed(error.kind.to_string()),
        }
    };
    errors.into_iter().map(gap).collect()
}

fn ids(text: &str) -> Vec<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(partial, _)| partial);
    let id = |entry: Entry<&str>| match entry {
        Entry::Message(Message { id, value: Some(_), .. }) => Some(id.name.to_owned()),
        _ => None,
    };
    resource.body.into_iter().filter_map(id).collect()
}

/// The line in which a message begins, counted from 1.
pub(super) fn line_of(text: &str, id: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(begins).map_or(1, |index| index + 1)
}

/// The line and the column of a byte, both counted from 1. A column is a character.
pub(super) fn position(text: &str, byte: usize) -> (usize, usize) {
    // If something is missing at the end, the place is the end of the text, and not the line below.
    let before = &text[..text.floor_char_boundary(byte.min(text.trim_end().len()))];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::{Gap, Lang, Why, gaps, of_language, position};

    #[test]
    fn no_language_has_a_gap() {
        assert_eq!(gaps(), []);
    }

    #[test]
    fn a_gap_names_the_file_and_the_line() {
        let source = [("a.ftl", "one = One\n\ntwo = Two\n"), ("b.ftl", "# A third.\nthree = Three\n")];
        let files = [("a.ftl", "one = Um\ntwo = Dois { $\n"), ("b.ftl", "four = Quatro\n")];
        let lang = Lang::ALL.into_iter().find(|lang| *lang != Lang::SOURCE && lang.parent().is_none());
        let lang = lang.expect("a language beside the source");
        let found = of_language(lang, &files, &source);
        let [malformed, missing] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((malformed.id.as_str(), malformed.line), ("two", 2));
        assert_eq!(malformed.file, format!("{}/a.ftl", lang.code()));
        assert!(matches!(&malformed.why, Why::Malformed(error) if !error.is_empty()), "{malformed:?}");
        let file = format!("{}/b.ftl", Lang::SOURCE.code());
        assert_eq!(*missing, Gap { lang, id: "three".into(), file, line: 2, why: Why::Missing });
    }

    #[test]
    fn a_position_counts_characters() {
        assert_eq!(position("é = ü\nx", 4), (1, 4));
        assert_eq!(position("é = ü\nx", 8), (2, 1));
        assert_eq!(position("a = {\n\n", 7), (1, 6));
    }
}
