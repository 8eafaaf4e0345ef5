//! Tokens: secrets that stand in for a password. Only their hash is kept.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// 256 random bits, in hexadecimal.
pub fn new_token() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

/// 64 random bits, in hexadecimal: not a secret, but unique. Zeros when the system has no random bits.
pub fn mark() -> String {
    let mut bytes = [0_u8; 8];
    _ = getrandom::fill(&mut bytes);
    hex(&bytes)
}

/// SHA-256 in hexadecimal. That is enough for a token, which nobody can guess; a password needs Argon2.
pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
