//! Texts in the fonts of the documents: broken into lines, shaped, and in reading order.

use super::faces::{Face, Weight, face_for, is_covered};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};
use std::ops::Range;
use unicode_bidi::BidiInfo;
use unicode_segmentation::UnicodeSegmentation;

/// The sign that replaces a letter that no font has: PDF/A takes no text without a glyph.
const UNKNOWN: &str = "?";

/// The first letter of a text that no font has.
pub fn unprintable(text: &str) -> Option<char> {
    let lacking = text.graphemes(true).find(|cluster| face_for(Weight::Regular, cluster).is_none())?;
    lacking.chars().find(|letter| !is_covered(*letter)).or_else(|| lacking.chars().next())
}

/// A part of a line in one font, and in one direction.
pub(super) struct Run {
    pub font: Font,
    /// The letters in the order in which they are drawn.
    pub letters: String,
    /// The glyphs, from the left.
    pub glyphs: Vec<KrillaGlyph>,
    /// The width in points.
    pub width: f32,
}

/// A text on one line, from the left.
pub(super) struct Text {
    pub runs: Vec<Run>,
    /// The width in points.
    pub width: f32,
}

impl Weight {
    /// The text at `size` points.
    pub(super) fn set(self, text: &str, size: f32) -> Text {
        let text = self.printable(text);
        let order = BidiInfo::new(&text, None);
        let mut runs = Vec::new();
        for paragraph in &order.paragraphs {
            let (levels, parts) = order.visual_runs(paragraph, paragraph.range.clone());
            for part in parts {
                let Some(is_rtl) = levels.get(part.start).map(unicode_bidi::Level::is_rtl) else { continue };
                let mut in_one_font = self.in_one_font(&text, part);
                if is_rtl {
                    in_one_font.reverse();
                }
                runs.extend(
                    in_one_font.into_iter().map(|(face, part)| shaped(face, &text[part], is_rtl, size)),
                );
            }
        }
        let width = runs.iter().map(|run| run.width).sum();
        Text { runs, width }
    }

    /// The text, with a sign for each letter that no font has.
    fn printable(self, text: &str) -> String {
        let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
        text.graphemes(true).map(|it| if face_for(self, it).is_some() { it } else { UNKNOWN }).collect()
    }

    /// The part of the text, divided into parts that have one font each.
    fn in_one_font(self, text: &str, part: Range<usize>) -> Vec<(&'static Face, Range<usize>)> {
        let mut parts: Vec<(&'static Face, Range<usize>)> = Vec::new();
        for (at, cluster) in text[part.clone()].grapheme_indices(true) {
            let Some(face) = face_for(self, cluster) else { continue };
            let range = part.start + at..part.start + at + cluster.len();
            match parts.last_mut() {
                Some((last, before)) if std::ptr::eq(*last, face) => before.end = range.end,
                _ => parts.push((face, range)),
            }
        }
        parts
    }

    /// The text, broken into lines that are at most `width` points wide. A wider word is cut.
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
            for cluster in word.graphemes(true) {
                let line = lines.last_mut().expect("never empty");
                let longer = format!("{line}{cluster}");
                if line.is_empty() || fits(&longer) {
                    *line = longer;
                } else {
                    lines.push(cluster.to_owned());
                }
            }
        }
        lines
    }
}

fn shaped(face: &'static Face, text: &str, is_rtl: bool, size: f32) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    let set = rustybuzz::shape(&face.shaper, &[], buffer);
    let begins: Vec<usize> =
        set.glyph_infos().iter().filter_map(|glyph| usize::try_from(glyph.cluster).ok()).collect();
    // A glyph stands for the letters up to the beginning of the next one, in either direction.
    let end_of =
        |begin: usize| begins.iter().copied().filter(|other| *other > begin).min().unwrap_or(text.len());
    let units = |length: i32| face.ems(length);
    let glyphs = set.glyph_infos().iter().zip(set.glyph_positions()).zip(&begins);
    let glyphs: Vec<KrillaGlyph> = glyphs
        .map(|((glyph, at), begin)| {
            KrillaGlyph::new(
                GlyphId::new(glyph.glyph_id),
                units(at.x_advance),
                units(at.x_offset),
                units(at.y_offset),
                units(at.y_advance),
                *begin..end_of(*begin),
                None,
            )
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance * size).sum();
    Run { font: face.font.clone(), letters: text.to_owned(), glyphs, width }
}

#[cfg(test)]
mod tests {
    use super::{Weight, unprintable};

    #[test]
    fn each_script_is_set_in_a_font_that_has_it() {
        for text in [
            "Zażółć gęślą jaźń",
            "Ελλάς Α.Ε.",
            "ООО «Ромашка»",
            "חברת הדגמה בע״מ",
            "شركة التجربة",
            "Ł1 שלום & Co",
        ] {
            assert_eq!(unprintable(text), None, "{text}");
            let set = Weight::Bold.set(text, 10.0);
            let letters: usize = set.runs.iter().map(|run| run.letters.len()).sum();
            assert_eq!(letters, text.len(), "{text}");
            assert!(
                set.runs.iter().all(|run| run.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_letter_of_no_font_is_named() {
        assert_eq!(unprintable("🚀 Rocket"), Some('🚀'));
        assert_eq!(unprintable("A\u{10ffff}"), Some('\u{10ffff}'));
        let set = Weight::Regular.set("a🚀b", 10.0);
        assert_eq!(set.runs.iter().map(|run| run.letters.as_str()).collect::<String>(), "a?b");
    }

    #[test]
    fn letters_that_read_from_the_right_stand_from_the_right_and_are_joined() {
        let set = Weight::Regular.set("INV שלום", 10.0);
        let text: Vec<&str> = set.runs.iter().map(|run| run.letters.as_str()).collect();
        assert_eq!(text, ["INV ", "שלום"]);
        let first = set.runs[1].glyphs.first().map(|glyph| glyph.text_range.clone());
        assert_eq!(first, Some("שלו".len().."שלום".len()), "the last letter is leftmost");
        let [alone, joined] = ["ش", "شش"]
            .map(|text| Weight::Regular.set(text, 10.0).runs[0].glyphs.last().map(|glyph| glyph.glyph_id));
        assert_ne!(alone, joined);
    }

    #[test]
    fn a_line_is_no_wider_than_its_place_in_any_script() {
        for text in [
            "Wer will fleißige Handwerker sehn, der muss zu uns herkommen",
            "شركة التجربة والبرمجيات المحدودة",
            &"W".repeat(99),
        ] {
            for line in Weight::Bold.wrap(text, 9.5, 80.0) {
                assert!(Weight::Bold.set(&line, 9.5).width <= 80.0, "{line}");
            }
        }
    }
}
