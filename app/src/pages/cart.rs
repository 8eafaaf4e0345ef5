//! `/:lang/cart`

use crate::api::AccountPage;
use crate::billing::{CartLine, CartProblem, CartQuote, QuotedLine, Snapshot, account_refusal, quote_cart};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, RefusalNotice, change_of, empty, hidden, href, lang_field,
    line_rows, live, notice, pay_bar, rows, to_subscriptions, total_rows, words,
};
use crate::i18n::text;
use leptos::prelude::*;

/// The pending edits.
pub fn cart(page: &AccountPage) -> AnyView {
    let snapshot = page.snapshot.clone();
    let refusal = account_refusal(&snapshot);
    if snapshot.cart.is_empty() && refusal.is_none() {
        return empty_cart();
    }
    let state = FormState::new("/api/remove_from_cart");
    let addresses = page.addresses.clone();
    let refusal =
        refusal.map(|refusal| view! { <RefusalNotice refusal=refusal addresses=addresses /> }.into_any());
    let (lines, order) = match quote_cart(&snapshot, &snapshot.cart) {
        Ok(_) if snapshot.cart.is_empty() => (().into_any(), ().into_any()),
        Ok(quote) => {
            let lines = quote.lines().map(|line| quoted(line, &snapshot, state)).collect::<Vec<_>>();
            (lines.into_any(), order(quote, snapshot))
        }
        Err(problem) => (
            snapshot.cart.iter().map(|line| unquoted(line, &snapshot, state)).collect::<Vec<_>>().into_any(),
            unsold(&problem),
        ),
    };
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("cart-title")}</h1>
            {refusal}
            {lines}
            {order}
        </div>
    }
    .into_any()
}

/// What a cart says that holds nothing.
pub fn empty_cart() -> AnyView {
    view! {
        <div class="flow">
            <h1 tabindex="-1">{text("cart-title")}</h1>
            {empty(Icon::Cart, "cart-empty-title", "cart-empty-text", Some(to_subscriptions("btn main")))}
        </div>
    }
    .into_any()
}

fn order(quote: CartQuote, snapshot: Snapshot) -> AnyView {
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let due = words(move |i18n| i18n.money(due, currency));
    let button = account_refusal(&snapshot).is_none().then(|| {
        view! {
            <a class="btn main" href=href("checkout")>
                {text("common-checkout")}
            </a>
        }
        .into_any()
    });
    view! {
        <section class="order" aria-labelledby="summary-title">
            <div class="card sum">
                <h2 id="summary-title">{text("summary-title")}</h2>
                {live(move |_| rows("lines", total_rows(&quote, &snapshot)))}
                <p class="soft">{text("summary-periods-begin-today")}</p>
            </div>
            {pay_bar(due, button.into_any())}
        </section>
    }
    .into_any()
}

fn quoted(line: QuotedLine<'_>, snapshot: &Snapshot, state: FormState) -> AnyView {
    let (id, quoted) = (line.line.clone(), (line.line.clone(), line.requested.clone(), line.figures.clone()));
    let shown = snapshot.clone();
    let figures = live(move |_| {
        let line = QuotedLine { line: &quoted.0, requested: &quoted.1, figures: &quoted.2 };
        vec![change_of(line, &shown), rows("lines", line_rows(line, &shown))].into_any()
    });
    card(&id, snapshot, state, figures)
}

/// A line whose price is gone still says what it is, and can be taken out.
fn unquoted(line: &CartLine, snapshot: &Snapshot, state: FormState) -> AnyView {
    card(line, snapshot, state, ().into_any())
}

fn card(line: &CartLine, snapshot: &Snapshot, state: FormState, figures: AnyView) -> AnyView {
    let product = snapshot.catalogue.plan(&line.selection.plan_id).map(|(product, _)| product.name.clone());
    let (id, heading) = (line.id.clone(), format!("line-{}", line.id));
    let (described_by, removed) = (heading.clone(), heading.clone());
    let page = edit_page(line);
    let actions = account_refusal(snapshot).is_none().then(|| {
        view! {
            <div class="actions">
                <a class="btn" href=href(page) aria-describedby=described_by>
                    {text("cart-edit")}
                </a>
                <Form state=state>
                    {lang_field()} {hidden("line", id)}
                    <button class="btn quiet bad" aria-describedby=removed>
                        {text("cart-remove")}
                    </button>
                </Form>
            </div>
        }
        .into_any()
    });
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone() translate="no">
                {product}
            </h2>
            {figures}
            {actions}
        </article>
    }
    .into_any()
}

/// The page on which the line is edited.
pub fn edit_page(line: &CartLine) -> String {
    match &line.subscription_id {
        Some(id) => format!("subscriptions/{id}/edit"),
        None => format!("cart/{}/edit", line.id),
    }
}

/// Says that a line cannot be bought any more.
pub fn unsold(problem: &CartProblem) -> AnyView {
    let id = match problem {
        CartProblem::NotSold { .. } => "cart-not-sold",
        CartProblem::Quote(_) => "cart-no-quote",
    };
    notice(Icon::Warning, view! { <p>{text(id)}</p> }.into_any())
}
