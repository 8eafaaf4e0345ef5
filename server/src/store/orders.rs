//! The orders: what was ordered never changes, and how it went changes once.

use super::row::{Columns, bad, json, minor, timestamp, word};
use super::{Result, StoreError};
use crate::actor::Actor;
use app::api::{PlacedLine, Problem};
use app::billing::{CartQuote, PaymentMethod, References};
use app::i18n::Lang;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// An order.
#[derive(Clone, Debug)]
pub struct Order {
    /// Identifies it; the gateway's key of its charge.
    pub id: String,
    /// Whose.
    pub account_id: String,
    /// Who asked for it.
    pub origin: Actor,
    /// Whoever pressed the button; or the billing contact, when no person did.
    pub person_id: String,
    /// The same press of the button is the same order.
    pub idempotency_key: String,
    /// Names the quote that was on the screen.
    pub fingerprint: String,
    /// The figures.
    pub quote: CartQuote,
    /// What each line changes, and what it finds there.
    pub lines: Vec<OrderLine>,
    /// The number of the catalogue that the figures are from.
    pub catalogue_id: i64,
    /// The payment method that was on file.
    pub method: Option<PaymentMethod>,
    /// Whether the buyer owes the tax.
    pub reverse_charge: bool,
    /// What the invoice says for the buyer's books.
    pub references: References,
    /// The language of the page.
    pub lang: Lang,
    /// How it went.
    pub status: OrderStatus,
}

/// What a line of an order changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// What the confirmation says of it.
    pub placed: PlacedLine,
    /// The version of the subscription that it changes; 0 for a new one.
    pub version_before: i64,
}

/// How an order went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderStatus {
    /// It waits for the gateway. Until then a process of ours may be charging.
    Pending {
        /// After it, another process may take over.
        charge_deadline: DateTime<Utc>,
    },
    /// It is placed and paid.
    Placed {
        /// From 1001, without gaps.
        number: i64,
    },
    /// It changed nothing.
    Failed {
        /// Why.
        problem: Problem,
    },
}

/// How the keys of renewals that nobody asked for begin. No key of a page has a slash, so no page can take one of them.
const RENEWAL_KEY: &str = "renewal/";

/// How the keys of what an operator orders begin.
const OPERATOR_KEY: &str = "operator/";

/// The key of an order that an operator makes: that of what is noted of it.
pub fn operator_key(action_id: &str) -> String {
    format!("{OPERATOR_KEY}{action_id}")
}

/// The key of an attempt at a renewal, from 1: whoever makes that attempt makes this one order.
pub fn renewal_key(subscription_id: &str, period_start: NaiveDate, attempt: u32) -> String {
    format!("{RENEWAL_KEY}{subscription_id}/{period_start}/{attempt}")
}

impl Order {
    /// Whether the payer is at a page of ours, where a payment can be confirmed.
    pub fn has_payer(&self) -> bool {
        self.origin == Actor::Person
    }

    /// Whether it is what waited in the cart: a person's order that is no renewal.
    pub fn is_of_cart(&self) -> bool {
        self.origin == Actor::Person && !self.quote.is_renewal()
    }
}

const COLUMNS: &str =
    "select id, account_id, origin, person_id, idempotency_key, fingerprint, quote, catalogue_id, method,
        reverse_charge, language, status, charge_deadline, number, failure, purchase_order, buyer_reference
    from orders ";

/// The order that the account made with that key.
pub async fn by_key(conn: &mut AnyConnection, account_id: &str, key: &str) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and idempotency_key = $2", account_id, key.to_owned()).await
}

/// The order of that id, if the account's.
pub async fn by_id(conn: &mut AnyConnection, account_id: &str, order_id: &str) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and id = $2", account_id, order_id.to_owned()).await
}

/// Whose order it is.
pub async fn account_of(conn: &mut AnyConnection, order_id: &str) -> Result<Option<String>> {
    let row = sqlx::query("select account_id from orders where id = $1")
        .bind(order_id)
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.text("account_id")).transpose()
}

/// The placed order of that number, if the account's.
pub async fn by_number(conn: &mut AnyConnection, account_id: &str, number: i64) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and number = $2", account_id, number).await
}

/// The order of the account that is being processed.
pub async fn pending(conn: &mut AnyConnection, account_id: &str) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and status = $2", account_id, "pending".to_owned()).await
}

/// The account and the id of the order that the charge of that name paid.
pub async fn of_charge(conn: &mut AnyConnection, charge_id: &str) -> Result<Option<(String, String)>> {
    let row = sqlx::query("select account_id, id from orders where charge_id = $1")
        .bind(charge_id)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.text("account_id")?, row.text("id")?))).transpose()
}

/// The charges that are disputed.
pub async fn charges_in_dispute(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let rows = sqlx::query(
        "select charge_id from orders where charge_id is not null and id in (
            select order_id from money_back where kind = 'dispute' and step in ('asked', 'withdrawn'))",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.text("charge_id")).collect()
}

