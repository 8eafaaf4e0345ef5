//! The form above a list of people: whom to look for, which of them, in which order.

use super::pager::order_choice;
use crate::api::SearchPeople;
use crate::components::{Form, FormState, hidden, lang_field, option};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::limits::MAX_SEARCH_CHARS;
use crate::lists::{Order, PeopleView, Show};
use leptos::prelude::*;

/// The form. It is posted, since no address contains what is typed. `subscription` is empty on the page of people.
pub fn people_search(subscription: String, choices: &[Show], view: PeopleView, searched: &str) -> AnyView {
    let state = FormState::of::<SearchPeople>();
    let i18n = use_i18n();
    let shown =
        choices.iter().map(|show| option(show.code(), i18n.t(show_words(*show)), view.show == Some(*show)));
    let shown: Vec<_> = shown.collect();
    let searched = searched.to_owned();
    view! {
        <Form class="actions low finder" state=state>
            {lang_field()}
            {hidden(field!(SearchPeople.subscription), subscription)}
            <div class="field">
                <label for="search">{text("lists-search")}</label>
                <input
                    class="control"
                    id="search"
                    name=field!(SearchPeople.search)
                    type="search"
                    autocomplete="off"
                    maxlength=MAX_SEARCH_CHARS.to_string()
                    value=searched
                />
            </div>
            <div class="field">
                <label for="show">{text("lists-show")}</label>
                <select class="control" id="show" name=field!(SearchPeople.show)>
                    <option value="">{text("lists-show-all")}</option>
                    {shown}
                </select>
            </div>
            {order_choice(Order::OF_PEOPLE, view.order)}
            <button class="btn quiet">{text("lists-search-do")}</button>
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
