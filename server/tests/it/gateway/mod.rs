//! What every payment gateway must do. There is one suite, which runs against the sandbox and against Stripe, for which
//! `localstripe` stands in (see `stripe`).

mod sandbox;
mod stripe;

use crate::at_once::AT_ONCE;
use app::billing::Currency;
use app::i18n::Lang;
use app::ids::AccountId;
use async_trait::async_trait;
use rust_decimal::Decimal;
use server::payments::{
    Charge, ChargeOutcome, MoneyBackKind, MoneyBackState, PaymentGateway, Presence, RefundOutcome,
};
use std::sync::Arc;
use tokio::task::JoinSet;

/// A gateway, and what its payers do on its pages.
#[async_trait]
trait Bench: Send + Sync {
    fn gateway(&self) -> Arc<dyn PaymentGateway>;

    /// The number of a card on which every charge is declined.
    fn declining_card(&self) -> &'static str;

    /// Types a card on the page for payment details.
    async fn types_card(&self, page: &str, number: &str);

    /// Answers the bank's question on the page for confirmation.
    async fn answers(&self, page: &str, yes: bool);

    /// Answers the question if it is still open.
    async fn may_answer(&self, page: &str, yes: bool);

    /// How often the gateway took money from the customer, and how often it gave some back, by its own records.
    async fn taken_and_given_back(&self, customer: &str) -> (usize, usize);
}

const VISA: &str = "4242424242424242";
const ASKS: &str = "4000002500003155";

/// Makes a test on either gateway of each function.
macro_rules! on_both_gateways {
    ($($name:ident),+ $(,)?) => {
        mod on_the_sandbox {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(&super::sandbox::SandboxBench::new().await).await;
            })+
        }
        mod on_stripe {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(bench) = super::stripe::StripeBench::new().await else { return };
                super::$name(&bench).await;
            })+
        }
    };
}

on_both_gateways!(
    a_card_that_is_typed_is_the_customers,
    a_card_that_is_removed_is_forgotten,
    a_charge_takes_the_money_once,
    many_at_once_with_one_key_take_the_money_once,
    a_declined_charge_is_declined_for_good,
    a_charge_that_is_confirmed_succeeds,
    a_charge_that_is_not_confirmed_fails_for_good,
    a_payer_who_is_away_is_not_asked,
    a_charge_that_waits_is_given_up_for_good,
    what_does_not_wait_is_not_given_up,
    giving_up_and_confirming_at_once_have_one_end,
    a_key_is_of_one_charge,
    what_is_no_amount_is_not_charged,
    all_of_a_charge_is_given_back_once,
    what_was_not_charged_is_not_given_back,
    a_part_of_a_charge_is_given_back_once_for_each_key,
);

/// Opens the page for payment details, types the card there, and returns a charge of it.
async fn ready(bench: &impl Bench, customer: &str, number: &str) -> Charge {
    let page =
        bench.gateway().open_payment_details(&customer.into(), Lang::De, "/back?lang=de").await.unwrap();
    bench.types_card(&page, number).await;
    let method = bench.gateway().payment_method(&customer.into()).await.unwrap().unwrap();
    Charge {
        key: format!("order-of-{customer}").into(),
        customer: customer.into(),
        method_id: method.id,
        amount: Decimal::new(11_319, 2),
        currency: Currency::EUR,
        lang: Lang::De,
        presence: Presence::There { return_to: "/orders/1/return?lang=de".into() },
    }
}

fn succeeded(outcome: &ChargeOutcome) -> bool {
    matches!(outcome, ChargeOutcome::Succeeded { charge_id } if !charge_id.is_empty())
}

