//! `/:lang/account`

use super::parts::done_notice;
use super::{Sketch, invoice_mails};
use crate::api::{AccountPage, Problem};
use crate::billing::vat::{VatTax, VatTreatment, expected_in};
use crate::billing::{
    AccountDetails, Currency, LONGEST_REFERENCE, References, StatementItem, StatementLine, VatOnFile,
    account_refusal, viewer_refusal,
};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, RefusalNotice, Row, hidden, href, lang_field, notice, problem_text,
    rows,
};
use crate::documents::Words;
use crate::i18n::{text, use_i18n};
use crate::ports::{Caller, UseCases};
use crate::visit::use_visit;
use leptos::prelude::*;

/// Where the references of every invoice are sent.
const SET_REFERENCES: &str = "/api/set_references";

/// The company, how it is billed, and what made its balance.
pub(super) async fn account(
    desk: &dyn UseCases,
    caller: &Caller,
    account: AccountPage,
    words: Words,
) -> Result<Sketch, Problem> {
    let details = desk.account_details(caller).await?;
    Ok(Sketch {
        form: Some("vat-number"),
        ..Sketch::new("account-title", move || view(&account, &details, words))
    })
}

fn view(account: &AccountPage, details: &AccountDetails, words: Words) -> AnyView {
    let vat_number = FormState::new("/api/set_vat_number");
    let refusal = account_refusal(&account.snapshot);
    let may = refusal.is_none();
    let may_read = viewer_refusal(&account.snapshot).is_none();
    let notice = refusal.map(|refusal| {
        view! { <RefusalNotice refusal=refusal addresses=account.addresses.clone() /> }.into_any()
    });
    view! {
        <div class="page">
            <ProblemNotice state=vat_number field="vat" />
            <ProblemNotice state=FormState::new(SET_REFERENCES) field="purchase-order" />
            <h1 tabindex="-1">{text("account-title")}</h1>
            {done()}
            {notice}
            {company(account, details, words, may)}
            {vat_card(details, words, may.then_some(vat_number))}
            {references(&account.snapshot.account.references, may)}
            {may_read.then(invoice_mails::card)}
            <section class="card" aria-labelledby="statement">
                <h2 id="statement">{text("account-statement")}</h2>
                <p class="soft">{text("account-statement-about")}</p>
                {statement(details, words)}
            </section>
        </div>
    }
    .into_any()
}

fn done() -> Option<AnyView> {
    let id = match use_visit().query("done")?.as_str() {
        "saved" => "account-done-saved",
        "vat" => "account-done-vat",
        "references" => "account-done-references",
        _ => return None,
    };
    Some(done_notice(use_i18n().t(id)))
}

