//! A payment failed while no person was there: what was to be paid, what that means, and what to do.

use super::card::Card;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, Currency};
use app::ids::{OrderId, SubscriptionId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A payment that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentFailed {
    /// An order was not placed after its payer had left.
    Order(FailedOrder),
    /// A subscription could not be renewed.
    Renewal(FailedRenewal),
}

/// An order that was not placed after its payer had left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedOrder {
    /// The order.
    pub order_id: OrderId,
    /// Why.
    pub reason: FailureReason,
    /// What was to be charged.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// The currency of the amount, ISO 4217.
    pub currency: Currency,
    /// The card that was to be charged.
    pub card: Option<Card>,
}

/// A subscription that could not be renewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedRenewal {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The first day of the period that could not be charged.
    pub period_start: NaiveDate,
    /// The number of the attempt, from 1.
    pub attempt: u32,
    /// Why.
    pub reason: FailureReason,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// The licences.
    pub seats: u32,
    /// How often it is billed.
    pub period: BillingPeriod,
    /// What was to be charged, tax included.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// The currency of the amount, ISO 4217.
    pub currency: Currency,
    /// The card that was to be charged.
    pub card: Option<Card>,
    /// When it is tried again by itself. `None` after the last attempt.
    pub next_attempt: Option<NaiveDate>,
}

/// Why a payment failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureReason {
    /// The bank said no.
    Declined,
    /// The payer did not confirm it with the bank.
    NotConfirmed,
    /// It could not be carried out: no bank was asked for money.
    NotCarriedOut,
}

impl FailureReason {
    const fn code(self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::NotConfirmed => "not-confirmed",
            Self::NotCarriedOut => "not-carried-out",
        }
    }
}

impl PaymentFailed {
    pub(super) fn cause(&self) -> String {
        match self {
            Self::Order(order) => order.order_id.to_string(),
            Self::Renewal(renewal) => {
                format!("{}/{}/{}", renewal.subscription_id, renewal.period_start, renewal.attempt)
            }
        }
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        match self {
            Self::Order(order) => order.letter(words, links),
            Self::Renewal(renewal) => renewal.letter(words, links),
        }
    }
}

impl FailedOrder {
    fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let subject = words.t("mail-failed-order-subject");
        let mut letter = Letter::new(subject.clone(), subject);
        let mut rows = vec![Row::amount(words.t("mail-amount"), words.money(self.amount, self.currency))];
        rows.extend(card_row(words, self.card.as_ref()));
        letter
            .say(words.with("mail-failed-reason", &[("reason", self.reason.code().into())]))
            .rows(rows)
            .say(words.t("mail-failed-order-kept"))
            .step(words.t("common-checkout"), links.checkout());
        letter
    }
}

impl FailedRenewal {
    fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let product = [("product", self.product.as_str().into())];
        let subject = words.with("mail-failed-renewal-subject", &product);
        let mut letter = Letter::new(subject.clone(), subject);
        let mut rows = vec![
            Row::words(words.t("edit-plan"), words.selection(&self.plan, self.seats, self.period)),
            Row::amount(words.t("mail-amount"), words.money(self.amount, self.currency)),
        ];
        rows.extend(card_row(words, self.card.as_ref()));
        letter
            .say(words.with("mail-failed-reason", &[("reason", self.reason.code().into())]))
            .name(&self.product)
            .rows(rows)
            .say(match self.next_attempt {
                Some(day) => words.with("mail-failed-renewal-again", &[("date", words.date(day).into())]),
                None => words.t("mail-failed-renewal-last"),
            });
        if self.reason == FailureReason::NotConfirmed && self.next_attempt.is_some() {
            // Another attempt without the payer would most likely end in the same way.
            letter
                .say(words.t("mail-failed-renewal-confirm"))
                .step(words.t("common-pay-now"), links.pay())
                .step(words.t("mail-payment-step"), links.payment_details());
            return letter;
        }
        letter.step(words.t("mail-payment-step"), links.payment_details());
        match self.next_attempt {
            Some(_) => letter.step(words.t("common-pay-now"), links.pay()),
            None => letter.step(words.t("common-to-subscriptions"), links.subscriptions()),
        };
        letter
    }
}

fn card_row(words: Words, card: Option<&Card>) -> Option<Row> {
    card.map(|card| Row::words(words.t("mail-payment-method"), words.card(card)))
}
