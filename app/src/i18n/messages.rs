//! What the pages say: the messages of the Fluent files, compiled.
//!
//! The server compiles all languages ([`Messages::parse`], in `compile`), and says what they say by the code below. The
//! browser has the same code and those languages that it was sent: the page's own at first, another one when a person
//! switches the language. Fluent's own crates would be a sixth of the download; `docs/decisions/0036-compiled-messages.md`
//! has the figures, and `oracle_tests` compares every message with what they say.

use super::cldr;
use super::lang::Lang;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a message is given to speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text that is already in the message's language: a name, a date, an amount.
    Text(String),
    /// A number of things: chooses the plural form, and is written with the language's grouping.
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

/// The arguments of a message, by the names its comment in `locales/en` gives.
pub type Args = Vec<(&'static str, Arg)>;

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Part {
    /// As it is.
    Text(String),
    /// The argument of that name.
    Variable(String),
    /// One of several, by an argument.
    Choice(Choice),
}

/// What an argument chooses from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Choice {
    /// The argument's name.
    pub variable: String,
    /// The first with the argument's key is taken: a text's is the text, a count's the number itself or its plural category.
    pub variants: Vec<(String, Vec<Part>)>,
    /// What is taken otherwise.
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
    lang: Lang,
    /// By id, sorted.
    messages: Vec<(String, Vec<Part>)>,
}

impl Messages {
    #[cfg(feature = "ssr")]
    pub(super) fn sorted(lang: Lang, messages: std::collections::BTreeMap<String, Vec<Part>>) -> Self {
        Self { lang, messages: messages.into_iter().collect() }
    }

    /// The message with its arguments; the id itself if there is no such message.
    pub fn format(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let Ok(index) = self.messages.binary_search_by(|(known, _)| known.as_str().cmp(id)) else {
            return id.to_owned();
        };
        let mut written = String::new();
        self.write(&self.messages[index].1, args, &mut written);
        args.iter().fold(written, |written, (_, arg)| with_one_full_stop(written, arg))
    }

    fn write(&self, parts: &[Part], args: &[(&'static str, Arg)], written: &mut String) {
        let arg = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg);
        for part in parts {
            match part {
                Part::Text(text) => written.push_str(text),
                Part::Variable(name) => match arg(name) {
                    Some(Arg::Text(text)) => written.push_str(text),
                    Some(Arg::Count(count)) => {
                        written.push_str(&cldr::number(self.lang, Decimal::from(*count)));
                    }
                    // As Fluent writes what it was not given.
                    None => written.extend(["{$", name, "}"]),
                },
                Part::Choice(choice) => {
                    self.write(choice.chosen(self.lang, arg(&choice.variable)), args, written);
                }
            }
        }
    }
}

/// A sentence that ends with a name that ends with a full stop (“Services, Inc.”) has one, in each of our languages.
fn with_one_full_stop(written: String, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) if text.ends_with('.') && !text.ends_with("..") => {
            written.replace(&[text, "."].concat(), text)
        }
        _ => written,
    }
}

#[cfg(feature = "ssr")]
mod store {
    use super::{Lang, Messages};
    use sha2::{Digest, Sha256};
    use std::sync::LazyLock;

    macro_rules! files {
        ($lang:literal: $($name:literal)*) => {
            concat!($(include_str!(concat!("../../../locales/", $lang, "/", $name, ".ftl")), "\n"),*)
        };
    }

    /// What the pages say that the browser has.
    macro_rules! sent_texts {
        ($lang:literal) => {
            files!($lang: "common" "subscriptions" "seats" "checkout" "errors")
        };
    }

    /// What the pages say that only the server draws.
    macro_rules! drawn_texts {
        ($lang:literal) => {
            files!($lang: "orders" "licences" "documents" "payment-methods" "people" "products" "renewal" "cancellation" "account" "support")
        };
    }

    macro_rules! texts {
        ($lang:literal) => {
            (sent_texts!($lang), drawn_texts!($lang))
        };
    }

    struct Sent {
        /// What the browser is sent.
        file: Vec<u8>,
        path: String,
        /// Of the sent text and of the drawn pages.
        messages: Messages,
    }

    static SENT: LazyLock<Vec<Sent>> = LazyLock::new(|| Lang::ALL.map(sent).into());

    fn sent(lang: Lang) -> Sent {
        let (text, drawn) = match lang {
            Lang::Pt => texts!("pt"),
            Lang::It => texts!("it"),
            Lang::Es => texts!("es"),
            Lang::De => texts!("de"),
            Lang::En => texts!("en"),
        };
        let file = crate::wire::encode_bytes(&Messages::parse(lang, &format!("{text}{drawn}")));
        let digest = Sha256::digest(&file);
        let hash = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
        let path = format!("/messages/{}.{hash:08x}.bin", lang.code());
        Sent { messages: Messages::parse(lang, &format!("{text}{drawn}")), file, path }
    }

    fn of(lang: Lang) -> &'static Sent {
        let index = Lang::ALL.iter().position(|known| *known == lang).unwrap_or_default();
        &SENT[index]
    }

    /// The messages of the pages, as the browser gets them: [`crate::wire`] in bytes.
    pub fn messages_file(lang: Lang) -> &'static [u8] {
        &of(lang).file
    }

    /// The URL path of [`messages_file`]: it names the file by its hash, so it may be kept for ever.
    pub fn messages_path(lang: Lang) -> &'static str {
        &of(lang).path
    }

    /// A message of the pages in that language.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        of(lang).messages.format(id, args)
    }
}

#[cfg(not(feature = "ssr"))]
mod store {
    use super::{Lang, Messages};
    use std::cell::RefCell;

    thread_local! {
        static LOADED: RefCell<Vec<Messages>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds the messages of a language, from the file that the server sent; false if it is none.
    pub fn add_messages(file: &[u8]) -> bool {
        let Some(messages) = crate::wire::decode_bytes::<Messages>(file) else { return false };
        LOADED.with_borrow_mut(|loaded| {
            loaded.retain(|known| known.lang != messages.lang);
            loaded.push(messages);
        });
        true
    }

    /// Whether the messages of the language are here.
    pub fn has_messages(lang: Lang) -> bool {
        LOADED.with_borrow(|loaded| loaded.iter().any(|known| known.lang == lang))
    }

    /// A message of the pages in that language; the id itself while the language is not here.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        LOADED.with_borrow(|loaded| {
            let found = loaded.iter().find(|known| known.lang == lang);
            found.map_or_else(|| id.to_owned(), |messages| messages.format(id, args))
        })
    }
}

pub use store::format_message;
#[cfg(not(feature = "ssr"))]
pub use store::{add_messages, has_messages};
#[cfg(feature = "ssr")]
pub use store::{messages_file, messages_path};
