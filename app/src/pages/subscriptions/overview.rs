//! The account as a whole, above its subscriptions: what needs attention, what is charged, and the last orders.

use crate::api::ReactivateSubscription;
use crate::billing::{
    CardState, Currency, MonthSpent, Overview, RecentOrder, Refusal, Snapshot, Subscription,
    SubscriptionStatus, account_refusal, last_day, payment_refusal,
};
use crate::components::{
    Form, FormState, Icon, card_name, drawing, hidden, href, icon, lang_field, live, refusal_text, tag,
};
use crate::field;
use crate::i18n::{I18n, cldr, text};
use leptos::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What needs attention: tasks with one button each. Nothing where there is none.
pub fn attention(snapshot: &Snapshot) -> Option<AnyView> {
    let tasks = tasks(snapshot);
    if tasks.is_empty() {
        return None;
    }
    let card = view! {
        <section class="card tasks" aria-labelledby="attention">
            <h2 id="attention">{text("overview-attention")}</h2>
            <ul>{tasks}</ul>
        </section>
    };
    Some(card.into_any())
}

/// The figures. Nothing for an account that has never had anything.
pub fn overview(snapshot: &Snapshot, overview: &Overview) -> AnyView {
    if snapshot.subscriptions.is_empty() && overview.orders.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="card overview" aria-labelledby="overview">
            <h2 id="overview">{text("overview-title")}</h2>
            {figures(snapshot, overview)}
            {spending(overview, snapshot.account.currency)}
        </section>
    }
    .into_any()
}

/// The last orders, each with the way to its confirmation.
pub fn recent_orders(orders: &[RecentOrder], currency: Currency) -> Option<AnyView> {
    if orders.is_empty() {
        return None;
    }
    let orders = orders.to_vec();
    let rows =
        live(move |i18n| orders.iter().map(|order| recent(i18n, order, currency)).collect_view().into_any());
    let card = view! {
        <section class="card" aria-labelledby="orders">
            <h2 id="orders">{text("overview-orders")}</h2>
            <ul class="recent">{rows}</ul>
            <p class="actions">
                <a class="btn quiet" href=href("orders")>
                    {text("overview-orders-all")}
                </a>
            </p>
        </section>
    };
    Some(card.into_any())
}

fn recent(i18n: I18n, order: &RecentOrder, currency: Currency) -> AnyView {
    let page = i18n.path(&format!("orders/{}", order.order_number));
    view! {
        <li>
            <a href=page translate="no">
                {i18n.list(&order.products)}
            </a>
            <span class="soft notranslate">{i18n.date(order.on)}</span>
            <span class="num notranslate">{i18n.money(order.gross, currency)}</span>
        </li>
    }
    .into_any()
}

/// Whether a payment is overdue that this person can make: that is a task, so no notice has to say it, too.
pub fn must_pay(snapshot: &Snapshot) -> bool {
    snapshot.account.overdue && payment_refusal(snapshot).is_none()
}

/// The matters that need attention, each with one button, and nothing that would be refused.
fn tasks(snapshot: &Snapshot) -> Vec<AnyView> {
    let overdue = must_pay(snapshot).then(overdue_task);
    let card = payment_refusal(snapshot).is_none().then(|| card_task(snapshot)).flatten();
    let held = account_refusal(snapshot).is_none().then_some(&snapshot.subscriptions);
    let held = held.into_iter().flatten().filter_map(|held| subscription_task(snapshot, held));
    overdue.into_iter().chain(card).chain(held).collect()
}

/// A payment is overdue. Nothing else can be changed until it is made.
fn overdue_task() -> AnyView {
    let words = live(|i18n| refusal_text(i18n, &Refusal::InvoiceOverdue).into_any());
    let button = view! {
        <a class="btn main" href=href("pay")>
            {text("common-pay-now")}
        </a>
    };
    task(Icon::Warning, words, button.into_any())
}

/// The card that is charged is missing, has expired or expires soon.
fn card_task(snapshot: &Snapshot) -> Option<AnyView> {
    let renews =
        |held: &Subscription| matches!(held.status, SubscriptionStatus::Active | SubscriptionStatus::PastDue);
    let card = snapshot.account.payment_method.as_ref();
    let (id, label) = match card.map(|card| card.state_on(snapshot.today)) {
        None if snapshot.subscriptions.iter().any(renews) => ("overview-card-missing", "overview-card-add"),
        Some(CardState::Expired) => ("overview-card-expired", "overview-card-replace"),
        Some(CardState::ExpiresSoon) => ("overview-card-expires", "overview-card-replace"),
        None | Some(CardState::Valid) => return None,
    };
    let expires = card.map(|card| card.expires);
    let words = live(move |i18n| {
        let date = expires.map(|date| ("date", i18n.date(date).into()));
        i18n.t_with(id, &date.into_iter().collect()).into_any()
    });
    let button = view! {
        <a class="btn" href=href("payment-methods")>
            {text(label)}
        </a>
    };
    Some(task(Icon::Card, words, button.into_any()))
}

