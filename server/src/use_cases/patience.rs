//! How long the server waits for the gateway.

use crate::payments::GatewayError;
use std::time::Duration;

/// It is shorter than the lease of an order (`orders::charge`), with room for a slow transaction.
const GATEWAY_PATIENCE: Duration = Duration::from_secs(20);

/// An answer that does not come in time counts as none: the order stays pending, and nothing is assumed.
pub(super) async fn in_time<T>(
    answer: impl Future<Output = Result<T, GatewayError>>,
) -> Result<T, GatewayError> {
    match tokio::time::timeout(GATEWAY_PATIENCE, answer).await {
        Ok(answer) => answer,
        Err(_) => Err(GatewayError("no answer in time".into())),
    }
}
