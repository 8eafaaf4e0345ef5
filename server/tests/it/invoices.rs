//! Every placed order has its document, and the document says what the order says.

use crate::at_once::AT_ONCE;
use crate::invoice_files::{check_files, validate};
use crate::on_both_engines;
use crate::world::{DECLINED, VISA, World, selection};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{CartQuote, Invoice, InvoiceKind, LineOf};
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use rust_decimal::Decimal;
use server::documents;

on_both_engines!(
    a_placed_order_has_one_document_that_says_the_same,
    numbers_have_no_gaps_however_many_order_at_once,
    an_order_that_failed_has_no_document_and_takes_no_number,
    a_document_never_changes,
    a_credit_names_the_invoice_that_billed_the_period,
    more_credit_than_charge_is_a_credit_note_in_its_own_series,
    another_account_s_documents_are_not_there,
);

/// Orders, and returns the document of the order.
pub(crate) async fn order(
    world: &World,
    caller: &Caller,
    plan: &str,
    seats: u32,
    lang: Lang,
) -> (CartQuote, Invoice) {
    let period = if plan.contains("remote-support-v4-basic") { Annual } else { Monthly };
    world.puts(caller, plan, seats, period).await;
    let request = app::ports::OrderRequest { lang, ..world.press(caller).await };
    let quote = request.seen.clone().unwrap();
    match world.center.place_order(caller, request).await.unwrap() {
        Placed::Order { number } => {
            // A document is in the language of the billing contact. The same document is checked in another language,
            // too.
            let invoice = world.center.invoice_of_order(caller, number).await.unwrap();
            (quote, Invoice { language: lang.code().to_owned(), ..invoice })
        }
        Placed::ConfirmAt { url } => panic!("{url}"),
    }
}

/// The document says what the order says.
pub fn ties(quote: &CartQuote, invoice: &Invoice) {
    let sign = if invoice.kind == InvoiceKind::CreditNote { -Decimal::ONE } else { Decimal::ONE };
    let sum: Decimal = invoice.lines.iter().map(|line| line.net).sum();
    assert_eq!(sum, invoice.net);
    assert_eq!(sign * invoice.net, quote.quote.subtotal);
    for line in &invoice.lines {
        assert_eq!(Decimal::from(line.quantity) * line.unit_price, line.net);
        assert!(line.unit_price >= Decimal::ZERO);
    }
    assert_eq!(invoice.tax.len(), quote.quote.tax.len());
    for (tax, group) in invoice.tax.iter().zip(&quote.quote.tax) {
        assert_eq!((tax.rate, sign * tax.base, sign * tax.amount), (group.rate, group.base, group.amount));
        let at_rate =
            invoice.lines.iter().filter(|line| (line.rate, line.category) == (tax.rate, tax.category));
        assert_eq!(at_rate.map(|line| line.net).sum::<Decimal>(), tax.base);
    }
    assert_eq!(invoice.tax.iter().map(|tax| tax.amount).sum::<Decimal>(), invoice.tax_total);
    assert_eq!(invoice.net + invoice.tax_total, invoice.gross);
    assert_eq!(invoice.charged, quote.quote.total_due);
    assert_eq!(invoice.outstanding(), Decimal::ZERO);
    assert!(invoice.gross >= Decimal::ZERO);
}

async fn a_placed_order_has_one_document_that_says_the_same(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (quote, invoice) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    ties(&quote, &invoice);
    assert_eq!((invoice.number.as_str(), invoice.kind), ("INV-000001", InvoiceKind::Invoice));
    assert_eq!((invoice.order_number, invoice.issued.to_string()), (1001, "2026-03-16".to_owned()));
    // From the first day to the last, both included (BT-73 and BT-74), after the lines and before the sums.
    let xml = String::from_utf8(documents::xml(&invoice).unwrap()).unwrap();
    let settlement = xml.split("<ram:ApplicableHeaderTradeSettlement>").nth(1).unwrap();
    let period = settlement.split("<ram:BillingSpecifiedPeriod>").nth(1).unwrap();
    let dates: Vec<&str> = period.split("format=\"102\">").skip(1).take(2).map(|rest| &rest[..8]).collect();
    assert_eq!(dates, ["20260316", "20260415"]);
    assert_eq!(invoice.buyer.name, "Officina Digitale S.r.l.");
    assert_eq!(invoice.buyer.city.as_deref(), Some("Bologna"));
    assert_eq!(invoice.seller.vat_number.as_deref(), Some("IE9999990U"));
    assert_eq!(invoice.paid_with.as_ref().map(|paid| paid.last_four.as_str()), Some("4242"));
    assert_eq!(world.number("select count(*) from invoices").await, 1);
    assert_eq!(world.number("select count(*) from invoices join orders on orders.id = order_id").await, 1);
}

