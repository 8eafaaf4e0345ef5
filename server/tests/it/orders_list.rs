//! The list of orders, and searching orders and documents.

use crate::browser::{get, leads_to, post, signed_in};
use crate::lists::history;
use crate::on_both_engines;
use crate::world::{ASKS, Renews, VISA, World};
use app::api::ListedOrder;
use app::billing::BillingPeriod::Annual;
use app::billing::References;
use app::limits::MAX_ROWS_A_PAGE;
use app::lists::OrderState::{Failed, Pending, Placed};
use app::lists::OrderedBy::{Operator, Person, Renewal};
use app::lists::{InvoicesView, OrdersView};
use app::ports::Caller;
use app::ports::prelude::*;
use server::use_cases::BillingCenter;
use std::collections::HashSet;

on_both_engines!(
    every_order_is_on_exactly_one_page,
    an_order_is_listed_with_who_asked_for_it_and_how_it_went,
    what_was_not_placed_was_not_charged,
    orders_are_found_by_number_product_and_reference,
    documents_are_found_by_number_product_and_reference,
    orders_of_another_account_do_not_appear,
    what_was_written_before_is_found_after_the_start,
    a_search_counts_for_its_list_and_for_the_table_of_its_documents,
    what_finds_nothing_has_a_way_back,
);

const ORDERS: u32 = 1_000;
const REFERENCE: &str = "PO-4500012345";

async fn listed_at(center: &BillingCenter, caller: &Caller, query: &str, words: &str) -> Vec<ListedOrder> {
    let listed = center.orders_page(caller, OrdersView::of(query), words).await.unwrap();
    assert!(listed.rows.len() <= MAX_ROWS_A_PAGE as usize);
    listed.rows
}

async fn listed(world: &World, caller: &Caller, query: &str, words: &str) -> Vec<ListedOrder> {
    listed_at(&world.center, caller, query, words).await
}

fn numbers(orders: &[ListedOrder]) -> Vec<i64> {
    orders.iter().filter_map(|order| order.number).collect()
}

/// Somebody in Italy who ordered twice, the first time with references.
async fn ordered_twice(world: &World) -> (Caller, [i64; 2]) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 9, Annual).await;
    let press = world.press(&it).await;
    let references = References::typed(REFERENCE, "Centro di costo Sud-Est è 100%").unwrap();
    world.center.keep_references(&it, &press.key, &references).await.unwrap();
    let first = world.places(&it).await;
    world.puts(&it, "remote-support-v4-premium", 11, Annual).await;
    let second = world.places(&it).await;
    (it, [first, second])
}

async fn every_order_is_on_exactly_one_page(world: &World) {
    let it = world.caller("it").await;
    history(world, &it, ORDERS).await;
    for sort in ["newest", "oldest", "largest", "smallest"] {
        let mut seen = Vec::new();
        for page in 1.. {
            let view = OrdersView::of(&format!("sort={sort}&by=person&state=placed")).at(page);
            let found = world.center.orders_page(&it, view, "").await.unwrap();
            assert_eq!((found.span.total, found.span.pages()), (ORDERS + 1, 21));
            seen.extend(numbers(&found.rows));
            if page == found.span.pages() {
                break;
            }
            assert_eq!(found.rows.len(), MAX_ROWS_A_PAGE as usize);
        }
        let distinct: HashSet<_> = seen.iter().collect();
        assert_eq!((seen.len(), distinct.len()), (1001, 1001), "{sort}");
        let largest = 101_000;
        match sort {
            "largest" => assert_eq!(seen[..2], [largest, largest - 1]),
            "smallest" => assert_eq!(seen[999..], [largest - 1, largest]),
            _ => {}
        }
    }
}

async fn an_order_is_listed_with_who_asked_for_it_and_how_it_went(world: &World) {
    let (it, [first, second]) = ordered_twice(world).await;
    let orders = listed(world, &it, "", "").await;
    assert_eq!(numbers(&orders), [second, first], "the newest first");
    assert_eq!(numbers(&listed(world, &it, "sort=oldest", "").await), [first, second]);
    let order = &orders[1];
    let page = world.center.order_page(&it, first).await.unwrap();
    assert_eq!((order.charged, order.currency), (page.quote.quote.total_due, page.quote.request.currency));
    assert!(!order.charged.is_zero());
    assert_eq!(order.invoice, page.invoice);
    assert_eq!(order.on.to_string(), "2026-03-16");
    assert_eq!(order.products, ["GoToAssist Remote Support v4 Premium"]);
    let viewer = world.snapshot(&it).await.viewer.name;
    assert_eq!((order.by, order.state, &order.person), (Person, Placed, &viewer));

    // The next year renews by itself, and the operator changes something.
    let next_year = world.at("2027-03-16T09:00:00Z");
    next_year.renew().await.unwrap();
    let renewals = listed_at(&next_year, &it, "by=renewal", "").await;
    let [renewal] = renewals.as_slice() else { panic!("one renewal: {renewals:?}") };
    assert_eq!((renewal.by, renewal.state, renewal.on.to_string()), (Renewal, Placed, "2027-03-16".into()));
    assert!(renewal.number > Some(second));
    let planted = format!(
        "insert into orders (id, account_id, person_id, origin, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, number, finished_at)
        select 'planted', account_id, person_id, 'operator', 'planted', fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, 100000, finished_at
        from orders where number = {first}"
    );
    world.execute(&planted).await.unwrap();
    let by_operator = listed(world, &it, "by=operator", "").await;
    assert_eq!(
        by_operator.iter().map(|order| (order.by, order.number)).collect::<Vec<_>>(),
        [(Operator, Some(100_000))]
    );
    assert_eq!(listed(world, &it, "by=person", "").await, orders);
}

