//! Who leaves an account, who is of several, and what language all this is in.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{SignsIn, VISA, World, clock};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::Role;
use app::i18n::Lang;
use app::ports::{Access, Caller, Desk, Link, PeopleDesk, SupportRequest};
use server::demo::PASSWORD;
use server::operator::{NewContact, Operator, OperatorError, log};

on_both_engines!(
    audited: whoever_left_has_nothing_any_more,
    what_ends_is_said_before,
    only_the_contact_removes_and_never_a_contact,
    an_address_that_left_is_invited_again,
    what_the_removed_did_keeps_their_name,
    removals_and_everything_else_at_once,
    a_contact_who_left_is_replaced,
    a_contact_is_replaced_by_somebody_new,
    one_sign_in_has_several_accounts,
    to_join_takes_the_mailbox_and_the_password,
    whoever_leaves_one_account_keeps_the_others,
    what_people_change_of_themselves_holds_everywhere,
    documents_are_in_the_language_of_the_contact,
);

const NEW: &str = "correct horse battery";
const MEMBER: &str = "es-member@prorata.example";

async fn whoever_left_has_nothing_any_more(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (desk, mailbox) = (&world.desk, Mailbox::new(world));
    let held = world.held(&es, "remote-support-v5").await;
    let gone = &member.person_id;
    if !held.holders.iter().any(|holder| holder.person_id == *gone) {
        desk.assign_licences(&es, &held.id, std::slice::from_ref(gone), false).await.unwrap();
    }
    let free = world.held(&es, "remote-support-v5").await.free();
    let session = desk.sign_in(MEMBER, PASSWORD).await.unwrap();
    desk.ask_password(MEMBER).await.unwrap();
    let reset = mailbox.one().await.token();
    desk.offer_handover(&es, gone).await.unwrap();
    mailbox.one().await;
    desk.remove_person(&es, gone).await.unwrap();
    desk.remove_person(&es, gone).await.unwrap();
    // One mail, to who left.
    let mail = mailbox.one().await;
    assert_eq!(mail.to, MEMBER);
    assert_eq!(desk.caller(&session).await, Ok(None));
    assert_eq!(desk.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    assert_eq!(desk.set_password(&reset, NEW).await, Err(Problem::LinkExpired));
    assert_eq!(desk.account_page(&member).await.err(), Some(Problem::NotFound));
    assert_eq!(desk.accept_handover(&member).await, Err(Problem::NotFound));
    assert_eq!(world.held(&es, "remote-support-v5").await.free(), free + 1);
    let page = desk.people_page(&es).await.unwrap();
    assert!(page.handover_to.is_none() && page.people.iter().all(|who| who.person.id != *gone));
    let again = desk.assign_licences(&es, &held.id, std::slice::from_ref(gone), false).await;
    assert_eq!(again, Err(Problem::NotFound));
    // Nothing is sent to who has no sign-in any more.
    desk.ask_password(MEMBER).await.unwrap();
    desk.ask_password("es@prorata.example").await.unwrap();
    assert_eq!(mailbox.one().await.to, "es@prorata.example");
}

async fn what_ends_is_said_before(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let desk = &world.desk;
    desk.offer_handover(&es, &member.person_id).await.unwrap();
    desk.invite(&es, None, "Nuria", "nuria@example.com", true).await.unwrap();
    let page = desk.people_page(&es).await.unwrap();
    for colleague in page.people.iter().filter(|who| who.person.role == Role::Member) {
        let leaving = desk.leaving(&es, &colleague.person.id).await.unwrap();
        assert_eq!(leaving.person, colleague.person);
        assert_eq!(leaving.signs_in, colleague.access == Access::SignsIn);
        assert_eq!(leaving.is_invited, matches!(colleague.access, Access::Invited(_)));
        assert_eq!(leaving.takes_over, colleague.person.id == member.person_id);
    }
}

async fn only_the_contact_removes_and_never_a_contact(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let it = world.caller("it").await;
    let desk = &world.desk;
    for (by, whom, problem) in [
        (&es, &es, Problem::Refused),
        (&member, &es, Problem::Refused),
        (&member, &member, Problem::Refused),
        (&it, &member, Problem::NotFound),
        (&es, &it, Problem::NotFound),
    ] {
        assert_eq!(desk.remove_person(by, &whom.person_id).await, Err(problem));
        assert_eq!(desk.leaving(by, &whom.person_id).await.err(), Some(problem));
    }
    // The contact that was can be removed by the one that is, and then removes nobody.
    desk.offer_handover(&es, &member.person_id).await.unwrap();
    desk.accept_handover(&member).await.unwrap();
    desk.remove_person(&member, &es.person_id).await.unwrap();
    assert_eq!(desk.remove_person(&es, &member.person_id).await, Err(Problem::NotFound));
    assert_eq!(world.snapshot(&member).await.contact.id, member.person_id);
}

async fn an_address_that_left_is_invited_again(world: &World) {
    let (es, it, member) =
        (world.caller("es").await, world.caller("it").await, world.caller("es-member").await);
    let (desk, mailbox) = (&world.desk, Mailbox::new(world));
    desk.remove_person(&es, &member.person_id).await.unwrap();
    mailbox.one().await;
    for (by, name) in [(&es, "Otra vez"), (&it, "Di nuovo")] {
        desk.invite(by, None, name, MEMBER, true).await.unwrap();
        let token = mailbox.one().await.token();
        match desk.link(&token).await.unwrap() {
            Link::Password(_) => desk.set_password(&token, NEW).await.unwrap(),
            Link::Join { .. } => _ = desk.join_account(&token, NEW).await.unwrap(),
            Link::Email(_) => panic!("no such link"),
        }
        assert!(desk.sign_in(MEMBER, NEW).await.is_ok());
    }
    let back = world.caller("es-member").await;
    assert_ne!(back.person_id, member.person_id, "somebody new");
    assert_eq!(world.page(&back).await.accounts.len(), 2);
    // And leaves again.
    let es_again = desk.caller_in(&back, &es.account_id).await.unwrap();
    desk.remove_person(&es, &es_again.person_id).await.unwrap();
}

async fn what_the_removed_did_keeps_their_name(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (desk, mailbox) = (&world.desk, Mailbox::new(world));
    let asked = SupportRequest {
        about: String::new(),
        subscription: None,
        key: "0195a0a0-0000-4000-8000-000000000001".into(),
        message: "¿Cómo?".into(),
    };
    desk.ask_support(&member, Lang::Es, asked).await.unwrap();
    // An order of a contact who is removed while it is on its way.
    world.gives_card(&es, VISA).await;
    world.puts(&es, "remote-support-v5-standard", 9, Monthly).await;
    let number = world.places(&es).await;
    mailbox.all().await;
    desk.offer_handover(&es, &member.person_id).await.unwrap();
    desk.accept_handover(&member).await.unwrap();
    desk.remove_person(&member, &es.person_id).await.unwrap();
    let order = desk.order_page(&member, number).await.unwrap();
    assert_eq!(order.number, number);
    let name = format!("select name from people where id = '{}'", es.person_id);
    assert!(!world.text(&name).await.is_empty());
    let asked = server::store::support_requests::all(&mut world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(asked[0].email, MEMBER);
}

async fn removals_and_everything_else_at_once(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let held = world.held(&es, "remote-support-v5").await;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..50 {
        let (desk, es, member, held) = (world.desk.clone(), es.clone(), member.clone(), held.id.clone());
        tasks.spawn(async move {
            let gone = std::slice::from_ref(&member.person_id);
            _ = match task % 8 {
                0 | 4 => desk.remove_person(&es, &member.person_id).await,
                1 => desk.assign_licences(&es, &held, gone, false).await.map(|_| ()),
                2 => desk.sign_in(MEMBER, PASSWORD).await.map(|_| ()),
                3 => desk.offer_handover(&es, &member.person_id).await,
                5 => desk.ask_password(MEMBER).await,
                6 => desk.set_profile(&member, "Otro Nombre", Lang::De).await,
                _ => desk.free_licences(&es, &held, gone).await.map(|_| ()),
            };
        });
    }
    tasks.join_all().await;
    assert_eq!(world.desk.remove_person(&es, &member.person_id).await, Ok(()));
    assert_eq!(world.desk.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    let mails = "select count(*) from outbox where kind = 'removed'";
    assert_eq!(world.number(mails).await, 1, "told once");
    // Whoever signed in at the very moment has a session that is none.
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
    let new = |email: &str, remove| NewContact { email: email.into(), name: None, remove };
    for (email, why) in [("nobody@example.com", "--name"), ("es@prorata.example", "already")] {
        let refused = operator(world).replace_contact("es@prorata.example", &new(email, false)).await;
        let Err(OperatorError::Refused(said)) = refused else { panic!("{refused:?}") };
        assert!(said.contains(why), "{said}");
    }
    operator(world).replace_contact(&es.account_id, &new(MEMBER, false)).await.unwrap();
    let snapshot = world.snapshot(&es).await;
    assert_eq!((snapshot.contact.id.as_str(), snapshot.viewer.role), (&*member.person_id, Role::Member));
    let mut to: Vec<_> = mailbox.all().await.into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, [MEMBER, "es@prorata.example"]);
    let done = log(&world.store, Some(&es.account_id)).await.unwrap();
    let last = done.last().unwrap();
    assert_eq!((last.action.as_str(), last.reason.as_str()), ("replace-contact", "she left the company"));
    assert!(last.details.contains(MEMBER) && last.details.contains("es@prorata.example"), "{}", last.details);
    // Back, and this time the one before is removed.
    operator(world).replace_contact(&es.account_id, &new("es@prorata.example", true)).await.unwrap();
    assert_eq!(world.desk.sign_in(MEMBER, PASSWORD).await, Err(Problem::WrongCredentials));
    assert_eq!(mailbox.all().await.len(), 3, "to both, and that one was removed");
}

async fn a_contact_is_replaced_by_somebody_new(world: &World) {
    let it = world.caller("it").await;
    let (desk, mailbox) = (&world.desk, Mailbox::new(world));
    let new = NewContact { email: "Nina@example.com".into(), name: Some("Nina Neri".into()), remove: true };
    operator(world).replace_contact("it@prorata.example", &new).await.unwrap();
    let mails = mailbox.all().await;
    assert_eq!(mails.len(), 4, "{mails:?}");
    let invitation = mails.iter().find(|mail| mail.text.contains("/set-password/")).unwrap();
    assert!(invitation.text.contains("Gentile Nina Neri"), "{}", invitation.text);
    desk.set_password(&invitation.token(), NEW).await.unwrap();
    let session = desk.sign_in("nina@example.com", NEW).await.unwrap();
    let nina = desk.caller(&session).await.unwrap().unwrap();
    let snapshot = world.snapshot(&nina).await;
    assert_eq!((snapshot.contact.id, &snapshot.account.id), (nina.person_id.clone(), &it.account_id));
    assert_eq!(desk.caller_in(&nina, &it.account_id).await.unwrap(), nina);
}

/// The billing contact of one account joins another, as a member; a session there.
async fn joins(world: &World, mailbox: &Mailbox) -> (Caller, Caller, String) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    world.desk.invite(&it, None, "Katrin", "DE@prorata.example", true).await.unwrap();
    let mail = mailbox.one().await;
    let session = world.desk.join_account(&mail.token(), PASSWORD).await.unwrap();
    let guest = world.desk.caller(&session).await.unwrap().unwrap();
    assert_eq!(guest.account_id, it.account_id);
    (de, guest, session)
}

async fn one_sign_in_has_several_accounts(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let desk = &world.desk;
    let here = world.page(&guest).await;
    assert_eq!(here.accounts.len(), 2);
    assert_eq!(here.snapshot.viewer.role, Role::Member, "roles are of the account");
    assert_eq!(here.snapshot.viewer.name, world.snapshot(&de).await.viewer.name, "and names are not");
    assert_eq!(world.snapshot(&de).await.viewer.role, Role::BillingContact);
    assert_eq!(world.page(&world.caller("it").await).await.accounts.len(), 0, "a colleague has one");
    // The session goes over, and the next one begins where this one was.
    desk.switch_account(&session, &de.account_id).await.unwrap();
    assert_eq!(desk.caller(&session).await, Ok(Some(de.clone())));
    let next = desk.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(desk.caller(&next).await, Ok(Some(de.clone())));
    desk.switch_account(&session, &guest.account_id).await.unwrap();
    assert_eq!(desk.caller(&next).await, Ok(Some(de.clone())), "each session goes by itself");
    let next = desk.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(desk.caller(&next).await, Ok(Some(guest.clone())));
    // Nobody goes over to what is not theirs.
    let es = world.caller("es").await;
    assert_eq!(desk.switch_account(&session, &es.account_id).await, Err(Problem::NotFound));
    assert_eq!(desk.switch_account("no session", &de.account_id).await, Err(Problem::SignInFirst));
    assert_eq!(desk.caller_in(&de, &es.account_id).await, Err(Problem::NotFound));
    assert_eq!(desk.caller_in(&de, &guest.account_id).await, Ok(guest.clone()));
    // One list of devices, and one end of all of them.
    assert_eq!(desk.profile(&guest).await.unwrap().devices.len(), 3);
    desk.sign_out_everywhere(&guest).await.unwrap();
    assert_eq!(desk.caller(&next).await, Ok(None));
    assert_eq!(desk.profile(&de).await.unwrap().devices.len(), 0);
}

async fn to_join_takes_the_mailbox_and_the_password(world: &World) {
    let (desk, mailbox) = (&world.desk, Mailbox::new(world));
    let it = world.caller("it").await;
    desk.invite(&it, None, "Katrin", "de@prorata.example", true).await.unwrap();
    let token = mailbox.one().await.token();
    let link = desk.link(&token).await.unwrap();
    let account = world.snapshot(&it).await.account.name;
    assert_eq!(link, Link::Join { account, email: "de@prorata.example".into() });
    assert_eq!(desk.join_account(&token, "wrong").await, Err(Problem::WrongPassword));
    assert_eq!(desk.join_account("no link", PASSWORD).await, Err(Problem::LinkExpired));
    assert_eq!(desk.set_password(&token, NEW).await, Err(Problem::AddressTaken));
    assert!(desk.sign_in("de@prorata.example", PASSWORD).await.is_ok());
    for _ in 0..9 {
        _ = desk.join_account(&token, "wrong").await;
    }
    assert_eq!(desk.join_account(&token, PASSWORD).await, Err(Problem::TooManyAttempts));
    let later = world.at("2026-03-16T09:16:00Z");
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (desk, token) = (later.clone(), token.clone());
        tasks.spawn(async move { desk.join_account(&token, PASSWORD).await });
    }
    let answers = tasks.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
    assert_eq!(later.join_account(&token, PASSWORD).await, Err(Problem::LinkExpired));
    // Whoever is of the account already is not invited again.
    desk.invite(&it, None, "Katrin", "de@prorata.example", true).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 0);
}

