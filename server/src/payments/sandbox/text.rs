//! What the sandbox's pages say.

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

#[cfg(test)]
mod tests {
    use super::{Lang, source};

    fn ids(lang: Lang) -> Vec<&'static str> {
        let lines = source(lang).lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        lines.filter_map(|line| line.split(" =").next()).collect()
    }

    #[test]
    fn every_language_says_the_same_things() {
        for lang in Lang::ALL {
            assert_eq!(ids(lang), ids(Lang::En), "{lang:?}");
        }
    }

    #[test]
    fn what_is_said_is_in_the_source_and_the_other_way_round() {
        let code = concat!(
            include_str!("view.rs"),
            include_str!("details_page.rs"),
            include_str!("confirmation_page.rs")
        );
        for id in ids(Lang::En) {
            assert!(code.contains(&format!("\"{id}\"")), "{id} is not used");
        }
        for id in code.split('"').filter(|text| text.starts_with("sandbox-")) {
            assert!(ids(Lang::En).contains(&id), "{id} is not in sandbox.ftl");
        }
    }
}
