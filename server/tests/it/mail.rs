//! From the outbox to the mail server: at least once, never lost, whatever the server does.

use crate::at_once::AT_ONCE;
use crate::mail_server::{MailServer, Mood};
use crate::on_both_engines;
use crate::world::{VISA, World, clock, postman};
use app::billing::BillingPeriod::Monthly;
use app::ports::Caller;
use async_trait::async_trait;
use server::commands::{DatabaseArgs, MailArgs, MailCommand};
use server::jobs::Jobs;
use server::mail::{Delivery, SendError, Smtp, Transport};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

on_both_engines!(
    a_mail_leaves_as_soon_as_its_order_is_placed,
    mail_of_a_crashed_server_is_sent_by_the_next,
    an_attempt_that_broke_off_is_made_again_after_its_lease,
    postmen_at_once_send_each_mail_once,
    what_is_refused_for_now_is_tried_at_growing_intervals_and_then_dead,
    what_is_refused_for_good_is_dead_at_once,
    a_wrong_password_is_not_the_mails_fault,
    a_server_that_stalls_or_hangs_up_gets_the_mail_later,
    a_mail_whose_answer_was_lost_comes_twice_under_one_id,
    one_bad_mail_holds_up_no_other,
    the_operator_sees_what_is_dead_and_has_it_tried_again,
);

const SENT: Delivery = Delivery { sent: 1, ..NOTHING };
const PUT_OFF: Delivery = Delivery { put_off: 1, ..NOTHING };
const DEAD: Delivery = Delivery { dead: 1, ..NOTHING };
const NOTHING: Delivery = Delivery { sent: 0, put_off: 0, dead: 0, withdrawn: 0 };

/// A transport to the server, with little patience.
fn line_to(url: &str) -> Arc<dyn Transport> {
    let url = url.parse().unwrap();
    let (answer, all) = (Duration::from_millis(300), Duration::from_secs(5));
    Arc::new(Smtp::with_patience(&url, answer, all).unwrap())
}

/// Orders that many licences, at nine o'clock.
async fn orders(world: &World, seats: u32) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", seats, Monthly).await;
    world.places(&it).await;
    it
}

async fn deliver(world: &World, transport: &Arc<dyn Transport>, instant: &str) -> Delivery {
    postman(&world.store, Arc::clone(transport), instant).deliver().await.unwrap()
}

async fn status(world: &World, status: &str) -> i64 {
    world.number(&format!("select count(*) from outbox where status = '{status}'")).await
}

async fn last_error(world: &World) -> String {
    let row = sqlx::query("select last_error from outbox").fetch_one(world.store.pool()).await.unwrap();
    sqlx::Row::get(&row, 0)
}

async fn a_mail_leaves_as_soon_as_its_order_is_placed(world: &World) {
    let server = MailServer::start().await;
    let on_duty = postman(&world.store, line_to(&server.url()), "2026-03-16T09:00:30Z");
    let jobs = Jobs::start(&world.center, on_duty);
    // The mail comes in less time than the pause between the postman's own rounds.
    orders(world, 9).await;
    let mail = server.next_mail().await;
    assert_eq!(mail.to, ["it@prorata.example"]);
    orders(world, 10).await;
    assert_ne!(server.next_mail().await.id(), mail.id());
    jobs.stop().await;
    assert_eq!(server.received().len(), 2);
}

async fn mail_of_a_crashed_server_is_sent_by_the_next(world: &World) {
    let server = MailServer::start().await;
    // This billing center has no postman.
    orders(world, 9).await;
    assert_eq!(status(world, "queued").await, 1);
    let store = world.opened_again().await;
    let postman = postman(&store, line_to(&server.url()), "2026-03-16T10:00:00Z");
    postman.deliver().await.unwrap();
    server.next_mail().await;
    store.close().await;
}

/// A transport that sends nothing, and never says so.
struct Nowhere(Notify);

#[async_trait]
impl Transport for Nowhere {
    async fn send(&self, _id: &str, _mail: &lettre::Message) -> Result<(), SendError> {
        self.0.notify_one();
        std::future::pending().await
    }
}

