//! Placing an order: *open* here, then *charge*, then *settle*.

use super::charge::{CHARGE_LEASE, Payer, finished};
use crate::actor::Actor;
use crate::mail::ORDER_CONFIRMATION;
use crate::store::orders::{self, Order, OrderLine, OrderStatus};
use crate::store::outbox::{self, MessageStatus};
use crate::store::snapshot::StoredSnapshot;
use crate::store::{WriteTx, accounts, carts, catalogues, invoices, new_id, orders_list};
use crate::use_cases::{BillingCenter, check_key, refuse};
use app::api::{ConfirmationMail, ListedOrder, OrderPage, Placed, PlacedLine, Problem};
use app::billing::vat::VatTreatment;
use app::billing::{
    CartLine, CartQuote, EmailAddress, Snapshot, account_refusal, line_refusals, quote_cart, viewer_refusal,
};
use app::ids::OrderId;
use app::lists::{Listed, OrdersView};
use app::ports::{Caller, Checkout, OrderRequest};
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl Checkout for BillingCenter {
    /// Places the cart at the figures that were on the screen, once for each key.
    async fn place_order(&self, caller: &Caller, request: OrderRequest) -> Result<Placed, Problem> {
        let key = &request.key;
        check_key(key)?;
        let mut tx = self.change(&caller.account_id).await?;
        let order = match orders::by_key(tx.conn(), &caller.account_id, key).await? {
            Some(order) if order.references != request.references => return Err(Problem::KeyReused),
            Some(order) => open_again(self, tx.conn(), caller, order, request.seen.as_ref()).await?,
            None => return open(self, tx, caller, &request).await,
        };
        tx.commit().await?;
        match finished(&order) {
            Some(answer) => answer,
            None => self.charge_and_settle(order).await,
        }
    }

    async fn resume_order(&self, caller: &Caller, order_id: &OrderId) -> Result<Placed, Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let order = orders::by_id(tx.conn(), &caller.account_id, order_id).await?.ok_or(Problem::NotFound)?;
        if let Some(answer) = finished(&order) {
            return answer;
        }
        take_up(self, tx.conn(), caller, order_id).await?;
        tx.commit().await?;
        // The payer's URL is not believed. The gateway is asked.
        match self.outcome(&order).await? {
            Some(outcome) => self.conclude(&order, outcome, Payer::There).await,
            None => self.charge_and_settle(order).await,
        }
    }

    async fn order_page(&self, caller: &Caller, number: i64) -> Result<OrderPage, Problem> {
        let mut tx = self.store.read().await?;
        let order = orders::by_number(&mut tx, &caller.account_id, number).await?.ok_or(Problem::NotFound)?;
        let catalogue = catalogues::get(&mut tx, order.catalogue_id).await?;
        let invoice = invoices::of_order(&mut tx, &caller.account_id, &order.id).await?;
        let mail =
            outbox::whereabouts(&mut tx, &caller.account_id, ORDER_CONFIRMATION, order.id.as_str()).await?;
        let paid = !order.quote.quote.total_due.is_zero();
        Ok(OrderPage {
            number,
            lines: order.lines.into_iter().map(|line| line.placed).collect(),
            catalogue,
            paid_with: order.method.filter(|_| paid).map(|method| (method.brand, method.last_four)),
            reverse_charge: order.reverse_charge,
            invoice: invoice.map(|invoice| invoice.number),
            confirmation: mail.and_then(confirmation),
            quote: order.quote,
        })
    }

    async fn orders_page(
        &self,
        caller: &Caller,
        view: OrdersView,
        words: &str,
    ) -> Result<Listed<ListedOrder>, Problem> {
        let mut tx = self.store.read().await?;
        let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        Ok(orders_list::page(&mut tx, (&account.id, &account.time_zone), view, words).await?)
    }
}

/// The same press of the button is the same order: it was placed, or it failed, or it is continued.
pub(in crate::use_cases) async fn open_again(
    center: &BillingCenter,
    conn: &mut AnyConnection,
    caller: &Caller,
    order: Order,
    seen: Option<&CartQuote>,
) -> Result<Order, Problem> {
    if seen.is_none_or(|seen| order.fingerprint != seen.fingerprint()) {
        return Err(Problem::KeyReused);
    }
    if finished(&order).is_none() {
        take_up(center, conn, caller, &order.id).await?;
    }
    Ok(order)
}

