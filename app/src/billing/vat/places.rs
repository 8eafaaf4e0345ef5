//! Where a sale is taxed. The map of VAT differs from the map of countries: parts of member states are outside of the
//! VAT area, some countries belong to it, and some regions have a standard rate of their own.
//!
//! The directive is 2006/112/EC. Its articles 6 and 7 name areas without postal codes. The codes here are those of the
//! post offices; each of these areas has codes of its own. A new row needs its source and its first day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::rates::{self, Rates, day, is_eu, standard_rate};

/// The part of an address on which the tax depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// ISO 3166 alpha-2, any case.
    pub country: &'a str,
    /// The postal code, as it was typed. An address without one counts as of the mainland: most are, and charging no
    /// tax without knowing why would be the costlier mistake.
    pub postal_code: Option<&'a str>,
}

/// Whose tax applies at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The country whose law says what is levied there, ISO 3166-1 alpha-2, upper case. For Monaco it is France.
    pub state: String,
    /// Whether the EU's rules apply there, as in a member state without the territories of article 6.
    pub in_union: bool,
    /// The standard rate, a fraction from 0 to 1. `None` where that country levies no VAT, or where we know of none.
    pub rate: Option<Decimal>,
}

/// An area that is taxed otherwise than the country in its addresses.
struct Area {
    /// The country in its addresses.
    country: &'static str,
    /// How its postal codes begin, without spaces and dashes; empty for the whole country.
    codes: &'static [&'static str],
    /// The first day on which this row applies.
    since: NaiveDate,
    levied: Levied,
}

