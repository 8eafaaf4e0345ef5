//! Where on the paper the parts of a document stand.

use super::paper::{Frame, Ink, LABEL, LEFT, Paper, RIGHT, SMALL, STRONG, Side, Style, TEXT, TITLE, TOTAL};
use super::payment;
use super::shapes;
use super::structure::Role;
use super::writing::{Fact, GAP, GUTTER, ROW_GAP, SMALL_GAP, all_of, lines_height, room_for, wrapped};
use app::billing::{Invoice, InvoiceState, Party};
use app::documents::{LineWords, Words};
use app::i18n::cldr;

/// The left edges of the columns for the parties, and for numbers and dates.
const BUYER: f32 = LEFT + 172.0;
const FACTS: f32 = LEFT + 344.0;
const PARTY_WIDTH: f32 = 160.0;
/// The right edges of the lines' columns. The description begins at the margin.
const QUANTITY: f32 = LEFT + 290.0;
const UNIT_PRICE: f32 = LEFT + 370.0;
const RATE: f32 = LEFT + 415.0;
const DESCRIPTION_WIDTH: f32 = 240.0;
/// Where the sums begin, and the middle column of the tax table.
const SUMS: f32 = LEFT + 220.0;
const TAX_BASE: f32 = LEFT + 370.0;
const SUM_LABEL_WIDTH: f32 = 195.0;
/// The sign at the head, and the place of the seller's name beside it.
const SIGN: f32 = 26.0;
const NAME: f32 = LEFT + SIGN + 8.0;

/// The whole document.
pub(super) fn lay_out(invoice: &Invoice, state: InvoiceState) -> Paper {
    let words = Words::of(invoice);
    let mut paper = Paper::new(cldr::direction(words.lang()));
    head(&mut paper, invoice, words);
    payment::standing(&mut paper, invoice, state, words);
    lines(&mut paper, invoice, words);
    sums(&mut paper, invoice, words);
    tax(&mut paper, invoice, words);
    for note in words.notes(invoice) {
        paper.part(Role::Paragraph, |paper| paragraph(paper, &note));
    }
    payment::transfer(&mut paper, invoice, state, words);
    paper
}

fn head(paper: &mut Paper, invoice: &Invoice, words: Words) {
    let title = words.title(invoice);
    let top = paper.y();
    paper.part(Role::title(title.clone()), |paper| paper.put(RIGHT, Side::UpTo, TITLE, &title));
    let frame = Frame { place: (LEFT, top - 1.0), size: (SIGN, SIGN) };
    let [disc, used] = shapes::sign(frame.place, SIGN);
    paper.shape(frame, disc, Ink::Disc);
    paper.shape(frame, used, Ink::Used);
    let beside = RIGHT - NAME - TITLE.width(&title) - GAP;
    let name = TOTAL.weight.wrap(&invoice.seller.name, TOTAL.size, beside);
    // A name on one line stands in the middle of the sign's height.
    if name.len() == 1 {
        paper.skip((SIGN - TOTAL.line()) / 2.0);
    }
    paper.part(Role::Paragraph, |paper| all_of(paper, NAME, TOTAL, &name));
    paper.go_to(paper.y().max(top + SIGN) + GAP);
    let parties = [("document-seller", &invoice.seller), ("document-buyer", &invoice.buyer)];
    let facts = words.facts(invoice);
    let columns = parties.map(|(_, party)| party_height(party, words, PARTY_WIDTH));
    let tallest = columns.into_iter().fold(facts_height(&facts, RIGHT - FACTS), f32::max);
    if paper.has_room(tallest) {
        beside_each_other(paper, parties, &facts, words);
    } else {
        below_each_other(paper, parties, &facts, words);
    }
    paper.skip(GAP);
}

