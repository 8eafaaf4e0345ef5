//! The payer comes back from the gateway's confirmation.

use super::BillingDesk;
use super::charge::{CHARGE_LEASE, Payer, finished};
use crate::store::orders;
use app::api::{Placed, Problem};
use app::ports::Caller;

pub(super) async fn resume_order(
    desk: &BillingDesk,
    caller: &Caller,
    order_id: &str,
) -> Result<Placed, Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let order = orders::by_id(tx.conn(), &caller.account_id, order_id).await?.ok_or(Problem::NotFound)?;
    if let Some(answer) = finished(&order) {
        return answer;
    }
    orders::extend_deadline(tx.conn(), order_id, desk.clock.now() + CHARGE_LEASE).await?;
    tx.commit().await?;
    // What the payer says of it in the URL is not believed: the gateway is asked.
    match desk.outcome(&order).await? {
        Some(outcome) => desk.conclude(&order, outcome, Payer::There).await,
        None => desk.charge_and_settle(order).await,
    }
}
