//! Forms that work without JavaScript. With JavaScript they are sent in place.
//!
//! Leptos' `ActionForm` does the same, but is compiled once for every server function, with a reader of forms
//! (`serde_qs`): 29 kB for the first form and 2 kB for each other one. This is one piece of code for all of them. The
//! compiler checks that a form fits its server function: [`FormState::of`] and [`field!`](crate::field).

use super::focus::focus_problem;
use super::live::{Words, href, words};
use super::submission::{Submission, use_submission};
use crate::api::Problem;
use crate::i18n::use_i18n;
use crate::ids::AccountId;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The name of a field of a form, as an argument of its server function: `field!(PutInCart.seats)`. It does not compile
/// when the function has no such argument. `[]` after the name is for lists, and `[name]` for the parts of a structure.
#[macro_export]
macro_rules! field {
    ($form:ident.$field:ident) => {{
        const _: fn(&$form) = |form| _ = &form.$field;
        stringify!($field)
    }};
    ($form:ident.$field:ident[]) => {{
        const _: fn(&$form) = |form| _ = form.$field.iter();
        concat!(stringify!($field), "[]")
    }};
    ($form:ident.$field:ident[$part:ident]) => {{
        const _: fn(&$form) = |form| _ = &form.$field.$part;
        concat!(stringify!($field), "[", stringify!($part), "]")
    }};
}

/// The account to which the page belongs, for somebody who has several. Forms name it: a form that was left open
/// changes nothing if the person has switched to another account meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct ActingIn(pub RwSignal<Option<AccountId>>);

/// The address to which a form is sent. It names the page's account where the person has several.
pub fn acting(action: &str) -> String {
    match use_context::<ActingIn>().and_then(|ActingIn(id)| id.get_untracked()) {
        Some(id) => format!("{action}?account={id}"),
        None => action.to_owned(),
    }
}

/// The state of a form.
#[derive(Clone, Copy)]
pub struct FormState {
    action: &'static str,
    submission: Submission,
}

impl FormState {
    /// The state of the form of that server function.
    pub fn of<F: ServerFn>() -> Self {
        Self::at(F::PATH)
    }

    /// The state of a form that is sent to a path without a server function.
    pub fn at(action: &'static str) -> Self {
        Self { action, submission: use_submission() }
    }

    /// Whether the form is on its way. Tracks it.
    pub fn is_busy(self) -> bool {
        self.submission.is_busy(self.action)
    }

    /// Why the form was refused, if it was. It is also known for a plain form, and after the page was made again.
    /// Tracks it.
    #[track_caller]
    pub fn problem(self) -> Option<Problem> {
        self.submission.problem(self.action)
    }

    /// Notes why the form is refused, or that it is not.
    pub fn set_problem(self, problem: Option<Problem>) {
        self.submission.set_problem(self.action, problem);
    }
}

/// `true` while a form is on its way, for `aria-busy`.
pub fn busy(state: FormState) -> Words {
    words(move |_| state.is_busy().to_string())
}

/// A form.
#[component]
pub fn Form(
    /// The state of the form.
    state: FormState,
    /// The form's id.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether the language menu takes along what was typed in the form when there is no JavaScript. One form of a page
    /// does this, and it has an id.
    #[prop(optional)]
    carried: bool,
    /// The form's classes.
    #[prop(optional)]
    class: &'static str,
    /// The last check before the form is sent: `false` when the page already knows that it would be refused.
    #[prop(optional, into)]
    ready: Option<Callback<(), bool>>,
    children: Children,
) -> impl IntoView {
    note_carried(id.filter(|_| carried));
    let action = acting(state.action);
    let own = action.clone();
    let submit = move |event: SubmitEvent| {
        if may_be_sent(&event, ready) {
            send(&event, &own, state.submission);
        }
    };
    view! {
        <form
            method="post"
            action=action
            id=id
            class=class
            novalidate
            aria-busy=busy(state)
            on:submit=submit
        >
            {children()}
        </form>
    }
}

