//! VIES, played by a server on this machine that answers, refuses, sends nonsense, or says nothing.

mod register;

use crate::at_once::answers;
use crate::on_both_engines;
use crate::world::{NOW, VISA, World, clock};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::vat::{VatNumber, VatTreatment};
use app::ports::Caller;
use app::ports::prelude::*;
use chrono::Duration;
use register::{Register, Says};
use server::cli::{Cli, Command};
use server::use_cases::BillingCenter;
use server::vies::rest::Rest;
use server::vies::{Answer, Vies};
use std::sync::Arc;
use std::time::{Duration as StdDuration, Instant};

on_both_engines!(
    a_number_that_vies_knows_is_kept_with_the_proof,
    a_number_that_vies_does_not_know_is_refused,
    an_outage_never_stands_in_the_way,
    an_outage_does_not_undo_an_answer,
    what_nobody_could_say_is_asked_again_with_growing_pauses,
    a_number_that_turned_invalid_counts_as_none_from_then_on,
    an_answer_between_look_and_order_shows_the_changed_figures,
    of_several_servers_one_asks,
    numbers_given_while_it_was_off_are_asked_for,
    at_home_nobody_is_asked,
    answers_are_never_rewritten,
);

const ITALIAN: &str = "IT00743110157";
/// The seller's number, so that the answers carry a consultation number.
const IRISH: &str = "IE8Z49289F";

fn number(text: &str) -> VatNumber {
    VatNumber::parse(text).unwrap()
}

/// Asks the register, a hundred times less patient than the real server.
fn vies(url: &str, seller: Option<&str>) -> Vies {
    let seller = seller.map(number);
    let register = Rest::new(url, seller.as_ref(), StdDuration::from_millis(250)).unwrap();
    Vies { register: Arc::new(register), recheck_after: Duration::minutes(10) }
}

/// The billing center, that many minutes past nine.
fn center(world: &World, register: &Register, minute: u32) -> BillingCenter {
    let instant = format!("2026-03-16T{:02}:{:02}:00Z", 9 + minute / 60, minute % 60);
    world.at(&instant).with_vies(vies(&register.url, None))
}

async fn tax_rate(world: &World, caller: &Caller) -> String {
    world.snapshot(caller).await.tax().rate.to_string()
}

#[tokio::test]
async fn only_a_clear_answer_is_one() {
    let answers = [
        (Says::Valid, Answer::Valid(None)),
        (Says::Invalid, Answer::Invalid(None)),
        (Says::StateUnavailable, Answer::Unknown),
        (Says::Overloaded, Answer::Unknown),
        (Says::Status(500), Answer::Unknown),
        (Says::Status(503), Answer::Unknown),
        (Says::Status(404), Answer::Unknown),
        (Says::Redirect, Answer::Unknown),
        (Says::Page, Answer::Unknown),
        (Says::HalfAnAnswer, Answer::Unknown),
        (Says::Endless, Answer::Unknown),
        (Says::Nothing, Answer::Unknown),
        (Says::BeginsAndStalls, Answer::Unknown),
        (Says::HangsUp, Answer::Unknown),
    ];
    let register = Register::start().await;
    for seller in [None, Some(IRISH)] {
        let vies = vies(&register.url, seller).register;
        for (says, expected) in &answers {
            register.says(*says);
            let begin = Instant::now();
            let answer = vies.ask(&number(ITALIAN)).await;
            let expected = match (expected, seller) {
                (Answer::Valid(_), Some(_)) => &Answer::Valid(Some(register::PROOF.to_owned())),
                (Answer::Invalid(_), Some(_)) => &Answer::Invalid(Some(register::PROOF.to_owned())),
                (expected, _) => expected,
            };
            assert_eq!(answer, *expected, "{says:?}");
            assert!(begin.elapsed() < StdDuration::from_secs(4), "{says:?}: {:?}", begin.elapsed());
        }
    }
}

#[tokio::test]
async fn nobody_listening_is_no_answer() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(vies(&url, None).register.ask(&number(ITALIAN)).await, Answer::Unknown);
}

#[tokio::test]
async fn it_is_asked_as_it_wants_to_be() {
    let register = Register::start().await;
    vies(&register.url, None).register.ask(&number("EL094259216")).await;
    vies(&register.url, Some("DE136695976")).register.ask(&number("EL094259216")).await;
    // Only a seller with a number of a member state can get a proof.
    vies(&register.url, Some("CHE107787577")).register.ask(&number("EL094259216")).await;
    let body = r#"{"countryCode":"EL","requesterMemberStateCode":"DE","requesterNumber":"136695976","vatNumber":"094259216"}"#;
    assert_eq!(
        register.asked(),
        [
            "GET /api/ms/EL/vat/094259216 ",
            &format!("POST /api/check-vat-number {body}"),
            "GET /api/ms/EL/vat/094259216 "
        ]
    );
}

