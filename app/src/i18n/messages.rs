//! The messages of the Fluent files, compiled: all that the pages say.
//!
//! The server compiles all languages ([`Messages::parse`], in `compile`) and formats them by the code below. The
//! browser has the same code and the languages that it was sent: the page's own at first, another one when a person
//! switches the language. Fluent's own crates would be a sixth of the download;
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
    lang: Lang,
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

#[cfg(feature = "ssr")]
mod store {
    use super::{Lang, Messages, Wording, cldr};
    use sha2::{Digest, Sha256};
    #[cfg(not(feature = "workshop"))]
    use std::sync::LazyLock;

    /// The Fluent files that every page needs.
    const EVERYWHERE: [&str; 5] =
        ["checkout.ftl", "common.ftl", "errors.ftl", "seats.ftl", "subscriptions.ftl"];

    /// Whether the file is for the pages, and not for mails or the sandbox, which only the server writes.
    fn of_pages(name: &str) -> bool {
        !name.starts_with("mail") && name != "sandbox.ftl"
    }

    struct Sent {
        file: Vec<u8>,
        path: String,
    }

    struct Spoken {
        /// The files that the browser is sent, in the order of [`Wording::ALL`].
        sent: [Sent; 2],
        messages: Messages,
    }

    fn spoken(lang: Lang) -> Spoken {
        let sent = sent_by(lang, &|wanted| Messages::of(lang, wanted));
        Spoken { sent, messages: Messages::of(lang, of_pages) }
    }

    /// The two files, with the messages that `say` gives of the wanted Fluent files.
    fn sent_by(lang: Lang, say: &dyn Fn(fn(&str) -> bool) -> Messages) -> [Sent; 2] {
        let everywhere = say(|name| EVERYWHERE.contains(&name));
        let account = say(|name| of_pages(name) && !EVERYWHERE.contains(&name));
        [
            sent(lang, Wording::Everywhere, crate::codec::encode_bytes(&(everywhere, cldr::table(lang)))),
            sent(lang, Wording::Account, crate::codec::encode_bytes(&account)),
        ]
    }

    fn sent(lang: Lang, wording: Wording, file: Vec<u8>) -> Sent {
        let digest = Sha256::digest(&file);
        let hash = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
        Sent { file, path: format!("/messages/{}.{hash:08x}.bin", wording.file_name(lang)) }
    }

    #[cfg(not(feature = "workshop"))]
    fn of(lang: Lang) -> &'static Spoken {
        static SPOKEN: LazyLock<[Spoken; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(spoken));
        &SPOKEN[lang as usize]
    }

    #[cfg(feature = "workshop")]
    use workshop::of;

    /// The messages change while the server runs. The old ones are kept, since somebody may still be reading them.
    #[cfg(feature = "workshop")]
    pub(in crate::i18n) mod workshop {
        use super::{Lang, Messages, Sent, Spoken, Wording, sent_by, spoken};
        use std::sync::{LazyLock, PoisonError, RwLock};

        type Leaked<T> = [&'static T; Lang::ALL.len()];

        static SPOKEN: LazyLock<RwLock<Leaked<Spoken>>> =
            LazyLock::new(|| RwLock::new(Lang::ALL.map(|lang| &*Box::leak(Box::new(spoken(lang))))));

        static MARKED: LazyLock<RwLock<Leaked<[Sent; 2]>>> =
            LazyLock::new(|| RwLock::new(Lang::ALL.map(|lang| &*Box::leak(Box::new(marked(lang))))));

        pub(super) fn of(lang: Lang) -> &'static Spoken {
            SPOKEN.read().unwrap_or_else(PoisonError::into_inner)[lang as usize]
        }

        fn marked(lang: Lang) -> [Sent; 2] {
            sent_by(lang, &|wanted| crate::i18n::workshop::marked(Messages::of(lang, wanted)))
        }

        /// Compiles a language again.
        pub(in crate::i18n) fn speak_again(lang: Lang) {
            let index = lang as usize;
            SPOKEN.write().unwrap_or_else(PoisonError::into_inner)[index] = Box::leak(Box::new(spoken(lang)));
            MARKED.write().unwrap_or_else(PoisonError::into_inner)[index] = Box::leak(Box::new(marked(lang)));
        }

        /// The file that tells the panel which message is where, and its path.
        pub(in crate::i18n) fn marked_sent(lang: Lang, wording: Wording) -> (&'static [u8], &'static str) {
            let sent =
                &MARKED.read().unwrap_or_else(PoisonError::into_inner)[lang as usize][wording as usize];
            (&sent.file, &sent.path)
        }
    }

    /// A file of messages, as the browser gets it: [`crate::codec`] in bytes. That of every page has the conventions of
    /// the language as well.
    pub fn messages_file(lang: Lang, wording: Wording) -> &'static [u8] {
        &of(lang).sent[wording as usize].file
    }

    /// The URL path of [`messages_file`]. It contains a hash of the file, so the file may be kept for ever.
    pub fn messages_path(lang: Lang, wording: Wording) -> &'static str {
        &of(lang).sent[wording as usize].path
    }

    /// Where the messages of each language are, in the order of [`Wording::ALL`]: `de /messages/… /messages/…;en …`.
    pub fn paths_of_each<Path: std::fmt::Display>(path: impl Fn(Lang, Wording) -> Path) -> String {
        let of = |lang: Lang| {
            let [everywhere, account] = Wording::ALL.map(|wording| path(lang, wording));
            format!("{} {everywhere} {account}", lang.code())
        };
        Lang::ALL.map(of).join(";")
    }

    /// A message of the pages in that language.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        of(lang).messages.format(id, args)
    }
}

