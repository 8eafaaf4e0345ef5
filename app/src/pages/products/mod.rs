//! The products that are sold, to buy or to try first.

mod catalogue;
mod comparison;
mod tiers;
mod trial;

pub use catalogue::{product, products};
pub use tiers::{buy, try_first};
pub use trial::{start_trial, trial_begun};
