//! Sheets of paper, which are filled from top to bottom, and how they become pages of a PDF.

use super::faces::Weight;
use super::shapes::round_box;
use super::structure::{Part, Role, Structure};
use app::i18n::cldr::Direction;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, TagTree};

/// The size of A4, in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
/// The margins.
pub(super) const LEFT: f32 = 50.0;
pub(super) const RIGHT: f32 = WIDTH - LEFT;
const TOP: f32 = 56.0;
const BOTTOM: f32 = HEIGHT - 76.0;
/// Where the page number stands.
const FOOT: f32 = HEIGHT - 44.0;
/// The distance between two lines, as a multiple of the size.
const LEADING: f32 = 1.4;

/// The height of the band of colour at the top of each sheet.
const BAND: f32 = 6.0;

/// The colours of the pages, on light paper (`style/tokens.css`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Dark,
    /// Less prominent.
    Soft,
    Brand,
    BrandSoft,
    Warn,
    WarnSoft,
    Tint,
    /// Darker than the lines of the pages, since it is thin.
    Line,
    Paper,
    /// The disc of the sign, and the part of it that is used (`style/assets/icon.svg`).
    Disc,
    Used,
    /// The colour of the code that cameras read.
    Black,
}

impl Ink {
    fn color(self) -> rgb::Color {
        let [red, green, blue] = match self {
            Self::Dark => [0x14, 0x21, 0x1f],
            Self::Soft => [0x46, 0x52, 0x4e],
            Self::Brand => [0x09, 0x5a, 0x49],
            Self::BrandSoft => [0xe2, 0xf2, 0xed],
            Self::Warn => [0x76, 0x47, 0x00],
            Self::WarnSoft => [0xfd, 0xf2, 0xde],
            Self::Tint => [0xeb, 0xf1, 0xee],
            Self::Line => [0xc9, 0xd5, 0xcf],
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Disc => [0xcf, 0xdc, 0xd8],
            Self::Used => [0x0b, 0x6b, 0x57],
            Self::Black => [0, 0, 0],
        };
        rgb::Color::new(red, green, blue)
    }

    fn fill(self) -> Fill {
        Fill { paint: self.color().into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
    }
}

/// Whether a text begins or ends at its place, in a language whose lines begin at the left. In a language whose lines
/// begin at the right, everything is mirrored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins there.
    From,
    /// It ends there.
    UpTo,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub weight: Weight,
    /// The size in points.
    pub size: f32,
    pub ink: Ink,
}

pub(super) const TITLE: Style = Style { weight: Weight::Bold, size: 18.0, ink: Ink::Dark };
/// The one figure that everybody looks for.
pub(super) const FIGURE: Style = Style { weight: Weight::Bold, size: 24.0, ink: Ink::Brand };
pub(super) const TOTAL: Style = Style { weight: Weight::Bold, size: 11.0, ink: Ink::Dark };
pub(super) const TEXT: Style = Style { weight: Weight::Regular, size: 9.5, ink: Ink::Dark };
pub(super) const STRONG: Style = Style { weight: Weight::Bold, size: 9.5, ink: Ink::Dark };
pub(super) const SMALL: Style = Style { weight: Weight::Regular, size: 8.0, ink: Ink::Soft };
pub(super) const LABEL: Style = Style { weight: Weight::Bold, size: 8.0, ink: Ink::Soft };

impl Style {
    pub(super) fn line(self) -> f32 {
        self.size * LEADING
    }

    pub(super) fn width(self, text: &str) -> f32 {
        self.weight.set(text, self.size).width
    }

    /// The height of the text in lines of that width.
    pub(super) fn height(self, text: &str, width: f32) -> f32 {
        self.weight.wrap(text, self.size, width).iter().map(|_| self.line()).sum()
    }

    /// The same style, small enough for the text to fit on one line of that width.
    pub(super) fn within(self, text: &str, width: f32) -> Self {
        let needed = self.width(text);
        if needed <= width { self } else { Self { size: self.size * width / needed, ..self } }
    }
}

