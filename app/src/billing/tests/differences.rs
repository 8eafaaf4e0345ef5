//! Why figures changed.

use super::fixture::{edit, new_line, snapshot};
use super::*;
use crate::billing::BillingPeriod::Monthly;

/// The causes of the difference that `change` makes.
#[track_caller]
fn caused_by(change: impl FnOnce(&mut Snapshot, &mut Vec<CartLine>)) -> Vec<Cause> {
    let (mut snapshot, mut cart) = (snapshot(), vec![edit("support", "standard", 6, Monthly)]);
    let before = quote_cart(&snapshot, &cart).expect("a quote");
    change(&mut snapshot, &mut cart);
    causes(&before, &quote_cart(&snapshot, &cart).expect("a quote"))
}

#[test]
fn each_cause_is_named_and_no_other() {
    assert_eq!(caused_by(|_, _| {}), []);
    assert_eq!(caused_by(|snapshot, _| snapshot.today = day("2026-03-17")), [Cause::Day]);
    assert_eq!(caused_by(|_, cart| cart[0].selection.seats = 7), [Cause::Cart]);
    assert_eq!(caused_by(|_, cart| cart.push(new_line("small", 1, Monthly))), [Cause::Cart]);
    assert_eq!(caused_by(|_, cart| cart.clear()), [Cause::Cart]);
    let price = |snapshot: &mut Snapshot, _: &mut Vec<CartLine>| {
        Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("21.00");
    };
    assert_eq!(caused_by(price), [Cause::Price]);
    let billed = |snapshot: &mut Snapshot, _: &mut Vec<CartLine>| {
        snapshot.subscriptions[0].paid.as_mut().expect("paid").term.billed_net = amount("120.00");
    };
    assert_eq!(caused_by(billed), [Cause::Held]);
    assert_eq!(caused_by(|snapshot, _| snapshot.account.balance = amount("1.00")), [Cause::Balance]);
}

#[test]
fn a_vat_number_changes_the_rate_and_taking_it_away_changes_it_back() {
    let number = vat::VatNumber::parse("IT00743110157").expect("a number");
    let mut italian = snapshot();
    italian.account.country = "IT".into();
    let cart = [edit("support", "standard", 6, Monthly)];
    let without = quote_cart(&italian, &cart).expect("a quote");
    italian.account.vat_number = Some(number);
    let with = quote_cart(&italian, &cart).expect("a quote");
    let (zero, full) = (amount("0"), amount("0.22"));
    assert_eq!(causes(&without, &with), [Cause::Tax { before: full, now: zero }]);
    assert_eq!(causes(&with, &without), [Cause::Tax { before: zero, now: full }]);
}
