//! What happens by itself: renewals, exactly once a period; dunning; the ends of trials and cancelled subscriptions.

use crate::at_once::answers;
use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, Renews, VISA, World};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::{AccountKind, Subscription, SubscriptionStatus};
use app::ports::Caller;
use app::ports::prelude::*;
use chrono::NaiveDate;
use server::use_cases::{BillingCenter, Renewed, Step};
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(audited:
    a_period_is_renewed_when_it_ends_and_not_before,
    servers_at_once_renew_a_period_once,
    a_charge_whose_answer_was_lost_is_settled_once,
    a_charge_that_never_arrived_is_made_by_the_recovery,
    missed_periods_are_caught_up_each_on_its_own,
    the_anchor_day_is_kept_over_a_short_month,
    the_balance_pays_first,
    a_lower_price_of_the_day_counts,
    a_declined_renewal_is_tried_again_on_four_days_and_then_expires,
    a_late_attempt_leaves_time_before_the_next,
    another_card_puts_the_account_in_order_at_the_next_attempt,
    a_payment_that_wants_to_be_confirmed_counts_as_failed,
    without_a_card_nothing_is_charged_and_the_contact_is_told,
    an_order_under_way_comes_first,
    the_cart_stays_as_it_is,
    what_was_cancelled_expires_and_is_not_charged,
    a_trial_ends_by_itself,
    a_trial_is_spoken_of_once_three_days_before_its_end,
    what_a_corporate_account_holds_is_left_alone,
    a_plan_that_is_not_sold_any_more_is_left_as_it_is,
    a_renewals_key_is_no_key_of_a_page,
);

/// The first day after the period that `it` has paid.
const END: &str = "2026-04-13T09:00:00Z";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `it` with that card: 8 seats, monthly, paid from 13 March on.
async fn with_card(world: &World, number: &str) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, number).await;
    it
}

async fn held(world: &World, caller: &Caller) -> Subscription {
    world.held(caller, "remote-support-v4").await
}

fn end(subscription: &Subscription) -> String {
    subscription.paid.as_ref().unwrap().term.end.to_string()
}

/// What the job does for the caller's account at that time.
async fn renews(center: &BillingCenter, caller: &Caller) -> Vec<Renewed> {
    let steps = center.renew().await.unwrap();
    steps.into_iter().filter(|step| step.account_id == caller.account_id).map(|step| step.what).collect()
}

async fn count(world: &World, what: &str) -> i64 {
    world.number(&format!("select count(*) from {what}")).await
}

async fn mails(world: &World, caller: &Caller, kind: &str) -> i64 {
    count(world, &format!("outbox where kind = '{kind}' and account_id = '{}'", caller.account_id)).await
}

async fn a_period_is_renewed_when_it_ends_and_not_before(world: &World) {
    let it = with_card(world, VISA).await;
    // In Rome it is the 13th already.
    for early in ["2026-03-16T09:00:00Z", "2026-04-12T21:59:00Z"] {
        assert_eq!(renews(&world.at(early), &it).await, [], "{early}");
    }
    let steps = renews(&world.at("2026-04-12T22:00:00Z"), &it).await;
    let [Renewed::Paid { number: 1001, quote }] = steps.as_slice() else { panic!("{steps:?}") };
    let after = held(world, &it).await;
    let paid = after.paid.clone().unwrap();
    assert_eq!((after.status, after.version), (SubscriptionStatus::Active, 2));
    assert_eq!((paid.term.start, paid.term.end, paid.anchor_day), (day("2026-04-13"), day("2026-05-13"), 13));
    assert_eq!(paid.term.billed_net, quote.quote.subtotal);
    let charged = world.number("select amount_minor from sandbox_charges").await;
    assert_eq!(
        i128::from(charged),
        app::billing::to_minor(quote.quote.total_due, quote.request.currency).unwrap()
    );
    let invoice = world.center.invoices(&it).await.unwrap().remove(0);
    // It is midnight in Rome, and still the day before where the seller is.
    assert_eq!((invoice.issued, invoice.supplied), (day("2026-04-12"), day("2026-04-13")));
    assert_eq!((invoice.charged, invoice.outstanding().is_zero()), (quote.quote.total_due, true));
    assert_eq!(mails(world, &it, "order-confirmation").await, 1);
    assert_eq!(renews(&world.at(END), &it).await, []);
    assert!(world.center.order_page(&it, 1001).await.unwrap().quote.is_renewal());
}

