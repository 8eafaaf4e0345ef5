//! Ending sessions: those of a person who lost a device, or those of everybody when more devices may be
//! affected.

use super::{Operator, Result, action_id, refused};
use crate::secret::sha256;
use crate::store::{known_devices, people, sessions};
use app::billing::EmailAddress;

impl Operator {
    /// Ends the sessions of the person who signs in with that address, in all their accounts, or those of
    /// everybody. The browsers that were known for the address are not known any more.
    pub async fn end_sessions(&self, email: Option<&EmailAddress>) -> Result<String> {
        let mut tx = self.store.write().await?;
        let details = match email {
            None => format!("sessions of everybody: {} ended", sessions::delete_all(tx.conn()).await?),
            Some(email) => {
                let key = email.key();
                let found = people::of_address(tx.conn(), &key).await?;
                if found.is_empty() {
                    return refused(format!("nobody has the address {email}"));
                }
                let mut ended = 0;
                for person in &found {
                    ended += sessions::delete_of(tx.conn(), &person.person_id).await?;
                }
                known_devices::delete_of(tx.conn(), &sha256(key.as_str()), 0).await?;
                format!("sessions of {email}: {ended} ended")
            }
        };
        self.done(tx, action_id(), "end-sessions", None, details).await
    }
}
