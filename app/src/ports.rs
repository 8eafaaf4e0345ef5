//! What the server must be able to do, as the server functions ask for it. The server's `desk` implements it.

use crate::api::{AccountPage, Company, GivenUp, OpenOrder, OrderPage, Placed, Problem, Visitor};
use crate::billing::{AccountDetails, Invoice, MethodOnFile, References, Selection, Upcoming};
use crate::i18n::Lang;
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod invoice_mails;
mod people;

pub use crate::api::{
    Access, CheckedLine, CheckedList, Colleague, Device, InvoiceMailLink, InvoiceMails, Leaving, Link,
    ListDone, PeoplePage, Profile, Recipient, RecipientState, Verdict,
};
pub use invoice_mails::InvoiceMailDesk;
pub use people::PeopleDesk;

/// Who asks: a person with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The person's id.
    pub person_id: String,
    /// The id of the person's account: whatever else is asked for must be of this account.
    pub account_id: String,
}

/// Where somebody who wants to sign in is, as far as the server can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whence {
    /// The visitor's network address, or the part of it that tells visitors apart.
    pub place: String,
    /// The cookie of a browser in which somebody has signed in before.
    pub device: Option<String>,
}

/// What a browser is given when somebody signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The token of the new session.
    pub session: String,
    /// What the browser is known by from now on.
    pub device: String,
}

/// What an edit is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The subscription of that id.
    Subscription(String),
    /// The line of that id, which waits in the cart.
    Line(String),
    /// The product of that id, which the account does not have.
    Product(String),
}

/// The page from which the payer leaves for the gateway's page, and comes back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackTo {
    /// `/:lang/checkout`
    #[default]
    Checkout,
    /// `/:lang/payment-methods`
    PaymentMethods,
    /// `/:lang/pay`
    Pay,
}

impl BackTo {
    /// The address of the page, without the language: also what forms call it.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Checkout => "checkout",
            Self::PaymentMethods => "payment-methods",
            Self::Pay => "pay",
        }
    }
}

/// A press of *Place order*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRequest {
    /// The language of the page, for what follows (the gateway's pages, mails).
    pub lang: Lang,
    /// Names the quote on the screen.
    pub fingerprint: String,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, as [`crate::wire`] writes it.
    pub seen: String,
    /// What the invoice is to say for the buyer's books: a part of what was ordered, though not of the figures.
    pub references: References,
}

/// The longest message to support, in characters.
pub const MAX_MESSAGE: usize = 2000;

/// What somebody asks support for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportRequest {
    /// `lower-tier`, `more-seats`, or empty.
    pub about: String,
    /// The subscription that it is about.
    pub subscription: Option<String>,
    /// The form: sent again, it is the same request.
    pub key: String,
    /// In their own words; may be empty when it is about something.
    pub message: String,
}

/// A press of *Pay now*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequest {
    /// The language of the page.
    pub lang: Lang,
    /// The subscription whose renewal is paid.
    pub subscription: String,
    /// Names the quote on the screen.
    pub fingerprint: String,
    /// The idempotency key.
    pub key: String,
}

/// The use cases. Each checks for itself that what it is asked for is the caller's account's, and that the caller may.
#[async_trait]
pub trait Desk: PeopleDesk + InvoiceMailDesk + Send + Sync {
    /// A new session, or `WrongCredentials`; or `TooManyAttempts`, when too many failed for that address from the same
    /// place, or from everywhere. A browser in which the person has signed in before has a count of its own.
    async fn sign_in_from(&self, from: &Whence, email: &str, password: &str) -> Result<SignedIn, Problem>;
    /// Whether anybody has signed in before in the browser with that cookie.
    async fn knows_device(&self, device: &str) -> Result<bool, Problem>;
    /// Ends the session of the token.
    async fn sign_out(&self, token: &str) -> Result<(), Problem>;
    /// Who holds the session of the token, if it is alive.
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Problem>;

    /// Whoever asks, as the header shows it.
    async fn visitor(&self, caller: &Caller) -> Result<Visitor, Problem>;
    /// The account at this moment.
    async fn account_page(&self, caller: &Caller) -> Result<AccountPage, Problem>;
    /// Sets the VAT number, or takes it away when `number` is empty; `BadVatNumber` when it is none,
    /// `VatNumberNotRegistered` when VIES does not know it. That VIES cannot say is no reason to refuse it.
    async fn set_vat_number(&self, caller: &Caller, number: &str) -> Result<(), Problem>;

