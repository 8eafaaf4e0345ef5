//! The page in place of one that cannot be loaded, in the browser.

use super::Page;
use super::not_found::trying_again;
use super::parts_on_demand::load_for;
use crate::components::{Submission, use_submission};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;

/// The page's part of the program or its words are not here, and there is no way to the server. *Try again* asks for
/// them once more.
pub fn offline(page: Page) -> AnyView {
    let (submission, i18n) = (use_submission(), use_i18n());
    let again = move |()| leptos::task::spawn_local(load_once_more(page, submission, i18n));
    trying_again(Callback::new(again))
}

/// Loads the document when the browser is online again. As long as it is not, this page stays: the browser's own would
/// not know the way back.
async fn load_once_more(page: Page, submission: Submission, i18n: I18n) {
    let _until_tried = submission.refresh().begin();
    let (address, lang) = untrack(|| (submission.address(), i18n.lang()));
    if load_for(Some(page), lang).await || window().navigator().on_line() {
        _ = window().location().set_href(&address);
    }
}
