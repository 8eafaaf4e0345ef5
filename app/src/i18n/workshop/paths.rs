//! Where the messages of each language are, with marks and without.

use crate::i18n::lang::Lang;
use crate::i18n::messages::Wording;
use crate::i18n::sent::{marked_sent, messages_path, paths_of_each};

/// The folder of the marked files' paths.
const MARKED: &str = "/messages/l10n/";

fn marked_path(lang: Lang, wording: Wording) -> String {
    let (_, path) = marked_sent(lang, wording);
    path.replace("/messages/", MARKED)
}

/// Where the messages of each language are, as the document says it.
pub fn paths() -> String {
    paths_of_each(messages_path)
}

/// The same of the messages with marks.
pub fn marked_paths() -> String {
    paths_of_each(marked_path)
}

/// The file of marked messages with that name, as the browser gets it.
pub fn marked_file(name: &str) -> Option<&'static [u8]> {
    let all = Lang::ALL.into_iter().flat_map(|lang| Wording::ALL.map(|wording| (lang, wording)));
    let named = |(lang, wording): &(Lang, Wording)| marked_path(*lang, *wording).ends_with(name);
    all.into_iter().find(named).map(|(lang, wording)| marked_sent(lang, wording).0)
}
