//! A request to support is kept, and reaches the operator once.

use crate::on_both_engines;
use crate::world::World;
use app::api::Problem;
use app::i18n::Lang;
use app::ports::SupportRequest;
use app::ports::prelude::*;

on_both_engines!(audited:
    a_request_is_kept_and_mailed_once,
    what_says_nothing_or_too_much_is_refused,
    another_accounts_subscription_is_as_if_it_did_not_exist,
);

fn request(key: &str, about: &str, message: &str) -> SupportRequest {
    SupportRequest { about: about.into(), subscription: None, key: key.into(), message: message.into() }
}

async fn count(world: &World) -> (i64, i64) {
    let mails = "select count(*) from outbox where kind = 'asked-support'";
    (world.number("select count(*) from support_requests").await, world.number(mails).await)
}

async fn a_request_is_kept_and_mailed_once(world: &World) {
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await;
    let asked = SupportRequest { subscription: Some(held.id), ..request("k1", "lower-tier", "") };
    for _ in 0..2 {
        world.center.ask_support(&it, Lang::It, asked.clone()).await.unwrap();
    }
    assert_eq!(count(world).await, (1, 1));
    let to = "select recipient_email || ' ' || language from outbox where kind = 'asked-support'";
    assert_eq!(world.text(to).await, "support@prorata.example en");
    let facts = world.text("select facts from outbox where kind = 'asked-support'").await;
    assert!(facts.contains("it@prorata.example") && facts.contains("Italiano"), "{facts}");
    // A member may ask, too, and about anything.
    let member = world.caller("es-member").await;
    world.center.ask_support(&member, Lang::Es, request("k1", "", "Hola")).await.unwrap();
    assert_eq!(count(world).await, (2, 2));
    assert!(world.execute("delete from support_requests").await.is_err());
}

async fn what_says_nothing_or_too_much_is_refused(world: &World) {
    let it = world.caller("it").await;
    for (about, message) in [("", "  "), ("something", "x"), ("", &"x".repeat(2001))] {
        let answer = world.center.ask_support(&it, Lang::It, request("k1", about, message)).await;
        assert_eq!(answer, Err(Problem::BadMessage), "{about}");
    }
    let no_key = world.center.ask_support(&it, Lang::It, request("", "", "x")).await;
    assert_eq!(no_key, Err(Problem::BadRequest));
    assert_eq!(count(world).await, (0, 0));
    world.center.ask_support(&it, Lang::It, request("k1", "", &"ü".repeat(2000))).await.unwrap();
}

async fn another_accounts_subscription_is_as_if_it_did_not_exist(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    let held = world.held(&it, "remote-support-v4").await;
    let asked = SupportRequest { subscription: Some(held.id), ..request("k1", "lower-tier", "x") };
    assert_eq!(world.center.ask_support(&pt, Lang::Pt, asked).await, Err(Problem::NotFound));
    assert_eq!(count(world).await, (0, 0));
}
