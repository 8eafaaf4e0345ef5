//! The demo's accounts on an engine, on Monday 16 March 2026, and words for what people do there.

mod crowd;
mod home;
mod line;
mod template;

pub use line::Line;

pub use home::on_server;

use home::Home;

use app::api::{AccountPage, Placed, Problem};
use app::billing::{
    BillingPeriod, CartLine, EmailAddress, EmailKey, PaymentMethod, Person, Selection, Snapshot,
    Subscription, quote_cart,
};
use app::i18n::Lang;
use app::ids::{PersonId, SubscriptionId};
use app::ports::prelude::*;
use app::ports::{Caller, Edited, OrderRequest, Whence};
use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::{DateTime, Utc};
use server::cli::{Cli, Command};
use server::clock::Clock;
use server::mail::{Letterhead, Postman, Transport};
use server::payments::sandbox::{self, Sandbox};
use server::store::{Engine, Store};
use server::use_cases::{BillingCenter, Step};
use server::{catalogue, demo};
use sqlx::{AssertSqlSafe, Row};
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::watch;
use tower::ServiceExt;

pub const NOW: &str = "2026-03-16T09:00:00Z";
pub const VISA: &str = "4242 4242 4242 4242";
pub const DECLINED: &str = "4000 0000 0000 0002";
pub const ASKS: &str = "4000 0025 0000 3155";

/// Signs in like a stranger: from a place and with a browser that nobody has seen.
#[async_trait]
pub trait SignsIn {
    /// The token of the session.
    async fn sign_in(&self, email: &str, password: &str) -> Result<String, Problem>;
}

#[async_trait]
impl SignsIn for BillingCenter {
    async fn sign_in(&self, email: &str, password: &str) -> Result<String, Problem> {
        self.sign_in_from(&Whence::default(), email, password).await.map(|signed_in| signed_in.session)
    }
}

/// Renews like the job, which nobody stops.
#[async_trait]
pub trait Renews {
    /// Does what is due, and returns what was done.
    async fn renew(&self) -> Result<Vec<Step>, Problem>;
}

#[async_trait]
impl Renews for BillingCenter {
    async fn renew(&self) -> Result<Vec<Step>, Problem> {
        let (stop, mut steps) = (watch::Sender::new(false).subscribe(), Vec::new());
        self.renew_until(None, &stop, |step| steps.push(step)).await?;
        Ok(steps)
    }
}

pub struct World {
    pub store: Store,
    pub sandbox: Sandbox,
    pub gateway: Arc<Line>,
    pub center: BillingCenter,
    home: Home,
}

impl World {
    pub async fn on_sqlite() -> Self {
        Self::filled(template::on_sqlite().await).await
    }

    /// Another database of the same engine, with the history of the accounts, as of that instant.
    pub async fn with_history(&self, instant: &str) -> Self {
        let home = match self.store.engine() {
            Engine::Sqlite => Home::on_sqlite(),
            Engine::Postgres => Home::on_postgres().await.unwrap(),
        };
        let clock = clock(instant);
        let store = Self::empty(&home, clock).await;
        let hasty = Store::open_in_haste(home.url()).await.unwrap();
        assert!(demo::seed_with_history(&hasty, &clock, &settings()).await.unwrap());
        hasty.close().await;
        store.make_lasting().await.unwrap();
        Self::of(home, store, clock)
    }

    pub async fn on_postgres() -> Option<Self> {
        Some(Self::filled(template::on_postgres().await?).await)
    }

    async fn filled(home: Home) -> Self {
        let store = Store::open(home.url()).await.unwrap();
        Self::of(home, store, clock(NOW))
    }

    async fn empty(home: &Home, clock: Clock) -> Store {
        let store = Store::open(home.url()).await.unwrap();
        store.replace_catalogue(&catalogue::read(None).unwrap(), clock.now()).await.unwrap();
        store
    }

    fn of(home: Home, store: Store, clock: Clock) -> Self {
        let sandbox = Sandbox::new(store.clone(), clock);
        let gateway = Arc::new(Line::to(sandbox.clone()));
        let center = center(&store, &gateway, clock);
        Self { store, sandbox, gateway, center, home }
    }

    pub async fn tear_down(self) {
        self.store.close().await;
        if let Home::Database { server, name, .. } = &self.home {
            on_server(server, format!("drop database {name} with (force)")).await;
        }
    }

