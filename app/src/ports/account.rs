//! The account: its page, its company, and how it pays.

use super::{BackTo, Caller, SupportRequest};
use crate::answers::{AccountPage, Company, Problem, Visitor};
use crate::billing::{AccountDetails, MethodOnFile, References};
use crate::i18n::Lang;
use async_trait::async_trait;

/// The account as its pages show it.
#[async_trait]
pub trait Accounts: Send + Sync {
    /// Whoever asks, as the header shows it.
    async fn visitor(&self, caller: &Caller) -> Result<Visitor, Problem>;
    /// The account at this moment.
    async fn account_page(&self, caller: &Caller) -> Result<AccountPage, Problem>;
    /// The company, and what made its balance.
    async fn account_details(&self, caller: &Caller) -> Result<AccountDetails, Problem>;
}

/// What invoices say of the company.
#[async_trait]
pub trait CompanyDetails: Send + Sync {
    /// Sets what invoices say of the company from now on, and when its days begin. `BadCompanyName`, `BadAddress` or
    /// `BadPostalCode` say what of it is wrong; `UnprintableLetter` that documents cannot be printed with it; `ZoneBehind` that it is still yesterday in that time zone: no day of the
    /// account is lived twice. `BadRequest` for a time zone that is none, or a currency once it is fixed.
    async fn edit_company(&self, caller: &Caller, company: &Company) -> Result<(), Problem>;
    /// What finds the first letter of a text that documents cannot be printed with.
    fn unprintable(&self) -> fn(&str) -> Option<char>;
}

/// The VAT number.
#[async_trait]
pub trait VatNumbers: Send + Sync {
    /// Sets the VAT number, or takes it away when `number` is empty; `BadVatNumber` when it is none,
    /// `VatNumberNotRegistered` when VIES does not know it. That VIES cannot say is no reason to refuse it.
    async fn set_vat_number(&self, caller: &Caller, number: &str) -> Result<(), Problem>;
}

/// What invoices say for the buyer's own books.
#[async_trait]
pub trait BuyerReferences: Send + Sync {
    /// Sets what every invoice says for the buyer's books from now on.
    async fn set_references(&self, caller: &Caller, references: &References) -> Result<(), Problem>;
    /// Keeps what was typed of that for the order that is being made; nothing when the order of that `key` is made, or
    /// none can be.
    async fn keep_references(
        &self,
        caller: &Caller,
        key: &str,
        references: &References,
    ) -> Result<(), Problem>;
}

/// Payment methods, whose details are typed at the gateway.
#[async_trait]
pub trait PaymentMethods: Send + Sync {
    /// Starts the gateway's hosted page for payment details and returns its URL; it leads back to that page.
    async fn start_payment_details(
        &self,
        caller: &Caller,
        lang: Lang,
        back: BackTo,
    ) -> Result<String, Problem>;
    /// The payment methods on file, the one that is charged first.
    async fn payment_methods(&self, caller: &Caller) -> Result<Vec<MethodOnFile>, Problem>;
    /// Makes a payment method on file the one that is charged.
    async fn make_default_method(&self, caller: &Caller, method_id: &str) -> Result<(), Problem>;
    /// Takes a payment method off file; `LastPaymentMethod` while something renews on it.
    async fn remove_method(&self, caller: &Caller, method_id: &str) -> Result<(), Problem>;
}

/// What is not done online.
#[async_trait]
pub trait Support: Send + Sync {
    /// Sends support what somebody asks for, once for each form; `BadMessage` when it says nothing, or more than
    /// [`MAX_MESSAGE_CHARS`](crate::limits::MAX_MESSAGE_CHARS). Anybody of the account may ask.
    async fn ask_support(&self, caller: &Caller, lang: Lang, request: SupportRequest) -> Result<(), Problem>;
}
