//! The account at this moment.

use crate::store::carts;
use crate::store::orders::{self, Origin};
use crate::use_cases::BillingCenter;
use crate::use_cases::people::memberships;
use app::api::{AccountPage, Problem};
use app::billing::{CartQuote, Snapshot, quote_cart};
use app::ports::Caller;

pub(in crate::use_cases) async fn account_page(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<AccountPage, Problem> {
    let mut tx = center.store.read().await?;
    let snapshot = center.snapshot(&mut tx, caller).await?.snapshot;
    let pending = orders::pending(&mut tx, &caller.account_id).await?;
    let refused = carts::refused_quote(&mut tx, &caller.account_id).await?;
    let accounts = memberships::of(&mut tx, &caller.person_id).await?;
    Ok(AccountPage {
        accounts,
        // While an order waits for its confirmation, pressing the button again goes on with that order. For a renewal that
        // nobody asked for there is no button.
        order_key: pending
            .filter(|order| order.origin() != Origin::Renewal)
            .map_or_else(|| uuid::Uuid::new_v4().to_string(), |order| order.idempotency_key),
        refused: refused.filter(|refused| differs(refused, &snapshot)),
        addresses: center.settings.addresses.clone(),
        snapshot,
    })
}

/// Whether there is a difference to show. None, for one, when the other tab took its change back.
fn differs(refused: &CartQuote, snapshot: &Snapshot) -> bool {
    quote_cart(snapshot, &snapshot.cart).is_ok_and(|now| now != *refused)
}