async fn a_number_that_vies_knows_is_kept_with_the_proof(world: &World) {
    let register = Register::start().await;
    let center = world.at(NOW).with_vies(vies(&register.url, Some(IRISH)));
    let it = world.caller("it").await;
    center.set_vat_number(&it, "it 00743110157").await.unwrap();
    assert_eq!(world.snapshot(&it).await.tax().treatment, VatTreatment::ReverseCharge);
    let proofs = format!(
        "select count(*) from vat_answers where number = '{ITALIAN}' and answer = 'valid'
            and consultation_number = '{}' and answered_at like '2026-03-16T09:00:0%'",
        register::PROOF
    );
    assert_eq!(world.number(&proofs).await, 1);
    // The answer is new, so the same number is not asked for again.
    center.set_vat_number(&it, "").await.unwrap();
    center.set_vat_number(&it, ITALIAN).await.unwrap();
    assert_eq!(register.asked().len(), 1);
}

async fn a_number_that_vies_does_not_know_is_refused(world: &World) {
    let register = Register::start().await;
    register.says(Says::Invalid);
    let (center, it) = (center(world, &register, 0), world.caller("it").await);
    assert_eq!(center.set_vat_number(&it, ITALIAN).await, Err(Problem::VatNumberNotRegistered));
    let account = world.snapshot(&it).await.account;
    assert_eq!((account.vat_number, account.refused_vat_number), (None, None));
    assert_eq!(tax_rate(world, &it).await, "0.22");
    // An outage is not a permission.
    register.says(Says::StateUnavailable);
    assert_eq!(center.set_vat_number(&it, ITALIAN).await, Err(Problem::VatNumberNotRegistered));
    // Once the number is registered it is accepted at once, not a day later.
    register.says(Says::Valid);
    center.set_vat_number(&it, ITALIAN).await.unwrap();
    assert_eq!(tax_rate(world, &it).await, "0");
    // A number with wrong check digits is not worth a question.
    assert_eq!(center.set_vat_number(&it, "IT00743110158").await, Err(Problem::BadVatNumber));
    assert_eq!(register.asked().len(), 3);
}

async fn an_outage_never_stands_in_the_way(world: &World) {
    let register = Register::start().await;
    let (center, it) = (center(world, &register, 0), world.caller("it").await);
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    for says in [Says::StateUnavailable, Says::Status(503), Says::Page, Says::HalfAnAnswer, Says::Nothing] {
        register.says(says);
        center.set_vat_number(&it, "").await.unwrap();
        center.set_vat_number(&it, ITALIAN).await.unwrap();
        assert_eq!(tax_rate(world, &it).await, "0", "{says:?}");
    }
    let unknown = "select count(*) from vat_numbers where answer = 'unknown' and failures = 5";
    assert_eq!(world.number(unknown).await, 1);
    assert_eq!(world.number("select count(*) from vat_answers").await, 0);
    world.places(&it).await;
}

async fn an_outage_does_not_undo_an_answer(world: &World) {
    let register = Register::start().await;
    let it = world.caller("it").await;
    center(world, &register, 0).set_vat_number(&it, ITALIAN).await.unwrap();
    register.says(Says::Nothing);
    assert_eq!(recheck_of_italy(world, &register, 11).await, 1);
    assert_eq!(world.number("select failures from vat_numbers where number = 'IT00743110157'").await, 1);
    assert_eq!(tax_rate(world, &it).await, "0");
    let valid = "select count(*) from vat_numbers where number = 'IT00743110157' and answer = 'valid'";
    assert_eq!(world.number(valid).await, 1);
}

async fn what_nobody_could_say_is_asked_again_with_growing_pauses(world: &World) {
    let register = Register::start().await;
    register.says(Says::StateUnavailable);
    let it = world.caller("it").await;
    center(world, &register, 0).set_vat_number(&it, ITALIAN).await.unwrap();
    // 5 minutes, then 10, then 20.
    for (minute, asked) in [(4, 0), (6, 1), (7, 0), (15, 0), (17, 1), (36, 0), (38, 1), (39, 0)] {
        assert_eq!(recheck_of_italy(world, &register, minute).await, asked, "after {minute} minutes");
    }
    register.says(Says::Valid);
    assert_eq!(recheck_of_italy(world, &register, 79).await, 1);
    assert_eq!(world.number("select failures from vat_numbers where number = 'IT00743110157'").await, 0);
    assert_eq!(tax_rate(world, &it).await, "0");
}

/// How often the job asked for the Italian number. The demo has another number, which is not counted.
async fn recheck_of_italy(world: &World, register: &Register, minute: u32) -> usize {
    let asked = |register: &Register| register.asked().iter().filter(|asked| asked.contains("/IT/")).count();
    let before = asked(register);
    center(world, register, minute).recheck_vat_numbers().await.unwrap();
    asked(register) - before
}

