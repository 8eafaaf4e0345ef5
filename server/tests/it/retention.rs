//! What is kept for a time only is deleted by a job, also where nobody comes any more.

use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{NOW, SignsIn, World};
use app::i18n::Lang;
use app::ports::Whence;
use app::ports::prelude::*;
use chrono::{DateTime, Duration, Utc};
use server::demo::PASSWORD;
use server::use_cases::BillingCenter;

on_both_engines!(
    what_was_kept_long_enough_is_deleted,
    nothing_is_deleted_because_somebody_comes,
    a_session_in_use_is_deleted_after_a_month,
);

const IT: &str = "it@prorata.example";
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
/// For how many minutes what people leave behind is kept, the shortest time first.
const KEPT: [(i64, &[&str]); 9] = [
    (6, &["passkey_challenges"]),
    (
        10,
        &[
            "sessions where awaits_factor = 1",
            "second_factors where new_totp is not null",
            "second_factors where shown_codes is not null",
        ],
    ),
    (15, &["sign_in_attempts"]),
    (12 * HOUR, &["sessions where awaits_factor = 0"]),
    (DAY, &["wrong_passwords"]),
    (2 * DAY, &["licence_lists"]),
    // The link is good for an hour.
    (30 * DAY + HOUR, &["tickets", "ticket_tokens"]),
    (180 * DAY, &["known_devices"]),
    (365 * DAY, &["recipient_tokens"]),
];

/// The billing center that many minutes after nine o'clock. It offers second factors.
fn later(world: &World, minutes: i64) -> BillingCenter {
    let instant = NOW.parse::<DateTime<Utc>>().unwrap() + Duration::minutes(minutes);
    let mut settings = world.center.settings().clone();
    settings.second_factor.keys = Some(KEY.parse().unwrap());
    settings.second_factor.origin = "https://billing.example.com".into();
    world.at_with(&instant.to_rfc3339(), settings)
}

async fn count(world: &World, what: &str) -> i64 {
    world.number(&format!("select count(*) from {what}")).await
}

/// Somebody signs in, somebody else tries to, and both begin what they do not finish.
async fn come(world: &World, center: &BillingCenter, email: &str) {
    let elsewhere = Whence { place: "192.0.2.1".into(), device: None };
    center.sign_in(email, PASSWORD).await.unwrap();
    center.sign_in_from(&elsewhere, email, "wrong").await.unwrap_err();
    center.ask_password(email).await.unwrap();
    center.finish_after_answers().await;
    center.passkey_to_sign_in().await.unwrap();
    let it = world.caller("it").await;
    let licence = world.held(&it, "remote-support-v4").await.id;
    center.keep_list(&it, &licence, "a@b.example", false).await.unwrap();
}

async fn leave_something_of_each_kind(world: &World) {
    let (it, center) = (world.caller("it").await, later(world, 0));
    come(world, &center, IT).await;
    center.add_recipient(&it, "office@b.example", Lang::It).await.unwrap();
    center.begin_totp(&it).await.unwrap();
    center.renew_codes(&it).await.unwrap();
    Mailbox::at(world, NOW).all().await;
    let waits = "insert into sessions (token_hash, person_id, account_id, created_at, seen_at, awaits_factor)
        select 'waits', person_id, account_id, created_at, seen_at, 1 from sessions";
    world.execute(waits).await.unwrap();
}

async fn what_was_kept_long_enough_is_deleted(world: &World) {
    leave_something_of_each_kind(world).await;
    for (minutes, kinds) in KEPT {
        later(world, minutes - 1).clean_up().await.unwrap();
        for kind in kinds {
            assert!(count(world, kind).await > 0, "{kind} after {minutes} minutes");
        }
        assert!(later(world, minutes + 2).clean_up().await.unwrap() > 0);
        for kind in kinds {
            assert_eq!(count(world, kind).await, 0, "{kind} after {minutes} minutes");
        }
    }
    assert_eq!(later(world, 366 * DAY).clean_up().await.unwrap(), 0);
}

async fn nothing_is_deleted_because_somebody_comes(world: &World) {
    leave_something_of_each_kind(world).await;
    let kinds = || KEPT.into_iter().flat_map(|(_, kinds)| kinds);
    let mut before = Vec::new();
    for kind in kinds() {
        before.push(count(world, kind).await);
    }
    come(world, &later(world, 400 * DAY), "de@prorata.example").await;
    for (kind, before) in kinds().zip(before) {
        assert!(count(world, kind).await >= before, "{kind}");
    }
}

async fn a_session_in_use_is_deleted_after_a_month(world: &World) {
    world.center.sign_in(IT, PASSWORD).await.unwrap();
    world.execute("update sessions set seen_at = '2026-04-15T08:30:00.000Z'").await.unwrap();
    later(world, 30 * DAY - 1).clean_up().await.unwrap();
    assert_eq!(count(world, "sessions").await, 1);
    later(world, 30 * DAY + 2).clean_up().await.unwrap();
    assert_eq!(count(world, "sessions").await, 0);
}
