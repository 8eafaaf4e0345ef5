//! What happens to subscriptions by itself, and what customers are told about it beforehand.

mod expiring_cards;
mod foresight;
mod notices;
mod pay;
mod price_notices;
mod renew;
mod upcoming;

pub use renew::{Renewed, Step};
