//! Orders: placed, charged, settled; recovered when a server died in between; and the money that goes back.

pub(super) mod by_support;
pub(super) mod charge;
pub(super) mod clock_watch;
pub(super) mod exchange_rates;
pub(super) mod invoices;
pub(super) mod late_money;
pub(super) mod mail;
pub(super) mod money_back;
pub(super) mod open_order;
pub(super) mod page;
pub(super) mod place;
pub(super) mod recover;
pub(super) mod resume;
pub(super) mod settle;

pub use by_support::{SupportChange, SupportChangeError, Wanted};
pub use exchange_rates::OldRates;
/// What follows from a placed order: settling writes it, the audit derives it again.
pub(crate) use settle::{entries, subscription_after};
/// What follows from money that went back, for the audit.
pub(crate) mod went_back {
    pub(crate) use super::money_back::{
        Booking, OfOrder, billed_and_kept, chain_order, entries, net_of, transaction_id,
    };
}

pub(super) use charge::{CHARGE_LEASE, finished};
pub(super) use mail::card;
pub(super) use place::open_again;
