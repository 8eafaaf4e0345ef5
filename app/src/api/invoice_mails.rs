//! Invoices by mail.

use super::format::Postcard;
use super::page::Loaded;
use super::{InvoiceMailLink, InvoiceMails, Problem};
use crate::i18n::Lang;
use crate::ids::RecipientId;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// How the invoices of the account are sent. The account's own page leads here, for the billing contact only.
#[server(prefix = "/api", endpoint = "load_invoice_mails", input = Postcard, output = Postcard)]
pub async fn load_invoice_mails() -> Result<Loaded<InvoiceMails>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let mails = center.invoice_mails(&caller).await.map_err(Problem::hidden)?;
    super::page::of_account(center.as_ref(), &caller, mails).await
}

/// What the link of the mail with that `token` is for. `None` when the link is not valid (any more).
#[server(prefix = "/api", endpoint = "load_invoice_mail_link", input = Postcard, output = Postcard)]
pub async fn load_invoice_mail_link(token: String) -> Result<Loaded<Option<InvoiceMailLink>>, Problem> {
    super::password::unless_expired(super::who::center()?.invoice_mail_link(&token).await)
}

/// Sets whether the billing contact's own mails carry the invoice. `attach` is `on` or missing, like a box that is
/// ticked or not.
#[server(prefix = "/api", endpoint = "attach_invoices")]
pub async fn attach_invoices(lang: Lang, #[server(default)] attach: String) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.attach_invoices(&caller, attach == "on").await
    };
    super::reply::answer_form(result.await, page(AttachInvoices::PATH, lang, "saved"))
}

/// Asks the reader of an address whether they want the invoices, in the language `language`.
#[server(prefix = "/api", endpoint = "add_recipient")]
pub async fn add_recipient(lang: Lang, email: String, language: Lang) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.add_recipient(&caller, &email, language).await
    };
    super::reply::answer_form(result.await, page(AddRecipient::PATH, lang, "asked"))
}

/// Stops all further mails to that recipient.
#[server(prefix = "/api", endpoint = "remove_recipient")]
pub async fn remove_recipient(lang: Lang, recipient: RecipientId) -> Result<(), Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.remove_recipient(&caller, &recipient).await
    };
    super::reply::answer_form(result.await, page(RemoveRecipient::PATH, lang, "removed"))
}

/// Notes that the reader of the mail with that `token` wants the invoices.
#[server(prefix = "/api", endpoint = "confirm_invoice_mails")]
pub async fn confirm_invoice_mails(lang: Lang, token: String) -> Result<(), Problem> {
    let result = async { super::who::center()?.confirm_invoice_mails(&token).await };
    super::reply::answer_form(result.await, link(ConfirmInvoiceMails::PATH, lang, &token))
}

/// Notes that the reader of the mail with that `token` wants no more.
#[server(prefix = "/api", endpoint = "stop_invoice_mails")]
pub async fn stop_invoice_mails(lang: Lang, token: String) -> Result<(), Problem> {
    let result = async { super::who::center()?.stop_invoice_mails(&token).await };
    super::reply::answer_form(result.await, link(StopInvoiceMails::PATH, lang, &token))
}

/// For a form on the page of invoices by mail. It leads back there with what was done.
#[cfg(feature = "ssr")]
fn page(form: &'static str, lang: Lang, done: &str) -> super::reply::Ways {
    let page = format!("/{}/account/invoices", lang.code());
    super::reply::Ways { form, done: format!("{page}?done={done}"), back: page }
}

/// For a form on the page of a mail's link. It leads back to that page, which says whether the reader gets invoices.
#[cfg(feature = "ssr")]
fn link(form: &'static str, lang: Lang, token: &str) -> super::reply::Ways {
    let page = format!("/{}/invoice-mails/{token}", lang.code());
    super::reply::Ways { form, done: page.clone(), back: page }
}