async fn servers_at_once_renew_a_period_once(world: &World) {
    let it = with_card(world, VISA).await;
    let rounds = answers(|_| {
        let center = world.at(END);
        async move { center.renew().await.unwrap() }
    })
    .await;
    let of_it = |step: &&Step| step.account_id == it.account_id && matches!(step.what, Renewed::Paid { .. });
    let paid = rounds.iter().flatten().filter(of_it).count();
    assert_eq!(paid, 1);
    let mine = format!("where account_id = '{}'", it.account_id);
    assert_eq!(count(world, &format!("orders {mine}")).await, 1);
    assert_eq!(count(world, &format!("invoices {mine}")).await, 1);
    assert_eq!(count(world, "sandbox_charges").await, 1);
    assert_eq!(mails(world, &it, "order-confirmation").await, 1);
    assert_eq!(end(&held(world, &it).await), "2026-05-13");
    // Accounts without a card were dunned once each, too.
    assert_eq!(count(world, "dunning where failed_attempts <> 1").await, 0);
}

async fn a_charge_whose_answer_was_lost_is_settled_once(world: &World) {
    let it = with_card(world, VISA).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(renews(&world.at(END), &it).await, []);
    assert!(world.snapshot(&it).await.account.order_in_flight);
    // Another server waits for the outcome.
    assert_eq!(renews(&world.at("2026-04-13T09:01:00Z"), &it).await, []);
    world.gateway.cut_after.store(false, SeqCst);
    let later = world.at("2026-04-13T09:05:00Z");
    assert_eq!(later.recover().await, Ok(1));
    assert_eq!(renews(&later, &it).await, []);
    assert_eq!(end(&held(world, &it).await), "2026-05-13");
    assert_eq!(count(world, "sandbox_charges").await, 1);
    assert_eq!(mails(world, &it, "order-confirmation").await, 1);
}

async fn a_charge_that_never_arrived_is_made_by_the_recovery(world: &World) {
    let it = with_card(world, VISA).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(renews(&world.at(END), &it).await, []);
    world.gateway.cut_before.store(false, SeqCst);
    // However late it is, the period begins when the old one ended.
    assert_eq!(world.at("2026-04-15T09:00:00Z").recover().await, Ok(1));
    assert_eq!(end(&held(world, &it).await), "2026-05-13");
    assert_eq!(count(world, "sandbox_charges").await, 1);
}

async fn missed_periods_are_caught_up_each_on_its_own(world: &World) {
    let it = with_card(world, VISA).await;
    let center = world.at("2026-07-01T09:00:00Z");
    let steps = renews(&center, &it).await;
    assert_eq!(steps.len(), 3);
    let after = held(world, &it).await;
    assert_eq!((end(&after).as_str(), after.version), ("2026-07-13", 4));
    let mut invoices = center.invoices(&it).await.unwrap();
    invoices.sort_by(|a, b| a.number.cmp(&b.number));
    let periods: Vec<_> =
        invoices.iter().map(|invoice| (invoice.lines[0].start, invoice.lines[0].end)).collect();
    let days = ["2026-04-13", "2026-05-13", "2026-06-13", "2026-07-13"].map(day);
    assert_eq!(periods, days.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>());
    assert!(invoices.iter().all(|invoice| invoice.issued == day("2026-07-01")));
    assert_eq!(renews(&center, &it).await, []);
}

