//! Stripe's reports: a hint to look, which nobody else can give.

use crate::on_both_engines;
use crate::world::{ASKS, NOW, VISA, World, clock};
use app::api::Placed;
use app::billing::BillingPeriod::Monthly;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use ring::hmac;
use server::http::{GatewaySite, Site, StripeReports, router};
use server::payments::GivesBack;
use server::payments::sandbox::Verdict;
use server::use_cases::BillingCenter;
use std::sync::Arc;
use tower::ServiceExt;

on_both_engines!(
    a_payment_whose_payer_does_not_come_back_is_settled_by_its_report,
    payment_details_are_learnt_by_their_report,
    what_stripe_did_not_sign_is_refused,
    refunds_and_disputes_are_booked_by_their_reports_in_any_order,
);

/// The secret with which the reports of the tests are signed.
pub const SECRET: &str = "whsec_of_a_test";
/// A time at which the lease of an order that was opened at `NOW` is over.
const LATER: &str = "2026-03-16T09:02:00Z";

/// The router of a server whose gateway is Stripe.
pub fn site(world: &World, center: BillingCenter, instant: &str) -> Router {
    let reports = StripeReports { secret: Arc::new(SECRET.to_owned().into()), clock: clock(instant) };
    router(Site {
        center,
        store: world.store.clone(),
        gateway: GatewaySite::Stripe(Some(reports)),
        site_root: std::env::temp_dir(),
        assets: server::http::assets(false),
        hash_files: false,
        public_url: "https://billing.example.com".parse().unwrap(),
        sign_ins_per_minute: std::num::NonZeroU32::MIN,
        proxy_header: None,
        headers: server::http::HeaderSettings::default(),
        stopping: server::http::Stopping::default(),
    })
}

/// The status of the answer to a report that is signed with the secret at that instant.
pub async fn reported(site: &Router, instant: &str, secret: &str, body: &str) -> u16 {
    let time = chrono::DateTime::parse_from_rfc3339(instant).unwrap().timestamp();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, format!("{time}.{body}").as_bytes());
    let hex: Vec<_> = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    let signature = format!("t={time},v1={}", hex.concat());
    let request = Request::post("/webhooks/stripe").header("stripe-signature", signature);
    let mut request = request.body(Body::from(body.to_owned())).unwrap();
    let peer: std::net::SocketAddr = "192.0.2.1:9".parse().unwrap();
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    site.clone().oneshot(request).await.unwrap().status().as_u16()
}

async fn a_payment_whose_payer_does_not_come_back_is_settled_by_its_report(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, ASKS).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let Ok(Placed::ConfirmAt { url }) = world.orders(&it).await else { panic!("no confirmation") };
    world.answers(&url, "confirm").await;
    let order = world.text("select id from orders").await;
    let event = format!(
        r#"{{"id":"evt_1","type":"payment_intent.succeeded","data":{{"object":{{"metadata":{{"order":"{order}"}}}}}}}}"#
    );
    let early = site(world, world.at(NOW), NOW);
    let other = event.replace("evt_1", "evt_0");
    assert_eq!(reported(&early, NOW, SECRET, &other).await, 200);
    let placed = "select count(*) from orders where status = 'placed'";
    assert_eq!(world.number(placed).await, 0, "whoever asked for the money may be about to hear of it");
    let site = site(world, world.all_at(LATER), LATER);
    for _ in 0..3 {
        assert_eq!(reported(&site, LATER, SECRET, &event).await, 200);
        assert_eq!(world.number(placed).await, 1);
    }
    assert_eq!(world.number("select count(*) from stripe_events").await, 2);
    world.ties().await;
}

async fn payment_details_are_learnt_by_their_report(world: &World) {
    let it = world.caller("it").await;
    world.sandbox.seed_method(&it.account_id, VISA).await.unwrap();
    let row =
        format!("insert into stripe_customers (customer, stripe_id) values ('{}', 'cus_1')", it.account_id);
    world.execute(&row).await.unwrap();
    let site = site(world, world.at(NOW), NOW);
    for (customer, methods) in [("cus_2", 0), ("cus_1", 1)] {
        let event = format!(
            r#"{{"id":"evt_{customer}","type":"checkout.session.completed","data":{{"object":{{"customer":"{customer}"}}}}}}"#
        );
        assert_eq!(reported(&site, NOW, SECRET, &event).await, 200);
        let on_file = format!("select count(*) from payment_methods where account_id = '{}'", it.account_id);
        assert_eq!(world.number(&on_file).await, methods);
    }
}

async fn what_stripe_did_not_sign_is_refused(world: &World) {
    let site = site(world, world.at(NOW), NOW);
    let event = r#"{"id":"evt_1","type":"product.created","data":{"object":{}}}"#;
    assert_eq!(reported(&site, NOW, "another", event).await, 400);
    assert_eq!(reported(&site, "2026-03-16T08:54:00Z", SECRET, event).await, 400, "too old");
    assert_eq!(reported(&site, NOW, SECRET, "no event").await, 400);
    assert_eq!(world.number("select count(*) from stripe_events").await, 0);
    assert_eq!(
        reported(&site, NOW, SECRET, event).await,
        200,
        "what does not concern us is taken, or it comes again"
    );
    // The sandbox's pages do not exist when Stripe is the gateway.
    let page = Request::get("/sandbox/style.css").body(Body::empty()).unwrap();
    assert_eq!(site.oneshot(page).await.unwrap().status().as_u16(), 404);
}

/// Each of three reports of one refund may come first. A report is only a hint: its content is not believed.
async fn refunds_and_disputes_are_booked_by_their_reports_in_any_order(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let number = world.places(&it).await;
    let charge = world.text(&format!("select charge_id from orders where number = {number}")).await;
    let site = site(world, world.at(NOW), NOW);
    let event = |id: usize, kind: &str, charge: &str| {
        format!(
            r#"{{"id":"evt_{id}","type":"{kind}","data":{{"object":{{"metadata":null,"payment_intent":"{charge}","amount":1}}}}}}"#
        )
    };
    let noted = "select count(*) from money_back";
    let before_anything = event(100, "refund.updated", &charge);
    assert_eq!(reported(&site, NOW, SECRET, &before_anything).await, 200);
    assert_eq!(world.number(noted).await, 0);
    let part = rust_decimal::Decimal::new(500, 2);
    world.sandbox.refund_part(&charge, part, app::billing::Currency::EUR, "r").await.unwrap();
    let kinds =
        ["charge.refunded", "refund.created", "refund.updated", "refund.failed", "charge.refund.updated"];
    for (id, kind) in kinds.into_iter().enumerate() {
        for _ in 0..2 {
            assert_eq!(reported(&site, NOW, SECRET, &event(id, kind, &charge)).await, 200);
        }
        assert_eq!(world.number(noted).await, 1, "{kind}");
    }
    world.sandbox.dispute(&charge, None, Verdict::Lost).await.unwrap();
    let kinds = ["closed", "created", "funds_withdrawn", "updated", "funds_reinstated"];
    for (id, kind) in kinds.into_iter().enumerate() {
        let event = event(10 + id, &format!("charge.dispute.{kind}"), &charge);
        assert_eq!(reported(&site, NOW, SECRET, &event).await, 200);
        assert_eq!(world.number(noted).await, 2, "{kind}");
    }
    let of_another_shop = event(50, "charge.refunded", "pi_of_another_shop");
    assert_eq!(reported(&site, NOW, SECRET, &of_another_shop).await, 200);
    assert_eq!(world.number("select count(*) from invoices where money_back_id is not null").await, 2);
    world.ties().await;
}
