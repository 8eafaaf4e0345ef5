//! What the billing contact says of the company.

use super::{BillingDesk, refuse};
use crate::clock::day_of;
use crate::store::{accounts, invoices};
use app::api::{Company, Problem};
use app::billing::{Catalogue, Currency, account_refusal};
use app::documents::postal_code_fits;
use app::ports::Caller;
use chrono_tz::Tz;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

/// A name or a line of an address fits an envelope.
const LONGEST_CHARS: usize = 200;

/// Sets it for everything from now on: documents that were issued stay as they are.
pub(super) async fn edit(desk: &BillingDesk, caller: &Caller, company: &Company) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let snapshot = desk.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&account_refusal(&snapshot))?;
    let zone: Tz = company.time_zone.parse().map_err(|_| Problem::BadRequest)?;
    let name = line(&company.name).ok_or(Problem::BadCompanyName)?;
    let street = line(&company.street).ok_or(Problem::BadAddress)?;
    let city = line(&company.city).ok_or(Problem::BadAddress)?;
    let region = if company.region.trim().is_empty() {
        None
    } else {
        Some(line(&company.region).ok_or(Problem::BadAddress)?)
    };
    let code = company.postal_code.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    if !postal_code_fits(&snapshot.account.country, &code) {
        return Err(Problem::BadPostalCode);
    }
    // A period must not be billed from a day before its first: credit is for what is left of it, and never more than
    // the whole.
    if day_of(desk.clock.now(), zone.name()) < snapshot.today {
        return Err(Problem::ZoneBehind);
    }
    let id = &caller.account_id;
    set_currency(tx.conn(), id, &company.currency, &snapshot.catalogue, snapshot.account.currency).await?;
    accounts::set_company(tx.conn(), id, &name, zone.name()).await?;
    invoices::set_address(tx.conn(), id, &street, &code, &city, region.as_deref()).await?;
    Ok(tx.commit().await?)
}

fn line(typed: &str) -> Option<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=LONGEST_CHARS).contains(&line.chars().count());
    (fits && !line.contains(char::is_control)).then_some(line)
}

async fn set_currency(
    conn: &mut AnyConnection,
    account_id: &str,
    typed: &str,
    catalogue: &Catalogue,
    now: Currency,
) -> Result<(), Problem> {
    if typed.is_empty() || typed == now.code() {
        return Ok(());
    }
    let sold_in = currencies(catalogue);
    let currency =
        sold_in.into_iter().find(|currency| currency.code() == typed).ok_or(Problem::BadRequest)?;
    if accounts::is_used(&mut *conn, account_id).await? {
        return Err(Problem::BadRequest);
    }
    Ok(accounts::set_currency(conn, account_id, currency).await?)
}

/// The currencies that something is sold in.
pub(super) fn currencies(catalogue: &Catalogue) -> Vec<Currency> {
    let plans = catalogue.products.iter().flat_map(|product| &product.plans);
    let prices = plans.flat_map(|plan| plan.prices.iter().map(|price| price.currency));
    prices.map(|currency| (currency.code(), currency)).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// The names of the time zones that people look for: those of a continent or an ocean, and UTC.
pub(super) fn time_zones() -> Vec<&'static str> {
    const PLACES: [&str; 9] =
        ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    names
        .filter(|name| {
            *name == "UTC" || name.split_once('/').is_some_and(|(place, _)| PLACES.contains(&place))
        })
        .collect()
}
