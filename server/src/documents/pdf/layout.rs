//! Where on the paper the parts of a document stand.

use super::paper::{LABEL, LEFT, Paper, RIGHT, SMALL, STRONG, Side, Style, TEXT, TITLE};
use super::structure::Role;
use app::billing::Invoice;
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
        paper.part(Role::Paragraph, |paper| paragraph(paper, &note));
    }
    paper
}

fn head(paper: &mut Paper, invoice: &Invoice, words: Words) {
    let title = words.title(invoice);
    paper.part(Role::title(title.clone()), |paper| paper.put(RIGHT, Side::UpTo, TITLE, &title));
    paper.part(Role::Paragraph, |paper| paper.put(LEFT, Side::From, STRONG, &invoice.seller.name));
    paper.skip(TITLE.line() + GAP);
    let top = paper.y();
    let mut bottom = top;
    let parties = [(LEFT, "document-seller", &invoice.seller), (BUYER, "document-buyer", &invoice.buyer)];
    for (x, label, party) in parties {
        paper.go_to(top);
        let label = words.text(label);
        paper.part(Role::heading(label.clone()), |paper| paper.put(x, Side::From, LABEL, &label));
        paper.skip(LABEL.line());
        paper.part(Role::Paragraph, |paper| {
            for (index, line) in words.party(party).iter().enumerate() {
                wrapped(paper, x, PARTY_WIDTH, if index == 0 { STRONG } else { TEXT }, line);
            }
        });
        bottom = bottom.max(paper.y());
    }
    paper.go_to(top);
    paper.part(Role::Table, |paper| {
        for (label, value) in words.facts(invoice) {
            paper.part(Role::Row, |paper| {
                paper.part(Role::RowHeader, |paper| paper.put(FACTS, Side::From, LABEL, &label));
                paper.skip(LABEL.line());
                paper.part(Role::Cell, |paper| wrapped(paper, FACTS, RIGHT - FACTS, TEXT, &value));
            });
        }
    });
    paper.go_to(bottom.max(paper.y()) + GAP);
}

/// The names of columns, each where its column is.
fn column_heads(paper: &mut Paper, heads: &[(f32, Side, String)]) {
    paper.part(Role::Row, |paper| {
        for (x, side, name) in heads {
            paper.part(Role::ColumnHeader, |paper| paper.put(*x, *side, LABEL, name));
        }
    });
    below_heads(paper);
}

fn below_heads(paper: &mut Paper) {
    paper.skip(LABEL.line());
    paper.rule(LEFT);
    paper.skip(ROW_GAP);
}

/// The lines. One is never torn apart, and each sheet begins with the columns' names.
fn lines(paper: &mut Paper, invoice: &Invoice, words: Words) {
    let heads = [
        (LEFT, Side::From, "document-description"),
        (QUANTITY, Side::UpTo, "document-quantity"),
        (UNIT_PRICE, Side::UpTo, "document-unit-price"),
        (RATE, Side::UpTo, "document-tax-rate"),
        (RIGHT, Side::UpTo, "document-amount"),
    ]
    .map(|(x, side, name)| (x, side, words.text(name)));
    paper.part(Role::Table, |paper| {
        column_heads(paper, &heads);
        for line in &invoice.lines {
            row(paper, &words.line(line, invoice.currency), &heads);
        }
    });
    paper.rule(LEFT);
    paper.skip(ROW_GAP);
}

fn row(paper: &mut Paper, line: &LineWords, heads: &[(f32, Side, String)]) {
    let title = TEXT.weight.wrap(&line.title, TEXT.size, DESCRIPTION_WIDTH);
    let notes = line.notes.iter().flat_map(|note| SMALL.weight.wrap(note, SMALL.size, DESCRIPTION_WIDTH));
    let notes: Vec<String> = notes.collect();
    if !paper.has_room(lines_height(&title, TEXT) + lines_height(&notes, SMALL) + ROW_GAP) {
        paper.next_sheet();
        // For the eye: who hears the table knows its columns.
        paper.decoration(|paper| {
            for (x, side, name) in heads {
                paper.put(*x, *side, LABEL, name);
            }
        });
        below_heads(paper);
    }
    paper.part(Role::Row, |paper| {
        let top = paper.y();
        paper.part(Role::Cell, |paper| {
            all_of(paper, LEFT, TEXT, &title);
            all_of(paper, LEFT, SMALL, &notes);
        });
        let bottom = paper.y();
        paper.go_to(top);
        let figures = [&line.quantity, &line.unit_price, &line.rate, &line.amount];
        for (x, figure) in [QUANTITY, UNIT_PRICE, RATE, RIGHT].into_iter().zip(figures) {
            paper.part(Role::Cell, |paper| paper.put(x, Side::UpTo, TEXT, figure));
        }
        paper.go_to(bottom);
    });
    paper.skip(ROW_GAP);
}

/// The number of lines is that of a text.
fn lines_height(lines: &[String], style: Style) -> f32 {
    lines.iter().map(|_| style.line()).sum()
}

fn sums(paper: &mut Paper, invoice: &Invoice, words: Words) {
    paper.part(Role::Table, |paper| {
        for sum in words.sums(invoice) {
            let style = if sum.strong { STRONG } else { TEXT };
            let label = style.weight.wrap(&sum.label, style.size, SUM_LABEL_WIDTH);
            room_for(paper, lines_height(&label, style));
            paper.part(Role::Row, |paper| {
                let top = paper.y();
                paper.part(Role::RowHeader, |paper| all_of(paper, SUMS, style, &label));
                let bottom = paper.y();
                paper.go_to(top);
                paper.part(Role::Cell, |paper| paper.put(RIGHT, Side::UpTo, style, &sum.amount));
                paper.go_to(bottom);
            });
        }
    });
    paper.skip(GAP);
}

/// The tax by rate, where there is any or the law wants it said that there is none.
fn tax(paper: &mut Paper, invoice: &Invoice, words: Words) {
    if invoice.tax.iter().all(|tax| tax.category.is_outside()) {
        return;
    }
    let rows = words.tax(invoice);
    let rates: Vec<Vec<String>> =
        rows.iter().map(|row| TEXT.weight.wrap(&row.rate, TEXT.size, DESCRIPTION_WIDTH)).collect();
    let needed: f32 = rates.iter().map(|lines| lines_height(lines, TEXT)).sum();
    room_for(paper, LABEL.line() + ROW_GAP + needed);
    let heads = [
        (LEFT, Side::From, "document-tax-title"),
        (TAX_BASE, Side::UpTo, "document-tax-base"),
        (RIGHT, Side::UpTo, "document-tax-rate"),
    ]
    .map(|(x, side, name)| (x, side, words.text(name)));
    paper.part(Role::Table, |paper| {
        column_heads(paper, &heads);
        for (row, rate) in rows.iter().zip(&rates) {
            paper.part(Role::Row, |paper| {
                let top = paper.y();
                paper.part(Role::RowHeader, |paper| all_of(paper, LEFT, TEXT, rate));
                let bottom = paper.y();
                paper.go_to(top);
                paper.part(Role::Cell, |paper| paper.put(TAX_BASE, Side::UpTo, TEXT, &row.base));
                paper.part(Role::Cell, |paper| paper.put(RIGHT, Side::UpTo, TEXT, &row.amount));
                paper.go_to(bottom);
            });
        }
    });
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
    all_of(paper, x, style, &style.weight.wrap(text, style.size, width));
}

/// Lines below each other.
fn all_of(paper: &mut Paper, x: f32, style: Style, lines: &[String]) {
    for line in lines {
        paper.put(x, Side::From, style, line);
        paper.skip(style.line());
    }
}
