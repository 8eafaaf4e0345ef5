//! Events of subscriptions that happen by themselves, and what customers are told about them beforehand.

mod expiring_cards;
mod foresight;
mod notices;
mod pay;
mod price_notices;
mod renew;
mod round;
mod upcoming;

pub use renew::{Renewed, Step};
pub use round::MAX_RENEWALS_IN_FLIGHT;
