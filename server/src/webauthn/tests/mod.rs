//! Answers of two authenticators (`vectors.json`, made with Python's `cryptography`, which shares no code with `ring`),
//! and each of their parts changed. The third one in that file signs with RSA.

use super::*;
use serde_json::{Value, json};

const ORIGIN: &str = "https://billing.example.com";

/// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8812).
const RS256: i64 = -257;

struct Vector {
    algorithm: i64,
    challenges: [String; 2],
    made: Value,
    given: Value,
    uses: u32,
}

/// Those whose keys are asked for.
fn vectors() -> Vec<Vector> {
    every_vector().into_iter().filter(|vector| vector.algorithm != RS256).collect()
}

fn every_vector() -> Vec<Vector> {
    let read: Vec<Value> = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let vector = |value: &Value| Vector {
        algorithm: value["algorithm"].as_i64().unwrap(),
        challenges: [0, 1].map(|place| URL_SAFE_NO_PAD.encode(value["challenges"][place].as_str().unwrap())),
        made: value["made"].clone(),
        given: value["given"].clone(),
        uses: value["uses"].as_u64().unwrap().try_into().unwrap(),
    };
    read.iter().map(vector).collect()
}

fn answer(value: &Value) -> Answer {
    Answer::read(&value.to_string()).unwrap()
}

/// The bytes of a part of the response, changed.
fn with(value: &Value, part: &str, change: impl Fn(&mut Vec<u8>)) -> Value {
    let mut value = value.clone();
    let mut bytes = URL_SAFE_NO_PAD.decode(value["response"][part].as_str().unwrap()).unwrap();
    change(&mut bytes);
    value["response"][part] = URL_SAFE_NO_PAD.encode(bytes).into();
    value
}

/// The browser's data, with another value.
fn saying(value: &Value, name: &str, said: &Value) -> Value {
    with(value, "clientDataJSON", |bytes| {
        let mut data: Value = serde_json::from_slice(bytes).unwrap();
        data[name] = said.clone();
        *bytes = data.to_string().into_bytes();
    })
}

fn verified(value: &Value, made: &Made) -> Result<u32, Wrong> {
    let known = Known { algorithm: made.algorithm, public_key: &made.public_key, uses: made.uses };
    answer(value).verify(ORIGIN, &known)
}

#[test]
fn each_kind_of_key_is_kept_and_its_signature_believed() {
    for vector in vectors() {
        let made = answer(&vector.made).made(ORIGIN).unwrap();
        assert_eq!((made.algorithm, made.uses), (vector.algorithm, vector.uses));
        assert_eq!(made.credential_id, vector.made["id"].as_str().unwrap());
        let given = answer(&vector.given);
        assert_eq!(answer(&vector.made).challenge(), Ok(vector.challenges[0].clone()));
        assert_eq!(given.challenge(), Ok(vector.challenges[1].clone()));
        assert_eq!(
            (given.credential_id(), given.user().as_deref()),
            (made.credential_id.as_str(), Some("the-sign-in"))
        );
        let uses = if vector.uses == 0 { 0 } else { vector.uses + 1 };
        assert_eq!(verified(&vector.given, &made), Ok(uses));
    }
}

/// Authenticators make them with 2048 bits, which are as strong as 112.
#[test]
fn a_key_of_rsa_is_neither_asked_for_nor_kept_nor_believed() {
    let asked: Value =
        serde_json::from_str(&creation(ORIGIN, "AAAA", ("id", "a@b.example", "A"), &[])).unwrap();
    let algorithms: Vec<_> = asked["pubKeyCredParams"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| kind["alg"].as_i64().unwrap())
        .collect();
    assert_eq!(algorithms, [ES256, EDDSA]);
    let rsa = every_vector().into_iter().find(|vector| vector.algorithm == RS256).unwrap();
    assert_eq!(answer(&rsa.made).made(ORIGIN), Err(Wrong::Key));
    let known = Known { algorithm: RS256, public_key: "AAAA", uses: 0 };
    assert_eq!(answer(&rsa.given).verify(ORIGIN, &known), Err(Wrong::Key));
}

#[test]
fn an_answer_to_something_else_or_given_elsewhere_is_not_believed() {
    for vector in vectors() {
        let made = answer(&vector.made).made(ORIGIN).unwrap();
        for (name, said, wrong) in [
            ("type", json!("webauthn.get"), Wrong::Type),
            ("type", json!("payment.get"), Wrong::Type),
            ("origin", json!("https://billing.example.org"), Wrong::Origin),
            ("origin", json!("http://billing.example.com"), Wrong::Origin),
            ("origin", json!("https://billing.example.com:8443"), Wrong::Origin),
            ("origin", json!("https://billing.example.com.evil.example"), Wrong::Origin),
            ("crossOrigin", json!(true), Wrong::Origin),
            ("challenge", json!(7), Wrong::Form),
        ] {
            assert_eq!(answer(&saying(&vector.made, name, &said)).made(ORIGIN), Err(wrong), "{name}: {said}");
            let said = if said == "webauthn.get" { json!("webauthn.create") } else { said };
            assert_eq!(verified(&saying(&vector.given, name, &said), &made), Err(wrong), "{name}: {said}");
        }
        assert_eq!(answer(&vector.made).made("https://b.example.com"), Err(Wrong::Origin));
        // The browser's data are signed, to the letter.
        let other = saying(&vector.given, "challenge", &json!(vector.challenges[0]));
        assert_eq!(verified(&other, &made), Err(Wrong::Signature));
        let spaced = with(&vector.given, "clientDataJSON", |bytes| bytes.push(b' '));
        assert_eq!(verified(&spaced, &made), Err(Wrong::Signature));
    }
}

