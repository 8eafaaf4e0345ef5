//! What the use cases tell people by mail. Each is enqueued in the transaction that it tells of.

use crate::mail::{
    Before, Card, CardExpiring, Ended, FailedOrder, FailedRenewal, FailureReason, Mail, OrderConfirmation,
    OrderedLine, PaymentFailed, Renewing, enqueue,
};
use crate::store::expiring_cards::{ExpiringCard, expiring};
use crate::store::orders::{Order, OrderLine, Origin};
use crate::store::snapshot::Stored as Snapshotted;
use crate::store::{Result as Stored, StoreError, accounts, catalogues, people, subscriptions};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{CartLine, Catalogue, PaymentMethod, Subscription, SubscriptionStatus, renewal_price};
use app::ports::Caller;
use chrono::{Days, NaiveDate};
use sqlx::AnyConnection;
use std::sync::Arc;
use tokio::sync::Notify;

/// How many days before its last day a card is spoken of.
const CARD_WARNING_DAYS: u64 = 30;

impl BillingCenter {
    /// Rings when mail was enqueued and the transaction is committed.
    pub fn mail_bell(&self) -> Arc<Notify> {
        Arc::clone(&self.mail_bell)
    }

    /// Confirms an order that has just been placed, to whoever placed it.
    pub(in crate::use_cases) async fn confirm_order(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        number: i64,
    ) -> Stored<()> {
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        let lines = order.quote.cart.iter().zip(&order.lines);
        let lines = lines
            .map(|(line, ordered)| ordered_line(&catalogue, line, ordered))
            .collect::<Stored<Vec<_>>>()?;
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
        self.tell_payer(conn, order, &mail).await
    }

    /// The lines of a renewal, with what comes after it where another price was announced for that.
    async fn with_next_charge(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        mut lines: Vec<OrderedLine>,
    ) -> Stored<Vec<OrderedLine>> {
        if !order.quote.is_renewal() {
            return Ok(lines);
        }
        let caller = Caller { person_id: order.person_id.clone(), account_id: order.account_id.clone() };
        let Ok(stored) = self.snapshot(conn, &caller).await else { return Ok(lines) };
        for (quoted, line) in order.quote.lines().zip(&mut lines) {
            let held = stored.snapshot.subscription(&line.subscription_id);
            let next = held.and_then(|held| renewal_price(&stored.snapshot, held));
            let next = next.and_then(|price| price.checked_mul(quoted.line.selection.seats.into()));
            line.next_charge = next.filter(|next| *next != quoted.figures.charge);
        }
        Ok(lines)
    }

