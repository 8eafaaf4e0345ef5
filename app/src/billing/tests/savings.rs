//! What a year costs less when it is billed at once.

use super::fixture::{selection, snapshot};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};

#[test]
fn a_year_at_once_saves_what_twelve_months_cost_more() {
    let snapshot = snapshot();
    for (plan, seats, saving) in [("basic", 1, "20.00"), ("standard", 7, "280.00"), ("large", 3, "144.00")] {
        for period in [Monthly, Annual] {
            let saved = annual_saving(&snapshot, &selection(plan, seats, period)).expect("a saving");
            assert_amount(saved, saving);
        }
    }
}

#[test]
fn a_year_that_costs_no_less_or_is_not_sold_saves_nothing() {
    let mut snapshot = snapshot();
    // It is sold by the month only.
    assert_eq!(annual_saving(&snapshot, &selection("premium", 3, Monthly)), None);
    for (annual, saving) in [("120.01", None), ("120.00", None), ("119.99", Some("0.02"))] {
        Arc::make_mut(&mut snapshot.catalogue).products[0].plans[0].prices[1].per_seat = amount(annual);
        let saved = annual_saving(&snapshot, &selection("basic", 2, Annual));
        assert_eq!(saved, saving.map(amount), "{annual}");
    }
    assert_eq!(annual_saving(&snapshot, &selection("basic", 0, Annual)), None);
}
