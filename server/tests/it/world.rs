//! The demo's accounts on an engine, on Monday 16 March 2026, and words for what people do there.

use app::api::{AccountPage, Placed, Problem};
use app::billing::{
    BillingPeriod, CartLine, Currency, PaymentMethod, Selection, Snapshot, Subscription, quote_cart,
};
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, Edited, OrderRequest, Whence};
use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;
use server::clock::Clock;
use server::config::{Cli, Command};
use server::mail::{Letterhead, Postman, Transport};
use server::payments::sandbox::{self, Sandbox};
use server::payments::{Charge, ChargeOutcome, GatewayError, MoneyBack, PaymentGateway, RefundOutcome};
use server::store::{Engine, Store};
use server::use_cases::BillingCenter;
use server::{catalogue, demo};
use sqlx::{AssertSqlSafe, Row};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering::SeqCst};
use tempfile::TempDir;
use tower::ServiceExt;

pub const NOW: &str = "2026-03-16T09:00:00Z";
pub const VISA: &str = "4242 4242 4242 4242";
pub const DECLINED: &str = "4000 0000 0000 0002";
pub const ASKS: &str = "4000 0025 0000 3155";

/// Signs in as a stranger would: from a place and with a browser that nobody has seen.
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

pub struct World {
    pub store: Store,
    pub sandbox: Sandbox,
    pub gateway: Arc<Line>,
    pub center: BillingCenter,
    home: Home,
}

enum Home {
    File { _directory: TempDir, url: String },
    Database { server: String, name: String, url: String },
}

impl World {
    pub async fn on_sqlite() -> Self {
        Self::at_home(Home::on_sqlite()).await
    }

    /// Another database of the same engine, with the time behind the accounts, as of that instant.
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
        Some(Self::at_home(Home::on_postgres().await?).await)
    }

    async fn at_home(home: Home) -> Self {
        let clock = clock(NOW);
        let store = Self::empty(&home, clock).await;
        demo::seed(&store, &Sandbox::new(store.clone(), clock), &clock, "IE").await.unwrap();
        Self::of(home, store, clock)
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

    /// The center at another time.
    pub fn at(&self, instant: &str) -> BillingCenter {
        center(&self.store, &self.gateway, clock(instant))
    }

    /// The center at another time, set otherwise.
    pub fn at_with(&self, instant: &str, settings: server::use_cases::Settings) -> BillingCenter {
        BillingCenter::new(self.store.clone(), Arc::<Line>::clone(&self.gateway), clock(instant), settings)
    }

    /// The center and the gateway at another time.
    pub fn all_at(&self, instant: &str) -> BillingCenter {
        let clock = clock(instant);
        center(&self.store, &Arc::new(Line::to(Sandbox::new(self.store.clone(), clock))), clock)
    }

    /// Whoever signs in as `name@prorata.example`.
    pub async fn caller(&self, name: &str) -> Caller {
        let mut tx = self.store.read().await.unwrap();
        let email = format!("{name}@prorata.example");
        let found = server::store::people::credentials(&mut tx, &email).await.unwrap().unwrap();
        Caller { person_id: found.person_id, account_id: found.account_id }
    }

    pub async fn page(&self, caller: &Caller) -> AccountPage {
        self.center.account_page(caller).await.unwrap()
    }

    pub async fn snapshot(&self, caller: &Caller) -> Snapshot {
        self.page(caller).await.snapshot
    }

    /// The account's subscription to the product.
    pub async fn held(&self, caller: &Caller, product: &str) -> Subscription {
        let snapshot = self.snapshot(caller).await;
        let of = |subscription: &&Subscription| subscription.selection.plan_id.starts_with(product);
        snapshot.subscriptions.iter().find(of).unwrap().clone()
    }

    /// Puts the change into the cart: the product is the plan's.
    pub async fn puts(&self, caller: &Caller, plan: &str, seats: u32, period: BillingPeriod) {
        let (product, _) = plan.rsplit_once('-').unwrap();
        let id = self.held(caller, product).await.id;
        self.center
            .put_in_cart(caller, Edited::Subscription(id.clone()), selection(plan, seats, period))
            .await
            .unwrap();
    }

    /// Types the card on the gateway's page and comes back.
    pub async fn gives_card(&self, caller: &Caller, number: &str) -> PaymentMethod {
        let method = self.sandbox.seed_method(&caller.account_id, number).await.unwrap();
        self.center.finish_payment_details(caller).await.unwrap();
        method
    }

    /// What a press of *Place order* on the checkout of this moment sends.
    pub async fn press(&self, caller: &Caller) -> OrderRequest {
        self.press_at(&self.center, caller).await
    }

    /// The same of the checkout of another center.
    pub async fn press_at(&self, center: &BillingCenter, caller: &Caller) -> OrderRequest {
        let page = center.account_page(caller).await.unwrap();
        let quote = quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
        OrderRequest {
            lang: Lang::En,
            fingerprint: quote.fingerprint(),
            key: page.order_key,
            seen: app::wire::encode(&quote),
            references: page.snapshot.references,
        }
    }

    pub async fn orders(&self, caller: &Caller) -> Result<Placed, Problem> {
        let request = self.press(caller).await;
        self.center.place_order(caller, request).await
    }

    /// Orders the cart, which works; the number.
    pub async fn places(&self, caller: &Caller) -> i64 {
        match self.orders(caller).await.unwrap() {
            Placed::Order { number } => number,
            Placed::ConfirmAt { url } => panic!("wants to be confirmed at {url}"),
        }
    }

    /// All that an order could change.
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
    async fn assign_licence(&self, caller: &Caller, subscription_id: &str, id: &str) -> Result<(), Problem>;
    async fn free_licence(&self, caller: &Caller, subscription_id: &str, id: &str) -> Result<(), Problem>;
}

