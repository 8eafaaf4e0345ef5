//! The company's details, as the billing contact enters them.

use crate::clock::day_of;
use crate::documents::unprintable;
use crate::store::{accounts, invoices};
use crate::use_cases::{BillingCenter, refuse};
use app::api::{Company, Problem};
use app::billing::{Account, Catalogue, Currency, Party, account_refusal};
use app::documents::postal_code;
use app::ids::AccountId;
use app::limits::MAX_LINE_CHARS;
use app::ports::{Caller, CompanyDetails};
use app::typed::{line, visible};
use async_trait::async_trait;
use chrono_tz::Tz;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

#[async_trait]
impl CompanyDetails for BillingCenter {
    fn unprintable(&self) -> fn(&str) -> Option<char> {
        unprintable
    }

    /// Sets the details from now on. Documents that were issued stay as they are.
    async fn edit_company(&self, caller: &Caller, company: &Company) -> Result<bool, Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&account_refusal(&snapshot))?;
        let zone: Tz = company.time_zone.parse().map_err(|_| Problem::BadRequest)?;
        let name = printed(&company.name, Problem::BadCompanyName)?;
        let street = printed(&company.street, Problem::BadAddress)?;
        let city = printed(&company.city, Problem::BadAddress)?;
        let region = match visible(&company.region).trim() {
            "" => None,
            region => Some(printed(region, Problem::BadAddress)?),
        };
        let code =
            postal_code(&snapshot.account.country, &company.postal_code).ok_or(Problem::BadPostalCode)?;
        // A period must not be billed from a day before its first: the credit is for what is left of it, and never more
        // than the whole.
        if day_of(self.clock.now(), zone.name()) < snapshot.today {
            return Err(Problem::ZoneBehind);
        }
        let id = &caller.account_id;
        let before = details(tx.conn(), id).await?;
        set_currency(tx.conn(), id, &company.currency, &snapshot.catalogue, snapshot.account.currency)
            .await?;
        accounts::set_company(tx.conn(), id, &name, zone.name()).await?;
        invoices::set_address(tx.conn(), id, &street, &code, &city, region.as_deref()).await?;
        let has_changed = details(tx.conn(), id).await? != before;
        tx.commit().await?;
        Ok(has_changed)
    }
}

/// Everything that is edited, and more.
async fn details(conn: &mut AnyConnection, id: &AccountId) -> Result<(Option<Account>, Party), Problem> {
    let account = accounts::get(&mut *conn, id).await?;
    Ok((account, invoices::buyer(conn, id).await?))
}

/// A line that can be printed on documents.
fn printed(typed: &str, problem: Problem) -> Result<String, Problem> {
    let line = line(typed, MAX_LINE_CHARS).ok_or(problem)?;
    if unprintable(&line).is_some() { Err(Problem::UnprintableLetter) } else { Ok(line) }
}

async fn set_currency(
    conn: &mut AnyConnection,
    account_id: &AccountId,
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

/// The currencies in which something is sold.
pub(super) fn currencies(catalogue: &Catalogue) -> Vec<Currency> {
    let plans = catalogue.products.iter().flat_map(|product| &product.plans);
    let prices = plans.flat_map(|plan| plan.prices.iter().map(|price| price.currency));
    prices.map(|currency| (currency.code(), currency)).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// The names of the time zones for which people look: those of a continent or an ocean, and UTC.
pub(super) fn time_zones() -> Vec<String> {
    const PLACES: [&str; 9] =
        ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    names
        .filter(|name| {
            *name == "UTC" || name.split_once('/').is_some_and(|(place, _)| PLACES.contains(&place))
        })
        .map(str::to_owned)
        .collect()
}
