//! The buyer's own references on its invoices: the account's usual ones, or others for one order.

use crate::invoice_files::{check_files, validate};
use crate::on_both_engines;
use crate::world::{Renews, VISA, World};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::billing::References;
use app::ports::prelude::*;
use app::ports::{Caller, OrderRequest};
use server::documents;

on_both_engines!(audited:
    what_is_typed_for_an_order_is_on_its_invoice_alone,
    what_the_account_gives_is_on_every_invoice,
    the_same_key_with_another_purchase_order_is_refused,
    what_was_kept_outlives_a_refusal,
    only_who_may_order_sets_them,
    an_order_keeps_its_own,
);

fn references(purchase_order: &str, buyer_reference: &str) -> References {
    References::typed(purchase_order, buyer_reference).unwrap()
}

/// Somebody in Italy with a card and a change in the cart.
async fn about_to_order(world: &World) -> Caller {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-premium", 9, Monthly).await;
    it
}

async fn what_is_typed_for_an_order_is_on_its_invoice_alone(world: &World) {
    let it = about_to_order(world).await;
    let plain = world.press(&it).await;
    let typed = references("PO-4500012345", "Cost center <7> & Co");
    assert_eq!(world.center.keep_references(&it, &plain.key, &typed).await, Ok(true));
    assert_eq!(world.center.keep_references(&it, &plain.key, &typed).await, Ok(false));
    let press = world.press(&it).await;
    assert_eq!((press.seen, &press.references), (plain.seen, &typed), "it is no figure");
    let number = world.places(&it).await;
    let invoice = world.center.invoice_of_order(&it, number).await.unwrap();
    assert_eq!(
        (&invoice.purchase_order, &invoice.buyer_reference),
        (&typed.purchase_order, &typed.buyer_reference)
    );
    let xml = String::from_utf8(documents::xml(&invoice).unwrap()).unwrap();
    assert!(xml.contains("<ram:BuyerReference>Cost center &lt;7&gt; &amp; Co</ram:BuyerReference>"), "{xml}");
    let flat: String = xml.split_whitespace().collect();
    let order =
        "<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-4500012345</ram:IssuerAssignedID>";
    assert!(flat.contains(order), "{xml}");
    validate(&[check_files(&invoice)]);
    assert_eq!(world.snapshot(&it).await.references, References::default());
    // In the table for bookkeeping they have columns of their own, and are not formulas there.
    let table = |invoice: &app::billing::Invoice| {
        let table = documents::csv(std::slice::from_ref(invoice), app::i18n::Lang::En).unwrap();
        String::from_utf8(table).unwrap()
    };
    let text = table(&invoice);
    let mut lines = text.lines();
    assert!(lines.next().unwrap().ends_with(r#","Purchase order","Your reference""#), "{text}");
    assert!(lines.next().unwrap().ends_with(r#","PO-4500012345","Cost center <7> & Co""#), "{text}");
    let (purchase_order, buyer_reference) = (Some("=1+1".to_owned()), Some("@x".to_owned()));
    let text = table(&app::billing::Invoice { purchase_order, buyer_reference, ..invoice });
    assert!(text.trim_end().ends_with(r#","'=1+1","'@x""#), "{text}");
}

async fn what_the_account_gives_is_on_every_invoice(world: &World) {
    let it = about_to_order(world).await;
    let usual = references("", "Ana Bravo");
    assert_eq!(world.center.set_references(&it, &usual).await, Ok(true));
    assert_eq!(world.center.set_references(&it, &usual).await, Ok(false));
    assert_eq!(world.snapshot(&it).await.references, usual);
    let number = world.places(&it).await;
    assert_eq!(
        world.center.invoice_of_order(&it, number).await.unwrap().buyer_reference.as_deref(),
        Some("Ana Bravo")
    );
    // For one order, an empty reference differs from the usual one.
    world.puts(&it, "remote-support-v4-premium", 10, Monthly).await;
    world.center.keep_references(&it, "", &references("PO-1", "")).await.unwrap();
    let number = world.places(&it).await;
    let invoice = world.center.invoice_of_order(&it, number).await.unwrap();
    assert_eq!((invoice.purchase_order.as_deref(), invoice.buyer_reference), (Some("PO-1"), None));
    assert_eq!(world.snapshot(&it).await.references, usual);
    // Nobody types anything for a renewal.
    let later = world.all_at("2026-04-17T09:00:00Z");
    later.renew().await.unwrap();
    let renewed = world.center.invoices(&it).await.unwrap();
    assert_eq!((renewed.len(), renewed[0].buyer_reference.as_deref()), (3, Some("Ana Bravo")));
}

async fn the_same_key_with_another_purchase_order_is_refused(world: &World) {
    let it = about_to_order(world).await;
    let press = world.press(&it).await;
    let first = OrderRequest { references: references("PO-1", ""), ..press.clone() };
    let placed = world.center.place_order(&it, first.clone()).await.unwrap();
    assert_eq!(world.center.place_order(&it, first).await.as_ref(), Ok(&placed));
    for other in [references("PO-2", ""), references("PO-1", "x"), References::default()] {
        let other = OrderRequest { references: other, ..press.clone() };
        assert_eq!(world.center.place_order(&it, other).await, Err(Problem::KeyReused));
    }
    // A second press of the button keeps nothing for the next order.
    assert_eq!(world.center.keep_references(&it, &press.key, &references("PO-1", "")).await, Ok(false));
    assert_eq!(world.snapshot(&it).await.references, References::default());
}

async fn what_was_kept_outlives_a_refusal(world: &World) {
    let it = about_to_order(world).await;
    let kept = references("PO-7", "");
    let press = world.press(&it).await;
    world.center.keep_references(&it, &press.key, &kept).await.unwrap();
    world.puts(&it, "remote-support-v4-premium", 10, Monthly).await;
    let stale = OrderRequest { references: kept.clone(), ..press };
    assert_eq!(world.center.place_order(&it, stale).await, Err(Problem::QuoteChanged));
    assert_eq!(world.snapshot(&it).await.references, kept);
}

async fn only_who_may_order_sets_them(world: &World) {
    let member = world.caller("es-member").await;
    let typed = references("PO-1", "");
    assert_eq!(world.center.set_references(&member, &typed).await, Err(Problem::Refused));
    world.center.keep_references(&member, "", &typed).await.unwrap();
    let snapshot = world.snapshot(&member).await;
    assert_eq!((snapshot.references, snapshot.account.references), Default::default());
}

async fn an_order_keeps_its_own(world: &World) {
    let it = about_to_order(world).await;
    let press = world.press(&it).await;
    let request = OrderRequest { references: references("PO-1", "x"), ..press };
    world.center.place_order(&it, request).await.unwrap();
    for change in ["update orders set purchase_order = 'PO-2'", "update orders set buyer_reference = null"] {
        assert!(world.execute(change).await.is_err(), "{change}");
    }
}
