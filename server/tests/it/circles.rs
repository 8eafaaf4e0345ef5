//! No file uses a file that uses it back, directly or through others: what both need stands in a third one. A file uses
//! another one if it names something that the other one defines. Methods are not looked at: they belong to their type.

use crate::arrows::files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The words before the name of something that a file defines.
const KINDS: [&str; 7] = ["const", "enum", "fn", "static", "struct", "trait", "type"];

/// The most re-exports through which a name is followed.
const MAX_STEPS: u8 = 8;

/// The names of a module or of something in it, from the root of the crate on or relative to another module.
type Names = Vec<String>;

/// Which files each file uses.
type Uses = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

#[test]
fn no_file_uses_a_file_that_uses_it_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for folder in ["app/src", "server/src"] {
        let code = Code::of(&root.join(folder));
        assert!(code.0.len() > 200, "the code is elsewhere");
        let circles = circles(code.uses());
        assert!(circles.is_empty(), "these files of {folder} use each other: {circles:#?}");
    }
}

#[test]
fn a_circle_is_found_whatever_it_is_made_of() {
    let in_circles = |sources: &[(&str, &str)]| {
        let mut code = Code::default();
        for (file, text) in sources {
            code.add_file(Path::new(file), text);
        }
        circles(code.uses()).into_keys().map(|file| file.display().to_string()).collect::<Vec<_>>()
    };
    let by_a_path = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "pub struct B; fn f() { super::a::A; }"),
        ("c.rs", "use crate::{a::A, b::{self, B}};"),
    ];
    assert_eq!(in_circles(&by_a_path), ["a.rs", "b.rs"]);
    let by_a_name_that_is_handed_on = [
        ("x/mod.rs", "mod a; mod b; pub use b::B;"),
        ("x/a.rs", "use super::*; pub fn a(b: B) {}"),
        ("x/b.rs", "pub struct B; mod within { use super::super::a as other; fn f() { other::a() } }"),
    ];
    assert_eq!(in_circles(&by_a_name_that_is_handed_on), ["x/a.rs", "x/b.rs"]);
    let with_a_parent = [("x/mod.rs", "mod a; use a::f; pub struct X;"), ("x/a.rs", "fn f() -> super::X {}")];
    assert_eq!(in_circles(&with_a_parent), ["x/a.rs", "x/mod.rs"]);
    let none = [
        ("x/mod.rs", "mod a; pub use a::f; pub struct X { f: u8 } enum Y { f(X) } // a::f()"),
        ("x/a.rs", "use super::X; pub fn f() {} #[cfg(test)] mod tests { use crate::x::b::g; }"),
        ("x/b.rs", "pub fn g(x: X) { x.f(super::a::f) }"),
    ];
    assert!(in_circles(&none).is_empty());
}

/// What is left of the files when those that use none of the others, and those that none of the others uses, are taken
/// away again and again.
fn circles(mut uses: Uses) -> Uses {
    loop {
        let before: usize = uses.values().map(|used| used.len() + 1).sum();
        let named: BTreeSet<PathBuf> = uses.values().flatten().cloned().collect();
        uses.retain(|file, of| named.contains(file) && !of.is_empty());
        let left: BTreeSet<PathBuf> = uses.keys().cloned().collect();
        for of in uses.values_mut() {
            of.retain(|file| left.contains(file));
        }
        if before == uses.values().map(|used| used.len() + 1).sum::<usize>() {
            return uses;
        }
    }
}

/// A name that was imported: what it stands for, and whether it is handed on.
struct Import {
    path: Names,
    name: String,
    is_public: bool,
}

/// A module: a file, or a part of one.
struct Module {
    file: PathBuf,
    /// The names that it defines.
    items: BTreeSet<String>,
    imports: Vec<Import>,
    /// The words and signs of everything else.
    words: Vec<String>,
}

/// The modules of a crate by their names.
#[derive(Default)]
struct Code(BTreeMap<Names, Module>);

impl Code {
    fn of(root: &Path) -> Self {
        let mut code = Self::default();
        for file in files(root).iter().filter(|file| !file.ends_with("main.rs")) {
            code.add_file(file.strip_prefix(root).unwrap(), &fs::read_to_string(file).unwrap());
        }
        code
    }

