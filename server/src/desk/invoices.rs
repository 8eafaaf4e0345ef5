//! The document of an order: written when it is placed, read whenever.

use super::BillingDesk;
use crate::store::orders::{Order, Origin};
use crate::store::{Result as Stored, accounts, catalogues, invoices, orders};
use app::api::Problem;
use app::billing::{Before, Invoice, InvoiceKind, InvoiceLine, Issue, LineOf, PaidWith, Party, VatCategory};
use app::ports::Caller;
use sqlx::AnyConnection;

impl BillingDesk {
    /// Writes the document of an order in the transaction that places it.
    pub(super) async fn issue(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        order_number: i64,
    ) -> Stored<Invoice> {
        let account_id = &order.account_id;
        let kind = InvoiceKind::of(&order.quote);
        let position = invoices::next_position(&mut *conn, kind).await?;
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        let mut before = Vec::with_capacity(order.lines.len());
        for line in &order.lines {
            let placed = &line.placed;
            let invoice = invoices::billed_by(&mut *conn, account_id, &placed.subscription_id).await?;
            before.push(Before { plan: placed.plan_before.clone(), seats: placed.seats_before, invoice });
        }
        let issue = Issue {
            number: kind.number(position),
            order_number,
            // A period that was renewed late was not billed before today.
            issued: match order.origin() {
                Origin::Checkout | Origin::Operator => order.quote.request.as_of,
                Origin::Renewal | Origin::PayPage => self.today_of(&mut *conn, account_id).await?,
            },
            language: order.lang.code(),
            seller: self.settings.seller.clone(),
            buyer: buyer(&mut *conn, order, &before).await?,
            paid_with: order
                .method
                .as_ref()
                .map(|method| PaidWith { brand: method.brand.clone(), last_four: method.last_four.clone() }),
            reverse_charge: order.reverse_charge,
            catalogue: &catalogue,
            before,
        };
        let invoice = Invoice::of(&order.quote, issue);
        invoices::insert(&mut *conn, account_id, &order.id, position, &invoice, self.clock.now()).await?;
        for line in &order.lines {
            let subscription_id = &line.placed.subscription_id;
            invoices::set_billed_by(&mut *conn, account_id, subscription_id, &invoice.number).await?;
        }
        Ok(invoice)
    }

    /// The document of the placed order of that number, if the caller's account's.
    pub async fn invoice_of_order(&self, caller: &Caller, order_number: i64) -> Result<Invoice, Problem> {
        let mut tx = self.store.read().await?;
        let order = orders::by_number(&mut tx, &caller.account_id, order_number).await?;
        let order = order.ok_or(Problem::NotFound)?;
        invoices::of_order(&mut tx, &caller.account_id, &order.id).await?.ok_or(Problem::NotFound)
    }
}

/// The document of that number, if the caller's account's.
pub(super) async fn by_number(desk: &BillingDesk, caller: &Caller, number: &str) -> Result<Invoice, Problem> {
    let mut tx = desk.store.read().await?;
    invoices::by_number(&mut tx, &caller.account_id, number).await?.ok_or(Problem::NotFound)
}

/// All documents of the caller's account, newest first.
pub(super) async fn all(desk: &BillingDesk, caller: &Caller) -> Result<Vec<Invoice>, Problem> {
    Ok(invoices::all(&mut *desk.store.read().await?, &caller.account_id).await?)
}

/// The account as it is billed. A number that VIES does not know counts as none, unless VAT was left out because of it
/// before VIES said so. A credit of what was billed with reverse charge needs the number it was billed with, also when
/// the account has none any more.
async fn buyer(conn: &mut AnyConnection, order: &Order, before: &[Before]) -> Stored<Party> {
    let account_id = &order.account_id;
    let mut buyer = invoices::buyer(&mut *conn, account_id).await?;
    let account = accounts::get(&mut *conn, account_id).await?;
    if account.is_some_and(|account| account.refused_vat_number.is_some()) && !order.reverse_charge {
        buyer.vat_number = None;
    }
    for number in before.iter().filter_map(|before| before.invoice.as_deref()) {
        if buyer.vat_number.is_some() {
            break;
        }
        let earlier = invoices::by_number(&mut *conn, account_id, number).await?;
        buyer.vat_number = earlier.filter(billed_without_vat).and_then(|earlier| earlier.buyer.vat_number);
    }
    Ok(buyer)
}

/// Whether something was billed on it with reverse charge; a credit of such a thing alone is none.
fn billed_without_vat(invoice: &Invoice) -> bool {
    let charged = |line: &InvoiceLine| matches!(line.of, LineOf::Charge { .. });
    invoice.lines.iter().any(|line| charged(line) && line.category == VatCategory::ReverseCharge)
}
