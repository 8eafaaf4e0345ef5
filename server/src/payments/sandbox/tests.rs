//! The sandbox, as the billing center and a payer use it.

use super::{Behaviour, Sandbox, pages};
use crate::clock::Clock;
use crate::payments::{Charge, ChargeOutcome, PaymentGateway, Presence};
use crate::store::Store;
use app::billing::Currency;
use app::i18n::Lang;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;
use sqlx::Row;
use tempfile::TempDir;
use tower::ServiceExt;

const VISA: &str = "4242 4242 4242 4242";
const DECLINES: &str = "4000 0000 0000 0002";
const NEEDS_CONFIRMATION: &str = "4000 0025 0000 3155";

struct Bench {
    sandbox: Sandbox,
    store: Store,
    now: DateTime<Utc>,
    _directory: TempDir,
}

impl Bench {
    async fn new() -> Self {
        let directory = TempDir::new().expect("a directory");
        let url = format!("sqlite://{}", directory.path().join("test.db").display());
        let store = Store::open(&url).await.expect("a database");
        let now = "2026-03-16T09:00:00Z".parse().expect("an instant");
        let sandbox = Sandbox::new(store.clone(), Clock::starting_at(now));
        Self { sandbox, store, now, _directory: directory }
    }

    /// The same sandbox at a later time.
    fn after(&self, time: TimeDelta) -> Sandbox {
        Sandbox::new(self.store.clone(), Clock::starting_at(self.now + time))
    }

    async fn charge(&self, key: &str, number: &str) -> Charge {
        let method = self.sandbox.seed_method(&"customer".into(), number).await.expect("a method");
        Charge {
            key: key.into(),
            customer: "customer".into(),
            method_id: method.id,
            amount: Decimal::new(11_319, 2),
            currency: Currency::EUR,
            lang: Lang::De,
            presence: Presence::There { return_to: "/orders/1/return?lang=de".into() },
        }
    }

    async fn request(&self, path: &str, form: Option<&str>) -> (StatusCode, String, String) {
        let request = match form {
            None => Request::get(path).body(Body::empty()),
            Some(form) => Request::post(path)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(form.to_owned())),
        };
        let response =
            pages(self.sandbox.clone()).oneshot(request.expect("a request")).await.expect("an answer");
        let location =
            response.headers().get(LOCATION).map_or("", |value| value.to_str().expect("text")).to_owned();
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, location, String::from_utf8(body.to_vec()).expect("text"))
    }

    async fn count(&self, table: &str) -> i64 {
        let sql = match table {
            "methods" => "select count(*) as n from sandbox_methods",
            _ => "select count(*) as n from sandbox_charges",
        };
        sqlx::query(sql).fetch_one(self.store.pool()).await.expect("a count").get("n")
    }
}

fn form(number: &str, expiry: &str) -> String {
    let pairs = [("number", number), ("expiry", expiry), ("cvc", "123"), ("name", "Ana <Lima>")];
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[tokio::test]
async fn a_card_that_is_typed_is_the_customers_payment_method() {
    let bench = Bench::new().await;
    assert_eq!(bench.sandbox.payment_method(&"customer".into()).await.expect("asked"), None);
    let opened = bench
        .sandbox
        .open_payment_details(&"customer".into(), Lang::Pt, "/payment-details/return?lang=pt")
        .await;
    let page = opened.expect("a page");
    let (status, _, html) = bench.request(&page, None).await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("lang=\"pt\"") && html.contains("Número do cartão"));

    let answer = bench.request(&page, Some(&form("4242424242424242", "12 / 30"))).await;
    assert_eq!((answer.0, answer.1.as_str()), (StatusCode::SEE_OTHER, "/payment-details/return?lang=pt"));
    let method = bench.sandbox.payment_method(&"customer".into()).await.expect("asked").expect("a method");
    assert_eq!((method.brand.as_str(), method.last_four.as_str()), ("Visa", "4242"));
    assert_eq!(method.expires.to_string(), "2030-12-31");
    assert_eq!(bench.sandbox.payment_method(&"another".into()).await.expect("asked"), None);

    // The button is pressed twice, and the page is opened again.
    assert_eq!(bench.request(&page, Some(&form(VISA, "12/30"))).await.0, StatusCode::SEE_OTHER);
    assert_eq!(bench.request(&page, None).await.0, StatusCode::SEE_OTHER);
    assert_eq!(bench.count("methods").await, 1);
}

