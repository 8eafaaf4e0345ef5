//! The subscriptions.

use super::row::{Columns, amount, bad, minor, word};
use super::{Result, StoreError, licences, price_notices};
use app::billing::{BilledTerm, Currency, PaidPeriod, Selection, Subscription};
use app::ids::{AccountId, ProductId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};

/// The account's subscriptions, the oldest first, with the holders of their licences.
pub async fn all(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<Vec<Subscription>> {
    let mut all = every(&mut *conn, account_id, currency).await?;
    let mut holders = licences::holders(&mut *conn, account_id).await?;
    for subscription in &mut all {
        subscription.holders = holders.remove(&subscription.id).unwrap_or_default();
    }
    add_notices(conn, account_id, currency, &mut all).await?;
    Ok(all)
}

/// The account's subscriptions, the oldest first. Only those that are `named` name holders of their licences, and no more
/// than a page shows; the others count them.
pub async fn counted(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
    named: impl Fn(&Subscription, u32) -> bool,
) -> Result<Vec<Subscription>> {
    let mut all = every(&mut *conn, account_id, currency).await?;
    let assigned = licences::assigned(&mut *conn, account_id).await?;
    for subscription in &mut all {
        let assigned = assigned.get(&subscription.id).copied().unwrap_or_default();
        if named(subscription, assigned) {
            subscription.holders = licences::first_holders(&mut *conn, account_id, &subscription.id).await?;
        }
        subscription.unnamed_holders = assigned.saturating_sub(subscription.assigned());
    }
    add_notices(conn, account_id, currency, &mut all).await?;
    Ok(all)
}

async fn add_notices(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
    all: &mut [Subscription],
) -> Result<()> {
    for notice in price_notices::all(conn, account_id, currency).await? {
        let held = all.iter_mut().find(|held| held.id == notice.subscription_id);
        let held = held.filter(|held| notice.ended_at.is_none() && notice.is_of(&held.selection));
        if let Some(held) = held {
            held.announced.push(notice.price);
        }
    }
    Ok(())
}

/// The account's subscriptions, the oldest first, without holders and announcements.
pub async fn every(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<Vec<Subscription>> {
    let rows = sqlx::query(
        "select id, plan_id, seats, period, status, billed_minor, billed_tax_rate, period_start, period_end,
            anchor_day, unit_price_minor, trial_end, version
        from subscriptions where account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    let mut all = rows.iter().map(|row| subscription(row, currency)).collect::<Result<Vec<_>>>()?;
    all.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(all)
}

/// Notes, once, the state of a subscription that no order began: the audit begins there.
pub async fn note_opening(conn: &mut AnyConnection, subscription_id: &SubscriptionId) -> Result<()> {
    sqlx::query(
        "insert into subscription_openings (id, account_id, product_id, plan_id, seats, period, status,
            billed_minor, billed_tax_rate, period_start, period_end, anchor_day, unit_price_minor, trial_end, version)
        select id, account_id, product_id, plan_id, seats, period, status, billed_minor, billed_tax_rate,
            period_start, period_end, anchor_day, unit_price_minor, trial_end, version
        from subscriptions where id = $1",
    )
    .bind(subscription_id.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether the account has a subscription to the product, in any state.
pub async fn ever_had(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    product_id: &ProductId,
) -> Result<bool> {
    let row =
        sqlx::query("select count(*) as held from subscriptions where account_id = $1 and product_id = $2")
            .bind(account_id.as_str())
            .bind(product_id.as_str())
            .fetch_one(conn)
            .await?;
    Ok(row.int("held")? > 0)
}

/// The subscription in a row, or what it was before its first order here. Without its holders and announcements.
pub(in crate::store) fn subscription(row: &AnyRow, currency: Currency) -> Result<Subscription> {
    Ok(Subscription {
        id: row.id("id")?,
        selection: Selection {
            plan_id: row.id("plan_id")?,
            seats: row.count("seats")?,
            period: row.word("period")?,
        },
        status: row.word("status")?,
        paid: paid(row, currency)?,
        trial_end: row.date_or_null("trial_end")?,
        holders: Vec::new(),
        unnamed_holders: 0,
        announced: Vec::new(),
        version: row.int("version")?,
    })
}

fn paid(row: &AnyRow, currency: Currency) -> Result<Option<PaidPeriod>> {
    let Some(billed_minor) = row.int_or_null("billed_minor")? else { return Ok(None) };
    let date = |column: &str| row.date_or_null(column)?.ok_or_else(|| bad(column));
    let tax_rate: Decimal = row.text("billed_tax_rate")?.parse().map_err(|_| bad("billed_tax_rate"))?;
    Ok(Some(PaidPeriod {
        term: BilledTerm {
            billed_net: amount(billed_minor, currency)?,
            start: date("period_start")?,
            end: date("period_end")?,
            tax_rate,
        },
        anchor_day: row.count("anchor_day")?,
        unit_price: amount(row.int("unit_price_minor")?, currency)?,
    }))
}

/// Writes a new subscription to the product of its plan. Its holders are written separately.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    product_id: &ProductId,
    subscription: &Subscription,
    currency: Currency,
) -> Result<()> {
    let insert = sqlx::query(
        "insert into subscriptions (plan_id, seats, period, status, billed_minor, billed_tax_rate, period_start,
            period_end, anchor_day, unit_price_minor, id, account_id, version, product_id, trial_end)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    );
    bound(insert, account_id, subscription, currency)?
        .bind(product_id.as_str())
        .bind(subscription.trial_end.map(|day| day.to_string()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes the changes of a subscription. `version` is the version that it had, and it gets the next one. Refuses when
/// the subscription is not at that version any more.
pub async fn change(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription: &Subscription,
    currency: Currency,
) -> Result<()> {
    let update = sqlx::query(
        "update subscriptions set plan_id = $1, seats = $2, period = $3, status = $4, billed_minor = $5,
            billed_tax_rate = $6, period_start = $7, period_end = $8, anchor_day = $9,
            unit_price_minor = $10, version = version + 1
        where id = $11 and account_id = $12 and version = $13",
    );
    let done = bound(update, account_id, subscription, currency)?.execute(conn).await?;
    if done.rows_affected() != 1 {
        let (id, version) = (&subscription.id, subscription.version);
        return Err(StoreError::corrupt(format_args!("subscription {id} is not at version {version}")));
    }
    Ok(())
}

/// Binds $1 to $13: the present state of a subscription, and then its id.
fn bound<'q>(
    query: Query<'q, Any, AnyArguments>,
    account_id: &'q AccountId,
    subscription: &'q Subscription,
    currency: Currency,
) -> Result<Query<'q, Any, AnyArguments>> {
    let columns = PaidColumns::of(subscription.paid.as_ref(), currency)?;
    Ok(query
        .bind(subscription.selection.plan_id.as_str())
        .bind(i64::from(subscription.selection.seats))
        .bind(subscription.selection.period.code())
        .bind(word(subscription.status)?)
        .bind(columns.billed_minor)
        .bind(columns.tax_rate)
        .bind(columns.start)
        .bind(columns.end)
        .bind(columns.anchor_day)
        .bind(columns.unit_price_minor)
        .bind(subscription.id.as_str())
        .bind(account_id.as_str())
        .bind(subscription.version))
}

/// A paid period as columns: all of them or none.
#[derive(Default)]
struct PaidColumns {
    billed_minor: Option<i64>,
    tax_rate: Option<String>,
    start: Option<String>,
    end: Option<String>,
    anchor_day: Option<i64>,
    unit_price_minor: Option<i64>,
}

impl PaidColumns {
    fn of(paid: Option<&PaidPeriod>, currency: Currency) -> Result<Self> {
        let Some(PaidPeriod { term, anchor_day, unit_price }) = paid else { return Ok(Self::default()) };
        Ok(Self {
            billed_minor: Some(minor(term.billed_net, currency)?),
            tax_rate: Some(term.tax_rate.normalize().to_string()),
            start: Some(term.start.to_string()),
            end: Some(term.end.to_string()),
            anchor_day: Some(i64::from(*anchor_day)),
            unit_price_minor: Some(minor(*unit_price, currency)?),
        })
    }
}
