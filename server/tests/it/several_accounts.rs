//! One sign-in with several accounts, and the ways from one to another.

use crate::at_once::{answers, ok};
use crate::browser::{self, leads_to};
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{SignsIn, World};
use app::api::Problem;
use app::billing::{EmailAddress, Role, SubscriptionStatus};
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, Link};
use server::demo::PASSWORD;

on_both_engines!(audited:
    one_sign_in_has_several_accounts,
    to_join_takes_the_mailbox_and_the_password,
    whoever_forgot_the_password_that_joins_need_not_type_the_address,
    whoever_leaves_one_account_keeps_the_others,
    what_people_change_of_themselves_holds_everywhere,
    a_form_of_another_account_s_page_changes_nothing,
    a_link_in_a_mail_leads_to_its_page_of_its_account,
    a_link_in_a_mail_leads_whoever_is_signed_out_to_its_page,
);

const NEW: &str = "correct horse battery";

/// Lets the billing contact of one account join another, as a member. Returns a session there, too.
async fn joins(world: &World, mailbox: &Mailbox) -> (Caller, Caller, String) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    world.center.invite(&it, None, "Katrin", "DE@prorata.example", true).await.unwrap();
    let mail = mailbox.one().await;
    let session = world.center.join_account(&mail.token(), PASSWORD).await.unwrap().session;
    let guest = world.center.caller(&session).await.unwrap().unwrap();
    assert_eq!(guest.account_id, it.account_id);
    (de, guest, session)
}

async fn one_sign_in_has_several_accounts(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let center = &world.center;
    let here = world.page(&guest).await;
    assert_eq!(here.accounts.len(), 2);
    assert_eq!(here.snapshot.viewer.role, Role::Member, "roles are of the account");
    assert_eq!(here.snapshot.viewer.name, world.snapshot(&de).await.viewer.name, "and names are not");
    assert_eq!(world.snapshot(&de).await.viewer.role, Role::BillingContact);
    assert_eq!(world.page(&world.caller("it").await).await.accounts.len(), 0, "a colleague has one");
    // The session switches, and the next one begins where this one was.
    center.switch_account(&session, &de.account_id).await.unwrap();
    assert_eq!(center.caller(&session).await, Ok(Some(de.clone())));
    let next = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(center.caller(&next).await, Ok(Some(de.clone())));
    center.switch_account(&session, &guest.account_id).await.unwrap();
    assert_eq!(center.caller(&next).await, Ok(Some(de.clone())), "each session goes by itself");
    let next = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(center.caller(&next).await, Ok(Some(guest.clone())));
    // Nobody can switch to an account that is not theirs.
    let es = world.caller("es").await;
    assert_eq!(center.switch_account(&session, &es.account_id).await, Err(Problem::NotFound));
    assert_eq!(center.switch_account("no session", &de.account_id).await, Err(Problem::SignInFirst));
    assert_eq!(center.caller_in(&de, &es.account_id).await, Err(Problem::NotFound));
    assert_eq!(center.caller_in(&de, &guest.account_id).await, Ok(guest.clone()));
    // There is one list of devices, and one button ends them all.
    assert_eq!(center.profile(&guest, "").await.unwrap().devices.len(), 3);
    center.end_sessions(&guest, None, PASSWORD).await.unwrap();
    assert_eq!(center.caller(&next).await, Ok(None));
    assert_eq!(center.profile(&de, "").await.unwrap().devices.len(), 0);
}

async fn to_join_takes_the_mailbox_and_the_password(world: &World) {
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let it = world.caller("it").await;
    center.invite(&it, None, "Katrin", "de@prorata.example", true).await.unwrap();
    let token = mailbox.one().await.token();
    let link = center.link(&token).await.unwrap();
    let account = world.snapshot(&it).await.account.name;
    assert_eq!(link, Link::Join { account, email: EmailAddress::kept("de@prorata.example") });
    assert_eq!(center.join_account(&token, "wrong").await, Err(Problem::WrongPassword));
    assert_eq!(center.join_account("no link", PASSWORD).await, Err(Problem::LinkExpired));
    assert_eq!(center.set_password(&token, NEW).await, Err(Problem::AddressTaken));
    assert!(center.sign_in("de@prorata.example", PASSWORD).await.is_ok());
    for _ in 0..9 {
        _ = center.join_account(&token, "wrong").await;
    }
    assert_eq!(center.join_account(&token, PASSWORD).await, Err(Problem::TooManyAttempts));
    let later = world.at("2026-03-16T09:16:00Z");
    let answers = answers(|_| {
        let (center, token) = (later.clone(), token.clone());
        async move { center.join_account(&token, PASSWORD).await }
    })
    .await;
    // So many at once are counted as guesses before one of them is tried, and then all of them may be sent away.
    let joined = ok(&answers);
    assert!(joined <= 1, "{answers:?}");
    let again = later.join_account(&token, PASSWORD).await;
    assert_eq!(joined + usize::from(again.is_ok()), 1, "{answers:?}, {again:?}");
    assert_eq!(later.join_account(&token, PASSWORD).await, Err(Problem::LinkExpired));
    // Somebody who is in the account already is not invited again.
    center.invite(&it, None, "Katrin", "de@prorata.example", true).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 0);
}

