//! What the server must be able to do about people and their licences.

use super::Caller;
use crate::api::Problem;
use crate::billing::Person;
use crate::i18n::Lang;
use async_trait::async_trait;
use chrono::NaiveDate;

/// What came of a list of people who are to get licences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListDone {
    /// How many licences were given.
    pub assigned: u32,
    /// How many of them to people who are new.
    pub invited: u32,
}

/// A list of people who are to get licences, looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedList {
    /// The list as it was typed or sent.
    pub text: String,
    /// Whether who gets a licence is told.
    pub notify: bool,
    /// Its lines, those that say nothing left out.
    pub lines: Vec<CheckedLine>,
    /// Whether it has more lines than can be done at once; then `lines` is empty.
    pub is_too_long: bool,
    /// What came of it, when it is done.
    pub done: Option<ListDone>,
}

/// A line of such a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedLine {
    /// Which line of the text it is, counted from 1.
    pub number: u64,
    /// Whom it names: the person's name if there is one, or what stands beside the address.
    pub name: String,
    /// The address, or what stands in its place.
    pub email: String,
    /// What comes of it.
    pub verdict: Verdict,
}

/// What comes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Somebody of the account, of this id, gets a licence.
    Assign(String),
    /// Somebody new gets a licence.
    Invite,
    /// Somebody who has a licence already.
    HasOne,
    /// The address is further up, in the line of that number.
    Twice(u64),
    /// There is no address in the line.
    NoAddress,
    /// What should be an address is none.
    BadAddress,
}

impl Verdict {
    /// Whether it takes a licence.
    pub const fn takes_one(&self) -> bool {
        matches!(self, Self::Assign(_) | Self::Invite)
    }

    /// Whether the line cannot be used.
    pub const fn is_bad(&self) -> bool {
        matches!(self, Self::NoAddress | Self::BadAddress)
    }
}

impl CheckedList {
    /// How many licences it takes.
    pub fn needed(&self) -> u32 {
        let needed = self.lines.iter().filter(|line| line.verdict.takes_one()).count();
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// Whether somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// With a password.
    SignsIn,
    /// Invited on that day, and has not come yet.
    Invited(NaiveDate),
    /// Not invited, or too long ago.
    None,
}

/// Somebody of the account, as the page of people shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who it is.
    pub person: Person,
    /// Whether they can sign in.
    pub access: Access,
}

/// The people of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeoplePage {
    /// Everybody, by name.
    pub people: Vec<Colleague>,
    /// Who is to become the billing contact and has not said yes yet.
    pub handover_to: Option<Person>,
}

/// A session as its person is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// What it was begun with, in the browser's own words.
    pub agent: Option<String>,
    /// The day on which it began.
    pub since: NaiveDate,
    /// The day on which it was last used.
    pub last_used: NaiveDate,
}

/// A person's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Who it is.
    pub person: Person,
    /// The language of mails.
    pub lang: Lang,
    /// An address that waits for its confirmation.
    pub new_email: Option<String>,
    /// Where the person is signed in, the session that was used last first.
    pub devices: Vec<Device>,
}

/// What ends when somebody is removed from the account, besides the licences that they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Who it is.
    pub person: Person,
    /// Whether they can sign in.
    pub signs_in: bool,
    /// Whether they have an invitation that they have not followed yet.
    pub is_invited: bool,
    /// Whether they are to become the billing contact.
    pub takes_over: bool,
}

/// What a link from a mail leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A person with that address chooses a password.
    Password(String),
    /// That address becomes the person's.
    Email(String),
    /// A person with a sign-in for another account joins this one.
    Join {
        /// What the account is called.
        account: String,
        /// The address that they sign in by.
        email: String,
    },
}

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
