//! All messages in all languages, searched and filtered.

use super::age;
use app::i18n::Lang;
use app::i18n::workshop::{Entry, Translation, entries};
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Messages on a page.
const PAGE: usize = 50;

/// A text with this many percent of the letters of the English text may not fit in the same place.
const LONG_PERCENT: usize = 140;

/// The filters of the list.
#[derive(Debug, Default, Deserialize)]
pub(super) struct TableQuery {
    /// A part of an id or of a text in any language.
    #[serde(default)]
    search: String,
    /// The code of the one language; all of them if it is none.
    #[serde(default)]
    lang: String,
    #[serde(default)]
    show: Show,
    #[serde(default)]
    page: usize,
}

/// The kind of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Show {
    #[default]
    All,
    /// Those that a language lacks, so that another language says them.
    Missing,
    /// Those that say the same as English.
    Same,
    /// Those longer than [`LONG_PERCENT`] of the English text.
    Longer,
    /// Those whose English text is newer than they are.
    Changed,
    /// Those with forms for numbers of things.
    Plural,
}

const SHOWN: [(Show, &str, &str); 6] = [
    (Show::All, "all", "all messages"),
    (Show::Missing, "missing", "missing in a language"),
    (Show::Same, "same", "the same as in English"),
    (Show::Longer, "longer", "40 % longer than in English"),
    (Show::Changed, "changed", "English changed since"),
    (Show::Plural, "plural", "with plural forms"),
];

/// The page. Compiling every message takes a moment, and git another one.
pub(super) async fn table(State(folder): State<Arc<PathBuf>>, Query(asked): Query<TableQuery>) -> Response {
    let listed = tokio::task::spawn_blocking(move || {
        let entries = entries();
        let ages = (asked.show == Show::Changed).then(|| ages(&folder, &entries));
        let found: Vec<_> =
            entries.into_iter().filter_map(|entry| asked.found(entry, ages.as_ref())).collect();
        view(&asked, &found)
    });
    page(listed.await.unwrap_or_else(|_| html! { "The list could not be made." }))
}

/// The page runs nothing, and its style is ours.
fn page(markup: Markup) -> Response {
    let policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let head = [(CONTENT_SECURITY_POLICY, policy), (CACHE_CONTROL, "no-store")];
    (head, Html(markup.into_string())).into_response()
}

type AllAges = HashMap<String, age::Ages>;

fn ages(folder: &Path, entries: &[Entry]) -> AllAges {
    let texts = entries.iter().flat_map(|entry| &entry.texts);
    let mut files: Vec<_> = texts.map(|text| text.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    age::of_files(folder, files.into_iter())
}

impl TableQuery {
    /// The message with the languages in which it is what was asked for. `None` if it is so in none.
    fn found(&self, entry: Entry, ages: Option<&AllAges>) -> Option<Entry> {
        let search = self.search.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&search);
        if !has(&entry.id) && !entry.texts.iter().any(|text| has(&text.text)) {
            return None;
        }
        let source = entry.texts.iter().find(|text| text.lang == Lang::SOURCE.code())?.clone();
        let is_it = |text: &Translation| match self.show {
            Show::All => true,
            Show::Missing => text.by != text.lang && !text.lang.contains('-'),
            Show::Same => text.lang != source.lang && text.by != source.lang && text.text == source.text,
            Show::Longer => text.lang != source.lang && longest(text) * 100 > longest(&source) * LONG_PERCENT,
            Show::Changed => ages.is_some_and(|ages| is_older(ages, text, &source)),
            Show::Plural => text.text.contains("->") && !entry.counts.is_empty(),
        };
        let in_lang = |text: &Translation| self.lang.is_empty() || text.lang == self.lang;
        let texts: Vec<_> = entry.texts.iter().filter(|text| in_lang(text) && is_it(text)).cloned().collect();
        (!texts.is_empty()).then(|| {
            // Beside the wanted text stands the text from which it is translated.
            let has_source = texts.iter().any(|text| text.lang == source.lang);
            let source = (!has_source).then_some(source);
            Entry { texts: source.into_iter().chain(texts).collect(), ..entry }
        })
    }

    fn address(&self, page: usize) -> String {
        let show = SHOWN.iter().find(|(show, ..)| *show == self.show).map_or("all", |(_, code, _)| code);
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("search", &self.search).append_pair("lang", &self.lang);
        query.append_pair("show", show).append_pair("page", &page.to_string());
        format!("/l10n?{}", query.finish())
    }
}

