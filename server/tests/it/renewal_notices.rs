//! Renewals are announced before they happen: with the amount, once, and only if they happen.

use crate::at_once::answers;
use crate::mailbox::{Mailbox, Received};
use crate::on_both_engines;
use crate::world::{VISA, World, clock};
use app::billing::BillingPeriod::Monthly;
use app::i18n::{Lang, cldr};
use app::ports::prelude::*;
use server::cli::{Cli, Command};
use server::operator::Operator;
use server::use_cases::BillingCenter;

on_both_engines!(audited:
    a_year_is_told_of_thirty_and_seven_days_before,
    a_renewal_is_told_of_once_by_however_many_servers,
    a_month_is_not_told_of_unless_it_is_set,
    more_than_a_page_is_told_of,
    what_ends_or_was_changed_is_not_told_of,
    the_amount_is_that_of_the_upcoming_charges,
    a_notice_that_waited_says_what_is_charged_by_now,
    a_notice_of_what_does_not_happen_is_withdrawn,
    a_price_that_was_changed_away_from_is_not_told_of,
    a_reminder_of_a_trial_that_was_bought_is_withdrawn,
);

/// How many notices the German account gets on that day, at 9 in the morning. The American account gets its own.
async fn told(world: &World, day: &str) -> i64 {
    let sql = "select count(*) from outbox where kind = 'renewal-notice' and language = 'de'";
    let before = world.number(sql).await;
    world.at(&format!("{day}T09:00:00Z")).tell_of_renewals().await.unwrap();
    world.number(sql).await - before
}

/// The mails that the German account reads at noon of that day.
async fn mails_on(world: &World, day: &str) -> Vec<Received> {
    let mut mails = Mailbox::at(world, &format!("{day}T12:00:00Z")).all().await;
    mails.retain(|mail| mail.to == "de@prorata.example");
    mails
}

/// The German account renews for a year on 6 December 2026.
async fn a_year_is_told_of_thirty_and_seven_days_before(world: &World) {
    let de = world.caller("de").await;
    let held = world.held(&de, "remote-support-v4").await;
    assert_eq!(held.paid.as_ref().unwrap().term.end.to_string(), "2026-12-06");
    assert_eq!(told(world, "2026-11-05").await, 0);
    assert_eq!(told(world, "2026-11-06").await, 1);
    let mut mails = mails_on(world, "2026-11-06").await;
    assert_eq!(world.at("2026-11-06T09:00:00Z").tell_of_renewals().await, Ok(0));
    assert_eq!(told(world, "2026-11-28").await, 0);
    // Two days late, the notice is sent all the same. On the day itself it is not.
    assert_eq!(told(world, "2026-12-01").await, 1);
    assert_eq!((told(world, "2026-12-01").await, told(world, "2026-12-06").await), (0, 0));

    mails.extend(mails_on(world, "2026-12-01").await);
    assert_eq!(mails.len(), 2);
    assert!(mails[0].subject.contains("6. Dezember 2026"), "{}", mails[0].subject);
    assert!(mails[0].text.contains("keine Zahlungsmethode"), "{}", mails[0].text);
    let link = format!("/de/subscriptions/{}/cancel", held.id);
    assert!(mails[0].text.contains(&link), "{}", mails[0].text);
}

/// The German account gets one. Others may get their own.
async fn a_renewal_is_told_of_once_by_however_many_servers(world: &World) {
    let notices = async || world.number("select count(*) from outbox where kind = 'renewal-notice'").await;
    let before = notices().await;
    let told = answers(|_| {
        let center = world.at("2026-11-06T09:00:00Z");
        async move { center.tell_of_renewals().await.unwrap() }
    })
    .await;
    let written = notices().await - before;
    assert_eq!(usize::try_from(written), Ok(told.iter().sum::<usize>()));
    let twice = "select count(*) from (select cause from outbox where kind = 'renewal-notice'
        group by cause having count(*) > 1) as twice";
    assert_eq!(world.number(twice).await, 0);
    let german = "select count(*) from outbox where kind = 'renewal-notice' and language = 'de'";
    assert_eq!(world.number(german).await, 1);
}

