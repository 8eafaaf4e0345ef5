//! The messages of each language, under a name with a hash: they are compressed once, and browsers keep them for ever.
//! Compressing takes a tenth of a second for each file. It is done beside the first requests for the file, whose answers
//! are compressed in haste, as pages are. A language that nobody reads costs nothing.

use app::i18n::{Lang, Wording, messages_file, messages_path};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, OnceLock};
use tokio::task::spawn_blocking;

struct File {
    lang: Lang,
    wording: Wording,
    is_asked_for: AtomicBool,
    packed: OnceLock<Packed>,
}

struct Packed {
    br: Bytes,
    gzip: Bytes,
}

static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let file =
        |lang, wording| File { lang, wording, is_asked_for: AtomicBool::new(false), packed: OnceLock::new() };
    let of = |lang| Wording::ALL.map(|wording| file(lang, wording));
    Lang::ALL.into_iter().flat_map(of).collect()
});

impl File {
    /// Compresses the file, beside what else is done, unless that was begun before.
    fn pack(&'static self) {
        if self.is_asked_for.swap(true, Ordering::Relaxed) {
            return;
        }
        spawn_blocking(|| {
            let plain = messages_file(self.lang, self.wording);
            _ = self.packed.set(Packed { br: brotli(plain).into(), gzip: gzip(plain).into() });
        });
    }
}

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW_BITS: u32 = 22;
const BUFFER_BYTES: usize = 4096;

fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut writer =
        brotli::CompressorWriter::new(Vec::new(), BUFFER_BYTES, BROTLI_QUALITY, BROTLI_WINDOW_BITS);
    writer.write_all(plain).expect("a vector takes every write");
    writer.into_inner()
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(plain).and_then(|()| writer.finish()).expect("a vector takes every write")
}

/// `/messages/de.1a2b3c4d.bin`. A page from before an update asks for a file that is gone. It gets the present file,
/// which is not to be kept.
pub(super) async fn messages(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some((code, _hash)) = name.strip_suffix(".bin").and_then(|name| name.split_once('.')) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Some(file) = FILES.iter().find(|file| file.wording.file_name(file.lang) == code) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let current = messages_path(file.lang, file.wording).strip_prefix("/messages/") == Some(name.as_str());
    // A file that was saved meanwhile has another name. The page is told that name.
    #[cfg(feature = "workshop")]
    if app::i18n::workshop::is_open() {
        let file = current.then(|| messages_file(file.lang, file.wording));
        return file.ok_or(StatusCode::NOT_FOUND).into_response();
    }
    let cache = if current { "public, max-age=31536000, immutable" } else { "no-store" };
    let (encoding, body) = match file.packed.get() {
        Some(packed) if accepts(&headers, "br") => (Some("br"), packed.br.clone()),
        Some(packed) if accepts(&headers, "gzip") => (Some("gzip"), packed.gzip.clone()),
        _ => {
            file.pack();
            (None, Bytes::from_static(messages_file(file.lang, file.wording)))
        }
    };
    let head = [
        (CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (CACHE_CONTROL, HeaderValue::from_static(cache)),
        (VARY, HeaderValue::from_name(ACCEPT_ENCODING)),
    ];
    let mut response = (head, body).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether the request accepts that encoding: it is in the list, with a quality above zero.
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let lists = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        named
            && !parts.any(|part| {
                part.strip_prefix("q=0").is_some_and(|rest| !rest.contains(|c| ('1'..='9').contains(&c)))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::{ACCEPT_ENCODING, HeaderMap, HeaderValue, accepts};

    #[test]
    fn an_encoding_with_quality_zero_is_not_accepted() {
        for (list, expected) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=0.5", true),
            ("gzip, br;q=0", false),
            ("br;q=0.000", false),
            ("brotli", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(list));
            assert_eq!(accepts(&headers, "br"), expected, "{list:?}");
        }
    }
}