/// The letters of the longest sample.
fn longest(text: &Translation) -> usize {
    text.samples.iter().map(|sample| sample.chars().count()).max().unwrap_or_default()
}

fn is_older(ages: &AllAges, text: &Translation, source: &Translation) -> bool {
    let age = |text: &Translation| age::youngest(ages.get(&text.file)?, text.line, text.lines);
    text.by != source.lang && age(text).zip(age(source)).is_some_and(|(own, source)| own < source)
}

fn view(asked: &TableQuery, found: &[Entry]) -> Markup {
    let pages = found.len().div_ceil(PAGE).max(1);
    let at = asked.page.min(pages - 1);
    let shown = found.iter().skip(at * PAGE).take(PAGE);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Messages · Prorata" }
                link rel="stylesheet" href="/l10n/panel.css";
            }
            body class="l10n-list" {
                h1 { "Messages" }
                (choices(asked))
                p role="status" { (found.len()) " messages, page " (at + 1) " of " (pages) }
                @for entry in shown { (row(entry)) }
                nav aria-label="Pages" {
                    @if at > 0 { a href=(asked.address(at - 1)) { "Previous" } " " }
                    @if at + 1 < pages { a href=(asked.address(at + 1)) { "Next" } }
                }
            }
        }
    }
}

fn choices(asked: &TableQuery) -> Markup {
    html! {
        form action="/l10n" {
            label { "Id or text " input type="search" name="search" value=(asked.search); }
            label { "Language "
                select name="lang" {
                    option value="" { "all" }
                    @for lang in Lang::ALL {
                        option value=(lang.code()) selected[asked.lang == lang.code()] { (lang.own_name()) }
                    }
                }
            }
            label { "Show "
                select name="show" {
                    @for (show, code, words) in SHOWN {
                        option value=(code) selected[asked.show == show] { (words) }
                    }
                }
            }
            button { "List" }
        }
    }
}

fn row(entry: &Entry) -> Markup {
    html! {
        section id=(entry.id) {
            h2 { code { (entry.id) } }
            @if !entry.comment.is_empty() { p class="comment" { (entry.comment) } }
            table {
                @for text in &entry.texts {
                    tr {
                        th scope="row" { (text.lang) @if text.by != text.lang { " (" (text.by) ")" } }
                        td lang=(text.lang) {
                            ul { @for sample in &text.samples { li { (sample) } } }
                            @if !entry.variables.is_empty() { pre { (text.text) } }
                            small { (text.file) ":" (text.line) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, PAGE, Show, TableQuery, entries, view};

    fn asked(show: Show, lang: &str, search: &str) -> TableQuery {
        TableQuery { search: search.into(), lang: lang.into(), show, page: 0 }
    }

    fn found(asked: &TableQuery) -> Vec<String> {
        entries().into_iter().filter_map(|entry| asked.found(entry, None)).map(|entry| entry.id).collect()
    }

    #[test]
    fn messages_are_searched_by_id_and_by_text_in_any_language() {
        assert_eq!(found(&asked(Show::All, "", "common-sign-out")), ["common-sign-out"]);
        let entry = entries().into_iter().find(|entry| entry.id == "common-sign-out").expect("a message");
        for text in entry.texts {
            assert!(found(&asked(Show::All, "", &text.text.to_uppercase())).contains(&entry.id), "{text:?}");
        }
        assert!(found(&asked(Show::All, "", "no message says this")).is_empty());
    }

    #[test]
    fn filters_show_what_they_say() {
        assert!(found(&asked(Show::Missing, "", "")).is_empty());
        assert!(found(&asked(Show::Plural, "", "")).contains(&"add-seats-assigned".to_owned()));
        assert!(!found(&asked(Show::Plural, "", "")).contains(&"common-sign-out".to_owned()));
        let other = Lang::ALL.into_iter().find(|lang| *lang != Lang::SOURCE).expect("another language");
        let longer = found(&asked(Show::Longer, other.code(), ""));
        assert!(!longer.is_empty() && longer.len() < entries().len() / 2, "{}", longer.len());
        assert!(found(&asked(Show::Same, Lang::SOURCE.code(), "")).is_empty());
    }

    #[test]
    fn the_list_has_pages() {
        let all = asked(Show::All, "", "");
        let html = view(&all, &entries()).into_string();
        assert_eq!(html.matches("<section").count(), PAGE);
        assert!(html.contains("page=1") && !html.contains("Previous"));
        let last = TableQuery { page: 1_000, ..all };
        assert!(view(&last, &entries()).into_string().contains("Previous"));
    }
}
