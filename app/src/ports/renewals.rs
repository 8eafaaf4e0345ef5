//! Renewals: those to come, and those that failed.

use super::{Caller, PayRequest};
use crate::answers::{Placed, Problem};
use crate::billing::Upcoming;
use async_trait::async_trait;
use chrono::NaiveDate;

/// What happens by itself, and what its payer does when it fails.
#[async_trait]
pub trait Renewals: Send + Sync {
    /// What will happen by itself until the end of that day, for the billing contact. `Refused` for anybody else.
    async fn upcoming(&self, caller: &Caller, until: NaiveDate) -> Result<Vec<Upcoming>, Problem>;
    /// Pays a renewal that failed, exactly once for each key. `NotFound` when nothing of the subscription is past due.
    async fn pay_renewal(&self, caller: &Caller, request: PayRequest) -> Result<Placed, Problem>;
}
