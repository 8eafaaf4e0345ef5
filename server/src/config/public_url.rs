//! Where people reach the server.

use axum::http::Uri;
use std::fmt;
use std::str::FromStr;

/// The URL under which people reach the server: a scheme and a host, nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    /// `https://billing.example.com`, as browsers send it in `Origin`.
    pub origin: String,
    /// Whether the scheme is https.
    pub secure: bool,
}

impl FromStr for PublicUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let uri: Uri = text.parse().map_err(|_| "not a URL")?;
        let secure = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => return Err("must begin with http:// or https://"),
        };
        if uri.path() != "/" || uri.query().is_some() {
            return Err("must be a scheme and a host only, without a path");
        }
        let authority = uri.authority().ok_or("has no host")?;
        if authority.as_str().contains('@') {
            return Err("must not contain a user or a password");
        }
        let default_port = if secure { 443 } else { 80 };
        // Browsers leave the scheme's own port out of `Origin`.
        let host = match authority.port_u16() {
            Some(port) if port == default_port => authority.host(),
            _ => authority.as_str(),
        };
        let scheme = if secure { "https" } else { "http" };
        Ok(Self { origin: format!("{scheme}://{}", host.to_ascii_lowercase()), secure })
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}
