//! The button that orders.

use crate::api::{AccountPage, KeepReferences, PlaceOrder};
use crate::billing::CartQuote;
use crate::components::{Form, FormState, acting, busy, hidden_of, lang_field, tag, words};
use crate::field;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;

/// The id of the form that sends whatever is typed on the page: the form of the VAT number, or else a form that keeps
/// the references. *Enter* in a field sends this form as it is. So it is never the form that orders: the button *Place
/// order* names a server function of its own.
pub const FORM: &str = "checkout";

/// The button that orders. The form of the VAT number, if it is on the page (`number`), sends the order too.
pub fn place(
    data: &AccountPage,
    quote: &CartQuote,
    number: Option<FormState>,
    class: &'static str,
) -> AnyView {
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let label = words(move |i18n| {
        let due = i18n.money(due, currency);
        let args = vec![("order", i18n.t("checkout-place-order").into()), ("due", due.into())];
        i18n.t_with("checkout-place-order-due", &args)
    });
    let keep = FormState::of::<KeepReferences>();
    let fields = vec![
        hidden_of(Some(FORM), field!(PlaceOrder.key), data.order_key.clone()),
        hidden_of(Some(FORM), field!(PlaceOrder.seen), crate::codec::encode(quote)),
    ];
    let button = view! {
        {fields}
        <button
            class=class
            form=FORM
            formaction=acting(PlaceOrder::PATH)
            aria-busy=busy(number.unwrap_or(keep))
        >
            <span>{label}</span>
        </button>
    }
    .into_any();
    let button = match number {
        Some(_) => button,
        None => view! { <Form id=FORM carried=true state=keep>{lang_field()} {button}</Form> }.into_any(),
    };
    tag("div", "act", vec![button])
}
