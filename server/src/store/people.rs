//! The people of the accounts.

use super::Result;
use super::row::{Columns, word};
use app::billing::{Person, Role};
use app::i18n::Lang;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

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

/// Writes a new person.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &str,
    person: &Person,
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
    .bind(email_key(&person.email))
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
