//! The people of an account.

use crate::billing::Person;
use crate::i18n::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whether somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// With a password.
    SignsIn,
    /// Invited on that day, and has not come yet.
    Invited(NaiveDate),
    /// Not invited, or too long ago.
    None,
}

/// Somebody of the account, as the page of people shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// Who it is.
    pub person: Person,
    /// Whether they can sign in.
    pub access: Access,
}

/// The people of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    /// Everybody, by name.
    pub people: Vec<Colleague>,
    /// Who is to become the billing contact and has not said yes yet.
    pub handover_to: Option<Person>,
}

/// A session as its person is shown it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// What it was begun with, in the browser's own words.
    pub agent: Option<String>,
    /// The day on which it began.
    pub since: NaiveDate,
    /// The day on which it was last used.
    pub last_used: NaiveDate,
}

/// A person's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
