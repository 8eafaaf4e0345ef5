//! Several payment methods may be on file; one of them is charged.

use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, VISA, World};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::Monthly;
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{BackTo, Caller};
use server::payments::PaymentGateway;

on_both_engines!(
    the_newest_card_is_charged_until_another_is_chosen,
    coming_back_without_a_new_card_changes_nothing,
    a_removed_card_is_forgotten_by_the_gateway_too,
    the_last_card_stays_while_something_renews,
    another_account_s_card_does_not_exist,
    who_may_change_nothing_changes_no_card,
    while_an_order_waits_the_cards_stay,
    the_gateway_may_be_out_of_reach,
    however_many_cards_go_at_once_one_stays_for_what_renews,
    an_order_that_opens_while_its_card_goes_takes_another,
    what_a_process_left_half_removed_goes,
);

const MASTERCARD: &str = "5555 5555 5555 4444";

/// The last four digits of the methods. The one that is charged comes first.
async fn on_file(world: &World, caller: &Caller) -> Vec<String> {
    let methods = world.center.payment_methods(caller).await.unwrap();
    assert!(methods.iter().enumerate().all(|(index, on_file)| on_file.is_default == (index == 0)));
    let charged = world.snapshot(caller).await.account.payment_method;
    assert_eq!(charged.as_ref(), methods.first().map(|first| &first.method));
    methods.into_iter().map(|on_file| on_file.method.last_four).collect()
}

async fn the_newest_card_is_charged_until_another_is_chosen(world: &World) {
    let it = world.caller("it").await;
    assert_eq!(on_file(world, &it).await, [""; 0]);
    let visa = world.gives_card(&it, VISA).await;
    world.gives_card(&it, DECLINED).await;
    assert_eq!(on_file(world, &it).await, ["0002", "4242"]);
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentDeclined));
    world.center.make_default_method(&it, &visa.id).await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242", "0002"]);
    assert!(matches!(world.orders(&it).await, Ok(Placed::Order { .. })));
}

async fn coming_back_without_a_new_card_changes_nothing(world: &World) {
    let it = world.caller("it").await;
    let visa = world.gives_card(&it, VISA).await;
    world.gives_card(&it, MASTERCARD).await;
    world.center.make_default_method(&it, &visa.id).await.unwrap();
    world.center.finish_payment_details(&it).await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242", "4444"], "the newest at the gateway was there before");
}

async fn a_removed_card_is_forgotten_by_the_gateway_too(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let newest = world.gives_card(&it, MASTERCARD).await;
    world.center.remove_method(&it, &newest.id).await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242"], "the other one is charged now");
    world.center.finish_payment_details(&it).await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242"], "and it does not come back");
    assert_eq!(world.center.remove_method(&it, &newest.id).await, Err(Problem::NotFound));
    world.sandbox.remove_payment_method(&it.account_id, &newest.id).await.unwrap();
}

async fn the_last_card_stays_while_something_renews(world: &World) {
    let it = world.caller("it").await;
    let visa = world.gives_card(&it, VISA).await;
    let refused = Err(Problem::LastPaymentMethod);
    assert_eq!(world.center.remove_method(&it, &visa.id).await, refused);
    assert_eq!(on_file(world, &it).await, ["4242"]);
    world
        .execute("update subscriptions set status = 'pending-cancellation' where status = 'active'")
        .await
        .unwrap();
    world.center.remove_method(&it, &visa.id).await.unwrap();
    assert_eq!(on_file(world, &it).await, [""; 0]);
}

async fn another_account_s_card_does_not_exist(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    let visa = world.gives_card(&it, VISA).await;
    world.gives_card(&it, MASTERCARD).await;
    assert_eq!(world.center.make_default_method(&pt, &visa.id).await, Err(Problem::NotFound));
    assert_eq!(world.center.remove_method(&pt, &visa.id).await, Err(Problem::NotFound));
    assert_eq!(on_file(world, &it).await, ["4444", "4242"]);
}

async fn who_may_change_nothing_changes_no_card(world: &World) {
    let es = world.caller("es").await;
    let visa = world.gives_card(&es, VISA).await;
    world.gives_card(&es, MASTERCARD).await;
    let member = world.caller("es-member").await;
    assert_eq!(world.center.make_default_method(&member, &visa.id).await, Err(Problem::Refused));
    assert_eq!(world.center.remove_method(&member, &visa.id).await, Err(Problem::Refused));
    assert_eq!(on_file(world, &member).await, ["4444", "4242"], "but sees them");
    // An overdue invoice may be just why another card is needed.
    world.execute("update accounts set overdue = 1").await.unwrap();
    world.center.make_default_method(&es, &visa.id).await.unwrap();
    assert_eq!(on_file(world, &es).await, ["4242", "4444"]);
}

