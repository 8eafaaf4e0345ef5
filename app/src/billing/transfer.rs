//! Bank transfers: the account to which the open part of an invoice is paid.

use super::strict_serde;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An international bank account number (ISO 13616) of a country in which SEPA transfers are paid, with the right check
/// digits, without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Iban(String);

/// How the open part of an invoice is paid by bank transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The seller's account.
    pub iban: Iban,
    /// The last day on which it is paid in time.
    #[serde(deserialize_with = "strict_serde::date")]
    pub until: NaiveDate,
}

/// The countries of the SEPA schemes (European Payments Council, EPC409-09), and the length of their numbers (SWIFT, IBAN
/// registry).
const LENGTHS: &str = "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 \
                       HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 \
                       RS22 SE24 SI19 SK24 SM27 VA22";

impl Iban {
    /// The number in groups of four, as people read it.
    pub fn in_groups(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// The number without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Iban {
    type Err = &'static str;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let number: String = typed.split_whitespace().collect::<String>().to_ascii_uppercase();
        let is_known = LENGTHS.split(' ').any(|entry| {
            let (country, length) = entry.split_at(2);
            number.starts_with(country) && length.parse() == Ok(number.len())
        });
        if !is_known || !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err("not an IBAN of a country with SEPA transfers, such as IE29 AIBK 9311 5212 3456 78");
        }
        if remainder(&number) == Some(1) {
            Ok(Self(number))
        } else {
            Err("the check digits of the IBAN are wrong")
        }
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_groups())
    }
}

/// What is left of the number after a division by 97 (ISO 7064), which is 1 if the check digits are right. Letters count
/// as 10 to 35, and the first four characters come last.
fn remainder(number: &str) -> Option<u32> {
    let (first, rest) = number.split_at_checked(4)?;
    rest.chars().chain(first.chars()).try_fold(0, |sum, character| {
        let value = character.to_digit(36)?;
        Some((sum * if value < 10 { 10 } else { 100 } + value) % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::Iban;

    fn read(typed: &str) -> Result<String, &'static str> {
        typed.parse::<Iban>().map(|iban| iban.as_str().to_owned())
    }

    /// The examples of the registry.
    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (typed, number) in [
            ("IE29 AIBK 9311 5212 3456 78", "IE29AIBK93115212345678"),
            ("de89370400440532013000", "DE89370400440532013000"),
            ("GB29NWBK60161331926819", "GB29NWBK60161331926819"),
            ("IT60X0542811101000000123456", "IT60X0542811101000000123456"),
            ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", "MT84MALT011000012345MTLCAST001S"),
            (" NO93\u{a0}8601\u{a0}1117\u{a0}947 ", "NO9386011117947"),
            ("PT50000201231234567890154", "PT50000201231234567890154"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(number));
        }
        assert_eq!(
            "IE29AIBK93115212345678".parse::<Iban>().unwrap().to_string(),
            "IE29 AIBK 9311 5212 3456 78"
        );
    }

    #[test]
    fn a_wrong_number_is_refused() {
        for typed in ["IE29AIBK93115212345687", "IE30AIBK93115212345678", "DE89370400440532013001"] {
            assert!(read(typed).unwrap_err().contains("check digits"), "{typed}");
        }
        for typed in [
            "",
            "IE",
            "IE29AIBK9311521234567",
            "IE29AIBK931152123456789",
            "IE29-AIBK-9311-5212-345678",
            "BR1800360305000010009795493C1",
            "ÍE29AIBK93115212345678",
        ] {
            assert!(read(typed).unwrap_err().contains("not an IBAN"), "{typed}");
        }
    }
}
