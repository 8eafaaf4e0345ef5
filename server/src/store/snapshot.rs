//! Everything on which a quote and the rules of a change depend, read in one transaction.

use super::{Result, StoreError, accounts, carts, catalogues, people, subscriptions};
use crate::clock::Clock;
use app::billing::{CartLine, Catalogue, Party, Snapshot, Subscription};
use app::ids::{AccountId, PersonId};
use sqlx::AnyConnection;

/// A snapshot and its catalogue's number.
#[derive(Clone, Debug)]
pub struct StoredSnapshot {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// The number of the catalogue in it.
    pub catalogue_id: i64,
}

/// The person who looks at an account.
#[derive(Clone, Copy, Debug)]
pub enum Viewer<'a> {
    /// The person with that id.
    Person(&'a PersonId),
    /// No person: the account is seen as its billing contact sees it.
    Nobody,
}

/// Which holders of licences a snapshot names.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// All of them, for the rules.
    Everybody,
    /// The holders that a page about this subscription, line of the cart or product shows; and the holders of each
    /// subscription of which a line of the cart leaves too few licences. The others are counted.
    ShownFor(&'a str),
}

/// The account as the viewer sees it. `None` when there is no such account or the person is not in it.
pub async fn read(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    viewer: Viewer<'_>,
    named: Named<'_>,
    clock: &Clock,
    seller: &Party,
) -> Result<Option<StoredSnapshot>> {
    let Some(account) = accounts::get(&mut *conn, account_id).await? else { return Ok(None) };
    let contact = people::contact(&mut *conn, account_id).await?;
    let contact = contact
        .ok_or_else(|| StoreError::corrupt(format_args!("account {account_id} has no billing contact")))?;
    let viewer = match viewer {
        // Mostly the billing contact looks.
        Viewer::Person(id) if *id == contact.id => Some(contact.clone()),
        Viewer::Person(id) => people::get(&mut *conn, account_id, id).await?,
        Viewer::Nobody => Some(contact.clone()),
    };
    let Some(viewer) = viewer else { return Ok(None) };
    let newest = catalogues::newest(&mut *conn).await?;
    let (catalogue_id, catalogue) = newest.ok_or_else(|| StoreError::corrupt("there is no catalogue"))?;
    let cart = carts::lines(&mut *conn, account_id).await?;
    let subscriptions = match named {
        Named::Everybody => subscriptions::all(&mut *conn, account_id, account.currency).await?,
        Named::ShownFor(id) => {
            let shown = |held: &Subscription, assigned| is_shown(id, held, assigned, &cart, &catalogue);
            subscriptions::counted(&mut *conn, account_id, account.currency, shown).await?
        }
    };
    let snapshot = Snapshot {
        viewer,
        contact,
        today: clock.today(&account.time_zone),
        seller_country: seller.country.clone(),
        seller_postal_code: seller.postal_code.clone(),
        catalogue,
        subscriptions,
        references: accounts::cart_references(conn, &account).await?,
        cart,
        account,
    };
    Ok(Some(StoredSnapshot { snapshot, catalogue_id }))
}

/// Whether a page about `id` names the holders of that subscription.
fn is_shown(id: &str, held: &Subscription, assigned: u32, cart: &[CartLine], catalogue: &Catalogue) -> bool {
    let mut lines = cart.iter().filter(|line| line.subscription_id.as_ref() == Some(&held.id));
    let product = catalogue.plan(&held.selection.plan_id).map(|(product, _)| product.id.as_str());
    held.id.as_str() == id
        || product == Some(id)
        || lines.any(|line| line.id.as_str() == id || line.selection.seats < assigned)
}
