//! `/:lang/people`

use super::fields::invited_fields;
use crate::api::{
    AcceptHandover, Access, AccountPage, Colleague, InvitePerson, OfferHandover, PeoplePage, Problem,
    WithdrawHandover, load_people,
};
use crate::billing::{Role, Snapshot, viewer_refusal};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, done_above, done_beside, done_notice, done_to, face, hidden, href,
    icon, lang_field, list_row, refusal_notice, subject, tag, use_submission, who, wrong_field,
};
use crate::field;
use crate::i18n::{I18n, text, use_i18n};
use crate::lists::{PeopleView, Show};
use crate::pages::lists::{nobody_found, pager, people_search, rows_shown};
use crate::pages::page::{following, page};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Everybody in the account: what they may do, what they hold, and whether they can sign in.
pub fn people() -> AnyView {
    let query = use_location().search;
    let asked = move || PeopleView::of(&query.try_get().unwrap_or_default());
    page(
        move || asked().query(),
        load_people,
        move |loaded| {
            // Another view loads the page again. Until the next page is here, the old one stays as it was.
            let asked = untrack(asked);
            following("people-title", move || {
                let (account, people) = &*loaded;
                view(account, people, asked)
            })
        },
    )
}

fn view(account: &AccountPage, page: &PeoplePage, asked: PeopleView) -> AnyView {
    let AccountPage { snapshot, addresses, .. } = account;
    let (invite, offer) = (FormState::of::<InvitePerson>(), FormState::of::<OfferHandover>());
    let (accept, withdraw) = (FormState::of::<AcceptHandover>(), FormState::of::<WithdrawHandover>());
    let refusal = viewer_refusal(snapshot);
    let may = refusal.is_none();
    let refusal = refusal.map(|refusal| refusal_notice(refusal, addresses));
    let i18n = use_i18n();
    let rows = page.people.rows.iter().map(|who| row(i18n, snapshot, who, asked, may, invite));
    let rows: Vec<_> = rows.collect();
    let listed = i18n.path("people");
    let is_mine = page.handover_to.as_ref().is_some_and(|to| to.id == snapshot.viewer.id);
    view! {
        <div class="flow">
            <ProblemNotice state=invite field=wrong_field(invite, (Problem::BadName, "name"), "email") />
            <ProblemNotice state=offer field="person" />
            <ProblemNotice state=accept />
            <ProblemNotice state=withdraw />
            <h1 tabindex="-1">{text("people-title")}</h1>
            {done(page)}
            {is_mine.then(|| offered(i18n, snapshot, accept, withdraw))}
            {refusal}
            <section class="card" aria-label=text("people-title")>
                {people_search(String::new(), &Show::ALL, asked, &page.searched)}
                {rows_shown(page.people.span)}
                {nobody_found(String::new(), page.people.span)}
                {tag("ul", "people", rows)}
                {pager(page.people.span, |to| asked.at(to).address(&listed, &[]))}
            </section>
            {may.then(|| invite_card(invite))}
            {may.then(|| handover_card(i18n, page, offer, withdraw))}
        </div>
    }
    .into_any()
}

fn done(page: &PeoplePage) -> Option<AnyView> {
    let i18n = use_i18n();
    let id = match use_submission().done()?.as_str() {
        "invited" => "people-done-invited",
        "offered" => "people-done-offered",
        "withdrawn" => "people-done-withdrawn",
        "taken-over" => "people-done-taken-over",
        "removed" => "people-done-removed",
        _ => return None,
    };
    let of = done_to().unwrap_or_default();
    let is_row = page.people.rows.iter().any(|colleague| colleague.person.id.as_str() == of);
    Some(if is_row { done_above(i18n.t(id)) } else { done_notice(i18n.t(id)) })
}

