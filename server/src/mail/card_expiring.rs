//! The card on file expires before it can pay for the next renewals.

use super::card::Card;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::ids::PaymentMethodId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A card that expires soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardExpiring {
    /// The gateway's id for it.
    pub method_id: PaymentMethodId,
    /// The card.
    pub card: Card,
    /// The last day on which it is valid.
    pub expires: NaiveDate,
    /// The renewals for which it is to pay, the next first.
    pub renewals: Vec<Renewing>,
}

/// A subscription that renews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewing {
    /// The product's name.
    pub product: String,
    /// The day on which it is billed next.
    pub on: NaiveDate,
}

impl CardExpiring {
    /// There is one mail for each card and expiry.
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.method_id, self.expires)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let card = ("card", words.card(&self.card).into());
        let subject = words.with("mail-card-expiring-subject", std::slice::from_ref(&card));
        let mut letter = Letter::new(subject.clone(), subject);
        let renewal = |renewing: &Renewing| Row::words(renewing.product.clone(), words.date(renewing.on));
        letter
            .say(words.with("mail-card-expiring-text", &[card, ("date", words.date(self.expires).into())]))
            .heading(words.t("subscriptions-next-billing"))
            .rows(self.renewals.iter().map(renewal).collect())
            .say(words.t("mail-card-expiring-do"))
            .step(words.t("mail-payment-step"), links.payment_details());
        letter
    }
}
