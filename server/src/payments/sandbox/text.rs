//! The words of the sandbox's pages.

use app::i18n::{Arg, Lang, Messages};
use std::sync::LazyLock;

static MESSAGES: LazyLock<Vec<(Lang, Messages)>> = LazyLock::new(|| {
    let of = |lang| (lang, Messages::parse(lang, source(lang)));
    Lang::ALL.map(of).into()
});

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Pt => include_str!("../../../../locales/pt/sandbox.ftl"),
        Lang::It => include_str!("../../../../locales/it/sandbox.ftl"),
        Lang::Es => include_str!("../../../../locales/es/sandbox.ftl"),
        Lang::De => include_str!("../../../../locales/de/sandbox.ftl"),
        Lang::En => include_str!("../../../../locales/en/sandbox.ftl"),
    }
}

/// The messages of one language.
#[derive(Clone, Copy)]
pub(super) struct Text(pub Lang);

impl Text {
    pub fn t(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    pub fn with(self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        let found = MESSAGES.iter().find(|(lang, _)| *lang == self.0);
        found.map_or_else(|| id.to_owned(), |(_, messages)| messages.format(id, args))
    }
}
