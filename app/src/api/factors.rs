//! The second factor: what people have besides their password, and how they prove again who they are.

use super::format::Postcard;
use super::page::Loaded;
use super::{FactorsPage, Problem, Waiting};
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// What people see and change of their own second factor.
#[server(prefix = "/api", endpoint = "load_factors", input = Postcard, output = Postcard)]
pub async fn load_factors() -> Result<Loaded<FactorsPage>, Problem> {
    let (center, caller) = super::who::signed_in().await?;
    let page = center.factors(&caller).await?;
    super::page::of_account(center.as_ref(), &caller, page).await
}

/// Makes a secret for an authenticator app.
#[server(prefix = "/api", endpoint = "begin_totp")]
pub async fn begin_totp(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven().await?;
        center.begin_totp(&caller).await
    };
    super::reply::answer_form(result.await, ways(BeginTotp::PATH, lang, "begun"))
}

/// Takes the first code of the app.
#[server(prefix = "/api", endpoint = "confirm_totp")]
pub async fn confirm_totp(lang: Lang, code: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::signed_in().await?;
        center.confirm_totp(&caller, &code).await
    };
    super::reply::answer_form(result.await, ways(ConfirmTotp::PATH, lang, "added"))
}

/// Removes the authenticator app.
#[server(prefix = "/api", endpoint = "remove_totp")]
pub async fn remove_totp(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven().await?;
        center.remove_totp(&caller).await
    };
    super::reply::answer_form(result.await, ways(RemoveTotp::PATH, lang, "removed"))
}

/// Makes other recovery codes.
#[server(prefix = "/api", endpoint = "renew_codes")]
pub async fn renew_codes(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven().await?;
        center.renew_codes(&caller).await
    };
    super::reply::answer_form(result.await, ways(RenewCodes::PATH, lang, "codes"))
}

/// Stops showing the recovery codes.
#[server(prefix = "/api", endpoint = "hide_codes")]
pub async fn hide_codes(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::signed_in().await?;
        center.hide_codes(&caller).await
    };
    super::reply::answer_form(result.await, ways(HideCodes::PATH, lang, "kept"))
}

/// What the sign-in of this browser waits for. `None` when it waits for nothing (any more).
#[server(prefix = "/api", endpoint = "load_waiting", input = Postcard, output = Postcard)]
pub async fn load_waiting() -> Result<Loaded<Option<Waiting>>, Problem> {
    let waiting = match super::who::session_token() {
        Some(token) => super::who::center()?.waiting(&token).await?,
        None => None,
    };
    Ok(Loaded::for_everybody(waiting))
}

/// The second step of a sign-in. Leads to the page `next`, or to the subscriptions.
#[server(prefix = "/api", endpoint = "finish_sign_in")]
pub async fn finish_sign_in(
    lang: Lang,
    code: String,
    #[server(default)] next: String,
) -> Result<(), Problem> {
    let result = super::session::second_step(&code).await;
    let ways = super::reply::Ways {
        form: FinishSignIn::PATH,
        done: super::session::after_sign_in(&next, lang),
        back: format!("/{}/second-factor", lang.code()),
    };
    super::reply::answer_form(result, ways)
}

/// Proves again who the person is, by the password or by a code. Leads back to the page `next`.
#[server(prefix = "/api", endpoint = "prove")]
pub async fn prove(
    lang: Lang,
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] next: String,
) -> Result<(), Problem> {
    use crate::ports::Proof;
    let result = async {
        let (center, caller) = super::who::signed_in().await?;
        let token = super::who::session_token().ok_or(Problem::SignInFirst)?;
        let proof = if code.is_empty() { Proof::Password(password) } else { Proof::Code(code) };
        center.prove(&caller, &token, &proof).await
    };
    let ways = super::reply::Ways {
        form: Prove::PATH,
        done: super::session::after_sign_in(&next, lang),
        back: format!("/{}/prove", lang.code()),
    };
    super::reply::answer_form(result.await, ways)
}

/// For a form on the page of the second factor. It leads back there with what was done.
#[cfg(feature = "ssr")]
pub(super) fn ways(form: &'static str, lang: Lang, done: &str) -> super::reply::Ways {
    let page = format!("/{}/profile/second-factor", lang.code());
    super::reply::Ways { form, done: format!("{page}?done={done}"), back: page }
}
