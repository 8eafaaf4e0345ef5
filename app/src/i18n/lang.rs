//! The languages of the shop.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The cookie with the language that was chosen last. Pages set it, too, so it is not `HttpOnly`.
pub const LANGUAGE_COOKIE: &str = "lang";
/// The same cookie over https. No other host of the domain can set it.
pub const SECURE_LANGUAGE_COOKIE: &str = "__Host-lang";
/// How long the cookie is kept, in seconds: a year.
pub const LANGUAGE_COOKIE_MAX_AGE_S: i64 = 365 * 24 * 60 * 60;

// `build.rs` writes it: one variant for each folder of `locales/`.
include!(concat!(env!("OUT_DIR"), "/lang.rs"));

impl Lang {
    /// The language with exactly this code, or `None`.
    ///
    /// Neither `PT` nor `pt-BR` is accepted: one page has one URL. What a browser's
    /// `Accept-Language` asks for is negotiated elsewhere.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// The language of an address: `/de/cart` → German.
pub fn lang_of(path: &str) -> Option<Lang> {
    Lang::from_code(path.split('/').nth(1)?)
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::from_code(code).ok_or(UnknownLang)
    }
}

/// The text is not the code of a language in [`Lang::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not one of the codes {}", Lang::ALL.map(Lang::code).join(", "))
    }
}

impl std::error::Error for UnknownLang {}

#[cfg(test)]
mod tests {
    use super::{Lang, UnknownLang};

    #[test]
    fn every_code_leads_back_to_its_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
            assert_eq!(lang.code().parse(), Ok(lang));
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        let source = Lang::SOURCE.code();
        for code in ["", &source.to_uppercase(), &format!("{source}-US"), &format!(" {source}"), "xx"] {
            assert_eq!(code.parse::<Lang>(), Err(UnknownLang), "{code:?}");
        }
    }
}
