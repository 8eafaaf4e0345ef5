//! What the engines say how they would answer a statement.

use crate::world::World;
use server::store::Engine;
use sqlx::any::AnyRow;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Two thousand rows for each table, in which everything is different, and what PostgreSQL knows of them. No rule of the
/// tables is kept: nothing else is done with this database.
const FILL: &str = "do $$
    declare one record;
    begin
        for one in select conrelid::regclass as of_table, conname from pg_constraint
            where contype in ('c', 'f') and connamespace = current_schema()::regnamespace
        loop
            execute format('alter table %s drop constraint %I', one.of_table, one.conname);
        end loop;
        for one in select table_name, string_agg(
                case data_type when 'bigint' then '1000000 + n' else '''made-up-'' || n' end, ', '
                order by ordinal_position) as made
            from information_schema.columns
            where table_schema = current_schema() and table_name <> '_sqlx_migrations'
            group by table_name
        loop
            execute format('insert into %I select %s from generate_series(1, 2000) as n', one.table_name, one.made);
        end loop;
    end $$";

/// The ways that read everything cost more than any other, and a plan must be good for all arguments.
const SETTINGS: &str = "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
    set plan_cache_mode = force_generic_plan";

/// The indices of PostgreSQL, each with its table and its first column.
const INDICES: &str = "select cast(i.relname as text) as name, cast(t.relname as text) as of_table,
        cast(a.attname as text) as first_column
    from pg_index join pg_class as i on i.oid = indexrelid join pg_class as t on t.oid = indrelid
    join pg_attribute as a on a.attrelid = indrelid and a.attnum = indkey[0]
    where t.relnamespace = current_schema()::regnamespace";

const KEYS: &str = "select m.name as child, k.\"table\" as parent, k.id as number, k.\"from\" as named
    from sqlite_master as m, pragma_foreign_key_list(m.name) as k
    where m.type = 'table' order by m.name, k.id, k.seq";

/// Something that is read from its beginning to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    pub table: String,
    /// The index that is read. `None` for the table itself.
    pub index: Option<String>,
    /// The line of the plan.
    line: String,
}

/// A foreign key: the table that has it, the table to which it refers, and its columns.
pub struct Key {
    pub child: String,
    pub parent: String,
    pub columns: Vec<String>,
}

/// A connection on which plans are asked for.
pub struct Planner {
    conn: PoolConnection<Any>,
    engine: Engine,
    /// On SQLite, all tables.
    tables: BTreeSet<String>,
    /// On PostgreSQL, all indices: table and first column, by name.
    indices: BTreeMap<String, (String, String)>,
}

impl Planner {
    pub async fn of(world: &World) -> Self {
        let conn = world.store.pool().acquire().await.unwrap();
        let (tables, indices) = (BTreeSet::new(), BTreeMap::new());
        let mut planner = Self { conn, engine: world.store.engine(), tables, indices };
        match planner.engine {
            Engine::Sqlite => {
                let tables = planner.rows("select name from sqlite_master where type = 'table'").await;
                planner.tables = tables.iter().map(|row| row.get::<String, _>("name")).collect();
            }
            Engine::Postgres => {
                for sql in [FILL, "analyze", SETTINGS] {
                    planner.rows(sql).await;
                }
                let indices = planner.rows(INDICES).await;
                let text = |row: &AnyRow, column: &str| row.get::<String, _>(column);
                let of = |row| (text(row, "name"), (text(row, "of_table"), text(row, "first_column")));
                planner.indices = indices.iter().map(of).collect();
            }
        }
        planner
    }

    async fn rows(&mut self, sql: &str) -> Vec<AnyRow> {
        let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut *self.conn).await;
        rows.unwrap_or_else(|error| panic!("{error}: {sql}"))
    }

    /// What the statement would read from its beginning to its end.
    pub async fn scans(&mut self, statement: &str) -> Vec<Scan> {
        match self.engine {
            Engine::Sqlite => {
                let plan = self.rows(&format!("explain query plan {statement}")).await;
                let lines = plan.iter().map(|row| row.get::<String, _>("detail"));
                lines.filter_map(|line| sqlite_scan(&line, statement, &self.tables)).collect()
            }
            Engine::Postgres => {
                let nulls = vec!["null"; arguments(statement)].join(", ");
                let arguments = if nulls.is_empty() { nulls } else { format!("({nulls})") };
                let plan = format!(
                    "prepare asked as {statement}; explain (costs off) execute asked{arguments}; deallocate asked"
                );
                let lines = self.rows(&plan).await;
                let lines: Vec<_> = lines.iter().map(|row| row.get::<String, _>(0)).collect();
                let next = lines.iter().skip(1).map(String::as_str).chain([""]);
                let pairs = lines.iter().zip(next);
                pairs.filter_map(|(line, next)| postgres_scan(line, next, &self.indices)).collect()
            }
        }
    }

    /// The foreign keys, as SQLite has them. Those of PostgreSQL are made by the same migrations.
    pub async fn keys(&mut self) -> Vec<Key> {
        let mut keys: BTreeMap<(String, i64), Key> = BTreeMap::new();
        for row in self.rows(KEYS).await {
            let (child, parent): (String, String) = (row.get("child"), row.get("parent"));
            let key = keys.entry((child.clone(), row.get("number")));
            key.or_insert(Key { child, parent, columns: Vec::new() }).columns.push(row.get("named"));
        }
        keys.into_values().collect()
    }
}

/// How many arguments the statement has: `$1`, `$2` and so on.
fn arguments(statement: &str) -> usize {
    let number = |rest: &str| {
        let digits = rest.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
        digits.parse().unwrap_or(0)
    };
    statement.split('$').skip(1).map(number).max().unwrap_or(0)
}

/// SQLite says `SCAN` for whatever is read as a whole, with an index or without. It also looks for the least or the greatest
/// value among all: that is a `SEARCH` for nothing. An index that it makes for one statement is made of the whole table.
fn sqlite_scan(line: &str, statement: &str, tables: &BTreeSet<String>) -> Option<Scan> {
    let (how, rest) = line.split_once(' ')?;
    let is_served = how == "SEARCH" && rest.contains('(') && !rest.contains(" AUTOMATIC ");
    if is_served || !["SCAN", "SEARCH"].contains(&how) {
        return None;
    }
    let table = table_behind(rest.split(' ').next()?, statement, tables)?;
    let index = rest.split_once(" INDEX ").and_then(|(_, index)| index.split(' ').next());
    Some(Scan { table, index: index.map(str::to_owned), line: line.to_owned() })
}

/// The table of that name, or the one that the statement calls so. `None` for a part of the statement that has a name: what
/// that part reads has lines of its own.
fn table_behind(name: &str, statement: &str, tables: &BTreeSet<String>) -> Option<String> {
    if tables.contains(name) {
        return Some(name.to_owned());
    }
    let words: Vec<_> = statement.split([' ', '(', ')', ',']).filter(|word| !word.is_empty()).collect();
    let is_named = |at: &usize| {
        let next = &words[at + 1..];
        next.first() == Some(&name) || next.starts_with(&["as", name])
    };
    let mut places = (0..words.len()).filter(|at| tables.contains(words[*at]));
    places.find(is_named).map(|at| words[at].to_owned())
}

/// PostgreSQL reads an index as a whole when it looks for nothing in it, or not for the first column.
fn postgres_scan(line: &str, next: &str, indices: &BTreeMap<String, (String, String)>) -> Option<Scan> {
    let first_word = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
    if let Some((_, table)) = line.split_once("Seq Scan on ") {
        return Some(Scan { table: first_word(table), index: None, line: line.trim().to_owned() });
    }
    let by_index = ["Scan using ", "Scan Backward using ", "Bitmap Index Scan on "];
    let index = first_word(by_index.iter().find_map(|by| line.split_once(*by))?.1);
    let (table, first_column) = &indices[&index];
    let looks_for = |after: char| next.contains(&format!("({first_column}{after}"));
    let is_served = next.trim_start().starts_with("Index Cond: ") && (looks_for(' ') || looks_for(','));
    (!is_served).then(|| Scan { table: table.clone(), index: Some(index), line: line.trim().to_owned() })
}
