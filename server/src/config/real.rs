//! The parts that a server runs on, for the person who starts it, and which of them are not real. A server that takes
//! test cards for money, or sends invoices of a seller that does not exist, looks just like one that does not. So it
//! starts only when it is told to.

use super::Serve;
use super::made_up::{
    DEMO_IBAN, DEMO_POSTAL_CODE, DEMO_REPRESENTATIVE, DEMO_SELLER, DEMO_STREET, DEMO_VAT_NUMBER,
    MADE_UP_DOMAIN,
};
use super::parsing::OFF;
use crate::catalogue::unchargeable;
use crate::exchange::ecb;
use crate::payments::stripe::{self, cannot_charge};
use crate::store::without_password;
use app::billing::{Catalogue, Party};
use secrecy::ExposeSecret;
use std::fmt;

/// Why a server does not start: every reason, each with its setting.
#[derive(Debug, Default, PartialEq, Eq, thiserror::Error)]
pub struct Refused {
    /// The settings that no flag allows.
    pub wrong: Vec<String>,
    /// The parts that are not real, each with the flag that allows it.
    pub not_real: Vec<String>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it does not start like this:")?;
        for reason in self.wrong.iter().chain(&self.not_real) {
            write!(f, "\n  {reason}")?;
        }
        if self.not_real.is_empty() {
            return Ok(());
        }
        f.write_str("\nSet what is named. To try things out: the flag that is named, or --demo for all that is not real")
    }
}

/// The beginnings of Stripe's secret keys (those that allow everything, and those that allow what an operator chose),
/// and whether money is real.
const KEYS: [(&str, bool); 4] =
    [("sk_live_", true), ("rk_live_", true), ("sk_test_", false), ("rk_test_", false)];

impl Serve {
    /// Whether the server may start: nothing is wrong, and everything that is not real was asked for.
    pub fn check(&self) -> Result<(), Refused> {
        let mut refused = self.check_payments_only();
        refused.wrong.extend(self.missing_files());
        if !self.demo {
            refused.not_real.extend(self.made_up());
            refused.not_real.extend(self.mail_to_files());
            refused.not_real.extend(self.in_the_clear());
        }
        if refused == Refused::default() { Ok(()) } else { Err(refused) }
    }

    /// The same check of the payments alone, for the commands that charge without a server.
    pub fn check_payments(&self) -> Result<(), Refused> {
        let refused = self.check_payments_only();
        if refused == Refused::default() { Ok(()) } else { Err(refused) }
    }

    /// Whether Stripe, if it charges, can charge everything that is sold.
    pub fn check_catalogue(&self, catalogue: &Catalogue) -> Result<(), Refused> {
        let wrong = match self.money_is_real() {
            None => Vec::new(),
            Some(_) => unchargeable(catalogue, cannot_charge),
        };
        let wrong: Vec<_> = wrong.into_iter().map(|why| format!("PRORATA_CATALOGUE: {why}")).collect();
        if wrong.is_empty() { Ok(()) } else { Err(Refused { wrong, not_real: Vec::new() }) }
    }

    fn check_payments_only(&self) -> Refused {
        let mut refused = Refused { wrong: self.wrong_secrets(), not_real: Vec::new() };
        let allowed = self.demo || self.sandbox;
        match self.money_is_real() {
            None if !allowed => refused.not_real.push(
                "STRIPE_SECRET_KEY is not set: orders would be paid by the test cards of the sandbox (--sandbox)".into(),
            ),
            Some(false) if !allowed => refused.not_real.push(
                "STRIPE_SECRET_KEY is one of Stripe’s test mode: orders would be paid by test cards (--sandbox)".into(),
            ),
            Some(true) if self.sandbox && refused.wrong.is_empty() => {
                refused.wrong.push("--sandbox: STRIPE_SECRET_KEY is one that charges real cards; leave one of them out".into());
            }
            _ => {}
        }
        if !allowed && self.stripe_api_url != stripe::PUBLIC_URL {
            let url = &self.stripe_api_url;
            refused.not_real.push(format!("STRIPE_API_URL: {url} is not Stripe (--sandbox)"));
        }
        refused
    }

