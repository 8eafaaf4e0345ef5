//! The settings of the server: each has a flag, a variable of the environment and a default.

mod adapters;
mod errors;
#[cfg(any(feature = "workshop", feature = "pseudo"))]
mod languages;
mod made_up;
mod parsing;
mod real;
mod secret_files;
#[cfg(test)]
mod tests;
mod time_zone;

pub use errors::without_secrets;
pub use parsing::NoticeDays;
pub(crate) use parsing::{country, database_url, email};
pub use real::Refused;
pub use secret_files::with_secrets;

#[cfg(feature = "pseudo")]
use languages::Pseudo;
#[cfg(feature = "workshop")]
use languages::Workshop;

use made_up::{
    DEMO_IBAN, DEMO_POSTAL_CODE, DEMO_REPRESENTATIVE, DEMO_SECRET_KEY, DEMO_SELLER, DEMO_STREET,
    DEMO_VAT_NUMBER,
};
use parsing::{header_url, mailbox, notice_days, text_line, vies_url, web_url};

use crate::documents::unprintable;
use crate::http::{HeaderSettings, PublicUrl};
use crate::mail::SmtpUrl;
use crate::payments::stripe::{self};
use crate::sealing::Keys;
use crate::use_cases::{Notices, SecondFactor, Settings};
use app::api::Addresses;
use app::billing::vat::VatNumber;
use app::billing::{EmailAddress, Iban, Party};
use axum::http::HeaderName;
use clap::{Args, CommandFactory as _, Parser};
use lettre::message::Mailbox;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::PathBuf;

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// The settings of the server.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Serve {
    /// Fill an empty database with the demo accounts and print their sign-ins
    #[arg(long, env = "PRORATA_DEMO", conflicts_with = "stripe_secret_key")]
    pub demo: bool,
    /// Take test cards for money: the sandbox’s, or those of Stripe’s test mode
    #[arg(long, env = "PRORATA_SANDBOX")]
    pub sandbox: bool,
    /// Let a seller that does not exist, or parts of one, stand on invoices and pages
    #[arg(long, env = "PRORATA_MADE_UP_SELLER")]
    pub made_up_seller: bool,
    /// Let passwords travel over http to other machines
    #[arg(long, env = "PRORATA_INSECURE_HTTP")]
    pub insecure_http: bool,
    /// With --demo: live through the year behind each account (`off` leaves only what is there today)
    #[arg(
        long,
        env = "PRORATA_DEMO_HISTORY",
        default_value = "on",
        value_name = "on|off",
        action = clap::ArgAction::Set,
        value_parser = clap::builder::BoolishValueParser::new()
    )]
    pub demo_history: bool,
    /// The address to listen on
    #[arg(long, env = "PRORATA_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// An SQLite file (created if there is none) or a PostgreSQL database (with `sslmode=verify-full`, unless it is
    /// this machine or the URL names another)
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://data/prorata.db",
        value_name = "URL",
        hide_env_values = true,
        value_parser = database_url
    )]
    pub database_url: String,
    /// The URL under which people reach this server; its scheme decides how cookies are sent. Without it, the address that
    /// it listens on, by http
    #[arg(long, env = "PRORATA_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<PublicUrl>,
    /// The catalogue of products, plans and prices; without it, the demo catalogue
    #[arg(long, env = "PRORATA_CATALOGUE", value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    /// The directory with the built `pkg` and the other static files
    #[arg(long, env = "LEPTOS_SITE_ROOT", default_value = "target/site", value_name = "DIRECTORY")]
    pub site_root: PathBuf,
    /// The names of the files in `pkg` contain their hash (`hash.txt` beside the binary lists the hashes)
    #[arg(long, env = "LEPTOS_HASH_FILES")]
    pub hash_files: bool,
    /// Charge through Stripe with that secret key
    #[arg(long, env = "STRIPE_SECRET_KEY", value_name = "KEY", hide_env_values = true)]
    pub stripe_secret_key: Option<SecretString>,
    /// The secret with which Stripe signs its reports to /webhooks/stripe (`payment_intent.*`, `checkout.session.completed`,
    /// `charge.refunded`, `refund.*`, `charge.dispute.*`);
    /// without it, what becomes of a payment whose payer does not come back is found within a minute
    #[arg(long, env = "STRIPE_WEBHOOK_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub stripe_webhook_secret: Option<SecretString>,
    /// Where Stripe is reached
    #[arg(long, env = "STRIPE_API_URL", default_value = stripe::PUBLIC_URL, value_name = "URL", value_parser = web_url)]
    pub stripe_api_url: String,
    /// The country the seller is established in, ISO 3166-1 alpha-2
    #[arg(long, env = "PRORATA_SELLER_COUNTRY", default_value = "IE", value_name = "CODE", value_parser = country)]
    pub seller_country: String,
    /// The time zone whose date invoices are issued on, an IANA name; by default that of the seller's country
    /// if Prorata knows it, or else UTC
    #[arg(long, env = "PRORATA_SELLER_TIME_ZONE", value_name = "ZONE")]
    pub seller_time_zone: Option<chrono_tz::Tz>,
    /// The seller's VAT number
    #[arg(long, env = "PRORATA_SELLER_VAT_NUMBER", value_name = "NUMBER")]
    pub seller_vat_number: Option<VatNumber>,
    /// Where VIES is asked whether VAT numbers are registered, or `off` (also empty): then the check digits must do. With
    /// --demo it is off unless a URL is given; else the Commission's service at
    /// <https://ec.europa.eu/taxation_customs/vies/rest-api>
    #[arg(long, env = "PRORATA_VIES_URL", value_name = "URL", value_parser = vies_url)]
    pub vies_url: Option<String>,
    /// After how many days VIES is asked again for a number that was valid
    #[arg(
        long,
        env = "PRORATA_VIES_RECHECK_DAYS",
        default_value = "7",
        value_name = "DAYS",
        value_parser = clap::value_parser!(u16).range(1..=365)
    )]
    pub vies_recheck_days: u16,
    /// Where the euro exchange rates are fetched, in the form of the European Central Bank's file, or `off` (also empty): an
    /// invoice in another currency than that of the state which gets its VAT gives the VAT in that currency too, and
    /// without rates it cannot. With --demo made-up rates are used unless a URL is given; else the bank's daily file at
    /// <https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml>
    #[arg(long, env = "PRORATA_EXCHANGE_RATES_URL", value_name = "URL", value_parser = vies_url)]
    pub exchange_rates_url: Option<String>,
    /// The seller's legal name, as invoices give it. Unset, the seller is a made-up one with a made-up VAT number
    #[arg(long, env = "PRORATA_SELLER_NAME", default_value = DEMO_SELLER, value_name = "NAME", value_parser = text_line)]
    pub seller_name: String,
    /// The seller's street and number
    #[arg(long, env = "PRORATA_SELLER_STREET", default_value = DEMO_STREET, value_name = "STREET", value_parser = text_line)]
    pub seller_street: String,
    /// The seller's postal code
    #[arg(long, env = "PRORATA_SELLER_POSTAL_CODE", default_value = DEMO_POSTAL_CODE, value_name = "CODE", value_parser = text_line)]
    pub seller_postal_code: String,
    /// The seller's city
    #[arg(long, env = "PRORATA_SELLER_CITY", default_value = "Dublin", value_name = "CITY", value_parser = text_line)]
    pub seller_city: String,
    /// Where customers ask about invoices
    #[arg(long, env = "PRORATA_SELLER_EMAIL", default_value = "billing@prorata.example", value_parser = email)]
    pub seller_email: EmailAddress,
    /// The seller's entry in a company register, with the register's name
    #[arg(long, env = "PRORATA_SELLER_REGISTRATION", value_name = "TEXT", value_parser = text_line)]
    pub seller_registration: Option<String>,
    /// The seller's bank account, to which what is open on an invoice is transferred, an IBAN
    #[arg(long, env = "PRORATA_SELLER_IBAN", value_name = "IBAN")]
    pub seller_iban: Option<Iban>,
    /// Within how many days after its issue an open invoice is to be paid
    #[arg(
        long,
        env = "PRORATA_PAYMENT_DAYS",
        default_value = "14",
        value_name = "DAYS",
        value_parser = clap::value_parser!(u16).range(0..=365)
    )]
    pub payment_days: u16,
    /// Where customers reach support
    #[arg(long, env = "PRORATA_SUPPORT_EMAIL", default_value = "support@prorata.example", value_parser = email)]
    pub support_email: EmailAddress,
    /// Where customers reach sales
    #[arg(long, env = "PRORATA_SALES_EMAIL", default_value = "sales@prorata.example", value_parser = email)]
    pub sales_email: EmailAddress,
    /// The Corporate Billing Portal
    #[arg(
        long,
        env = "PRORATA_CORPORATE_PORTAL",
        default_value = "https://corporate.prorata.example/",
        value_name = "URL",
        value_parser = web_url
    )]
    pub corporate_portal: String,
    /// The name of the representative of corporate accounts
    #[arg(long, env = "PRORATA_REPRESENTATIVE", default_value = DEMO_REPRESENTATIVE, value_name = "NAME", value_parser = text_line)]
    pub representative: String,
    /// How many days before it counts a higher price is announced at least; until then a renewal costs what the last one
    /// did
    #[arg(
        long,
        env = "PRORATA_PRICE_NOTICE_DAYS",
        default_value = "30",
        value_name = "DAYS",
        value_parser = clap::value_parser!(u32).range(1..=365)
    )]
    pub price_notice_days: u32,
    /// How many days before an annual renewal its billing contact is told of it, as in `30,7`; `off` for never
    #[arg(
        long,
        env = "PRORATA_ANNUAL_NOTICE_DAYS",
        default_value = "30,7",
        value_name = "DAYS,…",
        value_parser = notice_days::<180>
    )]
    pub annual_notice_days: NoticeDays,
    /// The same for a monthly renewal, as in `7`
    #[arg(
        long,
        env = "PRORATA_MONTHLY_NOTICE_DAYS",
        default_value = "off",
        value_name = "DAYS,…",
        value_parser = notice_days::<27>
    )]
    pub monthly_notice_days: NoticeDays,
    /// The key with which the secrets of second factors are sealed, 32 bytes as `openssl rand -base64 32` writes them;
    /// without it none is offered. Several, separated by commas: the first seals, the others still open
    #[arg(long, env = "PRORATA_SECRET_KEY", value_name = "KEY", hide_env_values = true)]
    pub secret_key: Option<Keys>,
    /// Let billing contacts do nothing before they have a second factor: a passkey, or codes of an authenticator app
    #[arg(long, env = "PRORATA_REQUIRE_SECOND_FACTOR")]
    pub require_second_factor: bool,
    /// How often one place (a network address, or a browser in which somebody has signed in before) may send each of the
    /// forms that need no session within a minute: to sign in, to have a link sent, to use one. A proxy counts as one
    /// place unless --proxy-header is set
    #[arg(long, env = "PRORATA_SIGN_INS_PER_MINUTE", default_value = "20", value_name = "COUNT")]
    pub sign_ins_per_minute: std::num::NonZeroU32,
    /// The header in which a proxy of yours writes the visitor's address (X-Forwarded-For: its last entry counts)
    #[arg(long, env = "PRORATA_PROXY_HEADER", value_name = "NAME")]
    pub proxy_header: Option<HeaderName>,
    /// How many seconds a server that was told to stop goes on answering while `/ready` is 503: so long as a balancer in
    /// front of it needs to notice
    #[arg(
        long,
        env = "PRORATA_DRAIN_SECONDS",
        default_value = "0",
        value_name = "SECONDS",
        value_parser = clap::value_parser!(u16).range(0..=300)
    )]
    pub drain_seconds: u16,
    /// How log lines are written: for people, or as JSON, one object a line
    #[arg(long, env = "PRORATA_LOG_FORMAT", default_value = "text", value_name = "text|json")]
    pub log_format: LogFormat,
    /// Let browsers put the host and all its subdomains on their list of hosts that are reached by https only
    /// (each answer says so; to be listed, submit the host at hstspreload.org)
    #[arg(long, env = "PRORATA_HSTS_PRELOAD")]
    pub hsts_preload: bool,
    /// Where browsers report what the policy of a page prevented (Reporting API, `report-uri`)
    #[arg(long, env = "PRORATA_CSP_REPORTS", value_name = "URL", value_parser = header_url)]
    pub csp_reports: Option<String>,
    /// The mail server, `smtps://user:password@host` or `smtp://…` (it must offer STARTTLS, unless it is this machine or
    /// the URL ends with `?tls=opportunistic`)
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<SmtpUrl>,
    /// Write mail as .eml files into that directory, if there is no mail server. With --demo, by default
    /// `mail` beside the database
    #[arg(long, env = "PRORATA_MAIL_DIR", value_name = "DIRECTORY")]
    pub mail_dir: Option<PathBuf>,
    /// Whom mail comes from
    #[arg(
        long,
        env = "PRORATA_MAIL_FROM",
        default_value = "Prorata <billing@prorata.example>",
        value_name = "NAME <ADDRESS>",
        value_parser = mailbox
    )]
    pub mail_from: Mailbox,
    /// The workshop of languages.
    #[cfg(feature = "workshop")]
    #[command(flatten)]
    pub workshop: Workshop,
    /// The pseudo-languages.
    #[cfg(feature = "pseudo")]
    #[command(flatten)]
    pub pseudo: Pseudo,
    /// How far away the sandbox is, in milliseconds, there and back: the crash test uses it to stretch the
    /// time in which a charge is made and nobody has heard of it
    #[arg(
        long,
        env = "PRORATA_SANDBOX_LATENCY_MS",
        default_value = "0",
        value_name = "MILLISECONDS",
        hide = true
    )]
    pub sandbox_latency_ms: u64,
}