/// A trial that ends, or a subscription that was cancelled and still runs.
fn subscription_task(snapshot: &Snapshot, held: &Subscription) -> Option<AnyView> {
    let (product, _) = snapshot.catalogue.plan(&held.selection.plan_id)?;
    let product = product.name.clone();
    let (id, end) = match held.status_on(snapshot.today) {
        SubscriptionStatus::Trial => ("overview-trial", held.trial_end?),
        SubscriptionStatus::PendingCancellation => ("overview-cancelled", held.paid.as_ref()?.term.end),
        _ => return None,
    };
    let name = product.clone();
    let words = live(move |i18n| {
        let args = vec![("product", product.clone().into()), ("date", i18n.date(last_day(end)).into())];
        i18n.t_with(id, &args).into_any()
    });
    let of = view! { <span class="hush">" " {name}</span> }.into_any();
    let button = if id == "overview-trial" {
        let page = href(format!("subscriptions/{}/edit", held.id));
        view! {
            <a class="btn" href=page>
                <span>{text("subscriptions-subscribe-now")} {of}</span>
            </a>
        }
        .into_any()
    } else {
        let state = FormState::of::<ReactivateSubscription>();
        let id = held.id.clone();
        view! {
            <Form state=state>
                {lang_field()} {hidden(field!(ReactivateSubscription.subscription), id)}
                <button class="btn">
                    <span>{text("overview-reactivate")} {of}</span>
                </button>
            </Form>
        }
        .into_any()
    };
    Some(task(Icon::Clock, words, button))
}

fn task(sign: Icon, words: AnyView, button: AnyView) -> AnyView {
    view! {
        <li>
            {icon(sign, "icon")} <p>{words}</p> {button}
        </li>
    }
    .into_any()
}

/// The figures that somebody looks for first.
fn figures(snapshot: &Snapshot, overview: &Overview) -> AnyView {
    let (snapshot, overview) = (snapshot.clone(), overview.clone());
    live(move |i18n| {
        let currency = snapshot.account.currency;
        let money = |amount| i18n.money(amount, currency);
        let (next, on) = match &overview.next {
            Some(next) => (kept("b", money(next.amount)), Some(kept("small", i18n.date(next.on)))),
            None => (said("b", i18n.t("overview-nothing")), None),
        };
        let card = snapshot.account.payment_method.as_ref();
        let card = card.map(|card| kept("small", card_name(i18n, &card.brand, &card.last_four)));
        let (assigned, seats) = licences(&snapshot);
        let used = vec![
            ("assigned", assigned.into()),
            ("seats", seats.into()),
            ("free", seats.saturating_sub(assigned).into()),
        ];
        let mut figures = vec![
            figure(i18n.t("overview-next"), next, on.into_iter().chain(card).collect()),
            figure(
                i18n.t("overview-month"),
                kept("b", money(overview.a_month)),
                vec![said("small", i18n.t("overview-month-note"))],
            ),
            figure(i18n.t("overview-balance"), kept("b", money(snapshot.account.balance)), Vec::new()),
            figure(
                i18n.t("common-licences"),
                said("b", i18n.t_with("overview-licences", &used)),
                vec![said("small", i18n.t_with("overview-licences-free", &used))],
            ),
        ];
        if !overview.open.is_zero() {
            let (open, way) = (kept("b", money(overview.open)), to_pay(i18n, overview.open_payments));
            figures.insert(0, figure(i18n.t("overview-open"), open, vec![way]));
        }
        tag("dl", "figures", figures)
    })
}

/// How many payments are open, as the way to them.
fn to_pay(i18n: I18n, count: u32) -> AnyView {
    let words = i18n.t_with("overview-open-payments", &vec![("count", count.into())]);
    view! { <a href=i18n.path("pay")>{words}</a> }.into_any()
}

fn figure(label: String, value: AnyView, notes: Vec<AnyView>) -> AnyView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{value} {notes}</dd>
        </div>
    }
    .into_any()
}

/// Words.
fn said(element: &'static str, words: String) -> AnyView {
    tag(element, "", vec![words.into_any()])
}

/// An amount, a date or a card. A translator would replace its text, and an old one would stay.
fn kept(element: &'static str, text: String) -> AnyView {
    tag(element, "notranslate", vec![text.into_any()])
}