async fn an_attempt_that_broke_off_is_made_again_after_its_lease(world: &World) {
    orders(world, 9).await;
    let nowhere = Arc::new(Nowhere(Notify::new()));
    let transport: Arc<dyn Transport> = Arc::<Nowhere>::clone(&nowhere);
    let postman = postman(&world.store, transport, "2026-03-16T09:00:30Z");
    let attempt = tokio::spawn(async move { postman.deliver().await });
    let begun = nowhere.0.notified();
    tokio::time::timeout(Duration::from_secs(10), begun).await.expect("nothing was sent");
    // The process is killed in the middle of the attempt.
    attempt.abort();
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    assert_eq!(deliver(world, &transport, "2026-03-16T09:02:00Z").await, NOTHING);
    assert_eq!(deliver(world, &transport, "2026-03-16T09:03:00Z").await, SENT);
    assert_eq!(deliver(world, &transport, "2026-03-17T09:00:00Z").await, NOTHING);
    assert_eq!(server.received().len(), 1);
}

async fn postmen_at_once_send_each_mail_once(world: &World) {
    const MAILS: usize = 20;
    let server = MailServer::start().await;
    for seats in (9..).take(MAILS) {
        orders(world, seats).await;
    }
    let others = [world.opened_again().await, world.opened_again().await, world.opened_again().await];
    let mut postmen = tokio::task::JoinSet::new();
    for store in others.iter().cycle().take(AT_ONCE) {
        let on_duty = postman(store, line_to(&server.url()), "2026-03-16T09:00:30Z");
        postmen.spawn(async move { on_duty.deliver().await.unwrap().sent });
    }
    let sent: usize = postmen.join_all().await.into_iter().sum();
    for store in others {
        store.close().await;
    }
    let mut ids: Vec<_> = server.received().iter().map(super::mail_server::Received::id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((sent, server.received().len(), ids.len()), (MAILS, MAILS, MAILS));
    assert_eq!(status(world, "sent").await, 20);
}

async fn what_is_refused_for_now_is_tried_at_growing_intervals_and_then_dead(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    orders(world, 9).await;
    // Each time is the pause after the one before and 20 seconds more, since clocks run on while a test works.
    let attempts = [
        "2026-03-16T09:00:30Z", // then 1 minute
        "2026-03-16T09:01:50Z", // 5 minutes
        "2026-03-16T09:07:10Z", // half an hour
        "2026-03-16T09:37:30Z", // 2 hours
        "2026-03-16T11:37:50Z", // 12 hours
        "2026-03-16T23:38:10Z", // a day
        "2026-03-17T23:38:30Z", // a day
        "2026-03-18T23:38:50Z",
    ];
    for (index, instant) in attempts.iter().enumerate() {
        let early = clock(instant).now() - chrono::TimeDelta::seconds(40);
        if index > 0 {
            assert_eq!(deliver(world, &transport, &early.to_rfc3339()).await, NOTHING, "{instant}");
        }
        server.next([Mood::AnswersRecipient("451 4.3.0 too busy")]);
        let last = index + 1 == attempts.len();
        assert_eq!(deliver(world, &transport, instant).await, if last { DEAD } else { PUT_OFF }, "{instant}");
    }
    assert!(last_error(world).await.contains("too busy"));
    assert_eq!(deliver(world, &transport, "2027-03-16T09:00:00Z").await, NOTHING);
    assert_eq!((server.received(), status(world, "dead").await), (vec![], 1));
}

async fn what_is_refused_for_good_is_dead_at_once(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    for (seats, mood) in [
        (9, Mood::AnswersRecipient("550 5.1.1 nobody of that name")),
        (10, Mood::AnswersMail("554 5.6.0 looks like spam")),
    ] {
        orders(world, seats).await;
        server.next([mood]);
        assert_eq!(deliver(world, &transport, "2026-03-16T09:00:10Z").await, DEAD, "{mood:?}");
    }
    assert_eq!(deliver(world, &transport, "2027-03-16T09:00:00Z").await, NOTHING);
    assert_eq!(server.received(), []);
    let listed = answer(world, MailCommand::List { dead: true }).await.1;
    assert!(listed.contains("nobody of that name") && listed.contains("looks like spam"), "{listed}");
}

async fn a_wrong_password_is_not_the_mails_fault(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url_with_password());
    orders(world, 9).await;
    server.next([Mood::AnswersPassword("535 5.7.8 wrong password"), Mood::AnswersPassword("235 welcome")]);
    assert_eq!(deliver(world, &transport, "2026-03-16T09:00:10Z").await, PUT_OFF);
    assert!(!last_error(world).await.contains("geheim"));
    assert_eq!(deliver(world, &transport, "2026-03-16T09:02:00Z").await, SENT);
}

