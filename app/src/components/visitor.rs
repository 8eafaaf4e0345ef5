//! The person who is signed in.

use super::submission::use_submission;
use crate::api::{Problem, Visitor, load_visitor};
use codee::binary::PostcardCodec;
use leptos::prelude::*;

/// The person who is signed in, as the server says.
pub type Loading = Resource<Result<Option<Visitor>, Problem>, PostcardCodec>;

/// Asks the server who is signed in: with the document, and after each form.
pub fn provide_visitor() {
    let refresh = use_submission().refresh();
    let loading = Loading::new_with_options(move || refresh.visitor.try_get(), |_| load_visitor(), false);
    provide_context(loading);
}

/// A part of the page that shows the person who is signed in.
pub fn for_visitor(view: impl Fn(&Visitor) -> AnyView + Copy + Send + Sync + 'static) -> AnyView {
    let loading = use_visitor();
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

/// Whether somebody is signed in.
#[cfg(feature = "hydrate")]
pub async fn is_signed_in(loading: Loading) -> bool {
    matches!(loading.await, Ok(Some(_)))
}

/// The person who is signed in, while the answer is on its way.
pub fn use_visitor() -> Loading {
    expect_context::<Loading>()
}
