//! What the routes have in common: the parts that they use for their answers.

use super::public_url::PublicUrl;
use super::stopping::Stopping;
use crate::clock::Clock;
use crate::payments::sandbox::Sandbox;
use crate::store::Store;
use crate::use_cases::BillingCenter;
use app::Assets;
use app::api::SessionCookie;
use axum::http::HeaderName;
use secrecy::SecretString;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::Arc;

/// The parts that the routes use for their answers.
#[derive(Clone)]
pub struct Site {
    /// The use cases.
    pub center: BillingCenter,
    /// The database, to check whether it works.
    pub store: Store,
    /// The gateway's part at our addresses.
    pub gateway: GatewaySite,
    /// Where the built files are: a folder with `pkg` in it.
    pub site_root: PathBuf,
    /// The names of these files: see [`assets`](fn@super::assets).
    pub assets: Assets,
    /// Whether their names have hashes, so that browsers may keep them for ever.
    pub hash_files: bool,
    /// Where people reach us.
    pub public_url: PublicUrl,
    /// How often one place may send each of the forms that need no session within a minute.
    pub sign_ins_per_minute: NonZeroU32,
    /// The header in which a trusted proxy writes the visitor's address.
    pub proxy_header: Option<HeaderName>,
    /// The operator's choices about the headers.
    pub headers: HeaderSettings,
    /// Whether the server was told to stop.
    pub stopping: Stopping,
}

/// The gateway's part at our addresses.
#[derive(Clone)]
pub enum GatewaySite {
    /// The sandbox's hosted pages.
    Sandbox(Sandbox),
    /// Stripe's reports, if the secret with which they are signed is known. Its pages are at its own addresses.
    Stripe(Option<StripeReports>),
}

impl GatewaySite {
    /// Where the forms of our pages may lead besides our own addresses: the hosts of the gateway's pages, as a source
    /// list of a content security policy.
    pub(super) const fn form_targets(&self) -> &'static str {
        match self {
            Self::Sandbox(_) => "",
            Self::Stripe(_) => " https://checkout.stripe.com https://hooks.stripe.com",
        }
    }
}

impl Site {
    /// The cookies of the person who is signed in. Browsers accept the prefix `__Host-` and `Secure` only on https,
    /// loopback included.
    pub(super) fn session_cookie(&self) -> SessionCookie {
        let secure = self.public_url.secure;
        if secure {
            let [name, device, search] = ["__Host-session", "__Host-device", "__Host-search"];
            return SessionCookie { name, device, search, secure };
        }
        SessionCookie { name: "session", device: "device", search: "search", secure }
    }
}

/// The operator's choices about the headers.
#[derive(Clone, Debug, Default)]
pub struct HeaderSettings {
    /// Whether browsers may put the host on their list of hosts that they reach by https only.
    pub hsts_preload: bool,
    /// Where browsers report what a policy prevented: an https URL.
    pub csp_reports: Option<String>,
}

/// How Stripe's reports are told from those of others.
#[derive(Clone, Debug)]
pub struct StripeReports {
    /// The secret of the endpoint, `whsec_…`.
    pub secret: Arc<SecretString>,
    /// The clock that decides whether a signature is too old.
    pub clock: Clock,
}
