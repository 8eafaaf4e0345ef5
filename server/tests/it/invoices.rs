//! Every placed order has its document, and the document says what the order says.

use crate::browser::{get, signed_in};
use crate::on_both_engines;
use crate::world::{DECLINED, VISA, World, selection};
use app::api::{Placed, Problem};
use app::billing::BillingPeriod::{Annual, Monthly};
use app::billing::{CartQuote, Invoice, InvoiceKind, LineOf, VatCategory};
use app::documents::Words;
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use rust_decimal::Decimal;
use server::documents;
use std::path::{Path, PathBuf};
use std::process::Command;

on_both_engines!(
    a_placed_order_has_one_document_that_says_the_same,
    numbers_have_no_gaps_however_many_order_at_once,
    an_order_that_failed_has_no_document_and_takes_no_number,
    a_document_never_changes,
    a_credit_names_the_invoice_that_billed_the_period,
    more_credit_than_charge_is_a_credit_note_in_its_own_series,
    another_account_s_documents_are_not_there,
);

/// Orders, and the document of the order.
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
    let quote = app::wire::decode(&request.seen).unwrap();
    match world.center.place_order(caller, request).await.unwrap() {
        Placed::Order { number } => {
            // A document is in the language of the billing contact; the same in another one is looked at, too.
            let invoice = world.center.invoice_of_order(caller, number).await.unwrap();
            (quote, Invoice { language: lang.code().to_owned(), ..invoice })
        }
        Placed::ConfirmAt { url } => panic!("{url}"),
    }
}

/// What a document says is what the order says.
fn ties(quote: &CartQuote, invoice: &Invoice) {
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
    // From the first day to the last, counted in (BT-73 and BT-74), after the lines and before the sums.
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
    // Twenty presses at once, four of each account: of one account's four, one is placed with each cart.
    let mut placed = 0;
    for round in 0..4_u32 {
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
            (0..4).map(|_| {
                let (center, caller, request) = (world.center.clone(), caller.clone(), request.clone());
                tokio::spawn(async move { center.place_order(&caller, request).await })
            })
        });
        let presses: Vec<_> = presses.collect();
        assert_eq!(presses.len(), 20);
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
    assert_eq!(world.center.invoice_of_order(&it, number).await.unwrap().number, "INV-000001");
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
    // What it says was so on that day; what is so now is another matter.
    world.execute("update accounts set name = 'Renamed', city = 'Roma'").await.unwrap();
    assert_eq!(world.center.invoice(&it, &invoice.number).await.unwrap(), invoice);
}

async fn a_credit_names_the_invoice_that_billed_the_period(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, first) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    // The demo's period was billed by no document of ours.
    assert_eq!(first.refers_to(), []);
    assert!(
        first
            .lines
            .iter()
            .any(|line| matches!(&line.of, LineOf::Credit(of) if of.start.to_string() == "2026-03-13"))
    );
    let (quote, second) = order(world, &it, "remote-support-v4-premium", 12, Lang::It).await;
    ties(&quote, &second);
    assert_eq!(second.refers_to(), [("INV-000001", Some(first.issued))]);
    let earlier = world.center.invoices(&it).await.unwrap();
    assert_eq!(earlier, [second, first]);
}

async fn more_credit_than_charge_is_a_credit_note_in_its_own_series(world: &World) {
    let de = world.caller("de").await;
    world.gives_card(&de, VISA).await;
    // Twelve licences for a year, of which most is left, become fewer by the month; and the cart's new product goes.
    let line = world.snapshot(&de).await.cart[0].id.clone();
    world.center.remove_from_cart(&de, &line).await.unwrap();
    let id = world.held(&de, "remote-support-v4").await.id;
    world
        .center
        .put_in_cart(&de, Edited::Subscription(id), selection("remote-support-v4-basic", 10, Monthly))
        .await
        .unwrap();
    let request = world.press(&de).await;
    let quote: CartQuote = app::wire::decode(&request.seen).unwrap();
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

/// One account of each treatment of VAT, each in each language.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_files_say_the_same_in_every_language() {
    for (name, plan, category) in [
        ("it", "remote-support-v4-premium", VatCategory::Standard),
        ("pt", "remote-support-v5-premium", VatCategory::ReverseCharge),
        ("en", "remote-support-v5-premium", VatCategory::OutsideScope),
    ] {
        let world = World::on_sqlite().await;
        let caller = world.caller(name).await;
        world.gives_card(&caller, VISA).await;
        let mut files = Vec::new();
        for (index, lang) in Lang::ALL.into_iter().enumerate() {
            let seats = 20 + u32::try_from(index).unwrap();
            let (quote, invoice) = order(&world, &caller, plan, seats, lang).await;
            ties(&quote, &invoice);
            assert_eq!(invoice.lines[0].category, category);
            files.push(check_files(&invoice));
        }
        validate(&files);
    }
}

