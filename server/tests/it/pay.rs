//! A failed renewal is paid on a page of ours, and the account is in order at once.

use crate::at_once::{AT_ONCE, answers};
use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, Renews, VISA, World, clock};
use app::api::{Placed, Problem};
use app::billing::{Forecast, SubscriptionStatus, quote_renewal};
use app::i18n::Lang;
use app::ids::OrderId;
use app::ports::prelude::*;
use app::ports::{Caller, PayRequest};
use server::use_cases::BillingCenter;
use std::sync::Arc;

on_both_engines!(audited:
    whoever_pays_is_in_order_at_once,
    the_same_press_pays_once,
    a_declined_payment_leaves_it_past_due_and_is_no_attempt,
    a_payment_can_be_confirmed,
    other_figures_are_not_charged,
    there_must_be_a_card,
    what_is_not_past_due_is_not_paid,
    only_the_billing_contact_pays,
    what_is_upcoming_is_for_the_billing_contact,
);

const END: &str = "2026-04-13T09:00:00Z";
const LATER: &str = "2026-04-13T10:00:00Z";

/// `it`, whose card was declined on 13 April.
async fn past_due(world: &World) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, DECLINED).await;
    world.at(END).renew().await.unwrap();
    assert!(world.snapshot(&it).await.account.overdue);
    it
}

/// What a press of *Pay now* on the present page sends.
async fn press(world: &World, caller: &Caller) -> PayRequest {
    let page = world.at(LATER).account_page(caller).await.unwrap();
    let subscription = &page.snapshot.subscriptions[0];
    let seen = Some(quote_renewal(&page.snapshot, subscription).unwrap());
    PayRequest { lang: Lang::It, subscription: subscription.id.clone(), key: page.order_key, seen }
}

async fn pays(world: &World, caller: &Caller) -> Result<Placed, Problem> {
    let request = press(world, caller).await;
    world.at(LATER).pay_renewal(caller, request).await
}

async fn whoever_pays_is_in_order_at_once(world: &World) {
    let it = past_due(world).await;
    world.gives_card(&it, VISA).await;
    assert_eq!(pays(world, &it).await, Ok(Placed::Order { number: 1001 }));
    let snapshot = world.snapshot(&it).await;
    assert!(!snapshot.account.overdue);
    let paid = snapshot.subscriptions[0].paid.as_ref().unwrap();
    assert_eq!(snapshot.subscriptions[0].status, SubscriptionStatus::Active);
    // The period begins at the end of the old one, whenever it is paid.
    assert_eq!(
        (paid.term.start.to_string(), paid.term.end.to_string()),
        ("2026-04-13".into(), "2026-05-13".into())
    );
    assert_eq!(world.center.invoices(&it).await.unwrap().len(), 1);
    // The next attempt finds nothing to do.
    let steps = world.at("2026-04-14T09:00:00Z").renew().await.unwrap();
    assert!(steps.iter().all(|step| step.account_id != it.account_id), "{steps:?}");
}

async fn the_same_press_pays_once(world: &World) {
    let it = past_due(world).await;
    world.gives_card(&it, VISA).await;
    let request = press(world, &it).await;
    let center: BillingCenter = world.at(LATER);
    let answers = answers(|_| {
        let (center, it, request) = (center.clone(), it.clone(), request.clone());
        async move { center.pay_renewal(&it, request).await }
    })
    .await;
    assert_eq!(answers, vec![Ok(Placed::Order { number: 1001 }); AT_ONCE]);
    assert_eq!(world.number("select count(*) from sandbox_charges where status = 'succeeded'").await, 1);
    let other = PayRequest { seen: None, ..request };
    assert_eq!(center.pay_renewal(&it, other).await, Err(Problem::KeyReused));
}

async fn a_declined_payment_leaves_it_past_due_and_is_no_attempt(world: &World) {
    let it = past_due(world).await;
    assert_eq!(pays(world, &it).await, Err(Problem::PaymentDeclined));
    assert!(world.snapshot(&it).await.account.overdue);
    let attempts = format!("select failed_attempts from dunning where account_id = '{}'", it.account_id);
    assert_eq!(world.number(&attempts).await, 1);
    // The page said so, and a mail would say it again.
    let mails = format!("select count(*) from outbox where account_id = '{}'", it.account_id);
    assert_eq!(world.number(&mails).await, 1);
}

async fn a_payment_can_be_confirmed(world: &World) {
    let it = past_due(world).await;
    world.gives_card(&it, ASKS).await;
    let Ok(Placed::ConfirmAt { url }) = pays(world, &it).await else { panic!("no confirmation") };
    // The job does not interfere.
    let steps = world.at("2026-04-14T09:00:00Z").renew().await.unwrap();
    assert!(steps.iter().all(|step| step.account_id != it.account_id), "{steps:?}");
    world.answers(&url, "confirm").await;
    let order = OrderId::from(world.text("select id from orders where status = 'pending'").await);
    assert_eq!(world.at(LATER).resume_order(&it, &order).await, Ok(Placed::Order { number: 1001 }));
    assert!(!world.snapshot(&it).await.account.overdue);
}

async fn other_figures_are_not_charged(world: &World) {
    let it = past_due(world).await;
    world.gives_card(&it, VISA).await;
    let request = press(world, &it).await;
    let mut catalogue = Arc::unwrap_or_clone(world.snapshot(&it).await.catalogue);
    for price in
        catalogue.products.iter_mut().flat_map(|product| &mut product.plans).flat_map(|plan| &mut plan.prices)
    {
        price.per_seat -= rust_decimal::Decimal::ONE;
    }
    world.store.replace_catalogue(&catalogue, clock(LATER).now()).await.unwrap();
    assert_eq!(world.at(LATER).pay_renewal(&it, request).await, Err(Problem::QuoteChanged));
    assert_eq!(pays(world, &it).await, Ok(Placed::Order { number: 1001 }));
}

async fn there_must_be_a_card(world: &World) {
    let it = world.caller("it").await;
    world.at(END).renew().await.unwrap();
    assert_eq!(pays(world, &it).await, Err(Problem::PaymentMethodMissing));
}

async fn what_is_not_past_due_is_not_paid(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    assert_eq!(pays(world, &it).await, Err(Problem::NotFound));
    let (it, pt) = (past_due(world).await, world.caller("pt").await);
    let request = press(world, &it).await;
    assert_eq!(world.at(LATER).pay_renewal(&pt, request).await, Err(Problem::NotFound), "another account's");
}

async fn only_the_billing_contact_pays(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    world.at(END).renew().await.unwrap();
    world.gives_card(&es, VISA).await;
    let request = press(world, &es).await;
    assert_eq!(world.at(LATER).pay_renewal(&member, request.clone()).await, Err(Problem::Refused));
    assert_eq!(world.at(LATER).pay_renewal(&es, request).await, Ok(Placed::Order { number: 1001 }));
}

async fn what_is_upcoming_is_for_the_billing_contact(world: &World) {
    let until = "2027-03-16".parse().unwrap();
    let it = world.caller("it").await;
    let events = world.center.upcoming(&it, until).await.unwrap();
    let charges = events.iter().filter(|event| matches!(event.what, Forecast::Renews(_))).count();
    assert_eq!((events.len(), charges), (12, 12));
    for name in ["es-member", "de-corporate"] {
        let caller = world.caller(name).await;
        assert_eq!(world.center.upcoming(&caller, until).await, Err(Problem::Refused), "{name}");
    }
}
