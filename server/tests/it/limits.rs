//! How many mails one account may have sent to others.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::i18n::Lang;
use app::limits::{
    MAX_INVITATIONS_AN_HOUR, MAX_LISTS_AN_HOUR, MAX_MAILS_TO_ONE_AN_HOUR, MAX_PEOPLE,
    MAX_SUPPORT_REQUESTS_AN_HOUR,
};
use app::ports::SupportRequest;
use app::ports::prelude::*;
use server::demo::PASSWORD;
use server::use_cases::BillingCenter;

on_both_engines!(
    nobody_is_written_to_again_and_again,
    invitations_fill_a_mailbox_like_other_mails,
    removing_and_inviting_again_fills_no_mailbox,
    whoever_was_removed_and_invited_again_gets_no_more_links,
    an_address_is_asked_to_confirm_so_often_and_no_more,
    no_account_invites_the_whole_town,
    support_is_asked_so_often_and_no_more,
    an_account_has_so_many_people_and_no_more,
    an_account_sends_so_many_lists_and_no_more,
    no_name_in_a_mail_is_a_link,
);

async fn nobody_is_written_to_again_and_again(world: &World) {
    let (center, es) = (&world.center, world.caller("es").await);
    let member = world.caller("es-member").await.person_id;
    let offer = async || {
        center.offer_handover(&es, &member).await?;
        center.withdraw_handover(&es).await
    };
    for _ in 0..MAX_MAILS_TO_ONE_AN_HOUR {
        offer().await.unwrap();
    }
    assert_eq!(offer().await, Err(Problem::TooManyMails));
    // Both the licence and the hand-over are announced to the same person by mail.
    let id = world.held(&es, "remote-support-v5").await.id;
    center.free_licences(&es, &id, std::slice::from_ref(&member)).await.unwrap();
    let given = center.assign_licences(&es, &id, std::slice::from_ref(&member), true).await;
    assert_eq!(given, Err(Problem::TooManyMails));
    assert_eq!(
        center.assign_licences(&es, &id, std::slice::from_ref(&member), false).await,
        Ok(1),
        "in silence it works"
    );
    assert_eq!(Mailbox::new(world).all().await.len(), MAX_MAILS_TO_ONE_AN_HOUR);
    let later = world.at("2026-03-16T10:01:00Z");
    later.offer_handover(&es, &member).await.unwrap();
}

async fn invitations_fill_a_mailbox_like_other_mails(world: &World) {
    let (center, es) = (&world.center, world.caller("es").await);
    let member = world.caller("es-member").await.person_id;
    let sql = format!(
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, recipient_key, language,
            facts, created_at, status, next_attempt_at)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {MAX_MAILS_TO_ONE_AN_HOUR})
        select 'planted-' || n, '{}', 'invitation', 'planted-' || n, 'N', 'es-member@prorata.example',
            'es-member@prorata.example', 'es', '{{}}', '2026-03-16T08:30:00.000Z', 'queued',
            '2026-03-17T09:00:00.000Z' from many",
        es.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    assert_eq!(center.offer_handover(&es, &member).await, Err(Problem::TooManyMails));
    world.at("2026-03-16T09:31:00Z").offer_handover(&es, &member).await.unwrap();
}

/// One mailbox.
const WRITINGS: [&str; 3] = ["nina@b.example", "NINA@b.example", "Nina@B.example"];

/// Somebody who is removed and invited again is somebody new for the account. Their mailbox is the same.
async fn removing_and_inviting_again_fills_no_mailbox(world: &World) {
    let it = world.caller("it").await;
    let licence = world.held(&it, "remote-support-v4").await.id;
    let invites = async |center: &BillingCenter, turn: usize| {
        let to = turn.is_multiple_of(2).then_some(&licence);
        let answer = center.invite(&it, to, "Nina", WRITINGS[turn % 3], true).await;
        let nina = world.people(&it).await.into_iter().find(|person| person.name == "Nina");
        assert_eq!(nina.is_some(), answer.is_ok(), "nothing is half done");
        if let Some(nina) = nina {
            center.remove_person(&it, &nina.id).await.unwrap();
        }
        answer
    };
    let mut answers = Vec::new();
    for turn in 0..20 {
        answers.push(invites(&world.center, turn).await);
    }
    assert_eq!(answers[..3], [Ok(()); 3]);
    assert_eq!(answers[3..], [Err(Problem::TooManyAttempts); 17]);
    assert_eq!(world.number("select count(*) from outbox where kind = 'invitation'").await, 3);
    let told = world.number("select count(*) from outbox where kind = 'removed'").await;
    assert_eq!(told, 0, "whoever never signed in has lost nothing");
    for (instant, may) in [("09:16", 3), ("09:32", 3), ("09:48", 1)] {
        let (later, mut sent) = (world.at(&format!("2026-03-16T{instant}:00Z")), 0);
        for turn in 0..4 {
            sent += usize::from(invites(&later, turn).await.is_ok());
        }
        assert_eq!(sent, may, "{instant}");
    }
    assert_eq!(invites(&world.at("2026-03-16T09:48:00Z"), 0).await, Err(Problem::TooManyMails));
}

