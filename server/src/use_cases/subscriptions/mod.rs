//! The wishes of a billing contact about a subscription: a change, a trial, its end.

mod cancellation;
mod cart;
mod trial;
mod trial_reminders;
