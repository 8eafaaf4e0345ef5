//! Which documents of an account are asked for: on the page with the list, and as a table for others.

use crate::billing::InvoiceState;
use chrono::{Datelike, NaiveDate};

/// All documents, or those of a year or in a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InvoiceFilter {
    /// The year of issue.
    pub year: Option<i32>,
    /// The state of the documents.
    pub state: Option<InvoiceState>,
}

impl InvoiceFilter {
    /// The filter in the query of an address. A value that we do not know filters nothing.
    pub fn of(query: &str) -> Self {
        let value = |asked| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == asked);
        Self {
            year: value("year").and_then(|(_, year)| year.parse().ok()),
            state: value("state").and_then(|(_, state)| InvoiceState::from_code(&state)),
        }
    }

    /// Whether a document that was issued on that day and is in that state belongs to the filter.
    pub fn takes(self, issued: NaiveDate, state: InvoiceState) -> bool {
        self.year.is_none_or(|year| issued.year() == year) && self.state.is_none_or(|asked| asked == state)
    }

    /// The query for this filter, with its question mark. Empty when it asks for all documents.
    pub fn query(self) -> String {
        let parts = [
            self.year.map(|year| format!("year={year}")),
            self.state.map(|state| format!("state={}", state.code())),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// The name for a file of these documents, without its ending: `invoices-2026-paid`.
    pub fn file_name(self) -> String {
        let parts = [self.year.map(|year| year.to_string()), self.state.map(|state| state.code().to_owned())];
        parts.into_iter().flatten().fold("invoices".to_owned(), |name, part| format!("{name}-{part}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_written() {
        for (query, name) in [
            ("", ""),
            ("?year=2026", "-2026"),
            ("?state=open", "-open"),
            ("?year=2026&state=credited", "-2026-credited"),
        ] {
            let filter = InvoiceFilter::of(query.trim_start_matches('?'));
            assert_eq!((filter.query(), filter.file_name()), (query.to_owned(), format!("invoices{name}")));
        }
    }

    #[test]
    fn what_is_none_of_ours_asks_for_all() {
        for query in
            ["year=&state=", "year=soon&state=Paid", "year=99999999999", "state=%22%3E%3Cb%3E", "years=2026"]
        {
            assert_eq!(InvoiceFilter::of(query), InvoiceFilter::default(), "{query}");
        }
    }

    #[test]
    fn year_and_state_both_count() {
        let (day, other) = (NaiveDate::from_ymd_opt(2026, 3, 16), NaiveDate::from_ymd_opt(2025, 12, 31));
        let asked = InvoiceFilter::of("year=2026&state=paid");
        assert!(asked.takes(day.unwrap(), InvoiceState::Paid));
        assert!(!asked.takes(day.unwrap(), InvoiceState::Open));
        assert!(!asked.takes(other.unwrap(), InvoiceState::Paid));
        assert!(InvoiceFilter::default().takes(other.unwrap(), InvoiceState::Credited));
    }
}
