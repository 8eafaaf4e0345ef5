//! Lists of documents and of orders. They have the same orders and pages, and differ in what can be chosen.

use super::{Order, address, order_value, page_asked, page_value, value};

/// What an address asks for of such a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentsView<F> {
    /// The page, counted from 1.
    pub page: u32,
    /// The order of the list.
    pub order: Order,
    /// Which rows.
    pub filter: F,
}

/// Which rows of such a list are asked for.
pub trait DocumentsFilter: Copy {
    /// The filter in the query of an address, without its question mark. A value that we do not know filters nothing.
    fn read(query: &str) -> Self;
    /// Its names and values in a query. A value that filters nothing is empty.
    fn pairs(self) -> [(&'static str, String); 2];
}

impl<F: DocumentsFilter> DocumentsView<F> {
    /// The view in the query of an address. A value that we do not know asks for nothing.
    pub fn of(query: &str) -> Self {
        let order = value(query, "sort").unwrap_or_default();
        Self {
            page: page_asked(query),
            order: Order::from_code(&order, Order::OF_DOCUMENTS),
            filter: F::read(query.trim_start_matches('?')),
        }
    }

    /// Another page of the same view.
    #[must_use]
    pub fn at(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The same rows in another order, from the first page on.
    #[must_use]
    pub fn sorted(self, order: Order) -> Self {
        Self { page: 1, order, ..self }
    }

    /// The address of the view on the page at `path`.
    pub fn address(self, path: &str) -> String {
        let [first, second] = self.filter.pairs();
        let page = ("page", page_value(self.page));
        address(path, &[first, second, page, ("sort", order_value(self.order, Order::OF_DOCUMENTS))])
    }

    /// The query of the view, without its question mark.
    pub fn query(self) -> String {
        self.address("").trim_start_matches('?').to_owned()
    }
}
