//! What the server must be able to do about people and their licences.

use super::Caller;
use crate::api::{CheckedList, Leaving, Link, ListDone, PeoplePage, Problem, Profile};
use crate::billing::Person;
use crate::i18n::Lang;
use async_trait::async_trait;

/// The use cases about people and licences. Each checks for itself that what it is asked for is the caller's account's,
/// and that the caller may.
#[async_trait]
pub trait PeopleDesk: Send + Sync {
    /// Everybody of the account, by name.
    async fn people(&self, caller: &Caller) -> Result<Vec<Person>, Problem>;
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

    /// Sends a link to choose another password by, if somebody has that address; the answer is the same, and comes as
    /// soon, if nobody has.
    async fn ask_password(&self, email: &str) -> Result<(), Problem>;
    /// What the link with that token leads to; `LinkExpired` when it is not good (any more).
    async fn link(&self, token: &str) -> Result<Link, Problem>;
    /// Sets the password of whoever the link was sent to, and ends all of the person's sessions.
    async fn set_password(&self, token: &str, password: &str) -> Result<(), Problem>;
    /// Whoever the link was sent to is of its account by the sign-in that they have already, whose password they know; the
    /// token of a new session in that account. `WrongPassword` when it is another.
    async fn join_account(&self, token: &str, password: &str) -> Result<String, Problem>;
    /// The address becomes that of whoever the link was sent to.
    async fn confirm_email(&self, token: &str) -> Result<(), Problem>;

    /// Notes what the session of the token was begun with, in the browser's own words.
    async fn note_device(&self, token: &str, agent: &str) -> Result<(), Problem>;
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
    /// The session of the token goes on in another account of whoever holds it; `NotFound` when they are not of it.
    async fn switch_account(&self, token: &str, account_id: &str) -> Result<(), Problem>;
    /// Who the caller is in another account of theirs; `NotFound` when they are not of it.
    async fn caller_in(&self, caller: &Caller, account_id: &str) -> Result<Caller, Problem>;
    /// The caller reads in that language from now on: pages, mails and, of a billing contact, the account's documents.
    async fn set_language(&self, caller: &Caller, lang: Lang) -> Result<(), Problem>;
    /// The caller's language.
    async fn language(&self, caller: &Caller) -> Result<Lang, Problem>;
    /// Ends all of the caller's sessions, this one included.
    async fn sign_out_everywhere(&self, caller: &Caller) -> Result<(), Problem>;

    /// The people of the account, and who can sign in.
    async fn people_page(&self, caller: &Caller) -> Result<PeoplePage, Problem>;
    /// What ends when that person is removed; `Refused` when they cannot be: oneself, the billing contact, or anybody by
    /// who is not the billing contact.
    async fn leaving(&self, caller: &Caller, person_id: &str) -> Result<Leaving, Problem>;
    /// Removes the person from the account: sessions end, licences come free, and the name stays in its history.
    async fn remove_person(&self, caller: &Caller, person_id: &str) -> Result<(), Problem>;
    /// Offers the billing contact to a colleague who can sign in: theirs as soon as they accept.
    async fn offer_handover(&self, caller: &Caller, person_id: &str) -> Result<(), Problem>;
    /// Takes the offer back; or says no to it, for whom it was made to.
    async fn withdraw_handover(&self, caller: &Caller) -> Result<(), Problem>;
    /// Takes the billing contact over, by whom it was offered to.
    async fn accept_handover(&self, caller: &Caller) -> Result<(), Problem>;
}
