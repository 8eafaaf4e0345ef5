//! Passkeys: signing in with one press, and proving who one is.

use super::attempts::tally;
use super::own_sign_in::{own_sign_in, sign_in_of};
use super::proofs::note_proof;
use super::session;
use super::sign_in::{MAX_AGENT_CHARS, begin_session};
use crate::mail::FactorChange;
use crate::secret::sha256;
use crate::security_log;
use crate::store::passkeys::{self, Passkey};
use crate::store::{WriteTx, new_id, people};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::CHALLENGES_KEPT;
use crate::webauthn::{self, Answer, Known, Wrong};
use app::api::Problem;
use app::limits::MAX_PASSKEYS;
use app::ports::{Caller, Passkeys, SignedIn, Whence};
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl Passkeys for BillingCenter {
    async fn passkey_to_make(&self, caller: &Caller) -> Result<String, Problem> {
        self.keys()?;
        let (mut tx, id) = own_sign_in(self, caller).await?;
        let person = people::get(tx.conn(), &caller.account_id, &caller.person_id).await?;
        let person = person.ok_or(Problem::NotFound)?;
        let has = with_room_for_one(tx.conn(), &id).await?;
        let has: Vec<_> = has.into_iter().map(|passkey| passkey.credential_id).collect();
        let challenge = self.challenge(&mut tx, Some(&id)).await?;
        tx.commit().await?;
        Ok(webauthn::creation(self.origin(), &challenge, (&id, person.email.as_str(), &person.name), &has))
    }

    async fn add_passkey(&self, caller: &Caller, made: &str, agent: Option<&str>) -> Result<(), Problem> {
        self.keys()?;
        let answer = Answer::read(made).map_err(not_believed)?;
        let made = answer.made(self.origin()).map_err(not_believed)?;
        let (mut tx, id) = own_sign_in(self, caller).await?;
        self.take_challenge(&mut tx, &answer, Some(&id)).await?;
        // Others may have been added since this one was asked for.
        with_room_for_one(tx.conn(), &id).await?;
        let agent =
            agent.map(|agent| agent.chars().filter(|c| !c.is_control()).take(MAX_AGENT_CHARS).collect());
        let passkey = Passkey {
            id: new_id(),
            sign_in_id: id.clone(),
            credential_id: made.credential_id,
            algorithm: made.algorithm,
            public_key: made.public_key,
            uses: made.uses.into(),
            agent,
            created_at: self.clock.now(),
            used_at: None,
        };
        if !passkeys::insert(tx.conn(), &passkey).await? {
            return Err(Problem::PasskeyRefused);
        }
        self.give_codes_unless_there_are(&mut tx, &id).await?;
        self.changed(tx, caller, FactorChange::PasskeyAdded).await?;
        security_log::own("factor-added", caller);
        Ok(())
    }

    async fn remove_passkey(&self, caller: &Caller, passkey: &str) -> Result<(), Problem> {
        let (mut tx, id) = own_sign_in(self, caller).await?;
        if passkeys::delete(tx.conn(), &id, passkey).await? {
            self.changed(tx, caller, FactorChange::PasskeyRemoved).await?;
            security_log::own("factor-removed", caller);
        }
        Ok(())
    }

    async fn passkey_to_sign_in(&self) -> Result<String, Problem> {
        self.keys()?;
        let mut tx = self.store.write().await?;
        let challenge = self.challenge(&mut tx, None).await?;
        tx.commit().await?;
        Ok(webauthn::request(self.origin(), &challenge, &[]))
    }

    async fn sign_in_by_passkey(&self, from: &Whence, answer: &str) -> Result<SignedIn, Problem> {
        let answer = Answer::read(answer).map_err(not_believed)?;
        let mut tx = self.store.write().await?;
        let used = self.answered(&mut tx, &answer, None).await;
        // The challenge is used up, even if the answer was wrong.
        tx.commit().await?;
        let tried = sha256(answer.credential_id());
        let sign_in_id = used.inspect_err(|_| security_log::tried("failed-passkey", &tried))?;
        let found = people::of_sign_in(&mut *self.store.read().await?, &sign_in_id).await?;
        let found = found.ok_or(Problem::PasskeyRefused)?;
        let caller = Caller { person_id: found.person_id, account_id: found.account_id };
        let person =
            people::get(&mut *self.store.read().await?, &caller.account_id, &caller.person_id).await?;
        let tally = tally(self, &person.ok_or(Problem::PasskeyRefused)?.email.key(), from).await?;
        let signed_in = begin_session(self, &caller, &tally, from).await?;
        security_log::own(if tally.known { "signed-in" } else { "signed-in-elsewhere" }, &caller);
        Ok(signed_in)
    }

    async fn passkey_to_prove(&self, caller: &Caller) -> Result<String, Problem> {
        let (mut tx, id) = own_sign_in(self, caller).await?;
        let has = passkeys::of_sign_in(tx.conn(), &id).await?;
        if has.is_empty() {
            return Err(Problem::Refused);
        }
        let has: Vec<_> = has.into_iter().map(|passkey| passkey.credential_id).collect();
        let challenge = self.challenge(&mut tx, Some(&id)).await?;
        tx.commit().await?;
        Ok(webauthn::request(self.origin(), &challenge, &has))
    }

    async fn prove_by_passkey(&self, caller: &Caller, token: &str, answer: &str) -> Result<(), Problem> {
        let answer = Answer::read(answer).map_err(not_believed)?;
        let id = sign_in_of(&mut *self.store.read().await?, caller).await?;
        let mut tx = self.store.write().await?;
        let used = self.answered(&mut tx, &answer, Some(&id)).await;
        tx.commit().await?;
        if used.as_ref() != Ok(&id) {
            security_log::own("wrong-passkey", caller);
            return Err(used.err().unwrap_or(Problem::PasskeyRefused));
        }
        note_proof(self, caller, token).await
    }
}

