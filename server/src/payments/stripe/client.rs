//! Requests to Stripe: forms are sent, JSON comes back, and things may go wrong in between.

use super::answers::{ErrorBody, ErrorDetail};
use crate::payments::GatewayError;
use reqwest::{Client as Http, Method, redirect::Policy};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// Stripe's own address.
pub const PUBLIC_URL: &str = "https://api.stripe.com";

/// The version whose answers are described in `answers`. The account's own default may be another one.
const VERSION: &str = "2024-06-20";

/// How long one request may take. A charge is up to four of them; `use_cases::orders::charge` limits the whole.
const PATIENCE: Duration = Duration::from_secs(6);

/// The names and values of a request.
pub(super) type Form<'a> = [(&'a str, &'a str)];

/// A client for Stripe. Its `Debug` shows no secret.
#[derive(Clone, Debug)]
pub(super) struct Client {
    http: Http,
    base: String,
    key: SecretString,
}

/// Why a request was not done.
pub(super) enum Failure {
    /// Stripe said no, and why.
    Refused(Box<ErrorDetail>),
    /// Nothing is known about what Stripe did.
    Unknown(GatewayError),
}

impl Client {
    pub(super) fn new(base: &str, key: SecretString) -> Result<Self, GatewayError> {
        // It fails if another part was first, which has installed the same.
        _ = rustls::crypto::ring::default_provider().install_default();
        // It follows no redirects: the key is for this host alone.
        let http = Http::builder().timeout(PATIENCE).redirect(Policy::none()).build();
        let http = http.map_err(|error| GatewayError(format!("no client: {error}")))?;
        Ok(Self { http, base: base.trim_end_matches('/').to_owned(), key })
    }

    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str, query: &Form<'_>) -> Result<T, Failure> {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        let path = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        self.send(Method::GET, &path, None, None).await
    }

    /// Posts. With a key, the same request again does nothing more.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        form: &Form<'_>,
        key: Option<&str>,
    ) -> Result<T, Failure> {
        self.send(Method::POST, path, Some(form), key).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        form: Option<&Form<'_>>,
        key: Option<&str>,
    ) -> Result<T, Failure> {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        request = request.bearer_auth(self.key.expose_secret()).header("Stripe-Version", VERSION);
        if let Some(form) = form {
            request = request.form(form);
        }
        if let Some(key) = key {
            request = request.header("Idempotency-Key", key);
        }
        // The URL is left out: it names the customer.
        let unknown = |error: reqwest::Error| Failure::Unknown(GatewayError(error.without_url().to_string()));
        let response = request.send().await.map_err(unknown)?;
        let status = response.status();
        let body = response.bytes().await.map_err(unknown)?;
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|error| nonsense(status.as_u16(), &error));
        }
        // 409, 429 and 5xx say nothing about the request itself: it may be sent again with its key.
        if matches!(status.as_u16(), 400 | 402 | 404) {
            let refusal: ErrorBody =
                serde_json::from_slice(&body).map_err(|error| nonsense(status.as_u16(), &error))?;
            return Err(Failure::Refused(Box::new(refusal.error)));
        }
        Err(Failure::Unknown(GatewayError(format!("Stripe answered {status}"))))
    }
}

/// An error that says where the text stops making sense, without the text itself.
fn nonsense(status: u16, error: &serde_json::Error) -> Failure {
    let place = format!("line {}, column {}", error.line(), error.column());
    Failure::Unknown(GatewayError(format!("Stripe's answer ({status}) is not understood at {place}")))
}

impl From<Failure> for GatewayError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unknown(error) => error,
            Failure::Refused(detail) => {
                Self(format!("Stripe refused: {} {}", detail.kind, detail.code.unwrap_or_default()))
            }
        }
    }
}
