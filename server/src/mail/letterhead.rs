//! The parts that all mails of an installation have in common.

use app::billing::EmailAddress;
use app::i18n::Lang;
use app::ids::{AccountId, SubscriptionId};
use lettre::message::Mailbox;

/// The sender, and the address of the pages to which mails lead.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// The sender.
    pub from: Mailbox,
    /// The scheme and host of the pages: `https://billing.example.com`.
    pub origin: String,
    /// Where customers reach support. Replies go there, too.
    pub support: EmailAddress,
}

/// Complete addresses of our pages, in the language of the mail.
pub(super) struct Links<'a> {
    origin: &'a str,
    lang: Lang,
    account_id: &'a AccountId,
    /// The token of the mail's link, if it has one.
    token: &'a str,
}

impl<'a> Links<'a> {
    pub fn new(
        letterhead: &'a Letterhead,
        lang: Lang,
        account_id: &'a AccountId,
        token: Option<&'a str>,
    ) -> Self {
        Self { origin: &letterhead.origin, lang, account_id, token: token.unwrap_or_default() }
    }

    pub fn subscriptions(&self) -> String {
        self.of_account("subscriptions")
    }

    /// The page on which a failed renewal is paid.
    pub fn pay(&self) -> String {
        self.of_account("pay")
    }

    pub fn licences(&self, subscription_id: &SubscriptionId) -> String {
        self.of_account(&format!("subscriptions/{subscription_id}/licences"))
    }

    /// The page on which a subscription is cancelled.
    pub fn cancel(&self, subscription_id: &SubscriptionId) -> String {
        self.of_account(&format!("subscriptions/{subscription_id}/cancel"))
    }

    /// The page of upcoming charges.
    pub fn upcoming(&self) -> String {
        self.of_account("upcoming")
    }

    pub fn checkout(&self) -> String {
        self.of_account("checkout")
    }

    pub fn invoices(&self) -> String {
        self.of_account("invoices")
    }

    pub fn order(&self, number: i64) -> String {
        self.of_account(&format!("orders/{number}"))
    }

    /// The page on which payment details are changed.
    pub fn payment_details(&self) -> String {
        self.of_account("payment-methods")
    }

    pub fn people(&self) -> String {
        self.of_account("people")
    }

    /// The page on which people change their password.
    pub fn profile(&self) -> String {
        self.of_account("profile")
    }

    /// The page of the second factor.
    pub fn factors(&self) -> String {
        self.of_account("profile/second-factor")
    }

    pub fn sign_in(&self) -> String {
        self.page("sign-in")
    }

    /// The page on which the reader of the mail chooses a password.
    pub fn set_password(&self) -> String {
        self.page(&format!("set-password/{}", self.token))
    }

    /// The page on which the reader of the mail confirms the address.
    pub fn confirm_email(&self) -> String {
        self.page(&format!("confirm-email/{}", self.token))
    }

    /// The page on which the reader of the mail says whether they want invoices.
    pub fn invoice_mails(&self) -> String {
        self.page(&format!("invoice-mails/{}", self.token))
    }

    /// A page of the account that the mail is about. The reader may have several accounts, and be in another one.
    fn of_account(&self, page: &str) -> String {
        format!("{}?account={}", self.page(page), self.account_id)
    }

    fn page(&self, page: &str) -> String {
        format!("{}/{}/{page}", self.origin, self.lang.code())
    }
}
