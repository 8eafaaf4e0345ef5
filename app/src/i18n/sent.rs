//! The messages of all languages, on the server: those that it writes into pages, and the files that it sends to browsers.

use super::cldr;
use super::lang::Lang;
use super::messages::{Arg, Messages, Wording};
use sha2::{Digest, Sha256};
#[cfg(not(feature = "workshop"))]
use std::sync::LazyLock;

/// The Fluent files that every page needs.
const EVERYWHERE: [&str; 5] = ["checkout.ftl", "common.ftl", "errors.ftl", "seats.ftl", "subscriptions.ftl"];

/// Whether the file is for the pages, and not for mails or the sandbox, which only the server writes.
fn of_pages(name: &str) -> bool {
    !name.starts_with("mail") && name != "sandbox.ftl"
}

/// A file of messages, and its path.
struct Sent {
    file: Vec<u8>,
    path: String,
}

/// What the server says in a language, and what the browser is sent.
struct Compiled {
    /// The files that the browser is sent, in the order of [`Wording::ALL`].
    sent: [Sent; 2],
    messages: Messages,
}

fn compiled(lang: Lang) -> Compiled {
    let sent = sent_by(lang, &|wanted| Messages::of(lang, wanted));
    Compiled { sent, messages: Messages::of(lang, of_pages) }
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
fn of(lang: Lang) -> &'static Compiled {
    static COMPILED: LazyLock<[Compiled; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(compiled));
    &COMPILED[lang as usize]
}

#[cfg(feature = "workshop")]
use workshop::of;
#[cfg(feature = "workshop")]
pub(super) use workshop::{compile_again, marked_sent};

/// The messages change while the server runs. The old ones are kept, since somebody may still be reading them.
#[cfg(feature = "workshop")]
mod workshop {
    use super::{Compiled, Lang, Messages, Sent, Wording, compiled, sent_by};
    use std::sync::{LazyLock, PoisonError, RwLock};

    type Leaked<T> = [&'static T; Lang::ALL.len()];

    static COMPILED: LazyLock<RwLock<Leaked<Compiled>>> =
        LazyLock::new(|| RwLock::new(Lang::ALL.map(|lang| &*Box::leak(Box::new(compiled(lang))))));

    static MARKED: LazyLock<RwLock<Leaked<[Sent; 2]>>> =
        LazyLock::new(|| RwLock::new(Lang::ALL.map(|lang| &*Box::leak(Box::new(marked(lang))))));

    pub(super) fn of(lang: Lang) -> &'static Compiled {
        COMPILED.read().unwrap_or_else(PoisonError::into_inner)[lang as usize]
    }

    fn marked(lang: Lang) -> [Sent; 2] {
        sent_by(lang, &|wanted| crate::i18n::workshop::marked(Messages::of(lang, wanted)))
    }

    /// Compiles a language again.
    pub(in crate::i18n) fn compile_again(lang: Lang) {
        let index = lang as usize;
        COMPILED.write().unwrap_or_else(PoisonError::into_inner)[index] = Box::leak(Box::new(compiled(lang)));
        MARKED.write().unwrap_or_else(PoisonError::into_inner)[index] = Box::leak(Box::new(marked(lang)));
    }

    /// The file that tells the panel which message is where, and its path.
    pub(in crate::i18n) fn marked_sent(lang: Lang, wording: Wording) -> (&'static [u8], &'static str) {
        let sent = &MARKED.read().unwrap_or_else(PoisonError::into_inner)[lang as usize][wording as usize];
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
pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, Arg)]) -> String {
    of(lang).messages.format(id, args)
}

/// The messages that every page is sent in that language, as the browser reads them.
#[cfg(test)]
pub(super) fn sent_to_every_page(lang: Lang) -> Messages {
    let file = messages_file(lang, Wording::Everywhere);
    let (messages, table) =
        crate::codec::decode_bytes::<(Messages, cldr::Table)>(file).expect("a file of messages");
    assert_eq!(&table, cldr::table(lang));
    messages
}
