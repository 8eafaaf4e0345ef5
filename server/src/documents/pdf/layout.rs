//! Where on the paper the parts of a document stand.

use super::paper::{LABEL, LEFT, Paper, RIGHT, SMALL, STRONG, Side, Style, TEXT, TITLE};
use app::billing::{Invoice, VatCategory};
use app::documents::{LineWords, Words};

/// The parties' columns, and the numbers' and dates'.
const BUYER: f32 = LEFT + 172.0;
const FACTS: f32 = LEFT + 344.0;
const PARTY_WIDTH: f32 = 160.0;
/// The right edges of the lines' columns; the description begins at the margin.
const QUANTITY: f32 = LEFT + 290.0;
const UNIT_PRICE: f32 = LEFT + 370.0;
const RATE: f32 = LEFT + 415.0;
const DESCRIPTION_WIDTH: f32 = 240.0;
/// Where the sums begin, and the middle column of the table of tax.
const SUMS: f32 = LEFT + 220.0;
const TAX_BASE: f32 = LEFT + 370.0;
const SUM_LABEL_WIDTH: f32 = 195.0;
/// Between two parts.
const GAP: f32 = 18.0;
const ROW_GAP: f32 = 5.0;

/// The whole document.
pub(super) fn lay_out(invoice: &Invoice) -> Paper {
    let words = Words::of(invoice);
    let mut paper = Paper::new();
    head(&mut paper, invoice, words);
    lines(&mut paper, invoice, words);
    sums(&mut paper, invoice, words);
    tax(&mut paper, invoice, words);
    for note in words.notes(invoice) {
        paragraph(&mut paper, &note);
    }
    paper
}

fn head(paper: &mut Paper, invoice: &Invoice, words: Words) {
    paper.put(LEFT, Side::From, STRONG, &invoice.seller.name);
    paper.put(RIGHT, Side::UpTo, TITLE, &words.title(invoice));
    paper.skip(TITLE.line() + GAP);
    let top = paper.y();
    let mut bottom = top;
    let parties = [(LEFT, "document-seller", &invoice.seller), (BUYER, "document-buyer", &invoice.buyer)];
    for (x, label, party) in parties {
        paper.go_to(top);
        paper.put(x, Side::From, LABEL, &words.text(label));
        paper.skip(LABEL.line());
        for (index, line) in words.party(party).iter().enumerate() {
            wrapped(paper, x, PARTY_WIDTH, if index == 0 { STRONG } else { TEXT }, line);
        }
        bottom = bottom.max(paper.y());
    }
    paper.go_to(top);
    for (label, value) in words.facts(invoice) {
        paper.put(FACTS, Side::From, LABEL, &label);
        paper.skip(LABEL.line());
        wrapped(paper, FACTS, RIGHT - FACTS, TEXT, &value);
    }
    paper.go_to(bottom.max(paper.y()) + GAP);
}

fn table_head(paper: &mut Paper, words: Words) {
    paper.put(LEFT, Side::From, LABEL, &words.text("document-description"));
    paper.put(QUANTITY, Side::UpTo, LABEL, &words.text("document-quantity"));
    paper.put(UNIT_PRICE, Side::UpTo, LABEL, &words.text("document-unit-price"));
    paper.put(RATE, Side::UpTo, LABEL, &words.text("document-tax-rate"));
    paper.put(RIGHT, Side::UpTo, LABEL, &words.text("document-amount"));
    paper.skip(LABEL.line());
    paper.rule(LEFT);
    paper.skip(ROW_GAP);
}

