//! Lists of people who are to get licences.

use crate::billing::Person;
use crate::ids::PersonId;
use crate::lists::Listed;
use serde::{Deserialize, Serialize};

/// Somebody who may hold a licence of a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The person.
    pub person: Person,
    /// Whether they hold one.
    pub holds: bool,
}

/// Who may hold the licences of a subscription: a page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicencesPage {
    /// The people on this page.
    pub people: Listed<Candidate>,
    /// What somebody searched for.
    pub searched: String,
}

/// The result of a list of people who are to get licences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListDone {
    /// How many licences were given.
    pub assigned: u32,
    /// How many of the licences went to people who are new.
    pub invited: u32,
}

/// A list of people who are to get licences, after it was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedList {
    /// The list as it was typed or sent.
    pub text: String,
    /// Whether a person who gets a licence is told.
    pub notify: bool,
    /// Its lines, without those that say nothing.
    pub lines: Vec<CheckedLine>,
    /// Whether it has more lines than can be done at once. `lines` is then empty.
    pub is_too_long: bool,
    /// The result of the list. `None` until the list is done.
    pub done: Option<ListDone>,
}

impl CheckedList {
    /// How many licences the list takes.
    pub fn needed(&self) -> u32 {
        let needed = self.lines.iter().filter(|line| line.verdict.takes_one()).count();
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// A line of such a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedLine {
    /// The number of the line in the text, counted from 1.
    pub number: u64,
    /// The name of the person in the line, if there is one, or else the text beside the address.
    pub name: String,
    /// The address, or the text in its place.
    pub email: String,
    /// The effect of the line.
    pub verdict: Verdict,
}

/// The effect of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// A person of the account, with this id, gets a licence.
    Assign(PersonId),
    /// Somebody new gets a licence.
    Invite,
    /// The line names somebody who has a licence already.
    HasOne,
    /// The address stands further up, in the line with that number.
    Twice(u64),
    /// The line contains no address.
    NoAddress,
    /// The text in place of the address is not an address.
    BadAddress,
}

impl Verdict {
    /// Whether the line takes a licence.
    pub const fn takes_one(&self) -> bool {
        matches!(self, Self::Assign(_) | Self::Invite)
    }

    /// Whether the line cannot be used.
    pub const fn is_bad(&self) -> bool {
        matches!(self, Self::NoAddress | Self::BadAddress)
    }
}
