//! How people get in: invitations, links in mails, passwords, addresses.

use crate::at_once::{answers, ok};
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{NOW, SignsIn, World};
use app::api::Problem;
use app::billing::{EmailAddress, Role};
use app::i18n::Lang;
use app::lists::PeopleView;
use app::ports::prelude::*;
use app::ports::{Access, Link};
use server::demo::PASSWORD;

on_both_engines!(
    whoever_is_invited_chooses_a_password_and_signs_in,
    a_link_works_once_and_not_for_long,
    no_token_is_in_the_database,
    a_lost_password_is_replaced_and_every_session_ends,
    nobody_learns_which_addresses_are_known,
    a_stop_waits_for_the_link_that_was_promised,
    a_mailbox_is_not_filled_by_asking_again,
    what_expired_long_ago_is_forgotten,
    a_password_is_long_enough_and_no_address,
    a_password_that_is_guessed_first_is_refused_and_why,
    whoever_changes_the_password_stays_signed_in_alone,
    guessing_the_own_password_comes_to_an_end,
    an_address_changes_when_it_is_confirmed,
    an_address_of_another_account_is_found_out_by_its_reader_alone,
    people_see_where_they_are_signed_in,
);

const NEW: &str = "correct horse battery";

async fn whoever_is_invited_chooses_a_password_and_signs_in(world: &World) {
    let it = world.caller("it").await;
    let center = &world.center;
    let mailbox = Mailbox::new(world);
    center.invite(&it, None, " Nina  Neri ", "Nina@Example.com", true).await.unwrap();
    let mail = mailbox.one().await;
    assert_eq!(mail.to, "Nina@Example.com");
    assert!(mail.text.contains("Giulia Ferrari") && mail.text.contains("Gentile Nina Neri"), "{}", mail.text);
    assert!(mail.text.contains("https://billing.example.com/it/set-password/"), "{}", mail.text);
    assert_eq!(center.link(&mail.token()).await, Ok(Link::Password(EmailAddress::kept("Nina@Example.com"))));
    assert_eq!(center.sign_in("nina@example.com", NEW).await, Err(Problem::WrongCredentials));
    center.set_password(&mail.token(), NEW).await.unwrap();
    let session = center.sign_in("nina@example.com", NEW).await.unwrap();
    let nina = center.caller(&session).await.unwrap().unwrap();
    let snapshot = world.snapshot(&nina).await;
    assert_eq!((snapshot.viewer.name.as_str(), snapshot.viewer.role), ("Nina Neri", Role::Member));
    assert_eq!(nina.account_id, it.account_id);
    // Nobody can fill a mailbox by inviting again. Other people can still be invited.
    for _ in 0..3 {
        center.invite(&it, None, "Ugo", "ugo@example.com", true).await.unwrap();
    }
    let again = center.invite(&it, None, "Ugo", "ugo@example.com", true).await;
    assert_eq!(again, Err(Problem::TooManyAttempts));
    assert_eq!(mailbox.all().await.len(), 3);
    // Somebody who can sign in is not invited again.
    center.invite(&it, None, "Nina", "nina@example.com", true).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 0);
}

