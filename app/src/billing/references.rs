//! What a buyer wants to find on its invoices, to tell them apart in its own books.

use serde::{Deserialize, Serialize};

/// The longest of them, in characters. The standard has no limit; this is more than the systems that give the numbers
/// have, and a line of an invoice.
pub const LONGEST_REFERENCE: usize = 50;

/// The buyer's own references.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct References {
    /// The number of its purchase order (BT-13).
    pub purchase_order: Option<String>,
    /// Any other: a cost center, a name (BT-10).
    pub buyer_reference: Option<String>,
}

impl References {
    /// What was typed into the two fields, without needless space; what is empty is none. `None` for what is too long.
    pub fn typed(purchase_order: &str, buyer_reference: &str) -> Option<Self> {
        Some(Self {
            purchase_order: line(purchase_order).ok()?,
            buyer_reference: line(buyer_reference).ok()?,
        })
    }
}

struct TooLong;

/// What is left of what was typed: one line, or nothing.
fn line(typed: &str) -> Result<Option<String>, TooLong> {
    let seen = |c: &char| {
        !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
    };
    let words: Vec<String> =
        typed.split_whitespace().map(|word| word.chars().filter(seen).collect()).collect();
    let line = words.join(" ").trim().to_owned();
    if line.chars().count() > LONGEST_REFERENCE {
        return Err(TooLong);
    }
    Ok(Some(line).filter(|line| !line.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_one_line() {
        let typed = References::typed(" PO  4500\t012345 ", "\u{200b}").unwrap();
        assert_eq!(typed.purchase_order.as_deref(), Some("PO 4500 012345"));
        assert_eq!(typed.buyer_reference, None);
        assert_eq!(References::typed("", "  "), Some(References::default()));
        assert_eq!(References::typed("a\u{202e}b\u{7}", "").unwrap().purchase_order.as_deref(), Some("ab"));
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let longest = "é".repeat(LONGEST_REFERENCE);
        assert_eq!(References::typed(&longest, "").unwrap().purchase_order, Some(longest.clone()));
        assert_eq!(References::typed("", &format!("{longest}x")), None);
    }
}
