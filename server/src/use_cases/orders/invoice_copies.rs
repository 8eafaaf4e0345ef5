//! Copies of invoices, for the recipients whom the billing contact named and who said yes.

use crate::mail::{InvoiceCopy, Mail, enqueue};
use crate::store::{Result as StoreResult, invoice_recipients as recipients};
use crate::use_cases::BillingCenter;
use app::billing::Invoice;
use app::ids::{AccountId, OrderId};
use sqlx::AnyConnection;

impl BillingCenter {
    /// Sends a document that was just written to everybody who wants it, besides the billing contact.
    pub(super) async fn send_copies(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        order_id: &OrderId,
        invoice: &Invoice,
    ) -> StoreResult<()> {
        for known in recipients::all(&mut *conn, account_id).await? {
            if !known.is_confirmed || known.is_stopped {
                continue;
            }
            let mail = Mail::InvoiceCopy(InvoiceCopy {
                recipient_id: known.id.clone(),
                order_id: order_id.clone(),
                number: invoice.number.clone(),
                kind: invoice.kind,
                issued: invoice.issued,
                total: invoice.gross,
                currency: invoice.currency,
                company: invoice.buyer.name.clone(),
            });
            enqueue(&mut *conn, account_id, &known.correspondent(), &mail, self.clock.now()).await?;
        }
        Ok(())
    }
}
