//! Payment details: typed on a page of the gateway's, of which we learn what a person recognises them by.

use crate::store::payment_methods;
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::payment_refusal;
use app::i18n::Lang;
use app::ports::{BackTo, Caller};

/// Opens the gateway's page.
pub(in crate::use_cases) async fn start(
    center: &BillingCenter,
    caller: &Caller,
    lang: Lang,
    back: BackTo,
) -> Result<String, Problem> {
    let snapshot = center.snapshot(&mut *center.store.read().await?, caller).await?.snapshot;
    refuse(&payment_refusal(&snapshot))?;
    let return_to = format!("/payment-details/return?lang={}&back={}", lang.code(), back.page());
    Ok(center.gateway.open_payment_details(&caller.account_id, lang, &return_to).await?)
}

impl BillingCenter {
    /// Takes the gateway's word for the account's newest payment method, when the payer comes back from its page: if it
    /// is new, it is charged from now on. Nothing that the payer brings along is believed, so it does not matter who
    /// asks, or how often.
    pub async fn finish_payment_details(&self, caller: &Caller) -> Result<(), Problem> {
        self.learn_payment_method(&caller.account_id).await
    }

    /// The same for an account of which the gateway reports that payment details were given.
    pub async fn learn_payment_method(&self, account_id: &str) -> Result<(), Problem> {
        let Some(method) = self.gateway.payment_method(account_id).await? else { return Ok(()) };
        let mut tx = self.change(account_id).await?;
        payment_methods::add(tx.conn(), account_id, &method, self.clock.now()).await?;
        Ok(tx.commit().await?)
    }
}
