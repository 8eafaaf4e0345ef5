//! The prices of a catalogue that the gateway cannot charge.

use app::billing::{Catalogue, Currency, Plan, Price};
use rust_decimal::Decimal;

/// The prices that cannot be charged, one a line: of a single seat, the fewest seats there can be, and the most. Tax is
/// added, and credits and balances are subtracted, so an order may still come to an amount that cannot be charged. It
/// is refused when it is placed. `cannot_charge` is the gateway's. A price of zero is not charged.
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
    // If a seat costs a multiple of ten minor units, any number of seats does so, too.
    [plan.min_seats, plan.min_seats + 1, plan.max_seats].into_iter().find_map(|seats| {
        let seats = seats.min(plan.max_seats);
        let amount = price.per_seat.checked_mul(seats.into())?;
        let reason = if amount.is_zero() { None } else { cannot_charge(amount, price.currency) }?;
        let per_seat = price.per_seat;
        Some(format!("plan {id}, {period}: {seats} × {per_seat} = {amount} {currency}: {reason}"))
    })
}
