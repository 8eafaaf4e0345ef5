//! Refunds by hand, and disputes of the sandbox.

use super::{Operator, OperatorError, Result, action_id, log_entry, refused};
use crate::payments::sandbox::{Sandbox, Verdict};
use crate::payments::{PaymentGateway, RefundOutcome};
use crate::store::operator_actions::{self, Action};
use crate::store::orders::{self, Order};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::to_minor;
use rust_decimal::Decimal;

fn failed(problem: Problem) -> OperatorError {
    let why = match problem {
        Problem::OrderInFlight => {
            "an order of that account is being processed: the server books it after that"
        }
        Problem::Unavailable => {
            "the gateway or the database did not answer: look with sync-refunds what was done"
        }
        _ => return OperatorError::Refused(format!("it cannot be done: {problem}")),
    };
    OperatorError::Refused(why.into())
}

impl Operator {
    /// Gives back what was paid for an order: `amount`, or all that is left of it. The action is written down first, so
    /// that it is known who did it, whatever happens later. The gateway makes one refund for that entry, and it is
    /// booked like a refund that the gateway reports.
    pub async fn refund(
        &self,
        center: &BillingCenter,
        gateway: &dyn PaymentGateway,
        number: i64,
        amount: Option<Decimal>,
    ) -> Result<String> {
        let (order, charge) = self.paid_order(number).await?;
        center.look_at_charge(&charge).await.map_err(failed)?;
        let currency = order.quote.request.currency;
        let left = center.left_to_refund(&order).await.map_err(failed)?;
        let amount = amount.unwrap_or(left);
        if amount <= Decimal::ZERO || amount > left || to_minor(amount, currency).is_err() {
            let code = currency.code();
            return refused(format!(
                "{amount} is not an amount to refund: {left} {code} are left of the order"
            ));
        }
        let id = action_id();
        let details = format!("order {number}: {amount} {} to be refunded", currency.code());
        let entry = Action {
            id: id.clone(),
            operator: self.name.clone(),
            action: "refund".into(),
            account_id: Some(order.account_id.clone()),
            reason: self.reason.clone(),
            details,
            created_at: self.clock.now(),
        };
        let mut tx = self.store.write().await?;
        operator_actions::insert(tx.conn(), &entry).await?;
        tx.commit().await?;
        log_entry(&entry);
        match gateway.refund_part(&charge, amount, currency, &id).await {
            Ok(RefundOutcome::Refunded) => {}
            Ok(RefundOutcome::Refused) => return refused("the gateway refuses to give that back"),
            Err(error) => return refused(format!("{error}; look with sync-refunds what was done")),
        }
        center.look_at_charge(&charge).await.map_err(failed)?;
        Ok(format!("order {number}: {amount} {} refunded", currency.code()))
    }

    /// Opens a dispute of an order at the sandbox, or decides the one that is open.
    pub async fn dispute(
        &self,
        center: &BillingCenter,
        sandbox: &Sandbox,
        number: i64,
        amount: Option<Decimal>,
        verdict: Verdict,
    ) -> Result<String> {
        let (_, charge) = self.paid_order(number).await?;
        let done = sandbox.dispute(&charge, amount, verdict).await;
        done.map_err(|error| OperatorError::Refused(error.to_string()))?;
        center.look_at_charge(&charge).await.map_err(failed)?;
        Ok(format!("order {number}: dispute {verdict:?}").to_lowercase())
    }

    /// Lets the bank send the newest refund of an order back, at the sandbox.
    pub async fn fail_refund(
        &self,
        center: &BillingCenter,
        sandbox: &Sandbox,
        number: i64,
    ) -> Result<String> {
        let (_, charge) = self.paid_order(number).await?;
        let done = sandbox.fail_refund(&charge).await;
        done.map_err(|error| OperatorError::Refused(error.to_string()))?;
        center.look_at_charge(&charge).await.map_err(failed)?;
        Ok(format!("order {number}: the newest refund came back"))
    }

    async fn paid_order(&self, number: i64) -> Result<(Order, String)> {
        match orders::numbered(&mut *self.store.read().await?, number).await? {
            Some((order, Some(charge))) => Ok((order, charge)),
            Some(_) => refused(format!("nothing was charged for order {number}")),
            None => refused(format!("there is no order {number}")),
        }
    }
}