/// `serve` as the only command.
#[derive(Parser)]
#[command(name = "prorata")]
struct Alone {
    #[command(flatten)]
    serve: Serve,
}

impl Serve {
    /// The settings from the environment, without flags.
    pub fn from_environment() -> Result<Self, clap::Error> {
        let args = with_secrets(&Alone::command(), vec!["prorata".into()], |name| std::env::var_os(name))?;
        let alone = Alone::try_parse_from(&args);
        alone
            .map(|alone| alone.serve)
            .map_err(|error| without_secrets(error, &args, |name| std::env::var_os(name)))
    }

    /// What the billing center needs to know about the seller.
    pub fn settings(&self) -> Settings {
        Settings {
            seller: self.seller(),
            seller_time_zone: self
                .seller_time_zone
                .unwrap_or_else(|| time_zone::of_country(&self.seller_country)),
            iban: self.iban(),
            payment_days: self.payment_days,
            addresses: Addresses {
                support: self.support_email.clone(),
                sales: self.sales_email.clone(),
                corporate_portal: self.corporate_portal.clone(),
                representative: self.representative.clone(),
            },
            notices: Notices {
                price: self.price_notice_days,
                annual: self.annual_notice_days.0.clone(),
                monthly: self.monthly_notice_days.0.clone(),
            },
            second_factor: SecondFactor {
                keys: self.secret_keys(),
                required: self.require_second_factor,
                origin: self.public_url().origin,
            },
        }
    }

