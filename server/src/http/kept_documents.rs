//! The documents of pages that may be shown again, in memory: each without the nonce of its scripts, and with the edition
//! of which it is.

use super::security::page_policy;
use super::site::Site;
use crate::use_cases::Edition;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_SECURITY_POLICY, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use lru::LruCache;
use std::sync::{Arc, Mutex, PoisonError};

/// How much memory all documents may take together, in bytes. A document takes about 50 kB.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// What a document takes besides its text, in bytes: its key, its headers and its edition.
const OVERHEAD_BYTES: usize = 1024;

/// Names a document: the hash of the session's token, and the path. The language is a part of the path.
pub(super) type Key = (String, String);

/// A page as it is kept.
#[derive(Debug, PartialEq)]
pub(super) struct Document {
    headers: HeaderMap,
    /// The text around each place of the nonce.
    pieces: Vec<Bytes>,
}

impl Document {
    /// The parts of an answer that has a nonce in its policy. `None` for an answer that is of one view only.
    pub(super) fn of(response: &Response, html: &Bytes) -> Option<Self> {
        let mut headers = response.headers().clone();
        if response.status() != StatusCode::OK || headers.contains_key(SET_COOKIE) {
            return None;
        }
        let policy = headers.remove(CONTENT_SECURITY_POLICY)?;
        let nonce = policy.to_str().ok()?.split_once("'nonce-")?.1.split('\'').next()?;
        let text = std::str::from_utf8(html).ok().filter(|_| !nonce.is_empty())?;
        let pieces = text.split(nonce).map(|piece| html.slice_ref(piece.as_bytes())).collect();
        Some(Self { headers, pieces })
    }

    /// The whole answer, with a nonce that nobody has seen.
    pub(super) fn filled(&self, site: &Site) -> Response {
        let nonce = Nonce::new();
        let html = self.text(&nonce);
        let Ok(policy) = HeaderValue::from_str(&page_policy(site, &nonce)) else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let mut response = Response::new(Body::from(html));
        *response.headers_mut() = self.headers.clone();
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        response
    }

    pub(super) fn text(&self, nonce: &str) -> Vec<u8> {
        self.pieces.join(nonce.as_bytes())
    }

    fn bytes(&self) -> usize {
        OVERHEAD_BYTES + self.pieces.iter().map(Bytes::len).sum::<usize>()
    }
}

/// The documents, in the order in which they were last asked for.
pub(super) struct KeptPages(Mutex<Shelf>);

struct Shelf {
    pages: LruCache<Key, (Edition, Arc<Document>)>,
    bytes: usize,
}

impl Default for KeptPages {
    fn default() -> Self {
        Self(Mutex::new(Shelf { pages: LruCache::unbounded(), bytes: 0 }))
    }
}

impl KeptPages {
    /// Whether there is a document, of whichever edition.
    pub(super) fn has(&self, key: &Key) -> bool {
        self.shelf(|shelf| shelf.pages.contains(key))
    }

    /// The document, if it is what would be made now. Another one is given up.
    pub(super) fn get(&self, key: &Key, now: &Edition) -> Option<Arc<Document>> {
        self.shelf(|shelf| match shelf.pages.get(key) {
            Some((edition, document)) if edition.holds_in(now) => Some(Arc::clone(document)),
            Some(_) => {
                shelf.give_up(key);
                None
            }
            None => None,
        })
    }

    /// Keeps the answer, whose data is of that edition or newer, if it may be shown again. Returns the answer.
    pub(super) async fn keep(&self, key: Key, edition: Edition, response: Response) -> Response {
        let (response, html) = match read(response).await {
            Ok(read) => read,
            Err(status) => return status.into_response(),
        };
        if let Some(document) = Document::of(&response, &html) {
            self.shelf(|shelf| shelf.put(key, edition, document));
        }
        response.map(|_| Body::from(html))
    }

