//! Signing in, and what a session is of.

use super::{Caller, Link, SignedIn, Whence};
use crate::answers::Problem;
use crate::ids::AccountId;
use async_trait::async_trait;

/// Sessions: who is signed in, and in which browser.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// A new session, or `WrongCredentials`; or `TooManyAttempts`, when too many failed for that address from the same
    /// place, or from everywhere. A browser in which the person has signed in before has a count of its own.
    async fn sign_in_from(&self, from: &Whence, email: &str, password: &str) -> Result<SignedIn, Problem>;
    /// Whether anybody has signed in before in the browser with that cookie.
    async fn knows_device(&self, device: &str) -> Result<bool, Problem>;
    /// Ends the session of the token.
    async fn sign_out(&self, token: &str) -> Result<(), Problem>;
    /// Ends all of the caller's sessions, this one included.
    async fn sign_out_everywhere(&self, caller: &Caller) -> Result<(), Problem>;
    /// Who holds the session of the token, if it is alive.
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Problem>;
    /// Notes what the session of the token was begun with, in the browser's own words.
    async fn note_device(&self, token: &str, agent: &str) -> Result<(), Problem>;
}

/// The accounts of one sign-in.
#[async_trait]
pub trait Memberships: Send + Sync {
    /// The session of the token goes on in another account of whoever holds it; `NotFound` when they are not of it.
    async fn switch_account(&self, token: &str, account_id: &AccountId) -> Result<(), Problem>;
    /// Who the caller is in another account of theirs; `NotFound` when they are not of it.
    async fn caller_in(&self, caller: &Caller, account_id: &AccountId) -> Result<Caller, Problem>;
}

/// Links in mails: a password, the first one or another, an account to join, an address.
#[async_trait]
pub trait EmailLinks: Send + Sync {
    /// Sends a link to choose another password by, if somebody has that address; the answer is the same, and comes as
    /// soon, if nobody has.
    async fn ask_password(&self, email: &str) -> Result<(), Problem>;
    /// What the link with that token leads to; `LinkExpired` when it is not good (any more).
    async fn link(&self, token: &str) -> Result<Link, Problem>;
    /// Sets the password of whoever the link was sent to, and ends all of the person's sessions.
    async fn set_password(&self, token: &str, password: &str) -> Result<(), Problem>;
    /// Whoever the link was sent to is of its account by the sign-in that they have already, whose password they know; the
    /// token of a new session in that account. `WrongPassword` when it is another.
    async fn join_account(&self, token: &str, password: &str) -> Result<String, Problem>;
    /// The address becomes that of whoever the link was sent to.
    async fn confirm_email(&self, token: &str) -> Result<(), Problem>;
}
