//! Languages: which there are, what they say (Fluent), and how they write money, numbers and dates (CLDR).

#[cfg(test)]
mod checks;
pub mod cldr;
#[cfg(feature = "ssr")]
mod compile;
mod context;
mod days;
mod each;
#[cfg(feature = "ssr")]
mod folders;
#[cfg(feature = "ssr")]
mod gaps;
mod lang;
#[cfg(not(feature = "ssr"))]
mod loaded;
mod messages;
#[cfg(feature = "ssr")]
mod negotiate;
#[cfg(all(test, feature = "ssr"))]
mod oracle_tests;
#[cfg(all(feature = "pseudo", feature = "ssr"))]
mod pseudo;
#[cfg(feature = "ssr")]
mod sent;
#[cfg(feature = "ssr")]
mod server_messages;
#[cfg(feature = "workshop")]
pub mod workshop;

pub use cldr::parse_count;
#[cfg(feature = "hydrate")]
pub use context::load_messages;
pub use context::{I18n, provide_i18n, text, use_i18n};
pub use days::days_of;
pub use each::InEach;
#[cfg(feature = "ssr")]
pub use folders::{Spreadsheet, catalogue_text, spreadsheet, stripe_code};
#[cfg(feature = "ssr")]
pub use gaps::{Gap, Why, gaps};
pub use lang::{LANGUAGE_COOKIE, LANGUAGE_COOKIE_MAX_AGE_S, Lang, SECURE_LANGUAGE_COOKIE, lang_of};
#[cfg(not(feature = "ssr"))]
pub use loaded::format_message;
#[cfg(feature = "ssr")]
pub use messages::Messages;
pub use messages::{Arg, Args, Wording};
#[cfg(feature = "ssr")]
pub use negotiate::{lookup, negotiate};
#[cfg(feature = "ssr")]
pub use sent::{format_message, messages_file, messages_path, paths_of_each};
#[cfg(feature = "ssr")]
pub use server_messages::ServerMessages;
