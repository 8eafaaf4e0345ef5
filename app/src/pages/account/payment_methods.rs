//! `/:lang/payment-methods`

use crate::api::{
    AccountPage, BackTo, MakeDefaultMethod, PAYMENT_DETAILS, PaymentDetailsForm, RemoveMethod,
    load_payment_methods,
};
use crate::billing::{CardState, MethodOnFile, PaymentMethod, payment_refusal};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, acting, card_name, card_notice, hidden, icon, lang_field,
    refusal_notice, subject, tag,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The payment methods on file.
pub fn payment_methods() -> AnyView {
    page(
        || (),
        |()| load_payment_methods(),
        |loaded| {
            following("payment-methods-title", move || {
                let (account, methods) = &*loaded;
                view(account, methods)
            })
        },
    )
}

fn view(account: &AccountPage, methods: &[MethodOnFile]) -> AnyView {
    let refusal = payment_refusal(&account.snapshot);
    let may = refusal.is_none();
    let (make, remove) = (FormState::of::<MakeDefaultMethod>(), FormState::of::<RemoveMethod>());
    let today = account.snapshot.today;
    let notice = refusal.map(|refusal| refusal_notice(refusal, &account.addresses));
    let rows: Vec<_> = methods.iter().map(|on_file| row(on_file, today, may, [make, remove])).collect();
    let content = if rows.is_empty() { empty() } else { tag("ul", "people", rows) };
    view! {
        <div class="flow">
            <ProblemNotice state=make />
            <ProblemNotice state=remove />
            <ProblemNotice state=FormState::at(PAYMENT_DETAILS) />
            {card_notice(&account.snapshot.account)}
            <h1 tabindex="-1">{text("payment-methods-title")}</h1>
            {notice}
            <section class="card" aria-label=text("payment-methods-title")>
                {content} <p class="soft">{text("payment-methods-about")}</p> {may.then(add)}
            </section>
        </div>
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::Card, "icon big")} <h2>{text("payment-methods-empty-title")}</h2>
            <p class="soft">{text("payment-methods-empty-text")}</p>
        </div>
    }
    .into_any()
}

fn row(on_file: &MethodOnFile, today: NaiveDate, may: bool, [make, remove]: [FormState; 2]) -> AnyView {
    let method = &on_file.method;
    let is_default = on_file
        .is_default
        .then(|| view! { " " <span class="tag plain">{text("payment-methods-default")}</span> }.into_any());
    let title = view! {
        <b>{name(method)}</b>
        {is_default}
    };
    let words = vec![tag("span", "", vec![title.into_any()]), expiry(method, today)];
    let buttons = may.then(|| {
        let make = (!on_file.is_default).then(|| {
            let id = field!(MakeDefaultMethod.method);
            button(make, id, "payment-methods-make-default", "btn", method)
        });
        let id = field!(RemoveMethod.method);
        let remove = button(remove, id, "payment-methods-remove", "btn quiet bad", method);
        tag("div", "actions", make.into_iter().chain([remove]).collect())
    });
    let face = view! { <span class="face">{icon(Icon::Card, "icon")}</span> };
    tag("li", "", vec![face.into_any(), tag("div", "who", words), buttons.into_any()])
}

fn name(method: &PaymentMethod) -> String {
    card_name(use_i18n(), &method.brand, &method.last_four)
}

/// A form whose field `field` names the method.
fn button(
    state: FormState,
    field: &'static str,
    label: &'static str,
    class: &'static str,
    method: &PaymentMethod,
) -> AnyView {
    let (id, name) = (method.id.clone(), name(method));
    view! {
        <Form state=state>
            {lang_field()} {hidden(field, id)}
            <button class=class>
                <span>{text(label)} {subject(name)}</span>
            </button>
        </Form>
    }
    .into_any()
}

/// The last day of the card, and a warning when that day is near or past.
fn expiry(method: &PaymentMethod, today: NaiveDate) -> AnyView {
    let (id, name, class) = match method.state_on(today) {
        CardState::Expired => ("payment-methods-expired", "span", "tag bad"),
        CardState::ExpiresSoon => ("payment-methods-expires-soon", "span", "tag warn"),
        CardState::Valid => ("checkout-card-expires", "small", ""),
    };
    let i18n = use_i18n();
    let date = vec![("date", i18n.date(method.expires).into())];
    tag(name, class, vec![i18n.t_with(id, &date).into_any()])
}

/// Leaves for the gateway's own page, so it is a plain form even where JavaScript runs.
fn add() -> AnyView {
    view! {
        <form class="actions" method="post" action=acting(PAYMENT_DETAILS)>
            {lang_field()}
            {hidden(field!(PaymentDetailsForm.back), BackTo::PaymentMethods.page())}
            <button class="btn main">{icon(Icon::Card, "icon")} {text("payment-methods-add")}</button>
        </form>
    }
    .into_any()
}
