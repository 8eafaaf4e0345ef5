//! A change of the licences of a subscription.

use crate::mail::{LicenceAssigned, Mail};
use crate::security_log;
use crate::store::{WriteTx, licences, new_id, people};
use crate::use_cases::BillingCenter;
use crate::use_cases::people::may_tell;
use app::api::Problem;
use app::billing::{Person, Snapshot, Subscription};
use app::ids::{PersonId, SubscriptionId};
use app::ports::Caller;
use std::collections::HashSet;

/// A change of the licences of a subscription, under the account's lock. Two people who take the last licence at once
/// come here one after the other.
pub(super) struct Change<'a> {
    center: &'a BillingCenter,
    pub caller: &'a Caller,
    pub tx: WriteTx,
    pub snapshot: Snapshot,
    pub subscription: Subscription,
    /// Everybody in the account.
    pub everybody: Vec<Person>,
    /// Those who had a licence of it before the change.
    holding: HashSet<PersonId>,
    mailed: bool,
    /// The people who joined the account by this change.
    newcomers: Vec<PersonId>,
}

/// Begins a change of the licences of a subscription of the caller's account.
pub(super) async fn begin<'a>(
    center: &'a BillingCenter,
    caller: &'a Caller,
    subscription_id: &SubscriptionId,
) -> Result<Change<'a>, Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    let subscription = snapshot.subscription(subscription_id).cloned().ok_or(Problem::NotFound)?;
    let everybody = people::all(tx.conn(), &caller.account_id).await?;
    let holding = subscription.holders.iter().map(|holder| holder.person_id.clone()).collect();
    let (mailed, newcomers) = (false, Vec::new());
    Ok(Change { center, caller, tx, snapshot, subscription, everybody, holding, mailed, newcomers })
}

impl Change<'_> {
    /// The people of the account with these ids, each once. `NotFound` if one of them is missing.
    pub fn people(&self, ids: &[PersonId]) -> Result<Vec<Person>, Problem> {
        if ids.is_empty() {
            return Err(Problem::NobodyChosen);
        }
        let asked: HashSet<&PersonId> = ids.iter().collect();
        let chosen: Vec<_> =
            self.everybody.iter().filter(|person| asked.contains(&person.id)).cloned().collect();
        if chosen.len() == asked.len() { Ok(chosen) } else { Err(Problem::NotFound) }
    }

    /// Whether the person has a licence already.
    pub fn holds(&self, person: &Person) -> bool {
        self.holding.contains(&person.id)
    }

    /// Checks that there are `needed` licences to give.
    pub fn suffices(&self, needed: u32) -> Result<(), Problem> {
        if needed > 0 && !self.subscription.is_running(self.snapshot.today) {
            return Err(Problem::Refused);
        }
        match self.subscription.free() {
            free if free >= needed => Ok(()),
            0 => Err(Problem::NoFreeLicence),
            _ => Err(Problem::NotEnoughLicences),
        }
    }

    /// Gives a licence to each of them who has none, and tells them if `notify`. Returns how many licences it gave.
    pub async fn give(&mut self, chosen: &[Person], notify: bool) -> Result<u32, Problem> {
        let new: Vec<_> = chosen.iter().filter(|person| !self.holds(person)).collect();
        let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
        self.suffices(count)?;
        for person in new {
            self.assign(person).await?;
            if notify {
                tell_of_licence(self, person).await?;
            }
        }
        Ok(count)
    }

    /// Gives a licence. The caller has counted the free ones.
    pub async fn assign(&mut self, person: &Person) -> Result<(), Problem> {
        let (account_id, id, now) = (&self.caller.account_id, &self.subscription.id, self.center.clock.now());
        Ok(licences::assign(self.tx.conn(), account_id, id, &person.id, now).await?)
    }

    /// The product's name.
    pub fn product(&self) -> String {
        let found = self.snapshot.catalogue.plan(&self.subscription.selection.plan_id);
        found.map(|(product, _)| product.name.clone()).unwrap_or_default()
    }

    /// The billing center in which the change is made.
    pub const fn center(&self) -> &BillingCenter {
        self.center
    }

    /// Notes that there is mail to be sent after the commit.
    pub const fn has_mail(&mut self) {
        self.mailed = true;
    }

    /// Notes that the person joined the account by this change.
    pub fn has_newcomer(&mut self, person: &Person) {
        self.newcomers.push(person.id.clone());
    }

    /// Commits the change.
    pub async fn commit(self) -> Result<(), Problem> {
        self.tx.commit().await?;
        for newcomer in &self.newcomers {
            security_log::to("person-invited", self.caller, newcomer);
        }
        if self.mailed {
            self.center.mail_bell.notify_one();
        }
        Ok(())
    }
}

/// Tells the person about the licence that the change gives them.
async fn tell_of_licence(change: &mut Change<'_>, person: &Person) -> Result<(), Problem> {
    let mail = Mail::LicenceAssigned(LicenceAssigned {
        id: new_id(),
        subscription_id: change.subscription.id.clone(),
        product: change.product(),
        by: change.snapshot.viewer.name.clone(),
    });
    let account_id = change.snapshot.account.id.clone();
    let center = change.center().clone();
    may_tell(change.tx.conn(), &account_id, &person.id, center.clock.now()).await?;
    center.tell(change.tx.conn(), &account_id, &person.id, &mail).await?;
    change.has_mail();
    Ok(())
}
