//! The result of the last press: on the way back from the gateway's page, or of a button beside a field.

use crate::api::AccountPage;
use crate::components::{card_words, done_notice, live, use_submission};
use crate::i18n::I18n;
use leptos::prelude::*;
use std::sync::Arc;

/// What was done. A person who comes back from the gateway's page reads what became of it, and so does a person who pressed
/// a button that may change no figure. If nothing was done, the page says that.
pub fn done(data: &Arc<AccountPage>) -> Option<AnyView> {
    let done = use_submission().done()?;
    let data = data.clone();
    Some(live(move |i18n| said(i18n, &done, &data).map(done_notice).into_any()))
}

fn said(i18n: I18n, done: &str, page: &AccountPage) -> Option<String> {
    let account = &page.snapshot.account;
    let references = || i18n.t("checkout-references-saved");
    let number = || match &account.vat_number {
        Some(number) => i18n.t_with("checkout-vat-applied", &vec![("number", number.to_string().into())]),
        None => i18n.t("checkout-vat-removed"),
    };
    Some(match done {
        "same" => i18n.t("common-unchanged"),
        "references" => references(),
        "vat" => number(),
        "both" => [number(), references()].join(" "),
        _ => return card_words(i18n, done, account.payment_method.as_ref()),
    })
}
