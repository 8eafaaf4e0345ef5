//! What the server must be able to do about people and their licences.

use super::Caller;
use crate::answers::{Leaving, PeoplePage, Problem, Profile};
use crate::billing::Person;
use crate::i18n::Lang;
use async_trait::async_trait;

/// A person's own page.
#[async_trait]
pub trait Profiles: Send + Sync {
    /// The caller's own page.
    async fn profile(&self, caller: &Caller) -> Result<Profile, Problem>;
    /// Sets the caller's name and the language of mails.
    async fn set_profile(&self, caller: &Caller, name: &str, lang: Lang) -> Result<(), Problem>;
    /// Sets the caller's password and ends all of their sessions; the token of a new one. `WrongPassword` when `current`
    /// is not the present one.
    async fn change_password(&self, caller: &Caller, current: &str, new: &str) -> Result<String, Problem>;
    /// Sends a link to the new address, which becomes the caller's when it is followed. The answer is the same when it
    /// signs in to another account; only the link's page says so.
    async fn change_email(&self, caller: &Caller, email: &str, current: &str) -> Result<(), Problem>;
    /// The caller reads in that language from now on: pages, mails and, of a billing contact, the account's documents.
    async fn set_language(&self, caller: &Caller, lang: Lang) -> Result<(), Problem>;
    /// The caller's language.
    async fn language(&self, caller: &Caller) -> Result<Lang, Problem>;
}

/// Everybody of an account.
#[async_trait]
pub trait People: Send + Sync {
    /// Everybody of the account, by name.
    async fn people(&self, caller: &Caller) -> Result<Vec<Person>, Problem>;
    /// The people of the account, and who can sign in.
    async fn people_page(&self, caller: &Caller) -> Result<PeoplePage, Problem>;
    /// What ends when that person is removed; `Refused` when they cannot be: oneself, the billing contact, or anybody by
    /// who is not the billing contact.
    async fn leaving(&self, caller: &Caller, person_id: &str) -> Result<Leaving, Problem>;
    /// Removes the person from the account: sessions end, licences come free, and the name stays in its history.
    async fn remove_person(&self, caller: &Caller, person_id: &str) -> Result<(), Problem>;
}

/// The billing contact, who hands over to somebody else.
#[async_trait]
pub trait Handovers: Send + Sync {
    /// Offers the billing contact to a colleague who can sign in: theirs as soon as they accept.
    async fn offer_handover(&self, caller: &Caller, person_id: &str) -> Result<(), Problem>;
    /// Takes the offer back; or says no to it, for whom it was made to.
    async fn withdraw_handover(&self, caller: &Caller) -> Result<(), Problem>;
    /// Takes the billing contact over, by whom it was offered to.
    async fn accept_handover(&self, caller: &Caller) -> Result<(), Problem>;
}
