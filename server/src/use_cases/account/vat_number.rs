//! The account's VAT number.

use crate::store::{accounts, carts, vat_numbers};
use crate::use_cases::{BillingCenter, refuse};
use crate::vies::{Answer, FRESH};
use app::api::Problem;
use app::billing::vat::{VatNumber, VatTreatment};
use app::billing::{Refusal, Snapshot, account_refusal, quote_cart};
use app::ports::{Caller, VatNumbers};
use app::typed::visible;
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl VatNumbers for BillingCenter {
    /// Sets the number, or removes it. VIES is asked outside of any transaction, since it takes seconds.
    async fn set_vat_number(&self, caller: &Caller, text: &str) -> Result<bool, Problem> {
        let snapshot = self.snapshot(&mut *self.store.read().await?, caller).await?.snapshot;
        let refusal = account_refusal(&snapshot);
        let number = parse(text, &snapshot)?;
        let given_already = number.is_some() && number == snapshot.account.vat_number;
        if given_already && refusal.as_ref().is_none_or(|refusal| *refusal == Refusal::OrderInFlight) {
            return Ok(false);
        }
        refuse(&refusal)?;
        let answer = match &number {
            Some(number) => self.ask_vies(&snapshot, number).await?,
            None => None,
        };

        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&account_refusal(&snapshot))?;
        if let (Some(number), Some(answer)) = (&number, &answer) {
            self.record_answer(tx.conn(), number, answer).await?;
        }
        let refused = match &number {
            // An outage does not undo what VIES said before.
            Some(number) if needs_vies(&snapshot, number) => {
                let known = vat_numbers::get(tx.conn(), number).await?;
                known.is_some_and(|known| matches!(known.verdict, Some((false, _))))
            }
            _ => false,
        };
        if !refused {
            accounts::set_vat_number(tx.conn(), &caller.account_id, number.as_ref()).await?;
            self.keep_figures_before(tx.conn(), caller, &snapshot).await?;
        }
        tx.commit().await?;
        if refused {
            Err(Problem::VatNumberNotRegistered)
        } else {
            Ok(is_another(&snapshot, number.as_ref()))
        }
    }
}

fn parse(text: &str, snapshot: &Snapshot) -> Result<Option<VatNumber>, Problem> {
    if visible(text).trim().is_empty() {
        return Ok(None);
    }
    VatNumber::parse_for(text, &snapshot.account.country).map(Some).map_err(|_| Problem::BadVatNumber)
}

/// Whether it is another number than the one before: the one that counted, or the one that VIES had refused.
fn is_another(before: &Snapshot, number: Option<&VatNumber>) -> bool {
    let account = &before.account;
    account.vat_number.as_ref() != number || number.is_none() && account.refused_vat_number.is_some()
}

/// Whether VAT would be left out because of the number. At home a number changes nothing, and many companies are only
/// in their own state's register. VIES knows nothing about numbers outside the EU.
fn needs_vies(snapshot: &Snapshot, number: &VatNumber) -> bool {
    snapshot.tax_with(Some(number), snapshot.today).treatment == VatTreatment::ReverseCharge
}

impl BillingCenter {
    /// Keeps the old figures of the cart if they have changed: the checkout shows both, and why.
    async fn keep_figures_before(
        &self,
        conn: &mut AnyConnection,
        caller: &Caller,
        before: &Snapshot,
    ) -> Result<(), Problem> {
        let now = self.snapshot(conn, caller).await?.snapshot;
        let quotes = (quote_cart(before, &before.cart), quote_cart(&now, &now.cart));
        if let (Ok(before), Ok(now)) = quotes
            && !before.cart.is_empty()
            && before != now
        {
            carts::set_refused_quote(conn, &caller.account_id, &before, self.clock.now()).await?;
        }
        Ok(())
    }

    /// The answer of VIES, where it matters and is not known already.
    async fn ask_vies(&self, snapshot: &Snapshot, number: &VatNumber) -> Result<Option<Answer>, Problem> {
        let Some(vies) = self.vies.as_ref().filter(|_| needs_vies(snapshot, number)) else { return Ok(None) };
        let known = vat_numbers::get(&mut *self.store.read().await?, number).await?;
        let fresh = known
            .and_then(|known| known.verdict)
            .is_some_and(|(valid, answered_at)| valid && self.clock.now() - answered_at < FRESH);
        Ok(if fresh { None } else { Some(vies.register.ask(number).await) })
    }
}
