//! The ids of things: a type for each kind, so that the id of an order is not taken for that of an account.
//!
//! An id is any text. The store makes an id, an address or a form claims one, and only the store knows whether it
//! belongs to anything. In JSON, in the data of a page, in a form and in a row, the id is just its text.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text of the id, for code that knows only texts: a statement, an address, another system.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The id of a customer company.
    AccountId,
    /// The id of a person in an account.
    PersonId,
    /// The id of an account's hold on a plan.
    SubscriptionId,
    /// The id of an order. It is also the key of its charge at the gateway.
    OrderId,
    /// The id of somebody who gets the invoices of an account by mail.
    RecipientId,
    /// The id of a ticket: of what the link in a mail is for. It is not the secret of the link.
    TicketId,
    /// The id of a payment method. It is the gateway's name for the method.
    PaymentMethodId,
    /// The id of a line of the cart.
    CartLineId,
    /// The number of an invoice or of a credit note. It says which of the two it is.
    InvoiceNumber,
    /// The id of a product of the catalogue.
    ProductId,
    /// The id of a plan of the catalogue. It is unique among all products.
    PlanId,
}

impl CartLineId {
    /// The id of a line that is only quoted: it waits in no cart yet.
    pub const UNSAVED: Self = Self(String::new());
}

#[cfg(test)]
mod tests {
    use super::AccountId;

    #[test]
    fn an_id_is_its_text_wherever_it_goes() {
        let id = AccountId::from("0195a0a0");
        assert_eq!(serde_json::to_string(&id).unwrap(), r#""0195a0a0""#);
        assert_eq!(postcard::to_allocvec(&id), postcard::to_allocvec("0195a0a0"));
        assert_eq!(id.to_string(), "0195a0a0");
        assert_eq!(serde_json::from_str::<AccountId>(r#""0195a0a0""#).unwrap(), id);
    }
}
