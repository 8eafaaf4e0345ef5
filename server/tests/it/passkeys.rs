//! Passkeys, with a small authenticator that signs like a real one.

use crate::browser::{leads_to, post, router_of};
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{NOW, SignsIn, World};
use app::api::Problem;
use app::limits::MAX_PASSKEYS;
use app::ports::prelude::*;
use app::ports::{Caller, Waiting, Whence};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as URL;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use server::demo::PASSWORD;
use server::use_cases::BillingCenter;

on_both_engines!(
    a_passkey_is_a_way_in_of_one_press,
    a_passkey_is_a_second_factor_and_brings_recovery_codes,
    an_answer_is_good_once_and_for_whom_it_was_asked,
    nobody_adds_the_passkey_of_somebody_else,
    a_passkey_proves_who_one_is,
    a_passkey_that_is_removed_opens_nothing,
    no_more_passkeys_are_added_than_may,
);

const DE: &str = "de@prorata.example";
const ORIGIN: &str = "https://billing.example.com";
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

pub fn at(world: &World, instant: &str) -> BillingCenter {
    let mut settings = world.center.settings().clone();
    settings.second_factor.keys = Some(KEY.parse().unwrap());
    settings.second_factor.origin = ORIGIN.into();
    world.at_with(instant, settings)
}

/// An authenticator with one credential.
pub struct Authenticator {
    key: EcdsaKeyPair,
    id: [u8; 16],
    uses: u32,
    user: String,
}

