//! A licence is a seat, and there are no more licences than seats.

use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::ports::{Caller, Desk};

on_both_engines!(
    licences_are_given_and_taken_back,
    never_more_licences_than_seats,
    a_trial_that_ended_has_no_licences,
);

/// Ids of those of the account who hold no licence of the subscription.
async fn without(world: &World, caller: &Caller, subscription_id: &str) -> Vec<String> {
    let people = world.desk.people(caller).await.unwrap();
    let snapshot = world.snapshot(caller).await;
    let holders = &snapshot.subscription(subscription_id).unwrap().holders;
    let holds = |id: &str| holders.iter().any(|holder| holder.person_id == id);
    people.into_iter().map(|person| person.id).filter(|id| !holds(id)).collect()
}

async fn licences_are_given_and_taken_back(world: &World) {
    let pt = world.caller("pt").await;
    let held = world.held(&pt, "remote-support-v5").await;
    let people = without(world, &pt, &held.id).await;
    assert_eq!((held.free(), people.len()), (1, 4));
    let desk = &world.desk;
    desk.assign_licence(&pt, &held.id, &people[0]).await.unwrap();
    desk.assign_licence(&pt, &held.id, &people[0]).await.unwrap();
    assert_eq!(desk.assign_licence(&pt, &held.id, &people[1]).await, Err(Problem::NoFreeLicence));
    desk.free_licence(&pt, &held.id, &people[0]).await.unwrap();
    desk.free_licence(&pt, &held.id, &people[0]).await.unwrap();
    desk.assign_licence(&pt, &held.id, &people[1]).await.unwrap();
    assert_eq!(world.held(&pt, "remote-support-v5").await.free(), 0);
}

async fn never_more_licences_than_seats(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let people = without(world, &it, &held.id).await;
    assert_eq!((held.free(), people.len()), (2, 4));
    let mut tasks = tokio::task::JoinSet::new();
    for person in people {
        let (desk, it, id) = (world.desk.clone(), it.clone(), held.id.clone());
        tasks.spawn(async move { desk.assign_licence(&it, &id, &person).await });
    }
    let answers = tasks.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 2, "{answers:?}");
    assert_eq!(answers.iter().filter(|answer| **answer == Err(Problem::NoFreeLicence)).count(), 2);
    assert_eq!(world.held(&it, "remote-support-v4").await.assigned(), 8);
}

async fn a_trial_that_ended_has_no_licences(world: &World) {
    let es = world.caller("es").await;
    let held = world.held(&es, "webinar").await;
    let answer = world.desk.assign_licence(&es, &held.id, &es.person_id).await;
    assert_eq!(answer, Err(Problem::Refused));
}
