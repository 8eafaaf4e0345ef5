//! The VAT numbers of each country as data: shapes, weights and moduli.
//!
//! Structure: the table "VAT identification number structure" of the European Commission (VIES, questions and
//! answers). Check digits: python-stdnum 2.2, whose verdicts `oracle.txt` records.

use std::borrow::Cow;

use super::checks::{self, dot, value};
use super::problem::VatNumberProblem;

/// How the numbers with one prefix are built.
pub(super) struct Scheme {
    /// The beginning of the number.
    pub prefix: &'static str,
    /// ISO 3166 alpha-2, which differs for `EL` (`GR`) and `XI` (`GB`).
    pub country: &'static str,
    /// The end of the stored text.
    pub suffix: &'static str,
    forms: &'static [(Shape, Rule)],
}

/// `d` is a digit, `n` a digit from 1 to 9, `o` a digit or nothing (after all others), `a` a letter, `s` a letter, `+`
/// or `*`, and `x` a letter or digit. Any other character is itself.
type Shape = &'static str;

/// The most characters that follow a prefix.
const MAX_BODY_CHARS: usize = 13;

/// The rule of the check digits. Weights are aligned at the last digit, since some numbers vary in length.
enum Rule {
    /// Σ weight × digit, check digit included, is divisible by the modulus.
    Sum(&'static [i8], i32),
    /// The check digit is Σ weight × digit of the others, modulo 11, where a remainder of 10 is written as 0.
    Eleven(&'static [i8]),
    /// ISO 7064 modulo 11, 10.
    Iso7064,
    /// Anything else.
    Odd(fn(&[u8]) -> bool),
}
use Rule::{Eleven, Iso7064, Odd, Sum};

impl Rule {
    fn holds(&self, body: &[u8]) -> bool {
        match self {
            Sum(weights, modulus) => dot(body, weights).rem_euclid(*modulus) == 0,
            Eleven(weights) => body
                .split_last()
                .is_some_and(|(last, rest)| dot(rest, weights).rem_euclid(11) % 10 == value(*last)),
            Iso7064 => checks::iso7064(body),
            Odd(holds) => holds(body),
        }
    }
}

impl Scheme {
    /// The body as it is stored, without the suffix: with the leading zeros that old numbers lack, and without optional
    /// endings.
    pub fn complete<'a>(&self, body: &'a str) -> Cow<'a, str> {
        match (self.prefix, body.len()) {
            ("BE", 9) | ("EL", 8) => Cow::Owned(format!("0{body}")),
            ("CHE", _) => ["MWST", "TVA", "IVA", "TPV"]
                .iter()
                .find_map(|suffix| body.strip_suffix(suffix))
                .unwrap_or(body)
                .into(),
            ("NO", _) => body.strip_suffix("MVA").unwrap_or(body).into(),
            _ => body.into(),
        }
    }

    /// Checks a body that was [completed](Self::complete).
    pub fn check(&self, body: &str) -> Result<(), VatNumberProblem> {
        let body = body.as_bytes();
        let mut shaped = self.forms.iter().filter(|(shape, _)| fits(body, shape)).peekable();
        if shaped.peek().is_none() {
            return Err(VatNumberProblem::BadFormat);
        }
        if shaped.any(|(_, rule)| rule.holds(body)) { Ok(()) } else { Err(VatNumberProblem::BadCheckDigit) }
    }

    /// Whether more characters could make the typed body a number: it is shorter than every number, or is the beginning
    /// of a longer one.
    pub fn may_grow(&self, body: &str) -> bool {
        let begins = |shape: Shape| {
            body.len() < shape.len()
                && body.bytes().zip(shape.bytes()).all(|(byte, class)| belongs(byte, class))
        };
        self.forms.iter().all(|(shape, _)| body.len() < shortest(shape))
            || self.forms.iter().any(|(shape, _)| begins(shape))
    }

    /// How many digits may follow the prefix, the fewest first. Empty when something other than digits may follow.
    pub fn digits(&self) -> Vec<usize> {
        let digit = |class: u8| matches!(class, b'd' | b'n' | b'o' | b'0'..=b'9');
        let mut counts = Vec::new();
        if self.suffix.is_empty() && self.forms.iter().all(|(shape, _)| shape.bytes().all(digit)) {
            for count in 1..=MAX_BODY_CHARS {
                if self.forms.iter().any(|(shape, _)| (shortest(shape)..=shape.len()).contains(&count)) {
                    counts.push(count);
                }
            }
        }
        counts
    }

    /// The first form as the Commission writes it: 9 a digit, A a letter, X either.
    pub fn written_form(&self) -> String {
        self.forms.first().map_or_else(String::new, |(shape, _)| self.write(shape))
    }

    /// All the forms, likewise.
    pub fn written_forms(&self) -> impl Iterator<Item = String> {
        self.forms.iter().map(|(shape, _)| self.write(shape))
    }

