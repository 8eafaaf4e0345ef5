//! Why there is no demo data.

use crate::payments::GatewayError;
use crate::store::StoreError;

/// Why there is no demo data.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The sandbox failed.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    /// The catalogue does not fit the demo, which is made for the shipped one.
    #[error("the demo data: {0}; it is made for the catalogue that Prorata brings along")]
    Unfit(String),
}

/// The catalogue, or the code of the demo, does not fit.
pub(super) fn unfit(what: impl std::fmt::Display) -> DemoError {
    DemoError::Unfit(what.to_string())
}
