//! Somebody asks support for something. This mail goes to the operator.

use super::letter::{Letter, Row};
use super::words::Words;
use app::billing::{BillingPeriod, EmailAddress};
use app::ids::AccountId;
use serde::{Deserialize, Serialize};

/// A request, with what support has to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportRequested {
    /// The key of its form.
    pub key: String,
    /// The account.
    pub account_id: AccountId,
    /// The company's name.
    pub company: String,
    /// The person who asks.
    pub name: String,
    /// The address for the answer.
    pub email: EmailAddress,
    /// The language for the answer, by its own name.
    pub language: String,
    /// `lower-tier`, `more-seats`, or empty.
    pub about: String,
    /// Product, plan, seats and period of the subscription that it is about.
    pub subscription: Option<(String, String, u32, BillingPeriod)>,
    /// Their own words. They may be empty when `about` is not.
    pub message: String,
}

impl SupportRequested {
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.account_id, self.key)
    }

    pub(super) fn letter(&self, words: Words) -> Letter {
        let about = match self.about.as_str() {
            "lower-tier" => "support-about-lower-tier",
            "more-seats" => "support-about-more-seats",
            _ => "support-about-other",
        };
        let about = words.t(about);
        let subject = words.with(
            "mail-support-subject",
            &[("company", self.company.as_str().into()), ("about", about.as_str().into())],
        );
        let account = [("company", self.company.as_str().into()), ("id", self.account_id.to_string().into())];
        let mut rows = vec![
            Row::words(words.t("mail-support-from"), format!("{} <{}>", self.name, self.email)),
            Row::words(words.t("mail-support-account"), words.with("mail-support-account-id", &account)),
            Row::words(words.t("common-language"), self.language.clone()),
        ];
        let mut letter = Letter::new(subject, about);
        if let Some((product, plan, seats, period)) = &self.subscription {
            rows.push(Row::words(words.t("edit-plan"), words.selection(plan, *seats, *period)));
            letter.name(product);
        }
        letter.rows(rows);
        for paragraph in self.message.lines().filter(|line| !line.trim().is_empty()) {
            letter.say(paragraph.to_owned());
        }
        letter
    }
}
