//! The account at this moment, and its own page.

use super::{company, statement};
use crate::clock::day_of;
use crate::store::orders;
use crate::store::{accounts, carts, catalogues, invoices, people, sign_ins, vat_numbers};
use crate::use_cases::BillingCenter;
use crate::use_cases::people::own_accounts;
use app::api::{AccountPage, OwnAccount, Problem, Visitor};
use app::billing::vat::VatNumber;
use app::billing::{
    AccountDetails, CartQuote, Overview, Refusal, Snapshot, VatOnFile, overview, payment_refusal, quote_cart,
    spent_since, told_until,
};
use app::ports::{Accounts, Caller};
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl Accounts for BillingCenter {
    /// Nothing is read that the header does not show.
    async fn visitor(&self, caller: &Caller) -> Result<Visitor, Problem> {
        let mut tx = self.store.read().await?;
        let person = people::get(&mut tx, &caller.account_id, &caller.person_id).await?;
        let person = person.ok_or(Problem::NotFound)?;
        let own = |place: sign_ins::Membership| OwnAccount { id: place.account_id, name: place.account_name };
        let all = sign_ins::memberships(&mut tx, &caller.person_id).await?;
        let accounts: Vec<_> = all.into_iter().map(own).collect();
        let here = accounts.iter().find(|own| own.id == caller.account_id).ok_or(Problem::NotFound)?;
        let cart_lines = carts::lines(&mut tx, &caller.account_id).await?.len();
        Ok(Visitor {
            name: person.name,
            email: person.email,
            account_id: caller.account_id.clone(),
            account_name: here.name.clone(),
            cart_lines: u32::try_from(cart_lines).unwrap_or(u32::MAX),
            accounts: if accounts.len() < 2 { Vec::new() } else { accounts },
        })
    }

    async fn account_page_for(&self, caller: &Caller, shown: &str) -> Result<AccountPage, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot_shown(&mut tx, caller, shown).await?.snapshot;
        let pending = orders::pending(&mut tx, &caller.account_id).await?;
        let refused = carts::refused_quote(&mut tx, &caller.account_id).await?;
        let accounts = own_accounts(&mut tx, &caller.person_id).await?;
        Ok(AccountPage {
            accounts,
            // While an order waits for its confirmation, pressing the button again continues that order. For an order
            // that no person asked for there is no button.
            order_key: pending
                .filter(orders::Order::has_payer)
                .map_or_else(|| uuid::Uuid::new_v4().to_string(), |order| order.idempotency_key),
            refused: refused.filter(|refused| differs(refused, &snapshot)),
            addresses: self.settings.addresses.clone(),
            snapshot,
        })
    }

    /// Only a person who may see the upcoming charges has them in the overview.
    async fn overview(&self, caller: &Caller, snapshot: &Snapshot) -> Result<Overview, Problem> {
        let mut tx = self.store.read().await?;
        let since = invoices::since(&mut tx, &caller.account_id, spent_since(snapshot.today)).await?;
        let events = match (payment_refusal(snapshot), told_until(snapshot.today)) {
            (None | Some(Refusal::OrderInFlight), Some(until)) => {
                self.forecast_of(&mut tx, snapshot, until).await?
            }
            _ => Vec::new(),
        };
        Ok(overview(snapshot, &since, &events))
    }

    async fn account_details(&self, caller: &Caller) -> Result<AccountDetails, Problem> {
        let mut tx = self.store.read().await?;
        let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let mut company = invoices::buyer(&mut tx, &caller.account_id).await?;
        // The VAT number has its own place on the page.
        company.vat_number = None;
        let number = account.vat_number.as_ref().or(account.refused_vat_number.as_ref());
        let vat = match number {
            Some(number) => Some(on_file(&mut tx, number, &account.time_zone).await?),
            None => None,
        };
        let (_, catalogue) = catalogues::newest(&mut tx).await?.ok_or(Problem::Unavailable)?;
        let statement = statement::statement(&mut tx, &account, &catalogue).await?;
        let is_used = accounts::is_used(&mut tx, &caller.account_id).await?;
        Ok(AccountDetails {
            company,
            vat,
            currency: account.currency,
            currencies: if is_used { Vec::new() } else { company::currencies(&catalogue) },
            time_zone: account.time_zone,
            time_zones: company::time_zones(),
            balance: account.balance,
            statement,
        })
    }
}

/// Whether there is a difference to show. There is none, for example, when the other tab took its change back.
fn differs(refused: &CartQuote, snapshot: &Snapshot) -> bool {
    quote_cart(snapshot, &snapshot.cart).is_ok_and(|now| now != *refused)
}

/// The number on file, and what VIES last said about it.
async fn on_file(
    conn: &mut AnyConnection,
    number: &VatNumber,
    time_zone: &str,
) -> Result<VatOnFile, Problem> {
    let known = vat_numbers::get(&mut *conn, number).await?;
    let verdict = known.and_then(|known| known.verdict);
    Ok(VatOnFile {
        number: number.clone(),
        verdict: verdict.map(|(valid, answered_at)| (valid, day_of(answered_at, time_zone))),
        consultation: vat_numbers::consultation(conn, number).await?,
    })
}
