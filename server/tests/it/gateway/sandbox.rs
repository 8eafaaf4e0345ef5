//! The sandbox, with payers who use its pages.

use super::Bench;
use crate::world::clock;
use async_trait::async_trait;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use server::payments::PaymentGateway;
use server::payments::sandbox::{Sandbox, pages};
use server::store::Store;
use sqlx::AssertSqlSafe;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

pub struct SandboxBench {
    sandbox: Sandbox,
    store: Store,
    _directory: TempDir,
}

impl SandboxBench {
    pub async fn new() -> Self {
        let directory = TempDir::new().unwrap();
        let url = format!("sqlite://{}", directory.path().join("sandbox.db").display());
        let store = Store::open(&url).await.unwrap();
        let sandbox = Sandbox::new(store.clone(), clock("2026-03-16T09:00:00Z"));
        Self { sandbox, store, _directory: directory }
    }

    async fn posts(&self, page: &str, form: &[(&str, &str)]) {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = Request::post(page).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form)).unwrap();
        let answer = pages(self.sandbox.clone()).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    }

    async fn count(&self, sql: String) -> usize {
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(self.store.pool()).await.unwrap();
        usize::try_from(count).unwrap()
    }
}

#[async_trait]
impl Bench for SandboxBench {
    fn gateway(&self) -> Arc<dyn PaymentGateway> {
        Arc::new(self.sandbox.clone())
    }

    fn declining_card(&self) -> &'static str {
        "4000000000000002"
    }

    async fn types_card(&self, page: &str, number: &str) {
        self.posts(page, &[("number", number), ("expiry", "12/30"), ("cvc", "123"), ("name", "Ana")]).await;
    }

    async fn answers(&self, page: &str, yes: bool) {
        self.posts(page, &[("answer", if yes { "confirm" } else { "refuse" })]).await;
    }

    async fn may_answer(&self, page: &str, yes: bool) {
        self.answers(page, yes).await;
    }

    async fn taken_and_given_back(&self, customer: &str) -> (usize, usize) {
        let charges = format!("from sandbox_charges where status = 'succeeded' and customer = '{customer}'");
        let taken = self.count(format!("select count(*) {charges}")).await;
        let given_back =
            format!("select count(*) from sandbox_refunds where charge_key in (select charge_key {charges})");
        (taken, self.count(given_back).await)
    }
}
