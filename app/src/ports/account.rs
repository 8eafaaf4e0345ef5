//! The account: its page, its company, and how it pays.

use super::caller::Caller;
use crate::answers::{AccountPage, BackTo, Company, Problem, Visitor};
use crate::billing::{AccountDetails, MethodOnFile, Overview, References, Snapshot};
use crate::i18n::Lang;
use crate::ids::{PaymentMethodId, SubscriptionId};
use async_trait::async_trait;

/// The account as its pages show it.
#[async_trait]
pub trait Accounts: Send + Sync {
    /// The caller, as the header shows them.
    async fn visitor(&self, caller: &Caller) -> Result<Visitor, Problem>;
    /// The account at this moment. No subscription names the holders of its licences, unless the cart leaves too few.
    async fn account_page(&self, caller: &Caller) -> Result<AccountPage, Problem> {
        self.account_page_for(caller, "").await
    }
    /// The same for a page about a subscription, a line of the cart or a product, with the holders that it shows.
    async fn account_page_for(&self, caller: &Caller, shown: &str) -> Result<AccountPage, Problem>;
    /// The account as a whole, for its first page. `snapshot` is the account at this moment.
    async fn overview(&self, caller: &Caller, snapshot: &Snapshot) -> Result<Overview, Problem>;
    /// The company, and how its balance came about.
    async fn account_details(&self, caller: &Caller) -> Result<AccountDetails, Problem>;
}

/// What invoices say about the company.
#[async_trait]
pub trait CompanyDetails: Send + Sync {
    /// Sets what invoices say about the company from now on, and when its days begin. `BadCompanyName`, `BadAddress` or
    /// `BadPostalCode` say which part is wrong. `UnprintableLetter` says that a letter cannot be printed on documents.
    /// `ZoneBehind` says that it is still yesterday in that time zone: no day of the account is lived twice.
    /// `BadRequest` for an unknown time zone, or for a currency once it is fixed. Returns whether anything has changed.
    async fn edit_company(&self, caller: &Caller, company: &Company) -> Result<bool, Problem>;
    /// A function that finds the first letter of a text that cannot be printed on documents.
    fn unprintable(&self) -> fn(&str) -> Option<char>;
}

/// The VAT number.
#[async_trait]
pub trait VatNumbers: Send + Sync {
    /// Sets the VAT number, or removes it when `number` is empty. `BadVatNumber` when it is not a VAT number,
    /// `VatNumberNotRegistered` when VIES does not know it. If VIES cannot say, the number is not refused. Returns whether
    /// the account has another number now than before.
    async fn set_vat_number(&self, caller: &Caller, number: &str) -> Result<bool, Problem>;
}

/// The buyer's own references on invoices.
#[async_trait]
pub trait BuyerReferences: Send + Sync {
    /// Sets the references of all future invoices. Returns whether they were others before.
    async fn set_references(&self, caller: &Caller, references: &References) -> Result<bool, Problem>;
    /// Keeps the typed references for the order that is being made. Does nothing when the order with that `key` is made
    /// already, or when no order can be made. Returns whether they were others before.
    async fn keep_references(
        &self,
        caller: &Caller,
        key: &str,
        references: &References,
    ) -> Result<bool, Problem>;
}

/// Payment methods, whose details are typed at the gateway.
#[async_trait]
pub trait PaymentMethods: Send + Sync {
    /// Starts the gateway's hosted page for payment details and returns its URL. The gateway's page leads back to the
    /// given page.
    async fn start_payment_details(
        &self,
        caller: &Caller,
        lang: Lang,
        back: BackTo,
    ) -> Result<String, Problem>;
    /// The payment methods on file, the one that is charged first.
    async fn payment_methods(&self, caller: &Caller) -> Result<Vec<MethodOnFile>, Problem>;
    /// Makes a payment method on file the one that is charged.
    async fn make_default_method(&self, caller: &Caller, method_id: &PaymentMethodId) -> Result<(), Problem>;
    /// Removes a payment method from file. `LastPaymentMethod` while something renews on it.
    async fn remove_method(&self, caller: &Caller, method_id: &PaymentMethodId) -> Result<(), Problem>;
}

/// A request to support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportRequest {
    /// `lower-tier`, `more-seats`, or empty.
    pub about: String,
    /// The subscription that the request is about.
    pub subscription: Option<SubscriptionId>,
    /// The key of the form. Sent again, it is the same request.
    pub key: String,
    /// The request in the person's own words. It may be empty when `about` is not.
    pub message: String,
}

/// Requests for what is not done online.
#[async_trait]
pub trait Support: Send + Sync {
    /// Sends a request to support, once for each form. `BadMessage` when the message says nothing, or more than
    /// [`MAX_MESSAGE_CHARS`](crate::limits::MAX_MESSAGE_CHARS). Everybody in the account may ask.
    async fn ask_support(&self, caller: &Caller, lang: Lang, request: SupportRequest) -> Result<(), Problem>;
}
