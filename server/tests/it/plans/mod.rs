//! No statement reads a whole table that grows: with a million accounts nobody would wait for it. Every statement is found
//! in the code of the server (`sources`), and both engines say how they would answer it (`engines`).
//!
//! SQLite plans by its rules alone, since nobody has it count rows: its plan is the same for ten rows and for millions.
//! PostgreSQL plans by what its tables hold, so they hold some rows here; and whatever reads everything is switched off,
//! so that it does so only where no index can serve the statement.

mod engines;
mod sources;

use crate::on_both_engines;
use crate::world::World;
use engines::{Planner, Scan};
use server::store::Engine;
use sources::{Statement, statements};
use std::collections::BTreeSet;

on_both_engines!(no_statement_reads_a_whole_table, a_statement_that_reads_a_whole_table_is_noticed);

/// Tables that stay small, and why.
const SMALL: [(&str, &str); 4] = [
    ("catalogues", "one row for each catalogue that was ever sold from"),
    ("passkey_challenges", "kept for six minutes"),
    ("readiness", "kept for a minute"),
    ("renewal_rounds", "one row for each server that renews"),
];

/// Indices that have few rows at any time, however many the table has, and why.
const FEW: [(&str, &str); 7] = [
    ("invoices_without_keys", "documents of a server from before the keys, until the next start"),
    ("ledger_entries_late", "charges of orders that had been given up"),
    ("money_back_in_dispute", "disputes that are not decided"),
    ("orders_one_pending", "orders whose payer is about to pay"),
    ("orders_without_keys", "orders of a server from before the keys, until the next start"),
    ("subscriptions_past_due", "renewals that could not be charged"),
    ("people_without_keys", "people of a server from before the keys, until the next start"),
];

/// What reads everything on purpose: a file or a folder, the statement (or its beginning, before `…`), and why.
const ON_PURPOSE: [(&str, &str, &str); 13] = [
    ("server/src/store/books/overall.rs", "…", "what the audit compares over all accounts"),
    ("server/src/store/books/common.rs", "select min(created_at) as since from orders …", "the audit, once"),
    ("server/src/store/books/people.rs", "…", "what the audit looks for in all accounts"),
    (
        "server/src/store/books/mod.rs",
        "select id, currency from accounts order by id",
        "`prorata renew --dry-run`",
    ),
    (
        "server/src/store/exchange_rates.rs",
        "select * from exchange_rates order by currency",
        "the audit, once",
    ),
    ("server/src/store/accounts.rs", "select id from accounts limit 1", "the first row of an index"),
    (
        "server/src/store/orders/finding.rs",
        "select max(created_at) as newest from (select created_at from orders order by id desc limit 100) as last",
        "the last rows of an index",
    ),
    (
        "server/src/store/exchange_rates.rs",
        "select max(day) as day from exchange_rates",
        "the last row of an index",
    ),
    ("server/src/store/sessions.rs", "delete from sessions", "`prorata admin end-sessions --everybody`"),
    ("server/src/store/operator_actions.rs", "select …", "`prorata admin log`"),
    ("server/src/store/cancellations.rs", "select …", "`prorata admin cancellations`"),
    (
        "server/src/store/support_requests.rs",
        "select support_requests.created_at, …",
        "`prorata admin support-requests`",
    ),
    (
        "server/src/store/money_back.rs",
        "select * from money_back order by noticed_at, id",
        "`prorata admin refunds` and `prorata admin disputes`",
    ),
];

fn is_on_purpose(statement: &Statement, (path, text, _): &(&str, &str, &str)) -> bool {
    let is_it = match text.strip_suffix('…') {
        Some(beginning) => statement.text.starts_with(beginning),
        None => statement.text == *text,
    };
    is_it && statement.path.starts_with(path)
}