async fn a_card_that_is_typed_is_the_customers(bench: &impl Bench) {
    let gateway = bench.gateway();
    assert_eq!(gateway.payment_method(&"somebody".into()).await.unwrap(), None);
    ready(bench, "somebody", VISA).await;
    let method = gateway.payment_method(&"somebody".into()).await.unwrap().unwrap();
    assert_eq!((method.brand.as_str(), method.last_four.as_str()), ("Visa", "4242"));
    assert_eq!(method.expires.to_string(), "2030-12-31");
    assert_eq!(gateway.payment_method(&"another".into()).await.unwrap(), None);
    ready(bench, "somebody", ASKS).await;
    let newer = gateway.payment_method(&"somebody".into()).await.unwrap().unwrap();
    assert_eq!(newer.last_four, "3155");
    assert_ne!(newer.id, method.id);
}

async fn a_card_that_is_removed_is_forgotten(bench: &impl Bench) {
    let gateway = bench.gateway();
    let kept = ready(bench, "another", VISA).await;
    let charge = ready(bench, "somebody", VISA).await;
    // Nobody can remove another customer's card.
    gateway.remove_payment_method(&"another".into(), &charge.method_id).await.unwrap();
    assert!(gateway.payment_method(&"somebody".into()).await.unwrap().is_some());
    for _ in 0..2 {
        gateway.remove_payment_method(&"somebody".into(), &charge.method_id).await.unwrap();
        assert_eq!(gateway.payment_method(&"somebody".into()).await.unwrap(), None);
    }
    assert_eq!(gateway.payment_method(&"another".into()).await.unwrap().unwrap().id, kept.method_id);
}

async fn a_charge_takes_the_money_once(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let gateway = bench.gateway();
    assert_eq!(gateway.outcome(&"somebody".into(), &charge.key).await.unwrap(), None);
    let first = gateway.charge(&charge).await.unwrap();
    assert!(succeeded(&first), "{first:?}");
    assert_eq!(gateway.charge(&charge).await.unwrap(), first);
    assert_eq!(gateway.outcome(&"somebody".into(), &charge.key).await.unwrap(), Some(first));
    assert_eq!(gateway.outcome(&"somebody".into(), &"another key".into()).await.unwrap(), None);
    ready(bench, "another", VISA).await;
    assert_eq!(gateway.outcome(&"another".into(), &charge.key).await.unwrap(), None);
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
}

/// An answer may be missing, since gateways refuse a key that they are working on. But money is taken only once.
async fn many_at_once_with_one_key_take_the_money_once(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let mut presses = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (gateway, charge) = (bench.gateway(), charge.clone());
        presses.spawn(async move { gateway.charge(&charge).await });
    }
    let known: Vec<_> = presses.join_all().await.into_iter().flatten().collect();
    assert!(!known.is_empty() && succeeded(&known[0]), "{known:?}");
    assert!(known.iter().all(|outcome| *outcome == known[0]), "{known:?}");
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
}

async fn a_declined_charge_is_declined_for_good(bench: &impl Bench) {
    let charge = ready(bench, "somebody", bench.declining_card()).await;
    let gateway = bench.gateway();
    for _ in 0..2 {
        assert_eq!(gateway.charge(&charge).await.unwrap(), ChargeOutcome::Declined);
        let outcome = gateway.outcome(&"somebody".into(), &charge.key).await.unwrap();
        assert_eq!(outcome, Some(ChargeOutcome::Declined));
    }
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
}

async fn a_charge_that_is_confirmed_succeeds(bench: &impl Bench) {
    let charge = ready(bench, "somebody", ASKS).await;
    let gateway = bench.gateway();
    let asked = gateway.charge(&charge).await.unwrap();
    let ChargeOutcome::NeedsConfirmation { url } = &asked else { panic!("{asked:?}") };
    // It is the same page again, as long as nobody has answered.
    assert_eq!(gateway.outcome(&"somebody".into(), &charge.key).await.unwrap(), Some(asked.clone()));
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
    bench.answers(url, true).await;
    let outcome = gateway.outcome(&"somebody".into(), &charge.key).await.unwrap().unwrap();
    assert!(succeeded(&outcome), "{outcome:?}");
    assert_eq!(gateway.charge(&charge).await.unwrap(), outcome);
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
}

