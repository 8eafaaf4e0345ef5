//! The gateway of the tests: the sandbox at the end of a line that can be cut.

use app::billing::{Currency, PaymentMethod};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, PaymentMethodId};
use async_trait::async_trait;
use chrono::TimeDelta;
use rust_decimal::Decimal;
use server::payments::sandbox::Sandbox;
use server::payments::{
    Charge, ChargeOutcome, GatewayError, GivesBack, MoneyBack, PaymentGateway, RefundOutcome,
};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

/// The line to the sandbox, which can be cut on either side.
pub struct Line {
    sandbox: Sandbox,
    /// Requests do not arrive.
    pub cut_before: AtomicBool,
    /// Requests that change something arrive, but their answers do not.
    pub cut_after: AtomicBool,
    /// The gateway gives nothing back.
    pub keeps_money: AtomicBool,
    /// A test that holds this lock delays charges.
    pub road: tokio::sync::Mutex<()>,
    /// A test that holds this lock delays requests to forget a card.
    pub counter: tokio::sync::Mutex<()>,
    /// The smallest charge of the gateway, in minor units of a currency with two decimals.
    pub charges_at_least_minor: AtomicI64,
    /// How long a charge takes.
    pub charges_take_ms: AtomicU64,
    /// How many charges are under way, and the most that ever were.
    pub under_way: AtomicUsize,
    pub most_under_way: AtomicUsize,
}

impl Line {
    pub fn to(sandbox: Sandbox) -> Self {
        let (cut_before, cut_after) = (AtomicBool::new(false), AtomicBool::new(false));
        let keeps_money = AtomicBool::new(false);
        let (road, counter) = (tokio::sync::Mutex::new(()), tokio::sync::Mutex::new(()));
        Self {
            sandbox,
            cut_before,
            cut_after,
            keeps_money,
            road,
            counter,
            charges_at_least_minor: AtomicI64::new(0),
            charges_take_ms: AtomicU64::new(0),
            under_way: AtomicUsize::new(0),
            most_under_way: AtomicUsize::new(0),
        }
    }

    fn check(cut: &AtomicBool) -> Result<(), GatewayError> {
        if cut.load(SeqCst) { Err(GatewayError("the line is cut".into())) } else { Ok(()) }
    }
}

#[async_trait]
impl PaymentGateway for Line {
    async fn open_payment_details(
        &self,
        customer: &AccountId,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.open_payment_details(customer, lang, return_to).await
    }

    async fn payment_method(&self, customer: &AccountId) -> Result<Option<PaymentMethod>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.payment_method(customer).await
    }

    async fn remove_payment_method(
        &self,
        customer: &AccountId,
        method_id: &PaymentMethodId,
    ) -> Result<(), GatewayError> {
        Self::check(&self.cut_before)?;
        drop(self.counter.lock().await);
        self.sandbox.remove_payment_method(customer, method_id).await?;
        Self::check(&self.cut_after)
    }

    fn cannot_charge(&self, amount: Decimal, _: Currency) -> Option<&'static str> {
        let least = Decimal::new(self.charges_at_least_minor.load(SeqCst), 2);
        (amount < least).then_some("that is too small")
    }

    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        drop(self.road.lock().await);
        self.most_under_way.fetch_max(self.under_way.fetch_add(1, SeqCst) + 1, SeqCst);
        tokio::time::sleep(Duration::from_millis(self.charges_take_ms.load(SeqCst))).await;
        let outcome = self.sandbox.charge(charge).await;
        self.under_way.fetch_sub(1, SeqCst);
        Self::check(&self.cut_after)?;
        outcome
    }

    async fn outcome(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.outcome(customer, key).await
    }

    async fn give_up(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        Self::check(&self.cut_before)?;
        let outcome = self.sandbox.give_up(customer, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn refund(&self, customer: &AccountId, key: &OrderId) -> Result<RefundOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        if self.keeps_money.load(SeqCst) {
            return Ok(RefundOutcome::Refused);
        }
        let outcome = self.sandbox.refund(customer, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }
}

#[async_trait]
impl GivesBack for Line {
    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome, GatewayError> {
        Self::check(&self.cut_before)?;
        let outcome = self.sandbox.refund_part(charge_id, amount, currency, key).await?;
        Self::check(&self.cut_after)?;
        Ok(outcome)
    }

    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.money_back_of(charge_id).await
    }

    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>, GatewayError> {
        Self::check(&self.cut_before)?;
        self.sandbox.money_back_since(back).await
    }
}
