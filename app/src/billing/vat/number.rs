//! A VAT number that is well formed and whose check digits agree, or the reason why it is not.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use super::places::numbers_of;
use super::problem::VatNumberProblem;
use super::schemes::{SCHEMES, Scheme};
use crate::limits::MAX_VAT_NUMBER_BYTES;
use crate::typed::is_invisible;

/// A VAT number of an EU member state, Northern Ireland, the United Kingdom, Switzerland or Norway.
///
/// Each number has one text: upper case, no separators, with its prefix, as in `DE136695976`. Belgian numbers of nine
/// digits and Greek numbers of eight get the zero by which they were extended. Norwegian numbers get their `MVA`. Swiss
/// numbers lose `MWST`, `TVA`, `IVA` or `TPV`, which only tell the language.
///
/// It is serialized as that text, and parsed again when it arrives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct VatNumber {
    text: String,
    prefix: &'static str,
    country: &'static str,
}

impl VatNumber {
    /// Parses a number with its prefix. Spaces, dots, dashes, slashes and lower case are accepted, and `GR` for `EL`.
    ///
    /// ```
    /// use app::billing::vat::{VatNumber, VatNumberProblem};
    ///
    /// let number = VatNumber::parse("de 136.695.976").unwrap();
    /// assert_eq!(number.to_string(), "DE136695976");
    /// assert_eq!(VatNumber::parse("DE136695978"), Err(VatNumberProblem::BadCheckDigit));
    /// assert_eq!(VatNumber::parse("136695976"), Err(VatNumberProblem::UnknownCountry));
    /// ```
    ///
    /// # Errors
    /// Any [`VatNumberProblem`] but [`VatNumberProblem::WrongCountry`].
    pub fn parse(text: &str) -> Result<Self, VatNumberProblem> {
        let typed = normalize(text)?;
        let (scheme, body) = split_prefix(&typed).ok_or(VatNumberProblem::UnknownCountry)?;
        Self::of_scheme(scheme, body)
    }

    /// Parses a number for a billing address in `country` (ISO 3166 alpha-2, any case). The prefix may be left out;
    /// without one, a British address is taken to mean `GB` rather than `XI`.
    ///
    /// # Errors
    /// Any [`VatNumberProblem`]; [`VatNumberProblem::UnknownCountry`] if `country` has no VAT numbers that we know.
    pub fn parse_for(text: &str, country: &str) -> Result<Self, VatNumberProblem> {
        let typed = normalize(text)?;
        let home = SCHEMES
            .iter()
            .find(|scheme| scheme.country.eq_ignore_ascii_case(numbers_of(country)))
            .ok_or(VatNumberProblem::UnknownCountry)?;
        let prefixed = split_prefix(&typed);
        if let Some((scheme, body)) = prefixed
            && scheme.country == home.country
        {
            return Self::of_scheme(scheme, body);
        }
        let wrong_country = || VatNumberProblem::WrongCountry { expected: home.prefix.to_owned() };
        // The key of a French number may be two letters, `DE` among them. So a valid foreign number is tried first,
        // then a domestic number without prefix, and only then a foreign number with a typing error.
        match prefixed {
            Some((scheme, body)) if Self::of_scheme(scheme, body).is_ok() => Err(wrong_country()),
            Some(_) => Self::of_scheme(home, &typed).map_err(|_| wrong_country()),
            None => Self::of_scheme(home, &typed),
        }
    }

    fn of_scheme(scheme: &'static Scheme, body: &str) -> Result<Self, VatNumberProblem> {
        let body = scheme.complete(body);
        scheme.check(&body)?;
        Ok(Self {
            text: [scheme.prefix, &body, scheme.suffix].concat(),
            prefix: scheme.prefix,
            country: scheme.country,
        })
    }

    /// The number as it is stored and sent: prefix first, no separators.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The prefix: two letters, `EL` for Greece, `XI` for Northern Ireland; `CHE` for Switzerland.
    #[must_use]
    pub fn prefix(&self) -> &'static str {
        self.prefix
    }

    /// The text after the prefix. VIES wants the two apart.
    #[must_use]
    pub fn without_prefix(&self) -> &str {
        &self.text[self.prefix.len()..]
    }

    /// The ISO 3166 alpha-2 country of a billing address that the number fits: `GR` for `EL`, `GB` for `XI`.
    #[must_use]
    pub fn country(&self) -> &'static str {
        self.country
    }

    /// Whether the number fits a billing address in `country` (ISO 3166 alpha-2, any case).
    #[must_use]
    pub fn fits(&self, country: &str) -> bool {
        self.country.eq_ignore_ascii_case(numbers_of(country))
    }
}

