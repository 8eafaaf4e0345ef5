//! `/webhooks/stripe`: Stripe reports the result of a payment, or that payment details were given.
//!
//! A report is only a hint to look. Its content is not believed. Stripe is asked again, as the recovery and the payer's
//! return do. So a report that is late, comes twice or never comes does no harm. It only makes things quicker.

use super::site::{Site, StripeReports};
use crate::payments::stripe::account_of;
use crate::store::{Result as StoreResult, Store};
use app::ids::OrderId;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use ring::hmac;
use secrecy::ExposeSecret as _;
use serde::Deserialize;

/// How old a signature may be, by our clock, and how far ahead. A recorded report is useless after that time.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

#[derive(Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Object,
}

#[derive(Deserialize)]
struct Object {
    /// It may be null for a refund.
    metadata: Option<Metadata>,
    customer: Option<String>,
    /// It is there for a charge, a refund or a dispute.
    payment_intent: Option<String>,
}

#[derive(Default, Deserialize)]
struct Metadata {
    order: Option<OrderId>,
}

/// 400 for a report that Stripe did not sign, 503 when it should be sent again, and 200 otherwise, even for a report
/// that does not concern us.
pub(super) async fn report(
    State((site, reports)): State<(Site, StripeReports)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let signature = headers.get("stripe-signature").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !is_signed(reports.secret.expose_secret(), signature, &body, reports.clock.now()) {
        return StatusCode::BAD_REQUEST;
    }
    let Ok(event) = serde_json::from_slice::<Event>(&body) else { return StatusCode::BAD_REQUEST };
    match follow(&site, &reports, &event).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(event = event.id, error, "a report of Stripe’s could not be followed");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

async fn follow(site: &Site, reports: &StripeReports, event: &Event) -> Result<(), String> {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    if is_followed(&site.store, event).await.map_err(|error| told(&error))? {
        return Ok(());
    }
    let object = &event.data.object;
    match event.kind.as_str() {
        "payment_intent.succeeded" | "payment_intent.payment_failed" | "payment_intent.canceled" => {
            if let Some(order) = object.metadata.as_ref().and_then(|metadata| metadata.order.as_ref()) {
                site.center.look_after(order).await.map_err(|error| told(&error))?;
            }
        }
        "checkout.session.completed" => {
            let customer = object.customer.as_deref().unwrap_or_default();
            let account = account_of(&site.store, customer).await.map_err(|error| told(&error))?;
            if let Some(account) = account {
                site.center.learn_payment_method(&account).await.map_err(|error| told(&error))?;
            }
        }
        kind if is_of_money_back(kind) => {
            if let Some(charge) = &object.payment_intent {
                site.center.look_at_charge(charge).await.map_err(|error| told(&error))?;
            }
        }
        _ => {}
    }
    // It is noted only now: if the server ends before, Stripe sends the report again.
    let mut tx = site.store.write().await.map_err(|error| told(&error))?;
    sqlx::query("insert into stripe_events (id, received_at) values ($1, $2) on conflict (id) do nothing")
        .bind(&event.id)
        .bind(reports.clock.now().to_rfc3339())
        .execute(tx.conn())
        .await
        .map_err(|error| told(&error))?;
    tx.commit().await.map_err(|error| told(&error))
}

/// Whether the report was followed before.
async fn is_followed(store: &Store, event: &Event) -> StoreResult<bool> {
    let mut tx = store.read().await?;
    let known = sqlx::query("select id from stripe_events where id = $1").bind(&event.id);
    Ok(known.fetch_optional(&mut *tx).await?.is_some())
}

/// Whether it reports a refund or a dispute, or its result.
fn is_of_money_back(kind: &str) -> bool {
    ["refund.", "charge.refund", "charge.dispute."].iter().any(|prefix| kind.starts_with(prefix))
}

/// Whether one of the signatures (`t=1492774577,v1=5257a8…,v1=…`) is that of the body with this secret, and fresh.
fn is_signed(secret: &str, header: &str, body: &[u8], now: DateTime<Utc>) -> bool {
    let parts = || header.split(',').filter_map(|part| part.trim().split_once('='));
    let Some((_, time)) = parts().find(|(name, _)| *name == "t") else { return false };
    let Some(signed_at) = time.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)) else {
        return false;
    };
    if (now - signed_at).abs() > TOLERANCE {
        return false;
    }
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let payload = [time.as_bytes(), b".", body].concat();
    let signatures = parts().filter(|(name, _)| *name == "v1").filter_map(|(_, hex)| bytes(hex));
    signatures.into_iter().any(|signature| hmac::verify(&key, &payload, &signature).is_ok())
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pair = |at| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..hex.len()).step_by(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::{hmac, is_signed};
    use chrono::{DateTime, TimeDelta, Utc};
    use std::fmt::Write as _;

    const SECRET: &str = "whsec_of_a_test";

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_773_651_600, 0).expect("an instant")
    }

    fn signature(secret: &str, time: i64, body: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let tag = hmac::sign(&key, format!("{time}.{body}").as_bytes());
        tag.as_ref().iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string takes every write");
            hex
        })
    }

    fn header(secret: &str, time: i64, body: &str) -> String {
        format!("t={time},v1={}", signature(secret, time, body))
    }

    #[test]
    fn the_example_of_rfc_4231_signs_as_expected() {
        let key = hmac::Key::new(hmac::HMAC_SHA256, b"Jefe");
        let tag = hmac::sign(&key, b"what do ya want for nothing?");
        assert_eq!(tag.as_ref()[..4], [0x5b, 0xdc, 0xc1, 0x46]);
    }

    #[test]
    fn only_what_was_signed_with_the_secret_and_just_now_counts() {
        let (time, body) = (now().timestamp(), r#"{"id":"evt_1"}"#);
        let good = header(SECRET, time, body);
        assert!(is_signed(SECRET, &good, body.as_bytes(), now()));
        // Two secrets are valid while one is being replaced: one of the signatures must fit.
        let second = format!("{},v1={}", header("old", time, body), signature(SECRET, time, body));
        assert!(is_signed(SECRET, &second, body.as_bytes(), now()));
        for (header, body, now) in [
            (good.clone(), r#"{"id":"evt_2"}"#, now()),
            (header("whsec_of_another", time, body), body, now()),
            (good.replace(&time.to_string(), &(time + 1).to_string()), body, now()),
            (good.clone(), body, now() + TimeDelta::minutes(6)),
            (good.clone(), body, now() - TimeDelta::minutes(6)),
            (good.replace("v1=", "v0="), body, now()),
            (format!("t={time},v1=é"), body, now()),
            (String::new(), body, now()),
        ] {
            assert!(!is_signed(SECRET, &header, body.as_bytes(), now), "{header} of {body} at {now}");
        }
    }
}
