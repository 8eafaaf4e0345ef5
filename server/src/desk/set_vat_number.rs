//! The account's VAT number.

use super::{BillingDesk, refuse};
use crate::store::accounts;
use app::api::Problem;
use app::billing::account_refusal;
use app::billing::vat::VatNumber;
use app::ports::Caller;

pub(super) async fn set_vat_number(desk: &BillingDesk, caller: &Caller, text: &str) -> Result<(), Problem> {
    let mut tx = desk.change(&caller.account_id).await?;
    let snapshot = desk.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&account_refusal(&snapshot))?;
    let number = if text.trim().is_empty() {
        None
    } else {
        let parsed = VatNumber::parse_for(text, &snapshot.account.country);
        Some(parsed.map_err(|_| Problem::BadVatNumber)?)
    };
    accounts::set_vat_number(tx.conn(), &caller.account_id, number.as_ref()).await?;
    Ok(tx.commit().await?)
}
