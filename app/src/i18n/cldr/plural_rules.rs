//! The rules by which a language tells one thing from several.

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

impl Plurals {
    /// The name of the category of a whole number of things.
    pub(super) fn category(&self, count: u64) -> &'static str {
        let all_of = |group: &Vec<Relation>| group.iter().all(|relation| relation.holds(count));
        let found = self.0.iter().find(|(_, groups)| groups.iter().any(all_of));
        found.map_or("other", |(category, _)| category.name())
    }
}

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
