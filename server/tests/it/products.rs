//! Products that an account does not have: they are bought, or tried first.

use crate::at_once::answers;
use crate::browser::{get, signed_in};
use crate::on_both_engines;
use crate::world::{OneByOne, VISA, World, selection};
use app::api::Problem;
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{CartLine, Selection, SubscriptionStatus};
use app::ports::Edited;
use app::ports::prelude::*;
use std::sync::Arc;

on_both_engines!(
    audited:
    a_product_in_the_cart_becomes_a_subscription,
    a_second_choice_of_a_product_takes_the_place_of_the_first,
    what_the_account_has_is_not_bought_a_second_time,
    a_product_is_bought_by_its_own_plans_only,
    a_trial_begins_at_once_and_welcomes_whoever_began_it,
    a_trial_begins_once_however_often_it_is_asked_for,
    a_product_is_tried_once_ever,
    what_the_catalogue_has_forgotten_was_tried_all_the_same,
    the_store_itself_takes_no_second_trial,
    what_waited_in_the_cart_is_bought_as_what_is_tried,
    who_may_change_nothing_tries_nothing,
    a_trial_is_paid_for_with_its_own_choice,
    what_the_catalogue_does_not_say_in_a_language_is_said_in_the_nearest_one,
);

fn trial() -> Selection {
    selection("meeting-business", 3, Monthly)
}

fn product(id: &str) -> Edited {
    Edited::Product(id.into())
}

async fn welcomes(world: &World) -> i64 {
    world.number("select count(*) from outbox where kind = 'trial-welcome'").await
}

async fn a_product_in_the_cart_becomes_a_subscription(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    let wanted = selection("training-pro", 2, Annual);
    world.center.put_in_cart(&es, product("training"), wanted.clone()).await.unwrap();
    let before = world.snapshot(&es).await;
    world.places(&es).await;
    let after = world.snapshot(&es).await;
    assert_eq!(after.cart, []);
    assert_eq!(after.subscriptions.len(), before.subscriptions.len() + 1);
    let bought = world.held(&es, "training").await;
    assert_eq!((bought.status, bought.selection.clone()), (SubscriptionStatus::Active, wanted));
    assert_eq!((bought.free(), bought.trial_end), (2, None));
    assert_eq!(bought.paid.unwrap().term.start, after.today);
}

async fn a_second_choice_of_a_product_takes_the_place_of_the_first(world: &World) {
    let es = world.caller("es").await;
    for wanted in [selection("training-pro", 2, Annual), selection("training-starter", 5, Monthly)] {
        world.center.put_in_cart(&es, product("training"), wanted).await.unwrap();
    }
    world.center.put_in_cart(&es, product("meeting"), trial()).await.unwrap();
    let cart = world.snapshot(&es).await.cart;
    let wanted: Vec<_> =
        cart.iter().map(|line| (line.selection.plan_id.as_str(), line.selection.seats)).collect();
    assert_eq!(wanted, [("training-starter", 5), ("meeting-business", 3)]);
}

async fn what_the_account_has_is_not_bought_a_second_time(world: &World) {
    let es = world.caller("es").await;
    for (id, plan) in [("remote-support-v5", "remote-support-v5-premium"), ("webinar", "webinar-lite")] {
        let wanted = selection(plan, 1, Monthly);
        assert_eq!(world.center.put_in_cart(&es, product(id), wanted).await, Err(Problem::Refused), "{id}");
    }
    // It is not ordered either if the account got it after it was put into the cart.
    world.gives_card(&es, VISA).await;
    world.center.put_in_cart(&es, product("training"), selection("training-pro", 1, Monthly)).await.unwrap();
    let line = world.snapshot(&es).await.cart[0].id.clone();
    world.places(&es).await;
    let again =
        CartLine { id: line, subscription_id: None, selection: selection("training-pro", 1, Monthly) };
    let mut tx = world.store.write_account(&es.account_id).await.unwrap().unwrap();
    server::store::carts::put(tx.conn(), &es.account_id, &again).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(world.orders(&es).await, Err(Problem::Refused));
}

