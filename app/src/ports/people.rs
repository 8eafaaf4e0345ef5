//! What the server must be able to do about people and their licences.

use super::caller::Caller;
use crate::answers::{Leaving, LicencesPage, PeoplePage, Problem, Profile};
use crate::i18n::Lang;
use crate::ids::{PersonId, SubscriptionId};
use crate::lists::PeopleView;
use async_trait::async_trait;

/// A person's own page.
#[async_trait]
pub trait Profiles: Send + Sync {
    /// The caller's own page. `token` is that of the session in which it is shown.
    async fn profile(&self, caller: &Caller, token: &str) -> Result<Profile, Problem>;
    /// Sets the caller's name and the language of mails.
    async fn set_profile(&self, caller: &Caller, name: &str, lang: Lang) -> Result<(), Problem>;
    /// Whether the caller may choose that password, as [`Self::change_password`] would say.
    async fn judge_password(&self, caller: &Caller, new: &str) -> Result<(), Problem>;
    /// Sets the caller's password, ends all of their sessions, and returns the token of a new one. `WrongPassword` when
    /// `current` is not the present password.
    async fn change_password(&self, caller: &Caller, current: &str, new: &str) -> Result<String, Problem>;
    /// Sends a link to the new address. The address becomes the caller's when the link is used. The answer is the same
    /// when the address signs in to another account; only the link's page says so.
    async fn change_email(&self, caller: &Caller, email: &str, current: &str) -> Result<(), Problem>;
    /// Sets the caller's language: that of pages, of mails and, for a billing contact, of the account's documents.
    async fn set_language(&self, caller: &Caller, lang: Lang) -> Result<(), Problem>;
    /// The caller's language.
    async fn language(&self, caller: &Caller) -> Result<Lang, Problem>;
}

/// Everybody of an account.
#[async_trait]
pub trait People: Send + Sync {
    /// A page of the people of the account, and who can sign in. Each word of `searched` is in their name or address.
    async fn people_page(
        &self,
        caller: &Caller,
        view: PeopleView,
        searched: &str,
    ) -> Result<PeoplePage, Problem>;
    /// A page of the people who may hold the licences of the subscription, and who does.
    async fn licences_page(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        view: PeopleView,
        searched: &str,
    ) -> Result<LicencesPage, Problem>;
    /// Everybody on all pages of that list. `NobodyChosen` when it is empty.
    async fn everybody_listed(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        view: PeopleView,
        searched: &str,
    ) -> Result<Vec<PersonId>, Problem>;
    /// What ends when that person is removed. `Refused` when the caller must not remove them: their own
    /// person, the billing contact, or anybody if the caller is not the billing contact.
    async fn leaving(&self, caller: &Caller, person_id: &PersonId) -> Result<Leaving, Problem>;
    /// Removes the person from the account: sessions end, licences become free, and the name stays in the account's
    /// history.
    async fn remove_person(&self, caller: &Caller, person_id: &PersonId) -> Result<(), Problem>;
}

/// Handing the role of billing contact over to somebody else.
#[async_trait]
pub trait Handovers: Send + Sync {
    /// Offers the role to a colleague who can sign in. It is theirs as soon as they accept.
    async fn offer_handover(&self, caller: &Caller, person_id: &PersonId) -> Result<(), Problem>;
    /// Withdraws the offer; or declines it, if the caller is the one to whom it was made.
    async fn withdraw_handover(&self, caller: &Caller) -> Result<(), Problem>;
    /// Accepts the role. Only the person to whom it was offered can do so.
    async fn accept_handover(&self, caller: &Caller) -> Result<(), Problem>;
}
