//! The use cases, by area. Each checks for itself that what it is asked for is the caller's account's (another account's
//! ids do not exist) and that the caller may; the rules themselves are `app::billing`'s. What the server functions ask for
//! are the traits of `app::ports`, each implemented beside its use case.

mod account;
mod licences;
mod orders;
mod patience;
mod people;
mod renewals;
mod subscriptions;

pub use licences::{ListText, MAX_LIST_BYTES, text_of};
pub use orders::{OldRates, SupportChange, SupportChangeError, Wanted};
pub(crate) use orders::{entries, subscription_after, went_back};
pub use people::hash_password;
pub(crate) use people::{invite_by_mail, take_out};
pub use renewals::{Renewed, Step};

use patience::in_time;

use crate::clock::Clock;
use crate::exchange::RatePublisher;
use crate::payments::{GatewayError, PaymentGateway};
use crate::store::snapshot::{self, Stored, Viewer};
use crate::store::{Store, StoreError, WriteTx};
use crate::vies::Vies;
use app::api::{Addresses, Problem};
use app::billing::{Party, Refusal};
use app::ids::AccountId;
use app::ports::Caller;
use chrono_tz::Tz;
use sqlx::AnyConnection;
use std::sync::Arc;
use tokio::sync::{Notify, Semaphore};
use tokio_util::task::TaskTracker;

/// No key of a page is longer, in bytes.
const MAX_KEY_BYTES: usize = 100;

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

/// The billing center: everything that the server functions, the jobs and the commands ask for. A clone is the same one.
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

    /// Rings when mail was enqueued and the transaction is committed.
    pub fn mail_bell(&self) -> Arc<Notify> {
        Arc::clone(&self.mail_bell)
    }

    /// What the operator configured.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The account as the caller sees it, read in the transaction of `conn`.
    async fn snapshot(&self, conn: &mut AnyConnection, caller: &Caller) -> Result<Stored, Problem> {
        self.snapshot_for(conn, &caller.account_id, Viewer::Person(&caller.person_id)).await
    }

    /// The account as its billing contact sees it, for what no person asks for: renewals, other jobs, the operator.
    async fn snapshot_of(&self, conn: &mut AnyConnection, account_id: &AccountId) -> Result<Stored, Problem> {
        self.snapshot_for(conn, account_id, Viewer::Nobody).await
    }

    async fn snapshot_for(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        viewer: Viewer<'_>,
    ) -> Result<Stored, Problem> {
        let stored = snapshot::read(conn, account_id, viewer, &self.clock, &self.settings.seller).await?;
        stored.ok_or(Problem::NotFound)
    }

    /// A transaction that changes the caller's account and holds its lock.
    async fn change(&self, account_id: &AccountId) -> Result<WriteTx, Problem> {
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