#[tokio::test]
async fn what_came_along_with_pasting_is_not_read() {
    let bench = Bench::new().await;
    let page = bench
        .sandbox
        .open_payment_details(&"customer".into(), Lang::En, "/en/checkout")
        .await
        .expect("a page");
    let pasted = [
        ("number", "\u{feff}4242 4242\u{200b} 4242 4242\u{2069}"),
        ("expiry", "12\u{200b}/\u{200e}30"),
        ("cvc", "\u{202a}123\u{202c}"),
        ("name", "\u{feff}Ana\u{ad} Lima"),
    ];
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(pasted).finish();
    assert_eq!(bench.request(&page, Some(&form)).await.0, StatusCode::SEE_OTHER);
    let method = bench.sandbox.payment_method(&"customer".into()).await.expect("asked").expect("a method");
    assert_eq!((method.last_four.as_str(), method.expires.to_string()), ("4242", "2030-12-31".to_owned()));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_the_number_is_not_sent_back() {
    let bench = Bench::new().await;
    let page = bench
        .sandbox
        .open_payment_details(&"customer".into(), Lang::En, "/en/checkout")
        .await
        .expect("a page");
    for (number, expiry, message) in [
        ("4111 1111 1111 1111", "12/30", "This is not a test card"),
        ("4242 4242 4242 4241", "12/30", "This is not a card number"),
        ("", "12/30", "Enter the card number"),
        (VISA, "02/26", "This card has expired"),
        (VISA, "12", "Enter the expiration date as month and year"),
    ] {
        let (status, _, html) = bench.request(&page, Some(&form(number, expiry))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(html.matches(message).count(), 2, "{number} {expiry}: in the summary and at the field");
        assert!(html.contains("<title>Error: "));
        assert!(html.contains(&format!("value=\"{expiry}\"")) && html.contains("Ana &lt;Lima&gt;"));
        let typed = html.split("<table").next().expect("the form stands before the table");
        assert!(!typed.contains("4111") && !typed.contains("value=\"123\""));
    }
    assert_eq!(bench.request(&page, Some("")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(bench.count("methods").await, 0);
}

#[tokio::test]
async fn a_visit_ends_after_an_hour_and_cannot_be_guessed() {
    let bench = Bench::new().await;
    let page = bench
        .sandbox
        .open_payment_details(&"customer".into(), Lang::De, "/de/checkout")
        .await
        .expect("a page");
    assert_eq!(bench.request("/sandbox/payment-details/1", None).await.0, StatusCode::NOT_FOUND);
    let late = Bench { sandbox: bench.after(TimeDelta::minutes(61)), ..bench };
    assert_eq!(late.request(&page, None).await.0, StatusCode::NOT_FOUND);
    assert_eq!(late.request(&page, Some(&form(VISA, "12/30"))).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_leads_back_to_our_own_paths_only() {
    let bench = Bench::new().await;
    for foreign in ["https://evil.example/", "//evil.example", "/\\evil.example", "de", "/a\r\nb"] {
        assert!(
            bench.sandbox.open_payment_details(&"customer".into(), Lang::De, foreign).await.is_err(),
            "{foreign:?}"
        );
    }
}

#[tokio::test]
async fn one_key_is_one_charge() {
    let bench = Bench::new().await;
    let charge = bench.charge("order", VISA).await;
    assert_eq!(bench.sandbox.outcome(&"customer".into(), &"order".into()).await.expect("asked"), None);
    let first = bench.sandbox.charge(&charge).await.expect("charged");
    assert!(matches!(first, ChargeOutcome::Succeeded { .. }));
    assert_eq!(bench.sandbox.charge(&charge).await.expect("charged"), first);
    assert_eq!(bench.sandbox.outcome(&"customer".into(), &"order".into()).await.expect("asked"), Some(first));
    assert_eq!(bench.count("charges").await, 1);
    let other = Charge { amount: Decimal::ONE, ..charge.clone() };
    assert!(bench.sandbox.charge(&other).await.is_err());
    let stolen = Charge { key: "new".into(), customer: "another".into(), ..charge };
    assert!(bench.sandbox.charge(&stolen).await.is_err());
}

#[tokio::test]
async fn many_at_once_with_one_key_are_one_charge() {
    let bench = Bench::new().await;
    let charge = bench.charge("order", VISA).await;
    let presses: Vec<_> = (0..50)
        .map(|_| {
            let (sandbox, charge) = (bench.sandbox.clone(), charge.clone());
            tokio::spawn(async move { sandbox.charge(&charge).await.expect("charged") })
        })
        .collect();
    let mut outcomes = Vec::new();
    for press in presses {
        outcomes.push(press.await.expect("no panic"));
    }
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]));
    assert_eq!(bench.count("charges").await, 1);
}

#[tokio::test]
async fn a_card_does_what_its_line_in_the_table_says() {
    let bench = Bench::new().await;
    let declined = bench.charge("declined", DECLINES).await;
    assert_eq!(bench.sandbox.charge(&declined).await.expect("charged"), ChargeOutcome::Declined);
    let expired = bench.charge("expired", VISA).await;
    let years_later = bench.after(TimeDelta::days(800));
    assert_eq!(years_later.charge(&expired).await.expect("charged"), ChargeOutcome::Declined);
    for card in &super::cards::TEST_CARDS {
        let charge = bench.charge(card.number, card.number).await;
        let outcome = bench.sandbox.charge(&charge).await.expect("charged");
        let expected = match card.behaviour {
            Behaviour::Succeeds => matches!(outcome, ChargeOutcome::Succeeded { .. }),
            Behaviour::Declines => outcome == ChargeOutcome::Declined,
            Behaviour::NeedsConfirmation => matches!(outcome, ChargeOutcome::NeedsConfirmation { .. }),
        };
        assert!(expected, "{}: {outcome:?}", card.number);
    }
}

#[tokio::test]
async fn the_payer_confirms_refuses_or_gives_up() {
    let bench = Bench::new().await;
    for (key, answer) in [("confirmed", "confirm"), ("refused", "refuse")] {
        let charge = bench.charge(key, NEEDS_CONFIRMATION).await;
        let outcome = bench.sandbox.charge(&charge).await.expect("charged");
        let ChargeOutcome::NeedsConfirmation { url } = outcome else { panic!("{outcome:?}") };
        let (status, _, html) = bench.request(&url, None).await;
        assert_eq!(status, StatusCode::OK);
        assert!(html.contains("113,19\u{a0}€") && html.contains("Visa ···· 3155"), "{html}");
        assert_eq!(bench.request(&url, Some("answer=perhaps")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let (status, location, _) = bench.request(&url, Some(&format!("answer={answer}"))).await;
        assert_eq!((status, location.as_str()), (StatusCode::SEE_OTHER, "/orders/1/return?lang=de"));
        // The first answer stands.
        bench.request(&url, Some("answer=confirm")).await;
        let outcome =
            bench.sandbox.outcome(&"customer".into(), &key.into()).await.expect("asked").expect("known");
        assert_eq!(matches!(outcome, ChargeOutcome::Succeeded { .. }), answer == "confirm");
        assert_eq!(outcome == ChargeOutcome::NotConfirmed, answer == "refuse");
        assert_eq!(bench.request(&url, None).await.0, StatusCode::SEE_OTHER);
    }
    let charge = bench.charge("given up", NEEDS_CONFIRMATION).await;
    bench.sandbox.charge(&charge).await.expect("charged");
    let later = bench.after(TimeDelta::minutes(31));
    assert_eq!(
        later.outcome(&"customer".into(), &"given up".into()).await.expect("asked"),
        Some(ChargeOutcome::NotConfirmed)
    );
    assert_eq!(bench.sandbox.charge(&charge).await.expect("charged"), ChargeOutcome::NotConfirmed);
}
