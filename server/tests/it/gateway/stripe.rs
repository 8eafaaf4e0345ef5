//! Stripe, for which `localstripe` stands in: a process that keeps customers, cards, payments and refunds, and
//! declines, asks and refuses as Stripe does. Its missing parts are added on the way to it:
//!
//! * idempotency keys: a key has one answer;
//! * payments listed by customer, and lists with the newest first;
//! * the payment within the error of a declined one, as Stripe sends it;
//! * the answer to a payment that its payer, who is away, would have to confirm; and no word of how a card is kept;
//! * a page on which to confirm (localstripe leaves that to a script in the payer's browser), and where to return to;
//! * sessions for payment details: their page is here, and what is typed on it goes to localstripe.
//!
//! Some things cannot be tested without Stripe itself: its checks of requests, its rate limits, its own pages, and
//! refunds that fail days later.

use super::Bench;
use async_trait::async_trait;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use secrecy::SecretString;
use serde_json::{Value, json};
use server::payments::PaymentGateway;
use server::payments::stripe::Stripe;
use server::store::Store;
use std::collections::HashMap;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;

const KEY: &str = "sk_test_of_nobody";

/// Python takes a while to start on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct StripeBench {
    stripe: Arc<Stripe>,
    store: Store,
    road: Road,
    _localstripe: Localstripe,
    _directory: TempDir,
}

/// The process. It ends with the test.
struct Localstripe(Child);

