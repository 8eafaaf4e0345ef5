//! Second factors that are gone with their device, and with the recovery codes.

use super::{Operator, Result, action_id, refused};
use crate::mail::{FactorChange, FactorChanged, Mail, enqueue};
use crate::secret::sha256;
use crate::store::{known_devices, people, second_factors, sessions, sign_ins};
use app::billing::EmailAddress;

impl Operator {
    /// Removes every second factor of the person who signs in with that address, with the recovery codes, and ends
    /// their sessions. They are told by mail, and sign in with the password alone. The operator has made sure who they
    /// are.
    pub async fn reset_second_factor(&self, email: &EmailAddress) -> Result<String> {
        let mut tx = self.store.write().await?;
        let conn = tx.conn();
        let Some(found) = people::credentials(&mut *conn, &email.key()).await? else {
            return refused(format!("nobody signs in by {email}"));
        };
        let id = sign_ins::of_person(&mut *conn, &found.person_id).await?;
        let Some(id) = id else { return refused(format!("nobody signs in by {email}")) };
        sign_ins::lock(&mut *conn, &id).await?;
        if !second_factors::has_any(&mut *conn, &id).await? {
            return refused(format!("{email} has no second factor"));
        }
        second_factors::delete_all(&mut *conn, &id).await?;
        let ended = sessions::delete_of(&mut *conn, &found.person_id).await?;
        known_devices::delete_of(&mut *conn, &sha256(email.key().as_str()), 0).await?;
        let action = action_id();
        if let Some(to) = people::correspondent(&mut *conn, &found.account_id, &found.person_id).await? {
            let mail = Mail::FactorChanged(FactorChanged { id: action.clone(), what: FactorChange::Reset });
            enqueue(conn, &found.account_id, &to, &mail, self.clock.now()).await?;
        }
        let details = format!("second factor of {email} removed, {ended} sessions ended");
        self.done(tx, action, "reset-second-factor", None, details).await
    }
}
