//! More and fewer seats, and whose licences are taken back with the change.

use crate::on_both_engines;
use crate::world::{VISA, World, selection};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::{Selection, Subscription};
use app::ids::PersonId;
use app::ports::Caller;
use app::ports::prelude::*;

on_both_engines!(
    audited:
    more_seats_are_there_at_once,
    fewer_seats_and_whose_they_are_in_one_step,
    too_few_freed_frees_nobody,
    enough_seats_free_nobody,
    only_the_account_s_own_people_and_subscriptions,
    who_may_change_nothing_frees_nobody,
);

const PLAN: &str = "remote-support-v5-standard";

fn seats(seats: u32) -> Selection {
    selection(PLAN, seats, Monthly)
}

async fn held(world: &World, caller: &Caller) -> Subscription {
    world.held(caller, "remote-support-v5").await
}

fn holders(subscription: &Subscription) -> Vec<&str> {
    subscription.holders.iter().map(|holder| &*holder.name).collect()
}

async fn more_seats_are_there_at_once(world: &World) {
    let es = world.caller("es").await;
    let id = held(world, &es).await.id;
    world.gives_card(&es, VISA).await;
    world.center.put_seats_in_cart(&es, &id, seats(6), &[]).await.unwrap();
    world.places(&es).await;
    let after = held(world, &es).await;
    assert_eq!((after.selection.seats, after.free()), (6, 3));
    assert_eq!(after.paid.unwrap().term.start, world.snapshot(&es).await.today);
}

async fn fewer_seats_and_whose_they_are_in_one_step(world: &World) {
    let es = world.caller("es").await;
    let before = held(world, &es).await;
    assert_eq!((before.selection.seats, before.assigned()), (4, 3));
    let [kept, freed @ ..] = &*before.holders else { panic!("nobody holds any") };
    let freed: Vec<PersonId> = freed.iter().map(|holder| holder.person_id.clone()).collect();
    world.center.put_seats_in_cart(&es, &before.id, seats(1), &freed).await.unwrap();
    assert_eq!(holders(&held(world, &es).await), [&kept.name]);
    assert_eq!(world.snapshot(&es).await.cart[0].selection, seats(1));
    world.center.put_seats_in_cart(&es, &before.id, seats(1), &freed).await.unwrap();
    world.places(&es).await;
    let after = held(world, &es).await;
    assert_eq!((after.selection.seats, after.free()), (1, 0));
}

async fn too_few_freed_frees_nobody(world: &World) {
    let es = world.caller("es").await;
    let before = held(world, &es).await;
    let one = [before.holders[0].person_id.clone()];
    let result = world.center.put_seats_in_cart(&es, &before.id, seats(1), &one).await;
    assert_eq!(result, Err(Problem::Refused));
    assert_eq!(held(world, &es).await, before);
    assert_eq!(world.snapshot(&es).await.cart, []);
}

async fn enough_seats_free_nobody(world: &World) {
    let es = world.caller("es").await;
    let before = held(world, &es).await;
    let one = [before.holders[0].person_id.clone()];
    world.center.put_seats_in_cart(&es, &before.id, seats(3), &one).await.unwrap();
    assert_eq!(held(world, &es).await, before);
}

async fn only_the_account_s_own_people_and_subscriptions(world: &World) {
    let (es, pt) = (world.caller("es").await, world.caller("pt").await);
    let (before, theirs) = (held(world, &es).await, held(world, &pt).await);
    let not_found = Err(Problem::NotFound);
    let center = &world.center;
    assert_eq!(center.put_seats_in_cart(&pt, &before.id, seats(2), &[]).await, not_found);
    let mixed = [before.holders[0].person_id.clone(), theirs.holders[0].person_id.clone()];
    assert_eq!(center.put_seats_in_cart(&es, &before.id, seats(2), &mixed).await, not_found);
    assert_eq!(held(world, &es).await, before);
    assert_eq!(held(world, &pt).await, theirs);
}

async fn who_may_change_nothing_frees_nobody(world: &World) {
    for who in ["es-member", "de-corporate"] {
        let caller = world.caller(who).await;
        let before = held(world, &caller).await;
        let wanted = Selection { seats: 1, ..before.selection.clone() };
        let everybody: Vec<PersonId> = before.holders.iter().map(|holder| holder.person_id.clone()).collect();
        let result = world.center.put_seats_in_cart(&caller, &before.id, wanted, &everybody).await;
        assert_eq!(result, Err(Problem::Refused), "{who}");
        assert_eq!(held(world, &caller).await, before, "{who}");
    }
}
