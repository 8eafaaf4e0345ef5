//! An order places what was on the screen, or nothing.

use crate::on_both_engines;
use crate::world::{VISA, World, selection};
use app::api::{ConfirmationMail, Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{Cause, EmailAddress, SubscriptionStatus, causes, quote_cart};
use app::ports::prelude::*;
use rust_decimal::Decimal;
use server::catalogue;

on_both_engines!(audited:
    an_order_is_what_was_on_the_screen,
    an_edit_replaces_the_earlier_one_and_keeps_its_id,
    a_trial_that_ended_becomes_a_subscription,
    a_new_product_in_the_cart_becomes_a_subscription,
    nothing_is_placed_after_a_price_changed,
    nothing_is_placed_after_midnight,
    nothing_is_placed_after_the_cart_changed,
    an_empty_cart_is_no_order,
    payment_details_are_asked_for_when_something_is_due,
    a_vat_number_is_kept_or_refused,
    a_vat_number_that_changes_the_tax_keeps_the_figures_from_before,
);

// The subscription is made to expire behind the billing center's back, which the audit would name.
on_both_engines!(what_expired_is_bought_anew_at_any_tier_and_without_credit);

async fn an_order_is_what_was_on_the_screen(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 9, Annual).await;
    let request = world.press(&it).await;
    let seen = request.seen.clone().unwrap();
    // 8 × 28.95 = 231.60 for 13 March to 13 April; 28 of 31 days are left: 209.19. 9 × 389.50 = 3505.50.
    let figures = &seen.quote;
    assert_eq!(figures.lines[0].credit.to_string(), "209.19");
    assert_eq!(figures.lines[0].charge.to_string(), "3505.50");
    assert_eq!(figures.total_due.to_string(), "4021.50");

    assert_eq!(world.center.place_order(&it, request).await, Ok(Placed::Order { number: 1001 }));
    let order = world.center.order_page(&it, 1001).await.unwrap();
    assert_eq!(order.quote, seen);
    assert_eq!(
        (order.lines[0].seats_before, order.lines[0].plan_before.as_ref().map(app::ids::PlanId::as_str)),
        (8, Some("remote-support-v4-standard"))
    );
    assert_eq!(order.paid_with, Some(("Visa".into(), "4242".into())));
    let told = ConfirmationMail { email: EmailAddress::kept("it@prorata.example"), sent: false };
    assert_eq!(order.confirmation, Some(told.clone()));
    world.execute("update outbox set status = 'sent', finished_at = created_at").await.unwrap();
    let order = world.center.order_page(&it, 1001).await.unwrap();
    assert_eq!(order.confirmation, Some(ConfirmationMail { sent: true, ..told }));
    // If the mail will not be sent, the page does not say that it will.
    world.execute("update outbox set status = 'dead'").await.unwrap();
    assert_eq!(world.center.order_page(&it, 1001).await.unwrap().confirmation, None);

    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!(held.selection, selection("remote-support-v4-premium", 9, Annual));
    let paid = held.paid.unwrap();
    assert_eq!(
        (paid.term.start.to_string(), paid.term.end.to_string()),
        ("2026-03-16".into(), "2027-03-16".into())
    );
    assert_eq!(
        (paid.term.billed_net.to_string(), paid.term.tax_rate.to_string()),
        ("3505.50".into(), "0.22".into())
    );
    assert_eq!((paid.anchor_day, held.version, held.holders.len()), (16, 2, 6));
    assert_eq!(world.snapshot(&it).await.cart, []);
}

async fn an_edit_replaces_the_earlier_one_and_keeps_its_id(world: &World) {
    let pt = world.caller("pt").await;
    world.puts(&pt, "remote-support-v5-standard", 5, Monthly).await;
    let first = world.snapshot(&pt).await.cart;
    world.puts(&pt, "remote-support-v5-premium", 6, Monthly).await;
    let second = world.snapshot(&pt).await.cart;
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_eq!(first[0].id, second[0].id);
    assert_eq!(second[0].selection, selection("remote-support-v5-premium", 6, Monthly));
    world.center.remove_from_cart(&pt, &first[0].id).await.unwrap();
    world.center.remove_from_cart(&pt, &first[0].id).await.unwrap();
    assert_eq!(world.snapshot(&pt).await.cart, []);
}

async fn a_trial_that_ended_becomes_a_subscription(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    world.puts(&es, "webinar-lite", 2, Monthly).await;
    world.places(&es).await;
    let held = world.held(&es, "webinar").await;
    assert_eq!(held.status, SubscriptionStatus::Active);
    assert_eq!(held.billed_net().unwrap().to_string(), "98.00");
}

async fn what_expired_is_bought_anew_at_any_tier_and_without_credit(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let expire = "update subscriptions set status = 'expired' where plan_id = 'remote-support-v4-standard'";
    for plan in ["remote-support-v4-standard", "remote-support-v4-basic"] {
        assert_eq!(world.execute(expire).await.unwrap(), 1);
        world.puts(&it, plan, 8, Monthly).await;
        let request = world.press(&it).await;
        let seen = request.seen.clone().unwrap();
        assert_eq!(seen.quote.lines[0].credit, Decimal::ZERO);
        assert!(matches!(world.center.place_order(&it, request).await, Ok(Placed::Order { .. })));
        let held = world.held(&it, "remote-support-v4").await;
        assert_eq!((held.selection, held.status), (selection(plan, 8, Monthly), SubscriptionStatus::Active));
        assert_eq!(held.holders.len(), 6);
    }
}

