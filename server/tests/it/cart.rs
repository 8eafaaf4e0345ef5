//! A line that no longer holds says why, and a line that ends a cancellation says so, before an order is placed.

use crate::browser;
use crate::on_both_engines;
use crate::world::{OneByOne, VISA, World, selection};
use app::api::Problem;
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{Catalogue, Refusal, SubscriptionStatus, line_refusals};
use app::i18n::{Arg, Lang, cldr, format_message};
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use server::catalogue;

on_both_engines!(audited:
    a_licence_that_was_assigned_meanwhile_is_the_reason,
    what_the_catalogue_does_not_allow_any_more_is_the_reason,
    what_is_not_sold_any_more_is_the_reason_and_can_be_removed,
    a_change_ends_the_cancellation_and_says_so_before_and_after,
);

// The subscription is changed behind the billing center's back, which the audit would name.
on_both_engines!(
    a_tier_that_is_higher_meanwhile_is_the_reason,
    what_is_so_already_is_the_reason,
    what_is_held_meanwhile_is_the_reason,
    a_reason_of_the_whole_account_is_said_once,
);

fn say(id: &'static str, args: &[(&'static str, Arg)]) -> String {
    format_message(Lang::En, id, args)
}

/// The text of a page, as a reader without JavaScript sees it.
async fn read(world: &World, who: &str, path: &str) -> String {
    let (router, cookie) = browser::signed_in(world, who).await;
    let (status, _, body) = browser::get(&router, path, &cookie).await;
    assert_eq!(status, 200, "{path}");
    let html = String::from_utf8(body).unwrap();
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    main.replace("<!>", "").replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", "\"")
}

