//! `prorata renew`: does once what the server does by itself every minute, or shows what it would do until a day.

use super::{existing, exit_code};
use crate::clock::Clock;
use crate::config::Serve;
use crate::payments::PaymentGateway;
use crate::payments::sandbox::Sandbox;
use crate::store::Store;
use crate::use_cases::{BillingCenter, Renewed, Step};
use app::api::Problem;
use app::billing::{CartQuote, Forecast, Selection, Snapshot, Upcoming, parse_date};
use chrono::NaiveDate;
use clap::Args;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use tokio::sync::watch;

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
    /// --dry-run) or the number of the order or the problem. With --dry-run the lines are in the order of their days;
    /// otherwise each comes when it has happened, and many accounts are renewed at once. Ends with 2 when a renewal
    /// could not be charged, or its plan is not sold any more. A payment that failed is tried again as if the server had
    /// made it.
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
        if self.dry_run {
            shown(&center, self.until, out).await
        } else {
            done(&center, self.until, out).await
        }
    }
}

/// Shows what would happen. Returns whether all of it is fine.
async fn shown(center: &BillingCenter, until: Option<NaiveDate>, out: &mut impl Write) -> io::Result<bool> {
    let lines = forecast(&center.forecast(until).await.map_err(failed)?);
    for line in &lines {
        writeln!(out, "{}", line.text)?;
    }
    Ok(lines.iter().all(|line| line.is_fine))
}

/// Does it, and writes each line when it is done. Returns whether all of it is fine.
async fn done(center: &BillingCenter, until: Option<NaiveDate>, out: &mut impl Write) -> io::Result<bool> {
    let (mut is_fine, mut written) = (true, Ok(()));
    let stop = watch::Sender::new(false).subscribe();
    let renewed = center.renew_until(until, &stop, |step| {
        let line = Line::of(&step);
        is_fine &= line.is_fine;
        // What is due is done, whether or not anybody reads on.
        if written.is_ok() {
            written = writeln!(out, "{}", line.text);
        }
    });
    renewed.await.map_err(failed)?;
    written?;
    Ok(is_fine)
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
        let selection = snapshot.subscription(&event.subscription_id).map(|held| &held.selection);
        let plan = selection.and_then(|selection| snapshot.catalogue.plan(&selection.plan_id));
        let about = About {
            account: &snapshot.account.name,
            subscription: event.subscription_id.as_str(),
            selection,
            names: plan.map(|(product, plan)| (product.name.as_str(), plan.name.as_str())),
        };
        let text = about.columns(event.on, what, quote.map(Box::as_ref), &how);
        Line { text, is_fine: event.what != Forecast::NotSold }
    };
    events.into_iter().map(line).collect()
}

impl Line {
    fn of(step: &Step) -> Self {
        let (what, quote, how) = match &step.what {
            Renewed::TrialEnded => ("trial ended", None, String::new()),
            Renewed::Expired => ("expired", None, String::new()),
            Renewed::NotSold => ("not sold any more", None, String::new()),
            Renewed::Paid { number, quote } => ("renewed", Some(quote), number.to_string()),
            Renewed::Failed { problem, quote } => ("failed", Some(quote), problem.to_string()),
        };
        let about = About {
            account: &step.account_name,
            subscription: step.subscription.id.as_str(),
            selection: Some(&step.subscription.selection),
            names: step.names.as_ref().map(|(product, plan)| (product.as_str(), plan.as_str())),
        };
        let text = about.columns(step.on, what, quote.map(Box::as_ref), &how);
        Self { text, is_fine: !matches!(step.what, Renewed::NotSold | Renewed::Failed { .. }) }
    }
}

/// The subscription that a line is about.
struct About<'a> {
    account: &'a str,
    /// Its id.
    subscription: &'a str,
    selection: Option<&'a Selection>,
    /// The names of the product and of the plan, if it is sold.
    names: Option<(&'a str, &'a str)>,
}

impl About<'_> {
    /// The columns of the line. They are separated by tabs and contain none, for `cut`, `awk` and `sort`.
    fn columns(&self, on: NaiveDate, what: &str, quote: Option<&CartQuote>, how: &str) -> String {
        let columns = [
            on.to_string(),
            what.to_owned(),
            self.account.to_owned(),
            self.names.map_or(self.subscription, |(product, _)| product).to_owned(),
            self.names.map_or("", |(_, plan)| plan).to_owned(),
            self.selection.map(|selection| selection.seats.to_string()).unwrap_or_default(),
            self.selection.map(|selection| selection.period.code().to_owned()).unwrap_or_default(),
            quote.map(|quote| quote.quote.total_due.to_string()).unwrap_or_default(),
            quote.map(|quote| quote.request.currency.code().to_owned()).unwrap_or_default(),
            how.to_owned(),
        ];
        columns.map(|column| column.replace(char::is_control, " ")).join("\t")
    }
}
