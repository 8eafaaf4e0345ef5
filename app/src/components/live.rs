//! Parts that follow the language and the signals that they read.
//!
//! Every closure in a view is a type of its own, and each type costs a kilobyte of download. These boxes make one type
//! of each kind of closure: use them instead of a bare `move || …` in a view.

use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;

/// A text that changes, for contents and attributes.
pub type Words = Box<dyn Fn() -> String + Send + Sync>;

/// A part of the page that changes.
pub fn live(view: impl Fn(I18n) -> AnyView + Send + Sync + 'static) -> AnyView {
    let i18n = use_i18n();
    boxed(Box::new(move || view(i18n)))
}

#[cfg(not(feature = "ssr"))]
fn boxed(view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || view()).into_any()
}

/// The server writes a page that had to wait for its data outside of any owner, so the closure keeps the contexts of
/// this place.
#[cfg(feature = "ssr")]
fn boxed(view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let owner = Owner::current().unwrap_or_default();
    (move || owner.with(&view)).into_any()
}

/// A text that changes.
pub fn words(text: impl Fn(I18n) -> String + Send + Sync + 'static) -> Words {
    let i18n = use_i18n();
    Box::new(move || text(i18n))
}

/// The path of a page in the language of this one: `cart` → `/de/cart`.
pub fn href(page: impl Into<String>) -> Words {
    let page = page.into();
    words(move |i18n| i18n.path(&page))
}

/// An attribute that is present or not.
pub fn mark(
    value: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
) -> Box<dyn Fn() -> Option<&'static str> + Send + Sync> {
    Box::new(value)
}

/// A property that is true or false.
pub fn flag(value: impl Fn() -> bool + Send + Sync + 'static) -> Box<dyn Fn() -> bool + Send + Sync> {
    Box::new(value)
}

/// A hidden field with the language of the page.
pub fn lang_field() -> AnyView {
    let lang = words(|i18n| i18n.lang().code().to_owned());
    view! { <input type="hidden" name="lang" value=lang /> }.into_any()
}

/// A hidden field of the form around it, or of the form with that id.
pub fn hidden_of(form: Option<&'static str>, name: &'static str, value: impl Into<String>) -> AnyView {
    let value: String = value.into();
    view! { <input type="hidden" form=form name=name value=value /> }.into_any()
}

/// A hidden field.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    hidden_of(None, name, value)
}
