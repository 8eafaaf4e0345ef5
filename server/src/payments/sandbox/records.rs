//! The records of the sandbox.

use super::cards::{Behaviour, TestCard};
use crate::payments::{Charge, GatewayError};
use app::billing::{Currency, PaymentMethod, from_minor};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, PaymentMethodId};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rust_decimal::Decimal;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::str::FromStr;
use uuid::Uuid;

type Result<T> = std::result::Result<T, GatewayError>;

/// A visit to the page for payment details.
pub(super) struct Session {
    pub id: String,
    pub customer: AccountId,
    pub lang: Lang,
    pub return_to: String,
    pub created_at: DateTime<Utc>,
    pub method_id: Option<PaymentMethodId>,
}

/// A payment method of a customer.
pub(super) struct Method {
    id: PaymentMethodId,
    customer: AccountId,
    brand: String,
    last_four: String,
    pub expires: NaiveDate,
    pub behaviour: Behaviour,
}

/// A charge, and how far it has come.
pub(super) struct ChargeRow {
    pub id: String,
    pub key: OrderId,
    pub customer: AccountId,
    pub method_id: PaymentMethodId,
    pub amount_minor: i64,
    pub currency: Currency,
    pub lang: Lang,
    pub return_to: String,
    pub status: ChargeStatus,
    pub created_at: DateTime<Utc>,
}

/// How far a charge has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChargeStatus {
    Succeeded,
    Declined,
    NeedsConfirmation,
    NotConfirmed,
}

impl ChargeStatus {
    const ALL: [Self; 4] = [Self::Succeeded, Self::Declined, Self::NeedsConfirmation, Self::NotConfirmed];

    const fn code(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Declined => "declined",
            Self::NeedsConfirmation => "needs-confirmation",
            Self::NotConfirmed => "not-confirmed",
        }
    }
}

/// 122 random bits.
fn unguessable_id() -> String {
    Uuid::new_v4().to_string()
}

impl Session {
    pub fn new(customer: &AccountId, lang: Lang, return_to: &str, now: DateTime<Utc>) -> Self {
        Self {
            id: unguessable_id(),
            customer: customer.clone(),
            lang,
            return_to: return_to.into(),
            created_at: now,
            method_id: None,
        }
    }
}

impl Method {
    pub fn new(customer: &AccountId, card: &TestCard, expires: NaiveDate) -> Self {
        Self {
            id: Uuid::now_v7().to_string().into(),
            customer: customer.clone(),
            brand: card.brand.into(),
            last_four: card.last_four().into(),
            expires,
            behaviour: card.behaviour,
        }
    }

    pub const fn id(&self) -> &PaymentMethodId {
        &self.id
    }

    /// The part of it that the shop is told.
    pub fn public(self) -> PaymentMethod {
        PaymentMethod { id: self.id, brand: self.brand, last_four: self.last_four, expires: self.expires }
    }
}

impl ChargeRow {
    pub fn new(
        charge: &Charge,
        return_to: &str,
        minor: i64,
        status: ChargeStatus,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: unguessable_id(),
            key: charge.key.clone(),
            customer: charge.customer.clone(),
            method_id: charge.method_id.clone(),
            amount_minor: minor,
            currency: charge.currency,
            lang: charge.lang,
            return_to: return_to.into(),
            status,
            created_at: now,
        }
    }

    /// Whether `charge` is this charge again. Its language and its return path may differ.
    pub fn is_of(&self, charge: &Charge, minor: i64) -> bool {
        self.customer == charge.customer
            && self.method_id == charge.method_id
            && self.amount_minor == minor
            && self.currency == charge.currency
    }

    pub fn amount(&self) -> Decimal {
        from_minor(self.amount_minor.into(), self.currency).unwrap_or_default()
    }

    pub fn customer(&self) -> &AccountId {
        &self.customer
    }
}