/// Lets the caller continue a pending order. Nobody else does so until its new deadline. A person who may not order is
/// refused, since the order may be charged next.
async fn take_up(
    center: &BillingCenter,
    conn: &mut AnyConnection,
    caller: &Caller,
    order_id: &OrderId,
) -> Result<(), Problem> {
    let snapshot = center.snapshot(&mut *conn, caller).await?.snapshot;
    refuse(&viewer_refusal(&snapshot))?;
    orders::extend_deadline(conn, order_id, center.clock.now() + CHARGE_LEASE).await?;
    Ok(())
}

/// Reads everything again, quotes again, compares, and writes the order as pending, in one transaction.
async fn open(
    center: &BillingCenter,
    mut tx: WriteTx,
    caller: &Caller,
    request: &OrderRequest,
) -> Result<Placed, Problem> {
    let stored = center.snapshot(tx.conn(), caller).await?;
    let snapshot = &stored.snapshot;
    refuse(&account_refusal(snapshot))?;
    if snapshot.cart.is_empty() {
        return Err(Problem::CartEmpty);
    }
    let now = quote_now(snapshot)?;
    if request.seen.as_ref().map(CartQuote::fingerprint) != Some(now.fingerprint()) {
        return refuse_quote(center, tx, caller, request.seen.as_ref()).await;
    }
    if now.needs_payment_method && snapshot.account.payment_method.is_none() {
        return Err(Problem::PaymentMethodMissing);
    }
    center.check_chargeable(&now)?;
    let order = new_order(center, Actor::Person, request, &stored, now);
    orders::open(tx.conn(), &order, &stored.snapshot.catalogue, center.clock.now()).await?;
    tx.commit().await?;
    center.charge_and_settle(order).await
}

/// The quote of the present cart. Every line of it must be allowed.
fn quote_now(snapshot: &Snapshot) -> Result<CartQuote, Problem> {
    for line in &snapshot.cart {
        refuse(&line_refusals(snapshot, line))?;
    }
    quote_cart(snapshot, &snapshot.cart).map_err(|_| Problem::Refused)
}

/// Keeps the quote that was on the screen, to be shown beside the new figures.
async fn refuse_quote(
    center: &BillingCenter,
    mut tx: WriteTx,
    caller: &Caller,
    seen: Option<&CartQuote>,
) -> Result<Placed, Problem> {
    match seen {
        Some(seen) => {
            let now = center.clock.now();
            carts::set_refused_quote(tx.conn(), &caller.account_id, seen, now).await?;
        }
        None => carts::clear_refused_quote(tx.conn(), &caller.account_id).await?,
    }
    tx.commit().await?;
    Err(Problem::QuoteChanged)
}

/// The pending order for a quote. The viewer of the snapshot asks for it, or the operator on behalf of the billing
/// contact.
pub(super) fn new_order(
    center: &BillingCenter,
    by: Actor,
    request: &OrderRequest,
    stored: &StoredSnapshot,
    quote: CartQuote,
) -> Order {
    let snapshot = &stored.snapshot;
    Order {
        id: new_id(),
        account_id: snapshot.account.id.clone(),
        origin: by,
        person_id: snapshot.viewer.id.clone(),
        idempotency_key: request.key.clone(),
        fingerprint: quote.fingerprint(),
        lines: quote.cart.iter().map(|line| order_line(snapshot, line)).collect(),
        quote,
        catalogue_id: stored.catalogue_id,
        method: snapshot.account.payment_method.clone(),
        references: request.references.clone(),
        reverse_charge: snapshot.tax().treatment == VatTreatment::ReverseCharge,
        lang: request.lang,
        status: OrderStatus::Pending { charge_deadline: center.clock.now() + CHARGE_LEASE },
    }
}

fn order_line(snapshot: &Snapshot, line: &CartLine) -> OrderLine {
    let subscription = line.subscription_id.as_ref().and_then(|id| snapshot.subscription(id));
    // A trial that was never paid for keeps its seats and plan as the state before: the licences stay with their
    // holders.
    let placed = PlacedLine {
        subscription_id: subscription.map_or_else(new_id, |subscription| subscription.id.clone()),
        seats_before: subscription.map_or(0, |subscription| subscription.selection.seats),
        plan_before: subscription.map(|subscription| subscription.selection.plan_id.clone()),
        ends_cancellation: line.cancellation_ended(snapshot).is_some(),
    };
    OrderLine { placed, version_before: subscription.map_or(0, |subscription| subscription.version) }
}

/// The confirmation mail. `None` for a mail that nobody tries to send any more.
fn confirmation((email, status): (EmailAddress, MessageStatus)) -> Option<ConfirmationMail> {
    let comes = matches!(status, MessageStatus::Queued | MessageStatus::Sent);
    comes.then(|| ConfirmationMail { email, sent: status == MessageStatus::Sent })
}
