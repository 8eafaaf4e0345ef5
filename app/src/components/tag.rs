//! Elements by name. `view!` makes a type of each element that it knows, and each type is downloaded. An element that
//! appears in many lists and tables, and has no attribute but a class, is made here.

use super::class::Class;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos::tachys::html::element::custom;

/// An element with a class (or without one, when `class` is empty) and its contents.
pub fn tag(name: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    // Browsers give the names of their elements in capitals. Leptos replaces an element if its name is not the same to
    // the letter: a name written as in the document would cause that at every keystroke.
    let name = if cfg!(feature = "hydrate") { name.to_ascii_uppercase() } else { name.to_owned() };
    custom(name).child(children).add_any_attr(Class(class)).into_any()
}

/// A drawing. `svg` is markup of ours; no text that anybody typed goes into it.
pub fn drawing(svg: String) -> AnyView {
    InertElement::new(svg).into_any()
}

/// One line of a list of facts or prices.
pub struct Row {
    /// What the value is.
    pub label: String,
    /// A note about it.
    pub note: Option<String>,
    /// The value.
    pub value: String,
    /// `credit` for an amount in the buyer's favour, `total` for a sum, `strong` for the sum that matters most, `words`
    /// for a value that is a text and may take several lines, or nothing.
    pub class: &'static str,
}

impl Row {
    /// A line with an amount, which is never broken.
    pub fn amount(label: String, value: String) -> Self {
        Self { label, note: None, value, class: "" }
    }

    /// A line with a text.
    pub fn words(label: String, value: String) -> Self {
        Self { label, note: None, value, class: "words" }
    }

    /// The line as an element of a `dl`.
    pub fn view(self) -> AnyView {
        let label = match self.note {
            // A space is needed: a person who hears or copies the page has no line break between the two.
            Some(note) => vec![(self.label + " ").into_any(), tag("small", "", vec![note.into_any()])],
            None => vec![self.label.into_any()],
        };
        // A translator replaces the text nodes of a page, and would then leave an old amount in place.
        let value_class = if self.class == "words" { "" } else { "num notranslate" };
        let row = vec![tag("dt", "", label), tag("dd", value_class, vec![self.value.into_any()])];
        tag("div", self.class, row)
    }
}

/// A list of facts (`facts`) or prices (`lines`).
pub fn rows(class: &'static str, rows: Vec<Row>) -> AnyView {
    tag("dl", class, rows.into_iter().map(Row::view).collect())
}
