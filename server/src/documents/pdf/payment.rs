//! The facts for a person who pays: the one figure, whether it is paid, and how the open part is transferred.

use super::paper::{FIGURE, Frame, Ink, LABEL, LEFT, Paper, RIGHT, SMALL, STRONG, Side, Style, TEXT, TOTAL};
use super::shapes::{self, round_box};
use super::structure::Role;
use super::writing::{Fact, GAP, GUTTER, ROW_GAP, wrapped};
use crate::documents::epc;
use app::billing::{Invoice, InvoiceState, Transfer};
use app::documents::Words;
use fast_qr::qr::QRCode;

/// The space inside of a box, and how round its corners are.
const PAD: f32 = 12.0;
const RADIUS: f32 = 8.0;
/// How far letters reach below the line on which the figure stands.
const FIGURE_DEPTH: f32 = 4.0;
/// The height of a badge, and the space beside its text.
const BADGE: f32 = 22.0;
const BADGE_PAD: f32 = 11.0;
/// A code is 32 mm wide with its margin, so that a telephone reads it from a hand's distance.
const CODE: f32 = 92.0;
/// The width of the labels beside a code.
const LABELS: f32 = 110.0;

/// The total, or the open part, in large figures, and the state of the document beside it.
pub(super) fn standing(paper: &mut Paper, invoice: &Invoice, state: InvoiceState, words: Words) {
    let (label, amount) = match state {
        InvoiceState::Open => ("document-outstanding", invoice.outstanding()),
        InvoiceState::Paid | InvoiceState::Credited => ("document-total", invoice.gross),
    };
    let height = 2.0 * PAD + LABEL.line() + FIGURE.size + FIGURE_DEPTH;
    if !paper.has_room(height) {
        paper.next_sheet();
    }
    let top = paper.y();
    boxed(paper, Frame { place: (LEFT, top), size: (RIGHT - LEFT, height) }, RADIUS, Ink::BrandSoft);
    paper.go_to(top + PAD);
    let said = words.standing(invoice, state);
    let room = RIGHT - LEFT - 2.0 * PAD - badge_width(&said) - GUTTER;
    let amount = words.money(amount, invoice.currency);
    paper.part(Role::Paragraph, |paper| {
        paper.put(LEFT + PAD, Side::From, LABEL, &words.text(label));
        paper.skip(LABEL.line());
        paper.put(LEFT + PAD, Side::From, FIGURE.within(&amount, room), &amount);
    });
    paper.go_to(top + (height - BADGE) / 2.0);
    paper.decoration(|paper| {
        let place = (RIGHT - PAD - badge_width(&said), paper.y());
        boxed(paper, Frame { place, size: (badge_width(&said), BADGE) }, BADGE / 2.0, inks(state).1);
    });
    paper.skip((BADGE - STRONG.line()) / 2.0);
    let style = Style { ink: inks(state).0, ..STRONG };
    paper.part(Role::Paragraph, |paper| paper.put(RIGHT - PAD - BADGE_PAD, Side::UpTo, style, &said));
    paper.go_to(top + height + GAP);
}

fn badge_width(text: &str) -> f32 {
    STRONG.width(text) + 2.0 * BADGE_PAD
}

/// The letters of a badge, and its ground.
const fn inks(state: InvoiceState) -> (Ink, Ink) {
    match state {
        InvoiceState::Paid => (Ink::Paper, Ink::Brand),
        InvoiceState::Open => (Ink::Warn, Ink::WarnSoft),
        InvoiceState::Credited => (Ink::Soft, Ink::Paper),
    }
}

/// How the open part is transferred: in words, and as a code for a banking app.
pub(super) fn transfer(paper: &mut Paper, invoice: &Invoice, state: InvoiceState, words: Words) {
    let Some(transfer) = invoice.open_transfer() else { return };
    let Some(code) = epc::code(invoice, state) else { return };
    let facts = words.transfer(invoice, transfer);
    let (x, width) = (LEFT + PAD + CODE + PAD, RIGHT - LEFT - CODE - 3.0 * PAD);
    let scan = SMALL.height(&words.text("document-transfer-scan"), width);
    let rows: f32 = facts.iter().map(|(label, value)| pair_height((label, value), width)).sum();
    let words_height = TOTAL.line() + rows + scan + 2.0 * ROW_GAP;
    let height = words_height.max(CODE) + 2.0 * PAD;
    if !paper.has_room(height) {
        paper.next_sheet();
    }
    let top = paper.y();
    boxed(paper, Frame { place: (LEFT, top), size: (RIGHT - LEFT, height) }, RADIUS, Ink::Tint);
    paper.go_to(top + PAD);
    let title = words.text("document-transfer");
    paper.part(Role::heading(title.clone()), |paper| paper.put(x, Side::From, TOTAL, &title));
    paper.skip(TOTAL.line() + ROW_GAP);
    pairs(paper, x, width, &facts);
    paper.skip(ROW_GAP);
    paper.part(Role::Paragraph, |paper| {
        wrapped(paper, x, width, SMALL, &words.text("document-transfer-scan"));
    });
    paint_code(paper, &code, (LEFT + PAD, top + PAD), alternative(transfer, words));
    paper.go_to(top + height + GAP);
}

/// Labels, and their values beside them.
fn pairs(paper: &mut Paper, x: f32, width: f32, facts: &[Fact]) {
    paper.part(Role::Table, |paper| {
        for (label, value) in facts {
            paper.part(Role::Row, |paper| {
                let top = paper.y();
                let bottom = top + pair_height((label, value), width);
                // Both stand on one line of writing.
                paper.go_to(top + TEXT.size - LABEL.size);
                paper.part(Role::RowHeader, |paper| wrapped(paper, x, LABELS - GUTTER, LABEL, label));
                paper.go_to(top);
                paper.part(Role::Cell, |paper| wrapped(paper, x + LABELS, width - LABELS, TEXT, value));
                paper.go_to(bottom);
            });
        }
    });
}

fn pair_height((label, value): (&str, &str), width: f32) -> f32 {
    LABEL.height(label, LABELS - GUTTER).max(TEXT.height(value, width - LABELS))
}

/// The words for somebody who does not see the code.
fn alternative(transfer: &Transfer, words: Words) -> String {
    words.text_with("document-transfer-code", &[("iban", transfer.iban.in_groups().into())])
}

fn paint_code(paper: &mut Paper, code: &QRCode, place: (f32, f32), alternative: String) {
    let frame = Frame { place, size: (CODE, CODE) };
    paper.decoration(|paper| boxed(paper, frame, RADIUS / 2.0, Ink::Paper));
    paper.part(Role::Figure(alternative), |paper| {
        paper.shape(frame, shapes::code(code, place, CODE), Ink::Black);
    });
}

/// A frame filled with a colour, its corners round.
fn boxed(paper: &mut Paper, frame: Frame, radius: f32, ink: Ink) {
    paper.shape(frame, round_box(frame.place, frame.size, radius), ink);
}
