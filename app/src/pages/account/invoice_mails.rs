//! `/:lang/account/invoices`, how invoices are sent, and `/:lang/invoice-mails/:token`, for a person who gets them.

use crate::api::{
    AddRecipient, AttachInvoices, ConfirmInvoiceMails, InvoiceMailLink, InvoiceMails, Problem, Recipient,
    RecipientState, RemoveRecipient, StopInvoiceMails, load_invoice_mail_link, load_invoice_mails,
};
use crate::components::{
    Field, Form, FormState, Icon, Kind, ProblemNotice, check, done_notice, hidden, href, icon, lang_field,
    languages, subject, tag, use_submission,
};
use crate::field;
use crate::i18n::{I18n, Lang, text, use_i18n};
use crate::limits::MAX_RECIPIENTS;
use crate::pages::page::{following, page, param};
use crate::pages::people::finished;
use leptos::prelude::*;

/// Whether the billing contact's mails carry invoices, and who else gets them.
pub fn invoice_mails() -> AnyView {
    page(
        || (),
        |()| load_invoice_mails(),
        |mails| {
            // The recipient's language does not change with that of the page.
            let spoken = use_i18n().lang();
            following("invoice-mails-title", move || view(&mails, spoken))
        },
    )
}

fn view(mails: &InvoiceMails, spoken: Lang) -> AnyView {
    let attach = FormState::of::<AttachInvoices>();
    let add = FormState::of::<AddRecipient>();
    let remove = FormState::of::<RemoveRecipient>();
    let i18n = use_i18n();
    let rows: Vec<_> = mails.recipients.iter().map(|recipient| row(i18n, recipient, remove)).collect();
    let list = (!rows.is_empty()).then(|| tag("ul", "people", rows));
    let form = if mails.recipients.len() < MAX_RECIPIENTS {
        add_form(add, spoken)
    } else {
        let most = vec![("most", MAX_RECIPIENTS.into())];
        view! { <p>{i18n.t_with("invoice-mails-most", &most)}</p> }.into_any()
    };
    view! {
        <div class="flow">
            <ProblemNotice state=attach />
            <ProblemNotice state=add field="email" />
            <ProblemNotice state=remove />
            <h1 tabindex="-1">{text("invoice-mails-title")}</h1>
            {done()}
            {attach_card(mails.attach, attach)}
            <section class="card" aria-labelledby="recipients-title">
                <h2 id="recipients-title">{text("invoice-mails-recipients")}</h2>
                <p class="soft">{text("invoice-mails-about")}</p>
                {list}
                {form}
            </section>
        </div>
    }
    .into_any()
}

fn done() -> Option<AnyView> {
    let id = match use_submission().done()?.as_str() {
        "saved" => "invoice-mails-done-saved",
        "asked" => "invoice-mails-done-asked",
        "removed" => "invoice-mails-done-removed",
        _ => return None,
    };
    Some(done_notice(use_i18n().t(id)))
}

