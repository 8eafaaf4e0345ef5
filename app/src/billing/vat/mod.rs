//! Value added tax: is a number well formed, what is the standard rate on a day, and who owes the tax.
//!
//! Everything here is offline and pure, so the browser and the server give the same answer. Only VIES can tell whether
//! a number is *registered*, and VIES may be down. VIES would refuse whatever this module refuses.
//!
//! - [`number`]: a VAT number that is valid by construction
//! - [`typing`]: what to say about a number while it is typed
//! - [`rates`]: standard rates as dated data
//! - [`places`]: which tax applies at an address, which is not always that of its country
//! - [`currencies`]: the currency in which a state wants its tax stated
//! - [`mod@treatment`]: domestic, reverse charge, another state's rate, or out of scope
//!
//! `schemes` holds the rules of the countries as a table, `checks` the few that do not fit a table. They are written by
//! hand because they are compiled into the page: a regular expression engine alone weighs several hundred kilobytes.
//! `oracle.txt` (written by `end2end/oracles/vat_numbers.py`) keeps them honest.

mod checks;
pub mod currencies;
pub mod number;
pub mod places;
mod problem;
pub mod rates;
mod schemes;
pub mod treatment;
pub mod typing;

pub use currencies::national_currency;
pub use number::VatNumber;
pub use places::{Address, Place, numbers_of, place, postal_code_matters};
pub use problem::VatNumberProblem;
pub use rates::{is_eu, standard_rate};
pub use treatment::{VatTax, VatTreatment, treatment};
pub use typing::{Expected, expected, expected_in, verdict};