    /// The keys with which secrets are sealed. Those of the demo are worth as much as its passwords.
    pub(super) fn secret_keys(&self) -> Option<Keys> {
        self.secret_key.clone().or_else(|| DEMO_SECRET_KEY.parse().ok().filter(|_| self.demo))
    }

    /// Checks that documents can be printed with the seller's details.
    pub fn check_seller(&self) -> Result<(), String> {
        let Party { name, street, postal_code, city, registration, .. } = self.seller();
        let lines = [Some(name), street, postal_code, city, registration];
        match lines.iter().flatten().find_map(|line| Some((line, unprintable(line)?))) {
            Some((line, letter)) => Err(format!(
                "“{line}” of the seller cannot be printed: no font here has {letter} (U+{:04X}); --fonts names a \
                 directory with more",
                u32::from(letter)
            )),
            None => Ok(()),
        }
    }

    /// The address at which people reach the server.
    pub fn public_url(&self) -> PublicUrl {
        self.public_url.clone().unwrap_or_else(|| PublicUrl::of_listener(self.listen))
    }

    /// The operator's choices about the headers of answers.
    pub fn headers(&self) -> HeaderSettings {
        HeaderSettings { hsts_preload: self.hsts_preload, csp_reports: self.csp_reports.clone() }
    }

    /// The seller, as documents name it.
    fn seller(&self) -> Party {
        let number = self.seller_vat_number.as_ref().map(ToString::to_string);
        Party {
            name: self.seller_name.clone(),
            street: Some(self.seller_street.clone()),
            postal_code: Some(self.seller_postal_code.clone()),
            city: Some(self.seller_city.clone()),
            region: None,
            country: self.seller_country.clone(),
            vat_number: number.or_else(|| self.sells_as_demo().then(|| DEMO_VAT_NUMBER.to_owned())),
            registration: self.seller_registration.clone(),
            email: Some(self.seller_email.clone()),
        }
    }

    /// Whether the seller is the made-up one of the demo.
    fn sells_as_demo(&self) -> bool {
        self.seller_name == DEMO_SELLER && self.seller_country == "IE"
    }

    /// The seller's bank account.
    fn iban(&self) -> Option<Iban> {
        self.seller_iban.clone().or_else(|| DEMO_IBAN.parse().ok().filter(|_| self.sells_as_demo()))
    }
}
