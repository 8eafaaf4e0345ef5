//! The account as its own page shows it: the company, and what made its balance.

use super::BillingDesk;
use crate::clock::day_of;
use crate::store::statement::{self, BalanceEntry};
use crate::store::{accounts, catalogues, invoices};
use app::api::Problem;
use app::billing::{AccountDetails, Catalogue, StatementItem, StatementLine};
use app::ports::Caller;
use rust_decimal::Decimal;

pub(super) async fn account_details(desk: &BillingDesk, caller: &Caller) -> Result<AccountDetails, Problem> {
    let mut tx = desk.store.read().await?;
    let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let mut company = invoices::buyer(&mut tx, &caller.account_id).await?;
    // Not one that VIES does not know: it counts as none.
    company.vat_number = account.vat_number.as_ref().map(ToString::to_string);
    let (_, catalogue) = catalogues::newest(&mut tx).await?.ok_or(Problem::Unavailable)?;
    let entries = statement::entries(&mut tx, &caller.account_id, account.currency).await?;
    let mut balance = Decimal::ZERO;
    let lines = entries.into_iter().map(|entry| {
        balance += entry.amount;
        StatementLine {
            day: day_of(entry.created_at, &account.time_zone),
            amount: entry.amount,
            balance,
            what: item(entry, &catalogue),
        }
    });
    let mut statement: Vec<_> = lines.collect();
    statement.reverse();
    Ok(AccountDetails {
        company,
        currency: account.currency,
        time_zone: account.time_zone,
        balance: account.balance,
        statement,
    })
}

fn item(entry: BalanceEntry, catalogue: &Catalogue) -> StatementItem {
    if let Some(reason) = entry.reason {
        return StatementItem::Adjustment { reason };
    }
    // It names an order that failed, and of which nothing was credited.
    if entry.memo == "late-credit" {
        return StatementItem::LateCredit;
    }
    let Some((number, quote)) = entry.order else { return StatementItem::Prepayment };
    let credited = quote.lines().filter(|line| !line.figures.credit.is_zero());
    let credits = credited.map(|line| {
        let product = catalogue.plan(&line.line.selection.plan_id).map(|(product, _)| product.name.clone());
        (product.unwrap_or_default(), line.figures.unused_days, line.figures.period_days)
    });
    StatementItem::Order { number, credits: credits.collect() }
}
