//! The people of the accounts.

use super::Result;
use super::row::{Columns, word};
use app::billing::{Person, Role};
use app::i18n::Lang;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::HashSet;

/// What a sign-in needs to know of a person.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The person.
    pub person_id: String,
    /// The person's account.
    pub account_id: String,
    /// Argon2id in PHC format; `None` for someone who cannot sign in.
    pub password_hash: Option<String>,
}

/// Addresses that differ only in case are one person's.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The credentials of whoever has that e-mail address.
pub async fn credentials(conn: &mut AnyConnection, email: &str) -> Result<Option<Credentials>> {
    let row = sqlx::query("select id, account_id, password_hash from people where email_key = $1")
        .bind(email_key(email))
        .fetch_optional(conn)
        .await?;
    row.map(|row| {
        Ok(Credentials {
            person_id: row.text("id")?,
            account_id: row.text("account_id")?,
            password_hash: row.text_or_null("password_hash")?,
        })
    })
    .transpose()
}

/// Everybody of the account, by name.
pub async fn all(conn: &mut AnyConnection, account_id: &str) -> Result<Vec<Person>> {
    let rows = sqlx::query("select id, name, email, role from people where account_id = $1")
        .bind(account_id)
        .fetch_all(conn)
        .await?;
    let mut people = rows.iter().map(person).collect::<Result<Vec<_>>>()?;
    people.sort_by_cached_key(|person| by_name(&person.name, &person.id));
    Ok(people)
}

/// The person, if of the account.
pub async fn get(conn: &mut AnyConnection, account_id: &str, person_id: &str) -> Result<Option<Person>> {
    let row = sqlx::query("select id, name, email, role from people where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(person).transpose()
}

/// Who may change the account's subscriptions: the first who was made billing contact.
pub async fn contact(conn: &mut AnyConnection, account_id: &str) -> Result<Option<Person>> {
    let row = sqlx::query(
        "select id, name, email, role from people where account_id = $1 and role = $2 order by id limit 1",
    )
    .bind(account_id)
    .bind(word(Role::BillingContact)?)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(person).transpose()
}

/// The accounts that nobody may change.
pub async fn accounts_without_contact(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let rows = sqlx::query(
        "select id from accounts where not exists
            (select 1 from people where account_id = accounts.id and role = $1)
        order by id",
    )
    .bind(word(Role::BillingContact)?)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.text("id")).collect()
}

/// Whom mail goes to, and in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correspondent {
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The person's language.
    pub lang: Lang,
}

