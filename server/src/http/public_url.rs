//! The address at which people reach the server.

use axum::http::Uri;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// The URL under which people reach the server: a scheme and a host, nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    /// `https://billing.example.com`, as browsers send it in `Origin`.
    pub origin: String,
    /// Whether the scheme is https.
    pub secure: bool,
}

impl PublicUrl {
    /// The URL of a server that is reached where it listens, by http. A server that listens everywhere is certainly
    /// reached from its own machine.
    pub fn of_listener(listen: SocketAddr) -> Self {
        let host = match listen.ip() {
            ip if !ip.is_unspecified() => ip,
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        };
        let url = match listen.port() {
            80 if host.is_ipv6() => format!("http://[{host}]"),
            80 => format!("http://{host}"),
            port => format!("http://{}", SocketAddr::new(host, port)),
        };
        Self { origin: url, secure: false }
    }

    /// Whether it leads to the very machine from which somebody asks.
    pub fn is_loopback(&self) -> bool {
        let Ok(uri) = self.origin.parse::<Uri>() else { return false };
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
        host == "localhost"
            || host.ends_with(".localhost")
            || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
    }
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
