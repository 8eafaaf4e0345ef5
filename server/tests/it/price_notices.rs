//! A higher price is announced, and counts for renewals that are far enough away.

use crate::at_once::answers;
use crate::on_both_engines;
use crate::world::{Renews, VISA, World};
use crate::{browser, mailbox::Mailbox};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{Forecast, Subscription};
use app::ports::Caller;
use app::ports::prelude::*;
use rust_decimal::Decimal;
use server::catalogue;
use server::use_cases::BillingCenter;
use std::sync::Arc;

on_both_engines!(audited:
    an_annual_price_that_doubles_is_announced_and_then_charged,
    a_price_that_is_raised_too_late_waits_for_the_next_period,
    a_price_is_announced_once_by_however_many_servers,
    what_renews_before_the_day_costs_what_it_did,
    of_several_rises_each_counts_from_its_day,
    who_changes_the_subscription_takes_the_price_that_is_shown,
    nobody_is_told_of_a_lower_price_or_of_what_does_not_renew,
    a_look_ahead_knows_what_would_be_announced,
    the_page_shows_what_is_charged,
);

// A price that nobody announced is put into the order behind the billing center's back.
on_both_engines!(
    the_audit_names_a_price_that_was_not_announced,
    all_prices_are_looked_at_once_a_day_and_with_another_catalogue,
);

/// Sells `plan` at that price for that period from now on.
pub async fn sells(world: &World, plan: &str, period: app::billing::BillingPeriod, price: &str) {
    let mut sold = {
        let mut tx = world.store.read().await.unwrap();
        Arc::unwrap_or_clone(server::store::catalogues::newest(&mut tx).await.unwrap().unwrap().1)
    };
    for other in sold
        .products
        .iter_mut()
        .flat_map(|product| &mut product.plans)
        .filter(|other| other.id.as_str() == plan)
    {
        for listed in other.prices.iter_mut().filter(|listed| listed.period == period) {
            listed.per_seat = price.parse().unwrap();
        }
    }
    world.store.replace_catalogue(&sold, chrono::Utc::now()).await.unwrap();
}

async fn unit_price(world: &World, caller: &Caller, product: &str) -> String {
    world.held(caller, product).await.paid.unwrap().unit_price.to_string()
}

/// The Italian account pays by the month: 8 × 28.95 until 13 April.
async fn italian(world: &World) -> (Caller, Subscription) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!(held.paid.as_ref().unwrap().unit_price.to_string(), "28.95");
    (it, held)
}

async fn renew(center: &BillingCenter) {
    center.renew().await.unwrap();
}

/// What the account will be charged by itself until that day, before tax.
async fn ahead(center: &BillingCenter, caller: &Caller, until: &str) -> Vec<String> {
    let events = center.upcoming(caller, until.parse().unwrap()).await.unwrap();
    let charge = |forecast| match forecast {
        Forecast::Renews(quote) => Some(quote.quote.subtotal.to_string()),
        _ => None,
    };
    events.into_iter().filter_map(|event| charge(event.what)).collect()
}

async fn an_annual_price_that_doubles_is_announced_and_then_charged(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 6, Annual).await;
    world.places(&it).await;
    let old: Decimal = unit_price(world, &it, "remote-support-v4").await.parse().unwrap();
    sells(world, "remote-support-v4-premium", Annual, &(old * Decimal::TWO).to_string()).await;

    // If it is announced in time, it is charged as announced.
    assert_eq!(world.at("2026-06-01T09:00:00Z").announce_prices().await, Ok(1));
    let mails = Mailbox::at(world, "2026-06-01T12:00:00Z");
    let mail =
        mails.at_least(1).await.into_iter().find(|mail| mail.subject.contains("nuovo prezzo")).unwrap();
    assert!(mail.text.contains("16 marzo 2027") && mail.text.contains("779,00"), "{}", mail.text);
    assert!(mail.text.contains("/cancel"), "{}", mail.text);
    let six = Decimal::from(6);
    assert_eq!(
        ahead(&world.at("2026-06-01T09:00:00Z"), &it, "2027-03-16").await,
        [(old * Decimal::TWO * six).to_string()]
    );
    renew(&world.at("2027-03-16T09:00:00Z")).await;
    assert_eq!(world.held(&it, "remote-support-v4").await.billed_net(), Some(old * Decimal::TWO * six));
}

