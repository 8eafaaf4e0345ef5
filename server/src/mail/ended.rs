//! A cancelled subscription or a trial has ended: nothing was charged, and how the product can be had again.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{Selection, Subscription, last_day};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The end of a subscription that had been cancelled, or of a trial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The version that ended. A subscription that is bought again and cancelled again causes two mails.
    pub version: i64,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The plan, the licences and the period.
    pub selection: Selection,
    /// Whether it was a trial.
    pub was_trial: bool,
    /// The day after its last.
    pub on: NaiveDate,
}

impl Ended {
    /// The end of that subscription, with the names of its product and plan.
    pub fn of(
        subscription: &Subscription,
        (product, plan): (String, String),
        was_trial: bool,
        on: NaiveDate,
    ) -> Self {
        let Subscription { id, selection, version, .. } = subscription.clone();
        Self { subscription_id: id, version, product, plan, selection, was_trial, on }
    }

    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.subscription_id, self.version)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let [subject, text] = if self.was_trial {
            ["mail-ended-trial-subject", "mail-ended-trial-text"]
        } else {
            ["mail-ended-subject", "mail-ended-text"]
        };
        let product = ("product", self.product.as_str().into());
        let subject = words.with(subject, std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        let Selection { seats, period, .. } = self.selection;
        letter
            .say(words.with(text, &[product, ("date", words.date(last_day(self.on)).into())]))
            .name(&self.product)
            .rows(vec![Row::words(words.t("edit-plan"), words.selection(&self.plan, seats, period))])
            .say(words.t("mail-ended-again"))
            .step(words.t("common-to-subscriptions"), links.subscriptions());
        letter
    }
}
