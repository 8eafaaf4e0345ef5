//! Access is granted only when the payment succeeded.

use crate::at_once::AT_ONCE;
use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, OneByOne, VISA, World, clock};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::Currency;
use app::i18n::Lang;
use app::ids::OrderId;
use app::ports::prelude::*;
use app::ports::{BackTo, Caller, Edited};
use rust_decimal::Decimal;
use server::payments::sandbox::Sandbox;
use server::payments::{Charge, ChargeOutcome, PaymentGateway, Presence};
use server::store::Engine;

on_both_engines!(
    a_declined_card_changes_nothing,
    a_confirmed_payment_places_the_order,
    a_refused_confirmation_changes_nothing,
    a_member_does_not_go_on_with_an_order,
    while_an_order_waits_the_account_takes_no_other_change,
    pressing_again_leads_to_the_same_confirmation,
    payment_details_come_from_the_gateway_alone,
    charges_with_one_key_at_once_are_one_charge,
    a_confirmation_in_the_last_moment_stands,
);

async fn with_card(world: &World, card: &str) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, card).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    it
}

async fn asked(world: &World, caller: &Caller) -> (String, OrderId) {
    let Ok(Placed::ConfirmAt { url }) = world.orders(caller).await else { panic!("no confirmation") };
    (url, pending_order(world).await)
}

async fn pending_order(world: &World) -> OrderId {
    let sql = "select id from orders where status = 'pending'";
    let row = sqlx::query(sql).fetch_one(world.store.pool()).await.unwrap();
    sqlx::Row::get::<String, _>(&row, 0).into()
}

async fn a_declined_card_changes_nothing(world: &World) {
    let it = with_card(world, DECLINED).await;
    let before = world.state(&it).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentDeclined));
    assert_eq!(world.state(&it).await, before);
    assert!(!world.snapshot(&it).await.account.order_in_flight);
}

async fn a_confirmed_payment_places_the_order(world: &World) {
    let it = with_card(world, ASKS).await;
    let before = world.state(&it).await;
    let (url, order) = asked(world, &it).await;
    assert_eq!(world.state(&it).await, before);
    // Coming back without an answer leads to the bank's page again.
    let again = world.center.resume_order(&it, &order).await;
    assert_eq!(again, Ok(Placed::ConfirmAt { url: url.clone() }));
    world.answers(&url, "confirm").await;
    let answer = world.center.resume_order(&it, &order).await;
    assert_eq!(answer, Ok(Placed::Order { number: 1001 }));
    assert_eq!(world.center.resume_order(&it, &order).await, answer);
    assert_eq!(world.held(&it, "remote-support-v4").await.selection.seats, 9);
}

async fn a_refused_confirmation_changes_nothing(world: &World) {
    let it = with_card(world, ASKS).await;
    let before = world.state(&it).await;
    let (url, order) = asked(world, &it).await;
    world.answers(&url, "refuse").await;
    assert_eq!(world.center.resume_order(&it, &order).await, Err(Problem::PaymentNotConfirmed));
    assert_eq!(world.state(&it).await, before);
    assert!(!world.snapshot(&it).await.account.order_in_flight);
}

/// A person who is not the billing contact cannot have the card charged, even if the order belongs to their account and
/// they know its key.
async fn a_member_does_not_go_on_with_an_order(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, ASKS).await;
    let held = world.snapshot(&es).await.subscriptions[0].clone();
    let more = app::billing::Selection { seats: held.selection.seats + 1, ..held.selection };
    world.center.put_in_cart(&es, Edited::Subscription(held.id), more).await.unwrap();
    let press = world.press(&es).await;
    let Ok(Placed::ConfirmAt { url }) = world.center.place_order(&es, press.clone()).await else { panic!() };
    let order = pending_order(world).await;
    world.answers(&url, "confirm").await;
    let member = world.caller("es-member").await;
    let before = world.state(&es).await;
    assert_eq!(world.center.resume_order(&member, &order).await, Err(Problem::Refused));
    assert_eq!(world.center.place_order(&member, press).await, Err(Problem::Refused));
    assert_eq!(world.state(&es).await, before);
    assert!(matches!(world.center.resume_order(&es, &order).await, Ok(Placed::Order { .. })));
}

