//! Attempts to prove who one is, and how they are counted.

use super::session;
use crate::security_log;
use crate::store::sign_in_attempts::{self, Tally};
use crate::store::{known_devices, new_id};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::{ATTEMPTS_KEPT, DEVICES_KEPT};
use app::api::Problem;
use app::billing::EmailKey;
use app::ports::{Caller, Whence};

/// How many sign-ins may fail for one address from one place, as long as attempts count…
const MAX_FAILURES: i64 = 10;
/// …and how many from all places together, without known browsers.
const MAX_FAILURES_EVERYWHERE: i64 = 100;

/// The counts to which the attempt belongs. A browser in which the owner has signed in before has a count of its own,
/// so that nobody else can use up the owner's attempts.
pub(super) async fn tally(center: &BillingCenter, email: &EmailKey, from: &Whence) -> Result<Tally, Problem> {
    let email_hash = session::email_hash(email);
    if let Some(device) = &from.device {
        let (hash, since) = (session::sha256(device), center.clock.now() - DEVICES_KEPT);
        if known_devices::is_of(&mut *center.store.read().await?, &hash, &email_hash, since).await? {
            return Ok(Tally { email_hash, place_hash: hash, known: true });
        }
    }
    let place_hash = session::sha256(&format!("the place {}", from.place));
    Ok(Tally { email_hash, place_hash, known: false })
}

/// Counts the attempt before it is made. If it were counted after its failure, somebody could try a thousand passwords
/// at once.
pub(super) async fn count_attempt(center: &BillingCenter, tally: &Tally) -> Result<(), Problem> {
    let now = center.clock.now();
    let id: String = new_id();
    let mut tx = center.store.write().await?;
    sign_in_attempts::insert(tx.conn(), &id, tally, now).await?;
    tx.commit().await?;
    // This is read after the commit, so that of simultaneous attempts at least the last sees all others.
    let since = now - ATTEMPTS_KEPT;
    let attempts = sign_in_attempts::count(&mut *center.store.read().await?, tally, since).await?;
    if attempts.here <= MAX_FAILURES && (tally.known || attempts.everywhere <= MAX_FAILURES_EVERYWHERE) {
        return Ok(());
    }
    // An attempt that was not made does not count. Otherwise endless attempts would keep the owner out for ever.
    let mut tx = center.store.write().await?;
    sign_in_attempts::delete(tx.conn(), &id).await?;
    tx.commit().await?;
    security_log::tried("too-many-attempts", &tally.email_hash);
    Err(Problem::TooManyAttempts)
}

/// The count of a person who is signed in. Attempts to sign in from elsewhere do not use it up.
pub(super) fn own_tally(caller: &Caller) -> Tally {
    let own = format!("the own password of {}", caller.person_id);
    Tally { email_hash: session::sha256(&own), place_hash: String::new(), known: true }
}

/// Counts the attempt, makes it, and forgets the count when it succeeds.
pub(super) async fn counted(
    center: &BillingCenter,
    tally: &Tally,
    attempt: impl Future<Output = Result<(), Problem>> + Send,
) -> Result<(), Problem> {
    count_attempt(center, tally).await?;
    attempt.await?;
    let mut tx = center.store.write().await?;
    sign_in_attempts::delete_here(tx.conn(), tally).await?;
    Ok(tx.commit().await?)
}
