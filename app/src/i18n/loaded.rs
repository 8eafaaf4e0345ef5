//! The messages that the browser was sent.

use super::cldr;
use super::lang::Lang;
use super::messages::{Arg, Messages, Wording};
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
pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, Arg)]) -> String {
    LOADED.with_borrow(|loaded| {
        let of_lang = loaded.iter().map(|(_, messages)| messages).filter(|messages| messages.lang == lang);
        let found = of_lang.into_iter().find(|messages| messages.has(id));
        found.map_or_else(|| id.to_owned(), |messages| messages.format(id, args))
    })
}