/// How many licences people hold, and how many there are, of the subscriptions that run.
fn licences(snapshot: &Snapshot) -> (u32, u32) {
    let running = snapshot.subscriptions.iter().filter(|held| held.is_running(snapshot.today));
    running.fold((0, 0), |(assigned, seats), held| (assigned + held.assigned(), seats + held.selection.seats))
}

/// What was and will be charged, as a drawing. The table behind it has the figures.
fn spending(overview: &Overview, currency: Currency) -> AnyView {
    let months = overview.months.clone();
    let sum = |month: &MonthSpent| month.charged.max(Decimal::ZERO) + month.ahead;
    let most = months.iter().map(sum).max().unwrap_or_default();
    if most.is_zero() {
        return ().into_any();
    }
    let drawn = drawing(bars(&months, most));
    let words = live(move |i18n| {
        let month =
            |index: usize| months.get(index).map(|spent| cldr::month_medium(i18n.lang(), spent.month));
        let ends = [month(0), month(months.len() / 2), month(months.len().saturating_sub(1))];
        let ends: Vec<_> = ends.into_iter().flatten().map(|end| kept("span", end)).collect();
        let rows: Vec<_> = months
            .iter()
            .filter(|spent| !sum(spent).is_zero() || !spent.charged.is_zero())
            .map(|spent| row(i18n, spent, currency))
            .collect();
        view! {
            <p class="ends" aria-hidden="true">
                {ends}
            </p>
            <details>
                <summary>{i18n.t("overview-table")}</summary>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{i18n.t("overview-table-month")}</th>
                            <th scope="col" class="num">
                                {i18n.t("overview-charged")}
                            </th>
                            <th scope="col" class="num">
                                {i18n.t("overview-ahead")}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any()
    });
    view! {
        <div class="spending">
            <p class="legend">
                <span>{text("overview-charged")}</span>
                <span>{text("overview-ahead")}</span>
            </p>
            {drawn}
            {words}
        </div>
    }
    .into_any()
}

fn row(i18n: I18n, spent: &MonthSpent, currency: Currency) -> AnyView {
    let money =
        |amount: Decimal| if amount.is_zero() { "–".to_owned() } else { i18n.money(amount, currency) };
    view! {
        <tr>
            <th scope="row" class="notranslate">
                {cldr::month_medium(i18n.lang(), spent.month)}
            </th>
            <td class="num notranslate">{money(spent.charged)}</td>
            <td class="num notranslate">{money(spent.ahead)}</td>
        </tr>
    }
    .into_any()
}

/// A bar for each month: what was charged, and above it what will be charged. The drawing is 100 high, and each month
/// 10 wide.
fn bars(months: &[MonthSpent], most: Decimal) -> String {
    let height = |amount: Decimal| {
        let part = (amount.max(Decimal::ZERO) * Decimal::from(96)).checked_div(most).unwrap_or_default();
        part.ceil().to_u32().unwrap_or_default()
    };
    let bar = |class: &str, x: usize, from: u32, tall: u32| {
        let top = 100_u32.saturating_sub(from + tall);
        format!(r#"<rect class="{class}" x="{x}" y="{top}" width="8" height="{tall}"/>"#)
    };
    let bars = months.iter().enumerate().map(|(index, spent)| {
        let (charged, ahead, x) = (height(spent.charged), height(spent.ahead), index * 10 + 1);
        let was = if charged > 0 { bar("was", x, 0, charged) } else { String::new() };
        if ahead > 0 { was + &bar("will", x, charged, ahead) } else { was }
    });
    let (width, bars) = (months.len() * 10, bars.collect::<String>());
    format!(r#"<svg viewBox="0 0 {width} 100" preserveAspectRatio="none" aria-hidden="true">{bars}</svg>"#)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, MonthSpent, bars};
    use chrono::NaiveDate;

    fn spent(month: u32, charged: i64, ahead: i64) -> MonthSpent {
        let month = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        MonthSpent { month, charged: charged.into(), ahead: ahead.into() }
    }

    #[test]
    fn a_month_has_a_bar_of_each_kind_to_scale_and_none_for_nothing() {
        let svg =
            bars(&[spent(1, 50, 0), spent(2, 0, 0), spent(3, 25, 75), spent(4, -5, 0)], Decimal::from(100));
        assert_eq!(svg.matches("<rect").count(), 3);
        assert!(svg.contains(r#"class="was" x="1" y="52" width="8" height="48""#));
        assert!(svg.contains(r#"class="was" x="21" y="76" width="8" height="24""#));
        assert!(svg.contains(r#"class="will" x="21" y="4" width="8" height="72""#));
    }
}
