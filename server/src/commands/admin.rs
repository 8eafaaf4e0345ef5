//! `prorata admin`: what only the operator may do.

use super::{existing, exit_code};
use crate::clock::Clock;
use crate::config::{Cli, Command, Serve, country, database_url, email};
use crate::operator::{NewAccount, NewContact, Operator, OperatorError, log};
use crate::payments::sandbox::{Sandbox, Verdict};
use crate::payments::{MoneyBackKind, PaymentGateway};
use crate::store::{Store, cancellations, money_back, orders, support_requests, timestamp};
use crate::use_cases::{BillingCenter, Wanted};
use app::billing::{AccountKind, BillingPeriod, Currency};
use app::i18n::Lang;
use chrono::TimeDelta;
use clap::{Args, Subcommand};
use rust_decimal::Decimal;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use uuid::Uuid;

/// Where the accounts are, and who does what to them, and why.
#[derive(Debug, Args)]
pub struct AdminArgs {
    /// The database of the server
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        default_value = "sqlite://data/prorata.db",
        value_name = "URL",
        hide_env_values = true,
        value_parser = database_url
    )]
    pub database_url: String,
    /// Who does it, for the list of what was done
    #[arg(long, global = true, env = "USER", default_value = "", value_name = "NAME")]
    pub operator: String,
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

/// What can be done. An ACCOUNT is an account's id, or the e-mail address of one of its people.
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
    /// Change a subscription as the pages do, and also to a lower tier or to more seats than are sold online. The seller, the
    /// gateway and the rest are read from the environment, as the server reads them
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
    /// Send a mail once more, also one that was sent
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
    /// Create an account with its first billing contact, and print the password to sign in with
    CreateAccount(Box<CreateAccount>),
    /// Make somebody else the billing contact of an account, since the one before has left; both are told by mail
    ReplaceContact {
        /// An account's id, or the e-mail address of one of its people
        account: String,
        /// The e-mail address of the new billing contact, who is of the account or is invited to it
        #[arg(long, value_parser = email)]
        email: String,
        /// The name of somebody who is not of the account yet
        #[arg(long)]
        name: Option<String>,
        /// Also remove the one before from the account: sessions end, and licences come free
        #[arg(long)]
        remove: bool,
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

/// What is needed for a new account.
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
    /// In which its days begin, such as Europe/Lisbon
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
    pub email: String,
    /// The billing contact's language: pt, it, es, de or en
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = lang)]
    pub lang: Lang,
    #[command(flatten)]
    why: Reason,
}

/// What is needed to change a subscription.
#[derive(Debug, Args)]
pub struct ChangeSubscription {
    /// An account's id, or the e-mail address of one of its people
    pub account: String,
    /// The id of the product, as the catalogue has it
    pub product: String,
    /// The id of another plan of the product
    #[arg(long, value_name = "ID")]
    pub plan: Option<String>,
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
    why: Reason,
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

fn lang(text: &str) -> Result<Lang, &'static str> {
    Lang::from_code(text).ok_or("not one of pt, it, es, de and en")
}

