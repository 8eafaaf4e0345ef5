//! Writes the list of languages: one for each folder of `locales/`. Nothing else in the code names a language.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A folder of `locales/`.
struct Language {
    /// The folder's name, a BCP 47 code: `pt`, `pt-PT`.
    code: String,
    folder: PathBuf,
    settings: String,
}

impl Language {
    fn read(folder: PathBuf) -> Option<Self> {
        let settings = fs::read_to_string(folder.join("language.toml")).ok()?;
        let code = folder.file_name()?.to_str()?.to_owned();
        Some(Self { code, folder, settings })
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
    let languages: Vec<Language> = entries(&locales).into_iter().filter_map(Language::read).collect();
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("lang.rs"), lang(&languages).expect("a String takes everything"))
        .expect("OUT_DIR is writable");
    fs::write(out.join("folders.rs"), folders(&languages).expect("a String takes everything"))
        .expect("OUT_DIR is writable");
}

/// `Lang`, with what the browser knows of every language.
fn lang(languages: &[Language]) -> Result<String, std::fmt::Error> {
    let source = languages.iter().find(|language| language.setting("source") == Some("true"));
    let source = source.expect("one language.toml says `source = true`").ident();
    let mut code = String::new();
    writeln!(
        code,
        "/// A language in which a page, a document or a mail is written: a folder of `locales/`."
    )?;
    writeln!(
        code,
        "///\n/// Serialized as its code (`\"pt\"`), the same text that stands first in every URL."
    )?;
    writeln!(
        code,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]\npub enum Lang {{"
    )?;
    for language in languages {
        let (name, ident, code_) =
            (language.setting("name").expect("a name"), language.ident(), &language.code);
        writeln!(
            code,
            "    /// {}\n    #[serde(rename = \"{code_}\")]\n    {ident},",
            name.trim_matches('"')
        )?;
    }
    writeln!(code, "}}\n\nimpl Lang {{")?;
    let idents =
        languages.iter().map(|language| format!("Self::{}", language.ident())).collect::<Vec<_>>().join(", ");
    writeln!(code, "    /// Every language, in the order of the menu: that of their codes.")?;
    writeln!(code, "    pub const ALL: [Self; {}] = [{idents}];", languages.len())?;
    writeln!(
        code,
        "    /// The language from which the others are translated, and in which is said what no other says."
    )?;
    writeln!(code, "    pub const SOURCE: Self = Self::{source};")?;
    let by_language = |value: &dyn Fn(&Language) -> String| {
        languages
            .iter()
            .map(|language| format!("            Self::{} => {},\n", language.ident(), value(language)))
            .collect::<String>()
    };
    let codes = by_language(&|language| format!("{:?}", language.code));
    writeln!(
        code,
        "\n    /// The BCP 47 code: for URLs, the `lang` attribute and stored records.\n    #[must_use]\n    pub const fn code(self) -> &'static str {{\n        match self {{\n{codes}        }}\n    }}"
    )?;
    let names = by_language(&|language| language.setting("name").expect("a name").to_owned());
    writeln!(
        code,
        "\n    /// The language's name in the language itself, so that its readers find it on any page.\n    #[must_use]\n    pub const fn own_name(self) -> &'static str {{\n        match self {{\n{names}        }}\n    }}"
    )?;
    let parents = by_language(&|language| {
        let parent = languages.iter().find(|other| language.parent() == Some(&other.code));
        parent.map_or("None".to_owned(), |parent| format!("Some(Self::{})", parent.ident()))
    });
    writeln!(
        code,
        "\n    /// The language of which this one is a regional variant: `pt-PT` of `pt`. It says what the variant does not.\n    #[must_use]\n    pub const fn parent(self) -> Option<Self> {{\n        match self {{\n{parents}        }}\n    }}\n}}"
    )?;
    Ok(code)
}

/// The files of every folder, in the order of `Lang::ALL`. Only the server has them.
fn folders(languages: &[Language]) -> Result<String, std::fmt::Error> {
    let mut code = String::from("static FOLDERS: [Folder; Lang::ALL.len()] = [\n");
    for language in languages {
        let file = |name: &str| format!("include_str!({:?})", language.folder.join(name));
        let catalogue = if language.folder.join("catalogue.toml").exists() {
            file("catalogue.toml")
        } else {
            "\"\"".to_owned()
        };
        writeln!(
            code,
            "    Folder {{\n        settings: {},\n        cldr: {},\n        catalogue: {catalogue},\n        messages: &[",
            file("language.toml"),
            file("cldr.json")
        )?;
        for name in language.messages() {
            writeln!(code, "            ({name:?}, {}),", file(&name))?;
        }
        writeln!(code, "        ],\n    }},")?;
    }
    code.push_str("];\n");
    Ok(code)
}
