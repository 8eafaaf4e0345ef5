//! Paying a renewal that failed. It is an order like that of the job, but a person is present who sees the amount and
//! can confirm it. It does not count as an attempt: a payment that fails leaves everything as it was.

use crate::actor::Actor;
use crate::store::orders::{self, Order};
use crate::use_cases::orders::{finished, open_again};
use crate::use_cases::{BillingCenter, check_key, refuse};
use app::api::{Placed, Problem};
use app::billing::{CartQuote, Refusal, SubscriptionStatus, Upcoming, payment_refusal, quote_renewal};
use app::ports::{Caller, PayRequest, Renewals};
use async_trait::async_trait;
use chrono::NaiveDate;
use sqlx::AnyConnection;

#[async_trait]
impl Renewals for BillingCenter {
    async fn upcoming(&self, caller: &Caller, until: NaiveDate) -> Result<Vec<Upcoming>, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
        match payment_refusal(&snapshot) {
            None | Some(Refusal::OrderInFlight) => self.forecast_of(&mut tx, &snapshot, until).await,
            Some(_) => Err(Problem::Refused),
        }
    }

    async fn pay_renewal(&self, caller: &Caller, request: PayRequest) -> Result<Placed, Problem> {
        check_key(&request.key)?;
        let mut tx = self.change(&caller.account_id).await?;
        let order = match orders::by_key(tx.conn(), &caller.account_id, &request.key).await? {
            Some(order) => open_again(self, tx.conn(), caller, order, request.seen.as_ref()).await?,
            None => open(self, tx.conn(), caller, &request).await?,
        };
        tx.commit().await?;
        match finished(&order) {
            Some(answer) => answer,
            None => self.charge_and_settle(order).await,
        }
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
    // It was paid meanwhile, or was never due: there is no such renewal to pay.
    let subscription = past_due.ok_or(Problem::NotFound)?;
    let quote = quote_renewal(snapshot, subscription).map_err(|_| Problem::Refused)?;
    if request.seen.as_ref().map(CartQuote::fingerprint) != Some(quote.fingerprint()) {
        return Err(Problem::QuoteChanged);
    }
    if quote.needs_payment_method && snapshot.account.payment_method.is_none() {
        return Err(Problem::PaymentMethodMissing);
    }
    center.check_chargeable(&quote)?;
    let order = center.renewal_order(
        Actor::Person,
        (&stored, subscription),
        quote,
        request.key.clone(),
        request.lang,
    );
    orders::open(conn, &order, &snapshot.catalogue, center.clock.now()).await?;
    Ok(order)
}
