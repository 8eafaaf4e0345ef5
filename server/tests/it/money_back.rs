//! Refunds and disputes, from the gateway's report to the ledger, the credit note, the mail and the next change.

use crate::at_once::{AT_ONCE, answers};
use crate::on_both_engines;
use crate::world::{NOW, Renews, VISA, World};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{Invoice, InvoiceKind, InvoiceState, Refusal, StatementItem, account_refusal};
use app::ports::Caller;
use app::ports::prelude::*;
use chrono::TimeDelta;
use rust_decimal::Decimal;
use server::operator::Operator;
use server::payments::GivesBack;
use server::payments::sandbox::Verdict;
use std::sync::atomic::Ordering::SeqCst;

on_both_engines!(
    audited: a_refund_is_booked_once_however_often_it_is_heard_of,
    several_refunds_come_to_exactly_all_of_it,
    an_invoice_that_was_refunded_as_a_whole_is_credited,
    each_document_refers_to_the_one_that_it_corrects,
    what_was_refunded_is_not_credited_again,
    a_refund_of_what_was_credited_before_lowers_what_it_paid_for,
    a_refund_of_an_older_period_leaves_the_running_one,
    a_refund_that_fails_is_on_the_balance_and_goes_out_from_there,
    a_dispute_holds_everything_until_it_is_won,
    a_dispute_that_is_lost_is_a_refund,
    a_refund_waits_for_the_order_under_way,
    what_is_not_of_an_order_is_ignored,
    without_the_gateway_nothing_is_booked_and_later_all_is,
    servers_at_once_book_it_once,
    an_operator_refunds_a_part_and_not_more_than_all,
    refunds_at_once_are_not_more_than_all,
);

const WEEK: TimeDelta = TimeDelta::days(7);

/// Writes each document as PDF and XML, and has both checked.
fn validate_all(notes: &[Invoice]) {
    let directory = tempfile::tempdir().unwrap();
    let write = |note: &Invoice| {
        let path = directory.path().join(format!("{}.pdf", note.number));
        std::fs::write(&path, crate::invoice_files::made(note)).unwrap();
        std::fs::write(path.with_extension("xml"), server::documents::xml(note).unwrap()).unwrap();
        path
    };
    crate::invoice_files::validate(&notes.iter().map(write).collect::<Vec<_>>());
}

/// Italy orders something that is charged. Returns the number of the order and the gateway's id of its charge.
async fn paid(world: &World) -> (Caller, i64, String) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 12, Annual).await;
    let number = world.places(&it).await;
    let charge = charge_of(world, number).await;
    (it, number, charge)
}

async fn charge_of(world: &World, number: i64) -> String {
    world.text(&format!("select charge_id from orders where number = {number}")).await
}

async fn due(world: &World, number: i64) -> Decimal {
    Decimal::new(
        world.number(&format!("select total_due_minor from orders where number = {number}")).await,
        2,
    )
}

async fn refunded(world: &World, charge: &str, amount: Decimal, key: &str) {
    let currency = app::billing::Currency::EUR;
    world.sandbox.refund_part(charge, amount, currency, key).await.unwrap();
}

async fn notes(world: &World, it: &Caller) -> Vec<Invoice> {
    let all = world.center.invoices(it).await.unwrap();
    all.into_iter()
        .filter(|paper| paper.kind == InvoiceKind::CreditNote && paper.paid_with.is_some())
        .collect()
}

async fn mails(world: &World, it: &Caller) -> i64 {
    let sql = "select count(*) from outbox where kind = 'money-back' and account_id";
    world.number(&format!("{sql} = '{}'", it.account_id)).await
}

async fn base(world: &World, it: &Caller) -> Decimal {
    world.held(it, "remote-support-v4").await.billed_net().unwrap()
}

