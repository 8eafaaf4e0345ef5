//! What the billing center relies on, on either engine.

use crate::at_once::AT_ONCE;
use crate::on_both_engines;
use crate::world::{VISA, World};
use app::billing::BillingPeriod::Monthly;
use server::store::{accounts, carts, catalogues, orders};

on_both_engines!(
    opening_again_changes_nothing,
    what_was_written_stays_as_it_was_written,
    an_older_database_learns_who_asked_for_its_orders,
    constraints_are_the_second_line_of_defence,
    changes_of_one_account_wait_for_each_other,
    a_transaction_that_is_not_committed_leaves_no_trace,
    a_read_sees_one_state,
    order_numbers_have_no_gaps,
    the_newest_catalogue_counts_and_the_same_is_not_written_twice,
    a_transaction_of_no_account_does_not_begin,
);

async fn opening_again_changes_nothing(world: &World) {
    let it = world.caller("it").await;
    let before = world.snapshot(&it).await;
    let again = world.opened_again().await;
    let mut tx = again.read().await.unwrap();
    assert_eq!(accounts::get(&mut tx, &it.account_id).await.unwrap(), Some(before.account));
    drop(tx);
    again.close().await;
}

async fn what_was_written_stays_as_it_was_written(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 8, Monthly).await;
    world.places(&it).await;
    for sql in [
        "update ledger_entries set amount_minor = amount_minor + 1",
        "delete from ledger_entries",
        "update orders set quote = '{}'",
        "update orders set status = 'failed', failure = 'x', number = null",
        "update orders set number = 2000",
        "update orders set origin = 'operator'",
        "delete from orders",
        "update order_lines set seats_before = 1",
        "delete from order_lines",
        "update subscription_openings set seats = 1",
        "delete from subscription_openings",
        "update catalogues set document = '{}'",
        "delete from catalogues",
    ] {
        let refused = world.execute(sql).await.expect_err(sql).to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
}

async fn an_older_database_learns_who_asked_for_its_orders(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 8, Monthly).await;
    world.places(&it).await;
    for key in ["renewal/a/2026-03-16/1", "operator/b"] {
        let copy = format!(
            "insert into orders (id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id,
                total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, failure,
                finished_at)
            select '{key}', account_id, person_id, '{key}', fingerprint, quote, catalogue_id, total_due_minor, method,
                reverse_charge, language, created_at, 'failed', charge_deadline, 'unavailable', created_at
            from orders where status = 'placed'"
        );
        world.execute(&copy).await.unwrap();
    }
    world.as_before_origins().await;
    world.opened_again().await.close().await;
    for (origin, of) in [
        ("person", "status = 'placed'"),
        ("renewal", "id like 'renewal/%'"),
        ("operator", "id = 'operator/b'"),
    ] {
        let count = format!("select count(*) from orders where origin = '{origin}'");
        assert_eq!(world.number(&count).await, 1, "{origin}");
        assert_eq!(world.number(&format!("{count} and {of}")).await, 1, "{origin}");
    }
    let refused = world.execute("update orders set origin = 'person'").await.unwrap_err().to_string();
    assert!(refused.contains("append-only"), "the guards are back: {refused}");
}

async fn constraints_are_the_second_line_of_defence(world: &World) {
    for sql in [
        "update subscriptions set seats = 0",
        "update subscriptions set period = 'weekly'",
        "update subscriptions set billed_minor = -1 where billed_minor is not null",
        "update subscriptions set billed_minor = null where billed_minor is not null",
        "update subscriptions set status = 'active' where status = 'trial'",
        "update subscriptions set period_end = period_start where period_end is not null",
        "update accounts set currency = 'EURO'",
        "update people set address_key = 'it@prorata.example'",
        "update sign_ins set email_key = 'it@prorata.example'",
        "update people set sign_in_id = (select id from sign_ins limit 1) where account_id = (
            select account_id from people group by account_id having count(*) > 1 limit 1)",
        "update people set removed_at = '2026-03-16T09:00:00.000Z' where sign_in_id is not null",
        "update people set account_id = 'nobody'",
        "insert into cart_lines (id, account_id, subscription_id, plan_id, seats, period)
            select 'x', people.account_id, subscriptions.id, 'p', 1, 'monthly' from people, subscriptions
            where people.account_id <> subscriptions.account_id limit 1",
        "insert into licences (account_id, subscription_id, person_id, assigned_at)
            select subscriptions.account_id, subscriptions.id, people.id, '' from people, subscriptions
            where people.account_id <> subscriptions.account_id limit 1",
    ] {
        assert!(world.execute(sql).await.is_err(), "{sql}");
    }
}

