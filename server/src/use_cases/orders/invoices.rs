//! The document of an order: it is written when the order is placed, and read at any time.

use super::exchange_rates::is_old;
use crate::clock::day_in;
use crate::store::orders::{Order, OrderLine};
use crate::store::{
    Result as StoreResult, StoreError, accounts, catalogues, exchange_rates, invoices, invoices_list, orders,
    people,
};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{
    Before, Invoice, InvoiceKind, InvoiceLine, InvoiceState, Issue, LineOf, PaidWith, Party, QuotedLine,
    VatCategory, states,
};
use app::i18n::Lang;
use app::ids::{AccountId, InvoiceNumber};
use app::lists::InvoicesView;
use app::ports::{Caller, DocumentsPage, Invoices};
use async_trait::async_trait;
use chrono::NaiveDate;
use sqlx::AnyConnection;

#[async_trait]
impl Invoices for BillingCenter {
    async fn invoices(&self, caller: &Caller) -> Result<Vec<Invoice>, Problem> {
        Ok(invoices::all(&mut *self.store.read().await?, &caller.account_id).await?)
    }

    async fn invoices_page(
        &self,
        caller: &Caller,
        view: InvoicesView,
        words: &str,
    ) -> Result<DocumentsPage, Problem> {
        let mut tx = self.store.read().await?;
        Ok(DocumentsPage {
            documents: invoices_list::page(&mut tx, &caller.account_id, view, words).await?,
            years: invoices_list::years(&mut tx, &caller.account_id).await?,
        })
    }

    async fn invoice(&self, caller: &Caller, number: &InvoiceNumber) -> Result<Invoice, Problem> {
        let mut tx = self.store.read().await?;
        invoices::by_number(&mut tx, &caller.account_id, number).await?.ok_or(Problem::NotFound)
    }

    async fn invoice_state(&self, caller: &Caller, invoice: &Invoice) -> Result<InvoiceState, Problem> {
        let mut tx = self.store.read().await?;
        let mut documents = vec![invoice.clone()];
        documents.extend(invoices::refunds_of(&mut tx, &caller.account_id, &invoice.number).await?);
        Ok(states(&documents)[0])
    }
}

impl BillingCenter {
    /// Writes the document of an order in the transaction that places it.
    pub(super) async fn issue(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        order_number: i64,
    ) -> StoreResult<Invoice> {
        let account_id = &order.account_id;
        let kind = InvoiceKind::of(&order.quote);
        let position = invoices::next_position(&mut *conn, kind).await?;
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        let mut before = Vec::with_capacity(order.lines.len());
        for (quoted, line) in order.quote.lines().zip(&order.lines) {
            before.push(found(&mut *conn, account_id, &quoted, line).await?);
        }
        let issued = self.date_of_issue(&mut *conn, kind, position).await?;
        let issue = Issue {
            number: kind.number(position),
            order_number,
            issued,
            references: order.references.clone(),
            language: language(&mut *conn, account_id).await?.code(),
            seller: self.settings.seller.clone(),
            buyer: buyer(&mut *conn, order, &before).await?,
            paid_with: order
                .method
                .as_ref()
                .map(|method| PaidWith { brand: method.brand.clone(), last_four: method.last_four.clone() }),
            transfer: self.settings.transfer(issued),
            reverse_charge: order.reverse_charge,
            catalogue: &catalogue,
            before,
            rates: exchange_rates::newest(&mut *conn, order.quote.request.as_of).await?,
        };
        let invoice = Invoice::of(&order.quote, issue);
        warn_of_rates(&invoice);
        let of = (account_id, &order.id, None);
        invoices::insert(&mut *conn, of, position, &invoice, self.clock.now()).await?;
        for line in &order.lines {
            let subscription_id = &line.placed.subscription_id;
            invoices::set_billed_by(&mut *conn, account_id, subscription_id, &invoice.number).await?;
        }
        Ok(invoice)
    }

    /// The seller's civil date. The series is locked by then, so the next document comes later. Only a clock that is
    /// behind another server's, or was set back, has to be overruled.
    pub(super) async fn date_of_issue(
        &self,
        conn: &mut AnyConnection,
        kind: InvoiceKind,
        position: i64,
    ) -> StoreResult<NaiveDate> {
        let today = day_in(self.clock.now(), self.settings.seller_time_zone);
        let before = invoices::issued_before(conn, kind, position).await?;
        Ok(before.map_or(today, |before| before.max(today)))
    }