async fn a_refund_is_booked_once_however_often_it_is_heard_of(world: &World) {
    let (it, number, charge) = paid(world).await;
    let (before, due) = (world.snapshot(&it).await, due(world, number).await);
    refunded(world, &charge, due, "all").await;
    for _ in 0..2 {
        world.center.look_at_charge(&charge).await.unwrap();
        world.center.look_for_money_back(WEEK).await.unwrap();
    }
    let [note] = &notes(world, &it).await[..] else { panic!("one credit note") };
    assert_eq!((note.gross, note.charged, note.outstanding()), (due, due, Decimal::ZERO));
    assert_eq!(mails(world, &it).await, 1);
    let after = world.snapshot(&it).await;
    // The money is back, and the service stays.
    assert_eq!(after.account.balance, before.account.balance);
    let held = after.subscriptions.iter().map(|held| (&held.selection, held.status)).collect::<Vec<_>>();
    let had = before.subscriptions.iter().map(|held| (&held.selection, held.status)).collect::<Vec<_>>();
    assert_eq!(held, had);
    let cleared =
        "select cast(sum(amount_minor) as bigint) from ledger_entries where book = 'gateway-clearing'";
    let order = format!("{cleared} and order_id = (select id from orders where number = {number})");
    assert_eq!(world.number(&order).await, 0);
}

async fn several_refunds_come_to_exactly_all_of_it(world: &World) {
    let (it, number, charge) = paid(world).await;
    let due = due(world, number).await;
    let invoice = world.center.invoices(&it).await.unwrap().remove(0);
    let cent = Decimal::new(1, 2);
    for (key, amount) in
        [("a", cent), ("b", Decimal::new(3_333, 2)), ("c", cent), ("d", due - Decimal::new(3_335, 2))]
    {
        refunded(world, &charge, amount, key).await;
        world.center.look_at_charge(&charge).await.unwrap();
    }
    let notes = notes(world, &it).await;
    assert_eq!(notes.len(), 4);
    let gross: Decimal = notes.iter().map(|note| note.gross).sum();
    assert_eq!(gross, due);
    for note in &notes {
        assert_eq!(note.refers_to(), [(&invoice.number, Some(invoice.issued))]);
        assert_eq!(note.net + note.tax_total, note.gross);
    }
    // Their XML follows the rules of EN 16931, even where a cent has no tax to go with it.
    validate_all(&notes);
    assert_eq!(mails(world, &it).await, 4);
}

/// It is *paid* as long as a cent of it is kept, on the page, in the table and on paper.
async fn an_invoice_that_was_refunded_as_a_whole_is_credited(world: &World) {
    let (it, number, charge) = paid(world).await;
    let due = due(world, number).await;
    let document = world.center.invoices(&it).await.unwrap().remove(0);
    let invoice = document.number.clone();
    let on_paper = async || world.center.invoice_state(&it, &document).await.unwrap();
    let (router, cookie) = crate::browser::signed_in(world, "it").await;
    let listed = async |query: &str| {
        let page = crate::browser::get(&router, &format!("/it/invoices?{query}"), &cookie).await.2;
        let table = crate::browser::get(&router, &format!("/invoices.csv?{query}"), &cookie).await.2;
        // On the page a credit note names it as well, so the test looks for the link to it.
        let in_page = String::from_utf8(page).unwrap().contains(&format!("/it/invoices/{invoice}\""));
        (in_page, String::from_utf8(table).unwrap().contains(invoice.as_str()))
    };
    let cent = Decimal::new(1, 2);
    assert_eq!((listed("state=paid").await, listed("state=credited").await), ((true, true), (false, false)));
    refunded(world, &charge, due - cent, "most").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!((listed("state=paid").await, listed("state=credited").await), ((true, true), (false, false)));
    assert_eq!(on_paper().await, InvoiceState::Paid);
    refunded(world, &charge, cent, "rest").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!((listed("state=paid").await, listed("state=credited").await), ((false, false), (true, true)));
    assert_eq!(on_paper().await, InvoiceState::Credited);
}

