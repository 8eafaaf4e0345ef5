//! The customer companies and how they pay.

use super::row::{Columns, timestamp, word};
use super::{Result, ledger, payment_methods};
use app::billing::vat::VatNumber;
use app::billing::{Account, AccountKind, Currency, References};
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Takes the account's lock for the rest of the transaction. False when there is no such account.
pub async fn lock(conn: &mut AnyConnection, account_id: &AccountId) -> Result<bool> {
    let done = sqlx::query("update accounts set version = version + 1 where id = $1")
        .bind(account_id.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the account's lock, if nobody has it. False when somebody has, or when there is no such account. PostgreSQL only.
pub async fn lock_if_free(conn: &mut AnyConnection, account_id: &AccountId) -> Result<bool> {
    let row = sqlx::query("select id from accounts where id = $1 for update skip locked");
    Ok(row.bind(account_id.as_str()).fetch_optional(conn).await?.is_some())
}

/// Whether the billing contact's mails carry the invoice.
pub async fn attaches_invoices(conn: &mut AnyConnection, account_id: &AccountId) -> Result<bool> {
    let row = sqlx::query("select attach_invoices from accounts where id = $1").bind(account_id.as_str());
    row.fetch_optional(conn).await?.map_or(Ok(false), |row| row.flag("attach_invoices"))
}

/// Sets whether the billing contact's mails carry the invoice from now on.
pub async fn set_attaches_invoices(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    attach: bool,
) -> Result<()> {
    sqlx::query("update accounts set attach_invoices = $2 where id = $1")
        .bind(account_id.as_str())
        .bind(i64::from(attach))
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether there is any account.
pub async fn any(conn: &mut AnyConnection) -> Result<bool> {
    Ok(sqlx::query("select id from accounts limit 1").fetch_optional(conn).await?.is_some())
}

/// The account. Its balance is the sum of the ledger's entries.
pub async fn get(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<Account>> {
    let row = sqlx::query(
        "select id, name, kind, currency, country, postal_code, time_zone, vat_number,
            purchase_order, buyer_reference,
            overdue + (select count(*) from subscriptions
                where account_id = accounts.id and status = 'past-due') as overdue,
            (select answer from vat_numbers where number = accounts.vat_number) as vat_answer,
            (select count(*) from orders where account_id = accounts.id and status = 'pending') as pending,
            (select count(*) from money_back where account_id = accounts.id and kind = 'dispute'
                and step in ('asked', 'withdrawn')) as disputed
        from accounts where id = $1",
    )
    .bind(account_id.as_str())
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let currency = row.currency("currency")?;
    let vat_number = row.text_or_null("vat_number")?;
    let vat_number = vat_number
        .map(|text| VatNumber::parse(&text).map_err(|_| super::row::bad("vat_number")))
        .transpose()?;
    let refused = row.text_or_null("vat_answer")?.as_deref() == Some("invalid");
    let (vat_number, refused_vat_number) = if refused { (None, vat_number) } else { (vat_number, None) };
    Ok(Some(Account {
        id: row.id("id")?,
        name: row.text("name")?,
        kind: row.word("kind")?,
        currency,
        country: row.text("country")?,
        postal_code: row.text_or_null("postal_code")?,
        time_zone: row.text("time_zone")?,
        vat_number,
        references: References {
            purchase_order: row.text_or_null("purchase_order")?,
            buyer_reference: row.text_or_null("buyer_reference")?,
        },
        refused_vat_number,
        balance: ledger::balance(&mut *conn, account_id, currency).await?,
        payment_method: payment_methods::default(conn, account_id).await?,
        overdue: row.int("overdue")? > 0,
        order_in_flight: row.int("pending")? > 0,
        disputed: row.int("disputed")? > 0,
    }))
}

/// Writes a new account. Its balance is not written: it is a sum over the ledger.
pub async fn insert(conn: &mut AnyConnection, account: &Account, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into accounts (id, name, kind, currency, country, time_zone, vat_number, overdue, created_at,
            postal_code)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(account.id.as_str())
    .bind(&account.name)
    .bind(word(account.kind)?)
    .bind(account.currency.code())
    .bind(&account.country)
    .bind(&account.time_zone)
    .bind(account.vat_number.as_ref().map(|number| number.as_str().to_owned()))
    .bind(i64::from(account.overdue))
    .bind(timestamp(now))
    .bind(account.postal_code.clone())
    .execute(&mut *conn)
    .await?;
    match &account.payment_method {
        Some(method) => payment_methods::add(conn, &account.id, method, now).await,
        None => Ok(()),
    }
}

/// Sets the name on invoices and the time zone in which the account's days begin.
pub async fn set_company(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    name: &str,
    time_zone: &str,
) -> Result<()> {
    sqlx::query("update accounts set name = $2, time_zone = $3 where id = $1")
        .bind(account_id.as_str())
        .bind(name)
        .bind(time_zone)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether an amount of the account was ever written down. Its currency is then fixed.
pub async fn is_used(conn: &mut AnyConnection, account_id: &AccountId) -> Result<bool> {
    let row = sqlx::query(
        "select (select count(*) from orders where account_id = accounts.id)
            + (select count(*) from ledger_entries where account_id = accounts.id)
            + (select count(*) from subscriptions where account_id = accounts.id and billed_minor is not null) as used
        from accounts where id = $1",
    )
    .bind(account_id.as_str())
    .fetch_one(conn)
    .await?;
    Ok(row.int("used")? > 0)
}

/// Sets the currency of an account that is not used yet.
pub async fn set_currency(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    currency: Currency,
) -> Result<()> {
    sqlx::query("update accounts set currency = $2 where id = $1")
        .bind(account_id.as_str())
        .bind(currency.code())
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets who manages the account.
pub async fn set_kind(conn: &mut AnyConnection, account_id: &AccountId, kind: AccountKind) -> Result<()> {
    sqlx::query("update accounts set kind = $2 where id = $1")
        .bind(account_id.as_str())
        .bind(word(kind)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets what the account's invoices say for its own books.
pub async fn set_references(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    references: &References,
) -> Result<()> {
    sqlx::query("update accounts set purchase_order = $2, buyer_reference = $3 where id = $1")
        .bind(account_id.as_str())
        .bind(references.purchase_order.clone())
        .bind(references.buyer_reference.clone())
        .execute(conn)
        .await?;
    Ok(())
}

/// The references for the invoice of the next order: those that are kept for it, or the account's usual ones.
pub async fn cart_references(conn: &mut AnyConnection, account: &Account) -> Result<References> {
    let row = sqlx::query("select cart_purchase_order, cart_buyer_reference from accounts where id = $1")
        .bind(account.id.as_str())
        .fetch_one(conn)
        .await?;
    let kept = |column, otherwise: &Option<String>| {
        let kept: Option<String> = row.text_or_null(column)?;
        Ok::<_, super::StoreError>(match kept {
            Some(kept) => Some(kept).filter(|kept| !kept.is_empty()),
            None => otherwise.clone(),
        })
    };
    Ok(References {
        purchase_order: kept("cart_purchase_order", &account.references.purchase_order)?,
        buyer_reference: kept("cart_buyer_reference", &account.references.buyer_reference)?,
    })
}

/// Keeps references for the next order. `None` forgets what was kept.
pub async fn set_cart_references(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    references: Option<&References>,
) -> Result<()> {
    // An empty reference differs from one that was not given: it means that the account's own one is not wanted.
    let given = |value: fn(&References) -> &Option<String>| {
        references.map(|references| value(references).clone().unwrap_or_default())
    };
    sqlx::query("update accounts set cart_purchase_order = $2, cart_buyer_reference = $3 where id = $1")
        .bind(account_id.as_str())
        .bind(given(|references| &references.purchase_order))
        .bind(given(|references| &references.buyer_reference))
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets the VAT number, or removes it.
pub async fn set_vat_number(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    number: Option<&VatNumber>,
) -> Result<()> {
    sqlx::query("update accounts set vat_number = $2 where id = $1")
        .bind(account_id.as_str())
        .bind(number.map(|number| number.as_str().to_owned()))
        .execute(conn)
        .await?;
    Ok(())
}
