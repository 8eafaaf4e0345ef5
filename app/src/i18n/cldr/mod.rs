//! Money, numbers, percentages, dates and lists, as people write and type them in each language.
//!
//! The formats are those of CLDR: `cldr.json` in the folder of each language, which `make language` writes. They are kept
//! in a small table because ICU4X itself would add some 100 kB to what every browser downloads. `oracle_tests` compares
//! what is written with ICU4X, which only the tests contain.
//!
//! Server and browser run this same code: hydration does not rewrite text, so the two must agree
//! to the last no-break space.

#[cfg(feature = "ssr")]
mod data;
mod date;
mod digits;
mod input;
mod list;
mod money;
mod number;
#[cfg(test)]
mod oracle_tests;
mod plural;
mod plural_rules;
mod table;

pub use date::{date_long, date_medium, month_medium};
pub use input::{
    AMOUNT_MAX_WHOLE_DIGITS, AmountProblem, CountProblem, MAX_AMOUNT_DECIMALS, parse_amount, parse_count,
};
pub use list::list;
pub use money::money;
pub use number::{count, decimal_mark, exact, number, percent};
pub use plural::plural;
#[cfg(not(feature = "ssr"))]
pub use table::add as add_table;
#[cfg(feature = "ssr")]
pub use table::of as table;
pub use table::{Direction, Table, direction};
