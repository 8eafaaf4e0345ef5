//! Signing in, and the session it begins.

use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::ports::Desk;
use server::demo::PASSWORD;

on_both_engines!(
    a_sign_in_begins_a_session_that_a_sign_out_ends,
    an_unknown_address_and_a_wrong_password_have_the_same_answer,
    ten_failures_close_the_door_for_a_quarter_of_an_hour,
    guessing_at_once_is_guessing_one_by_one,
    a_session_ends_when_it_is_not_used,
    a_session_in_use_ends_after_a_month,
    the_token_is_not_in_the_database,
);

const IT: &str = "it@prorata.example";

async fn a_sign_in_begins_a_session_that_a_sign_out_ends(world: &World) {
    // Addresses have no case.
    let token = world.desk.sign_in(" IT@Prorata.example", PASSWORD).await.unwrap();
    assert_eq!(world.desk.caller(&token).await, Ok(Some(world.caller("it").await)));
    let other = world.desk.sign_in(IT, PASSWORD).await.unwrap();
    assert_ne!(token, other);
    world.desk.sign_out(&token).await.unwrap();
    assert_eq!(world.desk.caller(&token).await, Ok(None));
    assert!(world.desk.caller(&other).await.unwrap().is_some());
    assert_eq!(world.desk.caller("").await, Ok(None));
}

async fn an_unknown_address_and_a_wrong_password_have_the_same_answer(world: &World) {
    let long = "x".repeat(100_000);
    // The last is of somebody who holds a licence and has no password.
    for email in [IT, "nobody@prorata.example", "", &long, "marco.bianchi@officina-digitale.example"] {
        for password in ["wrong", "", &long] {
            assert_eq!(world.desk.sign_in(email, password).await, Err(Problem::WrongCredentials));
        }
    }
    assert!(world.desk.sign_in(IT, PASSWORD).await.is_ok());
}

async fn ten_failures_close_the_door_for_a_quarter_of_an_hour(world: &World) {
    for email in [IT, "nobody@prorata.example"] {
        for _ in 0..10 {
            assert_eq!(world.desk.sign_in(email, "wrong").await, Err(Problem::WrongCredentials));
        }
        assert_eq!(world.desk.sign_in(email, PASSWORD).await, Err(Problem::TooManyAttempts));
    }
    assert!(world.desk.sign_in("pt@prorata.example", PASSWORD).await.is_ok());
    let later = world.at("2026-03-16T09:16:00Z");
    assert!(later.sign_in(IT, PASSWORD).await.is_ok());
    // And a success starts the count anew.
    assert_eq!(later.sign_in(IT, "wrong").await, Err(Problem::WrongCredentials));
}

async fn guessing_at_once_is_guessing_one_by_one(world: &World) {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..30 {
        let desk = world.desk.clone();
        tasks.spawn(async move { desk.sign_in(IT, "wrong").await });
    }
    let answers = tasks.join_all().await;
    let tried = answers.iter().filter(|answer| **answer == Err(Problem::WrongCredentials)).count();
    assert!(tried <= 10, "{tried} guesses");
}

async fn a_session_ends_when_it_is_not_used(world: &World) {
    let token = world.desk.sign_in(IT, PASSWORD).await.unwrap();
    assert!(world.at("2026-03-16T20:59:00Z").caller(&token).await.unwrap().is_some());
    assert!(world.at("2026-03-17T08:58:00Z").caller(&token).await.unwrap().is_some());
    assert_eq!(world.at("2026-03-17T20:59:00Z").caller(&token).await, Ok(None));
}

async fn a_session_in_use_ends_after_a_month(world: &World) {
    let token = world.desk.sign_in(IT, PASSWORD).await.unwrap();
    let begun = chrono::DateTime::parse_from_rfc3339(crate::world::NOW).unwrap();
    for uses in 0..=65 {
        let now = begun + chrono::Duration::hours(uses * 11);
        let caller = world.at(&now.to_rfc3339()).caller(&token).await.unwrap();
        assert!(caller.is_some(), "{now}");
    }
    assert_eq!(world.at("2026-04-15T09:00:01Z").caller(&token).await, Ok(None));
}

async fn the_token_is_not_in_the_database(world: &World) {
    let token = world.desk.sign_in(IT, PASSWORD).await.unwrap();
    assert_eq!(token.len(), 64);
    assert_eq!(world.number("select count(*) from sessions").await, 1);
    let found = format!("select count(*) from sessions where token_hash = '{token}'");
    assert_eq!(world.number(&found).await, 0);
}
