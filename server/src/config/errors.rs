//! Errors of the command line, without the secrets that they are about: a person who starts a server shows its errors
//! to others.

use super::secret_files::SECRETS;
use crate::store::without_password;
use clap::Error;
use clap::error::{ContextKind, ContextValue};
use std::ffi::OsString;

/// What is shown in place of a secret.
const HIDDEN: &str = "…";

/// A shorter text may be a part of any word: it is a secret only where it stands alone.
const TELLING_BYTES: usize = 6;

/// How keys of the gateway begin, wherever they stand.
const KEYS: [&str; 3] = ["sk_", "rk_", "whsec_"];

/// The error without the secrets of the command line and of the environment, and without the passwords of URLs.
pub fn without_secrets(
    mut error: Error,
    args: &[OsString],
    environment: impl Fn(&str) -> Option<OsString>,
) -> Error {
    let secrets = secrets(args, environment);
    let changed: Vec<_> = error
        .context()
        .filter_map(|(kind, said)| Some((kind, without(said, &secrets)?)))
        .filter(|(kind, said)| error.get(*kind) != Some(said))
        .collect();
    for (kind, said) in changed {
        error.insert(kind, said);
    }
    // A tip repeats what was typed. Nothing else is lost with it.
    for kind in [ContextKind::Suggested, ContextKind::TrailingArg] {
        if error.get(kind).is_some_and(|said| hidden(&said.to_string(), &secrets) != said.to_string()) {
            error.remove(kind);
        }
    }
    error
}

/// The secrets that are given: by variables, and by flags, in either way to write one.
fn secrets(args: &[OsString], environment: impl Fn(&str) -> Option<OsString>) -> Vec<String> {
    let mut found: Vec<_> = SECRETS.iter().filter_map(|(name, _)| environment(name)).collect();
    for (at, arg) in args.iter().enumerate() {
        let Some(arg) = arg.to_str() else { continue };
        for (_, flag) in SECRETS {
            match arg.strip_prefix(flag) {
                Some("") => found.extend(args.get(at + 1).cloned()),
                Some(rest) => found.extend(rest.strip_prefix('=').map(OsString::from)),
                None => {}
            }
        }
    }
    let text = |secret: OsString| secret.into_string().ok().filter(|secret| !secret.is_empty());
    found.into_iter().filter_map(text).collect()
}

/// Texts without secrets. `None` for bytes that are not a text.
fn without(said: &ContextValue, secrets: &[String]) -> Option<ContextValue> {
    match said {
        ContextValue::String(text) => Some(ContextValue::String(hidden(text, secrets))),
        ContextValue::Strings(texts) => {
            Some(ContextValue::Strings(texts.iter().map(|text| hidden(text, secrets)).collect()))
        }
        _ => None,
    }
}

fn hidden(text: &str, secrets: &[String]) -> String {
    let is_secret =
        |secret: &String| text == secret || (secret.len() >= TELLING_BYTES && text.contains(secret.as_str()));
    if secrets.iter().any(is_secret) || KEYS.iter().any(|key| text.starts_with(key)) {
        return HIDDEN.to_owned();
    }
    without_password(text)
}
