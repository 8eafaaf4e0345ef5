//! Licences: one seat given to one person.

use super::change::begin;
use super::invite::to_licence;
use crate::store::licences;
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::account_refusal;
use app::ids::{PersonId, SubscriptionId};
use app::ports::{Caller, Licences};
use async_trait::async_trait;

#[async_trait]
impl Licences for BillingCenter {
    async fn assign_licences(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        ids: &[PersonId],
        notify: bool,
    ) -> Result<u32, Problem> {
        let mut change = begin(self, caller, subscription_id).await?;
        let chosen = change.people(ids)?;
        refuse(&account_refusal(&change.snapshot))?;
        let given = change.give(&chosen, notify).await?;
        change.commit().await?;
        Ok(given)
    }

    async fn free_licences(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        ids: &[PersonId],
    ) -> Result<u32, Problem> {
        let mut change = begin(self, caller, subscription_id).await?;
        let chosen = change.people(ids)?;
        refuse(&account_refusal(&change.snapshot))?;
        let account_id = &caller.account_id;
        let mut freed = 0;
        for person in chosen {
            if !change.holds(&person) {
                continue;
            }
            licences::free(change.tx.conn(), account_id, subscription_id, &person.id).await?;
            freed += 1;
        }
        change.commit().await?;
        Ok(freed)
    }

    async fn invite(
        &self,
        caller: &Caller,
        subscription_id: Option<&SubscriptionId>,
        name: &str,
        email: &str,
        notify: bool,
    ) -> Result<(), Problem> {
        match subscription_id {
            Some(id) => to_licence(self, caller, id, name, email, notify).await,
            None => self.invite_to_account(caller, name, email).await,
        }
    }
}
