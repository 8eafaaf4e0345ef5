//! `/:lang/checkout`

mod changed;
mod details;
mod references;
mod vat_number;

use crate::api::{AccountPage, KeepReferences, PAYMENT_DETAILS, PlaceOrder, SetVatNumber, load_account};
use crate::billing::{CartQuote, QuotedLine, Snapshot, account_refusal, quote_cart};
use crate::components::{
    Form, FormState, ProblemNotice, Row, acting, busy, change_of, ends_cancellation, hidden_of, href,
    lang_field, line_rows, live, pay_bar, refusal_notice, renewals, rows, timeline, total_rows, words,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::orders::cart::{edit_page, empty_cart, first_held_up, is_held_up, mend};
use crate::pages::page::{page, titled};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use std::sync::Arc;

/// The id of the form that sends whatever is typed on the page: the form of the VAT number, or else a form that keeps
/// the references. *Enter* in a field sends this form as it is, so it is never the form that orders: the button *Place
/// order* names its own server function.
const FORM: &str = "checkout";

/// The last look before the order.
pub fn checkout() -> AnyView {
    page(
        || (),
        |()| load_account(),
        |account| {
            let title = if is_empty(&account) { "cart-title" } else { "checkout-title" };
            untrack(|| titled(title, view(&account)))
        },
    )
}

fn view(data: &Arc<AccountPage>) -> AnyView {
    let page = data.as_ref();
    if let Some(refusal) = account_refusal(&page.snapshot) {
        return view! {
            <div class="flow">
                {refused()}
                <h1 tabindex="-1">{text("checkout-title")}</h1>
                {refusal_notice(refusal, &page.addresses)}
            </div>
        }
        .into_any();
    }
    if page.snapshot.cart.is_empty() {
        return empty_cart(refused());
    }
    match quote_cart(&page.snapshot, &page.snapshot.cart) {
        Ok(quote) if !is_held_up(&page.snapshot) => order(data, &Arc::new(quote)),
        _ => {
            let state = FormState::of::<PlaceOrder>();
            view! {
                <div class="flow">
                    <ProblemNotice state=state field=first_held_up(&page.snapshot) />
                    <h1 tabindex="-1">{text("checkout-title")}</h1>
                    {mend(page)}
                </div>
            }
            .into_any()
        }
    }
}

/// Why a form of the page was refused, where the page no longer has the form: another window has emptied the cart, or
/// has switched to another account.
fn refused() -> AnyView {
    let forms = [
        FormState::of::<PlaceOrder>(),
        FormState::of::<SetVatNumber>(),
        FormState::of::<KeepReferences>(),
        FormState::at(PAYMENT_DETAILS),
    ];
    let notices = forms.map(|state| view! { <ProblemNotice state=state /> }.into_any());
    notices.into_iter().collect::<Vec<_>>().into_any()
}

/// Whether the cart is empty and nothing forbids a checkout.
fn is_empty(page: &AccountPage) -> bool {
    page.snapshot.cart.is_empty() && account_refusal(&page.snapshot).is_none()
}

fn order(data: &Arc<AccountPage>, quote: &Arc<CartQuote>) -> AnyView {
    let page = data.as_ref();
    let state = FormState::of::<PlaceOrder>();
    let references = FormState::of::<KeepReferences>();
    let number = FormState::of::<SetVatNumber>();
    let sender = vat_number::asks_number(page, quote).then_some(number);
    let changed = page.refused.clone().filter(|refused| *refused != **quote).map(|refused| {
        let (quote, data) = (quote.clone(), data.clone());
        live(move |_| changed::changed(&refused, &quote, &data.snapshot))
    });
    let lines = (0..quote.cart.len()).map(|index| line_card(index, quote, data)).collect::<Vec<_>>();
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <ProblemNotice state=references field="purchase-order" />
            <ProblemNotice state=FormState::at(PAYMENT_DETAILS) />
            <h1 tabindex="-1">{text("checkout-title")}</h1>
            {changed}
            {lines}
            {details::details(page, quote, number)}
            {references::references(page)}
            {place(data, quote, sender)}
        </div>
    }
    .into_any()
}

fn line_card(index: usize, quote: &Arc<CartQuote>, data: &Arc<AccountPage>) -> AnyView {
    let line = &quote.cart[index];
    let product =
        data.snapshot.catalogue.plan(&line.selection.plan_id).map(|(product, _)| product.name.clone());
    let heading = format!("line-{}", line.id);
    let described_by = heading.clone();
    let edit = view! {
        <a class="btn quiet" href=href(edit_page(line)) aria-describedby=described_by>
            {text("checkout-edit-order")}
        </a>
    };
    let (quote, data) = (quote.clone(), data.clone());
    let figures = live(move |_| match quote.lines().nth(index) {
        Some(line) => line_content(line, &data.snapshot),
        None => ().into_any(),
    });
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <div class="row top-edge">
                <h2 id=heading.clone() translate="no">
                    {product}
                </h2>
                {edit}
            </div>
            {figures}
        </article>
    }
    .into_any()
}

fn line_content(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let period = i18n.days("checkout-period", line.figures.period_start, line.figures.period_end);
    let seats = crate::i18n::cldr::count(i18n.lang(), line.line.selection.seats.into());
    let mut prices = vec![
        Row {
            note: Some(i18n.t("checkout-begins-today")),
            ..Row::words(i18n.t("checkout-billing-period"), period)
        },
        Row::amount(i18n.t("common-licences"), seats),
    ];
    prices.extend(line_rows(line, &snapshot.catalogue, snapshot.account.currency));
    let ended = ends_cancellation(line, snapshot);
    vec![change_of(line, snapshot), ended, timeline(line), rows("lines", prices)].into_any()
}

/// The figures and the button. The form of the VAT number, if it is on the page (`number`), sends the order too.
fn place(data: &Arc<AccountPage>, quote: &Arc<CartQuote>, number: Option<FormState>) -> AnyView {
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let written = move || words(move |i18n| i18n.money(due, currency));
    let keep = FormState::of::<KeepReferences>();
    let fields = vec![
        hidden_of(Some(FORM), field!(PlaceOrder.key), data.order_key.clone()),
        hidden_of(Some(FORM), field!(PlaceOrder.seen), crate::codec::encode(&**quote)),
    ];
    let (shown, data) = (quote.clone(), data.clone());
    let figures = live(move |i18n| {
        let snapshot = &data.snapshot;
        vec![rows("lines", total_rows(&shown, snapshot)), renewals(i18n, &snapshot.catalogue, &shown)]
            .into_any()
    });
    let button = view! {
        {fields}
        <button
            class="btn main"
            form=FORM
            formaction=acting(PlaceOrder::PATH)
            aria-busy=busy(number.unwrap_or(keep))
        >
            <span>{text("checkout-place-order")} "\u{a0}· " <span class="num">{written()}</span></span>
        </button>
    }
    .into_any();
    let button = match number {
        Some(_) => button,
        None => view! { <Form id=FORM carried=true state=keep>{lang_field()} {button}</Form> }.into_any(),
    };
    view! {
        <section class="order" aria-labelledby="summary-title">
            <div class="card sum">
                <h2 id="summary-title">{text("summary-title")}</h2>
                {figures}
            </div>
            {pay_bar(written(), button)}
        </section>
    }
    .into_any()
}
