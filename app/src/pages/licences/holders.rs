//! `/:lang/subscriptions/:id/licences`

use super::choosing::{Chosen, Rows, ways_to_choose};
use crate::api::{
    AccountPage, CHOSEN_PEOPLE, Candidate, ChangeLicences, DONE_ROW, InviteToLicence, LICENCE_LISTS,
    LIST_PASTED, LIST_SILENT, LicencesPage, Problem, load_licences,
};
use crate::billing::{Person, Role, Snapshot, Subscription, account_refusal};
use crate::components::{
    Form, FormState, ProblemNotice, TextArea, acting, check, done_above, done_beside, done_notice, done_to,
    face, hidden, hidden_of, href, lang_field, licences_used, list_row, refusal_notice, subject, tag,
    use_submission, who, wrong_field,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::ids::SubscriptionId;
use crate::limits::MAX_LIST_KILOBYTES;
use crate::lists::Show;
use crate::pages::lists::{nobody_found, pager, people_search, rows_shown};
use crate::pages::not_found::not_found;
use crate::pages::page::{following_of, page, param};
use crate::pages::people::invited_fields;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use leptos_router::hooks::use_location;

/// The form of the page. The buttons and boxes beside the people belong to it, and so do the fields for somebody new.
const FORM: &str = "licences";

/// Who holds the licences of one subscription.
pub fn licences() -> AnyView {
    let (id, query) = (param::<SubscriptionId>("id"), use_location().search);
    let here = id.clone();
    let chosen = move || Chosen::of(&query.try_get().unwrap_or_default());
    page(
        move || (here(), chosen().query()),
        move |(id, query)| load_licences(id, query),
        move |loaded| {
            let Some(subscription) = loaded.0.snapshot.subscription(&untrack(&id)).cloned() else {
                return not_found();
            };
            // Another view loads the page again. Until the next page is here, the old one stays as it was.
            let chosen = untrack(chosen);
            let named = product(&loaded.0.snapshot, &subscription).unwrap_or_default();
            following_of("licences-title", named, move || {
                let (account, people) = &*loaded;
                view(account, &subscription, people, chosen)
            })
        },
    )
}

fn view(account: &AccountPage, subscription: &Subscription, page: &LicencesPage, chosen: Chosen) -> AnyView {
    let AccountPage { snapshot, addresses, .. } = account;
    let change = FormState::of::<ChangeLicences>();
    let (invite, list) = (FormState::of::<InviteToLicence>(), FormState::at(LICENCE_LISTS));
    let refusal = account_refusal(snapshot);
    let may = refusal.is_none();
    let can_give = may && subscription.is_running(snapshot.today);
    let refusal = refusal.map(|refusal| refusal_notice(refusal, addresses));
    let used = tag("dl", "facts", vec![licences_used(use_i18n(), subscription)]);
    let people = &page.people;
    let rows = people.rows.iter().map(|who| row(subscription, who, chosen, may, can_give));
    let rows: Vec<_> = rows.collect();
    let id = subscription.id.clone();
    let listed = use_i18n().path(&format!("subscriptions/{id}/licences"));
    let search = people_search(id.to_string(), &Show::OF_LICENCES, chosen.view, &page.searched);
    view! {
        <div class="flow">
            <ProblemNotice state=change />
            <ProblemNotice state=invite field=wrong_field(invite, (Problem::BadName, "name"), "email") />
            <ProblemNotice state=list field=LIST_PASTED />
            <h1 tabindex="-1">{text("licences-title")}</h1>
            {done(page)}
            {refusal}
            <section class="card" aria-labelledby="product">
                <h2 id="product" translate="no">
                    {product(snapshot, subscription)}
                </h2>
                {used}
                {search}
                {(may && !can_give).then(|| change_form(change, id.clone()))}
                {rows_shown(people.span)}
                {nobody_found(id.to_string(), people.span)}
                {(may && people.span.total > 0).then(|| ways_to_choose(chosen, people.span, &listed))}
                {tag("ul", "people choice", rows)}
                {pager(people.span, |to| chosen.view.at(to).address(&listed, &[]))}
                {may.then(|| chosen_buttons(can_give, chosen))}
            </section>
            {can_give.then(|| list_card(&id))}
            {can_give.then(|| invite_card(invite, id))}
        </div>
    }
    .into_any()
}

/// The name of the product to which the licences belong.
pub(super) fn product(snapshot: &Snapshot, subscription: &Subscription) -> Option<String> {
    let found = snapshot.catalogue.plan(&subscription.selection.plan_id);
    found.map(|(product, _)| product.name.clone())
}

/// What was done, according to the address. An address can say anything, so the page says only one of these and a
/// number.
fn done_words() -> Option<String> {
    let (submission, i18n) = (use_submission(), use_i18n());
    let count: u32 = submission.value("count").and_then(|count| count.parse().ok()).unwrap_or_default();
    let count = vec![("count", count.into())];
    match submission.done()?.as_str() {
        "assigned" => Some(i18n.t_with("licences-done-assigned", &count)),
        "freed" => Some(i18n.t_with("licences-done-freed", &count)),
        "invited" => Some(i18n.t("licences-done-invited")),
        _ => None,
    }
}

/// The same at the top of the page, which may say it beside a row or beside the buttons below the list as well.
fn done(page: &LicencesPage) -> Option<AnyView> {
    let (words, of) = (done_words()?, done_to().unwrap_or_default());
    let is_row = page.people.rows.iter().any(|candidate| candidate.person.id.as_str() == of);
    Some(if is_row || of == CHOSEN_PEOPLE { done_above(words) } else { done_notice(words) })
}

/// What was done to those who were chosen, beside the buttons for it. It gets the focus.
fn done_below() -> Option<AnyView> {
    let words = done_words().filter(|_| done_to().as_deref() == Some(CHOSEN_PEOPLE))?;
    let said = view! {
        <span class="tag" id=DONE_ROW tabindex="-1">
            {words}
        </span>
    };
    Some(said.into_any())
}

/// The form of a page on which no licence can be given, only taken back. Its boxes and buttons stand in the list below.
/// Enter in a box would press the first of the buttons, so the first one is this one, which does nothing.
fn change_form(state: FormState, subscription: SubscriptionId) -> AnyView {
    view! {
        <Form id=FORM class="hush" state=state>
            {lang_field()}
            {hidden(field!(ChangeLicences.subscription), subscription)}
            <button disabled tabindex="-1" aria-hidden="true"></button>
        </Form>
    }
    .into_any()
}

fn row(
    subscription: &Subscription,
    candidate: &Candidate,
    chosen: Chosen,
    may: bool,
    can_give: bool,
) -> AnyView {
    let Candidate { person, holds } = candidate;
    let holds = *holds;
    let (label, class, name) = if holds {
        ("licences-free", "btn quiet", field!(ChangeLicences.free))
    } else {
        ("licences-assign", "btn", field!(ChangeLicences.assign))
    };
    let offered = may && (holds || can_give && subscription.free() > 0);
    let button = offered.then(|| {
        let whose = person.name.clone();
        let button = view! {
            <button
                class=class
                form=FORM
                formaction=acting(ChangeLicences::PATH)
                name=name
                value=String::from(person.id.clone())
            >
                <span>{text(label)} {subject(whose)}</span>
            </button>
        };
        tag("div", "actions", vec![button.into_any()])
    });
    let contact = (person.role == Role::BillingContact)
        .then(|| view! { " " <span class="tag plain">{text("common-billing-contact")}</span> }.into_any());
    let done =
        done_beside(&person.id, &[("assigned", "licences-row-assigned"), ("freed", "licences-row-freed")]);
    let is_done = done.is_some();
    let words = who(&person.name, person.email.as_str(), contact.into_iter().chain(done).collect());
    let children = may.then(|| choice(person, chosen)).into_iter();
    let children = children.chain([face(&person.name, holds), words, button.into_any()]);
    list_row(is_done, children.collect())
}

fn choice(person: &Person, chosen: Chosen) -> AnyView {
    let ticked = use_submission().values(field!(ChangeLicences.people[]));
    let is_everybody = chosen.rows == Rows::Everybody;
    let is_ticked = chosen.rows != Rows::None || ticked.iter().any(|id| id == person.id.as_str());
    let label = use_i18n().t_with("licences-select", &vec![("name", person.name.as_str().into())]);
    view! {
        <label class="check">
            <input
                type="checkbox"
                name=field!(ChangeLicences.people[])
                value=String::from(person.id.clone())
                form=FORM
                checked=is_ticked
                disabled=is_everybody
            />
            <span class="hush">{label}</span>
        </label>
    }
    .into_any()
}

/// Whether the box was ticked before the page was made again.
fn was_ticked(name: &str) -> bool {
    use_submission().value(name).is_some()
}

fn chosen_buttons(can_give: bool, chosen: Chosen) -> AnyView {
    let [assigns, frees] =
        if chosen.rows == Rows::Everybody { ["assign-all", "free-all"] } else { ["assign", "free"] };
    let assign = can_give.then(|| {
        view! {
            <button
                class="btn"
                form=FORM
                formaction=acting(ChangeLicences::PATH)
                name=field!(ChangeLicences.what)
                value=assigns
            >
                {text("licences-assign-chosen")}
            </button>
        }
        .into_any()
    });
    let silent = can_give.then(|| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    name=field!(ChangeLicences.silent)
                    value="true"
                    form=FORM
                    checked=was_ticked(field!(ChangeLicences.silent))
                />
                <span>{text("licences-silent")}</span>
            </label>
        }
        .into_any()
    });
    view! {
        {silent}
        {hidden_of(Some(FORM), field!(ChangeLicences.view), chosen.view.query())}
        <div class="actions">
            {assign}
            <button
                class="btn quiet"
                form=FORM
                formaction=acting(ChangeLicences::PATH)
                name=field!(ChangeLicences.what)
                value=frees
            >
                {text("licences-free-chosen")}
            </button>
            {done_below()}
        </div>
    }
    .into_any()
}

