//! The words of the sandbox's pages.

use app::i18n::{Arg, Lang, ServerMessages};

static MESSAGES: ServerMessages = ServerMessages::of(|file| file == "sandbox.ftl");

/// The messages of one language.
#[derive(Clone, Copy)]
pub(super) struct Text(pub Lang);

impl Text {
    pub fn t(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    pub fn with(self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        MESSAGES.format(self.0, id, args)
    }
}
