//! Addresses in the form of their country, with the country's name in the reader's language.
//!
//! The forms of addresses and postal codes are those of the crate `keshvar`, the names of countries CLDR's.

use crate::billing::Party;
use crate::i18n::Lang;
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale_core::Locale;
use icu_locale_core::subtags::Region;
use keshvar::Alpha2;

/// The form for a country that is not in the list (Northern Ireland's XI, for one). Most countries write addresses so.
const USUAL: &str = "{{street}}\n{{postalcode}} {{city}}\n{{region}}";

/// The country's name, or its code where no country has that code. `country` is ISO 3166-1 alpha-2.
pub fn country_name(lang: Lang, country: &str) -> String {
    let name = || {
        let locale: Locale = lang.code().parse().ok()?;
        let region: Region = country.parse().ok()?;
        let names = RegionDisplayNames::try_new(locale.into(), <_>::default()).ok()?;
        names.of(region).map(str::to_owned)
    };
    name().unwrap_or_else(|| country.to_owned())
}

/// Whether `code` is the code of a country: ISO 3166-1 alpha-2, in capital letters.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) && Alpha2::try_from(code).is_ok()
}

/// Whether addresses of the country contain a state, a province or a county.
pub fn has_region(country: &str) -> bool {
    form(country).contains("{{region")
}

/// The address without the name, line by line, the country last.
pub(super) fn lines(party: &Party, lang: Lang) -> Vec<String> {
    let form = form(&party.country);
    let mut lines: Vec<String> = form.lines().filter_map(|line| filled(line, party)).collect();
    if !form.contains("{{region") {
        lines.extend(party.region.clone());
    }
    lines.push(country_name(lang, &party.country));
    lines
}

fn form(country: &str) -> &'static str {
    let known = Alpha2::try_from(country).ok().and_then(|country| country.to_country().address_format());
    known.unwrap_or(USUAL)
}

/// A line of the form, filled in from the address. `None` where the address has nothing for it, as in the lines for the
/// name and the country.
fn filled(line: &str, party: &Party) -> Option<String> {
    let values = [
        ("{{street}}", &party.street),
        ("{{postalcode}}", &party.postal_code),
        ("{{city}}", &party.city),
        ("{{region}}", &party.region),
        ("{{region_short}}", &party.region),
    ];
    let known = values.iter().any(|(name, value)| line.contains(name) && value.is_some());
    let filled = values.iter().fold(line.to_owned(), |line, (name, value)| {
        line.replace(name, value.as_deref().unwrap_or_default())
    });
    known.then(|| filled.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{country_name, has_region, lines};
    use crate::billing::Party;
    use crate::i18n::Lang;

    fn address(country: &str, street: &str, code: &str, city: &str, region: Option<&str>) -> String {
        let party = Party {
            name: "A Company".into(),
            street: Some(street.into()),
            postal_code: Some(code.into()).filter(|code: &String| !code.is_empty()),
            city: Some(city.into()),
            region: region.map(str::to_owned),
            country: country.into(),
            vat_number: None,
            registration: None,
            email: None,
        };
        lines(&party, Lang::En).join(" / ")
    }

    #[test]
    fn each_country_writes_its_addresses_its_way() {
        for (written, country, street, code, city, region) in [
            ("Lindenstr. 4 / 10969 Berlin / Germany", "DE", "Lindenstr. 4", "10969", "Berlin", None),
            (
                "Via Garibaldi 27 / 40124 Bologna BO / Italy",
                "IT",
                "Via Garibaldi 27",
                "40124",
                "Bologna",
                Some("BO"),
            ),
            ("Gran Vía 1 / 28013 Madrid / Spain", "ES", "Gran Vía 1", "28013", "Madrid", None),
            ("Rua Augusta 9 / 1100-048 Lisboa / Portugal", "PT", "Rua Augusta 9", "1100-048", "Lisboa", None),
            (
                "310 Harbor Street / Portland ME 04101 / United States",
                "US",
                "310 Harbor Street",
                "04101",
                "Portland",
                Some("ME"),
            ),
            (
                "10 High Street / Leeds / LS1 4AP / United Kingdom",
                "GB",
                "10 High Street",
                "LS1 4AP",
                "Leeds",
                None,
            ),
            (
                "12 Example Quay / Dublin D02 XY45 / Ireland",
                "IE",
                "12 Example Quay",
                "D02 XY45",
                "Dublin",
                None,
            ),
            ("Ring 1 / 1010 Wien / Austria", "AT", "Ring 1", "1010", "Wien", None),
            ("Storgata 1 / 0155 Oslo / Norway", "NO", "Storgata 1", "0155", "Oslo", None),
            ("Ermou 1 / 105 63 Athina / Greece", "GR", "Ermou 1", "105 63", "Athina", None),
            ("1 rue de la Paix / 75002 Paris / France", "FR", "1 rue de la Paix", "75002", "Paris", None),
            ("Damrak 1 / 1012 LG Amsterdam / Netherlands", "NL", "Damrak 1", "1012 LG", "Amsterdam", None),
            ("1 High Street / BT1 1AA Belfast / XI", "XI", "1 High Street", "BT1 1AA", "Belfast", None),
            ("1 Queen’s Road / Central / Hong Kong SAR China", "HK", "1 Queen’s Road", "", "Central", None),
        ] {
            assert_eq!(address(country, street, code, city, region), written);
        }
        assert!(has_region("US") && has_region("IT") && !has_region("DE"));
    }

    #[test]
    fn a_country_is_named_in_the_readers_language() {
        let names = Lang::ALL.map(|lang| country_name(lang, "DE"));
        for name in ["Alemanha", "Germania", "Alemania", "Deutschland", "Germany"] {
            assert!(names.iter().any(|named| named == name), "{name} in {names:?}");
        }
    }
}
