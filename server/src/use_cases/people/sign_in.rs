//! Signing in, and the sessions that begin with it.

use super::attempts::{count_attempt, tally};
use super::factors::needs_factor;
use super::own_password::verify;
use super::{guessing, password, session};
use crate::security_log;
use crate::store::sessions::Session;
use crate::store::sign_in_attempts::{self, Tally};
use crate::store::{known_devices, people, sessions, sign_ins, wrong_passwords};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::DEVICES_KEPT;
use app::api::Problem;
use app::billing::EmailKey;
use app::ids::PersonId;
use app::limits::MAX_ADDRESS_BYTES;
use app::ports::{Caller, Sessions, SignedIn, Whence};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use tokio::time::timeout;

/// In how many browsers a person is known at most.
const MAX_DEVICES: i64 = 20;
/// How much is kept of what a browser says about itself.
pub(super) const MAX_AGENT_CHARS: usize = 300;

#[async_trait]
impl Sessions for BillingCenter {
    /// Begins a new session. An unknown address and a wrong password get the same answer after the same time.
    async fn sign_in_from(&self, from: &Whence, email: &str, password: &str) -> Result<SignedIn, Problem> {
        if email.len() > MAX_ADDRESS_BYTES || password.len() > password::MAX_PASSWORD_BYTES {
            return Err(Problem::WrongCredentials);
        }
        let email = EmailKey::of_typed(email);
        let tally = tally(self, &email, from).await?;
        count_attempt(self, &tally).await?;
        let found = people::credentials(&mut *self.store.read().await?, &email).await?;
        let hash = found.as_ref().and_then(|credentials| credentials.password_hash.clone());
        let matches = password::matches(self, password, hash).await?;
        let credentials = match found {
            Some(credentials) if matches => credentials,
            owner => {
                security_log::tried("failed-sign-in", &tally.email_hash);
                guessing::note(self, tally, owner);
                return Err(Problem::WrongCredentials);
            }
        };
        let caller = Caller { person_id: credentials.person_id, account_id: credentials.account_id };
        if needs_factor(self, &caller).await? {
            let session = begin_waiting(self, &caller).await?;
            security_log::own("factor-asked", &caller);
            return Ok(SignedIn { session, device: None, awaits_factor: true });
        }
        let signed_in = begin_session(self, &caller, &tally, from).await?;
        security_log::own(if tally.known { "signed-in" } else { "signed-in-elsewhere" }, &caller);
        Ok(signed_in)
    }

    async fn knows_device(&self, device: &str) -> Result<bool, Problem> {
        let (hash, since) = (session::sha256(device), self.clock.now() - DEVICES_KEPT);
        Ok(known_devices::is_known(&mut *self.store.read().await?, &hash, since).await?)
    }

    async fn sign_out(&self, token: &str) -> Result<(), Problem> {
        let hash = session::sha256(token);
        let mut tx = self.store.write().await?;
        let ended = sessions::get(tx.conn(), &hash).await?;
        sessions::delete(tx.conn(), &hash).await?;
        tx.commit().await?;
        if let Some(ended) = ended {
            security_log::own("sign-out", &ended.caller);
        }
        Ok(())
    }

    async fn end_sessions(
        &self,
        caller: &Caller,
        session: Option<&str>,
        current: &str,
    ) -> Result<(), Problem> {
        verify(self, caller, current).await?;
        let person =
            people::get(&mut *self.store.read().await?, &caller.account_id, &caller.person_id).await?;
        let mut tx = self.store.write().await?;
        if let Some(id) = session {
            let own = sessions::of_person(tx.conn(), &caller.person_id).await?;
            let ended = own.iter().find(|begun| session::public_id(&begun.token_hash) == id);
            // A session that has ended meanwhile is not in the list any more. That is the wanted result.
            if let Some(ended) = ended {
                sessions::delete(tx.conn(), &ended.token_hash).await?;
            }
        } else {
            sessions::delete_of(tx.conn(), &caller.person_id).await?;
            if let Some(person) = person {
                known_devices::delete_of(tx.conn(), &session::email_hash(&person.email.key()), 0).await?;
            }
        }
        tx.commit().await?;
        security_log::own(if session.is_some() { "session-ended" } else { "sessions-ended" }, caller);
        Ok(())
    }

