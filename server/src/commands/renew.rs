//! `prorata renew`: does once what the server does by itself every minute, or shows what it would do until a day.

use super::{existing, exit_code};
use crate::clock::Clock;
use crate::config::Serve;
use crate::payments::PaymentGateway;
use crate::payments::sandbox::Sandbox;
use crate::store::Store;
use crate::use_cases::{BillingCenter, Renewed, Step};
use app::api::Problem;
use app::billing::{CartQuote, Forecast, Snapshot, Upcoming, parse_date};
use app::ids::SubscriptionId;
use chrono::NaiveDate;
use clap::Args;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

/// The settings of `prorata renew`.
#[derive(Debug, Args)]
pub struct RenewArgs {
    /// Also what becomes due until the end of that day (2026-04-30); without it, what is due today
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub until: Option<NaiveDate>,
    /// Charge nothing and write nothing: only show what would happen if nothing changes and every payment works
    #[arg(long)]
    pub dry_run: bool,
    /// The settings of the server: its database, its gateway, the seller.
    #[command(flatten)]
    pub server: Serve,
}

fn failed(problem: Problem) -> io::Error {
    io::Error::other(problem.to_string())
}

fn date(text: &str) -> Result<NaiveDate, &'static str> {
    parse_date(text)
}

impl RenewArgs {
    /// Prints a line for each thing that happens, its columns separated by tabs: the day, what happens, the account,
    /// the product, the plan, the seats, the period, the amount that is charged, its currency, and how it is paid (with
    /// --dry-run) or the number of the order or the problem. Ends with 2 when a renewal could not be charged, or its
    /// plan is not sold any more. A payment that failed is tried again as if the server had made it.
    pub fn run(&self, clock: Clock) -> ExitCode {
        let answer = || -> io::Result<bool> {
            if !self.dry_run {
                self.server.check_payments().map_err(io::Error::other)?;
            }
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            runtime.block_on(async {
                let url = &self.server.database_url;
                let opened = if self.dry_run {
                    Store::open_as_it_is(url).await
                } else {
                    Store::open(&existing(url)).await
                };
                let store = opened.map_err(io::Error::other)?;
                let done = self.answer(&store, clock, &mut io::stdout().lock()).await;
                store.close().await;
                done
            })
        };
        exit_code(answer())
    }

    /// Renews, or shows what would happen, on an open store, and writes the answer to `out`.
    pub async fn answer(&self, store: &Store, clock: Clock, out: &mut impl Write) -> io::Result<bool> {
        let gateway: Arc<dyn PaymentGateway> = match self.server.stripe(store).map_err(io::Error::other)? {
            Some(stripe) => Arc::new(stripe),
            None => Arc::new(Sandbox::new(store.clone(), clock)),
        };
        let center = BillingCenter::new(store.clone(), gateway, clock, self.server.settings());
        let accounts = center.forecast(self.until).await.map_err(failed)?;
        let lines = if self.dry_run {
            forecast(&accounts)
        } else {
            let steps = center.renew_until(self.until).await.map_err(failed)?;
            done(&accounts, &steps)
        };
        for line in &lines {
            writeln!(out, "{}", line.text)?;
        }
        Ok(lines.iter().all(|line| line.is_fine))
    }
}

/// A line of the answer.
struct Line {
    text: String,
    is_fine: bool,
}

fn forecast(accounts: &[(Snapshot, Vec<Upcoming>)]) -> Vec<Line> {
    let mut events: Vec<_> = accounts
        .iter()
        .flat_map(|(snapshot, events)| events.iter().map(move |event| (snapshot, event)))
        .collect();
    events.sort_by_key(|(_, event)| event.on);
    let line = |(snapshot, event): (&Snapshot, &Upcoming)| {
        let card = || match &snapshot.account.payment_method {
            Some(method) => format!("{} ····{}", method.brand, method.last_four),
            None => "no payment method".to_owned(),
        };
        let (what, quote, how) = match &event.what {
            Forecast::TrialEnds => ("end trial", None, String::new()),
            Forecast::Expires => ("expire", None, String::new()),
            Forecast::NotSold => ("not sold any more", None, String::new()),
            Forecast::Renews(quote) if quote.needs_payment_method => ("renew", Some(quote), card()),
            Forecast::Renews(quote) => ("renew", Some(quote), "balance".to_owned()),
        };
        let text = columns(event.on, what, snapshot, &event.subscription_id, quote.map(Box::as_ref), &how);
        Line { text, is_fine: event.what != Forecast::NotSold }
    };
    events.into_iter().map(line).collect()
}

fn done(accounts: &[(Snapshot, Vec<Upcoming>)], steps: &[Step]) -> Vec<Line> {
    let line = |step: &Step| {
        let (snapshot, _) = accounts.iter().find(|(snapshot, _)| snapshot.account.id == step.account_id)?;
        let (what, quote, how) = match &step.what {
            Renewed::TrialEnded => ("trial ended", None, String::new()),
            Renewed::Expired => ("expired", None, String::new()),
            Renewed::NotSold => ("not sold any more", None, String::new()),
            Renewed::Paid { number, quote } => ("renewed", Some(quote), number.to_string()),
            Renewed::Failed { problem, quote } => ("failed", Some(quote), problem.to_string()),
        };
        let is_fine = !matches!(step.what, Renewed::NotSold | Renewed::Failed { .. });
        let text = columns(step.on, what, snapshot, &step.subscription.id, quote.map(Box::as_ref), &how);
        Some(Line { text, is_fine })
    };
    steps.iter().filter_map(line).collect()
}

/// The columns of a line. They are separated by tabs and contain none, for `cut`, `awk` and `sort`.
fn columns(
    on: NaiveDate,
    what: &str,
    snapshot: &Snapshot,
    subscription_id: &SubscriptionId,
    quote: Option<&CartQuote>,
    how: &str,
) -> String {
    let selection = snapshot.subscription(subscription_id).map(|held| &held.selection);
    let plan = selection.and_then(|selection| snapshot.catalogue.plan(&selection.plan_id));
    let columns = [
        on.to_string(),
        what.to_owned(),
        snapshot.account.name.clone(),
        plan.map_or_else(|| subscription_id.to_string(), |(product, _)| product.name.clone()),
        plan.map(|(_, plan)| plan.name.clone()).unwrap_or_default(),
        selection.map(|selection| selection.seats.to_string()).unwrap_or_default(),
        selection.map(|selection| selection.period.code().to_owned()).unwrap_or_default(),
        quote.map(|quote| quote.quote.total_due.to_string()).unwrap_or_default(),
        quote.map(|quote| quote.request.currency.code().to_owned()).unwrap_or_default(),
        how.to_owned(),
    ];
    columns.map(|column| column.replace(char::is_control, " ")).join("\t")
}
