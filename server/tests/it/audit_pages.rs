//! The audit reads the accounts page by page, and finds the same wherever a page ends.

use crate::on_both_engines;
use crate::world::World;
use app::billing::BillingPeriod::Monthly;
use server::audit::{Report, audit_by_pages};

on_both_engines!(
    a_fault_is_found_on_whichever_page_its_account_is,
    an_account_with_many_orders_is_a_page_of_its_own,
);

/// The accounts that are added. Their ids come after those of the demo's six accounts.
const ADDED: [&str; 9] = ["x-1", "x-2", "x-3", "x-4", "x-5", "x-6", "x-7", "x-8", "x-9"];

/// More accounts and orders than there are.
const ONE_PAGE: u32 = 100;

async fn adds(world: &World, account: &str) {
    let company = format!(
        "insert into accounts (id, name, kind, currency, country, time_zone, created_at) values
        ('{account}', 'Company', 'self-service', 'EUR', 'DE', 'Europe/Berlin', '2026-03-16T09:00:00.000Z')"
    );
    let contact = format!(
        "insert into people (id, account_id, name, email, address_key, role, language) values
        ('{account}-contact', '{account}', 'Contact', '{account}@example.com', '{account}', 'billing-contact', 'en')"
    );
    for sql in [company, contact] {
        world.execute(&sql).await.unwrap();
    }
}

/// Gives the account a subscription that follows from nothing.
async fn plants(world: &World, account: &str) {
    let sql = format!(
        "insert into subscriptions (id, account_id, product_id, plan_id, seats, period, status, trial_end) values
        ('{account}-held', '{account}', 'training', 'training-standard', 2, 'monthly', 'trial', '2026-04-01')"
    );
    world.execute(&sql).await.unwrap();
}

/// Gives the account a subscription of which a column makes no sense.
async fn spoils(world: &World, account: &str) {
    let sql = format!(
        "insert into subscriptions (id, account_id, product_id, plan_id, seats, period, status, billed_minor,
            billed_tax_rate, period_start, period_end, anchor_day, unit_price_minor) values
        ('{account}-held', '{account}', 'training', 'training-standard', 2, 'monthly', 'active', 1000, 'much',
            '2026-03-01', '2026-04-01', 1, 500)"
    );
    world.execute(&sql).await.unwrap();
}

async fn by_pages(world: &World, most: u32) -> Report {
    audit_by_pages(&world.store, most).await.unwrap()
}

fn lines(report: &Report) -> Vec<String> {
    report.findings.iter().map(ToString::to_string).collect()
}

async fn a_fault_is_found_on_whichever_page_its_account_is(world: &World) {
    for account in ADDED {
        adds(world, account).await;
    }
    assert_eq!(lines(&by_pages(world, 4).await), [""; 0]);
    plants(world, "x-3").await;
    spoils(world, "x-4").await;
    plants(world, "x-5").await;
    let found = [
        "subscription x-3-held: expected an order or an opening, found none",
        "account x-4: expected rows that make sense, found column billed_tax_rate",
        "subscription x-5-held: expected an order or an opening, found none",
    ];
    let at_once = by_pages(world, ONE_PAGE).await;
    assert!(at_once.to_string().starts_with("audit: 15 accounts, 0 orders, "), "{at_once}");
    // No account has an order. A page of 9 ends with x-3, one of 5 with x-4, and one of 11 with x-5.
    for most in (1..=16).chain([ONE_PAGE]) {
        let report = by_pages(world, most).await;
        assert_eq!(lines(&report), found, "{most} a page");
        assert_eq!(report.to_string(), at_once.to_string(), "{most} a page");
    }
}

async fn an_account_with_many_orders_is_a_page_of_its_own(world: &World) {
    let en = world.caller("en").await;
    for (plan, seats) in
        [("meeting-business", 9), ("remote-support-v5-standard", 5), ("meeting-business", 10)]
    {
        world.puts(&en, plan, seats, Monthly).await;
        world.places(&en).await;
    }
    let at_once = by_pages(world, ONE_PAGE).await;
    assert!(at_once.to_string().starts_with("audit: 6 accounts, 3 orders, "), "{at_once}");
    for most in 1..=10 {
        let report = by_pages(world, most).await;
        assert_eq!((lines(&report), report.to_string()), (Vec::new(), at_once.to_string()), "{most} a page");
    }
}
