//! Handing over the role of billing contact.

use crate::at_once::answers;
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::billing::Role;
use app::lists::PeopleView;
use app::ports::prelude::*;
use app::ports::{Access, Caller};

on_both_engines!(
    the_billing_contact_is_handed_over_when_both_agree,
    an_offer_can_be_taken_back_and_declined,
    there_is_one_billing_contact_whatever_happens_at_once,
    only_who_may_offers_and_only_to_who_can,
);

async fn contacts(world: &World, caller: &Caller) -> i64 {
    let sql = "select count(*) from people where role = 'billing-contact' and account_id = ";
    world.number(&format!("{sql}'{}'", caller.account_id)).await
}

async fn the_billing_contact_is_handed_over_when_both_agree(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    assert_eq!(center.accept_handover(&member).await, Err(Problem::NotFound), "nothing is offered");
    center.offer_handover(&es, &member.person_id).await.unwrap();
    center.offer_handover(&es, &member.person_id).await.unwrap();
    let mail = mailbox.one().await;
    assert_eq!(mail.to, "es-member@prorata.example");
    assert!(mail.text.contains("/es/people"), "{}", mail.text);
    // Until then everything is as it was.
    assert_eq!(world.snapshot(&member).await.contact.id, es.person_id);
    assert_eq!(center.accept_handover(&es).await, Ok(()), "is the contact already, and nothing changes");
    assert_eq!(world.snapshot(&member).await.contact.id, es.person_id);
    center.accept_handover(&member).await.unwrap();
    center.accept_handover(&member).await.unwrap();
    let snapshot = world.snapshot(&es).await;
    assert_eq!((snapshot.contact.id, snapshot.viewer.role), (member.person_id.clone(), Role::Member));
    assert_eq!(contacts(world, &es).await, 1);
    let mut to: Vec<_> = mailbox.all().await.into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, ["es-member@prorata.example", "es@prorata.example"]);
    // The roles have changed in effect.
    let held = world.held(&member, "remote-support-v5").await;
    let holder = vec![held.holders[0].person_id.clone()];
    assert_eq!(center.free_licences(&es, &held.id, &holder).await, Err(Problem::Refused));
    assert_eq!(center.free_licences(&member, &held.id, &holder).await, Ok(1));
    assert_eq!(center.offer_handover(&es, &member.person_id).await, Err(Problem::Refused));
}

async fn an_offer_can_be_taken_back_and_declined(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let center = &world.center;
    for who in [&es, &member] {
        center.offer_handover(&es, &member.person_id).await.unwrap();
        let page = center.people_page(&member, PeopleView::default(), "").await.unwrap();
        assert_eq!(page.handover_to.map(|to| to.id).as_ref(), Some(&member.person_id));
        center.withdraw_handover(who).await.unwrap();
        center.withdraw_handover(who).await.unwrap();
        assert_eq!(center.people_page(&es, PeopleView::default(), "").await.unwrap().handover_to, None);
        assert_eq!(center.accept_handover(&member).await, Err(Problem::NotFound));
    }
    assert_eq!(world.snapshot(&member).await.contact.id, es.person_id);
}

async fn there_is_one_billing_contact_whatever_happens_at_once(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    // Each round is in an hour of its own: mails to one person are limited.
    for hour in ["09", "11", "13"] {
        let center = world.at(&format!("2026-03-16T{hour}:00:00Z"));
        center.offer_handover(&es, &member.person_id).await.unwrap();
        answers(|task| {
            let (center, es, member) = (center.clone(), es.clone(), member.clone());
            async move {
                match task % 3 {
                    0 => center.accept_handover(&member).await,
                    1 => center.withdraw_handover(&es).await,
                    _ => center.offer_handover(&es, &member.person_id).await,
                }
            }
        })
        .await;
        assert_eq!(contacts(world, &es).await, 1);
        // The role goes back, if it was handed over, for the next round.
        if world.snapshot(&es).await.viewer.role == Role::Member {
            center.offer_handover(&member, &es.person_id).await.unwrap();
            center.accept_handover(&es).await.unwrap();
        }
        assert_eq!(contacts(world, &es).await, 1);
    }
}

async fn only_who_may_offers_and_only_to_who_can(world: &World) {
    let (es, member) = (world.caller("es").await, world.caller("es-member").await);
    let (it, corporate) = (world.caller("it").await, world.caller("de-corporate").await);
    let center = &world.center;
    assert_eq!(center.offer_handover(&es, &it.person_id).await, Err(Problem::NotFound), "another account's");
    assert_eq!(center.offer_handover(&es, &es.person_id).await, Err(Problem::NotFound), "the contact's own");
    let page = center.people_page(&es, PeopleView::default(), "").await.unwrap();
    let asleep = page.people.rows.iter().find(|colleague| colleague.access == Access::None).unwrap();
    let to_asleep = center.offer_handover(&es, &asleep.person.id).await;
    assert_eq!(to_asleep, Err(Problem::NotFound), "cannot sign in");
    assert_eq!(center.offer_handover(&member, &member.person_id).await, Err(Problem::Refused));
    let invited = center.invite(&member, None, "Nina Neri", "nina@example.com", true).await;
    assert_eq!(invited, Err(Problem::Refused));
    let invited = center.invite(&corporate, None, "Nina Neri", "nina@example.com", true).await;
    assert_eq!(invited, Err(Problem::Refused));
    center.offer_handover(&es, &member.person_id).await.unwrap();
    assert_eq!(center.accept_handover(&it).await, Ok(()), "is a contact already, elsewhere");
    assert_eq!(center.withdraw_handover(&it).await, Ok(()));
    assert!(center.people_page(&es, PeopleView::default(), "").await.unwrap().handover_to.is_some());
}
