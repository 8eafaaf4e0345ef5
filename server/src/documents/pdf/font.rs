//! The two fonts of the documents. Their figures are all of one width, so amounts stand in columns.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::LazyLock;

/// Points to a point of `units_per_em`.
const UNITS_PER_EM: f32 = 1000.0;

/// What stands for a letter that the fonts do not have: PDF/A takes no text without a glyph.
const UNKNOWN: char = '?';

/// A weight of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

struct Face {
    font: Font,
    data: FontRef<'static>,
}

static REGULAR: LazyLock<Face> =
    LazyLock::new(|| face(include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf")));
static BOLD: LazyLock<Face> =
    LazyLock::new(|| face(include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf")));

fn face(data: &'static [u8]) -> Face {
    let font = Font::new(data.into(), 0).expect("a font of ours");
    Face { font, data: FontRef::new(data).expect("a font of ours") }
}

/// A text of one line, with the glyphs it is drawn with.
pub(super) struct Text {
    /// As it is drawn.
    pub letters: String,
    /// Glyph by glyph.
    pub glyphs: Vec<KrillaGlyph>,
    /// In points.
    pub width: f32,
}

impl Weight {
    fn face(self) -> &'static Face {
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }

    pub(super) fn font(self) -> Font {
        self.face().font.clone()
    }

    /// The text at `size` points. Letter by letter, without kerning: so what is measured is what is drawn.
    pub(super) fn set(self, text: &str, size: f32) -> Text {
        let face = self.face();
        let characters = face.data.charmap();
        let metrics = face.data.glyph_metrics(Size::unscaled(), LocationRef::default());
        let mut drawn = Text { letters: String::new(), glyphs: Vec::new(), width: 0.0 };
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            let (letter, glyph) = match characters.map(letter) {
                Some(glyph) => (letter, glyph),
                None => (UNKNOWN, characters.map(UNKNOWN).unwrap_or_default()),
            };
            let advance = metrics.advance_width(glyph).unwrap_or_default() / UNITS_PER_EM;
            let start = drawn.letters.len();
            drawn.letters.push(letter);
            let range = start..drawn.letters.len();
            drawn.glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.to_u32()),
                advance,
                0.0,
                0.0,
                0.0,
                range,
                None,
            ));
            drawn.width += advance * size;
        }
        drawn
    }

    /// The text in lines that are at most `width` points wide. A word that is wider than that is cut.
    pub(super) fn wrap(self, text: &str, size: f32, width: f32) -> Vec<String> {
        let fits = |line: &str| self.set(line, size).width <= width;
        let mut lines = vec![String::new()];
        // No-break spaces hold words together.
        let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
        for word in text.split(breaks).filter(|word| !word.is_empty()) {
            let line = lines.last_mut().expect("never empty");
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if fits(&joined) {
                *line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(String::new());
            }
            for letter in word.chars() {
                let line = lines.last_mut().expect("never empty");
                line.push(letter);
                if !fits(line) && line.chars().count() > 1 {
                    line.pop();
                    lines.push(letter.into());
                }
            }
        }
        lines
    }
}
