//! Which mails are sent, to whom, that they say what the order says, and when no mail is sent.

use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, NOW, VISA, World, postman, selection};
use app::api::{OrderPage, Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::Currency;
use app::i18n::{Lang, cldr};
use app::ids::OrderId;
use app::ports::Caller;
use app::ports::prelude::*;
use mail_parser::MessageParser;
use server::mail::{
    Cancellation, Card, EmlFolder, FailedRenewal, FailureReason, Mail, PaymentFailed, TrialWelcome, enqueue,
};
use server::store::people;
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(
    the_confirmation_has_the_figures_of_the_order_in_every_language,
    an_order_that_is_placed_is_confirmed_once,
    what_is_not_ordered_is_not_confirmed,
    what_is_rolled_back_is_not_told,
    an_order_that_fails_on_its_payers_page_is_no_mail,
    an_order_that_fails_after_its_payer_left_is_told,
    an_order_that_the_recovery_places_is_confirmed,
    a_card_that_expires_is_spoken_of_once,
    a_card_that_pays_for_nothing_or_not_soon_expires_in_silence,
    every_kind_of_mail_is_written_and_sent,
);

const LATER: &str = "2026-03-16T09:05:00Z";

async fn mails(world: &World, kind: &str) -> i64 {
    world.number(&format!("select count(*) from outbox where kind = '{kind}'")).await
}

/// A mail as its reader sees it.
struct Read {
    subject: String,
    to: String,
    text: String,
    html: String,
}

/// Delivers into a folder, and reads the new mails there.
async fn post(world: &World, instant: &str) -> Vec<Read> {
    let folder = tempfile::tempdir().unwrap();
    let transport = Arc::new(EmlFolder::new(folder.path().join("mail")));
    let delivery = postman(&world.store, transport, instant).deliver().await.unwrap();
    let mut paths: Vec<_> = match std::fs::read_dir(folder.path().join("mail")) {
        Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
        Err(_) => Vec::new(),
    };
    assert_eq!(paths.len(), delivery.sent);
    paths.sort();
    paths.iter().map(|path| read(&std::fs::read(path).unwrap())).collect()
}

fn read(bytes: &[u8]) -> Read {
    let mail = MessageParser::default().parse(bytes).unwrap();
    Read {
        subject: mail.subject().unwrap().into(),
        to: mail.to().unwrap().first().unwrap().address().unwrap().into(),
        text: mail.body_text(0).unwrap().replace("\r\n", "\n"),
        html: mail.body_html(0).unwrap().replace("\r\n", "\n"),
    }
}

/// Every figure of the order, as its page writes it.
fn figures(order: &OrderPage, lang: Lang) -> Vec<String> {
    let quote = &order.quote.quote;
    let money = |amount| cldr::money(lang, amount, order.quote.request.currency);
    let mut figures = vec![money(quote.subtotal), money(quote.total_due), order.number.to_string()];
    for line in order.quote.lines() {
        figures.push(money(line.figures.charge));
        figures.push(money(line.requested.target.unit_price));
        figures.push(cldr::date_long(lang, line.figures.period_start));
        figures.push(cldr::date_long(lang, line.figures.period_end));
        if let Some(term) = &line.requested.current {
            figures.push(money(-line.figures.credit));
            figures.push(money(term.billed_net));
        }
    }
    for group in quote.tax.iter().filter(|group| !group.rate.is_zero()) {
        figures.push(cldr::percent(lang, group.rate));
        figures.push(money(group.amount));
    }
    figures
}

async fn the_confirmation_has_the_figures_of_the_order_in_every_language(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    for (lang, seats) in Lang::ALL.into_iter().zip(9..) {
        let language = format!("update people set language = '{}'", lang.code());
        world.execute(&language).await.unwrap();
        world.puts(&it, "remote-support-v4-premium", seats, Annual).await;
        let number = world.places(&it).await;
        let order = world.center.order_page(&it, number).await.unwrap();
        let mails = post(world, LATER).await;
        let [mail] = mails.as_slice() else { panic!("{} mails", mails.len()) };
        assert_eq!(mail.to, "it@prorata.example");
        assert!(mail.subject.contains(&number.to_string()), "{}", mail.subject);
        assert!(mail.html.contains(&format!("lang=\"{}\"", lang.code())), "{}", mail.html);
        for figure in figures(&order, lang) {
            assert!(mail.text.contains(&figure), "{figure} in {}", mail.text);
            assert!(mail.html.contains(&figure), "{figure} in {}", mail.html);
        }
        let subscription = &order.lines[0].subscription_id;
        for page in [format!("orders/{number}"), format!("subscriptions/{subscription}/licences")] {
            let link = format!("https://billing.example.com/{}/{page}", lang.code());
            assert!(mail.text.contains(&link) && mail.html.contains(&link), "{link} in {}", mail.text);
        }
        assert!(mail.text.contains("Visa ····4242") && mail.html.contains("Visa ····4242"));
    }
}

async fn an_order_that_is_placed_is_confirmed_once(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    for _ in 0..3 {
        let placed = world.center.place_order(&it, request.clone()).await;
        assert_eq!(placed, Ok(Placed::Order { number: 1001 }));
    }
    assert_eq!(mails(world, "order-confirmation").await, 1);
    // The charge, the ledger and the mail have the same figure.
    let order = world.center.order_page(&it, 1001).await.unwrap();
    let due = order.quote.quote.total_due;
    let minor = app::billing::to_minor(due, Currency::EUR).unwrap();
    let charged = world.number("select amount_minor from sandbox_charges").await;
    let booked = world
        .number(
            "select cast(sum(amount_minor) as bigint) from ledger_entries
            where book = 'gateway-clearing' and order_id is not null",
        )
        .await;
    assert_eq!((i128::from(charged), i128::from(booked)), (minor, minor));
    let mail = post(world, LATER).await.pop().unwrap();
    assert!(mail.text.contains(&cldr::money(Lang::It, due, Currency::EUR)), "{}", mail.text);
    assert_eq!(post(world, "2026-03-16T10:00:00Z").await.len(), 0);
}

async fn what_is_not_ordered_is_not_confirmed(world: &World) {
    let it = world.caller("it").await;
    assert_eq!(world.orders(&it).await, Err(Problem::CartEmpty));
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentMethodMissing));
    world.gives_card(&it, VISA).await;
    let seen = world.press(&it).await;
    world.puts(&it, "remote-support-v4-standard", 10, Monthly).await;
    assert_eq!(world.center.place_order(&it, seen).await, Err(Problem::QuoteChanged));
    assert_eq!(world.number("select count(*) from outbox").await, 0);
}

