//! How the balance of an account came about, as its own page shows it.

use crate::clock::day_of;
use crate::store::ledger::{CAME_BACK, REFUNDED_AGAIN};
use crate::store::statement::{self, BalanceEntry};
use app::api::Problem;
use app::billing::{Account, Catalogue, StatementItem, StatementLine};
use rust_decimal::Decimal;
use sqlx::AnyConnection;

fn item(entry: BalanceEntry, catalogue: &Catalogue) -> StatementItem {
    if let Some(reason) = entry.reason {
        return StatementItem::Adjustment { reason };
    }
    // The entry names an order that failed and that credited nothing.
    if entry.memo == "late-credit" {
        return StatementItem::LateCredit;
    }
    let Some((number, quote)) = entry.order else { return StatementItem::Prepayment };
    match entry.memo.as_str() {
        CAME_BACK => return StatementItem::CameBack { number },
        REFUNDED_AGAIN => return StatementItem::RefundedAgain { number },
        _ => {}
    }
    let credited = quote.lines().filter(|line| !line.figures.credit.is_zero());
    let credits = credited.map(|line| {
        let product = catalogue.plan(&line.line.selection.plan_id).map(|(product, _)| product.name.clone());
        (product.unwrap_or_default(), line.figures.unused_days, line.figures.period_days)
    });
    StatementItem::Order { number, credits: credits.collect() }
}

/// The changes that led to the balance, the newest first.
pub(super) async fn statement(
    conn: &mut AnyConnection,
    account: &Account,
    catalogue: &Catalogue,
) -> Result<Vec<StatementLine>, Problem> {
    let entries = statement::entries(conn, &account.id, account.currency).await?;
    let mut balance = Decimal::ZERO;
    let lines = entries.into_iter().map(|entry| {
        balance += entry.amount;
        StatementLine {
            day: day_of(entry.created_at, &account.time_zone),
            amount: entry.amount,
            balance,
            what: item(entry, catalogue),
        }
    });
    let mut statement: Vec<_> = lines.collect();
    statement.reverse();
    Ok(statement)
}