impl AdminArgs {
    /// Says on standard output what was done. 2 when it cannot be done, and why.
    pub fn run(&self, clock: Clock) -> ExitCode {
        let answer = || -> io::Result<bool> {
            if matches!(&self.command, AdminCommand::ChangeSubscription(change) if !change.dry_run) {
                server().map_err(io::Error::other)?.check_payments().map_err(io::Error::other)?;
            }
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let store = Store::open(&existing(&self.database_url)).await.map_err(io::Error::other)?;
                let done = self.answer(&store, clock, &mut io::stdout().lock()).await;
                store.close().await;
                done
            })
        };
        exit_code(answer())
    }

    /// Does it on an open store, and writes the answer to `out`.
    pub async fn answer(&self, store: &Store, clock: Clock, out: &mut impl Write) -> io::Result<bool> {
        if let Some(rows) = self.list(store).await.map_err(io::Error::other)? {
            for columns in rows {
                // Tabs between the columns, and none in them: for `cut`, `awk` and `sort`.
                writeln!(out, "{}", columns.map(|column| column.replace(char::is_control, " ")).join("\t"))?;
            }
            return Ok(true);
        }
        match self.act(store, clock).await {
            Ok(done) => writeln!(out, "{done}").map(|()| true),
            Err(OperatorError::Refused(why)) => {
                eprintln!("prorata: {why}");
                Ok(false)
            }
            Err(OperatorError::Store(error)) => Err(io::Error::other(error)),
        }
    }

    /// The rows of what only looks.
    async fn list(&self, store: &Store) -> Result<Option<Vec<[String; 6]>>, OperatorError> {
        Ok(match &self.command {
            AdminCommand::Log { account } => {
                let rows = log(store, account.as_deref()).await?.into_iter().map(|action| {
                    let (at, account) = (timestamp(action.created_at), action.account_id.unwrap_or_default());
                    [at, action.operator, action.action, account, action.details, action.reason]
                });
                Some(rows.collect())
            }
            AdminCommand::Cancellations => {
                let said = cancellations::all(&mut *store.read().await?).await?.into_iter().map(|said| {
                    let at = timestamp(said.created_at);
                    [at, said.account_id, said.person_id, said.subscription_id, said.why, said.comment]
                });
                Some(said.collect())
            }
            AdminCommand::SupportRequests => {
                let asked =
                    support_requests::all(&mut *store.read().await?).await?.into_iter().map(|asked| {
                        let at = timestamp(asked.created_at);
                        [at, asked.account_id, asked.email, asked.about, asked.subscription_id, asked.message]
                    });
                Some(asked.collect())
            }
            AdminCommand::Refunds => Some(went_back(store, MoneyBackKind::Refund).await?),
            AdminCommand::Disputes => Some(went_back(store, MoneyBackKind::Dispute).await?),
            _ => None,
        })
    }

    async fn act(&self, store: &Store, clock: Clock) -> Result<String, OperatorError> {
        let by = |why: &Reason| Operator::new(store.clone(), clock, &self.operator, &why.reason);
        match &self.command {
            AdminCommand::AdjustBalance { account, amount, why } => {
                by(why)?.adjust_balance(account, *amount).await
            }
            AdminCommand::ChangeSubscription(change) => {
                let wanted =
                    Wanted { plan_id: change.plan.clone(), seats: change.seats, period: change.period };
                let (center, _) = center(store, clock)?;
                let operator = by(&change.why)?;
                operator
                    .change_subscription(&center, &change.account, &change.product, wanted, change.dry_run)
                    .await
            }
            AdminCommand::MakeCorporate { account, why } => {
                by(why)?.set_kind(account, AccountKind::Corporate).await
            }
            AdminCommand::MakeSelfService { account, why } => {
                by(why)?.set_kind(account, AccountKind::SelfService).await
            }
            AdminCommand::ReplaceContact { account, email, name, remove, why } => {
                let new = NewContact { email: email.clone(), name: name.clone(), remove: *remove };
                by(why)?.replace_contact(account, &new).await
            }
            AdminCommand::ResendMail { id, why } => by(why)?.resend_mail(id).await,
            AdminCommand::CreateAccount(new) => {
                let password = Uuid::new_v4().simple().to_string();
                Ok(match by(&new.why)?.create_account(&new.account(), &password).await? {
                    (done, true) => format!("{done}\n{} signs in already, by the same password", new.email),
                    (done, false) => format!("{done}\npassword: {password}"),
                })
            }
            AdminCommand::Refund { order, amount, why } => {
                let (center, gateway) = center(store, clock)?;
                by(why)?.refund(&center, gateway.as_ref(), *order, *amount).await
            }
            AdminCommand::SyncRefunds { days } => {
                let (center, _) = center(store, clock)?;
                let looked = center.look_for_money_back(TimeDelta::days(*days)).await;
                looked.map(|charges| format!("looked at {charges} charges")).map_err(|problem| {
                    OperatorError::Refused(format!("not all could be looked at: {problem}; try again"))
                })
            }
            AdminCommand::SandboxDispute { order, amount, verdict, why } => {
                let (center, sandbox) = at_sandbox(store, clock)?;
                by(why)?.dispute(&center, &sandbox, *order, *amount, *verdict).await
            }
            AdminCommand::SandboxFailRefund { order, why } => {
                let (center, sandbox) = at_sandbox(store, clock)?;
                by(why)?.fail_refund(&center, &sandbox, *order).await
            }
            AdminCommand::Log { .. }
            | AdminCommand::Cancellations
            | AdminCommand::Refunds
            | AdminCommand::Disputes
            | AdminCommand::SupportRequests => Ok(String::new()),
        }
    }
}

/// What went back of that kind, and how it stands.
async fn went_back(store: &Store, kind: MoneyBackKind) -> Result<Vec<[String; 6]>, OperatorError> {
    let mut conn = store.read().await?;
    let mut rows = Vec::new();
    for noted in money_back::all(&mut conn).await?.into_iter().filter(|noted| noted.kind == kind) {
        let order = orders::number_of(&mut conn, &noted.order_id).await?;
        let amount = format!("{} {}", noted.amount, noted.currency.code());
        let state = format!("{:?}", noted.step).to_lowercase();
        let (at, order) = (timestamp(noted.noticed_at), order.to_string());
        rows.push([at, noted.account_id, order, amount, noted.id, state]);
    }
    Ok(rows)
}

/// The server's settings, by what the environment says.
fn server() -> Result<Box<Serve>, OperatorError> {
    let cli = Cli::parse_with_default(["prorata".into()]);
    match cli.map_err(|error| OperatorError::Refused(error.to_string()))?.command {
        Command::Serve(server) => Ok(server),
        _ => Err(OperatorError::Refused("no settings".into())),
    }
}

/// A center as the server's, and its gateway.
fn center(store: &Store, clock: Clock) -> Result<(BillingCenter, Arc<dyn PaymentGateway>), OperatorError> {
    let refused = |error: String| OperatorError::Refused(error);
    let server = server()?;
    let stripe = server.stripe(store).map_err(|error| refused(error.to_string()))?;
    let gateway: Arc<dyn PaymentGateway> = match stripe {
        Some(stripe) => Arc::new(stripe),
        None => Arc::new(Sandbox::new(store.clone(), clock)),
    };
    Ok((BillingCenter::new(store.clone(), gateway.clone(), clock, server.settings()), gateway))
}

/// A center as the server's, whose gateway is the sandbox.
fn at_sandbox(store: &Store, clock: Clock) -> Result<(BillingCenter, Sandbox), OperatorError> {
    let (center, _) = center(store, clock)?;
    Ok((center, Sandbox::new(store.clone(), clock)))
}

impl CreateAccount {
    fn account(&self) -> NewAccount {
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
