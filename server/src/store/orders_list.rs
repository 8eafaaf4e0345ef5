//! The list of an account's orders, page by page.

use super::row::{Columns, bad};
use super::searching::patterns;
use super::{Result, catalogues};
use crate::clock::day_of;
use app::api::ListedOrder;
use app::billing::{CartQuote, Catalogue, References};
use app::ids::AccountId;
use app::limits::MAX_ROWS_A_PAGE;
use app::lists::{Listed, Order, OrderState, OrderedBy, OrdersView, Span};
use app::typed::folded;
use rust_decimal::Decimal;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// The orders that are asked for. Each word stands in the search key of the order, or in its number.
const WHERE: &str = " from orders where account_id = $1
    and ($2 = '' or origin = $2) and ($3 = '' or status = $3)
    and (coalesce(search_key, '') like $4 escape '!' or cast(number as text) like $4 escape '!')
    and (coalesce(search_key, '') like $5 escape '!' or cast(number as text) like $5 escape '!')
    and (coalesce(search_key, '') like $6 escape '!' or cast(number as text) like $6 escape '!')";

const COLUMNS: &str = "select number, origin, status, quote, catalogue_id, created_at,
    (select name from people where people.id = orders.person_id) as person,
    (select invoices.number from invoices
        where invoices.order_id = orders.id and money_back_id is null) as invoice";

/// A page of the account's orders that contain each of the `words`. Their days are those of the time zone.
pub async fn page(
    conn: &mut AnyConnection,
    (account_id, time_zone): (&AccountId, &str),
    view: OrdersView,
    words: &str,
) -> Result<Listed<ListedOrder>> {
    let count = AssertSqlSafe(format!("select count(*) as orders{WHERE}"));
    let count = bound(sqlx::query(count), account_id, view, words).fetch_one(&mut *conn).await?;
    let span = Span::of(view.page, count.count("orders")?);
    let by = columns_of(view.order);
    // All parts are constants of this file; no value is in the text.
    let sql = AssertSqlSafe(format!("{COLUMNS}{WHERE} order by {by} limit $7 offset $8"));
    let found = bound(sqlx::query(sql), account_id, view, words)
        .bind(i64::from(MAX_ROWS_A_PAGE))
        .bind(i64::from(span.before()))
        .fetch_all(&mut *conn)
        .await?;
    let mut known = BTreeMap::new();
    let mut rows = Vec::with_capacity(found.len());
    for row in &found {
        rows.push(listed(row, catalogue(&mut *conn, &mut known, row).await?, time_zone)?);
    }
    Ok(Listed { span, rows })
}

/// Each catalogue is read once.
async fn catalogue<'known>(
    conn: &mut AnyConnection,
    known: &'known mut BTreeMap<i64, Arc<Catalogue>>,
    row: &AnyRow,
) -> Result<&'known Catalogue> {
    let id = row.int("catalogue_id")?;
    match known.entry(id) {
        Entry::Occupied(known) => Ok(known.into_mut()),
        Entry::Vacant(new) => Ok(new.insert(catalogues::get(conn, id).await?)),
    }
}

fn listed(row: &AnyRow, catalogue: &Catalogue, time_zone: &str) -> Result<ListedOrder> {
    let quote: CartQuote = row.json("quote")?;
    let state = OrderState::from_code(&row.text("status")?).ok_or_else(|| bad("status"))?;
    Ok(ListedOrder {
        number: row.int_or_null("number")?,
        on: day_of(row.instant("created_at")?, time_zone),
        state,
        by: OrderedBy::from_code(&row.text("origin")?).ok_or_else(|| bad("origin"))?,
        person: row.text("person")?,
        products: products(catalogue, &quote),
        charged: if state == OrderState::Placed { quote.quote.total_due } else { Decimal::ZERO },
        currency: quote.request.currency,
        invoice: row.id_or_null("invoice")?,
    })
}

/// The products of an order with their plans, each once.
fn products(catalogue: &Catalogue, quote: &CartQuote) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in &quote.cart {
        let Some((product, plan)) = catalogue.plan(&line.selection.plan_id) else { continue };
        let name = format!("{} {}", product.name, plan.name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The search key of an order, beside its number: its products, and the buyer's references.
pub(super) fn search_key(catalogue: &Catalogue, quote: &CartQuote, references: &References) -> String {
    let mut words = products(catalogue, quote);
    words.extend([&references.purchase_order, &references.buyer_reference].into_iter().flatten().cloned());
    folded(&words.join(" "))
}

/// Fills the keys of orders that were written by a server without these keys. The guards are lifted meanwhile.
pub(super) async fn fill_keys(conn: &mut AnyConnection) -> Result<()> {
    let rows = sqlx::query(
        "select id, quote, catalogue_id, purchase_order, buyer_reference from orders where search_key is null",
    );
    let mut known = BTreeMap::new();
    for row in rows.fetch_all(&mut *conn).await? {
        let references = References {
            purchase_order: row.text_or_null("purchase_order")?,
            buyer_reference: row.text_or_null("buyer_reference")?,
        };
        let catalogue = catalogue(&mut *conn, &mut known, &row).await?;
        sqlx::query("update orders set search_key = $2 where id = $1")
            .bind(row.text("id")?)
            .bind(search_key(catalogue, &row.json("quote")?, &references))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Whether there are orders without keys.
pub(super) async fn lacks_keys(conn: &mut AnyConnection) -> Result<bool> {
    let row = sqlx::query("select 1 as one from orders where search_key is null limit 1");
    Ok(row.fetch_optional(conn).await?.is_some())
}

/// The id comes last: no two orders are equal, so each is on one page only. An order that was not placed was not
/// charged.
const fn columns_of(order: Order) -> &'static str {
    match order {
        Order::Oldest => "created_at, id",
        Order::Largest => {
            "case when status = 'placed' then total_due_minor else 0 end desc, created_at desc, id desc"
        }
        Order::Smallest => "case when status = 'placed' then total_due_minor else 0 end, created_at, id",
        _ => "created_at desc, id desc",
    }
}

fn bound<'q>(
    query: Query<'q, Any, AnyArguments>,
    account_id: &'q AccountId,
    view: OrdersView,
    words: &str,
) -> Query<'q, Any, AnyArguments> {
    let query = query
        .bind(account_id.as_str())
        .bind(view.filter.by.map_or("", OrderedBy::code))
        .bind(view.filter.state.map_or("", OrderState::code));
    patterns(words).into_iter().fold(query, Query::bind)
}
