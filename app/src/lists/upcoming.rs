//! The page of upcoming charges: the list of subscriptions with what happens to each next, and the list of all charges.

use super::{Order, address, order_value, page_asked, page_in, page_value, value};
use crate::ids::ProductId;

/// What an address asks for of the page of upcoming charges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpcomingView {
    /// The product whose charges are listed. `None` means all.
    pub product: Option<ProductId>,
    /// The page of the charges, counted from 1.
    pub page: u32,
    /// The page of the subscriptions, counted from 1.
    pub each: u32,
    /// The order of the charges.
    pub order: Order,
}

impl UpcomingView {
    /// The view in the query of an address. A value that we do not know asks for nothing.
    pub fn of(query: &str) -> Self {
        let word = |name| value(query, name).unwrap_or_default();
        Self {
            product: Some(word("product")).filter(|id| !id.is_empty()).map(ProductId::from),
            page: page_asked(query),
            each: page_in(query, "each"),
            order: Order::from_code(&word("sort"), Order::OF_CHARGES),
        }
    }

    /// Another page of the same charges.
    #[must_use]
    pub fn at(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// Another page of the subscriptions.
    #[must_use]
    pub fn each_at(&self, each: u32) -> Self {
        Self { each, ..self.clone() }
    }

    /// The same charges in another order, from the first page on.
    #[must_use]
    pub fn sorted(&self, order: Order) -> Self {
        Self { page: 1, order, ..self.clone() }
    }

    /// The address of the view on the page at `path`.
    pub fn address(&self, path: &str) -> String {
        let pairs = [
            ("product", self.product.clone().map(String::from).unwrap_or_default()),
            ("page", page_value(self.page)),
            ("each", page_value(self.each)),
            ("sort", order_value(self.order, Order::OF_CHARGES)),
        ];
        address(path, &pairs)
    }

    /// The query of the view, without its question mark.
    pub fn query(&self) -> String {
        self.address("").trim_start_matches('?').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, UpcomingView};

    #[test]
    fn a_view_is_read_and_written() {
        for query in ["", "page=2", "product=meeting&page=2&each=3&sort=largest", "each=2", "sort=latest"] {
            assert_eq!(UpcomingView::of(query).query(), query);
        }
    }

    #[test]
    fn what_is_none_of_ours_asks_for_all() {
        for query in ["?product=&sort=soonest", "page=0&each=x", "search=meeting", "sort=newest"] {
            assert_eq!(UpcomingView::of(query), UpcomingView::of(""), "{query}");
        }
    }

    #[test]
    fn each_list_has_pages_of_its_own() {
        let view = UpcomingView::of("product=meeting&page=4&each=2");
        assert_eq!(view.sorted(Order::Smallest).query(), "product=meeting&each=2&sort=smallest");
        assert_eq!(view.at(5).query(), "product=meeting&page=5&each=2");
        assert_eq!(view.each_at(1).query(), "product=meeting&page=4");
    }
}
