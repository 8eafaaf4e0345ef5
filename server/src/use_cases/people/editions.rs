//! The edition of a page: as long as it is the same, so is the page. It is read in one statement, where the page takes
//! dozens. docs/decisions/0080-pages-that-have-not-changed.md says what changes a page, and where that is noted.

use super::session;
use super::sign_in::in_use;
use crate::clock::day_of;
use crate::store::editions::{self, Versions};
use crate::store::tickets;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ports::{Caller, Factors as _};
use chrono::{DateTime, NaiveDate, Utc};

/// The state of everything that the pages of a person show, at an instant.
#[derive(Clone, Debug)]
pub struct Edition {
    versions: Versions,
    /// The date in the account's time zone.
    today: NaiveDate,
    at: DateTime<Utc>,
    /// When something of the page changes by itself before the day is over.
    until: Option<DateTime<Utc>>,
}

impl Edition {
    /// The person whose pages they are.
    pub const fn caller(&self) -> &Caller {
        &self.versions.caller
    }

    /// Whether a page of this edition still is what would be made in that later one.
    pub fn holds_in(&self, later: &Self) -> bool {
        self.versions == later.versions
            && self.today == later.today
            && self.until.is_none_or(|until| later.at < until)
    }
}

impl BillingCenter {
    /// The edition of the pages of whoever holds the session, whose use is noted. `None` when nobody does, or when they
    /// have to add a second factor before they see any page.
    pub async fn edition(&self, token: &str) -> Result<Option<Edition>, Problem> {
        let hash = session::sha256(token);
        let Some((session, versions)) = editions::of_session(&self.store, &hash).await? else {
            return Ok(None);
        };
        let Some(caller) = in_use(self, session, &hash).await else { return Ok(None) };
        if self.owes_factor(&caller).await? {
            return Ok(None);
        }
        let at = self.clock.now();
        let today = day_of(at, &versions.time_zone);
        Ok(Some(Edition { versions, today, at, until: None }))
    }

    /// The same edition for a page that shows who is invited: it ends when an invitation does.
    pub async fn while_invited(&self, edition: Edition) -> Result<Edition, Problem> {
        let mut tx = self.store.read().await?;
        let until = tickets::next_to_expire(&mut tx, &edition.caller().account_id, edition.at).await?;
        Ok(Edition { until, ..edition })
    }
}

#[cfg(test)]
impl Edition {
    /// The edition of pages at that instant, while the account has that version.
    pub(crate) fn at(at: DateTime<Utc>, account: i64) -> Self {
        Self { versions: Versions::of_account(account), today: day_of(at, "UTC"), at, until: None }
    }
}

#[cfg(test)]
mod tests {
    use super::{DateTime, Edition, Utc};

    fn at(instant: &str) -> DateTime<Utc> {
        instant.parse().unwrap()
    }

    #[test]
    fn an_edition_ends_with_the_day_with_any_change_and_when_it_says_so() {
        let edition = Edition::at(at("2026-03-16T22:00:00Z"), 1);
        assert!(edition.holds_in(&Edition::at(at("2026-03-16T23:59:59Z"), 1)));
        assert!(!edition.holds_in(&Edition::at(at("2026-03-17T00:00:00Z"), 1)));
        assert!(!edition.holds_in(&Edition::at(at("2026-03-16T22:00:00Z"), 2)));
        let until = Edition { until: Some(at("2026-03-16T22:30:00Z")), ..edition };
        assert!(until.holds_in(&Edition::at(at("2026-03-16T22:29:59Z"), 1)));
        assert!(!until.holds_in(&Edition::at(at("2026-03-16T22:30:00Z"), 1)));
    }
}
