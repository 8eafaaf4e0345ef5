//! A trial began: how long it runs, that it costs nothing, and what to do next.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::last_day;
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The welcome to a trial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialWelcome {
    /// The subscription that is tried.
    pub subscription_id: SubscriptionId,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// How many licences can be tried.
    pub seats: u32,
    /// How many days it runs, today included.
    pub days: u32,
    /// The day on which it ends by itself: the day after its last.
    pub ends: NaiveDate,
}

impl TrialWelcome {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = ("product", self.product.as_str().into());
        let subject = words.with("mail-trial-subject", std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-trial-text", &[product, ("days", self.days.into())]))
            .name(&self.product)
            .rows(vec![
                Row::words(words.t("edit-plan"), self.plan.clone()),
                Row::words(words.t("common-licences"), words.count(self.seats)),
                Row::words(words.t("subscriptions-trial-ends"), words.date(last_day(self.ends))),
            ])
            .say(words.t("mail-trial-free"))
            .heading(words.t("confirmation-next"))
            .say(words.with("mail-trial-assign", &[("count", self.seats.into())]))
            .step(words.t("confirmation-assign-button"), links.licences(&self.subscription_id))
            .say(words.t("mail-trial-keep"))
            .step(words.t("common-to-subscriptions"), links.subscriptions());
        letter
    }
}
