//! The messages as files of a folder, read again while the server runs: for those who write and test languages.
//!
//! Only a build with the feature `workshop` has this, and only `prorata serve --l10n` opens it.

mod in_files;
mod marks;
mod paths;
mod texts;

pub use paths::{marked_file, marked_paths, paths};

pub(super) use marks::marked;
pub(super) use texts::text_of;

use super::folders::{self, from_the_nearest};
use super::gaps::{line_of, position};
use super::lang::Lang;
use super::messages::{Arg, Messages};
use super::sent::compile_again;
use in_files::{InFile, in_files, message_of, variables};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use texts::keep;

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// A place in a file that cannot be used. The file's last good text stays in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file below `locales/`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted in characters from 1.
    pub column: usize,
    /// What is wrong, in English.
    pub error: String,
}

/// Opens the workshop on the files of that folder, and reads them.
pub fn open(folder: &Path) -> Vec<Fault> {
    _ = FOLDER.set(folder.to_owned());
    read_again()
}

/// Whether the workshop is open.
pub fn is_open() -> bool {
    FOLDER.get().is_some()
}

/// Reads every file again, and returns what cannot be used. A language of which something changed is compiled again.
pub fn read_again() -> Vec<Fault> {
    let Some(folder) = FOLDER.get() else { return Vec::new() };
    let (mut faults, mut changed) = (Vec::new(), BTreeSet::new());
    // Translations are compared with the source language, which is read first.
    let source_first = Lang::ALL.into_iter().filter(|lang| *lang != Lang::SOURCE);
    for lang in std::iter::once(Lang::SOURCE).chain(source_first) {
        faults.extend(new_files(folder, lang));
        let files: Vec<_> = folders::messages(lang).collect();
        for (name, text) in files {
            let file = format!("{}/{name}", lang.code());
            match fs::read_to_string(folder.join(&file)) {
                Ok(read) if read == text => {}
                Ok(read) => {
                    let found = faults_of(&file, &read);
                    if found.is_empty() {
                        keep(lang, name, read);
                        changed.insert(lang.code());
                    }
                    faults.extend(found);
                }
                Err(error) => faults.push(Fault { file, line: 1, column: 1, error: error.to_string() }),
            }
        }
    }
    let follows = |lang: &Lang| from_the_nearest(*lang).any(|nearest| changed.contains(nearest.code()));
    Lang::ALL.into_iter().filter(follows).for_each(compile_again);
    faults
}

/// Files that the server does not know yet: its list of files is made when it is built.
fn new_files(folder: &Path, lang: Lang) -> Vec<Fault> {
    let known: Vec<_> = folders::messages(lang).map(|(name, _)| name).collect();
    let entries = fs::read_dir(folder.join(lang.code())).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let is_fluent = |name: &str| Path::new(name).extension().is_some_and(|ending| ending == "ftl");
    let is_new = |name: &String| is_fluent(name) && !known.contains(&name.as_str());
    let fault = |name| Fault {
        file: format!("{}/{name}", lang.code()),
        line: 1,
        column: 1,
        error: "a new file is read by a server that is built anew: make workshop".into(),
    };
    names.filter(is_new).map(fault).collect()
}

fn faults_of(file: &str, text: &str) -> Vec<Fault> {
    let fault = |at: usize, error: String| {
        let (line, column) = position(text, at);
        Fault { file: file.to_owned(), line, column, error }
    };
    match fluent_syntax::parser::parse(text) {
        Err((_, errors)) => {
            errors.iter().map(|error| fault(error.pos.start, error.kind.to_string())).collect()
        }
        Ok(resource) => {
            let known: BTreeMap<_, _> =
                in_files(Lang::SOURCE).into_iter().map(|message| (message.id, message.variables)).collect();
            let messages = resource.body.iter().filter_map(message_of).flat_map(|message| {
                let variables = variables(message);
                let known = known.get(message.id.name).cloned().unwrap_or_default();
                let of_source = file.starts_with(&format!("{}/", Lang::SOURCE.code()));
                variables.into_iter().filter(move |name| !of_source && !known.contains(name)).map(|name| {
                    let begin = offset_of_line(text, line_of(text, message.id.name));
                    let at = text[begin..].find(&format!("${name}")).map_or(begin, |found| begin + found);
                    (at, format!("the page gives no ${name} to {}", message.id.name))
                })
            });
            messages.map(|(at, error)| fault(at, error)).collect()
        }
    }
}

fn offset_of_line(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum()
}

/// A message in all languages.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The names of its variables, in the order of the alphabet.
    pub variables: Vec<String>,
    /// Those that are numbers of things.
    pub counts: Vec<String>,
    /// What the source language's file explains.
    pub comment: String,
    /// Its text in each language, in the order of [`Lang::ALL`].
    pub texts: Vec<Translation>,
}