async fn the_anchor_day_is_kept_over_a_short_month(world: &World) {
    let it = with_card(world, VISA).await;
    let id = held(world, &it).await.id;
    world.without_guards().await;
    for table in ["subscriptions", "subscription_openings"] {
        let moved = format!(
            "update {table} set period_start = '2026-12-31', period_end = '2027-01-31', anchor_day = 31 where id = '{id}'"
        );
        assert_eq!(world.execute(&moved).await.unwrap(), 1);
    }
    for (today, expected) in
        [("2027-01-31", "2027-02-28"), ("2027-02-28", "2027-03-31"), ("2027-03-31", "2027-04-30")]
    {
        assert_eq!(renews(&world.at(&format!("{today}T09:00:00Z")), &it).await.len(), 1, "{today}");
        assert_eq!(end(&held(world, &it).await), expected);
    }
    // A change begins a new period, and so a new day of the month.
    let center = world.at("2027-04-12T09:00:00Z");
    center
        .put_in_cart(
            &it,
            app::ports::Edited::Subscription(id),
            crate::world::selection("remote-support-v4-standard", 9, Monthly),
        )
        .await
        .unwrap();
    let page = center.account_page(&it).await.unwrap();
    let quote = app::billing::quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
    let request = app::ports::OrderRequest {
        lang: app::i18n::Lang::It,
        key: page.order_key,
        seen: Some(quote),
        references: app::billing::References::default(),
    };
    center.place_order(&it, request).await.unwrap();
    assert_eq!(held(world, &it).await.paid.unwrap().anchor_day, 12);
}

async fn the_balance_pays_first(world: &World) {
    let en = world.caller("en").await;
    world.execute("update people set language = 'de' where email = 'en@prorata.example'").await.unwrap();
    let id = world.held(&en, "remote-support-v5").await.id;
    let steps = world.at("2026-11-16T18:00:00Z").renew().await.unwrap();
    let paid: Vec<_> = steps.iter().filter(|step| step.subscription.id == id).collect();
    let [Step { what: Renewed::Paid { quote, .. }, .. }] = paid.as_slice() else { panic!("{paid:?}") };
    assert_eq!(quote.quote.balance_used.to_string(), "120.00");
    assert_eq!(quote.quote.total_due, quote.quote.subtotal - quote.quote.balance_used);
    assert!(world.snapshot(&en).await.account.balance.is_zero());
}

async fn a_lower_price_of_the_day_counts(world: &World) {
    let it = with_card(world, VISA).await;
    let mut catalogue = Arc::unwrap_or_clone(world.snapshot(&it).await.catalogue);
    let before = held(world, &it).await.billed_net().unwrap();
    for price in
        catalogue.products.iter_mut().flat_map(|product| &mut product.plans).flat_map(|plan| &mut plan.prices)
    {
        price.per_seat -= rust_decimal::Decimal::ONE;
    }
    world.store.replace_catalogue(&catalogue, END.parse().unwrap()).await.unwrap();
    assert_eq!(renews(&world.at(END), &it).await.len(), 1);
    assert_eq!(held(world, &it).await.billed_net(), Some(before - rust_decimal::Decimal::from(8)));
}

async fn a_declined_renewal_is_tried_again_on_four_days_and_then_expires(world: &World) {
    let it = with_card(world, DECLINED).await;
    let mut attempts = Vec::new();
    for today in 13..=30 {
        let center = world.at(&format!("2026-04-{today}T09:00:00Z"));
        for what in renews(&center, &it).await {
            assert!(matches!(what, Renewed::Failed { problem: Problem::PaymentDeclined, .. }), "{what:?}");
            attempts.push(today);
            let expected =
                if attempts.len() < 5 { SubscriptionStatus::PastDue } else { SubscriptionStatus::Expired };
            assert_eq!(held(world, &it).await.status, expected, "{today}");
            assert_eq!(world.snapshot(&it).await.account.overdue, attempts.len() < 5);
            let told = i64::try_from(attempts.len()).unwrap();
            assert_eq!(mails(world, &it, "payment-failed").await, told);
            world.ties().await;
        }
        assert_eq!(renews(&center, &it).await, [], "twice on {today}");
    }
    assert_eq!(attempts, [13, 14, 16, 18, 20]);
    assert_eq!(count(world, "sandbox_charges where status <> 'declined'").await, 0);
    assert_eq!(count(world, &format!("dunning where account_id = '{}'", it.account_id)).await, 0);
    assert!(!held(world, &it).await.is_running(day("2026-04-30")));
}

