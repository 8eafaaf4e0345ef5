//! What pages are made from besides the account.

use crate::billing::Person;
use crate::i18n::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What came of a list of people who are to get licences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListDone {
    /// How many licences were given.
    pub assigned: u32,
    /// How many of them to people who are new.
    pub invited: u32,
}

/// A list of people who are to get licences, looked through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// So many get the invoices of an account besides its billing contact.
pub const MAX_RECIPIENTS: usize = 5;

/// How it stands with somebody who is to get invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecipientState {
    /// Was asked, and has not said yes.
    Asked,
    /// Gets them.
    Confirmed,
    /// Wants no more.
    Stopped,
}

/// Somebody who is to get the invoices of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Identifies it.
    pub id: String,
    /// The address.
    pub email: String,
    /// The language of the mails.
    pub lang: Lang,
    /// How it stands.
    pub state: RecipientState,
}

/// How the invoices of an account are sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMails {
    /// Whether the billing contact's own mails carry them.
    pub attach: bool,
    /// Who else gets them, in the order in which they were named.
    pub recipients: Vec<Recipient>,
}

/// What the link of such a mail leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMailLink {
    /// Whose invoices.
    pub account: String,
    /// The reader's address.
    pub email: String,
    /// How it stands.
    pub state: RecipientState,
}
