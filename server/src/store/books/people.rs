//! Things that people have but must not have, and roles that somebody must have but nobody has.

use crate::store::Result;
use crate::store::row::{Columns, word};
use app::billing::Role;
use app::ids::{AccountId, PersonId};
use sqlx::AnyConnection;

/// The accounts that nobody may change.
pub async fn accounts_without_contact(conn: &mut AnyConnection) -> Result<Vec<AccountId>> {
    let rows = sqlx::query(
        "select id from accounts where not exists
            (select 1 from people where account_id = accounts.id and role = $1)
        order by id",
    )
    .bind(word(Role::BillingContact)?)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// The removed people who still have something, and what, in words.
pub async fn removed_with_rights(conn: &mut AnyConnection) -> Result<Vec<(PersonId, String)>> {
    let rows = sqlx::query(
        "select people.id, 'licences' as what from people
            join licences on licences.account_id = people.account_id and person_id = people.id
            where removed_at is not null
        union select people.id, 'sessions' from people join sessions on person_id = people.id
            where removed_at is not null
        union select people.id, 'links' from people join tickets on person_id = people.id
            where removed_at is not null and used_at is null
        union select people.id, 'hand-overs' from people join handovers on from_person = people.id
            where removed_at is not null
        union select people.id, 'hand-overs' from people join handovers on to_person = people.id
            where removed_at is not null
        order by 1, 2",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("what")?))).collect()
}

/// The sign-ins that belong to no account.
pub async fn idle_sign_ins(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let sql = "select id from sign_ins where not exists
        (select 1 from people where sign_in_id = sign_ins.id) order by id";
    sqlx::query(sql).fetch_all(conn).await?.iter().map(|row| row.id("id")).collect()
}
