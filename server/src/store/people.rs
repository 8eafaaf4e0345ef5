//! The people of the accounts.

use super::row::{Columns, timestamp, word};
use super::searching::by_name;
use super::{Result, StoreError, sign_ins};
use app::billing::{EmailAddress, EmailKey, Person, Role};
use app::i18n::Lang;
use app::ids::{AccountId, PersonId};
use app::typed::{folded, sorting};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// What a sign-in needs to know about a person.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The person.
    pub person_id: PersonId,
    /// The person's account.
    pub account_id: AccountId,
    /// Argon2id in PHC format; `None` for someone who cannot sign in.
    pub password_hash: Option<String>,
}

/// The credentials of the sign-in with that e-mail address, with the person as whom its owner acted last.
pub async fn credentials(conn: &mut AnyConnection, email: &EmailKey) -> Result<Option<Credentials>> {
    let row = sqlx::query(
        "select people.id, account_id, password_hash
        from sign_ins join people on sign_in_id = sign_ins.id where sign_ins.email_key = $1
        order by case when people.id = last_person then 0 else 1 end, people.id limit 1",
    )
    .bind(email.as_str())
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(found).transpose()
}

/// The person as whom the owner of that sign-in acted last.
pub async fn of_sign_in(conn: &mut AnyConnection, sign_in_id: &str) -> Result<Option<Credentials>> {
    let row = sqlx::query(
        "select people.id, account_id, password_hash
        from sign_ins join people on sign_in_id = sign_ins.id where sign_ins.id = $1
        order by case when people.id = last_person then 0 else 1 end, people.id limit 1",
    )
    .bind(sign_in_id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(found).transpose()
}

/// Everybody with that address, in any account, whether or not they can sign in.
pub async fn of_address(conn: &mut AnyConnection, email: &EmailKey) -> Result<Vec<Credentials>> {
    let rows = sqlx::query(
        "select people.id, account_id, password_hash
        from people left join sign_ins on sign_ins.id = sign_in_id
        where people.email_key = $1 and removed_at is null order by people.id",
    )
    .bind(email.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(found).collect()
}

fn found(row: &AnyRow) -> Result<Credentials> {
    Ok(Credentials {
        person_id: row.id("id")?,
        account_id: row.id("account_id")?,
        password_hash: row.text_or_null("password_hash")?,
    })
}

/// Everybody in the account, by name.
pub async fn all(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<Person>> {
    let rows =
        sqlx::query("select id, name, email, role from people where account_id = $1 and removed_at is null")
            .bind(account_id.as_str())
            .fetch_all(conn)
            .await?;
    let mut people = rows.iter().map(person).collect::<Result<Vec<_>>>()?;
    people.sort_by_cached_key(|person| by_name(&person.name, person.id.as_str()));
    Ok(people)
}

/// How many people the account has.
pub async fn count(conn: &mut AnyConnection, account_id: &AccountId) -> Result<i64> {
    let row =
        sqlx::query("select count(*) as people from people where account_id = $1 and removed_at is null");
    row.bind(account_id.as_str()).fetch_one(conn).await?.int("people")
}

/// The person, if they are in the account and not removed.
pub async fn get(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
) -> Result<Option<Person>> {
    let sql =
        "select id, name, email, role from people where account_id = $1 and id = $2 and removed_at is null";
    let row =
        sqlx::query(sql).bind(account_id.as_str()).bind(person_id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(person).transpose()
}

/// Whether somebody with that id was in the account and is not any more.
pub async fn was_removed(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
) -> Result<bool> {
    let sql = "select 1 as one from people where account_id = $1 and id = $2 and removed_at is not null";
    Ok(sqlx::query(sql)
        .bind(account_id.as_str())
        .bind(person_id.as_str())
        .fetch_optional(conn)
        .await?
        .is_some())
}

/// The person who may change the account's subscriptions: the first one who was made billing contact.
pub async fn contact(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<Person>> {
    let row = sqlx::query(
        "select id, name, email, role from people where account_id = $1 and role = $2 order by id limit 1",
    )
    .bind(account_id.as_str())
    .bind(word(Role::BillingContact)?)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(person).transpose()
}

/// The recipient of a mail, and the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correspondent {
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: EmailAddress,
    /// The person's language.
    pub lang: Lang,
}

/// The person as the recipient of a mail, if they are in the account and not removed.
pub async fn correspondent(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
) -> Result<Option<Correspondent>> {
    let sql = "select name, email, language from people
        where account_id = $1 and id = $2 and removed_at is null";
    let row =
        sqlx::query(sql).bind(account_id.as_str()).bind(person_id.as_str()).fetch_optional(conn).await?;
    let correspondent = |row: AnyRow| {
        Ok(Correspondent { name: row.text("name")?, email: row.email("email")?, lang: row.word("language")? })
    };
    row.map(correspondent).transpose()
}

/// The hash of the person's password, if there is one: Argon2id in PHC format.
pub async fn password_hash(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
) -> Result<Option<String>> {
    let sql = "select password_hash from people join sign_ins on sign_ins.id = sign_in_id
        where account_id = $1 and people.id = $2";
    let row =
        sqlx::query(sql).bind(account_id.as_str()).bind(person_id.as_str()).fetch_optional(conn).await?;
    row.map_or(Ok(None), |row| row.text_or_null("password_hash"))
}

/// Sets the password of the person's sign-in. A person without a sign-in gets a new one. False, and nothing is changed,
/// when the address signs in already but the sign-in is not the person's: they join with their own password.
pub async fn set_password(conn: &mut AnyConnection, person: &Person, password_hash: &str) -> Result<bool> {
    if let Some(id) = sign_ins::of_person(&mut *conn, &person.id).await? {
        sign_ins::lock(&mut *conn, &id).await?;
        sign_ins::set_password(conn, &id, password_hash).await?;
        return Ok(true);
    }
    let Some(id) = sign_ins::insert(&mut *conn, &person.email.key(), password_hash).await? else {
        return Ok(false);
    };
    sign_ins::give(conn, &id, &person.id).await?;
    Ok(true)
}

/// Sets the address of the person's sign-in, in all their accounts. False, and nothing is changed, when the address
/// belongs to another sign-in, or to somebody else in one of these accounts.
pub async fn set_email(conn: &mut AnyConnection, person_id: &PersonId, email: &EmailAddress) -> Result<bool> {
    let key = email.key();
    let Some(id) = sign_ins::of_person(&mut *conn, person_id).await? else { return Ok(false) };
    sign_ins::lock(&mut *conn, &id).await?;
    if sign_ins::of_address(&mut *conn, &key).await?.is_some_and(|other| other != id) {
        return Ok(false);
    }
    let colleague = sqlx::query(
        "select 1 as one from people as mine join people as other on other.account_id = mine.account_id
        where mine.sign_in_id = $1 and other.id <> mine.id and other.email_key = $2
            and other.removed_at is null",
    );
    if colleague.bind(&id).bind(key.as_str()).fetch_optional(&mut *conn).await?.is_some() {
        return Ok(false);
    }
    if !sign_ins::set_address(&mut *conn, &id, &key).await? {
        return Ok(false);
    }
    let set = sqlx::query(
        "update people set email = $2, email_key = $3, address_key = account_id || ' ' || $3
        where sign_in_id = $1",
    );
    sign_ins::unless_taken(set.bind(&id).bind(email.as_str()).bind(key.as_str()).execute(conn).await)
}

/// Sets name and language, in all accounts of the person's sign-in.
pub async fn set_profile(
    conn: &mut AnyConnection,
    person_id: &PersonId,
    name: &str,
    lang: Lang,
) -> Result<()> {
    sign_ins::lock_of(&mut *conn, person_id).await?;
    sqlx::query(
        "update people set name = $2, language = $3, name_key = $4, name_order = $5
        where id = $1 or sign_in_id = (select sign_in_id from people where id = $1)",
    )
    .bind(person_id.as_str())
    .bind(name)
    .bind(lang.code())
    .bind(folded(name))
    .bind(sorting(name))
    .execute(conn)
    .await?;
    Ok(())
}

/// Sets the language, in all accounts of the person's sign-in.
pub async fn set_language(conn: &mut AnyConnection, person_id: &PersonId, lang: Lang) -> Result<()> {
    sign_ins::lock_of(&mut *conn, person_id).await?;
    sqlx::query(
        "update people set language = $2
        where id = $1 or sign_in_id = (select sign_in_id from people where id = $1)",
    )
    .bind(person_id.as_str())
    .bind(lang.code())
    .execute(conn)
    .await?;
    Ok(())
}

/// Sets what the person may do. The caller holds the account's lock, and makes sure that a billing contact is left.
pub async fn set_role(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
    role: Role,
) -> Result<()> {
    sqlx::query("update people set role = $3 where account_id = $1 and id = $2")
        .bind(account_id.as_str())
        .bind(person_id.as_str())
        .bind(word(role)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Fills the keys of names that were written by a server without these keys.
pub(super) async fn fill_keys(conn: &mut AnyConnection) -> Result<()> {
    let rows = sqlx::query("select id, name from people where name_order is null or name_key is null");
    for row in rows.fetch_all(&mut *conn).await? {
        let name = row.text("name")?;
        sqlx::query("update people set name_key = $2, name_order = $3 where id = $1")
            .bind(row.text("id")?)
            .bind(folded(&name))
            .bind(sorting(&name))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Writes a new person, who cannot sign in yet. The answer does not show whether the address is known elsewhere.
pub async fn invite(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person: &Person,
    lang: Lang,
) -> Result<()> {
    let key = person.email.key();
    sqlx::query(
        "insert into people (id, account_id, name, email, email_key, address_key, role, language, name_key,
            name_order)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(person.id.as_str())
    .bind(account_id.as_str())
    .bind(&person.name)
    .bind(person.email.as_str())
    .bind(key.as_str())
    .bind(format!("{account_id} {key}"))
    .bind(word(person.role)?)
    .bind(lang.code())
    .bind(folded(&person.name))
    .bind(sorting(&person.name))
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes a new person, who signs in with that password if there is one. The caller has checked that the address does
/// not sign in yet.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person: &Person,
    lang: Lang,
    password_hash: Option<&str>,
) -> Result<()> {
    invite(&mut *conn, account_id, person, lang).await?;
    let Some(hash) = password_hash else { return Ok(()) };
    let id = sign_ins::insert(&mut *conn, &person.email.key(), hash).await?;
    let id = id.ok_or_else(|| StoreError::corrupt("a second sign-in of an address"))?;
    sign_ins::give(conn, &id, &person.id).await
}

/// Gives the person, who could not sign in, a sign-in that has other accounts. They get the name that they have there.
/// The caller holds the locks of both.
pub async fn join(conn: &mut AnyConnection, person_id: &PersonId, sign_in_id: &str) -> Result<()> {
    sqlx::query(
        "update people set (name, email, language, name_key, name_order) =
            (select name, email, language, name_key, name_order from people where sign_in_id = $2 limit 1)
        where id = $1 and exists (select 1 from people where sign_in_id = $2)",
    )
    .bind(person_id.as_str())
    .bind(sign_in_id)
    .execute(&mut *conn)
    .await?;
    sign_ins::give(conn, sign_in_id, person_id).await
}

/// Removes the person: they have no role and no sign-in any more. The name stays for the account's history, and the
/// address becomes free. The caller holds the account's lock, and takes care of everything else that the person has.
pub async fn remove(
    conn: &mut AnyConnection,
    person_id: &PersonId,
    removed_by: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let sign_in = sign_ins::of_person(&mut *conn, person_id).await?;
    if let Some(id) = &sign_in {
        sign_ins::lock(&mut *conn, id).await?;
    }
    sqlx::query(
        "update people set role = $2, sign_in_id = null, removed_at = $3, removed_by = $4,
            address_key = address_key || ' ' || id
        where id = $1 and removed_at is null",
    )
    .bind(person_id.as_str())
    .bind(word(Role::Member)?)
    .bind(timestamp(now))
    .bind(removed_by)
    .execute(&mut *conn)
    .await?;
    match sign_in {
        Some(id) => sign_ins::delete_unused(conn, &id).await,
        None => Ok(()),
    }
}

pub(super) fn person(row: &AnyRow) -> Result<Person> {
    Ok(Person {
        id: row.id("id")?,
        name: row.text("name")?,
        email: row.email("email")?,
        role: row.word("role")?,
    })
}
