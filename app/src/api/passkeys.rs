//! Passkeys. Questions to an authenticator, and its answers, travel as JSON (`WebAuthn`, level 3).

use super::Problem;
use super::format::Postcard;
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// The question to an authenticator for a new passkey.
#[server(prefix = "/api", endpoint = "make_passkey", input = Postcard, output = Postcard)]
pub async fn make_passkey() -> Result<String, Problem> {
    let (center, caller) = super::who::proven().await?;
    center.passkey_to_make(&caller).await
}

/// Adds the passkey that the authenticator made.
#[server(prefix = "/api", endpoint = "add_passkey")]
pub async fn add_passkey(lang: Lang, answer: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven().await?;
        center.add_passkey(&caller, &answer, super::who::agent().as_deref()).await
    };
    super::reply::answer_form(result.await, super::factors::ways(AddPasskey::PATH, lang, "added"))
}

/// Removes a passkey.
#[server(prefix = "/api", endpoint = "remove_passkey")]
pub async fn remove_passkey(lang: Lang, passkey: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven().await?;
        center.remove_passkey(&caller, &passkey).await
    };
    super::reply::answer_form(result.await, super::factors::ways(RemovePasskey::PATH, lang, "removed"))
}

/// The question to an authenticator for a sign-in.
#[server(prefix = "/api", endpoint = "ask_passkey", input = Postcard, output = Postcard)]
pub async fn ask_passkey() -> Result<String, Problem> {
    super::who::center()?.passkey_to_sign_in().await
}

/// Signs in with the answer of an authenticator. Leads to the page `next`, or to the subscriptions.
#[server(prefix = "/api", endpoint = "sign_in_by_passkey")]
pub async fn sign_in_by_passkey(
    lang: Lang,
    answer: String,
    #[server(default)] next: String,
) -> Result<(), Problem> {
    let ways = super::reply::Ways {
        form: SignInByPasskey::PATH,
        done: super::session::after_sign_in(&next, lang),
        back: format!("/{}/passkey", lang.code()),
    };
    super::reply::answer_form(super::session::by_passkey(&answer).await, ways)
}

/// The question to an authenticator with which a person who is signed in proves who they are.
#[server(prefix = "/api", endpoint = "ask_own_passkey", input = Postcard, output = Postcard)]
pub async fn ask_own_passkey() -> Result<String, Problem> {
    let (center, caller) = super::who::signed_in().await?;
    center.passkey_to_prove(&caller).await
}

/// Proves again who the person is, by the answer of an authenticator. Leads back to the page `next`.
#[server(prefix = "/api", endpoint = "prove_by_passkey")]
pub async fn prove_by_passkey(
    lang: Lang,
    answer: String,
    #[server(default)] next: String,
) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::signed_in().await?;
        let token = super::who::session_token().ok_or(Problem::SignInFirst)?;
        center.prove_by_passkey(&caller, &token, &answer).await
    };
    let ways = super::reply::Ways {
        form: ProveByPasskey::PATH,
        done: super::session::after_sign_in(&next, lang),
        back: format!("/{}/prove", lang.code()),
    };
    super::reply::answer_form(result.await, ways)
}
