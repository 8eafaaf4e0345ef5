//! What is found in a snapshot.

use super::fixture::{edit, new_line, snapshot};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};
use crate::codec;

/// The fixture with a change of what it holds and with something new in its cart.
fn with_cart() -> Snapshot {
    Snapshot {
        cart: vec![edit("support", "premium", 5, Monthly), new_line("small", 1, Annual)],
        ..snapshot()
    }
}

fn id(line: Option<&CartLine>) -> Option<&str> {
    line.map(|line| line.id.as_str())
}

#[test]
fn a_line_is_found_by_its_id_by_what_it_changes_and_by_what_it_buys() {
    let snapshot = with_cart();
    assert_eq!(id(snapshot.cart_line(&"line-new".into())), Some("line-new"));
    assert_eq!(id(snapshot.cart_line(&"support".into())), None);
    assert_eq!(id(snapshot.cart_line_of(&"support".into())), Some("line-support"));
    assert_eq!(id(snapshot.cart_line_of(&"meeting".into())), None);
    assert_eq!(id(snapshot.cart_line_for(&"meeting".into())), Some("line-new"));
    assert_eq!(id(snapshot.cart_line_for(&"support".into())), None, "a change buys nothing anew");
}

#[test]
fn something_new_takes_no_other_new_ones_place() {
    let another = CartLine { id: "line-other".into(), ..new_line("large", 2, Monthly) };
    let cart = with_cart().cart_with(another.clone());
    assert_eq!(
        cart.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(),
        ["line-support", "line-new", "line-other"]
    );
    assert_eq!(with_cart().cart_with(CartLine { id: "line-new".into(), ..another }).len(), 2);
}

/// The examples in the comments begin with this account.
#[test]
fn the_account_of_the_examples_is_the_fixture() {
    let example: serde_json::Value = serde_json::from_str(include_str!("account.json")).expect("JSON");
    assert_eq!(serde_json::to_value(snapshot()).expect("JSON"), example);
    assert_eq!(serde_json::from_value::<Snapshot>(example).expect("a snapshot"), snapshot());
}

#[test]
fn it_is_the_same_however_it_travels() {
    let mut snapshot = with_cart();
    snapshot.subscriptions[0].trial_end = None;
    let text = serde_json::to_string(&snapshot).expect("JSON");
    assert_eq!(serde_json::from_str::<Snapshot>(&text).expect("a snapshot"), snapshot);
    assert_eq!(codec::decode(&codec::encode(&snapshot)), Some(snapshot));
}
