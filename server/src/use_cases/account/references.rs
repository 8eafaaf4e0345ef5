//! The buyer's own references on its invoices: for all of them, or for the order that is being made.

use crate::store::{accounts, orders};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{References, account_refusal};
use app::ports::{BuyerReferences, Caller};
use async_trait::async_trait;

#[async_trait]
impl BuyerReferences for BillingCenter {
    /// Sets the references of all future invoices.
    async fn set_references(&self, caller: &Caller, references: &References) -> Result<bool, Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&account_refusal(&snapshot))?;
        accounts::set_references(tx.conn(), &caller.account_id, references).await?;
        tx.commit().await?;
        Ok(snapshot.account.references != *references)
    }

    /// Keeps the typed references for the order that is being made, even if the rest of the form is refused. If the
    /// order with that `key` is made already, nothing changes.
    async fn keep_references(
        &self,
        caller: &Caller,
        key: &str,
        references: &References,
    ) -> Result<bool, Problem> {
        // Mostly the form says what is kept already. Then nobody waits for the account's lock.
        if *references == kept(self, caller).await? {
            return Ok(false);
        }
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let made = !key.is_empty() && orders::by_key(tx.conn(), &caller.account_id, key).await?.is_some();
        if made || snapshot.references == *references || account_refusal(&snapshot).is_some() {
            return Ok(false);
        }
        accounts::set_cart_references(tx.conn(), &caller.account_id, Some(references)).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// The references that the next order has so far.
async fn kept(center: &BillingCenter, caller: &Caller) -> Result<References, Problem> {
    let mut tx = center.store.read().await?;
    let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    Ok(accounts::cart_references(&mut tx, &account).await?)
}
