//! What all accounts have in common: it is read once.

use crate::store::exchange_rates::KeptRates;
use crate::store::row::Columns;
use crate::store::{Result, catalogues as store};
use app::billing::Catalogue;
use sqlx::AnyConnection;
use std::collections::HashMap;
use std::sync::Arc;

/// What all accounts have in common.
#[derive(Debug)]
pub struct Common {
    /// Every catalogue, by its number.
    pub catalogues: HashMap<i64, Arc<Catalogue>>,
    /// When the first order with a document was opened: RFC 3339, fixed width. Earlier orders have no documents.
    pub papers_since: Option<String>,
    /// The exchange rates.
    pub rates: KeptRates,
}

impl Common {
    /// Reads it.
    pub async fn read(conn: &mut AnyConnection) -> Result<Self> {
        Ok(Self {
            catalogues: catalogues(&mut *conn).await?,
            papers_since: papers_since(&mut *conn).await?,
            rates: KeptRates::read(conn).await?,
        })
    }
}

async fn catalogues(conn: &mut AnyConnection) -> Result<HashMap<i64, Arc<Catalogue>>> {
    let rows = sqlx::query("select id from catalogues").fetch_all(&mut *conn).await?;
    let mut all = HashMap::new();
    for row in &rows {
        let id = row.int("id")?;
        all.insert(id, store::get(&mut *conn, id).await?);
    }
    Ok(all)
}

async fn papers_since(conn: &mut AnyConnection) -> Result<Option<String>> {
    let row = sqlx::query(
        "select min(created_at) as since from orders
        where exists (select 1 from invoices where order_id = orders.id and money_back_id is null)",
    )
    .fetch_one(conn)
    .await?;
    row.text_or_null("since")
}
