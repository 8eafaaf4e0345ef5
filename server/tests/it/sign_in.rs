//! Signing in, and the session that it begins.

use crate::at_once::answers;
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{SignsIn, World};
use app::api::Problem;
use app::ports::Whence;
use app::ports::prelude::*;
use server::demo::PASSWORD;
use server::use_cases::BillingCenter;

on_both_engines!(
    a_sign_in_begins_a_session_that_a_sign_out_ends,
    an_unknown_address_and_a_wrong_password_have_the_same_answer,
    ten_failures_close_the_door_for_a_quarter_of_an_hour,
    guessing_at_once_is_guessing_one_by_one,
    who_guesses_elsewhere_does_not_keep_the_owner_out,
    who_guesses_from_everywhere_keeps_out_no_browser_that_is_known,
    a_browser_that_is_known_guesses_no_more_than_any_other,
    a_used_link_for_a_password_opens_the_door_again,
    a_browser_is_known_for_half_a_year_and_to_its_own_people_only,
    a_session_ends_when_it_is_not_used,
    a_session_in_use_ends_after_a_month,
    the_token_is_not_in_the_database,
);

const IT: &str = "it@prorata.example";

async fn a_sign_in_begins_a_session_that_a_sign_out_ends(world: &World) {
    // Upper and lower case do not matter in addresses.
    let token = world.center.sign_in(" IT@Prorata.example", PASSWORD).await.unwrap();
    assert_eq!(world.center.caller(&token).await, Ok(Some(world.caller("it").await)));
    let other = world.center.sign_in(IT, PASSWORD).await.unwrap();
    assert_ne!(token, other);
    world.center.sign_out(&token).await.unwrap();
    assert_eq!(world.center.caller(&token).await, Ok(None));
    assert!(world.center.caller(&other).await.unwrap().is_some());
    assert_eq!(world.center.caller("").await, Ok(None));
}

async fn an_unknown_address_and_a_wrong_password_have_the_same_answer(world: &World) {
    let long = "x".repeat(100_000);
    // The last address belongs to somebody who holds a licence and has no password.
    for email in [IT, "nobody@prorata.example", "", &long, "marco.bianchi@officina-digitale.example"] {
        for password in ["wrong", "", &long] {
            assert_eq!(world.center.sign_in(email, password).await, Err(Problem::WrongCredentials));
        }
    }
    assert!(world.center.sign_in(IT, PASSWORD).await.is_ok());
}

async fn ten_failures_close_the_door_for_a_quarter_of_an_hour(world: &World) {
    for email in [IT, "nobody@prorata.example"] {
        for _ in 0..10 {
            assert_eq!(world.center.sign_in(email, "wrong").await, Err(Problem::WrongCredentials));
        }
        assert_eq!(world.center.sign_in(email, PASSWORD).await, Err(Problem::TooManyAttempts));
    }
    assert!(world.center.sign_in("pt@prorata.example", PASSWORD).await.is_ok());
    let later = world.at("2026-03-16T09:16:00Z");
    assert!(later.sign_in(IT, PASSWORD).await.is_ok());
    // After a success, the count begins again.
    assert_eq!(later.sign_in(IT, "wrong").await, Err(Problem::WrongCredentials));
}

async fn guessing_at_once_is_guessing_one_by_one(world: &World) {
    let answers = answers(|_| {
        let center = world.center.clone();
        async move { center.sign_in(IT, "wrong").await }
    })
    .await;
    let tried = answers.iter().filter(|answer| **answer == Err(Problem::WrongCredentials)).count();
    assert!(tried <= 10, "{tried} guesses");
}

fn whence(place: &str, device: Option<&str>) -> Whence {
    Whence { place: place.to_owned(), device: device.map(str::to_owned) }
}

/// Tries wrong passwords until there were too many, and returns how many there were.
async fn guesses(center: &BillingCenter, from: &Whence) -> usize {
    for tries in 0..200 {
        match center.sign_in_from(from, IT, "wrong").await {
            Err(Problem::WrongCredentials) => {}
            other => {
                assert_eq!(other, Err(Problem::TooManyAttempts));
                return tries;
            }
        }
    }
    panic!("no end to it");
}

async fn who_guesses_elsewhere_does_not_keep_the_owner_out(world: &World) {
    assert_eq!(guesses(&world.center, &whence("192.0.2.1", None)).await, 10);
    let owner = whence("192.0.2.2", None);
    assert!(world.center.sign_in_from(&owner, IT, PASSWORD).await.is_ok());
    // A success of the owner does not clear the other place's count.
    let other = world.center.sign_in_from(&whence("192.0.2.1", None), IT, PASSWORD).await;
    assert_eq!(other, Err(Problem::TooManyAttempts));
}