    /// Puts an edit into the cart, in the place of an earlier one of the same; `Refused` when the rules do.
    async fn put_in_cart(&self, caller: &Caller, edited: Edited, wanted: Selection) -> Result<(), Problem>;
    /// Puts another number of licences of the subscription into the cart. When these are fewer than are assigned, the
    /// licences of the people `freed` are taken back in the same transaction: `Refused`, and nobody loses any, when they
    /// are still too few.
    async fn put_seats_in_cart(
        &self,
        caller: &Caller,
        subscription_id: &str,
        wanted: Selection,
        freed: &[String],
    ) -> Result<(), Problem>;
    /// Takes a line out of the cart; nothing when it is not in it any more.
    async fn remove_from_cart(&self, caller: &Caller, line_id: &str) -> Result<(), Problem>;

    /// Starts a trial of a plan of the product and returns the subscription's id: `Refused` when the account has or had
    /// the product, except for the same trial once more, which is the one that runs.
    async fn start_trial(
        &self,
        caller: &Caller,
        product_id: &str,
        wanted: Selection,
    ) -> Result<String, Problem>;

    /// Sends support what somebody asks for, once for each form; `BadMessage` when it says nothing, or more than
    /// [`MAX_MESSAGE`]. Anybody of the account may ask.
    async fn ask_support(&self, caller: &Caller, lang: Lang, request: SupportRequest) -> Result<(), Problem>;
    /// Sets what invoices say of the company from now on, and when its days begin. `BadCompanyName`, `BadAddress` or
    /// `BadPostalCode` say what of it is wrong; `UnprintableLetter` that documents cannot be printed with it; `ZoneBehind` that it is still yesterday in that time zone: no day of the
    /// account is lived twice. `BadRequest` for a time zone that is none, or a currency once it is fixed.
    async fn edit_company(&self, caller: &Caller, company: &Company) -> Result<(), Problem>;
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
    /// What finds the first letter of a text that documents cannot be printed with.
    fn unprintable(&self) -> fn(&str) -> Option<char>;
    /// The company, and what made its balance.
    async fn account_details(&self, caller: &Caller) -> Result<AccountDetails, Problem>;

    /// Cancels a subscription as of the end of its paid period; again, and nothing more happens. `why` is one of
    /// `CANCELLATION_REASONS` or empty, `comment` at most `LONGEST_COMMENT` characters long, else `BadRequest`.
    async fn cancel(
        &self,
        caller: &Caller,
        subscription_id: &str,
        why: &str,
        comment: &str,
    ) -> Result<(), Problem>;
    /// Lets a cancelled subscription renew after all; `Refused` when it has ended.
    async fn reactivate(&self, caller: &Caller, subscription_id: &str) -> Result<(), Problem>;

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
    /// Places the cart, exactly once for each key.
    async fn place_order(&self, caller: &Caller, request: OrderRequest) -> Result<Placed, Problem>;
    /// Pays a renewal that failed, exactly once for each key; `NotFound` when nothing of the subscription is past due.
    async fn pay_renewal(&self, caller: &Caller, request: PayRequest) -> Result<Placed, Problem>;
    /// What will happen by itself until the end of that day, for the billing contact; `Refused` for anybody else.
    async fn upcoming(&self, caller: &Caller, until: NaiveDate) -> Result<Vec<Upcoming>, Problem>;
    /// Goes on with the order that waits for the gateway's confirmation, when the payer comes back from it.
    async fn resume_order(&self, caller: &Caller, order_id: &str) -> Result<Placed, Problem>;
    /// The order of the account that is being processed, for the billing contact; `Refused` for anybody else.
    async fn open_order(&self, caller: &Caller) -> Result<Option<OpenOrder>, Problem>;
    /// Gives up an order that waits for its payer's confirmation, and asks the gateway first: one that is paid by then
    /// is placed. `OrderInFlight` while somebody may be charging it, and for one that no person placed.
    async fn give_up_order(&self, caller: &Caller, order_id: &str) -> Result<GivenUp, Problem>;
    /// A placed order.
    async fn order_page(&self, caller: &Caller, number: i64) -> Result<OrderPage, Problem>;

    /// The invoices and credit notes of the account, newest first.
    async fn invoices(&self, caller: &Caller) -> Result<Vec<Invoice>, Problem>;
    /// The invoice or credit note of that number.
    async fn invoice(&self, caller: &Caller, number: &str) -> Result<Invoice, Problem>;
}
