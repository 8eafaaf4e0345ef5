//! A crash, or a gateway that cannot be reached, between any two steps of an order.

use crate::on_both_engines;
use crate::world::{ASKS, VISA, World};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::Monthly;
use app::billing::StatementItem;
use app::ports::prelude::*;
use app::ports::{Caller, OrderRequest};
use chrono::TimeDelta;
use server::store::orders::{self, OrderStatus};
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(audited:
    a_charge_whose_answer_was_lost_is_settled,
    an_order_that_the_gateway_never_heard_of_is_given_up,
    an_order_that_somebody_works_on_is_left_alone,
    a_confirmation_that_is_waited_for_is_left_alone,
    pressing_again_finishes_what_a_lost_answer_left,
    money_that_came_too_late_is_given_back,
    money_that_came_too_late_and_nobody_heard_of_is_given_back,
    a_refund_that_was_cut_short_is_followed_however_old_it_is,
    what_the_gateway_will_not_give_back_goes_to_the_balance,
    a_payer_who_was_asked_too_late_and_confirms_has_the_money_back,
    a_confirmation_that_never_comes_ends_the_order,
    a_clock_that_was_set_back_keeps_no_order_pending,
    a_lease_that_is_taken_again_is_another,
);

const LATER: &str = "2026-03-16T09:05:00Z";

async fn ready(world: &World) -> (Caller, OrderRequest) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    (it, request)
}

async fn a_charge_whose_answer_was_lost_is_settled(world: &World) {
    let (it, request) = ready(world).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(world.center.place_order(&it, request.clone()).await, Err(Problem::Unavailable));
    assert!(world.snapshot(&it).await.account.order_in_flight);
    // Nothing is assumed while the gateway cannot be asked.
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.at(LATER).recover().await, Ok(0));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(world.at("2026-03-16T09:10:00Z").recover().await, Ok(1));
    assert_eq!(world.held(&it, "remote-support-v4").await.selection.seats, 9);
    assert_eq!(world.center.place_order(&it, request).await, Ok(Placed::Order { number: 1001 }));
    assert_eq!(world.number("select count(*) from sandbox_charges").await, 1);
}

async fn an_order_that_the_gateway_never_heard_of_is_given_up(world: &World) {
    let (it, request) = ready(world).await;
    let before = world.state(&it).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.center.place_order(&it, request.clone()).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    assert_eq!(world.number("select count(*) from sandbox_charges").await, 0);
    assert_eq!(world.state(&it).await, before);
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::Unavailable));
    // The page is loaded again, and has another key.
    assert_eq!(world.places(&it).await, 1001);
}

async fn an_order_that_somebody_works_on_is_left_alone(world: &World) {
    let (it, request) = ready(world).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(world.center.recover().await, Ok(0));
    assert!(world.snapshot(&it).await.account.order_in_flight);
}

async fn a_confirmation_that_is_waited_for_is_left_alone(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, ASKS).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let Ok(Placed::ConfirmAt { url }) = world.orders(&it).await else { panic!("no confirmation") };
    assert_eq!(world.at(LATER).recover().await, Ok(0));
    // The payer confirms and never comes back.
    world.answers(&url, "confirm").await;
    assert_eq!(world.at("2026-03-16T09:10:00Z").recover().await, Ok(1));
    assert_eq!(world.held(&it, "remote-support-v4").await.selection.seats, 9);
}

async fn pressing_again_finishes_what_a_lost_answer_left(world: &World) {
    let (it, request) = ready(world).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(world.center.place_order(&it, request.clone()).await, Err(Problem::Unavailable));
    world.gateway.cut_after.store(false, SeqCst);
    assert_eq!(world.center.place_order(&it, request).await, Ok(Placed::Order { number: 1001 }));
    assert_eq!(world.number("select count(*) from sandbox_charges").await, 1);
}

