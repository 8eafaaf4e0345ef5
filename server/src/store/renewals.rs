//! What happens to subscriptions as time passes: what is due, what changed by itself, and which renewals failed.

use super::row::{Columns, bad, timestamp, word};
use super::{Result, subscriptions};
use app::billing::{BillingPeriod, Currency, Subscription, SubscriptionStatus};
use app::ids::{AccountId, SubscriptionId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

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

/// Every subscription of a self-service account for which something is due on `latest` or before, the longest due
/// first. The payments of a corporate account are agreed elsewhere (see `app::billing::AccountKind`).
pub async fn due(conn: &mut AnyConnection, latest: NaiveDate) -> Result<Vec<DueSubscription>> {
    let rows = sqlx::query(
        "select * from (
            select subscriptions.account_id as account_id, subscriptions.id as id, time_zone,
                case status when 'trial' then trial_end
                    when 'past-due' then coalesce(next_attempt, period_end)
                    else period_end end as due_on
            from subscriptions
            join accounts on accounts.id = subscriptions.account_id
            left join dunning on dunning.subscription_id = subscriptions.id
            where kind = 'self-service' and status in ('active', 'pending-cancellation', 'past-due', 'trial')
                and (period_end <= $1 or (status = 'trial' and trial_end <= $1))
        ) as due where due_on <= $1 order by due_on, id",
    )
    .bind(latest.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(due_subscription).collect()
}

/// Every trial of a self-service account that ends on `latest` or before and about which nobody was reminded yet.
pub async fn trials_ending(conn: &mut AnyConnection, latest: NaiveDate) -> Result<Vec<DueSubscription>> {
    let rows = sqlx::query(
        "select account_id, subscriptions.id as id, time_zone, trial_end as due_on
        from subscriptions join accounts on accounts.id = account_id
        where kind = 'self-service' and status = 'trial' and trial_end <= $1 and not exists (
            select 1 from outbox
            where outbox.kind = 'trial-ending' and cause = subscriptions.id || '/' || trial_end
                and outbox.status <> 'withdrawn')
        order by trial_end, subscriptions.id",
    )
    .bind(latest.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(due_subscription).collect()
}

/// Every active subscription of a self-service account that has that billing period and renews on one of those days,
/// and about whose renewal the billing contact was not told at that stage.
pub async fn renewing(
    conn: &mut AnyConnection,
    period: BillingPeriod,
    (after, last): (NaiveDate, NaiveDate),
    stage: u32,
) -> Result<Vec<DueSubscription>> {
    let rows = sqlx::query(
        "select account_id, subscriptions.id as id, time_zone, period_end as due_on
        from subscriptions join accounts on accounts.id = account_id
        where kind = 'self-service' and status = 'active' and period = $1 and period_end >= $2 and period_end <= $3
            and not exists (
                select 1 from outbox where outbox.kind = 'renewal-notice'
                    and cause = subscriptions.id || '/' || period_end || '/' || $4
                    and outbox.status <> 'withdrawn')
        order by period_end, subscriptions.id",
    )
    .bind(period.code())
    .bind(after.to_string())
    .bind(last.to_string())
    .bind(stage.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(due_subscription).collect()
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