async fn a_late_attempt_leaves_time_before_the_next(world: &World) {
    let it = with_card(world, DECLINED).await;
    assert_eq!(renews(&world.at("2026-04-23T09:00:00Z"), &it).await.len(), 1);
    assert_eq!(held(world, &it).await.status, SubscriptionStatus::PastDue);
    assert_eq!(world.text("select min(next_attempt) from dunning").await, "2026-04-24");
}

async fn another_card_puts_the_account_in_order_at_the_next_attempt(world: &World) {
    let it = with_card(world, DECLINED).await;
    renews(&world.at(END), &it).await;
    assert!(world.snapshot(&it).await.account.overdue);
    world.gives_card(&it, VISA).await;
    let steps = renews(&world.at("2026-04-14T09:00:00Z"), &it).await;
    assert!(matches!(steps.as_slice(), [Renewed::Paid { .. }]), "{steps:?}");
    let after = held(world, &it).await;
    assert_eq!((after.status, end(&after).as_str()), (SubscriptionStatus::Active, "2026-05-13"));
    assert!(!world.snapshot(&it).await.account.overdue);
    assert_eq!(world.center.invoices(&it).await.unwrap()[0].issued, day("2026-04-14"));
}

async fn a_payment_that_wants_to_be_confirmed_counts_as_failed(world: &World) {
    let it = with_card(world, ASKS).await;
    let steps = renews(&world.at(END), &it).await;
    let [Renewed::Failed { problem: Problem::PaymentNotConfirmed, .. }] = steps.as_slice() else {
        panic!("{steps:?}")
    };
    let account = world.snapshot(&it).await.account;
    assert!(account.overdue && !account.order_in_flight);
    assert_eq!(mails(world, &it, "payment-failed").await, 1);
}

async fn without_a_card_nothing_is_charged_and_the_contact_is_told(world: &World) {
    let it = world.caller("it").await;
    let steps = renews(&world.at(END), &it).await;
    let [Renewed::Failed { problem: Problem::PaymentMethodMissing, .. }] = steps.as_slice() else {
        panic!("{steps:?}")
    };
    assert_eq!(held(world, &it).await.status, SubscriptionStatus::PastDue);
    assert_eq!(count(world, &format!("orders where account_id = '{}'", it.account_id)).await, 0);
    assert_eq!(mails(world, &it, "payment-failed").await, 1);
}

