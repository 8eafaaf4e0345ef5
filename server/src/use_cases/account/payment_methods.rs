//! The payment methods on file. Their details are typed on a page of the gateway. We learn only what a person
//! recognises them by.

use crate::store::{new_id, payment_methods, timestamp};
use crate::use_cases::{BillingCenter, in_time, refuse};
use app::api::Problem;
use app::billing::{MethodOnFile, Subscription, payment_refusal};
use app::i18n::Lang;
use app::ids::{AccountId, PaymentMethodId};
use app::ports::{BackTo, Caller, PaymentMethods};
use async_trait::async_trait;
use chrono::TimeDelta;

/// The process of a removal that began longer ago than this is gone: the gateway answers sooner.
const REMOVED_WITHIN: TimeDelta = TimeDelta::minutes(1);

#[async_trait]
impl PaymentMethods for BillingCenter {
    async fn start_payment_details(
        &self,
        caller: &Caller,
        lang: Lang,
        back: BackTo,
    ) -> Result<String, Problem> {
        let mut conn = self.store.read().await?;
        refuse(&payment_refusal(&self.snapshot(&mut conn, caller).await?.snapshot))?;
        // The page to which the payer comes back says whether a card was added. It says the same whether the payer or
        // the gateway reports the new card first.
        let had = payment_methods::all(&mut conn, &caller.account_id).await?.len();
        drop(conn);
        let return_to =
            format!("/payment-details/return?lang={}&back={}&had={had}", lang.code(), back.page());
        Ok(self.gateway.open_payment_details(&caller.account_id, lang, &return_to).await?)
    }

    async fn payment_methods(&self, caller: &Caller) -> Result<Vec<MethodOnFile>, Problem> {
        Ok(payment_methods::all(&mut *self.store.read().await?, &caller.account_id).await?)
    }

    async fn make_default_method(&self, caller: &Caller, id: &PaymentMethodId) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        refuse(&payment_refusal(&self.snapshot(tx.conn(), caller).await?.snapshot))?;
        find(&payment_methods::all(tx.conn(), &caller.account_id).await?, id)?;
        payment_methods::make_default(tx.conn(), &caller.account_id, id).await?;
        Ok(tx.commit().await?)
    }

    /// The gateway forgets the card first. In the other order, a crash in between would leave a card that can be
    /// charged and that nobody sees. Forgetting it twice is not an error, so the button may be pressed again.
    ///
    /// Before the gateway is asked, the removal is written down, under the account's lock. If two people remove the
    /// last two cards at once, the second one finds that theirs would be the last. An order that opens meanwhile takes
    /// another card.
    async fn remove_method(&self, caller: &Caller, id: &PaymentMethodId) -> Result<(), Problem> {
        let removal = format!("{} {}", timestamp(self.clock.now()), new_id::<String>());
        let mut tx = self.change(&caller.account_id).await?;
        may_remove(self, tx.conn(), caller, id).await?;
        payment_methods::begin_removal(tx.conn(), &caller.account_id, id, &removal).await?;
        tx.commit().await?;
        let (self, account_id, id) = (self.clone(), caller.account_id.clone(), id.clone());
        // It is a task of its own: otherwise closing the page would stop it half-way.
        let task = tokio::spawn(async move { self.forget_method(&account_id, &id, &removal).await });
        task.await.unwrap_or(Err(Problem::Unavailable))
    }
}

impl BillingCenter {
    /// Asks the gateway for the account's newest payment method, when the payer comes back from its page. If it is new,
    /// it is charged from now on. Nothing that the payer brings along is believed, so it does not matter who asks, or
    /// how often. The answer is how many methods are on file now.
    pub async fn finish_payment_details(&self, caller: &Caller) -> Result<usize, Problem> {
        self.learn_payment_method(&caller.account_id).await?;
        Ok(payment_methods::all(&mut *self.store.read().await?, &caller.account_id).await?.len())
    }

    /// The same for an account for which the gateway reports that payment details were given.
    pub async fn learn_payment_method(&self, account_id: &AccountId) -> Result<(), Problem> {
        let Some(method) = self.gateway.payment_method(account_id).await? else { return Ok(()) };
        let mut tx = self.change(account_id).await?;
        payment_methods::add(tx.conn(), account_id, &method, self.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Ends a removal that has begun, one way or the other.
    async fn forget_method(
        &self,
        account_id: &AccountId,
        id: &PaymentMethodId,
        removal: &str,
    ) -> Result<(), Problem> {
        let forgotten = in_time(self.gateway.remove_payment_method(account_id, id)).await;
        let mut tx = self.change(account_id).await?;
        match &forgotten {
            Ok(()) => payment_methods::remove(tx.conn(), account_id, id).await?,
            // The card may have been forgotten or not. It stays in the list, and pressing again will tell.
            Err(_) => payment_methods::give_up_removal(tx.conn(), account_id, id, removal).await?,
        }
        tx.commit().await?;
        Ok(forgotten?)
    }

    /// Ends the removals that a dead process began. The person who pressed the button wanted the card to go.
    pub(in crate::use_cases) async fn finish_removals(&self) -> Result<(), Problem> {
        let before = timestamp(self.clock.now() - REMOVED_WITHIN);
        let left = payment_methods::removals(&mut *self.store.read().await?, &before).await?;
        for (account_id, id, removal) in left {
            if let Err(problem) = self.forget_method(&account_id, &id, &removal).await {
                tracing::warn!(account_id = account_id.as_str(), %problem, "a card could not be taken off file");
            }
        }
        Ok(())
    }
}

async fn may_remove(
    center: &BillingCenter,
    conn: &mut sqlx::AnyConnection,
    caller: &Caller,
    id: &PaymentMethodId,
) -> Result<(), Problem> {
    let snapshot = center.snapshot(&mut *conn, caller).await?.snapshot;
    refuse(&payment_refusal(&snapshot))?;
    find(&payment_methods::all(&mut *conn, &caller.account_id).await?, id)?;
    let others = payment_methods::others(conn, &caller.account_id, id).await?;
    if others == 0 && snapshot.subscriptions.iter().any(Subscription::renews) {
        return Err(Problem::LastPaymentMethod);
    }
    Ok(())
}

/// `NotFound` for another account's method.
fn find(methods: &[MethodOnFile], id: &PaymentMethodId) -> Result<(), Problem> {
    if methods.iter().any(|on_file| on_file.method.id == *id) { Ok(()) } else { Err(Problem::NotFound) }
}