/// Whether the page has no objection to sending the form. An objection is shown.
fn may_be_sent(event: &SubmitEvent, ready: Option<Callback<(), bool>>) -> bool {
    let may = ready.is_none_or(|ready| ready.run(()));
    if !may {
        event.prevent_default();
        focus_problem();
    }
    may
}

/// A form that asks for a page: its fields become the query of the address.
#[component]
pub fn SearchForm(
    /// The page that it asks for, without its language.
    #[prop(into)]
    page: String,
    /// The form's id. The language menu uses it to take along what was chosen.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The form's classes.
    #[prop(optional)]
    class: &'static str,
    /// The last check before it is sent, as in [`Form`].
    #[prop(optional, into)]
    ready: Option<Callback<(), bool>>,
    children: Children,
) -> impl IntoView {
    note_carried(id);
    let (submission, i18n) = (use_submission(), use_i18n());
    let action = href(page.clone());
    let submit = move |event: SubmitEvent| {
        if may_be_sent(&event, ready) {
            search(&event, &untrack(|| i18n.path(&page)), submission);
        }
    };
    view! {
        <form method="get" action=action id=id class=class novalidate on:submit=submit>
            {children()}
        </form>
    }
}

/// The id of the form of the page that the language menu sends. The menu stands before the page, so the server writes
/// the id into the menu once the page is made.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct CarriedForm(std::sync::Arc<std::sync::Mutex<Option<&'static str>>>);

#[cfg(feature = "ssr")]
impl CarriedForm {
    /// The id, if the page has such a form.
    pub fn id(&self) -> Option<&'static str> {
        self.0.lock().map_or(None, |id| *id)
    }
}

#[cfg(feature = "ssr")]
fn note_carried(id: Option<&'static str>) {
    if let (Some(id), Some(CarriedForm(noted))) = (id, use_context::<CarriedForm>())
        && let Ok(mut noted) = noted.lock()
    {
        *noted = Some(id);
    }
}

#[cfg(not(feature = "ssr"))]
fn note_carried(id: Option<&'static str>) {
    if let Some(id) = id {
        use_submission().carry(id);
    }
}

#[cfg(feature = "hydrate")]
pub use browser::keep_later_choices;
#[cfg(feature = "hydrate")]
use browser::{search, send};

#[cfg(not(feature = "hydrate"))]
fn send(_: &SubmitEvent, _: &str, _: Submission) {}
#[cfg(not(feature = "hydrate"))]
fn search(_: &SubmitEvent, _: &str, _: Submission) {}
/// Only a browser has choices that were not sent.
#[cfg(not(feature = "hydrate"))]
pub fn keep_later_choices() {}

#[cfg(feature = "hydrate")]
mod browser {
    use super::super::submission::{Submission, with_query};
    use super::focus_problem;
    use crate::api::{NEXT, Problem, SignIn};
    use crate::i18n::{Lang, lang_of};
    use crate::typed::{is_chosen, is_field};
    use leptos::ev::SubmitEvent;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn as _;
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{
        FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
        NodeList, UrlSearchParams,
    };

    pub fn search(event: &SubmitEvent, action: &str, submission: Submission) {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        if let Some(query) = form.and_then(|form| fields(&form, event)) {
            event.prevent_default();
            submission.go(&with_query(action, &query));
        }
    }

    pub fn send(event: &SubmitEvent, action: &str, submission: Submission) {
        let button = event.submitter().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let own = button.as_ref().and_then(|button| button.get_attribute("formaction"));
        let is_own = own.is_none();
        let action = own.unwrap_or_else(|| action.to_owned());
        // The browser sends a form whose button has a path of its own that is not a server function (another
        // language).
        if !action.starts_with("/api/") {
            return;
        }
        event.prevent_default();
        let (path, _) = action.split_once('?').unwrap_or((&action, ""));
        let path = path.to_owned();
        if untrack(|| submission.is_busy(&path)) {
            return;
        }
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let Some(body) = fields(&form, event) else { return };
        submission.set_busy(Some(&path));
        submission.set_problem(&path, None);
        leptos::task::spawn_local(async move {
            match post(&action, body.clone()).await {
                Ok(location) => {
                    done_with(&form, is_own);
                    submission.go(&location);
                }
                Err(Problem::SignInFirst) => sign_in_first(submission, &body),
                Err(problem) => {
                    submission.keep(kept(&body, |name| is_chosen(name) || is_field(name)));
                    submission.set_problem(problem.form(&path), Some(problem));
                    // The data that the page shows may have changed.
                    if problem.is_about_input() {
                        focus_problem();
                    } else {
                        submission.refresh().all();
                    }
                }
            }
            submission.set_busy(None);
        });
    }

