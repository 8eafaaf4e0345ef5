//! The language of the page, as components use it.

use super::days::days_of;
use super::lang::Lang;
#[cfg(feature = "hydrate")]
use super::loaded::{add_messages, recall_messages};
use super::messages::Args;
#[cfg(feature = "hydrate")]
use super::messages::Wording;
use super::{cldr, format_message};
use crate::billing::Currency;
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The language of the page. Every reading tracks it, so texts change in place with it.
#[derive(Clone, Copy, Debug)]
pub struct I18n {
    lang: RwSignal<Lang>,
}

/// Gives the components below the language `lang`.
pub fn provide_i18n(lang: Lang) -> I18n {
    let i18n = I18n { lang: RwSignal::new(lang) };
    provide_context(i18n);
    i18n
}

/// The language of the page this component is on.
pub fn use_i18n() -> I18n {
    expect_context::<I18n>()
}

impl I18n {
    /// The language.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// Changes the language. Its messages must be loaded already. Every text is written again, also in the same
    /// language: it may say something else by now.
    pub fn set(self, lang: Lang) {
        self.lang.set(lang);
    }

    /// A message.
    pub fn t(self, id: &'static str) -> String {
        format_message(self.lang(), id, &[])
    }

    /// A message with arguments.
    pub fn t_with(self, id: &'static str, args: &Args) -> String {
        format_message(self.lang(), id, args)
    }

    /// An amount.
    pub fn money(self, amount: Decimal, currency: Currency) -> String {
        cldr::money(self.lang(), amount, currency)
    }

    /// A list in a sentence: `a, b and c`.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        cldr::list(self.lang(), items)
    }

    /// A date in words.
    pub fn date(self, date: NaiveDate) -> String {
        cldr::date_long(self.lang(), date)
    }

    /// A period in words, from `start` to before `end`, in the wording of the message `id`.
    pub fn days(self, id: &'static str, start: NaiveDate, end: NaiveDate) -> String {
        format_message(self.lang(), id, &days_of(start, end, |day| self.date(day)))
    }

    /// A rate.
    pub fn percent(self, fraction: Decimal) -> String {
        cldr::percent(self.lang(), fraction)
    }

    /// The path of one of our pages in this language: `subscriptions` → `/de/subscriptions`.
    pub fn path(self, page: &str) -> String {
        format!("/{}/{page}", self.lang().code())
    }
}

/// A message as a text that follows the language.
pub fn text(id: &'static str) -> Box<dyn Fn() -> String + Send + Sync> {
    let i18n = use_i18n();
    Box::new(move || i18n.t(id))
}

/// Loads the messages of a language that a page needs, unless they are here. False if they do not arrive.
#[cfg(feature = "hydrate")]
pub async fn load_messages(lang: Lang, wordings: &[Wording]) -> bool {
    for wording in wordings {
        if load(lang, *wording).await.is_none() {
            return false;
        }
    }
    true
}

/// Loads a file of messages, unless it is here. The page has the paths of both files, from the server.
#[cfg(feature = "hydrate")]
async fn load(lang: Lang, wording: Wording) -> Option<()> {
    // While a file is on its way, the page may be told another path.
    loop {
        let path = path_of(lang, wording)?;
        if recall_messages(&path) {
            return Some(());
        }
        let response = gloo_net::http::Request::get(&path).send().await.ok()?;
        let file = response.binary().await.ok()?;
        if !response.ok() || !add_messages(&path, wording, &file) {
            return None;
        }
    }
}

#[cfg(feature = "hydrate")]
fn path_of(lang: Lang, wording: Wording) -> Option<String> {
    let of_each = document().document_element()?.get_attribute("data-messages")?;
    let own = of_each.split(';').find_map(|of_one| of_one.strip_prefix(lang.code())?.strip_prefix(' '))?;
    own.split(' ').nth(wording as usize).map(str::to_owned)
}
