//! A letter as plain text.

use super::letter::{Block, Letter, Row};
use super::words::Words;

/// The letter as plain text, to that person.
pub(super) fn text(letter: &Letter, words: Words, name: &str, footer: &[String]) -> String {
    let mut parts = vec![letter.title.clone(), words.with("mail-greeting", &[("name", name.into())])];
    parts.extend(letter.blocks.iter().map(block));
    // The line by which mail programs recognize a signature.
    parts.push(format!("-- \n{}", footer.join("\n")));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) | Block::Name(text) => text.clone(),
        Block::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count())),
        Block::Rows(rows) => rows.iter().map(row).collect::<Vec<_>>().join("\n"),
        Block::Step { label, url } => format!("{label}:\n{url}"),
    }
}

fn row(row: &Row) -> String {
    let note = row.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{}: {}{note}", row.label, row.value)
}
