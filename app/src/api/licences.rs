//! Licences: one seat given to one person.

use super::Problem;
use crate::billing::{Person, Snapshot};
use crate::i18n::Lang;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Who holds the licences of one subscription, and who could.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LicencesPage {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// Everybody of the account, by name.
    pub people: Vec<Person>,
}

/// Gives a licence of the subscription to the person.
#[server(prefix = "/api", endpoint = "assign_licence")]
pub async fn assign_licence(lang: Lang, subscription: String, person: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.assign_licence(&caller, &subscription, &person).await
    };
    super::reply::answer_form(result.await, ways(lang, &subscription))
}

/// Takes the person's licence of the subscription back.
#[server(prefix = "/api", endpoint = "free_licence")]
pub async fn free_licence(lang: Lang, subscription: String, person: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.free_licence(&caller, &subscription, &person).await
    };
    super::reply::answer_form(result.await, ways(lang, &subscription))
}

#[cfg(feature = "ssr")]
fn ways(lang: Lang, subscription: &str) -> super::reply::Ways<'static> {
    let page = format!("/{}/subscriptions/{subscription}/licences", lang.code());
    super::reply::Ways { done: page.clone(), back: page, typed: &[] }
}