    /// Whether cards are really charged. `None` without Stripe.
    fn money_is_real(&self) -> Option<bool> {
        let key = self.stripe_secret_key.as_ref()?.expose_secret();
        Some(KEYS.into_iter().any(|(prefix, real)| real && key.starts_with(prefix)))
    }

    /// The secrets that cannot be what they should be. The errors do not contain them: one may be another secret.
    fn wrong_secrets(&self) -> Vec<String> {
        let rest_of_key = |key: &str| {
            let rest = KEYS.into_iter().find_map(|(prefix, _)| key.strip_prefix(prefix));
            rest.is_some_and(is_plain)
        };
        let mut wrong = Vec::new();
        if self.stripe_secret_key.as_ref().is_some_and(|key| !rest_of_key(key.expose_secret())) {
            wrong.push(
                "STRIPE_SECRET_KEY is not a secret key of Stripe’s: they begin with sk_live_, rk_live_, sk_test_ or rk_test_".into(),
            );
        }
        let is_webhook = |secret: &str| secret.strip_prefix("whsec_").is_some_and(is_plain);
        if self.stripe_webhook_secret.as_ref().is_some_and(|secret| !is_webhook(secret.expose_secret())) {
            wrong.push(
                "STRIPE_WEBHOOK_SECRET is not a signing secret of Stripe’s: they begin with whsec_".into(),
            );
        }
        if self.require_second_factor && self.secret_keys().is_none() {
            wrong.push(
                "PRORATA_REQUIRE_SECOND_FACTOR: PRORATA_SECRET_KEY is not set, so nobody could have one"
                    .into(),
            );
        }
        wrong
    }

    /// The files that pages are made of, if they are missing.
    fn missing_files(&self) -> Option<String> {
        let pkg = self.site_root.join("pkg");
        (!pkg.is_dir()).then(|| {
            format!("LEPTOS_SITE_ROOT: there is no {}: no page would work; build them first", pkg.display())
        })
    }

    /// The made-up details of the seller that would stand on invoices and pages.
    fn made_up(&self) -> Vec<String> {
        if self.made_up_seller {
            return Vec::new();
        }
        let number = self.seller_vat_number.as_ref().map(ToString::to_string);
        let iban = self.seller_iban.as_ref().map(app::billing::Iban::as_str);
        let given = [
            ("PRORATA_SELLER_NAME", self.seller_name.as_str(), DEMO_SELLER),
            ("PRORATA_SELLER_STREET", &self.seller_street, DEMO_STREET),
            ("PRORATA_SELLER_POSTAL_CODE", &self.seller_postal_code, DEMO_POSTAL_CODE),
            ("PRORATA_REPRESENTATIVE", &self.representative, DEMO_REPRESENTATIVE),
            ("PRORATA_SELLER_VAT_NUMBER", number.as_deref().unwrap_or_default(), DEMO_VAT_NUMBER),
            ("PRORATA_SELLER_IBAN", iban.unwrap_or_default(), DEMO_IBAN),
        ];
        let names = given.into_iter().filter(|(_, given, made_up)| given == made_up);
        let addresses = [
            ("PRORATA_SELLER_EMAIL", self.seller_email.to_string()),
            ("PRORATA_SUPPORT_EMAIL", self.support_email.to_string()),
            ("PRORATA_SALES_EMAIL", self.sales_email.to_string()),
            ("PRORATA_MAIL_FROM", self.mail_from.to_string()),
            ("PRORATA_CORPORATE_PORTAL", self.corporate_portal.clone()),
        ];
        let addresses = addresses.into_iter().filter(|(_, address)| address.contains(MADE_UP_DOMAIN));
        let told = |name: &str, value: &str| format!("{name}: {value} is made up (--made-up-seller)");
        names
            .map(|(name, value, _)| told(name, value))
            .chain(addresses.map(|(name, value)| told(name, &value)))
            .collect()
    }

