//! A placed order, as it was placed.

use crate::mail::ORDER_CONFIRMATION;
use crate::store::outbox::{self, MessageStatus};
use crate::store::{catalogues, invoices, orders};
use crate::use_cases::BillingCenter;
use app::api::{ConfirmationMail, OrderPage, Problem};
use app::ports::Caller;

pub(in crate::use_cases) async fn order_page(
    center: &BillingCenter,
    caller: &Caller,
    number: i64,
) -> Result<OrderPage, Problem> {
    let mut tx = center.store.read().await?;
    let order = orders::by_number(&mut tx, &caller.account_id, number).await?.ok_or(Problem::NotFound)?;
    let catalogue = catalogues::get(&mut tx, order.catalogue_id).await?;
    let invoice = invoices::of_order(&mut tx, &caller.account_id, &order.id).await?;
    let mail = outbox::whereabouts(&mut tx, &caller.account_id, ORDER_CONFIRMATION, &order.id).await?;
    let paid = !order.quote.quote.total_due.is_zero();
    Ok(OrderPage {
        number,
        lines: order.lines.into_iter().map(|line| line.placed).collect(),
        catalogue,
        paid_with: order.method.filter(|_| paid).map(|method| (method.brand, method.last_four)),
        reverse_charge: order.reverse_charge,
        invoice: invoice.map(|invoice| invoice.number),
        confirmation: mail.and_then(confirmation),
        quote: order.quote,
    })
}

/// Nothing of a mail that nobody tries to send any more.
fn confirmation((email, status): (String, MessageStatus)) -> Option<ConfirmationMail> {
    let comes = matches!(status, MessageStatus::Queued | MessageStatus::Sent);
    comes.then(|| ConfirmationMail { email, sent: status == MessageStatus::Sent })
}
