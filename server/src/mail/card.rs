//! The card that a mail is about.

use serde::{Deserialize, Serialize};

/// A card as its owner recognises it. Never its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// “Visa”.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
}
