//! The amounts that a step books, and the text of its credit note.

use crate::payments::MoneyBackKind;
use crate::store::ledger::{self, Book, CAME_BACK, Entry, REFUNDED_AGAIN};
use crate::store::money_back::{self, Noted, Step, Taken};
use crate::store::orders::Order;
use crate::store::{Result as StoreResult, StoreError, invoices};
use crate::use_cases::BillingCenter;
use app::billing::{CreditNote, Invoice, InvoiceKind};
use app::ids::{InvoiceNumber, OrderId};
use rust_decimal::Decimal;
use sqlx::AnyConnection;

/// The amounts that a step books.
#[derive(Clone, Debug, Default)]
pub(crate) struct Booking {
    /// The amount of its credit note, tax included.
    pub documented: Decimal,
    /// The net part of that amount.
    pub net: Decimal,
    /// The amount taken from the balance.
    pub from_balance: Decimal,
    /// The amount that the gateway gave beyond the charge. It is lost.
    pub beyond: Decimal,
}

/// The entries of a step. `held` says that the money had been withdrawn before. It is then a receivable, and not with
/// the gateway.
pub(crate) fn entries(step: Step, amount: Decimal, held: bool, booking: &Booking) -> Vec<Entry> {
    let entry = |book, amount, memo| Entry { book, amount, memo };
    let pair = |to, from, memo| vec![entry(to, amount, memo), entry(from, -amount, memo)];
    match step {
        Step::Asked | Step::Closed => Vec::new(),
        Step::Withdrawn => pair(Book::AccountsReceivable, Book::GatewayClearing, "dispute"),
        Step::Released => pair(Book::GatewayClearing, Book::AccountsReceivable, "dispute-won"),
        Step::Reversed => pair(Book::GatewayClearing, Book::CustomerCredit, CAME_BACK),
        Step::Returned => {
            let from = if held { Book::AccountsReceivable } else { Book::GatewayClearing };
            vec![
                entry(Book::Revenue, booking.net, "refund"),
                entry(Book::Tax, booking.documented - booking.net, "refund"),
                entry(Book::CustomerCredit, booking.from_balance, REFUNDED_AGAIN),
                entry(Book::Revenue, booking.beyond, "refund-beyond"),
                entry(from, -amount, "refund"),
            ]
        }
    }
}

/// All money of an order that went back.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct OfOrder {
    /// The sum of its credit notes, tax included.
    pub documented: Decimal,
    /// The amount that came back to us and went to the balance.
    pub came_back: Decimal,
    /// The part of that amount that was refunded again.
    pub from_balance: Decimal,
}

impl OfOrder {
    pub fn of(order_id: &OrderId, noted: &[Noted], steps: &[Taken]) -> Self {
        let mut sums = Self::default();
        for noted in noted.iter().filter(|noted| noted.order_id == *order_id) {
            for taken in steps.iter().filter(|taken| taken.id == noted.id) {
                sums.documented += taken.documented;
                sums.from_balance += taken.from_balance;
                if taken.step == Step::Reversed {
                    sums.came_back += noted.amount;
                }
            }
        }
        sums
    }
}

/// The net part of `amount`, when `before` was documented already, both tax included.
pub(crate) fn net_of(invoice: &Invoice, before: Decimal, amount: Decimal) -> Option<Decimal> {
    let sum = |total| Some(invoice.taken_back(total)?.into_iter().sum::<Decimal>());
    Some(sum(before + amount)? - sum(before)?)
}

impl BillingCenter {
    /// Where the amount of a refund comes from: first from what an earlier refund left on the balance, when it failed;
    /// then from what the order charged. The rest is lost.
    pub(super) async fn booking(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        noted: &Noted,
        all: &[Taken],
    ) -> StoreResult<Booking> {
        let of_order = self.of_order(&mut *conn, order, all).await?;
        let came_back: Decimal = of_order.came_back - of_order.from_balance;
        let balance = ledger::balance(&mut *conn, &noted.account_id, noted.currency).await?;
        let from_balance = match noted.kind {
            MoneyBackKind::Refund => came_back.min(balance).clamp(Decimal::ZERO, noted.amount),
            MoneyBackKind::Dispute => Decimal::ZERO,
        };
        let rest = noted.amount - from_balance;
        let invoice = invoices::of_order(&mut *conn, &order.account_id, &order.id).await?;
        let left = order.quote.quote.total_due - of_order.documented;
        let documented = if invoice.is_some() { rest.min(left.max(Decimal::ZERO)) } else { Decimal::ZERO };
        let net = invoice.and_then(|invoice| net_of(&invoice, of_order.documented, documented));
        Ok(Booking { documented, net: net.unwrap_or_default(), from_balance, beyond: rest - documented })
    }

    async fn of_order(&self, conn: &mut AnyConnection, order: &Order, all: &[Taken]) -> StoreResult<OfOrder> {
        let noted = money_back::of_account(conn, &order.account_id).await?;
        Ok(OfOrder::of(&order.id, &noted, all))
    }

    /// The credit note of the amount that went back.
    pub(super) async fn credit_note(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        noted: &Noted,
        all: &[Taken],
        amount: Decimal,
    ) -> StoreResult<InvoiceNumber> {
        let before = self.of_order(&mut *conn, order, all).await?.documented;
        let invoice = invoices::of_order(&mut *conn, &order.account_id, &order.id).await?;
        let invoice =
            invoice.ok_or_else(|| StoreError::corrupt("a refund of an order without a document"))?;
        let position = invoices::next_position(&mut *conn, InvoiceKind::CreditNote).await?;
        let new = CreditNote {
            number: InvoiceKind::CreditNote.number(position),
            issued: self.date_of_issue(&mut *conn, InvoiceKind::CreditNote, position).await?,
            language: super::super::invoices::language(&mut *conn, &order.account_id).await?.code(),
            before,
            amount,
        };
        let note = invoice.credit_note(&new);
        let note = note.ok_or_else(|| StoreError::corrupt("a refund of more than was charged"))?;
        let of = Some(noted.id.as_str());
        invoices::insert(conn, (&order.account_id, &order.id, of), position, &note, self.clock.now()).await?;
        Ok(note.number)
    }
}
