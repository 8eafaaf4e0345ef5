//! Addresses that are nearly those of a page: with a slash at the end, or with a language in capitals, with a region,
//! or without a language.

use app::i18n::{Lang, lookup};
use app::pages::Page;

/// The address of the page that is meant, if there is one and it differs. `spoken` is the visitor's language, for an
/// address without one.
pub(super) fn meant(path: &str, spoken: Lang) -> Option<String> {
    let trimmed = path.trim_end_matches('/').strip_prefix('/')?;
    let (first, rest) = trimmed.split_once('/').unwrap_or((trimmed, ""));
    let meant = match written_language(first) {
        Some(lang) => address(lang, rest),
        None => address(spoken, trimmed),
    };
    (meant != path && is_page(&meant)).then_some(meant)
}

/// One of our languages as a person, another site or another program may write it: `DE`, `pt-BR`, `it_CH`.
fn written_language(segment: &str) -> Option<Lang> {
    let is_tag = segment.len() <= 10
        && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_tag.then(|| lookup(&segment.replace('_', "-"))).flatten()
}

fn address(lang: Lang, page: &str) -> String {
    let page = if page.is_empty() { "subscriptions" } else { page };
    format!("/{}/{page}", lang.code())
}

fn is_page(path: &str) -> bool {
    Page::of(path).is_some() && !path.ends_with('/')
}

#[cfg(test)]
mod tests {
    use super::{Lang, meant};

    #[test]
    fn what_is_nearly_a_page_leads_to_it() {
        for (path, page) in [
            ("/de/", "/de/subscriptions"),
            ("/de/checkout/", "/de/checkout"),
            ("/de/checkout//", "/de/checkout"),
            ("/DE", "/de/subscriptions"),
            ("/De/cart", "/de/cart"),
            ("/pt-BR/cart", "/pt/cart"),
            ("/pt_PT/invoices/", "/pt-PT/invoices"),
            ("/pt_AO/invoices/", "/pt/invoices"),
            ("/subscriptions", "/it/subscriptions"),
            ("/subscriptions/a-1/edit", "/it/subscriptions/a-1/edit"),
            ("/payment-methods/", "/it/payment-methods"),
            ("/sign-in", "/it/sign-in"),
        ] {
            assert_eq!(meant(path, Lang::It).as_deref(), Some(page), "{path}");
        }
    }

    #[test]
    fn what_is_a_page_or_none_at_all_leads_nowhere() {
        for path in [
            "/de/cart",
            "/de/subscriptions",
            "/de/nothing",
            "/de/nothing/",
            "/xx",
            "/xx/cart",
            "/nothing/at/all",
            "/icon.ico",
            "/pkg/none.js",
            "//evil.example",
            "//evil.example/de/",
            "/",
            "",
        ] {
            assert_eq!(meant(path, Lang::It), None, "{path}");
        }
    }
}