async fn what_was_not_placed_was_not_charged(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, ASKS).await;
    world.puts(&it, "remote-support-v4-premium", 9, Annual).await;
    world.orders(&it).await.unwrap();
    let waits = listed(world, &it, "state=pending", "").await;
    let [order] = waits.as_slice() else { panic!("one order waits: {waits:?}") };
    assert_eq!((order.number, order.state, order.by, order.invoice.as_ref()), (None, Pending, Person, None));
    assert!(order.charged.is_zero());
    let open = world.center.open_order(&it).await.unwrap().unwrap();
    world.center.give_up_order(&it, &open.id).await.unwrap();
    assert_eq!(listed(world, &it, "state=pending", "").await, []);
    let failed = listed(world, &it, "state=failed", "premium").await;
    assert_eq!(failed.iter().map(|order| (order.number, order.state)).collect::<Vec<_>>(), [(None, Failed)]);
    assert!(failed[0].charged.is_zero());
    // Sorted by what was charged, it comes last.
    world.gives_card(&it, VISA).await;
    let number = world.places(&it).await;
    let sorted = listed(world, &it, "sort=largest", "").await;
    assert_eq!(sorted.iter().map(|order| order.number).collect::<Vec<_>>(), [Some(number), None]);
}

async fn orders_are_found_by_number_product_and_reference(world: &World) {
    let (it, [first, second]) = ordered_twice(world).await;
    let found = async |query: &str, words: &str| numbers(&listed(world, &it, query, words).await);
    let both = vec![second, first];
    assert_eq!(found("", &first.to_string()).await, [first]);
    for words in ["", "PREMIUM", "remote gotoassist v4"] {
        assert_eq!(found("", words).await, both, "{words}");
    }
    for words in ["po-4500012345", "sud-est E", "100% premium", &format!("premium {first}")] {
        assert_eq!(found("", words).await, [first], "{words}");
    }
    for words in ["webinar", "premium webinar", "po_4500012345", "%%", "' or 1 = 1 --"] {
        assert_eq!(found("", words).await, [0; 0], "{words}");
    }
    assert_eq!(found("state=failed", "premium").await, [0; 0]);
    assert_eq!(found("state=placed&sort=oldest", "premium").await, [first, second]);
}

async fn documents_are_found_by_number_product_and_reference(world: &World) {
    let (it, [first, _]) = ordered_twice(world).await;
    let found = async |query: &str, words: &str| -> Vec<String> {
        let page = world.center.invoices_page(&it, InvoicesView::of(query), words).await.unwrap();
        assert_eq!(page.documents.span.total as usize, page.documents.rows.len());
        page.documents.rows.into_iter().map(|(invoice, _)| invoice.number.to_string()).collect()
    };
    for words in ["inv-000001", "000001", "po-4500012345", "SUD-EST è", &first.to_string(), "premium 100%"] {
        assert_eq!(found("", words).await, ["INV-000001"], "{words}");
    }
    for words in ["", "premium", "inv gotoassist v4"] {
        assert_eq!(found("", words).await, ["INV-000002", "INV-000001"], "{words}");
    }
    assert_eq!(found("sort=oldest&year=2026&state=paid", "premium").await, ["INV-000001", "INV-000002"]);
    for (query, words) in
        [("", "webinar"), ("", "inv_000001"), ("state=credited", "premium"), ("year=2025", "inv")]
    {
        assert_eq!(found(query, words).await, [""; 0], "{query} {words}");
    }
}

