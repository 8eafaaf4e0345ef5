//! The pages of `app`, its server functions, and the files the browser loads with them.

use super::{Site, messages, security};
use app::ports::Desk;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{IntoResponse, Response};
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list};
use std::sync::Arc;
use tower_http::services::ServeDir;

/// Adds the pages, their server functions, `/pkg`, and for whatever else is asked a file or the page “not found”.
pub(super) fn routes(router: Router<Site>, site: &Site) -> Router<Site> {
    messages::prepare();
    let options = site.leptos.clone();
    let pkg = ServeDir::new(format!("{}/{}", options.site_root, options.site_pkg_dir))
        .precompressed_br()
        .precompressed_gzip();
    router
        .nest_service(&format!("/{}", options.site_pkg_dir), pkg)
        .leptos_routes_with_context(site, generate_route_list(app::App), contexts(site), move || {
            app::shell(options.clone())
        })
        .fallback(file_or_not_found)
}

/// A file of the site's root (the icon, `robots.txt`), or the page that says there is none such.
pub(super) async fn file_or_not_found(State(site): State<Site>, request: Request<Body>) -> Response {
    let handler = leptos_axum::file_and_error_handler_with_context(contexts(&site), app::shell);
    handler(request.uri().clone(), State(site), request).await.into_response()
}

/// What server functions and pages find in their context.
fn contexts(site: &Site) -> impl Fn() + Clone + Send + Sync + 'static {
    let desk: Arc<dyn Desk> = Arc::new(site.desk.clone());
    let cookie = site.session_cookie();
    move || {
        provide_context(Arc::clone(&desk));
        provide_context(cookie.clone());
        // A page has a nonce, a server function has none.
        if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>())
            && let Ok(policy) = HeaderValue::from_str(&security::page_policy(&nonce))
        {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
    }
}
