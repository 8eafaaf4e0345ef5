//! A letter as plain text.

use super::letter::{Block, Letter, Row};
use super::words::Words;

/// The letter as plain text, to that person.
pub(super) fn text(letter: &Letter, words: Words, name: &str, footer: &[String]) -> String {
    let mut parts =
        vec![underlined(&letter.title, "="), words.with("mail-greeting", &[("name", name.into())])];
    parts.extend(letter.blocks.iter().map(|part| block(part, words)));
    // The line by which mail programs recognize a signature.
    parts.push(format!("-- \n{}", footer.join("\n")));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block, words: Words) -> String {
    match block {
        Block::Text(text) | Block::Name(text) => text.clone(),
        Block::Heading(text) => underlined(text, "-"),
        Block::Rows(rows) => rows.iter().map(|line| row(line, words)).collect::<Vec<_>>().join("\n"),
        Block::Step { label, url, .. } => {
            format!("{}\n{url}", words.with("mail-step", &[("label", label.as_str().into())]))
        }
    }
}

fn row(row: &Row, words: Words) -> String {
    let mut args = vec![("label", row.label.as_str().into()), ("value", row.value.as_str().into())];
    let Some(note) = &row.note else { return words.with("mail-row", &args) };
    args.push(("note", note.as_str().into()));
    words.with("mail-row-noted", &args)
}

/// A heading, as people write it in plain text.
fn underlined(text: &str, line: &str) -> String {
    format!("{text}\n{}", line.repeat(text.chars().count()))
}
