//! The people of an account.

use crate::billing::{EmailAddress, Person};
use crate::i18n::Lang;
use crate::ids::SubscriptionId;
use crate::lists::Listed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whether somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// They have a password.
    SignsIn,
    /// They were invited on that day, and have not set a password yet.
    Invited(NaiveDate),
    /// They were not invited, or too long ago.
    None,
}

/// A person of the account, as the page of people shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// The person.
    pub person: Person,
    /// Whether they can sign in.
    pub access: Access,
    /// The subscriptions of which they hold a licence.
    pub licences: Vec<SubscriptionId>,
}

/// The people of an account: a page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    /// The people on this page.
    pub people: Listed<Colleague>,
    /// What somebody searched for.
    pub searched: String,
    /// The person who is to become the billing contact and has not said yes yet.
    pub handover_to: Option<Person>,
}

/// A session, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The id by which it is ended. Nobody can sign in with it.
    pub id: String,
    /// Whether it is the session in which the page is shown.
    pub is_this: bool,
    /// The browser in which it began, in the browser's own words.
    pub agent: Option<String>,
    /// The day on which it began.
    pub since: NaiveDate,
    /// The day on which it was last used.
    pub last_used: NaiveDate,
    /// The time of that use, in the time zone of the account: `14:05`.
    pub last_used_at: String,
}

/// A person's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The person.
    pub person: Person,
    /// The language of mails.
    pub lang: Lang,
    /// A new address that waits for its confirmation.
    pub new_email: Option<EmailAddress>,
    /// Where the person is signed in: this session, then the one that was used last.
    pub devices: Vec<Device>,
}

/// What else ends when a person is removed from the account, in addition to the licences that they hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// The person.
    pub person: Person,
    /// Whether they can sign in.
    pub signs_in: bool,
    /// Whether they have an invitation that they have not used yet.
    pub is_invited: bool,
    /// Whether they are to become the billing contact.
    pub takes_over: bool,
    /// The subscriptions of which they hold a licence.
    pub licences: Vec<SubscriptionId>,
}

/// What the link of a mail is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Link {
    /// A person with that address chooses a password.
    Password(EmailAddress),
    /// That address becomes the person's.
    Email(EmailAddress),
    /// A person with a sign-in for another account joins this one.
    Join {
        /// The name of the account.
        account: String,
        /// The address with which they sign in.
        email: EmailAddress,
    },
}
