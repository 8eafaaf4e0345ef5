//! `/:lang/account`

use super::invoice_mails;
use super::statement::statement;
use crate::api::{AccountOverview, AccountPage, SetReferences, SetVatNumber, load_account_overview};
use crate::billing::vat::{VatTax, VatTreatment};
use crate::billing::{PaymentMethod, References, VatOnFile, account_refusal, viewer_refusal};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, Row, card_name, done_notice, hidden, href, lang_field, notice,
    problem_text, reference_field, refusal_notice, rows, use_submission,
};
use crate::documents::Words;
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::limits::MAX_VAT_NUMBER_BYTES;
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// The company, how it is billed, and how its balance came about.
pub fn account() -> AnyView {
    page(
        || (),
        |()| load_account_overview(),
        |loaded| {
            following("account-title", move || {
                let (account, overview) = &*loaded;
                view(account, overview)
            })
        },
    )
}

fn view(account: &AccountPage, overview: &AccountOverview) -> AnyView {
    let vat_number = FormState::of::<SetVatNumber>();
    let references_state = FormState::of::<SetReferences>();
    let own = &account.snapshot.account;
    let refusal = account_refusal(&account.snapshot);
    let may = refusal.is_none();
    let may_read = viewer_refusal(&account.snapshot).is_none();
    let notice = refusal.map(|refusal| refusal_notice(refusal, &account.addresses));
    view! {
        <div class="page">
            <ProblemNotice state=vat_number field="vat" />
            <ProblemNotice state=references_state field="purchase-order" />
            <h1 tabindex="-1">{text("account-title")}</h1>
            {done()}
            {notice}
            {company(account, overview, may)}
            {may_read.then(|| payment(own.payment_method.as_ref()))}
            {vat_card(overview, may.then_some(vat_number))}
            {references(&own.references, may.then_some(references_state))}
            {may_read.then(invoice_mails::card)}
            <section class="card" aria-labelledby="statement">
                <h2 id="statement">{text("account-statement")}</h2>
                <p class="soft">{text("account-statement-about")}</p>
                {statement(&overview.statement, own.currency)}
            </section>
        </div>
    }
    .into_any()
}

fn done() -> Option<AnyView> {
    let id = match use_submission().done()?.as_str() {
        "saved" => "account-done-saved",
        "vat" => "account-done-vat",
        "references" => "account-done-references",
        "same" => "common-unchanged",
        _ => return None,
    };
    Some(done_notice(use_i18n().t(id)))
}

