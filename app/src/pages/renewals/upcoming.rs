//! `/:lang/upcoming`

use crate::api::{AccountPage, Sums, UpcomingPage, load_upcoming};
use crate::billing::{Currency, Forecast, Quote, Refusal, Snapshot, Upcoming, payment_refusal};
use crate::components::{
    Icon, drawing, empty, hidden, option, per_seat_price, refusal_notice, selection_words, standing, tabs,
    tag, to_subscriptions,
};
use crate::i18n::{Lang, cldr, text, use_i18n};
use crate::ids::ProductId;
use crate::lists::{Order, UpcomingView};
use crate::pages::invoices::TABS;
use crate::pages::lists::{
    choice, chooser, order_choice, pager_of, rows_shown, rows_shown_of, sorted_heading,
};
use crate::pages::page::{following, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What will be charged by itself, for the billing contact: all charges, or those of the query.
pub fn upcoming() -> AnyView {
    let query = use_location().search;
    let asked = move || UpcomingView::of(&query.try_get().unwrap_or_default());
    page(
        move || asked().query(),
        load_upcoming,
        move |loaded| {
            // Another choice loads the page anew. Until the next page is here, the old one stays as it was.
            let asked = untrack(asked);
            following("upcoming-title", move || {
                let (account, page) = &*loaded;
                view(account, page.as_ref(), &asked)
            })
        },
    )
}

fn view(account: &AccountPage, page: Option<&UpcomingPage>, asked: &UpcomingView) -> AnyView {
    let lang = use_i18n().lang();
    // An order under way does not change what may be seen.
    let refusal = payment_refusal(&account.snapshot).filter(|refusal| *refusal != Refusal::OrderInFlight);
    let snapshot = &account.snapshot;
    let content = match (refusal, page) {
        (Some(refusal), _) => refusal_notice(refusal, &account.addresses),
        (None, None) => {
            empty(Icon::Info, "upcoming-empty-title", "upcoming-empty-text", Some(to_subscriptions("btn")))
        }
        (None, Some(page)) => {
            // The server knows which product is charged.
            let asked = UpcomingView { product: page.product.clone(), ..asked.clone() };
            let next = next_of_each(snapshot, page, &asked);
            let tables = [next, months(snapshot, page, lang), all(snapshot, page, &asked)];
            standing(account).into_iter().chain(tables).collect::<Vec<_>>().into_any()
        }
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("upcoming-title")}</h1>
            {tabs(TABS, "upcoming")}
            {content}
        </div>
    }
    .into_any()
}

/// What is charged. Below it, where the amounts differ, how the charge comes from the price on the subscription's card.
fn charge(quote: &Quote, currency: Currency) -> AnyView {
    let i18n = use_i18n();
    let money = |amount| ("amount", i18n.money(amount, currency).into());
    let mut parts = vec![i18n.t_with("upcoming-net", &vec![money(quote.subtotal)])];
    for group in quote.tax.iter().filter(|group| !group.amount.is_zero()) {
        let rate = ("rate", i18n.percent(group.rate).into());
        parts.push(i18n.t_with("upcoming-tax", &vec![money(group.amount), rate]));
    }
    if !quote.balance_used.is_zero() {
        parts.push(i18n.t_with("upcoming-balance", &vec![money(quote.balance_used)]));
    }
    // The price alone says no more than the charge.
    let parts = if parts.len() == 1 { Vec::new() } else { parts };
    let part = |part: String| view! { " " <br /> {tag("small", "", vec![part.into_any()])} }.into_any();
    let parts: Vec<_> = parts.into_iter().map(part).collect();
    view! { <span>{i18n.money(quote.total_due, currency)} {parts}</span> }.into_any()
}

