//! Money that the sandbox gives back on an operator's word, and money that its banks take back.

use super::records::{self, ChargeRow, ChargeStatus};
use super::{GatewayError, Sandbox};
use crate::payments::{GivesBack, MoneyBack, MoneyBackKind, MoneyBackState, RefundOutcome};
use app::billing::{Currency, from_minor, to_minor};
use async_trait::async_trait;
use chrono::{SecondsFormat, TimeDelta};
use rust_decimal::Decimal;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

type Result<T> = std::result::Result<T, GatewayError>;

/// The state of a dispute at the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The bank has taken the money, and has not decided.
    Open,
    /// The seller keeps the money.
    Won,
    /// The payer keeps the money.
    Lost,
}

impl Verdict {
    const fn state(self) -> &'static str {
        match self {
            Self::Open => "withdrawn",
            Self::Won => "released",
            Self::Lost => "returned",
        }
    }
}

#[async_trait]
impl GivesBack for Sandbox {
    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome> {
        let minor = to_minor(amount, currency).ok().and_then(|minor| i64::try_from(minor).ok());
        let minor = minor.filter(|minor| *minor > 0);
        let minor = minor.ok_or_else(|| GatewayError("not an amount to give back".into()))?;
        tokio::time::sleep(self.latency).await;
        let mut tx = self.store.write().await?;
        let charge = locked(tx.conn(), charge_id).await?;
        if charge.currency != currency {
            return Err(GatewayError("the charge is in another currency".into()));
        }
        let known = sqlx::query("select id from sandbox_money_back where request_key = $1")
            .bind(key)
            .fetch_optional(&mut *tx.conn())
            .await?;
        if known.is_some() {
            return Ok(RefundOutcome::Refunded);
        }
        if minor > left(tx.conn(), &charge).await? {
            return Ok(RefundOutcome::Refused);
        }
        self.insert(tx.conn(), &charge, "refund", Some(key), minor, "returned").await?;
        tx.commit().await?;
        tokio::time::sleep(self.latency).await;
        Ok(RefundOutcome::Refunded)
    }

    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>> {
        let mut tx = self.store.read().await?;
        let rows = sqlx::query(
            "select sandbox_money_back.*, sandbox_charges.id as charge_id, currency from sandbox_money_back
            join sandbox_charges on sandbox_charges.charge_key = sandbox_money_back.charge_key
            where sandbox_charges.id = $1 order by sandbox_money_back.id",
        )
        .bind(charge_id)
        .fetch_all(&mut *tx)
        .await?;
        rows.iter().map(money_back).collect()
    }

    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>> {
        let since = (self.clock.now() - back).to_rfc3339_opts(SecondsFormat::Millis, true);
        let mut tx = self.store.read().await?;
        let rows = sqlx::query(
            "select sandbox_money_back.*, sandbox_charges.id as charge_id, currency from sandbox_money_back
            join sandbox_charges on sandbox_charges.charge_key = sandbox_money_back.charge_key
            where sandbox_money_back.created_at >= $1
            order by sandbox_money_back.created_at, sandbox_money_back.id",
        )
        .bind(since)
        .fetch_all(&mut *tx)
        .await?;
        rows.iter().map(money_back).collect()
    }
}

