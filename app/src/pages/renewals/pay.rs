//! `/:lang/pay`

use crate::api::{AccountPage, BackTo, PAYMENT_DETAILS, PayRenewal, PaymentDetailsForm, load_account};
use crate::billing::{
    CartQuote, PaymentMethod, Snapshot, Subscription, SubscriptionStatus, payment_refusal, quote_renewal,
};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, Row, acting, busy, card_notice, empty, hidden, lang_field,
    line_rows, notice, refusal_notice, rows, to_subscriptions, total_rows,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// The renewals that failed, each with its figures and a button to pay it.
pub fn pay() -> AnyView {
    page(|| (), |()| load_account(String::new()), |account| following("pay-title", move || view(&account)))
}

fn view(account: &AccountPage) -> AnyView {
    let state = FormState::of::<PayRenewal>();
    let snapshot = &account.snapshot;
    let refusal = payment_refusal(snapshot);
    let may = refusal.is_none();
    let open = open_renewals(snapshot);
    let needs_card = open.iter().any(|(_, quote)| quote.needs_payment_method);
    let cards: Vec<_> =
        open.iter().map(|(subscription, quote)| card(account, subscription, quote, may, state)).collect();
    let content = if cards.is_empty() && snapshot.account.overdue {
        elsewhere(account.addresses.support.as_str())
    } else if cards.is_empty() {
        nothing()
    } else {
        let method = may.then(|| method(snapshot.account.payment_method.as_ref(), needs_card));
        view! { <p>{text("pay-about")}</p> {method} {cards} }.into_any()
    };
    let notice = refusal.map(|refusal| refusal_notice(refusal, &account.addresses));
    view! {
        <div class="flow">
            <ProblemNotice state=state /> <ProblemNotice state=FormState::at(PAYMENT_DETAILS) /> {card_notice(&snapshot.account)} <h1 tabindex="-1">{text("pay-title")}</h1> {notice} {content}
        </div>
    }
    .into_any()
}

/// The renewals that failed, each with what it costs.
pub fn open_renewals(snapshot: &Snapshot) -> Vec<(&Subscription, CartQuote)> {
    let past_due = |subscription: &&Subscription| subscription.status == SubscriptionStatus::PastDue;
    let failed = snapshot.subscriptions.iter().filter(past_due);
    failed
        .filter_map(|subscription| Some((subscription, quote_renewal(snapshot, subscription).ok()?)))
        .collect()
}

fn nothing() -> AnyView {
    empty(Icon::Check, "pay-nothing-title", "pay-nothing-text", Some(to_subscriptions("btn")))
}

/// Says that something is overdue that no renewal here pays: its plan is not sold any more, or it is an
/// invoice of another kind.
fn elsewhere(support: &str) -> AnyView {
    let content = view! {
        <p>{text("pay-elsewhere")}</p>
        <p class="actions">
            <a class="btn" href=format!("mailto:{support}") rel="external">
                {text("common-contact-support")}
            </a>
        </p>
    };
    notice(Icon::Warning, content.into_any())
}

/// The card that is charged, and the way to another card.
fn method(on_file: Option<&PaymentMethod>, is_needed: bool) -> AnyView {
    let i18n = use_i18n();
    let (words, label, class) = match on_file {
        Some(method) => {
            let args =
                vec![("brand", method.brand.as_str().into()), ("digits", method.last_four.as_str().into())];
            (i18n.t_with("pay-with", &args), "checkout-other-card", "btn quiet")
        }
        None if is_needed => (i18n.t("pay-without-card"), "checkout-payment-enter", "btn main"),
        None => return ().into_any(),
    };
    view! {
        <section class="card" aria-label=text("checkout-payment-details")>
            <div class="row">
                <p>{words}</p>
                <form method="post" action=acting(PAYMENT_DETAILS)>
                    {lang_field()} {hidden(field!(PaymentDetailsForm.back), BackTo::Pay.page())}
                    <button class=class>{text(label)}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

fn card(
    account: &AccountPage,
    subscription: &Subscription,
    quote: &CartQuote,
    may: bool,
    state: FormState,
) -> AnyView {
    let i18n = use_i18n();
    let snapshot = &account.snapshot;
    let heading = format!("pay-{}", subscription.id);
    let product =
        snapshot.catalogue.plan(&subscription.selection.plan_id).map(|(product, _)| product.name.clone());
    let due = i18n.money(quote.quote.total_due, quote.request.currency);
    let mut figures = Vec::new();
    for line in quote.lines() {
        let period = i18n.days("checkout-period", line.figures.period_start, line.figures.period_end);
        figures.push(Row::words(i18n.t("checkout-billing-period"), period));
        figures.extend(line_rows(line, &snapshot.catalogue, quote.request.currency));
    }
    figures.extend(total_rows(quote, &as_of(snapshot, quote)));
    figures.push(Row { class: "strong", ..Row::amount(i18n.t("summary-total-due"), due.clone()) });
    let has_card = snapshot.account.payment_method.is_some() || !quote.needs_payment_method;
    let described_by = heading.clone();
    let fields = vec![
        hidden(field!(PayRenewal.subscription), subscription.id.clone()),
        hidden(field!(PayRenewal.key), account.order_key.clone()),
        hidden(field!(PayRenewal.seen), crate::codec::encode(quote)),
    ];
    let button = (may && has_card).then(|| {
        view! {
            <Form state=state class="actions">
                {lang_field()} {fields}
                <button class="btn main" aria-busy=busy(state) aria-describedby=described_by>
                    <span class="num">{i18n.t_with("pay-now-amount", &vec![("amount", due.into())])}</span>
                </button>
            </Form>
        }
        .into_any()
    });
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <div class="row top-edge">
                <h2 id=heading.clone() translate="no">
                    {product}
                </h2>
                <span class="tag bad">{text("status-past-due")}</span>
            </div>
            {rows("lines", figures)}
            {button}
        </article>
    }
    .into_any()
}

/// The account on the day by whose rates the renewal is taxed.
fn as_of(snapshot: &Snapshot, quote: &CartQuote) -> Snapshot {
    Snapshot { today: quote.request.as_of, ..snapshot.clone() }
}
