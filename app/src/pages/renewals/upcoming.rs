//! `/:lang/upcoming`

use crate::api::{AccountPage, Sums, UpcomingPage, load_upcoming};
use crate::billing::{Currency, Forecast, Quote, Refusal, Snapshot, Upcoming, payment_refusal};
use crate::components::{
    Icon, drawing, empty, per_seat_price, refusal_notice, selection_words, standing, tabs, tag,
    to_subscriptions,
};
use crate::i18n::{Lang, cldr, text, use_i18n};
use crate::lists::{address, page_asked};
use crate::pages::invoices::TABS;
use crate::pages::lists::{pager, rows_shown};
use crate::pages::page::{following, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What will be charged by itself, for the billing contact.
pub fn upcoming() -> AnyView {
    let query = use_location().search;
    let asked = move || page_asked(&query.try_get().unwrap_or_default());
    page(
        move || address("", &[("page", asked().to_string())]),
        load_upcoming,
        |loaded| {
            following("upcoming-title", move || {
                let (account, page) = &*loaded;
                view(account, page.as_ref())
            })
        },
    )
}

fn view(account: &AccountPage, page: Option<&UpcomingPage>) -> AnyView {
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
            let tables = [next_of_each(snapshot, page), months(snapshot, page, lang), all(snapshot, page)];
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

/// The next event of each subscription.
fn next_of_each(snapshot: &Snapshot, page: &UpcomingPage) -> AnyView {
    table("upcoming-next", page.next.iter().map(|event| row(snapshot, event)).collect(), None, None)
}

/// Every charge of the time ahead, page by page, and their sum.
fn all(snapshot: &Snapshot, page: &UpcomingPage) -> AnyView {
    let charges = &page.charges;
    let rows: Vec<_> = charges.rows.iter().map(|event| row(snapshot, event)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let foot = view! { <tfoot>{sums(snapshot, &page.sums)}</tfoot> };
    let path = use_i18n().path("upcoming");
    let listed = |to: u32| address(&path, &[("page", to.to_string())]);
    let pages = (charges.span.pages() > 1)
        .then(|| vec![rows_shown(charges.span), pager(charges.span, listed)].into_any());
    table("upcoming-all", rows, Some(foot.into_any()), pages)
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

fn table(title: &'static str, rows: Vec<AnyView>, foot: Option<AnyView>, pages: Option<AnyView>) -> AnyView {
    view! {
        <section class="card" aria-labelledby=title>
            <h2 id=title>{text(title)}</h2>
            <table class="table rows" aria-labelledby=title>
                <thead>
                    <tr>
                        <th scope="col">{text("upcoming-subscription")}</th>
                        <th scope="col">{text("upcoming-date")}</th>
                        <th scope="col" class="num">
                            {text("upcoming-amount")}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                {foot}
            </table>
            {pages}
        </section>
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
