//! What the pages say: Fluent bundles, one a language.
//!
//! The server has all five. The browser has those it was sent: the page's own at first, another one when a person
//! switches the language.

use super::cldr;
use super::lang::Lang;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::Decimal;

#[cfg(not(feature = "ssr"))]
use fluent_bundle::FluentBundle;
#[cfg(feature = "ssr")]
use fluent_bundle::concurrent::FluentBundle;

/// What a message is given to speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text that is already in the message's language: a name, a date, an amount.
    Text(String),
    /// A number of things: chooses the plural form, and is written with the language's grouping.
    Count(i64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// The arguments of a message, by the names its comment in `locales/en` gives.
pub type Args = Vec<(&'static str, Arg)>;

/// The messages of one language.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Parses Fluent text. A part that is not Fluent is left out; the tests see to it that there is none.
    pub fn parse(lang: Lang, text: &str) -> Self {
        let locale = lang.code().parse().unwrap_or_default();
        #[cfg(feature = "ssr")]
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        #[cfg(not(feature = "ssr"))]
        let mut bundle = FluentBundle::new(vec![locale]);
        // The texts are all left to right, and isolation marks would get into what people copy.
        bundle.set_use_isolating(false);
        // Fluent itself writes numbers in English only.
        bundle.set_formatter(Some(match lang {
            Lang::Pt => |value, _| written(Lang::Pt, value),
            Lang::It => |value, _| written(Lang::It, value),
            Lang::Es => |value, _| written(Lang::Es, value),
            Lang::De => |value, _| written(Lang::De, value),
            Lang::En => |value, _| written(Lang::En, value),
        }));
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// The message with its arguments; the id itself if there is no such message.
    pub fn format(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Count(count) => FluentValue::from(*count),
                },
            );
        }
        let written = self.0.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned();
        args.iter().fold(written, |written, (_, arg)| with_one_full_stop(written, arg))
    }
}

/// A sentence that ends with a name that ends with a full stop (“Services, Inc.”) has one, in each of our languages.
fn with_one_full_stop(written: String, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) if text.ends_with('.') && !text.ends_with("..") => {
            written.replace(&[text, "."].concat(), text)
        }
        _ => written,
    }
}

fn written(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        // Counts come in as whole numbers, so nothing is lost on this way through Fluent's own number type.
        FluentValue::Number(number) => {
            let number: Decimal = number.as_string().parse().ok()?;
            Some(cldr::number(lang, number))
        }
        _ => None,
    }
}

#[cfg(feature = "ssr")]
mod store {
    use super::{Lang, Messages};
    use sha2::{Digest, Sha256};
    use std::sync::LazyLock;

    macro_rules! files {
        ($lang:literal: $($name:literal)*) => {
            concat!($(include_str!(concat!("../../../locales/", $lang, "/", $name, ".ftl")), "\n"),*)
        };
    }

    /// What the pages say that the browser has.
    macro_rules! sent_texts {
        ($lang:literal) => {
            files!($lang: "common" "subscriptions" "seats" "checkout" "errors")
        };
    }

    /// What the pages say that only the server draws.
    macro_rules! drawn_texts {
        ($lang:literal) => {
            files!($lang: "orders" "licences" "documents" "payment-methods" "people" "products" "renewal" "cancellation" "account" "support")
        };
    }

    macro_rules! texts {
        ($lang:literal) => {
            (sent_texts!($lang), drawn_texts!($lang))
        };
    }

    /// What the browser is sent: comments are for translators.
    fn without_comments(text: &str) -> String {
        text.lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .flat_map(|line| [line, "\n"])
            .collect()
    }

    struct Sent {
        text: String,
        path: String,
        /// Of the sent text and of the drawn pages.
        messages: Messages,
    }

    static SENT: LazyLock<Vec<Sent>> = LazyLock::new(|| Lang::ALL.map(sent).into());

    fn sent(lang: Lang) -> Sent {
        let (text, drawn) = match lang {
            Lang::Pt => texts!("pt"),
            Lang::It => texts!("it"),
            Lang::Es => texts!("es"),
            Lang::De => texts!("de"),
            Lang::En => texts!("en"),
        };
        let text = without_comments(text);
        let digest = Sha256::digest(text.as_bytes());
        let hash = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
        let path = format!("/messages/{}.{hash:08x}.ftl", lang.code());
        Sent { messages: Messages::parse(lang, &format!("{text}{drawn}")), text, path }
    }

    fn of(lang: Lang) -> &'static Sent {
        let index = Lang::ALL.iter().position(|known| *known == lang).unwrap_or_default();
        &SENT[index]
    }

    /// The Fluent text of the pages, as the browser gets it.
    pub fn messages_text(lang: Lang) -> &'static str {
        &of(lang).text
    }

    /// The URL path of [`messages_text`]: it names the text by its hash, so it may be kept for ever.
    pub fn messages_path(lang: Lang) -> &'static str {
        &of(lang).path
    }

    /// A message of the pages in that language.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        of(lang).messages.format(id, args)
    }
}

#[cfg(not(feature = "ssr"))]
mod store {
    use super::{Lang, Messages};
    use std::cell::RefCell;

    thread_local! {
        static LOADED: RefCell<Vec<(Lang, Messages)>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds the messages of a language, from the text that the server sent.
    pub fn add_messages(lang: Lang, text: &str) {
        let messages = Messages::parse(lang, text);
        LOADED.with_borrow_mut(|loaded| {
            loaded.retain(|(known, _)| *known != lang);
            loaded.push((lang, messages));
        });
    }

    /// Whether the messages of the language are here.
    pub fn has_messages(lang: Lang) -> bool {
        LOADED.with_borrow(|loaded| loaded.iter().any(|(known, _)| *known == lang))
    }

    /// A message of the pages in that language; the id itself while the language is not here.
    pub fn format_message(lang: Lang, id: &'static str, args: &[(&'static str, super::Arg)]) -> String {
        LOADED.with_borrow(|loaded| {
            loaded
                .iter()
                .find(|(known, _)| *known == lang)
                .map_or_else(|| id.to_owned(), |(_, messages)| messages.format(id, args))
        })
    }
}

pub use store::format_message;
#[cfg(not(feature = "ssr"))]
pub use store::{add_messages, has_messages};
#[cfg(feature = "ssr")]
pub use store::{messages_path, messages_text};
