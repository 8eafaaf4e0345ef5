//! A subscription was cancelled: until when it runs, what is not charged any more, and how it can be reactivated.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, Currency, last_day};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A cancellation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancellation {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// Its new version. A subscription that is cancelled, reactivated and cancelled again causes two mails.
    pub version: i64,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The licences.
    pub seats: u32,
    /// How often it was billed.
    pub period: BillingPeriod,
    /// The end of the paid period: the day after its last.
    pub runs_until: NaiveDate,
    /// What one licence would have cost for the next period, net of tax, with the currency. Absent for a plan that is
    /// not sold any more, which would not have renewed.
    #[serde(default)]
    pub price: Option<(Decimal, Currency)>,
}

impl Cancellation {
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.subscription_id, self.version)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = ("product", self.product.as_str().into());
        let until = words.date(last_day(self.runs_until));
        let subject = words.with("mail-cancellation-subject", std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-cancellation-text", &[product, ("date", until.as_str().into())]))
            .name(&self.product)
            .rows(self.rows(words, &until))
            .say(words.t("mail-cancellation-no-refund"))
            .say(words.with("mail-cancellation-reactivate", &[("date", until.into())]))
            .step(words.t("common-to-subscriptions"), links.subscriptions());
        letter
    }

    fn rows(&self, words: Words, until: &str) -> Vec<Row> {
        let mut rows = vec![
            Row::words(words.t("edit-plan"), words.selection(&self.plan, self.seats, self.period)),
            Row::words(words.t("subscriptions-runs-until"), until.to_owned()),
        ];
        rows.extend(self.price.and_then(|(unit, currency)| {
            let total = unit.checked_mul(self.seats.into())?;
            let how = words.seats_at(self.seats, unit, self.period, currency);
            Some(Row::amount(words.t("cancellation-price"), words.money(total, currency)).note(how))
        }));
        rows
    }
}
