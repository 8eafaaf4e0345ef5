//! Refunds and disputes at Stripe, in their present state.

use super::Stripe;
use super::amounts::stripe_units;
use super::answers::{Dispute, List, Refund};
use super::refund_outcome::refund_outcome;
use crate::payments::{GatewayError, GivesBack, MoneyBack, MoneyBackKind, MoneyBackState, RefundOutcome};
use app::billing::{Currency, from_minor};
use async_trait::async_trait;
use chrono::{TimeDelta, Utc};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;

/// An item of a list.
trait Listed: DeserializeOwned {
    fn id(&self) -> &str;
    /// `None` for an item that has not begun yet, or that we do not understand.
    fn money_back(self) -> Option<MoneyBack>;
}

impl Listed for Refund {
    fn id(&self) -> &str {
        &self.id
    }

    fn money_back(self) -> Option<MoneyBack> {
        let state = match self.status.as_deref() {
            Some("pending" | "succeeded") => MoneyBackState::Returned,
            Some("failed" | "canceled") => MoneyBackState::CameBack,
            _ => return None,
        };
        made(self.id, MoneyBackKind::Refund, self.payment_intent, (self.amount, &self.currency), state)
    }
}

impl Listed for Dispute {
    fn id(&self) -> &str {
        &self.id
    }

    fn money_back(self) -> Option<MoneyBack> {
        let state = match self.status.as_str() {
            // An inquiry takes no money.
            "warning_needs_response" | "warning_under_review" => MoneyBackState::Asked,
            "needs_response" | "under_review" => MoneyBackState::Withdrawn,
            "lost" => MoneyBackState::Returned,
            "won" | "warning_closed" | "prevented" => MoneyBackState::CameBack,
            other => {
                tracing::error!(id = self.id, status = other, "a dispute in a state that is not known");
                return None;
            }
        };
        made(self.id, MoneyBackKind::Dispute, self.payment_intent, (self.amount, &self.currency), state)
    }
}

fn made(
    id: String,
    kind: MoneyBackKind,
    charge_id: Option<String>,
    (amount, currency): (i64, &str),
    state: MoneyBackState,
) -> Option<MoneyBack> {
    let known = Currency::from_code(&currency.to_uppercase());
    let Some((currency, amount)) = known.and_then(|known| Some((known, our_amount(amount, known)?))) else {
        tracing::error!(id, amount, currency, "an amount that went back is not understood");
        return None;
    };
    Some(MoneyBack { id, kind, charge_id: charge_id?, amount, currency, state })
}

/// The amount of that many of Stripe's units. `None` for an amount that could not have been charged.
pub(super) fn our_amount(amount: i64, currency: Currency) -> Option<Decimal> {
    let minor = match currency {
        Currency::ISK | Currency::UGX => (amount % 100 == 0).then_some(amount / 100)?,
        _ => amount,
    };
    let ours = from_minor(minor.into(), currency).ok()?;
    (stripe_units(ours, currency) == Ok(amount)).then_some(ours)
}

#[async_trait]
impl GivesBack for Stripe {
    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome, GatewayError> {
        let amount =
            stripe_units(amount, currency).map_err(|why| GatewayError(why.reason().into()))?.to_string();
        let form = [("payment_intent", charge_id), ("amount", amount.as_str())];
        let answer = self.client.post("/v1/refunds", &form, Some(&format!("refund-{key}"))).await;
        refund_outcome(answer, RefundOutcome::Refused)
    }

    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>, GatewayError> {
        let of = ("payment_intent", charge_id);
        let mut all = self.listed::<Refund>("/v1/refunds", of).await?;
        all.extend(self.listed::<Dispute>("/v1/disputes", of).await?);
        Ok(all)
    }

    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>, GatewayError> {
        // Stripe's clock and the system's count here: our own may have been set for a demo.
        let since = (Utc::now() - back).timestamp().to_string();
        let since = ("created[gte]", since.as_str());
        let mut all = self.listed::<Refund>("/v1/refunds", since).await?;
        all.extend(self.listed::<Dispute>("/v1/disputes", since).await?);
        Ok(all)
    }
}

impl Stripe {
    async fn listed<T: Listed>(
        &self,
        path: &str,
        filter: (&str, &str),
    ) -> Result<Vec<MoneyBack>, GatewayError> {
        let (mut all, mut after): (_, Option<String>) = (Vec::new(), None);
        loop {
            let mut query = vec![filter, ("limit", "100")];
            query.extend(after.as_deref().map(|id| ("starting_after", id)));
            let page: List<T> = self.client.get(path, &query).await?;
            let more = page.has_more;
            after = page.data.last().map(|one| one.id().to_owned());
            all.extend(page.data.into_iter().filter_map(Listed::money_back));
            if !more || after.is_none() {
                return Ok(all);
            }
        }
    }
}
