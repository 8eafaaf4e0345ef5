//! The store: SQL and nothing else. The rules are in `app::billing`, the use cases in [`crate::use_cases`].
//!
//! One set of statements serves SQLite and PostgreSQL, through sqlx's `Any` driver. Only parts that need a dialect (how
//! a transaction begins, append-only triggers) are separate. One contract suite in `tests/` runs on both.

pub mod accounts;
mod batch;
mod begins;
pub mod books;
pub mod cancellations;
pub mod carts;
pub mod catalogues;
mod connections;
mod database;
pub mod editions;
mod engine;
mod error;
pub mod exchange_rates;
pub mod expiring_cards;
mod glances;
pub mod handovers;
pub mod invoice_recipients;
pub mod invoices;
pub mod invoices_list;
pub mod known_devices;
pub mod ledger;
pub mod licence_lists;
pub mod licences;
mod location;
mod migrations;
pub mod money_back;
mod opening;
pub mod operator_actions;
pub mod orders;
pub mod orders_list;
pub mod outbox;
pub mod passkeys;
pub mod payment_methods;
pub mod people;
pub mod people_list;
pub mod price_notices;
pub mod readiness;
pub mod renewal_turns;
pub mod renewals;
mod row;
mod searching;
pub mod second_factors;
pub mod sessions;
pub mod sign_in_attempts;
pub mod sign_ins;
pub mod snapshot;
pub mod statement;
pub mod subscriptions;
pub mod support_requests;
pub mod tickets;
mod turns;
pub mod vat_numbers;
pub mod wrong_passwords;

pub use connections::without_password;
pub use database::{Store, WriteTx};
pub use engine::Engine;
pub use error::{Result, StoreError};
pub use row::{new_id, timestamp};
