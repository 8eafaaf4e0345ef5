//! Money never disappears.

use crate::on_both_engines;
use crate::world::{DECLINED, VISA, World};
use app::billing::BillingPeriod::{Annual, Monthly};
use rust_decimal::Decimal;
use server::store::StoreError;
use server::store::ledger::{self, Book, Entry, Posting};

on_both_engines!(audited:
    every_transaction_sums_to_zero_and_the_balance_is_a_sum,
    a_posting_that_does_not_sum_to_zero_is_refused,
);

async fn every_transaction_sums_to_zero_and_the_balance_is_a_sum(world: &World) {
    let en = world.caller("en").await;
    // The balance pays a part; a credit exceeds a charge; the balance pays all; a card declines.
    let changes = [
        ("meeting-business", 9, Monthly),
        ("remote-support-v5-standard", 5, Monthly),
        ("meeting-business", 10, Monthly),
        ("webinar-standard", 1, Monthly),
    ];
    for (plan, seats, period) in changes {
        world.puts(&en, plan, seats, period).await;
        let seen = world.press(&en).await.seen;
        let seen = seen.unwrap();
        world.places(&en).await;
        assert_eq!(world.snapshot(&en).await.account.balance, seen.quote.balance_after, "{plan}");
    }
    assert!(world.snapshot(&en).await.account.balance > Decimal::ZERO);
    let it = world.caller("it").await;
    world.gives_card(&it, DECLINED).await;
    world.puts(&it, "remote-support-v4-premium", 8, Annual).await;
    world.orders(&it).await.unwrap_err();
    world.gives_card(&it, VISA).await;
    world.places(&it).await;

    let unbalanced = "select count(*) from (select transaction_id from ledger_entries
        group by transaction_id, currency having sum(amount_minor) <> 0) as unbalanced";
    assert_eq!(world.number(unbalanced).await, 0);
    let sum = |book: &str| {
        format!("select cast(sum(amount_minor) as bigint) from ledger_entries where book = '{book}'")
    };
    assert_eq!(world.number(&sum("accounts-receivable")).await, 0);
    // The gateway took what was due for the orders, and the demo's prepayment.
    let due = "select cast(sum(total_due_minor) as bigint) from orders where status = 'placed'";
    let taken = world.number(&sum("gateway-clearing")).await;
    assert_eq!(taken, world.number(due).await + 12_000);
    let charged = "select cast(sum(amount_minor) as bigint) from sandbox_charges where status = 'succeeded'";
    assert_eq!(taken, world.number(charged).await + 12_000);
}

async fn a_posting_that_does_not_sum_to_zero_is_refused(world: &World) {
    let it = world.caller("it").await;
    let posting = Posting {
        transaction_id: "t",
        account_id: &it.account_id,
        order_id: None,
        currency: app::billing::Currency::EUR,
        entries: vec![
            Entry { book: Book::Revenue, amount: "-1.00".parse().unwrap(), memo: "charge" },
            Entry { book: Book::AccountsReceivable, amount: "1.01".parse().unwrap(), memo: "order" },
        ],
    };
    let mut tx = world.store.write().await.unwrap();
    let refused = ledger::post(tx.conn(), &posting, chrono::Utc::now()).await;
    assert!(matches!(refused, Err(StoreError::Corrupt(_))), "{refused:?}");
}
