//! The gateway against a small server that answers as Stripe's documentation says: with real HTTP, and answers that a
//! test plans, one for each request, in order. The tests also check what was sent to the server.

mod disputes;

use super::{Stripe, stripe_amount};
use crate::payments::{Charge, ChargeOutcome, GatewayError, PaymentGateway, Presence, RefundOutcome};
use crate::store::Store;
use app::billing::Currency;
use app::i18n::Lang;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rust_decimal::Decimal;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::net::TcpListener;

const KEY: &str = "sk_test_of_nobody";

#[derive(Clone, Default)]
struct Plan {
    answers: Arc<Mutex<VecDeque<(u16, String)>>>,
    /// `METHOD path?query | idempotency key | body`.
    seen: Arc<Mutex<Vec<String>>>,
}

struct Bench {
    stripe: Stripe,
    plan: Plan,
    _directory: TempDir,
}

impl Bench {
    async fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite://{}", directory.path().join("stripe.db").display());
        let store = Store::open(&url).await.expect("a store");
        let plan = Plan::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(plan.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let stripe =
            Stripe::new(&base, SecretString::from(KEY), "https://b.example", store).expect("a client");
        Self { stripe, plan, _directory: directory }
    }

    fn answers(&self, status: u16, body: &Value) -> &Self {
        self.plan.answers.lock().expect("the plan").push_back((status, body.to_string()));
        self
    }

    /// The customer is created, and has no intent yet.
    fn knows_nothing(&self) -> &Self {
        self.answers(200, &json!({"id": "cus_1"})).answers(200, &list(&[]))
    }

    /// The sent requests. Every planned answer must have been asked for.
    fn seen(&self) -> Vec<String> {
        assert_eq!(self.plan.answers.lock().expect("the plan").len(), 0, "requests that were not made");
        self.plan.seen.lock().expect("what was seen").clone()
    }

    async fn charge(&self) -> Result<ChargeOutcome, GatewayError> {
        self.stripe.charge(&charge()).await
    }
}

async fn answer(State(plan): State<Plan>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let header = |name: &str| head.headers.get(name).map(|value| value.to_str().unwrap_or("?").to_owned());
    assert_eq!(header("authorization"), Some(format!("Bearer {KEY}")));
    let body = axum::body::to_bytes(body, 10_000).await.expect("a body");
    let body = String::from_utf8_lossy(&body).into_owned();
    let key = header("idempotency-key").unwrap_or_default();
    plan.seen.lock().expect("what was seen").push(format!("{} {} | {key} | {body}", head.method, head.uri));
    let planned = plan.answers.lock().expect("the plan").pop_front();
    let (status, body) = planned.unwrap_or((500, "not planned".into()));
    (StatusCode::from_u16(status).expect("a status"), body).into_response()
}

fn charge() -> Charge {
    Charge {
        key: "order-1".into(),
        customer: "account-1".into(),
        method_id: "pm_1".into(),
        amount: Decimal::new(45_114, 2),
        currency: Currency::EUR,
        lang: Lang::De,
        presence: Presence::There { return_to: "/orders/order-1/return?lang=de".into() },
    }
}

fn list(data: &[Value]) -> Value {
    json!({"object": "list", "has_more": false, "data": data})
}

fn intent(status: &str) -> Value {
    json!({
        "id": "pi_1", "object": "payment_intent", "status": status, "amount": 45_114, "currency": "eur",
        "created": chrono::Utc::now().timestamp(), "metadata": {"order": "order-1"},
        "next_action": null, "last_payment_error": null
    })
}

fn refused(code: &str) -> Value {
    let mut refused = intent("requires_payment_method");
    refused["last_payment_error"] = json!({"code": code, "type": "card_error"});
    refused
}

fn waiting() -> Value {
    let mut waiting = intent("requires_action");
    waiting["next_action"] =
        json!({"type": "redirect_to_url", "redirect_to_url": {"url": "https://hooks.stripe.example/3ds"}});
    waiting
}

fn succeeded() -> ChargeOutcome {
    ChargeOutcome::Succeeded { charge_id: "pi_1".into() }
}

