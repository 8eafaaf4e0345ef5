//! The present password of a person who is signed in.

use super::attempts::{counted, own_tally};
use super::password;
use crate::security_log;
use crate::store::people;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ports::Caller;

/// Whether it is the caller's password.
pub(super) async fn check_password(
    center: &BillingCenter,
    caller: &Caller,
    current: &str,
) -> Result<(), Problem> {
    let hash = people::password_hash(&mut *center.store.read().await?, &caller.account_id, &caller.person_id)
        .await?;
    if current.len() > password::MAX_PASSWORD_BYTES || !password::matches(center, current, hash).await? {
        security_log::own("wrong-password", caller);
        return Err(Problem::WrongPassword);
    }
    Ok(())
}

/// Checks that it is the person: a session may be on a screen that somebody left.
pub(super) async fn verify(center: &BillingCenter, caller: &Caller, current: &str) -> Result<(), Problem> {
    counted(center, &own_tally(caller), check_password(center, caller, current)).await
}
