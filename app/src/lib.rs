//! All that a person sees of Prorata. It is compiled twice: into the browser (`hydrate`) and into the server (`ssr`).
//!
//! Arrows point inward only: shell → frame → pages → components → api → i18n → billing; api → ports → answers.
#![warn(clippy::self_named_module_files)]
#![recursion_limit = "256"]

pub mod answers;
pub mod api;
pub mod billing;
pub mod codec;
mod components;
pub mod documents;
mod frame;
pub mod i18n;
pub mod ids;
pub mod limits;
pub mod lists;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod ports;
#[cfg(feature = "ssr")]
mod shell;
pub mod typed;

#[cfg(feature = "ssr")]
pub use components::{CarriedForm, LANGUAGE_FORM, Resubmission, escaped};
pub use frame::App;
#[cfg(feature = "ssr")]
pub use shell::{Assets, shell};
