//! The audit finds nothing in what the billing center wrote, and finds everything else.

use crate::on_both_engines;
use crate::world::{ASKS, DECLINED, VISA, World};
use app::api::Placed;
use app::billing::BillingPeriod::{Annual, Monthly};
use app::ports::prelude::*;
use std::process::{Command, Output};

on_both_engines!(
    what_the_desk_wrote_ties,
    what_was_tampered_with_is_named,
    the_command_says_it_in_its_exit_code,
    what_the_removed_may_not_have_is_named,
);

/// Makes orders of every kind: 1001 and 1002 of `en`, paid by card and balance, then by a credit; 1003 of `it`, after a
/// declined one; 1004 of `de`, for a new product; one of `pt` that waits for its confirmation.
async fn busy(world: &World) {
    let en = world.caller("en").await;
    world.puts(&en, "meeting-business", 9, Monthly).await;
    world.places(&en).await;
    world.puts(&en, "remote-support-v5-standard", 5, Monthly).await;
    world.places(&en).await;
    let it = world.caller("it").await;
    world.gives_card(&it, DECLINED).await;
    world.puts(&it, "remote-support-v4-premium", 8, Annual).await;
    world.orders(&it).await.unwrap_err();
    world.gives_card(&it, VISA).await;
    world.places(&it).await;
    let de = world.caller("de").await;
    world.gives_card(&de, VISA).await;
    world.places(&de).await;
    let pt = world.caller("pt").await;
    world.gives_card(&pt, ASKS).await;
    world.puts(&pt, "remote-support-v5-standard", 5, Monthly).await;
    let asked = world.orders(&pt).await;
    assert!(matches!(asked, Ok(Placed::ConfirmAt { .. })), "{asked:?}");
}

async fn what_the_desk_wrote_ties(world: &World) {
    world.ties().await;
    busy(world).await;
    world.ties().await;
    assert_eq!(world.number("select max(number) from orders").await, 1004);
}

