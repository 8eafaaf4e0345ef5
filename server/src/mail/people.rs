//! Mails that concern a person, and not the account: a licence, and the links by which people sign in.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::EmailAddress;
use app::ids::{PersonId, SubscriptionId, TicketId};
use app::limits::{CONFIRMATION_HOURS, INVITATION_DAYS, RESET_HOURS};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody who can sign in got a licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenceAssigned {
    /// The id of this mail alone. A licence that is given, taken back and given again causes two mails.
    pub id: String,
    /// The subscription to which the licence belongs.
    pub subscription_id: SubscriptionId,
    /// The product's name.
    pub product: String,
    /// The person who gave it.
    pub by: String,
}

/// Somebody is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The ticket of the link.
    pub ticket_id: TicketId,
    /// The person who invites.
    pub by: String,
    /// The product of the licence that comes with it, if one does.
    pub product: Option<String>,
}

/// A link and what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketMail {
    /// The ticket of the link.
    pub ticket_id: TicketId,
}

/// The address was changed. This mail goes to the old address, whose reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailChanged {
    /// The ticket by which the new address was confirmed.
    pub ticket_id: TicketId,
    /// The new address.
    pub new_email: EmailAddress,
}

/// The role of billing contact is handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The offer.
    pub id: String,
    /// How far the hand-over has come, which decides who gets this mail.
    pub step: HandoverStep,
    /// The person who hands the role over.
    pub from: String,
    /// The person who takes the role over.
    pub to: String,
}

/// How far a hand-over has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandoverStep {
    /// It is offered. This mail is for the colleague.
    Offered,
    /// It is done. This mail is for the new billing contact.
    TakenOver,
    /// It is done. This mail is for the former billing contact.
    HandedOver,
}

/// Somebody was removed from an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// The person. Nobody is removed twice.
    pub person_id: PersonId,
    /// The name of the account.
    pub account: String,
}

impl Removed {
    pub(super) fn letter(&self, words: Words) -> Letter {
        let account = [("account", self.account.as_str().into())];
        let subject = words.with("mail-removed-subject", &account);
        let mut letter = Letter::new(subject.clone(), subject);
        letter.say(words.with("mail-removed-text", &account)).say(words.t("mail-removed-others"));
        letter
    }
}

/// The operator made somebody else the billing contact, since the former one has left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactReplaced {
    /// The id of the operator's action.
    pub id: String,
    /// Whether this mail is for the new billing contact.
    pub is_new: bool,
    /// The name of the account.
    pub account: String,
    /// The former billing contact.
    pub from: String,
    /// The new billing contact.
    pub to: String,
}

impl ContactReplaced {
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.id, if self.is_new { "to" } else { "from" })
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let names = [
            ("account", self.account.as_str().into()),
            ("from", self.from.as_str().into()),
            ("to", self.to.as_str().into()),
        ];
        let subject = words.with("mail-contact-subject", &names);
        let mut letter = Letter::new(subject.clone(), subject);
        if self.is_new {
            letter.say(words.with("mail-contact-to-text", &names));
            letter.step(words.t("people-title"), links.people());
        } else {
            letter.say(words.with("mail-contact-from-text", &names)).say(words.t("mail-contact-not-right"));
        }
        letter
    }
}

impl Handover {
    pub(super) fn cause(&self) -> String {
        let step = match self.step {
            HandoverStep::Offered => "offered",
            HandoverStep::TakenOver => "taken-over",
            HandoverStep::HandedOver => "handed-over",
        };
        format!("{}/{step}", self.id)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let (subject, text) = match self.step {
            HandoverStep::Offered => ("mail-handover-offered-subject", "mail-handover-offered-text"),
            HandoverStep::TakenOver => ("mail-handover-taken-subject", "mail-handover-taken-text"),
            HandoverStep::HandedOver => ("mail-handover-given-subject", "mail-handover-given-text"),
        };
        let names = [("from", self.from.as_str().into()), ("to", self.to.as_str().into())];
        let subject = words.t(subject);
        let mut letter = Letter::new(subject.clone(), subject);
        letter.say(words.with(text, &names)).step(words.t("people-title"), links.people());
        letter
    }
}

