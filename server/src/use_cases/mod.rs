//! The use cases, one a file. Each checks for itself that what it is asked for is the caller's account's (another
//! account's ids do not exist) and that the caller may; the rules themselves are `app::billing`'s.

mod account;
mod licences;
mod orders;
mod patience;
mod people;
mod renewals;
mod subscriptions;

pub use licences::{LIST_MAX_BYTES, ListText, text_of};
pub use orders::{OldRates, SupportChange, SupportChangeError, Wanted};
pub(crate) use orders::{entries, subscription_after, went_back};
pub use people::hash_password;
pub(crate) use people::{invite_by_mail, take_out};
pub use renewals::{Renewed, Step};

use account::{
    company, page as account_page, payment_details, payment_methods, references,
    statement as account_details, support, vat_number as set_vat_number,
};
use orders::{invoices, open_order, page as order_page, place as place_order, resume as resume_order};
use patience::in_time;
use people::{session, sign_in};
use renewals::{pay, upcoming};
use subscriptions::{cancellation, cart as put_in_cart, trial as start_trial};

use crate::clock::Clock;
use crate::exchange::RatePublisher;
use crate::payments::{GatewayError, PaymentGateway};
use crate::store::snapshot::{self, Stored};
use crate::store::{Store, StoreError, WriteTx};
use crate::vies::Vies;
use app::api::{AccountPage, Addresses, Company, GivenUp, OpenOrder, OrderPage, Placed, Problem};
use app::billing::{AccountDetails, Invoice, MethodOnFile, Party, References, Refusal, Selection, Upcoming};
use app::i18n::Lang;
use app::ports::{BackTo, Caller, Desk, Edited, OrderRequest, PayRequest, SignedIn, SupportRequest, Whence};
use async_trait::async_trait;
use chrono::NaiveDate;
use chrono_tz::Tz;
use sqlx::AnyConnection;
use std::sync::Arc;
use tokio::sync::{Notify, Semaphore};
use tokio_util::task::TaskTracker;

/// No key of a page is longer, in bytes.
const LONGEST_KEY: usize = 100;

/// What the operator configures of the use cases.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The seller, as documents name it; its address is where it is established.
    pub seller: Party,
    /// The IANA name of the time zone whose date documents are issued on.
    pub seller_time_zone: Tz,
    /// Where help is.
    pub addresses: Addresses,
    /// How early renewals are spoken of.
    pub notices: Notices,
}

/// How many days ahead customers are told of what will be charged by itself.
#[derive(Clone, Debug)]
pub struct Notices {
    /// Of a higher price, at least: what is announced later does not count for that renewal.
    pub price: u32,
    /// Of the renewal of a year, each time.
    pub annual: Vec<u32>,
    /// Of the renewal of a month, each time.
    pub monthly: Vec<u32>,
}

/// The center: everything the server functions ask for. A clone is the same center.
#[derive(Clone)]
pub struct BillingCenter {
    store: Store,
    gateway: Arc<dyn PaymentGateway>,
    clock: Clock,
    settings: Arc<Settings>,
    /// Who knows which VAT numbers are registered; without, the check digits must do.
    vies: Option<Vies>,
    /// Who publishes exchange rates; without, documents have to do with what is kept.
    rates: Option<Arc<dyn RatePublisher>>,
    /// Verifying a password takes 19 MiB: one at a time.
    password_turn: Arc<Semaphore>,
    /// Rings when mail was enqueued and committed.
    mail_bell: Arc<Notify>,
    /// What goes on after the answer that it was asked for with.
    after_answers: TaskTracker,
}

impl BillingCenter {
    /// A center on these adapters.
    pub fn new(store: Store, gateway: Arc<dyn PaymentGateway>, clock: Clock, settings: Settings) -> Self {
        let password_turn = Arc::new(Semaphore::new(1));
        let mail_bell = Arc::new(Notify::new());
        let settings = Arc::new(settings);
        let after_answers = TaskTracker::new();
        Self {
            store,
            gateway,
            clock,
            settings,
            vies: None,
            rates: None,
            password_turn,
            mail_bell,
            after_answers,
        }
    }

