//! Licences: one seat given to one person.

use super::{BillingDesk, refuse};
use crate::store::{WriteTx, licences, people};
use app::api::Problem;
use app::billing::{Person, Subscription, account_refusal};
use app::ports::Caller;
use chrono::NaiveDate;

pub(super) async fn people(desk: &BillingDesk, caller: &Caller) -> Result<Vec<Person>, Problem> {
    let mut tx = desk.store.read().await?;
    Ok(people::all(&mut tx, &caller.account_id).await?)
}

pub(super) async fn assign(
    desk: &BillingDesk,
    caller: &Caller,
    subscription_id: &str,
    person_id: &str,
) -> Result<(), Problem> {
    let (mut tx, subscription, today) = change(desk, caller, subscription_id, person_id).await?;
    if subscription.holders.iter().any(|holder| holder.person_id == person_id) {
        return Ok(());
    }
    if !subscription.is_running(today) {
        return Err(Problem::Refused);
    }
    // Under the account's lock, so that two who take the last licence at once come here one after the other.
    if subscription.free() == 0 {
        return Err(Problem::NoFreeLicence);
    }
    licences::assign(tx.conn(), &caller.account_id, subscription_id, person_id, desk.clock.now()).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn free(
    desk: &BillingDesk,
    caller: &Caller,
    subscription_id: &str,
    person_id: &str,
) -> Result<(), Problem> {
    let (mut tx, _, _) = change(desk, caller, subscription_id, person_id).await?;
    licences::free(tx.conn(), &caller.account_id, subscription_id, person_id).await?;
    Ok(tx.commit().await?)
}

/// The change of a licence of a subscription and a person of the caller's account, by a caller who may.
async fn change(
    desk: &BillingDesk,
    caller: &Caller,
    subscription_id: &str,
    person_id: &str,
) -> Result<(WriteTx, Subscription, NaiveDate), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let snapshot = desk.snapshot(tx.conn(), caller).await?.snapshot;
    let subscription = snapshot.subscription(subscription_id).cloned().ok_or(Problem::NotFound)?;
    people::get(tx.conn(), &caller.account_id, person_id).await?.ok_or(Problem::NotFound)?;
    refuse(&account_refusal(&snapshot))?;
    Ok((tx, subscription, snapshot.today))
}
