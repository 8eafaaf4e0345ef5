//! A cancelled subscription renews after all: when it is next billed.

use super::cancellation::Cancellation;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// A reactivation, with the facts of the cancellation and the new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reactivation(pub Cancellation);

impl Reactivation {
    pub(super) fn cause(&self) -> String {
        self.0.cause()
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let again = &self.0;
        let product = ("product", again.product.as_str().into());
        let next = words.date(again.runs_until);
        let subject = words.with("mail-reactivation-subject", std::slice::from_ref(&product));
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-reactivation-text", &[product, ("date", next.as_str().into())]))
            .name(&again.product)
            .rows(vec![
                Row::words(words.t("edit-plan"), words.selection(&again.plan, again.seats, again.period)),
                Row::words(words.t("subscriptions-next-billing"), next),
            ])
            .step(words.t("common-to-subscriptions"), links.subscriptions());
        letter
    }
}
