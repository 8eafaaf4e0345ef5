//! Licences: one seat given to one person.

use super::caller::Caller;
use crate::answers::{CheckedList, ListDone, Problem};
use crate::ids::{PersonId, SubscriptionId};
use async_trait::async_trait;

/// Giving licences and taking them back.
#[async_trait]
pub trait Licences: Send + Sync {
    /// Gives each of them a licence, and tells them if `notify`. Returns how many licences are new: a person who has
    /// one already keeps it and gets no other. `NoFreeLicence` when none is free, and `NotEnoughLicences` when there
    /// are too few for all: nobody gets one then.
    async fn assign_licences(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        people: &[PersonId],
        notify: bool,
    ) -> Result<u32, Problem>;
    /// Takes their licences back, and returns how many there were. A person without a licence loses nothing.
    async fn free_licences(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        people: &[PersonId],
    ) -> Result<u32, Problem>;
    /// Adds somebody new, gives them a licence of the subscription if one is named, and sends them a link for choosing
    /// a password if `notify`. Somebody who already is in the account gets the licence only.
    async fn invite(
        &self,
        caller: &Caller,
        subscription_id: Option<&SubscriptionId>,
        name: &str,
        email: &str,
        notify: bool,
    ) -> Result<(), Problem>;
}

/// Licences for a list of people.
#[async_trait]
pub trait LicenceLists: Send + Sync {
    /// Keeps a list of people who are to get licences, to be checked, and returns its id. `ListTooLong`, or
    /// `NobodyChosen` when the list is empty.
    async fn keep_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        text: &str,
        notify: bool,
    ) -> Result<String, Problem>;
    /// A list for that subscription, checked.
    async fn checked_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        list_id: &str,
    ) -> Result<CheckedList, Problem>;
    /// Gives a licence to everybody on the list, once. Lines that cannot be used are left out.
    async fn assign_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        list_id: &str,
    ) -> Result<ListDone, Problem>;
}
