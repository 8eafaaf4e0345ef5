//! The adapters for which the settings ask.

use super::Serve;
use super::parsing::OFF;
use crate::clock::Clock;
use crate::exchange::RatePublisher;
use crate::exchange::demo::DemoRates;
use crate::exchange::ecb::{self, Ecb};
use crate::http::StripeReports;
use crate::mail::{EmlFolder, Letterhead, Smtp, Transport};
use crate::outside::OutsideError;
use crate::payments::GatewayError;
use crate::payments::stripe::Stripe;
use crate::store::Store;
use crate::vies::rest::{PATIENCE, PUBLIC_URL, Rest};
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Serve {
    /// Stripe, if the settings charge through it.
    pub fn stripe(&self, store: &Store) -> Result<Option<Stripe>, GatewayError> {
        let stripe = |key: &SecretString| {
            Stripe::new(&self.stripe_api_url, key.clone(), &self.public_url().origin, store.clone())
        };
        self.stripe_secret_key.as_ref().map(stripe).transpose()
    }

    /// How genuine reports of Stripe are recognized.
    pub fn stripe_reports(&self, clock: Clock) -> Option<StripeReports> {
        let secret = self.stripe_webhook_secret.clone()?;
        Some(StripeReports { secret: Arc::new(secret), clock })
    }

    /// VIES, unless it is switched off.
    pub fn vies(&self) -> Result<Option<Rest>, OutsideError> {
        let url = self.vies_address();
        url.map(|url| Rest::new(url, self.seller_vat_number.as_ref(), PATIENCE)).transpose()
    }

    pub(super) fn vies_address(&self) -> Option<&str> {
        match self.vies_url.as_deref() {
            Some(OFF) => None,
            None if self.demo => None,
            Some(url) => Some(url),
            None => Some(PUBLIC_URL),
        }
    }

    /// The publisher of exchange rates, unless it is switched off.
    pub fn exchange_rates(&self, clock: Clock) -> Result<Option<Arc<dyn RatePublisher>>, OutsideError> {
        let url = match self.exchange_rates_url.as_deref() {
            Some(OFF) => return Ok(None),
            None if self.demo => return Ok(Some(Arc::new(DemoRates::new(clock)))),
            Some(url) => url,
            None => ecb::PUBLIC_URL,
        };
        Ok(Some(Arc::new(Ecb::new(url, ecb::PATIENCE)?)))
    }

    /// How mail is sent.
    pub fn mail_transport(&self) -> Result<Arc<dyn Transport>, String> {
        if let Some(url) = &self.smtp_url {
            let smtp = Smtp::new(url).map_err(|error| format!("SMTP_URL: {error}"))?;
            return Ok(Arc::new(smtp));
        }
        Ok(Arc::new(EmlFolder::new(self.mail_directory())))
    }

    pub(super) fn mail_directory(&self) -> PathBuf {
        let beside = || self.database_directory().unwrap_or(Path::new("data")).join("mail");
        self.mail_dir.clone().unwrap_or_else(beside)
    }

    /// The parts that all mails have in common.
    pub fn letterhead(&self) -> Letterhead {
        Letterhead {
            from: self.mail_from.clone(),
            origin: self.public_url().origin,
            support: self.support_email.clone(),
        }
    }

    /// Creates the directory of an SQLite file. SQLite creates the file itself.
    pub fn create_database_directory(&self) -> Result<(), String> {
        match self.database_directory() {
            Some(directory) if !directory.as_os_str().is_empty() => std::fs::create_dir_all(directory)
                .map_err(|error| format!("cannot create {}: {error}", directory.display())),
            _ => Ok(()),
        }
    }

    /// The directory of an SQLite file.
    fn database_directory(&self) -> Option<&Path> {
        let rest = self.database_url.strip_prefix("sqlite:")?;
        let path = rest.trim_start_matches("//").split('?').next().unwrap_or_default();
        Path::new(path).parent()
    }
}
