//! Keeping exchange rates: a document also states its VAT in the currency of the state that gets it (directive
//! 2006/112/EC, article 230), by the newest rate that was known at the tax point.
//!
//! Nothing waits for a rate. In an outage the newest one counts. Old rates are reported, and so are missing ones.

use crate::exchange::bank_days::{bank_days_since, last_bank_day};
use crate::store::exchange_rates;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use chrono::{Days, NaiveDate};

/// The number of bank days without new rates after which somebody has to look for the cause.
const OLD_AFTER: usize = 5;

/// The time zone of the bank: its rates are those of its day.
const FRANKFURT: &str = "Europe/Berlin";

impl BillingCenter {
    /// Fetches the published rates, unless those of today are known, and says in the log when the newest are old.
    /// Returns the new days. It is for a job; several servers may do it at once.
    pub async fn fetch_exchange_rates(&self) -> Result<Vec<NaiveDate>, Problem> {
        let Some(publisher) = &self.rates else { return Ok(Vec::new()) };
        let today = self.clock.today(FRANKFURT);
        let mut newest = exchange_rates::newest_day(&mut *self.store.read().await?).await?;
        let mut days = Vec::new();
        if newest.is_none_or(|newest| newest < last_bank_day(today)) {
            match publisher.published().await {
                Ok(days_out) => {
                    // A rate of a future day is not kept.
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
    /// The problem if exchange rates have stopped coming and somebody has to look for the cause. `None` where no rates
    /// are fetched.
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
