//! Fewer licences than are assigned: whose are taken back with the change.

use super::Draft;
use crate::billing::Holder;
use crate::components::{choice, live, tag};
use crate::i18n::{parse_count, text, use_i18n};
use leptos::prelude::*;

/// A box for each person who holds a licence, while these are more than there will be.
pub fn freeing(draft: &Draft) -> AnyView {
    let Some(held) = draft.subscription.clone() else { return ().into_any() };
    let (typed, freed, i18n) = (draft.seats, draft.freed, use_i18n());
    let assigned = held.assigned();
    let too_few = Memo::new(move |_| {
        parse_count(i18n.lang(), &typed.get()).is_ok_and(|seats| seats > 0 && seats < assigned)
    });
    // Made anew when it appears, and not while boxes are checked: the one that is would lose the focus.
    live(move |_| {
        if !too_few.get() {
            return ().into_any();
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

fn person(holder: &Holder, freed: RwSignal<Vec<String>>) -> AnyView {
    let id = holder.person_id.clone();
    let (value, shown) = (id.clone(), id.clone());
    let is_freed = move || freed.with(|freed| freed.contains(&shown));
    let press = move || freed.update(|freed| toggle(freed, &id));
    let input = choice("checkbox", "freed[]", value, is_freed, press);
    tag("label", "check", vec![input, tag("span", "", vec![holder.name.clone().into_any()])])
}

fn toggle(freed: &mut Vec<String>, id: &str) {
    let before = freed.len();
    freed.retain(|known| known != id);
    if freed.len() == before {
        freed.push(id.to_owned());
    }
}
