//! A page that is shown again is what would be made: after each kind of change, by whomever, and as time goes by.

use crate::browser;
use crate::company::company;
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::price_notices::sells;
use crate::world::{ASKS, Line, NOW, OneByOne, Renews, SignsIn, VISA, World, selection};
use app::api::{Company, Placed};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::vat::VatNumber;
use app::billing::{Currency, References};
use app::i18n::Lang;
use app::ports::Caller;
use app::ports::prelude::*;
use axum::Router;
use chrono::{DateTime, Duration, Utc};
use rust_decimal::Decimal;
use server::clock::Clock;
use server::demo::PASSWORD;
use server::payments::GivesBack as _;
use server::payments::sandbox::Verdict;
use server::store::{Store, vat_numbers};
use server::use_cases::BillingCenter;
use server::vies::Answer;
use std::sync::Arc;

on_both_engines!(
    what_is_bought_is_seen_at_once,
    what_happens_to_a_subscription_is_seen_at_once,
    money_that_goes_back_is_seen_at_once,
    what_changes_of_the_account_is_seen_at_once,
    who_comes_and_goes_is_seen_at_once,
    what_people_change_in_another_account_is_seen_at_once,
    a_session_that_is_over_shows_nothing,
    each_view_has_a_nonce_of_its_own,
    time_changes_pages_by_itself,
    what_another_server_changes_is_seen_at_once,
    a_change_that_nobody_notes_is_noticed,
);

/// Every page that is kept and has no id in its address.
const PAGES: [&str; 8] =
    ["subscriptions", "products", "orders", "upcoming", "invoices", "payment-methods", "account", "people"];

/// The pages of somebody, on a server that keeps them.
struct Watch<'a> {
    world: &'a World,
    center: BillingCenter,
    kept: Router,
    /// The cookie of each person, and their pages.
    people: Vec<(String, Vec<String>)>,
}

impl<'a> Watch<'a> {
    async fn of(world: &'a World, names: &[&str]) -> Self {
        let (center, kept) = (world.center.clone(), browser::router(world, 1));
        let mut watch = Self { world, center, kept, people: Vec::new() };
        for name in names {
            watch.joined_by(&world.caller(name).await, &format!("{name}@prorata.example")).await;
        }
        watch.is_right("at first").await;
        watch
    }

    async fn joined_by(&mut self, caller: &Caller, email: &str) -> String {
        let token = self.world.center.sign_in(email, PASSWORD).await.unwrap();
        let mut pages: Vec<_> = PAGES.map(str::to_owned).into();
        for held in self.world.snapshot(caller).await.subscriptions.iter().take(1) {
            pages.push(format!("subscriptions/{}/licences", held.id));
        }
        for product in self.world.snapshot(caller).await.catalogue.products.iter().take(1) {
            pages.push(format!("products/{}", product.id));
        }
        self.people.push((format!("session={token}"), pages));
        token
    }

    /// The pages on another server that has the same clock and has kept nothing.
    async fn is_right(&self, after: &str) {
        let anew = browser::router_of(self.world, &self.center, 1);
        for (cookie, pages) in &self.people {
            for page in pages {
                let path = format!("/en/{page}");
                let (kept, made) = (seen(&self.kept, &path, cookie).await, seen(&anew, &path, cookie).await);
                assert!(kept == made, "{after}: {path} is {} and not {}", kept.0, made.0);
            }
        }
    }
}

/// What somebody sees: the status, where it leads, and the page without its nonce.
async fn seen(router: &Router, path: &str, cookie: &str) -> (u16, String, String) {
    let (status, headers, body) = browser::get(router, path, cookie).await;
    let header = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    let policy = header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("none");
    (status, header("location"), String::from_utf8(body).unwrap().replace(nonce, ""))
}

