//! Orders: one that is placed, and one that waits for its payer.

mod confirmation;
mod open_order;

pub use confirmation::confirmation;
pub use open_order::open_order;
