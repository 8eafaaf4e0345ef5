//! The second factor: what a person has besides the password, and how they prove who they are.

use super::caller::Caller;
use super::session::{SignedIn, Whence};
use crate::answers::{FactorsPage, Problem, Waiting};
use async_trait::async_trait;

/// The ways to prove who one is.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// The password.
    Password(String),
    /// A code of the authenticator app, or a recovery code.
    Code(String),
}

/// A person's own second factors. A person who changes them has proved who they are within the last minutes
/// ([`Proofs::is_proven`]).
#[async_trait]
pub trait Factors: Send + Sync {
    /// What the caller has, and what is being set up.
    async fn factors(&self, caller: &Caller) -> Result<FactorsPage, Problem>;
    /// Whether the caller has to add a factor before anything else: the operator demands one of billing contacts.
    async fn owes_factor(&self, caller: &Caller) -> Result<bool, Problem>;
    /// Makes a secret for an authenticator app. It counts after its first code was entered.
    async fn begin_totp(&self, caller: &Caller) -> Result<(), Problem>;
    /// Takes the first code of the app; `WrongCode` when it is not a code of the app. The first factor brings recovery
    /// codes along.
    async fn confirm_totp(&self, caller: &Caller, code: &str) -> Result<(), Problem>;
    /// Removes the app.
    async fn remove_totp(&self, caller: &Caller) -> Result<(), Problem>;
    /// Makes new recovery codes, which replace the old ones.
    async fn renew_codes(&self, caller: &Caller) -> Result<(), Problem>;
    /// Stops showing the recovery codes.
    async fn hide_codes(&self, caller: &Caller) -> Result<(), Problem>;
}

/// Proving who one is: as the second step of a sign-in, and again before an important action.
#[async_trait]
pub trait Proofs: Send + Sync {
    /// What the session of the token waits for. `None` when it waits for nothing, or is over.
    async fn waiting(&self, token: &str) -> Result<Option<Waiting>, Problem>;
    /// Takes the second factor. The session that waited ends, and another begins. `SignInFirst` when no session waits,
    /// `WrongCode` when the code is wrong, `TooManyAttempts` as for passwords.
    async fn finish_sign_in(&self, from: &Whence, token: &str, code: &str) -> Result<SignedIn, Problem>;
    /// Whether the holder of the session has proved within the last ten minutes who they are.
    async fn is_proven(&self, token: &str) -> Result<bool, Problem>;
    /// Proves it again: `WrongPassword`, `WrongCode`, or `TooManyAttempts` as for passwords.
    async fn prove(&self, caller: &Caller, token: &str, proof: &Proof) -> Result<(), Problem>;
}

/// Passkeys. Questions to authenticators, and their answers, are the JSON of `WebAuthn`, level 3.
#[async_trait]
pub trait Passkeys: Send + Sync {
    /// The question to an authenticator for a new passkey of the caller.
    async fn passkey_to_make(&self, caller: &Caller) -> Result<String, Problem>;
    /// Adds the passkey that an authenticator made. `agent` is the browser, in its own words. `PasskeyRefused` when the
    /// answer is not believed.
    async fn add_passkey(&self, caller: &Caller, made: &str, agent: Option<&str>) -> Result<(), Problem>;
    /// Removes a passkey of the caller. Does nothing when they have no passkey with that id.
    async fn remove_passkey(&self, caller: &Caller, passkey: &str) -> Result<(), Problem>;
    /// The question to any authenticator for a sign-in of its owner.
    async fn passkey_to_sign_in(&self) -> Result<String, Problem>;
    /// Begins a session of the person whose authenticator answered; neither a password nor a code is asked for.
    /// `PasskeyRefused` when the answer is not believed.
    async fn sign_in_by_passkey(&self, from: &Whence, answer: &str) -> Result<SignedIn, Problem>;
    /// The question to an authenticator of the caller. `Refused` when they have no passkey.
    async fn passkey_to_prove(&self, caller: &Caller) -> Result<String, Problem>;
    /// Proves again who the caller is ([`Proofs::prove`]). `PasskeyRefused` when the answer is not believed.
    async fn prove_by_passkey(&self, caller: &Caller, token: &str, answer: &str) -> Result<(), Problem>;
}
