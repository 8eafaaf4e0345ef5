//! Lists of people: those of the account, and those who may hold the licences of a subscription.

use super::{Order, address, order_value, page_asked, page_value, value};

/// Which people a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Those who can sign in.
    SignsIn,
    /// Those who were invited and have not chosen a password yet.
    Invited,
    /// Those who can not sign in and have no invitation that is still good.
    NoAccess,
    /// Those who hold a licence.
    Holders,
    /// Those who hold none.
    Others,
}

impl Show {
    /// The choices of the page of people.
    pub const ALL: [Self; 5] = [Self::SignsIn, Self::Invited, Self::NoAccess, Self::Holders, Self::Others];
    /// The choices of the page of licences.
    pub const OF_LICENCES: [Self; 2] = [Self::Holders, Self::Others];

    /// Its word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignsIn => "signs-in",
            Self::Invited => "invited",
            Self::NoAccess => "no-access",
            Self::Holders => "holders",
            Self::Others => "others",
        }
    }

    /// The choice that has that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|show| show.code() == code)
    }
}

/// What an address asks for of a list of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeopleView {
    /// The page, counted from 1.
    pub page: u32,
    /// The order of the list.
    pub order: Order,
    /// Which people. `None` means everybody.
    pub show: Option<Show>,
}

impl Default for PeopleView {
    fn default() -> Self {
        Self::of("")
    }
}

impl PeopleView {
    /// The view in the query of an address. A value that we do not know asks for nothing.
    pub fn of(query: &str) -> Self {
        let word = |name| value(query, name).unwrap_or_default();
        Self {
            page: page_asked(query),
            order: Order::from_code(&word("sort"), Order::OF_PEOPLE),
            show: Show::from_code(&word("show")),
        }
    }

    /// Another page of the same view.
    #[must_use]
    pub const fn at(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The address of the view on the page at `path`, with `more` in its query.
    pub fn address(self, path: &str, more: &[(&str, String)]) -> String {
        let own = [
            ("page", page_value(self.page)),
            ("sort", order_value(self.order, Order::OF_PEOPLE)),
            ("show", self.show.map(|show| show.code().to_owned()).unwrap_or_default()),
        ];
        address(path, &[&own[..], more].concat())
    }

    /// The query of the view, without its question mark.
    pub fn query(self) -> String {
        self.address("", &[]).trim_start_matches('?').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, PeopleView, Show};

    #[test]
    fn a_view_is_read_and_written() {
        for query in ["", "page=2", "sort=email-down", "page=3&sort=name-down&show=no-access", "show=holders"]
        {
            assert_eq!(PeopleView::of(query).query(), query);
        }
        let view = PeopleView::of("?done=invited&show=invited&sort=email&page=7");
        assert_eq!(view, PeopleView { page: 7, order: Order::Email, show: Some(Show::Invited) });
    }

    #[test]
    fn what_is_none_of_ours_asks_for_everybody_by_name() {
        for query in ["page=&sort=&show=", "page=1e3&sort=largest&show=%22%3E", "pages=2&search=Ana"] {
            assert_eq!(PeopleView::of(query), PeopleView::default(), "{query}");
        }
    }

    #[test]
    fn more_comes_behind_the_view() {
        let view = PeopleView::of("show=others").at(2);
        let more = [("done", "assigned".to_owned())];
        assert_eq!(view.address("/en/people", &more), "/en/people?page=2&show=others&done=assigned");
    }
}