/// The text in upper case, without what people put between digits: also the typographic spaces and dashes of copied
/// text.
pub(super) fn normalize(text: &str) -> Result<String, VatNumberProblem> {
    if text.len() > MAX_VAT_NUMBER_BYTES {
        return Err(VatNumberProblem::BadFormat);
    }
    let separator = |c: char| {
        c.is_whitespace()
            || is_invisible(c)
            || matches!(c, '.' | '/' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
    };
    let typed: String = text.chars().filter(|c| !separator(*c)).map(|c| c.to_ascii_uppercase()).collect();
    if typed.is_empty() {
        return Err(VatNumberProblem::Empty);
    }
    // Signs that turn the direction of reading are not ASCII. They make people read another number.
    if !typed.is_ascii() {
        return Err(VatNumberProblem::BadFormat);
    }
    Ok(typed)
}

pub(super) fn split_prefix(typed: &str) -> Option<(&'static Scheme, &str)> {
    SCHEMES.iter().find_map(|scheme| {
        let body = typed.strip_prefix(scheme.prefix).or_else(|| {
            // Greeks write the country code of everything else as often as the code of their tax office.
            (scheme.prefix == "EL").then(|| typed.strip_prefix("GR"))?
        })?;
        Some((scheme, body))
    })
}

impl fmt::Display for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for VatNumber {
    type Err = VatNumberProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// It is written by hand: a derived one would borrow the `&'static str`s from its input.
impl<'de> Deserialize<'de> for VatNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl From<VatNumber> for String {
    fn from(number: VatNumber) -> Self {
        number.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<String, VatNumberProblem> {
        VatNumber::parse(text).map(String::from)
    }

    fn parsed_for(text: &str, country: &str) -> Result<String, VatNumberProblem> {
        VatNumber::parse_for(text, country).map(String::from)
    }

    fn wrong_country(expected: &str) -> Result<String, VatNumberProblem> {
        Err(VatNumberProblem::WrongCountry { expected: expected.to_owned() })
    }

    #[test]
    fn separators_and_case_do_not_matter() {
        for text in [
            "DE136695976",
            "de 136 695 976",
            "DE-136.695/976",
            "\u{a0}DE\u{202f}136\u{2011}695\u{2013}976 ",
            "\u{feff}DE136695976\u{ad}",
            "\u{202a}DE\u{200b}136695976\u{202c}",
            "\u{200e}DE136695976\u{2069}",
        ] {
            assert_eq!(parsed(text).as_deref(), Ok("DE136695976"), "{text:?}");
        }
    }

    #[test]
    fn one_number_has_one_text() {
        for (typed, stored) in [
            ("BE 403.019.261", "BE0403019261"),
            ("GR 094259216", "EL094259216"),
            ("EL 94259216", "EL094259216"),
            ("CHE-107.787.577 IVA", "CHE107787577"),
            ("CHE107787577MWST", "CHE107787577"),
            ("NO 995 525 828", "NO995525828MVA"),
            ("NO 995 525 828 MVA", "NO995525828MVA"),
        ] {
            assert_eq!(parsed(typed).as_deref(), Ok(stored));
            assert_eq!(parsed(stored).as_deref(), Ok(stored), "stored text parses to itself");
        }
    }

    #[test]
    fn every_problem_has_its_own_name() {
        assert_eq!(parsed(" - . "), Err(VatNumberProblem::Empty));
        assert_eq!(parsed("US123456789"), Err(VatNumberProblem::UnknownCountry));
        assert_eq!(parsed("136695976"), Err(VatNumberProblem::UnknownCountry));
        assert_eq!(parsed("DE13669597"), Err(VatNumberProblem::BadFormat));
        assert_eq!(parsed("DE13669597\u{665}"), Err(VatNumberProblem::BadFormat));
        // Read from right to left, it is another number.
        assert_eq!(parsed("\u{202e}DE136695976"), Err(VatNumberProblem::BadFormat));
        assert_eq!(parsed("DE"), Err(VatNumberProblem::BadFormat));
        assert_eq!(parsed("FI00000000"), Err(VatNumberProblem::BadFormat));
        assert_eq!(parsed("DE136695978"), Err(VatNumberProblem::BadCheckDigit));
        assert_eq!(parsed(&"1".repeat(1_000)), Err(VatNumberProblem::BadFormat));
        let padded = |bytes: usize| parsed(&format!("{:<bytes$}", "DE136695976"));
        assert_eq!(padded(MAX_VAT_NUMBER_BYTES).as_deref(), Ok("DE136695976"));
        assert_eq!(padded(MAX_VAT_NUMBER_BYTES + 1), Err(VatNumberProblem::BadFormat));
    }

    #[test]
    fn the_prefix_may_be_left_out_when_the_country_is_known() {
        for (typed, country, stored) in [
            ("136695976", "DE", "DE136695976"),
            ("136 695 976", "de", "DE136695976"),
            ("U13585627", "AT", "ATU13585627"),
            ("094259216", "GR", "EL094259216"),
            ("980 7806 84", "GB", "GB980780684"),
            ("XI 980 7806 84", "GB", "XI980780684"),
            ("107.787.577 MWST", "CH", "CHE107787577"),
            ("995 525 828", "NO", "NO995525828MVA"),
        ] {
            assert_eq!(parsed_for(typed, country).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn the_prefix_must_fit_the_country() {
        assert_eq!(parsed_for("DE136695976", "GR"), wrong_country("EL"));
        assert_eq!(parsed_for("EL094259216", "DE"), wrong_country("DE"));
        assert_eq!(parsed_for("XI980780684", "IE"), wrong_country("IE"));
        // A foreign number with a typing error is still a foreign number.
        assert_eq!(parsed_for("DE136695978", "AT"), wrong_country("AT"));
        assert_eq!(parsed_for("DE136695976", "FR"), wrong_country("FR"));
        assert_eq!(parsed_for("136695976", "US"), Err(VatNumberProblem::UnknownCountry));
        // XI and EL are not ISO codes, and an address has an ISO code.
        assert_eq!(parsed_for("EL094259216", "EL"), Err(VatNumberProblem::UnknownCountry));
    }

    #[test]
    fn a_french_key_that_looks_like_a_prefix_is_a_key() {
        assert_eq!(parsed_for("DE303656060", "FR").as_deref(), Ok("FRDE303656060"));
        // It is French unless it is a German number, too.
        assert_eq!(parsed("FRDE303657050").as_deref(), Ok("FRDE303657050"));
        assert_eq!(parsed_for("DE303657050", "FR"), wrong_country("FR"));
    }

    #[test]
    fn parts_and_country_are_told_apart() {
        let number = VatNumber::parse("EL094259216").unwrap();
        assert_eq!((number.as_str(), number.to_string().as_str()), ("EL094259216", "EL094259216"));
        assert_eq!(number.prefix(), "EL");
        assert_eq!(number.without_prefix(), "094259216");
        assert_eq!(number.country(), "GR");
        assert!(number.fits("GR") && number.fits("gr") && !number.fits("EL"));
        assert!(VatNumber::parse("XI980780684").unwrap().fits("GB"));
    }

    #[test]
    fn who_belongs_to_another_country_has_its_numbers() {
        let french = VatNumber::parse("FR83056797921").unwrap();
        for country in ["FR", "MC", "GP", "re"] {
            assert!(french.fits(country), "{country}");
            assert_eq!(parsed_for("83056797921", country).as_deref(), Ok("FR83056797921"), "{country}");
        }
        assert!(!french.fits("IM") && !french.fits("NC"));
        assert_eq!(parsed_for("980780684", "IM").as_deref(), Ok("GB980780684"));
    }

    #[test]
    fn it_travels_as_a_string_and_is_checked_on_arrival() {
        let number = VatNumber::parse("DE136695976").unwrap();
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(json, r#""DE136695976""#);
        assert_eq!(serde_json::from_str::<VatNumber>(&json).unwrap(), number);
        let refused = serde_json::from_str::<VatNumber>(r#""DE136695978""#);
        assert!(refused.unwrap_err().to_string().contains("check digit"));
    }
}
