//! What a billing contact wants of a subscription: a change, a trial, its end.

pub(super) mod cancellation;
pub(super) mod cart;
pub(super) mod trial;
pub(super) mod trial_reminders;
