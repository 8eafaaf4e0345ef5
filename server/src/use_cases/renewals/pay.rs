//! Paying a renewal that failed: an order like that of the job, but somebody is there who sees the amount and can confirm
//! it. It counts as no attempt: one that fails leaves everything as it was.

use crate::store::orders::{self, Order};
use crate::use_cases::orders::{finished, open_again};
use crate::use_cases::{BillingCenter, check_key, refuse};
use app::api::{Placed, Problem};
use app::billing::{SubscriptionStatus, payment_refusal, quote_renewal};
use app::ports::{Caller, PayRequest};
use sqlx::AnyConnection;

pub(in crate::use_cases) async fn pay_renewal(
    center: &BillingCenter,
    caller: &Caller,
    request: &PayRequest,
) -> Result<Placed, Problem> {
    check_key(&request.key)?;
    let mut tx = center.change(&caller.account_id).await?;
    let order = match orders::by_key(tx.conn(), &caller.account_id, &request.key).await? {
        Some(order) => open_again(center, tx.conn(), order, &request.fingerprint).await?,
        None => open(center, tx.conn(), caller, request).await?,
    };
    tx.commit().await?;
    match finished(&order) {
        Some(answer) => answer,
        None => center.charge_and_settle(order).await,
    }
}

async fn open(
    center: &BillingCenter,
    conn: &mut AnyConnection,
    caller: &Caller,
    request: &PayRequest,
) -> Result<Order, Problem> {
    let stored = center.snapshot(&mut *conn, caller).await?;
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
    center.check_chargeable(&quote)?;
    let order = center.renewal_order(&stored, subscription, quote, request.key.clone(), request.lang);
    orders::open(conn, &order, center.clock.now()).await?;
    Ok(order)
}
