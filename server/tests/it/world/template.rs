//! Every world is a copy of one that is made once for each build of the tests and each engine: the migrations and the
//! accounts of the demo take longer than most tests.

use super::home::{Home, on_server};
use super::{World, clock};
use server::demo;
use server::payments::sandbox::Sandbox;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The tests of a run are processes of their own. One of them makes the template, and the others wait.
fn alone() -> File {
    let lock = File::create(folder().join("world.lock")).unwrap();
    lock.lock().unwrap();
    lock
}

fn folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// A name that another build of the tests does not have.
fn name() -> String {
    let built = fs::metadata(std::env::current_exe().unwrap()).unwrap().modified().unwrap();
    format!("world_{:x}", built.duration_since(UNIX_EPOCH).unwrap().as_nanos())
}

/// Some minutes before a test begins, so that what it writes is later than what it finds.
const MADE: &str = "2026-03-16T08:55:00Z";

async fn fill(home: &Home) {
    let clock = clock(MADE);
    let store = World::empty(home, clock).await;
    demo::seed(&store, &Sandbox::new(store.clone(), clock), &clock, "IE").await.unwrap();
    store.close().await;
}

/// A copy in a file.
pub async fn on_sqlite() -> Home {
    let (home, template) = (Home::on_sqlite(), folder().join(name()).with_extension("db"));
    let lock = alone();
    if !template.exists() {
        forget_those_of_other_builds();
        fill(&home).await;
        let half_done = template.with_extension("half");
        fs::copy(home.file(), &half_done).unwrap();
        fs::rename(half_done, template).unwrap();
        return home;
    }
    // While nobody forgets it for a template of another build.
    fs::copy(template, home.file()).unwrap();
    drop(lock);
    home
}

fn forget_those_of_other_builds() {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let is_template = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "db");
    for template in files.filter(is_template) {
        fs::remove_file(template).unwrap();
    }
}

/// A copy on the server of the tests, if there is one.
pub async fn on_postgres() -> Option<Home> {
    let (server, template) = (Home::server()?, name());
    let lock = alone();
    let known = format!("select count(*) from pg_database where datname = '{template}'");
    if counted(&server, known).await == 0 {
        let made = Home::on_postgres().await?;
        fill(&made).await;
        on_server(&server, format!("alter database {} rename to {template}", made.name())).await;
    }
    drop(lock);
    Some(Home::copy_of(&server, &template).await)
}

async fn counted(server: &str, sql: String) -> i64 {
    sqlx::any::install_default_drivers();
    let mut conn = <sqlx::AnyConnection as sqlx::Connection>::connect(server).await.unwrap();
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut conn).await.unwrap()
}