fn trial() -> Mail {
    Mail::TrialWelcome(TrialWelcome {
        subscription_id: "trial".into(),
        product: "GoTo Webinar".into(),
        plan: "Standard".into(),
        seats: 2,
        days: 14,
        ends: "2026-03-30".parse().unwrap(),
    })
}

async fn what_is_rolled_back_is_not_told(world: &World) {
    let it = world.caller("it").await;
    let now = NOW.parse().unwrap();
    let mut tx = world.store.write_account(&it.account_id).await.unwrap().unwrap();
    let to = people::correspondent(tx.conn(), &it.account_id, &it.person_id).await.unwrap().unwrap();
    assert!(enqueue(tx.conn(), &it.account_id, &to, &trial(), now).await.unwrap());
    drop(tx);
    assert_eq!(post(world, LATER).await.len(), 0);
    // If the database refuses the end of an order's settling, nothing is left of it, not even its mail.
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let request = world.press(&it).await;
    world.execute("insert into orders (id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, reverse_charge, language, created_at, status, charge_deadline, number, finished_at)
        select 'other', account_id, id, 'other', '', '{}', 1, 0, 0, 'it', '', 'placed', '', 1001, ''
        from people where email_key = 'de@prorata.example'").await.unwrap();
    assert_eq!(world.center.place_order(&it, request).await, Err(Problem::Unavailable));
    assert_eq!(world.number("select count(*) from outbox").await, 0);
}

async fn ready(world: &World, card: &str) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, card).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    it
}

