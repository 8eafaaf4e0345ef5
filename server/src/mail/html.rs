//! A letter as HTML: one column of 600 pixels in the colours of the pages, light and dark. The templates escape everything
//! that is put in.

use super::letter::{Block, Letter, Row, RowKind};
use super::words::Words;
use app::i18n::cldr::direction;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style is in the head rather than at the elements, so that it can follow the reader's choice of light or dark.
/// The most important styles are also at the elements, since some mail programs drop the head.
const STYLE: &str = include_str!("mail.css");

/// The sign of the pages, `style/assets/icon.svg` at 64 pixels: many mail programs show no SVG.
pub(super) const SIGN_PNG: &[u8] = include_bytes!("../../assets/sign.png");
/// The name by which the HTML refers to it.
pub(super) const SIGN: &str = "sign@prorata";

/// The letter as a page of HTML, to that person.
pub(super) fn html(letter: &Letter, words: Words, brand: &str, name: &str, footer: &[String]) -> String {
    let dir = direction(words.0).code();
    let page = html! {
        (DOCTYPE)
        html lang=(words.0.code()) dir=(dir) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (letter.subject) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                // Some mail programs know no widths but those of tables. Some drop the attributes of `html`.
                table class="sheet" role="presentation" align="center" width="600" cellspacing="0" cellpadding="0" {
                    tr {
                        td class="head" {
                            img class="sign" src=(format!("cid:{SIGN}")) alt="" width="32" height="32";
                            span class="brand" translate="no" { (brand) }
                        }
                    }
                    tr {
                        td class="body" lang=(words.0.code()) dir=(dir) {
                            h1 { (letter.title) }
                            p { (words.with("mail-greeting", &[("name", name.into())])) }
                            (blocks(&letter.blocks))
                        }
                    }
                    tr {
                        td class="foot" lang=(words.0.code()) dir=(dir) { @for line in footer { p { (line) } } }
                    }
                }
            }
        }
    };
    page.into_string()
}

/// The parts. The first step stands out, since it is what most readers are to do, and with it the same step elsewhere.
fn blocks(blocks: &[Block]) -> Markup {
    let first = blocks.iter().find_map(|part| match part {
        Block::Step { label, quiet: false, .. } => Some(label),
        _ => None,
    });
    html! { @for part in blocks { (block(part, first)) } }
}

fn block(block: &Block, first: Option<&String>) -> Markup {
    html! {
        @match block {
            Block::Text(text) => p { (text) },
            Block::Name(name) => h3 translate="no" { (name) },
            Block::Heading(text) => h2 { (text) },
            Block::Rows(rows) => table class="rows" width="100%" { tbody { @for line in rows { (row(line)) } } },
            Block::Step { label, url, .. } => p { (step(label, url, Some(label) == first)) },
        }
    }
}

fn step(label: &str, url: &str, stands_out: bool) -> Markup {
    let (class, style) = if stands_out {
        ("step first", "background-color:#095a49;color:#ffffff")
    } else {
        ("step", "color:#095a49")
    };
    html! { a class=(class) style=(style) href=(url) { (label) } }
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
