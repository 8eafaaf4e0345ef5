//! The arguments of `prorata admin`.

use crate::commands::DatabaseArgs;
use crate::config::{LogFormat, country, email};
use crate::operator::NewAccount;
use crate::payments::sandbox::Verdict;
use app::billing::{BillingPeriod, Currency, EmailAddress};
use app::i18n::Lang;
use app::ids::{PlanId, ProductId};
use clap::{Args, Subcommand};
use rust_decimal::Decimal;

/// Where the accounts are, who does something to them, and why.
#[derive(Debug, Args)]
pub struct AdminArgs {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// Who does it, for the list of what was done
    #[arg(long, global = true, env = "USER", default_value = "", value_name = "NAME")]
    pub operator: String,
    /// How what was done is written to standard error, for the log of the server: for people, or as JSON
    #[arg(long, global = true, env = "PRORATA_LOG_FORMAT", default_value = "text", value_name = "text|json")]
    pub log_format: LogFormat,
    /// What to do.
    #[command(subcommand)]
    pub command: AdminCommand,
}

/// Why something is done.
#[derive(Debug, Args)]
pub struct Reason {
    /// Why, for the list of what was done
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// The things that can be done. An ACCOUNT is an account's id, or the e-mail address of one of its people.
#[derive(Debug, Subcommand)]
pub enum AdminCommand {
    /// Add to an account's balance, or take away from it (--amount=-5.00)
    AdjustBalance {
        /// An account's id, or the e-mail address of one of its people
        account: String,
        /// How much, in the account's currency
        #[arg(long, allow_hyphen_values = true)]
        amount: Decimal,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Change a subscription as the pages do, and also to a lower tier or to more seats than are sold online. The
    /// seller, the gateway and the rest are read from the environment, as the server reads them
    ChangeSubscription(Box<ChangeSubscription>),
    /// Leave an account to its representative, in the Corporate Billing Portal
    MakeCorporate {
        /// An account's id, or the e-mail address of one of its people
        account: String,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Let an account's own billing contact manage it
    MakeSelfService {
        /// An account's id, or the e-mail address of one of its people
        account: String,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Send a mail once more, even one that was sent
    ResendMail {
        /// Its id, as `prorata mail list` and the mail's Message-ID name it
        id: String,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Give back what an order was paid with: all that is left of it, or a part. The subscription stays; the gateway and the
    /// rest are read from the environment, as the server reads them
    Refund {
        /// The order's number
        order: i64,
        /// How much, tax included, in the account's currency; without, all that is left
        #[arg(long)]
        amount: Option<Decimal>,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Ask the gateway for refunds and disputes of the last days, and book what is not booked; the server does so too
    SyncRefunds {
        /// How many days back
        #[arg(long, default_value_t = 45, value_parser = clap::value_parser!(i64).range(1..=3650))]
        days: i64,
    },
    /// List refunds, the oldest first: when, account, order, amount, id, state
    Refunds,
    /// List disputes, the oldest first: when, account, order, amount, id, state
    Disputes,
    /// Open a dispute of an order at the sandbox, or decide the one that is open: for demos and tests
    SandboxDispute {
        /// The order's number
        order: i64,
        /// How much of it, in the account's currency; without, all that is left
        #[arg(long)]
        amount: Option<Decimal>,
        /// How it stands: open, won (the seller keeps the money) or lost
        #[arg(long, default_value = "open", value_name = "STATE", value_parser = verdict)]
        verdict: Verdict,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Let the newest refund of an order fail at the sandbox: for demos and tests
    SandboxFailRefund {
        /// The order's number
        order: i64,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Create an account with its first billing contact, and print the link by which they choose a password, once
    CreateAccount(Box<CreateAccount>),
    /// Make somebody else the billing contact of an account, since the former one has left; both are told by
    /// mail
    ReplaceContact {
        /// An account's id, or the e-mail address of one of its people
        account: String,
        /// The e-mail address of the new billing contact, who belongs to the account or is invited to it
        #[arg(long, value_parser = email)]
        email: EmailAddress,
        /// The name of somebody who does not belong to the account yet
        #[arg(long)]
        name: Option<String>,
        /// Also remove the former contact from the account: their sessions end, and their licences become
        /// free
        #[arg(long)]
        remove: bool,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// End the sessions of one person, or of all people of all accounts. They have to sign in again
    EndSessions {
        /// The e-mail address of the person
        #[arg(value_parser = email, required_unless_present = "everybody", conflicts_with = "everybody")]
        email: Option<EmailAddress>,
        /// The sessions of everybody
        #[arg(long)]
        everybody: bool,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// Remove the second factor of somebody who has neither device nor recovery codes any more, and end their sessions
    ResetSecondFactor {
        /// The e-mail address of the person
        #[arg(value_parser = email)]
        email: EmailAddress,
        /// Why.
        #[command(flatten)]
        why: Reason,
    },
    /// List who cancelled what, and why, the oldest first: when, account, person, subscription, reason, comment
    Cancellations,
    /// List what people asked support, the oldest first: when, account, address, about what, subscription, message
    SupportRequests,
    /// List what operators did, one a line: instant, operator, command, account, details, reason
    Log {
        /// Only what was done to that account
        account: Option<String>,
    },
}

/// The facts about a new account.
#[derive(Debug, Args)]
pub struct CreateAccount {
    /// The company's name
    #[arg(long)]
    pub company: String,
    /// The country of the billing address, ISO 3166-1 alpha-2
    #[arg(long, value_name = "CODE", value_parser = country)]
    pub country: String,
    /// The currency of everything it pays, ISO 4217
    #[arg(long, value_name = "CODE", value_parser = currency)]
    pub currency: Currency,
    /// The time zone in which its days begin, such as Europe/Lisbon
    #[arg(long, value_name = "NAME")]
    pub time_zone: chrono_tz::Tz,
    /// Its VAT number
    #[arg(long, value_name = "NUMBER")]
    pub vat_number: Option<String>,
    /// The billing contact's name
    #[arg(long, value_name = "NAME")]
    pub contact: String,
    /// The billing contact's e-mail address, to sign in with
    #[arg(long, value_parser = email)]
    pub email: EmailAddress,
    /// The billing contact's language: a folder of `locales/`
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub lang: Lang,
    /// Why.
    #[command(flatten)]
    pub why: Reason,
}

/// The arguments for changing a subscription.
#[derive(Debug, Args)]
pub struct ChangeSubscription {
    /// An account's id, or the e-mail address of one of its people
    pub account: String,
    /// The id of the product, as the catalogue has it
    pub product: ProductId,
    /// The id of another plan of the product
    #[arg(long, value_name = "ID")]
    pub plan: Option<PlanId>,
    /// Another number of seats
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..))]
    pub seats: Option<u32>,
    /// Another period: monthly or annual
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub period: Option<BillingPeriod>,
    /// Only say what it costs
    #[arg(long)]
    pub dry_run: bool,
    /// Why.
    #[command(flatten)]
    pub why: Reason,
}

fn period(text: &str) -> Result<BillingPeriod, &'static str> {
    match text {
        "monthly" => Ok(BillingPeriod::Monthly),
        "annual" => Ok(BillingPeriod::Annual),
        _ => Err("not monthly or annual"),
    }
}

fn verdict(text: &str) -> Result<Verdict, &'static str> {
    match text {
        "open" => Ok(Verdict::Open),
        "won" => Ok(Verdict::Won),
        "lost" => Ok(Verdict::Lost),
        _ => Err("not open, won or lost"),
    }
}

fn currency(text: &str) -> Result<Currency, &'static str> {
    // Gold, testing codes and “no currency” have codes too, but no minor unit.
    let currency = Currency::from_code(text).filter(|currency| currency.exponent().is_some());
    currency.ok_or("not a currency of ISO 4217, such as EUR")
}

impl CreateAccount {
    /// The account to be created.
    pub(super) fn account(&self) -> NewAccount {
        NewAccount {
            company: self.company.clone(),
            country: self.country.clone(),
            currency: self.currency,
            time_zone: self.time_zone,
            vat_number: self.vat_number.clone(),
            contact: self.contact.clone(),
            email: self.email.clone(),
            lang: self.lang,
        }
    }
}
