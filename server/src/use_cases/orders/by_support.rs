//! A change that is not made online. Support makes it for the account, with the same quote, order and invoice.

use super::place::new_order;
use crate::actor::Actor;
use crate::security_log;
use crate::store::operator_actions::{self, Action};
use crate::store::orders;
use crate::store::people;
use crate::use_cases::BillingCenter;
use app::api::{Placed, Problem};
use app::billing::{CartLine, CartQuote, Refusal, Selection, Snapshot, quote_cart, refusals};
use app::i18n::Lang;
use app::ids::{AccountId, PlanId, ProductId};
use app::ports::OrderRequest;

/// A change by support, with the person who makes it and the reason.
#[derive(Clone, Debug)]
pub struct SupportChange {
    /// The account.
    pub account_id: AccountId,
    /// The product whose subscription is changed.
    pub product_id: ProductId,
    /// The wanted state of the subscription. A missing value stays as it is.
    pub wanted: Wanted,
    /// The note about the change. Its id is in the order's key.
    pub note: Action,
}

/// The changed parts of a selection.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Another tier of the product.
    pub plan_id: Option<PlanId>,
    /// Another number of seats.
    pub seats: Option<u32>,
    /// Another period.
    pub period: Option<app::billing::BillingPeriod>,
}

/// Why support cannot make the change.
#[derive(Debug, thiserror::Error)]
pub enum SupportChangeError {
    /// The account has no subscription to that product.
    #[error("the account holds no {0}")]
    NotHeld(ProductId),
    /// The rules that also bind support refuse it.
    #[error("{0:?}")]
    Refused(Vec<Refusal>),
    /// The change failed.
    #[error("{0}")]
    Failed(Problem),
}

impl From<Problem> for SupportChangeError {
    fn from(problem: Problem) -> Self {
        Self::Failed(problem)
    }
}

impl From<crate::store::StoreError> for SupportChangeError {
    fn from(error: crate::store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl BillingCenter {
    /// What the change costs today. Nothing is written.
    pub async fn quote_for(&self, change: &SupportChange) -> Result<CartQuote, SupportChangeError> {
        let mut conn = self.store.read().await?;
        let stored = self.snapshot_of(&mut conn, &change.account_id).await?;
        quote(&stored.snapshot, change)
    }

    /// Makes the change: charges the amount due to the payment method on file, and settles. The note is written with
    /// the order, even if the payment fails.
    pub async fn change_for(&self, change: &SupportChange) -> Result<(i64, CartQuote), SupportChangeError> {
        let mut tx = self.change(&change.account_id).await?;
        let stored = self.snapshot_of(tx.conn(), &change.account_id).await?;
        let quote = quote(&stored.snapshot, change)?;
        if quote.needs_payment_method && stored.snapshot.account.payment_method.is_none() {
            return Err(Problem::PaymentMethodMissing.into());
        }
        self.check_chargeable(&quote)?;
        let to = people::correspondent(tx.conn(), &change.account_id, &stored.snapshot.contact.id).await?;
        let request = OrderRequest {
            lang: to.map_or(Lang::SOURCE, |to| to.lang),
            key: orders::operator_key(&change.note.id),
            seen: Some(quote.clone()),
            references: stored.snapshot.account.references.clone(),
        };
        let order = new_order(self, Actor::Operator, &request, &stored, quote.clone());
        orders::open(tx.conn(), &order, &stored.snapshot.catalogue, self.clock.now()).await?;
        operator_actions::insert(tx.conn(), &change.note).await?;
        tx.commit().await?;
        let Action { id, operator, action, account_id, .. } = &change.note;
        security_log::operator("operator-acted", operator, action, account_id.as_ref(), id);
        match self.charge_and_settle(order).await? {
            Placed::Order { number } => Ok((number, quote)),
            Placed::ConfirmAt { .. } => Err(Problem::PaymentNotConfirmed.into()),
        }
    }
}

/// The quote of the one change, by the remaining rules. Support is asked for a lower tier, and for more seats than are
/// sold online, and acts for accounts that cannot act themselves.
fn quote(snapshot: &Snapshot, change: &SupportChange) -> Result<CartQuote, SupportChangeError> {
    let held = snapshot.held(&change.product_id);
    let held = held.ok_or_else(|| SupportChangeError::NotHeld(change.product_id.clone()))?;
    let Wanted { plan_id, seats, period } = change.wanted.clone();
    let selection = Selection {
        plan_id: plan_id.unwrap_or_else(|| held.selection.plan_id.clone()),
        seats: seats.unwrap_or(held.selection.seats),
        period: period.unwrap_or(held.selection.period),
    };
    let mut refused = refusals(snapshot, Some(held), &selection);
    refused.retain(|refusal| {
        !matches!(refusal, Refusal::LowerTier | Refusal::AboveMaximum { .. } | Refusal::CorporateAccount)
    });
    if !refused.is_empty() {
        return Err(SupportChangeError::Refused(refused));
    }
    let line =
        CartLine { id: change.note.id.as_str().into(), subscription_id: Some(held.id.clone()), selection };
    quote_cart(snapshot, &[line]).map_err(|_| Problem::Refused.into())
}
