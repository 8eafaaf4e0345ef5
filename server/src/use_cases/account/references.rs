//! What the buyer wants to find on its invoices: for all of them, or for the order that is being made.

use crate::store::{accounts, orders};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{References, account_refusal};
use app::ports::Caller;

/// Sets those of every invoice from now on.
pub(in crate::use_cases) async fn set(
    center: &BillingCenter,
    caller: &Caller,
    references: &References,
) -> Result<(), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&account_refusal(&snapshot))?;
    accounts::set_references(tx.conn(), &caller.account_id, references).await?;
    Ok(tx.commit().await?)
}

/// Keeps what was typed for the order that is being made, whatever becomes of what it was sent with. What was sent with
/// the `key` of an order that is made already changes nothing.
pub(in crate::use_cases) async fn keep(
    center: &BillingCenter,
    caller: &Caller,
    key: &str,
    references: &References,
) -> Result<(), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    let made = !key.is_empty() && orders::by_key(tx.conn(), &caller.account_id, key).await?.is_some();
    if made || snapshot.references == *references || account_refusal(&snapshot).is_some() {
        return Ok(());
    }
    accounts::set_cart_references(tx.conn(), &caller.account_id, Some(references)).await?;
    Ok(tx.commit().await?)
}
