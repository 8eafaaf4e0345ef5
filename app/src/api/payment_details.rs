//! The form that leaves for the gateway's page for payment details. It is not a server function: the browser leaves.

use crate::answers::BackTo;
use crate::i18n::Lang;
use serde::Deserialize;

/// The path to which the form is sent.
pub const PAYMENT_DETAILS: &str = "/payment-details";

/// The fields of the form. The checkout sends its own fields along.
#[derive(Clone, Debug, Deserialize)]
pub struct PaymentDetailsForm {
    /// The language of the page.
    pub lang: Lang,
    /// A VAT number that was typed on the page and not applied.
    #[serde(default)]
    pub number: String,
    /// The number in the field when the page was made.
    #[serde(default)]
    pub on_file: String,
    /// The page, to which the payer comes back.
    #[serde(default)]
    pub back: BackTo,
    /// The number of the buyer's purchase order, on the checkout only.
    pub purchase_order: Option<String>,
    /// The buyer's other reference, on the checkout only.
    pub buyer_reference: Option<String>,
}
