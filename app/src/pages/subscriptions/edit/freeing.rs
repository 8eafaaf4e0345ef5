//! Fewer licences than are assigned: the choice of those that are taken back with the change.

use super::draft::{Draft, is_among};
use crate::api::PutSeatsInCart;
use crate::billing::{Holder, Subscription};
use crate::components::{choice, href, live, tag};
use crate::field;
use crate::i18n::{parse_count, text};
use leptos::prelude::*;

/// A box for each person who holds a licence, while there are more holders than there will be licences.
pub fn freeing(draft: &Draft) -> AnyView {
    let Some(held) = draft.subscription.clone() else { return ().into_any() };
    let (typed, freed) = (draft.seats, draft.freed);
    // The boxes are made again when the typed number changes, and not while boxes are checked: the checked box would
    // lose the focus.
    live(move |i18n| {
        let typed = parse_count(i18n.lang(), &typed.get()).unwrap_or(0);
        if typed == 0 || typed >= held.assigned() {
            return ().into_any();
        }
        if held.unnamed_holders > 0 {
            return to_licences(&held);
        }
        let people: Vec<_> = held.holders.iter().map(|holder| person(holder, freed)).collect();
        view! {
            <fieldset class="field">
                <legend>{text("add-seats-free")}</legend>
                {people}
                <p class="hint">{text("add-seats-free-about")}</p>
            </fieldset>
        }
        .into_any()
    })
}

/// If more people hold a licence than a page names, licences are taken back on the page of their list, which can be
/// searched.
fn to_licences(held: &Subscription) -> AnyView {
    let page = href(format!("subscriptions/{}/licences?show=holders", held.id));
    view! {
        <p>
            <a href=page>{text("common-manage-licences")}</a>
        </p>
    }
    .into_any()
}

fn person(holder: &Holder, freed: RwSignal<String>) -> AnyView {
    let id = String::from(holder.person_id.clone());
    let (value, shown) = (id.clone(), id.clone());
    let press = move || freed.update(|freed| toggle(freed, &id));
    let input = choice(
        "checkbox",
        field!(PutSeatsInCart.freed[]),
        value,
        move || is_among(&freed.get(), &shown),
        press,
    );
    tag("label", "check", vec![input, tag("span", "", vec![holder.name.clone().into_any()])])
}

fn toggle(ids: &mut String, id: &str) {
    if is_among(ids, id) {
        *ids = ids.replace(id, "");
    } else {
        ids.push(' ');
        ids.push_str(id);
    }
}
