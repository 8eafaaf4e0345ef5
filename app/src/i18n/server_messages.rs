//! Messages that only the server writes: those of mails and of the sandbox's pages.

use super::lang::Lang;
use super::messages::{Arg, Messages};
use std::sync::OnceLock;

/// The messages of some files, in all languages.
pub struct ServerMessages {
    is_wanted: fn(&str) -> bool,
    compiled: OnceLock<[Messages; Lang::ALL.len()]>,
}

impl ServerMessages {
    /// The messages of the files whose name is wanted. They are compiled when the first of them is written.
    pub const fn of(is_wanted: fn(&str) -> bool) -> Self {
        Self { is_wanted, compiled: OnceLock::new() }
    }

    /// A message with its arguments. While the workshop is open it is compiled again each time: its file may have changed.
    pub fn format(&self, lang: Lang, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        let compile = |lang| Messages::of(lang, self.is_wanted);
        #[cfg(feature = "workshop")]
        if super::workshop::is_open() {
            return compile(lang).format(id, args);
        }
        self.compiled.get_or_init(|| Lang::ALL.map(compile))[lang as usize].format(id, args)
    }
}