async fn whoever_forgot_the_password_that_joins_need_not_type_the_address(world: &World) {
    let mailbox = Mailbox::new(world);
    let it = world.caller("it").await;
    world.center.invite(&it, None, "Katrin", "de@prorata.example", true).await.unwrap();
    let page = format!("/de/set-password/{}", mailbox.one().await.token());
    let (_, _, body) = browser::get(&browser::router(world, 20), &page, "").await;
    let body = String::from_utf8(body).unwrap();
    let button = ["form=\"forgotten\"", "name=\"to\"", "value=\"/de/forgot-password\""];
    assert!(button.iter().all(|part| body.contains(part)), "{body}");
    let (_, form) = body.split_once("id=\"forgotten\"").unwrap();
    let (form, _) = form.split_once("</form>").unwrap();
    assert!(form.contains("name=\"email\" value=\"de@prorata.example\""), "{form}");
}

async fn whoever_leaves_one_account_keeps_the_others(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let center = &world.center;
    let it = world.caller("it").await;
    let elsewhere = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    center.switch_account(&elsewhere, &de.account_id).await.unwrap();
    center.remove_person(&it, &guest.person_id).await.unwrap();
    assert_eq!(center.caller(&session).await, Ok(None));
    assert_eq!(
        center.caller(&elsewhere).await,
        Ok(Some(de.clone())),
        "the session in the other account goes on"
    );
    assert_eq!(center.switch_account(&elsewhere, &it.account_id).await, Err(Problem::NotFound));
    let again = center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(center.caller(&again).await, Ok(Some(de.clone())));
    assert_eq!(world.page(&de).await.accounts.len(), 0);
    // A request for a new password sends one mail.
    mailbox.all().await;
    center.ask_password("de@prorata.example").await.unwrap();
    center.set_password(&mailbox.one().await.token(), NEW).await.unwrap();
    assert!(center.sign_in("de@prorata.example", NEW).await.is_ok());
}

async fn what_people_change_of_themselves_holds_everywhere(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let center = &world.center;
    center.set_profile(&guest, "Katrin Lange", Lang::Pt).await.unwrap();
    center.set_language(&guest, Lang::Es).await.unwrap();
    let profile = center.profile(&de, "").await.unwrap();
    assert_eq!((profile.person.name.as_str(), profile.lang), ("Katrin Lange", Lang::Es));
    // They cannot take an address that a colleague in either account has.
    let it = world.caller("it").await;
    center.invite(&it, None, "Nina", "nina@example.com", false).await.unwrap();
    mailbox.all().await;
    for (email, ok) in [("nina@example.com", Err(Problem::AddressTaken)), ("katrin@example.com", Ok(()))] {
        center.change_email(&guest, email, PASSWORD).await.unwrap();
        assert_eq!(center.confirm_email(&mailbox.one().await.token()).await, ok);
    }
    for caller in [&de, &guest] {
        assert_eq!(world.snapshot(caller).await.viewer.email.as_str(), "katrin@example.com");
    }
    assert!(center.sign_in("katrin@example.com", PASSWORD).await.is_ok());
    // Another password ends the sessions in all accounts.
    center.change_password(&de, PASSWORD, NEW).await.unwrap();
    assert_eq!(center.caller(&session).await, Ok(None));
    assert!(center.sign_in("katrin@example.com", NEW).await.is_ok());
}

/// Katrin has a tab of the Italian account open, and switches to her own account in another tab.
async fn a_form_of_another_account_s_page_changes_nothing(world: &World) {
    let (de, guest, session) = joins(world, &Mailbox::new(world)).await;
    world.center.switch_account(&session, &de.account_id).await.unwrap();
    let held = world.held(&de, "remote-support-v4").await.id;
    let (router, cookie) = (browser::router(world, 20), format!("session={session}"));
    let (path, form) = ("/api/cancel_subscription", format!("lang=de&subscription={held}&why=&comment="));
    let stale = browser::post(&router, &format!("{path}?account={}", guest.account_id), &form, &cookie).await;
    assert!(leads_to(&stale).contains("problem=other-account"), "{}", leads_to(&stale));
    let page = browser::get(&router, leads_to(&stale), &cookie).await;
    let said = app::i18n::format_message(Lang::De, "error-other-account", &[]);
    assert!(String::from_utf8(page.2).unwrap().contains(&said), "{said}");
    assert_eq!(world.held(&de, "remote-support-v4").await.status, SubscriptionStatus::Active);
    // No other form changes anything either, whatever it is about.
    let attach = async |account: &app::ids::AccountId| {
        let path = format!("/api/attach_invoices?account={account}");
        browser::post(&router, &path, "lang=de", &cookie).await;
        world.center.invoice_mails(&de).await.unwrap().attach
    };
    assert!(attach(&guest.account_id).await);
    assert!(!attach(&de.account_id).await, "a form of its own page does");
    let own = browser::post(&router, &format!("{path}?account={}", de.account_id), &form, &cookie).await;
    assert!(!leads_to(&own).contains("problem"), "{}", leads_to(&own));
    assert_eq!(world.held(&de, "remote-support-v4").await.status, SubscriptionStatus::PendingCancellation);
}

