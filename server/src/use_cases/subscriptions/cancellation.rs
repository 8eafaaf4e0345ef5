//! Cancelling a subscription as of the end of its paid period, and reactivating it until then (domain.md, “Trials,
//! cancellation, renewal”).

use crate::mail::{Cancellation, Mail, Reactivation};
use crate::store::{WriteTx, cancellations, carts, renewals};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{
    CANCELLATION_REASONS, Cancelling, Refusal, Snapshot, Subscription, SubscriptionStatus, account_refusal,
    cancellation_refusal, cancelling, renewal_price,
};
use app::ids::SubscriptionId;
use app::limits::MAX_COMMENT_CHARS;
use app::ports::{Caller, Cancellations};
use app::typed::paragraphs;
use async_trait::async_trait;
use chrono::NaiveDate;

#[async_trait]
impl Cancellations for BillingCenter {
    async fn cancel(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        why: &str,
        comment: &str,
    ) -> Result<(), Problem> {
        let known = why.is_empty() || CANCELLATION_REASONS.contains(&why);
        let comment = paragraphs(comment, MAX_COMMENT_CHARS).filter(|_| known).ok_or(Problem::BadRequest)?;
        let (mut tx, snapshot, held) = find(self, caller, subscription_id, cancellation_refusal).await?;
        let end = match cancelling(&snapshot, &held) {
            Cancelling::Ends(end) => end,
            // The button was pressed twice.
            Cancelling::Done => return Ok(()),
            Cancelling::Refused(_) | Cancelling::Needless => return Err(Problem::Refused),
        };
        let said = cancellations::Cancellation {
            subscription_id: held.id.clone(),
            version: held.version,
            account_id: caller.account_id.clone(),
            person_id: caller.person_id.clone(),
            why: why.to_owned(),
            comment,
            created_at: self.clock.now(),
        };
        cancellations::insert(tx.conn(), &said).await?;
        // A charge that failed is not tried again.
        renewals::clear_dunning(tx.conn(), &held.id).await?;
        // A customer who cancels does not buy: the page said so.
        if let Some(line) = snapshot.cart.iter().find(|line| line.subscription_id.as_ref() == Some(&held.id))
        {
            carts::remove(tx.conn(), &caller.account_id, &line.id).await?;
            carts::clear_refused_quote(tx.conn(), &caller.account_id).await?;
        }
        let mail = Mail::Cancellation(letter(&snapshot, &held, end));
        change(self, tx, caller, &snapshot, &held, SubscriptionStatus::PendingCancellation, &mail).await
    }

    async fn reactivate(&self, caller: &Caller, subscription_id: &SubscriptionId) -> Result<(), Problem> {
        let (tx, snapshot, held) = find(self, caller, subscription_id, account_refusal).await?;
        if held.status == SubscriptionStatus::Active {
            return Ok(());
        }
        // After its paid period it has ended, even if no job has run yet.
        let end = held.paid.as_ref().map(|paid| paid.term.end).filter(|end| *end > snapshot.today);
        let end =
            end.filter(|_| held.status == SubscriptionStatus::PendingCancellation).ok_or(Problem::Refused)?;
        let mail = Mail::Reactivation(Reactivation(letter(&snapshot, &held, end)));
        change(self, tx, caller, &snapshot, &held, SubscriptionStatus::Active, &mail).await
    }
}

async fn find(
    center: &BillingCenter,
    caller: &Caller,
    subscription_id: &SubscriptionId,
    refusal: fn(&Snapshot) -> Option<Refusal>,
) -> Result<(WriteTx, Snapshot, Subscription), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    let held = snapshot.subscription(subscription_id).cloned().ok_or(Problem::NotFound)?;
    refuse(&refusal(&snapshot))?;
    Ok((tx, snapshot, held))
}

async fn change(
    center: &BillingCenter,
    mut tx: WriteTx,
    caller: &Caller,
    snapshot: &Snapshot,
    held: &Subscription,
    status: SubscriptionStatus,
    mail: &Mail,
) -> Result<(), Problem> {
    let (account, now) = (&snapshot.account, center.clock.now());
    renewals::change_status(tx.conn(), &account.id, held, status, account.currency, now).await?;
    center.tell(tx.conn(), &caller.account_id, &caller.person_id, mail).await?;
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}

fn letter(snapshot: &Snapshot, held: &Subscription, end: NaiveDate) -> Cancellation {
    let found = snapshot.catalogue.plan(&held.selection.plan_id);
    let (product, plan) =
        found.map(|(product, plan)| (product.name.clone(), plan.name.clone())).unwrap_or_default();
    Cancellation {
        subscription_id: held.id.clone(),
        version: held.version + 1,
        product,
        plan,
        seats: held.selection.seats,
        period: held.selection.period,
        runs_until: end,
        price: renewal_price(snapshot, held).map(|unit| (unit, snapshot.account.currency)),
    }
}
