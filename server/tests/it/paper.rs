//! Paper can be read: in every script, and with nothing printed over anything else.

#![expect(clippy::float_arithmetic, reason = "these are places on paper, and no money")]

use crate::invoice_files::{check_files, has_tools, keep, run, validate};
use crate::invoices::order;
use crate::world::{VISA, World};
use app::billing::{EmailAddress, Invoice, InvoiceState, InvoiceTax, Party, VatCategory};
use app::i18n::Lang;
use rust_decimal::Decimal;
use server::documents;
use std::path::Path;

/// Our own fonts, and for Chinese, Japanese and Korean letters those of the tests, so that no test depends on the fonts
/// of the machine.
fn fonts() {
    documents::use_fonts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts"));
}

/// An Italian company's invoice.
async fn invoice(lang: Lang) -> Invoice {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    order(&world, &it, "remote-support-v4-premium", 9, lang).await.1
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_printed_in_any_script() {
    fonts();
    let mut files = Vec::new();
    let mut invoice = invoice(Lang::En).await;
    for (index, name) in [
        "Café Šárka Łódź",
        "Ελληνική Εταιρεία Α.Ε.",
        "ООО Ромашка",
        "חברת הדגמה",
        "شركة التجربة",
        "株式会社テスト",
        "有限公司 北京市",
        "주식회사 서울",
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(documents::unprintable(name), None, "{name}");
        invoice.number = format!("INV-70000{index}").into();
        invoice.buyer.name = name.to_owned();
        // The text in reading order: the title, the figures, and the name.
        files.push(check_files(&invoice));
    }
    validate(&files);
}

/// A word on a sheet. Its measures are in points.
#[derive(Debug)]
struct Word {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    text: String,
}

/// How far two words may overlap: the box of a word has room for accents above and below.
const TOLERANCE: f32 = 1.0;
/// The same for a box as high as those of Arabic letters, which has room for marks above each other.
const TOLERANCE_OF_HIGH: f32 = 7.0;
const HIGH: f32 = 15.0;

impl Word {
    fn height(&self) -> f32 {
        self.bottom - self.top
    }

    fn overprints(&self, other: &Self) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        let is_high = self.height().max(other.height()) > HIGH;
        across > TOLERANCE && down > if is_high { TOLERANCE_OF_HIGH } else { TOLERANCE }
    }
}

/// The words of each sheet, with the sheet's width and height.
fn sheets(path: &Path) -> Vec<(f32, f32, Vec<Word>)> {
    let boxes = run("pdftotext", &["-bbox".as_ref(), path, "-".as_ref()]);
    let number = |line: &str, name: &str| -> f32 {
        let rest = line.split_once(&format!(" {name}=\"")).unwrap().1;
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let mut sheets = Vec::new();
    for line in boxes.lines().map(str::trim) {
        if line.starts_with("<page ") {
            sheets.push((number(line, "width"), number(line, "height"), Vec::new()));
        } else if line.starts_with("<word ") {
            let [left, top, right, bottom] = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
            let text = line.split('>').nth(1).unwrap_or_default().to_owned();
            sheets.last_mut().unwrap().2.push(Word { left, top, right, bottom, text });
        }
    }
    sheets
}

/// Nothing is printed over anything else, and nothing beyond the margins.
fn is_legible(invoice: &Invoice, name: &str) -> usize {
    let path = keep(invoice).join(name);
    std::fs::write(&path, documents::pdf(invoice, InvoiceState::of(invoice)).unwrap()).unwrap();
    if !has_tools() {
        return 0;
    }
    let sheets = sheets(&path);
    for (width, height, words) in &sheets {
        assert!(words.len() > 5, "{name}: a sheet with hardly anything on it");
        for (index, word) in words.iter().enumerate() {
            let inside = word.left >= 49.0
                && word.right <= width - 49.0
                && word.top >= 40.0
                && word.bottom <= height - 20.0;
            assert!(inside, "{name}: {} is beyond the margins: {word:?}", word.text);
            for other in &words[index + 1..] {
                assert!(
                    !word.overprints(other),
                    "{name}: {} and {}: {word:?}, {other:?}",
                    word.text,
                    other.text
                );
            }
        }
    }
    sheets.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_printed_over_anything_else() {
    fonts();
    for lang in Lang::ALL {
        let usual = invoice(lang).await;
        assert!(is_legible(&usual, "usual.pdf") <= 1);

        let mut long = usual.clone();
        long.seller.name = "Wohnungsverwaltungsgesellschaft ".repeat(4).trim().chars().take(99).collect();
        long.seller.registration = Some("Handelsregister Berlin-Charlottenburg HRB 123456 B ".repeat(3));
        long.buyer.name = "W".repeat(200);
        long.buyer.street = Some("Straße des Siebzehnten Juni ".repeat(7));
        is_legible(&long, "long-names.pdf");

        let mut longest = long.clone();
        let field = Some("W".repeat(200));
        for party in [&mut longest.seller, &mut longest.buyer] {
            party.name = "W".repeat(200);
            let Party { street, city, region, registration, email, .. } = party;
            for line in [street, city, region, registration] {
                line.clone_from(&field);
            }
            *email = field.clone().map(EmailAddress::kept);
        }
        is_legible(&longest, "longest-names.pdf");

        let mut many = usual.clone();
        let line = many.lines[1].clone();
        many.lines.extend(std::iter::repeat_n(line, 38));
        many.tax = (1..=12)
            .map(|rate| InvoiceTax {
                category: VatCategory::Standard,
                rate: Decimal::new(rate, 2),
                base: Decimal::new(999_999_999_999, 2),
                amount: Decimal::new(999_999_999_999, 2),
            })
            .collect();
        for amount in [&mut many.net, &mut many.tax_total, &mut many.gross, &mut many.charged] {
            *amount = Decimal::new(12_345_678_901_234_567, 2);
        }
        for line in &mut many.lines {
            (line.unit_price, line.net) =
                (Decimal::new(12_345_678_901_234_567, 2), Decimal::new(12_345_678_901_234_567, 2));
            line.quantity = 1_000_000_000;
        }
        is_legible(&many, "many-lines.pdf");

        let mut foreign = usual;
        foreign.seller.name = "株式会社テスト東京都千代田区霞が関".repeat(6);
        foreign.buyer.name = "شركة التجربة والبرمجيات ".repeat(8);
        foreign.buyer.city = Some("חברת הדגמה ".repeat(10));
        is_legible(&foreign, "foreign-names.pdf");
    }
}