#[tokio::test]
async fn a_charge_is_looked_for_and_then_made_once() {
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &intent("succeeded"));
    assert_eq!(bench.charge().await.expect("an answer"), succeeded());
    let seen = bench.seen();
    assert_eq!(seen[0], "POST /v1/customers | customer-account-1 | metadata%5Baccount%5D=account-1");
    assert_eq!(seen[1], "GET /v1/payment_intents?customer=cus_1&limit=100 |  | ");
    assert!(
        seen[2].starts_with("POST /v1/payment_intents | order-1 | amount=45114&currency=eur&customer=cus_1")
    );
    assert!(seen[2].contains("metadata%5Border%5D=order-1"), "{}", seen[2]);
    let back = "return_url=https%3A%2F%2Fb.example%2Forders%2Forder-1%2Freturn%3Flang%3Dde";
    assert!(seen[2].contains(back), "{}", seen[2]);
    // The payer is present, and lets the card be charged later.
    assert!(
        seen[2].contains("confirm=true") && seen[2].contains("setup_future_usage=off_session"),
        "{}",
        seen[2]
    );
    assert!(!seen[2].contains("&off_session="), "{}", seen[2]);
}

#[tokio::test]
async fn a_charge_of_a_payer_who_is_away_says_so() {
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &intent("succeeded"));
    let renewal = Charge { presence: Presence::Away, ..charge() };
    assert_eq!(bench.stripe.charge(&renewal).await.expect("an answer"), succeeded());
    let sent = &bench.seen()[2];
    assert!(sent.contains("confirm=true") && sent.contains("&off_session=true"), "{sent}");
    assert!(!sent.contains("setup_future_usage") && !sent.contains("return_url"), "{sent}");
}

/// As Stripe documents it: the bank wants a confirmation, and nobody is present.
#[tokio::test]
async fn a_bank_that_would_ask_refuses_a_payer_who_is_away() {
    let bench = Bench::new().await;
    let error = json!({"error": {"type": "card_error", "code": "authentication_required",
        "decline_code": "authentication_required", "payment_intent": refused("authentication_required")}});
    bench.knows_nothing().answers(402, &error);
    bench.answers(200, &refused("authentication_required")).answers(200, &intent("canceled"));
    let renewal = Charge { presence: Presence::Away, ..charge() };
    assert_eq!(bench.stripe.charge(&renewal).await.expect("an answer"), ChargeOutcome::NotConfirmed);
    assert!(bench.seen()[4].starts_with("POST /v1/payment_intents/pi_1/cancel"));
}

#[tokio::test]
async fn a_payment_that_waits_is_cancelled_when_it_is_given_up() {
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &waiting()).answers(200, &waiting());
    bench.charge().await.expect("an answer");
    bench.answers(200, &list(&[waiting()])).answers(200, &intent("canceled"));
    let given_up = bench.stripe.give_up(&"account-1".into(), &"order-1".into()).await.expect("given up");
    assert_eq!(given_up, Some(ChargeOutcome::NotConfirmed));
    assert!(bench.seen()[5].starts_with("POST /v1/payment_intents/pi_1/cancel"));
    // The payer confirmed in between. Stripe refuses to cancel, and the payment's present state counts.
    let error =
        json!({"error": {"type": "invalid_request_error", "code": "payment_intent_unexpected_state"}});
    bench.answers(200, &list(&[waiting()])).answers(400, &error).answers(200, &intent("succeeded"));
    let given_up = bench.stripe.give_up(&"account-1".into(), &"order-1".into()).await.expect("an answer");
    assert_eq!(given_up, Some(succeeded()));
    // Without an answer nothing is known.
    for answers in [vec![(500, json!({}))], vec![(400, error.clone()), (200, waiting())]] {
        bench.answers(200, &list(&[waiting()]));
        for (status, body) in &answers {
            bench.answers(*status, body);
        }
        assert!(bench.stripe.give_up(&"account-1".into(), &"order-1".into()).await.is_err());
    }
    bench.answers(200, &list(&[]));
    assert_eq!(bench.stripe.give_up(&"account-1".into(), &"order-1".into()).await.expect("known"), None);
    bench.seen();
}

