//! Texts below each other on the paper, and the spaces between them.

use super::paper::{Paper, Side, Style};

/// The space between two columns.
pub(super) const GUTTER: f32 = 6.0;
/// The space between two parts.
pub(super) const GAP: f32 = 18.0;
pub(super) const ROW_GAP: f32 = 5.0;
/// The space between two things that belong together.
pub(super) const SMALL_GAP: f32 = 3.0;

/// A number or a date, with its label.
pub(super) type Fact = (String, String);

/// The height of the lines in that style.
pub(super) fn lines_height(lines: &[String], style: Style) -> f32 {
    lines.iter().map(|_| style.line()).sum()
}

/// Begins a new sheet if the paper has no room for that many points.
pub(super) fn room_for(paper: &mut Paper, points: f32) {
    if !paper.has_room(points) {
        paper.next_sheet();
    }
}

/// A text in lines of that width.
pub(super) fn wrapped(paper: &mut Paper, x: f32, width: f32, style: Style, text: &str) {
    all_of(paper, x, style, &style.weight.wrap(text, style.size, width));
}

/// Puts lines below each other.
pub(super) fn all_of(paper: &mut Paper, x: f32, style: Style, lines: &[String]) {
    for line in lines {
        room_for(paper, style.line());
        paper.put(x, Side::From, style, line);
        paper.skip(style.line());
    }
}
