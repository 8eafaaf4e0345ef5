//! Whoever is signed in.

use super::submission::use_submission;
use crate::api::{Problem, Visitor, load_visitor};
use codee::binary::PostcardCodec;
use leptos::prelude::*;

/// Whoever is signed in, as the server says it.
type Loading = Resource<Result<Option<Visitor>, Problem>, PostcardCodec>;

/// Asks the server who is signed in: with the document, and after each form.
pub fn provide_visitor() {
    let refresh = use_submission().refresh();
    let loading = Loading::new_with_options(move || refresh.visitor.get(), |_| load_visitor(), false);
    provide_context(loading);
}

/// A part of the page that shows whoever is signed in.
pub fn for_visitor(view: fn(&Visitor) -> AnyView) -> AnyView {
    let loading = expect_context::<Loading>();
    (move || {
        Suspend::new(async move {
            match loading.await {
                Ok(Some(visitor)) => view(&visitor),
                _ => ().into_any(),
            }
        })
    })
    .into_any()
}

/// Tells whether somebody is signed in, as far as is known.
pub fn signed_in() -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let loading = expect_context::<Loading>();
    move || loading.with_untracked(|visitor| matches!(visitor, Some(Ok(Some(_)))))
}
