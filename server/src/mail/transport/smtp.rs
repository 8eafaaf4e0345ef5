//! Mails over SMTP, to the operator's mail server.

use super::{PATIENCE, SendError, Transport};
use async_trait::async_trait;
use lettre::transport::smtp::Error;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// How long the server may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);

/// The answers of a server that does not accept our password, or wants one (RFC 4954). The mail is not to blame: it can
/// be sent as soon as the setting is right.
const PASSWORD_CODES: [u16; 4] = [530, 534, 535, 538];

/// Where the mail server is: `smtp://host`, `smtp://user:password@host:587?tls=required`, `smtps://user:password@host`.
///
/// It does not show its password. So it is not checked when the settings are read, since an error there would show the
/// wrong value: [`Smtp::new`] checks it.
#[derive(Clone)]
pub struct SmtpUrl(String);

/// The URL of the mail server is not valid. The error does not contain it: it may contain a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a URL such as smtp://user:password@mail.example.com:587 or smtps://…; characters like @ and / in the \
     password are written %40 and %2F"
)]
pub struct BadSmtpUrl;

impl SmtpUrl {
    /// The scheme and the server, without user, password and settings.
    pub fn server(&self) -> String {
        // A text that is not a URL may be a password, so it is not shown.
        let Some((scheme, rest)) = self.0.split_once("://") else { return "…".to_owned() };
        let server = rest.rsplit_once('@').map_or(rest, |(_, server)| server);
        let server = server.split(['?', '/']).next().unwrap_or_default();
        format!("{scheme}://{server}")
    }
}

impl FromStr for SmtpUrl {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(encrypted(text)))
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

/// No password and no mail travels unencrypted: `smtp:` means STARTTLS, unless the server is this machine or
/// the URL says otherwise.
fn encrypted(text: &str) -> String {
    let Some(rest) = text.strip_prefix("smtp://") else { return text.to_owned() };
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let is_local = ["localhost", "127.0.0.1", "[::1]"].iter().any(|local| {
        host.strip_prefix(local).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '?']))
    });
    if host.contains("tls=") || is_local {
        return text.to_owned();
    }
    format!("{text}{}tls=required", if host.contains('?') { '&' } else { '?' })
}

/// A mail server. Each mail has a connection of its own, so that a fault of one breaks no other.
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl Smtp {
    /// The server at `url`.
    pub fn new(url: &SmtpUrl) -> Result<Self, BadSmtpUrl> {
        Self::with_patience(url, ANSWER, PATIENCE)
    }

    /// The same, waiting no longer than `answer` for one answer and `patience` for all of them.
    pub fn with_patience(url: &SmtpUrl, answer: Duration, patience: Duration) -> Result<Self, BadSmtpUrl> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url.0).map_err(|_| BadSmtpUrl)?;
        Ok(Self { server: server.timeout(Some(answer)).build(), patience })
    }
}

#[async_trait]
impl Transport for Smtp {
    async fn send(&self, _id: &str, mail: &Message) -> Result<(), SendError> {
        match tokio::time::timeout(self.patience, self.server.send(mail.clone())).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if is_refusal(&error) => Err(SendError::Permanent(error.to_string())),
            Ok(Err(error)) => Err(SendError::Passing(error.to_string())),
            Err(_) => Err(SendError::Passing("the mail server takes too long".into())),
        }
    }
}

/// Whether the server refused this mail for good.
fn is_refusal(error: &Error) -> bool {
    let is_password = error.status().is_some_and(|code| PASSWORD_CODES.contains(&u16::from(code)));
    error.is_permanent() && !is_password
}

#[cfg(test)]
mod tests {
    use super::{BadSmtpUrl, Smtp, SmtpUrl, encrypted};

    fn opened(url: &str) -> Result<Smtp, BadSmtpUrl> {
        let Ok(url) = url.parse::<SmtpUrl>();
        Smtp::new(&url)
    }

    #[test]
    fn mail_travels_in_cipher_unless_the_server_is_this_machine() {
        for (given, meant) in [
            ("smtp://u:p@mail.example.com", "smtp://u:p@mail.example.com?tls=required"),
            ("smtp://u:p@mail.example.com:587", "smtp://u:p@mail.example.com:587?tls=required"),
            (
                "smtp://u:p@mail.example.com?tls=opportunistic",
                "smtp://u:p@mail.example.com?tls=opportunistic",
            ),
            ("smtp://u:p@localhost.example.com", "smtp://u:p@localhost.example.com?tls=required"),
            ("smtp://u:p@localhost:2525", "smtp://u:p@localhost:2525"),
            ("smtp://u:p@127.0.0.1", "smtp://u:p@127.0.0.1"),
            ("smtp://relay.internal", "smtp://relay.internal?tls=required"),
            ("smtp://relay.internal:25", "smtp://relay.internal:25?tls=required"),
            ("smtp://relay.internal?tls=opportunistic", "smtp://relay.internal?tls=opportunistic"),
            ("smtp://localhost", "smtp://localhost"),
            ("smtps://u:p@mail.example.com", "smtps://u:p@mail.example.com"),
        ] {
            assert_eq!(encrypted(given), meant);
            assert!(opened(given).is_ok(), "{given}");
        }
    }

    #[test]
    fn nothing_shows_the_password() {
        for bad in ["http://u:geheim@host", "smtp://u:geheim@", "geheim", "smtp://u:geheim@h?tls=none"] {
            let error = opened(bad).err().unwrap_or_else(|| panic!("{bad} is accepted"));
            assert!(!error.to_string().contains("geheim"), "{error}");
        }
        let url: SmtpUrl = "smtp://u:geheim@host".parse().expect("a URL");
        assert!(!format!("{url:?}").contains("geheim"));
    }
}