async fn while_an_order_waits_the_cards_stay(world: &World) {
    let it = world.caller("it").await;
    let visa = world.gives_card(&it, VISA).await;
    world.gives_card(&it, ASKS).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    assert!(matches!(world.orders(&it).await, Ok(Placed::ConfirmAt { .. })));
    let in_flight = Problem::OrderInFlight;
    assert_eq!(world.center.make_default_method(&it, &visa.id).await, Err(in_flight));
    assert_eq!(world.center.remove_method(&it, &visa.id).await, Err(in_flight));
    for overdue in [0, 1] {
        world.execute(&format!("update accounts set overdue = {overdue}")).await.unwrap();
        let leaving = world.center.start_payment_details(&it, Lang::It, BackTo::PaymentMethods).await;
        assert_eq!(leaving, Err(in_flight), "overdue: {overdue}");
    }
}

async fn the_gateway_may_be_out_of_reach(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let newest = world.gives_card(&it, MASTERCARD).await;
    world.gateway.cut_after.store(true, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(world.center.remove_method(&it, &newest.id).await, Err(Problem::Unavailable));
    assert_eq!(
        on_file(world, &it).await,
        ["4444", "4242"],
        "it may have been forgotten there: pressing again tells"
    );
    world.gateway.cut_after.store(false, std::sync::atomic::Ordering::SeqCst);
    world.center.remove_method(&it, &newest.id).await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242"]);
}

async fn however_many_cards_go_at_once_one_stays_for_what_renews(world: &World) {
    let it = world.caller("it").await;
    let cards = [world.gives_card(&it, VISA).await, world.gives_card(&it, MASTERCARD).await];
    let removals: Vec<_> = (0..50)
        .map(|press| {
            let (center, it, id) = (world.center.clone(), it.clone(), cards[press % 2].id.clone());
            tokio::spawn(async move { center.remove_method(&it, &id).await })
        })
        .collect();
    for removal in removals {
        let answer = removal.await.unwrap();
        let known = [Ok(()), Err(Problem::LastPaymentMethod), Err(Problem::NotFound)];
        assert!(known.contains(&answer), "{answer:?}");
    }
    let left = on_file(world, &it).await;
    assert_eq!(left.len(), 1, "{left:?}");
    let there = world.gateway.payment_method(&it.account_id).await.unwrap().unwrap();
    assert_eq!(there.last_four, left[0], "the gateway has it, too");
    assert_eq!(world.number("select count(*) from payment_methods where removal is not null").await, 0);
}

async fn an_order_that_opens_while_its_card_goes_takes_another(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let newest = world.gives_card(&it, MASTERCARD).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let counter = world.gateway.counter.lock().await;
    let removal = {
        let (center, it) = (world.center.clone(), it.clone());
        tokio::spawn(async move { center.remove_method(&it, &newest.id).await })
    };
    while world.number("select count(*) from payment_methods where removal is not null").await == 0 {
        tokio::task::yield_now().await;
    }
    world.places(&it).await;
    let charged =
        "select count(*) from sandbox_charges join sandbox_methods on sandbox_methods.id = method_id
        where last_four = '4242'";
    assert_eq!(world.number(charged).await, 1);
    drop(counter);
    removal.await.unwrap().unwrap();
    assert_eq!(on_file(world, &it).await, ["4242"]);
    world.ties().await;
}

async fn what_a_process_left_half_removed_goes(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.gives_card(&it, MASTERCARD).await;
    let left = "update payment_methods set removal = '2026-03-16T09:00:00.000Z x' where last_four = '4444'";
    world.execute(left).await.unwrap();
    world.center.recover().await.unwrap();
    assert_eq!(world.center.payment_methods(&it).await.unwrap().len(), 2, "its process may be at it");
    world.at("2026-03-16T09:02:00Z").recover().await.unwrap();
    assert_eq!(on_file(world, &it).await, ["4242"]);
    let there = world.gateway.payment_method(&it.account_id).await.unwrap().unwrap();
    assert_eq!(there.last_four, "4242");
}