/// Puts the parties beside each other, as on a letter.
fn beside_each_other(paper: &mut Paper, parties: [(&'static str, &Party); 2], facts: &[Fact], words: Words) {
    let top = paper.y();
    let mut bottom = top;
    for ((label, of), x) in parties.into_iter().zip([LEFT, BUYER]) {
        paper.go_to(top);
        party(paper, x, PARTY_WIDTH, label, of, words);
        bottom = bottom.max(paper.y());
    }
    paper.go_to(top);
    table_of_facts(paper, FACTS, facts);
    paper.go_to(bottom.max(paper.y()));
}

/// Puts the parties below each other. A text that is too long for a column gets the whole width, and as many sheets as
/// it takes.
fn below_each_other(paper: &mut Paper, parties: [(&'static str, &Party); 2], facts: &[Fact], words: Words) {
    for (label, of) in parties {
        party(paper, LEFT, RIGHT - LEFT, label, of, words);
        paper.skip(ROW_GAP);
    }
    table_of_facts(paper, LEFT, facts);
}

fn party(paper: &mut Paper, x: f32, width: f32, label: &'static str, party: &Party, words: Words) {
    let label = words.text(label);
    room_for(paper, LABEL.line() + STRONG.line());
    paper.part(Role::heading(label.clone()), |paper| paper.put(x, Side::From, LABEL, &label));
    paper.skip(LABEL.line());
    paper.part(Role::Paragraph, |paper| {
        for (index, line) in words.party(party).iter().enumerate() {
            wrapped(paper, x, width, name_first(index), line);
        }
    });
}

fn name_first(index: usize) -> Style {
    if index == 0 { STRONG } else { TEXT }
}

fn party_height(party: &Party, words: Words, width: f32) -> f32 {
    let lines = words.party(party);
    let heights = lines.iter().enumerate().map(|(index, line)| name_first(index).height(line, width));
    LABEL.line() + heights.sum::<f32>()
}

fn facts_height(facts: &[Fact], width: f32) -> f32 {
    let height = |(label, value): &Fact| LABEL.height(label, width) + TEXT.height(value, width) + SMALL_GAP;
    facts.iter().map(height).sum()
}

fn table_of_facts(paper: &mut Paper, x: f32, facts: &[Fact]) {
    paper.part(Role::Table, |paper| {
        for (label, value) in facts {
            paper.part(Role::Row, |paper| {
                room_for(paper, LABEL.line() + TEXT.line());
                paper.part(Role::RowHeader, |paper| wrapped(paper, x, RIGHT - x, LABEL, label));
                paper.part(Role::Cell, |paper| wrapped(paper, x, RIGHT - x, TEXT, value));
            });
            paper.skip(SMALL_GAP);
        }
    });
}

/// The names of columns, each above its column.
fn column_heads(paper: &mut Paper, heads: &[(f32, Side, String)]) {
    paper.part(Role::Row, |paper| {
        for (x, side, name) in heads {
            paper.part(Role::ColumnHeader, |paper| head_of_column(paper, *x, *side, name));
        }
    });
    below_heads(paper);
}

/// The name of a column. A name that is too long for its column is smaller.
fn head_of_column(paper: &mut Paper, x: f32, side: Side, name: &str) {
    let width = match side {
        Side::From => DESCRIPTION_WIDTH,
        Side::UpTo => column_width(x),
    };
    paper.put(x, side, LABEL.within(name, width), name);
}

/// The width of the column of figures that ends at `x`.
fn column_width(x: f32) -> f32 {
    let before = [LEFT + DESCRIPTION_WIDTH, QUANTITY, UNIT_PRICE, RATE];
    let before = before.into_iter().filter(|edge| *edge < x).fold(LEFT, f32::max);
    x - before - GUTTER
}

/// A figure in one piece. A figure that is too long for its place is smaller.
fn figure(paper: &mut Paper, x: f32, width: f32, style: Style, text: &str) {
    paper.put(x, Side::UpTo, style.within(text, width), text);
}

fn below_heads(paper: &mut Paper) {
    paper.skip(LABEL.line() + SMALL_GAP);
    paper.rule();
    paper.skip(ROW_GAP);
}

/// The lines. No line is divided between sheets, and each sheet begins with the columns' names.
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
    paper.rule();
    paper.skip(ROW_GAP);
}

fn row(paper: &mut Paper, line: &LineWords, heads: &[(f32, Side, String)]) {
    let title = TEXT.weight.wrap(&line.title, TEXT.size, DESCRIPTION_WIDTH);
    let notes = line.notes.iter().flat_map(|note| SMALL.weight.wrap(note, SMALL.size, DESCRIPTION_WIDTH));
    let notes: Vec<String> = notes.collect();
    if !paper.has_room(lines_height(&title, TEXT) + lines_height(&notes, SMALL) + ROW_GAP) {
        paper.next_sheet();
        // These names are for the eye: a listener to the table knows its columns.
        paper.decoration(|paper| {
            for (x, side, name) in heads {
                head_of_column(paper, *x, *side, name);
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
        for (x, text) in [QUANTITY, UNIT_PRICE, RATE, RIGHT].into_iter().zip(figures) {
            paper.part(Role::Cell, |paper| figure(paper, x, column_width(x), TEXT, text));
        }
        paper.go_to(bottom);
    });
    paper.skip(ROW_GAP);
}

fn sums(paper: &mut Paper, invoice: &Invoice, words: Words) {
    paper.part(Role::Table, |paper| {
        for sum in words.sums(invoice) {
            let style = if sum.strong { TOTAL } else { TEXT };
            paper.skip(if sum.strong { SMALL_GAP } else { 0.0 });
            let label = style.weight.wrap(&sum.label, style.size, SUM_LABEL_WIDTH);
            room_for(paper, lines_height(&label, style));
            paper.part(Role::Row, |paper| {
                let top = paper.y();
                paper.part(Role::RowHeader, |paper| all_of(paper, SUMS, style, &label));
                let bottom = paper.y();
                paper.go_to(top);
                let width = RIGHT - SUMS - SUM_LABEL_WIDTH - GUTTER;
                paper.part(Role::Cell, |paper| figure(paper, RIGHT, width, style, &sum.amount));
                paper.go_to(bottom);
            });
        }
    });
    paper.skip(GAP);
}

/// The tax by rate, where there is tax, or where the law requires the reason why there is none.
fn tax(paper: &mut Paper, invoice: &Invoice, words: Words) {
    if invoice.tax.iter().all(|tax| tax.category.is_outside()) {
        return;
    }
    let rows = words.tax(invoice);
    let rates: Vec<Vec<String>> =
        rows.iter().map(|row| TEXT.weight.wrap(&row.rate, TEXT.size, DESCRIPTION_WIDTH)).collect();
    let needed: f32 = rates.iter().map(|lines| lines_height(lines, TEXT)).sum();
    room_for(paper, LABEL.line() + SMALL_GAP + ROW_GAP + needed);
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
                let width = TAX_BASE - LEFT - DESCRIPTION_WIDTH - GUTTER;
                paper.part(Role::Cell, |paper| figure(paper, TAX_BASE, width, TEXT, &row.base));
                paper.part(Role::Cell, |paper| figure(paper, RIGHT, width, TEXT, &row.amount));
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
