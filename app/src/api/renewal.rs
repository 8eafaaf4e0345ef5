//! Paying a renewal that failed.

use super::Problem;
use crate::i18n::Lang;
use crate::ids::SubscriptionId;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Pays the next period of a subscription that is past due, at exactly the amount that was on the screen.
///
/// `seen` is the quote on the screen in the form of [`crate::codec`], and `key` makes the same press of the button the
/// same order.
#[server(prefix = "/api", endpoint = "pay_renewal")]
pub async fn pay_renewal(
    lang: Lang,
    subscription: SubscriptionId,
    key: String,
    seen: String,
) -> Result<(), Problem> {
    use super::Placed;
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let seen = crate::codec::decode(&seen);
        center.pay_renewal(&caller, crate::ports::PayRequest { lang, subscription, key, seen }).await
    };
    let (result, done) = match result.await {
        Ok(Placed::Order { number }) => (Ok(()), format!("/{}/orders/{number}", lang.code())),
        Ok(Placed::ConfirmAt { url }) => (Ok(()), url),
        Err(problem) => (Err(problem), String::new()),
    };
    let back = format!("/{}/pay", lang.code());
    answer_form(result, Ways { form: PayRenewal::PATH, done, back })
}
