//! What happens once, and not twice, under fifty requests at once. `limits_at_once.rs` has what happens so often and not
//! more. Rules that have a file of their own are tried there, with the same number.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{NOW, World, clock};
use crate::{passkeys, second_factor};
use app::api::Problem;
use app::billing::{Currency, EmailAddress};
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{ListDone, SupportRequest, Whence};
use server::demo::PASSWORD;
use server::operator::{NewAccount, Operator};

on_both_engines!(audited:
    an_address_is_invited_once,
    a_hand_over_is_accepted_once,
    a_new_address_is_confirmed_once,
    a_password_is_set_once_by_a_link,
    a_subscription_is_cancelled_once,
    a_subscription_is_reactivated_once,
    a_list_is_done_once,
    support_is_asked_once_by_a_form,
    a_recovery_code_lets_in_once,
    an_answer_of_an_authenticator_counts_once,
    an_address_has_one_sign_in_however_many_accounts_are_made_for_it,
    an_address_that_several_want_is_one_person_s,
);

/// How many requests come at once.
pub const AT_ONCE: usize = 50;

/// The answers to that many requests at once.
pub async fn answers<T, F>(request: impl Fn(usize) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..AT_ONCE {
        tasks.spawn(request(number));
    }
    tasks.join_all().await
}

pub fn ok<T, E>(answers: &[Result<T, E>]) -> usize {
    answers.iter().filter(|answer| answer.is_ok()).count()
}

/// A place that nobody else has.
pub fn place(number: usize) -> Whence {
    Whence { place: format!("192.0.2.{number}"), device: None }
}

/// One person, however the address is written, and one link that works.
async fn an_address_is_invited_once(world: &World) {
    let it = world.caller("it").await;
    let writings = ["nina@example.com", "NINA@example.com", " nina@EXAMPLE.com "];
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.invite(&it, None, "Nina Neri", writings[number % 3], true).await }
    })
    .await;
    assert!(ok(&answers) > 0, "{answers:?}");
    let people = "select count(*) from people where email_key = 'nina@example.com' and removed_at is null";
    assert_eq!(world.number(people).await, 1);
    let links = "select count(*) from tickets where used_at is null and purpose = 'invitation'";
    assert_eq!(world.number(links).await, 1);
}

async fn a_hand_over_is_accepted_once(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    world.center.offer_handover(&es, &member.person_id).await.unwrap();
    let mails = async || world.number("select count(*) from outbox where kind = 'handover'").await;
    let before = mails().await;
    let answers = answers(|_| {
        let (center, member) = (world.center.clone(), member.clone());
        async move { center.accept_handover(&member).await }
    })
    .await;
    assert_eq!(ok(&answers), AT_ONCE, "whoever presses twice is told the same: {answers:?}");
    let contacts = "select count(*) from people where role = 'billing-contact' and account_id";
    assert_eq!(world.number(&format!("{contacts} = '{}'", es.account_id)).await, 1);
    assert_eq!(world.snapshot(&es).await.contact.id, member.person_id);
    let told = mails().await - before;
    assert!((1..=2).contains(&told), "each side once at most: {told}");
}

