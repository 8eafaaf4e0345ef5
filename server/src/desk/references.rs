//! What the buyer wants to find on its invoices: for all of them, or for the order that is being made.

use super::{BillingDesk, refuse};
use crate::store::{accounts, orders};
use app::api::Problem;
use app::billing::{References, account_refusal};
use app::ports::Caller;

/// Sets those of every invoice from now on.
pub(super) async fn set(desk: &BillingDesk, caller: &Caller, references: &References) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let snapshot = desk.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&account_refusal(&snapshot))?;
    accounts::set_references(tx.conn(), &caller.account_id, references).await?;
    Ok(tx.commit().await?)
}

/// Keeps what was typed for the order that is being made, whatever becomes of what it was sent with. What was sent with
/// the `key` of an order that is made already changes nothing.
pub(super) async fn keep(
    desk: &BillingDesk,
    caller: &Caller,
    key: &str,
    references: &References,
) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let snapshot = desk.snapshot(tx.conn(), caller).await?.snapshot;
    let made = !key.is_empty() && orders::by_key(tx.conn(), &caller.account_id, key).await?.is_some();
    if made || snapshot.references == *references || account_refusal(&snapshot).is_some() {
        return Ok(());
    }
    accounts::set_cart_references(tx.conn(), &caller.account_id, Some(references)).await?;
    Ok(tx.commit().await?)
}
