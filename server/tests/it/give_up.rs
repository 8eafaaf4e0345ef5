//! Giving up an order that waits for its payer's confirmation.

use crate::at_once::{AT_ONCE, answers};
use crate::on_both_engines;
use crate::world::{ASKS, Renews, VISA, World};
use app::api::{GivenUp, Placed, Problem};
use app::billing::BillingPeriod::Monthly;
use app::ids::OrderId;
use app::ports::Caller;
use app::ports::prelude::*;
use server::payments::PaymentGateway;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(
    audited: what_waits_is_given_up_and_everything_is_as_before,
    what_was_confirmed_meanwhile_is_placed,
    giving_up_and_confirming_at_once_have_one_end,
    giving_up_again_and_again_at_once_is_giving_up_once,
    only_the_billing_contact_gives_up,
    without_an_answer_of_the_gateway_nothing_is_given_up,
    what_may_be_being_charged_is_not_given_up,
    a_renewal_that_nobody_placed_is_not_given_up,
);

const LATER: &str = "2026-03-16T09:01:00Z";

async fn ready(world: &World, card: &str) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, card).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    it
}

async fn pending(world: &World, it: &Caller) -> OrderId {
    let sql = format!("select id from orders where account_id = '{}' and status = 'pending'", it.account_id);
    world.text(&sql).await.into()
}

/// Orders something for which the bank asks. Returns the caller, the order's id, and the bank's page.
async fn asked(world: &World) -> (Caller, OrderId, String) {
    let it = ready(world, ASKS).await;
    let Ok(Placed::ConfirmAt { url }) = world.orders(&it).await else { panic!("the bank asks") };
    let order = pending(world, &it).await;
    (it, order, url)
}

/// The sandbox's word for the order's charge.
async fn charged(world: &World, order: &OrderId) -> String {
    world.text(&format!("select status from sandbox_charges where charge_key = '{order}'")).await
}

async fn what_waits_is_given_up_and_everything_is_as_before(world: &World) {
    let (it, order, _) = asked(world).await;
    let before = world.snapshot(&it).await;
    assert!(before.account.order_in_flight);
    let open = world.center.open_order(&it).await.unwrap().unwrap();
    assert!(open.has_payer && open.id == order && open.go_on.starts_with(&format!("/orders/{order}/return")));
    for _ in 0..2 {
        assert_eq!(world.center.give_up_order(&it, &order).await, Ok(GivenUp::Nothing));
    }
    let after = world.snapshot(&it).await;
    assert!(!after.account.order_in_flight);
    assert_eq!((&after.cart, &after.subscriptions), (&before.cart, &before.subscriptions));
    assert_eq!(world.center.open_order(&it).await, Ok(None));
    assert_eq!(charged(world, &order).await, "not-confirmed");
    let entries = format!("select count(*) from ledger_entries where order_id = '{order}'");
    assert_eq!(world.number(&entries).await, 0);
    // A person who gives up is present, and needs no mail about it.
    let mails = format!("select count(*) from outbox where kind = 'payment-failed' and cause = '{order}'");
    assert_eq!(world.number(&mails).await, 0);
    // The bank's page leads back to an order that has ended.
    assert_eq!(world.center.resume_order(&it, &order).await, Err(Problem::PaymentNotConfirmed));
    world.gives_card(&it, VISA).await;
    world.places(&it).await;
    assert_eq!(world.center.give_up_order(&it, &order).await, Ok(GivenUp::Nothing));
}

async fn what_was_confirmed_meanwhile_is_placed(world: &World) {
    let (it, order, url) = asked(world).await;
    world.answers(&url, "confirm").await;
    let first = world.center.give_up_order(&it, &order).await;
    assert!(matches!(first, Ok(GivenUp::Placed { .. })), "{first:?}");
    assert_eq!(world.center.give_up_order(&it, &order).await, first);
}