/// The lines. One is never torn apart, and each sheet begins with the columns' names.
fn lines(paper: &mut Paper, invoice: &Invoice, words: Words) {
    table_head(paper, words);
    for line in &invoice.lines {
        let line = words.line(line, invoice.currency);
        let title = TEXT.weight.wrap(&line.title, TEXT.size, DESCRIPTION_WIDTH);
        let notes: Vec<String> = line
            .notes
            .iter()
            .flat_map(|note| SMALL.weight.wrap(note, SMALL.size, DESCRIPTION_WIDTH))
            .collect();
        let needed = lines_height(&title, TEXT) + lines_height(&notes, SMALL) + ROW_GAP;
        if !paper.has_room(needed) {
            paper.next_sheet();
            table_head(paper, words);
        }
        figures(paper, &line);
        for text in &title {
            paper.put(LEFT, Side::From, TEXT, text);
            paper.skip(TEXT.line());
        }
        for text in &notes {
            paper.put(LEFT, Side::From, SMALL, text);
            paper.skip(SMALL.line());
        }
        paper.skip(ROW_GAP);
    }
    paper.rule(LEFT);
    paper.skip(ROW_GAP);
}

fn figures(paper: &mut Paper, line: &LineWords) {
    paper.put(QUANTITY, Side::UpTo, TEXT, &line.quantity);
    paper.put(UNIT_PRICE, Side::UpTo, TEXT, &line.unit_price);
    paper.put(RATE, Side::UpTo, TEXT, &line.rate);
    paper.put(RIGHT, Side::UpTo, TEXT, &line.amount);
}

/// The number of lines is that of a text.
fn lines_height(lines: &[String], style: Style) -> f32 {
    lines.iter().map(|_| style.line()).sum()
}

fn sums(paper: &mut Paper, invoice: &Invoice, words: Words) {
    for sum in words.sums(invoice) {
        let style = if sum.strong { STRONG } else { TEXT };
        let label = style.weight.wrap(&sum.label, style.size, SUM_LABEL_WIDTH);
        room_for(paper, lines_height(&label, style));
        paper.put(RIGHT, Side::UpTo, style, &sum.amount);
        for text in &label {
            paper.put(SUMS, Side::From, style, text);
            paper.skip(style.line());
        }
    }
    paper.skip(GAP);
}

/// The tax by rate, where there is any or the law wants it said that there is none.
fn tax(paper: &mut Paper, invoice: &Invoice, words: Words) {
    if invoice.tax.iter().all(|tax| tax.category == VatCategory::OutsideScope) {
        return;
    }
    let rows = words.tax(invoice);
    let rates: Vec<Vec<String>> =
        rows.iter().map(|row| TEXT.weight.wrap(&row.rate, TEXT.size, DESCRIPTION_WIDTH)).collect();
    let needed: f32 = rates.iter().map(|lines| lines_height(lines, TEXT)).sum();
    room_for(paper, LABEL.line() + ROW_GAP + needed);
    paper.put(LEFT, Side::From, LABEL, &words.text("document-tax-title"));
    paper.put(TAX_BASE, Side::UpTo, LABEL, &words.text("document-tax-base"));
    paper.put(RIGHT, Side::UpTo, LABEL, &words.text("document-tax-rate"));
    paper.skip(LABEL.line());
    paper.rule(LEFT);
    paper.skip(ROW_GAP);
    for (row, rate) in rows.iter().zip(&rates) {
        paper.put(TAX_BASE, Side::UpTo, TEXT, &row.base);
        paper.put(RIGHT, Side::UpTo, TEXT, &row.amount);
        for text in rate {
            paper.put(LEFT, Side::From, TEXT, text);
            paper.skip(TEXT.line());
        }
    }
    paper.skip(GAP);
}

fn paragraph(paper: &mut Paper, text: &str) {
    for line in TEXT.weight.wrap(text, TEXT.size, RIGHT - LEFT) {
        room_for(paper, TEXT.line());
        paper.put(LEFT, Side::From, TEXT, &line);
        paper.skip(TEXT.line());
    }
    paper.skip(ROW_GAP);
}

fn room_for(paper: &mut Paper, points: f32) {
    if !paper.has_room(points) {
        paper.next_sheet();
    }
}

fn wrapped(paper: &mut Paper, x: f32, width: f32, style: Style, text: &str) {
    for line in style.weight.wrap(text, style.size, width) {
        paper.put(x, Side::From, style, &line);
        paper.skip(style.line());
    }
}
