//! Passkeys: the answers of a browser to `navigator.credentials.create` and `.get`, as its `toJSON` writes them
//! (`WebAuthn`, level 3).
//!
//! They are verified here and not by a crate; docs/decisions/0071-passkeys-verified-here.md says why. No attestation is
//! asked for, since any authenticator will do, so it is not read.

mod authenticator;
mod options;
#[cfg(test)]
mod tests;
mod wrong;

pub use options::{creation, request};
pub use wrong::Wrong;

use authenticator::{Data, EDDSA, ES256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::signature::{ECDSA_P256_SHA256_ASN1, ED25519, UnparsedPublicKey};
use serde::Deserialize;

/// A credential that an authenticator has just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The authenticator's name for it, in base64url.
    pub credential_id: String,
    /// The algorithm of its signatures.
    pub algorithm: i64,
    /// Its public key, in base64url.
    pub public_key: String,
    /// How often it was used.
    pub uses: u32,
}

/// The known facts about the credential that answers.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The algorithm of its signatures.
    pub algorithm: i64,
    /// Its public key, in base64url.
    pub public_key: &'a str,
    /// How often it was used before.
    pub uses: u32,
}

/// An answer. Nothing of it is believed before it was verified.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    #[serde(rename = "rawId")]
    raw_id: String,
    #[serde(rename = "type")]
    kind: String,
    response: Response,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    #[serde(rename = "clientDataJSON")]
    client_data: String,
    authenticator_data: String,
    #[serde(default)]
    signature: Option<String>,
    #[serde(default)]
    user_handle: Option<String>,
}

/// The browser's own data about the answer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

impl Answer {
    /// The answer in the text.
    pub fn read(json: &str) -> Result<Self, Wrong> {
        let answer: Self = serde_json::from_str(json).map_err(|_| Wrong::Form)?;
        if answer.kind == "public-key" { Ok(answer) } else { Err(Wrong::Type) }
    }

    /// The authenticator's name for the credential, in base64url.
    pub fn credential_id(&self) -> &str {
        &self.raw_id
    }

    /// The challenge that was signed, in base64url. The caller makes sure that it was theirs, and that it is used only
    /// once.
    pub fn challenge(&self) -> Result<String, Wrong> {
        Ok(self.client_data()?.0.challenge)
    }

    /// The owner of the credential, as we told the authenticator.
    pub fn user(&self) -> Option<String> {
        let bytes = bytes(self.response.user_handle.as_deref()?).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// The credential that was made for the site at `origin`.
    pub fn made(&self, origin: &str) -> Result<Made, Wrong> {
        let (client, _) = self.client_data()?;
        client.check("webauthn.create", origin)?;
        let data = bytes(&self.response.authenticator_data)?;
        let data = Data::read(&data)?;
        data.check(site(origin))?;
        let (credential_id, key) = data.credential()?;
        if URL_SAFE_NO_PAD.encode(credential_id) != self.raw_id {
            return Err(Wrong::Credential);
        }
        let (algorithm, key) = authenticator::key(key)?;
        let (credential_id, public_key) = (self.raw_id.clone(), URL_SAFE_NO_PAD.encode(key));
        Ok(Made { credential_id, algorithm, public_key, uses: data.uses })
    }

    /// Checks that the credential signed this, for the site at `origin`. Returns how often it was used.
    pub fn verify(&self, origin: &str, known: &Known<'_>) -> Result<u32, Wrong> {
        let (client, client_hash) = self.client_data()?;
        client.check("webauthn.get", origin)?;
        let data_bytes = bytes(&self.response.authenticator_data)?;
        let data = Data::read(&data_bytes)?;
        data.check(site(origin))?;
        let signature = bytes(self.response.signature.as_deref().ok_or(Wrong::Form)?)?;
        let signed = [data_bytes.as_slice(), &client_hash].concat();
        known.check(&signed, &signature)?;
        // Authenticators that do not count always say 0.
        if (data.uses > 0 || known.uses > 0) && data.uses <= known.uses {
            return Err(Wrong::Uses);
        }
        Ok(data.uses)
    }

    /// The browser's data, and their SHA-256.
    fn client_data(&self) -> Result<(ClientData, Vec<u8>), Wrong> {
        let bytes = bytes(&self.response.client_data)?;
        let data = serde_json::from_slice(&bytes).map_err(|_| Wrong::Form)?;
        Ok((data, digest(&SHA256, &bytes).as_ref().to_vec()))
    }
}

impl ClientData {
    fn check(&self, kind: &str, origin: &str) -> Result<(), Wrong> {
        match () {
            () if self.kind != kind => Err(Wrong::Type),
            () if self.origin != origin || self.cross_origin => Err(Wrong::Origin),
            () => Ok(()),
        }
    }
}

impl Known<'_> {
    fn check(&self, signed: &[u8], signature: &[u8]) -> Result<(), Wrong> {
        let key = bytes(self.public_key)?;
        let verified = match self.algorithm {
            ES256 => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, &key).verify(signed, signature),
            EDDSA => UnparsedPublicKey::new(&ED25519, &key).verify(signed, signature),
            _ => return Err(Wrong::Key),
        };
        verified.map_err(|_| Wrong::Signature)
    }
}

/// The name of the site for authenticators: its host.
fn site(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.rsplit_once(':').map_or(host, |(host, _)| host)
}

fn bytes(text: &str) -> Result<Vec<u8>, Wrong> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Wrong::Form)
}
