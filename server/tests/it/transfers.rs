//! What is open on an invoice can be transferred: the paper has the code that a banking app reads, the XML the account. No
//! other document asks for money.

use crate::invoice_files::{check_files, has_tools, keep, run, validate};
use crate::invoices::order;
use crate::world::{VISA, World};
use app::billing::{Currency, Invoice, InvoiceState};
use app::i18n::Lang;
use rust_decimal::Decimal;
use server::documents;
use std::path::Path;

/// An invoice of which the card paid all but 100.50.
async fn open(world: &World, lang: Lang) -> Invoice {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, mut invoice) = order(world, &it, "remote-support-v4-premium", 9, lang).await;
    assert_eq!(InvoiceState::of(&invoice), InvoiceState::Paid);
    invoice.charged -= Decimal::new(10_050, 2);
    invoice
}

/// The texts of the codes on the first sheet, as a camera reads them.
fn codes(pdf: &Path) -> Vec<String> {
    let image = pdf.with_extension("");
    run("pdftoppm", &["-gray".as_ref(), "-r".as_ref(), "200".as_ref(), "-singlefile".as_ref(), pdf, &image]);
    let bytes = std::fs::read(image.with_extension("pgm")).unwrap();
    // “P5”, width, height and the highest value, each on a line or beside each other; then a byte for each point.
    let mut head = bytes.splitn(5, u8::is_ascii_whitespace);
    let mut number = || std::str::from_utf8(head.next().unwrap()).unwrap().to_owned();
    let [kind, width, height, most] = [number(), number(), number(), number()];
    assert_eq!((kind.as_str(), most.as_str()), ("P5", "255"));
    let (width, height): (usize, usize) = (width.parse().unwrap(), height.parse().unwrap());
    let points = head.next().unwrap();
    let mut sheet = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| points[y * width + x]);
    sheet.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

/// The codes on the paper of that document.
fn codes_of(invoice: &Invoice, state: InvoiceState, name: &str) -> Vec<String> {
    let path = keep(invoice).join(name);
    std::fs::write(&path, documents::pdf(invoice, state).unwrap()).unwrap();
    codes(&path)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_open_can_be_transferred() {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let world = World::on_sqlite().await;
        let invoice = open(&world, lang).await;
        let xml = String::from_utf8(documents::xml(&invoice).unwrap()).unwrap();
        for part in [
            "<ram:PaymentReference>INV-000001</ram:PaymentReference>",
            "<ram:TypeCode>58</ram:TypeCode>",
            "<ram:IBANID>IE29AIBK93115212345678</ram:IBANID>",
            "<udt:DateTimeString format=\"102\">20260330</udt:DateTimeString>",
            "<ram:DuePayableAmount>100.50</ram:DuePayableAmount>",
        ] {
            assert!(xml.contains(part), "{part} in {xml}");
        }
        let path = check_files(&invoice);
        if has_tools() {
            let text =
                "BCD\n002\n1\nSCT\n\nProrata Demo Limited\nIE29AIBK93115212345678\nEUR100.50\n\n\nINV-000001";
            assert_eq!(codes(&path), [text]);
        }
        files.push(path);
    }
    validate(&files);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_other_document_asks_for_money() {
    let world = World::on_sqlite().await;
    let open = open(&world, Lang::De).await;
    let paid = Invoice { charged: open.gross, ..open.clone() };
    let crowns = Invoice { currency: Currency::SEK, ..open.clone() };
    let nameless = Invoice { transfer: None, ..open.clone() };
    for (name, invoice, state) in [
        ("paid.pdf", &paid, InvoiceState::Paid),
        ("credited.pdf", &open, InvoiceState::Credited),
        ("crowns.pdf", &crowns, InvoiceState::Open),
        ("nameless.pdf", &nameless, InvoiceState::Open),
    ] {
        if has_tools() {
            assert_eq!(codes_of(invoice, state, name), Vec::<String>::new(), "{name}");
        }
    }
    for invoice in [&paid, &crowns, &nameless] {
        let xml = String::from_utf8(documents::xml(invoice).unwrap()).unwrap();
        assert!(!xml.contains("IBANID") && !xml.contains("DueDateDateTime"), "{xml}");
    }
}