async fn a_product_is_bought_by_its_own_plans_only(world: &World) {
    let es = world.caller("es").await;
    let not_found = Err(Problem::NotFound);
    let wanted = selection("training-pro", 1, Monthly);
    assert_eq!(world.center.put_in_cart(&es, product("meeting"), wanted.clone()).await, not_found);
    assert_eq!(world.center.put_in_cart(&es, product("nothing"), wanted.clone()).await, not_found);
    assert_eq!(world.center.start_trial(&es, &"meeting".into(), wanted).await, Err(Problem::NotFound));
    let too_many = selection("training-pro", 21, Monthly);
    assert_eq!(world.center.put_in_cart(&es, product("training"), too_many).await, Err(Problem::Refused));
}

async fn a_trial_begins_at_once_and_welcomes_whoever_began_it(world: &World) {
    let es = world.caller("es").await;
    let id = world.center.start_trial(&es, &"meeting".into(), trial()).await.unwrap();
    let snapshot = world.snapshot(&es).await;
    let begun = snapshot.subscription(&id).unwrap();
    assert_eq!((begun.status, begun.days_left(snapshot.today)), (SubscriptionStatus::Trial, Some(14)));
    assert_eq!((begun.selection.clone(), begun.free(), begun.paid.as_ref()), (trial(), 3, None));
    assert_eq!(world.number("select count(*) from orders").await, 0);
    assert_eq!(welcomes(world).await, 1);
    let to = world.text("select recipient_email from outbox where kind = 'trial-welcome'").await;
    assert_eq!(to, "es@prorata.example");
    world.center.assign_licence(&es, &id, &es.person_id).await.unwrap();
}

async fn a_trial_begins_once_however_often_it_is_asked_for(world: &World) {
    let es = world.caller("es").await;
    let other = selection("meeting-professional", 1, Monthly);
    let answers = answers(|press| {
        let (center, es, other) = (world.center.clone(), es.clone(), other.clone());
        let wanted = if press % 3 == 2 { other } else { trial() };
        async move { center.start_trial(&es, &"meeting".into(), wanted).await }
    })
    .await;
    let mut begun = Vec::new();
    for answer in answers {
        match answer {
            Ok(id) => begun.push(id),
            Err(problem) => assert_eq!(problem, Problem::Refused),
        }
    }
    begun.dedup();
    assert_eq!(begun.len(), 1, "{begun:?}");
    let held = "select count(*) from subscriptions where product_id = 'meeting' and status = 'trial'";
    assert_eq!(world.number(held).await, 1);
    assert_eq!(welcomes(world).await, 1);
}

async fn a_product_is_tried_once_ever(world: &World) {
    let es = world.caller("es").await;
    let webinar = selection("webinar-lite", 2, Monthly);
    assert_eq!(
        world.center.start_trial(&es, &"webinar".into(), webinar).await,
        Err(Problem::Refused),
        "it ended"
    );
    let held = selection("remote-support-v5-basic", 1, Monthly);
    let refused = Err(Problem::Refused);
    assert_eq!(
        world.center.start_trial(&es, &"remote-support-v5".into(), held).await,
        refused,
        "it is paid for"
    );
    world.center.start_trial(&es, &"meeting".into(), trial()).await.unwrap();
    let later = world.at("2026-04-20T09:00:00Z");
    assert_eq!(later.start_trial(&es, &"meeting".into(), trial()).await, refused, "it is over");
    // Another account has a trial of its own.
    let it = world.caller("it").await;
    world.center.start_trial(&it, &"meeting".into(), trial()).await.unwrap();
    assert_eq!(welcomes(world).await, 2);
}

async fn what_the_catalogue_has_forgotten_was_tried_all_the_same(world: &World) {
    let es = world.caller("es").await;
    let mut catalogue = Arc::unwrap_or_clone(world.snapshot(&es).await.catalogue);
    let webinar = catalogue.products.iter_mut().find(|product| product.id.as_str() == "webinar").unwrap();
    webinar.plans.retain(|plan| plan.id.as_str() != "webinar-lite");
    world.store.replace_catalogue(&catalogue, "2026-03-16T09:00:00Z".parse().unwrap()).await.unwrap();
    let wanted = selection("webinar-pro", 1, Monthly);
    assert_eq!(world.center.start_trial(&es, &"webinar".into(), wanted).await, Err(Problem::Refused));
}