async fn a_number_that_turned_invalid_counts_as_none_from_then_on(world: &World) {
    let register = Register::start().await;
    let it = world.caller("it").await;
    center(world, &register, 0).set_vat_number(&it, ITALIAN).await.unwrap();
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let order_number = world.places(&it).await;
    let ordered = world.center.order_page(&it, order_number).await.unwrap();
    assert!(ordered.reverse_charge);

    register.says(Says::Invalid);
    assert_eq!(recheck_of_italy(world, &register, 5).await, 0, "it was valid a moment ago");
    assert_eq!(recheck_of_italy(world, &register, 11).await, 1);
    let account = world.snapshot(&it).await.account;
    assert_eq!((account.vat_number, account.refused_vat_number), (None, Some(number(ITALIAN))));
    assert_eq!(tax_rate(world, &it).await, "0.22");
    assert_eq!(world.center.order_page(&it, order_number).await.unwrap(), ordered, "orders stay as they are");

    register.says(Says::Valid);
    assert_eq!(recheck_of_italy(world, &register, 60).await, 0, "daily");
    assert_eq!(recheck_of_italy(world, &register, 14 * 60 + 59).await, 0);
    let tomorrow = world.at("2026-03-17T09:12:00Z").with_vies(vies(&register.url, None));
    tomorrow.recheck_vat_numbers().await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.vat_number, Some(number(ITALIAN)));
    assert_eq!(tax_rate(world, &it).await, "0");
}

async fn an_answer_between_look_and_order_shows_the_changed_figures(world: &World) {
    let register = Register::start().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    center(world, &register, 0).set_vat_number(&it, ITALIAN).await.unwrap();
    let looked = world.press(&it).await;
    register.says(Says::Invalid);
    assert_eq!(recheck_of_italy(world, &register, 11).await, 1);

    let before = world.state(&it).await;
    assert_eq!(world.center.place_order(&it, looked.clone()).await, Err(Problem::QuoteChanged));
    assert_eq!(world.state(&it).await, before, "nothing was ordered");
    let page = world.page(&it).await;
    let (old, new) = (page.refused.unwrap(), world.press(&it).await);
    assert_eq!(Some(&old), looked.seen.as_ref());
    let now = new.seen.unwrap();
    assert!(now.quote.total_due > old.quote.total_due);
    world.places(&it).await;
    assert!(!world.center.order_page(&it, 1001).await.unwrap().reverse_charge);
}

async fn of_several_servers_one_asks(world: &World) {
    let register = Register::start().await;
    register.says(Says::StateUnavailable);
    let it = world.caller("it").await;
    center(world, &register, 0).set_vat_number(&it, ITALIAN).await.unwrap();
    let asked = answers(|_| {
        let server = center(world, &register, 6);
        async move { server.recheck_vat_numbers().await.unwrap() }
    })
    .await;
    // The Italian number, and the demo's Portuguese one.
    assert_eq!(asked.iter().sum::<usize>(), 2);
    assert_eq!(register.asked().len(), 3);
}

async fn numbers_given_while_it_was_off_are_asked_for(world: &World) {
    let register = Register::start().await;
    assert_eq!(world.center.recheck_vat_numbers().await, Ok(0), "it is off");
    assert_eq!(center(world, &register, 0).recheck_vat_numbers().await, Ok(1));
    assert_eq!(register.asked(), ["GET /api/ms/PT/vat/501442600 "]);
    assert_eq!(center(world, &register, 1).recheck_vat_numbers().await, Ok(0));
}

async fn at_home_nobody_is_asked(world: &World) {
    let register = Register::start().await;
    register.says(Says::Invalid);
    let cli = Cli::parse_with_default(["prorata", "--seller-country", "IT"].map(Into::into)).unwrap();
    let Command::Serve(config) = cli.command else { panic!("{:?}", cli.command) };
    let gateway = Arc::clone(&world.gateway);
    let center = BillingCenter::new(world.store.clone(), gateway, clock(NOW), config.settings())
        .with_vies(vies(&register.url, None));
    let it = world.caller("it").await;
    center.set_vat_number(&it, ITALIAN).await.unwrap();
    assert_eq!(register.asked(), [] as [&str; 0]);
    assert_eq!(world.snapshot(&it).await.account.vat_number, Some(number(ITALIAN)));
}

async fn answers_are_never_rewritten(world: &World) {
    let register = Register::start().await;
    center(world, &register, 0).recheck_vat_numbers().await.unwrap();
    for sql in ["update vat_answers set answer = 'invalid'", "delete from vat_answers"] {
        let error = world.execute(sql).await.unwrap_err().to_string();
        assert!(error.contains("append-only"), "{error}");
    }
    assert_eq!(world.number("select count(*) from vat_answers where answer = 'valid'").await, 1);
}
