//! The books of an account, made from its rows. A row that makes no sense spoils its own account, and no other.

use super::charges::charge;
use super::heads::Head;
use super::tables::Tables;
use super::{Books, Common, DocumentRow, LedgerRow, OrderRow};
use crate::store::exchange_rates::KeptRates;
use crate::store::orders::OrderLine;
use crate::store::row::{Columns, amount};
use crate::store::{Result, money_back, orders, price_notices, renewals, subscriptions};
use app::billing::{Currency, Invoice, Subscription, SubscriptionStatus};
use app::ids::{AccountId, OrderId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::any::AnyRow;
use std::collections::HashMap;

impl Books {
    /// The books of the account. Takes its rows out of the tables.
    pub(super) fn of(head: Head, tables: &mut Tables, common: &Common) -> Result<Self> {
        let Head { id, currency, .. } = head;
        let currency = currency?;
        let mails: Vec<(String, String)> = tables.mails.of(&id, mail)?;
        Ok(Self {
            entries: tables.entries.of(&id, entry)?,
            orders: orders_of(&id, tables)?,
            subscriptions: subscriptions_of(&id, currency, tables)?,
            openings: tables.openings.of(&id, |row| subscriptions::subscription(row, currency))?,
            adjustments: tables.adjustments.of(&id, |row| row.id("id"))?,
            status_changes: tables.status_changes.of(&id, status_change)?,
            price_notices: tables.price_notices.of(&id, |row| price_notices::notice(row, currency))?,
            price_mails: causes(&mails, "price-change"),
            dunning: tables.dunning.of(&id, renewals::failed)?,
            charges: tables.charges.of(&id, charge)?,
            documents: tables.documents.of(&id, |row| document(row, &common.rates))?,
            money_back: tables.money_back.of(&id, money_back::noted)?,
            money_back_steps: tables.money_back_steps.of(&id, money_back::taken)?,
            reductions: tables.reductions.of(&id, |row| reduction(row, currency))?,
            sandbox_money_back: tables.sandbox_money_back.of(&id, sandbox_money_back)?,
            confirmations: causes(&mails, "order-confirmation"),
            account_id: id,
            currency,
        })
    }
}

fn orders_of(account_id: &AccountId, tables: &mut Tables) -> Result<Vec<OrderRow>> {
    let mut lines: HashMap<OrderId, Vec<OrderLine>> = HashMap::new();
    let all: Vec<(OrderId, OrderLine)> = tables.lines.of(account_id, line)?;
    for (order_id, line) in all {
        lines.entry(order_id).or_default().push(line);
    }
    let mut rows: Vec<OrderRow> = tables.orders.of(account_id, order)?;
    for OrderRow { id, order, .. } in &mut rows {
        if let Ok(order) = order {
            order.lines = lines.remove(id).unwrap_or_default();
        }
    }
    Ok(rows)
}

fn subscriptions_of(
    account_id: &AccountId,
    currency: Currency,
    tables: &mut Tables,
) -> Result<Vec<Subscription>> {
    let assigned: HashMap<SubscriptionId, u32> = tables.licences.of(account_id, licences)?;
    tables.subscriptions.of(account_id, |row| {
        let held = subscriptions::subscription(row, currency)?;
        let unnamed_holders = assigned.get(&held.id).copied().unwrap_or_default();
        Ok(Subscription { unnamed_holders, ..held })
    })
}

fn entry(row: &AnyRow) -> Result<LedgerRow> {
    Ok(LedgerRow {
        transaction_id: row.id("transaction_id")?,
        order_id: row.id_or_null("order_id")?,
        book: row.text("book")?,
        amount_minor: row.int("amount_minor")?,
        currency: row.text("currency")?,
        memo: row.text("memo")?,
        created_at: row.text("created_at")?,
    })
}

/// The order, without its lines.
fn order(row: &AnyRow) -> Result<OrderRow> {
    Ok(OrderRow {
        id: row.id("id")?,
        order: orders::order(row),
        total_due_minor: row.int("total_due_minor")?,
        status: row.text("status")?,
        number: row.int_or_null("number")?,
        charge_id: row.id_or_null("charge_id")?,
        created_at: row.text("created_at")?,
    })
}

fn line(row: &AnyRow) -> Result<(OrderId, OrderLine)> {
    Ok((row.id("order_id")?, orders::line(row)?))
}

fn licences(row: &AnyRow) -> Result<(SubscriptionId, u32)> {
    Ok((row.id("subscription_id")?, row.count("assigned")?))
}

fn status_change(row: &AnyRow) -> Result<((SubscriptionId, i64), SubscriptionStatus)> {
    Ok(((row.id("subscription_id")?, row.int("version_before")?), row.word("status")?))
}

/// The kind of the mail, and its cause.
fn mail(row: &AnyRow) -> Result<(String, String)> {
    Ok((row.text("kind")?, row.text("cause")?))
}

fn causes(mails: &[(String, String)], kind: &str) -> Vec<String> {
    mails.iter().filter(|mail| mail.0 == kind).map(|mail| mail.1.clone()).collect()
}

fn document(row: &AnyRow, rates: &KeptRates) -> Result<DocumentRow> {
    let invoice: Result<Invoice> = row.json("document");
    let rates = match invoice.as_ref().ok().filter(|invoice| invoice.also_taxed_in().is_some()) {
        Some(invoice) => rates.known(invoice.supplied, row.instant("created_at")?)?,
        None => None,
    };
    let (number, order_id) = (row.id("number")?, row.id("order_id")?);
    Ok(DocumentRow { number, order_id, money_back_id: row.id_or_null("money_back_id")?, invoice, rates })
}

fn reduction(row: &AnyRow, currency: Currency) -> Result<((SubscriptionId, i64), Decimal)> {
    let version = (row.id("subscription_id")?, row.int("version_before")?);
    Ok((version, amount(row.int("amount_minor")?, currency)?))
}

fn sandbox_money_back(row: &AnyRow) -> Result<(String, OrderId, i64, bool)> {
    let gone = matches!(row.text("state")?.as_str(), "withdrawn" | "returned");
    Ok((row.id("id")?, row.id("charge_key")?, row.int("amount_minor")?, gone))
}
