//! The use cases about people and licences, by the names of their port.

use super::{
    email_links as new_password, handover as people_page, invite, memberships, profile,
    removal as remove_person,
};
use crate::use_cases::BillingCenter;
use crate::use_cases::licences::{assign as licences, list as licence_list};
use app::api::Problem;
use app::billing::Person;
use app::i18n::Lang;
use app::ports::{Caller, CheckedList, Leaving, Link, ListDone, PeopleDesk, PeoplePage, Profile};
use async_trait::async_trait;

#[async_trait]
impl PeopleDesk for BillingCenter {
    async fn people(&self, caller: &Caller) -> Result<Vec<Person>, Problem> {
        licences::people(self, caller).await
    }

    async fn assign_licences(
        &self,
        caller: &Caller,
        subscription_id: &str,
        people: &[String],
        notify: bool,
    ) -> Result<u32, Problem> {
        licences::assign(self, caller, subscription_id, people, notify).await
    }

    async fn free_licences(
        &self,
        caller: &Caller,
        subscription_id: &str,
        people: &[String],
    ) -> Result<u32, Problem> {
        licences::free(self, caller, subscription_id, people).await
    }

    async fn invite(
        &self,
        caller: &Caller,
        subscription_id: Option<&str>,
        name: &str,
        email: &str,
        notify: bool,
    ) -> Result<(), Problem> {
        invite::invite(self, caller, subscription_id, name, email, notify).await
    }

    async fn keep_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        text: &str,
        notify: bool,
    ) -> Result<String, Problem> {
        licence_list::keep(self, caller, subscription_id, text, notify).await
    }

    async fn checked_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        list_id: &str,
    ) -> Result<CheckedList, Problem> {
        licence_list::checked(self, caller, subscription_id, list_id).await
    }

    async fn assign_list(
        &self,
        caller: &Caller,
        subscription_id: &str,
        list_id: &str,
    ) -> Result<ListDone, Problem> {
        licence_list::assign(self, caller, subscription_id, list_id).await
    }

    async fn ask_password(&self, email: &str) -> Result<(), Problem> {
        new_password::ask(self, email);
        Ok(())
    }

    async fn link(&self, token: &str) -> Result<Link, Problem> {
        new_password::link(self, token).await
    }

    async fn set_password(&self, token: &str, password: &str) -> Result<(), Problem> {
        new_password::set(self, token, password).await
    }

    async fn join_account(&self, token: &str, password: &str) -> Result<String, Problem> {
        new_password::join(self, token, password).await
    }

    async fn confirm_email(&self, token: &str) -> Result<(), Problem> {
        new_password::confirm_email(self, token).await
    }

    async fn note_device(&self, token: &str, agent: &str) -> Result<(), Problem> {
        profile::note_device(self, token, agent).await
    }

    async fn profile(&self, caller: &Caller) -> Result<Profile, Problem> {
        profile::profile(self, caller).await
    }

    async fn set_profile(&self, caller: &Caller, name: &str, lang: Lang) -> Result<(), Problem> {
        profile::set_profile(self, caller, name, lang).await
    }

    async fn change_password(&self, caller: &Caller, current: &str, new: &str) -> Result<String, Problem> {
        profile::change_password(self, caller, current, new).await
    }

    async fn change_email(&self, caller: &Caller, email: &str, current: &str) -> Result<(), Problem> {
        profile::change_email(self, caller, email, current).await
    }

    async fn switch_account(&self, token: &str, account_id: &str) -> Result<(), Problem> {
        memberships::switch(self, token, account_id).await
    }

    async fn caller_in(&self, caller: &Caller, account_id: &str) -> Result<Caller, Problem> {
        memberships::caller_in(self, caller, account_id).await
    }

    async fn set_language(&self, caller: &Caller, lang: Lang) -> Result<(), Problem> {
        profile::set_language(self, caller, lang).await
    }

    async fn language(&self, caller: &Caller) -> Result<Lang, Problem> {
        profile::language(self, caller).await
    }

    async fn sign_out_everywhere(&self, caller: &Caller) -> Result<(), Problem> {
        profile::sign_out_everywhere(self, caller).await
    }

    async fn people_page(&self, caller: &Caller) -> Result<PeoplePage, Problem> {
        people_page::page(self, caller).await
    }

    async fn leaving(&self, caller: &Caller, person_id: &str) -> Result<Leaving, Problem> {
        remove_person::leaving(self, caller, person_id).await
    }

    async fn remove_person(&self, caller: &Caller, person_id: &str) -> Result<(), Problem> {
        remove_person::remove(self, caller, person_id).await
    }

    async fn offer_handover(&self, caller: &Caller, person_id: &str) -> Result<(), Problem> {
        people_page::offer(self, caller, person_id).await
    }

    async fn withdraw_handover(&self, caller: &Caller) -> Result<(), Problem> {
        people_page::withdraw(self, caller).await
    }

    async fn accept_handover(&self, caller: &Caller) -> Result<(), Problem> {
        people_page::accept(self, caller).await
    }
}