fn company(account: &AccountPage, overview: &AccountOverview, may: bool) -> AnyView {
    let i18n = use_i18n();
    let own = &account.snapshot.account;
    let lines = overview.company.get(i18n.lang()).iter().cloned();
    let lines = lines.map(|line| view! { <span>{line} <br /></span> }.into_any()).collect::<Vec<_>>();
    let facts = vec![
        Row::words(i18n.t("account-currency"), own.currency.code().to_owned()),
        Row::words(i18n.t("account-time-zone"), overview.time_zone.get(i18n.lang()).clone()),
        Row::words(i18n.t("account-tax"), tax(&overview.tax)),
        Row::amount(i18n.t("account-balance"), i18n.money(own.balance, own.currency)),
    ];
    let currency = if overview.chooses_currency { "account-currency-once" } else { "account-currency-fixed" };
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

/// The card that is charged, and the way to all payment methods.
fn payment(on_file: Option<&PaymentMethod>) -> AnyView {
    let i18n = use_i18n();
    let words = on_file.map_or_else(
        || i18n.t("payment-methods-empty-title"),
        |card| card_name(i18n, &card.brand, &card.last_four),
    );
    view! {
        <section class="card" aria-labelledby="payment">
            <h2 id="payment">{text("payment-methods-title")}</h2>
            <p>{words}</p>
            <p class="actions">
                <a class="btn" href=href("payment-methods")>
                    {text("account-payment-methods")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// Which VAT the account pays on an order of today, or why it pays none. The address and the number decide this.
fn tax(tax: &VatTax) -> String {
    let i18n = use_i18n();
    match tax.treatment {
        VatTreatment::Domestic | VatTreatment::OtherState => i18n.percent(tax.rate),
        VatTreatment::ReverseCharge => {
            let (rate, why) = (i18n.percent(tax.rate), i18n.t("summary-reverse-charge"));
            i18n.t_with("common-and-also", &vec![("first", rate.into()), ("second", why.into())])
        }
        VatTreatment::OutOfScope => i18n.t("account-tax-none"),
    }
}

/// The VAT number and what VIES said about it, with a form where the number may be changed. `None` for a country about
/// whose numbers nothing is known.
fn vat_card(overview: &AccountOverview, form: Option<FormState>) -> Option<AnyView> {
    if !overview.takes_vat_number {
        return None;
    }
    let on_file = vat_on_file(overview.vat.as_ref());
    let form = form.map(|state| vat_form(overview.vat.as_ref(), state));
    let card = view! {
        <section class="card" aria-labelledby="vat-title">
            <h2 id="vat-title">{text("checkout-vat-number")}</h2>
            {on_file}
            {form}
        </section>
    };
    Some(card.into_any())
}

fn vat_on_file(vat: Option<&VatOnFile>) -> AnyView {
    let i18n = use_i18n();
    let words = Words::new(i18n.lang());
    match vat {
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
    }
}

/// What every invoice says for the company's own books, with a form where it may be changed.
fn references(references: &References, form: Option<FormState>) -> AnyView {
    let i18n = use_i18n();
    let known = [
        Reference {
            id: "purchase-order",
            name: field!(SetReferences.purchase_order),
            label: "checkout-purchase-order",
            value: references.purchase_order.clone(),
        },
        Reference {
            id: "buyer-reference",
            name: field!(SetReferences.buyer_reference),
            label: "checkout-buyer-reference",
            value: references.buyer_reference.clone(),
        },
    ];
    let content = if let Some(state) = form {
        let fields: Vec<_> =
            known.into_iter().map(|it| reference_field(None, it.id, it.name, it.label, it.value)).collect();
        view! {
            <Form id="references" class="group" state=state>
                {lang_field()}
                <div class="pair">{fields}</div>
                <p class="actions">
                    <button class="btn">{text("account-references-save")}</button>
                </p>
            </Form>
        }
        .into_any()
    } else {
        let none = || i18n.t("account-references-none");
        let facts = known.map(|known| Row::words(i18n.t(known.label), known.value.unwrap_or_else(none)));
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

/// One of the references.
struct Reference {
    id: &'static str,
    name: &'static str,
    label: &'static str,
    /// The value on file.
    value: Option<String>,
}

fn consultation(vat: &VatOnFile, words: Words) -> Option<String> {
    let number = vat.consultation.as_deref()?;
    Some(words.text_with("account-vat-consultation", &[("number", number.into())]))
}

fn vat_form(vat: Option<&VatOnFile>, state: FormState) -> AnyView {
    let typed = use_submission().value(field!(SetVatNumber.number));
    let known = || vat.map(|vat| vat.number.to_string()).unwrap_or_default();
    let value = typed.unwrap_or_else(known);
    let remove = vat.map(|_| vec![" ".into_any(), text("account-vat-remove").into_any()]);
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
        <Form id="vat-number" carried=true class="group" state=state>
            {lang_field()}
            {hidden(field!(SetVatNumber.back), "account")}
            <div class="field">
                <label for="vat">{text("account-vat-new")}</label>
                <p class="hint" id="vat-hint">
                    {text("checkout-vat-hint")} {remove}
                </p>
                <input
                    class="control medium"
                    id="vat"
                    name=field!(SetVatNumber.number)
                    inputmode="text"
                    autocapitalize="characters"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=MAX_VAT_NUMBER_BYTES.to_string()
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
