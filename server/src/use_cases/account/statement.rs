//! The account as its own page shows it: the company, and what made its balance.

use super::company;
use crate::clock::day_of;
use crate::store::ledger::{CAME_BACK, REFUNDED_AGAIN};
use crate::store::statement::{self, BalanceEntry};
use crate::store::{accounts, catalogues, invoices, vat_numbers};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::vat::VatNumber;
use app::billing::{AccountDetails, Catalogue, StatementItem, StatementLine, VatOnFile};
use app::ports::Caller;
use rust_decimal::Decimal;
use sqlx::AnyConnection;

pub(in crate::use_cases) async fn account_details(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<AccountDetails, Problem> {
    let mut tx = center.store.read().await?;
    let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let mut company = invoices::buyer(&mut tx, &caller.account_id).await?;
    // It has its own place on the page.
    company.vat_number = None;
    let number = account.vat_number.as_ref().or(account.refused_vat_number.as_ref());
    let vat = match number {
        Some(number) => Some(on_file(&mut tx, number, &account.time_zone).await?),
        None => None,
    };
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
    let is_used = accounts::is_used(&mut tx, &caller.account_id).await?;
    Ok(AccountDetails {
        company,
        vat,
        currency: account.currency,
        currencies: if is_used { Vec::new() } else { company::currencies(&catalogue) },
        time_zone: account.time_zone,
        time_zones: company::time_zones(),
        balance: account.balance,
        statement,
    })
}

async fn on_file(
    conn: &mut AnyConnection,
    number: &VatNumber,
    time_zone: &str,
) -> Result<VatOnFile, Problem> {
    let known = vat_numbers::get(&mut *conn, number).await?;
    let verdict = known.and_then(|known| known.verdict);
    Ok(VatOnFile {
        number: number.clone(),
        verdict: verdict.map(|(valid, answered_at)| (valid, day_of(answered_at, time_zone))),
        consultation: vat_numbers::consultation(conn, number).await?,
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
