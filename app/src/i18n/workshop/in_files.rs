//! The messages as the files have them.

use crate::i18n::compile::parts;
use crate::i18n::folders;
use crate::i18n::gaps::line_of;
use crate::i18n::lang::Lang;
use crate::i18n::messages::Part;
use fluent_syntax::ast::{self, Entry};
use std::collections::BTreeSet;

/// The message of an entry, if it has a text of its own.
pub(super) fn message_of<'a, 'b>(entry: &'a Entry<&'b str>) -> Option<&'a ast::Message<&'b str>> {
    match entry {
        Entry::Message(message) if message.value.is_some() => Some(message),
        _ => None,
    }
}

/// The variables of a message, in the order of the alphabet.
pub(super) fn variables(message: &ast::Message<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Some(value) = &message.value {
        collect(&parts(value), &mut names);
    }
    names
}

/// Adds the names of the variables in those parts.
pub(super) fn collect(parts: &[Part], names: &mut BTreeSet<String>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Variable(name) => {
                names.insert(name.clone());
            }
            Part::Choice(choice) => {
                names.insert(choice.variable.clone());
                choice.variants.iter().for_each(|(_, parts)| collect(parts, names));
                collect(&choice.default, names);
            }
        }
    }
}

/// A message as a file has it.
pub(super) struct InFile {
    pub id: String,
    pub variables: BTreeSet<String>,
    pub comment: String,
    pub file: String,
    pub line: usize,
    pub lines: usize,
    pub text: String,
}

/// The messages that the files of a language have themselves.
pub(super) fn in_files(lang: Lang) -> Vec<InFile> {
    let in_file = |(name, text): (&str, &str)| {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(partial, _)| partial);
        let message = |message: &ast::Message<&str>| {
            let line = line_of(text, message.id.name);
            let written = written(text, line);
            InFile {
                id: message.id.name.to_owned(),
                variables: variables(message),
                comment: message
                    .comment
                    .as_ref()
                    .map(|comment| comment.content.join(" "))
                    .unwrap_or_default(),
                file: format!("{}/{name}", lang.code()),
                line,
                lines: written.lines().count(),
                text: written.split_once('=').map_or("", |(_, text)| text).trim().to_owned(),
            }
        };
        resource.body.iter().filter_map(message_of).map(message).collect::<Vec<_>>()
    };
    folders::messages(lang).flat_map(in_file).collect()
}

/// The lines of the message that begins in that line: those that follow and are indented, or close a brace.
fn written(text: &str, line: usize) -> String {
    let mut lines = text.lines().skip(line - 1);
    let first = lines.next().unwrap_or_default();
    let more = lines.take_while(|line| line.starts_with([' ', '}']));
    [first].into_iter().chain(more).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let text = "a =\n    long\n\nb = { $n ->\n    [one] one\n   *[other] more\n}\n# next\nc = C\n";
        assert_eq!(written(text, 1), "a =\n    long");
        assert_eq!(written(text, 4), "b = { $n ->\n    [one] one\n   *[other] more\n}");
        assert_eq!(written(text, 9), "c = C");
    }
}
