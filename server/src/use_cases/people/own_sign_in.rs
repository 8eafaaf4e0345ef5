//! The sign-in of a person who is signed in.

use crate::store::{StoreError, WriteTx, accounts, sign_ins};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ids::PersonId;
use app::ports::Caller;
use sqlx::AnyConnection;

/// The sign-in of the caller.
pub(super) async fn sign_in_of(conn: &mut AnyConnection, caller: &Caller) -> Result<String, Problem> {
    let id = sign_ins::of_person(conn, &caller.person_id).await?;
    Ok(id.ok_or_else(|| StoreError::corrupt("a session of somebody without a sign-in"))?)
}

/// A transaction that changes the caller's sign-in and holds its lock.
pub(super) async fn own_sign_in(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<(WriteTx, String), Problem> {
    let mut tx = center.store.write().await?;
    let id = sign_in_of(tx.conn(), caller).await?;
    if !sign_ins::lock(tx.conn(), &id).await? {
        return Err(Problem::SignInFirst);
    }
    Ok((tx, id))
}

/// A transaction that changes what all accounts of the person's sign-in show of them. It holds the locks of these
/// accounts, in the order of their ids, so that no two such transactions wait for each other; and then the sign-in's.
pub(super) async fn everywhere(center: &BillingCenter, person_id: &PersonId) -> Result<WriteTx, Problem> {
    let mut tx = center.store.write().await?;
    let own = sign_ins::accounts_of(tx.conn(), person_id).await?;
    for account_id in &own {
        accounts::lock(tx.conn(), account_id).await?;
    }
    sign_ins::lock_of(tx.conn(), person_id).await?;
    // From now on nobody joins an account or leaves one. Somebody may have done so in this moment.
    let is_whole = !own.is_empty() && sign_ins::accounts_of(tx.conn(), person_id).await? == own;
    if is_whole { Ok(tx) } else { Err(Problem::Unavailable) }
}