    /// Tells whoever ordered, and has left the page, that the order came to nothing. Of a renewal they have been told.
    pub(in crate::use_cases) async fn tell_of_failure(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        problem: Problem,
    ) -> Stored<()> {
        if order.origin() != Origin::Checkout {
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

    /// Tells the billing contact that what was cancelled, or a trial, has ended on that day.
    pub(in crate::use_cases) async fn tell_of_end(
        &self,
        conn: &mut AnyConnection,
        stored: &Snapshotted,
        subscription: &Subscription,
        on: Option<NaiveDate>,
    ) -> Result<(), Problem> {
        let snapshot = &stored.snapshot;
        let found = snapshot.catalogue.plan(&subscription.selection.plan_id);
        let names = found.map(|(product, plan)| (product.name.clone(), plan.name.clone()));
        let was_trial = subscription.status == SubscriptionStatus::Trial;
        let mail =
            Ended::of(subscription, names.unwrap_or_default(), was_trial, on.unwrap_or(snapshot.today));
        self.tell(conn, &snapshot.account.id, &snapshot.contact.id, &Mail::Ended(mail)).await
    }

    /// Tells the billing contact that a subscription could not be renewed.
    pub(in crate::use_cases) async fn tell_of_failed_renewal(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        problem: Problem,
        attempt: u32,
        next_attempt: Option<NaiveDate>,
    ) -> Stored<()> {
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

    async fn tell_payer(&self, conn: &mut AnyConnection, order: &Order, mail: &Mail) -> Stored<()> {
        let account_id = &order.account_id;
        let mut to = people::correspondent(&mut *conn, account_id, &order.person_id).await?;
        if to.is_none() {
            // Whoever ordered was removed meanwhile: it is the billing contact's now.
            let contact = people::contact(&mut *conn, account_id).await?;
            let contact = contact.ok_or_else(|| StoreError::corrupt("an account without billing contact"))?;
            to = people::correspondent(&mut *conn, account_id, &contact.id).await?;
        }
        let to = to.ok_or_else(|| StoreError::corrupt("an order of nobody of the account"))?;
        enqueue(conn, &order.account_id, &to, mail, self.clock.now()).await?;
        Ok(())
    }

    /// Warns of cards that expire soon and are to pay for something, once for each card and expiry; returns how many
    /// warnings are new. For once a day; several servers may do it at once.
    pub async fn warn_of_expiring_cards(&self) -> Stored<usize> {
        let today = self.clock.today("UTC");
        let until = today.checked_add_days(Days::new(CARD_WARNING_DAYS)).unwrap_or(today);
        let found = expiring(&mut *self.store.read().await?, today, until).await?;
        let mut warned = 0;
        for expiring in found {
            // The others should not wait for this one.
            match self.warn_of_expiring_card(&expiring).await {
                Ok(is_new) => warned += usize::from(is_new),
                Err(error) => tracing::error!(account = expiring.account_id, %error, "a warning of a card"),
            }
        }
        if warned > 0 {
            self.mail_bell.notify_one();
        }
        Ok(warned)
    }

    async fn warn_of_expiring_card(&self, expiring: &ExpiringCard) -> Stored<bool> {
        let account_id = &expiring.account_id;
        let Some(mut tx) = self.store.write_account(account_id).await? else { return Ok(false) };
        let conn = tx.conn();
        let Some(account) = accounts::get(&mut *conn, account_id).await? else { return Ok(false) };
        let Some(contact) = people::contact(&mut *conn, account_id).await? else { return Ok(false) };
        let Some(to) = people::correspondent(&mut *conn, account_id, &contact.id).await? else {
            return Ok(false);
        };
        let Some((_, catalogue)) = catalogues::newest(&mut *conn).await? else { return Ok(false) };
        let held = subscriptions::all(&mut *conn, account_id, account.currency).await?;
        let renewing = held.iter().filter(|subscription| subscription.renews()).filter_map(|subscription| {
            let (product, _) = catalogue.plan(&subscription.selection.plan_id)?;
            Some(Renewing { product: product.name.clone(), on: subscription.paid.as_ref()?.term.end })
        });
        let mut renewals: Vec<_> = renewing.collect();
        renewals.sort_by_key(|renewing| renewing.on);
        let mail = Mail::CardExpiring(CardExpiring {
            method_id: expiring.method.id.clone(),
            card: card(&expiring.method),
            expires: expiring.method.expires,
            renewals,
        });
        let is_new = enqueue(conn, account_id, &to, &mail, self.clock.now()).await?;
        tx.commit().await?;
        Ok(is_new)
    }
}

fn ordered_line(catalogue: &Catalogue, line: &CartLine, ordered: &OrderLine) -> Stored<OrderedLine> {
    let (product, plan) = catalogue
        .plan(&line.selection.plan_id)
        .ok_or_else(|| StoreError::corrupt("an order of a plan that was not sold"))?;
    let before = ordered.placed.plan_before.as_deref().map(|id| Before {
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

const fn reason(problem: Problem) -> FailureReason {
    match problem {
        Problem::PaymentDeclined => FailureReason::Declined,
        Problem::PaymentNotConfirmed => FailureReason::NotConfirmed,
        _ => FailureReason::NotCarriedOut,
    }
}

pub(in crate::use_cases) fn card(method: &PaymentMethod) -> Card {
    Card { brand: method.brand.clone(), last_four: method.last_four.clone() }
}