/// The PDF opens, is sound, says the figures, is the same when made again, and has the XML in it, which is valid.
pub fn check_files(invoice: &Invoice) -> PathBuf {
    let pdf = documents::pdf(invoice).unwrap();
    assert_eq!(pdf, documents::pdf(invoice).unwrap());
    let folder = keep(invoice);
    let path = folder.join(format!("{}.pdf", invoice.number));
    std::fs::write(&path, &pdf).unwrap();
    std::fs::write(path.with_extension("xml"), documents::xml(invoice).unwrap()).unwrap();
    if !has_tools() {
        return path;
    }
    let info = run("pdfinfo", &[&path]);
    assert!(info.contains("Pages:           1\n"), "{info}");
    run("qpdf", &["--check".as_ref(), &path]);
    let shown = flat(&run("pdftotext", &["-layout".as_ref(), &path, "-".as_ref()]));
    for figure in figures(invoice) {
        assert!(shown.contains(&flat(&figure)), "{figure} in {} of {shown}", invoice.number);
    }
    check_structure(invoice, &run("pdfinfo", &["-struct-text".as_ref(), &path]));
    path
}

/// Who hears the document read hears its title as one, and each amount in a table's cell.
fn check_structure(invoice: &Invoice, read: &str) {
    let words = Words::of(invoice);
    let mut headings = read.lines().map(str::trim).skip_while(|line| !line.starts_with("H1 "));
    assert_eq!(headings.nth(1), Some(format!("\"{}\"", words.title(invoice)).as_str()), "{read}");
    let cells: Vec<&str> = read.lines().map(str::trim).skip_while(|line| *line != "TD").collect();
    let amounts = invoice.lines.iter().map(|line| words.line(line, invoice.currency).amount);
    for amount in amounts.chain(words.sums(invoice).into_iter().map(|sum| sum.amount)) {
        let cell = format!("\"{amount}\"");
        assert!(cells.windows(2).any(|lines| lines == ["TD", cell.as_str()]), "{amount} in {read}");
    }
}

/// What the paper must show: every amount, number and date.
fn figures(invoice: &Invoice) -> Vec<String> {
    let words = Words::of(invoice);
    let mut figures = vec![words.title(invoice), invoice.seller.name.clone(), invoice.buyer.name.clone()];
    figures.extend(words.facts(invoice).into_iter().map(|(_, value)| value));
    figures.extend(words.sums(invoice).into_iter().map(|sum| sum.amount));
    figures.extend(invoice.lines.iter().map(|line| words.line(line, invoice.currency).amount));
    figures.push(words.money(invoice.charged, invoice.currency));
    figures.extend(invoice.seller.vat_number.clone());
    figures.extend(invoice.buyer.vat_number.clone());
    figures
}

