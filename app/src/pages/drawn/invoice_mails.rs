//! `/:lang/account/invoices`, how invoices are sent, and `/:lang/invoice-mails/:token`, for who gets them.

use super::Sketch;
use super::parts::{Field, check, done_notice};
use super::password::finished;
use crate::api::Problem;
use crate::components::{Form, FormState, Icon, ProblemNotice, hidden, href, icon, lang_field, tag};
use crate::i18n::{I18n, Lang, text, use_i18n};
use crate::ports::{
    Caller, InvoiceMailLink, InvoiceMails, MOST_RECIPIENTS, Recipient, RecipientState, UseCases,
};
use crate::visit::use_visit;
use leptos::prelude::*;

/// Whether the billing contact's mails carry invoices, and who else gets them.
pub(super) async fn invoice_mails(desk: &dyn UseCases, caller: &Caller) -> Result<Sketch, Problem> {
    let mails = match desk.invoice_mails(caller).await {
        // The account's own page leads here, for the billing contact alone.
        Err(Problem::Refused) => return Err(Problem::NotFound),
        mails => mails?,
    };
    Ok(Sketch { form: Some("recipient"), ..Sketch::new("invoice-mails-title", move || view(&mails)) })
}

fn view(mails: &InvoiceMails) -> AnyView {
    let attach = FormState::new("/api/attach_invoices");
    let add = FormState::new("/api/add_recipient");
    let remove = FormState::new("/api/remove_recipient");
    let i18n = use_i18n();
    let rows: Vec<_> = mails.recipients.iter().map(|recipient| row(i18n, recipient, remove)).collect();
    let list = (!rows.is_empty()).then(|| tag("ul", "people", rows));
    let form = if mails.recipients.len() < MOST_RECIPIENTS {
        add_form(add)
    } else {
        view! { <p>{text("invoice-mails-most")}</p> }.into_any()
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
    let id = match use_visit().query("done")?.as_str() {
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
                {check("attach", "on", "invoice-mails-attach", attach)}
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
    let notes = format!("{} · {}", recipient.lang.own_name(), i18n.t(said));
    let words = vec![
        tag("span", "", vec![recipient.email.clone().into_any()]),
        tag("small", "", vec![notes.into_any()]),
    ];
    let (id, email) = (recipient.id.clone(), recipient.email.clone());
    let button = view! {
        <Form class="actions" state=state>
            {lang_field()}
            {hidden("recipient", id)}
            <button class="btn quiet bad">
                <span>{text("people-remove")}<span class="hush">": " {email}</span></span>
            </button>
        </Form>
    };
    tag("li", "", vec![tag("div", "who", words), button.into_any()])
}

fn add_form(state: FormState) -> AnyView {
    let visit = use_visit();
    let email = Field {
        id: "email",
        name: "email",
        label: "sign-in-email",
        kind: "email",
        autocomplete: "off",
        value: visit.query("email").unwrap_or_default(),
        hint: None,
        wrong: Problem::BadEmail,
    };
    let typed = visit.query("language").and_then(|code| Lang::from_code(&code));
    let chosen = typed.unwrap_or_else(|| use_i18n().lang());
    let options = Lang::ALL.into_iter().map(|lang| {
        view! {
            <option value=lang.code() lang=lang.code() selected=lang == chosen>
                {lang.own_name()}
            </option>
        }
        .into_any()
    });
    let options: Vec<_> = options.collect();
    view! {
        <Form id="recipient" class="group" state=state>
            {lang_field()}
            <div class="pair">
                {email.view(state)}
                <div class="field">
                    <label for="recipient-language">{text("invoice-mails-language")}</label>
                    <select class="control" id="recipient-language" name="language">
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

/// What whoever has such a mail can do: say yes, or stop it.
pub(super) async fn link(desk: &dyn UseCases, token: String) -> Result<Sketch, Problem> {
    match desk.invoice_mail_link(&token).await {
        Ok(link) => Ok(Sketch::new("invoice-mails-title", move || link_view(&token, &link))),
        Err(Problem::LinkExpired) => Ok(Sketch::new("link-expired-title", || {
            finished("link-expired-title", "invoice-mails-link-gone", "sign-in")
        })),
        Err(problem) => Err(problem),
    }
}

fn link_view(token: &str, link: &InvoiceMailLink) -> AnyView {
    let (yes, stop) =
        (FormState::new("/api/confirm_invoice_mails"), FormState::new("/api/stop_invoice_mails"));
    let names = vec![("company", link.account.as_str().into()), ("email", link.email.as_str().into())];
    let (symbol, said) = match link.state {
        RecipientState::Asked => (Icon::Info, "invoice-mails-link-asked"),
        RecipientState::Confirmed => (Icon::Check, "invoice-mails-link-confirmed"),
        RecipientState::Stopped => (Icon::Info, "invoice-mails-link-stopped"),
    };
    let words = use_i18n().t_with(said, &names);
    let confirm = (link.state != RecipientState::Confirmed)
        .then(|| button(yes, token, "invoice-mails-yes", "btn main"));
    let end = (link.state != RecipientState::Stopped)
        .then(|| button(stop, token, "invoice-mails-stop", "btn quiet"));
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

fn button(state: FormState, token: &str, label: &'static str, class: &'static str) -> AnyView {
    let token = token.to_owned();
    view! {
        <Form state=state>
            {lang_field()} {hidden("token", token)} <button class=class>{text(label)}</button>
        </Form>
    }
    .into_any()
}

/// The way here, on the account's page.
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