async fn a_new_address_is_confirmed_once(world: &World) {
    let it = world.caller("it").await;
    world.center.change_email(&it, "new@example.com", PASSWORD).await.unwrap();
    let token = Mailbox::new(world).one().await.token();
    let answers = answers(|_| {
        let (center, token) = (world.center.clone(), token.clone());
        async move { center.confirm_email(&token).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(world.number("select count(*) from outbox where kind = 'email-changed'").await, 1);
}

async fn a_password_is_set_once_by_a_link(world: &World) {
    world.center.ask_password("it@prorata.example").await.unwrap();
    world.center.finish_after_answers().await;
    let token = Mailbox::new(world).one().await.token();
    let answers = answers(|number| {
        let (center, token) = (world.center.clone(), token.clone());
        async move { center.set_password(&token, &format!("correct horse battery {number}")).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    let number = answers.len();
    assert_eq!(answers.iter().filter(|answer| **answer == Err(Problem::LinkExpired)).count(), number - 1);
}

async fn a_subscription_is_cancelled_once(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    let version = world.held(&it, "remote-support-v4").await.version;
    let answers = answers(|_| {
        let (center, it, id) = (world.center.clone(), it.clone(), id.clone());
        async move { center.cancel(&it, &id, "price", "").await }
    })
    .await;
    assert_eq!(ok(&answers), AT_ONCE, "whoever presses twice is told the same: {answers:?}");
    assert_eq!(world.held(&it, "remote-support-v4").await.version, version + 1);
    for told in ["cancellations", "outbox where kind = 'cancellation'"] {
        assert_eq!(world.number(&format!("select count(*) from {told}")).await, 1, "{told}");
    }
}

async fn a_subscription_is_reactivated_once(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    world.center.cancel(&it, &id, "", "").await.unwrap();
    let version = world.held(&it, "remote-support-v4").await.version;
    let answers = answers(|_| {
        let (center, it, id) = (world.center.clone(), it.clone(), id.clone());
        async move { center.reactivate(&it, &id).await }
    })
    .await;
    assert_eq!(ok(&answers), AT_ONCE, "whoever presses twice is told the same: {answers:?}");
    assert_eq!(world.held(&it, "remote-support-v4").await.version, version + 1);
    assert_eq!(world.number("select count(*) from outbox where kind = 'reactivation'").await, 1);
}

async fn a_list_is_done_once(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let text = "Nina Neri;nina@example.com\nSara;sara.rinaldi@officina-digitale.example";
    let list = world.center.keep_list(&it, &held.id, text, true).await.unwrap();
    let answers = answers(|_| {
        let (center, it, id, list) = (world.center.clone(), it.clone(), held.id.clone(), list.clone());
        async move { center.assign_list(&it, &id, &list).await }
    })
    .await;
    let done = ListDone { assigned: 2, invited: 1 };
    assert_eq!(answers, vec![Ok(done); AT_ONCE], "whoever presses twice is told the same");
    assert_eq!(world.held(&it, "remote-support-v4").await.free(), held.free() - 2);
    for told in [
        "people where email_key = 'nina@example.com'",
        "outbox where kind = 'invitation'",
        "outbox where kind = 'licence-assigned'",
    ] {
        assert_eq!(world.number(&format!("select count(*) from {told}")).await, 1, "{told}");
    }
}

async fn support_is_asked_once_by_a_form(world: &World) {
    let it = world.caller("it").await;
    let asked = SupportRequest {
        key: "k1".into(),
        about: String::new(),
        subscription: None,
        message: "Aiuto".into(),
    };
    let answers = answers(|_| {
        let (center, it, asked) = (world.center.clone(), it.clone(), asked.clone());
        async move { center.ask_support(&it, Lang::It, asked).await }
    })
    .await;
    assert_eq!(ok(&answers), AT_ONCE, "whoever presses twice is told the same: {answers:?}");
    for told in ["support_requests", "outbox where kind = 'asked-support'"] {
        assert_eq!(world.number(&format!("select count(*) from {told}")).await, 1, "{told}");
    }
}

/// Each comes from a place of its own: attempts from one place are few.
async fn a_recovery_code_lets_in_once(world: &World) {
    let de = world.caller("de").await;
    let (_, codes) = second_factor::add_app(world, &de).await;
    let center = second_factor::at(world, "2026-03-16T09:05:00Z");
    let waits = second_factor::first_step(&center, "de@prorata.example").await.session;
    let answers = answers(|number| {
        let (center, waits, code) = (center.clone(), waits.clone(), codes[0].clone());
        async move { center.finish_sign_in(&place(number), &waits, &code).await.map(drop) }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(center.factors(&de).await.unwrap().codes_left, 9);
}

async fn an_answer_of_an_authenticator_counts_once(world: &World) {
    let de = world.caller("de").await;
    let mut key = passkeys::add(world, &de, 1).await;
    let center = passkeys::at(world, NOW);
    let answer = key.get(&center.passkey_to_sign_in().await.unwrap());
    let answers = answers(|number| {
        let (center, answer) = (center.clone(), answer.clone());
        async move { center.sign_in_by_passkey(&place(number), &answer).await.map(drop) }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    let refused = answers.iter().filter(|answer| **answer == Err(Problem::PasskeyRefused)).count();
    assert_eq!(refused, AT_ONCE - 1, "{answers:?}");
}

/// One address is the first contact of many new accounts, and comes with the link of each.
async fn an_address_has_one_sign_in_however_many_accounts_are_made_for_it(world: &World) {
    let operator = Operator::new(world.store.clone(), clock(NOW), "ana", "Ticket 4711").unwrap();
    let new = NewAccount {
        company: "Vinhos do Norte".into(),
        country: "PT".into(),
        currency: Currency::EUR,
        time_zone: chrono_tz::Europe::Lisbon,
        vat_number: None,
        contact: "Rui Costa".into(),
        email: EmailAddress::kept("rui@vinhos.example"),
        lang: Lang::Pt,
    };
    let made = answers(|_| {
        let (operator, new) = (operator.clone(), new.clone());
        async move { operator.create_account(&new).await.unwrap().1.unwrap() }
    })
    .await;
    let contacts = "select count(distinct account_id) from people
        where email_key = 'rui@vinhos.example' and role = 'billing-contact'";
    assert_eq!(usize::try_from(world.number(contacts).await), Ok(AT_ONCE));
    let answers = answers(|number| {
        let (center, link) = (world.center.clone(), made[number].clone());
        async move { center.set_password(&link, "a long phrase").await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    let others = answers.iter().filter(|answer| **answer == Err(Problem::AddressTaken)).count();
    assert_eq!(others, AT_ONCE - 1, "they join with the password that was chosen: {answers:?}");
    let sign_ins = "select count(*) from sign_ins where email_key = 'rui@vinhos.example'";
    assert_eq!(world.number(sign_ins).await, 1);
}

async fn an_address_that_several_want_is_one_person_s(world: &World) {
    let names = ["it", "pt", "es", "de", "en"];
    for name in names {
        let caller = world.caller(name).await;
        world.center.change_email(&caller, "shared@example.com", PASSWORD).await.unwrap();
    }
    let mails = Mailbox::new(world).at_least(names.len()).await;
    let links: Vec<_> = mails.iter().map(crate::mailbox::Received::token).collect();
    let answers = answers(|number| {
        let (center, link) = (world.center.clone(), links[number % links.len()].clone());
        async move { center.confirm_email(&link).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    let fair = [Ok(()), Err(Problem::AddressTaken), Err(Problem::LinkExpired)];
    assert!(answers.iter().all(|answer| fair.contains(answer)), "{answers:?}");
    for once in ["sign_ins", "people"] {
        let sql = format!("select count(*) from {once} where email_key = 'shared@example.com'");
        assert_eq!(world.number(&sql).await, 1, "{once}");
    }
}
