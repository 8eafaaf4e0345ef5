//! Passkeys, and the challenges that their authenticators are to sign.

use super::Result;
use super::row::{Columns, timestamp};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id with us.
    pub id: String,
    /// The sign-in to which it belongs.
    pub sign_in_id: String,
    /// The authenticator's name for it, in base64url.
    pub credential_id: String,
    /// The algorithm of its signatures, as COSE numbers it.
    pub algorithm: i64,
    /// The public key, in base64url.
    pub public_key: String,
    /// How often it was used, as far as the authenticator counts.
    pub uses: i64,
    /// The browser in which it was made, in the browser's own words.
    pub agent: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub used_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str =
    "id, sign_in_id, credential_id, algorithm, public_key, uses, agent, created_at, used_at";

/// Keeps a new passkey. False, and nothing is kept, when that credential is there already.
pub async fn insert(conn: &mut AnyConnection, passkey: &Passkey) -> Result<bool> {
    let kept = sqlx::query(
        "insert into passkeys (id, sign_in_id, credential_id, algorithm, public_key, uses, agent, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing",
    )
    .bind(&passkey.id)
    .bind(&passkey.sign_in_id)
    .bind(&passkey.credential_id)
    .bind(passkey.algorithm)
    .bind(&passkey.public_key)
    .bind(passkey.uses)
    .bind(passkey.agent.clone())
    .bind(timestamp(passkey.created_at))
    .execute(conn)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// The passkeys of the sign-in, the oldest first.
pub async fn of_sign_in(conn: &mut AnyConnection, sign_in_id: &str) -> Result<Vec<Passkey>> {
    let sql = format!("select {COLUMNS} from passkeys where sign_in_id = $1 order by created_at, id");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(sign_in_id).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// The passkey that has this name at its authenticator.
pub async fn by_credential(conn: &mut AnyConnection, credential_id: &str) -> Result<Option<Passkey>> {
    let sql = format!("select {COLUMNS} from passkeys where credential_id = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(credential_id).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &AnyRow) -> Result<Passkey> {
    Ok(Passkey {
        id: row.text("id")?,
        sign_in_id: row.text("sign_in_id")?,
        credential_id: row.text("credential_id")?,
        algorithm: row.int("algorithm")?,
        public_key: row.text("public_key")?,
        uses: row.int("uses")?,
        agent: row.text_or_null("agent")?,
        created_at: row.instant("created_at")?,
        used_at: row.text_or_null("used_at")?.map(|_| row.instant("used_at")).transpose()?,
    })
}

/// Notes that it was used, and how often the authenticator says.
pub async fn note_use(conn: &mut AnyConnection, id: &str, uses: i64, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update passkeys set uses = $2, used_at = $3 where id = $1")
        .bind(id)
        .bind(uses)
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes a passkey of that sign-in. False when it has no passkey with that id.
pub async fn delete(conn: &mut AnyConnection, sign_in_id: &str, id: &str) -> Result<bool> {
    let removed = sqlx::query("delete from passkeys where sign_in_id = $1 and id = $2");
    Ok(removed.bind(sign_in_id).bind(id).execute(conn).await?.rows_affected() == 1)
}

/// Notes a challenge that an authenticator is to sign. `sign_in_id` is the sign-in of the person who asked for it, if
/// they are known.
pub async fn put_challenge(
    conn: &mut AnyConnection,
    challenge_hash: &str,
    sign_in_id: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into passkey_challenges (challenge_hash, sign_in_id, created_at) values ($1, $2, $3)",
    )
    .bind(challenge_hash)
    .bind(sign_in_id.map(str::to_owned))
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Uses up the challenge, if it is not older than that and belongs to the same sign-in. False when there is no such
/// challenge.
pub async fn take_challenge(
    conn: &mut AnyConnection,
    challenge_hash: &str,
    sign_in_id: Option<&str>,
    since: DateTime<Utc>,
) -> Result<bool> {
    let taken = sqlx::query(
        "delete from passkey_challenges where challenge_hash = $1 and coalesce(sign_in_id, '') = $2
            and created_at > $3",
    )
    .bind(challenge_hash)
    .bind(sign_in_id.unwrap_or_default())
    .bind(timestamp(since))
    .execute(conn)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Forgets what nobody has signed. Returns how much there was.
pub async fn delete_challenges(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from passkey_challenges where created_at < $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}
