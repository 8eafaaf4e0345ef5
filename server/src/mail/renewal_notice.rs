//! A subscription renews soon: when, what is charged to which card, and how it can be cancelled.

use super::card::Card;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, Currency, Quote};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A renewal that is to come. The figures are those of the page of upcoming charges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalNotice {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// Which notice it is: how many days before the renewal it is sent.
    pub days: u32,
    /// The day of the renewal.
    pub on: NaiveDate,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The licences.
    pub seats: u32,
    /// How often it is billed.
    pub period: BillingPeriod,
    /// The currency of every amount.
    pub currency: Currency,
    /// What one licence costs now, net of tax.
    pub before: Decimal,
    /// What it costs from then on.
    pub unit_price: Decimal,
    /// What is charged, if nothing changes.
    pub figures: Quote,
    /// The card that is charged, if one is on file.
    pub card: Option<Card>,
}

impl RenewalNotice {
    /// There is one mail for each period and notice.
    pub(super) fn cause(&self) -> String {
        format!("{}/{}/{}", self.subscription_id, self.on, self.days)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let args = [("product", self.product.as_str().into()), ("date", words.date(self.on).into())];
        let subject = words.with("mail-renewal-notice-subject", &args);
        let mut letter = Letter::new(subject.clone(), subject);
        let text = match self.period {
            BillingPeriod::Monthly => "mail-renewal-notice-month",
            BillingPeriod::Annual => "mail-renewal-notice-year",
        };
        letter.say(words.with(text, &args));
        if self.unit_price > self.before {
            letter.say(words.t("mail-renewal-notice-dearer"));
        }
        letter.name(&self.product).rows(self.rows(words));
        if self.card.is_none() && !self.figures.total_due.is_zero() {
            letter.say(words.t("mail-renewal-notice-no-card"));
            letter.step(words.t("mail-payment-step"), links.payment_details());
        }
        letter
            .say(words.with("mail-renewal-notice-cancel", &args[1..]))
            .step(words.t("subscriptions-cancel"), links.cancel(&self.subscription_id))
            .step(words.t("upcoming-title"), links.upcoming());
        letter
    }

    fn rows(&self, words: Words) -> Vec<Row> {
        let money = |amount| words.money(amount, self.currency);
        let how = words.seats_at(self.seats, self.unit_price, self.period, self.currency);
        let mut rows = vec![
            Row::words(words.t("edit-plan"), words.selection(&self.plan, self.seats, self.period)),
            Row::words(words.t("subscriptions-next-billing"), words.date(self.on)),
            Row::amount(words.t("mail-order-plan-price"), money(self.figures.subtotal)).note(how),
        ];
        let taxed = self.figures.tax.iter().filter(|group| !group.rate.is_zero());
        rows.extend(taxed.map(|group| {
            let label = words.with("summary-tax", &[("rate", words.percent(group.rate).into())]);
            Row::amount(label, money(group.amount))
        }));
        if !self.figures.balance_used.is_zero() {
            rows.push(Row::amount(words.t("summary-balance-used"), money(-self.figures.balance_used)));
        }
        rows.push(Row::total(words.t("mail-renewal-notice-charged"), money(self.figures.total_due)));
        if let Some(card) = self.card.as_ref().filter(|_| !self.figures.total_due.is_zero()) {
            rows.push(Row::words(words.t("mail-payment-method"), words.card(card)));
        }
        rows
    }
}
