//! The hosted page on which a payer types a card. It works without scripts. The number goes only to this module, which
//! keeps the last four digits.

use super::cards::{self, Behaviour, ExpiryProblem, NumberProblem, TEST_CARDS};
use super::links::{self, DETAILS_VALID_FOR};
use super::records::{self, Method, Session};
use super::text::Text;
use super::view::{gone, page};
use super::{GatewayError, Sandbox};
use crate::web::{language_of, see_other};
use app::limits::MAX_NAME_CHARS;
use app::typed::{line, visible};
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

/// What was typed. It is not `Debug`: no part of it may end up in a log.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Entered {
    number: String,
    expiry: String,
    cvc: String,
    name: String,
}

impl Entered {
    /// What a person sees in the fields. The name is checked like a line of text, where it is read.
    fn seen(self) -> Self {
        let Self { number, expiry, cvc, name } = self;
        Self { number: visible(&number), expiry: visible(&expiry), cvc: visible(&cvc), name }
    }
}

/// The message of each field that is wrong.
#[derive(Default)]
struct Problems {
    number: Option<&'static str>,
    expiry: Option<&'static str>,
    cvc: Option<&'static str>,
    name: Option<&'static str>,
}

impl Problems {
    /// The wrong fields with their messages, in the order of the form.
    fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let fields =
            [("number", self.number), ("expiry", self.expiry), ("cvc", self.cvc), ("name", self.name)];
        fields.into_iter().filter_map(|(field, problem)| Some((field, problem?)))
    }
}

/// The empty form.
pub(super) async fn show(
    State(sandbox): State<Sandbox>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, GatewayError> {
    Ok(match sandbox.session_by_id(&id).await? {
        None => gone(Text(language_of(&headers))),
        Some(session) if session.method_id.is_some() => see_other(&session.return_to),
        Some(session) => form(&session, StatusCode::OK, &Entered::default(), &Problems::default()),
    })
}

/// Keeps the card and sends the payer back, or shows what is wrong.
pub(super) async fn save(
    State(sandbox): State<Sandbox>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Form(typed): Form<Entered>,
) -> Result<Response, GatewayError> {
    let Some(session) = sandbox.session_by_id(&id).await? else {
        return Ok(gone(Text(language_of(&headers))));
    };
    let typed = typed.seen();
    let method = match read(&session, &typed, sandbox.clock.today("UTC")) {
        Ok(method) => method,
        Err(problems) => return Ok(form(&session, StatusCode::UNPROCESSABLE_ENTITY, &typed, &problems)),
    };
    let mut tx = sandbox.store.write().await?;
    if records::end_session(tx.conn(), &session.id, method.id()).await? {
        records::insert_method(tx.conn(), &method).await?;
    }
    tx.commit().await?;
    Ok(see_other(&session.return_to))
}

impl Sandbox {
    /// The visit with that id, unless it is too long ago.
    async fn session_by_id(&self, id: &str) -> Result<Option<Session>, GatewayError> {
        let mut tx = self.store.read().await?;
        let session = records::session(&mut tx, id).await?;
        Ok(session.filter(|session| session.created_at + DETAILS_VALID_FOR > self.clock.now()))
    }
}

fn read(session: &Session, typed: &Entered, today: NaiveDate) -> Result<Method, Problems> {
    let card = cards::test_card(&typed.number).map_err(|problem| match problem {
        NumberProblem::Missing => "sandbox-number-missing",
        NumberProblem::Mistyped => "sandbox-number-mistyped",
        NumberProblem::NotATestCard => "sandbox-number-not-a-test-card",
    });
    let expires = cards::expiry(&typed.expiry, today).map_err(|problem| match problem {
        ExpiryProblem::Missing => "sandbox-expiry-missing",
        ExpiryProblem::Mistyped => "sandbox-expiry-mistyped",
        ExpiryProblem::Expired => "sandbox-expiry-past",
    });
    let cvc = cards::is_cvc(&typed.cvc).then_some(()).ok_or("sandbox-cvc-mistyped");
    let name = line(&typed.name, MAX_NAME_CHARS).map(|_| ()).ok_or("sandbox-name-missing");
    match (card, expires, cvc, name) {
        (Ok(card), Ok(expires), Ok(()), Ok(())) => Ok(Method::new(&session.customer, card, expires)),
        (card, expires, cvc, name) => {
            Err(Problems { number: card.err(), expiry: expires.err(), cvc: cvc.err(), name: name.err() })
        }
    }
}

/// One field of the form.
struct Field<'a> {
    id: &'static str,
    label: String,
    hint: Option<String>,
    /// The contents. Never the number nor the CVC: they would be sent back over the wire.
    value: &'a str,
    problem: Option<String>,
    autocomplete: &'static str,
    inputmode: &'static str,
    class: &'static str,
}

