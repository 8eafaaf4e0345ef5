//! The higher prices that were announced for subscriptions.

use super::Result;
use super::row::{Columns, ROWS_AT_ONCE, amount, bad, minor, new_id, timestamp};
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

/// A subscription, and the price of a seat that its customer knows of.
#[derive(Clone, Debug)]
pub struct KnownPrice {
    /// The account.
    pub account_id: AccountId,
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The plan and the period; one seat.
    pub selection: Selection,
    /// The currency.
    pub currency: Currency,
    /// The price of the running period, or a higher one that was announced for a later period. `None` when the
    /// subscription does not renew, or its account is not self-service.
    pub known: Option<Decimal>,
}

/// The subscriptions, in the order of their accounts: a page of them, from the one after `(account, subscription)` on.
/// Empty after the last one.
pub async fn known_prices(
    conn: &mut AnyConnection,
    (account_id, subscription_id): (&AccountId, &SubscriptionId),
) -> Result<Vec<KnownPrice>> {
    let rows = sqlx::query(
        "select account_id, subscriptions.id as id, plan_id, period, currency,
            case when kind = 'self-service' and status in ('active', 'past-due')
                then unit_price_minor end as billed_minor,
            (select max(price_notices.unit_price_minor) from price_notices
                where subscription_id = subscriptions.id and price_notices.plan_id = subscriptions.plan_id
                    and price_notices.period = subscriptions.period and ended_at is null
                    and applies_from > period_start) as announced_minor
        from subscriptions join accounts on accounts.id = account_id
        where (account_id, subscriptions.id) > ($1, $2)
        order by account_id, subscriptions.id limit $3",
    )
    .bind(account_id.as_str())
    .bind(subscription_id.as_str())
    .bind(ROWS_AT_ONCE)
    .fetch_all(conn)
    .await?;
    rows.iter().map(known_price).collect()
}

fn known_price(row: &AnyRow) -> Result<KnownPrice> {
    let currency = row.currency("currency")?;
    let announced = row.int_or_null("announced_minor")?;
    let known = row.int_or_null("billed_minor")?.map(|billed| announced.map_or(billed, |it| it.max(billed)));
    Ok(KnownPrice {
        account_id: row.id("account_id")?,
        subscription_id: row.id("id")?,
        selection: Selection { plan_id: row.id("plan_id")?, seats: 1, period: row.word("period")? },
        currency,
        known: known.map(|minor| amount(minor, currency)).transpose()?,
    })
}
