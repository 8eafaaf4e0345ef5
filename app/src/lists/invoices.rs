//! The list of documents.

use super::documents::{DocumentsFilter, DocumentsView};
use crate::documents::InvoiceFilter;

/// What an address asks for of the list of documents.
pub type InvoicesView = DocumentsView<InvoiceFilter>;

impl DocumentsFilter for InvoiceFilter {
    fn read(query: &str) -> Self {
        Self::of(query)
    }

    fn pairs(self) -> [(&'static str, String); 2] {
        [
            ("year", self.year.map(|year| year.to_string()).unwrap_or_default()),
            ("state", self.state.map(|state| state.code().to_owned()).unwrap_or_default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::InvoicesView;
    use crate::lists::Order;

    #[test]
    fn a_view_is_read_and_written() {
        for query in ["", "page=2", "year=2026&state=paid&page=2&sort=largest", "sort=oldest"] {
            assert_eq!(InvoicesView::of(query).query(), query);
        }
    }

    #[test]
    fn another_order_begins_at_the_first_page() {
        assert_eq!(
            InvoicesView::of("year=2026&page=4").sorted(Order::Oldest).query(),
            "year=2026&sort=oldest"
        );
        assert_eq!(InvoicesView::of("year=2026").at(4).query(), "year=2026&page=4");
    }
}
