//! Long lists, page by page: how many rows there are, the ways to the other pages, and the order of the rows.

use crate::components::words;
use crate::i18n::{I18n, text, use_i18n};
use crate::lists::{Order, Span};
use leptos::prelude::*;

/// Which rows of how many the page shows.
pub fn rows_shown(span: Span) -> AnyView {
    rows_shown_of("shown", span)
}

/// The same for one of several lists of a page. Its `id` begins with `shown`: the focus goes there when the list shows
/// other rows.
pub fn rows_shown_of(id: &'static str, span: Span) -> AnyView {
    let Span { total, .. } = span;
    let args =
        vec![("first", (span.before() + 1).into()), ("last", span.last().into()), ("total", total.into())];
    let said = move |i18n: I18n| {
        if total == 0 { i18n.t("lists-none") } else { i18n.t_with("lists-rows", &args) }
    };
    view! {
        <p class="soft" id=id tabindex="-1">
            {words(said)}
        </p>
    }
    .into_any()
}

/// The ways to the other pages of a list. `address` gives the address of a page. Nothing for a list of one page.
pub fn pager(span: Span, address: impl Fn(u32) -> String) -> AnyView {
    pager_of("lists-pages", span, address)
}

/// The same for one of several lists of a page. `name` is the message that names them.
pub fn pager_of(name: &'static str, span: Span, address: impl Fn(u32) -> String) -> AnyView {
    let (page, pages) = (span.page, span.pages());
    if pages == 1 {
        return ().into_any();
    }
    let way = |is_there: bool, to: u32, rel: Option<&'static str>, label: &'static str| {
        is_there.then(|| way(address(to), rel, label))
    };
    let args = vec![("page", page.into()), ("pages", pages.into())];
    view! {
        <nav class="pager" aria-label=text(name)>
            {way(page > 2, 1, None, "lists-first")}
            {way(page > 1, page.saturating_sub(1), Some("prev"), "lists-previous")}
            <span aria-current="page">{words(move |i18n| i18n.t_with("lists-page", &args))}</span>
            {way(page < pages, page + 1, Some("next"), "lists-next")}
            {way(page + 1 < pages, pages, None, "lists-last")}
        </nav>
    }
    .into_any()
}

/// The page does not scroll to its top: the focus goes to the beginning of the list once its rows are here.
fn way(address: String, rel: Option<&'static str>, label: &'static str) -> AnyView {
    view! {
        <a class="btn quiet" href=address rel=rel data-noscroll=true>
            {text(label)}
        </a>
    }
    .into_any()
}

/// The message that names an order.
const fn order_words(order: Order) -> &'static str {
    match order {
        Order::Name => "lists-order-name",
        Order::NameDown => "lists-order-name-back",
        Order::Email => "lists-order-email",
        Order::EmailDown => "lists-order-email-back",
        Order::Newest => "lists-order-newest",
        Order::Oldest => "lists-order-oldest",
        Order::Soonest => "lists-order-soonest",
        Order::Latest => "lists-order-latest",
        Order::Largest => "lists-order-largest",
        Order::Smallest => "lists-order-smallest",
    }
}

/// The orders to choose from.
pub fn order_choice(orders: [Order; 4], current: Order) -> AnyView {
    let i18n = use_i18n();
    let options = orders
        .map(|order| crate::components::option(order.code(), i18n.t(order_words(order)), order == current));
    let options: Vec<_> = options.into_iter().collect();
    view! {
        <div class="field">
            <label for="sort">{text("lists-order")}</label>
            <select class="control" id="sort" name="sort" autocomplete="off">
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// The heading of a column by which the rows can be sorted. A press of the one that sorts them turns the order around.
/// `orders` are the two orders of the column; the first is that of the first press.
pub fn sorted_heading(
    label: &'static str,
    class: &'static str,
    orders: [Order; 2],
    current: Order,
    address: impl Fn(Order) -> String,
) -> AnyView {
    let [first, second] = orders;
    let sorted = orders.contains(&current).then(|| sort_word(current));
    let next = if current == first { second } else { first };
    view! {
        <th scope="col" class=class aria-sort=sorted>
            <a href=address(next) id=format!("sort-{}", first.code()) data-noscroll=true>
                {text(label)}
            </a>
        </th>
    }
    .into_any()
}

const fn sort_word(order: Order) -> &'static str {
    if order.is_descending() { "descending" } else { "ascending" }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{pager, sorted_heading};
    use crate::i18n::{Lang, provide_i18n};
    use crate::lists::{Order, Span};
    use leptos::prelude::*;

    fn rendered(view: impl FnOnce() -> AnyView) -> String {
        Owner::new().with(|| {
            provide_i18n(Lang::SOURCE);
            view().to_html()
        })
    }

    fn ways(page: u32, total: u32) -> Vec<String> {
        let html = rendered(|| pager(Span::of(page, total), |page| format!("/en/people?page={page}")));
        let addresses = html.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        addresses.map(|(address, _)| address.trim_start_matches("/en/people?page=").to_owned()).collect()
    }

    #[test]
    fn a_page_leads_to_those_before_and_after_it_and_to_the_ends() {
        assert_eq!(ways(1, 50), [""; 0], "one page leads nowhere");
        assert_eq!(ways(1, 51), ["2"]);
        assert_eq!(ways(2, 51), ["1"]);
        assert_eq!(ways(1, 500), ["2", "10"]);
        assert_eq!(ways(5, 500), ["1", "4", "6", "10"]);
        assert_eq!(ways(10, 500), ["1", "9"]);
    }

    #[test]
    fn the_way_on_and_the_way_back_say_so() {
        let html = rendered(|| pager(Span::of(2, 150), |page| format!("?page={page}")));
        for part in [r#"href="?page=1" rel="prev""#, r#"href="?page=3" rel="next""#, "aria-current=\"page\""]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn the_heading_of_a_column_says_how_it_sorts_and_turns_the_order_around() {
        let heading = |current| {
            let orders = [Order::Newest, Order::Oldest];
            rendered(|| sorted_heading("invoices-date", "", orders, current, |order| order.code().to_owned()))
        };
        for (current, said, next) in [
            (Order::Newest, Some("descending"), "oldest"),
            (Order::Oldest, Some("ascending"), "newest"),
            (Order::Largest, None, "newest"),
        ] {
            let html = heading(current);
            assert_eq!(html.contains("aria-sort"), said.is_some(), "{html}");
            assert!(said.is_none_or(|said| html.contains(&format!("aria-sort=\"{said}\""))), "{html}");
            assert!(html.contains(&format!("href=\"{next}\"")), "{html}");
        }
    }
}
