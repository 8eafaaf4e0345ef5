//! A subscription will renew at a higher price: from when on, what it costs until then, and how it can be cancelled.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, Currency};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A higher price that is announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceChange {
    /// The price notice's id.
    pub id: String,
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The licences.
    pub seats: u32,
    /// How often it is billed.
    pub period: BillingPeriod,
    /// The currency of both prices.
    pub currency: Currency,
    /// What one licence costs now, net of tax.
    pub before: Decimal,
    /// What it will cost.
    pub after: Decimal,
    /// The first renewal at that price.
    pub on: NaiveDate,
}

impl PriceChange {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = ("product", self.product.as_str().into());
        let subject = words.with("mail-price-change-subject", std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        let date = ("date", words.date(self.on).into());
        letter
            .say(words.with("mail-price-change-text", &[product, date.clone()]))
            .name(&self.product)
            .rows(vec![
                Row::words(words.t("edit-plan"), words.selection(&self.plan, self.seats, self.period)),
                self.price(words, "mail-price-change-before", self.before),
                self.price(words, "mail-price-change-after", self.after),
                Row::words(words.t("mail-price-change-from"), words.date(self.on)),
            ])
            .say(words.with("mail-price-change-until", std::slice::from_ref(&date)))
            .say(words.with("mail-renewal-notice-cancel", &[date]))
            .step(words.t("subscriptions-cancel"), links.cancel(&self.subscription_id))
            .step(words.t("upcoming-title"), links.upcoming());
        letter
    }

    /// What all licences cost for a period, and how that comes about.
    fn price(&self, words: Words, label: &'static str, unit_price: Decimal) -> Row {
        let total = unit_price.checked_mul(self.seats.into()).unwrap_or(unit_price);
        Row::amount(words.t(label), words.money(total, self.currency)).note(words.seats_at(
            self.seats,
            unit_price,
            self.period,
            self.currency,
        ))
    }
}
