//! How many mails one account may have sent to others.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::i18n::Lang;
use app::limits::{
    MAX_INVITATIONS_AN_HOUR, MAX_MAILS_TO_ONE_AN_HOUR, MAX_PEOPLE, MAX_SUPPORT_REQUESTS_AN_HOUR,
};
use app::ports::SupportRequest;
use app::ports::prelude::*;

on_both_engines!(
    nobody_is_written_to_again_and_again,
    invitations_fill_a_mailbox_like_other_mails,
    no_account_invites_the_whole_town,
    support_is_asked_so_often_and_no_more,
    an_account_has_so_many_people_and_no_more,
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
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, language, facts, created_at,
            status, next_attempt_at)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {MAX_MAILS_TO_ONE_AN_HOUR})
        select 'planted-' || n, '{}', 'invitation', 'planted-' || n, 'N', 'es-member@prorata.example', 'es', '{{}}',
            '2026-03-16T08:30:00.000Z', 'queued', '2026-03-17T09:00:00.000Z' from many",
        es.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    assert_eq!(center.offer_handover(&es, &member).await, Err(Problem::TooManyMails));
    world.at("2026-03-16T09:31:00Z").offer_handover(&es, &member).await.unwrap();
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

async fn no_name_in_a_mail_is_a_link(world: &World) {
    let it = world.caller("it").await;
    for name in ["Pay at http://evil.example", "evil.example", "eve@evil.example"] {
        let invited = world.center.invite(&it, None, name, "nina@b.example", true).await;
        assert_eq!(invited, Err(Problem::BadName), "{name}");
        assert_eq!(world.center.set_profile(&it, name, Lang::It).await, Err(Problem::BadName), "{name}");
    }
}
