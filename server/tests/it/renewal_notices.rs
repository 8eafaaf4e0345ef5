//! Renewals are told of before they happen: with the amount, once, and only if they happen.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{VISA, World};
use app::billing::BillingPeriod::Monthly;
use app::ports::Desk;
use server::config::{Cli, Command};

on_both_engines!(audited:
    a_year_is_told_of_thirty_and_seven_days_before,
    a_month_is_not_told_of_unless_it_is_set,
    what_ends_or_was_changed_is_not_told_of,
    the_amount_is_that_of_the_upcoming_charges,
);

/// How many notices the German account gets on that day, at 9 in the morning. The American one gets its own.
async fn told(world: &World, day: &str) -> i64 {
    let sql = "select count(*) from outbox where kind = 'renewal-notice' and language = 'de'";
    let before = world.number(sql).await;
    world.at(&format!("{day}T09:00:00Z")).tell_of_renewals().await.unwrap();
    world.number(sql).await - before
}

/// The German account renews a year on 6 December 2026.
async fn a_year_is_told_of_thirty_and_seven_days_before(world: &World) {
    let de = world.caller("de").await;
    let held = world.held(&de, "remote-support-v4").await;
    assert_eq!(held.paid.as_ref().unwrap().term.end.to_string(), "2026-12-06");
    assert_eq!(told(world, "2026-11-05").await, 0);
    assert_eq!(told(world, "2026-11-06").await, 1);
    let (one, other) = (world.at("2026-11-06T09:00:00Z"), world.at("2026-11-06T09:00:00Z"));
    let (first, second) = tokio::join!(one.tell_of_renewals(), other.tell_of_renewals());
    assert_eq!((first, second), (Ok(0), Ok(0)));
    assert_eq!(told(world, "2026-11-28").await, 0);
    // Late by two days, it is told all the same; on the day itself it is not.
    assert_eq!(told(world, "2026-12-01").await, 1);
    assert_eq!((told(world, "2026-12-01").await, told(world, "2026-12-06").await), (0, 0));

    let mut mails = Mailbox::at(world, "2026-12-31T12:00:00Z").all().await;
    mails.retain(|mail| mail.to == "de@prorata.example");
    assert_eq!(mails.len(), 2);
    assert!(mails[0].subject.contains("6. Dezember 2026"), "{}", mails[0].subject);
    assert!(mails[0].text.contains("Keine Zahlungsart") || mails[0].text.contains("keine Zahlungsart"));
    let link = format!("/de/subscriptions/{}/cancel", held.id);
    assert!(mails[0].text.contains(&link), "{}", mails[0].text);
}

async fn a_month_is_not_told_of_unless_it_is_set(world: &World) {
    assert_eq!(world.at("2026-04-10T09:00:00Z").tell_of_renewals().await, Ok(0));
    let set = ["prorata", "serve", "--monthly-notice-days", "3", "--annual-notice-days", "off"];
    let Command::Serve(config) = Cli::parse_with_default(set.map(Into::into)).unwrap().command else {
        panic!()
    };
    let desk = world.at_with("2026-04-10T09:00:00Z", config.settings());
    // The Italian month ends on 13 April, the Spanish and the American on others.
    assert_eq!(desk.tell_of_renewals().await, Ok(1));
    assert_eq!(desk.tell_of_renewals().await, Ok(0));
}

async fn what_ends_or_was_changed_is_not_told_of(world: &World) {
    let de = world.caller("de").await;
    let held = world.held(&de, "remote-support-v4").await;
    assert_eq!(told(world, "2026-11-06").await, 1);
    world.at("2026-11-20T09:00:00Z").cancel(&de, &held.id, "", "").await.unwrap();
    assert_eq!(told(world, "2026-11-29").await, 0);
    world.at("2026-11-29T10:00:00Z").reactivate(&de, &held.id).await.unwrap();
    assert_eq!(told(world, "2026-11-29").await, 1);
    // Changed, a new year begins.
    world.gives_card(&de, VISA).await;
    let desk = world.all_at("2026-12-02T09:00:00Z");
    let line = desk.account_page(&de).await.unwrap().snapshot.cart[0].id.clone();
    desk.remove_from_cart(&de, &line).await.unwrap();
    let wanted = crate::world::selection("remote-support-v4-basic", 13, Monthly);
    desk.put_in_cart(&de, app::ports::Edited::Subscription(held.id), wanted).await.unwrap();
    let request = world.press_at(&desk, &de).await;
    desk.place_order(&de, request).await.unwrap();
    assert_eq!(told(world, "2026-12-03").await, 0);
}

async fn the_amount_is_that_of_the_upcoming_charges(world: &World) {
    let en = world.caller("en").await;
    // The American year ends on 16 November 2026; of its balance of 120.00, as much is used.
    let desk = world.at("2026-10-20T09:00:00Z");
    assert_eq!(desk.tell_of_renewals().await, Ok(1));
    let events = desk.upcoming(&en, "2026-11-16".parse().unwrap()).await.unwrap();
    let charged = events.iter().find_map(|event| match &event.what {
        app::billing::Forecast::Renews(quote) => Some(quote.quote.total_due),
        _ => None,
    });
    let written = app::i18n::cldr::money(app::i18n::Lang::En, charged.unwrap(), app::billing::Currency::USD);
    let mail = Mailbox::at(world, "2026-12-31T12:00:00Z").one().await;
    assert!(mail.text.contains(&written), "{written}: {}", mail.text);
    assert!(mail.text.contains("4242") && mail.text.contains("120.00"), "{}", mail.text);
}
