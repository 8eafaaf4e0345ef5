//! Proving who one is: the second step of a sign-in, and again before an important action.

use super::attempts::{count_attempt, counted, own_tally, tally};
use super::own_password::check_password;
use super::own_sign_in::{own_sign_in, sign_in_of};
use super::sign_in::begin_session;
use super::{recovery, session, totp};
use crate::mail::FactorChange;
use crate::security_log;
use crate::store::{passkeys, people, second_factors, sessions};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::WAITING_KEPT;
use app::api::Problem;
use app::ports::{Caller, Proof, Proofs, SignedIn, Waiting, Whence};
use async_trait::async_trait;
use chrono::Duration;

/// How long a proof counts.
const PROVEN_FOR: Duration = Duration::minutes(10);

#[async_trait]
impl Proofs for BillingCenter {
    async fn waiting(&self, token: &str) -> Result<Option<Waiting>, Problem> {
        let Some(caller) = waits(self, token).await? else { return Ok(None) };
        let mut tx = self.store.read().await?;
        let id = sign_in_of(&mut tx, &caller).await?;
        let totp = second_factors::get(&mut tx, &id).await?.totp.is_some();
        Ok(Some(Waiting { totp, passkeys: !passkeys::of_sign_in(&mut tx, &id).await?.is_empty() }))
    }

    async fn finish_sign_in(&self, from: &Whence, token: &str, code: &str) -> Result<SignedIn, Problem> {
        let caller = waits(self, token).await?.ok_or(Problem::SignInFirst)?;
        let person =
            people::get(&mut *self.store.read().await?, &caller.account_id, &caller.person_id).await?;
        let tally = tally(self, &person.ok_or(Problem::SignInFirst)?.email.key(), from).await?;
        count_attempt(self, &tally).await?;
        if let Err(problem) = take_code(self, &caller, code).await {
            security_log::tried("failed-second-factor", &tally.email_hash);
            return Err(problem);
        }
        let signed_in = begin_session(self, &caller, &tally, from).await?;
        end_waiting(self, token).await?;
        security_log::own(if tally.known { "signed-in" } else { "signed-in-elsewhere" }, &caller);
        Ok(signed_in)
    }

    async fn is_proven(&self, token: &str) -> Result<bool, Problem> {
        let proved = sessions::proved_at(&mut *self.store.read().await?, &session::sha256(token)).await?;
        Ok(proved.is_some_and(|at| at + PROVEN_FOR > self.clock.now()))
    }

    async fn prove(&self, caller: &Caller, token: &str, proof: &Proof) -> Result<(), Problem> {
        let attempt = async {
            match proof {
                Proof::Password(password) => check_password(self, caller, password).await,
                Proof::Code(code) => take_code(self, caller, code).await,
            }
        };
        let proved = counted(self, &own_tally(caller), attempt).await;
        if proved == Err(Problem::WrongCode) {
            security_log::own("wrong-code", caller);
        }
        proved?;
        note_proof(self, caller, token).await
    }
}

/// Notes that the holder of the session has just proved who they are.
pub(super) async fn note_proof(center: &BillingCenter, caller: &Caller, token: &str) -> Result<(), Problem> {
    let mut tx = center.store.write().await?;
    sessions::prove(tx.conn(), &session::sha256(token), center.clock.now()).await?;
    tx.commit().await?;
    security_log::own("proved", caller);
    Ok(())
}

/// The person whose session waits for the second factor, as long as it waits.
pub(super) async fn waits(center: &BillingCenter, token: &str) -> Result<Option<Caller>, Problem> {
    let waiting = sessions::waiting(&mut *center.store.read().await?, &session::sha256(token)).await?;
    let now = center.clock.now();
    Ok(waiting.filter(|waiting| waiting.created_at + WAITING_KEPT > now).map(|waiting| waiting.caller))
}

/// Ends the session that waited.
pub(super) async fn end_waiting(center: &BillingCenter, token: &str) -> Result<(), Problem> {
    let mut tx = center.store.write().await?;
    sessions::delete(tx.conn(), &session::sha256(token)).await?;
    Ok(tx.commit().await?)
}

/// Takes a code of the app, or a recovery code. Each is good once.
async fn take_code(center: &BillingCenter, caller: &Caller, code: &str) -> Result<(), Problem> {
    let now = center.clock.now();
    let (mut tx, id) = own_sign_in(center, caller).await?;
    if let Some(hash) = recovery::hash(code) {
        if !second_factors::take_code(tx.conn(), &id, &hash, now).await? {
            return Err(Problem::WrongCode);
        }
        center.changed(tx, caller, FactorChange::CodeUsed).await?;
        security_log::own("recovery-code-used", caller);
        return Ok(());
    }
    let app = second_factors::get(tx.conn(), &id).await?.totp;
    let secret = app.and_then(|app| center.app_secret(&id, &app)).ok_or(Problem::WrongCode)?;
    let step = totp::step_of(&secret, &totp::digits(code), now).ok_or(Problem::WrongCode)?;
    if !second_factors::take_step(tx.conn(), &id, step).await? {
        return Err(Problem::WrongCode);
    }
    Ok(tx.commit().await?)
}
