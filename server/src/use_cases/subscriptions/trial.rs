//! Starting a trial: no payment, once for each product and account.

use crate::mail::{Mail, TrialWelcome};
use crate::store::{carts, new_id, subscriptions};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{Selection, Subscription, SubscriptionStatus, Trial, trial};
use app::ids::{ProductId, SubscriptionId};
use app::ports::{Caller, Trials};
use async_trait::async_trait;

#[async_trait]
impl Trials for BillingCenter {
    async fn start_trial(
        &self,
        caller: &Caller,
        product_id: &ProductId,
        wanted: Selection,
    ) -> Result<SubscriptionId, Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let found = snapshot.catalogue.plan(&wanted.plan_id).filter(|(product, _)| product.id == *product_id);
        let (product, plan) = found.ok_or(Problem::NotFound)?;
        let had = subscriptions::ever_had(tx.conn(), &caller.account_id, &product.id).await?;
        let end = match trial(&snapshot, product, &wanted, had) {
            Ok(Trial::Begins(end)) => end,
            Ok(Trial::Runs(trial)) => return Ok(trial.id.clone()),
            Err(refusal) => return refuse([&refusal]).and(Err(Problem::Refused)),
        };
        let trial = Subscription {
            id: new_id(),
            selection: wanted,
            status: SubscriptionStatus::Trial,
            paid: None,
            trial_end: Some(end),
            holders: Vec::new(),
            unnamed_holders: 0,
            announced: Vec::new(),
            version: 1,
        };
        let currency = snapshot.account.currency;
        subscriptions::insert(tx.conn(), &caller.account_id, &product.id, &trial, currency).await?;
        subscriptions::note_opening(tx.conn(), &trial.id).await?;
        if let Some(line) = snapshot.cart_line_for(&product.id) {
            // A purchase of the product that waits in the cart becomes a change of the trial, and not a second
            // subscription.
            carts::attach(tx.conn(), &caller.account_id, &line.id, &trial.id).await?;
            carts::clear_refused_quote(tx.conn(), &caller.account_id).await?;
        }
        let welcome = TrialWelcome {
            subscription_id: trial.id.clone(),
            product: product.name.clone(),
            plan: plan.name.clone(),
            seats: trial.selection.seats,
            days: product.trial_days,
            ends: end,
        };
        self.tell(tx.conn(), &caller.account_id, &caller.person_id, &Mail::TrialWelcome(welcome)).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(trial.id)
    }
}