async fn a_month_is_not_told_of_unless_it_is_set(world: &World) {
    assert_eq!(world.at("2026-04-10T09:00:00Z").tell_of_renewals().await, Ok(0));
    let center = telling_of_months(world);
    // The Italian month ends on 13 April, the Spanish and the American ones on other days.
    assert_eq!(center.tell_of_renewals().await, Ok(1));
    assert_eq!(center.tell_of_renewals().await, Ok(0));
}

/// On 10 April, with notices three days before each month and none before a year.
fn telling_of_months(world: &World) -> BillingCenter {
    let set = ["prorata", "serve", "--monthly-notice-days", "3", "--annual-notice-days", "off"];
    let Command::Serve(config) = Cli::parse_with_default(set.map(Into::into)).unwrap().command else {
        panic!()
    };
    world.at_with("2026-04-10T09:00:00Z", config.settings())
}

async fn more_than_a_page_is_told_of(world: &World) {
    world.crowd(250, "2026-04-13").await;
    let center = telling_of_months(world);
    assert_eq!(center.tell_of_renewals().await, Ok(251), "the crowd and the Italian account");
    assert_eq!(center.tell_of_renewals().await, Ok(0));
}

async fn what_ends_or_was_changed_is_not_told_of(world: &World) {
    let de = world.caller("de").await;
    let held = world.held(&de, "remote-support-v4").await;
    assert_eq!(told(world, "2026-11-06").await, 1);
    world.at("2026-11-20T09:00:00Z").cancel(&de, &held.id, "", "").await.unwrap();
    assert_eq!(told(world, "2026-11-29").await, 0);
    world.at("2026-11-29T10:00:00Z").reactivate(&de, &held.id).await.unwrap();
    assert_eq!(told(world, "2026-11-29").await, 1);
    // After a change a new year begins.
    world.gives_card(&de, VISA).await;
    let center = world.all_at("2026-12-02T09:00:00Z");
    let line = center.account_page(&de).await.unwrap().snapshot.cart[0].id.clone();
    center.remove_from_cart(&de, &line).await.unwrap();
    let wanted = crate::world::selection("remote-support-v4-basic", 13, Monthly);
    center.put_in_cart(&de, app::ports::Edited::Subscription(held.id), wanted).await.unwrap();
    let request = world.press_at(&center, &de).await;
    center.place_order(&de, request).await.unwrap();
    assert_eq!(told(world, "2026-12-03").await, 0);
}

async fn the_amount_is_that_of_the_upcoming_charges(world: &World) {
    let en = world.caller("en").await;
    // The American year ends on 16 November 2026. Its balance of 120.00 is used as far as it is needed.
    let center = world.at("2026-10-20T09:00:00Z");
    assert_eq!(center.tell_of_renewals().await, Ok(1));
    let events = center.upcoming(&en, "2026-11-16".parse().unwrap()).await.unwrap();
    let charged = events.iter().find_map(|event| match &event.what {
        app::billing::Forecast::Renews(quote) => Some(quote.quote.total_due),
        _ => None,
    });
    let written = app::i18n::cldr::money(app::i18n::Lang::En, charged.unwrap(), app::billing::Currency::USD);
    let mail = Mailbox::at(world, "2026-10-20T12:00:00Z").one().await;
    assert!(mail.text.contains(&written), "{written}: {}", mail.text);
    assert!(mail.text.contains("4242") && mail.text.contains("120.00"), "{}", mail.text);
}

async fn withdrawn(world: &World, kind: &str) -> i64 {
    let sql = "select count(*) from outbox where status = 'withdrawn' and kind";
    world.number(&format!("{sql} = '{kind}'")).await
}

