//! What is chosen about a company instead of typed: its time zone, and its currency.

use crate::api::{CompanyForm, EditCompany, Problem, TimeZone, load_time_zones};
use crate::components::{FormState, option, problem_text, use_submission};
use crate::field;
use crate::i18n::{I18n, Lang, text, use_i18n};
use leptos::prelude::*;

/// The time zones of the page.
#[derive(Clone, Copy)]
pub(super) struct Zones {
    /// The zones in the new language, once the language of the page has changed.
    named: RwSignal<Option<Vec<TimeZone>>>,
    /// The zone that somebody has chosen here. Another language has the zones in another order, so the elements do not
    /// keep the choice.
    chosen: StoredValue<Option<String>>,
}

impl Zones {
    /// Zones that are loaded again when the language changes. Until they are here, and if they do not come, they keep
    /// their names in the earlier language.
    pub fn that_follow(i18n: I18n) -> Self {
        let (named, chosen) = (RwSignal::new(None), StoredValue::new(None));
        Effect::new(move |before: Option<Lang>| {
            let lang = i18n.lang();
            if before.is_some_and(|before| before != lang) {
                leptos::task::spawn_local(async move {
                    let loaded = load_time_zones(lang).await;
                    if let Some(zones) = loaded.ok().filter(|_| untrack(|| i18n.lang()) == lang) {
                        named.try_set(Some(zones));
                    }
                });
            }
            lang
        });
        Self { named, chosen }
    }

    /// Makes the page again when the zones have come in its language.
    pub fn track(self) {
        self.named.track();
    }

    /// The choice of the time zone, among all of them, by country.
    pub fn choice(self, form: &CompanyForm, state: FormState) -> AnyView {
        let name = field!(EditCompany.company[time_zone]);
        let sent = || use_submission().value(name);
        let chosen = self.chosen.get_value().or_else(sent).unwrap_or_else(|| form.company.time_zone.clone());
        let named = self.named.get_untracked();
        let groups = zones(named.as_ref().unwrap_or(&form.time_zones), &chosen);
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
                    autocomplete="off"
                    translate="no"
                    on:change=move |event| self.chosen.set_value(Some(event_target_value(&event)))
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
}

/// The zones by country, those of no country among them. The `chosen` zone is among them in any case.
fn zones(zones: &[TimeZone], chosen: &str) -> Vec<AnyView> {
    let group = |zones: &[TimeZone]| {
        let options = zones.iter().map(|zone| option(zone.id.clone(), zone.city.clone(), zone.id == chosen));
        let options: Vec<_> = options.collect();
        match zones.first().map(|zone| zone.country.clone()).filter(|country| !country.is_empty()) {
            Some(country) => view! { <optgroup label=country>{options}</optgroup> }.into_any(),
            None => options.into_any(),
        }
    };
    let mut groups: Vec<_> = zones.chunk_by(|one, other| one.country == other.country).map(group).collect();
    if !zones.iter().any(|zone| zone.id == chosen) {
        groups.push(option(chosen, chosen.replace('_', " "), true));
    }
    groups
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
            <select
                class="control medium"
                id="currency"
                name=name
                autocomplete="transaction-currency"
                aria-describedby="currency-hint"
            >
                {options}
            </select>
        </div>
    };
    Some(field.into_any())
}
