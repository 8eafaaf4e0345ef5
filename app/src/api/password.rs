//! Links in mails: choosing a password, and confirming an address.

use super::format::Postcard;
use super::page::Loaded;
use super::{Link, Problem};
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// What the link of the mail with that `token` is for. `None` when the link is not valid (any more).
#[server(prefix = "/api", endpoint = "load_link", input = Postcard, output = Postcard)]
pub async fn load_link(token: String) -> Result<Loaded<Option<Link>>, Problem> {
    unless_expired(super::who::center()?.link(&token).await)
}

/// An expired link is not a failure: its page says that it has expired.
#[cfg(feature = "ssr")]
pub(super) fn unless_expired<T>(link: Result<T, Problem>) -> Result<Loaded<Option<T>>, Problem> {
    match link {
        Ok(link) => Ok(Loaded::for_everybody(Some(link))),
        Err(Problem::LinkExpired) => Ok(Loaded::for_everybody(None)),
        Err(problem) => Err(problem),
    }
}

/// Sends a link for choosing another password, if somebody has that address. The answer is the same if nobody has it.
#[server(prefix = "/api", endpoint = "ask_password")]
pub async fn ask_password(lang: Lang, email: String) -> Result<(), Problem> {
    let page = format!("/{}/forgot-password", lang.code());
    let ways = super::reply::Ways { form: AskPassword::PATH, done: format!("{page}/sent"), back: page };
    let result = async {
        let email = crate::billing::EmailAddress::parse(&email).ok_or(Problem::BadEmail)?;
        super::who::center()?.ask_password(email.as_str()).await
    };
    super::reply::answer_form(result.await, ways)
}

/// Adds the person with the link of that `token` to the link's account, with the sign-in that they have already.
#[server(prefix = "/api", endpoint = "join_account")]
pub async fn join_account(lang: Lang, token: String, password: String) -> Result<(), Problem> {
    let result =
        async { super::session::give(super::who::center()?.join_account(&token, &password).await?).await };
    let result = result.await;
    let done = match result {
        Ok(true) => super::session::next_step(result, "", lang),
        _ => format!("/{}/subscriptions", lang.code()),
    };
    let ways = super::reply::Ways {
        form: JoinAccount::PATH,
        done,
        back: format!("/{}/set-password/{token}", lang.code()),
    };
    super::reply::answer_form(result.map(drop), ways)
}

/// Whether that password would be accepted. A form asks this while somebody types. The person has the link with that
/// `token`, or, if there is no token, is signed in.
#[server(prefix = "/api", endpoint = "judge_password", input = Postcard, output = Postcard)]
pub async fn judge_password(token: String, password: String) -> Result<(), Problem> {
    if !token.is_empty() {
        return super::who::center()?.judge_password_by_link(&token, &password).await;
    }
    let (center, caller) = super::who::caller().await?;
    center.judge_password(&caller, &password).await
}

/// Sets the password of the person who has the link with that `token`.
#[server(prefix = "/api", endpoint = "set_password")]
pub async fn set_password(lang: Lang, token: String, password: String) -> Result<(), Problem> {
    let result = async { super::who::center()?.set_password(&token, &password).await };
    let ways = super::reply::Ways {
        form: SetPassword::PATH,
        done: format!("/{}/set-password/done", lang.code()),
        back: format!("/{}/set-password/{token}", lang.code()),
    };
    super::reply::answer_form(result.await, ways)
}
