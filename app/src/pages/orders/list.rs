//! `/:lang/orders`

use crate::api::{AccountPage, ListedOrder, OrdersPage, SearchOrders, load_orders};
use crate::billing::viewer_refusal;
use crate::components::{FormState, Icon, NO_AMOUNT, empty, href, option, standing, tabs, to_subscriptions};
use crate::documents::Words;
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::lists::{Order, OrderState, OrderedBy, OrdersView};
use crate::pages::invoices::TABS;
use crate::pages::lists::{choice, finder, order_choice, pager, rows_shown, sorted_heading, typed, way_back};
use crate::pages::page::{following, page};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The account's orders, newest first: all, or those of the query, of those that somebody searches for.
pub fn orders() -> AnyView {
    let query = use_location().search;
    let asked = move || OrdersView::of(&query.try_get().unwrap_or_default());
    page(
        move || asked().query(),
        load_orders,
        move |loaded| {
            // Another choice loads the page again. Until the next page is here, the old one stays as it was.
            let asked = untrack(asked);
            following("orders-title", move || {
                let (account, page) = &*loaded;
                view(account, page, asked)
            })
        },
    )
}

fn view(account: &AccountPage, page: &OrdersPage, asked: OrdersView) -> AnyView {
    let span = page.orders.span;
    let content = if span.total == 0 && page.searched.is_empty() && asked.filter.is_whole() {
        empty(Icon::Info, "orders-empty-title", "orders-empty-text", Some(to_subscriptions("btn")))
    } else {
        let path = use_i18n().path("orders");
        let rows = if span.total == 0 {
            way_back(FormState::of::<SearchOrders>(), None)
        } else {
            table(account, &page.orders.rows, asked, &path)
        };
        view! {
            <section class="card">
                {choices(page, asked)} {rows_shown(span)} {rows}
                {pager(span, |to| asked.at(to).address(&path))}
            </section>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("orders-title")}</h1>
            {standing(account)}
            {tabs(TABS, "orders")}
            {content}
        </div>
    }
    .into_any()
}

/// What to look for, who ordered, and how the orders went.
fn choices(page: &OrdersPage, asked: OrdersView) -> AnyView {
    let i18n = use_i18n();
    let by = OrderedBy::ALL.map(|by| option(by.code(), i18n.t(by_words(by)), asked.filter.by == Some(by)));
    let states = OrderState::ALL
        .map(|state| option(state.code(), i18n.t(state_words(state)), asked.filter.state == Some(state)));
    let parts = vec![
        typed(field!(SearchOrders.search), "lists-search-documents", &page.searched),
        choice(field!(SearchOrders.by), "orders-by", "orders-by-anybody", by.into()),
        choice(field!(SearchOrders.state), "invoices-state", "invoices-all-states", states.into()),
        order_choice(Order::OF_DOCUMENTS, asked.order),
    ];
    finder(FormState::of::<SearchOrders>(), parts, None)
}

const fn by_words(by: OrderedBy) -> &'static str {
    match by {
        OrderedBy::Person => "orders-by-person",
        OrderedBy::Renewal => "orders-by-renewal",
        OrderedBy::Operator => "orders-by-operator",
    }
}

const fn state_words(state: OrderState) -> &'static str {
    match state {
        OrderState::Placed => "orders-placed",
        OrderState::Pending => "orders-pending",
        OrderState::Failed => "orders-failed",
    }
}

fn table(account: &AccountPage, orders: &[ListedOrder], asked: OrdersView, path: &str) -> AnyView {
    let may_go_on = viewer_refusal(&account.snapshot).is_none();
    let rows: Vec<_> = orders.iter().map(|order| row(order, may_go_on)).collect();
    let by = |order: Order| asked.sorted(order).address(path);
    let [by_date, by_amount] = [[Order::Newest, Order::Oldest], [Order::Largest, Order::Smallest]];
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("document-order")}</th>
                    {sorted_heading("invoices-date", "", by_date, asked.order, by)}
                    <th scope="col">{text("invoices-for")}</th>
                    <th scope="col">{text("orders-by")}</th>
                    {sorted_heading("invoices-export-charged", "num", by_amount, asked.order, by)}
                    <th scope="col">{text("invoices-state")}</th>
                    <th scope="col">{text("invoices-kind")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(order: &ListedOrder, may_go_on: bool) -> AnyView {
    let i18n = use_i18n();
    let by = match order.by {
        OrderedBy::Person => order.person.clone(),
        by => i18n.t(by_words(by)),
    };
    let charged = match order.state {
        OrderState::Placed => i18n.money(order.charged, order.currency),
        _ => NO_AMOUNT.to_owned(),
    };
    let class = match order.state {
        OrderState::Placed => "tag",
        OrderState::Pending => "tag warn",
        OrderState::Failed => "tag plain",
    };
    let document = order.invoice.as_ref().map(|number| {
        view! {
            <a href=href(format!("invoices/{number}")) translate="no">
                {number.to_string()}
            </a>
        }
        .into_any()
    });
    // An empty cell needs no label where rows are blocks.
    let kind = document.is_some().then(|| i18n.t("invoices-kind"));
    view! {
        <tr>
            <th scope="row">{head(order, may_go_on)}</th>
            <td data-label=i18n.t("invoices-date")>{Words::new(i18n.lang()).date(order.on)}</td>
            <td data-label=i18n.t("invoices-for")>{i18n.list(&order.products)}</td>
            <td data-label=i18n.t("orders-by")>{by}</td>
            <td data-label=i18n.t("invoices-export-charged") class="num">
                {charged}
            </td>
            <td data-label=i18n.t("invoices-state")>
                <span class=class>{text(state_words(order.state))}</span>
            </td>
            <td data-label=kind>{document}</td>
        </tr>
    }
    .into_any()
}

/// The number, which leads to the confirmation. An order without a number that waits for its payer leads to the page on
/// which the payer continues.
fn head(order: &ListedOrder, may_go_on: bool) -> AnyView {
    let waits = order.state == OrderState::Pending && order.by == OrderedBy::Person;
    match order.number {
        Some(number) => view! {
            <a href=href(format!("orders/{number}")) translate="no">
                {number.to_string()}
            </a>
        }
        .into_any(),
        None if waits && may_go_on => {
            view! { <a href=href("open-order")>{text("open-order-way")}</a> }.into_any()
        }
        None => text("orders-unnumbered").into_any(),
    }
}