/// A document that corrects an invoice names the invoice, however many credit notes it has already. A document that
/// corrects the period of a credit note names that credit note.
async fn each_document_refers_to_the_one_that_it_corrects(world: &World) {
    let (it, _, charge) = paid(world).await;
    let newest = async || world.center.invoices(&it).await.unwrap().remove(0);
    let refers = async || {
        let document = newest().await;
        let refers: Vec<_> = document.refers_to().into_iter().map(|(number, _)| number.to_string()).collect();
        // Its XML says the same (BT-25), and nothing else.
        let xml = String::from_utf8(server::documents::xml(&document).unwrap()).unwrap();
        let parts = xml.split("<ram:InvoiceReferencedDocument>").skip(1);
        let named: Vec<_> = parts
            .map(|part| part.split(['<', '>']).map(str::trim).filter(|text| !text.is_empty()).nth(1).unwrap())
            .collect();
        assert_eq!(named, refers, "{xml}");
        (document.number.to_string(), refers)
    };
    let names = |number: &str, refers: &str| (number.to_owned(), vec![refers.to_owned()]);
    assert_eq!(newest().await.number.as_str(), "INV-000001");
    refunded(world, &charge, Decimal::new(10_000, 2), "part").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!(refers().await, names("CN-000001", "INV-000001"));
    // Fewer licences: more is credited than charged, of what that invoice billed.
    world.puts(&it, "remote-support-v4-standard", 8, Monthly).await;
    world.places(&it).await;
    assert_eq!(refers().await, names("CN-000002", "INV-000001"));
    // The second credit note billed this month.
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    world.places(&it).await;
    assert_eq!(refers().await, names("INV-000002", "CN-000002"));
    // The first order is refunded once more, after all that.
    refunded(world, &charge, Decimal::new(5_000, 2), "more").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!(refers().await, names("CN-000003", "INV-000001"));
}

/// After a full refund of the running period, a change credits nothing of what went back.
async fn what_was_refunded_is_not_credited_again(world: &World) {
    let (it, number, charge) = paid(world).await;
    let invoice = world.center.invoices(&it).await.unwrap().remove(0);
    let (due, charged) = (due(world, number).await, base(world, &it).await);
    refunded(world, &charge, due, "all").await;
    world.center.look_at_charge(&charge).await.unwrap();
    // What the order's own credit had paid for is still there: it was not refunded.
    let note = notes(world, &it).await.remove(0);
    assert_eq!(base(world, &it).await, charged - note.net);
    assert!(note.net >= invoice.net, "a refund takes back charges");
    world.puts(&it, "remote-support-v4-standard", 13, Annual).await;
    let page = world.page(&it).await;
    let quote = app::billing::quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
    assert_eq!(quote.quote.lines[0].credit, charged - note.net, "all of it is unused on the same day");
    world.places(&it).await;
}

/// The first order is credited in full to the second one, on the same day. Then the first is refunded at the gateway.
async fn a_refund_of_what_was_credited_before_lowers_what_it_paid_for(world: &World) {
    let (it, number, charge) = paid(world).await;
    let first = due(world, number).await;
    world.puts(&it, "remote-support-v4-standard", 20, Annual).await;
    world.places(&it).await;
    let before = base(world, &it).await;
    refunded(world, &charge, first, "all").await;
    world.center.look_at_charge(&charge).await.unwrap();
    let note = notes(world, &it).await.remove(0);
    assert_eq!(base(world, &it).await, before - note.net);
}

async fn a_refund_of_an_older_period_leaves_the_running_one(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 12, Monthly).await;
    let number = world.places(&it).await;
    let charge = charge_of(world, number).await;
    world.all_at("2026-04-16T09:00:00Z").renew().await.unwrap();
    let before = base(world, &it).await;
    refunded(world, &charge, due(world, number).await, "all").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!(base(world, &it).await, before);
    assert_eq!(notes(world, &it).await.len(), 1);
}

