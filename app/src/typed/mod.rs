//! What people type and paste, in the form in which it is kept: one place for every text, of a page, a list, a command
//! or a setting.
//!
//! Invisible letters come along with pasting and change nothing that a person reads: they are taken out. A letter that
//! would let one text be read as another is refused, and so is one that is not text (domain.md, “Text”).
//!
//! Typed text also survives when its page is made again. `fields` says which fields do; four carriers bring them, since
//! the text is in four different places (docs/decisions/0038-one-way-to-make-a-page.md):
//!
//! ```text
//! typed before the page answers ──▶ frontend::TypedBefore ─────────────▶ the same fields, after hydration
//! a plain form is refused        ─▶ http::typed, a cookie for a minute ─▶ the page of the form, as HTML
//! with JavaScript                ─▶ Submission: typed, taken_along ─────▶ the page that is made again, or the next one
//! the session has ended          ─▶ sign_in_first, in the address ──────▶ the page after the sign-in: choices only
//! ```

/// Whether nobody sees the letter and it comes along with pasting: soft hyphens, joiners, marks of direction and of
/// byte order.
///
/// Overrides of the direction (U+202D, U+202E) are not among them: without them, a text reads differently.
pub const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202c}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// A number or a code as it was pasted, without its invisible letters.
pub fn visible(typed: &str) -> String {
    typed.chars().filter(|letter| !is_invisible(*letter)).collect()
}

mod fields;
#[cfg(feature = "ssr")]
mod folded;
#[cfg(feature = "ssr")]
mod text;

pub use fields::{STEP, is_chosen, is_field};
#[cfg(feature = "ssr")]
pub use folded::{folded, has_words, search_words, sorting};
#[cfg(feature = "ssr")]
pub use text::{is_text, line, paragraphs};
