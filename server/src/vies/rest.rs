//! VIES over its REST interface.
//!
//! With a VAT number of the seller, the request is `POST check-vat-number`, which gives a consultation number. Without
//! one it is `GET ms/{state}/vat/{number}`. The two name the verdict differently. An answer that does not say clearly
//! *valid* or *invalid* is unknown: outages come with every status, with a verdict of `false` beside the name of an
//! error, or as a page of a proxy on the way.

use super::{Answer, VatRegister};
use crate::outside::{self, OutsideError, cause, read};
use app::billing::vat::{VatNumber, is_eu};
use async_trait::async_trait;
use reqwest::{Client, RequestBuilder, Url};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

/// The address of the Commission's service.
pub const PUBLIC_URL: &str = "https://ec.europa.eu/taxation_customs/vies/rest-api";

/// How long an answer may take, from the first byte sent to the last one read.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// The longest answer. Names and addresses make an answer long, but not that long.
const MAX_ANSWER_BYTES: usize = 64 * 1024;

/// The real service, or another one that answers like it.
#[derive(Clone, Debug)]
pub struct Rest {
    client: Client,
    base: Url,
    requester: Option<VatNumber>,
}

impl Rest {
    /// The service at `url`, asked in the name of the seller's VAT number. VIES accepts only requesters of member
    /// states.
    pub fn new(url: &str, seller: Option<&VatNumber>, patience: Duration) -> Result<Self, OutsideError> {
        let (client, base) = outside::client(url, patience)?;
        let requester = seller.filter(|number| is_eu(number.country())).cloned();
        Ok(Self { client, base, requester })
    }

    fn question(&self, number: &VatNumber) -> RequestBuilder {
        match &self.requester {
            Some(requester) => self.client.post(self.at(&["check-vat-number"])).json(&json!({
                "countryCode": number.prefix(),
                "vatNumber": number.without_prefix(),
                "requesterMemberStateCode": requester.prefix(),
                "requesterNumber": requester.without_prefix(),
            })),
            None => self.client.get(self.at(&["ms", number.prefix(), "vat", number.without_prefix()])),
        }
    }

    fn at(&self, segments: &[&str]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        url
    }

    async fn reply(&self, number: &VatNumber) -> Result<Reply, String> {
        let response = self.question(number).send().await.map_err(|error| cause(&error))?;
        let status = response.status();
        let body = read(response, MAX_ANSWER_BYTES).await?;
        if !status.is_success() {
            return Err(format!("HTTP {status}: {}", errors(&body)));
        }
        serde_json::from_slice(&body).map_err(|error| format!("the answer is not understood: {error}"))
    }
}

#[async_trait]
impl VatRegister for Rest {
    async fn ask(&self, number: &VatNumber) -> Answer {
        let verdict = match self.reply(number).await {
            Ok(reply) => reply.verdict(number),
            Err(reason) => Err(reason),
        };
        verdict.unwrap_or_else(|reason| {
            tracing::warn!(
                state = number.prefix(),
                reason,
                "VIES could not say whether a VAT number is valid"
            );
            Answer::Unknown
        })
    }
}

/// The answer to either request.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Reply {
    /// The verdict of `check-vat-number`.
    valid: Option<bool>,
    /// The verdict of `ms/…`.
    is_valid: Option<bool>,
    /// `VALID`, `INVALID`, or the name of an error, whatever the verdict beside it says.
    user_error: Option<String>,
    /// `false` when there is no verdict.
    action_succeed: Option<bool>,
    error_wrappers: Vec<ErrorWrapper>,
    vat_number: Option<String>,
    /// The consultation number.
    request_identifier: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorWrapper {
    error: String,
}

