//! Paying a renewal that failed: an order like that of the job, but somebody is there who sees the amount and can confirm
//! it. It counts as no attempt: one that fails leaves everything as it was.

use super::charge::finished;
use super::place_order::{check_key, open_again};
use super::{BillingDesk, refuse};
use crate::store::orders::{self, Order};
use app::api::{Placed, Problem};
use app::billing::{SubscriptionStatus, payment_refusal, quote_renewal};
use app::ports::{Caller, PayRequest};
use sqlx::AnyConnection;

pub(super) async fn pay_renewal(
    desk: &BillingDesk,
    caller: &Caller,
    request: &PayRequest,
) -> Result<Placed, Problem> {
    check_key(&request.key)?;
    let mut tx = desk.change(&caller.account_id).await?;
    let order = match orders::by_key(tx.conn(), &caller.account_id, &request.key).await? {
        Some(order) => open_again(desk, tx.conn(), order, &request.fingerprint).await?,
        None => open(desk, tx.conn(), caller, request).await?,
    };
    tx.commit().await?;
    match finished(&order) {
        Some(answer) => answer,
        None => desk.charge_and_settle(order).await,
    }
}

async fn open(
    desk: &BillingDesk,
    conn: &mut AnyConnection,
    caller: &Caller,
    request: &PayRequest,
) -> Result<Order, Problem> {
    let stored = desk.snapshot(&mut *conn, caller).await?;
    let snapshot = &stored.snapshot;
    refuse(&payment_refusal(snapshot))?;
    let past_due = snapshot
        .subscription(&request.subscription)
        .filter(|subscription| subscription.status == SubscriptionStatus::PastDue);
    // Paid in the meantime, or never due: there is nothing of the kind to pay.
    let subscription = past_due.ok_or(Problem::NotFound)?;
    let quote = quote_renewal(snapshot, subscription).map_err(|_| Problem::Refused)?;
    if quote.fingerprint() != request.fingerprint {
        return Err(Problem::QuoteChanged);
    }
    if quote.needs_payment_method && snapshot.account.payment_method.is_none() {
        return Err(Problem::PaymentMethodMissing);
    }
    desk.check_chargeable(&quote)?;
    let order = desk.renewal_order(&stored, subscription, quote, request.key.clone(), request.lang);
    orders::open(conn, &order, desk.clock.now()).await?;
    Ok(order)
}
