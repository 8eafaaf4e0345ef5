//! Licences: one seat given to one person.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;

/// Gives a licence of the subscription to the person.
#[server(prefix = "/api", endpoint = "assign_licence")]
pub async fn assign_licence(lang: Lang, subscription: String, person: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.assign_licence(&caller, &subscription, &person).await
    };
    super::reply::answer_form(result.await, &ways("/api/assign_licence", lang, &subscription))
}

/// Takes the person's licence of the subscription back.
#[server(prefix = "/api", endpoint = "free_licence")]
pub async fn free_licence(lang: Lang, subscription: String, person: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.free_licence(&caller, &subscription, &person).await
    };
    super::reply::answer_form(result.await, &ways("/api/free_licence", lang, &subscription))
}

#[cfg(feature = "ssr")]
fn ways(form: &'static str, lang: Lang, subscription: &str) -> super::reply::Ways<'static> {
    let page = format!("/{}/subscriptions/{subscription}/licences", lang.code());
    super::reply::Ways { form, done: page.clone(), back: page, typed: &[] }
}