impl BillingCenter {
    /// Where people reach us, as browsers name it.
    fn origin(&self) -> &str {
        &self.settings.second_factor.origin
    }

    /// A new challenge for an authenticator to sign.
    async fn challenge(&self, tx: &mut WriteTx, sign_in_id: Option<&str>) -> Result<String, Problem> {
        let (challenge, now) = (session::new_token()?, self.clock.now());
        passkeys::put_challenge(tx.conn(), &sha256(&challenge), sign_in_id, now).await?;
        Ok(challenge)
    }

    /// Uses up the challenge that belongs to this answer.
    async fn take_challenge(
        &self,
        tx: &mut WriteTx,
        answer: &Answer,
        sign_in_id: Option<&str>,
    ) -> Result<(), Problem> {
        let hash = sha256(&answer.challenge().map_err(not_believed)?);
        let since = self.clock.now() - CHALLENGES_KEPT;
        if passkeys::take_challenge(tx.conn(), &hash, sign_in_id, since).await? {
            Ok(())
        } else {
            Err(Problem::PasskeyRefused)
        }
    }

    /// The sign-in whose passkey gave the answer. The caller commits, even if the answer is not believed.
    async fn answered(
        &self,
        tx: &mut WriteTx,
        answer: &Answer,
        sign_in_id: Option<&str>,
    ) -> Result<String, Problem> {
        self.take_challenge(tx, answer, sign_in_id).await?;
        let passkey = passkeys::by_credential(tx.conn(), answer.credential_id()).await?;
        let passkey = passkey.ok_or(Problem::PasskeyRefused)?;
        if answer.user().is_some_and(|user| user != passkey.sign_in_id) {
            return Err(Problem::PasskeyRefused);
        }
        let known = Known {
            algorithm: passkey.algorithm,
            public_key: &passkey.public_key,
            uses: u32::try_from(passkey.uses).unwrap_or(u32::MAX),
        };
        let uses = answer.verify(self.origin(), &known).map_err(not_believed)?;
        passkeys::note_use(tx.conn(), &passkey.id, uses.into(), self.clock.now()).await?;
        Ok(passkey.sign_in_id)
    }
}

/// The passkeys of the sign-in, whose lock the caller holds. `TooManyPasskeys` when it can have no more.
async fn with_room_for_one(conn: &mut AnyConnection, sign_in_id: &str) -> Result<Vec<Passkey>, Problem> {
    let has = passkeys::of_sign_in(conn, sign_in_id).await?;
    if has.len() < MAX_PASSKEYS { Ok(has) } else { Err(Problem::TooManyPasskeys) }
}

fn not_believed(wrong: Wrong) -> Problem {
    tracing::info!(%wrong, "an answer of an authenticator is not believed");
    Problem::PasskeyRefused
}