async fn a_refund_that_fails_is_on_the_balance_and_goes_out_from_there(world: &World) {
    let (it, number, charge) = paid(world).await;
    let (had, all) = (world.snapshot(&it).await.account.balance, due(world, number).await);
    refunded(world, &charge, all, "first").await;
    world.center.look_at_charge(&charge).await.unwrap();
    world.sandbox.fail_refund(&charge).await.unwrap();
    for _ in 0..2 {
        world.center.look_at_charge(&charge).await.unwrap();
        assert_eq!(world.snapshot(&it).await.account.balance, had + all);
    }
    let statement = world.center.account_details(&it).await.unwrap().statement;
    assert_eq!((&statement[0].what, statement[0].amount), (&StatementItem::CameBack { number }, all));
    // The second refund is paid from the balance, and has no second credit note.
    refunded(world, &charge, all, "second").await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.balance, had);
    assert_eq!(notes(world, &it).await.len(), 1);
    let statement = world.center.account_details(&it).await.unwrap().statement;
    assert_eq!((&statement[0].what, statement[0].amount), (&StatementItem::RefundedAgain { number }, -all));
}

async fn a_dispute_holds_everything_until_it_is_won(world: &World) {
    let (it, _, charge) = paid(world).await;
    let before = base(world, &it).await;
    world.sandbox.dispute(&charge, None, Verdict::Open).await.unwrap();
    world.center.look_for_money_back(WEEK).await.unwrap();
    let snapshot = world.snapshot(&it).await;
    assert_eq!(account_refusal(&snapshot), Some(Refusal::PaymentDisputed));
    assert_eq!(base(world, &it).await, before);
    // A year later the period is over. Nothing is charged while the bank has not decided.
    let later = world.all_at("2027-03-16T09:00:00Z");
    let steps = later.renew().await.unwrap();
    assert!(steps.iter().all(|step| step.account_id != it.account_id), "{steps:?}");
    world.sandbox.dispute(&charge, None, Verdict::Won).await.unwrap();
    for _ in 0..2 {
        world.center.look_for_money_back(WEEK).await.unwrap();
    }
    assert_eq!(account_refusal(&world.snapshot(&it).await), None);
    assert_eq!((notes(world, &it).await.len(), mails(world, &it).await), (0, 2));
    let steps = later.renew().await.unwrap();
    assert!(steps.iter().any(|step| step.account_id == it.account_id), "{steps:?}");
}

async fn a_dispute_that_is_lost_is_a_refund(world: &World) {
    let (it, number, charge) = paid(world).await;
    let part = Decimal::new(10_000, 2);
    world.sandbox.dispute(&charge, Some(part), Verdict::Open).await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    world.sandbox.dispute(&charge, None, Verdict::Lost).await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    let note = notes(world, &it).await.remove(0);
    assert_eq!((note.gross, note.order_number), (part, number));
    assert_eq!(account_refusal(&world.snapshot(&it).await), None);
    let owed = "select cast(coalesce(sum(amount_minor), 0) as bigint) from ledger_entries";
    assert_eq!(world.number(&format!("{owed} where book = 'accounts-receivable'")).await, 0);
}

async fn a_refund_waits_for_the_order_under_way(world: &World) {
    let (it, number, charge) = paid(world).await;
    world.puts(&it, "remote-support-v4-standard", 14, Annual).await;
    world.gateway.cut_after.store(true, SeqCst);
    assert_eq!(world.orders(&it).await, Err(Problem::Unavailable));
    world.gateway.cut_after.store(false, SeqCst);
    refunded(world, &charge, due(world, number).await, "all").await;
    assert_eq!(world.center.look_at_charge(&charge).await, Err(Problem::OrderInFlight));
    assert_eq!(notes(world, &it).await.len(), 0);
    // The figures of that order hold. Then the refund applies to the result.
    world.at("2026-03-16T09:01:00Z").recover().await.unwrap();
    assert!(!world.snapshot(&it).await.account.order_in_flight);
    world.center.look_for_money_back(WEEK).await.unwrap();
    assert_eq!(notes(world, &it).await.len(), 1);
}

