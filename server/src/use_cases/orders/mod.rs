//! Orders: they are placed, charged and settled, and recovered when a server died in between. Money that goes back is
//! booked here, too.

mod by_support;
mod charge;
mod clock_watch;
mod exchange_rates;
mod failed_renewal;
mod invoice_copies;
mod invoices;
mod late_money;
mod mail;
mod money_back;
mod open_order;
mod place;
mod recover;
mod settle;

pub use by_support::{SupportChange, SupportChangeError, Wanted};
pub use exchange_rates::OldRates;
/// The consequences of a placed order: settling writes them, and the audit derives them again.
pub(crate) use settle::{entries, subscription_after};
/// The consequences of money that went back, for the audit.
pub(crate) mod went_back {
    pub(crate) use super::money_back::{
        Booking, OfOrder, billed_and_kept, chain_order, entries, net_of, transaction_id,
    };
}

pub(super) use charge::{CHARGE_LEASE, finished};
pub(super) use mail::card;
pub(super) use place::open_again;
