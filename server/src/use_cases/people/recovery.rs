//! Recovery codes: for somebody whose app or passkey is gone. Each has 160 random bits, so a hash without salt protects
//! it.

use super::session;
use crate::secret::sha256;
use app::api::Problem;
use ring::hmac::{HMAC_SHA256, Key, sign};

/// How many codes a person has.
pub(super) const CODES: usize = 10;
/// How many bytes of chance each has: 160 bits are 32 letters of five bits.
const CODE_BYTES: usize = 20;
/// How many letters a code has.
const CODE_LETTERS: usize = CODE_BYTES * 8 / 5;
/// How many letters codes had before. Those that are written down somewhere are still good.
const CODE_LETTERS_BEFORE: usize = 24;
/// Digits and letters that nobody takes for others (Crockford).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The secret from which codes are made: 256 random bits.
pub(super) type Seed = [u8; 32];

/// A new seed.
pub(super) fn new_seed() -> Result<Seed, Problem> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(session::no_random_bits)?;
    Ok(seed)
}

/// The codes of the seed, in groups of four letters.
pub(super) fn codes(seed: &[u8]) -> Vec<String> {
    let key = Key::new(HMAC_SHA256, seed);
    (0..CODES)
        .map(|number| {
            written(&sign(&key, format!("recovery code {number}").as_bytes()).as_ref()[..CODE_BYTES])
        })
        .collect()
}

/// The hash of a recovery code, however it was typed. `None` when the text cannot be a recovery code.
pub(super) fn hash(typed: &str) -> Option<String> {
    let letters: String = typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    [CODE_LETTERS, CODE_LETTERS_BEFORE].contains(&letters.len()).then(|| sha256(&letters))
}

fn written(bytes: &[u8]) -> String {
    let groups = bytes.chunks(5).flat_map(|chunk| {
        let bits = chunk.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        (0..8).rev().map(move |place| {
            char::from(LETTERS[usize::try_from(bits >> (5 * place) & 31).unwrap_or_default()])
        })
    });
    let letters: Vec<char> = groups.collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ten_codes_of_160_bits_are_found_again_however_they_are_typed() {
        let codes = codes(&new_seed().unwrap());
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), CODES);
        for code in codes {
            assert_eq!((code.len(), code.split('-').count()), (39, 8), "{code}");
            let known = hash(&code);
            assert!(known.is_some());
            let spoken = code.to_uppercase().replace('-', " ").replace('0', "O").replace('1', "l");
            assert_eq!(hash(&spoken), known, "{spoken}");
        }
        assert_eq!(written(&[0; 15]), "0000-0000-0000-0000-0000-0000");
        assert_eq!(written(&[255; 5]), "zzzz-zzzz");
        for none in ["", "123456", "0000-0000", &"0".repeat(25), &"0".repeat(31), &"0".repeat(33)] {
            assert_eq!(hash(none), None, "{none}");
        }
        assert_eq!(hash("0123-4567-89AB CDEF-GHJK-MNPQ"), Some(sha256("0123456789abcdefghjkmnpq")));
    }
}