/// A message in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Translation {
    /// The language's code.
    pub lang: &'static str,
    /// The code of the language that says it: the language's own, or that of its nearest relative.
    pub by: &'static str,
    /// The file below `locales/`.
    pub file: String,
    /// The line in which it begins, counted from 1.
    pub line: usize,
    /// How many lines it has.
    pub lines: usize,
    /// The text as the file has it.
    pub text: String,
    /// The text with sample arguments.
    pub samples: Vec<String>,
}

/// Numbers of things that a message is shown with: those at which languages change their forms, and a long one.
const SAMPLE_COUNTS: [i64; 4] = [0, 1, 2, 1_000_000];

/// Names that a message is shown with: a short one and a long one.
const SAMPLE_NAMES: [&str; 2] = ["Ada", "Maximiliane-Alexandrina von Hohenzollern-Sigmaringen"];

/// All messages, in the order of the source language's files.
pub fn entries() -> Vec<Entry> {
    let files: Vec<BTreeMap<String, InFile>> = Lang::ALL
        .map(|lang| in_files(lang).into_iter().map(|message| (message.id.clone(), message)).collect())
        .into();
    let compiled: Vec<Messages> = Lang::ALL.map(|lang| Messages::of(lang, |_| true)).into();
    let entry = |source: InFile| {
        let counts: Vec<_> = counts(&source.comment);
        let variables: Vec<_> = source.variables.into_iter().collect();
        let in_lang = |lang: Lang| {
            let by = from_the_nearest(lang).find(|lang| files[*lang as usize].contains_key(&source.id))?;
            let found = &files[by as usize][&source.id];
            let messages = &compiled[lang as usize];
            Some(Translation {
                lang: lang.code(),
                by: by.code(),
                file: found.file.clone(),
                line: found.line,
                lines: found.lines,
                text: found.text.clone(),
                samples: samples(messages, &source.id, &variables, &counts),
            })
        };
        let texts = Lang::ALL.into_iter().filter_map(in_lang).collect();
        Entry { id: source.id.clone(), texts, comment: source.comment.clone(), variables, counts }
    };
    in_files(Lang::SOURCE).into_iter().map(entry).collect()
}

/// The variables that a comment calls numbers: `$seats (number): …`.
fn counts(comment: &str) -> Vec<String> {
    let words: Vec<_> = comment.split(' ').collect();
    let named = words.windows(2).filter(|pair| pair[1].starts_with("(number)"));
    named.filter_map(|pair| Some(pair[0].strip_prefix('$')?.to_owned())).collect()
}

fn samples(messages: &Messages, id: &str, variables: &[String], counts: &[String]) -> Vec<String> {
    let with = |count: i64, name: &str| {
        let arg = |variable: &String| {
            let is_count = counts.contains(variable);
            (variable.clone(), if is_count { Arg::Count(count) } else { Arg::Text(name.to_owned()) })
        };
        messages.format(id, &variables.iter().map(arg).collect::<Vec<_>>())
    };
    let of_counts = SAMPLE_COUNTS.into_iter().filter(|_| !counts.is_empty());
    let shown = of_counts.map(|count| with(count, SAMPLE_NAMES[0]));
    let named = SAMPLE_NAMES.into_iter().filter(|_| variables.len() > counts.len()).map(|name| with(2, name));
    let mut all: Vec<_> = shown.chain(named).collect();
    if variables.is_empty() {
        all.push(with(0, ""));
    }
    all.dedup();
    all
}

/// The message with that number, as the letters around it have it.
pub fn entry(number: usize) -> Option<Entry> {
    let id = marks::ids().get(number)?;
    entries().into_iter().find(|entry| entry.id == *id)
}

#[cfg(test)]
mod tests {
    use super::{Fault, Lang, counts, entries, faults_of};

    #[test]
    fn a_fault_has_its_place() {
        let file = Lang::ALL.into_iter().find(|lang| *lang != Lang::SOURCE).expect("another language").code();
        assert_eq!(faults_of(file, "a = A\n"), []);
        let [fault] = faults_of(file, "a = A\nb = { $x\n").try_into().expect("one fault");
        assert_eq!(fault.line, 2);
        let message = "common-pages = { $nobody }\n";
        let [fault] = faults_of(file, &format!("a = A\n{message}")).try_into().expect("one fault");
        let error = "the page gives no $nobody to common-pages".to_owned();
        assert_eq!(fault, Fault { file: file.to_owned(), line: 2, column: 18, error });
    }

    #[test]
    fn every_message_is_said_in_every_language() {
        let entries = entries();
        assert!(entries.len() > 500);
        for entry in entries {
            assert_eq!(entry.texts.len(), Lang::ALL.len(), "{}", entry.id);
            for text in entry.texts {
                assert!(!text.text.is_empty() && !text.samples.is_empty(), "{} in {}", entry.id, text.lang);
                assert!(!text.samples.concat().contains("{$"), "{:?}", text.samples);
            }
        }
    }

    #[test]
    fn numbers_are_told_by_the_comment() {
        assert_eq!(counts("$first (number): the first $name: its name $of (number) of all"), ["first", "of"]);
    }
}
