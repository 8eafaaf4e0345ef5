//! Sign-ins: an address and a password, for one account or for several.

use super::row::Columns;
use super::searching::by_name;
use super::{Result, new_id};
use app::billing::EmailKey;
use app::ids::{AccountId, PersonId};
use sqlx::AnyConnection;
use sqlx::any::AnyQueryResult;

/// Raises the sign-in's version, and so holds the lock of its row until the transaction ends. False when there is no
/// such sign-in (any more). Code that needs an account's lock, too, takes that one first.
pub async fn lock(conn: &mut AnyConnection, id: &str) -> Result<bool> {
    let locked = sqlx::query("update sign_ins set version = version + 1 where id = $1");
    Ok(locked.bind(id).execute(conn).await?.rows_affected() == 1)
}

/// Holds the lock of the person's sign-in, if they can sign in: it may be of several accounts, and each of these has a
/// lock of its own.
pub async fn lock_of(conn: &mut AnyConnection, person_id: &PersonId) -> Result<()> {
    if let Some(id) = of_person(&mut *conn, person_id).await? {
        lock(conn, &id).await?;
    }
    Ok(())
}

/// The sign-in with that address, in lower case.
pub async fn of_address(conn: &mut AnyConnection, email_key: &EmailKey) -> Result<Option<String>> {
    let row = sqlx::query("select id from sign_ins where email_key = $1").bind(email_key.as_str());
    row.fetch_optional(conn).await?.map(|row| row.id("id")).transpose()
}

/// The sign-in of the person, if they can sign in.
pub async fn of_person(conn: &mut AnyConnection, person_id: &PersonId) -> Result<Option<String>> {
    let row = sqlx::query("select sign_in_id from people where id = $1").bind(person_id.as_str());
    row.fetch_optional(conn).await?.map_or(Ok(None), |row| row.id_or_null("sign_in_id"))
}

/// Writes a new sign-in, and returns its id. `None`, and nothing is written, when the address signs in already, even if it
/// has done so only since a moment ago.
pub async fn insert(
    conn: &mut AnyConnection,
    email_key: &EmailKey,
    password_hash: &str,
) -> Result<Option<String>> {
    let id: String = new_id();
    let written = sqlx::query(
        "insert into sign_ins (id, email_key, password_hash) values ($1, $2, $3)
        on conflict (email_key) do nothing",
    )
    .bind(&id)
    .bind(email_key.as_str())
    .bind(password_hash)
    .execute(conn)
    .await?;
    Ok((written.rows_affected() == 1).then_some(id))
}

/// Sets the password.
pub async fn set_password(conn: &mut AnyConnection, id: &str, password_hash: &str) -> Result<()> {
    sqlx::query("update sign_ins set password_hash = $2 where id = $1")
        .bind(id)
        .bind(password_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets the address. False when another sign-in has just taken it: the transaction can only end then.
pub async fn set_address(conn: &mut AnyConnection, id: &str, email_key: &EmailKey) -> Result<bool> {
    let set =
        sqlx::query("update sign_ins set email_key = $2 where id = $1").bind(id).bind(email_key.as_str());
    unless_taken(set.execute(conn).await)
}

/// Whether it was written. False when somebody else has just written what may be there once.
pub(super) fn unless_taken(written: sqlx::Result<AnyQueryResult>) -> Result<bool> {
    match written {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Notes the person as whom the owner acted last.
pub async fn note_last(conn: &mut AnyConnection, id: &str, person_id: &PersonId) -> Result<()> {
    sqlx::query("update sign_ins set last_person = $2 where id = $1")
        .bind(id)
        .bind(person_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives the sign-in to the person.
pub async fn give(conn: &mut AnyConnection, id: &str, person_id: &PersonId) -> Result<()> {
    sqlx::query("update people set sign_in_id = $2 where id = $1")
        .bind(person_id.as_str())
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes the sign-in, with all that belongs to it, when no person has it any more. The caller holds its lock.
pub async fn delete_unused(conn: &mut AnyConnection, id: &str) -> Result<()> {
    let used = sqlx::query("select 1 as one from people where sign_in_id = $1 limit 1").bind(id);
    if used.fetch_optional(&mut *conn).await?.is_some() {
        return Ok(());
    }
    super::second_factors::delete_all(&mut *conn, id).await?;
    sqlx::query(
        "delete from sign_ins where id = $1 and not exists (select 1 from people where sign_in_id = $1)",
    )
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// The membership of a sign-in in an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The person who they are there.
    pub person_id: PersonId,
    /// The account.
    pub account_id: AccountId,
    /// The name of the account.
    pub account_name: String,
}

/// The accounts of that person's sign-in, the person's own included, by name.
pub async fn memberships(conn: &mut AnyConnection, person_id: &PersonId) -> Result<Vec<Membership>> {
    let rows = sqlx::query(
        "select people.id, people.account_id, accounts.name
        from people join accounts on accounts.id = people.account_id
        where people.sign_in_id = (select sign_in_id from people where id = $1)",
    )
    .bind(person_id.as_str())
    .fetch_all(conn)
    .await?;
    let membership = |row: &sqlx::any::AnyRow| {
        Ok(Membership {
            person_id: row.id("id")?,
            account_id: row.id("account_id")?,
            account_name: row.text("name")?,
        })
    };
    let mut all = rows.iter().map(membership).collect::<Result<Vec<_>>>()?;
    all.sort_by_cached_key(|place| by_name(&place.account_name, place.account_id.as_str()));
    Ok(all)
}

/// The accounts of the person's sign-in, by id. For a person who does not sign in, their own account.
pub async fn accounts_of(conn: &mut AnyConnection, person_id: &PersonId) -> Result<Vec<AccountId>> {
    let rows = sqlx::query(
        "select account_id from people
        where id = $1 or sign_in_id = (select sign_in_id from people where id = $1)
        order by account_id",
    )
    .bind(person_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.id("account_id")).collect()
}
