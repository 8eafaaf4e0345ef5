//! Plural categories of whole numbers.

use super::table;
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};

/// CLDR's categories, by the names that the variants of messages use. `other` is for all other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
}

impl Category {
    const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
        }
    }
}

/// The rules of a language: each category with the groups of relations of which one must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plurals(pub(super) Vec<(Category, Vec<Vec<Relation>>)>);

/// Something that must hold of a whole number: `i % 10 = 2..4`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Relation {
    /// The rest of the division by this counts. 0: the number itself.
    pub(super) modulus: u64,
    /// The first and the last number of each range.
    pub(super) ranges: Vec<[u64; 2]>,
    /// Whether the number must be outside of the ranges.
    pub(super) negated: bool,
}

impl Relation {
    pub(super) fn holds(&self, number: u64) -> bool {
        let rest = number.checked_rem(self.modulus).unwrap_or(number);
        self.ranges.iter().any(|[first, last]| (*first..=*last).contains(&rest)) != self.negated
    }
}

/// CLDR's category for a whole number of things, by the name that the variants of messages use: `one`, `many`, `other`.
///
/// `many` is for whole millions in the Romance languages: “1 milhão *de* licenças”.
pub fn plural(lang: Lang, count: i64) -> &'static str {
    let count = count.unsigned_abs();
    let all_of = |group: &Vec<Relation>| group.iter().all(|relation| relation.holds(count));
    let rules = &table::of(lang).plurals.0;
    let found = rules.iter().find(|(_, groups)| groups.iter().any(all_of));
    found.map_or("other", |(category, _)| category.name())
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
