//! How a server function answers a plain form and a script alike.

#[cfg(feature = "ssr")]
use super::Problem;

/// The field of a form, and the part of an address, that names the page to which a sign-in or a proof leads. A test
/// compares it with the arguments of those server functions.
pub const NEXT: &str = "next";

/// Where a form leads.
#[cfg(feature = "ssr")]
pub(super) struct Ways {
    /// The path of the form's server function, for a page with several forms.
    pub form: &'static str,
    /// The page after success.
    pub done: String,
    /// The page with the form.
    pub back: String,
}

/// For a form of a list. It leads back to the same page of the list, and to the place where the button was pressed: the row
/// of a person, or the buttons below the list. `beside` is the person's id, or [`CHOSEN_PEOPLE`]. It is empty for a form
/// elsewhere.
#[cfg(feature = "ssr")]
pub(super) fn listed(
    form: &'static str,
    page: &str,
    view: &str,
    done: &[(&str, String)],
    beside: String,
) -> Ways {
    let view = crate::lists::PeopleView::of(view);
    let is_in_list = !beside.is_empty();
    let done = view.address(page, &[done, &[("of", beside)]].concat());
    // With JavaScript the page stays where it is.
    let place = if is_in_list && is_plain_form() { format!("#{DONE_ROW}") } else { String::new() };
    Ways { form, done: done + &place, back: view.address(page, &[]) }
}

/// The id of the row of a list to which something was done, or of what says it beside the buttons below the list.
pub const DONE_ROW: &str = "done";

/// What an address has in place of a person when something was done to all who were chosen.
pub const CHOSEN_PEOPLE: &str = "chosen";

/// The page of a plain form that was refused, and why. It is shown again with what was typed. The server provides a
/// place for it as a context, and makes the page.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The path of the server function to whose form the problem belongs.
    pub form: &'static str,
    /// The path of the page.
    pub page: String,
    /// Why it was refused.
    pub problem: Problem,
}

/// A place for [`Refused`].
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct RefusedForm(std::sync::Arc<std::sync::Mutex<Option<Refused>>>);

#[cfg(feature = "ssr")]
impl RefusedForm {
    /// Takes out what was put there.
    pub fn take(&self) -> Option<Refused> {
        self.0.lock().map_or(None, |mut refused| refused.take())
    }
}

/// Answers a form. Success leads on to `done`. A person who must prove their identity first is sent to that page, and
/// then back. A refusal is an error to a script; the page of a plain form is shown again.
#[cfg(feature = "ssr")]
pub(super) fn answer_form(result: Result<(), Problem>, ways: Ways) -> Result<(), Problem> {
    match result {
        Ok(()) => {
            lead_to(&ways.done);
            Ok(())
        }
        Err(Problem::ProveFirst) => {
            lead_to(&prove_page(&ways.back));
            Ok(())
        }
        Err(problem) => {
            if is_plain_form()
                && let Some(RefusedForm(place)) = leptos::prelude::use_context::<RefusedForm>()
                && let Ok(mut place) = place.lock()
            {
                *place = Some(Refused { form: problem.form(ways.form), page: ways.back, problem });
            }
            Err(problem)
        }
    }
}

/// The page on which people prove again who they are. It leads back to `page`.
#[cfg(feature = "ssr")]
pub fn prove_page(page: &str) -> String {
    let lang = crate::i18n::lang_of(page).unwrap_or(crate::i18n::Lang::SOURCE).code();
    let query = form_urlencoded::Serializer::new(String::new()).append_pair(NEXT, page).finish();
    format!("/{lang}/prove?{query}")
}

/// Sends the browser to a page. A text that a stranger wrote into a form becomes part of an address. An address that is
/// not valid leads home instead.
#[cfg(feature = "ssr")]
fn lead_to(location: &str) {
    let plain = location.bytes().all(|byte| byte.is_ascii_graphic());
    leptos_axum::redirect(if plain { location } else { "/" });
}

/// Whether a browser without JavaScript sent the form: it wants a page, while a script wants JSON.
#[cfg(feature = "ssr")]
pub(super) fn is_plain_form() -> bool {
    leptos::prelude::use_context::<http::request::Parts>().is_some_and(|parts| {
        let accept = parts.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok());
        accept.is_some_and(|accept| accept.contains("text/html"))
    })
}