async fn an_order_that_fails_on_its_payers_page_is_no_mail(world: &World) {
    let it = ready(world, DECLINED).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentDeclined));
    let it = ready(world, ASKS).await;
    let Ok(Placed::ConfirmAt { url }) = world.orders(&it).await else { panic!("no confirmation") };
    world.answers(&url, "refuse").await;
    let row = sqlx::query("select id from orders where status = 'pending'");
    let order =
        OrderId::from(sqlx::Row::get::<String, _>(&row.fetch_one(world.store.pool()).await.unwrap(), 0));
    assert_eq!(world.center.resume_order(&it, &order).await, Err(Problem::PaymentNotConfirmed));
    assert_eq!(world.number("select count(*) from outbox").await, 0);
}

async fn an_order_that_fails_after_its_payer_left_is_told(world: &World) {
    // The bank refuses, and nobody hears of it.
    let it = ready(world, DECLINED).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    world.gateway.cut_after.store(false, SeqCst);
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    // The payer refuses at the bank and goes away.
    ready(world, ASKS).await;
    let Ok(Placed::ConfirmAt { url }) = world.orders(&it).await else { panic!("no confirmation") };
    world.answers(&url, "refuse").await;
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    // The gateway never hears of it.
    ready(world, VISA).await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    world.gateway.cut_before.store(false, SeqCst);
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    assert_eq!(world.at("2026-03-16T10:00:00Z").recover().await, Ok(0));

    let told = post(world, "2026-03-16T11:00:00Z").await;
    let [declined, refused, given_up] = told.as_slice() else { panic!("{} mails", told.len()) };
    for (mail, reason) in [
        (declined, "La banca ha rifiutato il pagamento."),
        (refused, "Il pagamento non è stato confermato presso la banca."),
        (given_up, "Non è stato possibile eseguire il pagamento."),
    ] {
        assert_eq!(mail.subject, "L’ordine non è stato effettuato");
        assert!(mail.text.contains(reason) && mail.html.contains(reason), "{}", mail.text);
        assert!(mail.text.contains("https://billing.example.com/it/checkout"), "{}", mail.text);
    }
    assert_eq!(mails(world, "order-confirmation").await, 0);
}

async fn an_order_that_the_recovery_places_is_confirmed(world: &World) {
    let it = ready(world, VISA).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    assert_eq!(world.number("select count(*) from outbox").await, 0);
    world.gateway.cut_after.store(false, SeqCst);
    assert_eq!(world.at(LATER).recover().await, Ok(1));
    let mail = post(world, "2026-03-16T11:00:00Z").await.pop().unwrap();
    assert_eq!(mail.subject, "L’ordine 1001 è stato effettuato");
}

async fn expires(world: &World, day: &str) {
    world.execute(&format!("update payment_methods set expires = '{day}'")).await.unwrap();
}

async fn warnings(world: &World, instant: &str) -> usize {
    world.at(instant).warn_of_expiring_cards().await.unwrap()
}

async fn a_card_that_expires_is_spoken_of_once(world: &World) {
    let it = world.caller("it").await;
    world.execute("delete from payment_methods").await.unwrap();
    world.gives_card(&it, VISA).await;
    expires(world, "2026-04-15").await;
    assert_eq!(warnings(world, NOW).await, 1);
    assert_eq!(warnings(world, NOW).await, 0);
    assert_eq!(warnings(world, "2026-04-10T09:00:00Z").await, 0);
    let mail = post(world, LATER).await.pop().unwrap();
    assert_eq!(mail.subject, "La carta Visa ····4242 sta per scadere");
    for words in ["15 aprile 2026", "GoToAssist Remote Support v4", "13 aprile 2026"] {
        assert!(mail.text.contains(words) && mail.html.contains(words), "{words} in {}", mail.text);
    }
    // If the bank prolongs the same card, there is another warning when the new time is nearly over.
    expires(world, "2028-04-30").await;
    assert_eq!(warnings(world, "2028-04-10T09:00:00Z").await, 1);
}