async fn what_is_bought_is_seen_at_once(world: &World) {
    let (it, watch) = (world.caller("it").await, Watch::of(world, &["it"]).await);
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    watch.is_right("a change in the cart").await;
    let line = world.snapshot(&it).await.cart[0].id.clone();
    world.center.remove_from_cart(&it, &line).await.unwrap();
    watch.is_right("a change taken back").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.gives_card(&it, ASKS).await;
    watch.is_right("a card").await;
    let Placed::ConfirmAt { url } = world.orders(&it).await.unwrap() else { panic!("it asks") };
    watch.is_right("an order under way").await;
    world.answers(&url, "confirm").await;
    let open = world.center.open_order(&it).await.unwrap().unwrap();
    world.center.resume_order(&it, &open.id).await.unwrap();
    watch.is_right("an order").await;
    let card = world.gives_card(&it, VISA).await;
    watch.is_right("another card").await;
    let other = world.center.payment_methods(&it).await.unwrap();
    let other = other.iter().find(|method| method.method.id != card.id).unwrap().method.id.clone();
    world.center.make_default_method(&it, &other).await.unwrap();
    watch.is_right("the card that is charged").await;
    world.center.remove_method(&it, &card.id).await.unwrap();
    watch.is_right("a card less").await;
}

async fn what_happens_to_a_subscription_is_seen_at_once(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let mut watch = Watch::of(world, &["it"]).await;
    let held = world.held(&it, "remote-support-v4").await;
    let holder = held.holders[0].person_id.clone();
    world.center.free_licence(&it, &held.id, &holder).await.unwrap();
    watch.is_right("a free licence").await;
    world.center.assign_licence(&it, &held.id, &holder).await.unwrap();
    watch.is_right("an assigned licence").await;
    world.center.cancel(&it, &held.id, "", "").await.unwrap();
    watch.is_right("a cancellation").await;
    world.center.reactivate(&it, &held.id).await.unwrap();
    watch.is_right("a reactivation").await;
    world
        .center
        .start_trial(&it, &"training".into(), selection("training-starter", 1, Monthly))
        .await
        .unwrap();
    watch.is_right("a trial").await;
    sells(world, "remote-support-v4-standard", Monthly, "99.00").await;
    watch.is_right("another catalogue").await;
    world.center.announce_prices().await.unwrap();
    watch.is_right("an announced price").await;
    // A month later the trial is over, and the subscription renews.
    watch.center = world.all_at("2026-04-14T12:00:00Z");
    watch.kept = browser::router_of(world, &watch.center, 1);
    watch.people.clear();
    let later = watch.center.sign_in("it@prorata.example", PASSWORD).await.unwrap();
    watch.people.push((format!("session={later}"), PAGES.map(str::to_owned).into()));
    watch.is_right("a month").await;
    assert!(!watch.center.renew().await.unwrap().is_empty());
    watch.is_right("a renewal").await;
}

async fn money_that_goes_back_is_seen_at_once(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 12, Annual).await;
    let number = world.places(&it).await;
    let charge = world.text(&format!("select charge_id from orders where number = {number}")).await;
    let watch = Watch::of(world, &["it"]).await;
    world.sandbox.refund_part(&charge, Decimal::new(1000, 2), Currency::EUR, "a").await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    watch.is_right("a refund").await;
    world.sandbox.dispute(&charge, Some(Decimal::new(2000, 2)), Verdict::Open).await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    watch.is_right("a dispute").await;
    world.sandbox.dispute(&charge, None, Verdict::Lost).await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    watch.is_right("a lost dispute").await;
}

async fn what_changes_of_the_account_is_seen_at_once(world: &World) {
    let (it, watch) = (world.caller("it").await, Watch::of(world, &["it"]).await);
    world.center.edit_company(&it, &company()).await.unwrap();
    watch.is_right("another name").await;
    world.center.set_vat_number(&it, "IT00743110157").await.unwrap();
    watch.is_right("a VAT number").await;
    let number = VatNumber::parse("IT00743110157").unwrap();
    let now: DateTime<Utc> = NOW.parse().unwrap();
    for (minute, answer) in
        [Answer::Valid(None), Answer::Invalid(None), Answer::Valid(None)].iter().enumerate()
    {
        let at = now + Duration::minutes(i64::try_from(minute).unwrap());
        let mut tx = world.store.write().await.unwrap();
        vat_numbers::record(tx.conn(), &number, answer, at, at + Duration::days(1)).await.unwrap();
        tx.commit().await.unwrap();
        watch.is_right("an answer of VIES").await;
    }
    let references = References { purchase_order: Some("4711".into()), buyer_reference: None };
    world.center.set_references(&it, &references).await.unwrap();
    watch.is_right("a reference").await;
    world.center.add_recipient(&it, "books@example.com", Lang::It).await.unwrap();
    world.center.attach_invoices(&it, false).await.unwrap();
    watch.is_right("a recipient of invoices").await;
}

