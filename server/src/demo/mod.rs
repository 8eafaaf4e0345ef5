//! Demo data, relative to today: an empty database gets the accounts of the README.

mod accounts;
mod error;
mod history;

pub use error::DemoError;

use crate::clock::Clock;
use crate::payments::sandbox::Sandbox;
use crate::store::ledger::{self, Book, Entry, Posting};
use crate::store::{self, Store, carts, catalogues, licences, new_id, outbox, people, subscriptions};
use crate::use_cases::{Settings, hash_password};
use accounts::{ACCOUNTS, DemoAccount, DemoSubscription, Standing};
use app::billing::vat::{Address, VatNumber, treatment};
use app::billing::{
    Account, AccountKind, BilledTerm, CartLine, Catalogue, EmailAddress, PaidPeriod, PaymentMethod, Person,
    References, Role, Selection, Subscription, SubscriptionStatus, end_of_period,
};
use app::ids::{AccountId, SubscriptionId};
use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use error::unfit;
use rust_decimal::Decimal;
use sqlx::AnyConnection;

/// The password of every demo sign-in.
pub const PASSWORD: &str = "prorata-demo";

/// Fills a database that has no accounts. False when it has some. The catalogue is in the store already.
pub async fn seed(
    store: &Store,
    sandbox: &Sandbox,
    clock: &Clock,
    seller_country: &str,
) -> Result<bool, DemoError> {
    if store::accounts::any(&mut *store.read().await?).await? {
        return Ok(false);
    }
    let password = tokio::task::spawn_blocking(|| hash_password(PASSWORD)).await;
    let password_hash = password.map_err(unfit)?.map_err(unfit)?;
    // The sandbox has transactions of its own, which would wait for ours. So its part comes first.
    let mut with_cards = Vec::with_capacity(ACCOUNTS.len());
    for demo in &ACCOUNTS {
        let id = new_id();
        let method = match demo.card {
            Some(number) => Some(sandbox.seed_method(&id, number).await?),
            None => None,
        };
        with_cards.push((demo, id, method));
    }
    let mut tx = store.write().await?;
    let newest = catalogues::newest(tx.conn()).await?;
    let (_, catalogue) = newest.ok_or_else(|| unfit("there is no catalogue"))?;
    let seeding = Seeding { catalogue: &catalogue, clock, seller_country, password_hash: &password_hash };
    for (demo, id, method) in with_cards {
        let (account, people) = seeding.account(tx.conn(), demo, id, method).await?;
        for held in demo.subscriptions {
            seeding.subscription(tx.conn(), held, &account, &people).await?;
        }
        seeding.at_last(tx.conn(), demo, &account).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// How many days ago the accounts were created, before anything that they did.
const CAME_DAYS_AGO: i64 = 600;

/// The same with a year and more behind each account: the use cases made every order, renewal, failed payment and
/// cancellation, at its date, and these led to the present state. The mails about them count as sent.
pub async fn seed_with_history(store: &Store, clock: &Clock, settings: &Settings) -> Result<bool, DemoError> {
    if store::accounts::any(&mut *store.read().await?).await? {
        return Ok(false);
    }
    let password = tokio::task::spawn_blocking(|| hash_password(PASSWORD)).await;
    let password_hash = password.map_err(unfit)?.map_err(unfit)?;
    let catalogue = catalogues::newest(&mut *store.read().await?).await?;
    let (_, catalogue) = catalogue.ok_or_else(|| unfit("there is no catalogue"))?;
    let came = Clock::starting_at(clock.now() - TimeDelta::days(CAME_DAYS_AGO));
    let seller_country = settings.seller.country.as_str();
    let then = Seeding { catalogue: &catalogue, clock: &came, seller_country, password_hash: &password_hash };
    let mut tx = store.write().await?;
    let mut all = Vec::with_capacity(ACCOUNTS.len());
    for demo in &ACCOUNTS {
        // An account that is corporate today could not have bought here.
        let demo_then = DemoAccount { kind: AccountKind::SelfService, ..*demo };
        all.push((demo, then.account(tx.conn(), &demo_then, new_id(), None).await?));
    }
    tx.commit().await?;
    let mut callers = Vec::with_capacity(all.len());
    for (_, (account, _)) in &all {
        callers.push(history::contact(store, &account.id).await?);
    }
    history::live(store, clock, settings, &callers).await?;

    let now = Seeding { clock, ..then };
    let mut tx = store.write().await?;
    for (demo, (account, people)) in &all {
        let held = subscriptions::all(tx.conn(), &account.id, account.currency).await?;
        for demo_held in demo.subscriptions {
            let held = held.iter().find(|held| held.selection.plan_id.as_str() == demo_held.plan);
            let held = held.ok_or_else(|| unfit(format_args!("no {}", demo_held.plan)))?;
            now.licences(tx.conn(), demo_held, account, people, &held.id).await?;
        }
        now.at_last(tx.conn(), demo, account).await?;
    }
    outbox::all_sent(tx.conn()).await?;
    tx.commit().await?;
    Ok(true)
}

/// The sign-ins, in the form in which the start prints them.
pub fn sign_ins() -> String {
    let mut text = format!("Sign in with the password {PASSWORD} as\n");
    for (email, _, _) in ACCOUNTS.iter().flat_map(|demo| demo.sign_ins) {
        text.push_str("  ");
        text.push_str(email);
        text.push('\n');
    }
    text
}

#[derive(Clone, Copy)]
struct Seeding<'a> {
    catalogue: &'a Catalogue,
    clock: &'a Clock,
    seller_country: &'a str,
    password_hash: &'a str,
}

impl Seeding<'_> {
    async fn account(
        &self,
        conn: &mut AnyConnection,
        demo: &DemoAccount,
        id: AccountId,
        method: Option<PaymentMethod>,
    ) -> Result<(Account, Vec<Person>), DemoError> {
        let vat_number = demo.vat_number.map(|text| VatNumber::parse_for(text, demo.country)).transpose();
        let account = Account {
            id,
            name: demo.name.to_owned(),
            kind: demo.kind,
            currency: demo.currency,
            country: demo.country.to_owned(),
            postal_code: Some(demo.address.1.to_owned()),
            time_zone: demo.time_zone.to_owned(),
            vat_number: vat_number.map_err(|problem| unfit(format_args!("{problem:?}")))?,
            references: References::default(),
            refused_vat_number: None,
            balance: Decimal::ZERO,
            payment_method: method,
            overdue: false,
            order_in_flight: false,
            disputed: false,
        };
        store::accounts::insert(&mut *conn, &account, self.clock.now()).await?;
        let (street, postal_code, city, region) = demo.address;
        store::invoices::set_address(&mut *conn, &account.id, street, postal_code, city, region).await?;
        let people = self.people(&mut *conn, demo, &account).await?;
        Ok((account, people))
    }

    /// The edits that wait in its cart, and the amount that it has paid in advance.
    async fn at_last(
        &self,
        conn: &mut AnyConnection,
        demo: &DemoAccount,
        account: &Account,
    ) -> Result<(), DemoError> {
        for (plan_id, seats, period) in demo.cart {
            let selection = Selection { plan_id: (*plan_id).into(), seats: *seats, period: *period };
            let line = CartLine { id: new_id(), subscription_id: None, selection };
            carts::put(&mut *conn, &account.id, &line).await?;
        }
        match demo.balance {
            Some(balance) => self.balance(conn, account, balance.parse().map_err(unfit)?).await,
            None => Ok(()),
        }
    }

    async fn people(
        &self,
        conn: &mut AnyConnection,
        demo: &DemoAccount,
        account: &Account,
    ) -> Result<Vec<Person>, DemoError> {
        let person = |name: &str, email, role| Person { id: new_id(), name: name.to_owned(), email, role };
        let mut all = Vec::new();
        for (email, name, role) in demo.sign_ins {
            let person = person(name, EmailAddress::kept(*email), *role);
            people::insert(&mut *conn, &account.id, &person, demo.lang, Some(self.password_hash)).await?;
            all.push(person);
        }
        for (local_part, name) in demo.colleagues {
            let email = EmailAddress::kept(format!("{local_part}@{}", demo.domain));
            let person = person(name, email, Role::Member);
            people::insert(&mut *conn, &account.id, &person, demo.lang, None).await?;
            all.push(person);
        }
        Ok(all)
    }

    async fn subscription(
        &self,
        conn: &mut AnyConnection,
        held: &DemoSubscription,
        account: &Account,
        people: &[Person],
    ) -> Result<(), DemoError> {
        let today = self.clock.today(&account.time_zone);
        let plan = self
            .catalogue
            .plan(&held.plan.into())
            .ok_or_else(|| unfit(format_args!("no plan {}", held.plan)))?;
        let unit_price = plan.1.per_seat(account.currency, held.period);
        let unit_price = unit_price.ok_or_else(|| unfit(format_args!("no price of {}", held.plan)))?;
        let net = unit_price * Decimal::from(held.seats);
        let (status, paid, trial_end) = match held.standing {
            Standing::Paid { status, begun_days_ago } => {
                let start = today - Days::new(begun_days_ago);
                (status, Some(self.paid(account, held, net, start)?), None)
            }
            Standing::Trial { days_left } => {
                (SubscriptionStatus::Trial, None, Some(today + Days::new(days_left)))
            }
            Standing::TrialEnded { days_ago } => {
                (SubscriptionStatus::TrialEnded, None, Some(today - Days::new(days_ago)))
            }
        };
        let selection = Selection { plan_id: held.plan.into(), seats: held.seats, period: held.period };
        let subscription = Subscription {
            id: new_id(),
            selection,
            status,
            paid,
            trial_end,
            holders: Vec::new(),
            unnamed_holders: 0,
            announced: Vec::new(),
            version: 1,
        };
        let (product, currency) = (plan.0, account.currency);
        subscriptions::insert(&mut *conn, &account.id, &product.id, &subscription, currency).await?;
        subscriptions::note_opening(&mut *conn, &subscription.id).await?;
        self.licences(conn, held, account, people, &subscription.id).await
    }

    async fn licences(
        &self,
        conn: &mut AnyConnection,
        held: &DemoSubscription,
        account: &Account,
        people: &[Person],
        subscription_id: &SubscriptionId,
    ) -> Result<(), DemoError> {
        for person in people.iter().take(held.assigned) {
            let now = self.clock.now();
            licences::assign(&mut *conn, &account.id, subscription_id, &person.id, now).await?;
        }
        Ok(())
    }

    /// A period that was billed on `start`, at today's prices and with the tax of that day.
    fn paid(
        &self,
        account: &Account,
        held: &DemoSubscription,
        billed_net: Decimal,
        start: NaiveDate,
    ) -> Result<PaidPeriod, DemoError> {
        let anchor_day = start.day();
        let end = end_of_period(start, held.period, anchor_day).ok_or_else(|| unfit("no such date"))?;
        let seller = Address { country: self.seller_country, postal_code: None };
        let tax = treatment(seller, account.address(), account.vat_number.as_ref(), start);
        let unit_price = billed_net / Decimal::from(held.seats);
        Ok(PaidPeriod {
            term: BilledTerm { billed_net, start, end, tax_rate: tax.rate },
            anchor_day,
            unit_price,
        })
    }

    async fn balance(
        &self,
        conn: &mut AnyConnection,
        account: &Account,
        amount: Decimal,
    ) -> Result<(), DemoError> {
        let posting = Posting {
            transaction_id: &new_id::<String>(),
            account_id: &account.id,
            order_id: None,
            currency: account.currency,
            entries: vec![
                Entry { book: Book::GatewayClearing, amount, memo: "prepayment" },
                Entry { book: Book::CustomerCredit, amount: -amount, memo: "prepayment" },
            ],
        };
        Ok(ledger::post(conn, &posting, self.clock.now()).await?)
    }
}
