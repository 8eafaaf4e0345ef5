//! The folders of `locales/`. The server contains them; the browser is sent what it needs.

use super::lang::Lang;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::iter;
use std::sync::LazyLock;

/// The files of a language.
pub(super) struct Folder {
    /// `language.toml`
    settings: &'static str,
    /// `cldr.json`
    pub(super) cldr: &'static str,
    /// `catalogue.toml`
    catalogue: &'static str,
    /// The Fluent files, by name, as they were when the server was built: see [`messages`].
    messages: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/folders.rs"));

/// The folder of that language.
pub(super) fn of(lang: Lang) -> &'static Folder {
    // The order is that of `Lang::ALL`.
    &FOLDERS[lang as usize]
}

/// The Fluent files of that language, by name.
pub(super) fn messages(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = of(lang).messages.iter().copied();
    #[cfg(feature = "workshop")]
    let files = files.map(move |(name, built)| (name, super::workshop::text_of(lang, name).unwrap_or(built)));
    files
}

/// The language, then the languages that say what it does not say: `pt-PT`, `pt`, `en`.
pub(super) fn from_the_nearest(lang: Lang) -> impl Iterator<Item = Lang> {
    let own = iter::successors(Some(lang), |lang| lang.parent());
    own.chain((lang != Lang::SOURCE).then_some(Lang::SOURCE))
}

/// What CLDR does not say about a language: `language.toml`.
#[derive(Deserialize)]
pub(super) struct Settings {
    spreadsheet: Option<Spreadsheet>,
    stripe: Option<String>,
    #[serde(default)]
    pub(super) list: ListSettings,
}

/// How a language ends a list, where CLDR's files do not say it.
#[derive(Default, Deserialize)]
pub(super) struct ListSettings {
    /// Before a word that begins with the sound of i.
    pub(super) end_before_i: Option<String>,
}

/// How a spreadsheet in a language reads values.
#[derive(Deserialize)]
pub struct Spreadsheet {
    /// What stands between two values: an ASCII character.
    #[serde(deserialize_with = "byte")]
    pub separator: u8,
    /// How a date is written, as `chrono` formats it.
    pub date: String,
}

fn byte<'de, D: Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    let text = char::deserialize(from)?;
    u8::try_from(text).ok().filter(u8::is_ascii).ok_or_else(|| D::Error::custom("not a character of ASCII"))
}

/// A text of the catalogue, by the text in the source language.
type CatalogueTexts = BTreeMap<String, String>;

static SETTINGS: LazyLock<[Settings; Lang::ALL.len()]> =
    LazyLock::new(|| Lang::ALL.map(|lang| toml::from_str(of(lang).settings).expect("a test reads it")));

static CATALOGUES: LazyLock<[CatalogueTexts; Lang::ALL.len()]> =
    LazyLock::new(|| Lang::ALL.map(|lang| toml::from_str(of(lang).catalogue).expect("a test reads it")));

/// The settings of a language.
pub(super) fn settings(lang: Lang) -> &'static Settings {
    &SETTINGS[lang as usize]
}

/// How a spreadsheet in that language reads values.
///
/// # Panics
/// If the source language does not say it. A test makes sure that it does.
pub fn spreadsheet(lang: Lang) -> &'static Spreadsheet {
    let nearest = from_the_nearest(lang).find_map(|lang| settings(lang).spreadsheet.as_ref());
    nearest.expect("the source language has one")
}

/// The code by which the pages of a payment gateway know the language, where it is not the language's own.
pub fn stripe_code(lang: Lang) -> Option<&'static str> {
    settings(lang).stripe.as_deref()
}

/// What the language calls a text of the shipped catalogue, by the text in the source language.
pub fn catalogue_text(lang: Lang, source: &str) -> Option<String> {
    #[cfg(feature = "pseudo")]
    if lang.is_pseudo() {
        return Some(super::pseudo::text(lang, source));
    }
    let own = iter::successors(Some(lang), |lang| lang.parent());
    own.into_iter().find_map(|lang| CATALOGUES[lang as usize].get(source)).cloned()
}

#[cfg(test)]
mod tests {
    use super::{Lang, from_the_nearest, spreadsheet};

    #[test]
    fn every_folder_can_be_read() {
        for lang in Lang::ALL {
            assert!(!spreadsheet(lang).date.is_empty());
            assert!(super::catalogue_text(lang, "no such text").is_none());
            assert_eq!(from_the_nearest(lang).last(), Some(Lang::SOURCE));
        }
    }
}
