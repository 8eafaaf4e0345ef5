//! The sign-in of a person who is signed in.

use crate::store::{StoreError, WriteTx, sign_ins};
use crate::use_cases::BillingCenter;
use app::api::Problem;
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
