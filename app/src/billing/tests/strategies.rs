//! The values with which properties are checked.

use super::*;
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;

const CURRENCIES: [Currency; 5] = [Currency::EUR, Currency::USD, Currency::JPY, Currency::KWD, Currency::CLF];

/// Up to 10¹² minor units of a currency, small amounts as often as large ones.
pub fn minor() -> impl Strategy<Value = i128> {
    prop_oneof![Just(0), 1..100_i128, 1..1_000_000_000_i128]
}

/// Rates that exist, and rates that could exist.
pub fn rate() -> impl Strategy<Value = Decimal> {
    let known = ["0", "1", "0.19", "0.2", "0.25", "0.255", "0.081"].map(amount);
    prop_oneof![
        3 => prop::sample::select(known.to_vec()),
        1 => (0..=1_000_000_i64).prop_map(|millionths| Decimal::new(millionths, 6)),
    ]
}

pub fn period() -> impl Strategy<Value = BillingPeriod> {
    prop::sample::select(BillingPeriod::ALL.to_vec())
}

pub fn date() -> impl Strategy<Value = NaiveDate> {
    (700_000..800_000_i32).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).expect("a date"))
}

prop_compose! {
    /// A period that runs on `as_of`, with so many days gone and so many left.
    fn running(currency: Currency, as_of: NaiveDate)(
        net in minor(), gone in 0..400_u64, left in 1..400_u64, tax_rate in rate(),
    ) -> BilledTerm {
        BilledTerm {
            billed_net: from_minor(net, currency).expect("small"),
            start: as_of - Days::new(gone),
            end: as_of + Days::new(left),
            tax_rate,
        }
    }
}

prop_compose! {
    pub fn requested(currency: Currency, as_of: NaiveDate)(
        current in prop::option::of(running(currency, as_of)),
        price in minor(), seats in 1..500_u32, period in period(), tax_rate in rate(),
    ) -> RequestedLine {
        let unit_price = from_minor(price, currency).expect("small");
        RequestedLine { current, target: Target { unit_price, seats, period }, tax_rate }
    }
}

/// A request that has a quote.
pub fn good_request() -> impl Strategy<Value = QuoteRequest> {
    (prop::sample::select(CURRENCIES.to_vec()), date()).prop_flat_map(|(currency, as_of)| {
        (minor(), vec(requested(currency, as_of), 0..8)).prop_map(move |(balance, lines)| QuoteRequest {
            as_of,
            currency,
            balance: from_minor(balance, currency).expect("small"),
            lines,
        })
    })
}

/// Any decimal there is.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    let from_parts = (any::<u32>(), any::<u32>(), any::<u32>(), any::<bool>(), 0..=28_u32).prop_map(
        |(low, middle, high, negative, scale)| Decimal::from_parts(low, middle, high, negative, scale),
    );
    prop_oneof![
        from_parts,
        Just(Decimal::MAX),
        Just(Decimal::MIN),
        Just(Decimal::ONE),
        // 2²⁸ ÷ 10⁹: multiplied by a power of two, it gives a product that just does not fit.
        Just(Decimal::new(1 << 28, 9)),
        (0..=96_u32).prop_map(|bits| {
            let most = (1_u128 << bits) - 1;
            Decimal::from_i128_with_scale(i128::try_from(most).expect("96 bits"), 0)
        }),
        (any::<u32>(), 0..=4_u32).prop_map(|(units, scale)| Decimal::new(units.into(), scale)),
    ]
}

/// Any date there is.
fn any_date() -> impl Strategy<Value = NaiveDate> {
    let span = (NaiveDate::MAX - NaiveDate::MIN).num_days().unsigned_abs();
    prop_oneof![
        Just(NaiveDate::MIN),
        Just(NaiveDate::MAX),
        (0..=span).prop_map(|days| NaiveDate::MIN + Days::new(days)),
        (0..800_u64).prop_map(|days| NaiveDate::MAX - Days::new(days)),
        date(),
    ]
}

prop_compose! {
    fn any_term()(
        billed_net in any_decimal(), start in any_date(), end in any_date(), tax_rate in any_decimal(),
    ) -> BilledTerm {
        BilledTerm { billed_net, start, end, tax_rate }
    }
}

prop_compose! {
    fn any_line()(
        current in prop::option::of(any_term()),
        unit_price in any_decimal(), seats: u32, period in period(), tax_rate in any_decimal(),
    ) -> RequestedLine {
        RequestedLine { current, target: Target { unit_price, seats, period }, tax_rate }
    }
}

/// Any request that the types allow. Any currency, too: gold and the testing code have no minor unit.
pub fn any_request() -> impl Strategy<Value = QuoteRequest> {
    let currencies = [&CURRENCIES[..], &[Currency::XAU, Currency::XTS]].concat();
    (any_date(), prop::sample::select(currencies), any_decimal(), vec(any_line(), 0..6))
        .prop_map(|(as_of, currency, balance, lines)| QuoteRequest { as_of, currency, balance, lines })
}
