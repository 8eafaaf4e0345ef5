//! Compares the sandbox's own records with the orders: it took what was due for the orders, and nothing else.

use super::account::Account;
use super::entries::{refunded, taken_late};
use super::finding::Findings;
use super::orders::name;
use crate::store::books::{ChargeRow, OrderRow};

pub(super) fn are_orders(account: &Account, findings: &mut Findings) {
    for row in &account.books.orders {
        let charge = account.books.charges.iter().find(|charge| charge.key == row.id);
        let taken = charge.filter(|charge| charge.status == "succeeded");
        match (row.status.as_str(), taken) {
            ("placed", Some(charge)) => is_of(account, row, charge, findings),
            ("placed", None) if row.total_due_minor > 0 => {
                let found = charge.map_or("none", |charge| charge.status.as_str());
                findings.differ(format_args!("{}: charge", name(row)), "one that succeeded", found);
            }
            ("placed", None) if row.charge_id.is_some() => {
                let found = row.charge_id.as_deref().unwrap_or_default();
                findings.differ(format_args!("{}: charge", name(row)), "none, as nothing was due", found);
            }
            ("failed", taken) => {
                let (expected, found) =
                    (taken.map_or(0, |charge| charge.amount_minor), taken_late(account, &row.id));
                let what = format_args!("{}: entries for what was charged after it failed", name(row));
                findings.compare(what, &expected, &found);
                let given_back =
                    taken.filter(|charge| charge.refunded).map_or(0, |charge| charge.amount_minor);
                let what = format_args!("{}: entries for what was given back", name(row));
                findings.compare(what, &given_back, &refunded(account, &row.id));
            }
            // The next moment decides about a pending order.
            _ => {}
        }
    }
}

fn is_of(account: &Account, row: &OrderRow, charge: &ChargeRow, findings: &mut Findings) {
    let what = |field: &str| format!("{}: charge {}: {field}", name(row), charge.id);
    findings.compare(what("name"), &row.charge_id.as_deref().unwrap_or("none"), &charge.id.as_str());
    findings.compare(what("amount"), &row.total_due_minor, &charge.amount_minor);
    findings.compare(what("currency"), &account.books.currency.code(), &charge.currency.as_str());
    findings.compare(what("customer"), &account.books.account_id, &charge.customer);
    findings.compare(what("given back"), &false, &charge.refunded);
}
