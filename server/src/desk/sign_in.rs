//! Signing in.

use super::{BillingDesk, password, session};
use crate::store::{new_id, people, sessions, sign_in_attempts, tickets};
use app::api::Problem;
use app::ports::Caller;
use chrono::Duration;

/// So many sign-ins may fail for one address…
const MOST_FAILURES: i64 = 10;
/// …within this time.
const WINDOW: Duration = Duration::minutes(15);
/// A link that has expired is kept for this long: its mail may be on its way late.
const TICKETS_KEPT: Duration = Duration::days(30);
/// Nothing longer is an address (RFC 5321) or a password.
const LONGEST: usize = 254;

/// A new session's token. An unknown address and a wrong password have the same answer after the same time.
pub(super) async fn sign_in(desk: &BillingDesk, email: &str, password: &str) -> Result<String, Problem> {
    if email.len() > LONGEST || password.len() > LONGEST {
        return Err(Problem::WrongCredentials);
    }
    let email_hash = session::sha256(&people::email_key(email));
    count_attempt(desk, &email_hash).await?;
    let found = people::credentials(&mut *desk.store.read().await?, email).await?;
    let hash = found.as_ref().and_then(|credentials| credentials.password_hash.clone());
    let matches = password::matches(desk, password, hash).await?;
    let Some(credentials) = found.filter(|_| matches) else { return Err(Problem::WrongCredentials) };
    let caller = Caller { person_id: credentials.person_id, account_id: credentials.account_id };
    begin_session(desk, &caller, &email_hash).await
}

/// Counts the attempt before it is made. One that were counted after its failure would let through whoever tries a
/// thousand passwords at once.
pub(super) async fn count_attempt(desk: &BillingDesk, email_hash: &str) -> Result<(), Problem> {
    let now = desk.clock.now();
    let id = new_id();
    let mut tx = desk.store.write().await?;
    sign_in_attempts::insert(tx.conn(), &id, email_hash, now).await?;
    tx.commit().await?;
    // After the commit, so that of attempts at the same time at least the last sees all others.
    let attempts = sign_in_attempts::count(&mut *desk.store.read().await?, email_hash, now - WINDOW).await?;
    if attempts <= MOST_FAILURES {
        return Ok(());
    }
    // An attempt that was not made does not count, or hammering would keep the owner out for ever.
    let mut tx = desk.store.write().await?;
    sign_in_attempts::delete(tx.conn(), &id).await?;
    tx.commit().await?;
    Err(Problem::TooManyAttempts)
}

async fn begin_session(desk: &BillingDesk, caller: &Caller, email_hash: &str) -> Result<String, Problem> {
    let now = desk.clock.now();
    let token = session::new_token()?;
    let mut tx = desk.store.write().await?;
    sign_in_attempts::delete_of(tx.conn(), email_hash).await?;
    sign_in_attempts::delete_before(tx.conn(), now - WINDOW).await?;
    sessions::delete_unseen(tx.conn(), now - session::IDLE).await?;
    tickets::delete_expired(tx.conn(), now - TICKETS_KEPT).await?;
    sessions::insert(tx.conn(), &session::sha256(&token), caller, now).await?;
    tx.commit().await?;
    Ok(token)
}
