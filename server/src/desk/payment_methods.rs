//! The payment methods on file.

use super::{BillingDesk, refuse};
use crate::store::payment_methods;
use app::api::Problem;
use app::billing::{MethodOnFile, Subscription, payment_refusal};
use app::ports::Caller;

/// The methods of the caller's account.
pub(super) async fn all(desk: &BillingDesk, caller: &Caller) -> Result<Vec<MethodOnFile>, Problem> {
    Ok(payment_methods::all(&mut *desk.store.read().await?, &caller.account_id).await?)
}

pub(super) async fn make_default(desk: &BillingDesk, caller: &Caller, id: &str) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    refuse(&payment_refusal(&desk.snapshot(tx.conn(), caller).await?.snapshot))?;
    find(&payment_methods::all(tx.conn(), &caller.account_id).await?, id)?;
    payment_methods::make_default(tx.conn(), &caller.account_id, id).await?;
    Ok(tx.commit().await?)
}

/// The gateway forgets the card first: were it the other way round, a crash in between would leave a card that can be
/// charged and that nobody sees. To forget it twice is no error, so the button may be pressed again.
pub(super) async fn remove(desk: &BillingDesk, caller: &Caller, id: &str) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    may_remove(desk, tx.conn(), caller, id).await?;
    drop(tx);
    desk.gateway.remove_payment_method(&caller.account_id, id).await?;
    let mut tx = desk.change(&caller.account_id).await?;
    payment_methods::remove(tx.conn(), &caller.account_id, id).await?;
    Ok(tx.commit().await?)
}

async fn may_remove(
    desk: &BillingDesk,
    conn: &mut sqlx::AnyConnection,
    caller: &Caller,
    id: &str,
) -> Result<(), Problem> {
    let snapshot = desk.snapshot(&mut *conn, caller).await?.snapshot;
    refuse(&payment_refusal(&snapshot))?;
    let methods = payment_methods::all(conn, &caller.account_id).await?;
    find(&methods, id)?;
    if methods.len() == 1 && snapshot.subscriptions.iter().any(Subscription::renews) {
        return Err(Problem::LastPaymentMethod);
    }
    Ok(())
}

/// Another account's method does not exist.
fn find(methods: &[MethodOnFile], id: &str) -> Result<(), Problem> {
    if methods.iter().any(|on_file| on_file.method.id == id) { Ok(()) } else { Err(Problem::NotFound) }
}
