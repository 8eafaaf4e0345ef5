//! The orders: they are numbered without gaps, and their figures are those of the one quote function.

use super::account::Account;
use super::finding::Findings;
use crate::store::Result;
use crate::store::books::{self, OrderNumbers, OrderRow};
use crate::store::orders::Order;
use app::billing::{CartQuote, Catalogue, to_minor};
use sqlx::AnyConnection;
use std::fmt;

/// The number before the first order's.
const BEFORE_FIRST: i64 = 1000;

/// The name of an order in a finding: people know placed orders by their number.
pub(super) fn name(row: &OrderRow) -> impl fmt::Display {
    match row.number {
        Some(number) => format!("order {number}"),
        None => format!("order {}", row.id),
    }
}

/// The placed orders that can be read, by number.
pub(super) fn placed(account: &Account) -> Vec<(i64, &OrderRow, &Order)> {
    let rows = account.books.orders.iter();
    let mut placed: Vec<_> =
        rows.filter_map(|row| Some((row.number?, row, row.order.as_ref().ok()?))).collect();
    placed.sort_by_key(|(number, ..)| *number);
    placed
}

/// The numbers of the placed orders ascend without gaps to the number that was given last.
pub(super) async fn numbers_have_no_gaps(conn: &mut AnyConnection, findings: &mut Findings) -> Result<()> {
    let OrderNumbers { gaps, greatest, last } = books::order_numbers(conn, BEFORE_FIRST).await?;
    for (before, number) in gaps {
        findings.differ(format_args!("order numbers: after {before}"), before + 1, number);
    }
    findings.compare("order numbers: the last one", &last, &greatest);
    Ok(())
}

pub(super) fn one_pending(account: &Account, findings: &mut Findings) {
    let pending = account.books.orders.iter().filter(|row| row.status == "pending").count();
    if pending > 1 {
        findings.differ(
            format_args!("account {}: pending orders", account.books.account_id),
            "one at most",
            pending,
        );
    }
}

/// Checks that every figure of an order follows from the data that were quoted.
pub(super) fn figures(account: &Account, findings: &mut Findings) {
    for row in &account.books.orders {
        match &row.order {
            Ok(order) => figures_of(account, row, order, findings),
            Err(why) => findings.differ(name(row), "an order that makes sense", why),
        }
    }
}

fn figures_of(account: &Account, row: &OrderRow, order: &Order, findings: &mut Findings) {
    let name = name(row);
    let CartQuote { request, quote: stored, .. } = &order.quote;
    let what = |field: &str| format!("{name}: {field}");
    findings.compare(what("currency"), &account.books.currency.code(), &request.currency.code());
    findings.compare(what("fingerprint"), &order.quote.fingerprint(), &order.fingerprint);
    match order.quote.anew() {
        Ok(anew) => {
            let text = |figures| serde_json::to_string(figures).unwrap_or_default();
            if anew != *stored {
                findings.differ(what("figures"), text(&anew), text(stored));
            }
        }
        Err(problem) => findings.differ(what("figures"), "a quote", problem),
    }
    let due = to_minor(stored.total_due, request.currency).unwrap_or(-1);
    findings.compare(what("total due"), &due, &i128::from(row.total_due_minor));
    findings.compare(what("lines"), &order.quote.cart.len(), &order.lines.len());
    findings.compare(what("quoted lines"), &order.quote.cart.len(), &request.lines.len());
    match account.common.catalogues.get(&order.catalogue_id) {
        Some(catalogue) => prices(catalogue, order, &name, findings),
        None => findings.differ(what("catalogue"), order.catalogue_id, "none"),
    }
}

/// Checks that the order is for what was quoted, at the price of the catalogue.
fn prices(catalogue: &Catalogue, order: &Order, name: &impl fmt::Display, findings: &mut Findings) {
    for (quoted, line) in order.quote.lines().zip(&order.lines) {
        let wanted = &quoted.line.selection;
        let target = &quoted.requested.target;
        let what = |field: &str| format!("{name}: {} {field}", line.placed.subscription_id);
        findings.compare(what("seats"), &wanted.seats, &target.seats);
        findings.compare(what("period"), &wanted.period.code(), &target.period.code());
        if let Some(id) = &quoted.line.subscription_id {
            findings.compare(what("subscription"), id, &line.placed.subscription_id);
        }
        let plan = catalogue.plan(&wanted.plan_id);
        match plan.and_then(|(_, plan)| plan.per_seat(order.quote.request.currency, wanted.period)) {
            // The price of a renewal also follows from what it renews: see the subscriptions.
            Some(price) if order.quote.is_renewal() && target.unit_price <= price => {}
            Some(price) => {
                findings.compare(what("price"), &price.normalize(), &target.unit_price.normalize());
            }
            None => findings.differ(what("price"), "one of the catalogue", target.unit_price),
        }
    }
}
