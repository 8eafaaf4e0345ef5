//! What to say about a VAT number while it is typed, and what a number should look like.

use super::number::{VatNumber, normalize, split_prefix};
use super::places::numbers_of;
use super::problem::VatNumberProblem;
use super::schemes::{SCHEMES, Scheme};

/// The verdict on the text typed so far, for a billing address in `country` (ISO 3166 alpha-2). `None` when there is
/// nothing to say yet: the field is empty, or more characters may make the text a number.
///
/// A complete number (`finished`: its field was left, or sent) always has a verdict.
///
/// ```
/// use app::billing::vat::{VatNumberProblem, verdict};
///
/// assert_eq!(verdict("DE 136 695", "DE", false), None);
/// assert!(verdict("DE 136 695", "DE", true).unwrap().is_err());
/// assert_eq!(verdict("DE 136 695 977", "DE", false), Some(Err(VatNumberProblem::BadCheckDigit)));
/// assert_eq!(verdict("136 695 976", "DE", false).unwrap().unwrap().to_string(), "DE136695976");
/// ```
pub fn verdict(text: &str, country: &str, finished: bool) -> Option<Result<VatNumber, VatNumberProblem>> {
    match VatNumber::parse_for(text, country) {
        Err(VatNumberProblem::Empty) => None,
        Err(_) if !finished && may_become_one(text, country) => None,
        verdict => Some(verdict),
    }
}

fn may_become_one(text: &str, country: &str) -> bool {
    let Ok(typed) = normalize(text) else { return false };
    let mut schemes =
        SCHEMES.iter().filter(|scheme| scheme.country.eq_ignore_ascii_case(numbers_of(country)));
    schemes.any(|scheme| scheme.may_grow(typed.strip_prefix(scheme.prefix).unwrap_or(&typed)))
}

fn home(country: &str) -> Option<&'static Scheme> {
    SCHEMES.iter().find(|scheme| scheme.country.eq_ignore_ascii_case(numbers_of(country)))
}

/// What the numbers of a country look like, for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The beginning of the numbers.
    pub prefix: &'static str,
    /// How many digits follow, the fewest first. Empty when something other than digits may follow.
    pub digits: Vec<usize>,
    /// The first of their forms, as the Commission writes it: 9 a digit, A a letter, X either.
    pub form: String,
}

/// What a VAT number for a billing address in `country` (ISO 3166 alpha-2) looks like.
pub fn expected_in(country: &str) -> Option<Expected> {
    let home = home(country)?;
    Some(Expected { prefix: home.prefix, digits: home.digits(), form: home.written_form() })
}

/// The forms that the number could have: those of its prefix, or else those of the country.
pub fn expected(text: &str, country: Option<&str>) -> Vec<String> {
    let of_country = country.and_then(home);
    let of_prefix = normalize(text).ok().and_then(|typed| split_prefix(&typed).map(|(scheme, _)| scheme));
    let scheme = match (of_country, of_prefix) {
        (Some(country), Some(prefix)) if country.country != prefix.country => Some(country),
        (country, prefix) => prefix.or(country),
    };
    let mut forms: Vec<String> = scheme.into_iter().flat_map(Scheme::written_forms).collect();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAD_FORMAT: Option<Result<&str, VatNumberProblem>> = Some(Err(VatNumberProblem::BadFormat));
    const BAD_CHECK_DIGIT: Option<Result<&str, VatNumberProblem>> =
        Some(Err(VatNumberProblem::BadCheckDigit));

    #[track_caller]
    fn says(text: &str, country: &str, expected: Option<Result<&str, VatNumberProblem>>) {
        let said = verdict(text, country, false);
        assert_eq!(said.map(|said| said.map(String::from)), expected.map(|said| said.map(str::to_owned)));
    }

    #[test]
    fn nothing_is_said_while_a_number_may_still_become_one() {
        for number in ["PT 501 442 600", "501442600", "pt-501.442.600"] {
            for (end, _) in number.char_indices() {
                says(&number[..end], "PT", None);
            }
            says(number, "PT", Some(Ok("PT501442600")));
        }
    }

    #[test]
    fn no_valid_number_of_any_country_is_complained_about_on_the_way() {
        let oracle = include_str!("oracle.txt").lines().filter_map(|line| line.strip_suffix(" valid"));
        // A complete number of Norway or Switzerland may still grow an ending.
        for text in oracle.filter(|text| !text.starts_with("CHE") && !text.starts_with("NO")) {
            let country = VatNumber::parse(text).unwrap().country();
            for end in 1..text.len() {
                let said = verdict(&text[..end], country, false);
                assert!(matches!(said, None | Some(Ok(_))), "{}: {said:?}", &text[..end]);
            }
            assert!(matches!(verdict(text, country, false), Some(Ok(_))), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_once_it_cannot_become_right() {
        says("PT501442601", "PT", BAD_CHECK_DIGIT);
        says("PT5014426000", "PT", BAD_FORMAT);
        says("PT50144260X", "PT", BAD_FORMAT);
        says("DE136695976", "PT", Some(Err(VatNumberProblem::WrongCountry { expected: "PT".into() })));
        // Lithuania has numbers of 9 digits and of 12, so a wrong one of 9 may go on.
        says("LT100001918", "LT", None);
        assert_eq!(verdict("LT100001918", "LT", true), Some(Err(VatNumberProblem::BadCheckDigit)));
    }

    #[test]
    fn a_number_that_is_finished_has_a_verdict() {
        assert_eq!(verdict("PT50144", "PT", true), Some(Err(VatNumberProblem::BadFormat)));
        assert_eq!(verdict(" - ", "PT", true), None);
    }

    #[test]
    fn what_is_expected_can_be_said_of_every_country() {
        let expected = |country| expected_in(country).unwrap();
        assert_eq!((expected("PT").prefix, expected("PT").digits), ("PT", vec![9]));
        assert_eq!((expected("GR").prefix, expected("GR").digits), ("EL", vec![9]));
        assert_eq!(expected("LT").digits, [9, 12]);
        assert_eq!(expected("CZ").digits, [8, 9, 10]);
        assert_eq!(expected("ES").digits, [] as [usize; 0]);
        assert_eq!(expected("ES").form, "ESX9999999X");
        assert_eq!(expected("AT").form, "ATU99999999");
        assert_eq!(expected("NO").form, "NO999999999MVA");
        assert_eq!(expected_in("US"), None);
        assert_eq!(expected("MC"), expected("FR"));
        for scheme in SCHEMES {
            assert!(expected(scheme.country).form.starts_with(expected(scheme.country).prefix));
        }
    }

    #[test]
    fn forms_are_those_of_the_prefix_or_of_the_country() {
        assert_eq!(expected("DE1", None), ["DE999999999"]);
        assert_eq!(expected("1", Some("DE")), ["DE999999999"]);
        assert_eq!(expected("XI1", Some("GB"))[0], "XI999999999");
        assert_eq!(expected("DE1", Some("PT")), ["PT999999999"], "another country's prefix");
        assert_eq!(expected("1", None), [] as [&str; 0]);
    }
}
