//! A removed person has nothing any more, and every sign-in belongs to an account.

use super::finding::Findings;
use crate::store::{Result, books};
use sqlx::AnyConnection;

/// Checks that removed people have none of the things that they may not have. The finding names the thing.
pub(super) async fn removed_have_nothing(conn: &mut AnyConnection, findings: &mut Findings) -> Result<()> {
    for (person, what) in books::removed_with_rights(&mut *conn).await? {
        findings.differ(format_args!("person {person}, who was removed: {what}"), "none", "one at least");
    }
    for id in books::idle_sign_ins(conn).await? {
        findings.differ(format_args!("sign-in {id}: accounts"), "one at least", 0);
    }
    Ok(())
}
