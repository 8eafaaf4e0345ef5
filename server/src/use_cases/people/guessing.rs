//! Somebody tries one password after another for an address: its owner is told, once a day at most.

use crate::clock::{day_of, minute_of};
use crate::mail::{Mail, PasswordsTried, enqueue};
use crate::security_log;
use crate::store::people::Credentials;
use crate::store::sign_in_attempts::Tally;
use crate::store::wrong_passwords::{self, Guesses};
use crate::store::{accounts, new_id, outbox, people};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::GUESSES_KEPT;
use app::api::Problem;
use tracing::Instrument as _;

/// The owner gets a mail after this many wrong passwords: as many as one place may try in a quarter of an hour.
const GUESSES_TOLD: u32 = 10;

/// Notes a wrong password. All of it is done after the answer, so that the time of the answer does not show whether the
/// address has an owner who is told.
///
/// A known browser is one in which the owner has signed in before. A wrong password from there is not counted.
pub(super) fn note(center: &BillingCenter, tally: Tally, owner: Option<Credentials>) {
    if tally.known {
        return;
    }
    let at = center.clone();
    let noted = async move {
        if let Err(problem) = noted(&at, &tally, owner).await {
            tracing::error!(%problem, "a wrong password was not noted");
        }
    };
    center.after_answers.spawn(noted.in_current_span());
}

async fn noted(center: &BillingCenter, tally: &Tally, owner: Option<Credentials>) -> Result<(), Problem> {
    let since = center.clock.now() - GUESSES_KEPT;
    let mut tx = center.store.write().await?;
    wrong_passwords::insert(tx.conn(), tally, center.clock.now()).await?;
    tx.commit().await?;
    let guesses = wrong_passwords::since(&mut *center.store.read().await?, &tally.email_hash, since).await?;
    // A person without a password has nothing that could be guessed.
    let owner = owner.filter(|owner| owner.password_hash.is_some());
    match (owner, guesses) {
        (Some(owner), Some(guesses)) if guesses.count >= GUESSES_TOLD => tell(center, &owner, guesses).await,
        _ => Ok(()),
    }
}

/// This is under the account's lock, so that only one of several simultaneous attempts tells the owner.
async fn tell(center: &BillingCenter, owner: &Credentials, guesses: Guesses) -> Result<(), Problem> {
    let now = center.clock.now();
    let mut tx = center.change(&owner.account_id).await?;
    let conn = tx.conn();
    let to = people::correspondent(&mut *conn, &owner.account_id, &owner.person_id).await?;
    let account = accounts::get(&mut *conn, &owner.account_id).await?;
    let (Some(to), Some(account)) = (to, account) else { return Ok(()) };
    let mail = Mail::PasswordsTried(PasswordsTried {
        id: new_id(),
        tries: guesses.count,
        day: day_of(guesses.first, &account.time_zone),
        time: minute_of(guesses.first, &account.time_zone),
    });
    // As long as a guess counts, its owner is told once.
    let since = now - GUESSES_KEPT;
    let told = outbox::count(&mut *conn, &owner.account_id, Some(&to.email), &[mail.kind()], since).await?;
    if told > 0 {
        return Ok(());
    }
    enqueue(conn, &owner.account_id, &to, &mail, now).await?;
    tx.commit().await?;
    security_log::told("owner-told", &owner.account_id, &owner.person_id);
    center.mail_bell.notify_one();
    Ok(())
}
