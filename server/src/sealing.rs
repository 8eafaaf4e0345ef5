//! Secrets that are needed again as they are, and so cannot be hashed. They are sealed by AES-256-GCM with a key that
//! is not in the database. A person who reads only the database does not learn them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::digest::{SHA256, digest};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// How many bytes of a key's hash stand in front of a secret that it sealed.
const ID_LEN: usize = 4;

/// The keys that seal and open. The first one seals; the others open secrets that they sealed when they were the first.
#[derive(Clone)]
pub struct Keys(Arc<Vec<Key>>);

struct Key {
    id: [u8; ID_LEN],
    key: LessSafeKey,
}

impl FromStr for Keys {
    type Err = &'static str;

    /// Reads keys as `openssl rand -base64 32` writes them, separated by commas.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let keys = text.split(',').map(|key| Key::parse(key.trim())).collect::<Option<Vec<_>>>();
        keys.map(|keys| Self(Arc::new(keys)))
            .ok_or("not 32 bytes in base64, as `openssl rand -base64 32` writes them")
    }
}

impl Key {
    fn parse(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text).ok()?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &bytes).ok()?);
        let id = digest(&SHA256, &bytes).as_ref().get(..ID_LEN)?.try_into().ok()?;
        Some(Self { id, key })
    }
}

impl Keys {
    /// The secret, sealed for that place: it cannot be opened elsewhere. `None` when this machine gives no random bits.
    pub fn seal(&self, place: &str, secret: &[u8]) -> Option<String> {
        let Key { id, key } = self.0.first()?;
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).ok()?;
        let mut sealed = secret.to_vec();
        let aad = Aad::from(place.as_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed).ok()?;
        Some(STANDARD.encode([&id[..], &nonce, &sealed].concat()))
    }

    /// The secret that was sealed for that place. `None` if it was sealed for another place, or by another key.
    pub fn open(&self, place: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD.decode(sealed).ok()?;
        let (id, rest) = bytes.split_at_checked(ID_LEN)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE_LEN)?;
        let key = self.0.iter().find(|key| key.id == id)?;
        let (nonce, mut sealed) = (Nonce::try_assume_unique_for_key(nonce).ok()?, sealed.to_vec());
        Some(key.key.open_in_place(nonce, Aad::from(place.as_bytes()), &mut sealed).ok()?.to_vec())
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} keys", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(bytes: &[u8]) -> Keys {
        let each = bytes.iter().map(|byte| STANDARD.encode([*byte; 32]));
        each.collect::<Vec<_>>().join(", ").parse().unwrap()
    }

    #[test]
    fn what_is_sealed_is_opened_in_its_place_with_its_key_and_unchanged() {
        let one = keys(&[1]);
        let sealed = one.seal("here", b"secret").unwrap();
        assert_eq!(one.open("here", &sealed).as_deref(), Some(&b"secret"[..]));
        assert_ne!(one.seal("here", b"secret").unwrap(), sealed, "no two are alike");
        assert_eq!(one.open("there", &sealed), None);
        assert_eq!(keys(&[2]).open("here", &sealed), None);
        assert_eq!(
            keys(&[2, 1]).open("here", &sealed).as_deref(),
            Some(&b"secret"[..]),
            "an older key opens"
        );
        assert_eq!(
            one.open("here", &keys(&[2, 1]).seal("here", b"secret").unwrap()),
            None,
            "and does not seal"
        );
        let bytes = STANDARD.decode(&sealed).unwrap();
        for place in 0..bytes.len() {
            let mut other = bytes.clone();
            other[place] ^= 1;
            assert_eq!(one.open("here", &STANDARD.encode(&other)), None, "byte {place}");
            assert_eq!(one.open("here", &STANDARD.encode(&bytes[..place])), None, "{place} bytes");
        }
    }

    #[test]
    fn a_key_is_32_bytes_and_is_never_shown() {
        for wrong in [
            "",
            "x",
            &STANDARD.encode([1; 16]),
            &STANDARD.encode([1; 33]),
            &format!("{},", STANDARD.encode([1; 32])),
        ] {
            assert!(wrong.parse::<Keys>().is_err(), "{wrong}");
        }
        assert_eq!(format!("{:?}", keys(&[1, 2])), "2 keys");
    }
}
