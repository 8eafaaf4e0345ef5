//! Which language somebody gets who did not say.

use super::lang::Lang;
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};

/// The language for a request: the one chosen before (`chosen`, a code from the cookie), else the best of its
/// `Accept-Language` header, else English.
pub fn negotiate(chosen: Option<&str>, accept_language: Option<&str>) -> Lang {
    if let Some(lang) = chosen.and_then(Lang::from_code) {
        return lang;
    }
    let wanted = parse_accepted_languages(accept_language.unwrap_or_default());
    let available: Vec<fluent_langneg::LanguageIdentifier> =
        Lang::ALL.iter().filter_map(|lang| lang.code().parse().ok()).collect();
    negotiate_languages(&wanted, &available, None, NegotiationStrategy::Lookup)
        .first()
        .and_then(|found| Lang::from_code(found.language.as_str()))
        .unwrap_or(Lang::En)
}