async fn while_an_order_waits_the_account_takes_no_other_change(world: &World) {
    let it = with_card(world, ASKS).await;
    asked(world, &it).await;
    let snapshot = world.snapshot(&it).await;
    assert!(snapshot.account.order_in_flight);
    let held = &snapshot.subscriptions[0];
    let wanted = crate::world::selection("remote-support-v4-standard", 10, Annual);
    let center = &world.center;
    let in_flight = Problem::OrderInFlight;
    assert_eq!(center.put_in_cart(&it, Edited::Subscription(held.id.clone()), wanted).await, Err(in_flight));
    assert_eq!(center.remove_from_cart(&it, &snapshot.cart[0].id).await, Err(in_flight));
    assert_eq!(center.set_vat_number(&it, "").await, Err(in_flight));
    let person = &held.holders[0].person_id;
    assert_eq!(center.free_licence(&it, &held.id, person).await, Err(in_flight));
    let people = world.people(&it).await;
    let other = people.iter().find(|person| held.holders.iter().all(|holder| holder.person_id != person.id));
    assert_eq!(center.assign_licence(&it, &held.id, &other.unwrap().id).await, Err(in_flight));
    assert_eq!(center.start_payment_details(&it, Lang::It, BackTo::Checkout).await, Err(in_flight));
    let other = app::ports::OrderRequest { key: "another".into(), ..world.press(&it).await };
    assert_eq!(center.place_order(&it, other).await, Err(in_flight));
}

async fn pressing_again_leads_to_the_same_confirmation(world: &World) {
    let it = with_card(world, ASKS).await;
    let (url, _) = asked(world, &it).await;
    // The page is loaded again, as after *Back* in the browser.
    assert_eq!(world.orders(&it).await, Ok(Placed::ConfirmAt { url }));
    assert_eq!(world.number("select count(*) from orders").await, 1);
}

async fn payment_details_come_from_the_gateway_alone(world: &World) {
    let pt = world.caller("pt").await;
    let url = world.center.start_payment_details(&pt, Lang::Pt, BackTo::Checkout).await.unwrap();
    assert!(url.starts_with("/sandbox/"), "{url}");
    world.center.finish_payment_details(&pt).await.unwrap();
    assert_eq!(world.snapshot(&pt).await.account.payment_method, None);
    let method = world.gives_card(&pt, VISA).await;
    assert_eq!(world.snapshot(&pt).await.account.payment_method, Some(method));
}

/// Two servers may recover the same order, for example.
async fn charges_with_one_key_at_once_are_one_charge(world: &World) {
    let method = world.sandbox.seed_method(&"customer".into(), VISA).await.unwrap();
    let charge = Charge {
        key: "order".into(),
        customer: "customer".into(),
        method_id: method.id,
        amount: Decimal::new(11_319, 2),
        currency: Currency::EUR,
        lang: Lang::De,
        presence: Presence::There { return_to: "/orders/1/return?lang=de".into() },
    };
    let mut charges = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let (sandbox, charge) = (world.sandbox.clone(), charge.clone());
        charges.spawn(async move { sandbox.charge(&charge).await.unwrap() });
    }
    let outcomes = charges.join_all().await;
    assert!(matches!(outcomes[0], ChargeOutcome::Succeeded { .. }));
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]), "{outcomes:?}");
    assert_eq!(world.number("select count(*) from sandbox_charges").await, 1);
}

/// The payer's answer is being written while the gateway finds that it waited for too long.
async fn a_confirmation_in_the_last_moment_stands(world: &World) {
    let it = with_card(world, ASKS).await;
    let (_, order) = asked(world, &it).await;
    let mut tx = world.store.write().await.unwrap();
    sqlx::query("update sandbox_charges set status = 'succeeded'").execute(tx.conn()).await.unwrap();
    let late = Sandbox::new(world.store.clone(), clock("2026-03-16T09:31:00Z"));
    let customer = it.account_id.clone();
    let outcome = tokio::spawn(async move { late.outcome(&customer, &order).await.unwrap() });
    // On SQLite it waits for its turn anyway, on PostgreSQL for the row.
    let waits = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while world.store.engine() == Engine::Postgres && world.number(waits).await == 0 {
        tokio::task::yield_now().await;
    }
    tx.commit().await.unwrap();
    let outcome = outcome.await.unwrap();
    assert!(matches!(outcome, Some(ChargeOutcome::Succeeded { .. })), "{outcome:?}");
}
