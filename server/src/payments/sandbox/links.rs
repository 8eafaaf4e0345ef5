//! The addresses of the hosted pages, and how long each address is good.

use chrono::TimeDelta;

/// How long a payer may take on the page for payment details.
pub(super) const DETAILS_VALID_FOR: TimeDelta = TimeDelta::hours(1);

/// How long a charge waits for its confirmation.
pub(super) const CONFIRMATION_VALID_FOR: TimeDelta = TimeDelta::minutes(30);

/// The path of the page on which a payer types a card.
pub(super) fn details(session_id: &str) -> String {
    format!("/sandbox/payment-details/{session_id}")
}

/// The path of the page on which a payer confirms a charge.
pub(super) fn confirmation(charge_id: &str) -> String {
    format!("/sandbox/charges/{charge_id}")
}