async fn a_link_works_once_and_not_for_long(world: &World) {
    let it = world.caller("it").await;
    let mailbox = Mailbox::new(world);
    world.center.invite(&it, None, "Nina Neri", "nina@example.com", true).await.unwrap();
    let token = mailbox.one().await.token();
    let expired = Err(Problem::LinkExpired);
    for other in ["", "x", &token[1..], &token.to_uppercase()] {
        assert_eq!(world.center.set_password(other, NEW).await, expired, "{other}");
    }
    assert!(world.at("2026-03-23T08:59:00Z").link(&token).await.is_ok());
    assert_eq!(world.at("2026-03-23T09:01:00Z").set_password(&token, NEW).await, expired);
    assert_eq!(world.center.confirm_email(&token).await, expired);
    let answers = answers(|_| {
        let (center, token) = (world.center.clone(), token.clone());
        async move { center.set_password(&token, NEW).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(world.center.link(&token).await.err(), Some(Problem::LinkExpired));
    assert_eq!(world.center.set_password(&token, NEW).await, expired);
}

async fn no_token_is_in_the_database(world: &World) {
    let it = world.caller("it").await;
    let mailbox = Mailbox::new(world);
    world.center.invite(&it, None, "Nina Neri", "nina@example.com", true).await.unwrap();
    let token = mailbox.one().await.token();
    assert_eq!(token.len(), 64);
    let kept = world.text("select facts from outbox").await
        + &world.text("select token_hash from ticket_tokens").await;
    assert!(!kept.contains(&token), "{kept}");
}

async fn a_lost_password_is_replaced_and_every_session_ends(world: &World) {
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let before = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    center.ask_password(" DE@prorata.example").await.unwrap();
    let mail = mailbox.one().await;
    assert_eq!(mail.to, "de@prorata.example");
    assert!(mail.text.contains("/de/set-password/"), "{}", mail.text);
    assert!(center.caller(&before).await.unwrap().is_some());
    center.set_password(&mail.token(), NEW).await.unwrap();
    assert_eq!(center.caller(&before).await, Ok(None));
    assert_eq!(center.sign_in("de@prorata.example", PASSWORD).await, Err(Problem::WrongCredentials));
    assert!(center.sign_in("de@prorata.example", NEW).await.is_ok());
    // Two links were sent. After the first was used, the second cannot set another password.
    assert_eq!(center.set_password(&mail.token(), PASSWORD).await, Err(Problem::LinkExpired));
    assert_eq!(world.number("select count(*) from sessions").await, 1);
}

async fn nobody_learns_which_addresses_are_known(world: &World) {
    for email in ["nobody@example.com", "de@prorata.example", "no address", ""] {
        assert_eq!(world.center.ask_password(email).await, Ok(()), "{email}");
    }
    // There is one mail, to the person who is known.
    assert_eq!(Mailbox::new(world).one().await.to, "de@prorata.example");
}

/// A person who was promised a mail gets it, even from a server that is stopped right then.
async fn a_stop_waits_for_the_link_that_was_promised(world: &World) {
    world.center.ask_password("de@prorata.example").await.unwrap();
    world.center.finish_after_answers().await;
    assert_eq!(world.number("select count(*) from outbox where kind = 'password-reset'").await, 1);
}

async fn what_expired_long_ago_is_forgotten(world: &World) {
    world.center.ask_password("de@prorata.example").await.unwrap();
    Mailbox::new(world).one().await;
    let left = async || {
        let tickets = world.number("select count(*) from tickets").await;
        (tickets, world.number("select count(*) from ticket_tokens").await)
    };
    assert_eq!(left().await, (1, 1));
    world.at("2026-04-15T09:00:00Z").clean_up().await.unwrap();
    assert_eq!(left().await, (1, 1));
    world.at("2026-04-15T11:00:00Z").clean_up().await.unwrap();
    assert_eq!(left().await, (0, 0));
}

async fn a_mailbox_is_not_filled_by_asking_again(world: &World) {
    let mailbox = Mailbox::new(world);
    for _ in 0..10 {
        world.center.ask_password("de@prorata.example").await.unwrap();
    }
    let mails = mailbox.at_least(3).await;
    // Once a mail to somebody else has come, the other requests are done.
    world.center.ask_password("es@prorata.example").await.unwrap();
    let others = mailbox.at_least(1).await;
    assert_eq!((mails.len(), others.len(), others[0].to.as_str()), (3, 1, "es@prorata.example"));
    // All three links are valid until one is used.
    world.center.set_password(&mails[1].token(), NEW).await.unwrap();
    assert_eq!(world.center.link(&mails[0].token()).await.err(), Some(Problem::LinkExpired));
    let later = world.at("2026-03-16T10:01:00Z");
    later.ask_password("de@prorata.example").await.unwrap();
    assert_eq!(mailbox.one().await.to, "de@prorata.example");
}

async fn a_password_is_long_enough_and_no_address(world: &World) {
    let mailbox = Mailbox::new(world);
    world.center.ask_password("de@prorata.example").await.unwrap();
    let token = mailbox.one().await.token();
    let characters =
        |count: u32| (0..count).filter_map(|n| char::from_u32(0x1f300 + 7 * n)).collect::<String>();
    for bad in ["", "eleven char", &"x".repeat(129), &characters(129)] {
        assert_eq!(world.center.set_password(&token, bad).await, Err(Problem::BadPassword), "{bad}");
    }
    let own = "DE@prorata.example";
    assert_eq!(world.center.set_password(&token, own).await, Err(Problem::PersonalPassword));
    // A character counts as one, however many bytes it has.
    let longest = characters(128);
    assert_eq!(longest.len(), 512);
    world.center.set_password(&token, &longest).await.unwrap();
    assert!(world.center.sign_in("de@prorata.example", &longest).await.is_ok());
}

async fn a_password_that_is_guessed_first_is_refused_and_why(world: &World) {
    let (center, de, mailbox) = (&world.center, world.caller("de").await, Mailbox::new(world));
    center.ask_password("de@prorata.example").await.unwrap();
    let token = mailbox.one().await.token();
    let own = world.snapshot(&de).await;
    let (company, name) = (format!("{} 2026!", own.account.name), format!("{}123456", own.viewer.name));
    let named = [company.as_str(), &name, "Prorata-2026!", "RemoteSupport1"];
    let named = named.into_iter().map(|personal| (personal, Problem::PersonalPassword));
    let known = [
        ("password1234", Problem::CommonPassword),
        ("P@ssw0rd!2026", Problem::CommonPassword),
        ("123456789012", Problem::SimplePassword),
        ("            ", Problem::SimplePassword),
    ];
    for (weak, why) in known.into_iter().chain(named) {
        assert_eq!(center.judge_password_by_link(&token, weak).await, Err(why), "{weak}");
        assert_eq!(center.set_password(&token, weak).await, Err(why), "{weak}");
        assert_eq!(center.judge_password(&de, weak).await, Err(why), "{weak}");
        assert_eq!(center.change_password(&de, PASSWORD, weak).await, Err(why), "{weak}");
    }
    assert_eq!(center.judge_password(&de, NEW).await, Ok(()));
    assert_eq!(center.judge_password_by_link(&token, NEW).await, Ok(()));
    assert_eq!(center.judge_password_by_link("no token", NEW).await, Err(Problem::LinkExpired));
}

async fn whoever_changes_the_password_stays_signed_in_alone(world: &World) {
    let (center, de) = (&world.center, world.caller("de").await);
    let elsewhere = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(center.change_password(&de, "wrong", NEW).await, Err(Problem::WrongPassword));
    assert_eq!(center.change_password(&de, PASSWORD, "short").await, Err(Problem::BadPassword));
    assert!(center.caller(&elsewhere).await.unwrap().is_some());
    let here = center.change_password(&de, PASSWORD, NEW).await.unwrap();
    assert_eq!(center.caller(&elsewhere).await, Ok(None));
    assert_eq!(center.caller(&here).await, Ok(Some(de.clone())));
    assert!(center.sign_in("de@prorata.example", NEW).await.is_ok());
    center.end_sessions(&de, None, NEW).await.unwrap();
    assert_eq!(center.caller(&here).await, Ok(None));
    assert_eq!(world.number("select count(*) from sessions").await, 0);
}

async fn guessing_the_own_password_comes_to_an_end(world: &World) {
    let (center, de) = (&world.center, world.caller("de").await);
    for _ in 0..10 {
        assert_eq!(center.change_password(&de, "wrong", NEW).await, Err(Problem::WrongPassword));
    }
    assert_eq!(center.change_password(&de, PASSWORD, NEW).await, Err(Problem::TooManyAttempts));
    assert_eq!(center.change_email(&de, "x@example.com", PASSWORD).await, Err(Problem::TooManyAttempts));
    assert!(
        center.sign_in("de@prorata.example", PASSWORD).await.is_ok(),
        "the sign-in has a count of its own"
    );
}

async fn an_address_changes_when_it_is_confirmed(world: &World) {
    let (center, de, mailbox) = (&world.center, world.caller("de").await, Mailbox::new(world));
    assert_eq!(center.change_email(&de, "no address", PASSWORD).await, Err(Problem::BadEmail));
    assert_eq!(center.change_email(&de, "new@example.com", "wrong").await, Err(Problem::WrongPassword));
    center.change_email(&de, "first@example.com", PASSWORD).await.unwrap();
    let first = mailbox.one().await;
    center.change_email(&de, "new@example.com", PASSWORD).await.unwrap();
    let mail = mailbox.one().await;
    assert_eq!((first.to.as_str(), mail.to.as_str()), ("first@example.com", "new@example.com"));
    assert_eq!(center.profile(&de, "").await.unwrap().new_email, Some(EmailAddress::kept("new@example.com")));
    assert_eq!(center.profile(&de, "").await.unwrap().person.email.as_str(), "de@prorata.example");
    assert_eq!(center.confirm_email(&first.token()).await, Err(Problem::LinkExpired), "another waits");
    assert_eq!(center.set_password(&mail.token(), NEW).await, Err(Problem::LinkExpired));
    assert_eq!(center.link(&mail.token()).await, Ok(Link::Email(EmailAddress::kept("new@example.com"))));
    center.confirm_email(&mail.token()).await.unwrap();
    assert_eq!(center.confirm_email(&mail.token()).await, Err(Problem::LinkExpired));
    assert_eq!(center.sign_in("de@prorata.example", PASSWORD).await, Err(Problem::WrongCredentials));
    assert!(center.sign_in("NEW@example.com", PASSWORD).await.is_ok());
    assert_eq!(center.profile(&de, "").await.unwrap().new_email, None);
    // The reader of the old address is told.
    let notice = mailbox.one().await;
    assert_eq!(notice.to, "de@prorata.example");
    assert!(notice.text.contains("new@example.com"), "{}", notice.text);
    center.change_email(&de, "third@example.com", PASSWORD).await.unwrap();
    let fourth = center.change_email(&de, "fourth@example.com", PASSWORD).await;
    assert_eq!(fourth, Err(Problem::TooManyAttempts));
}

async fn an_address_of_another_account_is_found_out_by_its_reader_alone(world: &World) {
    let (center, de, mailbox) = (&world.center, world.caller("de").await, Mailbox::new(world));
    // The address can be asked for like any other.
    center.change_email(&de, "it@prorata.example", PASSWORD).await.unwrap();
    let token = mailbox.one().await.token();
    assert_eq!(center.confirm_email(&token).await, Err(Problem::AddressTaken));
    // The same is true for invitations: here of somebody who signs in, and of somebody who never did.
    for email in ["it@prorata.example", "marco.bianchi@officina-digitale.example"] {
        center.invite(&de, None, "Somebody", email, true).await.unwrap();
        assert_eq!(mailbox.one().await.to, email);
        let page = center.people_page(&de, PeopleView::default(), "").await.unwrap();
        let guest =
            page.people.rows.iter().find(|colleague| colleague.person.email.as_str() == email).unwrap();
        assert!(matches!(guest.access, Access::Invited(_)));
    }
    let invite = |email| center.invite(&de, None, "Somebody", email, true);
    invite("it@prorata.example").await.unwrap();
    let token = mailbox.one().await.token();
    assert_eq!(center.set_password(&token, NEW).await, Err(Problem::AddressTaken));
    assert!(center.sign_in("it@prorata.example", PASSWORD).await.is_ok());
    invite("marco.bianchi@officina-digitale.example").await.unwrap();
    center.set_password(&mailbox.one().await.token(), NEW).await.unwrap();
    let session = center.sign_in("marco.bianchi@officina-digitale.example", NEW).await.unwrap();
    assert_eq!(center.caller(&session).await.unwrap().unwrap().account_id, de.account_id);
    assert_eq!(world.number("select count(*) from people where name = 'Somebody'").await, 2);
}

async fn people_see_where_they_are_signed_in(world: &World) {
    let (center, de) = (&world.center, world.caller("de").await);
    let token = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    center.note_device(&token, &format!("Firefox/128.0\r\n{}", "x".repeat(1000))).await.unwrap();
    center.sign_in("it@prorata.example", PASSWORD).await.unwrap();
    let devices = center.profile(&de, "").await.unwrap().devices;
    let agent = devices[0].agent.as_ref().unwrap();
    assert_eq!((devices.len(), agent.len()), (1, 300));
    assert!(agent.starts_with("Firefox/128.0x"));
    assert_eq!(devices[0].since.to_string(), NOW[..10]);
    center.set_profile(&de, "Katrin  Hoffmann-Lange", Lang::Es).await.unwrap();
    let profile = center.profile(&de, "").await.unwrap();
    assert_eq!((profile.person.name.as_str(), profile.lang), ("Katrin Hoffmann-Lange", Lang::Es));
    assert_eq!(center.set_profile(&de, " ", Lang::Es).await, Err(Problem::BadName));
    assert!(world.at("2026-03-18T09:00:00Z").profile(&de, "").await.unwrap().devices.is_empty());
}
