//! The fonts of the documents. Noto Sans is for Latin, Greek and Cyrillic letters; its figures all have the same width,
//! so that amounts stand in columns. Noto Sans is also for Hebrew and Arabic letters. All other letters use the fonts
//! of the machine.

use fontdb::{Database, FaceInfo, ID, Style};
use krilla::text::Font;
use rustybuzz::ttf_parser::{self, Permissions};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

/// A weight of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A font, for drawing and for shaping.
pub(super) struct Face {
    pub font: Font,
    pub shaper: rustybuzz::Face<'static>,
}

impl Face {
    fn new(data: &'static [u8], index: u32) -> Option<Self> {
        Some(Self { font: Font::new(data.into(), index)?, shaper: rustybuzz::Face::from_slice(data, index)? })
    }

    /// A length in the font's own units, in ems.
    #[expect(clippy::cast_precision_loss, reason = "a font's units are few")]
    pub(super) fn ems(&self, units: i32) -> f32 {
        units as f32 / self.shaper.units_per_em() as f32
    }

    fn has(&self, cluster: &str) -> bool {
        drawn(cluster).all(|letter| self.shaper.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0))
    }
}

macro_rules! ours {
    ($name:literal) => {
        LazyLock::new(|| {
            Face::new(include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf")), 0)
                .expect("a font of ours")
        })
    };
}

static REGULAR: LazyLock<Face> = ours!("NotoSans-Regular");
static BOLD: LazyLock<Face> = ours!("NotoSans-Bold");
static HEBREW: LazyLock<Face> = ours!("NotoSansHebrew-Regular");
static ARABIC: LazyLock<Face> = ours!("NotoSansArabic-Regular");

/// A directory with more fonts than those in the usual places of the machine.
static MORE: OnceLock<PathBuf> = OnceLock::new();

/// Looks for fonts in that directory, too. It must be called at the start: fonts are looked for only once.
pub fn use_fonts(directory: &Path) {
    _ = MORE.set(directory.to_owned());
}

/// The fonts of the machine, in the order in which they are tried.
static MACHINE: LazyLock<(Database, Vec<ID>)> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    if let Some(more) = MORE.get() {
        fonts.load_fonts_dir(more);
    }
    let mut usable: Vec<&FaceInfo> = fonts.faces().filter(|face| face.style == Style::Normal).collect();
    usable.sort_by_cached_key(|face| rank(face));
    let usable = usable.into_iter().map(|face| face.id).collect();
    (fonts, usable)
});

/// The order of fonts: plain fonts first, and fonts like ours before others. The name decides among equals, so that it
/// is the same font each time.
fn rank(face: &FaceInfo) -> (bool, bool, u16, bool, String) {
    let like_ours = face.post_script_name.starts_with("NotoSans");
    let has_serifs = face.post_script_name.contains("Serif");
    (!like_ours, has_serifs, face.weight.0.abs_diff(400), face.monospaced, face.post_script_name.clone())
}

/// The fonts of the machine that were needed so far, and which letters each has.
#[derive(Default)]
struct Found {
    faces: HashMap<ID, Option<&'static Face>>,
    clusters: HashMap<String, Option<ID>>,
}

static FOUND: LazyLock<Mutex<Found>> = LazyLock::new(Mutex::default);

/// The most letters that are remembered. An attacker who types others makes the search slower, and does no more harm.
const MAX_REMEMBERED: usize = 10_000;

/// The font that has a letter with all its marks, if there is one.
pub(super) fn face_for(weight: Weight, cluster: &str) -> Option<&'static Face> {
    let sans = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    [sans, &HEBREW, &ARABIC]
        .into_iter()
        .map(|face| &**face)
        .find(|face| face.has(cluster))
        .or_else(|| of_machine(cluster))
}

/// Whether a font has the letter.
pub(super) fn is_covered(letter: char) -> bool {
    face_for(Weight::Regular, letter.encode_utf8(&mut [0; 4])).is_some()
}

fn of_machine(cluster: &str) -> Option<&'static Face> {
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    let known = found.clusters.get(cluster).copied();
    let id = known.unwrap_or_else(|| search(cluster));
    if known.is_none() && found.clusters.len() < MAX_REMEMBERED {
        found.clusters.insert(cluster.to_owned(), id);
    }
    let id = id?;
    *found.faces.entry(id).or_insert_with(|| {
        let (data, index) = MACHINE.0.with_face_data(id, |data, index| (data.to_vec(), index))?;
        // The leak is limited: a machine has a limited number of fonts, and each is read once.
        let face = Face::new(Box::leak(data.into_boxed_slice()), index)?;
        Some(Box::leak(Box::new(face)))
    })
}

fn search(cluster: &str) -> Option<ID> {
    let (fonts, usable) = &*MACHINE;
    let has =
        |id: &&ID| fonts.with_face_data(**id, |data, index| may_draw(data, index, cluster)) == Some(true);
    usable.iter().find(has).copied()
}

/// Whether the font has the letters as outlines of one colour, and may be embedded in a document.
fn may_draw(data: &[u8], index: u32, cluster: &str) -> bool {
    let Ok(face) = ttf_parser::Face::parse(data, index) else { return false };
    let tables = face.tables();
    let has_outlines = tables.glyf.is_some() || tables.cff.is_some();
    let has_colours =
        tables.colr.is_some() || tables.sbix.is_some() || tables.cbdt.is_some() || tables.svg.is_some();
    let may_be_embedded = face.permissions() != Some(Permissions::Restricted) && face.is_subsetting_allowed();
    has_outlines
        && !has_colours
        && !face.is_variable()
        && may_be_embedded
        && drawn(cluster).all(|letter| face.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0))
}

/// The letters of a cluster that are drawn. Joiners and the like only change the letters beside them.
fn drawn(cluster: &str) -> impl Iterator<Item = char> {
    cluster.chars().filter(|letter| !app::typed::is_invisible(*letter))
}
