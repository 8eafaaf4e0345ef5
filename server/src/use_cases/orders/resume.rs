//! The payer comes back from the gateway's confirmation.

use super::charge::{CHARGE_LEASE, Payer, finished};
use crate::store::orders;
use crate::use_cases::BillingCenter;
use app::api::{Placed, Problem};
use app::ports::Caller;

pub(in crate::use_cases) async fn resume_order(
    center: &BillingCenter,
    caller: &Caller,
    order_id: &str,
) -> Result<Placed, Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let order = orders::by_id(tx.conn(), &caller.account_id, order_id).await?.ok_or(Problem::NotFound)?;
    if let Some(answer) = finished(&order) {
        return answer;
    }
    orders::extend_deadline(tx.conn(), order_id, center.clock.now() + CHARGE_LEASE).await?;
    tx.commit().await?;
    // What the payer says of it in the URL is not believed: the gateway is asked.
    match center.outcome(&order).await? {
        Some(outcome) => center.conclude(&order, outcome, Payer::There).await,
        None => center.charge_and_settle(order).await,
    }
}
