//! What a page tells the document around it: its title, and whether the page exists at all.

use crate::api::Problem;
use crate::components::{use_submission, words};
use crate::i18n::use_i18n;
use leptos::prelude::*;
use leptos_meta::Title;

/// A page, with the message that titles the document. The title also says when something was refused: it is the first
/// thing that a screen reader says of a page, and all that a tab shows.
pub fn titled(title: &'static str, view: AnyView) -> AnyView {
    titled_of(title, String::new(), view)
}

/// A page about one thing, a product or a document, which the title names: several tabs of one page are told apart.
pub fn titled_of(title: &'static str, name: String, view: AnyView) -> AnyView {
    let submission = use_submission();
    let title = words(move |i18n| {
        let message = if submission.is_refused() { "common-title-refused" } else { "common-title" };
        let mut title = i18n.t(title);
        if !name.is_empty() {
            let both = vec![("first", title.into()), ("second", name.as_str().into())];
            title = i18n.t_with("common-and-also", &both);
        }
        i18n.t_with(message, &vec![("title", title.into())])
    });
    // The server writes the title when the page is made and its signals are gone.
    #[cfg(feature = "ssr")]
    let title = title();
    view! {
        <Title text=title />
        {view}
    }
    .into_any()
}

/// A page whose view follows the language and the results of its forms: it is made again when they change.
pub fn following(title: &'static str, view: impl FnOnce() -> AnyView) -> AnyView {
    following_of(title, String::new(), view)
}

/// The same, about one thing, which the title names.
pub fn following_of(title: &'static str, name: String, view: impl FnOnce() -> AnyView) -> AnyView {
    use_i18n().lang();
    use_submission().track();
    untrack(|| titled_of(title, name, view()))
}

/// The result of the page of a document, for the status of the answer.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct Outcome(std::sync::Arc<std::sync::Mutex<Option<Problem>>>);

#[cfg(feature = "ssr")]
impl Outcome {
    /// Why there is no page. `None` when there is one.
    pub fn problem(&self) -> Option<Problem> {
        self.0.lock().map_or(None, |problem| *problem)
    }
}

/// Notes why there is no page.
#[cfg(feature = "ssr")]
pub fn note(problem: Problem) {
    if let Some(Outcome(noted)) = use_context::<Outcome>()
        && let Ok(mut noted) = noted.lock()
    {
        noted.get_or_insert(problem);
    }
}

/// Loads the address again from the server. Only the server knows whether another account of the person has what this
/// account lacks. It then asks whether to switch.
#[cfg(not(feature = "ssr"))]
pub fn note(problem: Problem) {
    let hydrated = document().document_element().is_some_and(|html| html.has_attribute("data-hydrated"));
    if problem == Problem::NotFound && hydrated {
        _ = window().location().set_href(&untrack(|| use_submission().address()));
    }
}
