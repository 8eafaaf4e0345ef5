//! Texts that only the server can make, in every language, so that the page can follow the language without asking
//! again.

use super::Lang;
use serde::{Deserialize, Serialize};

/// The same text in each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InEach<T>([T; Lang::ALL.len()]);

impl<T> InEach<T> {
    /// The text that `say` gives for each language.
    pub fn new(say: impl FnMut(Lang) -> T) -> Self {
        Self(Lang::ALL.map(say))
    }

    /// The text in that language.
    pub fn get(&self, lang: Lang) -> &T {
        // The order is that of `Lang::ALL`.
        &self.0[lang as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{InEach, Lang};

    #[test]
    fn each_language_has_its_own() {
        let each = InEach::new(Lang::code);
        assert_eq!(Lang::ALL.map(|lang| *each.get(lang)), Lang::ALL.map(Lang::code));
    }
}
