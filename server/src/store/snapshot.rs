//! Everything on which a quote and the rules of a change depend, read in one transaction.

use super::{Result, StoreError, accounts, carts, catalogues, people, subscriptions};
use crate::clock::Clock;
use app::billing::{Party, Snapshot};
use app::ids::{AccountId, PersonId};
use sqlx::AnyConnection;

/// A snapshot and its catalogue's number.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// The number of the catalogue in it.
    pub catalogue_id: i64,
}

/// Who looks at an account.
#[derive(Clone, Copy, Debug)]
pub enum Viewer<'a> {
    /// The person with that id.
    Person(&'a PersonId),
    /// No person: the account is seen as its billing contact sees it.
    Nobody,
}

/// The account as the viewer sees it. `None` when there is no such account or the person is not in it.
pub async fn read(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    viewer: Viewer<'_>,
    clock: &Clock,
    seller: &Party,
) -> Result<Option<Stored>> {
    let Some(account) = accounts::get(&mut *conn, account_id).await? else { return Ok(None) };
    let contact = people::contact(&mut *conn, account_id).await?;
    let contact = contact
        .ok_or_else(|| StoreError::corrupt(format_args!("account {account_id} has no billing contact")))?;
    let viewer = match viewer {
        Viewer::Person(id) => people::get(&mut *conn, account_id, id).await?,
        Viewer::Nobody => Some(contact.clone()),
    };
    let Some(viewer) = viewer else { return Ok(None) };
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
