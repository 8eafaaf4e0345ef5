//! Passwords: Argon2id, off the threads that answer requests.

use super::BillingDesk;
use app::api::Problem;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::Arc;

/// What the password of an unknown address is compared with: no password has this hash, and comparing with it takes
/// as long as with a real one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, in PHC format. Takes tens of milliseconds of one core.
pub fn hash_password(password: &str) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default().hash_password(password.as_bytes())?.to_string())
}

/// The hash of a password, made when it is its turn.
pub(super) async fn hash(desk: &BillingDesk, password: &str) -> Result<String, Problem> {
    let turn = Arc::clone(&desk.password_turn).acquire_owned().await.map_err(|_| Problem::Unavailable)?;
    let password = password.to_owned();
    let hash = move || {
        let _turn = turn;
        hash_password(&password)
    };
    let hash = tokio::task::spawn_blocking(hash).await.map_err(|_| Problem::Unavailable)?;
    hash.map_err(|error| {
        tracing::error!(%error, "a password could not be hashed");
        Problem::Unavailable
    })
}

/// Whether the password is that of the hash; never without one, and that takes as long.
pub(super) async fn matches(
    desk: &BillingDesk,
    password: &str,
    hash: Option<String>,
) -> Result<bool, Problem> {
    let turn = Arc::clone(&desk.password_turn).acquire_owned().await.map_err(|_| Problem::Unavailable)?;
    let password = password.to_owned();
    let compare = move || {
        let _turn = turn;
        let known = hash.is_some();
        verify(&password, hash.as_deref().unwrap_or(NOBODY)) && known
    };
    tokio::task::spawn_blocking(compare).await.map_err(|_| Problem::Unavailable)
}

fn verify(password: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_matches_its_password_only() {
        let hash = hash_password("prorata-demo").unwrap();
        assert!(verify("prorata-demo", &hash));
        assert!(!verify("prorata-demp", &hash));
    }

    #[test]
    fn comparing_with_nobody_costs_what_comparing_with_somebody_costs() {
        let cost = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(NOBODY), cost(&hash_password("x").unwrap()));
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!verify("", NOBODY));
    }
}
