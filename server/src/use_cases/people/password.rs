//! Passwords: Argon2id, off the threads that answer requests.

use super::session;
use super::weak::{self, Names};
use crate::store::tickets::{self, Purpose};
use crate::store::{accounts, catalogues, known_devices, people, sessions, sign_ins, wrong_passwords};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{EmailKey, Person};
use app::ids::AccountId;
use app::limits::{MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS};
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::password_hash::{Error, try_generate_salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use std::sync::{Arc, Mutex, PoisonError};

/// The name of this program.
const PRODUCT: &str = "Prorata";

/// The hash with which the password of an unknown address is compared. No password has this hash, and comparing with it
/// takes as long as with a real one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The memory in which Argon2 computes, 19 MiB: one for all passwords, one password at a time. If it were allocated
/// again for each password, the allocator would keep one for every thread that ever needed it
/// (docs/decisions/0025-one-buffer-for-passwords.md).
static MEMORY: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// The longest password in bytes: a character has four at most.
pub(super) const MAX_PASSWORD_BYTES: usize = 4 * MAX_PASSWORD_CHARS;

/// The hash of a password, in PHC format. It takes tens of milliseconds of one core.
pub fn hash_password(password: &str) -> Result<String, Error> {
    let (version, params) = (Version::default(), Params::default());
    let salt = Salt::new(&try_generate_salt().map_err(|_| Error::RngFailure)?)?;
    let hash = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(version.into()),
        params: ParamsString::try_from(&params)?,
        salt: Some(salt),
        hash: Some(output(version, params, password, &salt)?),
    };
    Ok(hash.to_string())
}

/// The output of Argon2id for the password and the salt.
fn output(version: Version, params: Params, password: &str, salt: &[u8]) -> Result<Output, Error> {
    let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    if memory.len() < params.block_count() {
        memory.resize(params.block_count(), Block::new());
    }
    let mut out = vec![0; params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN)];
    let argon2 = Argon2::new(Algorithm::Argon2id, version, params);
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut out, memory.as_mut_slice())?;
    Ok(Output::new(&out)?)
}

/// Whether the person may have this password: it is long enough, and not one of those that are guessed first.
pub(super) async fn check(
    center: &BillingCenter,
    account_id: &AccountId,
    person: &Person,
    new: &str,
) -> Result<(), Problem> {
    if !(MIN_PASSWORD_CHARS..=MAX_PASSWORD_CHARS).contains(&new.chars().count()) {
        return Err(Problem::BadPassword);
    }
    if EmailKey::of_typed(new) == person.email.key() {
        return Err(Problem::PersonalPassword);
    }
    weak::judge(new, &names_around(center, account_id, person).await?)
}

/// The names of the person, of their companies, of our products and of us.
async fn names_around(
    center: &BillingCenter,
    account_id: &AccountId,
    person: &Person,
) -> Result<Names, Problem> {
    let mut tx = center.store.read().await?;
    let mut texts = vec![PRODUCT.to_owned(), center.settings.seller.name.clone()];
    texts.extend([person.name.clone(), person.email.to_string()]);
    texts.extend(accounts::get(&mut tx, account_id).await?.map(|account| account.name));
    let companies = sign_ins::memberships(&mut tx, &person.id).await?;
    texts.extend(companies.into_iter().map(|company| company.account_name));
    if let Some((_, catalogue)) = catalogues::newest(&mut tx).await? {
        texts.extend(catalogue.products.iter().map(|product| product.name.clone()));
    }
    Ok(Names::of(texts))
}