async fn a_charge_that_is_not_confirmed_fails_for_good(bench: &impl Bench) {
    let charge = ready(bench, "somebody", ASKS).await;
    let gateway = bench.gateway();
    let asked = gateway.charge(&charge).await.unwrap();
    let ChargeOutcome::NeedsConfirmation { url } = &asked else { panic!("{asked:?}") };
    bench.answers(url, false).await;
    for _ in 0..2 {
        let outcome = gateway.outcome(&"somebody".into(), &charge.key).await.unwrap();
        assert_eq!(outcome, Some(ChargeOutcome::NotConfirmed));
        assert_eq!(gateway.charge(&charge).await.unwrap(), ChargeOutcome::NotConfirmed);
    }
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
}

/// A renewal: the bank would ask, but nobody is present, so it refuses at once. Nobody can confirm it later.
async fn a_payer_who_is_away_is_not_asked(bench: &impl Bench) {
    let charge = Charge { presence: Presence::Away, ..ready(bench, "somebody", ASKS).await };
    let gateway = bench.gateway();
    for _ in 0..2 {
        assert_eq!(gateway.charge(&charge).await.unwrap(), ChargeOutcome::NotConfirmed);
        let outcome = gateway.outcome(&"somebody".into(), &charge.key).await.unwrap();
        assert_eq!(outcome, Some(ChargeOutcome::NotConfirmed));
    }
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
    // A bank that does not ask takes the money whether or not the payer is present.
    let charge = Charge { presence: Presence::Away, ..ready(bench, "another", VISA).await };
    assert!(succeeded(&gateway.charge(&charge).await.unwrap()));
    assert_eq!(bench.taken_and_given_back("another").await, (1, 0));
}

async fn a_charge_that_waits_is_given_up_for_good(bench: &impl Bench) {
    let charge = ready(bench, "somebody", ASKS).await;
    let gateway = bench.gateway();
    assert_eq!(gateway.give_up(&"somebody".into(), &charge.key).await.unwrap(), None);
    let asked = gateway.charge(&charge).await.unwrap();
    let ChargeOutcome::NeedsConfirmation { .. } = &asked else { panic!("{asked:?}") };
    // Nobody can give up another customer's charge.
    ready(bench, "another", VISA).await;
    assert_eq!(gateway.give_up(&"another".into(), &charge.key).await.unwrap(), None);
    assert_eq!(gateway.outcome(&"somebody".into(), &charge.key).await.unwrap(), Some(asked));
    for _ in 0..2 {
        let given_up = gateway.give_up(&"somebody".into(), &charge.key).await.unwrap();
        assert_eq!(given_up, Some(ChargeOutcome::NotConfirmed));
        assert_eq!(gateway.charge(&charge).await.unwrap(), ChargeOutcome::NotConfirmed);
    }
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
}

async fn what_does_not_wait_is_not_given_up(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let gateway = bench.gateway();
    let taken = gateway.charge(&charge).await.unwrap();
    assert_eq!(gateway.give_up(&"somebody".into(), &charge.key).await.unwrap(), Some(taken));
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
    let declined = ready(bench, "declined", bench.declining_card()).await;
    gateway.charge(&declined).await.unwrap();
    assert_eq!(
        gateway.give_up(&"declined".into(), &declined.key).await.unwrap(),
        Some(ChargeOutcome::Declined)
    );
}

/// The payer confirms in one tab and gives up in another. All get the answer that the gateway heard first.
async fn giving_up_and_confirming_at_once_have_one_end(bench: &impl Bench) {
    for turn in 0..4 {
        let customer = AccountId::from(format!("somebody-{turn}"));
        let charge = ready(bench, customer.as_str(), ASKS).await;
        let gateway = bench.gateway();
        let asked = gateway.charge(&charge).await.unwrap();
        let ChargeOutcome::NeedsConfirmation { url } = &asked else { panic!("{asked:?}") };
        let (given_up, ()) =
            tokio::join!(gateway.give_up(&customer, &charge.key), bench.may_answer(url, true));
        let outcome = gateway.outcome(&customer, &charge.key).await.unwrap().unwrap();
        assert!(succeeded(&outcome) || outcome == ChargeOutcome::NotConfirmed, "{outcome:?}");
        // An answer may be missing. An answer that came is the one that counts.
        if let Ok(given_up) = given_up {
            assert_eq!(given_up, Some(outcome.clone()));
        }
        let taken = usize::from(succeeded(&outcome));
        assert_eq!(bench.taken_and_given_back(customer.as_str()).await, (taken, 0));
    }
}

