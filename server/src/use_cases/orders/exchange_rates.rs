//! Keeping exchange rates: a document in one currency gives its VAT in that of the state that gets it, too (directive
//! 2006/112/EC, article 230), by the newest rate that was known at the tax point.
//!
//! Nothing waits for a rate. In an outage the newest one counts; that it is old is reported, and that there is none at
//! all.

use crate::exchange::bank_days::{bank_days_since, last_bank_day};
use crate::store::exchange_rates;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use chrono::{Days, NaiveDate};

/// More bank days than that without new rates, and somebody has to look why.
const OLD_AFTER: usize = 5;

/// Where the bank is: its rates are those of its day.
const FRANKFURT: &str = "Europe/Berlin";

impl BillingCenter {
    /// Fetches the rates that are published, unless those of today are known; says in the log when the newest are old.
    /// Returns the days that are new. For a job; several servers may do it at once.
    pub async fn fetch_exchange_rates(&self) -> Result<Vec<NaiveDate>, Problem> {
        let Some(publisher) = &self.rates else { return Ok(Vec::new()) };
        let today = self.clock.today(FRANKFURT);
        let mut newest = exchange_rates::newest_day(&mut *self.store.read().await?).await?;
        let mut days = Vec::new();
        if newest.is_none_or(|newest| newest < last_bank_day(today)) {
            match publisher.published().await {
                Ok(days_out) => {
                    // A rate of the future is nobody's.
                    let known =
                        |day: &NaiveDate| *day <= today.checked_add_days(Days::new(1)).unwrap_or(today);
                    let mut tx = self.store.write().await?;
                    for rates in days_out.iter().filter(|rates| known(&rates.day)) {
                        if exchange_rates::insert(tx.conn(), rates, self.clock.now()).await? {
                            days.push(rates.day);
                        }
                    }
                    newest = exchange_rates::newest_day(tx.conn()).await?;
                    tx.commit().await?;
                }
                Err(reason) => tracing::warn!(reason, "the exchange rates could not be fetched"),
            }
        }
        match newest {
            Some(day) if is_old(day, today) => {
                tracing::warn!(%day, "the newest exchange rates are old; documents are issued with them");
            }
            Some(_) => {}
            None => {
                tracing::error!("no exchange rates are known; documents lack the VAT in other currencies");
            }
        }
        Ok(days)
    }
}

/// The newest exchange rates are older than holidays explain, or there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OldRates(pub Option<NaiveDate>);

impl BillingCenter {
    /// Whether somebody has to look why no exchange rates come any more; nothing where none are fetched.
    pub async fn old_exchange_rates(&self) -> Result<Option<OldRates>, Problem> {
        if self.rates.is_none() {
            return Ok(None);
        }
        let newest = exchange_rates::newest_day(&mut *self.store.read().await?).await?;
        let today = self.clock.today(FRANKFURT);
        Ok(newest.is_none_or(|day| is_old(day, today)).then_some(OldRates(newest)))
    }
}

/// Whether rates of `day` are older, on `today`, than holidays explain.
pub(super) fn is_old(day: NaiveDate, today: NaiveDate) -> bool {
    bank_days_since(day, today) > OLD_AFTER
}