async fn changes_of_one_account_wait_for_each_other(world: &World) {
    let it = world.caller("it").await.account_id;
    let read = "select version from accounts where id = ";
    let before = world.number(&format!("{read}'{it}'")).await;
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..AT_ONCE {
        let (store, it) = (world.store.clone(), it.clone());
        tasks.spawn(async move {
            let mut tx = store.write_account(&it).await.unwrap().unwrap();
            // It reads, thinks and writes: lost updates would show here.
            let lines = carts::lines(tx.conn(), &it).await.unwrap().len();
            tokio::task::yield_now().await;
            let selection = crate::world::selection(&format!("plan-{lines}"), 1, Monthly);
            let line =
                app::billing::CartLine { id: format!("line-{n}").into(), subscription_id: None, selection };
            carts::put(tx.conn(), &it, &line).await.unwrap();
            tx.commit().await.unwrap();
        });
    }
    tasks.join_all().await;
    let made = i64::try_from(AT_ONCE).unwrap();
    assert_eq!(world.number(&format!("{read}'{it}'")).await, before + made);
    let plans = "select count(distinct plan_id) from cart_lines where account_id = ";
    assert_eq!(world.number(&format!("{plans}'{it}'")).await, made);
}

async fn a_transaction_that_is_not_committed_leaves_no_trace(world: &World) {
    let it = world.caller("it").await;
    let before = world.state(&it).await;
    let mut tx = world.store.write_account(&it.account_id).await.unwrap().unwrap();
    let selection = crate::world::selection("p", 1, Monthly);
    let line = app::billing::CartLine { id: "x".into(), subscription_id: None, selection };
    carts::put(tx.conn(), &it.account_id, &line).await.unwrap();
    drop(tx);
    assert_eq!(world.state(&it).await, before);
    // The next writer has its turn.
    world.store.write().await.unwrap().commit().await.unwrap();
}

async fn a_read_sees_one_state(world: &World) {
    let it = world.caller("it").await;
    let mut tx = world.store.read().await.unwrap();
    let first = accounts::get(&mut tx, &it.account_id).await.unwrap();
    world.gives_card(&it, VISA).await;
    assert_eq!(accounts::get(&mut tx, &it.account_id).await.unwrap(), first);
    drop(tx);
    assert!(world.snapshot(&it).await.account.payment_method.is_some());
}

async fn order_numbers_have_no_gaps(world: &World) {
    let mut tasks = tokio::task::JoinSet::new();
    for (who, plan) in [
        ("it", "remote-support-v4-premium"),
        ("pt", "remote-support-v5-premium"),
        ("es", "remote-support-v5-premium"),
    ] {
        let caller = world.caller(who).await;
        world.gives_card(&caller, VISA).await;
        world.puts(&caller, plan, 9, Monthly).await;
        let (center, request) = (world.center.clone(), world.press(&caller).await);
        tasks.spawn(
            async move { app::ports::Checkout::place_order(&center, &caller, request).await.unwrap() },
        );
    }
    let mut numbers: Vec<_> = tasks.join_all().await.iter().map(|placed| format!("{placed:?}")).collect();
    numbers.sort();
    let expected = [1001, 1002, 1003].map(|number| format!("Order {{ number: {number} }}"));
    assert_eq!(numbers, expected);
    let it = world.caller("it").await.account_id;
    let mut tx = world.store.read().await.unwrap();
    assert!(orders::pending(&mut tx, &it).await.unwrap().is_none());
}

async fn the_newest_catalogue_counts_and_the_same_is_not_written_twice(world: &World) {
    let shipped = server::catalogue::read(None).unwrap();
    let mut other = shipped.clone();
    other.products.pop();
    let now = chrono::Utc::now();
    for (catalogue, id) in [(&shipped, 1), (&other, 2), (&other, 2), (&shipped, 3)] {
        world.store.replace_catalogue(catalogue, now).await.unwrap();
        let mut tx = world.store.read().await.unwrap();
        assert_eq!(
            catalogues::newest(&mut tx).await.unwrap().as_ref(),
            Some(&(id, catalogue.clone().into()))
        );
    }
}

async fn a_transaction_of_no_account_does_not_begin(world: &World) {
    assert!(world.store.write_account(&"nobody".into()).await.unwrap().is_none());
}
