//! The form above a list: what to look for, which rows, in which order.

use super::pager::order_choice;
use crate::api::SearchPeople;
use crate::components::{Form, FormState, SearchForm, hidden, lang_field, option};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::limits::MAX_SEARCH_CHARS;
use crate::lists::{Order, PeopleView, Show, Span};
use leptos::prelude::*;

/// The form above a list of people. `subscription` is empty on the page of people.
pub fn people_search(subscription: String, choices: &[Show], view: PeopleView, searched: &str) -> AnyView {
    let i18n = use_i18n();
    let shown =
        choices.iter().map(|show| option(show.code(), i18n.t(show_words(*show)), view.show == Some(*show)));
    let parts = vec![
        hidden(field!(SearchPeople.subscription), subscription),
        typed(field!(SearchPeople.search), "lists-search", searched),
        choice(field!(SearchPeople.show), "lists-show", "lists-show-all", shown.collect()),
        order_choice(Order::OF_PEOPLE, view.order),
    ];
    finder(FormState::of::<SearchPeople>(), parts, None)
}

/// The text in place of the people when none is found.
pub fn nobody_found(subscription: String, span: Span) -> Option<AnyView> {
    let of = hidden(field!(SearchPeople.subscription), subscription);
    (span.total == 0).then(|| way_back(FormState::of::<SearchPeople>(), Some(of)))
}

/// The form of a list, made of its `parts`. It is posted, since no address contains what is typed. `more` follows its
/// button.
pub fn finder(state: FormState, parts: Vec<AnyView>, more: Option<AnyView>) -> AnyView {
    view! {
        <Form class="actions low finder" state=state>
            {lang_field()} {parts} <button class="btn quiet">{text("lists-search-do")}</button> {more}
        </Form>
    }
    .into_any()
}

/// The form of a list in which nothing is typed, made of its `parts`. These may stand in an address, so the form asks for
/// the `page` itself.
pub fn chooser(page: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! {
        <SearchForm class="actions low finder" page=page>
            {parts} <button class="btn quiet">{text("lists-show-do")}</button>
        </SearchForm>
    }
    .into_any()
}

/// The field for what to look for.
pub fn typed(name: &'static str, label: &'static str, searched: &str) -> AnyView {
    let searched = searched.to_owned();
    view! {
        <div class="field">
            <label for=name>{text(label)}</label>
            <input
                class="control"
                id=name
                name=name
                type="search"
                inputmode="search"
                autocomplete="off"
                maxlength=MAX_SEARCH_CHARS.to_string()
                value=searched
            />
        </div>
    }
    .into_any()
}

/// A choice of rows: `all` of them, or those of one of the `options`.
pub fn choice(name: &'static str, label: &'static str, all: &'static str, options: Vec<AnyView>) -> AnyView {
    view! {
        <div class="field">
            <label for=name>{text(label)}</label>
            <select class="control" id=name name=name autocomplete="off">
                <option value="">{text(all)}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// The way back from a list in which nothing is found: all rows, without what was searched for and chosen. `of` is a
/// hidden field that says of which list.
pub fn way_back(state: FormState, of: Option<AnyView>) -> AnyView {
    view! {
        <Form class="actions finder" state=state>
            {lang_field()} {of} <button class="btn">{text("lists-show-everything")}</button>
        </Form>
    }
    .into_any()
}

const fn show_words(show: Show) -> &'static str {
    match show {
        Show::SignsIn => "lists-show-signs-in",
        Show::Invited => "lists-show-invited",
        Show::NoAccess => "lists-show-no-access",
        Show::Holders => "lists-show-holders",
        Show::Others => "lists-show-others",
    }
}
