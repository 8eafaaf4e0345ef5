//! The account as its pages need it.

use super::format::Postcard;
use super::page::Loaded;
use crate::answers::{AccountPage, Company, Problem};
use crate::billing::vat::VatTax;
use crate::billing::{StatementLine, VatOnFile};
use crate::i18n::{InEach, Lang};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
use serde::{Deserialize, Serialize};

/// What the page of the account shows in addition to the account. It includes what only the server computes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AccountOverview {
    /// The company's name and address as they stand on an envelope, line by line.
    pub company: InEach<Vec<String>>,
    /// The city after which its time zone is called.
    pub time_zone: InEach<String>,
    /// The VAT number on file.
    pub vat: Option<VatOnFile>,
    /// Whether companies in its country have VAT numbers.
    pub takes_vat_number: bool,
    /// The tax on an order of today.
    pub tax: VatTax,
    /// Whether the account can still choose its currency.
    pub chooses_currency: bool,
    /// The changes of its balance, the newest first.
    pub statement: Vec<StatementLine>,
}

/// What the page on which a company is edited shows in addition to the account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CompanyForm {
    /// The company, as it is on file.
    pub company: Company,
    /// The name of its country.
    pub country: InEach<String>,
    /// How addresses of the country are written.
    pub address: AddressForm,
    /// The codes of the currencies from which it can still choose. Empty once the currency is fixed.
    pub currencies: Vec<String>,
    /// All time zones, by country, in the language of the page.
    pub time_zones: Vec<TimeZone>,
    /// The first typed letter that cannot be printed on documents, and where it stands.
    pub unprintable: Option<(PrintedPart, char)>,
}

/// A time zone that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeZone {
    /// Its name in the IANA database.
    pub id: String,
    /// The country of its city; empty if it belongs to none.
    pub country: String,
    /// The city after which it is called.
    pub city: String,
}

/// How addresses of a country are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressForm {
    /// Whether they contain a state, a province or a county.
    pub has_region: bool,
    /// Whether they have a postal code.
    pub has_postal_code: bool,
    /// Whether the postal code decides which tax applies.
    pub postal_code_matters: bool,
    /// An example of a postal code, where the country's codes have a form.
    pub postal_code_example: Option<String>,
}

/// A part of the company's data that is printed on its documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrintedPart {
    /// Its name.
    Name,
    /// Street and number.
    Street,
    /// City.
    City,
    /// State, province or county.
    Region,
}

/// The account as its own page shows it.
#[server(prefix = "/api", endpoint = "load_account_overview", input = Postcard, output = Postcard)]
pub async fn load_account_overview() -> Result<Loaded<(AccountPage, AccountOverview)>, Problem> {
    ssr::overview().await
}

/// The company, to be edited, with the time zones in that language. `typed` is what was typed when one of its letters
/// was refused: the answer names that letter.
#[server(prefix = "/api", endpoint = "load_company", input = Postcard, output = Postcard)]
pub async fn load_company(
    lang: Lang,
    typed: Option<Company>,
) -> Result<Loaded<(AccountPage, CompanyForm)>, Problem> {
    ssr::company(lang, typed).await
}

/// The time zones from which a company can choose, in that language.
#[server(prefix = "/api", endpoint = "load_time_zones", input = Postcard, output = Postcard)]
pub async fn load_time_zones(lang: Lang) -> Result<Vec<TimeZone>, Problem> {
    ssr::all_time_zones(lang).await
}

/// Sets the account's VAT number, or removes it if `number` is empty. Leads back to the checkout, or to the account
/// page when `back` is `account`. When `back` is `checkout`, the buyer's references on that page are kept, too. Emptied
/// references are kept as empty, which optional fields could not tell from missing ones. The page then says what has
/// changed.
#[server(prefix = "/api", endpoint = "set_vat_number")]
pub async fn set_vat_number(
    lang: Lang,
    number: String,
    #[server(default)] back: String,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let references = if back == "checkout" {
            let references = super::references::read(&purchase_order, &buyer_reference)?;
            center.keep_references(&caller, "", &references).await?
        } else {
            false
        };
        let number = center.set_vat_number(&caller, &number).await?;
        Ok(super::references::done(references, number))
    };
    let result = result.await;
    let page = if back == "account" { "account" } else { "checkout" };
    let page = format!("/{}/{page}", lang.code());
    let done = format!("{page}?done={}", result.unwrap_or_default());
    answer_form(result.map(drop), Ways { form: SetVatNumber::PATH, done, back: page })
}

