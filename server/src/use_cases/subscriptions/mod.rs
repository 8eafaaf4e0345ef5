//! What a billing contact wants from a subscription: a change, a trial, its end.

mod cancellation;
mod cart;
mod trial;
mod trial_reminders;
