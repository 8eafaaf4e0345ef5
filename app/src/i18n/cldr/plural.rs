//! Plural categories of whole numbers.

use super::table;
use crate::i18n::Lang;

/// CLDR's category for a whole number of things, by the name that the variants of messages use: `one`, `many`, `other`.
///
/// `many` is for whole millions in the Romance languages: “1 milhão *de* licenças”.
pub fn plural(lang: Lang, count: i64) -> &'static str {
    table::of(lang).plurals.category(count.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::{Lang, plural};
    use icu_locale_core::Locale;
    use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
    use proptest::prelude::{any, prop_assert_eq, proptest};

    fn expected(lang: Lang, count: i64) -> &'static str {
        let locale: Locale = lang.code().parse().expect("a locale");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("rules");
        match rules.category_for(PluralOperands::from(count)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    #[test]
    fn the_categories_are_those_of_cldr() {
        for lang in Lang::ALL {
            let small = -30..=1030;
            let millions = (0..12).flat_map(|n| [n * 1_000_000 - 1, n * 1_000_000, n * 1_000_000 + 1]);
            for count in small.chain(millions).chain([i64::MAX, i64::MIN + 1, 10_i64.pow(18)]) {
                assert_eq!(plural(lang, count), expected(lang, count), "{count} in {}", lang.code());
            }
        }
    }

    proptest! {
        #[test]
        fn also_of_any_other_number(count in any::<i64>()) {
            for lang in Lang::ALL {
                prop_assert_eq!(plural(lang, count), expected(lang, count));
            }
        }
    }
}
