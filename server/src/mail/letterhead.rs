//! What all mails of this house have in common.

use app::i18n::Lang;
use app::ids::AccountId;
use lettre::message::Mailbox;

/// Who writes, and where the pages are that mails lead to.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// The sender.
    pub from: Mailbox,
    /// The scheme and host of the pages: `https://billing.example.com`.
    pub origin: String,
    /// Where customers reach support, and where answers go.
    pub support: String,
}

/// Addresses of pages of ours, complete, in the language of the mail.
pub(super) struct Links<'a> {
    origin: &'a str,
    lang: Lang,
    account_id: &'a AccountId,
    /// What makes the mail's link work, if it has one.
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

    /// Where a renewal that failed is paid.
    pub fn pay(&self) -> String {
        self.of_account("pay")
    }

    pub fn licences(&self, subscription_id: &str) -> String {
        self.of_account(&format!("subscriptions/{subscription_id}/licences"))
    }

    /// Where a subscription is cancelled.
    pub fn cancel(&self, subscription_id: &str) -> String {
        self.of_account(&format!("subscriptions/{subscription_id}/cancel"))
    }

    /// What will be charged by itself.
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

    /// Where payment details are changed.
    pub fn payment_details(&self) -> String {
        self.of_account("payment-methods")
    }

    pub fn people(&self) -> String {
        self.of_account("people")
    }

    pub fn sign_in(&self) -> String {
        self.page("sign-in")
    }

    /// Where whoever has the mail chooses a password.
    pub fn set_password(&self) -> String {
        self.page(&format!("set-password/{}", self.token))
    }

    /// Where whoever has the mail says that the address is theirs.
    pub fn confirm_email(&self) -> String {
        self.page(&format!("confirm-email/{}", self.token))
    }

    /// Where whoever has the mail says whether they want invoices.
    pub fn invoice_mails(&self) -> String {
        self.page(&format!("invoice-mails/{}", self.token))
    }

    /// A page of the account that the mail is about: whoever reads it may have several, and be in another.
    fn of_account(&self, page: &str) -> String {
        format!("{}?account={}", self.page(page), self.account_id)
    }

    fn page(&self, page: &str) -> String {
        format!("{}/{}/{page}", self.origin, self.lang.code())
    }
}
