//! The database of a world, and what is done to it behind the server's back.

use super::World;
use server::store::Engine;
use sqlx::{AssertSqlSafe, Row};
use tempfile::TempDir;

pub enum Home {
    File { _directory: TempDir, url: String },
    Database { server: String, name: String, url: String },
}

impl Home {
    pub fn on_sqlite() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", directory.path().join("prorata.db").display());
        Self::File { _directory: directory, url }
    }

    /// The URL of the server of the tests, if there is one.
    pub fn server() -> Option<String> {
        std::env::var("TEST_POSTGRES_URL").ok()
    }

    pub async fn on_postgres() -> Option<Self> {
        Some(Self::copy_of(&Self::server()?, "template1").await)
    }

    pub async fn copy_of(server: &str, template: &str) -> Self {
        let name = format!("prorata_{}", uuid::Uuid::new_v4().simple());
        on_server(server, format!("create database {name} template {template}")).await;
        let (base, _) = server.rsplit_once('/').unwrap();
        let url = format!("{base}/{name}");
        Self::Database { server: server.to_owned(), name, url }
    }

    /// Where a database on SQLite is.
    pub fn file(&self) -> &str {
        self.url().strip_prefix("sqlite://").unwrap()
    }

    /// What a database on PostgreSQL is called.
    pub fn name(&self) -> &str {
        match self {
            Self::File { .. } => panic!("a file has no name"),
            Self::Database { name, .. } => name,
        }
    }

    pub fn url(&self) -> &str {
        match self {
            Self::File { url, .. } | Self::Database { url, .. } => url,
        }
    }
}

/// Runs that SQL on the server, outside of any world's database.
pub async fn on_server(url: &str, sql: String) {
    sqlx::any::install_default_drivers();
    let mut conn = <sqlx::AnyConnection as sqlx::Connection>::connect(url).await.unwrap();
    sqlx::Executor::execute(&mut conn, sqlx::raw_sql(AssertSqlSafe(sql))).await.unwrap();
}

impl World {
    /// From now on the database takes any change, as from somebody with its password.
    pub async fn without_guards(&self) {
        match self.store.engine() {
            Engine::Sqlite => {
                let names = "select name from sqlite_master where type = 'trigger'";
                for row in sqlx::query(names).fetch_all(self.store.pool()).await.unwrap() {
                    let name: String = row.get(0);
                    self.execute(&format!("drop trigger {name}")).await.unwrap();
                }
            }
            Engine::Postgres => {
                let tables = "select distinct event_object_table::text from information_schema.triggers";
                for row in sqlx::query(tables).fetch_all(self.store.pool()).await.unwrap() {
                    let table: String = row.get(0);
                    self.execute(&format!("alter table {table} disable trigger user")).await.unwrap();
                }
            }
        }
    }

    /// Makes the database as it was before orders said who asked for them, including its guards.
    pub async fn as_before_origins(&self) {
        let of_table = match self.store.engine() {
            Engine::Sqlite => "",
            Engine::Postgres => "on orders",
        };
        self.execute(&format!("drop trigger orders_origin_no_update {of_table}")).await.unwrap();
        self.execute("alter table orders drop column origin").await.unwrap();
        self.execute("delete from _sqlx_migrations where version = 62").await.unwrap();
    }
}
