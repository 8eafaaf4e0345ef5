//! The statement of the balance: every change, in words, up to the present balance.

use crate::on_both_engines;
use crate::world::{VISA, World, clock};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::StatementItem;
use app::ports::prelude::*;
use rust_decimal::Decimal;
use server::operator::Operator;

on_both_engines!(audited:
    a_statement_says_what_made_the_balance,
    a_statement_is_of_one_account,
);

async fn a_statement_says_what_made_the_balance(world: &World) {
    let en = world.caller("en").await;
    // The first order is paid from the balance; the second one's credit exceeds its charge.
    world.puts(&en, "meeting-business", 9, Annual).await;
    let used = world.places(&en).await;
    world.puts(&en, "meeting-business", 9, Monthly).await;
    let gained = world.places(&en).await;
    let operator = Operator::new(world.store.clone(), clock("2026-03-17T09:00:00Z"), "ana", "Sorry").unwrap();
    operator.adjust_balance("en@prorata.example", Decimal::ONE).await.unwrap();

    let details = world.center.account_details(&en).await.unwrap();
    assert_eq!(details.balance, world.snapshot(&en).await.account.balance);
    assert_eq!(details.statement[0].balance, details.balance);
    for pair in details.statement.windows(2) {
        assert_eq!(pair[0].balance, pair[1].balance + pair[0].amount);
    }
    let sum: Decimal = details.statement.iter().map(|line| line.amount).sum();
    assert_eq!(sum, details.balance);
    let items: Vec<_> = details.statement.iter().map(|line| line.what.clone()).collect();
    assert_eq!(items[0], StatementItem::Adjustment { reason: "Sorry".into() });
    let StatementItem::Order { number, credits } = &items[1] else { panic!("{items:?}") };
    assert_eq!(*number, gained);
    // A period that began today is credited in full.
    assert_eq!(credits, &[("GoTo Meeting".to_owned(), 365, 365)]);
    assert!(details.statement[1].amount > Decimal::ZERO);
    assert!(matches!(&items[2], StatementItem::Order { number, .. } if *number == used));
    assert_eq!(details.statement[2].amount, Decimal::from(-120));
    assert_eq!(items[3], StatementItem::Prepayment);
    assert_eq!(items.len(), 4);
}

async fn a_statement_is_of_one_account(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.places(&it).await;
    let details = world.center.account_details(&it).await.unwrap();
    // The account paid by card, so the balance never changed.
    assert!(details.statement.is_empty() && details.balance.is_zero());
    assert_eq!(details.company.city.as_deref(), Some("Bologna"));
    let member = world.caller("es-member").await;
    let seen = world.center.account_details(&member).await.unwrap();
    assert_eq!(seen.company.country, "ES");
}
