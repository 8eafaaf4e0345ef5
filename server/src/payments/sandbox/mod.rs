//! The sandbox: a payment provider for demos and tests. It runs in the same process and database, but is as separate
//! from our own pages as a real one. It has its own tables, its own hosted pages under `/sandbox` and its own look.

mod cards;
mod confirmation_page;
mod details_page;
mod links;
mod money_back;
mod pages;
mod records;
#[cfg(test)]
mod tests;
mod text;
mod view;

use super::{Charge, ChargeOutcome, GatewayError, PaymentGateway, Presence, RefundOutcome};
use crate::clock::Clock;
use crate::store::Store;
use app::billing::{Currency, PaymentMethod, to_minor};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, PaymentMethodId};
use async_trait::async_trait;
use chrono::Months;
use records::{ChargeRow, ChargeStatus, Method, Session};
use rust_decimal::Decimal;
use std::time::Duration;

pub use cards::Behaviour;
pub use money_back::Verdict;
pub use pages::pages;

/// The gateway.
#[derive(Clone, Debug)]
pub struct Sandbox {
    store: Store,
    clock: Clock,
    latency: Duration,
}

/// Cards of demo accounts are good for two more years.
const SEEDED_VALIDITY: Months = Months::new(24);

impl Sandbox {
    /// A gateway that keeps its records in `store`.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self { store, clock, latency: Duration::ZERO }
    }

    /// The same gateway, far away: a charge takes that long before the money is taken, and that long again until we
    /// hear about it.
    #[must_use]
    pub fn with_latency(self, latency: Duration) -> Self {
        Self { latency, ..self }
    }

    /// Gives the customer the test card with that number, as if it had been typed on the page. For demo data.
    pub async fn seed_method(
        &self,
        customer: &AccountId,
        number: &str,
    ) -> Result<PaymentMethod, GatewayError> {
        let card =
            cards::test_card(number).map_err(|problem| GatewayError(format!("{number}: {problem:?}")))?;
        let expires = cards::last_day_of_month(self.clock.today("UTC") + SEEDED_VALIDITY);
        let method = Method::new(customer, card, expires);
        let mut tx = self.store.write().await?;
        records::insert_method(tx.conn(), &method).await?;
        tx.commit().await?;
        Ok(method.public())
    }
}

/// The bank's answer to a charge of a card with that behaviour. A payer who is away cannot be asked.
fn first_status(behaviour: Behaviour, presence: &Presence) -> ChargeStatus {
    match (behaviour, presence) {
        (Behaviour::Succeeds, _) => ChargeStatus::Succeeded,
        (Behaviour::Declines, _) => ChargeStatus::Declined,
        (Behaviour::NeedsConfirmation, Presence::There { .. }) => ChargeStatus::NeedsConfirmation,
        (Behaviour::NeedsConfirmation, Presence::Away) => ChargeStatus::NotConfirmed,
    }
}

fn outcome_of(charge: &ChargeRow) -> ChargeOutcome {
    match charge.status {
        ChargeStatus::Succeeded => ChargeOutcome::Succeeded { charge_id: charge.id.clone() },
        ChargeStatus::Declined => ChargeOutcome::Declined,
        ChargeStatus::NeedsConfirmation => {
            ChargeOutcome::NeedsConfirmation { url: links::confirmation(&charge.id) }
        }
        ChargeStatus::NotConfirmed => ChargeOutcome::NotConfirmed,
    }
}

fn reused() -> GatewayError {
    GatewayError("the key was used for another charge".into())
}

/// Checks that the path is a page of ours to come back to, and nothing else.
fn own_path(return_to: &str) -> Result<&str, GatewayError> {
    let plain = return_to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if plain && return_to.starts_with('/') && !return_to.contains("//") {
        Ok(return_to)
    } else {
        Err(GatewayError("the way back is not a path of ours".into()))
    }
}

