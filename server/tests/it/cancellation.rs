//! A subscription is cancelled, runs to the end of its period, and can be reactivated until then.

use crate::browser;
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{DECLINED, Renews, VISA, World};
use app::api::Problem;
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::SubscriptionStatus::{Active, Expired, PastDue, PendingCancellation};
use app::billing::{Refusal, account_refusal};
use app::ids::SubscriptionId;
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use chrono::TimeDelta;
use server::payments::sandbox::Verdict;

on_both_engines!(audited:
    a_cancelled_subscription_runs_to_its_end_and_is_not_charged,
    it_can_be_had_back_until_then_and_renews,
    each_is_told_of_once,
    only_the_billing_contact_cancels,
    what_is_said_is_kept_and_cannot_be_anything,
    a_change_that_waits_in_the_cart_goes,
    while_an_order_is_under_way_nothing_is_cancelled,
    an_overdue_invoice_keeps_nobody_in_a_subscription,
    what_is_disputed_can_be_cancelled_and_not_had_back,
    what_ran_out_during_a_dispute_ends_when_it_is_cancelled,
    the_mail_names_the_price_that_ends,
);

const V4: &str = "remote-support-v4";

async fn mails(world: &World, kind: &str) -> i64 {
    world.number(&format!("select count(*) from outbox where kind = '{kind}'")).await
}

async fn a_cancelled_subscription_runs_to_its_end_and_is_not_charged(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let held = world.held(&it, V4).await;
    world.center.cancel(&it, &held.id, "", "").await.unwrap();
    let cancelled = world.held(&it, V4).await;
    assert_eq!((cancelled.status, cancelled.paid.clone()), (PendingCancellation, held.paid));
    assert_eq!(cancelled.holders, held.holders);
    let snapshot = world.snapshot(&it).await;
    assert!(snapshot.account.balance.is_zero());
    let orders = "select count(*) from orders";
    let before = world.number(orders).await;
    world.all_at("2026-04-12T12:00:00Z").renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, PendingCancellation);
    let late = world.all_at("2026-04-13T12:00:00Z");
    late.renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Expired);
    assert_eq!(world.number(&format!("{orders} where account_id = '{}'", it.account_id)).await, 0);
    assert!(world.number(orders).await >= before);
    assert_eq!(late.reactivate(&it, &held.id).await, Err(Problem::Refused));
    assert_eq!(late.cancel(&it, &held.id, "", "").await, Err(Problem::Refused));
}

async fn it_can_be_had_back_until_then_and_renews(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let held = world.held(&it, V4).await;
    world.center.cancel(&it, &held.id, "price", "Too dear").await.unwrap();
    // It works on the last day, and not on the day after, even if no job has run yet.
    let after = world.at("2026-04-13T09:00:00Z");
    assert_eq!(after.reactivate(&it, &held.id).await, Err(Problem::Refused));
    world.at("2026-04-12T09:00:00Z").reactivate(&it, &held.id).await.unwrap();
    let again = world.held(&it, V4).await;
    assert_eq!((again.status, &again.paid, &again.holders), (Active, &held.paid, &held.holders));
    world.all_at("2026-04-13T12:00:00Z").renew().await.unwrap();
    let renewed = world.held(&it, V4).await;
    assert_eq!(renewed.paid.unwrap().term.end.to_string(), "2026-05-13");
}

async fn each_is_told_of_once(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, V4).await.id;
    for _ in 0..2 {
        world.center.cancel(&it, &id, "", "").await.unwrap();
    }
    assert_eq!((mails(world, "cancellation").await, mails(world, "reactivation").await), (1, 0));
    for _ in 0..2 {
        world.center.reactivate(&it, &id).await.unwrap();
    }
    assert_eq!((mails(world, "cancellation").await, mails(world, "reactivation").await), (1, 1));
    world.center.cancel(&it, &id, "", "").await.unwrap();
    assert_eq!(mails(world, "cancellation").await, 2);
    let to = "select recipient_email || ' ' || language from outbox where kind = 'reactivation'";
    assert_eq!(world.text(to).await, "it@prorata.example it");
}

