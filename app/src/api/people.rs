//! What people change about themselves and about one another.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Leaving, PeoplePage, Problem, Profile};
use crate::i18n::Lang;
use crate::ids::PersonId;
#[cfg(feature = "ssr")]
use crate::lists::PeopleView;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// A page of the people of the account. The query says which ones ([`PeopleView`]), among those whom somebody searched
/// for.
#[server(prefix = "/api", endpoint = "load_people", input = Postcard, output = Postcard)]
pub async fn load_people(query: String) -> Result<Loaded<(AccountPage, PeoplePage)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let searched = super::search::searched(&caller, "people");
    let people = center.people_page(&caller, PeopleView::of(&query), &searched).await?;
    super::page::with_account(center.as_ref(), &caller, people).await
}

/// What ends when somebody is removed from the account. A person who may not remove anybody learns no more than the
/// page of people says.
#[server(prefix = "/api", endpoint = "load_leaving", input = Postcard, output = Postcard)]
pub async fn load_leaving(person: PersonId) -> Result<Loaded<(AccountPage, Leaving)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let leaving = center.leaving(&caller, &person).await.map_err(Problem::hidden)?;
    super::page::with_account(center.as_ref(), &caller, leaving).await
}

/// What people see and change about themselves.
#[server(prefix = "/api", endpoint = "load_profile", input = Postcard, output = Postcard)]
pub async fn load_profile() -> Result<Loaded<Profile>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let token = super::who::session_token().unwrap_or_default();
    let profile = center.profile(&caller, &token).await?;
    super::page::of_account(center.as_ref(), &caller, profile).await
}

/// Sets name and language. Leads to the profile in that language.
#[server(prefix = "/api", endpoint = "set_profile")]
pub async fn set_profile(lang: Lang, name: String, language: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.set_profile(&caller, &name, language).await
    };
    let ways = super::reply::Ways {
        form: SetProfile::PATH,
        done: format!("/{}/profile?done=saved", language.code()),
        back: format!("/{}/profile", lang.code()),
    };
    super::reply::answer_form(result.await, ways)
}

/// Sets the password. All other sessions end, and this one continues with a new token.
#[server(prefix = "/api", endpoint = "change_password")]
pub async fn change_password(lang: Lang, current: String, password: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let token = center.change_password(&caller, &current, &password).await?;
        super::session::begin(token).await
    };
    super::reply::answer_form(result.await, profile(ChangePassword::PATH, lang, "password"))
}

/// Sends a link to the new address. The address becomes the person's when the link is used.
#[server(prefix = "/api", endpoint = "change_email")]
pub async fn change_email(lang: Lang, email: String, current: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.change_email(&caller, &email, &current).await
    };
    super::reply::answer_form(result.await, profile(ChangeEmail::PATH, lang, "email"))
}

/// Gives the address of the link with that `token` to the person to whom the link was sent.
#[server(prefix = "/api", endpoint = "confirm_email")]
pub async fn confirm_email(lang: Lang, token: String) -> Result<(), Problem> {
    let result = async { super::who::center()?.confirm_email(&token).await };
    let ways = super::reply::Ways {
        form: ConfirmEmail::PATH,
        done: format!("/{}/confirm-email/done", lang.code()),
        back: format!("/{}/confirm-email/{token}", lang.code()),
    };
    super::reply::answer_form(result.await, ways)
}

/// Ends the person's `session` with that id, or all of them when it is empty. A person who has ended their
/// own session is led to the sign-in.
#[server(prefix = "/api", endpoint = "end_sessions")]
pub async fn end_sessions(
    lang: Lang,
    #[server(default)] session: String,
    current: String,
) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let one = Some(session.as_str()).filter(|id| !id.is_empty());
        center.end_sessions(&caller, one, &current).await?;
        Ok(super::who::caller().await.is_ok())
    };
    let result = result.await;
    let mut ways = profile(EndSessions::PATH, lang, "ended");
    if result == Ok(false) {
        ways.done = format!("/{}/sign-in", lang.code());
    }
    super::reply::answer_form(result.map(drop), ways)
}

/// Invites somebody new to the account, or invites again somebody who has no password. A button beside a person names the
/// `person`, and the `view` of the list, to which it leads back.
#[server(prefix = "/api", endpoint = "invite_person")]
pub async fn invite_person(
    lang: Lang,
    name: String,
    email: String,
    #[server(default)] view: String,
    #[server(default)] person: String,
) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.invite(&caller, None, &name, &email, true).await
    };
    let page = format!("/{}/people", lang.code());
    let ways = super::reply::listed(InvitePerson::PATH, &page, &view, &[("done", "invited".into())], person);
    super::reply::answer_form(result.await, ways)
}

/// Removes somebody from the account.
#[server(prefix = "/api", endpoint = "remove_person")]
pub async fn remove_person(lang: Lang, person: PersonId) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.remove_person(&caller, &person).await
    };
    super::reply::answer_form(result.await, people(RemovePerson::PATH, lang, "removed"))
}

/// Sets the person's language: that of pages, of mails and, for a billing contact, of the account's documents.
#[server(prefix = "/api", endpoint = "set_language")]
pub async fn set_language(lang: Lang) -> Result<(), Problem> {
    let (center, caller) = super::who::signed_in().await?;
    center.set_language(&caller, lang).await
}

/// Offers the role of billing contact to a colleague.
#[server(prefix = "/api", endpoint = "offer_handover")]
pub async fn offer_handover(lang: Lang, #[server(default)] person: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven_caller().await?;
        if person.is_empty() {
            return Err(Problem::NobodyChosen);
        }
        center.offer_handover(&caller, &person.into()).await
    };
    super::reply::answer_form(result.await, people(OfferHandover::PATH, lang, "offered"))
}

/// Withdraws the offer, or declines it.
#[server(prefix = "/api", endpoint = "withdraw_handover")]
pub async fn withdraw_handover(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.withdraw_handover(&caller).await
    };
    super::reply::answer_form(result.await, people(WithdrawHandover::PATH, lang, "withdrawn"))
}

/// Accepts the role of billing contact.
#[server(prefix = "/api", endpoint = "accept_handover")]
pub async fn accept_handover(lang: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::proven_caller().await?;
        center.accept_handover(&caller).await
    };
    super::reply::answer_form(result.await, people(AcceptHandover::PATH, lang, "taken-over"))
}

/// For a form on the profile. It leads back there with what was done.
#[cfg(feature = "ssr")]
fn profile(form: &'static str, lang: Lang, done: &str) -> super::reply::Ways {
    let page = format!("/{}/profile", lang.code());
    super::reply::Ways { form, done: format!("{page}?done={done}"), back: page }
}

/// For a form on the page of people. It leads back there with what was done.
#[cfg(feature = "ssr")]
fn people(form: &'static str, lang: Lang, done: &str) -> super::reply::Ways {
    let page = format!("/{}/people", lang.code());
    super::reply::Ways { form, done: format!("{page}?done={done}"), back: page }
}