/// Since the notice was written, the balance has grown and there is a new card.
async fn a_notice_that_waited_says_what_is_charged_by_now(world: &World) {
    let de = world.caller("de").await;
    assert_eq!(told(world, "2026-11-06").await, 1);
    let now = clock("2026-11-06T10:00:00Z");
    let operator = Operator::new(world.store.clone(), now, "ana", "an apology").unwrap();
    operator.adjust_balance("de@prorata.example", "100.00".parse().unwrap()).await.unwrap();
    world.gives_card(&de, VISA).await;

    let center = world.at("2026-11-07T12:00:00Z");
    let events = center.upcoming(&de, "2026-12-06".parse().unwrap()).await.unwrap();
    let quote = events.iter().find_map(|event| match &event.what {
        app::billing::Forecast::Renews(quote) => Some(&quote.quote),
        _ => None,
    });
    let quote = quote.unwrap();
    assert_eq!(quote.balance_used.to_string(), "100.00");
    let charged = cldr::money(Lang::De, quote.total_due, app::billing::Currency::EUR);
    let [mail] = &mails_on(world, "2026-11-07").await[..] else { panic!("one mail") };
    assert!(mail.text.contains(&charged) && mail.text.contains("4242"), "{charged}: {}", mail.text);
    // The outbox keeps what was sent.
    let facts =
        world.text("select facts from outbox where kind = 'renewal-notice' and language = 'de'").await;
    assert!(facts.contains("4242"), "{facts}");
    assert_eq!(told(world, "2026-11-07").await, 0);
}

async fn a_notice_of_what_does_not_happen_is_withdrawn(world: &World) {
    let de = world.caller("de").await;
    let id = world.held(&de, "remote-support-v4").await.id;
    assert_eq!(told(world, "2026-11-06").await, 1);
    world.at("2026-11-06T10:00:00Z").cancel(&de, &id, "", "").await.unwrap();
    let notices =
        |mails: Vec<Received>| mails.iter().filter(|mail| mail.subject.contains("6. Dezember 2026")).count();
    assert_eq!(notices(mails_on(world, "2026-11-07").await), 0);
    assert_eq!(withdrawn(world, "renewal-notice").await, 1);
    // The operator does not have to look after it.
    let unsent = server::store::outbox::unsent(&mut world.store.read().await.unwrap(), false).await.unwrap();
    assert!(unsent.iter().all(|message| message.kind != "renewal-notice"), "{unsent:?}");
    // It renews after all, so it is announced.
    world.at("2026-11-08T09:00:00Z").reactivate(&de, &id).await.unwrap();
    assert_eq!(told(world, "2026-11-08").await, 0, "it is the same row");
    assert_eq!(withdrawn(world, "renewal-notice").await, 0);
    assert_eq!(notices(mails_on(world, "2026-11-08").await), 1);
}

async fn a_price_that_was_changed_away_from_is_not_told_of(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    crate::price_notices::sells(world, "remote-support-v4-standard", Monthly, "30.00").await;
    assert_eq!(world.center.announce_prices().await, Ok(1));
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.places(&it).await;
    let mails = Mailbox::new(world).all().await;
    assert!(mails.iter().all(|mail| !mail.subject.contains("nuovo prezzo")), "{mails:?}");
    assert_eq!(withdrawn(world, "price-change").await, 1);
}

async fn a_reminder_of_a_trial_that_was_bought_is_withdrawn(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    let wanted = crate::world::selection("meeting-professional", 3, Monthly);
    let id = world.center.start_trial(&es, &"meeting".into(), wanted.clone()).await.unwrap();
    let center = world.all_at("2026-03-28T09:00:00Z");
    assert_eq!(center.remind_of_trial_ends().await, Ok(1));
    center.put_in_cart(&es, app::ports::Edited::Subscription(id), wanted).await.unwrap();
    let request = world.press_at(&center, &es).await;
    center.place_order(&es, request).await.unwrap();
    Mailbox::at(world, "2026-03-28T10:00:00Z").all().await;
    assert_eq!(withdrawn(world, "trial-ending").await, 1);
    assert_eq!(center.remind_of_trial_ends().await, Ok(0));
}