    /// The document of the placed order with that number, if it belongs to the caller's account.
    pub async fn invoice_of_order(&self, caller: &Caller, order_number: i64) -> Result<Invoice, Problem> {
        let mut tx = self.store.read().await?;
        let order = orders::by_number(&mut tx, &caller.account_id, order_number).await?;
        let order = order.ok_or(Problem::NotFound)?;
        invoices::of_order(&mut tx, &caller.account_id, &order.id).await?.ok_or(Problem::NotFound)
    }
}

/// The language of the billing contact. Documents are in it, whoever ordered and on whichever page.
pub(super) async fn language(conn: &mut AnyConnection, account_id: &AccountId) -> StoreResult<Lang> {
    let contact = people::contact(&mut *conn, account_id).await?;
    let contact = contact.ok_or_else(|| StoreError::corrupt("an account without billing contact"))?;
    let known = people::correspondent(conn, account_id, &contact.id).await?;
    Ok(known.ok_or_else(|| StoreError::corrupt("a billing contact of no account"))?.lang)
}

/// The account as a buyer. A number that VIES does not know counts as none, unless VAT was left out because of it
/// before VIES said so. The credit of a period that was billed with reverse charge needs the number with which it was
/// billed, even when the account has none any more.
async fn buyer(conn: &mut AnyConnection, order: &Order, before: &[Before]) -> StoreResult<Party> {
    let account_id = &order.account_id;
    let mut buyer = invoices::buyer(&mut *conn, account_id).await?;
    let account = accounts::get(&mut *conn, account_id).await?;
    if account.is_some_and(|account| account.refused_vat_number.is_some()) && !order.reverse_charge {
        buyer.vat_number = None;
    }
    for number in before.iter().filter_map(|before| before.invoice.as_ref()) {
        if buyer.vat_number.is_some() {
            break;
        }
        let earlier = invoices::by_number(&mut *conn, account_id, number).await?;
        buyer.vat_number = earlier.filter(billed_without_vat).and_then(|earlier| earlier.buyer.vat_number);
    }
    Ok(buyer)
}

/// Warns about missing or old rates. The document is issued all the same: its sale is made, and its number must not be
/// missing.
fn warn_of_rates(invoice: &Invoice) {
    let Some(currency) = invoice.also_taxed_in() else { return };
    let (number, currency) = (invoice.number.as_str(), currency.code());
    match &invoice.national_tax {
        None => {
            tracing::error!(number, currency, "no exchange rate is known: the document lacks its VAT in it");
        }
        Some(tax) if is_old(tax.day, invoice.supplied) => {
            tracing::warn!(number, currency, day = %tax.day, "the document's exchange rate is old");
        }
        Some(_) => {}
    }
}

/// What a line of an order changes, and the document that billed it.
async fn found(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    quoted: &QuotedLine<'_>,
    line: &OrderLine,
) -> StoreResult<Before> {
    let placed = &line.placed;
    let number = invoices::billed_by(&mut *conn, account_id, &placed.subscription_id).await?;
    let document = match &number {
        Some(number) => invoices::by_number(conn, account_id, number).await?,
        None => None,
    };
    let rate = quoted.requested.current.as_ref().map(|term| term.tax_rate);
    let billed = |document: &Invoice| {
        let charges = document.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. }));
        charges.into_iter().find(|line| Some(line.rate) == rate).map(|line| line.category)
    };
    Ok(Before {
        plan: placed.plan_before.clone(),
        seats: placed.seats_before,
        invoice: number,
        issued: document.as_ref().map(|document| document.issued),
        category: document.as_ref().and_then(billed),
    })
}

/// Whether the document charges something with reverse charge. A credit of such a thing alone does not count.
fn billed_without_vat(invoice: &Invoice) -> bool {
    let charged = |line: &InvoiceLine| matches!(line.of, LineOf::Charge { .. });
    invoice.lines.iter().any(|line| charged(line) && line.category == VatCategory::ReverseCharge)
}
