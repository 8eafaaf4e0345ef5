//! The way to the gateway's hosted pages and back.

use super::pages::resubmitted;
use super::query::{see_other, with_query};
use super::session::{caller, caller_of_page, page_with, proven};
use super::site::Site;
use app::api::{
    PAYMENT_DETAILS, PayRenewal, PaymentDetailsForm, PlaceOrder, Placed, Problem, Refused, prove_page,
};
use app::billing::References;
use app::i18n::Lang;
use app::ids::OrderId;
use app::ports::BackTo;
use app::ports::prelude::*;
use axum::extract::{Path, Query, RawForm, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leptos::server_fn::ServerFn as _;
use serde::Deserialize;

/// The page that the payer left.
#[derive(Deserialize)]
pub(super) struct LeftPage {
    lang: Lang,
    #[serde(default)]
    back: BackTo,
    /// How many payment methods were on file. `None` where the payer left to confirm a payment.
    had: Option<usize>,
}

/// What was typed for the invoice, on the checkout only.
fn references(form: &PaymentDetailsForm) -> Option<References> {
    References::typed(form.purchase_order.as_deref()?, form.buyer_reference.as_deref()?)
}

/// Sends the payer to the gateway's page for payment details.
pub(super) async fn start(
    State(site): State<Site>,
    headers: HeaderMap,
    uri: Uri,
    RawForm(sent): RawForm,
) -> Response {
    let Ok(form) = serde_urlencoded::from_bytes::<PaymentDetailsForm>(&sent) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    let references = references(&form);
    let PaymentDetailsForm { lang, number, on_file, back, .. } = form;
    let url = async {
        let caller = caller_of_page(&site, &headers, &uri).await?;
        if let Some(references) = &references {
            site.center.keep_references(&caller, "", references).await?;
        }
        if number.trim() != on_file {
            site.center.set_vat_number(&caller, &number).await?;
        }
        proven(&site, &headers).await?;
        site.center.start_payment_details(&caller, lang, back).await
    };
    match url.await {
        Ok(url) => see_other(&url),
        Err(Problem::ProveFirst) => see_other(&prove_page(&format!("/{}/{}", lang.code(), back.page()))),
        Err(problem) => {
            let (form, page) = (problem.form(PAYMENT_DETAILS), format!("/{}/{}", lang.code(), back.page()));
            resubmitted(&site, &headers, &Refused { form, page, problem }, &sent).await
        }
    }
}

/// The payer comes back from the page for payment details. The page says whether a card was saved there. It is only
/// words, so the number in the address may be anything.
pub(super) async fn returned(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(LeftPage { lang, back, had }): Query<LeftPage>,
) -> Response {
    let done = async { site.center.finish_payment_details(&caller(&site, &headers).await?).await };
    match done.await {
        Ok(on_file) => {
            let done = had.map(|had| ("done", if on_file > had { "card" } else { "no-card" }));
            see_other(&with_query(&format!("/{}/{}", lang.code(), back.page()), done))
        }
        Err(problem) => page_with(back.page(), PAYMENT_DETAILS, problem, lang),
    }
}

/// The payer comes back from confirming, or refusing, the payment of an order. A second request changes nothing more.
pub(super) async fn order_returned(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<OrderId>,
    Query(LeftPage { lang, back, .. }): Query<LeftPage>,
) -> Response {
    let placed = async { site.center.resume_order(&caller(&site, &headers).await?, &id).await };
    match placed.await {
        Ok(Placed::Order { number }) => see_other(&format!("/{}/orders/{number}", lang.code())),
        Ok(Placed::ConfirmAt { url }) => see_other(&url),
        Err(Problem::NotFound) => see_other(&format!("/{}/{}", lang.code(), back.page())),
        Err(problem) => page_with(back.page(), ordering_form(back), problem, lang),
    }
}

/// The form of a page that charges.
fn ordering_form(page: BackTo) -> &'static str {
    match page {
        BackTo::Checkout => PlaceOrder::PATH,
        BackTo::Pay => PayRenewal::PATH,
        BackTo::PaymentMethods => PAYMENT_DETAILS,
    }
}
