//! A round of renewals: everything that is due, in all accounts.
//!
//! What is due is read page by page, so a round takes as much memory for a hundred thousand accounts as for a hundred. An
//! account is renewed as a whole, one thing after the other (see `renew`). Accounts do not depend on each other, and a
//! charge is mostly waiting, so many accounts are under way at once. No transaction is open meanwhile.
//!
//! Several servers go through the same list. Each takes the turns of a page's accounts, and leaves alone those that
//! another round has (see `store::renewal_turns`). A round that is stopped, or that dies, gives its turns back.
//!
//! Each account comes once in a round. What cannot be renewed keeps its place in the list, behind which the round goes on.

use super::renew::{Looked, Step};
use crate::store::renewals::{self, DueSubscription, Place};
use crate::store::{new_id, renewal_turns};
use crate::use_cases::BillingCenter;
use crate::use_cases::at_once::AtOnce;
use app::api::Problem;
use app::ids::AccountId;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;
use tokio::sync::watch;

/// How many accounts are renewed at once. Where a charge takes 300 ms, 100,000 charges take 100,000 × 0.3 s / 96 = 5.2
/// minutes of waiting, which leaves as much again for the database.
pub const MAX_RENEWALS_IN_FLIGHT: usize = 96;

/// How many accounts in a row may be left without an answer of the gateway or the database. Each may leave an order that
/// keeps its account from any change until the recovery comes, so the others wait for the next round.
const MAX_UNANSWERED: usize = 20;

impl BillingCenter {
    /// Does everything that is due, in each account's time zone, and also everything that becomes due until the end of
    /// that day. `told` hears of each thing that was done, when it is done. After a `stop` no account is begun.
    ///
    /// It is for a job; several servers may do it at once. What cannot be done now is tried again the next time.
    ///
    /// # Errors
    /// When what is due could not be read, and when there was no answer so often that the rest was left for later.
    pub async fn renew_until(
        &self,
        until: Option<NaiveDate>,
        stop: &watch::Receiver<bool>,
        mut told: impl FnMut(Step),
    ) -> Result<(), Problem> {
        // So a price that was raised today is announced before anything is charged today.
        self.announce_prices_of_the_day().await?;
        let mut round = Round {
            center: self,
            id: new_id(),
            until,
            stop,
            under_way: AtOnce::new(MAX_RENEWALS_IN_FLIGHT),
            unanswered: 0,
            has_turns: false,
        };
        let done = round.go(&mut told).await;
        round.end().await?;
        done
    }
}

struct Round<'a> {
    center: &'a BillingCenter,
    id: String,
    until: Option<NaiveDate>,
    stop: &'a watch::Receiver<bool>,
    under_way: AtOnce<Looked>,
    /// How many accounts in a row were left without an answer.
    unanswered: usize,
    has_turns: bool,
}

impl Round<'_> {
    /// Begins what is due, and waits for what has begun.
    async fn go(&mut self, told: &mut impl FnMut(Step)) -> Result<(), Problem> {
        let begun = self.begin_all(told).await;
        while let Some(looked) = self.under_way.next().await {
            self.note(looked, told);
        }
        if self.unanswered >= MAX_UNANSWERED {
            tracing::warn!("no answers: the other renewals wait for the next round");
            return Err(Problem::Unavailable);
        }
        begun
    }

    async fn begin_all(&mut self, told: &mut impl FnMut(Step)) -> Result<(), Problem> {
        let mut place = Some(Place::START);
        while let Some(from) = place.filter(|_| self.goes_on()) {
            let latest = self.latest();
            let page = renewals::due(&mut *self.center.store.read().await?, latest, &from).await?;
            for account_id in self.take(&page.due).await? {
                if self.goes_on() {
                    self.begin(account_id, told).await;
                }
            }
            place = page.next;
        }
        Ok(())
    }

    fn goes_on(&self) -> bool {
        !*self.stop.borrow() && self.unanswered < MAX_UNANSWERED
    }

    /// The last day on which something may be due anywhere: it is tomorrow in some places.
    fn latest(&self) -> NaiveDate {
        let tomorrow =
            self.center.clock.today("UTC").checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        self.until.map_or(tomorrow, |until| until.max(tomorrow))
    }

    /// Whether it is due by now where the account is.
    fn is_due(&self, due: &DueSubscription) -> bool {
        let today = self.center.clock.today(&due.time_zone);
        due.on <= self.until.map_or(today, |until| until.max(today))
    }

    /// Takes the turns of those accounts, in one short transaction. Returns the accounts that are ours.
    async fn take(&mut self, due: &[DueSubscription]) -> Result<Vec<AccountId>, Problem> {
        // All rounds take turns in the same order, so no two of them wait for each other.
        let due: BTreeSet<_> = due.iter().filter(|due| self.is_due(due)).map(|due| &due.account_id).collect();
        // Where nothing is due nothing is written: even that would wait for everybody else who writes.
        if due.is_empty() {
            return Ok(Vec::new());
        }
        self.stay_alive().await?;
        let (mut tx, mut ours) = (self.center.store.write().await?, Vec::new());
        for account_id in due {
            if renewal_turns::take(tx.conn(), account_id, &self.id, self.center.clock.now()).await? {
                ours.push(account_id.clone());
            }
        }
        tx.commit().await?;
        Ok(ours)
    }

    /// The others must see that the round is alive before it takes turns: so it has a transaction of its own.
    async fn stay_alive(&mut self) -> Result<(), Problem> {
        let mut tx = self.center.store.write().await?;
        renewal_turns::stay_alive(tx.conn(), &self.id, self.center.clock.now()).await?;
        self.has_turns = true;
        Ok(tx.commit().await?)
    }

    /// Begins to renew the account, once there is room for it.
    async fn begin(&mut self, account_id: AccountId, told: &mut impl FnMut(Step)) {
        let (center, until, stop) = (self.center.clone(), self.until, self.stop.clone());
        let work = async move { center.renew_account(&account_id, until, &stop).await };
        if let Some(looked) = self.under_way.begin(work).await {
            self.note(looked, told);
        }
    }

    fn note(&mut self, looked: Looked, told: &mut impl FnMut(Step)) {
        if looked.is_unanswered {
            self.unanswered += 1;
        } else if !looked.steps.is_empty() {
            self.unanswered = 0;
        }
        looked.steps.into_iter().for_each(told);
    }

    /// Gives the turns back.
    async fn end(self) -> Result<(), Problem> {
        if self.has_turns {
            let mut tx = self.center.store.write().await?;
            renewal_turns::end(tx.conn(), &self.id, self.center.clock.now()).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
