//! Leaving an account, and the language of mails and documents.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{DECLINED, Renews, SignsIn, VISA, World, clock};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::{EmailAddress, Role, SubscriptionStatus};
use app::i18n::Lang;
use app::lists::PeopleView;
use app::ports::prelude::*;
use app::ports::{Access, Link, SupportRequest};
use server::demo::PASSWORD;
use server::operator::{NewContact, Operator, OperatorError, log};
use server::store::Engine;
use sqlx::Row;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(
    audited: whoever_left_has_nothing_any_more,
    what_ends_is_said_before,
    only_the_contact_removes_and_never_a_contact,
    an_address_that_left_is_invited_again,
    what_the_removed_did_keeps_their_name,
    removals_and_everything_else_at_once,
    a_renewal_that_fails_is_counted_when_its_contact_has_left,
    a_contact_who_left_is_replaced,
    a_contact_is_replaced_by_somebody_new,
    documents_are_in_the_language_of_the_contact,
    who_was_there_before_signs_in_as_before,
);

const NEW: &str = "correct horse battery";
const MEMBER: &str = "es-member@prorata.example";

async fn whoever_left_has_nothing_any_more(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let held = world.held(&es, "remote-support-v5").await;
    let gone = &member.person_id;
    if !held.holders.iter().any(|holder| holder.person_id == *gone) {
        center.assign_licences(&es, &held.id, std::slice::from_ref(gone), false).await.unwrap();
    }
    let free = world.held(&es, "remote-support-v5").await.free();
    let session = center.sign_in(MEMBER, PASSWORD).await.unwrap();
    center.ask_password(MEMBER).await.unwrap();
    let reset = mailbox.one().await.token();
    center.offer_handover(&es, gone).await.unwrap();
    mailbox.one().await;
    center.remove_person(&es, gone).await.unwrap();
    center.remove_person(&es, gone).await.unwrap();
    // There is one mail, to the person who left.
    let mail = mailbox.one().await;
    assert_eq!(mail.to, MEMBER);
    assert_eq!(center.caller(&session).await, Ok(None));
    assert_eq!(center.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    assert_eq!(center.set_password(&reset, NEW).await, Err(Problem::LinkExpired));
    assert_eq!(center.account_page(&member).await.err(), Some(Problem::NotFound));
    assert_eq!(center.accept_handover(&member).await, Err(Problem::NotFound));
    assert_eq!(world.held(&es, "remote-support-v5").await.free(), free + 1);
    let page = center.people_page(&es, PeopleView::default(), "").await.unwrap();
    assert!(page.handover_to.is_none() && page.people.rows.iter().all(|who| who.person.id != *gone));
    let again = center.assign_licences(&es, &held.id, std::slice::from_ref(gone), false).await;
    assert_eq!(again, Err(Problem::NotFound));
    // Nothing is sent to a person without a sign-in.
    center.ask_password(MEMBER).await.unwrap();
    center.ask_password("es@prorata.example").await.unwrap();
    assert_eq!(mailbox.one().await.to, "es@prorata.example");
}

async fn what_ends_is_said_before(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let center = &world.center;
    center.offer_handover(&es, &member.person_id).await.unwrap();
    center.invite(&es, None, "Nuria", "nuria@example.com", true).await.unwrap();
    let page = center.people_page(&es, PeopleView::default(), "").await.unwrap();
    for colleague in page.people.rows.iter().filter(|who| who.person.role == Role::Member) {
        let leaving = center.leaving(&es, &colleague.person.id).await.unwrap();
        assert_eq!(leaving.person, colleague.person);
        assert_eq!(leaving.signs_in, colleague.access == Access::SignsIn);
        assert_eq!(leaving.is_invited, matches!(colleague.access, Access::Invited(_)));
        assert_eq!(leaving.takes_over, colleague.person.id == member.person_id);
    }
}

async fn only_the_contact_removes_and_never_a_contact(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let it = world.caller("it").await;
    let center = &world.center;
    for (by, whom, problem) in [
        (&es, &es, Problem::Refused),
        (&member, &es, Problem::Refused),
        (&member, &member, Problem::Refused),
        (&it, &member, Problem::NotFound),
        (&es, &it, Problem::NotFound),
    ] {
        assert_eq!(center.remove_person(by, &whom.person_id).await, Err(problem));
        assert_eq!(center.leaving(by, &whom.person_id).await.err(), Some(problem));
    }
    // The present contact can remove the former one, who then cannot remove anybody.
    center.offer_handover(&es, &member.person_id).await.unwrap();
    center.accept_handover(&member).await.unwrap();
    center.remove_person(&member, &es.person_id).await.unwrap();
    assert_eq!(center.remove_person(&es, &member.person_id).await, Err(Problem::NotFound));
    assert_eq!(world.snapshot(&member).await.contact.id, member.person_id);
}

async fn a_renewal_that_fails_is_counted_when_its_contact_has_left(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    world.gives_card(&es, DECLINED).await;
    let end = world.held(&es, "remote-support-v5").await.paid.unwrap().term.end;
    // The answer is lost. The order waits for the recovery, and then names the present contact.
    world.gateway.cut_after.store(true, SeqCst);
    world.at(&format!("{end}T12:00:00Z")).renew().await.unwrap();
    assert!(world.snapshot(&es).await.account.order_in_flight);
    world.center.offer_handover(&es, &member.person_id).await.unwrap();
    world.center.accept_handover(&member).await.unwrap();
    world.center.remove_person(&member, &es.person_id).await.unwrap();
    world.gateway.cut_after.store(false, SeqCst);
    world.at(&format!("{end}T12:05:00Z")).recover().await.unwrap();
    assert!(!world.snapshot(&member).await.account.order_in_flight);
    assert_eq!(world.held(&member, "remote-support-v5").await.status, SubscriptionStatus::PastDue);
    let told = format!("outbox where kind = 'payment-failed' and recipient_email like '%{MEMBER}%'");
    assert_eq!(world.number(&format!("select count(*) from {told}")).await, 1);
}

async fn an_address_that_left_is_invited_again(world: &World) {
    let (es, it, member) =
        (world.caller("es").await, world.caller("it").await, world.caller("es-member").await);
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    center.remove_person(&es, &member.person_id).await.unwrap();
    mailbox.one().await;
    for (by, name) in [(&es, "Otra vez"), (&it, "Di nuovo")] {
        center.invite(by, None, name, MEMBER, true).await.unwrap();
        let token = mailbox.one().await.token();
        match center.link(&token).await.unwrap() {
            Link::Password(_) => center.set_password(&token, NEW).await.unwrap(),
            Link::Join { .. } => _ = center.join_account(&token, NEW).await.unwrap(),
            Link::Email(_) => panic!("no such link"),
        }
        assert!(center.sign_in(MEMBER, NEW).await.is_ok());
    }
    let back = world.caller("es-member").await;
    assert_ne!(back.person_id, member.person_id, "somebody new");
    assert_eq!(world.page(&back).await.accounts.len(), 2);
    // The person leaves again.
    let es_again = center.caller_in(&back, &es.account_id).await.unwrap();
    center.remove_person(&es, &es_again.person_id).await.unwrap();
}

async fn what_the_removed_did_keeps_their_name(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let asked = SupportRequest {
        about: String::new(),
        subscription: None,
        key: "0195a0a0-0000-4000-8000-000000000001".into(),
        message: "¿Cómo?".into(),
    };
    center.ask_support(&member, Lang::Es, asked).await.unwrap();
    // A contact is removed while their order is on its way.
    world.gives_card(&es, VISA).await;
    world.puts(&es, "remote-support-v5-standard", 9, Monthly).await;
    let number = world.places(&es).await;
    mailbox.all().await;
    center.offer_handover(&es, &member.person_id).await.unwrap();
    center.accept_handover(&member).await.unwrap();
    center.remove_person(&member, &es.person_id).await.unwrap();
    let order = center.order_page(&member, number).await.unwrap();
    assert_eq!(order.number, number);
    let name = format!("select name from people where id = '{}'", es.person_id);
    assert!(!world.text(&name).await.is_empty());
    let asked = server::store::support_requests::all(&mut world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(asked[0].email.as_str(), MEMBER);
}

async fn removals_and_everything_else_at_once(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let held = world.held(&es, "remote-support-v5").await;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..50 {
        let (center, es, member, held) = (world.center.clone(), es.clone(), member.clone(), held.id.clone());
        tasks.spawn(async move {
            let gone = std::slice::from_ref(&member.person_id);
            _ = match task % 8 {
                0 | 4 => center.remove_person(&es, &member.person_id).await,
                1 => center.assign_licences(&es, &held, gone, false).await.map(|_| ()),
                2 => center.sign_in(MEMBER, PASSWORD).await.map(|_| ()),
                3 => center.offer_handover(&es, &member.person_id).await,
                5 => center.ask_password(MEMBER).await,
                6 => center.set_profile(&member, "Otro Nombre", Lang::De).await,
                _ => center.free_licences(&es, &held, gone).await.map(|_| ()),
            };
        });
    }
    tasks.join_all().await;
    assert_eq!(world.center.remove_person(&es, &member.person_id).await, Ok(()));
    assert_eq!(world.center.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    let mails = "select count(*) from outbox where kind = 'removed'";
    assert_eq!(world.number(mails).await, 1, "told once");
    // A person who signed in at that very moment has a session that does not work.
    let alive = "select count(*) from sessions join people on people.id = person_id
        where removed_at is null and people.account_id = ";
    assert_eq!(world.number(&format!("{alive}'{}'", es.account_id)).await, 0);
}

fn operator(world: &World) -> Operator {
    let now = clock("2026-03-16T09:00:00Z");
    Operator::new(world.store.clone(), now, "nadia", "she left the company").unwrap()
}

async fn a_contact_who_left_is_replaced(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let mailbox = Mailbox::new(world);
    let new = |email: &str, remove| NewContact { email: EmailAddress::kept(email), name: None, remove };
    for (email, why) in [("nobody@example.com", "--name"), ("es@prorata.example", "already")] {
        let refused = operator(world).replace_contact("es@prorata.example", &new(email, false)).await;
        let Err(OperatorError::Refused(said)) = refused else { panic!("{refused:?}") };
        assert!(said.contains(why), "{said}");
    }
    operator(world).replace_contact(es.account_id.as_str(), &new(MEMBER, false)).await.unwrap();
    let snapshot = world.snapshot(&es).await;
    assert_eq!((&snapshot.contact.id, snapshot.viewer.role), (&member.person_id, Role::Member));
    let mut to: Vec<_> = mailbox.all().await.into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, [MEMBER, "es@prorata.example"]);
    let done = log(&world.store, Some(es.account_id.as_str())).await.unwrap();
    let last = done.last().unwrap();
    assert_eq!((last.action.as_str(), last.reason.as_str()), ("replace-contact", "she left the company"));
    assert!(last.details.contains(MEMBER) && last.details.contains("es@prorata.example"), "{}", last.details);
    // Back again, and this time the former contact is removed.
    operator(world).replace_contact(es.account_id.as_str(), &new("es@prorata.example", true)).await.unwrap();
    assert_eq!(world.center.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    assert_eq!(mailbox.all().await.len(), 3, "to both, and that one was removed");
}

async fn a_contact_is_replaced_by_somebody_new(world: &World) {
    let it = world.caller("it").await;
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let new = NewContact {
        email: EmailAddress::kept("Nina@example.com"),
        name: Some("Nina Neri".into()),
        remove: true,
    };
    operator(world).replace_contact("it@prorata.example", &new).await.unwrap();
    let mails = mailbox.all().await;
    assert_eq!(mails.len(), 4, "{mails:?}");
    let invitation = mails.iter().find(|mail| mail.text.contains("/set-password/")).unwrap();
    assert!(invitation.text.contains("Gentile Nina Neri"), "{}", invitation.text);
    center.set_password(&invitation.token(), NEW).await.unwrap();
    let session = center.sign_in("nina@example.com", NEW).await.unwrap();
    let nina = center.caller(&session).await.unwrap().unwrap();
    let snapshot = world.snapshot(&nina).await;
    assert_eq!((snapshot.contact.id, &snapshot.account.id), (nina.person_id.clone(), &it.account_id));
    assert_eq!(center.caller_in(&nina, &it.account_id).await.unwrap(), nina);
}

async fn documents_are_in_the_language_of_the_contact(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    let languages = async || {
        let invoices = world.center.invoices(&es).await.unwrap();
        invoices.first().map(|invoice| invoice.language.clone()).unwrap_or_default()
    };
    for (seats, chosen, language) in [(9, None, "es"), (10, Some(Lang::It), "it"), (11, None, "it")] {
        if let Some(lang) = chosen {
            world.center.set_language(&es, lang).await.unwrap();
        }
        world.puts(&es, "remote-support-v5-standard", seats, Monthly).await;
        // The language of the page on which the order is placed does not matter.
        let request = app::ports::OrderRequest { lang: Lang::De, ..world.press(&es).await };
        world.center.place_order(&es, request).await.unwrap();
        assert_eq!(languages().await, language);
        assert_eq!(world.text("select language from outbox order by id desc limit 1").await, language);
    }
}

/// Makes the old tables, with people in them, and then the present ones.
async fn who_was_there_before_signs_in_as_before(world: &World) {
    let folder = tempfile::tempdir().unwrap();
    let (url, begin) = match world.store.engine() {
        Engine::Sqlite => (format!("sqlite://{}?mode=rwc", folder.path().join("old.db").display()), ""),
        Engine::Postgres => (world.url().to_owned(), "create schema before; set search_path to before;"),
    };
    let mut conn = <sqlx::AnyConnection as sqlx::Connection>::connect(&url).await.unwrap();
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().as_ref() < "0061")
        .collect();
    files.sort();
    let split = files.pop().unwrap();
    let mut sql = vec![begin.to_owned()];
    sql.extend(files.into_iter().map(|file| std::fs::read_to_string(file).unwrap()));
    for account in ["a", "b"] {
        sql.push(format!(
            "insert into accounts (id, name, kind, currency, country, time_zone, created_at)
            values ('{account}', '{account}', 'self-service', 'EUR', 'DE', 'Europe/Berlin', '');"
        ));
    }
    for (id, account, key, hash) in [
        ("1", "a", "x@example.com", "'hash'"),
        ("2", "b", "x@example.com b", "null"),
        ("3", "a", "x@example.com a", "null"),
        ("4", "b", "y@example.com", "null"),
    ] {
        sql.push(format!(
            "insert into people (id, account_id, name, email, email_key, role, language, password_hash)
            values ('{id}', '{account}', 'N', 'X@example.com', '{key}', 'member', 'de', {hash});"
        ));
    }
    let session = "insert into sessions (token_hash, person_id, account_id, created_at, seen_at)
        values ('t', '1', 'a', '', '');";
    sql.extend([session.to_owned(), std::fs::read_to_string(split).unwrap()]);
    sqlx::Executor::execute(&mut conn, sqlx::raw_sql(sqlx::AssertSqlSafe(sql.concat()))).await.unwrap();
    let rows = sqlx::query(
        "select id, email_key, address_key, coalesce(sign_in_id, '') as sign_in from people order by id",
    );
    let rows = rows.fetch_all(&mut conn).await.unwrap();
    let columns = |row: &sqlx::any::AnyRow| {
        ["id", "email_key", "address_key", "sign_in"].map(|name| row.get::<String, _>(name)).join("|")
    };
    assert_eq!(
        rows.iter().map(columns).collect::<Vec<_>>(),
        [
            "1|x@example.com|a x@example.com|1",
            "2|x@example.com|b x@example.com|",
            "3|x@example.com|a x@example.com 3|",
            "4|y@example.com|b y@example.com|",
        ]
    );
    let known =
        sqlx::query("select id, email_key, password_hash from sign_ins").fetch_all(&mut conn).await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(known[0].get::<String, _>("password_hash"), "hash");
}
