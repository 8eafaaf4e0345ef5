//! How a mail leaves the house: over SMTP, or as a file.

mod eml;
mod smtp;

pub use eml::EmlFolder;
pub use smtp::{BadSmtpUrl, Smtp, SmtpUrl};

use async_trait::async_trait;
use lettre::Message;

/// Why a mail did not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It never will, as it is: the address does not exist, or the mail is refused.
    #[error("{0}")]
    Permanent(String),
    /// It may another time. Perhaps it even did, and only the answer was lost.
    #[error("{0}")]
    Passing(String),
}

/// A way for mail to leave the house.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends the mail of the outbox's `id`, and returns once somebody else has taken it over. It ends by itself in
    /// less than [`PATIENCE`].
    async fn send(&self, id: &str, mail: &Message) -> Result<(), SendError>;
}

/// How long a whole attempt may take.
pub(super) const PATIENCE: std::time::Duration = std::time::Duration::from_mins(1);
