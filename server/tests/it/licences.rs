//! A licence is a seat, and there are no more licences than seats.

use crate::at_once::{AT_ONCE, answers, ok};
use crate::browser::{get, leads_to, post, signed_in};
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{OneByOne, SignsIn, World};
use app::api::Problem;
use app::ids::{PersonId, SubscriptionId};
use app::ports::prelude::*;
use app::ports::{Caller, ListDone, Verdict};

on_both_engines!(
    licences_are_given_and_taken_back,
    never_more_licences_than_seats,
    a_trial_that_ended_has_no_licences,
    many_at_once_never_exceed_the_seats,
    many_get_licences_all_or_nobody,
    what_was_done_is_said_where_it_was_done,
    a_list_is_looked_through_and_then_done_once,
    a_list_that_cannot_be_done_changes_nothing,
    an_invitation_to_a_licence_is_for_new_and_known_people,
);

/// The ids of people in the account who hold no licence of the subscription.
async fn without(world: &World, caller: &Caller, subscription_id: &SubscriptionId) -> Vec<PersonId> {
    let people = world.people(caller).await;
    let snapshot = world.snapshot(caller).await;
    let holders = &snapshot.subscription(subscription_id).unwrap().holders;
    let holds = |id: &PersonId| holders.iter().any(|holder| holder.person_id == *id);
    people.into_iter().map(|person| person.id).filter(|id| !holds(id)).collect()
}

async fn licences_are_given_and_taken_back(world: &World) {
    let pt = world.caller("pt").await;
    let held = world.held(&pt, "remote-support-v5").await;
    let people = without(world, &pt, &held.id).await;
    assert_eq!((held.free(), people.len()), (1, 4));
    let center = &world.center;
    center.assign_licence(&pt, &held.id, &people[0]).await.unwrap();
    center.assign_licence(&pt, &held.id, &people[0]).await.unwrap();
    assert_eq!(center.assign_licence(&pt, &held.id, &people[1]).await, Err(Problem::NoFreeLicence));
    center.free_licence(&pt, &held.id, &people[0]).await.unwrap();
    center.free_licence(&pt, &held.id, &people[0]).await.unwrap();
    center.assign_licence(&pt, &held.id, &people[1]).await.unwrap();
    assert_eq!(world.held(&pt, "remote-support-v5").await.free(), 0);
}

