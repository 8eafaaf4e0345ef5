//! Licences: one seat given to one person.

use super::Result;
use super::row::{Columns, timestamp};
use super::searching::by_name;
use app::billing::Holder;
use app::ids::{AccountId, PersonId, SubscriptionId};
use app::limits::MAX_NAMED_HOLDERS;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use std::collections::HashMap;

/// The holders of the licences of each of the account's subscriptions, by name.
pub async fn holders(
    conn: &mut AnyConnection,
    account_id: &AccountId,
) -> Result<HashMap<SubscriptionId, Vec<Holder>>> {
    let rows = sqlx::query(
        "select licences.subscription_id, people.id, people.name
        from licences join people on people.id = licences.person_id
        where licences.account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    let mut holders: HashMap<SubscriptionId, Vec<Holder>> = HashMap::new();
    for row in rows {
        let holder = Holder { person_id: row.id("id")?, name: row.text("name")? };
        holders.entry(row.id("subscription_id")?).or_default().push(holder);
    }
    for holders in holders.values_mut() {
        holders.sort_by_cached_key(|holder| by_name(&holder.name, holder.person_id.as_str()));
    }
    Ok(holders)
}

/// How many licences of each of the account's subscriptions are given.
pub async fn assigned(
    conn: &mut AnyConnection,
    account_id: &AccountId,
) -> Result<HashMap<SubscriptionId, u32>> {
    let rows = sqlx::query(
        "select subscription_id, count(*) as assigned from licences where account_id = $1 group by subscription_id",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.id("subscription_id")?, row.count("assigned")?))).collect()
}

/// The first holders of the subscription's licences, by name: as many as a page names.
pub async fn first_holders(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
) -> Result<Vec<Holder>> {
    let rows = sqlx::query(
        "select people.id, people.name from licences join people on people.id = licences.person_id
        where licences.account_id = $1 and licences.subscription_id = $2
        order by people.name_order, people.id limit $3",
    )
    .bind(account_id.as_str())
    .bind(subscription_id.as_str())
    .bind(i64::try_from(MAX_NAMED_HOLDERS).unwrap_or(i64::MAX))
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(Holder { person_id: row.id("id")?, name: row.text("name")? })).collect()
}

/// Gives a licence. The caller holds the account's lock and has counted.
pub async fn assign(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
    person_id: &PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into licences (account_id, subscription_id, person_id, assigned_at) values ($1, $2, $3, $4)
        on conflict (subscription_id, person_id) do nothing",
    )
    .bind(account_id.as_str())
    .bind(subscription_id.as_str())
    .bind(person_id.as_str())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a licence back.
pub async fn free(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
    person_id: &PersonId,
) -> Result<()> {
    sqlx::query("delete from licences where account_id = $1 and subscription_id = $2 and person_id = $3")
        .bind(account_id.as_str())
        .bind(subscription_id.as_str())
        .bind(person_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes every licence of the person back.
pub async fn free_all(conn: &mut AnyConnection, account_id: &AccountId, person_id: &PersonId) -> Result<()> {
    sqlx::query("delete from licences where account_id = $1 and person_id = $2")
        .bind(account_id.as_str())
        .bind(person_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
