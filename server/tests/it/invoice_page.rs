//! The page of a document: how it stands today, and what is to be done where something of it is open.

use crate::browser::{get, signed_in};
use crate::invoices::order;
use crate::on_both_engines;
use crate::world::{VISA, World};
use app::billing::{Currency, Invoice, InvoiceState};
use app::documents::Words;
use app::i18n::Lang;
use app::ids::OrderId;
use app::ports::Caller;
use chrono::Utc;
use rust_decimal::Decimal;
use server::payments::GivesBack;

on_both_engines!(
    a_paid_invoice_says_so_and_asks_for_nothing,
    an_open_invoice_says_how_it_is_transferred,
    an_invoice_that_was_refunded_says_so,
);

/// Italy's invoice of an order that the card paid.
async fn paid(world: &World) -> (Caller, Invoice) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, invoice) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    (it, invoice)
}

/// Plants a copy of the account's order and of its invoice, of which all but 100.50 is paid.
async fn open(world: &World) -> Invoice {
    let (it, invoice) = paid(world).await;
    let order = format!(
        "insert into orders (id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, number, finished_at)
        select 'planted', account_id, person_id, 'planted', fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, 100000, finished_at
        from orders where number = {}",
        invoice.order_number
    );
    world.execute(&order).await.unwrap();
    let charged = invoice.charged - Decimal::new(10_050, 2);
    let open = Invoice { number: "INV-100000".into(), order_number: 100_000, charged, ..invoice };
    let mut tx = world.store.write_account(&it.account_id).await.unwrap().unwrap();
    let planted = OrderId::from("planted");
    let of = (&it.account_id, &planted, None);
    server::store::invoices::insert(tx.conn(), of, 100_000, &open, Utc::now()).await.unwrap();
    tx.commit().await.unwrap();
    open
}

async fn page(world: &World, invoice: &Invoice, lang: Lang) -> String {
    let (router, cookie) = signed_in(world, "it").await;
    let path = format!("/{}/invoices/{}", lang.code(), invoice.number);
    let (status, _, body) = get(&router, &path, &cookie).await;
    assert_eq!(status, 200, "{path}");
    String::from_utf8(body).unwrap()
}

async fn a_paid_invoice_says_so_and_asks_for_nothing(world: &World) {
    let (_, invoice) = paid(world).await;
    for lang in [Lang::En, Lang::De] {
        let page = page(world, &invoice, lang).await;
        let standing = Words::new(lang).standing(&invoice, InvoiceState::Paid);
        assert!(page.contains(&standing), "{standing} in {page}");
        assert!(!page.contains("IBAN"), "{page}");
    }
}

async fn an_open_invoice_says_how_it_is_transferred(world: &World) {
    let open = open(world).await;
    let page = page(world, &open, Lang::It).await;
    let words = Words::new(Lang::It);
    let transfer = words.transfer(&open, open.open_transfer().unwrap());
    let amount = words.money(Decimal::new(10_050, 2), Currency::EUR);
    assert!(transfer.iter().any(|(_, value)| *value == amount), "{transfer:?}");
    let facts = transfer.into_iter().flat_map(|(label, value)| [label, value]);
    for words in facts.chain([words.standing(&open, InvoiceState::Open)]) {
        assert!(page.contains(&words), "{words} in {page}");
    }
}

async fn an_invoice_that_was_refunded_says_so(world: &World) {
    let (_, invoice) = paid(world).await;
    let charge =
        world.text(&format!("select charge_id from orders where number = {}", invoice.order_number)).await;
    world.sandbox.refund_part(&charge, invoice.charged, Currency::EUR, "all").await.unwrap();
    world.center.look_at_charge(&charge).await.unwrap();
    let page = page(world, &invoice, Lang::It).await;
    let words = Words::new(Lang::It);
    assert!(page.contains(&words.standing(&invoice, InvoiceState::Credited)), "{page}");
    assert!(!page.contains(&words.standing(&invoice, InvoiceState::Paid)), "{page}");
}