/// The account of the placed order of that number, the order, and the gateway's name of its charge.
pub async fn numbered(conn: &mut AnyConnection, number: i64) -> Result<Option<(Order, Option<String>)>> {
    let row = sqlx::query("select account_id, charge_id from orders where number = $1")
        .bind(number)
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let order = by_number(conn, &row.text("account_id")?, number).await?;
    let charge = row.text_or_null("charge_id")?;
    Ok(order.map(|order| (order, charge)))
}

/// The number of a placed order.
pub async fn number_of(conn: &mut AnyConnection, order_id: &str) -> Result<i64> {
    let row = sqlx::query("select coalesce(number, 0) as number from orders where id = $1").bind(order_id);
    row.fetch_one(conn).await?.int("number")
}

/// The placed orders that charged periods of the subscription, the first first.
pub async fn placed_of(
    conn: &mut AnyConnection,
    account_id: &str,
    subscription_id: &str,
) -> Result<Vec<Order>> {
    let rows = sqlx::query(
        "select number from orders where account_id = $1 and status = 'placed'
            and id in (select order_id from order_lines where subscription_id = $2)
        order by number",
    )
    .bind(account_id)
    .bind(subscription_id)
    .fetch_all(&mut *conn)
    .await?;
    let mut placed = Vec::with_capacity(rows.len());
    for row in &rows {
        placed.extend(by_number(&mut *conn, account_id, row.int("number")?).await?);
    }
    Ok(placed)
}

async fn one<'q, T>(
    conn: &mut AnyConnection,
    condition: &str,
    account_id: &str,
    value: T,
) -> Result<Option<Order>>
where
    T: sqlx::Encode<'q, sqlx::Any> + sqlx::Type<sqlx::Any> + Send + 'q,
{
    // Both parts are constants of this file; no value is in the text.
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS}{condition}"));
    let row = sqlx::query(sql).bind(account_id.to_owned()).bind(value).fetch_optional(&mut *conn).await?;
    let Some(row) = row else { return Ok(None) };
    let mut order = order(&row)?;
    order.lines = lines(conn, &order.id).await?;
    Ok(Some(order))
}

/// `(account id, order id)` of every order that waits for the gateway and that nobody is working on: its deadline is
/// over, or later than `latest`, when no process that is right about the time can have written it.
pub async fn abandoned(
    conn: &mut AnyConnection,
    now: DateTime<Utc>,
    latest: DateTime<Utc>,
) -> Result<Vec<(String, String)>> {
    let rows = sqlx::query(
        "select account_id, id from orders
        where status = 'pending' and (charge_deadline < $1 or charge_deadline > $2) order by id",
    )
    .bind(timestamp(now))
    .bind(timestamp(latest))
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.text("account_id")?, row.text("id")?))).collect()
}

/// `(account id, order id)` of every order that was given up since then, without money that came for it so far.
pub async fn given_up(conn: &mut AnyConnection, since: DateTime<Utc>) -> Result<Vec<(String, String)>> {
    let rows = sqlx::query(
        "select account_id, id from orders
        where status = 'failed' and (
            failure = 'unavailable' and finished_at >= $1
                and not exists (select 1 from ledger_entries where order_id = orders.id)
            or exists (
                select 1 from ledger_entries where order_id = orders.id and book = 'accounts-receivable'
                group by order_id having sum(amount_minor) <> 0))
        order by id",
    )
    .bind(timestamp(since))
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.text("account_id")?, row.text("id")?))).collect()
}

/// When the newest of the orders was opened: the latest of the last ones, as a clock may have been set back between them.
pub async fn newest(conn: &mut AnyConnection) -> Result<Option<DateTime<Utc>>> {
    // Ids ascend with the system's time, however the clock of a demo is set.
    let sql = "select max(created_at) as newest from (select created_at from orders order by id desc limit 100) as last";
    let row = sqlx::query(sql).fetch_one(conn).await?;
    row.text_or_null("newest")?.map(|text| text.parse().map_err(|_| bad("created_at"))).transpose()
}

/// Writes a new order, pending.
pub async fn open(conn: &mut AnyConnection, order: &Order, now: DateTime<Utc>) -> Result<()> {
    let OrderStatus::Pending { charge_deadline } = order.status else {
        return Err(StoreError::corrupt("an order is opened pending"));
    };
    sqlx::query(
        "insert into orders (id, account_id, origin, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, purchase_order,
            buyer_reference)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'pending', $14, $15, $16)",
    )
    .bind(&order.id)
    .bind(&order.account_id)
    .bind(word(order.origin)?)
    .bind(&order.person_id)
    .bind(&order.idempotency_key)
    .bind(&order.fingerprint)
    .bind(json(&order.quote)?)
    .bind(order.catalogue_id)
    .bind(minor(order.quote.quote.total_due, order.quote.request.currency)?)
    .bind(order.method.as_ref().map(json).transpose()?)
    .bind(i64::from(order.reverse_charge))
    .bind(order.lang.code())
    .bind(timestamp(now))
    .bind(timestamp(charge_deadline))
    .bind(order.references.purchase_order.clone())
    .bind(order.references.buyer_reference.clone())
    .execute(&mut *conn)
    .await?;
    for (position, line) in (1_i64..).zip(&order.lines) {
        insert_line(&mut *conn, order, position, line).await?;
    }
    Ok(())
}