async fn never_more_licences_than_seats(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!((held.free(), without(world, &it, &held.id).await.len()), (2, 4));
    let sql = format!(
        "insert into people (id, account_id, name, email, role, language, address_key, email_key)
        with recursive many (n) as (select 1 union all select n + 1 from many where n < {})
        select 'planted-' || n, '{id}', 'N', n || '@b.example', 'member', 'it', '{id} ' || n || '@b.example',
            n || '@b.example' from many",
        AT_ONCE - 4,
        id = it.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    let people = without(world, &it, &held.id).await;
    assert_eq!(people.len(), AT_ONCE);
    let answers = answers(|number| {
        let (center, it, id) = (world.center.clone(), it.clone(), held.id.clone());
        let person = people[number].clone();
        async move { center.assign_licence(&it, &id, &person).await }
    })
    .await;
    assert_eq!(ok(&answers), 2, "{answers:?}");
    let full = answers.iter().filter(|answer| **answer == Err(Problem::NoFreeLicence)).count();
    assert_eq!(full, AT_ONCE - 2, "{answers:?}");
    assert_eq!(world.held(&it, "remote-support-v4").await.assigned(), 8);
}

async fn a_trial_that_ended_has_no_licences(world: &World) {
    let es = world.caller("es").await;
    let held = world.held(&es, "webinar").await;
    let answer = world.center.assign_licence(&es, &held.id, &es.person_id).await;
    assert_eq!(answer, Err(Problem::Refused));
}

/// However many requests come at once, and in whichever way, nobody gets a licence that is not paid for.
async fn many_at_once_never_exceed_the_seats(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let people = without(world, &it, &held.id).await;
    let mut lists = Vec::new();
    for text in ["neri@example.com", "verdi@example.com"] {
        lists.push(world.center.keep_list(&it, &held.id, text, true).await.unwrap());
    }
    let answers = answers(|round| {
        let (center, it, id, people) = (world.center.clone(), it.clone(), held.id.clone(), people.clone());
        let list = lists[round / 4 % 2].clone();
        async move {
            match round % 4 {
                0 => center.assign_licences(&it, &id, &people[..2], true).await.map(drop),
                1 => center.assign_licences(&it, &id, &people[2..3], true).await.map(drop),
                2 => center.invite(&it, Some(&id), "Nuovo", &format!("n{round}@example.com"), true).await,
                _ => center.assign_list(&it, &id, &list).await.map(drop),
            }
        }
    })
    .await;
    let full = |answer: &Result<(), Problem>| {
        matches!(answer, Err(Problem::NoFreeLicence | Problem::NotEnoughLicences))
    };
    // Somebody who has a licence already, and a list that another list made useless, take none.
    let other = |answer: &&Result<(), Problem>| {
        !full(answer) && !matches!(answer, Ok(()) | Err(Problem::NobodyChosen))
    };
    assert_eq!(answers.iter().filter(other).count(), 0, "{answers:?}");
    let held = world.held(&it, "remote-support-v4").await;
    assert_eq!((held.assigned(), held.free()), (8, 0), "{answers:?}");
    let rows = format!("select count(*) from licences where subscription_id = '{}'", held.id);
    assert_eq!(world.number(&rows).await, 8);
    // Every new person has a licence: where none was left, nobody was invited either.
    let idle = "select count(*) from people where email like '%@example.com'
        and id not in (select person_id from licences)";
    assert_eq!(world.number(idle).await, 0);
}

async fn many_get_licences_all_or_nobody(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let people = without(world, &it, &held.id).await;
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let all = center.assign_licences(&it, &held.id, &people, true).await;
    assert_eq!(all, Err(Problem::NotEnoughLicences));
    assert_eq!(center.assign_licences(&it, &held.id, &[], true).await, Err(Problem::NobodyChosen));
    assert_eq!(world.held(&it, "remote-support-v4").await, held);
    // The same person twice, and somebody who has a licence already: a person is told once, or not at all.
    let two = [people[0].clone(), people[0].clone(), held.holders[0].person_id.clone()];
    assert_eq!(center.assign_licences(&it, &held.id, &two, true).await, Ok(1));
    let mail = mailbox.one().await;
    assert!(mail.text.contains("Giulia Ferrari") && mail.text.contains("Remote Support v4"), "{}", mail.text);
    assert!(mail.text.contains("https://billing.example.com/it/sign-in"), "{}", mail.text);
    assert_eq!(center.assign_licences(&it, &held.id, &two, true).await, Ok(0));
    assert_eq!(center.assign_licences(&it, &held.id, &people[1..2], false).await, Ok(1));
    assert_eq!(mailbox.all().await.len(), 0, "nobody is told");
    assert_eq!(center.free_licences(&it, &held.id, &people[..2]).await, Ok(2));
    assert_eq!(center.free_licences(&it, &held.id, &people[..2]).await, Ok(0));
    assert_eq!(world.held(&it, "remote-support-v4").await, held);
}

async fn what_was_done_is_said_where_it_was_done(world: &World) {
    let pt = world.caller("pt").await;
    let held = world.held(&pt, "remote-support-v5").await;
    let [one, other] = [0, 1].map(|index| held.holders[index].person_id.clone());
    let (router, cookie) = signed_in(world, "pt").await;
    let licences = format!("/pt/subscriptions/{}/licences", held.id);
    for (pressed, led) in [
        (format!("free={one}"), format!("{licences}?done=freed&count=1&of={one}#done")),
        (
            format!("what=free&people%5B%5D={other}&view=sort%3Demail"),
            format!("{licences}?sort=email&done=freed&count=1&of=chosen#done"),
        ),
    ] {
        let form = format!("lang=pt&subscription={}&{pressed}", held.id);
        let answer = post(&router, "/api/change_licences", &form, &cookie).await;
        assert_eq!(leads_to(&answer), led);
        let (status, _, body) = get(&router, led.split('#').next().unwrap(), &cookie).await;
        let page = String::from_utf8(body).unwrap();
        // It is there twice, at the top and where it was done. The focus goes to the latter, so nothing else is heard.
        assert_eq!((status, page.matches("id=\"done\"").count()), (200, 1), "{pressed}");
        assert_eq!(page.matches("role=\"status\"").count(), 0, "{pressed}");
    }
    // What was done elsewhere is heard at the top.
    let (_, _, body) = get(&router, &format!("{licences}?done=assigned&count=2"), &cookie).await;
    let page = String::from_utf8(body).unwrap();
    assert_eq!((page.matches("id=\"done\"").count(), page.matches("role=\"status\"").count()), (0, 1));
}

async fn a_list_is_looked_through_and_then_done_once(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let text = "Nome;E-mail\n\
                Sara;sara.rinaldi@officina-digitale.example\n\
                Nina Neri;nina@example.com\n\
                Marco;marco.bianchi@officina-digitale.example\n\
                Nina;NINA@example.com\n\
                Nessuno;nessuno@\n\
                Vuoto;";
    let list = center.keep_list(&it, &held.id, text, true).await.unwrap();
    let checked = center.checked_list(&it, &held.id, &list).await.unwrap();
    let verdicts: Vec<_> = checked.lines.iter().map(|line| (line.number, line.verdict.clone())).collect();
    let sara = world.people(&it).await.into_iter().find(|who| who.name == "Sara Rinaldi").unwrap();
    let expected = [
        (2, Verdict::Assign(sara.id)),
        (3, Verdict::Invite),
        (4, Verdict::HasOne),
        (5, Verdict::Twice(3)),
        (6, Verdict::BadAddress),
        (7, Verdict::NoAddress),
    ];
    assert_eq!(verdicts, expected);
    assert_eq!((checked.needed(), checked.lines[0].name.as_str()), (2, "Sara Rinaldi"), "the name we know");
    assert_eq!(world.held(&it, "remote-support-v4").await, held, "looking changes nothing");
    let done = ListDone { assigned: 2, invited: 1 };
    assert_eq!(center.assign_list(&it, &held.id, &list).await, Ok(done));
    assert_eq!(center.assign_list(&it, &held.id, &list).await, Ok(done), "the button was pressed twice");
    assert_eq!(world.held(&it, "remote-support-v4").await.free(), 0);
    let mut mails = mailbox.all().await;
    mails.sort_by(|a, b| a.to.cmp(&b.to));
    let to: Vec<_> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["nina@example.com", "sara.rinaldi@officina-digitale.example"]);
    assert!(mails[0].text.contains("Remote Support v4"), "{}", mails[0].text);
    center.set_password(&mails[0].token(), "correct horse battery").await.unwrap();
    assert!(center.sign_in("nina@example.com", "correct horse battery").await.is_ok());
}

