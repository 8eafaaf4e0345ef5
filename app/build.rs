//! Writes the list of languages: one for each folder of `locales/`. Nothing else in the code names a language.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// A folder of `locales/`.
struct Language {
    /// The folder's name, a BCP 47 code: `pt`, `pt-PT`.
    code: String,
    folder: PathBuf,
    settings: String,
    /// A pseudo-language: the source language in disguise. Its folder is that of the source language.
    is_pseudo: bool,
}

impl Language {
    fn read(folder: PathBuf) -> Option<Self> {
        let settings = fs::read_to_string(folder.join("language.toml")).ok()?;
        let code = folder.file_name()?.to_str()?.to_owned();
        Some(Self { code, folder, settings, is_pseudo: false })
    }

    /// A disguise of the source language.
    fn pseudo(&self, code: &str, name: &str) -> Self {
        // To the pages of a gateway it is still the source language.
        let settings = format!("name = \"{name}\"\nstripe = \"{}\"\n", self.code);
        Self { code: code.to_owned(), folder: self.folder.clone(), settings, is_pseudo: true }
    }

    /// The name of the variant of `Lang`: `PtPt`.
    fn ident(&self) -> String {
        let part = |part: &str| {
            let (first, rest) = part.split_at(1);
            first.to_uppercase() + &rest.to_lowercase()
        };
        self.code.split('-').map(part).collect()
    }

    /// A value of `language.toml`, as it is written there.
    fn setting(&self, key: &str) -> Option<&str> {
        self.settings.lines().find_map(|line| {
            let (name, value) = line.split_once('=')?;
            (name.trim() == key).then(|| value.trim())
        })
    }

    /// The code of the language of which this one is a regional variant.
    fn parent(&self) -> Option<&str> {
        Some(self.code.rsplit_once('-')?.0)
    }

    /// The names of its Fluent files, in the order of the alphabet.
    fn messages(&self) -> Vec<String> {
        let names =
            entries(&self.folder).into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
        names.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "ftl")).collect()
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn main() {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut languages: Vec<Language> = entries(&locales).into_iter().filter_map(Language::read).collect();
    if env::var_os("CARGO_FEATURE_PSEUDO").is_some() {
        let source = source(&languages);
        // The codes are those of CLDR.
        let pseudo = [source.pseudo("ar-XB", "Mirrored"), source.pseudo("en-XA", "[Åççéñţéð]")];
        languages.extend(pseudo);
        languages.sort_by(|one, other| one.code.cmp(&other.code));
    }
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    for (name, code) in [("lang.rs", lang(&languages)), ("folders.rs", folders(&languages))] {
        fs::write(out.join(name), code).expect("OUT_DIR is writable");
    }
}

fn source(languages: &[Language]) -> &Language {
    let source = languages.iter().find(|language| language.setting("source") == Some("true"));
    source.expect("one language.toml says `source = true`")
}

/// What `line` makes of each language, in lines.
fn each(languages: &[Language], line: impl Fn(&Language) -> String) -> String {
    languages.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `Lang`, with what the browser knows of every language.
fn lang(languages: &[Language]) -> String {
    let source = source(languages).ident();
    let name = |language: &Language| language.setting("name").expect("language.toml has a name").to_owned();
    let parent = |language: &Language| {
        let parent = languages.iter().find(|other| language.parent() == Some(&other.code));
        parent.map_or("None".to_owned(), |parent| format!("Some(Lang::{})", parent.ident()))
    };
    let arms = |value: &dyn Fn(&Language) -> String| {
        each(languages, |language| format!("            Self::{} => {},", language.ident(), value(language)))
    };
    format!(
        r#"/// A language in which a page, a document or a mail is written: a folder of `locales/`.
///
/// Serialized as its code (`"pt"`), the same text that stands first in every URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {{
{variants}
}}

impl Lang {{
    /// Every language, in the order of the menu: that of their codes.
    pub const ALL: [Self; {count}] = [{all}];

    /// The language from which the others are translated, and in which is said what no other says.
    pub const SOURCE: Self = Self::{source};

    /// The BCP 47 code: for URLs, the `lang` attribute and stored records.
    #[must_use]
    pub const fn code(self) -> &'static str {{
        match self {{
{codes}
        }}
    }}

    /// The language's name in the language itself, so that its readers find it on any page.
    #[must_use]
    pub const fn own_name(self) -> &'static str {{
        match self {{
{names}
        }}
    }}

    /// Whether it is a disguise of the source language, for tests.
    #[cfg(feature = "pseudo")]
    #[must_use]
    pub const fn is_pseudo(self) -> bool {{
        matches!(self, {pseudo})
    }}

    /// The language of which this one is a regional variant: `pt-PT` of `pt`. It says what the variant does not.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {{
        const PARENTS: [Option<Lang>; Lang::ALL.len()] = [{parents}];
        PARENTS[self as usize]
    }}
}}
"#,
        variants = each(languages, |language| format!(
            "    /// {}\n    #[serde(rename = \"{}\")]\n    {},",
            name(language).trim_matches('"'),
            language.code,
            language.ident()
        )),
        count = languages.len(),
        all = each(languages, |language| format!("Self::{},", language.ident())),
        codes = arms(&|language| format!("\"{}\"", language.code)),
        names = arms(&name),
        parents = each(languages, |language| parent(language) + ","),
        pseudo = pseudo(languages),
    )
}

/// A pattern of the pseudo-languages.
fn pseudo(languages: &[Language]) -> String {
    let pseudo = languages.iter().filter(|language| language.is_pseudo);
    pseudo.map(|language| format!("Self::{}", language.ident())).collect::<Vec<_>>().join(" | ")
}

/// The files of every folder, in the order of `Lang::ALL`. Only the server has them.
fn folders(languages: &[Language]) -> String {
    let folder = |language: &Language| {
        let file = |name: &str| format!("include_str!(r\"{}\")", language.folder.join(name).display());
        let has_catalogue = language.folder.join("catalogue.toml").exists();
        let catalogue = if has_catalogue { file("catalogue.toml") } else { "\"\"".to_owned() };
        let message = |name: String| format!("(\"{name}\", {})", file(&name));
        let messages = language.messages().into_iter().map(message);
        format!(
            "    Folder {{ settings: {:?}, cldr: {}, catalogue: {catalogue}, messages: &[{}] }},",
            language.settings,
            file("cldr.json"),
            messages.collect::<Vec<_>>().join(", ")
        )
    };
    format!("static FOLDERS: [Folder; Lang::ALL.len()] = [\n{}\n];\n", each(languages, folder))
}
