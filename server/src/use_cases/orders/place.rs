//! Placing an order: *open* here, then *charge*, then *settle*.

use super::charge::{CHARGE_LEASE, finished};
use crate::store::orders::{self, Order, OrderLine, OrderStatus};
use crate::store::snapshot::Stored;
use crate::store::{WriteTx, carts, new_id};
use crate::use_cases::{BillingCenter, check_key, refuse};
use app::api::{Placed, PlacedLine, Problem};
use app::billing::vat::VatTreatment;
use app::billing::{CartLine, CartQuote, Snapshot, account_refusal, line_refusals, quote_cart};
use app::ports::{Caller, OrderRequest};

/// A fingerprint has so many characters.
const FINGERPRINT: usize = 64;
/// No quote of a cart is longer, in bytes.
const LONGEST_SEEN: usize = 256 * 1024;

/// Places the cart at the figures that the fingerprint names, once for each key.
pub(in crate::use_cases) async fn place_order(
    center: &BillingCenter,
    caller: &Caller,
    request: &OrderRequest,
) -> Result<Placed, Problem> {
    let key = &request.key;
    check_key(key)?;
    if request.fingerprint.len() != FINGERPRINT {
        return Err(Problem::BadRequest);
    }
    let mut tx = center.change(&caller.account_id).await?;
    let order = match orders::by_key(tx.conn(), &caller.account_id, key).await? {
        Some(order) if order.references != request.references => return Err(Problem::KeyReused),
        Some(order) => open_again(center, tx.conn(), order, &request.fingerprint).await?,
        None => return open(center, tx, caller, request).await,
    };
    tx.commit().await?;
    match finished(&order) {
        Some(answer) => answer,
        None => center.charge_and_settle(order).await,
    }
}

/// The same press of the button is the same order: it was placed, or it failed, or it is gone on with.
pub(in crate::use_cases) async fn open_again(
    center: &BillingCenter,
    conn: &mut sqlx::AnyConnection,
    order: Order,
    fingerprint: &str,
) -> Result<Order, Problem> {
    if order.fingerprint != fingerprint {
        return Err(Problem::KeyReused);
    }
    if finished(&order).is_none() {
        orders::extend_deadline(conn, &order.id, center.clock.now() + CHARGE_LEASE).await?;
    }
    Ok(order)
}

/// Reads everything anew, quotes again, compares, and writes the order as pending, in one transaction.
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
    if now.fingerprint() != request.fingerprint {
        return refuse_quote(center, tx, caller, request).await;
    }
    if now.needs_payment_method && snapshot.account.payment_method.is_none() {
        return Err(Problem::PaymentMethodMissing);
    }
    center.check_chargeable(&now)?;
    let order = new_order(center, caller, request, &stored, now);
    orders::open(tx.conn(), &order, center.clock.now()).await?;
    tx.commit().await?;
    center.charge_and_settle(order).await
}

/// The quote of the cart as it stands, every line of it allowed.
fn quote_now(snapshot: &Snapshot) -> Result<CartQuote, Problem> {
    for line in &snapshot.cart {
        refuse(&line_refusals(snapshot, line))?;
    }
    quote_cart(snapshot, &snapshot.cart).map_err(|_| Problem::Refused)
}

/// Keeps what was on the screen, to be shown beside the new figures, if it is what the fingerprint names.
async fn refuse_quote(
    center: &BillingCenter,
    mut tx: WriteTx,
    caller: &Caller,
    request: &OrderRequest,
) -> Result<Placed, Problem> {
    let seen: Option<CartQuote> = Some(&request.seen)
        .filter(|text| text.len() <= LONGEST_SEEN)
        .and_then(|text| app::wire::decode(text))
        .filter(|seen: &CartQuote| seen.fingerprint() == request.fingerprint);
    match seen {
        Some(seen) => {
            let now = center.clock.now();
            carts::set_refused_quote(tx.conn(), &caller.account_id, &seen, now).await?;
        }
        None => carts::clear_refused_quote(tx.conn(), &caller.account_id).await?,
    }
    tx.commit().await?;
    Err(Problem::QuoteChanged)
}

pub(in crate::use_cases) fn new_order(
    center: &BillingCenter,
    caller: &Caller,
    request: &OrderRequest,
    stored: &Stored,
    quote: CartQuote,
) -> Order {
    let snapshot = &stored.snapshot;
    Order {
        id: new_id(),
        account_id: caller.account_id.clone(),
        person_id: caller.person_id.clone(),
        idempotency_key: request.key.clone(),
        fingerprint: request.fingerprint.clone(),
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
    let subscription = line.subscription_id.as_deref().and_then(|id| snapshot.subscription(id));
    // A trial that was never paid for is what it was before, seats and plan: the licences stay with their holders.
    let placed = PlacedLine {
        subscription_id: subscription.map_or_else(new_id, |subscription| subscription.id.clone()),
        seats_before: subscription.map_or(0, |subscription| subscription.selection.seats),
        plan_before: subscription.map(|subscription| subscription.selection.plan_id.clone()),
        ends_cancellation: line.cancellation_ended(snapshot).is_some(),
    };
    OrderLine { placed, version_before: subscription.map_or(0, |subscription| subscription.version) }
}
