//! A fault that lasts as long as it may. `.ci/faults` runs this, and the tests do not: it takes a minute.

use crate::world::{SignsIn as _, VISA, World};
use app::billing::BillingPeriod::Monthly;
use app::ports::prelude::*;
use server::demo::PASSWORD;
use std::time::{Duration, Instant};
use tokio::time::sleep;

const LASTS: Duration = Duration::from_mins(1);
const QUICK: Duration = Duration::from_secs(2);

/// The gateway takes requests and says nothing. Orders wait for it and are told that it did not answer, nobody else
/// waits, and the same center goes on when it answers again.
async fn hangs_for_a_minute(world: &World) {
    let (it, de) = (world.caller("it").await, world.caller("de").await);
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let before = world.held(&it, "remote-support-v4").await;
    let request = world.press(&it).await;
    let hangs = world.gateway.road.lock().await;
    let begun = Instant::now();
    let presses = tokio::spawn({
        let (center, it) = (world.center.clone(), it.clone());
        async move {
            while begun.elapsed() < LASTS {
                let answer = center.place_order(&it, request.clone()).await;
                assert!(answer.is_err(), "nothing is assumed: {answer:?}");
                sleep(Duration::from_secs(1)).await;
            }
        }
    });
    while begun.elapsed() < LASTS {
        let asked = Instant::now();
        world.center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
        world.page(&de).await;
        world.page(&it).await;
        assert!(asked.elapsed() < QUICK, "nobody else waits: {:?}", asked.elapsed());
        sleep(Duration::from_secs(1)).await;
    }
    presses.await.unwrap();
    assert_eq!(world.held(&it, "remote-support-v4").await, before);
    drop(hangs);
    let later = world.at("2026-03-16T09:05:00Z");
    assert_eq!(later.recover().await, Ok(1));
    assert_eq!(world.number("select count(*) from orders where status = 'pending'").await, 0);
    assert_eq!(
        world.number("select count(*) from sandbox_charges").await,
        0,
        "nothing is charged afterwards"
    );
    world.places(&it).await;
    world.ties().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes a minute: .ci/faults"]
async fn a_gateway_hangs_for_a_minute_with_sqlite() {
    let world = World::on_sqlite().await;
    hangs_for_a_minute(&world).await;
    world.tear_down().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes a minute: .ci/faults"]
async fn a_gateway_hangs_for_a_minute_with_postgresql() {
    let Some(world) = World::on_postgres().await else { return };
    hangs_for_a_minute(&world).await;
    world.tear_down().await;
}