async fn orders_of_another_account_do_not_appear(world: &World) {
    let (it, [first, _]) = ordered_twice(world).await;
    assert_eq!(listed(world, &it, "", "").await.len(), 2);
    for name in ["es", "es-member", "de", "pt"] {
        let other = world.caller(name).await;
        for words in ["", "premium", REFERENCE, &first.to_string()] {
            assert_eq!(listed(world, &other, "", words).await, [], "{name} {words}");
        }
    }
    let (router, cookie) = signed_in(world, "es").await;
    let (status, _, body) = get(&router, "/es/orders", &cookie).await;
    assert_eq!((status, String::from_utf8(body).unwrap().contains("/es/orders/1")), (200, false));
    // Each member of the account reads all of its orders.
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    world.puts(&es, "remote-support-v5-premium", 9, Annual).await;
    world.places(&es).await;
    let orders = listed(world, &es, "", "").await;
    assert_eq!((orders.len(), listed(world, &world.caller("es-member").await, "", "").await), (1, orders));
}

async fn what_was_written_before_is_found_after_the_start(world: &World) {
    let (it, both) = ordered_twice(world).await;
    world.without_guards().await;
    world.execute("update orders set search_key = null").await.unwrap();
    world.execute("update invoices set search_key = null").await.unwrap();
    assert_eq!(listed(world, &it, "", "").await.len(), 2, "it is listed before, too");
    assert_eq!(listed(world, &it, "", "premium").await, []);
    world.opened_again().await.close().await;
    for words in ["premium", &format!("{REFERENCE} 100%")] {
        let found = numbers(&listed(world, &it, "sort=oldest", words).await);
        assert_eq!(found, if words == "premium" { both.to_vec() } else { vec![both[0]] }, "{words}");
        let page = world.center.invoices_page(&it, InvoicesView::of(""), words).await.unwrap();
        assert_eq!(page.documents.rows.len(), found.len(), "{words}");
    }
}

/// The body of a page or a file.
async fn body(router: &axum::Router, path: &str, cookie: &str) -> String {
    let (status, _, body) = get(router, path, cookie).await;
    assert_eq!(status, 200, "{path}");
    String::from_utf8(body).unwrap()
}

async fn a_search_counts_for_its_list_and_for_the_table_of_its_documents(world: &World) {
    let (_, [first, second]) = ordered_twice(world).await;
    let (router, cookie) = signed_in(world, "it").await;
    let search = async |form: &str, list: &str| {
        let answer = post(&router, &format!("/api/search_{list}"), form, &cookie).await;
        let kept = answer.1["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        (leads_to(&answer).to_owned(), format!("{cookie}; {kept}"))
    };
    let (way, found) = search("lang=it&search=inv-000001&year=2026&state=paid&sort=oldest", "invoices").await;
    assert_eq!(way, "/it/invoices?year=2026&state=paid&sort=oldest");
    for path in [&*way, "/it/invoices", "/invoices.csv?lang=it"] {
        let shown = body(&router, path, &found).await;
        assert_eq!((shown.contains("INV-000001"), shown.contains("INV-000002")), (true, false), "{path}");
    }
    assert!(body(&router, "/invoices.csv?lang=it", &cookie).await.contains("INV-000002"));
    let orders = body(&router, "/it/orders", &found).await;
    assert!(
        orders.contains(&format!("/it/orders/{first}")) && orders.contains(&format!("/it/orders/{second}"))
    );

    let (way, found) = search(&format!("lang=it&search={second}&by=person&state=&sort="), "orders").await;
    assert_eq!(way, "/it/orders?by=person");
    let orders = body(&router, &way, &found).await;
    assert!(
        !orders.contains(&format!("/it/orders/{first}")) && orders.contains(&format!("/it/orders/{second}"))
    );
    assert!(body(&router, "/it/invoices", &found).await.contains("INV-000001"));
}

async fn what_finds_nothing_has_a_way_back(world: &World) {
    ordered_twice(world).await;
    let (router, cookie) = signed_in(world, "it").await;
    for list in ["invoices", "orders", "people"] {
        let path = format!("/api/search_{list}");
        let answer = post(&router, &path, "lang=it&search=nulla&state=failed", &cookie).await;
        let kept = answer.1["set-cookie"].to_str().unwrap().split(';').next().unwrap();
        let found = format!("{cookie}; {kept}");
        let page = body(&router, leads_to(&answer), &found).await;
        assert!(page.contains("Nessun risultato.") && page.contains("Mostra tutto"), "{list}");
        assert_eq!(page.matches(&format!("action=\"{path}\"")).count(), 2, "{list}");
        // The way back is a form of its own, with nothing to look for.
        let back = post(&router, &path, "lang=it", &found).await;
        assert_eq!(leads_to(&back), format!("/it/{list}"));
        assert!(back.1["set-cookie"].to_str().unwrap().starts_with("search=;"), "{list}");
        assert!(!body(&router, leads_to(&back), &cookie).await.contains("Nessun risultato."), "{list}");
    }
}
