//! Trials.

use super::Problem;
use crate::i18n::Lang;
use crate::ids::{PlanId, ProductId};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Starts the trial of a plan of the product and leads to its confirmation. Seats come as they were typed, and are read
/// in the language `lang`.
#[server(prefix = "/api", endpoint = "start_trial")]
pub async fn start_trial(lang: Lang, product: ProductId, plan: PlanId, seats: String) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    use crate::billing::{BillingPeriod, Selection};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let count = crate::i18n::parse_count(lang, &seats).map_err(|_| Problem::BadSeats)?;
        // Nothing is billed. The period is only the one with which a later choice begins.
        let wanted = Selection { plan_id: plan.clone(), seats: count, period: BillingPeriod::Monthly };
        center.start_trial(&caller, &product, wanted).await
    };
    let (result, trial) = match result.await {
        Ok(id) => (Ok(()), String::from(id)),
        Err(problem) => (Err(problem), String::new()),
    };
    let ways = Ways {
        form: StartTrial::PATH,
        done: format!("/{}/subscriptions/{trial}/trial", lang.code()),
        back: format!("/{}/products/{product}/try/start", lang.code()),
    };
    answer_form(result, ways)
}