impl OneByOne for BillingCenter {
    async fn assign_licence(&self, caller: &Caller, subscription_id: &str, id: &str) -> Result<(), Problem> {
        self.assign_licences(caller, subscription_id, &[id.to_owned()], false).await.map(drop)
    }

    async fn free_licence(&self, caller: &Caller, subscription_id: &str, id: &str) -> Result<(), Problem> {
        self.free_licences(caller, subscription_id, &[id.to_owned()]).await.map(drop)
    }
}

impl World {
    pub fn url(&self) -> &str {
        self.home.url()
    }

    /// What the audit finds, a line each.
    pub async fn findings(&self) -> String {
        let report = server::audit::audit(&self.store).await.unwrap();
        let lines: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    /// Everything follows from the orders and the ledger.
    pub async fn ties(&self) {
        assert_eq!(self.findings().await, "");
    }

    /// From now on the database takes any change, as from somebody who has its password.
    pub async fn without_guards(&self) {
        match self.store.engine() {
            Engine::Sqlite => {
                let names = "select name from sqlite_master where type = 'trigger'";
                for row in sqlx::query(names).fetch_all(self.store.pool()).await.unwrap() {
                    let name: String = row.get(0);
                    self.execute(&format!("drop trigger {name}")).await.unwrap();
                }
            }
            Engine::Postgres => {
                let tables = "select distinct event_object_table::text from information_schema.triggers";
                for row in sqlx::query(tables).fetch_all(self.store.pool()).await.unwrap() {
                    let table: String = row.get(0);
                    self.execute(&format!("alter table {table} disable trigger user")).await.unwrap();
                }
            }
        }
    }
}

impl World {
    /// The database as it was before orders said who asked for them, its guards included.
    pub async fn as_before_origins(&self) {
        let of_table = match self.store.engine() {
            Engine::Sqlite => "",
            Engine::Postgres => "on orders",
        };
        self.execute(&format!("drop trigger orders_origin_no_update {of_table}")).await.unwrap();
        self.execute("alter table orders drop column origin").await.unwrap();
        self.execute("delete from _sqlx_migrations where version = 62").await.unwrap();
    }
}

impl Home {
    fn on_sqlite() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", directory.path().join("prorata.db").display());
        Self::File { _directory: directory, url }
    }

    async fn on_postgres() -> Option<Self> {
        let server = std::env::var("TEST_POSTGRES_URL").ok()?;
        let name = format!("prorata_{}", uuid::Uuid::new_v4().simple());
        on_server(&server, format!("create database {name}")).await;
        let (base, _) = server.rsplit_once('/').unwrap();
        let url = format!("{base}/{name}");
        Some(Self::Database { server, name, url })
    }

    fn url(&self) -> &str {
        match self {
            Self::File { url, .. } | Self::Database { url, .. } => url,
        }
    }
}

async fn on_server(url: &str, sql: String) {
    sqlx::any::install_default_drivers();
    let mut conn = <sqlx::AnyConnection as sqlx::Connection>::connect(url).await.unwrap();
    sqlx::Executor::execute(&mut conn, sqlx::raw_sql(AssertSqlSafe(sql))).await.unwrap();
}

