//! A letter as HTML: one column, no images, light and dark. The templates escape everything that is put in.

use super::letter::{Block, Letter, Row, RowKind};
use super::words::Words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style is in the head rather than at the elements, so that it can follow the reader's choice of light or dark.
const STYLE: &str = include_str!("mail.css");

/// The letter as a page of HTML, to that person.
pub(super) fn html(letter: &Letter, words: Words, name: &str, footer: &[String]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(words.0.code()) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (letter.subject) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                // Some mail programs drop the attributes of `html`.
                main lang=(words.0.code()) dir="ltr" {
                    h1 { (letter.title) }
                    p { (words.with("mail-greeting", &[("name", name.into())])) }
                    @for part in &letter.blocks { (block(part)) }
                    footer { @for line in footer { p { (line) } } }
                }
            }
        }
    };
    page.into_string()
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Text(text) => p { (text) },
            Block::Name(name) => h3 translate="no" { (name) },
            Block::Heading(text) => h2 { (text) },
            Block::Rows(rows) => table { tbody { @for line in rows { (row(line)) } } },
            Block::Step { label, url } => p { a class="step" href=(url) { (label) } },
        }
    }
}

fn row(row: &Row) -> Markup {
    let class = match row.kind {
        RowKind::Words => None,
        RowKind::Amount => Some("amount"),
        RowKind::Total => Some("amount total"),
    };
    html! {
        tr class=[class] {
            th scope="row" {
                (row.label)
                @if let Some(note) = &row.note { br; small { (note) } }
            }
            td { (row.value) }
        }
    }
}