fn timestamp(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn text(row: &AnyRow, column: &str) -> Result<String> {
    Ok(row.try_get(column)?)
}

fn parsed<T: FromStr>(row: &AnyRow, column: &str) -> Result<T> {
    text(row, column)?.parse().map_err(|_| corrupt(column))
}

fn corrupt(column: &str) -> GatewayError {
    GatewayError(format!("column {column} makes no sense"))
}

pub(super) async fn insert_session(conn: &mut AnyConnection, session: &Session) -> Result<()> {
    sqlx::query(
        "insert into sandbox_sessions (id, customer, lang, return_to, created_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(&session.id)
    .bind(session.customer.as_str())
    .bind(session.lang.code())
    .bind(&session.return_to)
    .bind(timestamp(session.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn session(conn: &mut AnyConnection, id: &str) -> Result<Option<Session>> {
    let row =
        sqlx::query("select * from sandbox_sessions where id = $1").bind(id).fetch_optional(conn).await?;
    row.map(|row| {
        Ok(Session {
            id: text(&row, "id")?,
            customer: text(&row, "customer")?.into(),
            lang: parsed(&row, "lang")?,
            return_to: text(&row, "return_to")?,
            created_at: parsed(&row, "created_at")?,
            method_id: row.try_get::<Option<String>, _>("method_id")?.map(PaymentMethodId::from),
        })
    })
    .transpose()
}

/// Ends a visit with that payment method. `false` when it had ended before.
pub(super) async fn end_session(
    conn: &mut AnyConnection,
    id: &str,
    method_id: &PaymentMethodId,
) -> Result<bool> {
    let ended = sqlx::query("update sandbox_sessions set method_id = $2 where id = $1 and method_id is null")
        .bind(id)
        .bind(method_id.as_str())
        .execute(conn)
        .await?;
    Ok(ended.rows_affected() == 1)
}

pub(super) async fn delete_sessions_before(conn: &mut AnyConnection, instant: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from sandbox_sessions where created_at < $1")
        .bind(timestamp(instant))
        .execute(conn)
        .await?;
    Ok(())
}

pub(super) async fn insert_method(conn: &mut AnyConnection, method: &Method) -> Result<()> {
    sqlx::query(
        "insert into sandbox_methods (id, customer, brand, last_four, expires, behaviour)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(method.id.as_str())
    .bind(method.customer.as_str())
    .bind(&method.brand)
    .bind(&method.last_four)
    .bind(method.expires.to_string())
    .bind(method.behaviour.code())
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn newest_method(conn: &mut AnyConnection, customer: &AccountId) -> Result<Option<Method>> {
    let row = sqlx::query(
        "select * from sandbox_methods where customer = $1 and removed = 0 order by id desc limit 1",
    )
    .bind(customer.as_str())
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read_method).transpose()
}

pub(super) async fn method(
    conn: &mut AnyConnection,
    customer: &AccountId,
    id: &PaymentMethodId,
) -> Result<Option<Method>> {
    let row = sqlx::query("select * from sandbox_methods where customer = $1 and id = $2 and removed = 0")
        .bind(customer.as_str())
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(read_method).transpose()
}

pub(super) async fn remove_method(
    conn: &mut AnyConnection,
    customer: &AccountId,
    id: &PaymentMethodId,
) -> Result<()> {
    sqlx::query("update sandbox_methods set removed = 1 where customer = $1 and id = $2")
        .bind(customer.as_str())
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

fn read_method(row: &AnyRow) -> Result<Method> {
    Ok(Method {
        id: text(row, "id")?.into(),
        customer: text(row, "customer")?.into(),
        brand: text(row, "brand")?,
        last_four: text(row, "last_four")?,
        expires: parsed(row, "expires")?,
        behaviour: Behaviour::from_code(&text(row, "behaviour")?).ok_or_else(|| corrupt("behaviour"))?,
    })
}

/// Keeps a charge, unless another one has its key.
pub(super) async fn insert_charge(conn: &mut AnyConnection, charge: &ChargeRow) -> Result<()> {
    sqlx::query(
        "insert into sandbox_charges
        (charge_key, id, customer, method_id, amount_minor, currency, lang, return_to, status, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (charge_key) do nothing",
    )
    .bind(charge.key.as_str())
    .bind(&charge.id)
    .bind(charge.customer.as_str())
    .bind(charge.method_id.as_str())
    .bind(charge.amount_minor)
    .bind(charge.currency.code())
    .bind(charge.lang.code())
    .bind(&charge.return_to)
    .bind(charge.status.code())
    .bind(timestamp(charge.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn charge_by_key(conn: &mut AnyConnection, key: &OrderId) -> Result<Option<ChargeRow>> {
    let row = sqlx::query("select * from sandbox_charges where charge_key = $1")
        .bind(key.as_str())
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(read_charge).transpose()
}

pub(super) async fn charge_by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<ChargeRow>> {
    let row =
        sqlx::query("select * from sandbox_charges where id = $1").bind(id).fetch_optional(conn).await?;
    row.as_ref().map(read_charge).transpose()
}

/// Notes the payer's answer to a charge that waits for one. Does nothing to any other charge.
pub(super) async fn answer_charge(conn: &mut AnyConnection, id: &str, answer: ChargeStatus) -> Result<()> {
    sqlx::query("update sandbox_charges set status = $2 where id = $1 and status = $3")
        .bind(id)
        .bind(answer.code())
        .bind(ChargeStatus::NeedsConfirmation.code())
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that a charge was given back, unless that is noted already.
pub(super) async fn insert_refund(conn: &mut AnyConnection, key: &OrderId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into sandbox_refunds (charge_key, created_at) values ($1, $2) on conflict (charge_key) do nothing",
    )
    .bind(key.as_str())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

fn read_charge(row: &AnyRow) -> Result<ChargeRow> {
    let status = text(row, "status")?;
    let status = ChargeStatus::ALL.into_iter().find(|known| known.code() == status);
    Ok(ChargeRow {
        id: text(row, "id")?,
        key: text(row, "charge_key")?.into(),
        customer: text(row, "customer")?.into(),
        method_id: text(row, "method_id")?.into(),
        amount_minor: row.try_get("amount_minor")?,
        currency: Currency::from_code(&text(row, "currency")?).ok_or_else(|| corrupt("currency"))?,
        lang: parsed(row, "lang")?,
        return_to: text(row, "return_to")?,
        status: status.ok_or_else(|| corrupt("status"))?,
        created_at: parsed(row, "created_at")?,
    })
}