#[async_trait]
impl PaymentGateway for Sandbox {
    async fn open_payment_details(
        &self,
        customer: &AccountId,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError> {
        let session = Session::new(customer, lang, own_path(return_to)?, self.clock.now());
        let mut tx = self.store.write().await?;
        records::delete_sessions_before(tx.conn(), session.created_at - links::DETAILS_VALID_FOR).await?;
        records::insert_session(tx.conn(), &session).await?;
        tx.commit().await?;
        Ok(links::details(&session.id))
    }

    async fn payment_method(&self, customer: &AccountId) -> Result<Option<PaymentMethod>, GatewayError> {
        let mut tx = self.store.read().await?;
        let method = records::newest_method(&mut tx, customer).await?;
        Ok(method.map(Method::public))
    }

    async fn remove_payment_method(
        &self,
        customer: &AccountId,
        method_id: &PaymentMethodId,
    ) -> Result<(), GatewayError> {
        let mut tx = self.store.write().await?;
        records::remove_method(tx.conn(), customer, method_id).await?;
        Ok(tx.commit().await?)
    }

    /// The sandbox charges any amount.
    fn cannot_charge(&self, _: Decimal, _: Currency) -> Option<&'static str> {
        None
    }

    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError> {
        let minor = to_minor(charge.amount, charge.currency).ok().and_then(|minor| i64::try_from(minor).ok());
        let minor =
            minor.filter(|minor| *minor > 0).ok_or_else(|| GatewayError("not an amount to charge".into()))?;
        tokio::time::sleep(self.latency).await;
        let mut tx = self.store.write().await?;
        if let Some(known) = records::charge_by_key(tx.conn(), &charge.key).await? {
            if !known.is_of(charge, minor) {
                return Err(reused());
            }
            return Ok(outcome_of(&self.given_up_in_time(tx, known).await?));
        }
        let method = records::method(tx.conn(), &charge.customer, &charge.method_id).await?;
        let method = method.ok_or_else(|| GatewayError("the customer has no such payment method".into()))?;
        let expired = method.expires < self.clock.today("UTC");
        let status =
            if expired { ChargeStatus::Declined } else { first_status(method.behaviour, &charge.presence) };
        let return_to = match &charge.presence {
            Presence::There { return_to } => own_path(return_to)?,
            Presence::Away => "",
        };
        let row = ChargeRow::new(charge, return_to, minor, status, self.clock.now());
        records::insert_charge(tx.conn(), &row).await?;
        // Another server may have been quicker with the same key. Its charge counts then.
        let kept =
            records::charge_by_key(tx.conn(), &charge.key).await?.filter(|kept| kept.is_of(charge, minor));
        tx.commit().await?;
        tokio::time::sleep(self.latency).await;
        kept.as_ref().map(outcome_of).ok_or_else(reused)
    }

    async fn outcome(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        let mut tx = self.store.write().await?;
        let known = records::charge_by_key(tx.conn(), key).await?;
        let Some(known) = known.filter(|known| known.customer == *customer) else { return Ok(None) };
        Ok(Some(outcome_of(&self.given_up_in_time(tx, known).await?)))
    }

    async fn give_up(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        let mut tx = self.store.write().await?;
        let known = records::charge_by_key(tx.conn(), key).await?;
        let Some(known) = known.filter(|known| known.customer == *customer) else { return Ok(None) };
        records::answer_charge(tx.conn(), &known.id, ChargeStatus::NotConfirmed).await?;
        // The payer may have been quicker. The payer's answer counts then.
        let now = records::charge_by_id(tx.conn(), &known.id).await?;
        tx.commit().await?;
        Ok(now.as_ref().map(outcome_of))
    }

    async fn refund(&self, customer: &AccountId, key: &OrderId) -> Result<RefundOutcome, GatewayError> {
        let mut tx = self.store.write().await?;
        let known = records::charge_by_key(tx.conn(), key).await?;
        let charged =
            known.is_some_and(|known| known.customer == *customer && known.status == ChargeStatus::Succeeded);
        if !charged {
            return Err(GatewayError("there is nothing to give back".into()));
        }
        records::insert_refund(tx.conn(), key, self.clock.now()).await?;
        tx.commit().await?;
        Ok(RefundOutcome::Refunded)
    }
}

impl Sandbox {
    /// Gives up a charge that nobody confirmed for too long.
    async fn given_up_in_time(
        &self,
        mut tx: crate::store::WriteTx,
        charge: ChargeRow,
    ) -> Result<ChargeRow, GatewayError> {
        let waits = charge.status == ChargeStatus::NeedsConfirmation;
        if waits && charge.created_at + links::CONFIRMATION_VALID_FOR < self.clock.now() {
            records::answer_charge(tx.conn(), &charge.id, ChargeStatus::NotConfirmed).await?;
            // The payer may have confirmed in the last moment, after it was read. The payer's answer counts then.
            let answered = records::charge_by_id(tx.conn(), &charge.id).await?;
            tx.commit().await?;
            return answered.ok_or_else(|| GatewayError("a charge has vanished".into()));
        }
        Ok(charge)
    }
}

impl From<sqlx::Error> for GatewayError {
    fn from(error: sqlx::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<crate::store::StoreError> for GatewayError {
    fn from(error: crate::store::StoreError) -> Self {
        Self(error.to_string())
    }
}
