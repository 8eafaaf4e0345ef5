//! `/:lang/cart`

use crate::api::{AccountPage, RemoveFromCart, load_account};
use crate::billing::{
    CartLine, CartQuote, Product, QuotedLine, Snapshot, account_refusal, line_refusals, quote_cart,
};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, change_of, empty, ends_cancellation, hidden, href, lang_field,
    line_rows, live, notice, pay_bar, refusal_line, refusal_notice, rows, tag, to_subscriptions, total_rows,
    words,
};
use crate::field;
use crate::i18n::text;
use crate::pages::page::{page, titled};
use leptos::prelude::*;

/// The pending edits.
pub fn cart() -> AnyView {
    page(|| (), |()| load_account(String::new()), |account| untrack(|| titled("cart-title", view(&account))))
}

fn view(page: &AccountPage) -> AnyView {
    let snapshot = page.snapshot.clone();
    let refusal = account_refusal(&snapshot);
    let state = FormState::of::<RemoveFromCart>();
    if snapshot.cart.is_empty() && refusal.is_none() {
        return empty_cart(view! { <ProblemNotice state=state /> }.into_any());
    }
    let refusal = refusal.map(|refusal| refusal_notice(refusal, &page.addresses));
    let (lines, order) = match quote_cart(&snapshot, &snapshot.cart) {
        Ok(_) if snapshot.cart.is_empty() => (().into_any(), ().into_any()),
        Ok(quote) => {
            let lines = quote.lines().map(|line| quoted(line, page, state)).collect::<Vec<_>>();
            let order = held_up(&snapshot).unwrap_or_else(|| order(quote, snapshot.clone()));
            (lines.into_any(), order)
        }
        Err(_) => (unquoted_lines(page, state), held_up(&snapshot).unwrap_or_else(no_quote)),
    };
    view! {
        <div class="flow">
            <ProblemNotice state=state field=first_held_up(&snapshot) />
            <h1 tabindex="-1">{text("cart-title")}</h1>
            {refusal}
            {lines}
            {order}
        </div>
    }
    .into_any()
}

/// The lines of a cart that cannot be ordered as it is, each with the reason and the ways to mend it.
pub fn mend(page: &AccountPage) -> AnyView {
    let words = held_up(&page.snapshot).unwrap_or_else(no_quote);
    vec![words, unquoted_lines(page, FormState::of::<RemoveFromCart>())].into_any()
}

/// Whether some line does not hold any more.
pub fn is_held_up(snapshot: &Snapshot) -> bool {
    snapshot.cart.iter().any(|line| !line_refusals(snapshot, line).is_empty())
}

/// The id of the first line that does not hold any more. Empty when all lines hold.
pub fn first_held_up(snapshot: &Snapshot) -> String {
    let first = snapshot.cart.iter().find(|line| !line_refusals(snapshot, line).is_empty());
    first.map(heading_of).unwrap_or_default()
}

fn heading_of(line: &CartLine) -> String {
    format!("line-{}", line.id)
}

/// Says, in place of the order, that a line does not hold any more, and leads to it.
fn held_up(snapshot: &Snapshot) -> Option<AnyView> {
    is_held_up(snapshot).then(|| {
        let first = format!("#{}", first_held_up(snapshot));
        let content = view! {
            <h2>{text("cart-held-up-title")}</h2>
            <p>{text("cart-held-up-text")} " " <a href=first>{text("cart-held-up-way")}</a></p>
        };
        notice(Icon::Warning, content.into_any())
    })
}

/// What an empty cart says, below what was refused.
pub fn empty_cart(refused: AnyView) -> AnyView {
    view! {
        <div class="flow">
            {refused}
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

fn quoted(line: QuotedLine<'_>, page: &AccountPage, state: FormState) -> AnyView {
    let (id, quoted) = (line.line.clone(), (line.line.clone(), line.requested.clone(), line.figures.clone()));
    let shown = page.snapshot.clone();
    let figures = live(move |_| {
        let line = QuotedLine { line: &quoted.0, requested: &quoted.1, figures: &quoted.2 };
        let prices = rows("lines", line_rows(line, &shown.catalogue, shown.account.currency));
        vec![change_of(line, &shown), ends_cancellation(line, &shown), prices].into_any()
    });
    card(&id, page, state, figures)
}

/// Lines without figures still say what they are and why they have none, and can be removed.
fn unquoted_lines(page: &AccountPage, state: FormState) -> AnyView {
    let lines = page.snapshot.cart.iter();
    lines.map(|line| card(line, page, state, ().into_any())).collect::<Vec<_>>().into_any()
}

/// The product of the line, or of the subscription that it changes. `None` when neither is sold any more.
fn product_of<'a>(snapshot: &'a Snapshot, line: &CartLine) -> Option<&'a Product> {
    let held = line.subscription_id.as_ref().and_then(|id| snapshot.subscription(id));
    let plans = [Some(&line.selection.plan_id), held.map(|held| &held.selection.plan_id)];
    plans.into_iter().flatten().find_map(|plan| Some(snapshot.catalogue.plan(plan)?.0))
}

fn card(line: &CartLine, page: &AccountPage, state: FormState, figures: AnyView) -> AnyView {
    let snapshot = &page.snapshot;
    let product = product_of(snapshot, line);
    let name = match product {
        Some(product) => view! { <span translate="no">{product.name.clone()}</span> }.into_any(),
        None => text("cart-unknown-product").into_any(),
    };
    let (id, heading) = (line.id.clone(), heading_of(line));
    let (described_by, removed) = (heading.clone(), heading.clone());
    let reasons = reasons(line, page);
    let label = if reasons.is_some() { "checkout-edit-order" } else { "cart-edit" };
    let edit = product.map(|_| {
        view! {
            <a class="btn" href=href(edit_page(line)) aria-describedby=described_by>
                {text(label)}
            </a>
        }
        .into_any()
    });
    let actions = account_refusal(snapshot).is_none().then(|| {
        view! {
            <div class="actions">
                {edit}
                <Form state=state>
                    {lang_field()} {hidden(field!(RemoveFromCart.line), id)}
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
            <h2 id=heading.clone() tabindex="-1">
                {name}
            </h2>
            {reasons}
            {figures}
            {actions}
        </article>
    }
    .into_any()
}

/// Why the line does not hold any more, in the words of the page on which it is edited.
fn reasons(line: &CartLine, page: &AccountPage) -> Option<AnyView> {
    let refusals = line_refusals(&page.snapshot, line);
    let (addresses, subscription) = (page.addresses.clone(), line.subscription_id.clone());
    (!refusals.is_empty()).then(|| {
        live(move |i18n| {
            let reason = |refusal| {
                tag("p", "error", vec![refusal_line(i18n, refusal, &addresses, subscription.as_ref())])
            };
            refusals.iter().map(reason).collect::<Vec<_>>().into_any()
        })
    })
}

/// The page on which the line is edited.
pub fn edit_page(line: &CartLine) -> String {
    match &line.subscription_id {
        Some(id) => format!("subscriptions/{id}/edit"),
        None => format!("cart/{}/edit", line.id),
    }
}

/// Says that a cart has no figures, though each line holds.
fn no_quote() -> AnyView {
    notice(Icon::Warning, view! { <p>{text("cart-no-quote")}</p> }.into_any())
}