fn flat(text: &str) -> String {
    // Poppler marks where the direction of the letters changes.
    let text: String = text.chars().filter(|letter| !app::typed::is_invisible(*letter)).collect();
    text.split(|c: char| c.is_whitespace() || c == '\u{a0}')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The files are kept where a person can look at them; of tests that run at the same time each has a folder.
pub(crate) fn keep(invoice: &Invoice) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("documents")
        .join(&invoice.buyer.country)
        .join(&invoice.language)
        .join(std::process::id().to_string());
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The programs are there after `.ci/setup test`, which says where the Python is that has `factur-x`. Without that
/// variable (a plain `cargo test`) only what needs no program is checked.
pub(crate) fn has_tools() -> bool {
    std::env::var_os("TEST_PYTHON").is_some()
}

pub(crate) fn run(program: &str, args: &[&Path]) -> String {
    let output =
        Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {args:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// The schema and the business rules, and the XML in the PDF: with `factur-x`, for all files at once, as it takes a
/// second to read the rules.
pub fn validate(files: &[PathBuf]) {
    let Ok(python) = std::env::var("TEST_PYTHON") else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/factur_x.py");
    let args: Vec<&Path> = std::iter::once(&script).chain(files).map(PathBuf::as_path).collect();
    run(&python, &args);
}

/// A second page has the head again, and both have their number.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_document_has_pages_that_say_so() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, mut invoice) = order(&world, &it, "remote-support-v4-premium", 9, Lang::En).await;
    let line = invoice.lines[1].clone();
    invoice.lines.extend(std::iter::repeat_n(line, 30));
    let path = keep(&invoice).join("long.pdf");
    std::fs::write(&path, documents::pdf(&invoice).unwrap()).unwrap();
    if !has_tools() {
        return;
    }
    let text = run("pdftotext", &["-layout".as_ref(), &path, "-".as_ref()]);
    let sheets: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(sheets.len() >= 3, "{}", sheets.len());
    for (index, sheet) in sheets.iter().enumerate() {
        assert!(sheet.contains(&format!("Page {} of {}", index + 1, sheets.len())), "{sheet}");
        assert!(sheet.contains("Description") || index + 1 == sheets.len(), "{sheet}");
    }
}

/// Names that no font of ours has, and ones that would be markup, break nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_name_can_be_billed() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, mut invoice) = order(&world, &it, "remote-support-v4-premium", 9, Lang::En).await;
    invoice.number = "INV-999999".into();
    invoice.buyer.name = "<b>株式会社</b> & \"Söhne\" \u{1}\u{7}… ﷽ Ελλάς Юг".into();
    invoice.buyer.street =
        Some("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft 1".into());
    invoice.buyer.city = None;
    let path = keep(&invoice).join("INV-999999.pdf");
    std::fs::write(&path, documents::pdf(&invoice).unwrap()).unwrap();
    std::fs::write(path.with_extension("xml"), documents::xml(&invoice).unwrap()).unwrap();
    validate(&[path]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_and_pages_are_for_who_is_signed_in() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.execute("update accounts set name = '=cmd|calc; =1+1' where country = 'IT'").await.unwrap();
    let (_, invoice) = order(&world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    let (router, cookie) = signed_in(&world, "it").await;
    let number = &invoice.number;
    for (path, kind, name, begin) in [
        (format!("/invoices/{number}/pdf"), "application/pdf", format!("{number}.pdf"), "%PDF-1.7"),
        (format!("/invoices/{number}/xml"), "application/xml", format!("{number}.xml"), "<?xml"),
        (
            "/invoices.csv".into(),
            "text/csv; charset=utf-8",
            "invoices.csv".into(),
            "\u{feff}\"Number\",\"Document\"",
        ),
        (
            "/invoices.csv?lang=it&year=2026".into(),
            "text/csv; charset=utf-8",
            "invoices-2026.csv".into(),
            "\u{feff}\"Numero\";",
        ),
    ] {
        let (status, headers, body) = get(&router, &path, &cookie).await;
        assert_eq!((status, headers["content-type"].to_str().unwrap()), (200, kind), "{path}");
        assert_eq!(headers["content-disposition"], format!("attachment; filename=\"{name}\"").as_str());
        assert_eq!(
            (&headers["cache-control"], &headers["x-content-type-options"]),
            (&"private, no-store".parse().unwrap(), &"nosniff".parse().unwrap())
        );
        assert!(body.starts_with(begin.as_bytes()), "{path}");
        assert_eq!(get(&router, &path, "").await.0, 404, "{path}");
    }
    let (_, _, table) = get(&router, "/invoices.csv?year=2026", &cookie).await;
    let row = |written: fn(Decimal) -> String, separator: &str, kind: &str, day: fn(&str) -> String| {
        let amounts = [invoice.net, invoice.tax_total, invoice.gross, Decimal::new(0, 2), invoice.charged];
        let [net, tax, gross, balance, charged] = amounts.map(written);
        let (issued, last) = (day("2026-03-16"), day("2026-04-15"));
        let row = [
            "INV-000001",
            kind,
            &issued,
            "1001",
            &issued,
            &last,
            "EUR",
            &net,
            &tax,
            &gross,
            &balance,
            &charged,
            "'=cmd|calc; =1+1",
            "",
            "",
            "",
        ];
        row.map(|cell| format!("\"{cell}\"")).join(separator)
    };
    let table = String::from_utf8(table).unwrap();
    let english = row(|amount| amount.to_string(), ",", "Invoice", str::to_owned);
    assert_eq!(table.lines().nth(1), Some(english.as_str()));
    let (_, _, table) = get(&router, "/invoices.csv?year=2026&lang=de", &cookie).await;
    let table = String::from_utf8(table).unwrap();
    let day = |day: &str| day.split('-').rev().collect::<Vec<_>>().join(".");
    let german = row(|amount| amount.to_string().replace('.', ","), ";", "Rechnung", day);
    assert_eq!(table.lines().nth(1), Some(german.as_str()));
    let (_, _, other_year) = get(&router, "/invoices.csv?year=2025", &cookie).await;
    assert_eq!(String::from_utf8(other_year).unwrap().lines().count(), 1);

    let (_, _, list) = get(&router, "/it/invoices", &cookie).await;
    let list = String::from_utf8(list).unwrap();
    assert!(list.contains("INV-000001") && list.contains("/invoices/INV-000001/pdf"), "{list}");
    let (_, _, none) = get(&router, "/it/invoices?year=2025", &cookie).await;
    assert!(!String::from_utf8(none).unwrap().contains("INV-000001"));
    let (_, _, page) = get(&router, "/it/invoices/INV-000001", &cookie).await;
    let page = String::from_utf8(page).unwrap();
    for figure in figures(&invoice) {
        assert!(page.contains(&figure), "{figure} in {page}");
    }
    let (_, _, confirmation) = get(&router, "/it/orders/1001", &cookie).await;
    assert!(String::from_utf8(confirmation).unwrap().contains("/invoices/INV-000001/pdf"));

    let (router, other) = signed_in(&world, "es").await;
    for path in [
        format!("/invoices/{number}/pdf"),
        format!("/invoices/{number}/xml"),
        format!("/es/invoices/{number}"),
    ] {
        assert_eq!(get(&router, &path, &other).await.0, 404, "{path}");
    }
    let (_, _, table) = get(&router, "/invoices.csv", &other).await;
    assert_eq!(String::from_utf8(table).unwrap().lines().count(), 1);
}
