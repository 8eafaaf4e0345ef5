//! The files of invoices: they open, are sound, say the same as the document, and are for people who are signed in.

use crate::browser::{get, signed_in};
use crate::invoices::{order, ties};
use crate::world::{VISA, World};
use app::billing::{Invoice, InvoiceState, VatCategory};
use app::documents::Words;
use app::i18n::Lang;
use rust_decimal::Decimal;
use server::documents;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Uses one account for each treatment of VAT, and each language.
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

/// The paper of a document that nothing took back.
pub fn made(invoice: &Invoice) -> Vec<u8> {
    documents::pdf(invoice, InvoiceState::of(invoice)).unwrap()
}

/// The PDF opens, is sound, contains the figures, and is the same when it is made again. It contains the XML, which is
/// valid.
pub fn check_files(invoice: &Invoice) -> PathBuf {
    let pdf = made(invoice);
    assert_eq!(pdf, made(invoice));
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

/// A person who hears the document read hears its title as a heading, and each amount in a table's cell.
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

/// Everything that the paper must show: every amount, number and date.
fn figures(invoice: &Invoice) -> Vec<String> {
    let words = Words::of(invoice);
    let mut figures = vec![words.title(invoice), invoice.seller.name.clone(), invoice.buyer.name.clone()];
    figures.extend(words.facts(invoice).into_iter().map(|(_, value)| value));
    figures.extend(words.sums(invoice).into_iter().map(|sum| sum.amount));
    figures.extend(invoice.lines.iter().map(|line| words.line(line, invoice.currency).amount));
    // What was paid of it is less than zero on some papers. Where its sign stands depends on the language.
    let charged = words.money(invoice.charged, invoice.currency);
    figures.push(charged.trim_matches(|letter: char| !letter.is_ascii_digit()).to_owned());
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

/// Keeps the files where a person can look at them. Each test has a folder of its own.
pub(crate) fn keep(invoice: &Invoice) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("documents")
        .join(&invoice.buyer.country)
        .join(&invoice.language)
        .join(std::process::id().to_string());
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whether the programs are there. `.ci/setup test` installs them, and sets the variable for the Python with
/// `factur-x`. Without that variable (a plain `cargo test`), only the checks without programs run.
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

/// Checks the schema and the business rules, and the XML in the PDF, with `factur-x`. It checks all files at once,
/// since reading the rules takes a second.
pub fn validate(files: &[PathBuf]) {
    let Ok(python) = std::env::var("TEST_PYTHON") else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/factur_x.py");
    let args: Vec<&Path> = std::iter::once(&script).chain(files).map(PathBuf::as_path).collect();
    run(&python, &args);
}

/// A second page has the head again, and both pages have their number.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_document_has_pages_that_say_so() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, mut invoice) = order(&world, &it, "remote-support-v4-premium", 9, Lang::En).await;
    let line = invoice.lines[1].clone();
    invoice.lines.extend(std::iter::repeat_n(line, 30));
    let path = keep(&invoice).join("long.pdf");
    std::fs::write(&path, made(&invoice)).unwrap();
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

/// Names that none of our fonts has, and names that would be markup, break nothing.
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
    std::fs::write(&path, made(&invoice)).unwrap();
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
