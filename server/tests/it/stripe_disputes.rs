//! Disputes as Stripe reports them, from its answers to the ledger: created, funds withdrawn, won and lost.

use crate::on_both_engines;
use crate::stripe_webhook::{SECRET, reported, site};
use crate::world::{NOW, VISA, World};
use app::billing::BillingPeriod::Annual;
use app::billing::{Invoice, InvoiceKind, Refusal, account_refusal};
use app::ports::Caller;
use app::ports::prelude::*;
use axum::http::{StatusCode, Uri};
use axum::{Json, Router};
use rust_decimal::Decimal;
use secrecy::SecretString;
use serde_json::{Value, json};
use server::payments::stripe::Stripe;
use server::use_cases::BillingCenter;
use std::sync::{Arc, Mutex};

on_both_engines!(
    money_that_the_bank_took_and_gave_again_is_there_again,
    money_that_the_bank_took_for_good_has_a_credit_note,
    what_was_lost_and_is_won_after_all_is_on_the_balance,
    an_inquiry_holds_the_account_and_no_money,
    what_cannot_be_a_dispute_of_the_charge_is_not_booked,
);

/// Stripe, for questions about money that went back: it knows every dispute, and no refund.
#[derive(Clone, Default)]
struct Bank(Arc<Mutex<Option<Value>>>);

impl Bank {
    async fn listen(&self) -> String {
        let disputes = self.0.clone();
        let answer = move |uri: Uri| {
            let known: Vec<_> = match uri.path() {
                "/v1/disputes" => disputes.lock().unwrap().clone().into_iter().collect(),
                "/v1/refunds" => Vec::new(),
                _ => return std::future::ready((StatusCode::NOT_FOUND, Json(json!({})))),
            };
            let page = json!({"object": "list", "has_more": false, "data": known});
            std::future::ready((StatusCode::OK, Json(page)))
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async { axum::serve(listener, Router::new().fallback(answer)).await });
        url
    }
}

/// Italy has paid for a year. From then on Stripe is the gateway.
struct Scene<'a> {
    world: &'a World,
    it: Caller,
    charge: String,
    due: Decimal,
    bank: Bank,
    site: Router,
    reports: Mutex<usize>,
}

impl<'a> Scene<'a> {
    async fn begin(world: &'a World) -> Self {
        let it = world.caller("it").await;
        world.gives_card(&it, VISA).await;
        world.puts(&it, "remote-support-v4-standard", 12, Annual).await;
        let number = world.places(&it).await;
        let of = format!("from orders where number = {number}");
        let charge = world.text(&format!("select charge_id {of}")).await;
        let due = Decimal::new(world.number(&format!("select total_due_minor {of}")).await, 2);
        let bank = Bank::default();
        let key = SecretString::from("sk_test_of_nobody");
        let stripe =
            Stripe::new(&bank.listen().await, key, "https://billing.example.com", world.store.clone());
        let settings = world.center.settings().clone();
        let clock = crate::world::clock(NOW);
        let center = BillingCenter::new(world.store.clone(), Arc::new(stripe.unwrap()), clock, settings);
        Self { world, it, charge, due, bank, site: site(world, center, NOW), reports: Mutex::new(0) }
    }

    /// Sets what Stripe says about the dispute from now on.
    fn says(&self, status: &str, (amount, currency): (Decimal, &str)) {
        let units = (amount * Decimal::ONE_HUNDRED).normalize().to_string().parse::<i64>().unwrap();
        *self.bank.0.lock().unwrap() = Some(json!({
            "id": "dp_1", "object": "dispute", "status": status, "amount": units, "currency": currency,
            "payment_intent": self.charge,
        }));
    }

    /// Stripe reports it, and twice, as it may.
    async fn reports(&self, kind: &str) {
        for _ in 0..2 {
            let report = {
                let mut reports = self.reports.lock().unwrap();
                *reports += 1;
                *reports
            };
            let event = format!(
                r#"{{"id":"evt_{report}","type":"charge.dispute.{kind}","data":{{"object":{{"payment_intent":"{}"}}}}}}"#,
                self.charge
            );
            assert_eq!(reported(&self.site, NOW, SECRET, &event).await, 200, "{kind}");
        }
    }

