//! The cart.

use crate::store::{WriteTx, carts, licences, new_id, people};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{CartLine, Selection, account_refusal, quote_cart, refusals};
use app::ids::{CartLineId, PersonId, SubscriptionId};
use app::ports::{Caller, Carts, Edited};
use async_trait::async_trait;

#[async_trait]
impl Carts for BillingCenter {
    async fn put_in_cart(&self, caller: &Caller, edited: Edited, wanted: Selection) -> Result<(), Problem> {
        let tx = self.change(&caller.account_id).await?;
        put(self, tx, caller, edited, wanted).await
    }

    async fn put_seats_in_cart(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        wanted: Selection,
        freed: &[PersonId],
    ) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let held = snapshot.subscription(subscription_id).ok_or(Problem::NotFound)?;
        for person_id in freed {
            people::get(tx.conn(), &caller.account_id, person_id).await?.ok_or(Problem::NotFound)?;
        }
        refuse(&account_refusal(&snapshot))?;
        // If there are enough seats after all, nobody loses a licence because of boxes that are still checked.
        if wanted.seats < held.assigned() {
            for person_id in freed {
                licences::free(tx.conn(), &caller.account_id, subscription_id, person_id).await?;
            }
        }
        put(self, tx, caller, Edited::Subscription(subscription_id.to_owned()), wanted).await
    }

    async fn remove_from_cart(&self, caller: &Caller, line_id: &CartLineId) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&account_refusal(&snapshot))?;
        carts::remove(tx.conn(), &caller.account_id, line_id).await?;
        carts::clear_refused_quote(tx.conn(), &caller.account_id).await?;
        Ok(tx.commit().await?)
    }
}

/// Puts the edit into the cart and commits everything that was done in the transaction: all of it or nothing.
async fn put(
    center: &BillingCenter,
    mut tx: WriteTx,
    caller: &Caller,
    edited: Edited,
    wanted: Selection,
) -> Result<(), Problem> {
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    let line = match edited {
        Edited::Subscription(id) => CartLine {
            // The edit replaces an earlier one and keeps its place and id: the quote on another tab names that id.
            id: snapshot.cart_line_of(&id).map_or_else(new_id, |line| line.id.clone()),
            subscription_id: Some(id),
            selection: wanted,
        },
        Edited::Product(id) => {
            let plan = snapshot.catalogue.plan(&wanted.plan_id);
            plan.filter(|(product, _)| product.id == id).ok_or(Problem::NotFound)?;
            CartLine {
                id: snapshot.cart_line_for(&id).map_or_else(new_id, |line| line.id.clone()),
                subscription_id: None,
                selection: wanted,
            }
        }
        Edited::Line(id) => {
            let line = snapshot.cart_line(&id).ok_or(Problem::NotFound)?;
            CartLine { selection: wanted, ..line.clone() }
        }
    };
    let subscription = match &line.subscription_id {
        Some(id) => Some(snapshot.subscription(id).ok_or(Problem::NotFound)?),
        None => None,
    };
    refuse(&refusals(&snapshot, subscription, &line.selection))?;
    if let (None, Some(before)) = (subscription, snapshot.cart_line(&line.id)) {
        // A line keeps its product: another product is another line.
        let product = |line: &CartLine| {
            snapshot.catalogue.plan(&line.selection.plan_id).map(|(product, _)| product.id.clone())
        };
        if product(before).is_some_and(|before| product(&line) != Some(before)) {
            return Err(Problem::Refused);
        }
    }
    // A cart that cannot be quoted could never be ordered.
    quote_cart(&snapshot, &snapshot.cart_with(line.clone())).map_err(|_| Problem::Refused)?;
    carts::put(tx.conn(), &caller.account_id, &line).await?;
    carts::clear_refused_quote(tx.conn(), &caller.account_id).await?;
    Ok(tx.commit().await?)
}
