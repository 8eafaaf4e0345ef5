//! Money that came for an order after it had been given up.
//!
//! An order is given up when the gateway never heard of it and its lease is over (see `recover`). A process that slept
//! through its lease, or a request that the network held back, may charge all the same, and nobody may be there to hear
//! of it. So the gateway is asked about these orders once more, and what it took is the customer's again (`settle`).

use super::BillingDesk;
use crate::payments::ChargeOutcome;
use crate::store::orders;
use app::api::Problem;
use chrono::TimeDelta;

impl BillingDesk {
    /// Asks the gateway about every order that was given up so long ago, or less. Several servers may do it at once.
    /// An answer that does not come is asked for again the next time: then this fails, after all were asked.
    pub async fn look_for_late_money(&self, back: TimeDelta) -> Result<(), Problem> {
        let since = self.clock.now() - back;
        let given_up = orders::given_up(&mut *self.store.read().await?, since).await?;
        let mut result = Ok(());
        for (account_id, order_id) in given_up {
            if let Err(problem) = self.look_for_money_of(&account_id, &order_id).await {
                tracing::warn!(order_id, %problem, "the gateway could not be asked for late money");
                result = Err(problem);
            }
        }
        result
    }

    async fn look_for_money_of(&self, account_id: &str, order_id: &str) -> Result<(), Problem> {
        let order = orders::by_id(&mut *self.store.read().await?, account_id, order_id).await?;
        let Some(order) = order else { return Ok(()) };
        let Some(ChargeOutcome::Succeeded { charge_id }) = self.outcome(&order).await? else { return Ok(()) };
        match self.settle(&order, Some(&charge_id)).await {
            // It stays failed, for the reason it failed for. So this is the answer in either case.
            Ok(_) | Err(Problem::Unavailable) => Ok(()),
            Err(problem) => Err(problem),
        }
    }
}
