//! What a person sees of Prorata, compiled twice: into the browser (`hydrate`) and into the server (`ssr`).
//!
//! Arrows point inward only: pages → components → i18n → billing, and api → ports.
#![recursion_limit = "256"]

pub mod api;
pub mod billing;
mod components;
#[cfg(feature = "ssr")]
pub mod documents;
pub mod i18n;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod ports;
mod shell;
pub mod typed;
mod visit;
pub mod wire;

#[cfg(feature = "ssr")]
pub use components::escaped;
pub use shell::App;
#[cfg(feature = "ssr")]
pub use shell::{Asked, Assets, shell};
#[cfg(feature = "ssr")]
pub use visit::joined;
