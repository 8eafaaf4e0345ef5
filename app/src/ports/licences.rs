//! Licences: one seat given to one person.

use super::{Caller, CheckedList, ListDone};
use crate::answers::Problem;
use async_trait::async_trait;

/// Giving licences and taking them back.
#[async_trait]
pub trait Licences: Send + Sync {
    /// Gives each of them a licence, and tells them if `notify`; how many are new. `NoFreeLicence` when none is free and
    /// `TooFewLicences` when they do not suffice for all: then nobody gets one. To one who holds one already: nothing.
    async fn assign_licences(
        &self,
        caller: &Caller,
        subscription_id: &str,
        people: &[String],
        notify: bool,
    ) -> Result<u32, Problem>;
    /// Takes their licences back; how many that were. Nothing from one who holds none.
    async fn free_licences(
        &self,
        caller: &Caller,
        subscription_id: &str,
        people: &[String],
    ) -> Result<u32, Problem>;
    /// Somebody new gets a licence of the subscription, if one is named, and a link to choose a password by if `notify`.
    /// Somebody who is of the account already gets just that.
    async fn invite(
        &self,
        caller: &Caller,
        subscription_id: Option<&str>,
        name: &str,
        email: &str,
        notify: bool,
    ) -> Result<(), Problem>;
}

/// Licences for a list of people.
#[async_trait]
pub trait LicenceLists: Send + Sync {
    /// Keeps a list of people who are to get licences, to be looked through; its id. `ListTooLong`, or `NobodyChosen` when
    /// it is empty.
    async fn keep_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        text: &str,
        notify: bool,
    ) -> Result<String, Problem>;
    /// A list of that subscription, looked through.
    async fn checked_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        list_id: &str,
    ) -> Result<CheckedList, Problem>;
    /// Gives everybody on the list a licence, once; lines that cannot be used are left out.
    async fn assign_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        list_id: &str,
    ) -> Result<ListDone, Problem>;
}
