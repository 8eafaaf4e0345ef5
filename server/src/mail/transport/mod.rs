//! How a mail is sent: over SMTP, or as a file.

mod eml;
mod smtp;

pub use eml::EmlFolder;
pub use smtp::{BadSmtpUrl, Smtp, SmtpUrl};

use async_trait::async_trait;
use lettre::Message;

/// Why a mail was not sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It can never be sent as it is: the address does not exist, or the mail is refused.
    #[error("{0}")]
    Permanent(String),
    /// It may be sent another time. Perhaps it was sent already, and only the answer was lost.
    #[error("{0}")]
    Passing(String),
}

/// A way to send mail.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends the mail with the outbox's `id`, and returns once another program has taken it over. It ends by itself in
    /// less than [`PATIENCE`].
    async fn send(&self, id: &str, mail: &Message) -> Result<(), SendError>;
}

/// How long a whole attempt may take.
pub(super) const PATIENCE: std::time::Duration = std::time::Duration::from_mins(1);