    fn write(&self, shape: Shape) -> String {
        let mut written = self.prefix.to_owned();
        for class in shape.chars() {
            written.push(match class {
                'd' | 'n' | 'o' => '9',
                'a' | 's' => 'A',
                'x' => 'X',
                itself => itself,
            });
        }
        written + self.suffix
    }
}

/// The length of the shortest body of that shape.
fn shortest(shape: Shape) -> usize {
    shape.bytes().filter(|class| *class != b'o').count()
}

/// Whether a character may stand at a place of a shape.
fn belongs(byte: u8, class: u8) -> bool {
    match class {
        b'd' | b'o' => byte.is_ascii_digit(),
        b'n' => matches!(byte, b'1'..=b'9'),
        b'a' => byte.is_ascii_uppercase(),
        b's' => byte.is_ascii_uppercase() || matches!(byte, b'+' | b'*'),
        b'x' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        _ => byte == class,
    }
}

/// Zeros alone do not fit: they satisfy every weighted sum, so a placeholder would pass for a number.
fn fits(body: &[u8], shape: Shape) -> bool {
    if body.len() > shape.len() || body.len() < shortest(shape) {
        return false;
    }
    let mut significant = false;
    let fits = body.iter().zip(shape.bytes()).all(|(byte, class)| {
        significant |= class.is_ascii_lowercase() && *byte != b'0';
        belongs(*byte, class)
    });
    fits && significant
}

const UNITED_KINGDOM: &[(Shape, Rule)] = &[
    ("ddddddddd", Odd(checks::gb_standard)),
    // The last three are the branch of a group.
    ("dddddddddddd", Odd(checks::gb_standard)),
    // Government departments and health authorities.
    ("GDddd", Odd(checks::gb_office)),
    ("HAddd", Odd(checks::gb_office)),
    ("GD8888ddddd", Odd(checks::gb_office)),
    ("HA8888ddddd", Odd(checks::gb_office)),
];

const fn own(country: &'static str, forms: &'static [(Shape, Rule)]) -> Scheme {
    Scheme { prefix: country, country, suffix: "", forms }
}

