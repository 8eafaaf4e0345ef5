//! A trial ends soon: when, that nothing is charged, and how the product can be kept.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, Selection, last_day};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A trial that ends soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialEnding {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The licences that are tried.
    pub seats: u32,
    /// How often it would be billed.
    pub period: BillingPeriod,
    /// How many days are left when the mail is written, today included.
    pub days_left: u32,
    /// The day after its last.
    pub ends: NaiveDate,
}

impl TrialEnding {
    /// The reminder of a trial of that selection.
    pub fn of(
        subscription_id: SubscriptionId,
        (product, plan): (&str, &str),
        selection: &Selection,
        (days_left, ends): (u32, NaiveDate),
    ) -> Self {
        let (product, plan) = (product.to_owned(), plan.to_owned());
        let Selection { seats, period, .. } = *selection;
        Self { subscription_id, product, plan, seats, period, days_left, ends }
    }

    /// There is one mail for each trial.
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.subscription_id, self.ends)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = ("product", self.product.as_str().into());
        let subject = words.with("mail-trial-ending-subject", std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        let date = words.date(last_day(self.ends));
        let args = [product, ("days", self.days_left.into()), ("date", date.as_str().into())];
        letter
            .say(words.with("mail-trial-ending-text", &args))
            .name(&self.product)
            .rows(vec![
                Row::words(words.t("edit-plan"), words.selection(&self.plan, self.seats, self.period)),
                Row::words(words.t("subscriptions-trial-ends"), date.clone()),
            ])
            .say(words.t("mail-trial-ending-free"))
            .say(words.t("mail-trial-keep"))
            .step(words.t("common-to-subscriptions"), links.subscriptions());
        letter
    }
}