async fn who_guesses_from_everywhere_keeps_out_no_browser_that_is_known(world: &World) {
    let signed_in = world.center.sign_in_from(&whence("192.0.2.200", None), IT, PASSWORD).await.unwrap();
    for place in 0..10 {
        let from = whence(&format!("198.51.100.{place}"), None);
        assert_eq!(guesses(&world.center, &from).await, 10, "{place}");
    }
    assert_eq!(guesses(&world.center, &whence("203.0.113.1", None)).await, 0);
    let stranger = world.center.sign_in_from(&whence("192.0.2.201", None), IT, PASSWORD).await;
    assert_eq!(stranger, Err(Problem::TooManyAttempts));
    // The owner can sign in from another network, too. A cookie that somebody made up does not help.
    let owner = whence("198.51.100.1", signed_in.device.as_deref());
    assert!(world.center.sign_in_from(&owner, IT, PASSWORD).await.is_ok());
    let made_up = whence("198.51.100.1", Some(&"ab".repeat(32)));
    assert_eq!(world.center.sign_in_from(&made_up, IT, PASSWORD).await, Err(Problem::TooManyAttempts));
}

async fn a_browser_that_is_known_guesses_no_more_than_any_other(world: &World) {
    let signed_in = world.center.sign_in_from(&whence("192.0.2.1", None), IT, PASSWORD).await.unwrap();
    let known = whence("192.0.2.1", signed_in.device.as_deref());
    assert_eq!(guesses(&world.center, &known).await, 10);
    // It does not use up the attempts of others either.
    assert_eq!(guesses(&world.center, &whence("192.0.2.1", None)).await, 10);
}

async fn a_used_link_for_a_password_opens_the_door_again(world: &World) {
    let (mailbox, new) = (Mailbox::new(world), "correct horse battery");
    assert_eq!(guesses(&world.center, &Whence::default()).await, 10);
    // Its owner is told of the guesses, which is another test.
    mailbox.one().await;
    world.center.ask_password(IT).await.unwrap();
    let link = mailbox.one().await.token();
    assert_eq!(world.center.sign_in(IT, PASSWORD).await, Err(Problem::TooManyAttempts));
    world.center.set_password(&link, new).await.unwrap();
    assert!(world.center.sign_in(IT, new).await.is_ok());
}

async fn a_browser_is_known_for_half_a_year_and_to_its_own_people_only(world: &World) {
    let signed_in = world.center.sign_in_from(&whence("", None), IT, PASSWORD).await.unwrap();
    let device = signed_in.device.unwrap();
    assert_eq!(device.len(), 64);
    let stored = format!("select count(*) from known_devices where token_hash = '{device}'");
    assert_eq!(world.number(&stored).await, 0, "only its hash is kept");
    assert_eq!(world.center.knows_device(&device).await, Ok(true));
    // Signing in again keeps the cookie. A colleague who uses the same browser has it, too.
    let again =
        world.center.sign_in_from(&whence("", Some(&device)), "de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(again.device.as_deref(), Some(device.as_str()));
    assert_eq!(world.number("select count(*) from known_devices").await, 2);
    // For another person's address it is a browser like any other.
    let other = whence("192.0.2.9", Some(&device));
    for _ in 0..10 {
        let answer = world.center.sign_in_from(&other, "es@prorata.example", "wrong").await;
        assert_eq!(answer, Err(Problem::WrongCredentials));
    }
    let place = whence("192.0.2.9", None);
    let answer = world.center.sign_in_from(&place, "es@prorata.example", PASSWORD).await;
    assert_eq!(answer, Err(Problem::TooManyAttempts));
    assert_eq!(world.at("2026-09-12T08:59:00Z").knows_device(&device).await, Ok(true));
    assert_eq!(world.at("2026-09-12T09:01:00Z").knows_device(&device).await, Ok(false));
    world.center.end_sessions(&world.caller("it").await, None, PASSWORD).await.unwrap();
    assert_eq!(world.number("select count(*) from known_devices").await, 1);
}

async fn a_session_ends_when_it_is_not_used(world: &World) {
    let token = world.center.sign_in(IT, PASSWORD).await.unwrap();
    assert!(world.at("2026-03-16T20:59:00Z").caller(&token).await.unwrap().is_some());
    assert!(world.at("2026-03-17T08:58:00Z").caller(&token).await.unwrap().is_some());
    assert_eq!(world.at("2026-03-17T20:59:00Z").caller(&token).await, Ok(None));
}

async fn a_session_in_use_ends_after_a_month(world: &World) {
    let token = world.center.sign_in(IT, PASSWORD).await.unwrap();
    let begun = chrono::DateTime::parse_from_rfc3339(crate::world::NOW).unwrap();
    for uses in 0..=65 {
        let now = begun + chrono::Duration::hours(uses * 11);
        let caller = world.at(&now.to_rfc3339()).caller(&token).await.unwrap();
        assert!(caller.is_some(), "{now}");
    }
    // A slow machine takes a moment to sign in.
    assert_eq!(world.at("2026-04-15T09:01:00Z").caller(&token).await, Ok(None));
}

async fn the_token_is_not_in_the_database(world: &World) {
    let token = world.center.sign_in(IT, PASSWORD).await.unwrap();
    assert_eq!(token.len(), 64);
    assert_eq!(world.number("select count(*) from sessions").await, 1);
    let found = format!("select count(*) from sessions where token_hash = '{token}'");
    assert_eq!(world.number(&found).await, 0);
}