async fn whoever_leaves_one_account_keeps_the_others(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let desk = &world.desk;
    let it = world.caller("it").await;
    let elsewhere = desk.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    desk.switch_account(&elsewhere, &de.account_id).await.unwrap();
    desk.remove_person(&it, &guest.person_id).await.unwrap();
    assert_eq!(desk.caller(&session).await, Ok(None));
    assert_eq!(
        desk.caller(&elsewhere).await,
        Ok(Some(de.clone())),
        "the session in the other account goes on"
    );
    assert_eq!(desk.switch_account(&elsewhere, &it.account_id).await, Err(Problem::NotFound));
    let again = desk.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    assert_eq!(desk.caller(&again).await, Ok(Some(de.clone())));
    assert_eq!(world.page(&de).await.accounts.len(), 0);
    // Asked for a new password, one mail comes.
    mailbox.all().await;
    desk.ask_password("de@prorata.example").await.unwrap();
    desk.set_password(&mailbox.one().await.token(), NEW).await.unwrap();
    assert!(desk.sign_in("de@prorata.example", NEW).await.is_ok());
}

async fn what_people_change_of_themselves_holds_everywhere(world: &World) {
    let mailbox = Mailbox::new(world);
    let (de, guest, session) = joins(world, &mailbox).await;
    let desk = &world.desk;
    desk.set_profile(&guest, "Katrin Lange", Lang::Pt).await.unwrap();
    desk.set_language(&guest, Lang::Es).await.unwrap();
    let profile = desk.profile(&de).await.unwrap();
    assert_eq!((profile.person.name.as_str(), profile.lang), ("Katrin Lange", Lang::Es));
    // An address that a colleague of either account has is not theirs to take.
    let it = world.caller("it").await;
    desk.invite(&it, None, "Nina", "nina@example.com", false).await.unwrap();
    mailbox.all().await;
    for (email, ok) in [("nina@example.com", Err(Problem::AddressTaken)), ("katrin@example.com", Ok(()))] {
        desk.change_email(&guest, email, PASSWORD).await.unwrap();
        assert_eq!(desk.confirm_email(&mailbox.one().await.token()).await, ok);
    }
    for caller in [&de, &guest] {
        assert_eq!(world.snapshot(caller).await.viewer.email, "katrin@example.com");
    }
    assert!(desk.sign_in("katrin@example.com", PASSWORD).await.is_ok());
    // Another password ends the sessions in all accounts.
    desk.change_password(&de, PASSWORD, NEW).await.unwrap();
    assert_eq!(desk.caller(&session).await, Ok(None));
    assert!(desk.sign_in("katrin@example.com", NEW).await.is_ok());
}

async fn documents_are_in_the_language_of_the_contact(world: &World) {
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    let languages = async || {
        let invoices = world.desk.invoices(&es).await.unwrap();
        invoices.first().map(|invoice| invoice.language.clone()).unwrap_or_default()
    };
    for (seats, chosen, language) in [(9, None, "es"), (10, Some(Lang::It), "it"), (11, None, "it")] {
        if let Some(lang) = chosen {
            world.desk.set_language(&es, lang).await.unwrap();
        }
        world.puts(&es, "remote-support-v5-standard", seats, Monthly).await;
        // Whatever the page's language is on which the order is placed.
        let request = app::ports::OrderRequest { lang: Lang::De, ..world.press(&es).await };
        world.desk.place_order(&es, request).await.unwrap();
        assert_eq!(languages().await, language);
        assert_eq!(world.text("select language from outbox order by id desc limit 1").await, language);
    }
}