fn row(
    i18n: I18n,
    snapshot: &Snapshot,
    colleague: &Colleague,
    asked: PeopleView,
    may: bool,
    invite: FormState,
) -> AnyView {
    let person = &colleague.person;
    let is_contact = person.role == Role::BillingContact;
    let role = if is_contact { "common-billing-contact" } else { "people-member" };
    let role = view! { " " <span class="tag plain">{text(role)}</span> }.into_any();
    let held = colleague.licences.iter().filter_map(|id| {
        let (product, _) = snapshot.catalogue.plan(&snapshot.subscription(id)?.selection.plan_id)?;
        Some(product.name.clone())
    });
    let held: Vec<_> = held.collect();
    let has_licence = !held.is_empty();
    let access = match colleague.access {
        Access::SignsIn => i18n.t("people-signs-in"),
        Access::Invited(on) => i18n.t_with("people-invited", &vec![("date", i18n.date(on).into())]),
        Access::None => i18n.t("people-no-access"),
    };
    let notes = if has_licence {
        let holds = i18n.t_with("people-holds", &vec![("products", i18n.list(&held).into())]);
        i18n.t_with("common-and-also", &vec![("first", access.into()), ("second", holds.into())])
    } else {
        access
    };
    let notes = tag("small", "", vec![notes.into_any()]);
    let done = done_beside(&person.id, &[("invited", "people-row-invited")]);
    let is_done = done.is_some();
    let beside = [Some(role), done].into_iter().flatten().collect();
    let words = tag("div", "", vec![who(&person.name, person.email.as_str(), beside), notes]);
    let remove = (may && !is_contact).then(|| {
        view! {
            <a class="btn quiet bad" href=href(format!("people/{}/remove", person.id))>
                <span>{text("people-remove")} {subject(person.name.clone())}</span>
            </a>
        }
        .into_any()
    });
    let button = (may && colleague.access != Access::SignsIn).then(|| {
        let (id, name, email) = (person.id.clone(), person.name.clone(), person.email.to_string());
        view! {
            <Form state=invite>
                {lang_field()}
                {hidden(field!(InvitePerson.view), asked.query())}
                {hidden(field!(InvitePerson.person), id)}
                {hidden(field!(InvitePerson.name), name.clone())}
                {hidden(field!(InvitePerson.email), email)}
                <button class="btn quiet">
                    <span>{text("people-invite")} {subject(name)}</span>
                </button>
            </Form>
        }
        .into_any()
    });
    let buttons: Vec<_> = button.into_iter().chain(remove).collect();
    let buttons = (!buttons.is_empty()).then(|| tag("div", "actions", buttons));
    list_row(is_done, vec![face(&person.name, has_licence), words, buttons.into_any()])
}

fn invite_card(state: FormState) -> AnyView {
    view! {
        <section class="card" aria-labelledby="invite-title">
            <h2 id="invite-title">{text("licences-invite-title")}</h2>
            <p class="soft">{text("people-invite-text")}</p>
            <Form id="invite" carried=true class="group" state=state>
                {lang_field()}
                {invited_fields(state)}
                <div class="actions">
                    <button class="btn">{text("people-invite")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// For the person to whom the role of billing contact is offered: both people must say yes.
fn offered(i18n: I18n, snapshot: &Snapshot, accept: FormState, withdraw: FormState) -> AnyView {
    let words = i18n.t_with("people-offered-text", &vec![("from", snapshot.contact.name.as_str().into())]);
    view! {
        <section class="card" aria-labelledby="offered-title">
            <h2 id="offered-title">{text("people-offered-title")}</h2>
            <p>{words}</p>
            <div class="actions">
                <Form state=accept>
                    {lang_field()}
                    <button class="btn main">{text("people-accept")}</button>
                </Form>
                <Form state=withdraw>
                    {lang_field()}
                    <button class="btn quiet">{text("people-decline")}</button>
                </Form>
            </div>
        </section>
    }
    .into_any()
}

fn handover_card(i18n: I18n, page: &PeoplePage, offer: FormState, withdraw: FormState) -> AnyView {
    let content = match &page.handover_to {
        Some(to) => waiting(i18n, &to.name, withdraw),
        None => choice(page, offer),
    };
    view! {
        <section class="card" aria-labelledby="handover-title">
            <h2 id="handover-title">{text("people-handover-title")}</h2>
            <p class="soft">{text("people-handover-text")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn waiting(i18n: I18n, to: &str, withdraw: FormState) -> AnyView {
    let words = i18n.t_with("people-handover-waits", &vec![("to", to.into())]);
    view! {
        <p>{icon(Icon::Info, "icon")} " " {words}</p>
        <Form class="actions" state=withdraw>
            {lang_field()}
            <button class="btn quiet">{text("people-withdraw")}</button>
        </Form>
    }
    .into_any()
}

fn choice(page: &PeoplePage, offer: FormState) -> AnyView {
    let can = |colleague: &&Colleague| {
        colleague.access == Access::SignsIn && colleague.person.role != Role::BillingContact
    };
    let options: Vec<_> = page.people.rows.iter().filter(can).map(option).collect();
    let has_more = page.people.span.pages() > 1 || !page.searched.is_empty();
    let more = has_more.then(|| view! { <p class="hint">{text("people-handover-search")}</p> }.into_any());
    if options.is_empty() && has_more {
        return more.into_any();
    }
    if options.is_empty() {
        return view! { <p>{text("people-handover-nobody")}</p> }.into_any();
    }
    view! {
        <Form class="group" state=offer>
            {lang_field()}
            <div class="field">
                <label for="person">{text("people-handover-to")}</label>
                {more}
                <select class="control medium" id="person" name=field!(OfferHandover.person) autocomplete="off">
                    {options}
                </select>
            </div>
            <div class="actions">
                <button class="btn">{text("people-handover-offer")}</button>
            </div>
        </Form>
    }
    .into_any()
}

fn option(colleague: &Colleague) -> AnyView {
    let person = colleague.person.clone();
    let id = String::from(person.id);
    let is_chosen = use_submission().value(field!(OfferHandover.person)).as_ref() == Some(&id);
    view! {
        <option value=id selected=is_chosen>
            {person.name}
        </option>
    }
    .into_any()
}