async fn who_comes_and_goes_is_seen_at_once(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let watch = Watch::of(world, &["es", "es-member"]).await;
    center.invite(&es, None, "Nina", "nina@example.com", true).await.unwrap();
    watch.is_right("an invitation").await;
    center.set_password(&mailbox.one().await.token(), "correct horse battery").await.unwrap();
    watch.is_right("a first password").await;
    center.set_profile(&member, "Pablo Ruiz", Lang::Es).await.unwrap();
    watch.is_right("another name").await;
    center.set_language(&member, Lang::De).await.unwrap();
    watch.is_right("another language").await;
    center.change_email(&es, "lucia@example.com", PASSWORD).await.unwrap();
    center.confirm_email(&mailbox.one().await.token()).await.unwrap();
    watch.is_right("another address").await;
    center.offer_handover(&es, &member.person_id).await.unwrap();
    watch.is_right("an offer").await;
    center.withdraw_handover(&es).await.unwrap();
    watch.is_right("an offer taken back").await;
    center.offer_handover(&es, &member.person_id).await.unwrap();
    center.accept_handover(&member).await.unwrap();
    watch.is_right("another billing contact").await;
    center.remove_person(&member, &es.person_id).await.unwrap();
    watch.is_right("a person less").await;
}

async fn what_people_change_in_another_account_is_seen_at_once(world: &World) {
    let (it, de, mailbox) = (world.caller("it").await, world.caller("de").await, Mailbox::new(world));
    world.center.invite(&it, None, "Katrin", "DE@prorata.example", true).await.unwrap();
    let mail = mailbox.one().await;
    let mut watch = Watch::of(world, &["it", "de"]).await;
    let session = world.center.join_account(&mail.token(), PASSWORD).await.unwrap().session;
    let guest = world.center.caller(&session).await.unwrap().unwrap();
    watch.people.push((format!("session={session}"), PAGES.map(str::to_owned).into()));
    watch.is_right("another account").await;
    // What she changes in her own account, her colleagues in the other one see.
    world.center.set_profile(&de, "Katrin Lange", Lang::De).await.unwrap();
    watch.is_right("another name").await;
    world.center.change_email(&de, "katrin@example.com", PASSWORD).await.unwrap();
    world.center.confirm_email(&mailbox.one().await.token()).await.unwrap();
    watch.is_right("another address").await;
    let details = world.center.account_details(&de).await.unwrap();
    let company = Company {
        name: "Lange GmbH".into(),
        street: details.company.street.unwrap(),
        postal_code: details.company.postal_code.unwrap(),
        city: details.company.city.unwrap(),
        region: String::new(),
        time_zone: details.time_zone,
        currency: String::new(),
    };
    world.center.edit_company(&de, &company).await.unwrap();
    watch.is_right("another name of the other account").await;
    world.center.switch_account(&session, &de.account_id).await.unwrap();
    watch.is_right("a switch").await;
    world.center.remove_person(&it, &guest.person_id).await.unwrap();
    watch.is_right("one account less").await;
}

async fn a_session_that_is_over_shows_nothing(world: &World) {
    let it = world.caller("it").await;
    let mut watch = Watch::of(world, &["it"]).await;
    let gone = watch.joined_by(&it, "it@prorata.example").await;
    let ended = watch.joined_by(&it, "it@prorata.example").await;
    watch.is_right("three sessions").await;
    world.center.sign_out(&gone).await.unwrap();
    watch.is_right("a sign-out").await;
    let path = "/en/subscriptions";
    let leads = |token: String| {
        let kept = watch.kept.clone();
        async move { seen(&kept, path, &format!("session={token}")).await.0 }
    };
    assert_eq!((leads(gone).await, leads(ended.clone()).await), (303, 200));
    world.center.end_sessions(&it, None, PASSWORD).await.unwrap();
    watch.is_right("the end of all sessions").await;
    assert_eq!(leads(ended).await, 303);
}

