//! What became of a refund, by Stripe's answer to the request.

use super::answers::Refund;
use super::client::Failure;
use crate::payments::{GatewayError, RefundOutcome};

/// The outcome of a request to give money back. `already` is the outcome if Stripe says that the whole charge went back
/// before.
pub(super) fn refund_outcome(
    answer: Result<Refund, Failure>,
    already: RefundOutcome,
) -> Result<RefundOutcome, GatewayError> {
    match answer {
        Ok(Refund { status: Some(status), .. }) if matches!(status.as_str(), "failed" | "canceled") => {
            Ok(RefundOutcome::Refused)
        }
        Ok(_) => Ok(RefundOutcome::Refunded),
        Err(Failure::Refused(detail)) => match detail.code.as_deref() {
            Some("charge_already_refunded") => Ok(already),
            Some("charge_disputed" | "charge_not_refundable" | "refund_disputed_payment") => {
                Ok(RefundOutcome::Refused)
            }
            _ => Err(Failure::Refused(detail).into()),
        },
        Err(unknown) => Err(unknown.into()),
    }
}