/// What somebody writes behind the billing center's back, how it is undone, and what the audit says about it.
const TAMPERED: &[(&str, &str, &[&str])] = &[
    (
        "update ledger_entries set amount_minor = amount_minor + 1 where position = 1 and order_id = {1003}",
        "update ledger_entries set amount_minor = amount_minor - 1 where position = 1 and order_id = {1003}",
        &["transaction {1003}: sum in EUR: expected 0, found 1", "ledger: sum in EUR: expected 0, found 1", "order 1003: entries: "],
    ),
    (
        "update ledger_entries set amount_minor = amount_minor + 7 where memo = 'order' and order_id = {1001}",
        "update ledger_entries set amount_minor = amount_minor - 7 where memo = 'order' and order_id = {1001}",
        &["receivable: expected 0, found 7", "order 1001: entries: "],
    ),
    (
        "update people set role = 'member' where email = 'it@prorata.example'",
        "update people set role = 'billing-contact' where email = 'it@prorata.example'",
        &["account {it account}: billing contacts: expected one at least, found 0"],
    ),
    (
        "update ledger_entries set amount_minor = amount_minor * 2 where memo = 'prepayment'",
        "update ledger_entries set amount_minor = amount_minor / 2 where memo = 'prepayment'",
        &["order 1001: balance before it: expected 24000, found 12000"],
    ),
    (
        "update ledger_entries set memo = 'gift' where memo = 'prepayment'",
        "update ledger_entries set memo = 'prepayment' where memo = 'gift'",
        &["expected an order, or an operator's reason, found customer-credit -12000 (gift)"],
    ),
    (
        "update ledger_entries set order_id = null where order_id = {1003}",
        "update ledger_entries set order_id = transaction_id where order_id is null and memo <> 'prepayment'",
        &["order 1003: entries: ", "expected an order, or an operator's reason, found revenue"],
    ),
    (
        "update ledger_entries set order_id = {failed} where order_id = {1004}",
        "update ledger_entries set order_id = transaction_id where order_id = {failed}",
        &["expected transaction {failed}, found another", "order 1004: entries: "],
    ),
    (
        "update ledger_entries set order_id = {failed}, transaction_id = {failed} where order_id = {1003}",
        "update ledger_entries set order_id = {1003}, transaction_id = {1003} where order_id = {failed}",
        &["order {failed}: expected no entries, as it is not placed, found revenue ", "order 1003: entries: "],
    ),
    (
        "update ledger_entries set currency = 'GBP' where order_id = {1004}",
        "update ledger_entries set currency = 'EUR' where order_id = {1004}",
        &["entry of transaction {1004}: currency: expected EUR, found GBP"],
    ),
    (
        "update orders set quote = replace(quote, '\"total_due\":\"', '\"total_due\":\"1') where number = 1003",
        "update orders set quote = replace(quote, '\"total_due\":\"1', '\"total_due\":\"') where number = 1003",
        &["order 1003: fingerprint: ", "order 1003: figures: ", "order 1003: total due: "],
    ),
    (
        "update orders set quote = 'x' || quote where number = 1003",
        "update orders set quote = substr(quote, 2) where number = 1003",
        &["order 1003: expected an order that makes sense"],
    ),
    (
        "update orders set fingerprint = 'x' || fingerprint where number = 1002",
        "update orders set fingerprint = substr(fingerprint, 2) where number = 1002",
        &["order 1002: fingerprint: "],
    ),
    (
        "update orders set total_due_minor = total_due_minor + 1 where number = 1003",
        "update orders set total_due_minor = total_due_minor - 1 where number = 1003",
        &["order 1003: total due: ", "order 1003: charge "],
    ),
    (
        "update orders set number = 1009 where number = 1003",
        "update orders set number = 1003 where number = 1009",
        &["order numbers: after 1002: expected 1003, found 1004", "order numbers: the last one: expected 1004, found 1009"],
    ),
    (
        "update counters set value = value + 1 where name = 'order'",
        "update counters set value = value - 1 where name = 'order'",
        &["order numbers: the last one: expected 1005, found 1004"],
    ),
    (
        "update catalogues set document = replace(document, 'v4-premium', 'v4-gold')",
        "update catalogues set document = replace(document, 'v4-gold', 'v4-premium')",
        &["order 1003: {it} price: expected one of the catalogue, found "],
    ),
    (
        "update order_lines set version_before = version_before + 1 where order_id = {1003}",
        "update order_lines set version_before = version_before - 1 where order_id = {1003}",
        &["order 1003: subscription {it}: version before: expected 1, found 2", "subscription {it}: version: expected 3, found 2"],
    ),
    (
        "update order_lines set seats_before = 99, plan_before = 'other' where order_id = {1003}",
        "update order_lines set seats_before = 8, plan_before = 'remote-support-v4-standard' where order_id = {1003}",
        &["seats before: expected 8, found 99", "plan before: expected remote-support-v4-standard, found other"],
    ),
    (
        "update subscriptions set seats = seats + 1 where id = {it}",
        "update subscriptions set seats = seats - 1 where id = {it}",
        &["subscription {it}: seats: expected 8, found 9"],
    ),
    (
        "update subscriptions set seats = 1 where id = {es}",
        "update subscriptions set seats = 4 where id = {es}",
        &["subscription {es}: seats: expected 4, found 1", "subscription {es}: licences given: expected 1 at most, found 3"],
    ),
    (
        "update subscriptions set plan_id = 'other', version = 7 where id = {es}",
        "update subscriptions set plan_id = 'remote-support-v5-standard', version = 1 where id = {es}",
        &["subscription {es}: plan: expected remote-support-v5-standard, found other", "subscription {es}: version: expected 1, found 7"],
    ),
    (
        "update subscriptions set billed_minor = billed_minor + 1 where id = {it}",
        "update subscriptions set billed_minor = billed_minor - 1 where id = {it}",
        &["subscription {it}: paid period: "],
    ),
    (
        "update subscriptions set status = 'past-due', period = 'monthly' where id = {it}",
        "update subscriptions set status = 'active', period = 'annual' where id = {it}",
        &["subscription {it}: status: expected Active, found PastDue", "billing period: expected annual, found monthly"],
    ),
    (
        "update subscriptions set billed_tax_rate = 'much' where id = {it}",
        "update subscriptions set billed_tax_rate = '0.22' where id = {it}",
        &["expected rows that make sense, found column billed_tax_rate"],
    ),
    (
        "update subscription_openings set seats = seats + 1 where id = {it}",
        "update subscription_openings set seats = seats - 1 where id = {it}",
        &["order 1003: subscription {it}: seats before: expected 9, found 8"],
    ),
    (
        "update subscription_openings set account_id = {pt account} where id = {es}",
        "update subscription_openings set account_id = {es account} where id = {es}",
        &["subscription {es}: expected an order or an opening, found none", "subscription {es}: expected a subscription, found none"],
    ),
    (
        "update sandbox_charges set amount_minor = amount_minor + 1 where charge_key = {1003}",
        "update sandbox_charges set amount_minor = amount_minor - 1 where charge_key = {1003}",
        &["order 1003: charge "],
    ),
    (
        "update sandbox_charges set currency = 'USD', customer = 'nobody' where charge_key = {1003}",
        "update sandbox_charges set currency = 'EUR', customer = {it account} where charge_key = {1003}",
        &["currency: expected EUR, found USD", "customer: expected "],
    ),
    (
        "update sandbox_charges set status = 'declined' where charge_key = {1003}",
        "update sandbox_charges set status = 'succeeded' where charge_key = {1003}",
        &["order 1003: charge: expected one that succeeded, found declined"],
    ),
    (
        "update sandbox_charges set status = 'succeeded' where charge_key = {failed}",
        "update sandbox_charges set status = 'declined' where charge_key = {failed}",
        &["order {failed}: entries for what was charged after it failed: "],
    ),
    (
        "update sandbox_charges set charge_key = 'x' || charge_key where charge_key = {1004}",
        "update sandbox_charges set charge_key = {1004} where charge_key = 'x' || {1004}",
        &["expected its order x", "order 1004: charge: expected one that succeeded, found none"],
    ),
    (
        "insert into orders (id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline)
        select 'twin', account_id, person_id, 'twin', fingerprint, quote, catalogue_id, total_due_minor, method,
            reverse_charge, language, created_at, status, charge_deadline from orders where status = 'pending'",
        "delete from orders where id = 'twin'",
        &["pending orders: expected one at most, found 2"],
    ),
    (
        "update invoices set order_id = {failed} where order_id = {1003}",
        "update invoices set order_id = {1003} where order_id = {failed}",
        &[
            "order 1003: document: expected one, found none",
            "order {failed}: document: expected none, as it is failed, found ",
        ],
    ),
    (
        "update invoices set document = replace(document, '\"gross\":\"', '\"gross\":\"1') where order_id = {1003}",
        "update invoices set document = replace(document, '\"gross\":\"1', '\"gross\":\"') where order_id = {1003}",
        &["order 1003: document "],
    ),
    (
        "update invoices set document = 'x' || document where order_id = {1004}",
        "update invoices set document = substr(document, 2) where order_id = {1004}",
        &["order 1004: document "],
    ),
    (
        "update counters set value = value + 1 where name = 'invoice'",
        "update counters set value = value - 1 where name = 'invoice'",
        &["series invoice: last number: expected "],
    ),
    (
        "update outbox set kind = 'cancellation' where kind = 'order-confirmation' and cause = {1003}",
        "update outbox set kind = 'order-confirmation' where kind = 'cancellation' and cause = {1003}",
        &["order 1003: confirmations: expected 1, found 0"],
    ),
    (
        "update outbox set cause = {failed} where kind = 'order-confirmation' and cause = {1003}",
        "update outbox set cause = {1003} where kind = 'order-confirmation' and cause = {failed}",
        &["order 1003: confirmations: expected 1, found 0", "order {failed}: confirmations: expected 0, found 1"],
    ),
];