    fn add_file(&mut self, file: &Path, text: &str) {
        let parts = file.with_extension("");
        let mut names: Names = parts.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        names.retain(|name| name != "lib" && name != "mod");
        self.add(names, file, text.parse().expect("code of Rust"));
    }

    /// Adds a module, and those that stand in the same file, without the tests.
    fn add(&mut self, names: Names, file: &Path, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let (mut items, mut rest) = (BTreeSet::new(), Vec::new());
        let (mut at, mut is_enum) = (0, false);
        while let Some(token) = tokens.get(at) {
            let [word, next] = [at, at + 1].map(|at| ident(tokens.get(at)));
            if word == "mod" {
                if let Some(TokenTree::Group(inner)) = tokens.get(at + 2)
                    && next != "tests"
                {
                    self.add([names.as_slice(), &[next]].concat(), file, inner.stream());
                }
                at += 3;
                continue;
            }
            if word == "macro_rules" {
                items.insert(ident(tokens.get(at + 2)));
            } else if KINDS.contains(&word.as_str()) && !next.is_empty() && !KINDS.contains(&next.as_str()) {
                is_enum = word == "enum";
                items.insert(next);
            }
            match token {
                TokenTree::Group(body) if is_enum && body.delimiter() == Delimiter::Brace => {
                    is_enum = false;
                    rest.extend(without_variants(body.stream()));
                }
                _ => rest.push(token.clone()),
            }
            at += 1;
        }
        let (imports, words) = without_imports(&words(rest));
        self.0.insert(names, Module { file: file.to_owned(), items, imports, words });
    }

    fn uses(&self) -> Uses {
        let mut uses = Uses::new();
        for (names, module) in &self.0 {
            for path in module.paths() {
                if let Some(used) = self.file_of(names, &path, MAX_STEPS)
                    && used != module.file
                {
                    uses.entry(module.file.clone()).or_default().insert(used.to_owned());
                }
            }
        }
        uses
    }

    /// The file that defines what the path in that module names. `None` for a module, and for what is not in the crate.
    fn file_of(&self, module: &[String], path: &[String], steps: u8) -> Option<&Path> {
        let (at, path) = begun(module, path);
        let (module, (name, rest)) = (self.0.get(&at)?, path.split_first()?);
        if module.items.contains(name) {
            return Some(&module.file);
        }
        let child = [at.as_slice(), std::slice::from_ref(name)].concat();
        if self.0.contains_key(&child) {
            return self.file_of(&child, rest, steps);
        }
        let steps = steps.checked_sub(1)?;
        let of_name = module.imports.iter().filter(|import| import.name == *name);
        let found = of_name
            .map(|import| [import.path.as_slice(), rest].concat())
            .find_map(|path| self.file_of(&at, &path, steps));
        found.or_else(|| {
            let all_of = module.imports.iter().filter(|import| import.name == "*");
            let other = |import: &Import| {
                let (from, more) = begun(&at, &import.path[..import.path.len() - 1]);
                [from.as_slice(), more].concat()
            };
            all_of
                .map(other)
                .filter(|other| *other != at && self.0.contains_key(other))
                .find_map(|other| self.file_of(&other, path, steps))
        })
    }
}

impl Module {
    /// The paths by which it names something.
    fn paths(&self) -> BTreeSet<Names> {
        let names: Vec<(usize, &String)> = names(&self.words).collect();
        let mut paths = BTreeSet::new();
        for Import { path, name, is_public } in &self.imports {
            let is_used = || names.iter().any(|(_, used)| *used == name);
            if name == "*" {
                let others = names.iter().filter(|(_, name)| !is_public && !self.items.contains(*name));
                let before = &path[..path.len() - 1];
                paths.extend(others.map(|(_, name)| [before, &[(*name).clone()]].concat()));
            } else if !is_public || is_used() {
                paths.insert(path.clone());
            }
        }
        paths.extend(names.iter().map(|(at, _)| path_at(&self.words, *at)).filter(|path| path.len() > 1));
        paths
    }
}

/// The module in which a path begins, and the rest of the path.
fn begun<'a>(module: &[String], path: &'a [String]) -> (Names, &'a [String]) {
    let (mut at, mut rest) = (module.to_vec(), path);
    while let Some((word, more)) = rest.split_first() {
        match word.as_str() {
            "crate" => at.clear(),
            "super" => drop(at.pop()),
            "self" => {}
            _ => break,
        }
        rest = more;
    }
    (at, rest)
}