fn attach_card(attach: bool, state: FormState) -> AnyView {
    view! {
        <section class="card" aria-labelledby="attach-title">
            <h2 id="attach-title">{text("invoice-mails-own")}</h2>
            <Form class="group" state=state>
                {lang_field()}
                {check(field!(AttachInvoices.attach), "on", "invoice-mails-attach", attach)}
                <div class="actions">
                    <button class="btn">{text("profile-save")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

fn row(i18n: I18n, recipient: &Recipient, state: FormState) -> AnyView {
    let said = match recipient.state {
        RecipientState::Asked => "invoice-mails-asked",
        RecipientState::Confirmed => "invoice-mails-confirmed",
        RecipientState::Stopped => "invoice-mails-stopped",
    };
    let notes = vec![("first", recipient.lang.own_name().into()), ("second", i18n.t(said).into())];
    let notes = i18n.t_with("common-and-also", &notes);
    let words = vec![
        tag("span", "", vec![recipient.email.to_string().into_any()]),
        tag("small", "", vec![notes.into_any()]),
    ];
    let (id, email) = (recipient.id.clone(), recipient.email.to_string());
    let button = view! {
        <Form class="actions" state=state>
            {lang_field()}
            {hidden(field!(RemoveRecipient.recipient), id)}
            <button class="btn quiet bad">
                <span>{text("people-remove")} {subject(email)}</span>
            </button>
        </Form>
    };
    tag("li", "", vec![tag("div", "who", words), button.into_any()])
}

fn add_form(state: FormState, spoken: Lang) -> AnyView {
    let submission = use_submission();
    let email = Field {
        id: "email",
        name: field!(AddRecipient.email),
        label: "sign-in-email",
        kind: Kind::Email,
        autocomplete: "off",
        value: submission.value(field!(AddRecipient.email)).unwrap_or_default(),
        hint: None,
        wrong: Problem::BadEmail,
    };
    let typed = submission.value(field!(AddRecipient.language)).and_then(|code| Lang::from_code(&code));
    let chosen = typed.unwrap_or(spoken);
    let options = languages(chosen);
    view! {
        <Form id="recipient" carried=true class="group" state=state>
            {lang_field()}
            <div class="pair">
                {email.view(state)}
                <div class="field">
                    <label for="recipient-language">{text("invoice-mails-language")}</label>
                    <select
                        class="control"
                        id="recipient-language"
                        name=field!(AddRecipient.language)
                        autocomplete="off"
                    >
                        {options}
                    </select>
                </div>
            </div>
            <div class="actions">
                <button class="btn">{text("invoice-mails-add")}</button>
            </div>
        </Form>
    }
    .into_any()
}

/// What a person who got such a mail can do: say yes, or stop the mails.
pub fn invoice_mail_link() -> AnyView {
    let token = param("token");
    page(token.clone(), load_invoice_mail_link, move |loaded| match (*loaded).clone() {
        Some(link) => {
            let token = token.clone();
            following("invoice-mails-title", move || link_view(&token(), &link))
        }
        None => finished(Icon::Warning, "link-expired-title", text("invoice-mails-link-gone"), "sign-in"),
    })
}

fn link_view(token: &str, link: &InvoiceMailLink) -> AnyView {
    let (yes, stop) = (FormState::of::<ConfirmInvoiceMails>(), FormState::of::<StopInvoiceMails>());
    let names = vec![("company", link.account.as_str().into()), ("email", link.email.as_str().into())];
    let (symbol, said) = match link.state {
        RecipientState::Asked => (Icon::Info, "invoice-mails-link-asked"),
        RecipientState::Confirmed => (Icon::Check, "invoice-mails-link-confirmed"),
        RecipientState::Stopped => (Icon::Info, "invoice-mails-link-stopped"),
    };
    let words = use_i18n().t_with(said, &names);
    let confirm = (link.state != RecipientState::Confirmed)
        .then(|| button(yes, (field!(ConfirmInvoiceMails.token), token), "invoice-mails-yes", "btn main"));
    let end = (link.state != RecipientState::Stopped)
        .then(|| button(stop, (field!(StopInvoiceMails.token), token), "invoice-mails-stop", "btn quiet"));
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("invoice-mails-title")}</h1>
            <ProblemNotice state=yes />
            <ProblemNotice state=stop />
            <section class="card" aria-label=text("invoice-mails-title")>
                <p>{icon(symbol, "icon")} " " {words}</p>
                <div class="actions">{confirm} {end}</div>
            </section>
        </div>
    }
    .into_any()
}

fn button(
    state: FormState,
    (field, token): (&'static str, &str),
    label: &'static str,
    class: &'static str,
) -> AnyView {
    let token = token.to_owned();
    view! {
        <Form state=state>
            {lang_field()} {hidden(field, token)} <button class=class>{text(label)}</button>
        </Form>
    }
    .into_any()
}

/// The link to this page, on the account's page.
pub(super) fn card() -> AnyView {
    view! {
        <section class="card" aria-labelledby="invoice-mails">
            <h2 id="invoice-mails">{text("invoice-mails-title")}</h2>
            <p class="soft">{text("invoice-mails-card")}</p>
            <p class="actions">
                <a class="btn" href=href("account/invoices")>
                    {text("invoice-mails-edit")}
                </a>
            </p>
        </section>
    }
    .into_any()
}