async fn only_the_billing_contact_cancels(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let id = world.held(&es, "remote-support-v5").await.id;
    assert_eq!(world.center.cancel(&member, &id, "", "").await, Err(Problem::Refused));
    let pt = world.caller("pt").await;
    assert_eq!(world.center.cancel(&pt, &id, "", "").await, Err(Problem::NotFound));
    assert_eq!(world.center.reactivate(&pt, &id).await, Err(Problem::NotFound));
    let corporate = world.caller("de-corporate").await;
    let theirs = world.snapshot(&corporate).await.subscriptions[0].id.clone();
    assert_eq!(world.center.cancel(&corporate, &theirs, "", "").await, Err(Problem::Refused));
    // A trial ends by itself.
    let trial = world.held(&es, "webinar").await.id;
    assert_eq!(world.center.cancel(&es, &trial, "", "").await, Err(Problem::Refused));
    assert_eq!(mails(world, "cancellation").await, 0);
}

async fn what_is_said_is_kept_and_cannot_be_anything(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, V4).await.id;
    for (why, comment) in [("boredom", String::new()), ("", "x".repeat(1001))] {
        assert_eq!(world.center.cancel(&it, &id, why, &comment).await, Err(Problem::BadRequest));
    }
    world.center.cancel(&it, &id, "other", "  Non ci serve più  ").await.unwrap();
    assert_eq!(
        world.text("select why || ': ' || comment from cancellations").await,
        "other: Non ci serve più"
    );
    assert!(world.execute("delete from cancellations").await.is_err());
}

async fn a_change_that_waits_in_the_cart_goes(world: &World) {
    let en = world.caller("en").await;
    world.puts(&en, "remote-support-v5-standard", 5, Monthly).await;
    world.puts(&en, "meeting-business", 9, Monthly).await;
    let id = world.held(&en, "remote-support-v5").await.id;
    world.center.cancel(&en, &id, "", "").await.unwrap();
    let cart = world.snapshot(&en).await.cart;
    assert_eq!(cart.len(), 1);
    assert_eq!(cart[0].selection.plan_id.as_str(), "meeting-business");
}

async fn while_an_order_is_under_way_nothing_is_cancelled(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.gateway.cut_after.store(true, std::sync::atomic::Ordering::SeqCst);
    world.orders(&it).await.unwrap_err();
    world.gateway.cut_after.store(false, std::sync::atomic::Ordering::SeqCst);
    let id = world.held(&it, V4).await.id;
    assert_eq!(world.center.cancel(&it, &id, "", "").await, Err(Problem::OrderInFlight));
    assert_eq!(world.at("2026-03-16T09:05:00Z").recover().await, Ok(1));
}

/// The page of an account, as the person with that sign-in reads it.
async fn read(world: &World, name: &str, page: &str) -> String {
    let (router, cookie) = browser::signed_in(world, name).await;
    let (status, _, body) = browser::get(&router, page, &cookie).await;
    assert_eq!(status, 200, "{page}");
    String::from_utf8(body).unwrap().replace('\u{a0}', " ")
}

/// Not even in the overdue subscription: the failed charge is not tried again, and the subscription ends.
async fn an_overdue_invoice_keeps_nobody_in_a_subscription(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let wanted = crate::world::selection("meeting-professional", 3, Annual);
    world.center.put_in_cart(&it, Edited::Product("meeting".into()), wanted).await.unwrap();
    world.places(&it).await;
    world.gives_card(&it, DECLINED).await;
    let later = world.all_at("2026-04-13T12:00:00Z");
    later.renew().await.unwrap();
    let (due, other) = (world.held(&it, V4).await, world.held(&it, "meeting").await);
    assert_eq!((due.status, other.status), (PastDue, Active));
    assert_eq!(account_refusal(&world.snapshot(&it).await), Some(Refusal::InvoiceOverdue));
    let list = read(world, "it", "/it/subscriptions").await;
    for held in [&other, &due] {
        let page = format!("/it/subscriptions/{}/cancel", held.id);
        assert!(list.contains(&page), "{list}");
        assert!(read(world, "it", &page).await.contains("/api/cancel_subscription"));
    }
    later.cancel(&it, &other.id, "", "").await.unwrap();
    assert_eq!(world.held(&it, "meeting").await.status, PendingCancellation);
    assert_eq!(later.reactivate(&it, &other.id).await, Err(Problem::Refused));
    let done = read(world, "it", &format!("/it/subscriptions/{}/cancel", other.id)).await;
    assert!(!done.contains("/api/reactivate_subscription"), "{done}");
    later.cancel(&it, &due.id, "", "").await.unwrap();
    // A card that could pay by now is not charged.
    world.gives_card(&it, VISA).await;
    world.all_at("2026-04-14T12:00:00Z").renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Expired);
    assert_eq!(world.number("select count(*) from orders where number is not null").await, 1);
    // Nothing is owed any more, so the other one can be reactivated.
    world.all_at("2026-04-14T12:00:00Z").reactivate(&it, &other.id).await.unwrap();
}

