//! What a mail says of days to come, looked at again when it is sent.

use super::Mail;
use app::api::Problem;
use app::ids::AccountId;
use async_trait::async_trait;

/// Knows what is to come.
#[async_trait]
pub trait Foresight: Send + Sync {
    /// What a mail about days to come says if it is written now; nothing when what it tells of will not happen.
    async fn by_now(&self, account_id: &AccountId, mail: &Mail) -> Result<Option<Mail>, Problem>;
}
