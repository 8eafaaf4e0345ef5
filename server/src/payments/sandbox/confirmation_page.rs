//! The hosted page on which a payer confirms a charge, like a bank's own page.

use super::links::{self, CONFIRMATION_VALID_FOR};
use super::records::{self, ChargeRow, ChargeStatus};
use super::text::Text;
use super::view::{gone, page};
use super::{GatewayError, Sandbox};
use crate::web::{language_of, see_other};
use app::i18n::cldr;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// The button that was pressed.
#[derive(Deserialize)]
pub(super) struct Answer {
    answer: Pressed,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Pressed {
    Confirm,
    Refuse,
}

/// Asks for the confirmation. Once it was given or refused, leads back.
pub(super) async fn show(
    State(sandbox): State<Sandbox>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, GatewayError> {
    let mut tx = sandbox.store.read().await?;
    let Some(charge) = records::charge_by_id(&mut tx, &id).await? else {
        return Ok(gone(Text(language_of(&headers))));
    };
    let too_late = charge.created_at + CONFIRMATION_VALID_FOR < sandbox.clock.now();
    if charge.status != ChargeStatus::NeedsConfirmation || too_late {
        return Ok(see_other(&charge.return_to));
    }
    let method = records::method(&mut tx, charge.customer(), &charge.method_id).await?;
    let method = method.ok_or_else(|| GatewayError("the charge has no payment method".into()))?.public();
    let card = [("brand", method.brand.as_str().into()), ("digits", method.last_four.as_str().into())];
    Ok(question(&charge, &Text(charge.lang).with("sandbox-card", &card)))
}

/// Notes the answer and leads back.
pub(super) async fn answer(
    State(sandbox): State<Sandbox>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Form(Answer { answer }): Form<Answer>,
) -> Result<Response, GatewayError> {
    let mut tx = sandbox.store.write().await?;
    let Some(charge) = records::charge_by_id(tx.conn(), &id).await? else {
        return Ok(gone(Text(language_of(&headers))));
    };
    let in_time = charge.created_at + CONFIRMATION_VALID_FOR >= sandbox.clock.now();
    let status = match answer {
        Pressed::Confirm if in_time => ChargeStatus::Succeeded,
        Pressed::Confirm | Pressed::Refuse => ChargeStatus::NotConfirmed,
    };
    records::answer_charge(tx.conn(), &charge.id, status).await?;
    tx.commit().await?;
    Ok(see_other(&charge.return_to))
}

fn question(charge: &ChargeRow, card: &str) -> Response {
    let text = Text(charge.lang);
    let title = text.t("sandbox-confirm-title");
    let amount = cldr::money(charge.lang, charge.amount(), charge.currency);
    let content = view! {
        <h1>{title.clone()}</h1>
        <p>{text.t("sandbox-confirm-explanation")}</p>
        <dl class="facts card">
            <div>
                <dt>{text.t("sandbox-confirm-amount")}</dt>
                <dd>{amount}</dd>
            </div>
            <div>
                <dt>{text.t("sandbox-confirm-card")}</dt>
                <dd>{card.to_owned()}</dd>
            </div>
        </dl>
        <form class="actions" method="post" action=links::confirmation(&charge.id)>
            <button class="btn main" name="answer" value="confirm">
                {text.t("sandbox-confirm")}
            </button>
            <button class="btn" name="answer" value="refuse">
                {text.t("sandbox-refuse")}
            </button>
        </form>
    };
    page(text, StatusCode::OK, &title, content)
}