async fn whoever_was_removed_and_invited_again_gets_no_more_links(world: &World) {
    let (center, it) = (&world.center, world.caller("it").await);
    for _ in 0..2 {
        center.invite(&it, None, "Nina", "nina@b.example", true).await.unwrap();
        for writing in WRITINGS {
            center.ask_password(writing).await.unwrap();
        }
        center.finish_after_answers().await;
        let people = world.people(&it).await;
        let nina = people.iter().find(|person| person.name == "Nina").unwrap();
        center.remove_person(&it, &nina.id).await.unwrap();
    }
    assert_eq!(world.number("select count(*) from outbox where kind = 'password-reset'").await, 3);
}

async fn an_address_is_asked_to_confirm_so_often_and_no_more(world: &World) {
    let it = world.caller("it").await;
    for (instant, may) in [("09:00", 3), ("09:16", 3), ("09:32", 3), ("09:48", 1)] {
        let (center, mut asked) = (world.at(&format!("2026-03-16T{instant}:00Z")), 0);
        for turn in 0..4 {
            let answer = center.change_email(&it, WRITINGS[turn % 3], PASSWORD).await;
            asked += usize::from(answer.is_ok());
        }
        assert_eq!(asked, may, "{instant}");
    }
    let late = world.at("2026-03-16T09:48:00Z");
    assert_eq!(late.change_email(&it, WRITINGS[0], PASSWORD).await, Err(Problem::TooManyMails));
}

async fn no_account_invites_the_whole_town(world: &World) {
    let it = world.caller("it").await;
    let sql = format!(
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, language, facts, created_at,
            status, next_attempt_at)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {MAX_INVITATIONS_AN_HOUR})
        select 'planted-' || n, '{}', 'invitation', 'planted-' || n, 'N', 'n@b.example', 'it', '{{}}',
            '2026-03-16T08:30:00.000Z', 'queued', '2026-03-17T09:00:00.000Z' from many",
        it.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    let invited = world.center.invite(&it, None, "Nina", "nina@b.example", true).await;
    assert_eq!(invited, Err(Problem::TooManyMails));
    let count = world.number("select count(*) from people where email = 'nina@b.example'").await;
    assert_eq!(count, 0, "nothing is half done");
    let de = world.caller("de").await;
    world
        .center
        .invite(&de, None, "Nina", "nina@b.example", true)
        .await
        .expect("another account's are its own");
    world.at("2026-03-16T09:31:00Z").invite(&it, None, "Nina", "nina@b.example", true).await.unwrap();
}

async fn support_is_asked_so_often_and_no_more(world: &World) {
    let it = world.caller("it").await;
    let ask = async |key: usize| {
        let request = SupportRequest {
            key: key.to_string(),
            about: String::new(),
            subscription: None,
            message: "Help".into(),
        };
        world.center.ask_support(&it, Lang::It, request).await
    };
    for key in 0..MAX_SUPPORT_REQUESTS_AN_HOUR {
        ask(key).await.unwrap();
    }
    assert_eq!(ask(MAX_SUPPORT_REQUESTS_AN_HOUR).await, Err(Problem::TooManyMails));
    assert_eq!(ask(0).await, Ok(()), "the same form again is the same request");
    let asked = world.number("select count(*) from support_requests").await;
    assert_eq!(usize::try_from(asked).unwrap(), MAX_SUPPORT_REQUESTS_AN_HOUR);
}

async fn an_account_has_so_many_people_and_no_more(world: &World) {
    let it = world.caller("it").await;
    let sql = format!(
        "insert into people (id, account_id, name, email, role, language, address_key, email_key)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {MAX_PEOPLE})
        select 'planted-' || n, '{id}', 'N', n || '@b.example', 'member', 'it', '{id} ' || n || '@b.example',
            n || '@b.example' from many",
        id = it.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    let invited = world.center.invite(&it, None, "Nina", "nina@c.example", true).await;
    assert_eq!(invited, Err(Problem::TooManyPeople));
}

async fn an_account_sends_so_many_lists_and_no_more(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    let id = world.held(&it, "remote-support-v4").await.id;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let (center, it, id) = (world.center.clone(), it.clone(), id.clone());
        tasks.spawn(async move { center.keep_list(&it, &id, "a@b.example", false).await });
    }
    let answers = tasks.join_all().await;
    let kept = answers.iter().filter(|answer| answer.is_ok()).count();
    let refused = answers.iter().filter(|answer| **answer == Err(Problem::TooManyLists)).count();
    assert_eq!((kept, refused), (MAX_LISTS_AN_HOUR, 50 - MAX_LISTS_AN_HOUR), "{answers:?}");
    let lists = world.number("select count(*) from licence_lists").await;
    assert_eq!(usize::try_from(lists).unwrap(), MAX_LISTS_AN_HOUR);
    let theirs = world.held(&pt, "remote-support-v5").await.id;
    world.center.keep_list(&pt, &theirs, "a@b.example", false).await.expect("another account's are its own");
    world.at("2026-03-16T10:01:00Z").keep_list(&it, &id, "a@b.example", false).await.unwrap();
}

async fn no_name_in_a_mail_is_a_link(world: &World) {
    let it = world.caller("it").await;
    for name in ["Pay at http://evil.example", "evil.example", "eve@evil.example"] {
        let invited = world.center.invite(&it, None, name, "nina@b.example", true).await;
        assert_eq!(invited, Err(Problem::BadName), "{name}");
        assert_eq!(world.center.set_profile(&it, name, Lang::It).await, Err(Problem::BadName), "{name}");
    }
}
