//! What CLDR says about a language, cut down to what this crate writes: `cldr.json` of its folder.
//!
//! The server reads the files. The browser is sent the table of a language with its messages.

use super::plural_rules::Plurals;
use crate::i18n::lang::Lang;
use serde::{Deserialize, Serialize};

/// The conventions of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub(super) decimal: char,
    pub(super) group: char,
    pub(super) amount_group: char,
    pub(super) minus: String,
    /// CLDR's `minimumGroupingDigits`: digits needed before the first mark (2: `1234` stays whole).
    pub(super) min_grouping: usize,
    /// `¤` stands for the symbol, and `-` for the minus sign.
    pub(super) amount: Affixes,
    pub(super) negative_amount: Affixes,
    pub(super) percent: Affixes,
    pub(super) list: List,
    /// `CODE:symbol` of each currency in use whose symbol is not its code.
    pub(super) symbols: String,
    pub(super) months_long: Vec<String>,
    /// The months as dates of medium length abbreviate them.
    pub(super) months_medium: Vec<String>,
    /// The patterns of dates, in the letters of CLDR.
    pub(super) date_long: String,
    pub(super) date_medium: String,
    pub(super) month: String,
    pub(super) plurals: Plurals,
    pub(super) direction: Direction,
}

/// Where the lines of a language begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// At the left, as those of Latin letters.
    LeftToRight,
    /// At the right, as those of Arabic and Hebrew letters.
    RightToLeft,
}

impl Direction {
    /// The value of the attribute `dir`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// Whether lines begin at the right.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::RightToLeft)
    }
}

/// What stands before and after the digits of a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Affixes {
    pub(super) before: String,
    pub(super) after: String,
}

/// What stands between the items of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct List {
    /// Between two items.
    pub(super) two: String,
    /// Between others than the last two, in a longer list.
    pub(super) middle: String,
    /// Between the last two.
    pub(super) end: String,
    /// Between the last two, when the last one begins with the sound of i.
    pub(super) end_before_i: Option<String>,
}

impl Table {
    /// The symbol of a currency, or the code itself where the language has none.
    pub(super) fn symbol<'a>(&'a self, code: &'a str) -> &'a str {
        self.symbols.split(' ').find_map(|entry| entry.strip_prefix(code)?.strip_prefix(':')).unwrap_or(code)
    }
}

/// Where the lines of a language begin.
pub fn direction(lang: Lang) -> Direction {
    of(lang).direction
}

/// The conventions of a language.
#[cfg(feature = "ssr")]
pub fn of(lang: Lang) -> &'static Table {
    use std::sync::LazyLock;
    static TABLES: LazyLock<[Table; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(Table::read));
    &TABLES[lang as usize]
}

#[cfg(not(feature = "ssr"))]
mod sent {
    use super::{Lang, Table};
    use std::cell::RefCell;

    thread_local! {
        static TABLES: RefCell<Vec<(Lang, &'static Table)>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds the table that the server sent. It is kept as long as the page.
    pub fn add(lang: Lang, table: Table) {
        TABLES.with_borrow_mut(|tables| tables.push((lang, Box::leak(Box::new(table)))));
    }

    /// The conventions of a language.
    ///
    /// # Panics
    /// If they are not here yet. A page begins, and changes its language, only after they have come.
    pub fn of(lang: Lang) -> &'static Table {
        let found = |tables: &Vec<(Lang, &'static Table)>| {
            tables.iter().find(|(known, _)| *known == lang).map(|(_, table)| *table)
        };
        TABLES.with_borrow(found).expect("a language that has come")
    }
}

#[cfg(not(feature = "ssr"))]
pub use sent::add;
#[cfg(not(feature = "ssr"))]
pub(super) use sent::of;

#[cfg(test)]
mod tests {
    use super::{Lang, of};
    use iso_currency::Currency;

    #[test]
    fn every_language_names_twelve_months() {
        for lang in Lang::ALL {
            assert_eq!((of(lang).months_long.len(), of(lang).months_medium.len()), (12, 12));
        }
    }

    #[test]
    fn every_symbol_belongs_to_a_currency_in_use() {
        for lang in Lang::ALL {
            for entry in of(lang).symbols.split(' ') {
                let (code, symbol) = entry.split_once(':').expect("CODE:symbol");
                assert!(Currency::from_code(code).is_some(), "{code}");
                assert!(!symbol.is_empty() && symbol != code, "{code}");
            }
        }
    }
}
