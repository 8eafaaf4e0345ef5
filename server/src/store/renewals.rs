//! What happens to subscriptions as time passes: what is due, what changed by itself, and which renewals failed.

use super::row::{Columns, bad, timestamp, word};
use super::{Result, subscriptions};
use app::billing::{BillingPeriod, Currency, Subscription, SubscriptionStatus};
use app::ids::{AccountId, SubscriptionId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

/// How many subscriptions a page of a list has: few enough to be read within milliseconds, however long the list is.
const PAGE: u32 = 200;

/// A subscription for which something may be due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueSubscription {
    /// The account.
    pub account_id: AccountId,
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The day.
    pub on: NaiveDate,
    /// The time zone of the day.
    pub time_zone: String,
}

/// A place in a list of subscriptions, which are sorted by the end of their period or trial: behind one of them.
#[derive(Clone, Debug)]
pub struct Place {
    ends_on: String,
    id: String,
}

impl Place {
    /// Before all of them.
    pub const START: Self = Self { ends_on: String::new(), id: String::new() };

    /// Before all that end on that day or later.
    pub fn before(day: NaiveDate) -> Self {
        Self { ends_on: day.to_string(), id: String::new() }
    }
}

/// A part of a list of subscriptions.
#[derive(Clone, Debug)]
pub struct Page {
    /// Those about which there is something to do. It may be empty, and more may follow all the same.
    pub due: Vec<DueSubscription>,
    /// Where the next page begins. `None` after the last page.
    pub next: Option<Place>,
}

/// The subscriptions of self-service accounts for which something is due on `latest` or before: those behind `place`,
/// up to the end of a page. The payments of a corporate account are agreed elsewhere (see `app::billing::AccountKind`).
///
/// A subscription has the same place until its period is paid, however often it is tried. So whoever goes on from page
/// to page comes to all of them, and to none again that could not be renewed.
pub async fn due(conn: &mut AnyConnection, latest: NaiveDate, place: &Place) -> Result<Page> {
    // Each status has an index of its own, from which no more is read than a page.
    let rows = sqlx::query(
        "select due.account_id as account_id, due.id as id, ends_on, time_zone,
            coalesce(next_attempt, ends_on) as due_on,
            case when kind = 'self-service' and coalesce(next_attempt, ends_on) <= $1 then 0 else 1 end as left_out
        from (
            select * from (
                select account_id, id, period_end as ends_on from subscriptions
                where status = 'active' and period_end <= $1 and (period_end, id) > ($2, $3)
                order by period_end, id limit $4) as renewing
            union all
            select * from (
                select account_id, id, period_end as ends_on from subscriptions
                where status = 'pending-cancellation' and period_end <= $1 and (period_end, id) > ($2, $3)
                order by period_end, id limit $4) as ending
            union all
            select * from (
                select account_id, id, period_end as ends_on from subscriptions
                where status = 'past-due' and period_end <= $1 and (period_end, id) > ($2, $3)
                order by period_end, id limit $4) as retried
            union all
            select * from (
                select account_id, id, trial_end as ends_on from subscriptions
                where status = 'trial' and trial_end <= $1 and (trial_end, id) > ($2, $3)
                order by trial_end, id limit $4) as tried_out
        ) as due
        join accounts on accounts.id = due.account_id
        left join dunning on dunning.subscription_id = due.id
        order by ends_on, due.id limit $4",
    )
    .bind(latest.to_string())
    .bind(&place.ends_on)
    .bind(&place.id)
    .bind(i64::from(PAGE))
    .fetch_all(conn)
    .await?;
    page(&rows)
}

/// The trials of self-service accounts that end on `latest` or before and about which nobody was reminded yet: those
/// behind `place`, up to the end of a page.
pub async fn trials_ending(conn: &mut AnyConnection, latest: NaiveDate, place: &Place) -> Result<Page> {
    let rows = sqlx::query(
        "select due.account_id as account_id, due.id as id, ends_on, time_zone, ends_on as due_on,
            case when kind = 'self-service' and not exists (
                select 1 from outbox
                where outbox.kind = 'trial-ending' and cause = due.id || '/' || ends_on
                    and outbox.status <> 'withdrawn')
            then 0 else 1 end as left_out
        from (
            select account_id, id, trial_end as ends_on from subscriptions
            where status = 'trial' and trial_end <= $1 and (trial_end, id) > ($2, $3)
            order by trial_end, id limit $4
        ) as due
        join accounts on accounts.id = due.account_id
        order by ends_on, due.id",
    )
    .bind(latest.to_string())
    .bind(&place.ends_on)
    .bind(&place.id)
    .bind(i64::from(PAGE))
    .fetch_all(conn)
    .await?;
    page(&rows)
}

