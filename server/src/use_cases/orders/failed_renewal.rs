//! A renewal that could not be charged: the attempt is counted, and the payer is told.

use super::mail::{card, ordered_line, reason};
use crate::mail::{FailedRenewal, Mail, OrderedLine, PaymentFailed};
use crate::store::orders::Order;
use crate::store::renewals::{self, Dunning};
use crate::store::{Result as StoreResult, StoreError, catalogues};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{SubscriptionStatus, next_attempt};
use chrono::NaiveDate;
use sqlx::AnyConnection;

impl BillingCenter {
    /// Counts a failed attempt: the subscription is past due until the next attempt, or expires after the last one.
    pub(in crate::use_cases) async fn count_failed_renewal(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        problem: Problem,
    ) -> Result<(), Problem> {
        let stored = self.snapshot_of(&mut *conn, &order.account_id).await?;
        let renewed = order.lines.first().map(|line| &line.placed.subscription_id);
        let subscription = renewed.and_then(|id| stored.snapshot.subscription(id));
        let subscription = subscription.ok_or_else(|| StoreError::corrupt("a renewal of no subscription"))?;
        let renewed = &subscription.id;
        let dunning = renewals::dunning(&mut *conn, &order.account_id).await?;
        let failed_attempts = 1 + dunning.get(renewed).map_or(0, |dunning| dunning.failed_attempts);
        let next = next_attempt(failed_attempts, stored.snapshot.today);
        let status = if let Some(next_attempt) = next {
            let dunning = Dunning { failed_attempts, next_attempt };
            renewals::set_dunning(&mut *conn, &order.account_id, renewed, dunning).await?;
            SubscriptionStatus::PastDue
        } else {
            renewals::clear_dunning(&mut *conn, renewed).await?;
            SubscriptionStatus::Expired
        };
        if subscription.status != status {
            let account = &stored.snapshot.account;
            let (currency, now) = (account.currency, self.clock.now());
            renewals::change_status(&mut *conn, &account.id, subscription, status, currency, now).await?;
        }
        Ok(self.tell_of_failed_renewal(conn, order, problem, failed_attempts, next).await?)
    }

    /// Tells the billing contact that a subscription could not be renewed.
    async fn tell_of_failed_renewal(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        problem: Problem,
        attempt: u32,
        next_attempt: Option<NaiveDate>,
    ) -> StoreResult<()> {
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        for (line, ordered) in order.quote.cart.iter().zip(&order.lines) {
            let OrderedLine { subscription_id, product, plan, .. } = ordered_line(&catalogue, line, ordered)?;
            let mail = Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
                subscription_id,
                period_start: order.quote.request.as_of,
                attempt,
                reason: reason(problem),
                product,
                plan,
                seats: line.selection.seats,
                period: line.selection.period,
                amount: order.quote.quote.total_due,
                currency: order.quote.request.currency,
                card: order.method.as_ref().map(card),
                next_attempt,
            }));
            self.tell_payer(&mut *conn, order, &mail).await?;
        }
        Ok(())
    }
}
