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

/// A language in which a page, a document or a mail is written.
///
/// Serialized as its lower-case code (`"pt"`), the same text that stands first in every URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Portuguese as written in Brazil. CLDR means it by plain `pt`.
    Pt,
    /// Italian.
    It,
    /// Spanish as written in Spain.
    Es,
    /// German as written in Germany.
    De,
    /// English as written in the United States. CLDR means it by plain `en`.
    En,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Pt, Self::It, Self::Es, Self::De, Self::En];

    /// The BCP 47 code: for URLs, the `lang` attribute and stored records.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pt => "pt",
            Self::It => "it",
            Self::Es => "es",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language's name in the language itself, so that its readers find it on any page.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Pt => "Português",
            Self::It => "Italiano",
            Self::Es => "Español",
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

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
        f.write_str("not one of the codes pt, it, es, de, en")
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
        for code in ["", "PT", "pt-BR", " pt", "fr"] {
            assert_eq!(code.parse::<Lang>(), Err(UnknownLang), "{code:?}");
        }
    }
}
