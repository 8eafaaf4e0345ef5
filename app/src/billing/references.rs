//! The references that a buyer wants on its invoices, to find them in its own books.

use serde::{Deserialize, Serialize};

/// The buyer's own references.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct References {
    /// The number of its purchase order (BT-13).
    pub purchase_order: Option<String>,
    /// Another reference: a cost centre, a name (BT-10).
    pub buyer_reference: Option<String>,
}

#[cfg(feature = "ssr")]
impl References {
    /// What was typed into the two fields, read as every text field is. An empty field gives no reference. `None` for a
    /// text that is too long or is not a text.
    pub fn typed(purchase_order: &str, buyer_reference: &str) -> Option<Self> {
        let line = |typed: &str| {
            let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            crate::typed::paragraphs(&line, crate::limits::MAX_REFERENCE_CHARS)
        };
        let (purchase_order, buyer_reference) = (line(purchase_order)?, line(buyer_reference)?);
        let said = |line: String| Some(line).filter(|line| !line.is_empty());
        Some(Self { purchase_order: said(purchase_order), buyer_reference: said(buyer_reference) })
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::limits::MAX_REFERENCE_CHARS;

    #[test]
    fn what_is_typed_is_one_line() {
        let typed = References::typed(" PO  4500\t012345 ", "\u{200b}").unwrap();
        assert_eq!(typed.purchase_order.as_deref(), Some("PO 4500 012345"));
        assert_eq!(typed.buyer_reference, None);
        assert_eq!(References::typed("", "  "), Some(References::default()));
        assert_eq!(References::typed("Cafe\u{301}", "").unwrap().purchase_order.as_deref(), Some("Café"));
    }

    #[test]
    fn what_is_too_long_or_no_text_is_refused() {
        let longest = "é".repeat(MAX_REFERENCE_CHARS);
        assert_eq!(References::typed(&longest, "").unwrap().purchase_order, Some(longest.clone()));
        assert_eq!(References::typed("", &format!("{longest}x")), None);
        for no_text in ["a\u{202e}b", "a\u{7}", "a\u{ffff}b"] {
            assert_eq!(References::typed(no_text, ""), None, "{no_text:?}");
        }
    }
}
