//! How long things are kept, and the job that deletes them afterwards. No use case deletes something because it is old:
//! where nobody came any more, it would be kept for ever. Whoever reads such a thing looks at its age all the same.

use crate::store::{
    Result, invoice_recipients, known_devices, licence_lists, passkeys, second_factors, sessions,
    sign_in_attempts, tickets, wrong_passwords,
};
use crate::use_cases::BillingCenter;
use app::limits::ATTEMPTS_MINUTES;
use chrono::{DateTime, Duration, Utc};
use sqlx::AnyConnection;

/// How long a session lasts without being used…
pub(super) const SESSIONS_KEPT_UNUSED: Duration = Duration::hours(12);
/// …and in any case.
pub(super) const SESSIONS_KEPT: Duration = Duration::days(30);
/// How long a sign-in waits for the second factor.
pub(super) const WAITING_KEPT: Duration = Duration::minutes(10);
/// How long an attempt to sign in counts.
pub(super) const ATTEMPTS_KEPT: Duration = Duration::minutes(ATTEMPTS_MINUTES);
/// How long a wrong password counts as a guess.
pub(super) const GUESSES_KEPT: Duration = Duration::days(1);
/// How long a browser stays known in which nobody signs in.
pub(super) const DEVICES_KEPT: Duration = Duration::days(180);
/// How long an authenticator has to sign. Browsers wait for five minutes.
pub(super) const CHALLENGES_KEPT: Duration = Duration::minutes(6);
/// How long a secret that is being set up, and new recovery codes, are shown.
pub(super) const SECRETS_SHOWN: Duration = Duration::minutes(10);
/// How long an expired link is kept: its mail may be on its way late.
const LINKS_KEPT: Duration = Duration::days(30);
/// How old a mail with an invoice may be so that its link still stops further ones.
const STOP_LINKS_KEPT: Duration = Duration::days(365);
/// How long a list of people is kept when nobody comes back to it.
const LISTS_KEPT: Duration = Duration::days(2);

/// What is kept for a time only.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Sessions,
    Attempts,
    Guesses,
    Devices,
    Challenges,
    ShownSecrets,
    Links,
    StopLinks,
    Lists,
}

impl Kept {
    const ALL: [Self; 9] = [
        Self::Sessions,
        Self::Attempts,
        Self::Guesses,
        Self::Devices,
        Self::Challenges,
        Self::ShownSecrets,
        Self::Links,
        Self::StopLinks,
        Self::Lists,
    ];

    /// Deletes what was kept long enough. Returns how much there was.
    async fn delete_old(self, conn: &mut AnyConnection, now: DateTime<Utc>) -> Result<u64> {
        match self {
            Self::Sessions => {
                let (unused, begun) = (now - SESSIONS_KEPT_UNUSED, now - SESSIONS_KEPT);
                sessions::delete_ended(conn, unused, begun, now - WAITING_KEPT).await
            }
            Self::Attempts => sign_in_attempts::delete_before(conn, now - ATTEMPTS_KEPT).await,
            Self::Guesses => wrong_passwords::delete_before(conn, now - GUESSES_KEPT).await,
            Self::Devices => known_devices::delete_unseen(conn, now - DEVICES_KEPT).await,
            Self::Challenges => passkeys::delete_challenges(conn, now - CHALLENGES_KEPT).await,
            Self::ShownSecrets => second_factors::delete_shown(conn, now - SECRETS_SHOWN).await,
            Self::Links => tickets::delete_expired(conn, now - LINKS_KEPT).await,
            Self::StopLinks => invoice_recipients::delete_tokens(conn, now - STOP_LINKS_KEPT).await,
            Self::Lists => licence_lists::delete_before(conn, now - LISTS_KEPT).await,
        }
    }
}

impl BillingCenter {
    /// Deletes what was kept long enough, and returns how much. Several servers may do so at once. Each kind has a
    /// transaction of its own: nobody waits for all of it, and one that fails does not keep the others.
    pub async fn clean_up(&self) -> Result<u64> {
        let (mut deleted, mut failed) = (0, None);
        for kind in Kept::ALL {
            match self.delete_old(kind).await {
                Ok(rows) => deleted += rows,
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(deleted), Err)
    }

    async fn delete_old(&self, kind: Kept) -> Result<u64> {
        let mut tx = self.store.write().await?;
        let deleted = kind.delete_old(tx.conn(), self.clock.now()).await?;
        tx.commit().await?;
        Ok(deleted)
    }
}
