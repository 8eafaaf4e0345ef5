//! Invoices and credit notes: one for each placed order and one for each refund, each written once.

use super::Result;
use super::invoices_list::Keys;
use super::row::{Columns, json, timestamp};
use app::billing::{Invoice, InvoiceKind, Party};
use app::ids::{AccountId, InvoiceNumber, OrderId, SubscriptionId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::AnyConnection;

/// Takes the next place in the series. A transaction that is rolled back takes none.
pub async fn next_position(conn: &mut AnyConnection, kind: InvoiceKind) -> Result<i64> {
    let row = sqlx::query("update counters set value = value + 1 where name = $1 returning value")
        .bind(kind.series())
        .fetch_one(conn)
        .await?;
    row.int("value")
}

/// The day of issue of the document before that place in the series.
pub async fn issued_before(
    conn: &mut AnyConnection,
    kind: InvoiceKind,
    position: i64,
) -> Result<Option<NaiveDate>> {
    let row = sqlx::query("select issued_on from invoices where series = $1 and position = $2")
        .bind(kind.series())
        .bind(position - 1)
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(None), |row| row.date_or_null("issued_on"))
}

/// Writes the document of an order (account, order), or of money that went back from it (and the id of that).
pub async fn insert(
    conn: &mut AnyConnection,
    (account_id, order_id, money_back_id): (&AccountId, &OrderId, Option<&str>),
    position: i64,
    invoice: &Invoice,
    now: DateTime<Utc>,
) -> Result<()> {
    let keys = Keys::of(invoice)?;
    sqlx::query(
        "insert into invoices (number, series, position, account_id, order_id, issued_on, document, created_at,
            money_back_id, total_minor, outstanding_minor, refunds, search_key)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(invoice.number.as_str())
    .bind(invoice.kind.series())
    .bind(position)
    .bind(account_id.as_str())
    .bind(order_id.as_str())
    .bind(invoice.issued.to_string())
    .bind(json(invoice)?)
    .bind(timestamp(now))
    .bind(money_back_id.map(str::to_owned))
    .bind(keys.total_minor)
    .bind(keys.outstanding_minor)
    .bind(keys.refunds)
    .bind(keys.search_key)
    .execute(conn)
    .await?;
    Ok(())
}

/// The document with that number, if it belongs to the account.
pub async fn by_number(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    number: &InvoiceNumber,
) -> Result<Option<Invoice>> {
    let row = sqlx::query("select document from invoices where account_id = $1 and number = $2")
        .bind(account_id.as_str())
        .bind(number.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.json("document")).transpose()
}

/// The credit notes of the refunds of the order to which the document with that number belongs.
pub async fn refunds_of(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    number: &InvoiceNumber,
) -> Result<Vec<Invoice>> {
    let rows = sqlx::query(
        "select document from invoices where account_id = $1 and money_back_id is not null
            and order_id = (select order_id from invoices where number = $2)",
    )
    .bind(account_id.as_str())
    .bind(number.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.json("document")).collect()
}

/// The document of the placed order, if it belongs to the account.
pub async fn of_order(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    order_id: &OrderId,
) -> Result<Option<Invoice>> {
    let row = sqlx::query(
        "select document from invoices where account_id = $1 and order_id = $2 and money_back_id is null",
    )
    .bind(account_id.as_str())
    .bind(order_id.as_str())
    .fetch_optional(conn)
    .await?;
    row.map(|row| row.json("document")).transpose()
}

/// The document of the placed order, of any account, and whether the billing contact's mails carry it.
pub async fn to_attach(conn: &mut AnyConnection, order_id: &OrderId) -> Result<Option<(Invoice, bool)>> {
    let row = sqlx::query(
        "select document, attach_invoices from invoices join accounts on accounts.id = account_id
        where order_id = $1 and money_back_id is null",
    )
    .bind(order_id.as_str())
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((row.json("document")?, row.flag("attach_invoices")?))).transpose()
}

/// All documents of the account, newest first.
pub async fn all(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<Invoice>> {
    let rows = sqlx::query(
        "select document from invoices where account_id = $1
        order by issued_on desc, created_at desc, number desc",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.json("document")).collect()
}

/// The documents of the account that were issued on that day or later, newest first.
pub async fn since(conn: &mut AnyConnection, account_id: &AccountId, day: NaiveDate) -> Result<Vec<Invoice>> {
    let rows = sqlx::query(
        "select document from invoices where account_id = $1 and issued_on >= $2
        order by issued_on desc, created_at desc, number desc",
    )
    .bind(account_id.as_str())
    .bind(day.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.json("document")).collect()
}

/// The invoice that billed the running period of the subscription, if one of ours did.
pub async fn billed_by(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
) -> Result<Option<InvoiceNumber>> {
    let row = sqlx::query("select billed_by from subscriptions where account_id = $1 and id = $2")
        .bind(account_id.as_str())
        .bind(subscription_id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(None), |row| row.id_or_null("billed_by"))
}

/// Notes which invoice billed the subscription's present period.
pub async fn set_billed_by(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
    number: &InvoiceNumber,
) -> Result<()> {
    sqlx::query("update subscriptions set billed_by = $3 where account_id = $1 and id = $2")
        .bind(account_id.as_str())
        .bind(subscription_id.as_str())
        .bind(number.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The account as a party of a sale.
pub async fn buyer(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Party> {
    let row = sqlx::query(
        "select name, street, postal_code, city, region, country, vat_number,
            (select email from people where account_id = accounts.id and role = 'billing-contact') as email
        from accounts where id = $1",
    )
    .bind(account_id.as_str())
    .fetch_one(conn)
    .await?;
    Ok(Party {
        name: row.text("name")?,
        street: row.text_or_null("street")?,
        postal_code: row.text_or_null("postal_code")?,
        city: row.text_or_null("city")?,
        region: row.text_or_null("region")?,
        country: row.text("country")?,
        vat_number: row.text_or_null("vat_number")?,
        registration: None,
        email: row.email_or_null("email")?,
    })
}

/// Sets the account's billing address. Its country stays.
pub async fn set_address(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    street: &str,
    postal_code: &str,
    city: &str,
    region: Option<&str>,
) -> Result<()> {
    sqlx::query("update accounts set street = $2, postal_code = $3, city = $4, region = $5 where id = $1")
        .bind(account_id.as_str())
        .bind(street)
        .bind(postal_code)
        .bind(city)
        .bind(region.map(str::to_owned))
        .execute(conn)
        .await?;
    Ok(())
}