/// The only line of the cart is refused for that reason: when it is ordered, in the cart and at the checkout.
async fn held_up(world: &World, who: &str, expected: &Refusal, words: &str) {
    let caller = world.caller(who).await;
    let snapshot = world.snapshot(&caller).await;
    let line = snapshot.cart.last().unwrap();
    assert_eq!(line_refusals(&snapshot, line).first(), Some(expected));
    assert_eq!(world.center.place_order(&caller, press(world, &caller).await).await, Err(Problem::Refused));

    let anchor = format!("line-{}", line.id);
    let remove = format!(r#"<input type="hidden" name="line" value="{}""#, line.id);
    for page in ["cart", "checkout", "checkout?form=%2Fapi%2Fplace_order&problem=refused"] {
        let text = read(world, who, &format!("/en/{page}")).await;
        assert!(text.contains(words), "{page} does not say {words}: {text}");
        assert!(
            text.contains(&format!("#{anchor}")) && text.contains(&format!(r#"id="{anchor}""#)),
            "{page}"
        );
        assert!(text.contains(&remove) && text.contains("/api/remove_from_cart"), "{page} has no way out");
        assert!(!text.contains("/api/place_order\""), "{page} offers what is refused");
        assert!(!text.contains(r#"href="/en/checkout""#), "{page} leads on");
    }
    let problem = read(world, who, "/en/checkout?form=%2Fapi%2Fplace_order&problem=refused").await;
    let summary = problem.split_once("error-summary").unwrap().1.split_once("</ul>").unwrap().0;
    assert!(summary.contains(&format!("#{anchor}")), "{summary}");

    // Without that line, the rest can be ordered.
    world.center.remove_from_cart(&caller, &line.id).await.unwrap();
    assert!(!read(world, who, "/en/cart").await.contains(words));
}

/// What a page sends that was open before. Its quote does not matter, since the line is checked first.
async fn press(world: &World, caller: &Caller) -> app::ports::OrderRequest {
    let page = world.page(caller).await;
    app::ports::OrderRequest {
        lang: Lang::En,
        key: page.order_key,
        seen: None,
        references: page.snapshot.references,
    }
}

async fn sell(world: &World, change: impl FnOnce(&mut Catalogue)) {
    let mut other = catalogue::read(None).unwrap();
    change(&mut other);
    world.store.replace_catalogue(&other, chrono::Utc::now()).await.unwrap();
}

fn v4(catalogue: &mut Catalogue) -> &mut app::billing::Product {
    catalogue.products.iter_mut().find(|product| product.id.as_str() == "remote-support-v4").unwrap()
}

async fn a_licence_that_was_assigned_meanwhile_is_the_reason(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 6, Monthly).await;
    let held = world.held(&it, "remote-support-v4").await;
    let has_none =
        |person: &&app::billing::Person| held.holders.iter().all(|holder| holder.person_id != person.id);
    let people = world.people(&it).await;
    let seventh = people.iter().find(has_none).unwrap().id.clone();
    world.center.assign_licence(&it, &held.id, &seventh).await.unwrap();
    let holders = world.held(&it, "remote-support-v4").await.holders;
    let names: Vec<_> = holders.iter().map(|holder| holder.name.as_str()).collect();
    let words = say(
        "refusal-seats-assigned",
        &[("count", 1_u32.into()), ("names", cldr::list(Lang::En, &names).into())],
    );
    assert!(read(world, "it", "/en/checkout").await.contains(&say("checkout-edit-order", &[])));
    held_up(world, "it", &Refusal::SeatsAssigned { to_free: 1, holders: holders.clone() }, &words).await;
}

async fn what_the_catalogue_does_not_allow_any_more_is_the_reason(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 7, Monthly).await;
    sell(world, |catalogue| v4(catalogue).plans[1].min_seats = 8).await;
    let words = say("refusal-below-minimum", &[("seats", 8_u32.into())]);
    held_up(world, "it", &Refusal::BelowMinimum { min_seats: 8 }, &words).await;

    sell(world, |_| {}).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    sell(world, |catalogue| v4(catalogue).plans[1].max_seats = 8).await;
    let words = say("refusal-above-maximum", &[("seats", 8_u32.into())]);
    held_up(world, "it", &Refusal::AboveMaximum { max_seats: 8 }, &words).await;
}

async fn what_is_not_sold_any_more_is_the_reason_and_can_be_removed(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-premium", 8, Annual).await;
    sell(world, |catalogue| v4(catalogue).plans[2].prices.retain(|price| price.period != Annual)).await;
    held_up(world, "it", &Refusal::NotSold, &say("refusal-not-sold", &[])).await;

    // The product is gone altogether. The line then cannot be edited, but it can be removed.
    sell(world, |_| {}).await;
    let wanted = selection("training-starter", 2, Monthly);
    world.center.put_in_cart(&it, Edited::Product("training".into()), wanted).await.unwrap();
    sell(world, |catalogue| catalogue.products.retain(|product| product.id.as_str() != "training")).await;
    let line = world.snapshot(&it).await.cart[0].id.clone();
    let cart = read(world, "it", "/en/cart").await;
    assert!(cart.contains(&say("cart-unknown-product", &[])), "{cart}");
    assert!(!cart.contains(&format!("/en/cart/{line}/edit")), "it leads nowhere");
    held_up(world, "it", &Refusal::NotSold, &say("refusal-not-sold", &[])).await;
}

async fn a_tier_that_is_higher_meanwhile_is_the_reason(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world
        .execute(
            "update subscriptions set plan_id = 'remote-support-v4-premium'
        where plan_id = 'remote-support-v4-standard'",
        )
        .await
        .unwrap();
    held_up(world, "it", &Refusal::LowerTier, &say("refusal-lower-tier", &[])).await;
}

async fn what_is_so_already_is_the_reason(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world
        .execute("update subscriptions set seats = 9 where plan_id = 'remote-support-v4-standard'")
        .await
        .unwrap();
    held_up(world, "it", &Refusal::NothingChanges, &say("refusal-nothing-changes", &[])).await;
}

async fn what_is_held_meanwhile_is_the_reason(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world
        .execute("update cart_lines set subscription_id = null where plan_id = 'remote-support-v4-standard'")
        .await
        .unwrap();
    held_up(world, "it", &Refusal::AlreadyHeld, &say("refusal-already-held", &[])).await;
}

async fn a_reason_of_the_whole_account_is_said_once(world: &World) {
    let said = async |who: &str, words: String| {
        for page in ["cart", "checkout"] {
            let text = read(world, who, &format!("/en/{page}")).await;
            assert_eq!(text.matches(&words).count(), 1, "{page}: {words}: {text}");
            assert!(!text.contains("/api/place_order") && !text.contains("/api/remove_from_cart"), "{page}");
        }
    };
    let es = world.caller("es").await;
    world.puts(&es, "remote-support-v5-standard", 5, Monthly).await;
    said("es-member", say("refusal-not-billing-contact", &[("contact", "Lucía Navarro".into())])).await;
    said("de-corporate", say("refusal-corporate-account", &[])).await;
    world.execute("update accounts set overdue = 1 where country = 'ES'").await.unwrap();
    said("es", say("refusal-invoice-overdue", &[])).await;
}

async fn a_change_ends_the_cancellation_and_says_so_before_and_after(world: &World) {
    let en = world.caller("en").await;
    let held = world.held(&en, "meeting").await;
    assert_eq!(held.status, SubscriptionStatus::PendingCancellation);
    let words = say("summary-ends-cancellation", &[("date", "April 16, 2026".into())]);
    let id = &held.id;
    for page in [format!("subscriptions/{id}/edit?seats=9"), format!("subscriptions/{id}/seats?seats=9")] {
        let text = read(world, "en", &format!("/en/{page}")).await;
        assert!(text.contains(&words), "{page}: {text}");
    }
    // An edit that changes nothing ends nothing.
    assert!(!read(world, "en", &format!("/en/subscriptions/{id}/edit")).await.contains(&words));
    world.puts(&en, "meeting-professional", 9, Monthly).await;
    for page in ["cart", "checkout"] {
        let text = read(world, "en", &format!("/en/{page}")).await;
        assert_eq!(text.matches(&words).count(), 1, "{page}: {text}");
    }
    let number = world.places(&en).await;
    let order = world.center.order_page(&en, number).await.unwrap();
    assert!(order.lines[0].ends_cancellation);
    let args = [("product", "GoTo Meeting".into()), ("date", "April 16, 2026".into())];
    let ended = say("confirmation-cancellation-ended", &args);
    assert!(read(world, "en", &format!("/en/orders/{number}")).await.contains(&ended));
    let facts = world.text("select facts from outbox where kind = 'order-confirmation'").await;
    assert!(facts.contains(r#""ends_cancellation":true"#), "{facts}");

    // The next change has nothing to end.
    world.puts(&en, "meeting-professional", 10, Monthly).await;
    assert!(!read(world, "en", "/en/checkout").await.contains("renews again"));
    let number = world.places(&en).await;
    assert!(!world.center.order_page(&en, number).await.unwrap().lines[0].ends_cancellation);
}