#[tokio::test]
async fn a_charge_that_is_listed_is_not_made_again() {
    // This is so after Stripe forgot the key: only the list keeps the order from being charged twice.
    let bench = Bench::new().await;
    bench.answers(200, &json!({"id": "cus_1"})).answers(200, &list(&[intent("succeeded")]));
    assert_eq!(bench.charge().await.expect("an answer"), succeeded());
    assert_eq!(bench.seen().len(), 2);
    // The customer is known by now. An order is found behind other ones, too.
    let mut other = intent("succeeded");
    other["id"] = json!("pi_9");
    other["metadata"] = json!({});
    let first_page = json!({"object": "list", "has_more": true, "data": [other]});
    bench.answers(200, &first_page).answers(200, &list(&[intent("succeeded")]));
    let outcome = bench.stripe.outcome(&"account-1".into(), &"order-1".into()).await.expect("asked");
    assert_eq!(outcome, Some(succeeded()));
    assert!(bench.seen()[3].contains("starting_after=pi_9"));
}

#[tokio::test]
async fn a_declined_card_is_cancelled_before_it_counts() {
    let bench = Bench::new().await;
    let error = json!({"error": {"type": "card_error", "code": "card_declined",
        "payment_intent": refused("card_declined")}});
    bench.knows_nothing().answers(402, &error);
    bench.answers(200, &refused("card_declined")).answers(200, &intent("canceled"));
    assert_eq!(bench.charge().await.expect("an answer"), ChargeOutcome::Declined);
    assert!(bench.seen()[4].starts_with("POST /v1/payment_intents/pi_1/cancel"));
}

#[tokio::test]
async fn a_decline_that_cannot_be_cancelled_is_no_answer() {
    let bench = Bench::new().await;
    let error =
        json!({"error": {"type": "invalid_request_error", "code": "payment_intent_unexpected_state"}});
    bench.knows_nothing().answers(200, &refused("card_declined")).answers(200, &refused("card_declined"));
    bench.answers(400, &error);
    assert!(bench.charge().await.is_err());
    bench.seen();
}

#[tokio::test]
async fn an_answer_that_is_not_success_is_read_anew() {
    // The first answer is the repeated answer of a key. The payer has confirmed since then.
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &waiting()).answers(200, &intent("succeeded"));
    assert_eq!(bench.charge().await.expect("an answer"), succeeded());
    bench.seen();
}

#[tokio::test]
async fn a_confirmation_is_waited_for_an_hour() {
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &waiting()).answers(200, &waiting());
    let url = "https://hooks.stripe.example/3ds".to_owned();
    assert_eq!(bench.charge().await.expect("an answer"), ChargeOutcome::NeedsConfirmation { url });
    let mut old = waiting();
    old["created"] = json!(chrono::Utc::now().timestamp() - 3_700);
    bench.answers(200, &list(&[old])).answers(200, &intent("canceled"));
    let outcome = bench.stripe.outcome(&"account-1".into(), &"order-1".into()).await.expect("asked");
    assert_eq!(outcome, Some(ChargeOutcome::NotConfirmed));
    bench.answers(200, &list(&[refused("payment_intent_authentication_failure")]));
    bench.answers(200, &intent("canceled"));
    let outcome = bench.stripe.outcome(&"account-1".into(), &"order-1".into()).await.expect("asked");
    assert_eq!(outcome, Some(ChargeOutcome::NotConfirmed));
    bench.seen();
}

#[tokio::test]
async fn what_is_no_clear_answer_is_none() {
    for (status, body) in [(429, json!({})), (500, json!({})), (409, json!({})), (200, json!("nonsense"))] {
        let bench = Bench::new().await;
        bench.knows_nothing().answers(status, &body);
        let error = bench.charge().await.expect_err("no answer").to_string();
        assert!(!error.contains(KEY), "{error}");
        bench.seen();
    }
    let bench = Bench::new().await;
    bench.knows_nothing().answers(200, &intent("processing")).answers(200, &intent("processing"));
    assert!(bench.charge().await.is_err());
}