/// The next event of each subscription, page by page.
fn next_of_each(snapshot: &Snapshot, page: &UpcomingPage, asked: &UpcomingView) -> AnyView {
    let (title, span) = ("upcoming-next", page.next.span);
    let headings = [
        view! { <th scope="col">{text("upcoming-date")}</th> }.into_any(),
        view! {
            <th scope="col" class="num">
                {text("upcoming-amount")}
            </th>
        }
        .into_any(),
    ];
    let rows = page.next.rows.iter().map(|event| row(snapshot, event)).collect();
    let path = use_i18n().path("upcoming");
    let shown = (span.pages() > 1).then(|| rows_shown_of("shown-next", span));
    let pages = pager_of(title, span, |to| asked.each_at(to).address(&path));
    section(title, vec![shown.into_any(), table(title, headings, rows, None), pages])
}

/// Every charge of the time ahead, page by page, in the order that somebody chose, and their sum.
fn all(snapshot: &Snapshot, page: &UpcomingPage, asked: &UpcomingView) -> AnyView {
    let (title, charges) = ("upcoming-all", &page.charges);
    let rows: Vec<_> = charges.rows.iter().map(|event| row(snapshot, event)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let path = use_i18n().path("upcoming");
    let by = |order: Order| asked.sorted(order).address(&path);
    let [by_date, by_amount] = [[Order::Soonest, Order::Latest], [Order::Largest, Order::Smallest]];
    let headings = [
        sorted_heading("upcoming-date", "", by_date, asked.order, by),
        sorted_heading("upcoming-amount", "num", by_amount, asked.order, by),
    ];
    let foot = view! { <tfoot>{sums(snapshot, &page.sums)}</tfoot> }.into_any();
    let parts = vec![
        choices(snapshot, page, asked),
        rows_shown(charges.span),
        table(title, headings, rows, Some(foot)),
        pager_of(title, charges.span, |to| asked.at(to).address(&path)),
    ];
    section(title, parts)
}

/// The product whose charges are listed, and their order. The other list stays on its page.
fn choices(snapshot: &Snapshot, page: &UpcomingPage, asked: &UpcomingView) -> AnyView {
    let item = |id: &ProductId| {
        let product = snapshot.catalogue.products.iter().find(|product| product.id == *id)?;
        Some(option(id.as_str(), product.name.clone(), asked.product.as_ref() == Some(id)))
    };
    let products: Vec<_> = page.products.iter().filter_map(item).collect();
    let each = (asked.each > 1).then(|| hidden("each", asked.each.to_string()));
    let parts = vec![
        each.into_any(),
        choice("product", "upcoming-product", "upcoming-all-products", products),
        order_choice(Order::OF_CHARGES, asked.order),
    ];
    chooser("upcoming", parts)
}

/// The sum of the charges. Before it, where they differ from the sum, the prices, the tax, and what the balance pays.
fn sums(snapshot: &Snapshot, sums: &Sums) -> Vec<AnyView> {
    let total = ("upcoming-sum", sums.total_due);
    let parts = [
        ("document-net", sums.net),
        ("checkout-changed-tax", sums.tax),
        ("summary-balance-used", -sums.balance_used),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| !amount.is_zero() && *amount != total.1);
    let currency = snapshot.account.currency;
    parts.chain([total]).map(|(label, amount)| sum_row(label, amount, label == total.0, currency)).collect()
}

fn sum_row(label: &'static str, amount: Decimal, strong: bool, currency: Currency) -> AnyView {
    let amount = use_i18n().money(amount, currency);
    let amount = if strong { tag("b", "", vec![amount.into_any()]) } else { amount.into_any() };
    view! {
        <tr>
            <th scope="row" colspan="2">
                {text(label)}
            </th>
            <td class="num">{amount}</td>
        </tr>
    }
    .into_any()
}

fn section(title: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! {
        <section class="card" aria-labelledby=title>
            <h2 id=title>{text(title)}</h2>
            {parts}
        </section>
    }
    .into_any()
}

/// What happens to subscriptions. `headings` are those of the date and of the amount.
fn table(title: &'static str, headings: [AnyView; 2], rows: Vec<AnyView>, foot: Option<AnyView>) -> AnyView {
    let [date, amount] = headings;
    view! {
        <table class="table rows" aria-labelledby=title>
            <thead>
                <tr>
                    <th scope="col">{text("upcoming-subscription")}</th>
                    {date}
                    {amount}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            {foot}
        </table>
    }
    .into_any()
}

fn row(snapshot: &Snapshot, event: &Upcoming) -> AnyView {
    let i18n = use_i18n();
    let held = snapshot.subscription(&event.subscription_id);
    let plan =
        held.and_then(|held| Some((snapshot.catalogue.plan(&held.selection.plan_id)?, &held.selection)));
    let (product, words) = plan.map_or_else(Default::default, |((product, plan), selection)| {
        (product.name.clone(), selection_words(i18n, plan, selection))
    });
    let date = cldr::date_medium(i18n.lang(), event.shown_on());
    // Amounts are never broken, but words are.
    let (what, class) = match &event.what {
        Forecast::Renews(quote) => (charge(&quote.quote, snapshot.account.currency), "num"),
        Forecast::TrialEnds => (i18n.t("upcoming-trial-ends").into_any(), "end"),
        Forecast::Expires => (i18n.t("upcoming-expires").into_any(), "end"),
        Forecast::NotSold => (i18n.t("upcoming-not-sold").into_any(), "end"),
    };
    view! {
        <tr>
            <th scope="row">
                <span translate="no">{product}</span>
                <br />
                <small class="soft">{words}</small>
            </th>
            <td data-label=i18n.t("upcoming-date")>{date}</td>
            <td data-label=i18n.t("upcoming-amount") class=class>
                {what} {new_price(snapshot, event)}
            </td>
        </tr>
    }
    .into_any()
}

/// Says that the price differs from the present one. A higher price was announced.
fn new_price(snapshot: &Snapshot, event: &Upcoming) -> Option<AnyView> {
    let Forecast::Renews(quote) = &event.what else { return None };
    let i18n = use_i18n();
    let held = snapshot.subscription(&event.subscription_id)?;
    let target = &quote.request.lines.first()?.target;
    let is_new = target.unit_price != held.paid.as_ref()?.unit_price;
    is_new.then(|| {
        let currency = quote.request.currency;
        let (price, per) = per_seat_price(i18n, target.unit_price, currency, target.period);
        let words = i18n.t_with("upcoming-new-price", &vec![("price", format!("{price} {per}").into())]);
        view! {
            <br />
            <small class="soft">{words}</small>
        }
        .into_any()
    })
}

/// The charges month by month, as bars in a table, so that everybody can read the figures.
fn months(snapshot: &Snapshot, page: &UpcomingPage, lang: Lang) -> AnyView {
    let most = page.months.iter().map(|ahead| ahead.amount).max().unwrap_or_default();
    let currency = snapshot.account.currency;
    let bars = page.months.iter().map(|ahead| bar(lang, ahead.month, ahead.amount, most, currency));
    let rows: Vec<_> = bars.collect();
    view! {
        <section class="card" aria-labelledby="upcoming-months">
            <h2 id="upcoming-months">{text("upcoming-months")}</h2>
            <table class="table by-month" aria-labelledby="upcoming-months">
                <thead>
                    <tr>
                        <th scope="col">{text("upcoming-month")}</th>
                        <td></td>
                        <th scope="col" class="num">
                            {text("upcoming-amount")}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="soft">{text("upcoming-about")}</p>
        </section>
    }
    .into_any()
}

fn bar(lang: Lang, month: NaiveDate, sum: Decimal, most: Decimal, currency: Currency) -> AnyView {
    let width = (sum * Decimal::ONE_HUNDRED).checked_div(most).unwrap_or_default().round();
    let width = width.to_u8().unwrap_or_default();
    let bar = format!(
        r#"<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="{width}" height="8"/></svg>"#
    );
    view! {
        <tr>
            <th scope="row">{cldr::month_medium(lang, month)}</th>
            <td class="bar">{drawing(bar)}</td>
            <td class="num">{cldr::money(lang, sum, currency)}</td>
        </tr>
    }
    .into_any()
}
