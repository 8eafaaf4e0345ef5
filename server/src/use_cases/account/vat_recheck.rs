//! Asking VIES again: about numbers for which it could not answer, and about numbers that were valid a while ago.
//!
//! An answer does not change an order that was placed. An account whose number turned invalid is taxed like one without
//! a number, from its next quote on, and the checkout says so (`Account::refused_vat_number`). A page that still shows
//! the old figures cannot order: its quote has another fingerprint.

use crate::store::vat_numbers::{self, At};
use crate::use_cases::BillingCenter;
use crate::vies::Answer;
use app::api::Problem;
use app::billing::vat::{VatNumber, VatTreatment, treatment};
use app::ids::AccountId;
use chrono::{Duration, NaiveDate};
use sqlx::AnyConnection;

/// How many numbers are asked for at once. The others are due a minute later.
const MAX_ASKED_AT_ONCE: i64 = 20;
/// How long a server that has taken a question may wait for the answer, before another server may ask.
const LEASE: Duration = Duration::minutes(1);

impl BillingCenter {
    /// Asks for the numbers that are due, and returns how many there were. It is for a job; several servers may do it
    /// at once.
    pub async fn recheck_vat_numbers(&self) -> Result<usize, Problem> {
        let Some(vies) = &self.vies else { return Ok(0) };
        self.enlist_vat_numbers().await?;
        let due =
            vat_numbers::due(&mut *self.store.read().await?, self.clock.now(), MAX_ASKED_AT_ONCE).await?;
        let mut asked = 0;
        for number in due {
            if self.take(&number).await? {
                let answer = vies.register.ask(&number).await;
                let mut tx = self.store.write().await?;
                self.record_answer(tx.conn(), &number, &answer).await?;
                tx.commit().await?;
                asked += 1;
            }
        }
        Ok(asked)
    }

    /// Puts the numbers on the list that were given while VIES was switched off, or when they did not matter yet. It goes
    /// through all accounts, once a day.
    async fn enlist_vat_numbers(&self) -> Result<(), Problem> {
        let today = self.clock.today("UTC");
        if self.numbers_looked_at.is_of(&today) {
            return Ok(());
        }
        let mut last = AccountId::from("");
        loop {
            let page = vat_numbers::never_asked(&mut *self.store.read().await?, &last).await?;
            match page.last() {
                Some((account_id, _)) => last = account_id.clone(),
                None => break,
            }
            self.enlist(page.into_iter().filter_map(|(_, number)| number).collect(), today).await?;
        }
        self.numbers_looked_at.note(today);
        Ok(())
    }

    /// Puts those of the numbers on the list because of which VAT would be left out.
    async fn enlist(&self, mut new: Vec<(VatNumber, At)>, today: NaiveDate) -> Result<(), Problem> {
        let seller = self.settings.seller.address();
        new.retain(|(number, buyer)| {
            let tax = treatment(seller, buyer.address(), Some(number), today);
            tax.treatment == VatTreatment::ReverseCharge
        });
        if new.is_empty() {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        for (number, _) in &new {
            vat_numbers::enlist(tx.conn(), number, self.clock.now()).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn take(&self, number: &VatNumber) -> Result<bool, Problem> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let taken = vat_numbers::take(tx.conn(), number, now, now + LEASE).await?;
        tx.commit().await?;
        Ok(taken)
    }

    /// Notes an answer, and when to ask again.
    pub(super) async fn record_answer(
        &self,
        conn: &mut AnyConnection,
        number: &VatNumber,
        answer: &Answer,
    ) -> Result<(), Problem> {
        let Some(vies) = &self.vies else { return Ok(()) };
        let now = self.clock.now();
        let known = vat_numbers::get(&mut *conn, number).await?;
        let failures = known.map_or(0, |known| known.failures) + 1;
        let was = known.and_then(|known| known.verdict).map(|(valid, _)| valid);
        if was == Some(true) && matches!(answer, Answer::Invalid(_)) {
            tracing::warn!(%number, "VIES does not know a VAT number any more that was valid");
        }
        Ok(vat_numbers::record(conn, number, answer, now, now + vies.pause(answer, failures)).await?)
    }
}