async fn numbers_have_no_gaps_however_many_order_at_once(world: &World) {
    let names = ["it", "pt", "es", "de", "en"];
    let mut callers = Vec::new();
    for name in names {
        let caller = world.caller(name).await;
        world.gives_card(&caller, VISA).await;
        callers.push(caller);
    }
    // Fifty presses at once, ten for each account. One of the ten is placed with each cart.
    let mut placed = 0;
    for round in 0..2_u32 {
        let mut requests = Vec::new();
        for (caller, plan) in callers.iter().zip([
            "remote-support-v4-premium",
            "remote-support-v5-premium",
            "remote-support-v5-premium",
            "remote-support-v4-premium",
            "remote-support-v5-premium",
        ]) {
            world.puts(caller, plan, 20 + round, Monthly).await;
            requests.push((caller.clone(), world.press(caller).await));
        }
        let presses = requests.iter().flat_map(|(caller, request)| {
            (0..AT_ONCE / 5).map(|_| {
                let (center, caller, request) = (world.center.clone(), caller.clone(), request.clone());
                tokio::spawn(async move { center.place_order(&caller, request).await })
            })
        });
        let presses: Vec<_> = presses.collect();
        assert_eq!(presses.len(), AT_ONCE);
        for press in presses {
            let answer = press.await.unwrap();
            assert!(matches!(answer, Ok(Placed::Order { .. }) | Err(Problem::OrderInFlight)), "{answer:?}");
        }
        placed += 5;
        assert_eq!(world.number("select count(*) from orders where status = 'placed'").await, placed);
    }
    assert_eq!(world.number("select count(*) from invoices").await, placed);
    for series in ["invoice", "credit-note"] {
        let of = |what: &str| format!("select {what} from invoices where series = '{series}'");
        let count = world.number(&of("count(*)")).await;
        assert_eq!(world.number(&of("coalesce(max(position), 0)")).await, count, "{series}");
        assert_eq!(world.number(&of("count(distinct position)")).await, count, "{series}");
        assert_eq!(world.number(&format!("select value from counters where name = '{series}'")).await, count);
    }
    assert_eq!(world.number("select count(distinct order_id) from invoices").await, placed);
}

async fn an_order_that_failed_has_no_document_and_takes_no_number(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, DECLINED).await;
    world.puts(&it, "remote-support-v4-premium", 9, Monthly).await;
    assert_eq!(world.orders(&it).await, Err(Problem::PaymentDeclined));
    assert_eq!(world.number("select count(*) from invoices").await, 0);
    assert_eq!(world.number("select value from counters where name = 'invoice'").await, 0);
    world.gives_card(&it, VISA).await;
    let number = world.places(&it).await;
    assert_eq!(world.center.invoice_of_order(&it, number).await.unwrap().number.as_str(), "INV-000001");
}

async fn a_document_never_changes(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, invoice) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    for sql in [
        "update invoices set document = '{}'",
        "update invoices set number = 'INV-000002'",
        "delete from invoices",
        "insert into invoices select 'INV-9', series, 9, account_id, order_id, issued_on, document, created_at from invoices",
    ] {
        assert!(world.execute(sql).await.is_err(), "{sql}");
    }
    // The document says what was true on its day. The present data does not matter to it.
    world.execute("update accounts set name = 'Renamed', city = 'Roma'").await.unwrap();
    assert_eq!(world.center.invoice(&it, &invoice.number).await.unwrap(), invoice);
}

async fn a_credit_names_the_invoice_that_billed_the_period(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, first) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    // No document of ours billed the demo's period.
    assert_eq!(first.refers_to(), []);
    assert!(
        first
            .lines
            .iter()
            .any(|line| matches!(&line.of, LineOf::Credit(of) if of.start.to_string() == "2026-03-13"))
    );
    let (quote, second) = order(world, &it, "remote-support-v4-premium", 12, Lang::It).await;
    ties(&quote, &second);
    assert_eq!(second.refers_to(), [(&"INV-000001".into(), Some(first.issued))]);
    let earlier = world.center.invoices(&it).await.unwrap();
    assert_eq!(earlier, [second, first]);
}

async fn more_credit_than_charge_is_a_credit_note_in_its_own_series(world: &World) {
    let de = world.caller("de").await;
    world.gives_card(&de, VISA).await;
    // Twelve licences for a year become fewer licences by the month while most of the year is left. The cart's new
    // product is removed.
    let line = world.snapshot(&de).await.cart[0].id.clone();
    world.center.remove_from_cart(&de, &line).await.unwrap();
    let id = world.held(&de, "remote-support-v4").await.id;
    world
        .center
        .put_in_cart(&de, Edited::Subscription(id), selection("remote-support-v4-basic", 10, Monthly))
        .await
        .unwrap();
    let request = world.press(&de).await;
    let quote = request.seen.clone().unwrap();
    let number = match world.center.place_order(&de, request).await.unwrap() {
        Placed::Order { number } => number,
        Placed::ConfirmAt { url } => panic!("{url}"),
    };
    let note = world.center.invoice_of_order(&de, number).await.unwrap();
    ties(&quote, &note);
    assert_eq!((note.number.as_str(), note.kind), ("CN-000001", InvoiceKind::CreditNote));
    assert_eq!((note.gross, note.charged), (quote.quote.balance_after, Decimal::ZERO));
    assert_eq!(note.balance, note.gross);
    assert_eq!(world.number("select value from counters where name = 'invoice'").await, 0);
    validate(&[check_files(&note)]);
}

async fn another_account_s_documents_are_not_there(world: &World) {
    let (it, es) = (world.caller("it").await, world.caller("es").await);
    world.gives_card(&it, VISA).await;
    let (_, invoice) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    assert_eq!(world.center.invoice(&es, &invoice.number).await, Err(Problem::NotFound));
    assert_eq!(world.center.invoice_of_order(&es, invoice.order_number).await, Err(Problem::NotFound));
    assert_eq!(world.center.invoices(&es).await, Ok(vec![]));
}
