//! The use cases, one a file. Each checks for itself that what it is asked for is the caller's account's (another
//! account's ids do not exist) and that the caller may; the rules themselves are `app::billing`'s.

mod account_details;
mod account_page;
mod cancellation;
mod charge;
mod clock_watch;
mod company;
mod exchange_rates;
mod foresight;
mod invite;
mod invoice_mails;
mod invoices;
mod late_money;
mod licence_list;
mod licences;
mod mail;
mod memberships;
mod money_back;
mod new_password;
mod open_order;
mod order_page;
mod password;
mod pay;
mod payment_details;
mod payment_methods;
mod people_desk;
mod people_mail;
mod people_page;
mod place_order;
mod price_notices;
mod profile;
mod put_in_cart;
mod recheck_vat_numbers;
mod recover;
mod references;
mod remove_person;
mod renew;
mod renewal_notices;
mod resume_order;
mod session;
mod set_vat_number;
mod settle;
mod sign_in;
mod start_trial;
mod support;
mod support_change;
mod trial_reminders;
mod upcoming;

pub use exchange_rates::OldRates;
pub use licence_list::{LIST_MAX_BYTES, ListText, text_of};
pub use password::hash_password;
pub(crate) use people_mail::invite_by_mail;
pub(crate) use remove_person::take_out;
pub use renew::{Renewed, Step};
/// What follows from a placed order: settling writes it, the audit derives it again.
pub(crate) use settle::{entries, subscription_after};
/// What follows from money that went back, for the audit.
pub(crate) mod went_back {
    pub(crate) use super::money_back::{
        Booking, OfOrder, billed_and_kept, chain_order, entries, net_of, transaction_id,
    };
}
pub use support_change::{SupportChange, SupportChangeError, Wanted};

use crate::clock::Clock;
use crate::exchange::RatePublisher;
use crate::payments::{GatewayError, PaymentGateway};
use crate::store::snapshot::{self, Stored};
use crate::store::{Store, StoreError, WriteTx};
use crate::vies::Vies;
use app::api::{AccountPage, Addresses, Company, GivenUp, OpenOrder, OrderPage, Placed, Problem, Visitor};
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

/// The desk: everything the server functions ask for. A clone is the same desk.
#[derive(Clone)]
pub struct BillingDesk {
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

impl BillingDesk {
    /// A desk on these adapters.
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

    /// The desk that asks there for VAT numbers.
    #[must_use]
    pub fn with_vies(self, vies: Vies) -> Self {
        Self { vies: Some(vies), ..self }
    }

    /// The desk that fetches exchange rates there.
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
impl Desk for BillingDesk {
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

    async fn visitor(&self, caller: &Caller) -> Result<Visitor, Problem> {
        account_page::visitor(self, caller).await
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
