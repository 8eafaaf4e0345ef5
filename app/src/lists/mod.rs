//! Long lists: which page of a list is asked for, in which order, and which rows belong to it. All of it is closed values
//! that may stand in an address. What somebody searches for is not among them: it may name people.

mod documents;
mod invoices;
mod orders;
mod people;
mod upcoming;

pub use documents::{DocumentsFilter, DocumentsView};
pub use invoices::InvoicesView;
pub use orders::{OrderFilter, OrderState, OrderedBy, OrdersView};
pub use people::{PeopleView, Show};
pub use upcoming::UpcomingView;

use crate::limits::MAX_ROWS_A_PAGE;
use form_urlencoded::Serializer;
use serde::{Deserialize, Serialize};

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By name, A to Z.
    Name,
    /// By name, Z to A.
    NameDown,
    /// By e-mail address, A to Z.
    Email,
    /// By e-mail address, Z to A.
    EmailDown,
    /// By date, the newest first.
    Newest,
    /// By date, the oldest first.
    Oldest,
    /// By a date to come, the next first.
    Soonest,
    /// By a date to come, the last first.
    Latest,
    /// By amount, the largest first.
    Largest,
    /// By amount, the smallest first.
    Smallest,
}

impl Order {
    /// The orders of a list of people. The first is its own.
    pub const OF_PEOPLE: [Self; 4] = [Self::Name, Self::NameDown, Self::Email, Self::EmailDown];
    /// The orders of a list of documents, and of one of orders. The first is its own.
    pub const OF_DOCUMENTS: [Self; 4] = [Self::Newest, Self::Oldest, Self::Largest, Self::Smallest];
    /// The orders of the list of charges to come. The first is its own.
    pub const OF_CHARGES: [Self; 4] = [Self::Soonest, Self::Latest, Self::Largest, Self::Smallest];

    /// Its word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameDown => "name-down",
            Self::Email => "email",
            Self::EmailDown => "email-down",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Soonest => "soonest",
            Self::Latest => "latest",
            Self::Largest => "largest",
            Self::Smallest => "smallest",
        }
    }

    /// Whether values fall from row to row.
    pub const fn is_descending(self) -> bool {
        matches!(self, Self::NameDown | Self::EmailDown | Self::Newest | Self::Latest | Self::Largest)
    }

    /// The one of `orders` that has that word, or else the first.
    pub fn from_code(code: &str, orders: [Self; 4]) -> Self {
        orders.into_iter().find(|order| order.code() == code).unwrap_or(orders[0])
    }
}

/// A page of a list, counted from 1, of a list with so many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The page.
    pub page: u32,
    /// How many rows the whole list has.
    pub total: u32,
}

impl Span {
    /// The page that is asked for. A list that has become shorter shows its last page instead.
    pub fn of(asked: u32, total: u32) -> Self {
        let span = Self { page: 1, total };
        Self { page: asked.clamp(1, span.pages()), total }
    }

    /// How many pages the list has: one at least.
    pub fn pages(self) -> u32 {
        self.total.div_ceil(MAX_ROWS_A_PAGE).max(1)
    }

    /// How many rows come before the page.
    pub const fn before(self) -> u32 {
        self.page.saturating_sub(1).saturating_mul(MAX_ROWS_A_PAGE)
    }

    /// The number of the page's last row, counted from 1.
    pub fn last(self) -> u32 {
        self.before().saturating_add(MAX_ROWS_A_PAGE).min(self.total)
    }

    /// The rows of this page, out of all rows of a list that is here as a whole.
    pub fn cut<T>(self, rows: Vec<T>) -> Vec<T> {
        let [before, most] = [self.before(), MAX_ROWS_A_PAGE].map(|count| count as usize);
        rows.into_iter().skip(before).take(most).collect()
    }
}

/// A page of a list, with its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed<T> {
    /// Which page it is, and of how many rows.
    pub span: Span,
    /// The rows.
    pub rows: Vec<T>,
}