/// The hash of a password. It is computed when it is its turn.
pub(super) async fn hash(center: &BillingCenter, password: &str) -> Result<String, Problem> {
    let turn = Arc::clone(&center.password_turn).acquire_owned().await.map_err(|_| Problem::Unavailable)?;
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

/// Gives the person the password of that hash. All their links to a password, all their sessions and all browsers that
/// were known end, and the count of wrong passwords begins again. `AddressTaken` when the address signs in already, but
/// not as this person.
pub(super) async fn replace(
    conn: &mut AnyConnection,
    person: &Person,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    if !people::set_password(&mut *conn, person, hash).await? {
        return Err(Problem::AddressTaken);
    }
    tickets::use_up(&mut *conn, &person.id, &[Purpose::Reset, Purpose::Invitation], now).await?;
    sessions::delete_of(&mut *conn, &person.id).await?;
    let email_hash = session::email_hash(&person.email.key());
    known_devices::delete_of(&mut *conn, &email_hash, 0).await?;
    wrong_passwords::delete_of(conn, &email_hash).await?;
    Ok(())
}

/// Whether the password is that of the hash. Without a hash it is not, and finding out takes as long.
pub(super) async fn matches(
    center: &BillingCenter,
    password: &str,
    hash: Option<String>,
) -> Result<bool, Problem> {
    let turn = Arc::clone(&center.password_turn).acquire_owned().await.map_err(|_| Problem::Unavailable)?;
    let password = password.to_owned();
    let compare = move || {
        let _turn = turn;
        let known = hash.is_some();
        verify(&password, hash.as_deref().unwrap_or(NOBODY)) && known
    };
    tokio::task::spawn_blocking(compare).await.map_err(|_| Problem::Unavailable)
}

fn verify(password: &str, hash: &str) -> bool {
    computed_anew(password, hash).is_some_and(|same| same)
}

/// Whether the password gives the output of the hash. `None` when the hash is not one of ours.
fn computed_anew(password: &str, hash: &str) -> Option<bool> {
    let hash = PasswordHash::new(hash).ok().filter(|hash| hash.algorithm == ARGON2ID_IDENT)?;
    let version = Version::try_from(hash.version?).ok()?;
    let params = Params::try_from(&hash).ok()?;
    let found = output(version, params, password, &hash.salt?).ok()?;
    // Outputs are compared in constant time.
    Some(found == hash.hash?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_matches_its_password_only() {
        let hash = hash_password("prorata-demo").unwrap();
        assert!(verify("prorata-demo", &hash));
        assert!(!verify("prorata-demp", &hash));
        assert_ne!(hash, hash_password("prorata-demo").unwrap(), "each has a salt of its own");
    }

    /// The crate itself writes and reads the same hashes: those in a database keep working, there and here.
    #[test]
    fn hashes_are_those_of_the_crate() {
        use argon2::password_hash::{PasswordHasher, PasswordVerifier};
        let theirs = Argon2::default().hash_password(b"prorata-demo").unwrap().to_string();
        assert!(verify("prorata-demo", &theirs) && !verify("other", &theirs));
        let stronger = Params::new(Params::DEFAULT_M_COST * 2, 3, 2, Some(24)).unwrap();
        let other = Argon2::new(Algorithm::Argon2id, Version::default(), stronger);
        let theirs = other.hash_password(b"prorata-demo").unwrap().to_string();
        assert!(verify("prorata-demo", &theirs) && !verify("other", &theirs));
        let ours = hash_password("prorata-demo").unwrap();
        let read = PasswordHash::new(&ours).unwrap();
        assert!(Argon2::default().verify_password(b"prorata-demo", &read).is_ok());
        for none in ["", "x", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"] {
            assert!(!verify("x", none), "{none}");
        }
    }

    /// The resident memory of this process, in megabytes.
    #[cfg(target_os = "linux")]
    fn resident_mb() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        let kb: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kb * 1024 / 1_000_000
    }

    /// The tests run on glibc's allocator. It has an arena for each thread, so each of these threads would keep a buffer.
    #[cfg(target_os = "linux")]
    #[test]
    fn passwords_are_compared_in_one_buffer_whichever_threads_do_it() {
        verify("wrong", NOBODY);
        let before = resident_mb();
        let threads: Vec<_> = (0..16)
            .map(|_| std::thread::spawn(|| (0..4).map(|_| verify("wrong", NOBODY)).collect::<Vec<_>>()))
            .collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), [false; 4]);
        }
        assert!(resident_mb() < before + 15, "{before} MB grew to {} MB", resident_mb());
    }

    #[test]
    fn comparing_with_nobody_costs_what_comparing_with_somebody_costs() {
        let cost = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(NOBODY), cost(&hash_password("x").unwrap()));
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!verify("", NOBODY));
    }
}
