//! The answers of Stripe about disputes, in the words of its reference (<https://docs.stripe.com/api/disputes/object>).

use super::{Bench, list};
use crate::payments::{GivesBack, MoneyBack, MoneyBackKind, MoneyBackState};
use app::billing::Currency;
use chrono::TimeDelta;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn dispute(id: &str, status: &str) -> Value {
    json!({
        "id": id, "object": "dispute", "status": status, "amount": 45_114, "currency": "eur", "charge": "ch_1",
        "payment_intent": "pi_1", "reason": "fraudulent", "is_charge_refundable": false, "balance_transactions": []
    })
}

/// The outcome of a dispute with that status.
async fn found(status: &str) -> Vec<MoneyBack> {
    let bench = Bench::new().await;
    bench.answers(200, &list(&[])).answers(200, &list(&[dispute("dp_1", status)]));
    let found = bench.stripe.money_back_of("pi_1").await.expect("an answer");
    let asked = bench.seen();
    assert!(asked[0].starts_with("GET /v1/refunds?payment_intent=pi_1&limit=100 "), "{asked:?}");
    assert!(asked[1].starts_with("GET /v1/disputes?payment_intent=pi_1&limit=100 "), "{asked:?}");
    found
}

#[tokio::test]
async fn each_state_of_a_dispute_says_where_the_money_is() {
    for (status, state) in [
        ("warning_needs_response", MoneyBackState::Asked),
        ("warning_under_review", MoneyBackState::Asked),
        ("needs_response", MoneyBackState::Withdrawn),
        ("under_review", MoneyBackState::Withdrawn),
        ("lost", MoneyBackState::Returned),
        ("won", MoneyBackState::CameBack),
        ("warning_closed", MoneyBackState::CameBack),
        ("prevented", MoneyBackState::CameBack),
    ] {
        let expected = MoneyBack {
            id: "dp_1".into(),
            kind: MoneyBackKind::Dispute,
            charge_id: "pi_1".into(),
            amount: Decimal::new(45_114, 2),
            currency: Currency::EUR,
            state,
        };
        assert_eq!(found(status).await, [expected], "{status}");
    }
    assert_eq!(found("a_state_of_next_year").await, []);
}

#[tokio::test]
async fn all_pages_of_disputes_are_read() {
    let bench = Bench::new().await;
    let page = json!({"has_more": true, "data": [dispute("dp_1", "lost"), dispute("dp_2", "won")]});
    bench
        .answers(200, &list(&[]))
        .answers(200, &page)
        .answers(200, &list(&[dispute("dp_3", "under_review")]));
    let found = bench.stripe.money_back_since(TimeDelta::days(2)).await.expect("an answer");
    assert_eq!(found.iter().map(|back| back.id.as_str()).collect::<Vec<_>>(), ["dp_1", "dp_2", "dp_3"]);
    let asked = bench.seen();
    assert!(asked[1].contains("/v1/disputes?created%5Bgte%5D="), "{asked:?}");
    assert!(asked[2].contains("starting_after=dp_2"), "{asked:?}");
}

#[tokio::test]
async fn a_dispute_that_cannot_be_read_is_no_answer() {
    for (status, body) in [(500, json!({})), (200, list(&[json!({"id": "dp_1", "status": 7})]))] {
        let bench = Bench::new().await;
        bench.answers(200, &list(&[])).answers(status, &body);
        assert!(bench.stripe.money_back_of("pi_1").await.is_err(), "{body}");
    }
    // A dispute of a payment that we do not know, and an amount that no charge can have, are left out.
    let bench = Bench::new().await;
    let mut elsewhere = dispute("dp_1", "lost");
    elsewhere["payment_intent"] = Value::Null;
    let mut odd = dispute("dp_2", "lost");
    odd["currency"] = json!("xxx-not-a-currency");
    bench.answers(200, &list(&[])).answers(200, &list(&[elsewhere, odd, dispute("dp_3", "lost")]));
    let found = bench.stripe.money_back_of("pi_1").await.expect("an answer");
    assert_eq!(found.iter().map(|back| back.id.as_str()).collect::<Vec<_>>(), ["dp_3"]);
}