/// The path and query of the first link in the mail that begins like that.
fn link(text: &str, page: &str) -> String {
    let begins = format!("https://billing.example.com{page}");
    let line = text.lines().find(|line| line.starts_with(&begins)).expect(text);
    line.strip_prefix("https://billing.example.com").unwrap().to_owned()
}

/// Follows the link in the mail that the German account gets when it cancels, with a session of nobody. Returns where
/// it leads after the sign-in, and the new cookie.
async fn signs_in_from_mail(world: &World, de: &Caller, mailbox: &Mailbox) -> (axum::Router, String, String) {
    let held = world.held(de, "remote-support-v4").await.id;
    world.center.cancel(de, &held, "", "").await.unwrap();
    let page = link(&mailbox.one().await.text, "/de/subscriptions");
    let router = browser::router(world, 20);
    let asked = browser::get(&router, &page, "").await;
    let query = leads_to(&asked).strip_prefix("/de/sign-in?").unwrap().to_owned();
    assert_eq!(form_value(&query, "next"), page);
    let form = format!("lang=de&email=de%40prorata.example&password={PASSWORD}&{query}");
    let inside = browser::post(&router, "/api/sign_in", &form, "").await;
    // For a browser without JavaScript, the server checks whether it keeps the cookie.
    assert_eq!(leads_to(&inside), format!("{page}&signed-in"));
    let cookies = inside.1.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let session =
        cookies.filter_map(|cookie| cookie.split(';').next()).find(|set| set.starts_with("session="));
    (router, page, session.unwrap().to_owned())
}

fn form_value(query: &str, wanted: &str) -> String {
    let uri: axum::http::Uri = format!("/?{query}").parse().unwrap();
    let fields =
        axum::extract::Query::<std::collections::HashMap<String, String>>::try_from_uri(&uri).unwrap();
    fields.0[wanted].clone()
}

async fn a_link_in_a_mail_leads_whoever_is_signed_out_to_its_page(world: &World) {
    let de = world.caller("de").await;
    let (router, page, session) = signs_in_from_mail(world, &de, &Mailbox::new(world)).await;
    let (status, _, body) = browser::get(&router, &page, &session).await;
    let body = String::from_utf8(body).unwrap();
    let name = world.snapshot(&de).await.account.name;
    assert!(status == 200 && body.contains(&name), "{status} {body}");
}

/// The session begins in the account that was chosen last, which is not the account of the mail.
async fn a_link_in_a_mail_leads_to_its_page_of_its_account(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, _) = joins(world, &mailbox).await;
    let (router, page, session) = signs_in_from_mail(world, &de, &mailbox).await;
    assert_eq!(world.center.caller(&session["session=".len()..]).await, Ok(Some(guest.clone())));
    let asked = browser::get(&router, &page, &session).await;
    assert_eq!(leads_to(&asked), format!("/de/accounts/{}/subscriptions", de.account_id));
    let (status, _, body) = browser::get(&router, leads_to(&asked), &session).await;
    let body = String::from_utf8(body).unwrap();
    assert!(status == 200 && body.contains("/api/switch_account"), "{status} {body}");
    let form = format!("lang=de&account={}&next=%2Fde%2Fsubscriptions", de.account_id);
    let there = browser::post(&router, "/api/switch_account", &form, &session).await;
    assert_eq!(leads_to(&there), "/de/subscriptions");
    // From then on the same link leads there at once. The link of another person's account does not work for them.
    let (status, _, body) = browser::get(&router, &page, &session).await;
    let body = String::from_utf8(body).unwrap();
    let here = world.held(&de, "remote-support-v4").await.id;
    assert!(status == 200 && body.contains(here.as_str()), "{status} {body}");
    let stranger = world.caller("es").await.account_id;
    let (status, _, body) =
        browser::get(&router, &format!("/de/upcoming?account={stranger}"), &session).await;
    let own = world.snapshot(&de).await.account.name;
    assert!(status == 200 && String::from_utf8(body).unwrap().contains(&own));
}
