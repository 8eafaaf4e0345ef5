//! Turns: which round of renewals renews which account. Several servers go through the same list at once, and a turn
//! keeps them from doing the same work.
//!
//! Nothing is wrong when two rounds come to one account all the same: the account's lock and the key of the order let one
//! of them renew. So a turn is not waited for, and one of a round that died is simply another's.

use super::Result;
use super::row::timestamp;
use app::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AnyConnection;

/// How long a round counts as alive after it said so. It says so at each page, which takes seconds.
const LEASE: TimeDelta = TimeDelta::minutes(1);
/// The longest that a round says, however much the servers' clocks differ. One that says more was written by a clock that
/// has been set back since.
const MAX_LEASE: TimeDelta = TimeDelta::minutes(10);

/// Says that the round is alive.
pub async fn stay_alive(conn: &mut AnyConnection, round_id: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into renewal_rounds (id, alive_until) values ($1, $2)
        on conflict (id) do update set alive_until = excluded.alive_until",
    )
    .bind(round_id)
    .bind(timestamp(now + LEASE))
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives the account's turn to the round. False when a round that is alive has it or had it, be it this one: a round comes
/// to an account once.
pub async fn take(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    round_id: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "insert into renewal_turns (account_id, round_id) values ($1, $2)
        on conflict (account_id) do update set round_id = excluded.round_id
        where not exists (
            select 1 from renewal_rounds
            where renewal_rounds.id = renewal_turns.round_id and alive_until > $3 and alive_until <= $4)",
    )
    .bind(account_id.as_str())
    .bind(round_id)
    .bind(timestamp(now))
    .bind(timestamp(now + MAX_LEASE))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends the round, and all rounds that died: their turns are anybody's.
pub async fn end(conn: &mut AnyConnection, round_id: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from renewal_rounds where id = $1 or alive_until <= $2 or alive_until > $3")
        .bind(round_id)
        .bind(timestamp(now))
        .bind(timestamp(now + MAX_LEASE))
        .execute(conn)
        .await?;
    Ok(())
}
