//! How many mails one account may have sent to others: mails to people come from the operator's own mail
//! server.

use super::mail::correspondent;
use crate::store::{outbox, people, support_requests};
use app::api::Problem;
use app::billing::EmailAddress;
use app::ids::{AccountId, PersonId};
use app::limits::{
    MAX_INVITATIONS_AN_HOUR, MAX_MAILS_TO_ONE_AN_HOUR, MAX_PEOPLE, MAX_SUPPORT_REQUESTS_AN_HOUR,
};
use chrono::{DateTime, Duration, Utc};
use sqlx::AnyConnection;

const HOUR: Duration = Duration::hours(1);

/// Nobody can fill a mailbox by pressing the button again and again. At most this many invitations are sent…
const MAX_INVITED: usize = 3;
/// …within this time.
const INVITED_WITHIN: Duration = Duration::minutes(15);

/// The kinds of mail that people of an account can have sent to others. Any of them fills a mailbox.
const TO_OTHERS: [&str; 5] = ["licence-assigned", "handover", "invitation", "removed", "email-confirmation"];

/// Checks that the account may send the person one more mail about a licence or a hand-over. Otherwise
/// `TooManyMails`.
pub(in crate::use_cases) async fn may_tell(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let to = correspondent(&mut *conn, account_id, person_id).await?.email;
    may_write_to(conn, account_id, &to, now).await
}

/// Checks that the account may send one more mail to the address, whoever has it. Somebody who was removed and is invited
/// again is a new person, but reads the same mailbox. Otherwise `TooManyMails`.
pub(super) async fn may_write_to(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    to: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let written = outbox::count(conn, account_id, Some(to), &TO_OTHERS, now - HOUR).await?;
    within(written, MAX_MAILS_TO_ONE_AN_HOUR, Problem::TooManyMails)
}

/// Checks that the account may invite the address once more. Otherwise `TooManyAttempts`, or `TooManyMails` when the
/// account has sent too many mails to it, or too many invitations in all.
pub(in crate::use_cases) async fn may_invite(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    to: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let kinds = ["invitation"];
    let lately = outbox::count(&mut *conn, account_id, Some(to), &kinds, now - INVITED_WITHIN).await?;
    within(lately, MAX_INVITED, Problem::TooManyAttempts)?;
    may_write_to(&mut *conn, account_id, to, now).await?;
    let written = outbox::count(conn, account_id, None, &kinds, now - HOUR).await?;
    within(written, MAX_INVITATIONS_AN_HOUR, Problem::TooManyMails)
}

/// Checks that the account may have one more person. Otherwise `TooManyPeople`.
pub(in crate::use_cases) async fn may_grow(
    conn: &mut AnyConnection,
    account_id: &AccountId,
) -> Result<(), Problem> {
    let people = people::count(conn, account_id).await?;
    within(people, MAX_PEOPLE, Problem::TooManyPeople)
}

/// Checks that the account has not asked support too often. The request of this transaction counts. Otherwise
/// `TooManyMails`.
pub(in crate::use_cases) async fn may_ask_support(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let asked = support_requests::count(conn, account_id, now - HOUR).await?;
    within(asked - 1, MAX_SUPPORT_REQUESTS_AN_HOUR, Problem::TooManyMails)
}

fn within(number: i64, most: usize, problem: Problem) -> Result<(), Problem> {
    if usize::try_from(number).is_ok_and(|number| number < most) { Ok(()) } else { Err(problem) }
}