/// Sets the company's name and address on its invoices, and the time zone in which its days begin. Leads to the account
/// page, which says whether anything has changed.
#[server(prefix = "/api", endpoint = "edit_company")]
pub async fn edit_company(lang: Lang, company: Company) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.edit_company(&caller, &company).await
    };
    let result = result.await;
    let done = if result == Ok(false) { "same" } else { "saved" };
    let ways = Ways {
        form: EditCompany::PATH,
        done: format!("/{}/account?done={done}", lang.code()),
        back: format!("/{}/account/edit", lang.code()),
    };
    answer_form(result.map(drop), ways)
}

#[cfg(feature = "ssr")]
mod ssr {
    use super::{
        AccountOverview, AccountPage, AddressForm, Company, CompanyForm, InEach, Lang, Loaded, PrintedPart,
        Problem, TimeZone,
    };
    use crate::api::page::{beside, with_account};
    use crate::api::who::caller;
    use crate::billing::vat::{expected_in, postal_code_matters};
    use crate::billing::{AccountDetails, Party};
    use crate::documents::{
        NamedZone, Words, country_name, has_region, named_zones, postal_code, postal_code_example, zone_city,
    };

    pub async fn overview() -> Result<Loaded<(AccountPage, AccountOverview)>, Problem> {
        let (center, caller) = caller().await?;
        let account = center.account_page(&caller).await?;
        let AccountDetails { company, vat, currencies, statement, .. } =
            center.account_details(&caller).await?;
        let overview = AccountOverview {
            company: InEach::new(|lang| Words::new(lang).party(&company)),
            time_zone: InEach::new(|lang| zone_city(lang, &account.snapshot.account.time_zone)),
            vat,
            takes_vat_number: expected_in(&company.country).is_some(),
            tax: account.snapshot.tax(),
            chooses_currency: !currencies.is_empty(),
            statement,
        };
        Ok(beside(account, overview))
    }

    pub async fn company(
        lang: Lang,
        typed: Option<Company>,
    ) -> Result<Loaded<(AccountPage, CompanyForm)>, Problem> {
        let (center, caller) = caller().await?;
        let details = center.account_details(&caller).await?;
        let form = CompanyForm {
            country: InEach::new(|lang| country_name(lang, &details.company.country)),
            address: address_form(&details.company),
            currencies: details.currencies.iter().map(|currency| currency.code().to_owned()).collect(),
            unprintable: typed.and_then(|typed| unprintable(&typed, center.unprintable())),
            time_zones: time_zones(lang, &details),
            company: Company {
                name: details.company.name,
                street: details.company.street.unwrap_or_default(),
                postal_code: details.company.postal_code.unwrap_or_default(),
                city: details.company.city.unwrap_or_default(),
                region: details.company.region.unwrap_or_default(),
                time_zone: details.time_zone,
                currency: details.currency.code().to_owned(),
            },
        };
        with_account(center.as_ref(), &caller, form).await
    }

    pub async fn all_time_zones(lang: Lang) -> Result<Vec<TimeZone>, Problem> {
        let (center, caller) = caller().await?;
        Ok(time_zones(lang, &center.account_details(&caller).await?))
    }

    fn time_zones(lang: Lang, details: &AccountDetails) -> Vec<TimeZone> {
        let ids = details.time_zones.iter().map(String::as_str);
        let named = named_zones(lang, ids, &details.time_zone, &details.company.country);
        let choice = |NamedZone { id, country, city }| TimeZone { id, country, city };
        named.into_iter().map(choice).collect()
    }

    fn address_form(company: &Party) -> AddressForm {
        let country = company.country.as_str();
        AddressForm {
            has_region: has_region(country),
            // A country that accepts an empty postal code has no postal codes.
            has_postal_code: postal_code(country, "").is_none(),
            postal_code_matters: postal_code_matters(country),
            postal_code_example: postal_code_example(country),
        }
    }

    /// The first letter that `find` finds, and where it stands.
    fn unprintable(typed: &Company, find: fn(&str) -> Option<char>) -> Option<(PrintedPart, char)> {
        let parts = [
            (PrintedPart::Name, &typed.name),
            (PrintedPart::Street, &typed.street),
            (PrintedPart::City, &typed.city),
            (PrintedPart::Region, &typed.region),
        ];
        parts.into_iter().find_map(|(part, text)| Some((part, find(text)?)))
    }

    #[cfg(test)]
    mod tests {
        use super::{Company, PrintedPart, unprintable};

        #[test]
        fn a_letter_is_found_where_it_was_typed() {
            let find = |text: &str| text.chars().find(|letter| *letter == '✗');
            let company = Company { street: "Straße 1".into(), city: "A ✗".into(), ..Company::default() };
            assert_eq!(unprintable(&company, find), Some((PrintedPart::City, '✗')));
            assert_eq!(unprintable(&Company::default(), find), None);
        }
    }
}