#[tokio::test]
async fn a_key_is_of_one_amount() {
    let bench = Bench::new().await;
    let mut other = intent("succeeded");
    other["amount"] = json!(45_115);
    bench.answers(200, &json!({"id": "cus_1"})).answers(200, &list(&[other]));
    assert!(bench.charge().await.is_err());
}

/// Answers that a stand-in never gives to a refund, beside those that it gives (`tests/it/gateway`).
#[tokio::test]
async fn a_refund_is_made_refused_or_unknown() {
    let error = |code: &str| json!({"error": {"type": "invalid_request_error", "code": code}});
    for (status, body, expected) in [
        (200, json!({"status": "pending"}), Some(RefundOutcome::Refunded)),
        (200, json!({"status": "failed"}), Some(RefundOutcome::Refused)),
        (200, json!({"status": "canceled"}), Some(RefundOutcome::Refused)),
        (400, error("charge_already_refunded"), Some(RefundOutcome::Refunded)),
        (400, error("charge_disputed"), Some(RefundOutcome::Refused)),
        (400, error("insufficient_funds"), None),
        (500, json!({}), None),
    ] {
        let bench = Bench::new().await;
        bench.knows_nothing().answers(200, &intent("succeeded"));
        bench.charge().await.expect("charged");
        bench.answers(200, &list(&[intent("succeeded")])).answers(status, &body);
        assert_eq!(
            bench.stripe.refund(&"account-1".into(), &"order-1".into()).await.ok(),
            expected,
            "{body}"
        );
        let sent = bench.seen().pop().expect("a refund");
        assert!(sent.contains("/v1/refunds | refund-order-1 | payment_intent=pi_1"), "{sent}");
    }
}

#[tokio::test]
async fn nobody_is_asked_about_a_customer_that_never_was() {
    let bench = Bench::new().await;
    assert_eq!(bench.stripe.outcome(&"account-1".into(), &"order-1".into()).await.expect("known"), None);
    assert_eq!(bench.stripe.payment_method(&"account-1".into()).await.expect("known"), None);
    assert_eq!(bench.seen().len(), 0);
}

#[tokio::test]
async fn the_hosted_page_speaks_the_language_and_leads_back() {
    let bench = Bench::new().await;
    bench.answers(200, &json!({"id": "cus_1"})).answers(200, &json!({"url": "https://checkout.example/c"}));
    let url = bench
        .stripe
        .open_payment_details(&"account-1".into(), Lang::Pt, "/back?lang=pt")
        .await
        .expect("a page");
    assert_eq!(url, "https://checkout.example/c");
    let sent = &bench.seen()[1];
    for part in ["mode=setup", "locale=pt-BR", "success_url=https%3A%2F%2Fb.example%2Fback%3Flang%3Dpt"] {
        assert!(sent.contains(part), "{part} in {sent}");
    }
    let card =
        json!({"id": "pm_1", "card": {"brand": "visa", "last4": "4242", "exp_month": 2, "exp_year": 2028}});
    bench.answers(200, &list(&[card]));
    let method = bench.stripe.payment_method(&"account-1".into()).await.expect("asked").expect("one");
    assert_eq!((method.brand.as_str(), method.expires.to_string().as_str()), ("Visa", "2028-02-29"));
}

#[tokio::test]
async fn the_key_is_shown_nowhere() {
    assert!(!format!("{:?}", Bench::new().await.stripe).contains(KEY));
}

#[test]
fn amounts_are_in_the_unit_that_stripe_takes() {
    for (amount, currency, expected) in [
        ("451.14", Currency::EUR, Some(45_114)),
        ("500", Currency::JPY, Some(500)),
        ("5", Currency::ISK, Some(500)),
        ("1.230", Currency::KWD, Some(1_230)),
        ("1.234", Currency::KWD, None),
        ("1.234", Currency::EUR, None),
        ("0", Currency::EUR, None),
        ("-1", Currency::EUR, None),
    ] {
        let decimal: Decimal = amount.parse().expect("a decimal");
        assert_eq!(stripe_amount(decimal, currency).ok(), expected, "{amount} {currency:?}");
    }
}
