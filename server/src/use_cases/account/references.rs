//! What the buyer wants to find on its invoices: for all of them, or for the order that is being made.

use crate::store::{accounts, orders};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{References, account_refusal};
use app::ports::{BuyerReferences, Caller};
use async_trait::async_trait;

#[async_trait]
impl BuyerReferences for BillingCenter {
    /// Sets those of every invoice from now on.
    async fn set_references(&self, caller: &Caller, references: &References) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&account_refusal(&snapshot))?;
        accounts::set_references(tx.conn(), &caller.account_id, references).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps what was typed for the order that is being made, whatever becomes of what it was sent with. What was sent with
    /// the `key` of an order that is made already changes nothing.
    async fn keep_references(
        &self,
        caller: &Caller,
        key: &str,
        references: &References,
    ) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let made = !key.is_empty() && orders::by_key(tx.conn(), &caller.account_id, key).await?.is_some();
        if made || snapshot.references == *references || account_refusal(&snapshot).is_some() {
            return Ok(());
        }
        accounts::set_cart_references(tx.conn(), &caller.account_id, Some(references)).await?;
        Ok(tx.commit().await?)
    }
}
