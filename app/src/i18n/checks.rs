//! What must be true of `locales/*/*.ftl`, and of the code that uses their ids.

use super::Lang;
use crate::answers::Problem;
use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The language from which the others are translated. Its comments explain the variables.
const SOURCE: Lang = Lang::SOURCE;

/// The parts of a message that the checks look at.
#[derive(Default)]
struct Message {
    id: String,
    /// All its words, those of every variant.
    text: String,
    variables: BTreeSet<String>,
    /// The variables that choose a variant, with the names of the variants.
    selectors: BTreeMap<String, BTreeSet<String>>,
    comment: Vec<String>,
}

impl Message {
    fn of(message: ast::Message<String>) -> Self {
        assert!(message.attributes.is_empty(), "{}: nothing reads attributes", message.id.name);
        let comment = message.comment.map(|comment| comment.content).unwrap_or_default();
        let mut read = Self { id: message.id.name, comment, ..Self::default() };
        read.pattern(&message.value.expect("a message without attributes has a value"));
        read
    }

    fn pattern(&mut self, pattern: &ast::Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let InlineExpression::VariableReference { id: variable } = selector else {
            panic!("{}: only variables choose variants", self.id);
        };
        self.inline(selector);
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                &variant.key;
            self.selectors.entry(variable.name.clone()).or_default().insert(key.clone());
            self.pattern(&variant.value);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => panic!("{}: functions write English only, and references hide variables", self.id),
        }
    }

    /// The variables that the comment explains: `# $seats (number): how many licences`.
    fn explained(&self) -> BTreeSet<String> {
        let explained = |line: &String| {
            let (name, rest) = line.strip_prefix('$')?.split_once(' ')?;
            (rest.starts_with("(text): ") || rest.starts_with("(number): ")).then(|| name.to_owned())
        };
        self.comment.iter().filter_map(explained).collect()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names of the files and folders in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name")).collect()
}