async fn a_list_that_cannot_be_done_changes_nothing(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    let member = world.caller("es-member").await;
    let held = world.held(&it, "remote-support-v4").await;
    let center = &world.center;
    let keep = async |text: &str| center.keep_list(&it, &held.id, text, false).await;
    let long = "x".repeat(70_000);
    for (text, problem) in
        [("", Problem::NobodyChosen), (" \n\n", Problem::NobodyChosen), (&long, Problem::ListTooLong)]
    {
        assert_eq!(keep(text).await, Err(problem));
    }
    // A list with more lines than can be done is kept, to be divided.
    let many = "a@example.com\n".repeat(501);
    let too_long = keep(&many).await.unwrap();
    let checked = center.checked_list(&it, &held.id, &too_long).await.unwrap();
    assert!(checked.is_too_long && checked.lines.is_empty() && checked.text == many);
    assert_eq!(center.assign_list(&it, &held.id, &too_long).await, Err(Problem::ListTooLong));
    let list = keep("a@example.com\nb@example.com\nc@example.com").await.unwrap();
    let everybody = world.people(&it).await;
    assert_eq!(center.assign_list(&it, &held.id, &list).await, Err(Problem::NotEnoughLicences));
    let useless = keep("nobody").await.unwrap();
    assert_eq!(center.assign_list(&it, &held.id, &useless).await, Err(Problem::NobodyChosen));
    assert_eq!(world.people(&it).await, everybody);
    // The list belongs to the account and to that subscription.
    let theirs = world.held(&pt, "remote-support-v5").await.id;
    assert_eq!(center.checked_list(&pt, &held.id, &list).await.err(), Some(Problem::NotFound));
    assert_eq!(center.checked_list(&pt, &theirs, &list).await.err(), Some(Problem::NotFound));
    assert_eq!(center.assign_list(&pt, &theirs, &list).await, Err(Problem::NotFound));
    assert_eq!(center.keep_list(&pt, &held.id, "a@example.com", true).await, Err(Problem::NotFound));
    let seen = world.held(&member, "remote-support-v5").await.id;
    assert_eq!(center.keep_list(&member, &seen, "a@example.com", true).await, Err(Problem::Refused));
    let invited = center.invite(&member, Some(&seen), "Nina", "nina@example.com", true).await;
    assert_eq!(invited, Err(Problem::Refused));
    let invited = center.invite(&pt, Some(&held.id), "Nina", "nina@example.com", true).await;
    assert_eq!(invited, Err(Problem::NotFound));
}

async fn an_invitation_to_a_licence_is_for_new_and_known_people(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    let (center, mailbox) = (&world.center, Mailbox::new(world));
    let invite = |name, email, notify| center.invite(&it, Some(&id), name, email, notify);
    assert_eq!(invite("", "a@example.com", true).await, Err(Problem::BadName));
    assert_eq!(invite("Nina", "example.com", true).await, Err(Problem::BadEmail));
    invite("Nina Neri", "nina@example.com", false).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 0, "do not notify");
    invite("Nina Neri", "NINA@example.com", true).await.unwrap();
    assert_eq!(world.held(&it, "remote-support-v4").await.free(), 1, "has one already");
    invite("Sara", "sara.rinaldi@officina-digitale.example", true).await.unwrap();
    let mail = mailbox.one().await;
    assert!(mail.to.starts_with("sara") && !mail.text.contains("set-password"), "{}", mail.text);
    assert_eq!(invite("Another", "another@example.com", true).await, Err(Problem::NoFreeLicence));
    let nobody = world.people(&it).await.into_iter().filter(|who| who.name == "Another");
    assert_eq!(nobody.count(), 0);
}
