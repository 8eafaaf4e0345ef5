//! Ordering: the cart, the checkout, a placed order, and an order that waits for its payer.

mod cart;
mod checkout;
mod confirmation;
mod open_order;

pub use cart::cart;
pub use checkout::checkout;
pub use confirmation::confirmation;
pub use open_order::open_order;
