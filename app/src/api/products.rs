//! What is sold.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::Feature;
use crate::ids::ProductId;
use leptos::prelude::*;

/// The account, and the features by which the tiers of the product are compared: the catalogue of an account has none.
#[server(prefix = "/api", endpoint = "load_product", input = Postcard, output = Postcard)]
pub async fn load_product(product: ProductId) -> Result<Loaded<(AccountPage, Vec<Feature>)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let account = center.account_page(&caller).await?;
    let found = account.snapshot.catalogue.products.iter().find(|known| known.id == product);
    let features = found.map(|found| found.features.0.clone()).ok_or(Problem::NotFound)?;
    Ok(super::page::beside_whole(account, features))
}