impl<T> Listed<T> {
    /// The page that is asked for of a list that is here as a whole.
    pub fn of(asked: u32, rows: Vec<T>) -> Self {
        let span = Span::of(asked, u32::try_from(rows.len()).unwrap_or(u32::MAX));
        Self { span, rows: span.cut(rows) }
    }

    /// The same page, with other words for its rows.
    pub fn map<U>(self, words: impl FnMut(T) -> U) -> Listed<U> {
        Listed { span: self.span, rows: self.rows.into_iter().map(words).collect() }
    }
}

/// The value of that name in a query.
fn value(query: &str, asked: &str) -> Option<String> {
    let query = query.trim_start_matches('?');
    let mut values = form_urlencoded::parse(query.as_bytes());
    values.find(|(name, _)| name == asked).map(|(_, value)| value.into_owned())
}

/// The page of a list that a query asks for: the first, unless it says another.
fn page_asked(query: &str) -> u32 {
    page_in(query, "page")
}

/// The same, where the page's number has another name.
fn page_in(query: &str, name: &str) -> u32 {
    value(query, name).and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
}

/// A path with a query. Pairs without a value are left out.
pub fn address(path: &str, pairs: &[(&str, String)]) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The value of a page in a query. The first page needs none.
fn page_value(page: u32) -> String {
    if page > 1 { page.to_string() } else { String::new() }
}

/// The value of an order in a query. The list's own order needs none.
fn order_value(order: Order, orders: [Order; 4]) -> String {
    if order == orders[0] { String::new() } else { order.code().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Listed, Order, Span, address, page_asked};
    use crate::limits::MAX_ROWS_A_PAGE;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_row_is_on_exactly_one_page(total in 0_u32..2000) {
            let all: Vec<u32> = (0..total).collect();
            let pages = Span::of(1, total).pages();
            let shown: Vec<_> = (1..=pages).flat_map(|page| Listed::of(page, all.clone()).rows).collect();
            prop_assert_eq!(shown, all);
        }

        #[test]
        fn what_a_page_says_about_its_rows_is_what_it_has(asked: u32, total in 0_u32..2000) {
            let listed = Listed::of(asked, (1..=total).collect());
            let Span { page, total: said } = listed.span;
            prop_assert_eq!(said, total);
            prop_assert!((1..=listed.span.pages()).contains(&page));
            prop_assert!(listed.rows.len() <= MAX_ROWS_A_PAGE as usize);
            if total > 0 {
                prop_assert_eq!(listed.rows.first().copied(), Some(listed.span.before() + 1));
                prop_assert_eq!(listed.rows.last().copied(), Some(listed.span.last()));
            }
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_nearest_one() {
        for (asked, total, page) in [(0, 0, 1), (9, 0, 1), (0, 51, 1), (2, 51, 2), (3, 51, 2), (2, 50, 1)] {
            assert_eq!(Span::of(asked, total).page, page, "{asked} of {total}");
        }
    }

    #[test]
    fn the_page_of_a_query_is_a_number() {
        for (query, page) in
            [("page=3", 3), ("?page=3", 3), ("", 1), ("page=0", 1), ("page=-1", 1), ("page=x", 1)]
        {
            assert_eq!(page_asked(query), page, "{query}");
        }
    }

    #[test]
    fn an_order_that_a_list_does_not_have_is_its_own() {
        assert_eq!(Order::from_code("email-down", Order::OF_PEOPLE), Order::EmailDown);
        assert_eq!(Order::from_code("largest", Order::OF_PEOPLE), Order::Name);
        assert_eq!(Order::from_code("", Order::OF_DOCUMENTS), Order::Newest);
        assert_eq!(Order::from_code("newest", Order::OF_CHARGES), Order::Soonest);
    }

    #[test]
    fn an_address_has_only_what_differs_from_the_usual() {
        assert_eq!(address("people", &[("page", String::new()), ("show", String::new())]), "people");
        assert_eq!(
            address("people", &[("page", "2".into()), ("sort", "email".into())]),
            "people?page=2&sort=email"
        );
    }
}