async fn money_that_came_too_late_is_given_back(world: &World) {
    let (it, request) = ready(world).await;
    let before = held_and_owed(world, &it).await;
    // The charge is on its way for so long that the order is given up.
    assert_eq!(given_up_too_early(world, &it, request).await, Err(Problem::Unavailable));
    assert_eq!(refunds(world).await, 1);
    assert_eq!(held_and_owed(world, &it).await, before);
    assert_eq!(trail(world, &it).await, "late-charge 1, late-refund 1");
}

/// The state of the account, without the number of entries that led to it.
async fn held_and_owed(world: &World, it: &Caller) -> impl PartialEq + std::fmt::Debug + use<> {
    let (subscriptions, cart, balance, _) = world.state(it).await;
    (subscriptions, cart, balance)
}

async fn refunds(world: &World) -> i64 {
    world.number("select count(*) from sandbox_refunds").await
}

/// How often each kind of step is in the ledger.
async fn trail(world: &World, it: &Caller) -> String {
    let mut found = Vec::new();
    for memo in ["late-charge", "late-refund", "late-credit"] {
        let sql = format!(
            "select count(*) from ledger_entries where memo = '{memo}' and amount_minor > 0
            and account_id = '{}'",
            it.account_id
        );
        match world.number(&sql).await {
            0 => {}
            times => found.push(format!("{memo} {times}")),
        }
    }
    found.join(", ")
}

/// Gives up an order whose charge is on its way to the gateway, and then lets the charge arrive.
async fn given_up_too_early(world: &World, it: &Caller, request: OrderRequest) -> Result<Placed, Problem> {
    let road = world.gateway.road.lock().await;
    let (center, caller) = (world.center.clone(), it.clone());
    let press = tokio::spawn(async move { center.place_order(&caller, request).await });
    while !world.snapshot(it).await.account.order_in_flight {
        tokio::task::yield_now().await;
    }
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    drop(road);
    press.await.unwrap()
}

async fn money_that_came_too_late_and_nobody_heard_of_is_given_back(world: &World) {
    let (it, request) = ready(world).await;
    let before = held_and_owed(world, &it).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(given_up_too_early(world, &it, request).await, Err(Problem::Unavailable));
    world.gateway.cut_after.store(false, SeqCst);
    assert!(world.findings().await.contains("entries for what was charged after it failed"));
    let center = world.at("2026-03-16T09:10:00Z");
    // While the gateway cannot be asked, the case is not over.
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(center.look_for_late_money(TimeDelta::minutes(15)).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(center.look_for_late_money(TimeDelta::minutes(3)).await, Ok(()));
    assert_eq!(refunds(world).await, 0);
    for _ in 0..2 {
        assert_eq!(center.look_for_late_money(TimeDelta::minutes(15)).await, Ok(()));
        assert_eq!(trail(world, &it).await, "late-charge 1, late-refund 1");
    }
    assert_eq!(refunds(world).await, 1);
    assert_eq!(held_and_owed(world, &it).await, before);
}

/// The answer of the gateway is lost, or the server is killed before it books it.
async fn a_refund_that_was_cut_short_is_followed_however_old_it_is(world: &World) {
    let (it, request) = ready(world).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(given_up_too_early(world, &it, request).await, Err(Problem::Unavailable));
    let center = world.at("2026-03-16T09:10:00Z");
    assert_eq!(center.look_for_late_money(TimeDelta::minutes(15)).await, Err(Problem::Unavailable));
    assert_eq!((refunds(world).await, trail(world, &it).await.as_str()), (1, "late-charge 1"));
    assert!(world.findings().await.contains("receivable"));
    world.gateway.cut_after.store(false, SeqCst);
    let months_later = world.at("2026-06-16T09:10:00Z");
    assert_eq!(months_later.look_for_late_money(TimeDelta::minutes(3)).await, Ok(()));
    assert_eq!((refunds(world).await, trail(world, &it).await.as_str()), (1, "late-charge 1, late-refund 1"));
}

async fn what_the_gateway_will_not_give_back_goes_to_the_balance(world: &World) {
    let (it, request) = ready(world).await;
    let seen = request.seen.clone().unwrap();
    world.gateway.keeps_money.store(true, SeqCst);
    assert_eq!(given_up_too_early(world, &it, request).await, Err(Problem::Unavailable));
    // If the gateway changes its mind, the money already belongs to the customer.
    world.gateway.keeps_money.store(false, SeqCst);
    world.at("2026-03-16T09:10:00Z").look_for_late_money(TimeDelta::minutes(15)).await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.balance, seen.quote.total_due);
    assert_eq!((refunds(world).await, trail(world, &it).await.as_str()), (0, "late-charge 1, late-credit 1"));
    let statement = world.center.account_details(&it).await.unwrap().statement;
    assert_eq!(statement.iter().map(|line| &line.what).collect::<Vec<_>>(), [&StatementItem::LateCredit]);
    assert_eq!(world.held(&it, "remote-support-v4").await.version, 1);
}