async fn a_key_is_of_one_charge(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    bench.gateway().charge(&charge).await.unwrap();
    let dearer = Charge { amount: charge.amount + Decimal::ONE, ..charge.clone() };
    assert!(bench.gateway().charge(&dearer).await.is_err());
    let other_currency = Charge { currency: Currency::USD, ..charge };
    assert!(bench.gateway().charge(&other_currency).await.is_err());
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
}

async fn what_is_no_amount_is_not_charged(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    for amount in ["0", "-1", "1.234"] {
        let charge = Charge { amount: amount.parse().unwrap(), ..charge.clone() };
        assert!(bench.gateway().charge(&charge).await.is_err(), "{amount}");
    }
    assert_eq!(bench.gateway().outcome(&"somebody".into(), &charge.key).await.unwrap(), None);
    assert_eq!(bench.taken_and_given_back("somebody").await, (0, 0));
}

async fn all_of_a_charge_is_given_back_once(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let gateway = bench.gateway();
    let taken = gateway.charge(&charge).await.unwrap();
    for _ in 0..2 {
        assert_eq!(gateway.refund(&"somebody".into(), &charge.key).await.unwrap(), RefundOutcome::Refunded);
        assert_eq!(bench.taken_and_given_back("somebody").await, (1, 1));
    }
    // The outcome does not change any more.
    assert_eq!(gateway.outcome(&"somebody".into(), &charge.key).await.unwrap(), Some(taken));
}

async fn what_was_not_charged_is_not_given_back(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let gateway = bench.gateway();
    assert!(gateway.refund(&"somebody".into(), &charge.key).await.is_err());
    gateway.charge(&charge).await.unwrap();
    ready(bench, "another", VISA).await;
    assert!(gateway.refund(&"another".into(), &charge.key).await.is_err());
    let declined = ready(bench, "declined", bench.declining_card()).await;
    gateway.charge(&declined).await.unwrap();
    assert!(gateway.refund(&"declined".into(), &declined.key).await.is_err());
    assert_eq!(bench.taken_and_given_back("somebody").await, (1, 0));
}

async fn a_part_of_a_charge_is_given_back_once_for_each_key(bench: &impl Bench) {
    let charge = ready(bench, "somebody", VISA).await;
    let gateway = bench.gateway();
    let ChargeOutcome::Succeeded { charge_id } = gateway.charge(&charge).await.unwrap() else {
        panic!("taken")
    };
    assert_eq!(gateway.money_back_of(&charge_id).await.unwrap(), []);
    let part = Decimal::new(1_000, 2);
    for key in ["a", "a", "b"] {
        let outcome = gateway.refund_part(&charge_id, part, Currency::EUR, key).await.unwrap();
        assert_eq!(outcome, RefundOutcome::Refunded);
    }
    let back = gateway.money_back_of(&charge_id).await.unwrap();
    assert_eq!(back.len(), 2);
    for one in &back {
        assert_eq!((one.kind, one.state), (MoneyBackKind::Refund, MoneyBackState::Returned));
        assert_eq!((one.amount, one.currency, &one.charge_id), (part, Currency::EUR, &charge_id));
    }
    assert_ne!(back[0].id, back[1].id);
    let mut since = gateway.money_back_since(chrono::TimeDelta::hours(1)).await.unwrap();
    since.sort_by(|a, b| a.id.cmp(&b.id));
    let mut expected = back;
    expected.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(since, expected);
    for amount in ["0", "-1", "1.234"] {
        let amount = amount.parse().unwrap();
        assert!(gateway.refund_part(&charge_id, amount, Currency::EUR, "c").await.is_err(), "{amount}");
    }
}
