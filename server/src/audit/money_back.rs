//! Money that went back: its entries, its credit notes, and the smaller amount that is billed since.

use super::account::Account;
use super::entries::{line, minor, written};
use super::finding::Findings;
use super::orders::placed;
use crate::store::books::DocumentRow;
use crate::store::money_back::MoneyBackKind;
use crate::store::money_back::{Noted, Step, Taken};
use crate::use_cases::went_back::{
    Booking, OfOrder, billed_and_kept, chain_order, entries, net_of, transaction_id,
};
use app::billing::{CreditNote, Invoice};
use app::ids::OrderId;
use rust_decimal::Decimal;

/// The order's own document.
fn invoice_of<'a>(account: &'a Account, order_id: &OrderId) -> Option<&'a Invoice> {
    let own = |paper: &&DocumentRow| paper.order_id == *order_id && paper.money_back_id.is_none();
    account.books.documents.iter().find(own).and_then(|paper| paper.invoice.as_ref().ok())
}

/// Each step has the entries that follow from it, and a credit note where it takes something back from the order.
pub(super) fn entries_follow_from_steps(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for (index, taken) in books.money_back_steps.iter().enumerate() {
        let Some(noted) = books.money_back.iter().find(|noted| noted.id == taken.id) else { continue };
        let earlier = &books.money_back_steps[..index];
        let before = OfOrder::of(&noted.order_id, &books.money_back, earlier).documented;
        of_step(account, noted, taken, (earlier, before), findings);
    }
    for paper in &books.documents {
        let Some(id) = &paper.money_back_id else { continue };
        let documented = books
            .money_back_steps
            .iter()
            .any(|taken| taken.id == *id && taken.step == Step::Returned && taken.documented > Decimal::ZERO);
        if !documented {
            findings.differ(format_args!("document {}", paper.number), "a refund that it is of", id);
        }
    }
}

fn of_step(
    account: &Account,
    noted: &Noted,
    taken: &Taken,
    (earlier, before): (&[Taken], Decimal),
    findings: &mut Findings,
) {
    let what = format!("{:?} {}: {:?}", noted.kind, noted.id, taken.step).to_lowercase();
    let invoice = invoice_of(account, &noted.order_id);
    let net = invoice.and_then(|invoice| net_of(invoice, before, taken.documented)).unwrap_or_default();
    let booking = Booking {
        documented: taken.documented,
        net,
        from_balance: taken.from_balance,
        beyond: match taken.step {
            Step::Returned => noted.amount - taken.documented - taken.from_balance,
            _ => Decimal::ZERO,
        },
    };
    let had = |step| earlier.iter().any(|known| known.id == noted.id && known.step == step);
    let held = had(Step::Withdrawn) && !had(Step::Released);
    let lines = entries(taken.step, noted.amount, held, &booking).into_iter();
    let mut expected: Vec<String> = lines
        .filter(|entry| !entry.amount.is_zero())
        .map(|entry| {
            let book = serde_json::to_value(entry.book).unwrap_or_default();
            line(book.as_str().unwrap_or_default(), minor(entry.amount, noted.currency), entry.memo)
        })
        .collect();
    let transaction = transaction_id(&noted.id, taken.step);
    let of_it = account.books.entries.iter().filter(|entry| entry.transaction_id == transaction);
    let mut found: Vec<String> = of_it.map(written).collect();
    expected.sort();
    found.sort();
    findings.compare(format_args!("{what}: entries"), &expected.join(", "), &found.join(", "));
    if taken.step == Step::Returned {
        document(account, noted, (before, taken.documented), invoice, &what, findings);
    }
}

/// The credit note says what follows from the order's own document.
fn document(
    account: &Account,
    noted: &Noted,
    (before, amount): (Decimal, Decimal),
    invoice: Option<&Invoice>,
    what: &str,
    findings: &mut Findings,
) {
    let of_it = |paper: &&DocumentRow| paper.money_back_id.as_ref() == Some(&noted.id);
    let found = account.books.documents.iter().find(of_it).and_then(|paper| paper.invoice.as_ref().ok());
    let figures = |paper: &Invoice| serde_json::to_string(&(&paper.lines, &paper.tax)).unwrap_or_default();
    let expected = found.zip(invoice).and_then(|(found, invoice)| {
        invoice.credit_note(&CreditNote {
            number: found.number.clone(),
            issued: found.issued,
            language: "en",
            before,
            amount,
        })
    });
    match (amount.is_zero(), found) {
        (true, None) => {}
        (true, Some(found)) => findings.differ(format_args!("{what}: document"), "none", &found.number),
        (false, None) => findings.differ(format_args!("{what}: document"), "a credit note", "none"),
        (false, Some(found)) => {
            let expected = expected.as_ref().map_or_else(|| "none".into(), figures);
            findings.compare(format_args!("{what}: document {}", found.number), &expected, &figures(found));
            findings.compare(format_args!("{what}: gross"), &amount.normalize(), &found.gross.normalize());
        }
    }
}

/// Our notes on the sandbox's charges agree with the sandbox's own records. Money that the sandbox gave back a moment
/// ago may not be noted yet.
pub(super) fn is_of_the_gateway(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for noted in &books.money_back {
        let of_sandbox = books.charges.iter().any(|charge| charge.key == noted.order_id);
        if !of_sandbox {
            continue;
        }
        let kind = if noted.kind == MoneyBackKind::Refund { "refund" } else { "dispute" };
        let what = format!("{kind} {}", noted.id);
        match books.sandbox_money_back.iter().find(|(id, ..)| *id == noted.id) {
            None => findings.differ(what, "one of the gateway's", "none"),
            Some((_, order_id, amount, gone)) => {
                findings.compare(format_args!("{what}: order"), order_id, &noted.order_id);
                let found = minor(noted.amount, noted.currency);
                findings.compare(format_args!("{what}: amount"), &i128::from(*amount), &found);
                // Money that came back to us at the gateway may not be noted yet. If it is noted, it came back there.
                let back = matches!(noted.step, Step::Released | Step::Reversed | Step::Closed);
                if back && *gone {
                    findings.differ(format_args!("{what}: came back"), "no", "yes");
                }
            }
        }
    }
}

/// The part of a running period that went back is not billed any more, so that nothing is credited twice.
pub(super) fn is_not_billed_any_more(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for held in &books.subscriptions {
        let Some(paid) = &held.paid else { continue };
        let mut chain = Vec::new();
        for (_, row, order) in placed(account) {
            let documented = OfOrder::of(&row.id, &books.money_back, &books.money_back_steps).documented;
            chain_order(&mut chain, order, &held.id, invoice_of(account, &row.id), documented);
        }
        if !chain.is_empty() && !books.money_back.is_empty() {
            let expected = billed_and_kept(&chain).normalize();
            let what = format_args!("subscription {}: billed and not refunded", held.id);
            findings.compare(what, &expected, &paid.term.billed_net.normalize());
        }
    }
}
