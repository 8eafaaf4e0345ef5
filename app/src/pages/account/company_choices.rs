//! What is chosen about a company instead of typed: its time zone, and its currency.

use crate::api::{CompanyForm, EditCompany, Problem};
use crate::components::{FormState, option, problem_text, use_submission};
use crate::field;
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;

/// The choice of the time zone, among all of them, by continent.
pub(super) fn time_zone(form: &CompanyForm, state: FormState) -> AnyView {
    let name = field!(EditCompany.company[time_zone]);
    let chosen = use_submission().value(name).unwrap_or_else(|| form.company.time_zone.clone());
    let groups = zones(&form.time_zones, &chosen);
    let behind = state.problem() == Some(Problem::ZoneBehind);
    let error = behind.then(|| {
        view! {
            <p class="error" id="time-zone-error">
                {problem_text(use_i18n(), Problem::ZoneBehind)}
            </p>
        }
        .into_any()
    });
    view! {
        <div class="field">
            <label for="time-zone">{text("account-time-zone")}</label>
            <p class="hint" id="time-zone-hint">
                {text("account-time-zone-note")}
            </p>
            <select
                class="control medium"
                id="time-zone"
                name=name
                translate="no"
                aria-describedby=if behind { "time-zone-hint time-zone-error" } else { "time-zone-hint" }
                aria-invalid=behind.then_some("true")
            >
                {groups}
            </select>
            {error}
        </div>
    }
    .into_any()
}

/// The zones, grouped by continent. The `chosen` zone is among them in any case.
fn zones(names: &[String], chosen: &str) -> Vec<AnyView> {
    let mut names: Vec<_> = names.iter().map(String::as_str).collect();
    names.sort_unstable_by_key(|name| (place(name), *name));
    let group = |names: &[&str]| {
        let place = names.first().map_or("", |name| place(name)).to_owned();
        let label = |name: &str| {
            let label = name.strip_prefix(&place).map_or(name, |rest| rest.trim_start_matches('/'));
            label.replace('_', " ")
        };
        let options: Vec<_> = names.iter().map(|name| option(*name, label(name), *name == chosen)).collect();
        if place.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=place>{options}</optgroup> }.into_any()
        }
    };
    let mut groups: Vec<_> = names.chunk_by(|one, other| place(one) == place(other)).map(group).collect();
    if !names.contains(&chosen) {
        groups.push(option(chosen, chosen.replace('_', " "), true));
    }
    groups
}

/// The continent of a zone: `Europe` of `Europe/Berlin`.
fn place(name: &str) -> &str {
    name.split_once('/').map_or("", |(place, _)| place)
}

/// The choice of the currency, as long as there is one.
pub(super) fn currency(form: &CompanyForm) -> Option<AnyView> {
    if form.currencies.is_empty() {
        return None;
    }
    let name = field!(EditCompany.company[currency]);
    let chosen = use_submission().value(name).unwrap_or_else(|| form.company.currency.clone());
    let options = form.currencies.iter().map(|code| option(code, code.clone(), *code == chosen));
    let options: Vec<_> = options.collect();
    let field = view! {
        <div class="field">
            <label for="currency">{text("account-currency")}</label>
            <p class="hint" id="currency-hint">
                {text("account-currency-once")}
            </p>
            <select class="control medium" id="currency" name=name aria-describedby="currency-hint">
                {options}
            </select>
        </div>
    };
    Some(field.into_any())
}
