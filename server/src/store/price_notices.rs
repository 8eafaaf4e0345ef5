//! The higher prices that were announced for subscriptions.

use super::Result;
use super::row::{Columns, amount, bad, minor, new_id, timestamp};
use app::billing::{AnnouncedPrice, Currency, Selection, Subscription};
use app::ids::{AccountId, PlanId, SubscriptionId};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// A price that was announced.
#[derive(Clone, Debug)]
pub struct PriceNotice {
    /// Its id, which is also the cause of its mail.
    pub id: String,
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The plan and the period. The seats do not matter.
    plan: (PlanId, String),
    /// The price, and the day from which it counts.
    pub price: AnnouncedPrice,
    /// When it was announced. RFC 3339, fixed width.
    pub created_at: String,
    /// When it ended, if it has. RFC 3339, fixed width.
    pub ended_at: Option<String>,
}

impl PriceNotice {
    /// Whether it is for that plan and period.
    pub fn is_of(&self, selection: &Selection) -> bool {
        self.plan.0 == selection.plan_id && self.plan.1 == selection.period.code()
    }
}

/// Writes it down, and returns its id.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription: &Subscription,
    price: &AnnouncedPrice,
    currency: Currency,
    now: DateTime<Utc>,
) -> Result<String> {
    let id: String = new_id();
    sqlx::query(
        "insert into price_notices (id, account_id, subscription_id, plan_id, period, unit_price_minor, applies_from,
            created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(account_id.as_str())
    .bind(subscription.id.as_str())
    .bind(subscription.selection.plan_id.as_str())
    .bind(subscription.selection.period.code())
    .bind(minor(price.unit_price, currency)?)
    .bind(price.from.to_string())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(id)
}

/// Ends the announcements: the subscription was changed at prices that were shown, so earlier announcements count no
/// more.
pub async fn end(
    conn: &mut AnyConnection,
    subscription_id: &SubscriptionId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update price_notices set ended_at = $2 where subscription_id = $1 and ended_at is null")
        .bind(subscription_id.as_str())
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// All that was ever announced to the account, the oldest first.
pub async fn all(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<Vec<PriceNotice>> {
    let rows = sqlx::query("select * from price_notices where account_id = $1 order by id")
        .bind(account_id.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| notice(row, currency)).collect()
}

/// The announcement in a row.
pub(in crate::store) fn notice(row: &AnyRow, currency: Currency) -> Result<PriceNotice> {
    let unit_price = amount(row.int("unit_price_minor")?, currency)?;
    let from = row.date_or_null("applies_from")?.ok_or_else(|| bad("applies_from"))?;
    Ok(PriceNotice {
        id: row.id("id")?,
        subscription_id: row.id("subscription_id")?,
        plan: (row.id("plan_id")?, row.text("period")?),
        price: AnnouncedPrice { unit_price, from },
        created_at: row.text("created_at")?,
        ended_at: row.text_or_null("ended_at")?,
    })
}

/// A price that some subscription pays for one seat: the plan, the period, the currency, and the lowest price.
#[derive(Clone, Debug)]
pub struct PaidPrice {
    /// The plan and the period; one seat.
    pub selection: Selection,
    /// The currency.
    pub currency: Currency,
    /// The lowest price that anybody pays.
    pub lowest: Decimal,
}

/// The prices at which subscriptions of self-service accounts renew, if nothing was announced.
pub async fn paid_prices(conn: &mut AnyConnection) -> Result<Vec<PaidPrice>> {
    let rows = sqlx::query(
        "select plan_id, period, currency, cast(min(unit_price_minor) as bigint) as lowest
        from subscriptions join accounts on accounts.id = account_id
        where kind = 'self-service' and status in ('active', 'past-due') and unit_price_minor is not null
        group by plan_id, period, currency",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let currency = row.currency("currency")?;
            let selection = Selection { plan_id: row.id("plan_id")?, seats: 1, period: row.word("period")? };
            Ok(PaidPrice { selection, currency, lowest: amount(row.int("lowest")?, currency)? })
        })
        .collect()
}

/// The accounts that pay less than `listed` for a seat of that kind, and to which no such price was announced.
pub async fn accounts_below(
    conn: &mut AnyConnection,
    paid: &PaidPrice,
    listed: Decimal,
) -> Result<Vec<AccountId>> {
    let rows = sqlx::query(
        "select distinct account_id from subscriptions join accounts on accounts.id = account_id
        where kind = 'self-service' and status in ('active', 'past-due')
            and plan_id = $1 and period = $2 and currency = $3 and unit_price_minor < $4 and not exists (
                select 1 from price_notices
                where subscription_id = subscriptions.id and price_notices.plan_id = subscriptions.plan_id
                    and price_notices.period = subscriptions.period and ended_at is null
                    and price_notices.unit_price_minor >= $4 and applies_from > period_start)
        order by account_id",
    )
    .bind(paid.selection.plan_id.as_str())
    .bind(paid.selection.period.code())
    .bind(paid.currency.code())
    .bind(minor(listed, paid.currency)?)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.id("account_id")).collect()
}