/// The active subscriptions of self-service accounts that have that billing period and renew on `latest` or before, and
/// about whose renewal the billing contact was not told at that stage: those behind `place`, up to the end of a page.
pub async fn renewing(
    conn: &mut AnyConnection,
    period: BillingPeriod,
    stage: u32,
    latest: NaiveDate,
    place: &Place,
) -> Result<Page> {
    let rows = sqlx::query(
        "select due.account_id as account_id, due.id as id, ends_on, time_zone, ends_on as due_on,
            case when kind = 'self-service' and not exists (
                select 1 from outbox
                where outbox.kind = 'renewal-notice' and cause = due.id || '/' || ends_on || '/' || $6
                    and outbox.status <> 'withdrawn')
            then 0 else 1 end as left_out
        from (
            select account_id, id, period_end as ends_on from subscriptions
            where status = 'active' and period = $5 and period_end <= $1 and (period_end, id) > ($2, $3)
            order by period_end, id limit $4
        ) as due
        join accounts on accounts.id = due.account_id
        order by ends_on, due.id",
    )
    .bind(latest.to_string())
    .bind(&place.ends_on)
    .bind(&place.id)
    .bind(i64::from(PAGE))
    .bind(period.code())
    .bind(stage.to_string())
    .fetch_all(conn)
    .await?;
    page(&rows)
}

fn page(rows: &[AnyRow]) -> Result<Page> {
    let mut due = Vec::new();
    for row in rows {
        if !row.flag("left_out")? {
            due.push(due_subscription(row)?);
        }
    }
    // A page that is not full is the last one.
    let last = rows.last().filter(|_| rows.len() == PAGE as usize);
    Ok(Page { due, next: last.map(place_of).transpose()? })
}

fn place_of(row: &AnyRow) -> Result<Place> {
    Ok(Place { ends_on: row.text("ends_on")?, id: row.text("id")? })
}

fn due_subscription(row: &AnyRow) -> Result<DueSubscription> {
    Ok(DueSubscription {
        account_id: row.id("account_id")?,
        subscription_id: row.id("id")?,
        on: row.date_or_null("due_on")?.ok_or_else(|| bad("due_on"))?,
        time_zone: row.text("time_zone")?,
    })
}

/// Changes the status of a subscription, and nothing else, because time has passed.
pub async fn change_status(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription: &Subscription,
    status: SubscriptionStatus,
    currency: Currency,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into status_changes (subscription_id, account_id, version_before, status, created_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(subscription.id.as_str())
    .bind(account_id.as_str())
    .bind(subscription.version)
    .bind(word(status)?)
    .bind(timestamp(now))
    .execute(&mut *conn)
    .await?;
    let changed = Subscription { status, ..subscription.clone() };
    subscriptions::change(conn, account_id, &changed, currency).await
}

/// A renewal that could not be charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dunning {
    /// How many attempts failed, 1 or more.
    pub failed_attempts: u32,
    /// The day of the next attempt, in the account's time zone.
    pub next_attempt: NaiveDate,
}

/// The failed renewals of the account, by subscription.
pub async fn dunning(
    conn: &mut AnyConnection,
    account_id: &AccountId,
) -> Result<BTreeMap<SubscriptionId, Dunning>> {
    let rows = sqlx::query(
        "select subscription_id, failed_attempts, next_attempt from dunning where account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(failed).collect()
}

/// The failed renewal in a row, and its subscription.
pub(in crate::store) fn failed(row: &AnyRow) -> Result<(SubscriptionId, Dunning)> {
    let next_attempt = row.date_or_null("next_attempt")?.ok_or_else(|| bad("next_attempt"))?;
    let failed_attempts = row.count("failed_attempts")?;
    Ok((row.id("subscription_id")?, Dunning { failed_attempts, next_attempt }))
}

/// Notes how often a renewal has failed by now, and when it is tried again.
pub async fn set_dunning(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
    dunning: Dunning,
) -> Result<()> {
    sqlx::query(
        "insert into dunning (subscription_id, account_id, failed_attempts, next_attempt) values ($1, $2, $3, $4)
        on conflict (subscription_id) do update
        set failed_attempts = excluded.failed_attempts, next_attempt = excluded.next_attempt",
    )
    .bind(subscription_id.as_str())
    .bind(account_id.as_str())
    .bind(i64::from(dunning.failed_attempts))
    .bind(dunning.next_attempt.to_string())
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends the dunning: the renewal is paid, or is not tried any more.
pub async fn clear_dunning(conn: &mut AnyConnection, subscription_id: &SubscriptionId) -> Result<()> {
    sqlx::query("delete from dunning where subscription_id = $1")
        .bind(subscription_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