pub fn clock(instant: &str) -> Clock {
    Clock::starting_at(instant.parse::<DateTime<Utc>>().unwrap())
}

fn center(store: &Store, gateway: &Arc<Line>, clock: Clock) -> BillingCenter {
    BillingCenter::new(store.clone(), Arc::<Line>::clone(gateway), clock, settings())
}

/// What nobody has set.
fn settings() -> server::use_cases::Settings {
    let unset = Cli::parse_with_default(["prorata".into()]).unwrap();
    let Command::Serve(config) = unset.command else { panic!("{:?}", unset.command) };
    config.settings()
}

/// A postman of that database with this way to send, at that time.
pub fn postman(store: &Store, transport: Arc<dyn Transport>, instant: &str) -> Postman {
    let letterhead = Letterhead {
        from: "Prorata <billing@prorata.example>".parse().unwrap(),
        origin: "https://billing.example.com".into(),
        support: "support@prorata.example".into(),
    };
    let clock = clock(instant);
    let line = Arc::new(Line::to(Sandbox::new(store.clone(), clock)));
    let foresight = Arc::new(center(store, &line, clock));
    Postman::new(store.clone(), transport, clock, letterhead, foresight)
}

pub fn selection(plan: &str, seats: u32, period: BillingPeriod) -> Selection {
    Selection { plan_id: plan.into(), seats, period }
}

/// The line to the sandbox, which can be cut on either side of it.
pub struct Line {
    sandbox: Sandbox,
    /// Requests do not arrive.
    pub cut_before: AtomicBool,
    /// Requests that change something arrive, their answers do not.
    pub cut_after: AtomicBool,
    /// The gateway gives nothing back.
    pub keeps_money: AtomicBool,
    /// Whoever holds it holds charges up.
    pub road: tokio::sync::Mutex<()>,
    /// Whoever holds it holds up what is to be forgotten.
    pub counter: tokio::sync::Mutex<()>,
    /// The gateway charges no less, in minor units of a currency with two decimals.
    pub charges_at_least_minor: AtomicI64,
}

impl Line {
    fn to(sandbox: Sandbox) -> Self {
        let (cut_before, cut_after) = (AtomicBool::new(false), AtomicBool::new(false));
        let keeps_money = AtomicBool::new(false);
        let (road, counter) = (tokio::sync::Mutex::new(()), tokio::sync::Mutex::new(()));
        let charges_at_least_minor = AtomicI64::new(0);
        Self { sandbox, cut_before, cut_after, keeps_money, road, counter, charges_at_least_minor }
    }

    fn check(cut: &AtomicBool) -> Result<(), GatewayError> {
        if cut.load(SeqCst) { Err(GatewayError("the line is cut".into())) } else { Ok(()) }
    }
}

#[async_trait]
impl PaymentGateway for Line {
    async fn open_payment_details(
        &self,
        customer: &str,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.open_payment_details(customer, lang, return_to).await
    }

    async fn payment_method(&self, customer: &str) -> Result<Option<PaymentMethod>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.payment_method(customer).await
    }

    async fn remove_payment_method(&self, customer: &str, method_id: &str) -> Result<(), GatewayError> {
        Self::check(&self.cut_before)?;
        drop(self.counter.lock().await);
        self.sandbox.remove_payment_method(customer, method_id).await?;
        Self::check(&self.cut_after)
    }

    fn cannot_charge(&self, amount: Decimal, _: Currency) -> Option<&'static str> {
        let least = Decimal::new(self.charges_at_least_minor.load(SeqCst), 2);
        (amount < least).then_some("that is too small")
    }

    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        drop(self.road.lock().await);
        let outcome = self.sandbox.charge(charge).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn outcome(&self, customer: &str, key: &str) -> Result<Option<ChargeOutcome>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.outcome(customer, key).await
    }

    async fn give_up(&self, customer: &str, key: &str) -> Result<Option<ChargeOutcome>, GatewayError> {
        Self::check(&self.cut_before)?;
        let outcome = self.sandbox.give_up(customer, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn refund(&self, customer: &str, key: &str) -> Result<RefundOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        if self.keeps_money.load(SeqCst) {
            return Ok(RefundOutcome::Refused);
        }
        let outcome = self.sandbox.refund(customer, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        let outcome = self.sandbox.refund_part(charge_id, amount, currency, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.money_back_of(charge_id).await
    }

    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.money_back_since(back).await
    }
}
