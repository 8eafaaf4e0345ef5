//! The routes of the hosted pages, and what their answers have in common.

use super::{GatewayError, Sandbox, confirmation_page, details_page};
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// The hosted pages.
pub fn pages(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/sandbox/payment-details/{id}", get(details_page::show).post(details_page::save))
        .route("/sandbox/charges/{id}", get(confirmation_page::show).post(confirmation_page::answer))
        .route("/sandbox/style.css", get(style))
        .layer(map_response(with_policy))
        .with_state(sandbox)
}

/// The policy allows no script at all: these pages need none.
async fn with_policy(mut response: Response) -> Response {
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
                  frame-ancestors 'none'";
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

/// The same building blocks as the shop's, in other colours.
const STYLE: &str = concat!(
    "@layer tokens, base, layout, components;\n@layer tokens {\n",
    include_str!("../../../../style/tokens.css"),
    "}\n@layer base {\n",
    include_str!("../../../../style/base.css"),
    "}\n@layer layout {\n",
    include_str!("../../../../style/layout.css"),
    "}\n@layer components {\n",
    include_str!("../../../../style/components/button.css"),
    include_str!("../../../../style/components/card.css"),
    include_str!("../../../../style/components/field.css"),
    include_str!("../../../../style/components/error-summary.css"),
    include_str!("../../../../style/components/table.css"),
    include_str!("../../../../style/components/sandbox.css"),
    "}\n",
);

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=300")], STYLE)
}

/// Errors about which only an operator can do something.
impl IntoResponse for GatewayError {
    fn into_response(self) -> Response {
        tracing::error!(error = %self, "a sandbox page");
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}