async fn the_store_itself_takes_no_second_trial(world: &World) {
    let es = world.caller("es").await;
    let id = world.center.start_trial(&es, &"meeting".into(), trial()).await.unwrap();
    let trial = world.snapshot(&es).await.subscription(&id).unwrap().clone();
    let again = app::billing::Subscription { id: server::store::new_id(), ..trial };
    let mut tx = world.store.write_account(&es.account_id).await.unwrap().unwrap();
    let currency = app::billing::Currency::EUR;
    let product = "meeting".into();
    let insert = server::store::subscriptions::insert(tx.conn(), &es.account_id, &product, &again, currency);
    assert!(insert.await.is_err());
}

async fn what_waited_in_the_cart_is_bought_as_what_is_tried(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    world
        .center
        .put_in_cart(&es, product("meeting"), selection("meeting-business", 5, Annual))
        .await
        .unwrap();
    let id = world.center.start_trial(&es, &"meeting".into(), trial()).await.unwrap();
    let cart = world.snapshot(&es).await.cart;
    assert_eq!(cart[0].subscription_id.as_ref(), Some(&id));
    assert_eq!(cart[0].selection, selection("meeting-business", 5, Annual));
    world.places(&es).await;
    let held = world.held(&es, "meeting").await;
    assert_eq!((held.id, held.status, held.selection.seats), (id, SubscriptionStatus::Active, 5));
}

async fn who_may_change_nothing_tries_nothing(world: &World) {
    for who in ["es-member", "de-corporate"] {
        let caller = world.caller(who).await;
        let before = world.state(&caller).await;
        assert_eq!(
            world.center.start_trial(&caller, &"meeting".into(), trial()).await,
            Err(Problem::Refused),
            "{who}"
        );
        let bought = world.center.put_in_cart(&caller, product("meeting"), trial()).await;
        assert_eq!(bought, Err(Problem::Refused), "{who}");
        assert_eq!(world.state(&caller).await, before, "{who}");
    }
    assert_eq!(welcomes(world).await, 0);
}

async fn a_trial_is_paid_for_with_its_own_choice(world: &World) {
    let es = world.caller("es").await;
    let id = world.center.start_trial(&es, &"meeting".into(), trial()).await.unwrap();
    world.center.assign_licence(&es, &id, &es.person_id).await.unwrap();
    world.gives_card(&es, VISA).await;
    world.center.put_in_cart(&es, Edited::Subscription(id.clone()), trial()).await.unwrap();
    world.places(&es).await;
    let held = world.held(&es, "meeting").await;
    assert_eq!((held.status, held.assigned()), (SubscriptionStatus::Active, 1));
    assert_eq!(held.id, id);
    assert_eq!(world.center.start_trial(&es, &"meeting".into(), trial()).await, Err(Problem::Refused));
}

async fn what_the_catalogue_does_not_say_in_a_language_is_said_in_the_nearest_one(world: &World) {
    let es = world.caller("es").await;
    let mut catalogue = Arc::unwrap_or_clone(world.snapshot(&es).await.catalogue);
    for product in &mut catalogue.products {
        let summaries = product.plans.iter_mut().map(|plan| &mut plan.summary);
        let features = product.features.0.iter_mut().map(|feature| &mut feature.text);
        for texts in summaries.chain(features) {
            texts.retain(|code, _| code == "en" || code == "pt");
        }
    }
    world.store.replace_catalogue(&catalogue, "2026-03-16T09:00:00Z".parse().unwrap()).await.unwrap();
    let meeting = catalogue.products.iter().find(|product| product.id.as_str() == "meeting").unwrap();
    let (router, cookie) = signed_in(world, "es").await;
    for (lang, nearest) in [("de", "en"), ("pt-PT", "pt")] {
        let (_, _, all) = get(&router, &format!("/{lang}/products"), &cookie).await;
        let all = String::from_utf8(all).unwrap();
        assert!(all.contains(&meeting.plans[0].summary[nearest]), "{lang}: {all}");
        let (_, _, tiers) = get(&router, &format!("/{lang}/products/meeting/buy"), &cookie).await;
        let tiers = String::from_utf8(tiers).unwrap();
        for text in [&meeting.plans[1].summary[nearest], &meeting.features.0[3].text[nearest]] {
            assert!(tiers.contains(text), "{text} in {lang}: {tiers}");
        }
    }
}
