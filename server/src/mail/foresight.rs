//! Mails about days to come are checked again when they are sent.

use super::Mail;
use app::api::Problem;
use app::ids::AccountId;
use async_trait::async_trait;

/// Knows what is to come.
#[async_trait]
pub trait Foresight: Send + Sync {
    /// What a mail about days to come would say if it were written now. `None` when the event will not happen.
    async fn by_now(&self, account_id: &AccountId, mail: &Mail) -> Result<Option<Mail>, Problem>;
}
