//! `prorata admin`: what only the operator may do.

mod arguments;

pub use arguments::{AdminArgs, AdminCommand, Reason};

use super::exit_code;
use crate::clock::Clock;
use crate::config::Serve;
use crate::operator::{NewContact, Operator, OperatorError, log};
use crate::payments::sandbox::Sandbox;
use crate::payments::{MoneyBackKind, PaymentGateway};
use crate::store::{Store, cancellations, money_back, orders, support_requests, timestamp};
use crate::use_cases::{BillingCenter, Wanted};
use app::billing::AccountKind;
use app::limits::INVITATION_DAYS;
use chrono::TimeDelta;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

impl AdminArgs {
    /// Says on standard output what was done. Ends with 2 when it cannot be done, and says why.
    pub fn run(&self, clock: Clock) -> ExitCode {
        let answer = || -> io::Result<bool> {
            if matches!(&self.command, AdminCommand::ChangeSubscription(change) if !change.dry_run) {
                server().map_err(io::Error::other)?.check_payments().map_err(io::Error::other)?;
            }
            self.database.answer_on(async |store| self.answer(store, clock, &mut io::stdout().lock()).await)
        };
        exit_code(answer())
    }

    /// Runs the command on an open store, and writes the answer to `out`.
    pub async fn answer(&self, store: &Store, clock: Clock, out: &mut impl Write) -> io::Result<bool> {
        if let Some(rows) = self.list(store).await.map_err(io::Error::other)? {
            for columns in rows {
                // Columns are separated by tabs and contain none, for `cut`, `awk` and `sort`.
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

    /// The rows of a command that only lists something.
    async fn list(&self, store: &Store) -> Result<Option<Vec<[String; 6]>>, OperatorError> {
        Ok(match &self.command {
            AdminCommand::Log { account } => {
                let rows = log(store, account.as_deref()).await?.into_iter().map(|action| {
                    let (at, account) = (
                        timestamp(action.created_at),
                        action.account_id.map(String::from).unwrap_or_default(),
                    );
                    [at, action.operator, action.action, account, action.details, action.reason]
                });
                Some(rows.collect())
            }
            AdminCommand::Cancellations => {
                let said = cancellations::all(&mut *store.read().await?).await?.into_iter().map(|said| {
                    let at = timestamp(said.created_at);
                    [
                        at,
                        said.account_id.into(),
                        said.person_id.into(),
                        said.subscription_id.into(),
                        said.why,
                        said.comment,
                    ]
                });
                Some(said.collect())
            }
            AdminCommand::SupportRequests => {
                let asked =
                    support_requests::all(&mut *store.read().await?).await?.into_iter().map(|asked| {
                        let at = timestamp(asked.created_at);
                        [
                            at,
                            asked.account_id.into(),
                            asked.email.into(),
                            asked.about,
                            asked.subscription_id.map(String::from).unwrap_or_default(),
                            asked.message,
                        ]
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
            AdminCommand::EndSessions { email, why, .. } => by(why)?.end_sessions(email.as_ref()).await,
            AdminCommand::ResetSecondFactor { email, why } => by(why)?.reset_second_factor(email).await,
            AdminCommand::ResendMail { id, why } => by(why)?.resend_mail(id).await,
            AdminCommand::CreateAccount(new) => {
                let site = server()?.public_url().origin;
                Ok(match by(&new.why)?.create_account(&new.account()).await? {
                    (done, None) => format!("{done}\n{} signs in already, by the same password", new.email),
                    (done, Some(token)) => {
                        let link = format!("{site}/{}/set-password/{token}", new.lang.code());
                        format!("{done}\nto choose a password, once, within {INVITATION_DAYS} days: {link}")
                    }
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

/// The refunds or disputes, with their state.
async fn went_back(store: &Store, kind: MoneyBackKind) -> Result<Vec<[String; 6]>, OperatorError> {
    let mut conn = store.read().await?;
    let mut rows = Vec::new();
    for noted in money_back::all(&mut conn).await?.into_iter().filter(|noted| noted.kind == kind) {
        let order = orders::number_of(&mut conn, &noted.order_id).await?;
        let amount = format!("{} {}", noted.amount, noted.currency.code());
        let state = format!("{:?}", noted.step).to_lowercase();
        let (at, order) = (timestamp(noted.noticed_at), order.to_string());
        rows.push([at, noted.account_id.into(), order, amount, noted.id, state]);
    }
    Ok(rows)
}

/// The server's settings, from the environment.
fn server() -> Result<Serve, OperatorError> {
    Serve::from_environment().map_err(|error| OperatorError::Refused(error.to_string()))
}

/// The billing center as the server has it, and its gateway.
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

/// The billing center as the server has it, with the sandbox as its gateway.
fn at_sandbox(store: &Store, clock: Clock) -> Result<(BillingCenter, Sandbox), OperatorError> {
    let (center, _) = center(store, clock)?;
    Ok((center, Sandbox::new(store.clone(), clock)))
}
