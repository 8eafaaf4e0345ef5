//! How settings are read, and the errors for wrong ones.

use app::billing::EmailAddress;
use app::limits::MAX_LINE_CHARS;
use app::typed::line;
use axum::http::Uri;
use lettre::message::Mailbox;

/// Days before something, the earliest notice first. Empty when there is no notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeDays(pub Vec<u32>);

/// Reads `30,7`, or `off`. No notice is longer than the period that it announces, hence `MAX_DAYS`.
pub(super) fn notice_days<const MAX_DAYS: u32>(text: &str) -> Result<NoticeDays, String> {
    if text.is_empty() || text == OFF {
        return Ok(NoticeDays(Vec::new()));
    }
    let day = |part: &str| part.trim().parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
    let days: Option<Vec<u32>> = text.split(',').map(day).collect();
    let mut days =
        days.ok_or_else(|| format!("not days from 1 to {MAX_DAYS}, such as 7 or 14,7, and not `off`"))?;
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    Ok(NoticeDays(days))
}

pub(crate) fn database_url(text: &str) -> Result<String, &'static str> {
    let of_pooler = |pair: &str| pair.starts_with("pgbouncer=") && pair != "pgbouncer=true";
    match text.split_once(':') {
        Some(_) if text.split(['?', '&']).skip(1).any(of_pooler) => Err("there is only pgbouncer=true"),
        Some(("sqlite" | "postgres" | "postgresql", _)) => Ok(text.to_owned()),
        _ => Err("must begin with sqlite: or postgres:"),
    }
}

pub(crate) fn country(text: &str) -> Result<String, &'static str> {
    if app::documents::is_country(text) {
        Ok(text.to_owned())
    } else {
        Err("not a country code of ISO 3166-1 (two capital letters, such as IE)")
    }
}

pub(crate) fn email(text: &str) -> Result<EmailAddress, &'static str> {
    EmailAddress::parse(text).ok_or("not an e-mail address, such as billing@example.com")
}

/// A line of text that documents can contain.
pub(super) fn text_line(text: &str) -> Result<String, String> {
    let problem =
        || format!("not a line of text with a letter in it, of at most {MAX_LINE_CHARS} characters");
    line(text, MAX_LINE_CHARS).ok_or_else(problem)
}

/// The word that switches VIES off.
pub(super) const OFF: &str = "off";

pub(super) fn vies_url(text: &str) -> Result<String, &'static str> {
    if text.is_empty() || text == OFF { Ok(OFF.to_owned()) } else { web_url(text) }
}

/// A URL that becomes a part of a header: no character in it may end that part.
pub(super) fn header_url(text: &str) -> Result<String, &'static str> {
    if text.contains([';', ',', '"', '\'', ' ']) {
        return Err("not a URL without quotes, commas, semicolons and spaces");
    }
    web_url(text)
}

pub(super) fn mailbox(text: &str) -> Result<Mailbox, &'static str> {
    text.parse().map_err(|_| "not a sender, such as Billing <billing@example.com>")
}

pub(super) fn web_url(text: &str) -> Result<String, &'static str> {
    let uri: Uri = text.parse().map_err(|_| "not a URL")?;
    match (uri.scheme_str(), uri.authority()) {
        // Such an address is told to people and to logs.
        (_, Some(authority)) if authority.as_str().contains('@') => {
            Err("must not contain a user or a password")
        }
        (Some("http" | "https"), Some(_)) => Ok(text.to_owned()),
        _ => Err("must begin with http:// or https://"),
    }
}