    /// What was typed has been dealt with and is not kept. The choices of a list go on saying what it shows. A button
    /// with a server function of its own has dealt with what was ticked; the rest of the form still waits for its own
    /// button.
    fn done_with(form: &HtmlFormElement, is_own: bool) {
        if is_own {
            let of_list =
                selects("main .finder select").filter(|select| select.form().as_ref() == Some(form));
            let chosen: Vec<_> = of_list.map(|select| (select.value(), select)).collect();
            form.reset();
            for (value, select) in &chosen {
                select.set_value(value);
            }
            return;
        }
        let fields = form.elements();
        for field in (0..fields.length()).filter_map(|index| fields.item(index)) {
            if let Ok(tick) = field.dyn_into::<HtmlInputElement>() {
                tick.set_checked(tick.default_checked());
            }
        }
    }

    /// Goes to the sign-in, which leads back to the page with what was chosen on it. No address contains what was
    /// typed.
    fn sign_in_first(submission: Submission, body: &str) {
        let path = untrack(|| submission.path());
        let next = with_query(&path, &kept(body, is_chosen));
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair(NEXT, &next)
            .append_pair("form", SignIn::PATH)
            .append_pair("problem", Problem::SignInFirst.code())
            .finish();
        let lang = lang_of(&path).unwrap_or(Lang::SOURCE).code();
        submission.go(&format!("/{lang}/sign-in?{query}"));
    }

    /// The fields of a form whose names are taken along.
    fn kept(body: &str, takes: fn(&str) -> bool) -> String {
        let fields = form_urlencoded::parse(body.as_bytes()).filter(|(name, _)| takes(name));
        form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
    }

    /// The fields of the form as the browser would send them, the pressed button's own included.
    fn fields(form: &HtmlFormElement, event: &SubmitEvent) -> Option<String> {
        let fields = FormData::new_with_form(form).ok()?;
        let button = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
        if let Some(button) = button.filter(|button| !button.name().is_empty()) {
            _ = fields.append_with_str(&button.name(), &button.value());
        }
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
        for select in selects("select").filter(|select| select.form().as_ref() == Some(form)) {
            _ = select.set_attribute(SENT, &select.value());
        }
        Some(fields.to_string().into())
    }

    /// The attribute of a `<select>` with the choice that was sent last.
    const SENT: &str = "data-sent";

    fn selects(selector: &str) -> impl Iterator<Item = HtmlSelectElement> {
        let found = document().query_selector_all(selector).ok();
        let count = found.as_ref().map_or(0, NodeList::length);
        (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
    }

    /// Is called before a page is made again from the answer to a form. A choice that was made after the form
    /// was sent stays: the answer does not know about it. What was sent has its answer, and other pages have others.
    pub fn keep_later_choices() {
        let later = selects("main select[data-sent]").filter_map(|select| {
            let (sent, chosen) = (select.get_attribute(SENT)?, select.value());
            if sent == chosen {
                _ = select.remove_attribute(SENT);
                return None;
            }
            Some((select, chosen))
        });
        let later: Vec<_> = later.collect();
        request_animation_frame(move || later.iter().for_each(|(select, chosen)| select.set_value(chosen)));
    }

    /// Sends a form. The answer is the address to which the server function leads, or why it refused.
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
}

#[cfg(feature = "hydrate")]
pub use browser::post;
