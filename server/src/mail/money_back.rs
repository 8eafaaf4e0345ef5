//! Money of a payment went back to its payer, or the payer's bank asks for it.

use super::card::Card;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use crate::store::money_back::MoneyBackKind;
use crate::store::money_back::Step;
use app::billing::Currency;
use app::ids::InvoiceNumber;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A step of a refund or of a dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyBackMail {
    /// The gateway's id of it.
    pub id: String,
    /// Whether it is a refund or a dispute.
    pub kind: MoneyBackKind,
    /// What happened.
    pub step: Step,
    /// The number of the order that was paid.
    pub order_number: i64,
    /// How much, tax included.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// The currency of the amount, ISO 4217.
    pub currency: Currency,
    /// The card that was charged.
    pub card: Option<Card>,
    /// The number of the credit note, if there is one.
    pub document: Option<InvoiceNumber>,
}

impl MoneyBackMail {
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.id, self.what())
    }

    /// What happened, by the word that the messages use.
    const fn what(&self) -> &'static str {
        match (self.step, self.kind) {
            (Step::Asked | Step::Withdrawn, _) => "disputed",
            (Step::Closed | Step::Released, _) => "dispute-over",
            (Step::Returned, MoneyBackKind::Refund) => "refunded",
            (Step::Returned, MoneyBackKind::Dispute) => "dispute-lost",
            (Step::Reversed, _) => "came-back",
        }
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let amount = words.money(self.amount, self.currency);
        let number = self.order_number.to_string();
        let args = [("what", self.what().into()), ("amount", amount.as_str().into())];
        let subject = words.with("mail-money-back-subject", &args);
        let args = [("what", self.what().into()), ("number", number.as_str().into())];
        let mut rows = vec![
            Row::words(words.t("document-order"), number.clone()),
            Row::amount(words.t("mail-amount"), amount),
        ];
        rows.extend(
            self.card.as_ref().map(|card| Row::words(words.t("mail-payment-method"), words.card(card))),
        );
        rows.extend(
            self.document
                .as_ref()
                .map(|number| Row::words(words.t("document-credit-note"), number.to_string())),
        );
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-money-back-text", &args))
            .rows(rows)
            .step(words.t("invoices-title"), links.invoices());
        letter
    }
}
