//! What is sold, and at which price.

use super::features::{Features, LocalizedText};
use super::period::BillingPeriod;
use super::strict_serde;
use crate::ids::{PlanId, ProductId};
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Everything that is sold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The products, in the order in which a page lists them.
    pub products: Vec<Product>,
}

/// Something sold by seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Identifies the product in files and URLs.
    pub id: ProductId,
    /// Its name, the same in every language.
    pub name: String,
    /// The name of its seat.
    pub seat: SeatKind,
    /// How long it can be tried, in days; 0 when it cannot.
    pub trial_days: u32,
    /// Its tiers, lowest first.
    pub plans: Vec<Plan>,
    /// The features by which its tiers are compared.
    #[serde(default, skip_serializing_if = "Features::is_empty")]
    pub features: Features,
}

/// What a product calls a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeatKind {
    /// The seat of a support tool.
    Agent,
    /// The seat of a meeting tool.
    Organizer,
    /// The seat of video assistance.
    Expert,
    /// The seat of everything else.
    User,
}

/// A tier of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Identifies the plan in files, carts and orders.
    pub id: PlanId,
    /// Its name, the same in every language.
    pub name: String,
    /// Its offer, in one line.
    pub summary: LocalizedText,
    /// The fewest seats it is sold with, 1 or more.
    pub min_seats: u32,
    /// The most seats that can be bought online.
    pub max_seats: u32,
    /// One price for each currency and period in which the plan is sold.
    pub prices: Vec<Price>,
}

/// The price of one seat for one period, net of tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The currency of `per_seat`.
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The period that it pays for.
    #[serde(with = "strict_serde::period")]
    pub period: BillingPeriod,
    /// The amount, zero or more.
    #[serde(with = "strict_serde::decimal")]
    pub per_seat: Decimal,
}

impl Catalogue {
    /// The product that has the plan, and the plan.
    pub fn plan(&self, plan_id: &PlanId) -> Option<(&Product, &Plan)> {
        self.products
            .iter()
            .find_map(|product| Some((product, product.plans.iter().find(|plan| plan.id == *plan_id)?)))
    }

    /// The same without the lines that describe its plans, for a page that does not show them.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn undescribed(mut self) -> Self {
        let plans = self.products.iter_mut().flat_map(|product| product.plans.iter_mut());
        plans.for_each(|plan| plan.summary.clear());
        self
    }
}

impl Product {
    /// The plan's place among the tiers, 0 for the lowest.
    pub fn rank(&self, plan_id: &PlanId) -> Option<usize> {
        self.plans.iter().position(|plan| plan.id == *plan_id)
    }
}

impl Plan {
    /// The price of one seat. `None` where the plan is not sold in that currency and for that period.
    pub fn per_seat(&self, currency: Currency, period: BillingPeriod) -> Option<Decimal> {
        self.prices
            .iter()
            .find(|price| price.currency == currency && price.period == period)
            .map(|price| price.per_seat)
    }
}