impl Sandbox {
    /// Lets the payer's bank dispute the charge (`amount`, or all that is left of it), or decide the open dispute. For
    /// demos and tests.
    pub async fn dispute(&self, charge_id: &str, amount: Option<Decimal>, verdict: Verdict) -> Result<()> {
        let mut tx = self.store.write().await?;
        let charge = locked(tx.conn(), charge_id).await?;
        let decided = sqlx::query(
            "update sandbox_money_back set state = $2
            where charge_key = $1 and kind = 'dispute' and state = 'withdrawn'",
        )
        .bind(charge.key.as_str())
        .bind(verdict.state())
        .execute(&mut *tx.conn())
        .await?;
        if decided.rows_affected() == 0 {
            let left = left(tx.conn(), &charge).await?;
            let wanted = match amount {
                Some(amount) => {
                    let minor = to_minor(amount, charge.currency).ok();
                    minor.and_then(|minor| i64::try_from(minor).ok()).unwrap_or_default()
                }
                None => left,
            };
            if wanted <= 0 || wanted > left {
                return Err(GatewayError("there is not so much left to dispute".into()));
            }
            self.insert(tx.conn(), &charge, "dispute", None, wanted, verdict.state()).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Lets the payer's bank send the newest refund of the charge back. For demos and tests.
    pub async fn fail_refund(&self, charge_id: &str) -> Result<()> {
        let mut tx = self.store.write().await?;
        let charge = locked(tx.conn(), charge_id).await?;
        sqlx::query(
            "update sandbox_money_back set state = 'failed' where id = (
                select max(id) from sandbox_money_back
                where charge_key = $1 and kind = 'refund' and state = 'returned')",
        )
        .bind(charge.key.as_str())
        .execute(&mut *tx.conn())
        .await?;
        Ok(tx.commit().await?)
    }

    async fn insert(
        &self,
        conn: &mut AnyConnection,
        charge: &ChargeRow,
        kind: &str,
        request_key: Option<&str>,
        minor: i64,
        state: &str,
    ) -> Result<()> {
        sqlx::query(
            "insert into sandbox_money_back (id, kind, charge_key, request_key, amount_minor, state, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(crate::store::new_id::<String>())
        .bind(kind)
        .bind(charge.key.as_str())
        .bind(request_key.map(str::to_owned))
        .bind(minor)
        .bind(state)
        .bind(self.clock.now().to_rfc3339_opts(SecondsFormat::Millis, true))
        .execute(conn)
        .await?;
        Ok(())
    }
}

/// The charge that took money, locked until the transaction ends, so that the rest of it is given back only once.
async fn locked(conn: &mut AnyConnection, charge_id: &str) -> Result<ChargeRow> {
    sqlx::query("update sandbox_charges set status = status where id = $1")
        .bind(charge_id)
        .execute(&mut *conn)
        .await?;
    let charge = records::charge_by_id(conn, charge_id).await?;
    let charge = charge.filter(|charge| charge.status == ChargeStatus::Succeeded);
    charge.ok_or_else(|| GatewayError("there is no such charge".into()))
}

/// The part of the charge that has not gone back, in minor units.
async fn left(conn: &mut AnyConnection, charge: &ChargeRow) -> Result<i64> {
    let row = sqlx::query(
        "select cast(coalesce(sum(amount_minor), 0) as bigint) as gone from sandbox_money_back
        where charge_key = $1 and state in ('withdrawn', 'returned')",
    )
    .bind(charge.key.as_str())
    .fetch_one(conn)
    .await?;
    Ok(charge.amount_minor - row.try_get::<i64, _>("gone")?)
}

fn money_back(row: &AnyRow) -> Result<MoneyBack> {
    let bad = |column: &str| GatewayError(format!("column {column} makes no sense"));
    let currency: String = row.try_get("currency")?;
    let currency = Currency::from_code(&currency).ok_or_else(|| bad("currency"))?;
    let minor: i64 = row.try_get("amount_minor")?;
    let (kind, state): (String, String) = (row.try_get("kind")?, row.try_get("state")?);
    Ok(MoneyBack {
        id: row.try_get("id")?,
        kind: if kind == "refund" { MoneyBackKind::Refund } else { MoneyBackKind::Dispute },
        charge_id: row.try_get("charge_id")?,
        amount: from_minor(minor.into(), currency).map_err(|_| bad("amount_minor"))?,
        currency,
        state: match state.as_str() {
            "withdrawn" => MoneyBackState::Withdrawn,
            "returned" => MoneyBackState::Returned,
            _ => MoneyBackState::CameBack,
        },
    })
}
