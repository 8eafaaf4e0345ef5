//! The data of an authenticator: bytes at fixed places (`WebAuthn`, 6.1), and a public key.

use super::wrong::Wrong;
use ring::digest::{SHA256, digest};

/// ECDSA with P-256 and SHA-256 (RFC 9053).
pub(super) const ES256: i64 = -7;
/// Ed25519 (RFC 9053).
pub(super) const EDDSA: i64 = -8;

/// Somebody was there.
const PRESENT: u8 = 1;
/// The authenticator checked that it was its owner: by a finger, a face, a number.
const VERIFIED: u8 = 1 << 2;
/// A new credential follows.
const WITH_CREDENTIAL: u8 = 1 << 6;

/// The length of the id of the authenticator's model. It says nothing without an attestation.
const MODEL_LEN: usize = 16;

/// How authenticators write their keys: CTAP2 allows one form of CBOR for each. The bytes before, between and behind
/// the numbers of the key are always the same, so there is no need to read any other CBOR.
const ES256_HEAD: &[u8] = &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
const ES256_MIDDLE: &[u8] = &[0x22, 0x58, 32];
const EDDSA_HEAD: &[u8] = &[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32];

/// The data of an authenticator.
pub(super) struct Data<'a> {
    site_hash: &'a [u8],
    flags: u8,
    /// How often it was used.
    pub(super) uses: u32,
    rest: &'a [u8],
}

impl<'a> Data<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Wrong> {
        let (site_hash, rest) = bytes.split_at_checked(32).ok_or(Wrong::Form)?;
        let (flags, rest) = rest.split_first().ok_or(Wrong::Form)?;
        let (uses, rest) = rest.split_first_chunk().ok_or(Wrong::Form)?;
        Ok(Self { site_hash, flags: *flags, uses: u32::from_be_bytes(*uses), rest })
    }

    /// Checks that it was made for the site, by its owner.
    pub(super) fn check(&self, site: &str) -> Result<(), Wrong> {
        if digest(&SHA256, site.as_bytes()).as_ref() != self.site_hash {
            return Err(Wrong::Site);
        }
        if self.flags & PRESENT == 0 || self.flags & VERIFIED == 0 {
            return Err(Wrong::User);
        }
        Ok(())
    }

    /// The new credential's name, and the bytes that begin with its key.
    pub(super) fn credential(&self) -> Result<(&'a [u8], &'a [u8]), Wrong> {
        if self.flags & WITH_CREDENTIAL == 0 {
            return Err(Wrong::Credential);
        }
        let rest = self.rest.get(MODEL_LEN..).ok_or(Wrong::Form)?;
        let (length, rest) = rest.split_first_chunk().ok_or(Wrong::Form)?;
        rest.split_at_checked(u16::from_be_bytes(*length).into()).ok_or(Wrong::Form)
    }
}

/// The algorithm and the public key that the bytes begin with, as `ring` takes it.
pub(super) fn key(bytes: &[u8]) -> Result<(i64, Vec<u8>), Wrong> {
    if let Some((x, rest)) = part(bytes, ES256_HEAD) {
        let (y, _) = part(rest, ES256_MIDDLE).ok_or(Wrong::Key)?;
        return Ok((ES256, [&[4][..], x, y].concat()));
    }
    let (key, _) = part(bytes, EDDSA_HEAD).ok_or(Wrong::Key)?;
    Ok((EDDSA, key.to_vec()))
}

/// The 32 bytes that follow the head, and what is behind them.
fn part<'a>(bytes: &'a [u8], head: &[u8]) -> Option<(&'a [u8; 32], &'a [u8])> {
    bytes.strip_prefix(head)?.split_first_chunk()
}