enum Mark {
    Text { x: f32, y: f32, style: Style, text: String, part: Option<Part> },
    Rule { y: f32 },
    Shape { path: Path, ink: Ink, part: Option<Part> },
}

/// A box on the paper: its corner at the left and above, and its size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub place: (f32, f32),
    pub size: (f32, f32),
}

/// The sheets so far, and how far the last one is filled.
pub(super) struct Paper {
    sheets: Vec<Vec<Mark>>,
    y: f32,
    structure: Structure,
    part: Option<Part>,
    direction: Direction,
}

impl Paper {
    /// Paper for a language whose lines begin on that side.
    pub(super) fn new(direction: Direction) -> Self {
        Self { sheets: vec![Vec::new()], y: TOP, structure: Structure::default(), part: None, direction }
    }

    /// The left edge of something of that width. It would be `x` if lines began at the left.
    fn on_its_side(&self, x: f32, width: f32) -> f32 {
        if self.direction.is_right_to_left() { WIDTH - x - width } else { x }
    }

    /// Where the next line begins.
    pub(super) fn y(&self) -> f32 {
        self.y
    }

    /// Lets the next line begin there, on this sheet.
    pub(super) fn go_to(&mut self, y: f32) {
        self.y = y;
    }

    pub(super) fn skip(&mut self, points: f32) {
        self.y += points;
    }

    /// Whether that much fits on this sheet.
    pub(super) fn has_room(&self, points: f32) -> bool {
        self.y + points <= BOTTOM
    }

    pub(super) fn next_sheet(&mut self) {
        self.sheets.push(Vec::new());
        self.y = TOP;
    }

    /// Whatever `content` puts on the paper is a part of the document, inside of the present part. Anything outside of
    /// a part says nothing new, so a screen reader leaves it out.
    pub(super) fn part(&mut self, role: Role, content: impl FnOnce(&mut Self)) {
        let around = self.part;
        self.part = Some(self.structure.add(role, around));
        content(self);
        self.part = around;
    }

    /// Whatever `content` puts on the paper is no part of the document.
    pub(super) fn decoration(&mut self, content: impl FnOnce(&mut Self)) {
        let around = self.part.take();
        content(self);
        self.part = around;
    }

    /// Puts a text on the current line.
    pub(super) fn put(&mut self, x: f32, side: Side, style: Style, text: &str) {
        self.put_lower(0.0, x, side, style, text);
    }

    /// Puts a text that far below the current line.
    pub(super) fn put_lower(&mut self, below: f32, x: f32, side: Side, style: Style, text: &str) {
        let width = style.width(text);
        let x = match side {
            Side::From => x,
            Side::UpTo => x - width,
        };
        let x = self.on_its_side(x, width);
        let y = self.y + below + style.size;
        // A space is added, since the text may continue on the next line. When it is read out, the two must not become
        // one word.
        let text = if side == Side::From { format!("{text} ") } else { text.to_owned() };
        self.mark(Mark::Text { x, y, style, text, part: self.part });
    }

    /// Draws a thin line between the margins.
    pub(super) fn rule(&mut self) {
        let y = self.y;
        self.mark(Mark::Rule { y });
    }