async fn a_price_that_is_raised_too_late_waits_for_the_next_period(world: &World) {
    let (it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "57.90").await;
    // Nobody was told in time: not 28 days before, and not on the day itself.
    renew(&world.at("2026-04-13T09:00:00Z")).await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "28.95");
    // Announced on 13 April, it counts from 13 May on, which is the day of the renewal.
    renew(&world.at("2026-05-13T09:00:00Z")).await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "57.90");
}

async fn a_price_is_announced_once_by_however_many_servers(world: &World) {
    let (_it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    let announced = answers(|_| {
        let center = world.at("2026-03-16T09:00:00Z");
        async move { center.announce_prices().await.unwrap() }
    })
    .await;
    assert_eq!(announced.iter().sum::<usize>(), 1);
    assert_eq!(world.center.announce_prices().await, Ok(0));
    assert_eq!(world.number("select count(*) from outbox where kind = 'price-change'").await, 1);
}

async fn what_renews_before_the_day_costs_what_it_did(world: &World) {
    let (it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    // It counts from 15 April on: the renewal on 13 April is too early, the one on 13 May is not.
    assert_eq!(world.center.announce_prices().await, Ok(1));
    assert_eq!(ahead(&world.center, &it, "2026-06-13").await, ["231.60", "240.00", "240.00"]);
    for (day, price) in [("2026-04-13", "28.95"), ("2026-05-13", "30.00"), ("2026-06-13", "30.00")] {
        renew(&world.at(&format!("{day}T09:00:00Z"))).await;
        assert_eq!(unit_price(world, &it, "remote-support-v4").await, price, "{day}");
    }
    // The mail of the renewal before the rise says what the next one costs.
    let facts =
        world.text("select facts from outbox where kind = 'order-confirmation' order by id limit 1").await;
    assert!(facts.contains(r#""next_charge":"240.00""#), "{facts}");
}

async fn of_several_rises_each_counts_from_its_day(world: &World) {
    let (it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    assert_eq!(world.center.announce_prices().await, Ok(1));
    sells(world, "remote-support-v4-standard", Monthly, "31.00").await;
    assert_eq!(world.at("2026-04-20T09:00:00Z").announce_prices().await, Ok(1));
    for (day, price) in [("2026-04-21", "28.95"), ("2026-05-13", "30.00"), ("2026-06-13", "31.00")] {
        renew(&world.at(&format!("{day}T09:00:00Z"))).await;
        assert_eq!(unit_price(world, &it, "remote-support-v4").await, price, "{day}");
    }
    // A lower price counts at once. Raised again, it is announced again.
    sells(world, "remote-support-v4-standard", Monthly, "29.00").await;
    renew(&world.at("2026-07-13T09:00:00Z")).await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "29.00");
    sells(world, "remote-support-v4-standard", Monthly, "31.00").await;
    renew(&world.at("2026-08-13T09:00:00Z")).await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "29.00");
    assert_eq!(world.number("select count(*) from price_notices").await, 3);
}

async fn who_changes_the_subscription_takes_the_price_that_is_shown(world: &World) {
    let (it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    assert_eq!(world.center.announce_prices().await, Ok(1));
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.places(&it).await;
    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!((held.billed_net().unwrap().to_string(), held.announced.len()), ("270.00".into(), 0));
    // A later rise is another one, and is announced.
    sells(world, "remote-support-v4-standard", Monthly, "33.00").await;
    assert_eq!(world.center.announce_prices().await, Ok(1));
    renew(&world.at("2026-04-16T09:00:00Z")).await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "33.00");
}

async fn nobody_is_told_of_a_lower_price_or_of_what_does_not_renew(world: &World) {
    let en = world.caller("en").await;
    sells(world, "meeting-professional", Monthly, "99.00").await;
    sells(world, "training-starter", Monthly, "999.00").await;
    sells(world, "remote-support-v5-standard", Annual, "1.00").await;
    // A cancelled subscription, a trial, and a lower price; and an account whose prices are agreed elsewhere.
    sells(world, "remote-support-v5-premium", Annual, "9999.00").await;
    assert_eq!(world.center.announce_prices().await, Ok(0));
    // Once it renews again, its price is announced.
    let held = world.held(&en, "meeting").await;
    world.center.reactivate(&en, &held.id).await.unwrap();
    assert_eq!(world.center.announce_prices().await, Ok(1));
}

async fn a_look_ahead_knows_what_would_be_announced(world: &World) {
    let (_it, held) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    let all = world.center.forecast(Some("2026-05-13".parse().unwrap())).await.unwrap();
    let events = all.iter().flat_map(|(_, events)| events).filter(|event| event.subscription_id == held.id);
    let charged: Vec<_> = events
        .filter_map(|event| match &event.what {
            Forecast::Renews(quote) => Some(quote.quote.subtotal.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(charged, ["231.60", "240.00"]);
    assert_eq!(world.number("select count(*) from price_notices").await, 0, "it only looked");
}

async fn the_page_shows_what_is_charged(world: &World) {
    italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    let (router, cookie) = browser::signed_in(world, "it").await;
    let read = async |page: &str| {
        String::from_utf8(browser::get(&router, page, &cookie).await.2).unwrap().replace('\u{a0}', " ")
    };
    assert!(read("/it/subscriptions").await.contains("231,60 €"), "not announced, it costs what it does");
    world.center.announce_prices().await.unwrap();
    let card = read("/it/subscriptions").await;
    assert!(
        card.contains("231,60 €") && card.contains("13 maggio 2026") && card.contains("30,00 €"),
        "{card}"
    );
    let upcoming = read("/it/upcoming").await;
    assert!(upcoming.contains("282,55 €") && upcoming.contains("292,80 €"), "{upcoming}");
    assert!(upcoming.contains("Nuovo prezzo"), "{upcoming}");
}

async fn the_audit_names_a_price_that_was_not_announced(world: &World) {
    let (it, _) = italian(world).await;
    sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    world.center.announce_prices().await.unwrap();
    renew(&world.at("2026-05-13T09:00:00Z")).await;
    world.ties().await;
    assert_eq!(unit_price(world, &it, "remote-support-v4").await, "30.00");
    world.execute("update price_notices set applies_from = '2026-05-14'").await.unwrap();
    assert!(world.findings().await.contains("price: expected 28.95, found 30"), "{}", world.findings().await);
    world.execute("delete from price_notices").await.unwrap();
    assert!(world.findings().await.contains("mail of a price notice"), "{}", world.findings().await);
    let _ = catalogue::SHIPPED;
}

async fn all_prices_are_looked_at_once_a_day_and_with_another_catalogue(world: &World) {
    let (_it, held) = italian(world).await;
    renew(&world.center).await;
    let id = held.id;
    // Nobody changes a price like this.
    let lower = format!("update subscriptions set unit_price_minor = 2000 where id = '{id}'");
    world.execute(&lower).await.unwrap();
    let announced = format!("select count(*) from price_notices where subscription_id = '{id}'");
    renew(&world.center).await;
    assert_eq!(world.number(&announced).await, 0, "they were looked at today");
    sells(world, "training-starter", Monthly, "999.00").await;
    renew(&world.center).await;
    assert_eq!(world.number(&announced).await, 1);
}
