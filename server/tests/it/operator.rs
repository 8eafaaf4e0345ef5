//! What only the operator may do, and what it leaves behind.

use crate::on_both_engines;
use crate::world::{SignsIn, VISA, World, clock};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::{AccountKind, Currency, EmailAddress};
use app::i18n::Lang;
use app::ports::SupportRequest;
use app::ports::prelude::*;
use rust_decimal::Decimal;
use server::operator::{NewAccount, Operator, OperatorError, log};
use server::use_cases::Wanted;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(audited:
    a_balance_is_adjusted_with_a_reason_and_never_below_zero,
    what_an_operator_gave_is_spent_like_any_balance,
    nothing_is_done_without_a_name_and_a_reason,
    nothing_is_adjusted_while_an_order_is_under_way,
    a_corporate_account_changes_nothing_until_it_is_self_service_again,
    a_mail_that_was_sent_is_sent_once_more,
    a_new_account_signs_in,
    a_lower_tier_is_support_s_to_give,
    what_binds_support_too_changes_nothing,
    what_people_said_is_read,
);

/// The lines that `prorata admin` prints, as columns.
fn admin(world: &World, list: &str) -> Vec<Vec<String>> {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_prorata"));
    let output = command.env_clear().args(["admin", list, "--database-url", world.url()]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

async fn what_people_said_is_read(world: &World) {
    assert_eq!((admin(world, "cancellations").len(), admin(world, "support-requests").len()), (0, 0));
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    world.center.cancel(&it, &id, "price", "Troppo\tcaro.\nDavvero.").await.unwrap();
    let said = admin(world, "cancellations");
    assert_eq!(said.len(), 1);
    assert_eq!(
        said[0][1..],
        [it.account_id.as_str(), it.person_id.as_str(), id.as_str(), "price", "Troppo caro. Davvero."]
    );
    let request = SupportRequest {
        about: "lower-tier".into(),
        subscription: Some(id.clone()),
        key: "k1".into(),
        message: "Meno, per favore".into(),
    };
    world.center.ask_support(&it, Lang::It, request).await.unwrap();
    let asked = admin(world, "support-requests");
    assert_eq!(asked.len(), 1);
    let row = [it.account_id.as_str(), "it@prorata.example", "lower-tier", id.as_str(), "Meno, per favore"];
    assert_eq!(asked[0][1..], row);
}

fn operator(world: &World) -> Operator {
    Operator::new(world.store.clone(), clock("2026-03-16T09:00:00Z"), "ana", "Ticket 4711").unwrap()
}

fn amount(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[track_caller]
fn why<T: std::fmt::Debug>(refused: Result<T, OperatorError>) -> String {
    match refused {
        Err(OperatorError::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn a_balance_is_adjusted_with_a_reason_and_never_below_zero(world: &World) {
    let it = world.caller("it").await;
    let operator = operator(world);
    operator.adjust_balance("it@prorata.example", amount("25.50")).await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.balance, amount("25.50"));
    operator.adjust_balance(it.account_id.as_str(), amount("-25.00")).await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.balance, amount("0.50"));
    for (wrong, hint) in [("-0.51", "0.50"), ("0", "not an amount"), ("0.001", "not an amount of EUR")] {
        let refused = operator.adjust_balance(it.account_id.as_str(), amount(wrong)).await;
        assert!(why(refused).contains(hint), "{wrong}");
    }
    assert!(why(operator.adjust_balance("nobody@prorata.example", Decimal::ONE).await).contains("nobody@"));
    assert_eq!(world.snapshot(&it).await.account.balance, amount("0.50"));

    let done = log(&world.store, Some("it@prorata.example")).await.unwrap();
    assert_eq!(done.len(), 2);
    assert_eq!((done[0].operator.as_str(), done[0].reason.as_str()), ("ana", "Ticket 4711"));
    assert!(done[1].details.contains("25.50 → 0.50 EUR"), "{}", done[1].details);
    assert_eq!(log(&world.store, Some("de@prorata.example")).await.unwrap(), []);
    // The entries cannot be changed.
    for change in ["update operator_actions set reason = 'another'", "delete from operator_actions"] {
        assert!(world.execute(change).await.is_err(), "{change}");
    }
}

async fn what_an_operator_gave_is_spent_like_any_balance(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    operator(world).adjust_balance("it@prorata.example", amount("10")).await.unwrap();
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let seen = world.press(&it).await.seen.unwrap();
    assert_eq!(seen.quote.balance_used, amount("10"));
    world.places(&it).await;
    assert_eq!(world.snapshot(&it).await.account.balance, Decimal::ZERO);
}

async fn nothing_is_done_without_a_name_and_a_reason(world: &World) {
    let clock = clock("2026-03-16T09:00:00Z");
    for (name, reason, hint) in [("", "because", "--operator"), ("ana", " ", "--reason")] {
        assert!(why(Operator::new(world.store.clone(), clock, name, reason)).contains(hint));
    }
    assert!(why(Operator::new(world.store.clone(), clock, "ana", &"x".repeat(1001))).contains("1000"));
}

async fn nothing_is_adjusted_while_an_order_is_under_way(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.gateway.cut_after.store(true, SeqCst);
    world.orders(&it).await.unwrap_err();
    world.gateway.cut_after.store(false, SeqCst);
    let refused = operator(world).adjust_balance("it@prorata.example", amount("10")).await;
    assert!(why(refused).contains("being processed"));
    assert_eq!(world.at("2026-03-16T09:05:00Z").recover().await, Ok(1));
    let later =
        Operator::new(world.store.clone(), clock("2026-03-16T09:06:00Z"), "ana", "Ticket 4711").unwrap();
    later.adjust_balance("it@prorata.example", amount("10")).await.unwrap();
}

async fn a_corporate_account_changes_nothing_until_it_is_self_service_again(world: &World) {
    let it = world.caller("it").await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let operator = operator(world);
    operator.set_kind("it@prorata.example", AccountKind::Corporate).await.unwrap();
    assert_eq!(world.orders(&it).await, Err(Problem::Refused));
    assert!(why(operator.set_kind(it.account_id.as_str(), AccountKind::Corporate).await).contains("already"));
    operator.set_kind(it.account_id.as_str(), AccountKind::SelfService).await.unwrap();
    world.gives_card(&it, VISA).await;
    world.places(&it).await;
}

async fn a_mail_that_was_sent_is_sent_once_more(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.places(&it).await;
    let queued = "select count(*) from outbox where status = 'queued'";
    world.execute("update outbox set status = 'sent', attempts = 3, finished_at = created_at").await.unwrap();
    assert_eq!(world.number(queued).await, 0);
    let id = world.text("select id from outbox where kind = 'order-confirmation'").await;
    let done = operator(world).resend_mail(&id).await.unwrap();
    assert!(done.contains("it@prorata.example"), "{done}");
    assert_eq!(world.number(queued).await, 1);
    assert_eq!(world.number("select attempts from outbox where status = 'queued'").await, 0);
    // It does not work while somebody is sending the mail.
    world.execute("update outbox set leased_until = '2999-01-01T00:00:00.000Z'").await.unwrap();
    assert!(why(operator(world).resend_mail(&id).await).contains("being sent"));
    assert!(why(operator(world).resend_mail("nothing").await).contains("not a mail"));
}

async fn a_new_account_signs_in(world: &World) {
    let mut new = NewAccount {
        company: "Vinhos do Norte".into(),
        country: "PT".into(),
        currency: Currency::EUR,
        time_zone: chrono_tz::Europe::Lisbon,
        vat_number: Some("PT501964843".into()),
        contact: "Rui Costa".into(),
        email: EmailAddress::kept("Rui@vinhos.example"),
        lang: Lang::Pt,
    };
    let (said, link) = operator(world).create_account(&new).await.unwrap();
    let link = link.unwrap();
    assert!(!said.contains(&link), "what is kept of it lets nobody in: {said}");
    // The first password is their own: whoever made the account knows none, and a link that nobody used ends.
    assert_eq!(world.at("2026-03-23T09:01:00Z").link(&link).await, Err(Problem::LinkExpired));
    assert_eq!(world.center.set_password(&link, "Vinhos-2026!").await, Err(Problem::PersonalPassword));
    world.center.set_password(&link, "a long phrase").await.unwrap();
    assert_eq!(world.center.set_password(&link, "another phrase").await, Err(Problem::LinkExpired));
    let token = world.center.sign_in("rui@vinhos.example", "a long phrase").await.unwrap();
    let caller = world.center.caller(&token).await.unwrap().unwrap();
    let page = world.page(&caller).await;
    assert_eq!(
        (page.snapshot.account.name.as_str(), page.snapshot.subscriptions.len()),
        ("Vinhos do Norte", 0)
    );
    // Somebody who signs in already gets another account, with the same password. Their address does not identify one
    // account any more.
    new.company = "Vinhos do Sul".into();
    assert_eq!(operator(world).create_account(&new).await.unwrap().1, None);
    assert_eq!(world.page(&caller).await.accounts.len(), 2);
    let several = why(operator(world).set_kind("RUI@vinhos.example", AccountKind::Corporate).await);
    assert!(
        several.contains("several accounts") && several.contains(caller.account_id.as_str()),
        "{several}"
    );
    // An invitation elsewhere does not reserve an address.
    let it = world.caller("it").await;
    world.center.invite(&it, None, "Ana", "ana@vinhos.example", true).await.unwrap();
    new.company = "Vinhos da Ana".into();
    new.email = EmailAddress::kept("Ana@vinhos.example");
    let link = operator(world).create_account(&new).await.unwrap().1.unwrap();
    world.center.set_password(&link, "a long phrase").await.unwrap();
    assert!(world.center.sign_in("ana@vinhos.example", "a long phrase").await.is_ok());
    new.email = EmailAddress::kept("ana@vinhos.example");
    new.vat_number = Some("DE136695976".into());
    assert!(why(operator(world).create_account(&new).await).contains("VAT number of PT"));
    new.vat_number = None;
    new.company = " ".into();
    assert!(why(operator(world).create_account(&new).await).contains("a name"));
}

fn tier(plan: &str) -> Wanted {
    Wanted { plan_id: Some(plan.into()), ..Wanted::default() }
}

async fn a_lower_tier_is_support_s_to_give(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    // The lines in the cart stay there, and are quoted again.
    world.puts(&it, "remote-support-v4-premium", 8, Monthly).await;
    let (email, product) = ("it@prorata.example", "remote-support-v4");
    let operator = operator(world);
    let lower = || tier("remote-support-v4-basic");
    let before = world.state(&it).await;
    let told =
        operator.change_subscription(&world.center, email, &product.into(), lower(), true).await.unwrap();
    assert_eq!(world.state(&it).await, before);
    let done =
        operator.change_subscription(&world.center, email, &product.into(), lower(), false).await.unwrap();
    assert_eq!(done, format!("order 1001: {told}"));
    let held = world.held(&it, product).await;
    assert_eq!((held.selection.plan_id.as_str(), held.selection.seats), ("remote-support-v4-basic", 8));
    assert_eq!(world.snapshot(&it).await.cart, before.1);
    assert_eq!(world.number("select count(*) from invoices").await, 1);
    assert_eq!(world.number("select count(*) from outbox where kind = 'order-confirmation'").await, 1);
    let noted = log(&world.store, Some(email)).await.unwrap();
    assert_eq!((noted.len(), noted[0].action.as_str()), (1, "change-subscription"));
    // The lines that are still in the cart can be bought.
    world.places(&it).await;
}

async fn what_binds_support_too_changes_nothing(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, crate::world::DECLINED).await;
    let operator = operator(world);
    let before = world.state(&it).await;
    let seats = |seats| Wanted { seats: Some(seats), ..Wanted::default() };
    for (product, wanted, hint) in [
        ("remote-support-v4", Wanted::default(), "changes nothing"),
        ("remote-support-v4", seats(2), "must be freed first"),
        ("remote-support-v4", tier("meeting-business"), "not sold"),
        ("webinar", seats(2), "no subscription to webinar"),
        ("remote-support-v4", seats(9), "declined"),
    ] {
        let done = operator
            .change_subscription(&world.center, "it@prorata.example", &product.into(), wanted, false)
            .await;
        let why = why(done);
        assert!(why.contains(hint), "{why}");
    }
    assert_eq!(world.state(&it).await, before);
}
