//! Between *open* and *settle*: asking the gateway for the money, and acting on its answer.

use crate::payments::{Charge, ChargeOutcome, GatewayError, Presence};
use crate::store::orders::{Order, OrderStatus};
use crate::use_cases::{BillingCenter, in_time};
use app::api::{Placed, Problem};
use app::billing::CartQuote;
use app::ports::BackTo;
use chrono::Duration;
use std::time::Duration as StdDuration;

/// How long a process may be charging before another one may take over (see `recover`).
pub(in crate::use_cases) const CHARGE_LEASE: Duration = Duration::seconds(30);

/// The pauses before the gateway is asked again. The same key charges once, so asking again is safe. Asking again often
/// succeeds: gateways refuse a key while they work on its first request, as after a double click.
const ASK_AGAIN_AFTER: [StdDuration; 2] = [StdDuration::from_millis(100), StdDuration::from_millis(400)];

/// The answer for an order that is over. `None` while it is pending.
pub(in crate::use_cases) fn finished(order: &Order) -> Option<Result<Placed, Problem>> {
    match order.status {
        OrderStatus::Pending { .. } => None,
        OrderStatus::Placed { number } => Some(Ok(Placed::Order { number })),
        OrderStatus::Failed { problem } => Some(Err(problem)),
    }
}

/// Whether the payer is present, and the page to which the bank's page then leads back.
fn presence(order: &Order) -> Presence {
    if !order.has_payer() {
        return Presence::Away;
    }
    Presence::There { return_to: way_back(order) }
}

/// The page to which the payer of an order comes back, and on which an order that waits for a confirmation is
/// continued.
pub(super) fn way_back(order: &Order) -> String {
    let back = if order.quote.is_renewal() { BackTo::Pay } else { BackTo::Checkout };
    format!("/orders/{}/return?lang={}&back={}", order.id, order.lang.code(), back.page())
}

/// Whether the payer sees how an order ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Payer {
    /// The payer is on the page that waits for the answer.
    There,
    /// Nobody waits for the answer: the page, or the server that made it, is gone.
    Gone,
}

impl BillingCenter {
    /// Refuses an amount that the gateway cannot charge, before an order is opened that would wait for ever.
    pub(in crate::use_cases) fn check_chargeable(&self, quote: &CartQuote) -> Result<(), Problem> {
        let (due, currency) = (quote.quote.total_due, quote.request.currency);
        let reason = if due.is_zero() { None } else { self.gateway.cannot_charge(due, currency) };
        match reason {
            None => Ok(()),
            Some(reason) => {
                tracing::error!(%due, currency = currency.code(), reason, "the gateway cannot charge that");
                Err(Problem::NotChargeable)
            }
        }
    }

    /// Charges a pending order whose lease the caller has just taken, and settles it.
    ///
    /// It is a task of its own: otherwise a payer who closes the page would stop it between the two.
    pub(in crate::use_cases) async fn charge_and_settle(&self, order: Order) -> Result<Placed, Problem> {
        let center = self.clone();
        let payer = if order.has_payer() { Payer::There } else { Payer::Gone };
        let task = tokio::spawn(async move {
            if order.quote.quote.total_due.is_zero() {
                return center.settle(&order, None).await;
            }
            let outcome = center.charge(&order).await?;
            center.conclude(&order, outcome, payer).await
        });
        task.await.unwrap_or(Err(Problem::Unavailable))
    }

    /// Asks the gateway for the money. The order's id is the key, so the gateway charges once, however often it is
    /// asked.
    async fn charge(&self, order: &Order) -> Result<ChargeOutcome, GatewayError> {
        let Some(method) = &order.method else {
            return Err(GatewayError(format!("order {} has no payment method", order.id)));
        };
        let charge = Charge {
            key: order.id.clone(),
            customer: order.account_id.clone(),
            method_id: method.id.clone(),
            amount: order.quote.quote.total_due,
            currency: order.quote.request.currency,
            lang: order.lang,
            presence: presence(order),
        };
        in_time(self.ask_again(&charge)).await
    }

    async fn ask_again(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError> {
        for pause in ASK_AGAIN_AFTER {
            match self.gateway.charge(charge).await {
                Ok(outcome) => return Ok(outcome),
                Err(error) => {
                    tracing::warn!(%error, key = charge.key.as_str(), "a charge is asked for again");
                }
            }
            tokio::time::sleep(pause).await;
        }
        self.gateway.charge(charge).await
    }

    /// The outcome of the charge. `None` when the gateway never heard of it.
    pub(super) async fn outcome(&self, order: &Order) -> Result<Option<ChargeOutcome>, GatewayError> {
        in_time(self.gateway.outcome(&order.account_id, &order.id)).await
    }

    /// Acts on the outcome of the charge.
    pub(super) async fn conclude(
        &self,
        order: &Order,
        outcome: ChargeOutcome,
        payer: Payer,
    ) -> Result<Placed, Problem> {
        match outcome {
            ChargeOutcome::Succeeded { charge_id } => self.settle(order, Some(&charge_id)).await,
            ChargeOutcome::Declined => self.fail(order, Problem::PaymentDeclined, payer).await,
            ChargeOutcome::NotConfirmed => self.fail(order, Problem::PaymentNotConfirmed, payer).await,
            // Nobody is present who could confirm it. The payer is told, and pays on a page of ours.
            ChargeOutcome::NeedsConfirmation { .. } if !order.has_payer() => {
                self.fail(order, Problem::PaymentNotConfirmed, payer).await
            }
            ChargeOutcome::NeedsConfirmation { url } => Ok(Placed::ConfirmAt { url }),
        }
    }
}
