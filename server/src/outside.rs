//! Asking other people's services, with limits on the time and on the size of an answer.

use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url};
use std::time::Duration;

/// Why a service cannot be asked at all.
#[derive(Debug, thiserror::Error)]
pub enum OutsideError {
    /// The address cannot be asked.
    #[error("no http or https URL: {0}")]
    Address(String),
    /// TLS or sockets do not work.
    #[error("there is no client: {0}")]
    Client(#[from] reqwest::Error),
}

/// The address as a URL, and a client that waits for each answer as long as `patience` and follows no redirect.
pub fn client(url: &str, patience: Duration) -> Result<(Client, Url), OutsideError> {
    let bad = || OutsideError::Address(url.to_owned());
    let base = Url::parse(url).map_err(|_| bad())?;
    if !matches!(base.scheme(), "http" | "https") || base.cannot_be_a_base() {
        return Err(bad());
    }
    // It fails when one was installed before. Then there is one already.
    _ = rustls::crypto::ring::default_provider().install_default();
    let mut client = Client::builder()
        .timeout(patience)
        .redirect(Policy::none())
        .user_agent(concat!("prorata/", env!("CARGO_PKG_VERSION")));
    if base.host_str().is_some_and(|host| matches!(host, "127.0.0.1" | "[::1]" | "localhost")) {
        client = client.no_proxy();
    }
    Ok((client.build()?, base))
}

/// The body, if it has at most `max_bytes`.
pub async fn read(mut response: Response, max_bytes: usize) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| cause(&error))? {
        if body.len() + chunk.len() > max_bytes {
            return Err("the answer is too long".to_owned());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The cause of an error of `reqwest`, which is in its sources. Without the URL, which may name a customer.
pub fn cause(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return "no answer in time".to_owned();
    }
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}