    fn mail_to_files(&self) -> Option<String> {
        (self.smtp_url.is_none() && self.mail_dir.is_none()).then(|| {
            "SMTP_URL is not set: nobody would get mail; it becomes files if that is meant (--mail-dir DIRECTORY)".into()
        })
    }

    /// The error if passwords would travel in the clear through other people's machines.
    fn in_the_clear(&self) -> Option<String> {
        let url = self.public_url();
        let from_elsewhere =
            !url.is_loopback() || (self.public_url.is_none() && !self.listen.ip().is_loopback());
        (!url.secure && from_elsewhere && !self.insecure_http).then(|| {
            let listen = self.listen;
            format!("PRORATA_PUBLIC_URL: {url} (listening on {listen}): passwords would travel in the clear (--insecure-http)")
        })
    }

    /// What the server runs on, one item a line. It contains no secret.
    pub fn runs_on(&self) -> String {
        let seller = self.seller();
        let lines = [
            ("database", without_password(&self.database_url)),
            ("payments", self.payments().to_owned()),
            ("mail", self.mail()),
            ("VAT", self.vat()),
            ("rates", self.rates().to_owned()),
            ("factors", self.factors().to_owned()),
            ("seller", one_line(&seller)),
            ("listens on", self.listen.to_string()),
            ("visitors", self.visitors()),
        ];
        lines.map(|(what, value)| format!("  {what:<11}{value}")).join("\n")
    }

    /// The warning to an operator whose proxy would make all visitors one. Prorata itself speaks http only, so at an https
    /// URL there is a proxy.
    pub fn counts_all_as_one(&self) -> Option<&'static str> {
        (self.public_url().secure && self.proxy_header.is_none()).then_some(
            "PRORATA_PROXY_HEADER is not set: all visitors behind the proxy count as one place, and share one limit of \
             sign-ins and one turn in the queues",
        )
    }

    fn visitors(&self) -> String {
        match &self.proxy_header {
            Some(header) => format!("told apart by the proxy’s header {header}"),
            None if self.counts_all_as_one().is_some() => {
                "all behind the proxy count as one place: PRORATA_PROXY_HEADER is not set".into()
            }
            None => "told apart by the addresses of their connections".into(),
        }
    }

    fn payments(&self) -> &'static str {
        match self.money_is_real() {
            None => "the sandbox: test cards, no money",
            Some(false) => "Stripe’s test mode: test cards, no money",
            Some(true) => "Stripe",
        }
    }

    fn factors(&self) -> &'static str {
        match (self.secret_keys().is_some(), self.require_second_factor) {
            (false, _) => "a password alone: PRORATA_SECRET_KEY is not set",
            (true, false) => "a second one for those who want it",
            (true, true) => "a second one for every billing contact",
        }
    }

    fn mail(&self) -> String {
        match &self.smtp_url {
            Some(url) => format!("{}, from {}", url.server(), self.mail_from),
            None => format!("files in {}", self.mail_directory().display()),
        }
    }

    fn rates(&self) -> &str {
        match self.exchange_rates_url.as_deref() {
            Some(OFF) => "not fetched",
            None if self.demo => "made up",
            Some(url) => url,
            None => ecb::PUBLIC_URL,
        }
    }

    fn vat(&self) -> String {
        match self.vies_address() {
            Some(url) => format!("numbers are asked for at {url}"),
            None => "numbers are checked offline; VIES is not asked".into(),
        }
    }
}

fn is_plain(rest: &str) -> bool {
    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn one_line(seller: &Party) -> String {
    let city =
        [&seller.postal_code, &seller.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let number = seller.vat_number.as_ref().map_or("no VAT number".into(), |number| format!("VAT {number}"));
    let parts = [
        Some(seller.name.clone()),
        seller.street.clone(),
        Some(city),
        Some(seller.country.clone()),
        Some(number),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
