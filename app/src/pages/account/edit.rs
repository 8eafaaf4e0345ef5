//! `/:lang/account/edit`

use super::company_choices::{Zones, currency};
use crate::api::{AccountPage, Company, CompanyForm, EditCompany, PrintedPart, Problem, load_company};
use crate::billing::account_refusal;
use crate::components::{
    Field, Form, FormState, Kind, ProblemNotice, href, lang_field, refusal_notice, use_submission,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// The form for the company's name, address and time zone.
pub fn edit_account() -> AnyView {
    let i18n = use_i18n();
    let zones = Zones::that_follow(i18n);
    page(
        refused_letters,
        move |typed| load_company(untrack(|| i18n.lang()), typed),
        move |loaded| {
            zones.track();
            following("account-edit", move || {
                let (account, company) = &*loaded;
                view(account, company, zones)
            })
        },
    )
}

/// What was typed, while one of its letters is refused: only the server knows which letters can be printed.
fn refused_letters() -> Option<Company> {
    let problem = FormState::of::<EditCompany>().problem();
    let typed = |name| use_submission().value(name).unwrap_or_default();
    (problem == Some(Problem::UnprintableLetter)).then(|| Company {
        name: typed(field!(EditCompany.company[name])),
        street: typed(field!(EditCompany.company[street])),
        city: typed(field!(EditCompany.company[city])),
        region: typed(field!(EditCompany.company[region])),
        ..Company::default()
    })
}

fn view(account: &AccountPage, company: &CompanyForm, zones: Zones) -> AnyView {
    let state = FormState::of::<EditCompany>();
    let said = said(state, company);
    let content = match account_refusal(&account.snapshot) {
        Some(refusal) => refusal_notice(refusal, &account.addresses),
        None => form(company, state, said.as_ref(), zones),
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

/// What is wrong with a field, in words that need more than a message.
struct Said {
    field: &'static str,
    wrong: Problem,
    words: String,
}

/// How a postal code of the country is written, or which letter cannot be printed and where it is.
fn said(state: FormState, company: &CompanyForm) -> Option<Said> {
    let i18n = use_i18n();
    let wrong = state.problem()?;
    match wrong {
        Problem::BadPostalCode => {
            let example = company.address.postal_code_example.as_deref()?;
            let words = i18n.t_with("account-postal-code-example", &vec![("example", example.into())]);
            Some(Said { field: "postal-code", wrong, words })
        }
        Problem::UnprintableLetter => {
            let (part, letter) = company.unprintable?;
            let field = match part {
                PrintedPart::Name => "name",
                PrintedPart::Street => "street",
                PrintedPart::City => "city",
                PrintedPart::Region => "region",
            };
            let code = format!("U+{:04X}", u32::from(letter));
            let args = vec![("letter", letter.to_string().into()), ("code", code.into())];
            Some(Said { field, wrong, words: i18n.t_with("account-unprintable-letter", &args) })
        }
        _ => None,
    }
}

/// A text field of the form.
struct Part<'a> {
    id: &'static str,
    name: &'static str,
    label: &'static str,
    kind: Kind,
    autocomplete: &'static str,
    /// The value on file.
    known: &'a str,
    wrong: Problem,
    hint: Option<String>,
    required: bool,
}

impl Part<'_> {
    /// The field, with what is wrong with it.
    fn view(self, state: FormState, said: Option<&Said>) -> AnyView {
        let Self { id, name, label, kind, autocomplete, known, wrong, hint, required } = self;
        let said = said.filter(|said| said.field == id);
        let field = Field {
            id,
            name,
            label,
            kind,
            autocomplete,
            value: use_submission().value(name).unwrap_or_else(|| known.to_owned()),
            hint,
            wrong: said.map_or(wrong, |said| said.wrong),
        };
        field.saying(state, required, said.map(|said| said.words.clone()))
    }
}

/// The fields for name and address.
fn parts(form: &CompanyForm) -> [Part<'_>; 5] {
    let CompanyForm { company: known, address, .. } = form;
    let part = |id, name, label, autocomplete, known, wrong| Part {
        id,
        name,
        label,
        kind: Kind::Text,
        autocomplete,
        known,
        wrong,
        hint: None,
        required: true,
    };
    let bad = Problem::BadAddress;
    let name = field!(EditCompany.company[name]);
    let street = field!(EditCompany.company[street]);
    let code = field!(EditCompany.company[postal_code]);
    let city = field!(EditCompany.company[city]);
    let region = field!(EditCompany.company[region]);
    [
        part("name", name, "account-name", "organization", &known.name, Problem::BadCompanyName),
        part("street", street, "account-street", "street-address", &known.street, bad),
        Part {
            kind: Kind::Capitals,
            hint: address.postal_code_matters.then(|| use_i18n().t("account-postal-code-hint")),
            required: address.has_postal_code,
            ..part(
                "postal-code",
                code,
                "account-postal-code",
                "postal-code",
                &known.postal_code,
                Problem::BadPostalCode,
            )
        },
        part("city", city, "account-city", "address-level2", &known.city, bad),
        Part {
            required: false,
            ..part("region", region, "account-region", "address-level1", &known.region, bad)
        },
    ]
}

fn form(company: &CompanyForm, state: FormState, said: Option<&Said>, zones: Zones) -> AnyView {
    let [name, street, code, city, region] = parts(company).map(|part| part.view(state, said));
    let region = (company.address.has_region || !company.company.region.is_empty()).then_some(region);
    let country = company.country.get(use_i18n().lang()).clone();
    let (time_zone, currency) = (zones.choice(company, state), currency(company));
    view! {
        <section class="card" aria-label=text("account-edit")>
            <Form id="company" carried=true class="group" state=state>
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