impl Authenticator {
    fn new(id: u8) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { key, id: [id; 16], uses: 0, user: String::new() }
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let site = digest(&SHA256, b"billing.example.com");
        [site.as_ref(), &[flags], &self.uses.to_be_bytes()].concat()
    }

    /// The answer to `navigator.credentials.create`.
    fn create(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        assert_eq!(
            (&options["rp"]["id"], &options["attestation"]),
            (&json!("billing.example.com"), &json!("none"))
        );
        options["user"]["id"].as_str().unwrap().clone_into(&mut self.user);
        let point = self.key.public_key().as_ref();
        let key = [
            &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..],
            &point[1..33],
            &[0x22, 0x58, 32],
            &point[33..],
        ]
        .concat();
        let data = [&self.data(0x45)[..], &[0; 16], &[0, 16], &self.id, &key].concat();
        let client = client("webauthn.create", &options["challenge"]);
        self.answer(&json!({ "clientDataJSON": URL.encode(client), "authenticatorData": URL.encode(data) }))
    }

    /// The answer to `navigator.credentials.get`.
    pub fn get(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        self.uses += 1;
        let (data, client) = (self.data(5), client("webauthn.get", &options["challenge"]));
        let signed = [&data[..], digest(&SHA256, &client).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        self.answer(&json!({
            "clientDataJSON": URL.encode(client),
            "authenticatorData": URL.encode(data),
            "signature": URL.encode(signature.as_ref()),
            "userHandle": self.user,
        }))
    }

    fn answer(&self, response: &Value) -> String {
        let id = URL.encode(self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}

fn client(kind: &str, challenge: &Value) -> Vec<u8> {
    json!({ "type": kind, "challenge": challenge, "origin": ORIGIN, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

/// Adds a passkey, at nine o'clock.
pub async fn add(world: &World, caller: &Caller, id: u8) -> Authenticator {
    let (center, mut authenticator) = (at(world, NOW), Authenticator::new(id));
    let made = authenticator.create(&center.passkey_to_make(caller).await.unwrap());
    center.add_passkey(caller, &made, Some("Firefox/128.0 Windows")).await.unwrap();
    authenticator
}

async fn a_passkey_is_a_way_in_of_one_press(world: &World) {
    let (de, mailbox) = (world.caller("de").await, Mailbox::new(world));
    let mut key = add(world, &de, 1).await;
    assert!(mailbox.one().await.text.contains("Passkey"));
    let center = at(world, "2026-03-16T09:30:00Z");
    let asked = center.passkey_to_sign_in().await.unwrap();
    let signed_in = center.sign_in_by_passkey(&Whence::default(), &key.get(&asked)).await.unwrap();
    assert!(!signed_in.awaits_factor && signed_in.device.is_some());
    assert_eq!(center.caller(&signed_in.session).await, Ok(Some(de.clone())));
    assert_eq!(center.is_proven(&signed_in.session).await, Ok(true));
    let page = center.factors(&de).await.unwrap();
    assert_eq!(page.passkeys.len(), 1);
    assert!(page.passkeys[0].last_used.is_some() && page.passkeys[0].agent.is_some());
    // By the forms of the page, too.
    let router = router_of(world, &center, 10);
    let answer = key.get(&center.passkey_to_sign_in().await.unwrap());
    let answer: String = form_urlencoded::byte_serialize(answer.as_bytes()).collect();
    let led = post(
        &router,
        "/api/sign_in_by_passkey",
        &format!("lang=de&answer={answer}&next=%2Fde%2Finvoices"),
        "",
    )
    .await;
    assert_eq!(leads_to(&led), "/de/invoices?signed-in");
    assert_eq!(led.1.get_all("set-cookie").iter().count(), 2);
}

async fn a_passkey_is_a_second_factor_and_brings_recovery_codes(world: &World) {
    let de = world.caller("de").await;
    assert!(!at(world, NOW).sign_in_from(&Whence::default(), DE, PASSWORD).await.unwrap().awaits_factor);
    add(world, &de, 1).await;
    let center = at(world, NOW);
    let codes = center.factors(&de).await.unwrap().new_codes;
    assert_eq!(codes.len(), 10);
    let waits = center.sign_in_from(&Whence::default(), DE, PASSWORD).await.unwrap();
    assert!(waits.awaits_factor);
    assert_eq!(center.waiting(&waits.session).await, Ok(Some(Waiting { totp: false, passkeys: true })));
    let code = center.finish_sign_in(&Whence::default(), &waits.session, "123456").await;
    assert_eq!(code, Err(Problem::WrongCode));
    assert!(center.finish_sign_in(&Whence::default(), &waits.session, &codes[0]).await.is_ok());
    // Another passkey leaves the codes as they are: they are written down somewhere.
    add(world, &de, 2).await;
    assert_eq!(center.factors(&de).await.unwrap().codes_left, 9);
}

async fn an_answer_is_good_once_and_for_whom_it_was_asked(world: &World) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    let mut key = add(world, &de, 1).await;
    let center = at(world, NOW);
    let refused = Err(Problem::PasskeyRefused);
    let from = Whence::default();
    let answer = key.get(&center.passkey_to_sign_in().await.unwrap());
    assert!(center.sign_in_by_passkey(&from, &answer).await.is_ok());
    assert_eq!(center.sign_in_by_passkey(&from, &answer).await.map(drop), refused, "a second time");
    // What somebody was asked for another reason, by us or by nobody.
    let asked = center.passkey_to_prove(&de).await.unwrap();
    assert_eq!(center.sign_in_by_passkey(&from, &key.get(&asked)).await.map(drop), refused);
    let made_up = json!({ "challenge": "AAAA" }).to_string();
    assert_eq!(center.sign_in_by_passkey(&from, &key.get(&made_up)).await.map(drop), refused);
    // Too late.
    let asked = center.passkey_to_sign_in().await.unwrap();
    let late = at(world, "2026-03-16T09:07:00Z");
    assert_eq!(late.sign_in_by_passkey(&from, &key.get(&asked)).await.map(drop), refused);
    // A credential that nobody has, one that names somebody else, and one that counts back.
    let mut unknown = Authenticator::new(9);
    let asked = center.passkey_to_sign_in().await.unwrap();
    assert_eq!(center.sign_in_by_passkey(&from, &unknown.get(&asked)).await.map(drop), refused);
    let own = std::mem::replace(&mut key.user, URL.encode("somebody else"));
    let asked = center.passkey_to_sign_in().await.unwrap();
    assert_eq!(center.sign_in_by_passkey(&from, &key.get(&asked)).await.map(drop), refused);
    (key.user, key.uses) = (own, 0);
    let asked = center.passkey_to_sign_in().await.unwrap();
    assert_eq!(center.sign_in_by_passkey(&from, &key.get(&asked)).await.map(drop), refused);
    // An answer that was refused is used up as well.
    key.uses = 100;
    assert_eq!(center.sign_in_by_passkey(&from, &key.get(&asked)).await.map(drop), refused);
    assert_eq!(center.passkey_to_prove(&it).await, Err(Problem::Refused), "who has none is not asked");
    for nonsense in ["", "{}", "null"] {
        assert_eq!(center.sign_in_by_passkey(&from, nonsense).await.map(drop), refused);
    }
}

async fn nobody_adds_the_passkey_of_somebody_else(world: &World) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    let (center, mut key) = (at(world, NOW), Authenticator::new(1));
    let asked = center.passkey_to_make(&de).await.unwrap();
    let made = key.create(&asked);
    assert_eq!(
        center.add_passkey(&it, &made, None).await,
        Err(Problem::PasskeyRefused),
        "it was asked of another"
    );
    center.add_passkey(&de, &made, None).await.unwrap();
    assert_eq!(center.add_passkey(&de, &made, None).await, Err(Problem::PasskeyRefused), "a second time");
    let again = key.create(&center.passkey_to_make(&it).await.unwrap());
    assert_eq!(
        center.add_passkey(&it, &again, None).await,
        Err(Problem::PasskeyRefused),
        "the same credential"
    );
    assert_eq!(world.number("select count(*) from passkeys").await, 1);
    assert_eq!(
        world.center.passkey_to_make(&de).await,
        Err(Problem::Refused),
        "without a key nothing is offered"
    );
    let options: Value = serde_json::from_str(&center.passkey_to_make(&de).await.unwrap()).unwrap();
    assert_eq!(options["excludeCredentials"].as_array().unwrap().len(), 1);
}

async fn a_passkey_proves_who_one_is(world: &World) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    let session = at(world, NOW).sign_in(DE, PASSWORD).await.unwrap();
    let (mut key, mut theirs) = (add(world, &de, 1).await, add(world, &it, 2).await);
    let later = at(world, "2026-03-16T09:30:00Z");
    assert_eq!(later.is_proven(&session).await, Ok(false));
    let asked = later.passkey_to_prove(&de).await.unwrap();
    let foreign = later.prove_by_passkey(&de, &session, &theirs.get(&asked)).await;
    assert_eq!((foreign, later.is_proven(&session).await), (Err(Problem::PasskeyRefused), Ok(false)));
    let asked = later.passkey_to_prove(&de).await.unwrap();
    later.prove_by_passkey(&de, &session, &key.get(&asked)).await.unwrap();
    assert_eq!(later.is_proven(&session).await, Ok(true));
}

async fn a_passkey_that_is_removed_opens_nothing(world: &World) {
    let (de, it, mailbox) = (world.caller("de").await, world.caller("it").await, Mailbox::new(world));
    let mut key = add(world, &de, 1).await;
    mailbox.all().await;
    let center = at(world, NOW);
    let id = center.factors(&de).await.unwrap().passkeys[0].id.clone();
    center.remove_passkey(&it, &id).await.unwrap();
    assert_eq!(center.factors(&de).await.unwrap().passkeys.len(), 1, "it is not theirs");
    center.remove_passkey(&de, &id).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 1);
    let asked = center.passkey_to_sign_in().await.unwrap();
    let answer = center.sign_in_by_passkey(&Whence::default(), &key.get(&asked)).await;
    assert_eq!(answer.map(drop), Err(Problem::PasskeyRefused));
    assert!(!center.sign_in_from(&Whence::default(), DE, PASSWORD).await.unwrap().awaits_factor);
}

async fn no_more_passkeys_are_added_than_may(world: &World) {
    let (de, center) = (world.caller("de").await, at(world, NOW));
    // All of them are asked for before the first one is added.
    let mut made = Vec::new();
    for id in 0..50 {
        let asked = center.passkey_to_make(&de).await.unwrap();
        made.push(Authenticator::new(id).create(&asked));
    }
    let mut tasks = tokio::task::JoinSet::new();
    for made in made {
        let (center, de) = (center.clone(), de.clone());
        tasks.spawn(async move { center.add_passkey(&de, &made, None).await });
    }
    let answers = tasks.join_all().await;
    let added = answers.iter().filter(|answer| answer.is_ok()).count();
    let refused = answers.iter().filter(|answer| **answer == Err(Problem::TooManyPasskeys)).count();
    assert_eq!((added, refused), (MAX_PASSKEYS, 50 - MAX_PASSKEYS), "{answers:?}");
    assert_eq!(center.passkey_to_make(&de).await, Err(Problem::TooManyPasskeys));
    // Whoever removes one can add another.
    let passkeys = center.factors(&de).await.unwrap().passkeys;
    assert_eq!(passkeys.len(), MAX_PASSKEYS);
    center.remove_passkey(&de, &passkeys[0].id).await.unwrap();
    add(world, &de, 99).await;
}
