//! What operators did, and why.

use super::Result;
use super::row::{Columns, timestamp};
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Something that an operator did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The action's id. For an adjusted balance, also the transaction in the ledger.
    pub id: String,
    /// Who did it: the name that was given, or the operating system's name for the user.
    pub operator: String,
    /// The command.
    pub action: String,
    /// The account to which it was done.
    pub account_id: Option<AccountId>,
    /// Why.
    pub reason: String,
    /// What was done exactly.
    pub details: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Writes it down.
pub async fn insert(conn: &mut AnyConnection, action: &Action) -> Result<()> {
    sqlx::query(
        "insert into operator_actions (id, operator, action, account_id, reason, details, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&action.id)
    .bind(&action.operator)
    .bind(&action.action)
    .bind(action.account_id.clone().map(String::from))
    .bind(&action.reason)
    .bind(&action.details)
    .bind(timestamp(action.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// All of them, the oldest first. With an account, only those that were done to it.
pub async fn all(conn: &mut AnyConnection, account_id: Option<&AccountId>) -> Result<Vec<Action>> {
    let rows = sqlx::query(
        "select id, operator, action, account_id, reason, details, created_at from operator_actions
        where $1 = '' or account_id = $1 order by id",
    )
    .bind(account_id.map_or("", AccountId::as_str))
    .fetch_all(conn)
    .await?;
    let action = |row| -> Result<Action> {
        let row: &sqlx::any::AnyRow = row;
        Ok(Action {
            id: row.id("id")?,
            operator: row.text("operator")?,
            action: row.text("action")?,
            account_id: row.id_or_null("account_id")?,
            reason: row.text("reason")?,
            details: row.text("details")?,
            created_at: row.instant("created_at")?,
        })
    };
    rows.iter().map(action).collect()
}
