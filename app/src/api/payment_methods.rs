//! The payment methods on file.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::MethodOnFile;
use crate::i18n::Lang;
use crate::ids::PaymentMethodId;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// The payment methods on file, the one that is charged first.
#[server(prefix = "/api", endpoint = "load_payment_methods", input = Postcard, output = Postcard)]
pub async fn load_payment_methods() -> Result<Loaded<(AccountPage, Vec<MethodOnFile>)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let methods = center.payment_methods(&caller).await?;
    super::page::with_account(center.as_ref(), &caller, methods).await
}

/// Makes a method on file the one that is charged.
#[server(prefix = "/api", endpoint = "make_default_method")]
pub async fn make_default_method(lang: Lang, method: PaymentMethodId) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.make_default_method(&caller, &method).await
    };
    super::reply::answer_form(result.await, ways(MakeDefaultMethod::PATH, lang))
}

/// Removes a method from file, here and at the gateway.
#[server(prefix = "/api", endpoint = "remove_method")]
pub async fn remove_method(lang: Lang, method: PaymentMethodId) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.remove_method(&caller, &method).await
    };
    super::reply::answer_form(result.await, ways(RemoveMethod::PATH, lang))
}

#[cfg(feature = "ssr")]
fn ways(form: &'static str, lang: Lang) -> super::reply::Ways {
    let page = format!("/{}/payment-methods", lang.code());
    super::reply::Ways { form, done: page.clone(), back: page }
}
