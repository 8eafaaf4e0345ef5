//! Letters that nobody sees, by which the panel knows which message a text is.

use super::in_files::{collect, in_files};
use crate::i18n::lang::Lang;
use crate::i18n::messages::{Messages, Part};
use std::collections::BTreeSet;
use std::sync::OnceLock;

// Around each message that the panel is to find there are letters that nobody sees: variation selectors, which no
// script uses alone.
const BEGIN: char = '\u{E01EE}';
const END: char = '\u{E01EF}';
const ARG: char = '\u{E01ED}';
const ARG_END: char = '\u{E01EC}';
/// The first of the letters that stand for numbers below [`BASE`].
const DIGIT: u32 = 0xE0100;
const BASE: usize = 120;

fn digit(number: usize) -> char {
    let number = u32::try_from(number % BASE).unwrap_or_default();
    char::from_u32(DIGIT + number).unwrap_or(END)
}

/// The ids by their numbers. The order is that of the source language's files when the panel was first
/// opened. A message that was added since has none.
pub(super) fn ids() -> &'static [String] {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    IDS.get_or_init(|| in_files(Lang::SOURCE).into_iter().map(|message| message.id).collect())
}

/// The same messages with letters that nobody sees around each, and around each argument.
pub(in crate::i18n) fn marked(messages: Messages) -> Messages {
    messages.map(|id, parts| {
        let Some(number) = ids().iter().position(|known| known == id) else { return parts };
        let mut names = BTreeSet::new();
        collect(&parts, &mut names);
        let names: Vec<_> = names.into_iter().collect();
        let begin = [BEGIN, digit(number / BASE), digit(number)].iter().collect();
        let mut around = vec![Part::Text(begin)];
        around.extend(marked_parts(parts, &names));
        around.push(Part::Text(END.to_string()));
        around
    })
}

fn marked_parts(parts: Vec<Part>, names: &[String]) -> Vec<Part> {
    let mut around = Vec::new();
    for part in parts {
        match part {
            Part::Text(_) => around.push(part),
            Part::Variable(ref name) => {
                let index = names.iter().position(|known| known == name).unwrap_or_default();
                around.push(Part::Text([ARG, digit(index)].iter().collect()));
                around.push(part);
                around.push(Part::Text(ARG_END.to_string()));
            }
            Part::Choice(mut choice) => {
                let each = |(key, parts)| (key, marked_parts(parts, names));
                choice.variants = choice.variants.into_iter().map(each).collect();
                choice.default = marked_parts(choice.default, names);
                around.push(Part::Choice(choice));
            }
        }
    }
    around
}

#[cfg(test)]
mod tests {
    use super::super::entries;
    use super::{BEGIN, END, Lang, Messages, marked};

    #[test]
    fn without_the_letters_that_nobody_sees_a_marked_message_is_the_message() {
        let plain = Messages::of(Lang::SOURCE, |_| true);
        let marked = marked(plain.clone());
        let args = [("seats", 3u32.into()), ("count", 3u32.into()), ("name", "Ada".into())];
        for entry in entries() {
            let text = marked.format(&entry.id, &args);
            assert!(text.starts_with(BEGIN) && text.ends_with(END), "{text}");
            let seen: String = text.chars().filter(|c| !('\u{E0100}'..='\u{E01EF}').contains(c)).collect();
            assert_eq!(seen, plain.format(&entry.id, &args), "{}", entry.id);
        }
    }
}