async fn what_is_not_of_an_order_is_ignored(world: &World) {
    let entries = "select count(*) from ledger_entries";
    let before = world.number(entries).await;
    world.center.look_at_charge("pi_of_another_shop").await.unwrap();
    assert_eq!(world.number(entries).await, before);
}

async fn without_the_gateway_nothing_is_booked_and_later_all_is(world: &World) {
    let (it, number, charge) = paid(world).await;
    refunded(world, &charge, due(world, number).await, "all").await;
    world.gateway.cut_before.store(true, SeqCst);
    assert_eq!(world.center.look_at_charge(&charge).await, Err(Problem::Unavailable));
    assert_eq!(world.center.look_for_money_back(WEEK).await, Err(Problem::Unavailable));
    assert_eq!(notes(world, &it).await.len(), 0);
    world.gateway.cut_before.store(false, SeqCst);
    world.center.look_for_money_back(WEEK).await.unwrap();
    assert_eq!(notes(world, &it).await.len(), 1);
}

async fn servers_at_once_book_it_once(world: &World) {
    let (it, number, charge) = paid(world).await;
    refunded(world, &charge, due(world, number).await, "all").await;
    let answers = answers(|_| {
        let (center, charge) = (world.at(NOW), charge.clone());
        async move { center.look_at_charge(&charge).await }
    })
    .await;
    assert_eq!(answers, vec![Ok(()); AT_ONCE]);
    assert_eq!((notes(world, &it).await.len(), mails(world, &it).await), (1, 1));
}

async fn an_operator_refunds_a_part_and_not_more_than_all(world: &World) {
    let (it, number, charge) = paid(world).await;
    let all = due(world, number).await;
    let clock = crate::world::clock(NOW);
    let operator = Operator::new(world.store.clone(), clock, "ana", "a goodwill").unwrap();
    let refund = |amount| operator.refund(&world.center, world.gateway.as_ref(), number, amount);
    let part = Decimal::new(1_000, 2);
    refund(Some(part)).await.unwrap();
    for wrong in [all, Decimal::ZERO, -part, Decimal::new(1, 3)] {
        assert!(refund(Some(wrong)).await.is_err(), "{wrong}");
    }
    refund(None).await.unwrap();
    assert!(refund(None).await.is_err());
    let gross: Decimal = notes(world, &it).await.iter().map(|note| note.gross).sum();
    assert_eq!(gross, all);
    // The gateway did it, but its answer was lost. The refund is found, and nothing is left to give back.
    assert_eq!(world.sandbox.money_back_of(&charge).await.unwrap().len(), 2);
    assert!(matches!(world.orders(&it).await, Err(Problem::CartEmpty) | Ok(Placed::Order { .. })));
}

/// Each wants a tenth. Ten of them come to all of it, but for some cents.
async fn refunds_at_once_are_not_more_than_all(world: &World) {
    let (it, number, charge) = paid(world).await;
    let all = due(world, number).await;
    let part = (all / Decimal::TEN).trunc_with_scale(2);
    let operator = Operator::new(world.store.clone(), crate::world::clock(NOW), "ana", "a goodwill").unwrap();
    answers(|_| {
        let (operator, center) = (operator.clone(), world.center.clone());
        let gateway = std::sync::Arc::clone(&world.gateway);
        async move { operator.refund(&center, gateway.as_ref(), number, Some(part)).await }
    })
    .await;
    world.center.look_at_charge(&charge).await.unwrap();
    assert_eq!(world.sandbox.money_back_of(&charge).await.unwrap().len(), 10);
    let gross: Decimal = notes(world, &it).await.iter().map(|note| note.gross).sum();
    assert_eq!(gross, part * Decimal::TEN);
}