/// Every prefix we know. Where a country has two, a number without prefix counts as one with the first.
pub(super) static SCHEMES: &[Scheme] = &[
    own("AT", &[("Udddddddd", Odd(checks::at))]),
    own("BE", &[("0ddddddddd", Odd(checks::be)), ("1ddddddddd", Odd(checks::be))]),
    own(
        "BG",
        &[
            ("ddddddddd", Odd(checks::bg_legal)),
            // Citizens, foreigners, and everybody else.
            ("dddddddddd", Odd(checks::bg_citizen)),
            ("dddddddddd", Sum(&[21, 19, 17, 13, 11, 9, 7, 3, 1, -1], 10)),
            ("dddddddddd", Sum(&[4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)),
        ],
    ),
    own("CY", &[("dddddddda", Odd(checks::cy))]),
    own(
        "CZ",
        &[
            ("dddddddd", Odd(checks::cz_legal)),
            ("6dddddddd", Odd(checks::cz_special)),
            ("ddddddddd", Odd(checks::birth_number)),
            ("dddddddddd", Odd(checks::birth_number)),
        ],
    ),
    own("DE", &[("ndddddddd", Iso7064)]),
    own("DK", &[("nddddddd", Sum(&[2, 7, 6, 5, 4, 3, 2, 1], 11))]),
    own("EE", &[("ddddddddd", Sum(&[3, 7, 1, 3, 7, 1, 3, 7, 1], 10))]),
    Scheme {
        prefix: "EL",
        country: "GR",
        suffix: "",
        // Powers of two, modulo 11.
        forms: &[("ddddddddd", Eleven(&[3, 7, 9, 10, 5, 8, 4, 2]))],
    },
    own("ES", &[("xdddddddx", Odd(checks::es))]),
    own("FI", &[("dddddddd", Sum(&[7, 9, 10, 5, 8, 4, 2, 1], 11))]),
    own("FR", &[("xxddddddddd", Odd(checks::fr))]),
    own("HR", &[("ddddddddddd", Iso7064)]),
    own("HU", &[("dddddddd", Sum(&[9, 7, 3, 1, 9, 7, 3, 1], 10))]),
    own(
        "IE",
        &[
            ("ddddddda", Odd(checks::ie)),
            ("dddddddaa", Odd(checks::ie)),
            // These were given out until 2013. python-stdnum lets a further letter follow and ignores it. The
            // Commission's table has exactly 8 characters (`9S99999L`), and so have we.
            ("dsddddda", Odd(checks::ie_old)),
        ],
    ),
    own("IT", &[("ddddddddddd", Odd(checks::it))]),
    own("LT", &[("ddddddd1d", Odd(checks::lt)), ("dddddddddd1d", Odd(checks::lt))]),
    own("LU", &[("dddddddd", Odd(checks::lu))]),
    own("LV", &[("ddddddddddd", Odd(checks::lv))]),
    own("MT", &[("nddddddd", Sum(&[3, 4, 6, 7, 8, 9, 10, 1], 37))]),
    // python-stdnum fills up missing digits with zeros, so it does not notice one dropped digit in eleven. The
    // Commission's table has exactly 12 characters (`999999999B99`).
    own("NL", &[("dddddddddBdd", Odd(checks::nl_company)), ("dddddddddBdd", Odd(checks::nl_person))]),
    own("PL", &[("dddddddddd", Sum(&[6, 5, 7, 2, 3, 4, 5, 6, 7, -1], 11))]),
    own("PT", &[("ndddddddd", Eleven(&[-9, -8, -7, -6, -5, -4, -3, -2]))]),
    own(
        "RO",
        &[
            ("ndoooooooo", Eleven(&[70, 50, 30, 20, 10, 70, 50, 30, 20])),
            ("ndddddddddddd", Odd(checks::ro_person)),
        ],
    ),
    own("SE", &[("dddddddddd01", Odd(checks::se))]),
    own("SI", &[("nddddddd", Odd(checks::si))]),
    own("SK", &[("dddddddddd", Odd(checks::birth_number)), ("nddddddddd", Odd(checks::sk))]),
    own("GB", UNITED_KINGDOM),
    Scheme { prefix: "XI", country: "GB", suffix: "", forms: UNITED_KINGDOM },
    Scheme {
        prefix: "CHE",
        country: "CH",
        suffix: "",
        forms: &[("ddddddddd", Sum(&[5, 4, 3, 2, 7, 6, 5, 4, 1], 11))],
    },
    Scheme {
        prefix: "NO",
        country: "NO",
        suffix: "MVA",
        forms: &[("ddddddddd", Sum(&[3, 2, 7, 6, 5, 4, 3, 2, 1], 11))],
    },
];

#[cfg(test)]
mod tests {
    use super::super::number::VatNumber;
    use super::*;

    /// A number and the verdict of python-stdnum, one pair a line.
    const ORACLE: &str = include_str!("oracle.txt");

    fn oracle() -> impl Iterator<Item = (&'static str, bool)> {
        ORACLE.lines().filter(|line| !line.starts_with('#')).map(|line| match line.split_once(' ') {
            Some((number, "valid")) => (number, true),
            Some((number, "invalid")) => (number, false),
            _ => panic!("oracle.txt: {line}"),
        })
    }

    #[test]
    fn verdicts_agree_with_the_oracle() {
        let wrong: Vec<_> =
            oracle().filter(|(number, valid)| VatNumber::parse(number).is_ok() != *valid).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn stricter_than_the_oracle_on_purpose() {
        for accepted_by_stdnum in [
            "FI00000000",      // a placeholder
            "GBGD888800000",   // likewise
            "NL4495445B01",    // two zeros are missing: NL004495445B01
            "IE8Z49289FA",     // a letter that nothing checks: IE8Z49289F
            "CHE000000000TVA", // a placeholder
        ] {
            let verdict = VatNumber::parse(accepted_by_stdnum);
            assert_eq!(verdict, Err(VatNumberProblem::BadFormat), "{accepted_by_stdnum}");
        }
        assert!(VatNumber::parse("NL004495445B01").is_ok());
        assert!(VatNumber::parse("IE8Z49289F").is_ok());
    }

    #[test]
    fn the_oracle_covers_every_prefix_both_ways() {
        for scheme in SCHEMES {
            let of_scheme = || oracle().filter(|(number, _)| number.starts_with(scheme.prefix));
            let valid = of_scheme().filter(|(_, valid)| *valid).count();
            assert!(valid >= 40, "{}: {valid} valid", scheme.prefix);
            assert!(of_scheme().count() >= valid + 40, "{}", scheme.prefix);
        }
    }

    #[test]
    fn with_or_without_prefix_is_the_same_number() {
        for (text, _) in oracle().filter(|(_, valid)| *valid) {
            let number = VatNumber::parse(text).unwrap();
            assert_eq!(VatNumber::parse(number.as_str()), Ok(number.clone()));
            assert_eq!(VatNumber::parse_for(text, number.country()), Ok(number.clone()));
            if number.prefix() != "XI" {
                let bare = number.without_prefix();
                assert_eq!(VatNumber::parse_for(bare, number.country()), Ok(number));
            }
        }
    }

    #[test]
    fn all_27_member_states_and_their_neighbours_are_known() {
        use super::super::rates::{is_eu, standard_rate};

        let eu = SCHEMES.iter().filter(|scheme| is_eu(scheme.country)).count();
        assert_eq!(eu, 27);
        let today = chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        for scheme in SCHEMES {
            assert!(standard_rate(scheme.country, today).is_some(), "{}", scheme.country);
        }
    }
}
