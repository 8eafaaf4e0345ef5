//! The list of documents.

use super::{Order, address, order_value, page_asked, page_value, value};
use crate::documents::InvoiceFilter;

/// What an address asks for of the list of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoicesView {
    /// The page, counted from 1.
    pub page: u32,
    /// The order of the list.
    pub order: Order,
    /// Which documents.
    pub filter: InvoiceFilter,
}

impl InvoicesView {
    /// The view in the query of an address. A value that we do not know asks for nothing.
    pub fn of(query: &str) -> Self {
        let order = value(query, "sort").unwrap_or_default();
        Self {
            page: page_asked(query),
            order: Order::from_code(&order, Order::OF_DOCUMENTS),
            filter: InvoiceFilter::of(query.trim_start_matches('?')),
        }
    }

    /// Another page of the same view.
    #[must_use]
    pub const fn at(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The same documents in another order, from the first page on.
    #[must_use]
    pub const fn by(self, order: Order) -> Self {
        Self { page: 1, order, ..self }
    }

    /// The address of the view on the page at `path`.
    pub fn address(self, path: &str) -> String {
        let InvoiceFilter { year, state } = self.filter;
        let pairs = [
            ("year", year.map(|year| year.to_string()).unwrap_or_default()),
            ("state", state.map(|state| state.code().to_owned()).unwrap_or_default()),
            ("page", page_value(self.page)),
            ("sort", order_value(self.order, Order::OF_DOCUMENTS)),
        ];
        address(path, &pairs)
    }

    /// The query of the view, without its question mark.
    pub fn query(self) -> String {
        self.address("").trim_start_matches('?').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{InvoicesView, Order};

    #[test]
    fn a_view_is_read_and_written() {
        for query in ["", "page=2", "year=2026&state=paid&page=2&sort=largest", "sort=oldest"] {
            assert_eq!(InvoicesView::of(query).query(), query);
        }
    }

    #[test]
    fn another_order_begins_at_the_first_page() {
        assert_eq!(InvoicesView::of("year=2026&page=4").by(Order::Oldest).query(), "year=2026&sort=oldest");
        assert_eq!(InvoicesView::of("year=2026").at(4).query(), "year=2026&page=4");
    }
}
