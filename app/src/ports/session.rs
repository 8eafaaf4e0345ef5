//! Signing in, and the account of a session.

use super::caller::Caller;
use crate::answers::{Link, Problem};
use crate::ids::AccountId;
use async_trait::async_trait;

/// Where a person who wants to sign in is, as far as the server knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whence {
    /// The visitor's network address, or the part of it that tells visitors apart.
    pub place: String,
    /// The cookie of a browser in which somebody has signed in before.
    pub device: Option<String>,
}

/// What a browser is given when somebody signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The token of the new session.
    pub session: String,
    /// The cookie by which the browser is known from now on. `None` when the browser keeps the cookie that it has.
    pub device: Option<String>,
    /// Whether the session is of no use before the second factor is given.
    pub awaits_factor: bool,
}

/// Sessions: who is signed in, and in which browser.
#[async_trait]
pub trait Sessions: Send + Sync {
    /// Begins a new session, which waits for the second factor if the person has one. `WrongCredentials`, or
    /// `TooManyAttempts` when too many attempts failed for that address from the same place or from everywhere. A
    /// browser in which the person has signed in before has a count of its own.
    async fn sign_in_from(&self, from: &Whence, email: &str, password: &str) -> Result<SignedIn, Problem>;
    /// Whether anybody has signed in before in the browser with that cookie.
    async fn knows_device(&self, device: &str) -> Result<bool, Problem>;
    /// Ends the session of the token.
    async fn sign_out(&self, token: &str) -> Result<(), Problem>;
    /// Ends the caller's session with that id, or all of them, this one included. `WrongPassword` when
    /// `current` is not the caller's password.
    async fn end_sessions(
        &self,
        caller: &Caller,
        session: Option<&str>,
        current: &str,
    ) -> Result<(), Problem>;
    /// The holder of the session with the token, if the session is alive.
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Problem>;
    /// Notes the browser in which the session of the token began, in the browser's own words.
    async fn note_device(&self, token: &str, agent: &str) -> Result<(), Problem>;
}

/// The accounts of one sign-in.
#[async_trait]
pub trait Memberships: Send + Sync {
    /// Moves the session of the token to another account of its holder. `NotFound` when the holder is not in that
    /// account.
    async fn switch_account(&self, token: &str, account_id: &AccountId) -> Result<(), Problem>;
    /// The caller in another account of theirs. `NotFound` when they are not in that account.
    async fn caller_in(&self, caller: &Caller, account_id: &AccountId) -> Result<Caller, Problem>;
}

/// Links in mails: for a first or another password, for an account to join, for an address.
#[async_trait]
pub trait EmailLinks: Send + Sync {
    /// Sends a link for choosing another password, if somebody has that address. If nobody has it, the answer is the
    /// same and takes as long.
    async fn ask_password(&self, email: &str) -> Result<(), Problem>;
    /// What the link with that token is for. `LinkExpired` when it is not valid (any more).
    async fn link(&self, token: &str) -> Result<Link, Problem>;
    /// Whether the person to whom the link was sent may choose that password, as [`Self::set_password`] would say.
    async fn judge_password_by_link(&self, token: &str, password: &str) -> Result<(), Problem>;
    /// Sets the password of the person to whom the link was sent, and ends all of the person's sessions.
    async fn set_password(&self, token: &str, password: &str) -> Result<(), Problem>;
    /// Adds the person to whom the link was sent to the link's account, with the sign-in that they have already, whose
    /// password they know. Begins a session in that account. `WrongPassword` when the password is not that one.
    async fn join_account(&self, token: &str, password: &str) -> Result<SignedIn, Problem>;
    /// Gives the address to the person to whom the link was sent.
    async fn confirm_email(&self, token: &str) -> Result<(), Problem>;
}