impl Drop for Localstripe {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// The server in front of localstripe.
#[derive(Clone)]
struct Road {
    http: reqwest::Client,
    localstripe: String,
    /// The address of this server.
    here: String,
    answered: Arc<Mutex<HashMap<String, Answer>>>,
}

type Answer = (StatusCode, Value);
type Form = Vec<(String, String)>;

impl StripeBench {
    /// `None` without `TEST_PYTHON`, the Python with localstripe. `.ci/setup test` installs it and sets the variable.
    pub async fn new() -> Option<Self> {
        let python = std::env::var_os("TEST_PYTHON")?;
        let port = free_port().await;
        let localstripe = Command::new(python)
            .args(["-m", "localstripe", "--from-scratch", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let localstripe = Localstripe(localstripe.unwrap());
        let since = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(since.elapsed() < PATIENCE, "localstripe did not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let directory = TempDir::new().unwrap();
        let url = format!("sqlite://{}", directory.path().join("stripe.db").display());
        let store = Store::open(&url).await.unwrap();
        let road = Road::to(format!("http://127.0.0.1:{port}")).await;
        let key = SecretString::from(KEY);
        let stripe = Stripe::new(&road.here, key, "https://billing.example.com", store.clone()).unwrap();
        Some(Self { stripe: Arc::new(stripe), store, road, _localstripe: localstripe, _directory: directory })
    }
}

impl StripeBench {
    async fn answer(&self, page: &str, yes: bool) -> Answer {
        let intent = format!("/v1/payment_intents/{}", page.rsplit('/').next().unwrap());
        let (_, found) = self.road.send(Method::GET, &intent, None).await;
        let secret = found["client_secret"].as_str().unwrap().to_owned();
        let answer = vec![
            ("client_secret".to_owned(), secret),
            ("success".to_owned(), if yes { "true" } else { "false" }.to_owned()),
        ];
        self.road.send(Method::POST, &format!("{intent}/_authenticate"), Some(&answer)).await
    }
}

async fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
}

#[async_trait]
impl Bench for StripeBench {
    fn gateway(&self) -> Arc<dyn PaymentGateway> {
        Arc::<Stripe>::clone(&self.stripe)
    }

    /// Stripe would not even attach the sandbox's declining card.
    fn declining_card(&self) -> &'static str {
        "4000000000000341"
    }

    async fn types_card(&self, page: &str, number: &str) {
        let customer = page.rsplit('/').next().unwrap();
        let card = [
            ("type", "card"),
            ("card[number]", number),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2030"),
            ("card[cvc]", "123"),
        ];
        let method = self.road.done("/v1/payment_methods", &card).await;
        let attach = format!("/v1/payment_methods/{}/attach", method["id"].as_str().unwrap());
        self.road.done(&attach, &[("customer", customer)]).await;
    }

    async fn answers(&self, page: &str, yes: bool) {
        let (status, answer) = self.answer(page, yes).await;
        assert!(status.is_success(), "{page}: {answer}");
    }

    async fn may_answer(&self, page: &str, yes: bool) {
        self.answer(page, yes).await;
    }

    async fn taken_and_given_back(&self, customer: &str) -> (usize, usize) {
        let known = sqlx::query_scalar("select stripe_id from stripe_customers where customer = $1");
        let known: String = known.bind(customer).fetch_one(self.store.pool()).await.unwrap();
        let list = format!("/v1/charges?limit=100&customer={known}");
        let (_, charges) = self.road.send(Method::GET, &list, None).await;
        let taken: Vec<_> =
            charges["data"].as_array().unwrap().iter().filter(|charge| charge["paid"] == true).collect();
        let refunds = |charge: &&Value| charge["refunds"]["data"].as_array().unwrap().len();
        (taken.len(), taken.iter().map(refunds).sum())
    }
}

impl Road {
    async fn to(localstripe: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let here = format!("http://{}", listener.local_addr().unwrap());
        _ = rustls::crypto::ring::default_provider().install_default();
        let road = Self { http: reqwest::Client::new(), localstripe, here, answered: Arc::default() };
        let router = Router::new().fallback(pass).with_state(road.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        road
    }

    async fn send(&self, method: Method, path: &str, form: Option<&Form>) -> Answer {
        let request = self.http.request(method, format!("{}{path}", self.localstripe)).bearer_auth(KEY);
        let request = if let Some(form) = form { request.form(form) } else { request };
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    /// Posts a request that must succeed.
    async fn done(&self, path: &str, form: &[(&str, &str)]) -> Value {
        let form = form.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let (status, answer) = self.send(Method::POST, path, Some(&form)).await;
        assert!(status.is_success(), "{path}: {answer}");
        answer
    }

    async fn list(&self, path: &str, query: &Form) -> Answer {
        let value = |name: &str| query.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        let customer = value("customer").expect("lists are of a customer");
        let filter = match value("type") {
            Some(kind) => format!("&customer={customer}&type={kind}"),
            None => String::new(),
        };
        let (status, mut list) = self.send(Method::GET, &format!("{path}?limit=1000{filter}"), None).await;
        let limit = value("limit").map_or(10, |limit| limit.parse().unwrap());
        let mut found = list["data"].take();
        let data = found.as_array_mut().unwrap();
        data.retain(|one| one["customer"] == customer.as_str());
        data.reverse();
        list["has_more"] = json!(data.len() > limit);
        data.truncate(limit);
        for one in &mut *data {
            self.add_page(one);
        }
        list["data"] = found;
        (status, list)
    }

    async fn make_intent(&self, mut form: Form) -> Answer {
        let has =
            |form: &Form, wanted| form.iter().any(|(name, value)| (name.as_str(), value.as_str()) == wanted);
        let away = has(&form, ("off_session", "true"));
        assert_ne!(
            away,
            has(&form, ("setup_future_usage", "off_session")),
            "a payer is there, or away: {form:?}"
        );
        assert_eq!(away, !form.iter().any(|(name, _)| name == "return_url"), "only who is there comes back");
        form.retain(|(name, _)| name != "return_url" && name != "setup_future_usage");
        let customer = form.iter().find(|(name, _)| name == "customer").unwrap().1.clone();
        let (status, mut answer) = self.send(Method::POST, "/v1/payment_intents", Some(&form)).await;
        if status == StatusCode::PAYMENT_REQUIRED {
            let newest = vec![("customer".into(), customer), ("limit".into(), "1".into())];
            let (_, list) = self.list("/v1/payment_intents", &newest).await;
            answer["error"]["payment_intent"] = list["data"][0].clone();
        }
        if away && answer["next_action"].is_object() {
            return self.refuse_to_ask(&answer).await;
        }
        self.add_page(&mut answer);
        (status, answer)
    }

    /// The bank wants a confirmation, but the payer is away. Stripe does not ask then, but declines.
    async fn refuse_to_ask(&self, intent: &Value) -> Answer {
        let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
        let secret = intent["client_secret"].as_str().unwrap();
        self.done(&format!("{path}/_authenticate"), &[("client_secret", secret), ("success", "false")]).await;
        let (_, mut declined) = self.send(Method::GET, &path, None).await;
        declined["last_payment_error"]["code"] = json!("authentication_required");
        let error =
            json!({"type": "card_error", "code": "authentication_required", "payment_intent": declined});
        (StatusCode::PAYMENT_REQUIRED, json!({"error": error}))
    }

    /// Adds the page on which a payment is confirmed, if it waits for that.
    fn add_page(&self, intent: &mut Value) {
        if intent["next_action"].is_object() {
            let url = format!("{}/confirm/{}", self.here, intent["id"].as_str().unwrap());
            intent["next_action"] = json!({"type": "redirect_to_url", "redirect_to_url": {"url": url}});
        }
    }

    async fn answer(&self, method: Method, path: &str, query: Form, form: Form) -> Answer {
        match (method.as_str(), path) {
            ("GET", "/v1/payment_intents" | "/v1/payment_methods") => self.list(path, &query).await,
            ("POST", "/v1/payment_intents") => self.make_intent(form).await,
            // Localstripe knows no disputes, and lists refunds only for one payment.
            ("GET", "/v1/disputes") => (StatusCode::OK, json!({"data": [], "has_more": false})),
            ("GET", "/v1/refunds") => {
                let of = query.iter().find(|(name, _)| name == "payment_intent");
                let of = of.map_or_else(String::new, |(_, intent)| format!("&payment_intent={intent}"));
                self.send(Method::GET, &format!("{path}?limit=100{of}"), None).await
            }
            ("POST", "/v1/checkout/sessions") => {
                let customer = &form.iter().find(|(name, _)| name == "customer").unwrap().1;
                (StatusCode::OK, json!({"url": format!("{}/details/{customer}", self.here)}))
            }
            (verb, _) => {
                let (status, mut answer) =
                    self.send(method.clone(), path, (verb == "POST").then_some(&form)).await;
                self.add_page(&mut answer);
                (status, answer)
            }
        }
    }
}

async fn pass(State(road): State<Road>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let form = pairs(&to_bytes(body, 10_000).await.unwrap());
    let query = pairs(head.uri.query().unwrap_or_default().as_bytes());
    let path = head.uri.path();
    let (status, answer) = match head.headers.get("idempotency-key") {
        None => road.answer(head.method, path, query, form).await,
        Some(key) => {
            let key = key.to_str().unwrap().to_owned();
            // The requests run one after the other, so that the second finds the answer of the first.
            let mut answered = road.answered.lock().await;
            if let Some(known) = answered.get(&key) {
                known.clone()
            } else {
                let answer = road.answer(head.method, path, query, form).await;
                answered.insert(key, answer.clone());
                answer
            }
        }
    };
    (status, Json(answer)).into_response()
}

fn pairs(encoded: &[u8]) -> Form {
    form_urlencoded::parse(encoded).into_owned().collect()
}