    async fn caller(&self, token: &str) -> Result<Option<Caller>, Problem> {
        let hash = session::sha256(token);
        match sessions::get(&mut *self.store.read().await?, &hash).await? {
            Some(session) => Ok(in_use(self, session, &hash).await),
            None => Ok(None),
        }
    }

    async fn note_device(&self, token: &str, agent: &str) -> Result<(), Problem> {
        let agent: String = agent.chars().filter(|c| !c.is_control()).take(MAX_AGENT_CHARS).collect();
        let mut tx = self.store.write().await?;
        sessions::set_device(tx.conn(), &session::sha256(token), &agent).await?;
        Ok(tx.commit().await?)
    }
}

/// The holder of a session that is alive. Its use is noted.
pub(super) async fn in_use(center: &BillingCenter, session: Session, token_hash: &str) -> Option<Caller> {
    let now = center.clock.now();
    if !session::is_alive(session.created_at, session.seen_at, now) {
        return None;
    }
    if session.seen_at + session::NOTED_EVERY < now {
        note_use(center, token_hash, now).await;
    }
    let span = tracing::Span::current();
    span.record("person", session.caller.person_id.as_str());
    span.record("account", session.caller.account_id.as_str());
    Some(session.caller)
}

/// Notes that the session is used. Where the database cannot be written for now, the next request notes it.
async fn note_use(center: &BillingCenter, token_hash: &str, now: DateTime<Utc>) {
    let noted = timeout(session::NOTED_WITHIN, async {
        let mut tx = center.store.write().await?;
        sessions::touch(tx.conn(), token_hash, now).await?;
        tx.commit().await
    });
    match noted.await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%error, "the use of a session is not noted"),
        Err(_) => tracing::error!("the use of a session is not noted in time"),
    }
}

/// Begins a session that is of no use before the second factor is given, and returns its token.
pub(super) async fn begin_waiting(center: &BillingCenter, caller: &Caller) -> Result<String, Problem> {
    let session = session::new_token()?;
    let mut tx = center.store.write().await?;
    sessions::insert_waiting(tx.conn(), &session::sha256(&session), caller, center.clock.now()).await?;
    tx.commit().await?;
    Ok(session)
}

pub(super) async fn begin_session(
    center: &BillingCenter,
    caller: &Caller,
    tally: &Tally,
    from: &Whence,
) -> Result<SignedIn, Problem> {
    let now = center.clock.now();
    let session = session::new_token()?;
    let device = match &from.device {
        Some(device) if center.knows_device(device).await? => device.clone(),
        // The cookie was made up by somebody, or was forgotten meanwhile.
        _ => session::new_token()?,
    };
    let mut tx = center.store.write().await?;
    if !still_signs_in(tx.conn(), &caller.person_id).await? {
        return Err(Problem::WrongCredentials);
    }
    sign_in_attempts::delete_here(tx.conn(), tally).await?;
    wrong_passwords::delete_here(tx.conn(), tally).await?;
    known_devices::note(tx.conn(), &session::sha256(&device), &tally.email_hash, now).await?;
    known_devices::delete_of(tx.conn(), &tally.email_hash, MAX_DEVICES).await?;
    sessions::insert(tx.conn(), &session::sha256(&session), caller, now).await?;
    tx.commit().await?;
    Ok(SignedIn { session, device: Some(device), awaits_factor: false })
}

/// Whether the person is still there: they may have been removed while the password was compared. From now on, somebody
/// who removes them waits, and then finds the session.
async fn still_signs_in(conn: &mut AnyConnection, person_id: &PersonId) -> Result<bool, Problem> {
    let Some(id) = sign_ins::of_person(&mut *conn, person_id).await? else { return Ok(false) };
    let is_there = sign_ins::lock(&mut *conn, &id).await?;
    Ok(is_there && sign_ins::of_person(conn, person_id).await? == Some(id))
}
