//! The mails to the person who ordered. Each mail is enqueued in the transaction that it is about.

use crate::mail::{
    Before, Card, FailedOrder, FailureReason, Mail, OrderConfirmation, OrderedLine, PaymentFailed, enqueue,
};
use crate::store::orders::{Order, OrderLine};
use crate::store::{Result as StoreResult, StoreError, catalogues, people};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{CartLine, Catalogue, PaymentMethod, renewal_charge};
use sqlx::AnyConnection;

impl BillingCenter {
    /// Confirms an order that has just been placed, to the person who placed it.
    pub(super) async fn confirm_order(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        number: i64,
    ) -> Result<(), Problem> {
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        let lines = order.quote.cart.iter().zip(&order.lines);
        let lines = lines
            .map(|(line, ordered)| ordered_line(&catalogue, line, ordered))
            .collect::<StoreResult<Vec<_>>>()?;
        let is_charged = !order.quote.quote.total_due.is_zero();
        let lines = self.with_next_charge(&mut *conn, order, lines).await?;
        let mail = Mail::OrderConfirmation(Box::new(OrderConfirmation {
            order_id: order.id.clone(),
            number,
            quote: order.quote.clone(),
            lines,
            reverse_charge: order.reverse_charge,
            paid_with: order.method.as_ref().filter(|_| is_charged).map(card),
        }));
        Ok(self.tell_payer(conn, order, &mail).await?)
    }

    /// The lines of a renewal. If another price was announced for the next period, they say what that one costs.
    async fn with_next_charge(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        mut lines: Vec<OrderedLine>,
    ) -> Result<Vec<OrderedLine>, Problem> {
        if !order.quote.is_renewal() {
            return Ok(lines);
        }
        let stored = self.snapshot_of(conn, &order.account_id).await?;
        for (quoted, line) in order.quote.lines().zip(&mut lines) {
            let held = stored.snapshot.subscription(&line.subscription_id);
            let next = held.and_then(|held| renewal_charge(&stored.snapshot, held));
            line.next_charge = next.filter(|next| *next != quoted.figures.charge);
        }
        Ok(lines)
    }

    /// Tells the person who ordered, and has left the page, that the order failed. A failed renewal has a mail of its
    /// own.
    pub(super) async fn tell_of_failure(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        problem: Problem,
    ) -> StoreResult<()> {
        if !order.is_of_cart() {
            return Ok(());
        }
        let mail = Mail::PaymentFailed(PaymentFailed::Order(FailedOrder {
            order_id: order.id.clone(),
            reason: reason(problem),
            amount: order.quote.quote.total_due,
            currency: order.quote.request.currency,
            card: order.method.as_ref().map(card),
        }));
        self.tell_payer(conn, order, &mail).await
    }

    /// Writes a mail to the person who ordered.
    pub(super) async fn tell_payer(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        mail: &Mail,
    ) -> StoreResult<()> {
        let account_id = &order.account_id;
        let mut to = people::correspondent(&mut *conn, account_id, &order.person_id).await?;
        if to.is_none() {
            // The person who ordered was removed meanwhile, so the billing contact gets the mail.
            let contact = people::contact(&mut *conn, account_id).await?;
            let contact = contact.ok_or_else(|| StoreError::corrupt("an account without billing contact"))?;
            to = people::correspondent(&mut *conn, account_id, &contact.id).await?;
        }
        let to = to.ok_or_else(|| StoreError::corrupt("an order of nobody of the account"))?;
        enqueue(conn, &order.account_id, &to, mail, self.clock.now()).await?;
        Ok(())
    }
}

/// A line of an order, as mails name it.
pub(super) fn ordered_line(
    catalogue: &Catalogue,
    line: &CartLine,
    ordered: &OrderLine,
) -> StoreResult<OrderedLine> {
    let (product, plan) = catalogue
        .plan(&line.selection.plan_id)
        .ok_or_else(|| StoreError::corrupt("an order of a plan that was not sold"))?;
    let before = ordered.placed.plan_before.as_ref().map(|id| Before {
        plan: catalogue.plan(id).map(|(_, plan)| plan.name.clone()),
        seats: ordered.placed.seats_before,
    });
    Ok(OrderedLine {
        subscription_id: ordered.placed.subscription_id.clone(),
        product: product.name.clone(),
        plan: plan.name.clone(),
        before,
        ends_cancellation: ordered.placed.ends_cancellation,
        next_charge: None,
    })
}

/// Why an order failed, in the terms of the mails.
pub(super) const fn reason(problem: Problem) -> FailureReason {
    match problem {
        Problem::PaymentDeclined => FailureReason::Declined,
        Problem::PaymentNotConfirmed => FailureReason::NotConfirmed,
        _ => FailureReason::NotCarriedOut,
    }
}

/// A card, as mails name it.
pub(in crate::use_cases) fn card(method: &PaymentMethod) -> Card {
    Card { brand: method.brand.clone(), last_four: method.last_four.clone() }
}
