//! What happens so often and not more, under fifty requests at once. Large limits are planted up to the last.

use crate::at_once::{AT_ONCE, answers, ok};
use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::i18n::Lang;
use app::limits::{
    MAX_INVITATIONS_AN_HOUR, MAX_MAILS_TO_ONE_AN_HOUR, MAX_PEOPLE, MAX_RECIPIENTS,
    MAX_SUPPORT_REQUESTS_AN_HOUR,
};
use app::ports::prelude::*;
use app::ports::{Caller, Proof, SupportRequest};
use server::demo::PASSWORD;

on_both_engines!(audited:
    no_more_addresses_get_invoices_than_may,
    no_more_addresses_are_asked_a_day_than_may,
    no_address_is_asked_more_often_by_all_accounts_than_may,
    no_more_links_for_a_password_are_sent_than_may,
    no_more_links_to_confirm_an_address_are_sent_than_may,
    no_more_guesses_at_an_own_password_are_made_than_may,
    no_more_invitations_of_an_account_are_sent_than_may,
    no_more_mails_to_one_are_sent_than_may,
    no_more_requests_to_support_are_sent_than_may,
    no_more_people_are_in_an_account_than_may,
);

/// Numbers from 1 on, for rows that are planted.
fn many(count: usize) -> String {
    format!("with recursive many (n) as (select 1 union all select n + 1 from many where n < {count})")
}

/// Plants invitations of the account to that address, of half an hour ago.
async fn invited(world: &World, caller: &Caller, to: &str, count: usize) {
    let sql = format!(
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, recipient_key, language,
            facts, created_at, status, next_attempt_at) {}
        select 'planted-' || n, '{}', 'invitation', 'planted-' || n, 'N', '{to}', '{to}', 'it', '{{}}',
            '2026-03-16T08:30:00.000Z', 'queued', '2026-03-17T09:00:00.000Z' from many",
        many(count),
        caller.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
}

/// How many answers have that problem.
fn refused(answers: &[Result<(), Problem>], problem: Problem) -> usize {
    answers.iter().filter(|answer| **answer == Err(problem)).count()
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

/// Nine were asked today and are off the list again, so there is room on the list, and for one more question.
async fn no_more_addresses_are_asked_a_day_than_may(world: &World) {
    const MAX_ASKED: usize = 10;
    let it = world.caller("it").await;
    let sql = format!(
        "insert into invoice_recipients (id, account_id, email, email_key, language, added_by, created_at, removed_at) {}
        select 'planted-' || n, '{}', 'p' || n || '@b.example', 'p' || n || '@b.example', 'it', '{}',
            '2026-03-16T08:30:00.000Z', '2026-03-16T08:31:00.000Z' from many",
        many(MAX_ASKED - 1),
        it.account_id.as_str(),
        it.person_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.add_recipient(&it, &format!("office{number}@example.com"), Lang::It).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(refused(&answers, Problem::TooManyAttempts), AT_ONCE - 1, "{answers:?}");
    assert_eq!(world.number("select count(*) from outbox where kind = 'recipient-asked'").await, 1);
}

async fn no_address_is_asked_more_often_by_all_accounts_than_may(world: &World) {
    const MAX_ASKED_THERE: usize = 3;
    let mut callers = Vec::new();
    for name in ["it", "pt", "es", "de", "en"] {
        callers.push(world.caller(name).await);
    }
    let answers = answers(|number| {
        let (center, caller) = (world.center.clone(), callers[number % callers.len()].clone());
        async move { center.add_recipient(&caller, "office@example.com", Lang::En).await }
    })
    .await;
    assert_eq!(ok(&answers), MAX_ASKED_THERE, "{answers:?}");
    assert_eq!(refused(&answers, Problem::TooManyAttempts), AT_ONCE - MAX_ASKED_THERE, "{answers:?}");
    let mails = world.number("select count(*) from outbox where kind = 'recipient-asked'").await;
    assert_eq!(usize::try_from(mails), Ok(MAX_ASKED_THERE));
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

/// The own password is asked for, too, and attempts at once are counted before they are made: so some of them may be sent
/// away although the password is right. What was not sent can still be asked for.
async fn no_more_links_to_confirm_an_address_are_sent_than_may(world: &World) {
    const MAX_LINKS: usize = 3;
    let it = world.caller("it").await;
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.change_email(&it, &format!("new{number}@example.com"), PASSWORD).await }
    })
    .await;
    let mut sent = ok(&answers);
    assert!(sent <= MAX_LINKS, "{answers:?}");
    while world.center.change_email(&it, "last@example.com", PASSWORD).await.is_ok() {
        sent += 1;
    }
    assert_eq!(sent, MAX_LINKS);
    let mails = world.number("select count(*) from outbox where kind = 'email-confirmation'").await;
    assert_eq!(usize::try_from(mails), Ok(MAX_LINKS));
    let open = "select count(*) from tickets where purpose = 'email' and used_at is null";
    assert_eq!(world.number(open).await, 1, "one address waits at a time");
}