    /// Fills a shape in that frame. Outside of any part it is decoration. It is moved to the other side if lines begin at
    /// the right, but not turned: a sign and a code stay what they are.
    pub(super) fn shape(&mut self, frame: Frame, path: Option<Path>, ink: Ink) {
        let part = self.part;
        let (x, width) = (frame.place.0, frame.size.0);
        let moved = Transform::from_translate(self.on_its_side(x, width) - x, 0.0);
        if let Some(path) = path.and_then(|path| path.transform(moved)) {
            self.mark(Mark::Shape { path, ink, part });
        }
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.push(mark);
        }
    }

    /// Draws the sheets, each with a line at its foot. `of` makes its first part from `name`, which may be shortened, and
    /// `foot` its last part from the page's number and the number of pages. Returns the structure of the document, whose
    /// language is `lang`.
    pub(super) fn draw(
        self,
        document: &mut Document,
        lang: &str,
        (name, of): (&str, impl Fn(&str) -> String),
        foot: impl Fn(usize, usize) -> String,
    ) -> Option<TagTree> {
        let a4 = PageSettings::from_wh(WIDTH, HEIGHT)?;
        let Self { sheets, mut structure, direction, .. } = self;
        let count = sheets.len();
        for (index, sheet) in sheets.into_iter().enumerate() {
            let mut page = document.start_page_with(a4.clone());
            let mut surface = page.surface();
            decorate(&mut surface, ArtifactType::PaginationOther, draw_band);
            for mark in &sheet {
                match mark {
                    Mark::Text { x, y, style, text, part: Some(part) } => {
                        let drawn = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                        draw_text(&mut surface, *x, *y, *style, text);
                        surface.end_tagged();
                        structure.drawn(*part, drawn);
                    }
                    Mark::Text { x, y, style, text, part: None } => {
                        decorate(&mut surface, ArtifactType::PaginationOther, |surface| {
                            draw_text(surface, *x, *y, *style, text);
                        });
                    }
                    Mark::Shape { path, ink, part: Some(part) } => {
                        let drawn = surface.start_tagged(ContentTag::Other);
                        draw_shape(&mut surface, path, *ink);
                        surface.end_tagged();
                        structure.drawn(*part, drawn);
                    }
                    Mark::Shape { path, ink, part: None } => {
                        decorate(&mut surface, ArtifactType::Layout, |surface| {
                            draw_shape(surface, path, *ink);
                        });
                    }
                    Mark::Rule { y } => {
                        decorate(&mut surface, ArtifactType::Layout, |surface| draw_rule(surface, *y));
                    }
                }
            }
            let number = foot(index + 1, count);
            let width = SMALL.width(&number);
            let whose = shortened(name, &of, RIGHT - LEFT - width - SMALL.line());
            let (number_at, whose_at) = match direction {
                Direction::LeftToRight => (RIGHT - width, LEFT),
                Direction::RightToLeft => (LEFT, RIGHT - SMALL.width(&whose)),
            };
            decorate(&mut surface, ArtifactType::Footer, |surface| {
                draw_text(surface, whose_at, FOOT, SMALL, &whose);
                draw_text(surface, number_at, FOOT, SMALL, &number);
            });
            surface.finish();
            page.finish();
        }
        Some(structure.tree(lang))
    }
}

/// The line `of` the name, no wider than that. A name that is too long is cut at its end.
fn shortened(name: &str, of: impl Fn(&str) -> String, width: f32) -> String {
    let whole = of(name);
    if SMALL.width(&whole) <= width {
        return whole;
    }
    let room = width - SMALL.width(&of("…"));
    let lines = SMALL.weight.wrap(name, SMALL.size, room);
    of(&format!("{}…", lines.first().map(String::as_str).unwrap_or_default()))
}

/// Draws something that is no part of the document.
fn decorate(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

fn draw_text(surface: &mut Surface<'_>, x: f32, y: f32, style: Style, text: &str) {
    let set = style.weight.set(text, style.size);
    surface.set_fill(Some(style.ink.fill()));
    surface.set_stroke(None);
    let mut x = x;
    for run in set.runs {
        surface.draw_glyphs(Point::from_xy(x, y), &run.glyphs, run.font, &run.letters, style.size, false);
        x += run.width;
    }
}

fn draw_rule(surface: &mut Surface<'_>, y: f32) {
    let mut path = PathBuilder::new();
    path.move_to(LEFT, y);
    path.line_to(RIGHT, y);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        let paint = Ink::Line.color().into();
        surface.set_stroke(Some(Stroke { paint, width: 0.75, ..Stroke::default() }));
        surface.draw_path(&path);
    }
}

fn draw_shape(surface: &mut Surface<'_>, path: &Path, ink: Ink) {
    surface.set_fill(Some(ink.fill()));
    surface.set_stroke(None);
    surface.draw_path(path);
}

fn draw_band(surface: &mut Surface<'_>) {
    if let Some(path) = round_box((0.0, 0.0), (WIDTH, BAND), 0.0) {
        draw_shape(surface, &path, Ink::Brand);
    }
}
