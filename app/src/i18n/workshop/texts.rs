//! The present texts of the files.

use crate::i18n::lang::Lang;
use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

/// The texts that changed since the server was built. Every text that was read is kept for ever, and so are the
/// messages that were compiled from it. Each time that an English file is saved, this takes a megabyte or two: every
/// language may need its texts.
static TEXTS: RwLock<BTreeMap<(&str, &str), &str>> = RwLock::new(BTreeMap::new());

/// Keeps the new text of a file.
pub(super) fn keep(lang: Lang, name: &'static str, text: String) {
    let mut texts = TEXTS.write().unwrap_or_else(PoisonError::into_inner);
    texts.insert((lang.code(), name), Box::leak(text.into_boxed_str()));
}

/// The present text of a file, if it changed since the server was built.
pub(in crate::i18n) fn text_of(lang: Lang, name: &'static str) -> Option<&'static str> {
    let texts = TEXTS.read().unwrap_or_else(PoisonError::into_inner);
    texts.get(&(lang.code(), name)).copied()
}
