//! The questions to a browser, as its `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` read them.

use super::authenticator::{EDDSA, ES256};
use super::site;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// How long the browser waits for the person, in milliseconds.
const TIMEOUT: u32 = 300_000;

/// Asks for a new passkey of the person with that id, address and name, who has these credentials already.
pub fn creation(
    origin: &str,
    challenge: &str,
    (id, email, name): (&str, &str, &str),
    has: &[String],
) -> String {
    let algorithms = [ES256, EDDSA].map(|alg| json!({ "type": "public-key", "alg": alg }));
    json!({
        "rp": { "id": site(origin), "name": "Prorata" },
        "user": { "id": URL_SAFE_NO_PAD.encode(id), "name": email, "displayName": name },
        "challenge": challenge,
        "pubKeyCredParams": algorithms,
        "timeout": TIMEOUT,
        "excludeCredentials": credentials(has),
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": true,
            "userVerification": "required",
        },
        "attestation": "none",
    })
    .to_string()
}

/// Asks for one of these credentials; for any of the site, if there are none.
pub fn request(origin: &str, challenge: &str, allowed: &[String]) -> String {
    json!({
        "rpId": site(origin),
        "challenge": challenge,
        "timeout": TIMEOUT,
        "allowCredentials": credentials(allowed),
        "userVerification": "required",
    })
    .to_string()
}

fn credentials(ids: &[String]) -> Value {
    ids.iter().map(|id| json!({ "type": "public-key", "id": id })).collect()
}
