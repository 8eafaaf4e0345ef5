//! What is made up: the seller of the demo, and its key.

/// The seller of the demo, who does not exist.
pub(super) const DEMO_SELLER: &str = "Prorata Demo Limited";
pub(super) const DEMO_STREET: &str = "12 Example Quay";
pub(super) const DEMO_POSTAL_CODE: &str = "D02 XY45";
pub(super) const DEMO_REPRESENTATIVE: &str = "Maria Keller";

/// The demo seller's VAT number. It has the right check digit and belongs to nobody that we know of.
pub(super) const DEMO_VAT_NUMBER: &str = "IE9999990U";

/// The demo seller's bank account: the example of the IBAN registry.
pub(super) const DEMO_IBAN: &str = "IE29AIBK93115212345678";

/// The key of the demo's second factors, which everybody can read here.
pub(super) const DEMO_SECRET_KEY: &str = "dGhlIHNlY3JldCBrZXkgb2YgdGhlIGRlbW8gYWxvbmU=";

/// Names and addresses in this domain are ours, made up for the demo.
pub(super) const MADE_UP_DOMAIN: &str = "prorata.example";
