//! The page of upcoming charges: long lists, by product, by date and by amount.

use crate::browser::{get, signed_in};
use crate::on_both_engines;
use crate::world::World;
use app::api::UpcomingPage;
use app::billing::{Forecast, Upcoming, told_until};
use app::ids::ProductId;
use app::limits::MAX_ROWS_A_PAGE;
use app::lists::UpcomingView;
use app::ports::Caller;
use app::ports::prelude::*;
use rust_decimal::Decimal;
use std::collections::HashSet;

on_both_engines!(
    every_charge_is_on_exactly_one_page_in_every_order,
    the_charges_of_a_product_have_a_total_of_their_own,
    the_table_by_month_has_twelve_months_from_this_one_on,
    an_address_names_the_rows_of_both_lists,
);

/// More subscriptions than a page has rows.
const PLANTED: u32 = 60;
/// A subscription that is billed by the month is charged so often in twelve months.
const CHARGES: u32 = 12;

/// Plants copies of the account's subscription, of another product, each with one licence more.
async fn plant(world: &World, caller: &Caller) {
    let sql = format!(
        "insert into subscriptions (id, account_id, product_id, plan_id, seats, period, status, billed_minor,
            billed_tax_rate, period_start, period_end, anchor_day, unit_price_minor, version)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {PLANTED})
        select 'planted-' || n, account_id, 'meeting', 'meeting-professional', n, period, status, billed_minor,
            billed_tax_rate, period_start, period_end, anchor_day, unit_price_minor, version
        from many, subscriptions where account_id = '{}'",
        caller.account_id.as_str()
    );
    assert_eq!(world.execute(&sql).await.unwrap(), u64::from(PLANTED));
}

async fn page(world: &World, caller: &Caller, query: &str) -> UpcomingPage {
    let snapshot = world.page(caller).await.snapshot;
    let events = world.center.upcoming(caller, told_until(snapshot.today).unwrap()).await.unwrap();
    UpcomingPage::of(&snapshot, events, &UpcomingView::of(query))
}

fn due(event: &Upcoming) -> Decimal {
    match &event.what {
        Forecast::Renews(quote) => quote.quote.total_due,
        other => panic!("no charge: {other:?}"),
    }
}

/// The charges on all pages, in their order.
async fn all(world: &World, caller: &Caller, sort: &str) -> Vec<Upcoming> {
    let mut seen = Vec::new();
    for number in 1.. {
        let listed = page(world, caller, &format!("sort={sort}&page={number}")).await.charges;
        assert_eq!((listed.span.page, listed.span.total), (number, (PLANTED + 1) * CHARGES));
        let pages = listed.span.pages();
        seen.extend(listed.rows);
        if number == pages {
            break;
        }
    }
    seen
}

async fn every_charge_is_on_exactly_one_page_in_every_order(world: &World) {
    let it = world.caller("it").await;
    plant(world, &it).await;
    for sort in ["soonest", "latest", "largest", "smallest"] {
        let seen = all(world, &it, sort).await;
        let distinct: HashSet<_> = seen.iter().map(|event| (&event.subscription_id, event.on)).collect();
        assert_eq!(distinct.len(), seen.len(), "{sort}");
        assert_eq!(seen.len(), ((PLANTED + 1) * CHARGES) as usize, "{sort}");
        let is_in_order = match sort {
            "soonest" => seen.is_sorted_by_key(|event| event.on),
            "latest" => seen.iter().rev().is_sorted_by_key(|event| event.on),
            "largest" => seen.iter().rev().is_sorted_by_key(due),
            _ => seen.is_sorted_by_key(due),
        };
        assert!(is_in_order, "{sort}");
    }
}

async fn the_charges_of_a_product_have_a_total_of_their_own(world: &World) {
    let it = world.caller("it").await;
    plant(world, &it).await;
    let own = world.held(&it, "remote-support-v4").await.id;
    let whole = page(world, &it, "").await;
    let products: Vec<_> = whole.products.iter().map(ProductId::as_str).collect();
    assert_eq!((products, &whole.product), (vec!["remote-support-v4", "meeting"], &None));
    let one = page(world, &it, "product=remote-support-v4&sort=largest").await;
    assert_eq!(one.product.as_ref().map(ProductId::as_str), Some("remote-support-v4"));
    assert_eq!(one.charges.span.total, CHARGES);
    assert!(one.charges.rows.iter().all(|event| event.subscription_id == own));
    assert_eq!(one.sums.total_due, one.charges.rows.iter().map(due).sum::<Decimal>());
    let rest = page(world, &it, "product=meeting").await;
    assert_eq!(rest.charges.span.total, PLANTED * CHARGES);
    assert_eq!(one.sums.total_due + rest.sums.total_due, whole.sums.total_due);
    assert_eq!(
        (&one.next, &one.months),
        (&whole.next, &whole.months),
        "the rest of the page is of all products"
    );
    for query in ["product=webinar", "product=no-such", "product="] {
        assert_eq!(page(world, &it, query).await, whole, "{query}");
    }
}

async fn the_table_by_month_has_twelve_months_from_this_one_on(world: &World) {
    let it = world.caller("it").await;
    let page = page(world, &it, "").await;
    let months: Vec<_> = page.months.iter().map(|ahead| ahead.month.to_string()).collect();
    assert_eq!((months.len(), &*months[0], &*months[11]), (12, "2026-03-01", "2027-02-01"));
    // It is charged on the 13th: eleven times in these months, and once more on the first days of the thirteenth.
    assert_eq!((page.months[0].amount, page.charges.span.total), (Decimal::ZERO, CHARGES));
    let one = due(&page.charges.rows[0]);
    assert!(page.months[1..].iter().all(|ahead| ahead.amount == one), "{:?}", page.months);
}

async fn an_address_names_the_rows_of_both_lists(world: &World) {
    let it = world.caller("it").await;
    plant(world, &it).await;
    let (router, cookie) = signed_in(world, "it").await;
    let shown = async |query: &str| {
        let (status, _, body) = get(&router, &format!("/it/upcoming?{query}"), &cookie).await;
        assert_eq!(status, 200);
        String::from_utf8(body).unwrap().replace("&amp;", "&")
    };
    let rows = |html: &str| html.matches("<tr>").count();
    let first = shown("sort=largest").await;
    let second = shown("product=meeting&page=2&each=2&sort=largest").await;
    assert_eq!(
        rows(&first) - rows(&second),
        (2 * MAX_ROWS_A_PAGE - PLANTED - 1) as usize,
        "of the second list"
    );
    for part in [
        "href=\"/it/upcoming?product=meeting&page=3&each=2&sort=largest\"",
        "href=\"/it/upcoming?product=meeting&page=2&sort=largest\"",
        "href=\"/it/upcoming?product=meeting&each=2&sort=smallest\"",
        "name=\"each\" value=\"2\"",
        "aria-sort=\"descending\"",
        "id=\"shown-next\"",
    ] {
        assert!(second.contains(part), "{part}");
    }
    assert!(first.contains("href=\"/it/upcoming?each=2&sort=largest\""));
}
