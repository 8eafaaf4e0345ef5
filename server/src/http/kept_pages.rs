//! Pages that have not changed are not made again: docs/decisions/0080-pages-that-have-not-changed.md.
//!
//! A document is kept for the session for which it was made, and shown again with another nonce as long as its
//! [`Edition`] holds.

use super::kept_documents::{Document, KeptPages, Key, read};
use super::rendering::{PageRequest, rendered};
use super::site::Site;
use super::typed;
use crate::secret::sha256;
use crate::use_cases::Edition;
use app::Resubmission;
use app::api::Problem;
use app::i18n::{Lang, lang_of};
use app::pages::Page;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;

/// How much of a page is shown around the place where it has changed, in bytes.
const AROUND: usize = 150;

/// The page at an address, as the holder of a session asks for it.
pub(super) struct Asked {
    /// The token of the session.
    token: String,
    key: Key,
}

impl Asked {
    /// `None` for a request whose answer depends on more than that: on a query, or on a cookie with what somebody typed
    /// or searches for.
    pub(super) fn of(site: &Site, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Self> {
        // A text that somebody writes at the moment is seen as soon as its file is saved.
        #[cfg(feature = "workshop")]
        if app::i18n::workshop::is_open() {
            return None;
        }
        if method != Method::GET || uri.query().is_some() || typed::comes_along(site, headers) {
            return None;
        }
        let (names, cookies) = (site.session_cookie(), CookieJar::from_headers(headers));
        if cookies.get(names.search).is_some() {
            return None;
        }
        let token = cookies.get(names.name)?.value().to_owned();
        let key = (sha256(&token), uri.path().to_owned());
        Some(Self { token, key })
    }
}

/// An answer to somebody who asks for a page that is kept.
pub(super) enum Shown {
    /// It has not changed.
    Again(Response),
    /// It was made in that language, or there is the problem that it cannot be. From now on it is kept.
    Made(Lang, Option<Problem>, Response),
}

/// The page, if it is one that is kept and somebody is signed in.
pub(super) async fn shown(
    site: &Site,
    kept: &KeptPages,
    Asked { token, key }: Asked,
    headers: &HeaderMap,
    uri: &Uri,
) -> Option<Shown> {
    let page = if kept.has(&key) { None } else { Some(Page::of(uri.path()).filter(|page| page.is_kept())?) };
    // It is read before the page is, so that no page is kept as newer than it is. If it cannot be read, the page says so.
    let edition = site.center.edition(&token).await.ok()??;
    if let Some(document) = kept.get(&key, &edition) {
        if cfg!(debug_assertions) {
            prove(site, headers, uri, &token, &edition, &document).await;
        }
        return Some(Shown::Again(document.filled(site)));
    }
    let edition = match page.or_else(|| Page::of(uri.path())) {
        Some(Page::People) => site.center.while_invited(edition).await.ok()?,
        _ => edition,
    };
    let asked = to_be_kept(uri, &edition)?;
    let lang = asked.lang;
    let (outcome, html) = rendered(site, headers, asked).await;
    let html = if outcome.is_none() { kept.keep(key, edition, html).await } else { html };
    Some(Shown::Made(lang, outcome, html))
}

fn to_be_kept<'a>(uri: &'a Uri, edition: &Edition) -> Option<PageRequest<'a>> {
    let (lang, caller) = (lang_of(uri.path())?, Some(edition.caller().clone()));
    Some(PageRequest { uri, lang, resubmission: Resubmission::default(), caller, is_kept: true })
}

/// In debug builds, and so in all tests: makes the page as well, and compares.
///
/// # Panics
/// If the page has changed and its edition has not.
async fn prove(
    site: &Site,
    headers: &HeaderMap,
    uri: &Uri,
    token: &str,
    edition: &Edition,
    document: &Document,
) {
    let Some(asked) = to_be_kept(uri, edition) else { return };
    let differs = difference(document, rendered(site, headers, asked).await).await;
    let Some(how) = differs else { return };
    let after = site.center.edition(token).await;
    let same = after.is_ok_and(|after| after.is_some_and(|after| edition.holds_in(&after)));
    assert!(!same, "{uri} has changed, and its edition has not: {how}");
}

/// How the document differs from what was made instead of it, in the first places where it does.
async fn difference(kept: &Document, (outcome, made): (Option<Problem>, Response)) -> Option<String> {
    let (response, html) = read(made).await.ok()?;
    let made = Document::of(&response, &html).filter(|_| outcome.is_none());
    let Some(made) = made else { return Some(format!("{outcome:?}")) };
    if *kept == made {
        return None;
    }
    let texts = [kept, &made].map(|document| document.text("·"));
    let same = texts[0].iter().zip(&texts[1]).take_while(|(kept, made)| kept == made).count();
    let place = texts.each_ref().map(|text| {
        let from = &text[same.saturating_sub(AROUND)..];
        String::from_utf8_lossy(&from[..from.len().min(3 * AROUND)]).into_owned()
    });
    Some(format!("{place:#?}"))
}
