//! Within a series no document is dated before the one ahead of it: the dates are the seller's, whatever the buyer's
//! day is.

use crate::on_both_engines;
use crate::world::{VISA, World};
use app::billing::BillingPeriod::Annual;
use app::billing::quote_cart;
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, OrderRequest};
use server::use_cases::BillingCenter;

on_both_engines!(
    three_zones_have_one_date_of_issue,
    a_clock_that_is_set_back_lowers_no_date,
    a_date_that_fell_is_found,
);

/// Orders the change at that billing center, and returns the dates of issue and of supply.
async fn orders(
    world: &World,
    center: &BillingCenter,
    caller: &Caller,
    plan: &str,
    seats: u32,
) -> (String, String) {
    world.gives_card(caller, VISA).await;
    world.puts(caller, plan, seats, Annual).await;
    let page = center.account_page(caller).await.unwrap();
    let quote = quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
    let request = OrderRequest {
        lang: Lang::En,
        key: page.order_key,
        seen: Some(quote),
        references: app::billing::References::default(),
    };
    center.place_order(caller, request).await.unwrap();
    let invoice = center.invoices(caller).await.unwrap().swap_remove(0);
    (invoice.issued.to_string(), invoice.supplied.to_string())
}

async fn three_zones_have_one_date_of_issue(world: &World) {
    // The seller is in Dublin, where it is half past two in the morning.
    let night = world.all_at("2026-04-01T01:30:00Z");
    let (it, en, de) = (world.caller("it").await, world.caller("en").await, world.caller("de").await);
    let rome = orders(world, &night, &it, "remote-support-v4-premium", 9).await;
    let portland = orders(world, &night, &en, "remote-support-v5-premium", 9).await;
    let berlin = orders(world, &night, &de, "remote-support-v4-premium", 12).await;
    assert_eq!(rome, ("2026-04-01".into(), "2026-04-01".into()));
    assert_eq!(portland, ("2026-04-01".into(), "2026-03-31".into()));
    assert_eq!(berlin, rome);
    world.ties().await;
}

async fn a_clock_that_is_set_back_lowers_no_date(world: &World) {
    let (it, es) = (world.caller("it").await, world.caller("es").await);
    let late = world.all_at("2026-03-18T09:00:00Z");
    assert_eq!(orders(world, &late, &it, "remote-support-v4-premium", 9).await.0, "2026-03-18");
    let (issued, supplied) = orders(world, &world.center, &es, "remote-support-v5-premium", 9).await;
    assert_eq!((issued.as_str(), supplied.as_str()), ("2026-03-18", "2026-03-16"));
    world.ties().await;
}

async fn a_date_that_fell_is_found(world: &World) {
    let (it, es) = (world.caller("it").await, world.caller("es").await);
    orders(world, &world.center, &it, "remote-support-v4-premium", 9).await;
    orders(world, &world.center, &es, "remote-support-v5-premium", 9).await;
    world.without_guards().await;
    world.execute("update invoices set issued_on = '2026-03-15' where position = 2").await.unwrap();
    let report = server::audit::audit(&world.store).await.unwrap();
    let findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        findings,
        ["series invoice: date of issue of number 2: expected 2026-03-16 or later, found 2026-03-15"]
    );
    // Documents from before the rule stay as they are.
    world.execute("update counters set value = 2 where name = 'invoice-dated-from'").await.unwrap();
    world.ties().await;
}
