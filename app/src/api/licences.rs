//! Licences: one seat given to one person.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, CheckedList, LicencesPage, Problem};
use crate::i18n::Lang;
use crate::ids::{PersonId, SubscriptionId};
#[cfg(feature = "ssr")]
use crate::lists::PeopleView;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// The account, and a page of the people who can have a licence of the subscription. The query says which ones
/// ([`PeopleView`]), among those whom somebody searched for.
#[server(prefix = "/api", endpoint = "load_licences", input = Postcard, output = Postcard)]
pub async fn load_licences(
    subscription: SubscriptionId,
    query: String,
) -> Result<Loaded<(AccountPage, LicencesPage)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let searched = super::search::searched(&caller, subscription.as_str());
    let people = center.licences_page(&caller, &subscription, PeopleView::of(&query), &searched).await?;
    super::page::with_account(center.as_ref(), &caller, people).await
}

/// The account, and a list of people who are to get licences of the subscription.
#[server(prefix = "/api", endpoint = "load_licence_list", input = Postcard, output = Postcard)]
pub async fn load_licence_list(
    subscription: SubscriptionId,
    list: String,
) -> Result<Loaded<(AccountPage, CheckedList)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let list = center.checked_list(&caller, &subscription, &list).await?;
    super::page::with_account(center.as_ref(), &caller, list).await
}

/// Gives or takes back licences of the subscription. A person's own button names that person in `assign` or `free`. The
/// button below the list says in `what` (`assign` or `free`) what happens to all the ticked `people`. A person who gets
/// a licence is told, unless `silent`. `assign-all` and `free-all` mean everybody on all pages of the list: those whom
/// its `view` shows, among those whom somebody searched for. The form leads to the page of that view.
#[server(prefix = "/api", endpoint = "change_licences")]
pub async fn change_licences(
    lang: Lang,
    subscription: SubscriptionId,
    #[server(default)] assign: String,
    #[server(default)] free: String,
    #[server(default)] what: String,
    #[server(default)] people: Vec<PersonId>,
    #[server(default)] silent: bool,
    #[server(default)] view: String,
) -> Result<(), Problem> {
    let one = if assign.is_empty() { free.clone() } else { assign.clone() };
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let chosen = if what.ends_with("-all") && one.is_empty() {
            let searched = super::search::searched(&caller, subscription.as_str());
            center.everybody_listed(&caller, &subscription, PeopleView::of(&view), &searched).await?
        } else {
            people
        };
        let (frees, people) = match (assign.as_str(), free.as_str(), what.as_str()) {
            ("", "", "assign" | "assign-all") => (false, chosen),
            ("", "", "free" | "free-all") => (true, chosen),
            (one, "", _) if !one.is_empty() => (false, vec![assign.into()]),
            ("", _, _) => (true, vec![free.into()]),
            _ => return Err(Problem::BadRequest),
        };
        if frees {
            Ok(("freed", center.free_licences(&caller, &subscription, &people).await?))
        } else {
            Ok(("assigned", center.assign_licences(&caller, &subscription, &people, !silent).await?))
        }
    };
    let result = result.await;
    let (done, count) = result.unwrap_or_default();
    let done = [("done", done.to_owned()), ("count", count.to_string())];
    let page = page(lang, &subscription);
    let beside = if one.is_empty() { super::reply::CHOSEN_PEOPLE.to_owned() } else { one };
    let ways = super::reply::listed(ChangeLicences::PATH, &page, &view, &done, beside);
    super::reply::answer_form(result.map(drop), ways)
}

/// Gives somebody new a licence, and sends them an invitation, unless `without_mail`.
#[server(prefix = "/api", endpoint = "invite_to_licence")]
pub async fn invite_to_licence(
    lang: Lang,
    subscription: SubscriptionId,
    name: String,
    email: String,
    #[server(default)] without_mail: bool,
) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.invite(&caller, Some(&subscription), &name, &email, !without_mail).await
    };
    let page = page(lang, &subscription);
    let ways =
        super::reply::Ways { form: InviteToLicence::PATH, done: format!("{page}?done=invited"), back: page };
    super::reply::answer_form(result.await, ways)
}

/// Gives a licence to everybody on a list that was checked.
#[server(prefix = "/api", endpoint = "assign_list")]
pub async fn assign_list(lang: Lang, subscription: SubscriptionId, list: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.assign_list(&caller, &subscription, &list).await
    };
    let result = result.await;
    let page = page(lang, &subscription);
    let assigned = result.map(|done| done.assigned).unwrap_or_default();
    let ways = super::reply::Ways {
        form: AssignList::PATH,
        done: format!("{page}?done=assigned&count={assigned}"),
        back: format!("{page}/lists/{list}"),
    };
    super::reply::answer_form(result.map(drop), ways)
}

#[cfg(feature = "ssr")]
fn page(lang: Lang, subscription: &SubscriptionId) -> String {
    format!("/{}/subscriptions/{subscription}/licences", lang.code())
}
