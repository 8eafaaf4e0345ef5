//! `/:lang/account/edit`

use super::Sketch;
use super::parts::Field;
use crate::api::{AccountPage, Problem};
use crate::billing::vat::postal_code_matters;
use crate::billing::{AccountDetails, Currency, account_refusal};
use crate::components::{Form, FormState, ProblemNotice, RefusalNotice, href, lang_field, problem_text};
use crate::documents::{Words, country_name, has_region, postal_code, postal_code_example};
use crate::i18n::{text, use_i18n};
use crate::ports::{Caller, UseCases};
use crate::visit::use_visit;
use leptos::prelude::*;

/// The company's name, address and time zone, to be changed.
pub(super) async fn account_edit(
    desk: &dyn UseCases,
    caller: &Caller,
    account: AccountPage,
    words: Words,
) -> Result<Sketch, Problem> {
    let details = desk.account_details(caller).await?;
    let unprintable = desk.unprintable();
    let view = move || view(&account, &details, words, unprintable);
    Ok(Sketch { form: Some("company"), ..Sketch::new("account-edit", view) })
}

/// What finds the first letter of a text that no font has.
type Unprintable = fn(&str) -> Option<char>;

fn view(account: &AccountPage, details: &AccountDetails, words: Words, unprintable: Unprintable) -> AnyView {
    let state = FormState::new("/api/edit_company");
    let said = said(state, details, unprintable);
    let content = match account_refusal(&account.snapshot) {
        Some(refusal) => {
            let addresses = account.addresses.clone();
            view! { <RefusalNotice refusal=refusal addresses=addresses /> }.into_any()
        }
        None => form(details, words, state, said.as_ref()),
    };
    let field = match (state.problem(), &said) {
        (_, Some(said)) => said.field,
        (Some(Problem::BadAddress), _) => "street",
        (Some(Problem::ZoneBehind), _) => "time-zone",
        _ => "name",
    };
    view! {
        <div class="flow">
            <ProblemNotice state=state field=field said=said.map(|said| said.words) />
            <h1 tabindex="-1">{text("account-edit")}</h1>
            {content}
        </div>
    }
    .into_any()
}

/// What is wrong with a field, in words that a message alone does not have.
struct Said {
    field: &'static str,
    words: String,
}

/// How a postal code of the country is written; which letter cannot be printed, and where it is.
fn said(state: FormState, details: &AccountDetails, unprintable: Unprintable) -> Option<Said> {
    const PRINTED: [(&str, &str); 4] = [
        ("name", "company[name]"),
        ("street", "company[street]"),
        ("city", "company[city]"),
        ("region", "company[region]"),
    ];
    let i18n = use_i18n();
    match state.problem()? {
        Problem::BadPostalCode => {
            let example = postal_code_example(&details.company.country)?;
            let words = i18n.t_with("account-postal-code-example", &vec![("example", example.into())]);
            Some(Said { field: "postal-code", words })
        }
        Problem::UnprintableLetter => PRINTED.into_iter().find_map(|(field, name)| {
            let letter = unprintable(&use_visit().query(name)?)?;
            let code = format!("U+{:04X}", u32::from(letter));
            let args = vec![("letter", letter.to_string().into()), ("code", code.into())];
            Some(Said { field, words: i18n.t_with("account-unprintable-letter", &args) })
        }),
        _ => None,
    }
}

