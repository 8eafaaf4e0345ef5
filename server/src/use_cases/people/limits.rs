//! How many mails one account may have sent to others: mails to people come from the operator's own mail
//! server.

use super::mail::correspondent;
use crate::store::{outbox, people, support_requests};
use app::api::Problem;
use app::ids::{AccountId, PersonId};
use app::limits::{
    MAX_INVITATIONS_AN_HOUR, MAX_MAILS_TO_ONE_AN_HOUR, MAX_PEOPLE, MAX_SUPPORT_REQUESTS_AN_HOUR,
};
use chrono::{DateTime, Duration, Utc};
use sqlx::AnyConnection;

const HOUR: Duration = Duration::hours(1);

/// Checks that the account may send the person one more mail about a licence or a hand-over. Otherwise `TooManyMails`.
/// Invitations that the person got count as well: a person who is invited to a licence gets no other mail about it, and
/// either kind fills a mailbox.
pub(in crate::use_cases) async fn may_tell(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let to = correspondent(&mut *conn, account_id, person_id).await?.email;
    let kinds = ["licence-assigned", "handover", "invitation"];
    let written = outbox::count(conn, account_id, Some(&to), &kinds, now - HOUR).await?;
    within(written, MAX_MAILS_TO_ONE_AN_HOUR, Problem::TooManyMails)
}

/// Checks that the account may send one more invitation. Otherwise `TooManyMails`.
pub(in crate::use_cases) async fn may_invite(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let written = outbox::count(conn, account_id, None, &["invitation"], now - HOUR).await?;
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