/// What is levied in an area.
enum Levied {
    /// No VAT: the country's law does not apply there either.
    Nothing,
    /// The tax of that country, at its rate. The EU's rules apply if they do on its mainland.
    LikeIn(&'static str),
    /// The tax of that country at its rate. The EU's rules do not apply, so only a seller who is at home there levies
    /// it.
    AtHomeOnly(&'static str),
    /// The same at a rate of its own.
    AtHomeOnlyAt(&'static str, Rates),
    /// The tax of that country at a rate of its own, under the EU's rules.
    At(&'static str, Rates),
}
use Levied::{At, AtHomeOnly, AtHomeOnlyAt, LikeIn, Nothing};

/// The directive's first day; the areas are older.
const EVER: NaiveDate = day(2007, 1, 1);

const fn area(country: &'static str, codes: &'static [&'static str], levied: Levied) -> Area {
    Area { country, codes, since: EVER, levied }
}

static AREAS: &[Area] = &[
    // Article 6(1)(b), 6(2)(c) and (d): Canary Islands (Las Palmas, Santa Cruz de Tenerife), Ceuta, Melilla. They have taxes
    // of their own, the IGIC and the IPSI, which we do not collect (Ley 37/1992, artículo 3).
    area("ES", &["35", "38", "51", "52"], Nothing),
    // Article 6(2)(a): Helgoland (§ 1 Absatz 2 UStG).
    area("DE", &["27498"], Nothing),
    // Article 6(2)(b): Büsingen. Switzerland's tax applies there (treaty of 23 November 1964; MWSTG, Artikel 3).
    area("DE", &["78266"], LikeIn("CH")),
    // Article 6(2)(e): Livigno (DPR 633/1972, articolo 7).
    area("IT", &["23041"], Nothing),
    // Article 6(1)(f): Campione d’Italia. The letter is that of directive (EU) 2019/475; the place was in 6(2) before.
    area("IT", &["22061"], Nothing),
    // Article 6(1)(d): Åland. Finland’s own law applies there (laki 1266/1996); the EU's rules do not.
    area("FI", &["22"], AtHomeOnly("FI")),
    area("AX", &[], AtHomeOnly("FI")),
    // Article 6(1)(a): Mount Athos.
    area("GR", &["63086"], Nothing),
    // Article 6(1)(c): Guadeloupe, Martinique and Réunion, where France levies 8.5 % (CGI, article 296).
    area("FR", &["971", "972", "974"], AtHomeOnlyAt("FR", Rates::fixed(85))),
    area("GP", &[], AtHomeOnlyAt("FR", Rates::fixed(85))),
    area("MQ", &[], AtHomeOnlyAt("FR", Rates::fixed(85))),
    area("RE", &[], AtHomeOnlyAt("FR", Rates::fixed(85))),
    // The same article: French Guiana and Mayotte, where France levies no VAT (CGI, article 294).
    area("FR", &["973", "976"], Nothing),
    // Articles 349 and 355(2) TFEU, annex II: overseas areas that are not part of the EU, or are like those
    // of 6(1)(c). Saint Pierre and Miquelon, Saint Barthélemy, Saint Martin, the Southern Lands, Wallis and
    // Futuna, Polynesia, New Caledonia, Clipperton. 980 is not among them: it is the code of Monaco.
    area("FR", &["975", "977", "978", "984", "986", "987", "988", "989"], Nothing),
    // Article 7: Monaco counts as France, and the Isle of Man as the United Kingdom (Isle of Man Act 1979), which has
    // left the EU since. Akrotiri and Dhekelia count as Cyprus: their addresses are Cypriot ones.
    area("MC", &[], LikeIn("FR")),
    area("IM", &[], LikeIn("GB")),
    // Jersey, Guernsey and Gibraltar are not part of the United Kingdom, though its post office gives them
    // codes.
    area("GB", &["JE", "GY", "GX"], Nothing),
    // Greenland is not part of the EU (article 355(5)(a) TFEU, annex II). Its postal codes are Danish ones.
    area("DK", &["39"], Nothing),
    // Switzerland's tax applies in Liechtenstein (MWSTG, Artikel 3 and treaty of 28 October 1994). Norway’s tax does
    // not apply on Svalbard and Jan Mayen (merverdiavgiftsloven § 1-2).
    area("LI", &[], LikeIn("CH")),
    area("NO", &["917", "8099"], Nothing),
    // Article 104: Jungholz and Mittelberg (§ 10 Absatz 4 UStG 1994).
    area("AT", &["6691", "6991", "6992", "6993"], At("AT", Rates::fixed(190))),
    // Article 105: Madeira (Código do IVA, artigo 18.º, 3; 22 % since the Lei 14-A/2012).
    area("PT", &["90", "91", "92", "93", "94"], At("PT", Rates::fixed(220))),
    // Article 105: the Azores (the same; 16 % since the Decreto Legislativo Regional 15-A/2021/A).
    area("PT", &["95", "96", "97", "98", "99"], At("PT", Rates::new(180, &[(day(2021, 7, 1), 160)]))),
];

impl Area {
    fn has(&self, country: &str, code: &str) -> bool {
        self.country == country
            && (self.codes.is_empty() || self.codes.iter().any(|start| begins(code, start)))
    }

    fn place(&self, on: NaiveDate) -> Place {
        let at = |state: &str, in_union, rate| Place { state: state.to_owned(), in_union, rate };
        match &self.levied {
            Nothing => at(self.country, false, None),
            LikeIn(state) => at(state, is_eu(state), standard_rate(state, on)),
            AtHomeOnly(state) => at(state, false, standard_rate(state, on)),
            AtHomeOnlyAt(state, rates) => at(state, false, Some(rates.on(on))),
            At(state, rates) => at(state, true, Some(rates.on(on))),
        }
    }
}

/// Whether a code begins like that. People write the country before the code: `FI-22100`, `F 97400`. Only British codes
/// begin with letters.
fn begins(code: &str, start: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let code = if start.starts_with(is_digit) { code.trim_start_matches(|c| !is_digit(c)) } else { code };
    code.starts_with(start)
}

/// Whose tax applies at `address` on a civil date.
#[must_use]
pub fn place(address: Address<'_>, on: NaiveDate) -> Place {
    let country = address.country.to_ascii_uppercase();
    let typed = address.postal_code.unwrap_or_default().chars();
    let code: String = typed.filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    // Where a later row has the same codes, the latest row that has begun counts.
    let areas = AREAS.iter().rev();
    match areas.into_iter().find(|area| area.since <= on && area.has(&country, &code)) {
        Some(area) => area.place(on),
        None => Place { in_union: is_eu(&country), rate: rates::standard_rate(&country, on), state: country },
    }
}

/// Whether the postal code decides in `country` (ISO 3166 alpha-2, any case) which tax applies.
#[must_use]
pub fn postal_code_matters(country: &str) -> bool {
    AREAS.iter().any(|area| area.country.eq_ignore_ascii_case(country) && !area.codes.is_empty())
}

/// The country whose VAT numbers a company in `country` has, ISO 3166 alpha-2. It is France for Monaco and the overseas
/// areas.
#[must_use]
pub fn numbers_of(country: &str) -> &str {
    const ALSO: [(&str, &str); 8] = [
        ("AX", "FI"),
        ("GF", "FR"),
        ("GP", "FR"),
        ("IM", "GB"),
        ("MC", "FR"),
        ("MQ", "FR"),
        ("RE", "FR"),
        ("YT", "FR"),
    ];
    ALSO.iter().find(|(own, _)| own.eq_ignore_ascii_case(country)).map_or(country, |(_, whose)| whose)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(country: &str, code: &str) -> (String, bool, Option<String>) {
        on(country, code, day(2026, 9, 15))
    }

    fn on(country: &str, code: &str, on: NaiveDate) -> (String, bool, Option<String>) {
        let postal_code = Some(code).filter(|code| !code.is_empty());
        let Place { state, in_union, rate } = place(Address { country, postal_code }, on);
        (state, in_union, rate.map(|rate| (rate * Decimal::ONE_HUNDRED).normalize().to_string()))
    }

    #[track_caller]
    fn check(country: &str, codes: &[&str], state: &str, in_union: bool, percent: Option<&str>) {
        for code in codes {
            let found = at(country, code);
            assert_eq!(found, (state.to_owned(), in_union, percent.map(str::to_owned)), "{country} {code}");
        }
    }

    #[test]
    fn the_territories_of_article_6_are_outside() {
        check("ES", &["35002", "38001", "51001", "52006", "E-35002", " 35 002"], "ES", false, None);
        check("DE", &["27498", "D-27498"], "DE", false, None);
        check("DE", &["78266"], "CH", false, Some("8.1"));
        check("IT", &["23041", "22061", "I-22061"], "IT", false, None);
        check("FI", &["22100", "FI-22100", "AX-22100"], "FI", false, Some("25.5"));
        check("AX", &["22100", ""], "FI", false, Some("25.5"));
        check("GR", &["630 86", "63086"], "GR", false, None);
        check("FR", &["97110", "97200", "97400", "F-97400"], "FR", false, Some("8.5"));
        check(
            "FR",
            &["97300", "97600", "97500", "97700", "97800", "98600", "98713", "98800"],
            "FR",
            false,
            None,
        );
        check("GP", &["97110", ""], "FR", false, Some("8.5"));
        for country in ["GF", "YT", "PM", "BL", "MF", "TF", "WF", "PF", "NC", "GL", "FO", "SJ", "GI", "JE"] {
            check(country, &["", "12345"], country, false, None);
        }
    }

    #[test]
    fn what_lies_beside_them_is_inside() {
        check("ES", &["28013", "34002", "36001", "50001", "08035", ""], "ES", true, Some("21"));
        check("DE", &["27472", "78262", "78267", "10969", ""], "DE", true, Some("19"));
        check("IT", &["23030", "22060", "40124", ""], "IT", true, Some("22"));
        check("FI", &["21100", "00220", "00100", ""], "FI", true, Some("25.5"));
        check("GR", &["63085", "630 85", "10563"], "GR", true, Some("24"));
        check("FR", &["75002", "20000", "96000", "06500", "98000", ""], "FR", true, Some("20"));
        check("DK", &["2100", "4000"], "DK", true, Some("25"));
    }

    #[test]
    fn the_countries_of_article_7_are_as_their_neighbours() {
        check("MC", &["98000", ""], "FR", true, Some("20"));
        check("mc", &[""], "FR", true, Some("20"));
        check("IM", &["IM1 1AA", ""], "GB", false, Some("20"));
        check("GB", &["IM1 1AA", "LS1 4AP", "BT1 1AA", ""], "GB", false, Some("20"));
        check("GB", &["JE2 3AB", "gy1 1aa", "GX11 1AA"], "GB", false, None);
        check("CY", &["1010", "3042"], "CY", true, Some("19"));
    }

    #[test]
    fn regions_have_rates_of_their_own() {
        check("AT", &["6691", "6991", "6992", "6993", "A-6993"], "AT", true, Some("19"));
        check("AT", &["6690", "6994", "6900", "1010", ""], "AT", true, Some("20"));
        check("PT", &["9000-018", "9400-162", "9350"], "PT", true, Some("22"));
        check("PT", &["9500-150", "9980-024", "PT-9700-013"], "PT", true, Some("16"));
        check("PT", &["1100-048", "8999-999", ""], "PT", true, Some("23"));
        assert_eq!(on("PT", "9500-150", day(2021, 6, 30)).2.as_deref(), Some("18"));
        assert_eq!(on("PT", "9500-150", day(2021, 7, 1)).2.as_deref(), Some("16"));
    }

    #[test]
    fn neighbours_of_the_eu_have_such_places_too() {
        check("LI", &["9490"], "CH", false, Some("8.1"));
        check("NO", &["9170", "8099"], "NO", false, None);
        check("NO", &["0155", "9100"], "NO", false, Some("25"));
    }

    #[test]
    fn the_postal_code_matters_where_there_are_such_places() {
        assert!(["ES", "de", "PT", "AT", "FR"].into_iter().all(postal_code_matters));
        assert!(!["IE", "MC", "US", ""].into_iter().any(postal_code_matters));
    }

    #[test]
    fn the_table_is_written_as_codes_are_compared() {
        for area in AREAS {
            assert_eq!(area.country, area.country.to_ascii_uppercase());
            for code in area.codes {
                assert!(!code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric()), "{code}");
            }
        }
    }
}
