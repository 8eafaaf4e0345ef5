//! The messages of the Fluent files, compiled: all that the pages say.
//!
//! The server compiles all languages ([`Messages::parse`], in `compile`) and formats them by the code below. The
//! browser has the same code and the languages that it was sent (`sent`): the page's own at first (`loaded`), another one
//! when a person switches the language. Fluent's own crates would be a sixth of the download;
//! `docs/decisions/0036-compiled-messages.md` has the figures, and `oracle_tests` compares every message with their
//! output.

use super::cldr;
use super::lang::Lang;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text that is already in the message's language: a name, a date, an amount.
    Text(String),
    /// A number of things. It chooses the plural form, and is written with the language's grouping.
    Count(i64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The arguments of a message, by the names in its comment in `locales/en`.
pub type Args = Vec<(&'static str, Arg)>;

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Part {
    /// A text as it stands.
    Text(String),
    /// The argument with that name.
    Variable(String),
    /// One of several variants, chosen by an argument.
    Choice(Choice),
}

/// The variants, and the argument that chooses one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Choice {
    /// The argument's name.
    pub variable: String,
    /// The first variant with the argument's key is taken. The key of a text is the text; the key of a count is the
    /// number itself or its plural category.
    pub variants: Vec<(String, Vec<Part>)>,
    /// The variant for all other keys.
    pub default: Vec<Part>,
}

impl Choice {
    fn chosen(&self, lang: Lang, arg: Option<&Arg>) -> &[Part] {
        let has = |key: &str| match arg {
            Some(Arg::Text(text)) => key == text,
            Some(Arg::Count(count)) => key.parse() == Ok(*count) || key == cldr::plural(lang, *count),
            None => false,
        };
        self.variants.iter().find(|(key, _)| has(key)).map_or(&self.default, |(_, parts)| parts)
    }
}

/// The messages of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    pub(super) lang: Lang,
    /// The messages, sorted by id.
    messages: Vec<(String, Vec<Part>)>,
}

impl Messages {
    #[cfg(feature = "ssr")]
    pub(super) fn sorted(lang: Lang, messages: std::collections::BTreeMap<String, Vec<Part>>) -> Self {
        Self { lang, messages: messages.into_iter().collect() }
    }

    /// The messages, each changed by `change`.
    #[cfg(feature = "workshop")]
    pub(super) fn map(self, change: impl Fn(&str, Vec<Part>) -> Vec<Part>) -> Self {
        let changed = self.messages.into_iter().map(|(id, parts)| {
            let parts = change(&id, parts);
            (id, parts)
        });
        Self { lang: self.lang, messages: changed.collect() }
    }

    /// Whether there is a message with that id.
    #[cfg(any(test, not(feature = "ssr")))]
    pub fn has(&self, id: &str) -> bool {
        self.messages.binary_search_by(|(known, _)| known.as_str().cmp(id)).is_ok()
    }

    /// The message with its arguments. The id itself if there is no such message.
    pub fn format<Name: AsRef<str>>(&self, id: &str, args: &[(Name, Arg)]) -> String {
        let Ok(index) = self.messages.binary_search_by(|(known, _)| known.as_str().cmp(id)) else {
            return id.to_owned();
        };
        let mut written = String::new();
        self.write(&self.messages[index].1, args, &mut written);
        args.iter().fold(written, |written, (_, arg)| with_one_full_stop(written, arg))
    }

    fn write<Name: AsRef<str>>(&self, parts: &[Part], args: &[(Name, Arg)], written: &mut String) {
        let arg = |name: &str| args.iter().find(|(known, _)| known.as_ref() == name).map(|(_, arg)| arg);
        for part in parts {
            match part {
                Part::Text(text) => written.push_str(text),
                Part::Variable(name) => match arg(name) {
                    Some(Arg::Text(text)) => written.push_str(text),
                    Some(Arg::Count(count)) => {
                        written.push_str(&cldr::number(self.lang, Decimal::from(*count)));
                    }
                    // Fluent writes a missing argument like this.
                    None => written.extend(["{$", name, "}"]),
                },
                Part::Choice(choice) => {
                    self.write(choice.chosen(self.lang, arg(&choice.variable)), args, written);
                }
            }
        }
    }
}

/// A sentence that ends with a name with a full stop (“Services, Inc.”) has one full stop, in each of our languages.
fn with_one_full_stop(written: String, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) if text.ends_with('.') && !text.ends_with("..") => {
            written.replace(&[text, "."].concat(), text)
        }
        _ => written,
    }
}

/// A file of messages, named after the pages that need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// Every page.
    Everywhere,
    /// The pages of the account, its people, licences and documents.
    Account,
}

impl Wording {
    /// Both files.
    pub const ALL: [Self; 2] = [Self::Everywhere, Self::Account];

    /// The beginning of the file's name, for that language.
    pub fn file_name(self, lang: Lang) -> String {
        match self {
            Self::Everywhere => lang.code().to_owned(),
            Self::Account => format!("{}-account", lang.code()),
        }
    }
}
