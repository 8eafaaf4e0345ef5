//! The words of the sandbox's pages.

use app::i18n::{Arg, Lang, Messages};
use std::sync::LazyLock;

static MESSAGES: LazyLock<[Messages; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(messages));

fn messages(lang: Lang) -> Messages {
    Messages::of(lang, |file| file == "sandbox.ftl")
}

/// The messages of one language.
#[derive(Clone, Copy)]
pub(super) struct Text(pub Lang);

impl Text {
    pub fn t(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    pub fn with(self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        #[cfg(feature = "workshop")]
        if app::i18n::workshop::is_open() {
            return messages(self.0).format(id, args);
        }
        MESSAGES[self.0 as usize].format(id, args)
    }
}
