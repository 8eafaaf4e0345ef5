//! Cancelling a subscription, and reactivating it.

use super::Problem;
use crate::i18n::Lang;
use crate::ids::SubscriptionId;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Cancels a subscription as of the end of its paid period. `why` and `comment` may be empty.
#[server(prefix = "/api", endpoint = "cancel_subscription")]
pub async fn cancel_subscription(
    lang: Lang,
    subscription: SubscriptionId,
    #[server(default)] why: String,
    #[server(default)] comment: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.cancel(&caller, &subscription, &why, &comment).await
    };
    // The same page says that the subscription is cancelled.
    let page = format!("/{}/subscriptions/{subscription}/cancel", lang.code());
    let ways = Ways { form: CancelSubscription::PATH, done: page.clone(), back: page };
    answer_form(result.await, ways)
}

/// Lets a cancelled subscription renew after all.
#[server(prefix = "/api", endpoint = "reactivate_subscription")]
pub async fn reactivate_subscription(lang: Lang, subscription: SubscriptionId) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.reactivate(&caller, &subscription).await
    };
    let ways = Ways {
        form: ReactivateSubscription::PATH,
        done: format!("/{}/subscriptions/{subscription}/reactivated", lang.code()),
        back: format!("/{}/subscriptions", lang.code()),
    };
    answer_form(result.await, ways)
}
