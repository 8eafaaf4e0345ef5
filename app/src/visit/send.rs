//! Sends forms to server functions without a new document.

use crate::api::Problem;
use leptos::ev::SubmitEvent;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FormData, HtmlButtonElement, HtmlFormElement, UrlSearchParams};

/// The fields of the form as the browser would send them, the pressed button's own included.
pub fn fields(form: &HtmlFormElement, event: &SubmitEvent) -> Option<String> {
    let fields = FormData::new_with_form(form).ok()?;
    let button = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    if let Some(button) = button.filter(|button| !button.name().is_empty()) {
        _ = fields.append_with_str(&button.name(), &button.value());
    }
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    Some(fields.to_string().into())
}

/// Where the server function leads, or why not.
pub async fn post(action: &str, body: String) -> Result<String, Problem> {
    let response = gloo_net::http::Request::post(action)
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded;charset=UTF-8")
        .body(body)
        .map_err(|_| Problem::Unavailable)?
        .send()
        .await
        .map_err(|_| Problem::Unavailable)?;
    if response.ok() {
        return response.headers().get("location").ok_or(Problem::Unavailable);
    }
    let code = response.text().await.unwrap_or_default();
    Err(Problem::from_code(&code).unwrap_or(Problem::Unavailable))
}