async fn no_more_guesses_at_an_own_password_are_made_than_may(world: &World) {
    const MAX_FAILURES: usize = 10;
    let it = world.caller("it").await;
    let answers = answers(|_| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.prove(&it, "x", &Proof::Password("wrong".into())).await }
    })
    .await;
    let mut guesses = refused(&answers, Problem::WrongPassword);
    assert!(guesses <= MAX_FAILURES, "{answers:?}");
    assert_eq!(refused(&answers, Problem::TooManyAttempts), AT_ONCE - guesses, "{answers:?}");
    let wrong = Proof::Password("wrong".into());
    while world.center.prove(&it, "x", &wrong).await == Err(Problem::WrongPassword) {
        guesses += 1;
    }
    assert_eq!(guesses, MAX_FAILURES, "an attempt that was not made is not counted");
}

async fn no_more_invitations_of_an_account_are_sent_than_may(world: &World) {
    let it = world.caller("it").await;
    invited(world, &it, "n@b.example", MAX_INVITATIONS_AN_HOUR - 1).await;
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.invite(&it, None, "Nina", &format!("nina{number}@example.com"), true).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(refused(&answers, Problem::TooManyMails), AT_ONCE - 1, "{answers:?}");
    let new = "select count(*) from people where email_key like 'nina%@example.com'";
    assert_eq!(world.number(new).await, 1, "nothing is half done");
}

async fn no_more_mails_to_one_are_sent_than_may(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await.person_id);
    invited(world, &es, "es-member@prorata.example", MAX_MAILS_TO_ONE_AN_HOUR - 1).await;
    answers(|_| {
        let (center, es, member) = (world.center.clone(), es.clone(), member.clone());
        async move {
            center.offer_handover(&es, &member).await?;
            center.withdraw_handover(&es).await
        }
    })
    .await;
    assert_eq!(world.number("select count(*) from outbox where kind = 'handover'").await, 1);
}

async fn no_more_requests_to_support_are_sent_than_may(world: &World) {
    let it = world.caller("it").await;
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        let asked = SupportRequest {
            key: number.to_string(),
            about: String::new(),
            subscription: None,
            message: "Aiuto".into(),
        };
        async move { center.ask_support(&it, Lang::It, asked).await }
    })
    .await;
    assert_eq!(ok(&answers), MAX_SUPPORT_REQUESTS_AN_HOUR, "{answers:?}");
    for told in ["support_requests", "outbox where kind = 'asked-support'"] {
        let count = world.number(&format!("select count(*) from {told}")).await;
        assert_eq!(usize::try_from(count), Ok(MAX_SUPPORT_REQUESTS_AN_HOUR), "{told}");
    }
}

async fn no_more_people_are_in_an_account_than_may(world: &World) {
    let it = world.caller("it").await;
    let there = world.people(&it).await.len();
    let sql = format!(
        "insert into people (id, account_id, name, email, role, language, address_key, email_key) {}
        select 'planted-' || n, '{id}', 'N', n || '@b.example', 'member', 'it', '{id} ' || n || '@b.example',
            n || '@b.example' from many",
        many(MAX_PEOPLE - there - 1),
        id = it.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    let answers = answers(|number| {
        let (center, it) = (world.center.clone(), it.clone());
        async move { center.invite(&it, None, "Nina", &format!("nina{number}@example.com"), true).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
    assert_eq!(world.people(&it).await.len(), MAX_PEOPLE);
}