fn company(account: &AccountPage, details: &AccountDetails, words: Words, may: bool) -> AnyView {
    let i18n = use_i18n();
    let lines = words.party(&details.company).into_iter();
    let lines = lines.map(|line| view! { <span>{line} <br /></span> }.into_any()).collect::<Vec<_>>();
    let facts = vec![
        Row::words(i18n.t("account-currency"), details.currency.code().to_owned()),
        Row::words(i18n.t("account-time-zone"), details.time_zone.replace('_', " ")),
        Row::words(i18n.t("account-tax"), tax(&account.snapshot.tax())),
        Row::amount(i18n.t("account-balance"), i18n.money(details.balance, details.currency)),
    ];
    let currency =
        if details.currencies.is_empty() { "account-currency-fixed" } else { "account-currency-once" };
    let edit = may.then(|| {
        view! {
            <p class="actions">
                <a class="btn" href=href("account/edit")>
                    {text("account-edit")}
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <section class="card" aria-labelledby="company">
            <h2 id="company">{text("account-company")}</h2>
            <address translate="no">{lines}</address>
            {rows("facts", facts)}
            <p class="soft">{text(currency)} " " {text("account-time-zone-note")}</p>
            {edit}
        </section>
    }
    .into_any()
}

/// What VAT the account pays on an order of today, and why none. The address and the number decide it.
fn tax(tax: &VatTax) -> String {
    let i18n = use_i18n();
    match tax.treatment {
        VatTreatment::Domestic | VatTreatment::OtherState => i18n.percent(tax.rate),
        VatTreatment::ReverseCharge => {
            format!("{} · {}", i18n.percent(tax.rate), i18n.t("summary-reverse-charge"))
        }
        VatTreatment::OutOfScope => i18n.t("account-tax-none"),
    }
}

/// The VAT number and what VIES said of it; with a form, where it may be changed. Nothing for a country of whose numbers
/// nothing is known.
fn vat_card(details: &AccountDetails, words: Words, form: Option<FormState>) -> Option<AnyView> {
    expected_in(&details.company.country)?;
    let i18n = use_i18n();
    let on_file = match &details.vat {
        None => view! { <p>{text("account-vat-none")}</p> }.into_any(),
        Some(vat) => {
            let number = vec![("number", vat.number.as_str().into())];
            let said = match vat.verdict {
                Some((true, day)) => {
                    let args = [("date", words.date(day).into())];
                    vec![Some(words.text_with("account-vat-valid", &args)), consultation(vat, words)]
                }
                Some((false, _)) => vec![],
                None => vec![Some(i18n.t("account-vat-unasked"))],
            };
            let refused = vat
                .verdict
                .is_some_and(|(valid, _)| !valid)
                .then(|| notice(Icon::Warning, i18n.t_with("checkout-vat-refused", &number).into_any()));
            let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
            view! {
                <p translate="no">
                    <strong>{vat.number.to_string()}</strong>
                </p>
                {refused}
                <p class="soft">{said}</p>
            }
            .into_any()
        }
    };
    let form = form.map(|state| vat_form(details, state));
    let card = view! {
        <section class="card" aria-labelledby="vat-title">
            <h2 id="vat-title">{text("checkout-vat-number")}</h2>
            {on_file}
            {form}
        </section>
    };
    Some(card.into_any())
}

/// What every invoice says for the company's own books; with a form, where it may be changed.
fn references(references: &References, may: bool) -> AnyView {
    let i18n = use_i18n();
    let known = [
        ("purchase-order", "purchase_order", "checkout-purchase-order", &references.purchase_order),
        ("buyer-reference", "buyer_reference", "checkout-buyer-reference", &references.buyer_reference),
    ];
    let content = if may {
        let fields = known.map(|(id, name, label, value)| {
            let value = use_visit().query(name).or_else(|| value.clone()).unwrap_or_default();
            view! {
                <div class="field">
                    <label for=id>{text(label)} " " <span class="optional">{text("common-optional")}</span></label>
                    <input
                        class="control"
                        id=id
                        name=name
                        autocomplete="off"
                        spellcheck="false"
                        maxlength=LONGEST_REFERENCE.to_string()
                        value=value
                    />
                </div>
            }
            .into_any()
        });
        view! {
            <Form id="references" class="group" state=FormState::new(SET_REFERENCES)>
                {lang_field()}
                <div class="pair">{fields.into_iter().collect::<Vec<_>>()}</div>
                <p class="actions">
                    <button class="btn">{text("account-references-save")}</button>
                </p>
            </Form>
        }
        .into_any()
    } else {
        let none = || i18n.t("account-references-none");
        let facts =
            known.map(|(_, _, label, value)| Row::words(i18n.t(label), value.clone().unwrap_or_else(none)));
        rows("facts", facts.into_iter().collect())
    };
    view! {
        <section class="card" aria-labelledby="references-title">
            <h2 id="references-title">{text("account-references-title")}</h2>
            <p class="soft">{text("account-references-about")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn consultation(vat: &VatOnFile, words: Words) -> Option<String> {
    let number = vat.consultation.as_deref()?;
    Some(words.text_with("account-vat-consultation", &[("number", number.into())]))
}

fn vat_form(details: &AccountDetails, state: FormState) -> AnyView {
    let typed = use_visit().query("number");
    let known = || details.vat.as_ref().map(|vat| vat.number.to_string()).unwrap_or_default();
    let value = typed.unwrap_or_else(known);
    let remove = details.vat.as_ref().map(|_| vec![" ".into_any(), text("account-vat-remove").into_any()]);
    let problem = state.problem();
    let error = problem.map(|problem| {
        view! {
            <p class="error" id="vat-error">
                {problem_text(use_i18n(), problem)}
            </p>
        }
        .into_any()
    });
    view! {
        <Form id="vat-number" class="group" state=state>
            {lang_field()}
            {hidden("back", "account".to_owned())}
            <div class="field">
                <label for="vat">{text("account-vat-new")}</label>
                <p class="hint" id="vat-hint">
                    {text("checkout-vat-hint")} {remove}
                </p>
                <input
                    class="control medium"
                    id="vat"
                    name="number"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="40"
                    value=value
                    aria-describedby=if problem.is_some() { "vat-error vat-hint" } else { "vat-hint" }
                    aria-invalid=problem.map(|_| "true")
                />
                {error}
            </div>
            <p class="actions">
                <button class="btn">{text("account-vat-save")}</button>
            </p>
        </Form>
    }
    .into_any()
}

fn statement(details: &AccountDetails, words: Words) -> AnyView {
    if details.statement.is_empty() {
        return view! { <p>{text("account-statement-empty")}</p> }.into_any();
    }
    let lines = details.statement.iter().map(|line| entry(line, details.currency, words));
    let lines: Vec<_> = lines.collect();
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("account-day")}</th>
                    <th scope="col">{text("account-what")}</th>
                    <th scope="col" class="num">
                        {text("account-amount")}
                    </th>
                    <th scope="col" class="num">
                        {text("account-balance-after")}
                    </th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn entry(line: &StatementLine, currency: Currency, words: Words) -> AnyView {
    let i18n = use_i18n();
    let (what, notes) = said(line);
    let what = match &line.what {
        StatementItem::Order { number, .. } => {
            view! { <a href=href(format!("orders/{number}"))>{what}</a> }.into_any()
        }
        _ => what.into_any(),
    };
    let notes = notes.into_iter().map(|note| {
        view! {
            <br />
            <small>{note}</small>
        }
        .into_any()
    });
    let notes: Vec<_> = notes.collect();
    let [day, label, amount, after] =
        ["account-day", "account-what", "account-amount", "account-balance-after"].map(|id| i18n.t(id));
    view! {
        <tr>
            <td data-label=day>{words.date(line.day)}</td>
            <td data-label=label>
                <span>{what} {notes}</span>
            </td>
            <td class="num" data-label=amount>
                {i18n.money(line.amount, currency)}
            </td>
            <td class="num" data-label=after>
                {i18n.money(line.balance, currency)}
            </td>
        </tr>
    }
    .into_any()
}

/// What a line is for, and what else there is to say of it.
fn said(line: &StatementLine) -> (String, Vec<String>) {
    let i18n = use_i18n();
    let of_order = |id, number: i64| {
        let number = vec![("number", number.to_string().into())];
        (i18n.t_with(id, &number), Vec::new())
    };
    match &line.what {
        StatementItem::Order { number, credits } => {
            let number = vec![("number", number.to_string().into())];
            if line.amount.is_sign_negative() {
                return (i18n.t_with("account-used", &number), Vec::new());
            }
            let credits = credits.iter().map(|(product, unused, days)| {
                let days = vec![
                    ("product", product.as_str().into()),
                    ("unused", (*unused).into()),
                    ("days", (*days).into()),
                ];
                i18n.t_with("account-credit-days", &days)
            });
            (i18n.t_with("account-credit", &number), credits.collect())
        }
        StatementItem::Prepayment => (i18n.t("account-prepayment"), Vec::new()),
        StatementItem::Adjustment { reason } => (i18n.t("account-adjustment"), vec![reason.clone()]),
        StatementItem::CameBack { number } => of_order("account-came-back", *number),
        StatementItem::RefundedAgain { number } => of_order("account-refunded-again", *number),
        StatementItem::LateCredit => (i18n.t("account-late-credit"), Vec::new()),
    }
}