fn ident(token: Option<&TokenTree>) -> String {
    match token {
        Some(TokenTree::Ident(ident)) => ident.to_string(),
        _ => String::new(),
    }
}

/// The body of an enumeration without the names of its variants, which are not names of types.
fn without_variants(body: TokenStream) -> Vec<TokenTree> {
    let mut begins = true;
    let is_kept = |token: &TokenTree| match token {
        TokenTree::Punct(sign) if sign.as_char() == ',' => {
            begins = true;
            true
        }
        TokenTree::Ident(_) if begins => {
            begins = false;
            false
        }
        _ => true,
    };
    body.into_iter().filter(is_kept).collect()
}

/// The words and signs, those within brackets included.
pub fn words(tokens: impl IntoIterator<Item = TokenTree>) -> Vec<String> {
    let mut all = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let is_round = group.delimiter() == Delimiter::Parenthesis;
                let [open, close] = if is_round { ["(", ")"] } else { ["{", "}"] };
                all.push(open.to_owned());
                all.extend(words(group.stream()));
                all.push(close.to_owned());
            }
            other => all.push(other.to_string()),
        }
    }
    all
}

/// The imports, and the other words.
fn without_imports(words: &[String]) -> (Vec<Import>, Vec<String>) {
    let (mut all, mut others, mut rest) = (Vec::new(), Vec::new(), words);
    while let Some((word, more)) = rest.split_first() {
        let is_import = word == "use" && more.first().is_some_and(|next| next != "<");
        let end = if is_import { more.iter().position(|word| word == ";") } else { None };
        rest = more;
        if let Some(end) = end {
            let is_public = is_public(&others);
            let imported = imported(&more[..end], &[]).into_iter();
            all.extend(imported.map(|(path, name)| Import { path, name, is_public }));
            rest = &more[end..];
        } else {
            others.push(word.clone());
        }
    }
    (all, others)
}

/// Whether the words end with `pub`, or with `pub(…)`.
fn is_public(words: &[String]) -> bool {
    let open = words.iter().rposition(|word| word == "(").filter(|_| words.ends_with(&[")".to_owned()]));
    words[..open.unwrap_or(words.len())].last().is_some_and(|word| word == "pub")
}

/// What a declaration imports below the path `before`: the path of each name, and the name.
fn imported(words: &[String], before: &[String]) -> Vec<(Names, String)> {
    let path = |words: &[String]| {
        let names = words.iter().filter(|word| *word != ":");
        before.iter().chain(names).cloned().collect::<Names>()
    };
    let mut all = Vec::new();
    for part in parts(words) {
        if let Some(open) = part.iter().position(|word| word == "{") {
            all.extend(imported(&part[open + 1..part.len() - 1], &path(&part[..open])));
            continue;
        }
        let alias = part.iter().position(|word| word == "as");
        let mut path = path(&part[..alias.unwrap_or(part.len())]);
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let own = path.last().cloned().unwrap_or_default();
        let name = alias.map_or(own, |at| part[at + 1].clone());
        all.push((path, name));
    }
    all
}

/// The words between commas.
fn parts(words: &[String]) -> Vec<&[String]> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 0 => {
                parts.push(&words[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&words[from..]);
    parts.retain(|part| !part.is_empty());
    parts
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|letter| letter.is_alphabetic() || letter == '_')
        && letters.all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The names that may have been imported, each with its place: no field, no method, and no later part of a path.
fn names(words: &[String]) -> impl Iterator<Item = (usize, &String)> {
    let is =
        move |at: Option<usize>, sign: &str| at.and_then(|at| words.get(at)).is_some_and(|word| word == sign);
    words.iter().enumerate().filter(move |(at, word)| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let is_part = is(before, ":") && is(at.checked_sub(2), ":");
        let is_field = is(after, ":") && !is(Some(at + 2), ":");
        is_name(word) && !is(before, ".") && !is_part && !is_field
    })
}

/// The path that begins with the name at that place.
fn path_at(words: &[String], at: usize) -> Names {
    let mut path = vec![words[at].clone()];
    let mut rest = &words[at + 1..];
    while let [first, second, name, more @ ..] = rest
        && first == ":"
        && second == ":"
        && is_name(name)
    {
        path.push(name.clone());
        rest = more;
    }
    path
}