fn may_be_read(scan: &Scan) -> bool {
    let is_few = |index: &String| FEW.iter().any(|(few, _)| few == index);
    SMALL.iter().any(|(small, _)| *small == scan.table) || scan.index.as_ref().is_some_and(is_few)
}

async fn no_statement_reads_a_whole_table(world: &World) {
    let (all, mut planner) = (statements(), Planner::of(world).await);
    assert!(all.len() > 300, "{} statements", all.len());
    let mut found = Vec::new();
    for statement in &all {
        // A lock that SQLite does not have is never asked of it.
        let is_asked = world.store.engine() == Engine::Postgres || !statement.text.contains(" for update");
        if is_asked && !ON_PURPOSE.iter().any(|purpose| is_on_purpose(statement, purpose)) {
            let scans = planner.scans(&statement.text).await;
            let bad = scans.into_iter().filter(|scan| !may_be_read(scan));
            found.extend(bad.map(|scan| format!("{}: {}\n    {scan:?}", statement.path, statement.text)));
        }
    }
    assert!(found.is_empty(), "no index serves these:\n{}", found.join("\n"));
    for purpose in &ON_PURPOSE {
        let is_there = all.iter().any(|statement| is_on_purpose(statement, purpose));
        assert!(is_there, "no statement is like this any more: {purpose:?}");
    }
}

/// An engine looks for what refers to a row before it deletes the row, and says nothing of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_refers_to_a_deleted_row_is_found_by_an_index() {
    let world = World::on_sqlite().await;
    let (all, mut planner) = (statements(), Planner::of(&world).await);
    let table = |statement: &Statement| {
        statement.text.strip_prefix("delete from ").and_then(|rest| rest.split(' ').next()).map(str::to_owned)
    };
    let deleted: BTreeSet<_> = all.iter().filter_map(table).collect();
    assert!(deleted.contains("tickets") && deleted.contains("sign_ins"), "{deleted:?}");
    let keys = planner.keys().await;
    assert!(keys.iter().any(|key| key.columns.len() > 1), "{} keys", keys.len());
    for key in keys.iter().filter(|key| deleted.contains(&key.parent)) {
        let conditions: Vec<_> = key.columns.iter().map(|column| format!("{column} = $1")).collect();
        let sql = format!("select 1 from {} where {}", key.child, conditions.join(" and "));
        let scans = planner.scans(&sql).await;
        assert!(scans.iter().all(may_be_read), "{sql}: {scans:?}");
    }
}

async fn a_statement_that_reads_a_whole_table_is_noticed(world: &World) {
    let mut planner = Planner::of(world).await;
    for (statement, is_noticed) in [
        ("select id from people where language = $1", true),
        ("select id from people order by id", true),
        ("select count(*) from orders where status = 'placed'", true),
        ("select max(created_at) from orders", true),
        ("update people set language = $1 where language = $2", true),
        ("delete from sign_ins where last_person = $1", true),
        // It is not the first column of an index.
        ("select id from tickets where purpose = $1", true),
        // Under another name, and in a part of its own.
        (
            "select one.id from people as one join people as two on two.id = one.id where one.language = $1",
            true,
        ),
        ("select id from (select id from people where language = $1 limit 9) as nine", true),
        ("select id from people where id = $1", false),
        ("select id from people where account_id = $1 and language = $2", false),
        ("update people set language = $1 where id = $2", false),
        ("select id from tickets where person_id = $1 and purpose = $2", false),
        (
            "select two.id from people as one join people as two on two.account_id = one.account_id where one.id = $1",
            false,
        ),
        ("delete from sessions where seen_at < $1 or created_at < $1", false),
        // They read an index that has few rows, and a table that has few.
        ("select id from orders where status = 'pending' and charge_deadline < $1", false),
        ("delete from readiness where written_at < $1", false),
    ] {
        let scans = planner.scans(statement).await;
        assert_eq!(scans.iter().any(|scan| !may_be_read(scan)), is_noticed, "{statement}: {scans:?}");
    }
}
