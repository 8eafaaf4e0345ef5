//! The server of Prorata: the adapters behind the ports of `app`, and the commands of the one binary.

#![warn(clippy::self_named_module_files)]

pub mod actor;
pub mod audit;
pub mod catalogue;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod documents;
pub mod exchange;
pub mod http;
pub mod jobs;
pub mod mail;
pub mod operator;
pub mod outside;
pub mod payments;
pub mod sealing;
pub mod secret;
pub mod security_log;
pub mod store;
pub mod use_cases;
pub mod vies;
mod web;
mod webauthn;
#[cfg(feature = "workshop")]
pub mod workshop;
