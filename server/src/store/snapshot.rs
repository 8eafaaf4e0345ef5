//! Everything a quote and the rules of a change depend on, read in one transaction.

use super::{Result, StoreError, accounts, carts, catalogues, people, subscriptions};
use crate::clock::Clock;
use app::billing::{Party, Snapshot};
use sqlx::AnyConnection;

/// A snapshot and what it was made from.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// The number of the catalogue in it.
    pub catalogue_id: i64,
}

/// The account as the person sees it; `None` when there is no such account or the person is not of it.
pub async fn read(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
    clock: &Clock,
    seller: &Party,
) -> Result<Option<Stored>> {
    let Some(account) = accounts::get(&mut *conn, account_id).await? else { return Ok(None) };
    let Some(viewer) = people::get(&mut *conn, account_id, person_id).await? else { return Ok(None) };
    let contact = people::contact(&mut *conn, account_id).await?;
    let contact = contact
        .ok_or_else(|| StoreError::corrupt(format_args!("account {account_id} has no billing contact")))?;
    let newest = catalogues::newest(&mut *conn).await?;
    let (catalogue_id, catalogue) = newest.ok_or_else(|| StoreError::corrupt("there is no catalogue"))?;
    let snapshot = Snapshot {
        viewer,
        contact,
        today: clock.today(&account.time_zone),
        seller_country: seller.country.clone(),
        seller_postal_code: seller.postal_code.clone(),
        catalogue,
        subscriptions: subscriptions::all(&mut *conn, account_id, account.currency).await?,
        references: accounts::cart_references(&mut *conn, &account).await?,
        cart: carts::lines(conn, account_id).await?,
        account,
    };
    Ok(Some(Stored { snapshot, catalogue_id }))
}
