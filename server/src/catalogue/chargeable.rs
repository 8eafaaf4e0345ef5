//! What of a catalogue the gateway cannot charge.

use app::billing::{Catalogue, Currency, Plan, Price};
use rust_decimal::Decimal;

/// What cannot be charged, a line each: a seat alone, the fewest seats there can be, and the most. Tax comes on top, and
/// credits and balances are taken off, so an order may still come to an amount that cannot be charged: it is refused
/// when it is placed. `cannot_charge` is the gateway's. What costs nothing is not charged.
pub fn unchargeable(
    catalogue: &Catalogue,
    cannot_charge: impl Fn(Decimal, Currency) -> Option<&'static str>,
) -> Vec<String> {
    let plans = catalogue.products.iter().flat_map(|product| &product.plans);
    let prices = plans.flat_map(|plan| plan.prices.iter().map(move |price| (plan, price)));
    prices.filter_map(|(plan, price)| why_not(plan, price, &cannot_charge)).collect()
}

fn why_not(
    plan: &Plan,
    price: &Price,
    cannot_charge: impl Fn(Decimal, Currency) -> Option<&'static str>,
) -> Option<String> {
    let (id, period, currency) = (&plan.id, price.period.code(), price.currency.code());
    // A multiple of ten minor units times any number of seats is one, too.
    [plan.min_seats, plan.min_seats + 1, plan.max_seats].into_iter().find_map(|seats| {
        let seats = seats.min(plan.max_seats);
        let amount = price.per_seat.checked_mul(seats.into())?;
        let reason = if amount.is_zero() { None } else { cannot_charge(amount, price.currency) }?;
        let per_seat = price.per_seat;
        Some(format!("plan {id}, {period}: {seats} × {per_seat} = {amount} {currency}: {reason}"))
    })
}