impl LicenceAssigned {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = ("product", self.product.as_str().into());
        let subject = words.with("mail-licence-subject", std::slice::from_ref(&product));
        let by = ("by", self.by.as_str().into());
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-licence-text", &[by, product]))
            .say(words.t("mail-licence-sign-in"))
            .step(words.t("common-sign-in"), links.sign_in());
        letter
    }
}

impl Invitation {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let by = ("by", self.by.as_str().into());
        let subject = words.t("mail-invitation-subject");
        let mut letter = Letter::new(subject.clone(), subject);
        letter.say(words.with("mail-invitation-text", std::slice::from_ref(&by)));
        if let Some(product) = &self.product {
            let product = ("product", product.as_str().into());
            letter.say(words.with("mail-licence-text", &[by, product]));
        }
        let days = [("days", INVITATION_DAYS.into())];
        letter
            .say(words.with("mail-invitation-link", &days))
            .step(words.t("mail-password-step"), links.set_password());
        letter
    }
}

impl TicketMail {
    pub(super) fn password_letter(words: Words, links: &Links<'_>) -> Letter {
        let subject = words.t("mail-reset-subject");
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-reset-text", &[("hours", RESET_HOURS.into())]))
            .step(words.t("mail-password-step"), links.set_password())
            .say(words.t("mail-reset-ignore"));
        letter
    }

    pub(super) fn email_letter(words: Words, links: &Links<'_>) -> Letter {
        let subject = words.t("mail-email-subject");
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-email-text", &[("hours", CONFIRMATION_HOURS.into())]))
            .step(words.t("mail-email-step"), links.confirm_email())
            .say(words.t("mail-email-ignore"));
        letter
    }
}

/// Something of the person's second factor was changed, or a recovery code was used. They should know this, even if
/// they did it themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorChanged {
    /// The id of this mail alone.
    pub id: String,
    /// What was changed.
    pub what: FactorChange,
}

/// What was changed of a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactorChange {
    /// An authenticator app was added.
    AppAdded,
    /// The authenticator app was removed.
    AppRemoved,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// There are other recovery codes.
    CodesMade,
    /// A recovery code was used.
    CodeUsed,
    /// The operator removed everything.
    Reset,
}

impl FactorChanged {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let text = match self.what {
            FactorChange::AppAdded => "mail-factor-app-added",
            FactorChange::AppRemoved => "mail-factor-app-removed",
            FactorChange::PasskeyAdded => "mail-factor-passkey-added",
            FactorChange::PasskeyRemoved => "mail-factor-passkey-removed",
            FactorChange::CodesMade => "mail-factor-codes-made",
            FactorChange::CodeUsed => "mail-factor-code-used",
            FactorChange::Reset => "mail-factor-reset",
        };
        let subject = if self.what == FactorChange::CodeUsed {
            words.t("mail-factor-code-used-subject")
        } else {
            words.t("mail-factor-subject")
        };
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.t(text))
            .say(words.t("mail-factor-not-you"))
            .step(words.t("factors-title"), links.factors());
        letter
    }
}

/// Somebody tries one password after another for the reader's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordsTried {
    /// The id of this mail alone.
    pub id: String,
    /// How many wrong passwords were tried.
    pub tries: u32,
    /// The day of the first one, in the account's time zone…
    pub day: NaiveDate,
    /// …and the time of that day, to the minute.
    pub time: String,
}

impl PasswordsTried {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let subject = words.t("mail-guessing-subject");
        let first = [("date", words.date(self.day).into()), ("time", self.time.as_str().into())];
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.t("mail-guessing-text"))
            .rows(vec![
                Row::words(words.t("mail-guessing-first"), words.with("mail-guessing-instant", &first)),
                Row::words(words.t("mail-guessing-tries"), words.count(self.tries)),
            ])
            .say(words.t("mail-guessing-nothing"))
            .say(words.t("mail-guessing-password"))
            .step(words.t("profile-password-change"), links.profile())
            .say(words.t("mail-guessing-passkey"))
            .step(words.t("mail-guessing-passkey-step"), links.factors());
        letter
    }
}

impl EmailChanged {
    pub(super) fn letter(&self, words: Words) -> Letter {
        let subject = words.t("mail-email-changed-subject");
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.t("mail-email-changed-text"))
            .rows(vec![Row::words(words.t("sign-in-email"), self.new_email.to_string())])
            .say(words.t("mail-email-changed-not-you"));
        letter
    }
}
