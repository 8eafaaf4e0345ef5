//! Why a text is not a VAT number.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text is not a VAT number, or not one that fits the billing address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatNumberProblem {
    /// Nothing was typed, or only separators.
    Empty,
    /// The prefix, or the country of the billing address, has no VAT numbers that we know.
    UnknownCountry,
    /// The number belongs to another country than the billing address.
    WrongCountry {
        /// The prefix that would fit, for example `EL` for Greece.
        expected: String,
    },
    /// Too short, too long, a letter in the wrong place, or nothing but zeros.
    BadFormat,
    /// The shape is right, but the check digits disagree: a digit is mistyped or two are swapped.
    BadCheckDigit,
}

/// It is for logs. People read the localized message.
impl fmt::Display for VatNumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no VAT number"),
            Self::UnknownCountry => f.write_str("VAT number of an unknown country"),
            Self::WrongCountry { expected } => write!(f, "VAT number without prefix {expected}"),
            Self::BadFormat => f.write_str("malformed VAT number"),
            Self::BadCheckDigit => f.write_str("VAT number with wrong check digit"),
        }
    }
}

impl std::error::Error for VatNumberProblem {}
