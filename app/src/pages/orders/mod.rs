//! Ordering: the cart, the checkout, a placed order, an order that waits for its payer, and the list of all.

mod cart;
mod checkout;
mod confirmation;
mod list;
mod open_order;

pub use cart::cart;
pub use checkout::checkout;
pub use confirmation::confirmation;
pub use list::orders;
pub use open_order::open_order;
