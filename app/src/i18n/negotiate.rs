//! The language for somebody who has not chosen one.
//!
//! It is written by hand: `fluent-langneg` reads the header without its weights, and so also takes languages that the
//! header excludes.

use super::lang::Lang;
use std::iter;

/// The most ranges of a header that are read. No browser sends as many.
const MAX_RANGES: usize = 32;

/// The language for a request: the one chosen before (`chosen`, a code from the cookie), or else the best one of its
/// `Accept-Language` header, or else English, or another language when the header excludes English.
pub fn negotiate(chosen: Option<&str>, accept_language: Option<&str>) -> Lang {
    if let Some(lang) = chosen.and_then(Lang::from_code) {
        return lang;
    }
    let ranges = ranges(accept_language.unwrap_or_default());
    let is_excluded = |lang: Lang| ranges.iter().any(|range| range.weight == 0 && range.names(lang));
    let mut wanted: Vec<&Range<'_>> = ranges.iter().filter(|range| range.weight > 0).collect();
    // Of ranges with equal weight, the first one counts.
    wanted.sort_by_key(|range| std::cmp::Reverse(range.weight));
    let acceptable = |range: &&Range<'_>| lookup(range.range).filter(|lang| !is_excluded(*lang));
    let mut rest = [Lang::SOURCE].into_iter().chain(Lang::ALL);
    wanted
        .iter()
        .find_map(acceptable)
        .or_else(|| rest.find(|lang| !is_excluded(*lang)))
        .unwrap_or(Lang::SOURCE)
}

/// The language that a range leads to, as `pt-BR` leads to `pt`: its last part is left out again and again (RFC 4647,
/// section 3.4). Capital letters do not count.
pub fn lookup(range: &str) -> Option<Lang> {
    let mut ranges = iter::successors(Some(range), |range| Some(range.rsplit_once('-')?.0));
    ranges.find_map(|range| Lang::ALL.into_iter().find(|lang| range.eq_ignore_ascii_case(lang.code())))
}

/// A language range with its weight in thousandths (RFC 9110, sections 12.4.2 and 12.5.4).
struct Range<'a> {
    range: &'a str,
    weight: u16,
}

impl Range<'_> {
    /// Whether the range is that language, and not only a kind of it: somebody who refuses `de-CH` may want `de`.
    fn names(&self, lang: Lang) -> bool {
        self.range.eq_ignore_ascii_case(lang.code())
    }
}

fn ranges(header: &str) -> Vec<Range<'_>> {
    header.split(',').take(MAX_RANGES).filter_map(range).collect()
}

/// One range of the header. `None` when its weight cannot be read.
fn range(element: &str) -> Option<Range<'_>> {
    let (range, parameter) = match element.split_once(';') {
        Some((range, parameter)) => (range, Some(parameter.trim())),
        None => (element, None),
    };
    let weight = match parameter {
        None => 1000,
        Some(parameter) => {
            thousandths(parameter.strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('=')?.trim())?
        }
    };
    Some(Range { range: range.trim(), weight })
}

/// `0.25` → 250: at most three decimals, from 0 to 1.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
    let digits = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let decimals: u16 = format!("{decimals:0<3}").parse().ok().filter(|_| digits)?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, negotiate};

    #[test]
    fn the_best_of_the_header_is_taken() {
        for (header, lang) in [
            ("de", Lang::De),
            ("pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7", Lang::Pt),
            ("xx-XX, xx;q=0.9, it;q=0.5, *;q=0.1", Lang::It),
            ("en;q=0.1, de;q=0.9", Lang::De),
            ("en;q=0.9, de;q=0.91", Lang::De),
            ("es; q=0.5 , it ;Q=0.5", Lang::Es),
            ("DE-ch-1996", Lang::DeCh),
            ("de-DE, en;q=0.5", Lang::De),
            ("pt-AO, pt-PT;q=0.9", Lang::Pt),
            ("fr-CA", Lang::Fr),
            ("zh-Hant-TW", Lang::En),
            ("*", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(negotiate(None, Some(header)), lang, "{header:?}");
        }
        assert_eq!(negotiate(None, None), Lang::En);
    }

    #[test]
    fn what_is_excluded_is_not_taken() {
        for (header, lang) in [
            ("de;q=0, it;q=0.5", Lang::It),
            ("de;q=0,*", Lang::En),
            ("de-DE, de;q=0, es;q=0.2", Lang::Es),
            ("de-CH;q=0, de", Lang::De),
        ] {
            assert_eq!(negotiate(None, Some(header)), lang, "{header:?}");
        }
    }

    #[test]
    fn when_the_source_language_is_excluded_another_is_taken_unless_all_are() {
        let other = Lang::ALL.into_iter().find(|lang| *lang != Lang::SOURCE).expect("another language");
        for header in ["en;q=0, *", "en;q=0.000"] {
            assert_eq!(negotiate(None, Some(header)), other, "{header:?}");
        }
        let all = Lang::ALL.map(|lang| format!("{};q=0", lang.code())).join(", ");
        assert_eq!(negotiate(None, Some(&all)), Lang::SOURCE);
    }

    #[test]
    fn a_weight_that_is_none_is_left_out() {
        for header in ["de;q=2", "de;q=0.1234", "de;q=-1", "de;q=", "de;q", "de;x=1", "de;q=1.001"] {
            assert_eq!(negotiate(None, Some(header)), Lang::En, "{header:?}");
        }
    }

    #[test]
    fn what_was_chosen_counts_first() {
        assert_eq!(negotiate(Some("it"), Some("de")), Lang::It);
        assert_eq!(negotiate(Some("xx"), Some("de")), Lang::De);
    }
}