async fn a_server_that_stalls_or_hangs_up_gets_the_mail_later(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    orders(world, 9).await;
    let moods =
        [Mood::Stalls, Mood::StallsAfterMail, Mood::HangsUpInMail, Mood::AnswersMail("452 4.3.1 full")];
    server.next(moods);
    for instant in
        ["2026-03-16T09:00:10Z", "2026-03-16T09:02:00Z", "2026-03-16T09:10:00Z", "2026-03-16T10:00:00Z"]
    {
        assert_eq!(deliver(world, &transport, instant).await, PUT_OFF, "{instant}");
    }
    assert_eq!(server.received(), []);
    // No mail server answers.
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gone = line_to(&format!("smtp://{}", nobody.local_addr().unwrap()));
    drop(nobody);
    assert_eq!(deliver(world, &gone, "2026-03-16T13:00:00Z").await, PUT_OFF);
    assert_eq!(deliver(world, &transport, "2026-03-17T02:00:00Z").await, SENT);
    assert_eq!(server.received().len(), 1);
}

async fn a_mail_whose_answer_was_lost_comes_twice_under_one_id(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    orders(world, 9).await;
    server.next([Mood::HangsUpAfterMail]);
    assert_eq!(deliver(world, &transport, "2026-03-16T09:00:10Z").await, PUT_OFF);
    assert_eq!(deliver(world, &transport, "2026-03-16T09:02:00Z").await, SENT);
    let mails = server.received();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0], mails[1]);
}

async fn one_bad_mail_holds_up_no_other(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    orders(world, 9).await;
    orders(world, 10).await;
    orders(world, 11).await;
    // One mail has facts that we do not know, one goes to an invalid address, and one is fine.
    world.execute("update outbox set facts = '{}' where id = (select min(id) from outbox)").await.unwrap();
    let bad = "update outbox set recipient_email = 'nobody' where id = (select max(id) from outbox)";
    world.execute(bad).await.unwrap();
    let delivery = deliver(world, &transport, "2026-03-16T09:00:10Z").await;
    assert_eq!(delivery, Delivery { sent: 1, dead: 2, ..NOTHING });
    assert_eq!(server.received().len(), 1);
}

/// The result and the output of `prorata mail`.
async fn answer(world: &World, command: MailCommand) -> (bool, String) {
    let args = MailArgs { database: DatabaseArgs { database_url: "sqlite:unused".into() }, command };
    let mut out = Vec::new();
    let clock = clock("2026-03-20T09:00:00Z");
    let done = args.answer(&world.store, clock, &mut out).await.unwrap();
    (done, String::from_utf8(out).unwrap())
}

async fn the_operator_sees_what_is_dead_and_has_it_tried_again(world: &World) {
    let server = MailServer::start().await;
    let transport = line_to(&server.url());
    orders(world, 9).await;
    let (_, waiting) = answer(world, MailCommand::List { dead: false }).await;
    assert!(waiting.contains("\tqueued\torder-confirmation\tit\tit@prorata.example\t0\t"), "{waiting}");
    assert_eq!(answer(world, MailCommand::List { dead: true }).await, (true, String::new()));

    server.next([Mood::AnswersRecipient("550 5.1.1 no\tsuch user")]);
    deliver(world, &transport, "2026-03-16T09:00:10Z").await;
    let (_, dead) = answer(world, MailCommand::List { dead: true }).await;
    let columns: Vec<_> = dead.trim_end().split('\t').collect();
    assert_eq!((columns.len(), columns[1], columns[5]), (8, "dead", "1"), "{dead}");
    let id = columns[0].to_owned();

    let (found, _) = answer(world, MailCommand::Retry { id: "no-such-id".into() }).await;
    assert!(!found);
    assert!(answer(world, MailCommand::Retry { id: id.clone() }).await.0);
    assert_eq!(deliver(world, &transport, "2026-03-20T09:00:10Z").await, SENT);
    assert_eq!(server.received().len(), 1);
    // A mail that was sent is not sent again.
    assert!(!answer(world, MailCommand::Retry { id }).await.0);
    assert_eq!(answer(world, MailCommand::List { dead: false }).await, (true, String::new()));
}