/// Italy pays for a year, and then asks its bank to take the money back.
async fn disputed(world: &World) -> (Caller, SubscriptionId, String) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 12, Annual).await;
    let number = world.places(&it).await;
    let charge = world.text(&format!("select charge_id from orders where number = {number}")).await;
    world.sandbox.dispute(&charge, None, Verdict::Open).await.unwrap();
    world.center.look_for_money_back(TimeDelta::days(7)).await.unwrap();
    assert_eq!(account_refusal(&world.snapshot(&it).await), Some(Refusal::PaymentDisputed));
    (it.clone(), world.held(&it, V4).await.id, charge)
}

async fn what_is_disputed_can_be_cancelled_and_not_had_back(world: &World) {
    let (it, id, charge) = disputed(world).await;
    let page = format!("/it/subscriptions/{id}/cancel");
    assert!(read(world, "it", "/it/subscriptions").await.contains(&page));
    assert!(read(world, "it", &page).await.contains("/api/cancel_subscription"));
    let entries = world.number("select count(*) from ledger_entries").await;
    world.center.cancel(&it, &id, "", "").await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, PendingCancellation);
    assert_eq!(world.number("select count(*) from ledger_entries").await, entries, "it moves no money");
    assert_eq!(world.center.reactivate(&it, &id).await, Err(Problem::Refused));
    assert!(!read(world, "it", &page).await.contains("/api/reactivate_subscription"));
    // It ends with its period, whether or not the dispute is decided, and nothing is charged any more.
    world.all_at("2027-03-16T09:00:00Z").renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Expired);
    world.sandbox.dispute(&charge, None, Verdict::Won).await.unwrap();
    world.center.look_for_money_back(TimeDelta::days(7)).await.unwrap();
    let steps = world.all_at("2027-03-17T09:00:00Z").renew().await.unwrap();
    assert!(steps.iter().all(|step| step.account_id != it.account_id), "{steps:?}");
}

async fn what_ran_out_during_a_dispute_ends_when_it_is_cancelled(world: &World) {
    let (it, id, charge) = disputed(world).await;
    let later = world.all_at("2027-03-20T09:00:00Z");
    later.renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Active);
    later.cancel(&it, &id, "", "").await.unwrap();
    let mails = Mailbox::at(world, "2027-03-20T12:00:00Z").all().await;
    let mail = mails.iter().find(|mail| mail.text.contains("20 marzo 2027"));
    assert!(mail.is_some(), "it runs until that day: {mails:?}");
    later.renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Expired);
    world.sandbox.dispute(&charge, None, Verdict::Won).await.unwrap();
    world.center.look_for_money_back(TimeDelta::days(7)).await.unwrap();
    later.renew().await.unwrap();
    assert_eq!(world.held(&it, V4).await.status, Expired);
}

async fn the_mail_names_the_price_that_ends(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, V4).await;
    let page = format!("/it/subscriptions/{}/cancel", held.id);
    assert!(read(world, "it", &page).await.contains("231,60 €"));
    world.center.cancel(&it, &held.id, "", "").await.unwrap();
    let mail = Mailbox::new(world).one().await;
    let text = mail.text.replace('\u{a0}', " ");
    assert!(text.contains("Prezzo attuale, imposte escluse") && text.contains("231,60 €"), "{text}");
    assert!(text.contains("28,95 €"), "{text}");
}