#[cfg(not(feature = "ssr"))]
mod store {
    use super::{Lang, Messages, Wording, cldr};
    use std::cell::RefCell;

    thread_local! {
        /// The messages of each path.
        static LOADED: RefCell<Vec<(String, Messages)>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds the messages of a file that the server sent. False if the bytes are not such a file.
    pub fn add_messages(path: &str, wording: Wording, file: &[u8]) -> bool {
        let messages = match wording {
            Wording::Everywhere => {
                crate::codec::decode_bytes::<(Messages, cldr::Table)>(file).map(|(messages, table)| {
                    cldr::add_table(messages.lang, table);
                    messages
                })
            }
            Wording::Account => crate::codec::decode_bytes::<Messages>(file),
        };
        let Some(messages) = messages else { return false };
        // The messages that came last are found first.
        LOADED.with_borrow_mut(|loaded| loaded.insert(0, (path.to_owned(), messages)));
        true
    }

    /// Whether the messages of that path are loaded. They are then found first.
    pub fn recall_messages(path: &str) -> bool {
        LOADED.with_borrow_mut(|loaded| {
            let index = loaded.iter().position(|(of, _)| of == path);
            if let Some(index) = index {
                loaded[..=index].rotate_right(1);
            }
            index.is_some()
        })
    }

    /// A message of the pages in that language. The id itself while it is not loaded.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        LOADED.with_borrow(|loaded| {
            let of_lang =
                loaded.iter().map(|(_, messages)| messages).filter(|messages| messages.lang == lang);
            let found = of_lang.into_iter().find(|messages| messages.has(id));
            found.map_or_else(|| id.to_owned(), |messages| messages.format(id, args))
        })
    }
}

/// The messages that every page is sent in that language, as the browser reads them.
#[cfg(all(test, feature = "ssr"))]
pub(super) fn sent_to_every_page(lang: Lang) -> Messages {
    let file = messages_file(lang, Wording::Everywhere);
    let (messages, table) =
        crate::codec::decode_bytes::<(Messages, cldr::Table)>(file).expect("a file of messages");
    assert_eq!(&table, cldr::table(lang));
    messages
}

pub use store::format_message;
#[cfg(feature = "workshop")]
pub(super) use store::workshop::{marked_sent, speak_again};
#[cfg(not(feature = "ssr"))]
pub use store::{add_messages, recall_messages};
#[cfg(feature = "ssr")]
pub use store::{messages_file, messages_path, paths_of_each};