async fn insert_line(conn: &mut AnyConnection, order: &Order, position: i64, line: &OrderLine) -> Result<()> {
    sqlx::query(
        "insert into order_lines (order_id, position, account_id, subscription_id, version_before, seats_before,
            plan_before, cancelled_before)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&order.id)
    .bind(position)
    .bind(&order.account_id)
    .bind(&line.placed.subscription_id)
    .bind(line.version_before)
    .bind(i64::from(line.placed.seats_before))
    .bind(line.placed.plan_before.clone())
    .bind(i64::from(line.placed.ends_cancellation))
    .execute(conn)
    .await?;
    Ok(())
}

/// Says that a process of ours may be charging until then. Never the deadline that was there: whoever wrote that one
/// can tell that it is another's now.
pub async fn extend_deadline(conn: &mut AnyConnection, order_id: &str, until: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update orders set charge_deadline = case when charge_deadline = $2 then $3 else $2 end
        where id = $1 and status = 'pending'",
    )
    .bind(order_id)
    .bind(timestamp(until))
    .bind(timestamp(until + TimeDelta::milliseconds(1)))
    .execute(conn)
    .await?;
    Ok(())
}

/// Places a pending order under the next number, and returns that.
pub async fn place(
    conn: &mut AnyConnection,
    order_id: &str,
    charge_id: Option<&str>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let row = sqlx::query("update counters set value = value + 1 where name = 'order' returning value")
        .fetch_one(&mut *conn)
        .await?;
    let number = row.int("value")?;
    let done = sqlx::query(
        "update orders set status = 'placed', number = $2, charge_id = $3, finished_at = $4
        where id = $1 and status = 'pending'",
    )
    .bind(order_id)
    .bind(number)
    .bind(charge_id.map(str::to_owned))
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    expect_one(done.rows_affected(), order_id)?;
    Ok(number)
}

/// Ends a pending order that changed nothing.
pub async fn fail(
    conn: &mut AnyConnection,
    order_id: &str,
    problem: Problem,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query(
        "update orders set status = 'failed', failure = $2, finished_at = $3 where id = $1 and status = 'pending'",
    )
    .bind(order_id)
    .bind(problem.code())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    expect_one(done.rows_affected(), order_id)
}

fn expect_one(rows: u64, order_id: &str) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::corrupt(format_args!("order {order_id} is not pending"))) }
}

/// The order of a row with the columns of this file's queries, its lines apart.
pub(super) fn order(row: &AnyRow) -> Result<Order> {
    Ok(Order {
        id: row.text("id")?,
        account_id: row.text("account_id")?,
        origin: row.word("origin")?,
        person_id: row.text("person_id")?,
        idempotency_key: row.text("idempotency_key")?,
        fingerprint: row.text("fingerprint")?,
        quote: row.json("quote")?,
        lines: Vec::new(),
        catalogue_id: row.int("catalogue_id")?,
        method: row
            .text_or_null("method")?
            .map(|text| serde_json::from_str(&text).map_err(|_| bad("method")))
            .transpose()?,
        reverse_charge: row.flag("reverse_charge")?,
        references: References {
            purchase_order: row.text_or_null("purchase_order")?,
            buyer_reference: row.text_or_null("buyer_reference")?,
        },
        lang: row.word("language")?,
        status: status(row)?,
    })
}

fn status(row: &AnyRow) -> Result<OrderStatus> {
    match row.text("status")?.as_str() {
        "pending" => Ok(OrderStatus::Pending { charge_deadline: row.instant("charge_deadline")? }),
        "placed" => Ok(OrderStatus::Placed { number: row.int("number")? }),
        "failed" => {
            let problem = Problem::from_code(&row.text("failure")?).ok_or_else(|| bad("failure"))?;
            Ok(OrderStatus::Failed { problem })
        }
        _ => Err(bad("status")),
    }
}

async fn lines(conn: &mut AnyConnection, order_id: &str) -> Result<Vec<OrderLine>> {
    let rows = sqlx::query(
        "select subscription_id, version_before, seats_before, plan_before, cancelled_before
        from order_lines
        where order_id = $1 order by position",
    )
    .bind(order_id)
    .fetch_all(conn)
    .await?;
    rows.iter().map(line).collect()
}

/// The line of a row.
pub(super) fn line(row: &AnyRow) -> Result<OrderLine> {
    let placed = PlacedLine {
        subscription_id: row.text("subscription_id")?,
        seats_before: row.count("seats_before")?,
        plan_before: row.text_or_null("plan_before")?,
        ends_cancellation: row.int_or_null("cancelled_before")? == Some(1),
    };
    Ok(OrderLine { placed, version_before: row.int("version_before")? })
}