#[test]
fn an_authenticator_of_another_site_or_that_saw_nobody_is_not_believed() {
    for vector in vectors() {
        let made = answer(&vector.made).made(ORIGIN).unwrap();
        let data = "authenticatorData";
        let changes: [(usize, u8, Wrong); 4] =
            [(0, 1, Wrong::Site), (31, 0x80, Wrong::Site), (32, 1, Wrong::User), (32, 4, Wrong::User)];
        for (place, bit, wrong) in changes {
            let change = |bytes: &mut Vec<u8>| bytes[place] ^= bit;
            assert_eq!(answer(&with(&vector.made, data, change)).made(ORIGIN), Err(wrong), "{place}");
            assert_eq!(verified(&with(&vector.given, data, change), &made), Err(wrong), "{place}");
        }
        // Other flags, and the count, are signed.
        for (place, bit) in [(32, 8), (36, 0x40)] {
            let other = with(&vector.given, data, |bytes| bytes[place] ^= bit);
            assert_eq!(verified(&other, &made), Err(Wrong::Signature), "{place}");
        }
        for length in [0, 31, 32, 36] {
            let short = |bytes: &mut Vec<u8>| bytes.truncate(length);
            assert_eq!(answer(&with(&vector.made, data, short)).made(ORIGIN), Err(Wrong::Form), "{length}");
            assert_eq!(verified(&with(&vector.given, data, short), &made), Err(Wrong::Form), "{length}");
        }
    }
}

#[test]
fn a_new_credential_is_the_one_that_is_named_with_a_key_that_was_asked_for() {
    for vector in vectors() {
        let data = "authenticatorData";
        let made = |value: &Value| answer(value).made(ORIGIN).map(drop);
        assert_eq!(made(&with(&vector.made, data, |bytes| bytes[32] ^= 0x40)), Err(Wrong::Credential));
        assert_eq!(
            made(&with(&vector.made, data, |bytes| bytes[55] ^= 1)),
            Err(Wrong::Credential),
            "its name"
        );
        assert_eq!(made(&with(&vector.made, data, |bytes| bytes[53] = 0xff)), Err(Wrong::Form), "its length");
        let mut renamed = vector.made.clone();
        renamed["rawId"] = "AAAA".into();
        assert_eq!(made(&renamed), Err(Wrong::Credential));
        // Behind 55 bytes and a name of 32 begins the key.
        for place in 87..96 {
            let changed = with(&vector.made, data, |bytes| bytes[place] ^= 0x10);
            assert_eq!(made(&changed), Err(Wrong::Key), "{place}");
        }
        let short = with(&vector.made, data, |bytes| _ = bytes.pop());
        assert_eq!(made(&short), Err(Wrong::Key));
    }
}

#[test]
fn a_signature_is_of_the_key_and_of_nothing_else() {
    let vectors = vectors();
    for vector in &vectors {
        let own = answer(&vector.made).made(ORIGIN).unwrap();
        let length =
            URL_SAFE_NO_PAD.decode(vector.given["response"]["signature"].as_str().unwrap()).unwrap().len();
        for place in 0..length {
            let changed = with(&vector.given, "signature", |bytes| bytes[place] ^= 1);
            assert_eq!(verified(&changed, &own), Err(Wrong::Signature), "{place}");
        }
        assert_eq!(verified(&with(&vector.given, "signature", Vec::clear), &own), Err(Wrong::Signature));
        for other in &vectors {
            let key = answer(&other.made).made(ORIGIN).unwrap();
            let mixed = Made { public_key: key.public_key, ..own.clone() };
            let expected = if other.algorithm == vector.algorithm { Ok(()) } else { Err(Wrong::Signature) };
            assert_eq!(verified(&vector.given, &mixed).map(drop), expected);
        }
        assert_eq!(verified(&vector.given, &Made { algorithm: -37, ..own.clone() }), Err(Wrong::Key));
        let mut unsigned = vector.given.clone();
        unsigned["response"].as_object_mut().unwrap().remove("signature");
        assert_eq!(verified(&unsigned, &own), Err(Wrong::Form));
    }
}

#[test]
fn an_authenticator_that_counts_never_counts_back() {
    for vector in vectors() {
        let made = answer(&vector.made).made(ORIGIN).unwrap();
        for before in [made.uses + 1, made.uses + 2, u32::MAX] {
            assert_eq!(
                verified(&vector.given, &Made { uses: before, ..made.clone() }),
                Err(Wrong::Uses),
                "{before}"
            );
        }
    }
}

#[test]
fn what_has_not_the_form_of_an_answer_is_none() {
    for none in ["", "{}", "null", "[]", r#"{"rawId":"x","type":"public-key"}"#] {
        assert_eq!(Answer::read(none).err(), Some(Wrong::Form), "{none}");
    }
    let mut other = vectors().remove(0).given;
    other["type"] = "password".into();
    assert_eq!(Answer::read(&other.to_string()).err(), Some(Wrong::Type));
    other["type"] = "public-key".into();
    for part in ["clientDataJSON", "authenticatorData"] {
        let mut broken = other.clone();
        broken["response"][part] = "not base64url!".into();
        let known = Known { algorithm: ES256, public_key: "", uses: 0 };
        assert_eq!(answer(&broken).verify(ORIGIN, &known), Err(Wrong::Form), "{part}");
        assert_eq!(
            answer(&broken).made(ORIGIN),
            Err(if part == "clientDataJSON" { Wrong::Form } else { Wrong::Type })
        );
    }
}

#[test]
fn a_site_is_the_host_alone() {
    for (origin, host) in [
        ("https://billing.example.com", "billing.example.com"),
        ("http://localhost:3000", "localhost"),
        ("https://billing.example.com:8443", "billing.example.com"),
    ] {
        assert_eq!(site(origin), host);
    }
}