async fn a_card_that_pays_for_nothing_or_not_soon_expires_in_silence(world: &World) {
    let it = world.caller("it").await;
    world.execute("delete from payment_methods").await.unwrap();
    world.gives_card(&it, VISA).await;
    expires(world, "2026-04-16").await;
    assert_eq!(warnings(world, NOW).await, 0, "31 days");
    expires(world, "2026-03-15").await;
    assert_eq!(warnings(world, NOW).await, 0, "over");
    expires(world, "2026-03-31").await;
    world
        .execute("update subscriptions set status = 'pending-cancellation' where status = 'active'")
        .await
        .unwrap();
    world
        .execute("update subscriptions set status = 'pending-cancellation' where status = 'past-due'")
        .await
        .unwrap();
    assert_eq!(warnings(world, NOW).await, 0, "nothing renews");
    assert_eq!(world.number("select count(*) from outbox").await, 0);
}

/// Sends the other kinds of mail: for a trial, a renewal, a cancellation.
async fn every_kind_of_mail_is_written_and_sent(world: &World) {
    let de = world.caller("de").await;
    let held = selection("meeting-professional", 3, Monthly);
    let kinds = [
        trial(),
        Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
            subscription_id: "renewal".into(),
            period_start: "2026-03-16".parse().unwrap(),
            attempt: 1,
            reason: FailureReason::Declined,
            product: "GoTo Meeting".into(),
            plan: "Professional".into(),
            seats: held.seats,
            period: held.period,
            amount: "57.12".parse().unwrap(),
            currency: Currency::EUR,
            card: Some(Card { brand: "Visa".into(), last_four: "4242".into() }),
            next_attempt: "2026-03-19".parse().ok(),
        })),
        Mail::Cancellation(Cancellation {
            subscription_id: "cancelled".into(),
            version: 2,
            product: "GoTo Meeting".into(),
            plan: "Professional".into(),
            seats: held.seats,
            period: held.period,
            runs_until: "2026-04-08".parse().unwrap(),
            price: Some(("19.00".parse().unwrap(), Currency::EUR)),
        }),
    ];
    let mut tx = world.store.write_account(&de.account_id).await.unwrap().unwrap();
    let to = people::correspondent(tx.conn(), &de.account_id, &de.person_id).await.unwrap().unwrap();
    for mail in &kinds {
        let now = NOW.parse().unwrap();
        assert!(enqueue(tx.conn(), &de.account_id, &to, mail, now).await.unwrap(), "{mail:?}");
        // The same cause gives no second mail.
        assert!(!enqueue(tx.conn(), &de.account_id, &to, mail, now).await.unwrap(), "{mail:?}");
    }
    tx.commit().await.unwrap();
    let mails = post(world, LATER).await;
    let [welcome, failed, cancelled] = mails.as_slice() else { panic!("{} mails", mails.len()) };
    assert_eq!(welcome.subject, "Ihre Testversion von GoTo Webinar ist gestartet");
    assert!(
        welcome.text.contains("14 Tage lang") && welcome.text.contains("29. März 2026"),
        "{}",
        welcome.text
    );
    assert!(failed.text.contains("57,12\u{a0}€") && failed.text.contains("19. März 2026"), "{}", failed.text);
    assert!(
        cancelled.text.contains("7. April 2026") && cancelled.text.contains("57,00\u{a0}€"),
        "{}",
        cancelled.text
    );
    assert_eq!(mails.iter().filter(|mail| mail.to == "de@prorata.example").count(), 3);
}
