//! The pages, one file each, named as the route.

use crate::components::words;
use leptos::prelude::*;
use leptos_meta::Title;

mod account;
mod cart;
mod checkout;
mod confirmation;
mod edit;
mod licences;
mod not_found;
mod sign_in;
mod subscriptions;

pub use account::{Account, loaded, provide_account, use_account, with_account};
pub use cart::CartPage;
pub use checkout::CheckoutPage;
pub use confirmation::ConfirmationPage;
pub use edit::EditPage;
pub use licences::SubscriptionLicencesPage;
pub use not_found::{NotFound, not_found, unavailable};
pub use sign_in::SignInPage;
pub use subscriptions::SubscriptionsPage;

/// The title of the document.
fn title(id: &'static str) -> AnyView {
    view! { <Title text=words(move |i18n| format!("{} · Prorata", i18n.t(id))) /> }.into_any()
}