    /// Stripe says this about a dispute of all that was charged, and reports it.
    async fn dispute(&self, status: &str, kind: &str) {
        self.says(status, (self.due, "eur"));
        self.reports(kind).await;
    }

    async fn owed(&self) -> Decimal {
        let sum = "select cast(coalesce(sum(amount_minor), 0) as bigint) from ledger_entries";
        let minor = self.world.number(&format!("{sum} where book = 'accounts-receivable'")).await;
        Decimal::new(minor, 2)
    }

    async fn is_held(&self) -> bool {
        account_refusal(&self.world.snapshot(&self.it).await) == Some(Refusal::PaymentDisputed)
    }

    /// Everything ties, except that the sandbox, which made the charge, knows of no dispute, since Stripe reports it.
    async fn ties(&self) {
        let unknown = "dispute dp_1: expected one of the gateway's, found none";
        assert_eq!(self.world.findings().await, unknown);
    }

    async fn notes(&self) -> Vec<Invoice> {
        let mut all = self.world.center.invoices(&self.it).await.unwrap();
        all.retain(|paper| paper.kind == InvoiceKind::CreditNote && paper.charged > Decimal::ZERO);
        all
    }
}

async fn money_that_the_bank_took_and_gave_again_is_there_again(world: &World) {
    let scene = Scene::begin(world).await;
    scene.dispute("needs_response", "created").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (true, scene.due));
    scene.dispute("needs_response", "funds_withdrawn").await;
    scene.dispute("under_review", "updated").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (true, scene.due), "it was taken once");
    // The money comes before the report of the decision, or after it.
    scene.dispute("won", "funds_reinstated").await;
    scene.dispute("won", "closed").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (false, Decimal::ZERO));
    assert_eq!(scene.notes().await.len(), 0);
    assert_eq!(world.snapshot(&scene.it).await.account.balance, Decimal::ZERO);
    scene.ties().await;
}

async fn money_that_the_bank_took_for_good_has_a_credit_note(world: &World) {
    let scene = Scene::begin(world).await;
    scene.dispute("needs_response", "funds_withdrawn").await;
    scene.dispute("lost", "closed").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (false, Decimal::ZERO));
    let [note] = &scene.notes().await[..] else { panic!("one credit note") };
    assert_eq!((note.gross, note.charged), (scene.due, scene.due));
    scene.ties().await;
}

async fn what_was_lost_and_is_won_after_all_is_on_the_balance(world: &World) {
    let scene = Scene::begin(world).await;
    scene.dispute("lost", "closed").await;
    scene.dispute("won", "funds_reinstated").await;
    scene.dispute("won", "updated").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (false, Decimal::ZERO));
    assert_eq!(scene.notes().await.len(), 1);
    assert_eq!(world.snapshot(&scene.it).await.account.balance, scene.due);
    scene.ties().await;
}

async fn an_inquiry_holds_the_account_and_no_money(world: &World) {
    let scene = Scene::begin(world).await;
    let entries = world.number("select count(*) from ledger_entries").await;
    for status in ["warning_needs_response", "warning_under_review"] {
        scene.dispute(status, "created").await;
        assert!(scene.is_held().await, "{status}");
    }
    scene.dispute("warning_closed", "closed").await;
    assert!(!scene.is_held().await);
    assert_eq!(world.number("select count(*) from ledger_entries").await, entries);
    scene.ties().await;
}

async fn what_cannot_be_a_dispute_of_the_charge_is_not_booked(world: &World) {
    let scene = Scene::begin(world).await;
    let entries = world.number("select count(*) from ledger_entries").await;
    scene.says("a_state_of_next_year", (scene.due, "eur"));
    scene.reports("updated").await;
    scene.says("needs_response", (scene.due, "usd"));
    scene.reports("created").await;
    assert!(!scene.is_held().await);
    assert_eq!(world.number("select count(*) from ledger_entries").await, entries);
    // These reports do not keep a proper one from being booked.
    scene.dispute("needs_response", "created").await;
    assert_eq!((scene.is_held().await, scene.owed().await), (true, scene.due));
    scene.ties().await;
}
