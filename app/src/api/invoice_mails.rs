//! Invoices by mail.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;

/// Whether the billing contact's own mails carry the invoice: `attach` is `on` or missing, as of a box that is ticked.
#[server(prefix = "/api", endpoint = "attach_invoices")]
pub async fn attach_invoices(lang: Lang, #[server(default)] attach: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.attach_invoices(&caller, attach == "on").await
    };
    super::reply::answer_form(result.await, &page("/api/attach_invoices", lang, "saved", &[]))
}

/// Asks at an address whether its reader wants the invoices, in the language `language`.
#[server(prefix = "/api", endpoint = "add_recipient")]
pub async fn add_recipient(lang: Lang, email: String, language: Lang) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.add_recipient(&caller, &email, language).await
    };
    let typed = [("email", email.as_str()), ("language", language.code())];
    super::reply::answer_form(result.await, &page("/api/add_recipient", lang, "asked", &typed))
}

/// Nothing more is sent to that recipient.
#[server(prefix = "/api", endpoint = "remove_recipient")]
pub async fn remove_recipient(lang: Lang, recipient: String) -> Result<(), Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.remove_recipient(&caller, &recipient).await
    };
    super::reply::answer_form(result.await, &page("/api/remove_recipient", lang, "removed", &[]))
}

/// The reader of the mail with that `token` wants the invoices.
#[server(prefix = "/api", endpoint = "confirm_invoice_mails")]
pub async fn confirm_invoice_mails(lang: Lang, token: String) -> Result<(), Problem> {
    let result = async { super::who::desk()?.confirm_invoice_mails(&token).await };
    super::reply::answer_form(result.await, &link("/api/confirm_invoice_mails", lang, &token))
}

/// The reader of the mail with that `token` wants no more.
#[server(prefix = "/api", endpoint = "stop_invoice_mails")]
pub async fn stop_invoice_mails(lang: Lang, token: String) -> Result<(), Problem> {
    let result = async { super::who::desk()?.stop_invoice_mails(&token).await };
    super::reply::answer_form(result.await, &link("/api/stop_invoice_mails", lang, &token))
}

/// From the page of invoices by mail, and back with what was done.
#[cfg(feature = "ssr")]
fn page<'a>(
    form: &'static str,
    lang: Lang,
    done: &str,
    typed: &'a [(&'a str, &'a str)],
) -> super::reply::Ways<'a> {
    let page = format!("/{}/account/invoices", lang.code());
    super::reply::Ways { form, done: format!("{page}?done={done}"), back: page, typed }
}

/// From the page of a mail's link, and back to it, where it says how it stands.
#[cfg(feature = "ssr")]
fn link(form: &'static str, lang: Lang, token: &str) -> super::reply::Ways<'static> {
    let page = format!("/{}/invoice-mails/{token}", lang.code());
    super::reply::Ways { form, done: page.clone(), back: page, typed: &[] }
}