async fn an_order_under_way_comes_first(world: &World) {
    let it = with_card(world, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(renews(&world.at(END), &it).await, []);
    // The order is given up, and then the period renews.
    let later = world.at("2026-04-13T10:00:00Z");
    assert_eq!(later.recover().await, Ok(1));
    assert_eq!(renews(&later, &it).await.len(), 1);
}

async fn the_cart_stays_as_it_is(world: &World) {
    let it = with_card(world, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let cart = world.snapshot(&it).await.cart;
    assert_eq!(renews(&world.at(END), &it).await.len(), 1);
    assert_eq!(world.snapshot(&it).await.cart, cart);
}

async fn what_was_cancelled_expires_and_is_not_charged(world: &World) {
    let en = world.caller("en").await;
    let id = world.held(&en, "meeting").await.id;
    let ends = world.held(&en, "meeting").await.paid.unwrap().term.end;
    let of_it = |steps: Vec<Step>| -> Vec<Renewed> {
        steps.into_iter().filter(|step| step.subscription.id == id).map(|step| step.what).collect()
    };
    let before = world.at(&format!("{}T18:00:00Z", ends.pred_opt().unwrap())).renew().await.unwrap();
    assert_eq!(of_it(before), []);
    let center = world.at(&format!("{ends}T18:00:00Z"));
    assert_eq!(of_it(center.renew().await.unwrap()), [Renewed::Expired]);
    assert_eq!(of_it(center.renew().await.unwrap()), []);
    assert_eq!(world.held(&en, "meeting").await.status, SubscriptionStatus::Expired);
    assert_eq!(count(world, &format!("order_lines where subscription_id = '{id}'")).await, 0);
    let told = format!("outbox where kind = 'ended' and cause like '{id}/%'");
    assert_eq!(count(world, &told).await, 1);
}

async fn a_trial_ends_by_itself(world: &World) {
    let en = world.caller("en").await;
    let ends = world.held(&en, "training").await.trial_end.unwrap();
    let center = world.at(&format!("{ends}T18:00:00Z"));
    assert_eq!(renews(&center, &en).await, [Renewed::TrialEnded]);
    assert_eq!(world.held(&en, "training").await.status, SubscriptionStatus::TrialEnded);
    assert_eq!(count(world, "orders").await, 0);
    assert_eq!(renews(&center, &en).await, []);
    assert_eq!(mails(world, &en, "ended").await, 1);
}

async fn a_trial_is_spoken_of_once_three_days_before_its_end(world: &World) {
    let en = world.caller("en").await;
    let ends = world.held(&en, "training").await.trial_end.unwrap();
    let at = |days_before: u64| world.at(&format!("{}T18:00:00Z", ends - chrono::Days::new(days_before)));
    assert_eq!(at(4).remind_of_trial_ends().await, Ok(0));
    let reminded = answers(|_| {
        let center = at(3);
        async move { center.remind_of_trial_ends().await.unwrap() }
    })
    .await;
    assert_eq!(reminded.iter().sum::<usize>(), 1, "by however many servers");
    assert_eq!(at(2).remind_of_trial_ends().await, Ok(0));
    assert_eq!(mails(world, &en, "trial-ending").await, 1);
    // After an outage, reminders are sent late, but not for a trial that is over.
    world.execute("delete from outbox").await.unwrap();
    assert_eq!(at(0).remind_of_trial_ends().await, Ok(0));
    assert_eq!(at(1).remind_of_trial_ends().await, Ok(1));
    let facts = world.text("select facts from outbox").await;
    assert!(facts.contains(r#""days_left":1"#), "{facts}");
}

async fn what_a_corporate_account_holds_is_left_alone(world: &World) {
    let corporate = world.caller("de-corporate").await;
    let before = world.snapshot(&corporate).await;
    assert_eq!(before.account.kind, AccountKind::Corporate);
    assert_eq!(renews(&world.at("2027-06-01T09:00:00Z"), &corporate).await, []);
    assert_eq!(world.snapshot(&corporate).await.subscriptions, before.subscriptions);
}

async fn a_plan_that_is_not_sold_any_more_is_left_as_it_is(world: &World) {
    let it = with_card(world, VISA).await;
    let mut catalogue = Arc::unwrap_or_clone(world.snapshot(&it).await.catalogue);
    catalogue.products.retain(|product| !product.id.as_str().starts_with("remote-support-v4"));
    world.store.replace_catalogue(&catalogue, END.parse().unwrap()).await.unwrap();
    let before = world.snapshot(&it).await.subscriptions;
    assert_eq!(renews(&world.at(END), &it).await, [Renewed::NotSold]);
    assert_eq!(world.snapshot(&it).await.subscriptions, before);
}

async fn a_renewals_key_is_no_key_of_a_page(world: &World) {
    let it = with_card(world, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let mut request = world.press(&it).await;
    request.key = format!("renewal/{}/2026-04-13/1", held(world, &it).await.id);
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::BadRequest));
}
