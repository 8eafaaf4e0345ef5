//! Somebody guesses a password: its owner is told, and whoever guesses learns nothing.

use crate::at_once::answers;
use crate::mailbox::{Mailbox, Received};
use crate::on_both_engines;
use crate::world::{SignsIn, World};
use app::api::Problem;
use app::ports::Whence;
use app::ports::prelude::*;
use server::demo::PASSWORD;
use server::use_cases::BillingCenter;

on_both_engines!(
    who_is_guessed_at_is_told_once_a_day,
    guesses_at_once_are_told_once,
    nobody_is_told_of_guesses_at_an_address_without_a_password,
    whoever_guesses_does_not_notice_whether_somebody_is_told,
    what_an_owner_mistypes_is_no_guess,
);

const IT: &str = "it@prorata.example";

fn from(place: &str) -> Whence {
    Whence { place: place.to_owned(), device: None }
}

/// Tries that many wrong passwords, and waits until all is done that is done after the answers.
async fn guess(center: &BillingCenter, place: &str, email: &str, tries: usize) -> Vec<Result<(), Problem>> {
    let mut answers = Vec::new();
    for _ in 0..tries {
        answers.push(center.sign_in_from(&from(place), email, "wrong").await.map(drop));
    }
    center.finish_after_answers().await;
    answers
}

fn recipients(mails: &[Received]) -> Vec<&str> {
    mails.iter().map(|mail| mail.to.as_str()).collect()
}

async fn who_is_guessed_at_is_told_once_a_day(world: &World) {
    let mailbox = Mailbox::new(world);
    guess(&world.center, "192.0.2.1", IT, 9).await;
    assert_eq!(recipients(&mailbox.all().await), [""; 0]);
    guess(&world.center, "192.0.2.2", IT, 1).await;
    let mail = mailbox.one().await;
    assert_eq!(mail.to, IT);
    assert_eq!(mail.subject, "Qualcuno sta cercando di indovinare la Sua password");
    let account = world.caller("it").await.account_id;
    for part in [
        "Nessuna di queste era la Sua password",
        "Primo tentativo: 16 marzo 2026, 10:0",
        "Password errate: 10\n",
        "Non deve fare nulla.",
        &format!("https://billing.example.com/it/profile?account={account}\n"),
        &format!("https://billing.example.com/it/profile/second-factor?account={account}\n"),
    ] {
        assert!(mail.text.contains(part), "{part}: {}", mail.text);
    }
    guess(&world.center, "192.0.2.3", IT, 10).await;
    guess(&world.at("2026-03-17T08:30:00Z"), "192.0.2.4", IT, 10).await;
    let mailbox = Mailbox::at(world, "2026-03-17T10:30:00Z");
    assert_eq!(recipients(&mailbox.all().await), [""; 0], "it goes on, and the owner knows");
    guess(&world.at("2026-03-17T09:30:00Z"), "192.0.2.5", IT, 1).await;
    let mail = mailbox.one().await;
    assert!(mail.to == IT && mail.text.contains("Password errate: 11\n"), "{}", mail.text);
}

async fn guesses_at_once_are_told_once(world: &World) {
    // Ten from each of five places: none of them is one too many.
    answers(|number| {
        let center = world.center.clone();
        let place = format!("192.0.2.{}", number % 5);
        async move { center.sign_in_from(&from(&place), IT, "wrong").await }
    })
    .await;
    world.center.finish_after_answers().await;
    assert_eq!(recipients(&Mailbox::new(world).all().await), [IT]);
}

async fn nobody_is_told_of_guesses_at_an_address_without_a_password(world: &World) {
    // Marco holds a licence and cannot sign in.
    for email in ["nobody@prorata.example", "marco.bianchi@officina-digitale.example"] {
        guess(&world.center, "192.0.2.1", email, 10).await;
        guess(&world.center, "192.0.2.2", email, 10).await;
    }
    assert_eq!(recipients(&Mailbox::new(world).all().await), [""; 0]);
}

/// The answers are the same, and so is what is written before them and after them, up to the mail itself.
async fn whoever_guesses_does_not_notice_whether_somebody_is_told(world: &World) {
    let owned = guess(&world.center, "192.0.2.1", IT, 12).await;
    let noted = world.number("select count(*) from wrong_passwords").await;
    let strange = guess(&world.center, "192.0.2.1", "nobody@prorata.example", 12).await;
    assert_eq!(owned, strange);
    assert_eq!(world.number("select count(*) from wrong_passwords").await, 2 * noted);
    assert_eq!(noted, 10, "an attempt that is not made is not noted");
    assert_eq!(recipients(&Mailbox::new(world).all().await), [IT]);
}

async fn what_an_owner_mistypes_is_no_guess(world: &World) {
    // Nine times, and then right: that was the owner.
    guess(&world.center, "192.0.2.1", IT, 9).await;
    let signed_in = world.center.sign_in_from(&from("192.0.2.1"), IT, PASSWORD).await.unwrap();
    guess(&world.center, "192.0.2.1", IT, 5).await;
    let known = Whence { place: "192.0.2.9".to_owned(), device: signed_in.device };
    for _ in 0..10 {
        let answer = world.center.sign_in_from(&known, IT, "wrong").await;
        assert_eq!(answer, Err(Problem::WrongCredentials));
    }
    world.center.finish_after_answers().await;
    assert_eq!(recipients(&Mailbox::new(world).all().await), [""; 0]);
    // Another password was not guessed at yet.
    let caller = world.caller("it").await;
    world.center.change_password(&caller, PASSWORD, "correct horse battery").await.unwrap();
    assert_eq!(world.number("select count(*) from wrong_passwords").await, 0);
    assert!(world.center.sign_in(IT, "correct horse battery").await.is_ok());
}