impl Reply {
    fn verdict(self, number: &VatNumber) -> Result<Answer, String> {
        if self.action_succeed == Some(false) || !self.error_wrappers.is_empty() {
            return Err(self.errors());
        }
        let same = |other: &str| other == number.without_prefix() || other == number.as_str();
        if let Some(other) = self.vat_number.as_deref().filter(|other| !same(other)) {
            return Err(format!("answered for another number: {other}"));
        }
        let consultation = self.request_identifier.filter(|identifier| !identifier.trim().is_empty());
        match (self.valid.or(self.is_valid), self.user_error.as_deref()) {
            (Some(true), None | Some("" | "VALID")) => Ok(Answer::Valid(consultation)),
            (Some(false), None | Some("" | "INVALID")) => Ok(Answer::Invalid(consultation)),
            (None, None) => Err("no verdict".to_owned()),
            (_, error) => Err(error.unwrap_or_default().to_owned()),
        }
    }

    fn errors(&self) -> String {
        self.error_wrappers.iter().map(|wrapper| wrapper.error.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// The names of the errors in an answer that has errors.
fn errors(body: &[u8]) -> String {
    serde_json::from_slice::<Reply>(body).map_or_else(|_| "no JSON".to_owned(), |reply| reply.errors())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number() -> VatNumber {
        VatNumber::parse("DE136695976").unwrap()
    }

    fn verdict(body: &str) -> Answer {
        let reply: Reply = serde_json::from_str(body).unwrap();
        reply.verdict(&number()).unwrap_or(Answer::Unknown)
    }

    #[test]
    fn a_clear_verdict_is_taken_from_either_form() {
        let consulted = Some("WAPIAAAAX1".to_owned());
        let posted = r#"{"countryCode":"DE","vatNumber":"136695976","requestDate":"2026-03-16T09:00:00.000Z",
            "valid":VERDICT,"requestIdentifier":"WAPIAAAAX1","name":"---","address":"---"}"#;
        assert_eq!(verdict(&posted.replace("VERDICT", "true")), Answer::Valid(consulted.clone()));
        assert_eq!(verdict(&posted.replace("VERDICT", "false")), Answer::Invalid(consulted));
        let got = r#"{"isValid":VERDICT,"userError":"WORD","requestIdentifier":"","vatNumber":"136695976"}"#;
        let got = |is, word| verdict(&got.replace("VERDICT", is).replace("WORD", word));
        assert_eq!(got("true", "VALID"), Answer::Valid(None));
        assert_eq!(got("false", "INVALID"), Answer::Invalid(None));
    }

    #[test]
    fn an_outage_beside_a_verdict_of_false_is_no_verdict() {
        for error in
            ["MS_UNAVAILABLE", "MS_MAX_CONCURRENT_REQ", "TIMEOUT", "SERVICE_UNAVAILABLE", "INVALID_INPUT"]
        {
            let body = format!(r#"{{"isValid":false,"userError":"{error}","vatNumber":"136695976"}}"#);
            assert_eq!(verdict(&body), Answer::Unknown, "{error}");
        }
        assert_eq!(verdict(r#"{"isValid":true,"userError":"INVALID"}"#), Answer::Unknown);
        assert_eq!(verdict(r#"{"valid":false,"actionSucceed":false}"#), Answer::Unknown);
        assert_eq!(verdict(r#"{"valid":true,"errorWrappers":[{"error":"VAT_BLOCKED"}]}"#), Answer::Unknown);
        assert_eq!(verdict(r#"{"valid":true,"vatNumber":"999999999"}"#), Answer::Unknown);
        assert_eq!(verdict("{}"), Answer::Unknown);
    }

    #[test]
    fn the_number_is_one_segment_of_the_address() {
        let vies = Rest::new("https://vies.example/rest-api/", None, PATIENCE).unwrap();
        let url = vies.at(&["ms", "IE", "vat", "8Z49289F/?#"]);
        assert_eq!(url.as_str(), "https://vies.example/rest-api/ms/IE/vat/8Z49289F%2F%3F%23");
    }

    #[test]
    fn an_address_that_cannot_be_asked_is_refused() {
        for bad in ["", "off", "ftp://vies.example", "vies.example", "data:text/plain,x"] {
            assert!(Rest::new(bad, None, PATIENCE).is_err(), "{bad}");
        }
    }
}
