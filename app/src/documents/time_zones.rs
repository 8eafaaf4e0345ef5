//! Time zones as languages name them: by the city after which a zone is called (CLDR's “exemplar cities”), and the
//! country of that city.

use super::{country_name, is_country};
use crate::i18n::Lang;
use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_locale_core::Locale;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_time::TimeZone;
use icu_time::zone::iana::IanaParserExtended;
use std::collections::BTreeMap;

/// The ids of CLDR that do not begin with the code of a country, with that country's.
const OTHERWISE: [(&str, &str); 3] = [("gazastrp", "PS"), ("hebron", "PS"), ("jeruslm", "IL")];

/// A time zone, named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedZone {
    /// Its name in the IANA database: `Europe/Lisbon`.
    pub id: String,
    /// The country; empty for a zone of no country, such as UTC.
    pub country: String,
    /// The city.
    pub city: String,
}

/// The zones with those names of the IANA database, in the order of countries and cities as the language names them.
/// The database has several names for some zones; the zone is listed once, under `chosen` if that is one of them, or else
/// under the name that counts.
/// `country` (ISO 3166-1 alpha-2) comes first: most people look for a zone of theirs.
pub fn named_zones<'a>(
    lang: Lang,
    ids: impl Iterator<Item = &'a str>,
    chosen: &'a str,
    country: &str,
) -> Vec<NamedZone> {
    let iana = IanaParserExtended::new();
    let mut once = BTreeMap::new();
    for id in ids.chain((!chosen.is_empty()).then_some(chosen)) {
        let known = iana.parse(id);
        let zone = known.time_zone;
        // A zone that CLDR does not know has only its own name.
        let key = if zone.is_unknown() { id.to_owned() } else { zone.as_str().to_owned() };
        // The chosen one comes last.
        if id == chosen || id == known.canonical || !once.contains_key(&key) {
            once.insert(key, (id, zone));
        }
    }
    let cities = cities(lang);
    let mut named: Vec<_> = once
        .into_values()
        .map(|(id, zone)| {
            let code = country_of(zone);
            let name = code.as_deref().map(|code| country_name(lang, code)).unwrap_or_default();
            let rank = (code.as_deref() != Some(country), sorted_as(&name));
            (rank, NamedZone { id: id.to_owned(), country: name, city: city(cities.as_ref(), id, zone) })
        })
        .collect();
    named.sort_by_cached_key(|(rank, zone)| (rank.clone(), sorted_as(&zone.city)));
    named.into_iter().map(|(_, zone)| zone).collect()
}

/// The city after which a zone is called. `id` is its name in the IANA database.
pub fn zone_city(lang: Lang, id: &str) -> String {
    city(cities(lang).as_ref(), id, TimeZone::from_iana_id(id))
}

type Cities = NoCalendarFormatter<ExemplarCity>;

fn cities(lang: Lang) -> Option<Cities> {
    let locale: Locale = lang.code().parse().ok()?;
    Cities::try_new(locale.into(), ExemplarCity).ok()
}

/// The zones of no country (UTC) and those that CLDR does not know keep their name.
fn city(cities: Option<&Cities>, id: &str, zone: TimeZone) -> String {
    let known = cities.filter(|_| country_of(zone).is_some());
    known.map_or_else(|| id.replace('_', " "), |cities| cities.format(&zone.without_offset()).to_string())
}

/// The code of the zone's country: the ids of CLDR begin with it. (UTS 35, part 1, “Time Zone Identifiers”)
fn country_of(zone: TimeZone) -> Option<String> {
    let id = zone.as_str();
    // Those with a digit (`utcw05`, `est5edt`) are hours from UTC, and belong to no country.
    if zone.is_unknown() || id.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let otherwise = OTHERWISE.iter().find(|(known, _)| *known == id).map(|(_, code)| *code);
    let code = otherwise.map(str::to_owned).or_else(|| Some(id.get(..2)?.to_ascii_uppercase()))?;
    is_country(&code).then_some(code)
}

/// A name without accents and capital letters: Österreich stands beside Oman, as in a dictionary.
fn sorted_as(name: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    apart
        .chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == ' ')
        .collect::<String>()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Lang, named_zones, zone_city};

    const IDS: [&str; 6] =
        ["Europe/Vienna", "Asia/Calcutta", "Asia/Kolkata", "UTC", "Europe/Berlin", "Asia/Jerusalem"];

    fn lang(code: &str) -> Lang {
        Lang::from_code(code).expect("a language of ours")
    }

    #[test]
    fn a_zone_is_called_after_its_city_in_the_readers_language() {
        for (code, city) in
            [("de", "Wien"), ("en", "Vienna"), ("it", "Vienna"), ("es", "Viena"), ("pt", "Viena")]
        {
            assert_eq!(zone_city(lang(code), "Europe/Vienna"), city);
        }
        assert_eq!(zone_city(lang("de"), "America/Sao_Paulo"), "São Paulo");
        assert_eq!(zone_city(lang("de"), "UTC"), "UTC");
        assert_eq!(zone_city(lang("de"), "Nowhere/Some_Town"), "Nowhere/Some Town");
        for hours in ["Etc/GMT+5", "EST5EDT", "PST8PDT"] {
            let named = named_zones(lang("de"), std::iter::once(hours), hours, "DE");
            assert!(!named[0].city.is_empty() && named[0].country != "Spanien", "{named:?}");
        }
    }

    #[test]
    fn zones_stand_by_country_the_own_one_first_and_each_once() {
        let named = named_zones(lang("de"), IDS.into_iter(), "Asia/Calcutta", "AT");
        let said: Vec<_> = named.iter().map(|zone| (zone.country.as_str(), zone.city.as_str())).collect();
        let expected = [
            ("Österreich", "Wien"),
            ("", "UTC"),
            ("Deutschland", "Berlin"),
            ("Indien", "Kalkutta"),
            ("Israel", "Jerusalem"),
        ];
        assert_eq!(said, expected);
        assert_eq!(named[3].id, "Asia/Calcutta");
        let otherwise = named_zones(lang("de"), ["Australia/Perth", "Australia/West"].into_iter(), "", "DE");
        assert_eq!(otherwise.iter().map(|zone| zone.id.as_str()).collect::<Vec<_>>(), ["Australia/Perth"]);
    }

    #[test]
    fn every_zone_of_every_language_has_a_city() {
        let ids = chrono_tz_names();
        for lang in Lang::ALL {
            for zone in named_zones(lang, ids.iter().copied(), "", "") {
                assert!(!zone.city.is_empty() && !zone.city.contains(['/', '_']), "{zone:?}");
                assert!(zone.id == "UTC" || zone.country.chars().count() > 2, "{zone:?} in {}", lang.code());
            }
        }
    }

    /// Names of each kind that the database has.
    fn chrono_tz_names() -> Vec<&'static str> {
        let ids =
            ["UTC", "America/Argentina/ComodRivadavia", "America/North_Dakota/New_Salem", "Europe/Kyiv"];
        let more = [
            "Antarctica/Troll",
            "Asia/Gaza",
            "Asia/Hebron",
            "Atlantic/Azores",
            "Pacific/Kanton",
            "Africa/El_Aaiun",
        ];
        ids.into_iter().chain(more).collect()
    }
}