impl Field<'_> {
    fn view(self) -> impl IntoView {
        let Self { id, label, hint, value, problem, autocomplete, inputmode, class } = self;
        let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
        let problem_id = problem.as_ref().map(|_| format!("{id}-error"));
        let described: Vec<String> = [hint_id.clone(), problem_id.clone()].into_iter().flatten().collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        view! {
            <div class="field">
                <label for=id>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
                <input
                    class=class
                    id=id
                    name=id
                    type="text"
                    value=value.to_owned()
                    autocomplete=autocomplete
                    inputmode=inputmode
                    aria-invalid=problem.as_ref().map(|_| "true")
                    aria-describedby=described
                    required
                />
                {problem.map(|problem| view! { <p class="error" id=problem_id>{problem}</p> })}
            </div>
        }
    }
}

fn form(session: &Session, status: StatusCode, typed: &Entered, problems: &Problems) -> Response {
    let text = Text(session.lang);
    let said = |problem: Option<&'static str>| problem.map(|id| text.t(id));
    let heading = text.t("sandbox-details-title");
    let number = Field {
        id: "number",
        label: text.t("sandbox-number"),
        hint: Some(text.t("sandbox-number-hint")),
        value: "",
        problem: said(problems.number),
        autocomplete: "cc-number",
        inputmode: "numeric",
        class: "control",
    };
    let expiry = Field {
        id: "expiry",
        label: text.t("sandbox-expiry"),
        hint: Some(text.t("sandbox-expiry-hint")),
        value: &typed.expiry,
        problem: said(problems.expiry),
        autocomplete: "cc-exp",
        inputmode: "text",
        class: "control short",
    };
    let cvc = Field {
        id: "cvc",
        label: text.t("sandbox-cvc"),
        hint: Some(text.t("sandbox-cvc-hint")),
        value: "",
        problem: said(problems.cvc),
        autocomplete: "cc-csc",
        inputmode: "numeric",
        class: "control short",
    };
    let name = Field {
        id: "name",
        label: text.t("sandbox-card-holder"),
        hint: None,
        value: &typed.name,
        problem: said(problems.name),
        autocomplete: "cc-name",
        inputmode: "text",
        class: "control",
    };
    let title = match status {
        StatusCode::OK => heading.clone(),
        _ => text.with("sandbox-title-with-error", &[("title", heading.as_str().into())]),
    };
    let content = view! {
        {error_summary(text, problems)}
        <h1>{heading}</h1>
        <p>{text.t("sandbox-details-explanation")}</p>
        <form class="flow" method="post" action=links::details(&session.id) novalidate>
            {number.view()}
            <div class="pair">{expiry.view()} {cvc.view()}</div>
            {name.view()}
            <div class="actions">
                <button class="btn main">{text.t("sandbox-save")}</button>
                <a class="btn quiet" href=session.return_to.clone()>
                    {text.t("sandbox-cancel")}
                </a>
            </div>
        </form>
        {test_cards(text)}
    };
    page(text, status, &title, content)
}

fn error_summary(text: Text, problems: &Problems) -> Option<impl IntoView> {
    let items: Vec<_> = problems
        .all()
        .map(|(field, problem)| view! { <li><a href=format!("#{field}")>{text.t(problem)}</a></li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" aria-labelledby="errors-title" tabindex="-1" autofocus>
                <h2 id="errors-title">{text.t("sandbox-errors-title")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}

fn test_cards(text: Text) -> impl IntoView {
    let effect = |behaviour| match behaviour {
        Behaviour::Succeeds => text.t("sandbox-card-succeeds"),
        Behaviour::Declines => text.t("sandbox-card-declines"),
        Behaviour::NeedsConfirmation => text.t("sandbox-card-needs-confirmation"),
    };
    let rows = TEST_CARDS.iter().map(|card| {
        view! {
            <tr>
                <th scope="row">
                    <span class="num">{card.number}</span>
                    <br />
                    <small>{card.brand}</small>
                </th>
                <td>{effect(card.behaviour)}</td>
            </tr>
        }
    });
    view! {
        <table class="table">
            <caption>{text.t("sandbox-cards-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{text.t("sandbox-cards-card")}</th>
                    <th scope="col">{text.t("sandbox-cards-effect")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
}
