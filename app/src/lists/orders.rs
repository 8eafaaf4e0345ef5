//! The list of orders.

use super::documents::{DocumentsFilter, DocumentsView};
use super::value;
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

/// Which orders are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderFilter {
    /// Who asked for the orders. `None` means anybody.
    pub by: Option<OrderedBy>,
    /// How they went. `None` means in whatever way.
    pub state: Option<OrderState>,
}

/// What an address asks for of the list of orders.
pub type OrdersView = DocumentsView<OrderFilter>;

impl OrderFilter {
    /// Whether it asks for all orders.
    pub const fn is_whole(self) -> bool {
        self.by.is_none() && self.state.is_none()
    }
}

impl DocumentsFilter for OrderFilter {
    fn read(query: &str) -> Self {
        let word = |name| value(query, name).unwrap_or_default();
        Self { by: OrderedBy::from_code(&word("by")), state: OrderState::from_code(&word("state")) }
    }

    fn pairs(self) -> [(&'static str, String); 2] {
        [
            ("by", self.by.map(|by| by.code().to_owned()).unwrap_or_default()),
            ("state", self.state.map(|state| state.code().to_owned()).unwrap_or_default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{OrderFilter, OrderState, OrderedBy, OrdersView};
    use crate::lists::Order;

    #[test]
    fn a_view_is_read_and_written() {
        for query in
            ["", "page=2", "by=renewal&state=failed&page=2&sort=largest", "by=operator", "sort=oldest"]
        {
            assert_eq!(OrdersView::of(query).query(), query);
        }
        let view = OrdersView::of("?state=pending&by=person");
        let filter = OrderFilter { by: Some(OrderedBy::Person), state: Some(OrderState::Pending) };
        assert_eq!(view.filter, filter);
    }

    #[test]
    fn what_is_none_of_ours_asks_for_all() {
        for query in ["by=&state=", "by=somebody&state=Placed", "search=1001", "sort=name"] {
            let view = OrdersView::of(query);
            assert_eq!((view, view.filter.is_whole()), (OrdersView::of(""), true), "{query}");
        }
        assert!(!OrdersView::of("state=failed").filter.is_whole());
    }

    #[test]
    fn another_order_begins_at_the_first_page() {
        assert_eq!(OrdersView::of("by=person&page=4").sorted(Order::Oldest).query(), "by=person&sort=oldest");
    }
}