fn list_card(subscription: &SubscriptionId) -> AnyView {
    view! {
        <section class="card" aria-labelledby="list-title">
            <h2 id="list-title">{text("licences-list-title")}</h2>
            <p class="soft">{text("licences-list-text")}</p>
            {list_form(subscription, String::new(), false)}
        </section>
    }
    .into_any()
}

/// The form for a list. The browser itself sends a file, with JavaScript too.
pub(super) fn list_form(subscription: &SubscriptionId, list: String, silent: bool) -> AnyView {
    let action = format!("{LICENCE_LISTS}/{}/{subscription}", use_i18n().lang().code());
    view! {
        <form method="post" action=action enctype="multipart/form-data" class="group">
            <div class="field">
                <label for=LIST_PASTED>{text("licences-list-pasted")}</label>
                <p class="hint" id="list-hint">
                    {text("licences-list-hint")}
                </p>
                <TextArea name=LIST_PASTED text=list rows=5 described_by="list-hint" spellcheck=false />
            </div>
            <div class="field">
                <label for="file">
                    {use_i18n().t_with("licences-list-file", &vec![("kilobytes", MAX_LIST_KILOBYTES.into())])}
                </label>
                // The name is `LIST_FILE`. With literals alone, nothing sets the attributes again when the page is made
                // again: a new type would take the chosen file away.
                <input class="control" id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" />
            </div>
            {check(LIST_SILENT, "true", "licences-silent", silent)}
            <div class="actions">
                <button class="btn">{text("licences-list-check")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The fields for somebody new. Their form is that of the whole page, and the boxes in the list above belong to it,
/// too. So the language menu takes along both when there is no JavaScript.
fn invite_card(state: FormState, subscription: SubscriptionId) -> AnyView {
    let without_mail = field!(InviteToLicence.without_mail);
    view! {
        <section class="card" aria-labelledby="invite-title">
            <h2 id="invite-title">{text("licences-invite-title")}</h2>
            <p class="soft">{text("licences-invite-text")}</p>
            <Form id=FORM carried=true class="group" state=state>
                {lang_field()}
                {hidden(field!(InviteToLicence.subscription), subscription)}
                {invited_fields(state)}
                {check(without_mail, "true", "licences-silent", was_ticked(without_mail))}
                <div class="actions">
                    <button class="btn">{text("licences-invite")}</button>
                    <a class="btn quiet" href=href("people")>
                        {text("people-title")}
                    </a>
                </div>
            </Form>
        </section>
    }
    .into_any()
}
