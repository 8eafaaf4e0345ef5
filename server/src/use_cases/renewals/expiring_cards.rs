//! Warnings about cards that expire before they are to pay for something.

use crate::mail::{CardExpiring, Mail, Renewing, enqueue};
use crate::store::expiring_cards::{ExpiringCard, expiring};
use crate::store::{Result as StoreResult, accounts, catalogues, people, subscriptions};
use crate::use_cases::BillingCenter;
use crate::use_cases::orders::card;
use app::billing::last_days_soon;

impl BillingCenter {
    /// Warns about cards that expire soon and are to pay for something, once for each card and expiry. Returns how many
    /// warnings are new. It runs once a day; several servers may do it at once.
    pub async fn warn_of_expiring_cards(&self) -> StoreResult<usize> {
        let soon = last_days_soon(self.clock.today("UTC"));
        let (mut warned, mut last) = (0, None);
        loop {
            let page = expiring(&mut *self.store.read().await?, &soon, last.as_ref()).await?;
            warned += self.warn_of_those(&page).await;
            match page.into_iter().next_back() {
                Some(card) => last = Some(card),
                None => break,
            }
        }
        if warned > 0 {
            self.mail_bell.notify_one();
        }
        Ok(warned)
    }

    async fn warn_of_those(&self, cards: &[ExpiringCard]) -> usize {
        let mut warned = 0;
        for expiring in cards.iter().filter(|card| card.is_to_be_told) {
            // The others should not wait for this one.
            match self.warn_of_expiring_card(expiring).await {
                Ok(is_new) => warned += usize::from(is_new),
                Err(error) => {
                    tracing::error!(account = expiring.account_id.as_str(), %error, "a warning of a card");
                }
            }
        }
        warned
    }

    async fn warn_of_expiring_card(&self, expiring: &ExpiringCard) -> StoreResult<bool> {
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
