//! The account at this moment.

use super::{BillingDesk, memberships};
use crate::store::orders::{self, Origin};
use crate::store::{carts, people, sign_ins};
use app::api::{AccountPage, OwnAccount, Problem, Visitor};
use app::billing::{CartQuote, Snapshot, quote_cart};
use app::ports::Caller;

/// Whoever asks, as the header shows it: no more is read than that.
pub(super) async fn visitor(desk: &BillingDesk, caller: &Caller) -> Result<Visitor, Problem> {
    let mut tx = desk.store.read().await?;
    let person =
        people::get(&mut tx, &caller.account_id, &caller.person_id).await?.ok_or(Problem::NotFound)?;
    let own = |place: sign_ins::Membership| OwnAccount { id: place.account_id, name: place.account_name };
    let all = sign_ins::memberships(&mut tx, &caller.person_id).await?;
    let accounts: Vec<_> = all.into_iter().map(own).collect();
    let here = accounts.iter().find(|own| own.id == caller.account_id).ok_or(Problem::NotFound)?;
    let cart_lines = carts::lines(&mut tx, &caller.account_id).await?.len();
    Ok(Visitor {
        name: person.name,
        email: person.email,
        account_id: caller.account_id.clone(),
        account_name: here.name.clone(),
        cart_lines: u32::try_from(cart_lines).unwrap_or(u32::MAX),
        accounts: if accounts.len() < 2 { Vec::new() } else { accounts },
    })
}

pub(super) async fn account_page(desk: &BillingDesk, caller: &Caller) -> Result<AccountPage, Problem> {
    let mut tx = desk.store.read().await?;
    let snapshot = desk.snapshot(&mut tx, caller).await?.snapshot;
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
        addresses: desk.settings.addresses.clone(),
        snapshot,
    })
}

/// Whether there is a difference to show. None, for one, when the other tab took its change back.
fn differs(refused: &CartQuote, snapshot: &Snapshot) -> bool {
    quote_cart(snapshot, &snapshot.cart).is_ok_and(|now| now != *refused)
}