    fn shelf<T>(&self, work: impl FnOnce(&mut Shelf) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf {
    fn put(&mut self, key: Key, edition: Edition, document: Document) {
        self.give_up(&key);
        self.bytes += document.bytes();
        self.pages.put(key, (edition, Arc::new(document)));
        while self.bytes > MAX_BYTES
            && let Some((_, (_, oldest))) = self.pages.pop_lru()
        {
            self.bytes -= oldest.bytes();
        }
    }

    fn give_up(&mut self, key: &Key) {
        if let Some((_, document)) = self.pages.pop(key) {
            self.bytes -= document.bytes();
        }
    }
}

/// The answer, and its whole body.
pub(super) async fn read(response: Response) -> Result<(Response, Bytes), StatusCode> {
    let (parts, body) = response.into_parts();
    let html = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    Ok((Response::from_parts(parts, Body::empty()), html))
}

#[cfg(test)]
mod tests {
    use super::{
        Body, Bytes, CONTENT_SECURITY_POLICY, Document, Edition, KeptPages, Key, MAX_BYTES, SET_COOKIE,
    };
    use axum::http::Response;

    const HTML: &str = "<script nonce=\"old\">1</script><script nonce=\"old\">2</script>";

    fn answer(status: u16, more: &[(axum::http::HeaderName, &str)]) -> Response<Body> {
        let with =
            |answer: axum::http::response::Builder, (name, value): &(_, &str)| answer.header(name, *value);
        more.iter().fold(Response::builder().status(status), with).body(Body::empty()).unwrap()
    }

    fn edition(account: i64) -> Edition {
        Edition::at("2026-03-16T09:00:00Z".parse().unwrap(), account)
    }

    fn key(page: usize) -> Key {
        ("session".into(), format!("/en/{page}"))
    }

    async fn keep(kept: &KeptPages, page: usize, bytes: usize) {
        let policy = [(CONTENT_SECURITY_POLICY, "script-src 'nonce-old'")];
        let answer = answer(200, &policy).map(|_| Body::from("x".repeat(bytes)));
        kept.keep(key(page), edition(1), answer).await;
    }

    #[test]
    fn a_document_is_kept_without_its_nonce_if_it_is_a_page_for_more_than_one_view() {
        let policy = (CONTENT_SECURITY_POLICY, "script-src 'nonce-old' 'strict-dynamic'");
        let of = |answer: &Response<Body>| Document::of(answer, &Bytes::from(HTML));
        let document = of(&answer(200, std::slice::from_ref(&policy))).unwrap();
        assert_eq!(document.text("new"), HTML.replace("old", "new").into_bytes());
        assert!(!document.headers.contains_key(CONTENT_SECURITY_POLICY));
        assert_eq!(of(&answer(404, std::slice::from_ref(&policy))), None);
        assert_eq!(of(&answer(200, &[policy, (SET_COOKIE, "a=1")])), None);
        assert_eq!(of(&answer(200, &[(CONTENT_SECURITY_POLICY, "default-src 'none'")])), None);
        assert_eq!(of(&answer(200, &[])), None);
    }

    #[tokio::test]
    async fn of_too_many_documents_those_are_given_up_that_nobody_asked_for_the_longest() {
        let kept = KeptPages::default();
        let (documents, bytes) = (20, MAX_BYTES / 16);
        for page in 0..documents {
            keep(&kept, page, bytes).await;
            assert!(kept.get(&key(0), &edition(1)).is_some(), "it is asked for all the time");
        }
        let left: Vec<_> = (0..documents).filter(|page| kept.has(&key(*page))).collect();
        assert_eq!(left, [0].into_iter().chain(6..documents).collect::<Vec<_>>());
        assert!(kept.shelf(|shelf| shelf.bytes) <= MAX_BYTES);
        // One that is too large for all is not kept, and neither is any other.
        keep(&kept, documents, MAX_BYTES).await;
        assert_eq!(kept.shelf(|shelf| (shelf.pages.len(), shelf.bytes)), (0, 0));
    }

    #[tokio::test]
    async fn a_document_of_another_edition_is_given_up() {
        let kept = KeptPages::default();
        keep(&kept, 1, 100).await;
        keep(&kept, 1, 200).await;
        assert!(kept.get(&key(2), &edition(1)).is_none());
        assert_eq!(kept.get(&key(1), &edition(1)).unwrap().text("").len(), 200);
        assert!(kept.get(&key(1), &edition(2)).is_none());
        assert!(!kept.has(&key(1)));
        assert_eq!(kept.shelf(|shelf| shelf.bytes), 0);
    }
}