    /// The same database, opened once more.
    pub async fn opened_again(&self) -> Store {
        Store::open(self.home.url()).await.unwrap()
    }

    /// The billing center at another time.
    pub fn at(&self, instant: &str) -> BillingCenter {
        center(&self.store, &self.gateway, clock(instant))
    }

    /// The billing center at another time, with other settings.
    pub fn at_with(&self, instant: &str, settings: server::use_cases::Settings) -> BillingCenter {
        BillingCenter::new(self.store.clone(), Arc::<Line>::clone(&self.gateway), clock(instant), settings)
    }

    /// The billing center and the gateway at another time.
    pub fn all_at(&self, instant: &str) -> BillingCenter {
        let clock = clock(instant);
        center(&self.store, &Arc::new(Line::to(Sandbox::new(self.store.clone(), clock))), clock)
    }

    /// The person who signs in as `name@prorata.example`.
    pub async fn caller(&self, name: &str) -> Caller {
        let mut tx = self.store.read().await.unwrap();
        let email = format!("{name}@prorata.example");
        let found =
            server::store::people::credentials(&mut tx, &EmailKey::of_typed(&email)).await.unwrap().unwrap();
        Caller { person_id: found.person_id, account_id: found.account_id }
    }

    pub async fn page(&self, caller: &Caller) -> AccountPage {
        self.center.account_page(caller).await.unwrap()
    }

    /// The account with everybody who holds a licence.
    pub async fn snapshot(&self, caller: &Caller) -> Snapshot {
        self.snapshot_at(&self.center, caller).await
    }

    /// The same from another billing center.
    pub async fn snapshot_at(&self, center: &BillingCenter, caller: &Caller) -> Snapshot {
        let mut snapshot = center.account_page(caller).await.unwrap().snapshot;
        let mut tx = self.store.read().await.unwrap();
        let mut holders = server::store::licences::holders(&mut tx, &caller.account_id).await.unwrap();
        for held in &mut snapshot.subscriptions {
            held.unnamed_holders = 0;
            held.holders = holders.remove(&held.id).unwrap_or_default();
        }
        snapshot
    }

    /// Everybody of the account, by name.
    pub async fn people(&self, caller: &Caller) -> Vec<Person> {
        let mut tx = self.store.read().await.unwrap();
        server::store::people::all(&mut tx, &caller.account_id).await.unwrap()
    }

    /// The account's subscription to the product.
    pub async fn held(&self, caller: &Caller, product: &str) -> Subscription {
        let snapshot = self.snapshot(caller).await;
        let of = |subscription: &&Subscription| subscription.selection.plan_id.as_str().starts_with(product);
        snapshot.subscriptions.iter().find(of).unwrap().clone()
    }

    /// Puts the change into the cart. The plan decides the product.
    pub async fn puts(&self, caller: &Caller, plan: &str, seats: u32, period: BillingPeriod) {
        let (product, _) = plan.rsplit_once('-').unwrap();
        let id = self.held(caller, product).await.id;
        self.center
            .put_in_cart(caller, Edited::Subscription(id.clone()), selection(plan, seats, period))
            .await
            .unwrap();
    }

    /// Gives the card at the gateway, as if it had been typed on its page, and comes back.
    pub async fn gives_card(&self, caller: &Caller, number: &str) -> PaymentMethod {
        let method = self.sandbox.seed_method(&caller.account_id, number).await.unwrap();
        self.center.finish_payment_details(caller).await.unwrap();
        method
    }

    /// What a press of *Place order* on the present checkout sends.
    pub async fn press(&self, caller: &Caller) -> OrderRequest {
        self.press_at(&self.center, caller).await
    }

    /// The same for the checkout of another billing center.
    pub async fn press_at(&self, center: &BillingCenter, caller: &Caller) -> OrderRequest {
        let page = center.account_page(caller).await.unwrap();
        let quote = quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
        OrderRequest {
            lang: Lang::En,
            key: page.order_key,
            seen: Some(quote),
            references: page.snapshot.references,
        }
    }

    pub async fn orders(&self, caller: &Caller) -> Result<Placed, Problem> {
        let request = self.press(caller).await;
        self.center.place_order(caller, request).await
    }

