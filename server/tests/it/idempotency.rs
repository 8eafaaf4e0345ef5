//! The same press of the button is the same order.

use crate::at_once::AT_ONCE;
use crate::on_both_engines;
use crate::world::{DECLINED, VISA, World};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::Monthly;
use app::ports::OrderRequest;
use app::ports::prelude::*;
use std::collections::HashSet;

on_both_engines!(audited:
    fifty_presses_at_once_are_one_order,
    presses_with_different_keys_at_once_are_one_order,
    the_same_press_later_is_the_same_answer,
    a_key_is_good_for_one_quote,
    keys_of_two_accounts_are_two_keys,
);

async fn ready(world: &World, who: &str) -> app::ports::Caller {
    let caller = world.caller(who).await;
    world.gives_card(&caller, VISA).await;
    world.puts(&caller, "remote-support-v4-standard", 9, Monthly).await;
    caller
}

/// The answers to the requests, which are sent at once.
async fn at_once(
    world: &World,
    caller: &app::ports::Caller,
    requests: Vec<OrderRequest>,
) -> Vec<Result<Placed, Problem>> {
    let mut tasks = tokio::task::JoinSet::new();
    for request in requests {
        let (center, caller) = (world.center.clone(), caller.clone());
        tasks.spawn(async move { center.place_order(&caller, request).await });
    }
    tasks.join_all().await
}

async fn fifty_presses_at_once_are_one_order(world: &World) {
    let it = ready(world, "it").await;
    let request = world.press(&it).await;
    let answers = at_once(world, &it, vec![request; AT_ONCE]).await;
    assert_eq!(answers, vec![Ok(Placed::Order { number: 1001 }); AT_ONCE]);
    assert_eq!(world.number("select count(*) from orders").await, 1);
    assert_eq!(world.number("select count(*) from sandbox_charges").await, 1);
    assert_eq!(world.held(&it, "remote-support-v4").await.version, 2);
}

async fn presses_with_different_keys_at_once_are_one_order(world: &World) {
    let it = ready(world, "it").await;
    let request = world.press(&it).await;
    let other = |n| OrderRequest { key: format!("key-{n}"), ..request.clone() };
    let answers = at_once(world, &it, (0..AT_ONCE).map(other).collect()).await;
    let placed = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(placed, 1, "{answers:?}");
    let fair = [Err(Problem::OrderInFlight), Err(Problem::CartEmpty), Ok(Placed::Order { number: 1001 })];
    assert!(answers.iter().all(|answer| fair.contains(answer)), "{answers:?}");
    assert_eq!(world.number("select count(*) from orders").await, 1);
}

async fn the_same_press_later_is_the_same_answer(world: &World) {
    let it = ready(world, "it").await;
    let request = world.press(&it).await;
    let first = world.center.place_order(&it, request.clone()).await;
    assert_eq!(world.at("2026-05-01T00:00:00Z").place_order(&it, request).await, first);

    let pt = world.caller("pt").await;
    world.gives_card(&pt, DECLINED).await;
    world.puts(&pt, "remote-support-v5-standard", 5, Monthly).await;
    let request = world.press(&pt).await;
    for _ in 0..2 {
        let answer = world.center.place_order(&pt, request.clone()).await;
        assert_eq!(answer, Err(Problem::PaymentDeclined));
    }
    // Another press with another card is another order. Failed orders take no number.
    world.gives_card(&pt, VISA).await;
    assert_eq!(world.places(&pt).await, 1002);
}

async fn a_key_is_good_for_one_quote(world: &World) {
    let it = ready(world, "it").await;
    let first = world.press(&it).await;
    world.center.place_order(&it, first.clone()).await.unwrap();
    world.puts(&it, "remote-support-v4-standard", 10, Monthly).await;
    let second = OrderRequest { key: first.key, ..world.press(&it).await };
    assert_eq!(world.center.place_order(&it, second).await, Err(Problem::KeyReused));
}

async fn keys_of_two_accounts_are_two_keys(world: &World) {
    let it = ready(world, "it").await;
    let de = world.caller("de").await;
    world.gives_card(&de, VISA).await;
    let mut numbers = HashSet::new();
    for caller in [&it, &de] {
        let request = OrderRequest { key: "the same".into(), ..world.press(caller).await };
        numbers.insert(format!("{:?}", world.center.place_order(caller, request).await.unwrap()));
    }
    assert_eq!(numbers.len(), 2);
}
