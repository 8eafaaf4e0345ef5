//! Which language a visitor gets.

use super::session;
use super::site::Site;
use crate::web::language_of;
use app::i18n::Lang;
use app::ports::prelude::*;
use axum::http::HeaderMap;

/// The longest URL that is understood everywhere.
pub(super) const MAX_LOCATION_BYTES: usize = 4000;

/// The language of the person who is signed in, or else that of [`language_of`].
pub(super) async fn language_of_visitor(site: &Site, headers: &HeaderMap) -> Lang {
    match session::signed_in(site, headers).await {
        Ok(caller) => site.center.language(&caller).await.unwrap_or_else(|_| language_of(headers)),
        Err(_) => language_of(headers),
    }
}

/// The language of one of our paths, `/de/cart?…`. Redirects lead to nothing else.
pub(super) fn lang_of_own_path(path: &str) -> Option<Lang> {
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if !plain || path.len() > MAX_LOCATION_BYTES || path.contains("//") {
        return None;
    }
    Lang::from_code(path.strip_prefix('/')?.split(['/', '?', '#']).next()?)
}

#[cfg(test)]
mod tests {
    use super::{Lang, lang_of_own_path};

    #[test]
    fn only_paths_of_ours_are_led_to() {
        assert_eq!(lang_of_own_path("/de/cart"), Some(Lang::De));
        assert_eq!(lang_of_own_path("/pt/subscriptions/a-1/edit?plan=x"), Some(Lang::Pt));
        assert_eq!(lang_of_own_path("/it"), Some(Lang::It));
        for foreign in [
            "",
            "/",
            "//evil.example/de/",
            "/xx/cart",
            "https://evil.example/de/",
            "/de/\\evil.example",
            "/de//evil.example",
            "/de/ä",
            "/de/a\r\nb",
            "\\/de/",
            "/DE/cart",
        ] {
            assert_eq!(lang_of_own_path(foreign), None, "{foreign:?}");
        }
    }
}