    /// The center that asks there for VAT numbers.
    #[must_use]
    pub fn with_vies(self, vies: Vies) -> Self {
        Self { vies: Some(vies), ..self }
    }

    /// The center that fetches exchange rates there.
    #[must_use]
    pub fn with_exchange_rates(self, rates: Arc<dyn RatePublisher>) -> Self {
        Self { rates: Some(rates), ..self }
    }

    /// Waits until all is done that somebody was told would be: for a stop, once nothing more is asked for.
    pub async fn finish_after_answers(&self) {
        self.after_answers.close();
        self.after_answers.wait().await;
    }

    /// What the operator configured.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The account as the caller sees it, read in the transaction of `conn`.
    async fn snapshot(&self, conn: &mut AnyConnection, caller: &Caller) -> Result<Stored, Problem> {
        let seller = &self.settings.seller;
        let stored = snapshot::read(conn, &caller.account_id, &caller.person_id, &self.clock, seller).await?;
        stored.ok_or(Problem::NotFound)
    }

    /// A transaction that changes the caller's account and holds its lock.
    async fn change(&self, account_id: &str) -> Result<WriteTx, Problem> {
        self.store.write_account(account_id).await?.ok_or(Problem::NotFound)
    }
}

/// The first reason, as the answer to a request that should not have been made: the page showed it beforehand.
fn refuse<'a>(reasons: impl IntoIterator<Item = &'a Refusal>) -> Result<(), Problem> {
    match reasons.into_iter().next() {
        None => Ok(()),
        Some(Refusal::OrderInFlight) => Err(Problem::OrderInFlight),
        Some(Refusal::PeriodNotBegun { begins }) => {
            tracing::error!(%begins, "refused: by this clock a paid period has not begun; was the clock set back?");
            Err(Problem::Refused)
        }
        Some(_) => Err(Problem::Refused),
    }
}

/// Refuses what is no key of a page of ours; those of renewals are, on purpose, none.
fn check_key(key: &str) -> Result<(), Problem> {
    let may_be_ours = !key.is_empty() && key.len() <= LONGEST_KEY && !key.contains('/');
    if may_be_ours { Ok(()) } else { Err(Problem::BadRequest) }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::Unavailable
    }
}

impl From<GatewayError> for Problem {
    fn from(error: GatewayError) -> Self {
        tracing::error!(%error, "the gateway failed");
        Self::Unavailable
    }
}

#[async_trait]
impl Desk for BillingCenter {
    async fn sign_in_from(&self, from: &Whence, email: &str, password: &str) -> Result<SignedIn, Problem> {
        sign_in::sign_in(self, email, password, from).await
    }

    async fn knows_device(&self, device: &str) -> Result<bool, Problem> {
        sign_in::knows_device(self, device).await
    }

    async fn sign_out(&self, token: &str) -> Result<(), Problem> {
        session::end(self, token).await
    }

    async fn caller(&self, token: &str) -> Result<Option<Caller>, Problem> {
        session::caller(self, token).await
    }

    async fn account_page(&self, caller: &Caller) -> Result<AccountPage, Problem> {
        account_page::account_page(self, caller).await
    }

    async fn set_vat_number(&self, caller: &Caller, number: &str) -> Result<(), Problem> {
        set_vat_number::set_vat_number(self, caller, number).await
    }

    async fn put_in_cart(&self, caller: &Caller, edited: Edited, wanted: Selection) -> Result<(), Problem> {
        put_in_cart::put_in_cart(self, caller, edited, wanted).await
    }

    async fn put_seats_in_cart(
        &self,
        caller: &Caller,
        subscription_id: &str,
        wanted: Selection,
        freed: &[String],
    ) -> Result<(), Problem> {
        put_in_cart::put_seats_in_cart(self, caller, subscription_id, wanted, freed).await
    }

