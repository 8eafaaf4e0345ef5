//! The second factors of a sign-in: the authenticator app and the recovery codes.

use super::Result;
use super::row::{Columns, timestamp};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// A sealed secret, and when it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The secret, sealed.
    pub secret: String,
    /// When it was kept.
    pub since: DateTime<Utc>,
}

/// The authenticator app and the codes that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecondFactor {
    /// The secret of the app.
    pub totp: Option<Sealed>,
    /// A secret that waits for its first code.
    pub new_totp: Option<Sealed>,
    /// The secret from which the shown recovery codes are made.
    pub shown_codes: Option<Sealed>,
}

/// The second factors of the sign-in.
pub async fn get(conn: &mut AnyConnection, sign_in_id: &str) -> Result<SecondFactor> {
    let row = sqlx::query(
        "select totp, totp_at, new_totp, new_totp_at, shown_codes, shown_codes_at
        from second_factors where sign_in_id = $1",
    )
    .bind(sign_in_id)
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(SecondFactor::default()) };
    let sealed = |secret: &str, since: &str| {
        let Some(secret) = row.text_or_null(secret)? else { return Ok(None) };
        Ok::<_, super::StoreError>(Some(Sealed { secret, since: row.instant(since)? }))
    };
    Ok(SecondFactor {
        totp: sealed("totp", "totp_at")?,
        new_totp: sealed("new_totp", "new_totp_at")?,
        shown_codes: sealed("shown_codes", "shown_codes_at")?,
    })
}

/// Whether the sign-in needs more than the password.
pub async fn has_any(conn: &mut AnyConnection, sign_in_id: &str) -> Result<bool> {
    let row = sqlx::query(
        "select 1 as one from sign_ins where id = $1 and (
            exists (select 1 from second_factors where sign_in_id = $1 and totp is not null)
            or exists (select 1 from passkeys where sign_in_id = $1))",
    );
    Ok(row.bind(sign_in_id).fetch_optional(conn).await?.is_some())
}

/// Keeps a secret that waits for its first code, in the place of an earlier one.
pub async fn set_new_totp(
    conn: &mut AnyConnection,
    sign_in_id: &str,
    sealed: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into second_factors (sign_in_id, new_totp, new_totp_at) values ($1, $2, $3)
        on conflict (sign_in_id) do update set new_totp = $2, new_totp_at = $3",
    )
    .bind(sign_in_id)
    .bind(sealed)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// The secret that waited is that of the app from now on. The code of `step` was taken. False when none waited.
pub async fn confirm_totp(
    conn: &mut AnyConnection,
    sign_in_id: &str,
    step: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    let confirmed = sqlx::query(
        "update second_factors set totp = new_totp, totp_at = $3, totp_step = $2, new_totp = null, new_totp_at = null
        where sign_in_id = $1 and new_totp is not null",
    )
    .bind(sign_in_id)
    .bind(step)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(confirmed.rows_affected() == 1)
}

/// Takes the code of that step. False when it, or a later one, was taken before.
pub async fn take_step(conn: &mut AnyConnection, sign_in_id: &str, step: i64) -> Result<bool> {
    let taken =
        sqlx::query("update second_factors set totp_step = $2 where sign_in_id = $1 and totp_step < $2");
    Ok(taken.bind(sign_in_id).bind(step).execute(conn).await?.rows_affected() == 1)
}

/// Removes the app. False when there was none.
pub async fn remove_totp(conn: &mut AnyConnection, sign_in_id: &str) -> Result<bool> {
    let removed = sqlx::query(
        "update second_factors set totp = null, totp_at = null, new_totp = null, new_totp_at = null
        where sign_in_id = $1 and totp is not null",
    );
    Ok(removed.bind(sign_in_id).execute(conn).await?.rows_affected() == 1)
}

/// Gives the sign-in these recovery codes, which replace all others, and shows them.
pub async fn put_codes(
    conn: &mut AnyConnection,
    sign_in_id: &str,
    hashes: &[String],
    sealed: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from recovery_codes where sign_in_id = $1")
        .bind(sign_in_id)
        .execute(&mut *conn)
        .await?;
    for hash in hashes {
        sqlx::query("insert into recovery_codes (sign_in_id, code_hash) values ($1, $2)")
            .bind(sign_in_id)
            .bind(hash)
            .execute(&mut *conn)
            .await?;
    }
    sqlx::query(
        "insert into second_factors (sign_in_id, shown_codes, shown_codes_at) values ($1, $2, $3)
        on conflict (sign_in_id) do update set shown_codes = $2, shown_codes_at = $3",
    )
    .bind(sign_in_id)
    .bind(sealed)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Stops showing the recovery codes.
pub async fn hide_codes(conn: &mut AnyConnection, sign_in_id: &str) -> Result<()> {
    sqlx::query("update second_factors set shown_codes = null, shown_codes_at = null where sign_in_id = $1")
        .bind(sign_in_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets what was shown before that instant: secrets that wait for their first code, and secrets from which recovery
/// codes are made. Returns how many there were.
pub async fn delete_shown(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let mut deleted = 0;
    for sql in [
        "update second_factors set new_totp = null, new_totp_at = null where new_totp_at < $1",
        "update second_factors set shown_codes = null, shown_codes_at = null where shown_codes_at < $1",
    ] {
        let shown = sqlx::query(sql).bind(timestamp(before)).execute(&mut *conn).await?;
        deleted += shown.rows_affected();
    }
    Ok(deleted)
}

/// Takes a recovery code. False when there is none like it, or it was taken before.
pub async fn take_code(
    conn: &mut AnyConnection,
    sign_in_id: &str,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let taken = sqlx::query(
        "update recovery_codes set used_at = $3 where sign_in_id = $1 and code_hash = $2 and used_at is null",
    );
    let taken = taken.bind(sign_in_id).bind(hash).bind(timestamp(now)).execute(conn).await?;
    Ok(taken.rows_affected() == 1)
}

/// How many recovery codes were not used yet.
pub async fn codes_left(conn: &mut AnyConnection, sign_in_id: &str) -> Result<u32> {
    let row =
        sqlx::query("select count(*) as codes from recovery_codes where sign_in_id = $1 and used_at is null");
    row.bind(sign_in_id).fetch_one(conn).await?.count("codes")
}

/// Removes everything that the sign-in has besides its password.
pub async fn delete_all(conn: &mut AnyConnection, sign_in_id: &str) -> Result<()> {
    for sql in [
        "delete from passkey_challenges where sign_in_id = $1",
        "delete from passkeys where sign_in_id = $1",
        "delete from recovery_codes where sign_in_id = $1",
        "delete from second_factors where sign_in_id = $1",
    ] {
        sqlx::query(sql).bind(sign_in_id).execute(&mut *conn).await?;
    }
    Ok(())
}
