//! The use cases, by area. Each checks for itself that what it is asked for belongs to the caller's account (ids of
//! other accounts do not exist) and that the caller may do it. The rules themselves are in `app::billing`. The server
//! functions use the traits of `app::ports`; each trait is implemented beside its use case.

mod account;
mod at_once;
mod licences;
mod looked;
mod orders;
mod patience;
mod people;
mod renewals;
mod retention;
mod subscriptions;

pub use licences::{ListText, MAX_LIST_BYTES, text_of};
pub use orders::{OldRates, SupportChange, SupportChangeError, Wanted};
pub(crate) use orders::{entries, subscription_after, went_back};
pub use people::{Edition, hash_password};
pub(crate) use people::{invitation, invite_by_mail, take_out};
pub use renewals::{MAX_RENEWALS_IN_FLIGHT, Renewed, Step};

use looked::Looked;
use patience::in_time;

use crate::clock::Clock;
use crate::exchange::RatePublisher;
use crate::payments::{GatewayError, PaymentGateway};
use crate::sealing::Keys;
use crate::store::snapshot::{self, Named, StoredSnapshot, Viewer};
use crate::store::{Store, StoreError, WriteTx, readiness};
use crate::vies::Vies;
use app::api::{Addresses, Problem};
use app::billing::{Iban, Party, Refusal, Transfer};
use app::ids::AccountId;
use app::ports::Caller;
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use sqlx::AnyConnection;
use std::sync::Arc;
use tokio::sync::{Notify, Semaphore};
use tokio_util::task::TaskTracker;

/// The longest key of a page, in bytes.
const MAX_KEY_BYTES: usize = 100;

/// The operator's configuration for the use cases.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The seller, as documents name it. Its address is where it is established.
    pub seller: Party,
    /// The time zone whose date is the date of issue of documents.
    pub seller_time_zone: Tz,
    /// The seller's bank account, if it names one.
    pub iban: Option<Iban>,
    /// How many days after its issue an invoice may be open.
    pub payment_days: u16,
    /// Where a customer gets help.
    pub addresses: Addresses,
    /// How early renewals are announced.
    pub notices: Notices,
    /// The settings of second factors.
    pub second_factor: SecondFactor,
}

impl Settings {
    /// How an invoice of that day is paid by bank transfer.
    fn transfer(&self, issued: NaiveDate) -> Option<Transfer> {
        let until = issued.checked_add_days(Days::new(self.payment_days.into()))?;
        Some(Transfer { iban: self.iban.clone()?, until })
    }
}

/// The operator's decisions about second factors.
#[derive(Clone, Debug)]
pub struct SecondFactor {
    /// The keys with which its secrets are sealed. Without them no second factor is offered.
    pub keys: Option<Keys>,
    /// Whether billing contacts need one.
    pub required: bool,
    /// Where people reach us, as browsers name it: a passkey is good there and nowhere else.
    pub origin: String,
}

/// How many days ahead customers are told about future charges.
#[derive(Clone, Debug)]
pub struct Notices {
    /// The least notice of a higher price. An announcement that comes later does not count for that renewal.
    pub price: u32,
    /// The notices of an annual renewal.
    pub annual: Vec<u32>,
    /// The notices of a monthly renewal.
    pub monthly: Vec<u32>,
}

/// The billing center: everything that the server functions, the jobs and the commands ask for. A clone is the same
/// billing center.
#[derive(Clone)]
pub struct BillingCenter {
    store: Store,
    gateway: Arc<dyn PaymentGateway>,
    clock: Clock,
    settings: Arc<Settings>,
    /// The register of VAT numbers. Without one, the check digits must do.
    vies: Option<Vies>,
    /// The publisher of exchange rates. Without one, documents use the rates that are kept.
    rates: Option<Arc<dyn RatePublisher>>,
    /// Verifying a password takes 19 MiB, so it is done one at a time.
    password_turn: Arc<Semaphore>,
    /// Rings when mail was enqueued and committed.
    mail_bell: Arc<Notify>,
    /// The catalogue and the day of the last look at the prices of all subscriptions.
    prices_looked_at: Looked<(i64, NaiveDate)>,
    /// The day of the last look at the VAT numbers of all accounts.
    numbers_looked_at: Looked<NaiveDate>,
    /// Work that continues after the answer to the request that asked for it.
    after_answers: TaskTracker,
}

impl BillingCenter {
    /// A billing center on these adapters.
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
            prices_looked_at: Looked::default(),
            numbers_looked_at: Looked::default(),
            after_answers,
        }
    }

    /// The billing center with that register of VAT numbers.
    #[must_use]
    pub fn with_vies(self, vies: Vies) -> Self {
        Self { vies: Some(vies), ..self }
    }

    /// The billing center with that publisher of exchange rates.
    #[must_use]
    pub fn with_exchange_rates(self, rates: Arc<dyn RatePublisher>) -> Self {
        Self { rates: Some(rates), ..self }
    }

    /// Whether the database reads and writes, and is still the one that was opened.
    pub async fn try_out_database(&self) -> Result<(), StoreError> {
        readiness::try_out(&self.store).await.map(drop)
    }

    /// Waits until all work is done that was promised to somebody. It is for a stop, once no more requests come.
    pub async fn finish_after_answers(&self) {
        self.after_answers.close();
        self.after_answers.wait().await;
    }

    /// Rings when mail was enqueued and the transaction is committed.
    pub fn mail_bell(&self) -> Arc<Notify> {
        Arc::clone(&self.mail_bell)
    }

    /// The operator's configuration.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The account as the caller sees it, read in the transaction of `conn`.
    async fn snapshot(&self, conn: &mut AnyConnection, caller: &Caller) -> Result<StoredSnapshot, Problem> {
        self.snapshot_for(conn, &caller.account_id, Viewer::Person(&caller.person_id), Named::Everybody).await
    }

    /// The same for a page about `id`, with no more people than it shows.
    async fn snapshot_shown(
        &self,
        conn: &mut AnyConnection,
        caller: &Caller,
        id: &str,
    ) -> Result<StoredSnapshot, Problem> {
        let viewer = Viewer::Person(&caller.person_id);
        self.snapshot_for(conn, &caller.account_id, viewer, Named::ShownFor(id)).await
    }

    /// The account as its billing contact sees it, when no person asks: for renewals, other jobs, the operator.
    async fn snapshot_of(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
    ) -> Result<StoredSnapshot, Problem> {
        self.snapshot_for(conn, account_id, Viewer::Nobody, Named::Everybody).await
    }

    async fn snapshot_for(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        viewer: Viewer<'_>,
        named: Named<'_>,
    ) -> Result<StoredSnapshot, Problem> {
        let stored =
            snapshot::read(conn, account_id, viewer, named, &self.clock, &self.settings.seller).await?;
        stored.ok_or(Problem::NotFound)
    }

    /// A transaction that changes the caller's account and holds its lock.
    async fn change(&self, account_id: &AccountId) -> Result<WriteTx, Problem> {
        self.store.write_account(account_id).await?.ok_or(Problem::NotFound)
    }
}

/// Refuses for the first reason. It answers a request that should not have been made: the page showed the reason
/// before.
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

/// Refuses a key that no page of ours can have. The keys of renewals are such keys, on purpose.
fn check_key(key: &str) -> Result<(), Problem> {
    let may_be_ours = !key.is_empty() && key.len() <= MAX_KEY_BYTES && !key.contains('/');
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