/// The bank's page is in one tab, the order in another. The gateway says which came first, and all believe it.
async fn giving_up_and_confirming_at_once_have_one_end(world: &World) {
    let (it, order, url) = asked(world).await;
    let (given_up, ()) =
        tokio::join!(world.center.give_up_order(&it, &order), world.answers(&url, "confirm"));
    let status = charged(world, &order).await;
    let resumed = world.center.resume_order(&it, &order).await;
    match (status.as_str(), given_up) {
        ("succeeded", Ok(GivenUp::Placed { number })) => assert_eq!(resumed, Ok(Placed::Order { number })),
        ("not-confirmed", Ok(GivenUp::Nothing)) => {
            assert_eq!(resumed, Err(Problem::PaymentNotConfirmed));
        }
        other => panic!("{other:?}"),
    }
}

async fn giving_up_again_and_again_at_once_is_giving_up_once(world: &World) {
    let (it, order, _) = asked(world).await;
    let answers = answers(|_| {
        let (center, it, order) = (world.center.clone(), it.clone(), order.clone());
        async move { center.give_up_order(&it, &order).await }
    })
    .await;
    assert_eq!(answers, vec![Ok(GivenUp::Nothing); AT_ONCE]);
}

async fn only_the_billing_contact_gives_up(world: &World) {
    let (it, order, _) = asked(world).await;
    let another = world.caller("de").await;
    assert_eq!(world.center.give_up_order(&another, &order).await, Err(Problem::NotFound));
    let member = format!("select id from people where account_id = '{}' and role = 'member'", it.account_id);
    let member = Caller { person_id: world.text(&member).await.into(), ..it.clone() };
    assert_eq!(world.center.give_up_order(&member, &order).await, Err(Problem::Refused));
    assert_eq!(world.center.open_order(&member).await, Err(Problem::Refused));
    assert!(world.snapshot(&it).await.account.order_in_flight);
}

async fn without_an_answer_of_the_gateway_nothing_is_given_up(world: &World) {
    let (it, order, _) = asked(world).await;
    for cut in [&world.gateway.cut_before, &world.gateway.cut_after] {
        cut.store(true, SeqCst);
        assert_eq!(world.center.give_up_order(&it, &order).await, Err(Problem::Unavailable));
        assert!(world.snapshot(&it).await.account.order_in_flight);
        cut.store(false, SeqCst);
    }
    // The gateway did it, but the answer was lost, for example because a server died in between. The recovery ends the
    // order as well.
    world.at(LATER).recover().await.unwrap();
    assert!(!world.snapshot(&it).await.account.order_in_flight);
    assert_eq!(world.center.give_up_order(&it, &order).await, Ok(GivenUp::Nothing));
}

async fn what_may_be_being_charged_is_not_given_up(world: &World) {
    let it = ready(world, VISA).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    let order = pending(world, &it).await;
    assert_eq!(world.center.give_up_order(&it, &order).await, Err(Problem::OrderInFlight));
    assert_eq!(world.at(LATER).give_up_order(&it, &order).await, Ok(GivenUp::Nothing));
    // A charge that the network held back is found, and given back.
    let method = world.snapshot(&it).await.account.payment_method.unwrap();
    let due: i64 = world.number(&format!("select total_due_minor from orders where id = '{order}'")).await;
    let late = server::payments::Charge {
        key: order.clone(),
        customer: it.account_id.clone(),
        method_id: method.id,
        amount: rust_decimal::Decimal::new(due, 2),
        currency: app::billing::Currency::EUR,
        lang: app::i18n::Lang::It,
        presence: server::payments::Presence::Away,
    };
    world.sandbox.charge(&late).await.unwrap();
    world.at(LATER).look_for_late_money(chrono::TimeDelta::hours(1)).await.unwrap();
    let given_back = format!("select count(*) from sandbox_refunds where charge_key = '{order}'");
    assert_eq!(world.number(&given_back).await, 1);
}

async fn a_renewal_that_nobody_placed_is_not_given_up(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.gateway.cut_before.store(true, SeqCst);
    world.at("2026-04-14T09:00:00Z").renew().await.unwrap();
    world.gateway.cut_before.store(false, SeqCst);
    let order = pending(world, &it).await;
    let open = world.center.open_order(&it).await.unwrap().unwrap();
    assert!(!open.has_payer);
    assert_eq!(
        world.at("2026-04-14T10:00:00Z").give_up_order(&it, &order).await,
        Err(Problem::OrderInFlight)
    );
}
