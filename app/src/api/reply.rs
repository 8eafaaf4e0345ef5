//! How a server function answers a plain form and a script alike.

#[cfg(feature = "ssr")]
use super::Problem;

/// Where a form leads.
#[cfg(feature = "ssr")]
pub(super) struct Ways<'a> {
    /// The form's action, for a page that has more than one.
    pub form: &'static str,
    /// The page after success.
    pub done: String,
    /// The page the form is on, for a plain form that was refused.
    pub back: String,
    /// What was typed, given back to that page as its query.
    pub typed: &'a [(&'a str, &'a str)],
}

/// Answers a form. Success leads on to `done`. A refusal is an error to a script; a plain form goes back to its page,
/// with the code and all that was typed in the query, so that nothing is lost.
#[cfg(feature = "ssr")]
pub(super) fn answer_form(result: Result<(), Problem>, ways: &Ways<'_>) -> Result<(), Problem> {
    match result {
        Ok(()) => {
            lead_to(&ways.done);
            Ok(())
        }
        Err(problem) if is_plain_form() => {
            lead_to(&with_query(ways, problem));
            Ok(())
        }
        Err(problem) => answer(Err(problem)),
    }
}

/// Sends the browser to a page. What a stranger wrote into a form becomes part of an address: one that is none leads
/// home instead.
#[cfg(feature = "ssr")]
fn lead_to(location: &str) {
    let plain = location.bytes().all(|byte| byte.is_ascii_graphic());
    leptos_axum::redirect(if plain { location } else { "/" });
}

/// Answers a script: the status says what the problem is, too.
#[cfg(feature = "ssr")]
pub(super) fn answer<T>(result: Result<T, Problem>) -> Result<T, Problem> {
    if let Err(problem) = &result
        && !is_plain_form()
        && let Some(response) = leptos::prelude::use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(problem.status())
    {
        response.set_status(status);
    }
    result
}

/// Whether a browser without JavaScript sent the form: it wants a page, a script wants JSON.
#[cfg(feature = "ssr")]
fn is_plain_form() -> bool {
    leptos::prelude::use_context::<http::request::Parts>().is_some_and(|parts| {
        let accept = parts.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok());
        accept.is_some_and(|accept| accept.contains("text/html"))
    })
}

#[cfg(feature = "ssr")]
fn with_query(ways: &Ways<'_>, problem: Problem) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query
        .extend_pairs(ways.typed)
        .append_pair("form", problem.form(ways.form))
        .append_pair("problem", problem.code());
    format!("{}?{}", ways.back, query.finish())
}