/// The person as one whom mail goes to, if of the account.
pub async fn correspondent(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
) -> Result<Option<Correspondent>> {
    let row = sqlx::query("select name, email, language from people where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .fetch_optional(conn)
        .await?;
    let correspondent = |row: AnyRow| {
        Ok(Correspondent { name: row.text("name")?, email: row.text("email")?, lang: row.word("language")? })
    };
    row.map(correspondent).transpose()
}

/// What the person signs in by, if anything: Argon2id in PHC format.
pub async fn password_hash(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
) -> Result<Option<String>> {
    let row = sqlx::query("select password_hash from people where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(None), |row| row.text_or_null("password_hash"))
}

/// The ids of those of the account who have a password.
pub async fn with_password(conn: &mut AnyConnection, account_id: &str) -> Result<HashSet<String>> {
    let rows = sqlx::query("select id from people where account_id = $1 and password_hash is not null")
        .bind(account_id)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| row.text("id")).collect()
}

/// Sets the password. False, and nothing is changed, when the address signs in to another account.
pub async fn set_password(
    conn: &mut AnyConnection,
    account_id: &str,
    person: &Person,
    password_hash: &str,
) -> Result<bool> {
    if !may_sign_in_by(&mut *conn, &person.email, &person.id).await? {
        return Ok(false);
    }
    sqlx::query("update people set password_hash = $3, email_key = $4 where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(&person.id)
        .bind(password_hash)
        .bind(email_key(&person.email))
        .execute(conn)
        .await?;
    Ok(true)
}

/// Sets the address. False, and nothing is changed, when it signs in to another account.
pub async fn set_email(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
    email: &str,
) -> Result<bool> {
    if !may_sign_in_by(&mut *conn, email, person_id).await? {
        return Ok(false);
    }
    sqlx::query("update people set email = $3, email_key = $4 where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .bind(email)
        .bind(email_key(email))
        .execute(conn)
        .await?;
    Ok(true)
}

/// Whether nobody else signs in by the address. Somebody of another account who has it and no password gives the key
/// away: whoever reads the address' mail chose to come in here.
async fn may_sign_in_by(conn: &mut AnyConnection, email: &str, person_id: &str) -> Result<bool> {
    let key = email_key(email);
    let row =
        sqlx::query("select id, account_id, password_hash from people where email_key = $1 and id <> $2")
            .bind(&key)
            .bind(person_id)
            .fetch_optional(&mut *conn)
            .await?;
    let Some(row) = row else { return Ok(true) };
    if row.text_or_null("password_hash")?.is_some() {
        return Ok(false);
    }
    sqlx::query("update people set email_key = $2 where id = $1 and password_hash is null")
        .bind(row.text("id")?)
        .bind(key_within(&key, &row.text("account_id")?))
        .execute(conn)
        .await?;
    Ok(true)
}

/// Sets name and language.
pub async fn set_profile(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
    name: &str,
    lang: Lang,
) -> Result<()> {
    sqlx::query("update people set name = $3, language = $4 where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .bind(name)
        .bind(lang.code())
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets what the person may do. The caller holds the account's lock, and sees to it that a billing contact is left.
pub async fn set_role(conn: &mut AnyConnection, account_id: &str, person_id: &str, role: Role) -> Result<()> {
    sqlx::query("update people set role = $3 where account_id = $1 and id = $2")
        .bind(account_id)
        .bind(person_id)
        .bind(word(role)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes a new person, who may have an address that another account knows, too: then the two are told apart by the
/// account, and only one of them, who has a password, signs in by it. So nobody learns here whom others know.
pub async fn invite(conn: &mut AnyConnection, account_id: &str, person: &Person, lang: Lang) -> Result<()> {
    let key = email_key(&person.email);
    let taken = sqlx::query("select id from people where email_key = $1").bind(&key);
    let key = match taken.fetch_optional(&mut *conn).await? {
        Some(_) => key_within(&key, account_id),
        None => key,
    };
    write(conn, account_id, person, &key, lang, None).await
}

/// The key of an address that is another account's already. No address has a space, so nobody signs in by it.
fn key_within(key: &str, account_id: &str) -> String {
    format!("{key} {account_id}")
}

/// Writes a new person.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &str,
    person: &Person,
    lang: Lang,
    password_hash: Option<&str>,
) -> Result<()> {
    write(conn, account_id, person, &email_key(&person.email), lang, password_hash).await
}

async fn write(
    conn: &mut AnyConnection,
    account_id: &str,
    person: &Person,
    email_key: &str,
    lang: Lang,
    password_hash: Option<&str>,
) -> Result<()> {
    sqlx::query(
        "insert into people (id, account_id, name, email, email_key, role, language, password_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&person.id)
    .bind(account_id)
    .bind(&person.name)
    .bind(&person.email)
    .bind(email_key)
    .bind(word(person.role)?)
    .bind(lang.code())
    .bind(password_hash.map(str::to_owned))
    .execute(conn)
    .await?;
    Ok(())
}

fn person(row: &AnyRow) -> Result<Person> {
    Ok(Person {
        id: row.text("id")?,
        name: row.text("name")?,
        email: row.text("email")?,
        role: row.word("role")?,
    })
}

/// Sorted here and not by the engines, whose orders of letters differ.
pub(super) fn by_name(name: &str, id: &str) -> (String, String) {
    (name.to_lowercase(), id.to_owned())
}