async fn a_payer_who_was_asked_too_late_and_confirms_has_the_money_back(world: &World) {
    let (it, _) = ready(world).await;
    world.gives_card(&it, ASKS).await;
    let request = world.press(&it).await;
    let asked = given_up_too_early(world, &it, request).await;
    let Ok(Placed::ConfirmAt { url }) = asked else { panic!("{asked:?}") };
    world.answers(&url, "confirm").await;
    world.at("2026-03-16T09:10:00Z").look_for_late_money(TimeDelta::minutes(15)).await.unwrap();
    assert_eq!((refunds(world).await, trail(world, &it).await.as_str()), (1, "late-charge 1, late-refund 1"));
    assert_eq!(world.held(&it, "remote-support-v4").await.version, 1);
}

async fn a_confirmation_that_never_comes_ends_the_order(world: &World) {
    let (it, _) = ready(world).await;
    world.gives_card(&it, ASKS).await;
    let before = world.state(&it).await;
    let request = world.press(&it).await;
    let asked = world.center.place_order(&it, request.clone()).await;
    assert!(matches!(asked, Ok(Placed::ConfirmAt { .. })), "{asked:?}");
    assert_eq!(world.all_at("2026-03-16T09:29:00Z").recover().await, Ok(0));
    assert!(world.snapshot(&it).await.account.order_in_flight);
    assert_eq!(world.all_at("2026-03-16T09:31:00Z").recover().await, Ok(1));
    assert!(!world.snapshot(&it).await.account.order_in_flight);
    assert_eq!(world.state(&it).await, before);
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::PaymentNotConfirmed));
}

async fn a_clock_that_was_set_back_keeps_no_order_pending(world: &World) {
    let (it, _) = ready(world).await;
    world.gateway.cut_before.store(true, SeqCst);
    let next_year = world.at("2027-03-16T09:00:00Z");
    let page = next_year.account_page(&it).await.unwrap();
    let quote = app::billing::quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
    let request = OrderRequest {
        lang: app::i18n::Lang::It,
        key: page.order_key,
        seen: Some(quote),
        references: page.snapshot.references,
    };
    assert_eq!(next_year.place_order(&it, request).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(world.center.recover().await, Ok(1));
    assert!(!world.snapshot(&it).await.account.order_in_flight);
}

async fn a_lease_that_is_taken_again_is_another(world: &World) {
    let (it, request) = ready(world).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::Unavailable));
    let until = "2026-03-16T10:00:00Z".parse().unwrap();
    let mut tx = world.store.write().await.unwrap();
    let mut seen = std::collections::HashSet::new();
    let order = orders::pending(tx.conn(), &it.account_id).await.unwrap().unwrap();
    for _ in 0..2 {
        orders::extend_deadline(tx.conn(), &order.id, until).await.unwrap();
        let order = orders::by_id(tx.conn(), &it.account_id, &order.id).await.unwrap().unwrap();
        let OrderStatus::Pending { charge_deadline } = order.status else { panic!("{:?}", order.status) };
        assert!(seen.insert(charge_deadline), "{charge_deadline} again");
    }
}
