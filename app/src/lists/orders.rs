//! The list of orders.

use super::{Order, address, order_value, page_asked, page_value, value};
use serde::{Deserialize, Serialize};

/// Who asked for an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderedBy {
    /// A person of the account.
    Person,
    /// Nobody: a subscription renewed by itself.
    Renewal,
    /// The operator, for the account.
    Operator,
}

impl OrderedBy {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Person, Self::Renewal, Self::Operator];

    /// Its word in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Renewal => "renewal",
            Self::Operator => "operator",
        }
    }

    /// The one that has that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.code() == code)
    }
}

/// How an order went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderState {
    /// It is placed and paid.
    Placed,
    /// It waits for its payer or for the gateway.
    Pending,
    /// It changed nothing: the charge failed, or the order was given up.
    Failed,
}

impl OrderState {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Placed, Self::Pending, Self::Failed];

    /// Its word in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Pending => "pending",
            Self::Failed => "failed",
        }
    }

    /// The state that has that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What an address asks for of the list of orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrdersView {
    /// The page, counted from 1.
    pub page: u32,
    /// The order of the list.
    pub order: Order,
    /// Who asked for the orders. `None` means anybody.
    pub by: Option<OrderedBy>,
    /// How they went. `None` means in whatever way.
    pub state: Option<OrderState>,
}

impl OrdersView {
    /// The view in the query of an address. A value that we do not know asks for nothing.
    pub fn of(query: &str) -> Self {
        let word = |name| value(query, name).unwrap_or_default();
        Self {
            page: page_asked(query),
            order: Order::from_code(&word("sort"), Order::OF_DOCUMENTS),
            by: OrderedBy::from_code(&word("by")),
            state: OrderState::from_code(&word("state")),
        }
    }

    /// Whether it asks for all orders.
    pub const fn is_whole(self) -> bool {
        self.by.is_none() && self.state.is_none()
    }

    /// Another page of the same view.
    #[must_use]
    pub const fn at(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The same orders in another order, from the first page on.
    #[must_use]
    pub const fn by(self, order: Order) -> Self {
        Self { page: 1, order, ..self }
    }

    /// The address of the view on the page at `path`.
    pub fn address(self, path: &str) -> String {
        let pairs = [
            ("by", self.by.map(|by| by.code().to_owned()).unwrap_or_default()),
            ("state", self.state.map(|state| state.code().to_owned()).unwrap_or_default()),
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
    use super::{Order, OrderState, OrderedBy, OrdersView};

    #[test]
    fn a_view_is_read_and_written() {
        for query in
            ["", "page=2", "by=renewal&state=failed&page=2&sort=largest", "by=operator", "sort=oldest"]
        {
            assert_eq!(OrdersView::of(query).query(), query);
        }
        let view = OrdersView::of("?state=pending&by=person");
        assert_eq!((view.by, view.state), (Some(OrderedBy::Person), Some(OrderState::Pending)));
    }

    #[test]
    fn what_is_none_of_ours_asks_for_all() {
        for query in ["by=&state=", "by=somebody&state=Placed", "search=1001", "sort=name"] {
            let view = OrdersView::of(query);
            assert_eq!((view, view.is_whole()), (OrdersView::of(""), true), "{query}");
        }
        assert!(!OrdersView::of("state=failed").is_whole());
    }

    #[test]
    fn another_order_begins_at_the_first_page() {
        assert_eq!(OrdersView::of("by=person&page=4").by(Order::Oldest).query(), "by=person&sort=oldest");
    }
}
