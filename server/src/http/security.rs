//! The headers of every answer.

use super::site::Site;
use axum::body::HttpBody as _;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// The policy for anything that is not a page: it may load and do nothing.
const NO_PAGE: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// Two years, as the browsers' preload list demands.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// The same, with the operator's consent to be on that list.
const HSTS_PRELOAD: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains; preload");

/// The type of a body that names none: a type that no browser runs.
const PLAIN: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    // It is not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), \
             publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), usb=(), \
             xr-spatial-tracking=()",
        ),
    ),
];

/// The policy of a page: scripts by its nonce, everything else from here or not at all. A form may lead to
/// the gateway's pages: browsers apply the policy to redirects, too. Text never becomes a script or a
/// script's address. It becomes HTML only by the page's one policy of trusted types (`app::shell`), which
/// lets no script through.
pub(super) fn page_policy(site: &Site, nonce: &str) -> String {
    let form_targets = site.gateway.form_targets();
    let reports = site.headers.csp_reports.as_ref();
    let reports = reports.map(|url| format!("; report-to csp; report-uri {url}")).unwrap_or_default();
    // `cargo leptos watch` reloads the page over a socket of its own.
    let watch = if std::env::var_os("LEPTOS_WATCH").is_some() { " ws:" } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'{watch}; form-action 'self'{form_targets}; \
         base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default{reports}"
    )
}

/// The settings on which the headers depend.
pub(super) struct Security {
    hsts: Option<HeaderValue>,
    reports: Option<HeaderValue>,
    /// The path of the built files, `/pkg/`, and how long browsers may keep them.
    pkg: (String, HeaderValue),
}

impl Security {
    pub(super) fn new(site: &Site) -> Self {
        // A name without a hash stays the same when the file changes.
        let kept = if site.hash_files { "public, max-age=31536000, immutable" } else { "no-cache" };
        let hsts = if site.headers.hsts_preload { HSTS_PRELOAD } else { HSTS };
        let endpoint = |url: &String| HeaderValue::from_str(&format!("csp=\"{url}\"")).ok();
        Self {
            hsts: site.public_url.secure.then_some(hsts),
            reports: site.headers.csp_reports.as_ref().and_then(endpoint),
            pkg: ("/pkg/".to_owned(), HeaderValue::from_static(kept)),
        }
    }
}

/// Adds the headers, where the answer does not have its own.
pub(super) async fn headers(State(security): State<Arc<Security>>, request: Request, next: Next) -> Response {
    let built = request.uri().path().starts_with(&security.pkg.0);
    let mut response = next.run(request).await;
    super::queues::come_back(&mut response);
    let status = response.status();
    let has_body = !response.body().is_end_stream();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if let Some(hsts) = &security.hsts {
        headers.insert(STRICT_TRANSPORT_SECURITY, hsts.clone());
    }
    if let Some(reports) = &security.reports {
        headers.insert(HeaderName::from_static("reporting-endpoints"), reports.clone());
    }
    if has_body {
        if_absent(headers, CONTENT_TYPE, PLAIN);
    }
    if_absent(headers, CONTENT_SECURITY_POLICY, NO_PAGE);
    let kept = built && matches!(status, StatusCode::OK | StatusCode::NOT_MODIFIED);
    if_absent(
        headers,
        CACHE_CONTROL,
        if kept { security.pkg.1.clone() } else { HeaderValue::from_static("no-store") },
    );
    response
}

fn if_absent(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}
