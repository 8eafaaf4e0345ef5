//! Sending mail once more.

use super::{Operator, Result, action_id, refused};
use crate::store::outbox;

impl Operator {
    /// Has a mail sent again, in whatever state it is, with a full number of attempts. It does not do so while the mail
    /// is being sent.
    pub async fn resend_mail(&self, id: &str) -> Result<String> {
        let mut tx = self.store.write().await?;
        let Some((account, recipient)) = outbox::send_again(tx.conn(), id, self.clock.now()).await? else {
            return refused(format!("{id} is not a mail, or it is being sent right now"));
        };
        let details = format!("mail {id} to {recipient}: queued");
        self.done(tx, action_id(), "resend-mail", Some(&account), details).await
    }
}