async fn a_new_product_in_the_cart_becomes_a_subscription(world: &World) {
    let de = world.caller("de").await;
    world.gives_card(&de, VISA).await;
    let number = world.places(&de).await;
    let held = world.held(&de, "meeting").await;
    assert_eq!((held.selection.seats, held.version), (3, 1));
    let order = world.center.order_page(&de, number).await.unwrap();
    assert_eq!((order.lines[0].subscription_id.as_str(), order.lines[0].seats_before), (held.id.as_str(), 0));
}

/// The press is refused with `QuoteChanged` and changes nothing, and the page can show what was on the screen.
async fn refused(world: &World, who: &str, center: &impl UseCases, request: app::ports::OrderRequest) {
    let caller = world.caller(who).await;
    let before = world.state(&caller).await;
    let seen = request.seen.clone().unwrap();
    assert_eq!(center.place_order(&caller, request.clone()).await, Err(Problem::QuoteChanged));
    assert_eq!(world.state(&caller).await, before);
    assert_eq!(center.account_page(&caller).await.unwrap().refused.as_ref(), Some(&seen));
    // A text that is not a quote is not placed either, and there is nothing to show.
    let unread = app::ports::OrderRequest { seen: None, ..request };
    assert_eq!(center.place_order(&caller, unread).await, Err(Problem::QuoteChanged));
    assert_eq!(center.account_page(&caller).await.unwrap().refused, None);
}

async fn nothing_is_placed_after_a_price_changed(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    let dearer = catalogue::parse(&catalogue::SHIPPED.replace("\"28.95\"", "\"29.95\"")).unwrap();
    world.store.replace_catalogue(&dearer, chrono::Utc::now()).await.unwrap();
    refused(world, "it", &world.center, request).await;
    // With the present figures it works.
    world.places(&it).await;
    assert_eq!(world.held(&it, "remote-support-v4").await.billed_net().unwrap().to_string(), "269.55");
    assert_eq!(world.page(&it).await.refused, None);
}

async fn nothing_is_placed_after_midnight(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    // In Rome the 17th begins while it is the 16th in London.
    refused(world, "it", &world.at("2026-03-16T23:00:00Z"), request).await;
}

async fn nothing_is_placed_after_the_cart_changed(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    world.puts(&it, "remote-support-v4-standard", 10, Monthly).await;
    refused(world, "it", &world.center, request).await;
}

async fn an_empty_cart_is_no_order(world: &World) {
    let it = world.caller("it").await;
    assert_eq!(world.orders(&it).await, Err(Problem::CartEmpty));
}

async fn payment_details_are_asked_for_when_something_is_due(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentMethodMissing));
    // Fewer seats of an annual subscription: the credit covers the charge, and nobody needs a card.
    let de = world.caller("de").await;
    let line = world.snapshot(&de).await.cart[0].id.clone();
    world.center.remove_from_cart(&de, &line).await.unwrap();
    world.puts(&de, "remote-support-v4-basic", 10, Monthly).await;
    world.places(&de).await;
    let page = world.page(&de).await;
    assert!(page.snapshot.account.balance > 0.into());
}

async fn a_vat_number_is_kept_or_refused(world: &World) {
    let it = world.caller("it").await;
    for wrong in ["IT00743110158", "PT501442600", "nonsense"] {
        assert_eq!(world.center.set_vat_number(&it, wrong).await, Err(Problem::BadVatNumber), "{wrong}");
    }
    assert_eq!(world.center.set_vat_number(&it, "").await, Ok(false), "there was none");
    assert_eq!(world.center.set_vat_number(&it, "IT 00743110157").await, Ok(true));
    assert_eq!(world.snapshot(&it).await.tax().rate.to_string(), "0");
    assert_eq!(world.center.set_vat_number(&it, "it00743110157").await, Ok(false));
    assert_eq!(world.center.set_vat_number(&it, " ").await, Ok(true));
    assert_eq!(world.snapshot(&it).await.account.vat_number, None);
}

async fn a_vat_number_that_changes_the_tax_keeps_the_figures_from_before(world: &World) {
    let it = world.caller("it").await;
    // With an empty cart there is nothing to compare.
    world.center.set_vat_number(&it, "IT00743110157").await.unwrap();
    world.center.set_vat_number(&it, "").await.unwrap();
    assert_eq!(world.page(&it).await.refused, None);

    world.puts(&it, "remote-support-v4-premium", 10, Monthly).await;
    let quoted = async || {
        let snapshot = world.snapshot(&it).await;
        quote_cart(&snapshot, &snapshot.cart).unwrap()
    };
    let taxed = quoted().await;
    world.center.set_vat_number(&it, "IT00743110157").await.unwrap();
    let reversed = quoted().await;
    let [zero, full]: [Decimal; 2] = ["0", "0.22"].map(|rate| rate.parse().unwrap());
    assert_eq!(world.page(&it).await.refused.as_ref(), Some(&taxed));
    assert_eq!(causes(&taxed, &reversed), [Cause::Tax { before: full, now: zero }]);
    // The same number once more changes nothing, so the page still says what did change.
    world.center.set_vat_number(&it, "it 00743110157").await.unwrap();
    assert_eq!(world.page(&it).await.refused.as_ref(), Some(&taxed));
    world.center.set_vat_number(&it, "").await.unwrap();
    assert_eq!(world.page(&it).await.refused, Some(reversed));
    assert_eq!(quoted().await, taxed);
    // At home a number changes nothing, so there is nothing to say.
    let en = world.caller("en").await;
    world.puts(&en, "remote-support-v5-premium", 8, Annual).await;
    assert!(world.center.set_vat_number(&en, "").await.is_ok());
    assert_eq!(world.page(&en).await.refused, None);
}