async fn what_was_tampered_with_is_named(world: &World) {
    busy(world).await;
    world.without_guards().await;
    world.execute("drop index orders_one_pending").await.unwrap();
    let names = names(world).await;
    let spelled = |text: &str, quote: &str| {
        names
            .iter()
            .fold(text.to_owned(), |text, (name, id)| text.replace(name, &format!("{quote}{id}{quote}")))
    };
    for (tamper, undo, expected) in TAMPERED {
        let done = world.execute(&spelled(tamper, "'")).await;
        assert!(done.as_ref().is_ok_and(|rows| *rows > 0), "{tamper}: {done:?}");
        let findings = world.findings().await;
        for expected in *expected {
            let expected = spelled(expected, "");
            assert!(findings.contains(&expected), "{tamper}: no {expected:?} in\n{findings}");
        }
        world.execute(&spelled(undo, "'")).await.unwrap();
        assert_eq!(world.findings().await, "", "after {undo}");
    }
}

/// The ids that are known only once they exist.
async fn names(world: &World) -> Vec<(&'static str, String)> {
    let mut names = Vec::new();
    for (name, sql) in [
        ("{1001}", "select id from orders where number = 1001"),
        ("{1003}", "select id from orders where number = 1003"),
        ("{1004}", "select id from orders where number = 1004"),
        ("{failed}", "select id from orders where status = 'failed'"),
        ("{it}", "select subscription_id from order_lines join orders on id = order_id where number = 1003"),
    ] {
        names.push((name, world.text(sql).await));
    }
    names.push(("{es}", world.held(&world.caller("es").await, "remote-support-v5").await.id.into()));
    for (name, who) in [("{it account}", "it"), ("{es account}", "es"), ("{pt account}", "pt")] {
        names.push((name, world.caller(who).await.account_id.into()));
    }
    names
}

