//! Rules of “once”, “not twice” and “not more than”, under fifty requests at once.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::i18n::Lang;
use app::limits::MAX_RECIPIENTS;
use app::ports::prelude::*;
use server::demo::PASSWORD;

on_both_engines!(audited:
    an_address_is_invited_once,
    a_hand_over_is_accepted_once,
    a_new_address_is_confirmed_once,
    a_password_is_set_once_by_a_link,
    no_more_addresses_get_invoices_than_may,
    no_more_links_for_a_password_are_sent_than_may,
    a_subscription_is_cancelled_once,
);

const AT_ONCE: usize = 50;

/// The answers to that many requests at once.
async fn answers<F>(request: impl Fn(usize) -> F) -> Vec<Result<(), Problem>>
where
    F: Future<Output = Result<(), Problem>> + Send + 'static,
{
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..AT_ONCE {
        tasks.spawn(request(number));
    }
    tasks.join_all().await
}

fn ok(answers: &[Result<(), Problem>]) -> usize {
    answers.iter().filter(|answer| answer.is_ok()).count()
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

async fn no_more_addresses_get_invoices_than_may(world: &World) {
    let it = world.caller("it").await;
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.add_recipient(&it, &format!("office{number}@example.com"), Lang::It).await }
    })
    .await;
    assert_eq!(ok(&answers), MAX_RECIPIENTS, "{answers:?}");
    assert_eq!(world.center.invoice_mails(&it).await.unwrap().recipients.len(), MAX_RECIPIENTS);
    let asked = world.number("select count(*) from outbox where kind = 'recipient-asked'").await;
    assert_eq!(usize::try_from(asked), Ok(MAX_RECIPIENTS));
}

async fn no_more_links_for_a_password_are_sent_than_may(world: &World) {
    answers(|_| {
        let center = world.center.clone();
        async move { center.ask_password("it@prorata.example").await }
    })
    .await;
    world.center.finish_after_answers().await;
    assert_eq!(world.number("select count(*) from outbox where kind = 'password-reset'").await, 3);
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