fn form(details: &AccountDetails, words: Words, state: FormState, said: Option<&Said>) -> AnyView {
    let (company, visit) = (&details.company, use_visit());
    // A letter that cannot be printed is said at its own field.
    let unprintable = said.filter(|_| state.problem() == Some(Problem::UnprintableLetter));
    let field = |id, name, label, autocomplete, known: Option<&str>, wrong| Field {
        id,
        name,
        label,
        kind: "text",
        autocomplete,
        value: visit.query(name).unwrap_or_else(|| known.unwrap_or_default().to_owned()),
        hint: None,
        wrong: if unprintable.is_some_and(|said| said.field == id) {
            Problem::UnprintableLetter
        } else {
            wrong
        },
    };
    let words_of = |id| said.filter(|said| said.field == id).map(|said| said.words.clone());
    let name = field(
        "name",
        "company[name]",
        "account-name",
        "organization",
        Some(&company.name),
        Problem::BadCompanyName,
    );
    let street = field(
        "street",
        "company[street]",
        "account-street",
        "street-address",
        company.street.as_deref(),
        Problem::BadAddress,
    );
    let mut code = field(
        "postal-code",
        "company[postal_code]",
        "account-postal-code",
        "postal-code",
        company.postal_code.as_deref(),
        Problem::BadPostalCode,
    );
    code.hint = postal_code_matters(&company.country).then_some("account-postal-code-hint");
    let city = field(
        "city",
        "company[city]",
        "account-city",
        "address-level2",
        company.city.as_deref(),
        Problem::BadAddress,
    );
    let region = (has_region(&company.country) || company.region.is_some()).then(|| {
        let known = company.region.as_deref();
        field("region", "company[region]", "account-region", "address-level1", known, Problem::BadAddress)
            .saying(state, false, words_of("region"))
    });
    let name = name.saying(state, true, words_of("name"));
    let street = street.saying(state, true, words_of("street"));
    let city = city.saying(state, true, words_of("city"));
    let has_code = postal_code(&company.country, "").is_none();
    let code = code.saying(state, has_code, words_of("postal-code"));
    let country = country_name(words.lang(), &company.country);
    let (time_zone, currency) = (time_zone(details, state), currency(details));
    view! {
        <section class="card" aria-label=text("account-edit")>
            <Form id="company" class="group" state=state>
                {lang_field()}
                {name}
                {street}
                <div class="pair">{code} {city}</div>
                {region}
                <div class="field">
                    <p>
                        <strong>{text("account-country")}</strong>
                    </p>
                    <p>{country}</p>
                    <p class="hint">
                        {text("account-country-fixed")} " " <a href=href("support")>{text("support-title")}</a>
                    </p>
                </div>
                {time_zone}
                {currency}
                <div class="actions">
                    <button class="btn main">{text("account-save")}</button>
                    <a class="btn quiet" href=href("account")>
                        {text("account-title")}
                    </a>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The zones by continent, as their names begin with it.
fn time_zone(details: &AccountDetails, state: FormState) -> AnyView {
    let chosen = use_visit().query("company[time_zone]").unwrap_or_else(|| details.time_zone.clone());
    let place = |name: &'static str| name.split_once('/').map_or("", |(place, _)| place);
    let mut names = details.time_zones.clone();
    names.sort_by_key(|name| (place(name), *name));
    let option = |name: &str, label: &str| {
        view! {
            <option value=name.to_owned() selected=name == chosen>
                {label.replace('_', " ")}
            </option>
        }
        .into_any()
    };
    let group = |names: &[&'static str]| {
        let place = names.first().map_or("", |name| place(name));
        let label =
            |name: &'static str| name.strip_prefix(place).map_or(name, |rest| rest.trim_start_matches('/'));
        let options: Vec<_> = names.iter().map(|name| option(name, label(name))).collect();
        if place.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=place>{options}</optgroup> }.into_any()
        }
    };
    let mut groups: Vec<_> = names.chunk_by(|one, other| place(one) == place(other)).map(group).collect();
    if !names.iter().any(|name| *name == chosen) {
        groups.push(option(&chosen, &chosen));
    }
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
                name="company[time_zone]"
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

/// The currency, as long as it can be chosen.
fn currency(details: &AccountDetails) -> Option<AnyView> {
    if details.currencies.is_empty() {
        return None;
    }
    let chosen = use_visit().query("company[currency]");
    let is_chosen = |currency: &Currency| match &chosen {
        Some(code) => code == currency.code(),
        None => *currency == details.currency,
    };
    let options = details.currencies.iter().map(|currency| {
        view! {
            <option value=currency.code() selected=is_chosen(currency)>
                {currency.code()}
            </option>
        }
        .into_any()
    });
    let options: Vec<_> = options.collect();
    let field = view! {
        <div class="field">
            <label for="currency">{text("account-currency")}</label>
            <p class="hint" id="currency-hint">
                {text("account-currency-once")}
            </p>
            <select class="control medium" id="currency" name="company[currency]" aria-describedby="currency-hint">
                {options}
            </select>
        </div>
    };
    Some(field.into_any())
}