    /// Orders the cart, which must work, and returns the number.
    pub async fn places(&self, caller: &Caller) -> i64 {
        match self.orders(caller).await.unwrap() {
            Placed::Order { number } => number,
            Placed::ConfirmAt { url } => panic!("wants to be confirmed at {url}"),
        }
    }

    /// Everything that an order could change.
    pub async fn state(&self, caller: &Caller) -> (Vec<Subscription>, Vec<CartLine>, String, i64) {
        let snapshot = self.snapshot(caller).await;
        let entries = self.number("select count(*) from ledger_entries").await;
        (snapshot.subscriptions, snapshot.cart, snapshot.account.balance.to_string(), entries)
    }

    /// Answers the sandbox's confirmation page: `confirm` or `refuse`.
    pub async fn answers(&self, url: &str, answer: &str) {
        let request = Request::post(url)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("answer={answer}")))
            .unwrap();
        let response = sandbox::pages(self.sandbox.clone()).oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
    }

    pub async fn number(&self, sql: &str) -> i64 {
        let row = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_one(self.store.pool()).await.unwrap();
        row.get(0)
    }

    pub async fn text(&self, sql: &str) -> String {
        let row = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_one(self.store.pool()).await.unwrap();
        row.get(0)
    }

    pub async fn execute(&self, sql: &str) -> Result<u64, sqlx::Error> {
        let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(self.store.pool()).await?;
        Ok(done.rows_affected())
    }
}

/// Licences one by one, without mail.
pub trait OneByOne {
    async fn assign_licence(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        id: &PersonId,
    ) -> Result<(), Problem>;
    async fn free_licence(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        id: &PersonId,
    ) -> Result<(), Problem>;
}

impl OneByOne for BillingCenter {
    async fn assign_licence(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        id: &PersonId,
    ) -> Result<(), Problem> {
        self.assign_licences(caller, subscription_id, std::slice::from_ref(id), false).await.map(drop)
    }

    async fn free_licence(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        id: &PersonId,
    ) -> Result<(), Problem> {
        self.free_licences(caller, subscription_id, std::slice::from_ref(id)).await.map(drop)
    }
}

impl World {
    pub fn url(&self) -> &str {
        self.home.url()
    }

    /// What the audit finds, one finding a line.
    pub async fn findings(&self) -> String {
        let report = server::audit::audit(&self.store).await.unwrap();
        let lines: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    /// Checks that everything follows from the orders and the ledger.
    pub async fn ties(&self) {
        assert_eq!(self.findings().await, "");
    }
}

thread_local! {
    /// When this test made its first clock.
    static BEGUN: Instant = Instant::now();
}

/// A clock that shows that instant when the test begins, and runs on from there. A test that makes several for the same
/// instant has the same time on all of them: one that began later would be behind, and show what comes after as before.
pub fn clock(instant: &str) -> Clock {
    let begun = BEGUN.with(|begun| *begun);
    Clock::starting_at(instant.parse::<DateTime<Utc>>().unwrap() + begun.elapsed())
}

fn center(store: &Store, gateway: &Arc<Line>, clock: Clock) -> BillingCenter {
    BillingCenter::new(store.clone(), Arc::<Line>::clone(gateway), clock, settings())
}

/// The settings, with nothing set.
fn settings() -> server::use_cases::Settings {
    let unset = Cli::parse_with_default(["prorata".into()]).unwrap();
    let Command::Serve(config) = unset.command else { panic!("{:?}", unset.command) };
    config.settings()
}

/// A postman of that database with that transport, at that time.
pub fn postman(store: &Store, transport: Arc<dyn Transport>, instant: &str) -> Postman {
    let letterhead = Letterhead {
        from: "Prorata <billing@prorata.example>".parse().unwrap(),
        origin: "https://billing.example.com".into(),
        support: EmailAddress::kept("support@prorata.example"),
    };
    let clock = clock(instant);
    let line = Arc::new(Line::to(Sandbox::new(store.clone(), clock)));
    let foresight = Arc::new(center(store, &line, clock));
    Postman::new(store.clone(), transport, clock, letterhead, foresight)
}

pub fn selection(plan: &str, seats: u32, period: BillingPeriod) -> Selection {
    Selection { plan_id: plan.into(), seats, period }
}
