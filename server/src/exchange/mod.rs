//! Exchange rates: who publishes them, and when. A job fetches and keeps them. Documents use the kept ones.

pub mod bank_days;
pub mod demo;
pub mod ecb;

use app::billing::EuroRates;
use async_trait::async_trait;

/// Who publishes rates of the euro.
#[async_trait]
pub trait RatePublisher: Send + Sync {
    /// The rates that are published now, for one day or several, or why they could not be fetched. It takes a few
    /// seconds at most.
    async fn published(&self) -> Result<Vec<EuroRates>, String>;
}