async fn each_view_has_a_nonce_of_its_own(world: &World) {
    let (router, cookie) = browser::signed_in(world, "it").await;
    let mut policies = Vec::new();
    for _ in 0..3 {
        let (_, headers, body) = browser::get(&router, "/en/subscriptions", &cookie).await;
        let (policy, page) =
            (headers["content-security-policy"].to_str().unwrap(), String::from_utf8(body).unwrap());
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
        let of_scripts = page.matches(&format!("nonce=\"{nonce}\"")).count();
        assert_eq!(of_scripts, page.matches("<script").count());
        assert!(of_scripts > 2 && headers["content-type"].to_str().unwrap().starts_with("text/html"));
        policies.push(policy.to_owned());
    }
    policies.dedup();
    assert_eq!(policies.len(), 3);
}

/// Another server on that database, whose clock shows that instant now.
fn server_at(world: &World, store: &Store, instant: DateTime<Utc>) -> BillingCenter {
    let settings = world.center.settings().clone();
    BillingCenter::new(
        store.clone(),
        Arc::<Line>::clone(&world.gateway),
        Clock::starting_at(instant),
        settings,
    )
}

async fn time_changes_pages_by_itself(world: &World) {
    let it = world.caller("it").await;
    world.center.invite(&it, None, "Nina", "nina@example.com", true).await.unwrap();
    let of_nina =
        "select expires_at from tickets join people on people.id = person_id where people.name = 'Nina'";
    let expires: DateTime<Utc> = world.text(of_nina).await.parse().unwrap();
    // In Rome it is midnight an hour before it is in London.
    for (instant, page) in
        [("2026-03-16T23:00:00Z".parse().unwrap(), "/en/subscriptions"), (expires, "/en/people")]
    {
        let center = server_at(world, &world.store, instant - Duration::seconds(3));
        let kept = browser::router_of(world, &center, 1);
        let cookie = format!("session={}", center.sign_in("it@prorata.example", PASSWORD).await.unwrap());
        let first = seen(&kept, page, &cookie).await;
        tokio::time::sleep(std::time::Duration::from_millis(3100)).await;
        let then = seen(&kept, page, &cookie).await;
        assert!(then == seen(&browser::router_of(world, &center, 1), page, &cookie).await, "{page}");
        assert!(first.2 != then.2, "{page} does not show the time");
    }
}

async fn what_another_server_changes_is_seen_at_once(world: &World) {
    let (it, watch) = (world.caller("it").await, Watch::of(world, &["it"]).await);
    let store = world.opened_again().await;
    let other = server_at(world, &store, NOW.parse().unwrap());
    other.invite(&it, None, "Nina", "nina@example.com", false).await.unwrap();
    watch.is_right("an invitation").await;
    other.set_profile(&it, "Giulia Verdi", Lang::It).await.unwrap();
    watch.is_right("another name").await;
    store.close().await;
}

/// The proof itself: what no use case does is noticed when the page is asked for again.
async fn a_change_that_nobody_notes_is_noticed(world: &World) {
    let (router, cookie) = browser::signed_in(world, "it").await;
    let path = "/en/subscriptions";
    assert_eq!(seen(&router, path, &cookie).await.0, 200);
    world.execute("update people set name = 'Somebody Else' where role = 'billing-contact'").await.unwrap();
    assert_eq!(seen(&router, path, &cookie).await.0, if cfg!(debug_assertions) { 500 } else { 200 });
    // A page that depends on more than its address and the session is made each time.
    for (path, cookie) in [("/en/subscriptions?a=1", cookie.clone()), (path, format!("{cookie}; search=a"))] {
        assert!(seen(&router, path, &cookie).await.2.contains("Somebody Else"), "{path}");
    }
}