    async fn start_trial(
        &self,
        caller: &Caller,
        product_id: &str,
        wanted: Selection,
    ) -> Result<String, Problem> {
        start_trial::start_trial(self, caller, product_id, wanted).await
    }

    async fn remove_from_cart(&self, caller: &Caller, line_id: &str) -> Result<(), Problem> {
        put_in_cart::remove_from_cart(self, caller, line_id).await
    }

    async fn ask_support(&self, caller: &Caller, lang: Lang, request: SupportRequest) -> Result<(), Problem> {
        support::ask(self, caller, lang, request).await
    }

    async fn edit_company(&self, caller: &Caller, company: &Company) -> Result<(), Problem> {
        company::edit(self, caller, company).await
    }

    async fn set_references(&self, caller: &Caller, references: &References) -> Result<(), Problem> {
        references::set(self, caller, references).await
    }

    async fn keep_references(
        &self,
        caller: &Caller,
        key: &str,
        references: &References,
    ) -> Result<(), Problem> {
        references::keep(self, caller, key, references).await
    }

    fn unprintable(&self) -> fn(&str) -> Option<char> {
        crate::documents::unprintable
    }

    async fn account_details(&self, caller: &Caller) -> Result<AccountDetails, Problem> {
        account_details::account_details(self, caller).await
    }

    async fn cancel(
        &self,
        caller: &Caller,
        subscription_id: &str,
        why: &str,
        comment: &str,
    ) -> Result<(), Problem> {
        cancellation::cancel(self, caller, subscription_id, why, comment).await
    }

    async fn reactivate(&self, caller: &Caller, subscription_id: &str) -> Result<(), Problem> {
        cancellation::reactivate(self, caller, subscription_id).await
    }

    async fn start_payment_details(
        &self,
        caller: &Caller,
        lang: Lang,
        back: BackTo,
    ) -> Result<String, Problem> {
        payment_details::start(self, caller, lang, back).await
    }

    async fn payment_methods(&self, caller: &Caller) -> Result<Vec<MethodOnFile>, Problem> {
        payment_methods::all(self, caller).await
    }

    async fn make_default_method(&self, caller: &Caller, method_id: &str) -> Result<(), Problem> {
        payment_methods::make_default(self, caller, method_id).await
    }

    async fn remove_method(&self, caller: &Caller, method_id: &str) -> Result<(), Problem> {
        payment_methods::remove(self, caller, method_id).await
    }

    async fn place_order(&self, caller: &Caller, request: OrderRequest) -> Result<Placed, Problem> {
        place_order::place_order(self, caller, &request).await
    }

    async fn pay_renewal(&self, caller: &Caller, request: PayRequest) -> Result<Placed, Problem> {
        pay::pay_renewal(self, caller, &request).await
    }

    async fn upcoming(&self, caller: &Caller, until: NaiveDate) -> Result<Vec<Upcoming>, Problem> {
        upcoming::upcoming(self, caller, until).await
    }

    async fn resume_order(&self, caller: &Caller, order_id: &str) -> Result<Placed, Problem> {
        resume_order::resume_order(self, caller, order_id).await
    }

    async fn open_order(&self, caller: &Caller) -> Result<Option<OpenOrder>, Problem> {
        open_order::open_order(self, caller).await
    }

    async fn give_up_order(&self, caller: &Caller, order_id: &str) -> Result<GivenUp, Problem> {
        open_order::give_up_order(self, caller, order_id).await
    }

    async fn order_page(&self, caller: &Caller, number: i64) -> Result<OrderPage, Problem> {
        order_page::order_page(self, caller, number).await
    }

    async fn invoices(&self, caller: &Caller) -> Result<Vec<Invoice>, Problem> {
        invoices::all(self, caller).await
    }

    async fn invoice(&self, caller: &Caller, number: &str) -> Result<Invoice, Problem> {
        invoices::by_number(self, caller, number).await
    }
}