fn audit(url: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prorata"));
    command.args(["audit", "--database-url", url]).output().unwrap()
}

async fn the_command_says_it_in_its_exit_code(world: &World) {
    busy(world).await;
    let clean = audit(world.url());
    let text = String::from_utf8_lossy(&clean.stdout);
    assert_eq!(clean.status.code(), Some(0), "{text}");
    assert!(text.starts_with("audit: 6 accounts, 6 orders, "), "{text}");
    assert!(text.ends_with("everything ties\n"), "{text}");

    world.execute("update subscriptions set seats = seats + 1").await.unwrap();
    let tampered = audit(world.url());
    let text = String::from_utf8_lossy(&tampered.stdout);
    assert_eq!(tampered.status.code(), Some(1), "{text}");
    let held = world.number("select count(*) from subscriptions").await;
    assert_eq!(
        text.lines().filter(|line| line.contains(": seats: expected ")).count(),
        usize::try_from(held).unwrap()
    );
    assert!(text.ends_with(&format!("{held} do not tie\n")), "{text}");

    let (base, _) = world.url().rsplit_once('/').unwrap();
    let missing = audit(&format!("{base}/no-such-database"));
    assert_eq!(missing.status.code(), Some(2), "{missing:?}");
    assert!(missing.stdout.is_empty());
    assert!(
        String::from_utf8_lossy(&missing.stderr).starts_with("prorata: the database (DATABASE_URL): "),
        "{missing:?}"
    );
}

/// Everything that a removed person gets is named, and so is a sign-in that belongs to nobody.
async fn what_the_removed_may_not_have_is_named(world: &World) {
    let es = world.caller("es").await;
    let gone = world.caller("es-member").await.person_id;
    world.center.remove_person(&es, &gone).await.unwrap();
    world.ties().await;
    let (account, contact) = (&es.account_id, &es.person_id);
    let subscription = world.held(&es, "remote-support-v5").await.id;
    let times = "'2026-03-16T09:00:00.000Z', '2026-03-17T09:00:00.000Z'";
    for (plant, table, found) in [
        (
            format!(
                "insert into licences (account_id, subscription_id, person_id, assigned_at)
                values ('{account}', '{subscription}', '{gone}', '2026-03-16T09:00:00.000Z')"
            ),
            "licences",
            "licences",
        ),
        (
            format!(
                "insert into sessions (token_hash, person_id, account_id, created_at, seen_at)
                values ('t', '{gone}', '{account}', {times})"
            ),
            "sessions",
            "sessions",
        ),
        (
            format!(
                "insert into tickets (id, account_id, person_id, purpose, created_at, expires_at)
                values ('t', '{account}', '{gone}', 'reset', {times})"
            ),
            "tickets",
            "links",
        ),
        (
            format!(
                "insert into handovers (account_id, id, from_person, to_person, created_at)
                values ('{account}', 'h', '{contact}', '{gone}', '2026-03-16T09:00:00.000Z')"
            ),
            "handovers",
            "hand-overs",
        ),
    ] {
        assert_eq!(world.execute(&plant).await.unwrap(), 1, "{plant}");
        let findings = world.findings().await;
        assert!(findings.contains(&format!("person {gone}, who was removed: {found}")), "{findings}");
        let undo = if table == "handovers" { "to_person" } else { "person_id" };
        world.execute(&format!("delete from {table} where {undo} = '{gone}'")).await.unwrap();
        world.ties().await;
    }
    // An offer *by* a removed person is not allowed, either.
    let others = format!("from people where account_id = '{account}' and removed_at is null");
    let other = world.text(&format!("select min(id) {others} and id <> '{contact}'")).await;
    let by_gone = format!(
        "insert into handovers (account_id, id, from_person, to_person, created_at)
        values ('{account}', 'h', '{gone}', '{other}', '2026-03-16T09:00:00.000Z')"
    );
    world.execute(&by_gone).await.unwrap();
    assert!(world.findings().await.contains(&format!("person {gone}, who was removed: hand-overs")));
    world.execute("delete from handovers").await.unwrap();
    // A sign-in ends with its last account.
    let idle = "insert into sign_ins (id, email_key, password_hash) values ('idle', 'idle@example.com', '')";
    world.execute(idle).await.unwrap();
    assert!(world.findings().await.contains("sign-in idle: accounts"));
}