/// The messages of a language, file by file.
fn files(lang: Lang) -> BTreeMap<String, Vec<Message>> {
    let folder = root().join("locales").join(lang.code());
    let messages = |name: &String| {
        let text = fs::read_to_string(folder.join(name)).expect("a text");
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{name}: {errors:?}", lang.code()));
        let message = |entry| match entry {
            Entry::Message(message) => Some(Message::of(message)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
            Entry::Term(_) | Entry::Junk { .. } => panic!("{}/{name}: {entry:?}", lang.code()),
        };
        resource.body.into_iter().filter_map(message).collect()
    };
    let is_fluent = |name: &String| Path::new(name).extension().is_some_and(|ending| ending == "ftl");
    let files = names(&folder).into_iter().filter(is_fluent);
    files.map(|name| (name.clone(), messages(&name))).collect()
}

/// The languages that say everything themselves. A regional variant says what differs.
fn whole_languages() -> impl Iterator<Item = Lang> {
    Lang::ALL.into_iter().filter(|lang| lang.parent().is_none())
}

fn ids(messages: &[Message]) -> Vec<&str> {
    messages.iter().map(|message| message.id.as_str()).collect()
}

/// Checks every message of every other language, beside the message it translates.
fn for_each_translation(check: impl Fn(&str, &Message, &Message)) {
    let sources: Vec<_> = files(SOURCE).into_values().flatten().collect();
    for lang in Lang::ALL {
        for message in files(lang).into_values().flatten() {
            let source = sources.iter().find(|source| source.id == message.id);
            check(&format!("{} in {}", message.id, lang.code()), source.expect("the same ids"), &message);
        }
    }
}

#[test]
fn every_language_has_the_same_messages_in_the_same_order() {
    let source = files(SOURCE);
    for lang in whole_languages() {
        let files = files(lang);
        assert!(files.keys().eq(source.keys()), "{}: {:?}", lang.code(), files.keys());
        for (name, messages) in &files {
            assert_eq!(ids(messages), ids(&source[name]), "{}/{name}", lang.code());
        }
    }
}

#[test]
fn no_message_is_there_twice() {
    let mut seen = BTreeSet::new();
    for message in files(SOURCE).into_values().flatten() {
        assert!(seen.insert(message.id.clone()), "{}", message.id);
    }
}

#[test]
fn every_translation_has_the_same_variables() {
    for_each_translation(|place, source, message| assert_eq!(message.variables, source.variables, "{place}"));
}

#[test]
fn what_has_variants_has_them_in_every_language() {
    for_each_translation(|place, source, message| {
        for (variable, keys) in &source.selectors {
            let translated = message.selectors.get(variable);
            let translated = translated.unwrap_or_else(|| panic!("{place}: ${variable} chooses nothing"));
            assert!(translated.is_superset(keys), "{place}: ${variable} has {translated:?} of {keys:?}");
        }
    });
}

#[test]
fn every_variable_is_explained() {
    for message in files(SOURCE).into_values().flatten() {
        assert_eq!(message.explained(), message.variables, "{}: {:?}", message.id, message.comment);
    }
}

#[test]
fn no_message_brings_markup() {
    for_each_translation(|place, _, message| {
        assert!(
            !message.text.contains(['<', '>']) && !message.text.contains("&#"),
            "{place}: {}",
            message.text
        );
        assert!(!message.text.trim().is_empty() || !message.variables.is_empty(), "{place} is empty");
    });
}

/// The files that the pages do not use: those of the sandbox and of the mail.
#[cfg(feature = "ssr")]
const ELSEWHERE: [&str; 3] = ["mail.ftl", "mail-people.ftl", "sandbox.ftl"];

/// A new file of texts is of no use until the pages know about it.
#[cfg(feature = "ssr")]
#[test]
fn the_pages_have_every_file_but_those_of_other_houses() {
    for lang in Lang::ALL {
        for (name, messages) in files(lang) {
            for message in messages {
                let id: &'static str = message.id.leak();
                let is_there = super::format_message(lang, id, &[]) != id;
                assert_eq!(is_there, !ELSEWHERE.contains(&name.as_str()), "{id} in {}", lang.code());
            }
        }
    }
}

/// It must be “… of Services, Inc.” and not “Inc..”, in every message and language.
#[cfg(feature = "ssr")]
#[test]
fn a_name_that_ends_with_a_full_stop_ends_its_sentence() {
    for lang in Lang::ALL {
        let folder = root().join("locales").join(lang.code());
        for (file, messages) in files(lang) {
            let text = fs::read_to_string(folder.join(&file)).expect("a text");
            let written = super::Messages::parse(lang, &text);
            for Message { id, variables, .. } in messages {
                let arg = |name: String| (&*name.leak(), super::Arg::from("Services, Inc."));
                let args: Vec<(&'static str, super::Arg)> = variables.into_iter().map(arg).collect();
                let said = written.format(&id, &args);
                assert!(!said.contains(".."), "{id} in {}: {said}", lang.code());
                assert!(args.is_empty() || !said.is_empty(), "{id}");
            }
        }
    }
}

fn is_test(file: &str) -> bool {
    file.contains("tests") || file == "checks.rs"
}

/// Collects the code of a folder, without its tests.
fn code(folder: &Path, into: &mut String) {
    for name in names(folder) {
        let path = folder.join(&name);
        if path.is_dir() && name != "tests" {
            code(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !is_test(&name) {
            into.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

/// The quoted texts that could be ids: kebab-case, outside of comments, and not the attribute of a tag (`class="…"`).
fn quoted(code: &str) -> BTreeSet<&str> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quotes = lines.flat_map(|line| line.match_indices('"').map(move |(at, _)| line.split_at(at)));
    let literals = quotes.filter_map(|(before, from)| {
        let literal = &from[1..][..from[1..].find('"')?];
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (literal.contains('-') && literal.chars().all(kebab) && !before.ends_with('=')).then_some(literal)
    });
    literals.collect()
}

#[test]
fn the_code_says_every_message_and_no_other() {
    let mut sources = String::new();
    for folder in ["app/src", "server/src"] {
        code(&root().join(folder), &mut sources);
    }
    let said = quoted(&sources);
    let files = files(SOURCE);
    let known: BTreeSet<&str> = files.values().flat_map(|messages| ids(messages)).collect();
    let unused: Vec<_> = known.difference(&said).collect();
    assert!(unused.is_empty(), "no code says {unused:?}");

    // A quoted text that begins like an id (all words but its last one) is meant as an id, unless it is the code of a
    // problem.
    let scopes: BTreeSet<&str> = known.iter().filter_map(|id| Some(id.rsplit_once('-')?.0)).collect();
    let is_scoped = |text: &str| text.match_indices('-').any(|(at, _)| scopes.contains(&text[..at]));
    let is_meant = |text: &&&str| is_scoped(text) && Problem::from_code(text).is_none();
    let missing: Vec<_> = said.difference(&known).filter(is_meant).collect();
    assert!(
        missing.is_empty(),
        "no file has {missing:?}; what begins as an id does is taken for one, addresses and kinds included"
    );
}

/// The code of the pages that need only the first file of messages.
#[cfg(feature = "ssr")]
fn code_of_every_page() -> String {
    let mut sources = String::new();
    for place in ["components", "frame.rs", "pages"] {
        let place = root().join("app/src").join(place);
        if place.is_dir() {
            let left_out = ACCOUNT_PAGES.map(|page| root().join("app/src/pages").join(page));
            assert!(left_out.iter().all(|path| path.exists()), "{left_out:?}");
            code_without(&place, &left_out, &mut sources);
        } else {
            sources.push_str(&fs::read_to_string(place).expect("a source"));
        }
    }
    sources
}

/// The folders and files of the pages that have both files of messages.
#[cfg(feature = "ssr")]
const ACCOUNT_PAGES: [&str; 18] = [
    "account",
    "invoices",
    "licences",
    "lists",
    "orders/confirmation.rs",
    "orders/list.rs",
    "orders/open_order.rs",
    "people/factors.rs",
    "people/fields.rs",
    "people/links.rs",
    "people/list.rs",
    "people/passkeys.rs",
    "people/profile.rs",
    "people/remove.rs",
    "people/second_step.rs",
    "products",
    "renewals",
    "subscriptions/cancellation",
];

#[cfg(feature = "ssr")]
fn code_without(folder: &Path, left_out: &[PathBuf], into: &mut String) {
    for path in names(folder).into_iter().map(|name| folder.join(name)) {
        if left_out.contains(&path) {
            continue;
        }
        if path.is_dir() {
            code_without(&path, left_out, into);
        } else {
            into.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

/// Whether there are words for the id.
#[cfg(feature = "ssr")]
fn has(messages: &super::Messages, id: &str) -> bool {
    messages.format::<&str>(id, &[]) != id
}

/// Otherwise the id would stand in place of its words wherever the browser makes a part of the page again.
#[cfg(feature = "ssr")]
#[test]
fn the_first_file_says_whatever_every_page_says() {
    let sources = code_of_every_page();
    let said = quoted(&sources);
    let files = files(SOURCE);
    let known: BTreeSet<&str> = files.values().flat_map(|messages| ids(messages)).collect();
    let sent = super::sent::sent_to_every_page(SOURCE);
    let unsent: Vec<_> = known.intersection(&said).filter(|id| !has(&sent, id)).collect();
    assert!(unsent.is_empty(), "the browser has no words for {unsent:?}");
}

/// The words that the law of the buyer's language asks for (directive 2006/112/EC, article 226 (11a)).
#[test]
fn the_reverse_charge_is_named_as_the_law_names_it() {
    for lang in whole_languages() {
        let settings = root().join("locales").join(lang.code()).join("language.toml");
        let settings: toml::Table = fs::read_to_string(settings).expect("a text").parse().expect("TOML");
        let words = settings["reverse_charge"].as_str().expect("a text");
        let file = files(lang).remove("subscriptions.ftl").expect("the file");
        let message =
            file.iter().find(|message| message.id == "summary-reverse-charge").expect("the message");
        assert!(message.text.starts_with(words), "{lang:?}: {}", message.text);
    }
}

/// A variant says only what differs: a message that says the same as its parent would not follow when that changes.
#[test]
fn a_variant_says_only_what_differs() {
    for (lang, parent) in Lang::ALL.into_iter().filter_map(|lang| Some((lang, lang.parent()?))) {
        let said: BTreeMap<_, _> =
            files(parent).into_values().flatten().map(|message| (message.id, message.text)).collect();
        for message in files(lang).into_values().flatten() {
            let parents = said.get(&message.id);
            assert!(parents.is_some_and(|text| *text != message.text), "{} in {}", message.id, lang.code());
        }
    }
}
