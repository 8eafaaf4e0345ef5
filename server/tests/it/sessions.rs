//! Sessions that end: by their person, by another sign-in, by the operator.

use crate::browser::{leads_to, post, router};
use crate::on_both_engines;
use crate::world::{NOW, SignsIn, World, clock};
use app::api::Problem;
use app::billing::EmailAddress;
use app::ports::prelude::*;
use axum::http::header::SET_COOKIE;
use server::demo::PASSWORD;
use server::operator::Operator;

on_both_engines!(
    one_session_or_all_end_after_the_password,
    another_sign_in_in_the_same_browser_ends_the_session_before,
    an_operator_ends_the_sessions_of_one_or_of_all,
);

async fn alive(world: &World, token: &str) -> bool {
    world.center.caller(token).await.unwrap().is_some()
}

async fn one_session_or_all_end_after_the_password(world: &World) {
    let (center, de) = (&world.center, world.caller("de").await);
    let [first, second] = [
        center.sign_in("de@prorata.example", PASSWORD).await.unwrap(),
        center.sign_in("de@prorata.example", PASSWORD).await.unwrap(),
    ];
    center.note_device(&first, "Firefox/128.0 Windows").await.unwrap();
    let it = center.sign_in("it@prorata.example", PASSWORD).await.unwrap();
    for (token, agent) in [(&first, Some("Firefox/128.0 Windows")), (&second, None)] {
        let devices = center.profile(&de, token).await.unwrap().devices;
        let is_this: Vec<_> = devices.iter().map(|device| device.is_this).collect();
        assert_eq!((is_this.as_slice(), devices[0].agent.as_deref()), (&[true, false][..], agent));
    }
    let devices = center.profile(&de, "").await.unwrap().devices;
    assert_eq!(devices.len(), 2);
    assert!(devices.iter().all(|device| !device.is_this));
    // 09:00 in UTC is 10:00 in Berlin, in winter.
    assert!(devices.iter().all(|device| device.last_used_at == "10:00"), "{devices:?}");
    let one = devices.iter().find(|device| device.agent.is_some()).unwrap();
    assert!(!first.contains(&one.id) && one.id.len() == 16);
    let wrong = center.end_sessions(&de, Some(&one.id), "wrong").await;
    assert_eq!(wrong, Err(Problem::WrongPassword));
    assert!(alive(world, &first).await);
    // Nobody ends another person's session, even with its id.
    let theirs = center.profile(&world.caller("it").await, "").await.unwrap().devices.remove(0).id;
    center.end_sessions(&de, Some(&theirs), PASSWORD).await.unwrap();
    assert!(alive(world, &it).await);
    center.end_sessions(&de, Some(&one.id), PASSWORD).await.unwrap();
    assert_eq!((alive(world, &first).await, alive(world, &second).await), (false, true));
    center.end_sessions(&de, None, PASSWORD).await.unwrap();
    assert_eq!((alive(world, &second).await, alive(world, &it).await), (false, true));
}

async fn another_sign_in_in_the_same_browser_ends_the_session_before(world: &World) {
    let before = world.center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    let elsewhere = world.center.sign_in("de@prorata.example", PASSWORD).await.unwrap();
    let form = format!("lang=de&email=de%40prorata.example&password={PASSWORD}&next=");
    let wrong = "lang=de&email=de%40prorata.example&password=wrong&next=";
    let router = router(world, 10);
    let cookie = format!("session={before}");
    post(&router, "/api/sign_in", wrong, &cookie).await;
    assert!(alive(world, &before).await, "a password that is wrong ends nothing");
    let answer = post(&router, "/api/sign_in", &form, &cookie).await;
    assert_eq!(leads_to(&answer), "/de/subscriptions?signed-in");
    let set = answer.1.get_all(SET_COOKIE).iter().next().unwrap().to_str().unwrap();
    let new = set.strip_prefix("session=").unwrap().split(';').next().unwrap();
    assert_ne!(new, before);
    assert_eq!((alive(world, &before).await, alive(world, new).await), (false, true));
    assert!(alive(world, &elsewhere).await, "another browser goes on");
}

async fn an_operator_ends_the_sessions_of_one_or_of_all(world: &World) {
    let by = |reason| Operator::new(world.store.clone(), clock(NOW), "olga", reason).unwrap();
    let mut tokens = Vec::new();
    for name in ["de", "de", "it"] {
        tokens.push(world.center.sign_in(&format!("{name}@prorata.example"), PASSWORD).await.unwrap());
    }
    assert!(by("lost").end_sessions(Some(&EmailAddress::kept("nobody@b.example"))).await.is_err());
    let told =
        by("lost telephone").end_sessions(Some(&EmailAddress::kept("DE@prorata.example"))).await.unwrap();
    assert_eq!(told, "sessions of DE@prorata.example: 2 ended");
    assert_eq!((alive(world, &tokens[1]).await, alive(world, &tokens[2]).await), (false, true));
    assert_eq!(by("a breach").end_sessions(None).await.unwrap(), "sessions of everybody: 1 ended");
    assert!(!alive(world, &tokens[2]).await);
    let log = server::operator::log(&world.store, None).await.unwrap();
    let done: Vec<_> = log.iter().map(|entry| (entry.action.as_str(), entry.reason.as_str())).collect();
    assert_eq!(done, [("end-sessions", "lost telephone"), ("end-sessions", "a breach")]);
}
