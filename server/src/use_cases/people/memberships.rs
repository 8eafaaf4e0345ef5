//! One sign-in, several accounts.

use super::session;
use crate::store::{sessions, sign_ins};
use crate::use_cases::BillingCenter;
use app::api::{OwnAccount, Problem};
use app::ids::{AccountId, PersonId};
use app::ports::{Caller, Memberships, Sessions};
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl Memberships for BillingCenter {
    /// Moves the session of the token to another account of its holder. Their next session begins there, too.
    async fn switch_account(&self, token: &str, account_id: &AccountId) -> Result<(), Problem> {
        let caller = self.caller(token).await?.ok_or(Problem::SignInFirst)?;
        let mut tx = self.store.write().await?;
        let conn = tx.conn();
        let id = sign_ins::of_person(&mut *conn, &caller.person_id).await?.ok_or(Problem::SignInFirst)?;
        // Somebody who removes the person from that account waits, or has finished.
        if !sign_ins::lock(&mut *conn, &id).await? {
            return Err(Problem::SignInFirst);
        }
        let all = sign_ins::memberships(&mut *conn, &caller.person_id).await?;
        let place = all.into_iter().find(|place| place.account_id == *account_id).ok_or(Problem::NotFound)?;
        sign_ins::note_last(&mut *conn, &id, &place.person_id).await?;
        let caller = Caller { person_id: place.person_id, account_id: place.account_id };
        sessions::set_caller(conn, &session::sha256(token), &caller).await?;
        Ok(tx.commit().await?)
    }

    async fn caller_in(&self, caller: &Caller, account_id: &AccountId) -> Result<Caller, Problem> {
        let all = sign_ins::memberships(&mut *self.store.read().await?, &caller.person_id).await?;
        let place = all.into_iter().find(|place| place.account_id == *account_id).ok_or(Problem::NotFound)?;
        Ok(Caller { person_id: place.person_id, account_id: place.account_id })
    }
}

/// The accounts of the person's sign-in, by name. Empty if there is only one.
pub(in crate::use_cases) async fn own_accounts(
    conn: &mut AnyConnection,
    person_id: &PersonId,
) -> Result<Vec<OwnAccount>, Problem> {
    let all = sign_ins::memberships(conn, person_id).await?;
    if all.len() < 2 {
        return Ok(Vec::new());
    }
    let own = |place: sign_ins::Membership| OwnAccount { id: place.account_id, name: place.account_name };
    Ok(all.into_iter().map(own).collect())
}
