//! Giving a licence to somebody, who may be new to the account.

use super::change::{Change, begin};
use crate::use_cases::people::{may_invite, newcomer, of_address, parsed};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{EmailAddress, account_refusal};
use app::ids::SubscriptionId;
use app::ports::Caller;

/// Gives a licence to somebody, new or not.
pub(super) async fn to_licence(
    center: &BillingCenter,
    caller: &Caller,
    subscription_id: &SubscriptionId,
    name: &str,
    email: &str,
    notify: bool,
) -> Result<(), Problem> {
    let mut change = begin(center, caller, subscription_id).await?;
    refuse(&account_refusal(&change.snapshot))?;
    let (name, email) = parsed(name, email)?;
    let known = of_address(&change.everybody, &email.key()).cloned();
    if let Some(person) = known {
        change.give(&[person], notify).await?;
    } else {
        change.suffices(1)?;
        change.give_newcomer(name, email, notify).await?;
    }
    change.commit().await
}

impl Change<'_> {
    /// Gives a licence to somebody new, and invites them if `notify`. The caller has counted the free ones.
    pub(super) async fn give_newcomer(
        &mut self,
        name: String,
        email: EmailAddress,
        notify: bool,
    ) -> Result<(), Problem> {
        let caller = self.caller;
        let person = newcomer(self.tx.conn(), caller, name, email).await?;
        self.assign(&person).await?;
        self.has_newcomer(&person);
        if notify {
            let (center, by, product) =
                (self.center().clone(), self.snapshot.viewer.name.clone(), self.product());
            let conn = self.tx.conn();
            may_invite(&mut *conn, &caller.account_id, &person.email, center.clock.now()).await?;
            center.invite_by_mail(conn, &caller.account_id, &person.id, &by, Some(product)).await?;
            self.has_mail();
        }
        Ok(())
    }
}
