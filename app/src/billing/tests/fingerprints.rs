//! The fingerprint: equal figures have the same one, different figures have different ones.

use super::fixture::{edit, new_line, snapshot};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};
use crate::codec;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn cart() -> Vec<CartLine> {
    vec![edit("support", "standard", 6, Monthly), new_line("small", 2, Annual)]
}

fn fingerprint(snapshot: &Snapshot, cart: &[CartLine]) -> String {
    quote_cart(snapshot, cart).expect("a quote").fingerprint()
}

fn term(snapshot: &mut Snapshot) -> &mut BilledTerm {
    &mut snapshot.subscriptions[0].paid.as_mut().expect("paid").term
}

#[test]
fn it_is_sha_256_in_hexadecimal() {
    let fingerprint = fingerprint(&snapshot(), &cart());
    assert_eq!(fingerprint.len(), 64);
    assert!(fingerprint.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
}

/// A change of one thing that the figures depend on.
type Change = fn(&mut Snapshot, &mut Vec<CartLine>);

const CHANGES: &[(&str, Change)] = &[
    ("nothing", |_, _| {}),
    ("midnight", |snapshot, _| snapshot.today = day("2026-03-17")),
    ("balance", |snapshot, _| snapshot.account.balance = amount("0.01")),
    ("price", |snapshot, _| {
        Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("20.01");
    }),
    ("country", |snapshot, _| snapshot.account.country = "FR".into()),
    ("billed", |snapshot, _| term(snapshot).billed_net = amount("100.01")),
    ("billed at", |snapshot, _| term(snapshot).tax_rate = amount("0.16")),
    ("period start", |snapshot, _| term(snapshot).start = day("2026-03-05")),
    ("period end", |snapshot, _| term(snapshot).end = day("2026-04-07")),
    ("period over", |snapshot, _| snapshot.subscriptions[0].paid = None),
    ("seats", |_, cart| cart[0].selection.seats = 7),
    ("period", |_, cart| cart[0].selection.period = Annual),
    ("plan", |_, cart| cart[0].selection.plan_id = "premium".into()),
    ("line", |_, cart| cart[0].id = "another".into()),
    ("new rather than changed", |_, cart| cart[0].subscription_id = None),
    ("a line less", |_, cart| cart.truncate(1)),
    ("a line more", |_, cart| cart.push(edit("meeting", "large", 4, Monthly))),
    ("order", |_, cart| cart.reverse()),
    ("empty", |_, cart| cart.clear()),
];

/// The fixture with each of the changes.
fn changed() -> impl Iterator<Item = (&'static str, Snapshot, Vec<CartLine>)> {
    CHANGES.iter().map(|(what, change)| {
        let (mut snapshot, mut cart) = (snapshot(), cart());
        change(&mut snapshot, &mut cart);
        (*what, snapshot, cart)
    })
}

#[test]
fn whatever_changes_the_figures_changes_it() {
    let mut seen = BTreeSet::new();
    for (what, snapshot, cart) in changed() {
        assert!(seen.insert(fingerprint(&snapshot, &cart)), "{what}");
    }
}

#[test]
fn a_payment_method_that_is_needed_changes_it() {
    let mut snapshot = snapshot();
    snapshot.account.balance = amount("1000.00");
    let cart = [edit("support", "standard", 4, Monthly)];
    let before = fingerprint(&snapshot, &cart);
    snapshot.subscriptions[0].status = SubscriptionStatus::PendingCancellation;
    assert_ne!(fingerprint(&snapshot, &cart), before);
}

#[test]
fn what_the_figures_do_not_depend_on_does_not_change_it() {
    let before = fingerprint(&snapshot(), &cart());
    let mut other = snapshot();
    other.account.name = "Renamed GmbH".into();
    other.subscriptions[0].holders.clear();
    other.subscriptions[0].version += 1;
    other.account.references = References { purchase_order: Some("PO 1".into()), buyer_reference: None };
    other.references =
        References { purchase_order: Some("PO 2".into()), buyer_reference: Some("Ana".into()) };
    other.subscriptions.reverse();
    Arc::make_mut(&mut other.catalogue).products.reverse();
    assert_eq!(fingerprint(&other, &cart()), before);
}

#[test]
fn it_is_the_same_however_many_zeros_a_decimal_has() {
    let before = fingerprint(&snapshot(), &cart());
    for scale in [0, 1, 2, 3, 7, 20] {
        let mut rescaled = snapshot();
        let widen = |amount: &mut Decimal| {
            *amount = amount.normalize();
            amount.rescale(amount.scale().max(scale));
        };
        widen(&mut rescaled.account.balance);
        widen(&mut term(&mut rescaled).billed_net);
        widen(&mut term(&mut rescaled).tax_rate);
        for product in &mut Arc::make_mut(&mut rescaled.catalogue).products {
            product
                .plans
                .iter_mut()
                .flat_map(|plan| &mut plan.prices)
                .for_each(|price| widen(&mut price.per_seat));
        }
        assert_eq!(fingerprint(&rescaled, &cart()), before, "scale {scale}");
    }
}

#[test]
fn it_survives_the_way_to_the_browser_and_back() {
    for (what, snapshot, cart) in changed() {
        let quoted = quote_cart(&snapshot, &cart).expect("a quote");
        let text = serde_json::to_string(&quoted).expect("JSON");
        let read: CartQuote = serde_json::from_str(&text).expect("a quote");
        assert_eq!(read, quoted, "{what}");
        assert_eq!(read.fingerprint(), quoted.fingerprint(), "{what}");
        // The text goes through a map, which sorts the fields: their order does not matter to the fingerprint.
        let sorted: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let read: CartQuote = serde_json::from_value(sorted).expect("a quote");
        assert_eq!(read.fingerprint(), quoted.fingerprint(), "{what}");
        let read: Option<CartQuote> = codec::decode(&codec::encode(&quoted));
        assert_eq!(read.as_ref(), Some(&quoted), "{what}");
        let read: Snapshot = codec::decode(&codec::encode(&snapshot)).expect("a snapshot");
        assert_eq!(fingerprint(&read, &cart), quoted.fingerprint(), "{what}");
    }
}

/// A line of `fingerprints.json`.
#[derive(Serialize, Deserialize)]
struct Recorded {
    what: String,
    snapshot: Snapshot,
    cart: Vec<CartLine>,
    fingerprint: String,
}

/// `end2end/agreement/run.mjs` holds the browser's rules to the same file. A page and a server that disagree on a
/// fingerprint would never place an order. `RECORD=1` writes the file again where figures or types have changed on
/// purpose.
#[test]
fn the_recorded_ones_hold() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/billing/tests/fingerprints.json");
    let rows = changed().map(|(what, snapshot, cart)| {
        let fingerprint = fingerprint(&snapshot, &cart);
        let row = Recorded { what: what.into(), snapshot, cart, fingerprint };
        serde_json::to_string(&row).expect("JSON")
    });
    let now = format!("[\n{}\n]\n", rows.collect::<Vec<_>>().join(",\n"));
    if std::env::var_os("RECORD").is_some() {
        fs::write(&file, &now).expect("the file can be written");
    }
    let recorded = fs::read_to_string(&file).expect("the file is there");
    assert!(recorded == now, "other than recorded in {}; meant? then with RECORD=1", file.display());
}
