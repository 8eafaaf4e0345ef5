//! Asking support.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Sends a message to support. `about` and `subscription` say what it is about, and may be empty.
#[server(prefix = "/api", endpoint = "ask_support")]
pub async fn ask_support(
    lang: Lang,
    #[server(default)] about: String,
    #[server(default)] subscription: String,
    key: String,
    #[server(default)] message: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    use crate::ports::SupportRequest;
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let subscription = (!subscription.is_empty()).then(|| subscription.as_str().into());
        let request = SupportRequest { about: about.clone(), subscription, key, message: message.clone() };
        center.ask_support(&caller, lang, request).await
    };
    let ways = Ways {
        form: AskSupport::PATH,
        done: format!("/{}/support?done=sent", lang.code()),
        back: format!("/{}/support", lang.code()),
    };
    answer_form(result.await, ways)
}
