//! What a request can lead to, found in the code. Each kind of work that takes long has a line of its own
//! (`server/src/http/queues.rs`). A form that may lead to such work and is missing in the list of its line would keep
//! everybody's pages waiting.

use crate::arrows::files;
use crate::circles::words;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Where requests come in, and what they lead to.
const FOLDERS: [&str; 3] = ["app/src/api", "server/src/http", "server/src/use_cases"];

/// A function: its file and its name. Functions of a file that have the same name count as one.
type Function = (PathBuf, String);

#[test]
fn every_form_that_hashes_or_compares_a_password_waits_in_their_line() {
    let code = Code::of_the_server();
    let reached = code.reach(|said| said.says(&["hash_password_into_with_memory"]));
    assert_eq!(server_functions(&reached), listed("PASSWORDS"));
}

#[test]
fn every_form_that_may_ask_a_gateway_or_vies_waits_apart_from_the_pages() {
    let code = Code::of_the_server();
    let reached = code.reach(Said::asks_others);
    assert_eq!(server_functions(&reached), listed("OUTSIDE"));
    // The way to the gateway's pages and the ways back have the same line. What the gateway reports waits in none.
    let edge = |function: &&&Function| function.0.to_string_lossy().contains("src/http");
    let edge: BTreeSet<_> = reached.iter().filter(edge).map(|function| function.1.as_str()).collect();
    assert_eq!(edge, BTreeSet::from(["follow", "order_returned", "report", "returned", "start"]));
}

#[test]
fn a_call_is_found_however_it_is_written() {
    let mut code = Code::default();
    code.add(
        Path::new("use_cases/pay.rs"),
        "use super::gate::ask;
        impl Center { async fn pay(&self) { self.settle().await } async fn settle(&self) { ask(1) } }
        fn other() { let ask = 1; println!(\"ask(\"); unknown() } // ask()",
    );
    code.add(Path::new("use_cases/gate/mod.rs"), "pub fn ask(of: fn(u8)) { center.gateway.charge(of) }");
    code.add(
        Path::new("api/order.rs"),
        "async fn order() { center()?\n.pay().await } fn by_path() { use_cases::gate::ask(2) }
        fn amounts() { self.gateway.cannot_charge(1) }
        #[cfg(test)]\nmod tests {\n fn within() { order() } }",
    );
    let reached: Vec<_> = code.reach(Said::asks_others).into_iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(reached, ["by_path", "order", "ask", "pay", "settle"]);
}

/// What a function says.
#[derive(Default)]
struct Said {
    /// Whether it is a method.
    has_self: bool,
    /// The words of its body, one after the other, and the signs between them.
    words: Vec<String>,
}

impl Said {
    /// Whether these words follow each other in it.
    fn says(&self, wanted: &[&str]) -> bool {
        self.words.windows(wanted.len()).any(|words| words == wanted)
    }

    /// Whether it asks a gateway, or VIES. Which amounts a gateway takes is known here.
    fn asks_others(&self) -> bool {
        let asks = |of| {
            let asked = [of, ".", "gateway", "."];
            self.words.windows(5).any(|words| words[..4] == asked && words[4] != "cannot_charge")
        };
        asks("self") || asks("center") || self.says(&["register", ".", "ask"])
    }
}

/// Functions, and what their files use of other files.
#[derive(Default)]
struct Code {
    functions: BTreeMap<Function, Said>,
    imports: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl Code {
    fn of_the_server() -> Self {
        let mut code = Self::default();
        for file in FOLDERS.into_iter().flat_map(|folder| files(&root().join(folder))) {
            code.add(&file, &fs::read_to_string(&file).expect("a file"));
        }
        code
    }

    /// Adds a file, its tests apart.
    fn add(&mut self, file: &Path, text: &str) {
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let tokens: TokenStream = text.parse().expect("code of Rust");
        self.imports.insert(file.to_owned(), imports(&words(tokens.clone())));
        self.add_functions(file, tokens);
    }

    fn add_functions(&mut self, file: &Path, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for (place, token) in tokens.iter().enumerate() {
            let is_function = place.checked_sub(1).is_some_and(|before| is_word(&tokens[before], "fn"));
            match token {
                TokenTree::Ident(name) if is_function => self.add_function(file, name, &tokens[place + 1..]),
                TokenTree::Group(group) => self.add_functions(file, group.stream()),
                _ => {}
            }
        }
    }

    /// Adds the function of that name, whose signature the tokens begin with. A method of a trait may have no body.
    fn add_function(&mut self, file: &Path, name: &Ident, tokens: &[TokenTree]) {
        let is_end = |token: &TokenTree| body(token).is_some() || is_semicolon(token);
        let Some(end) = tokens.iter().position(is_end) else { return };
        let signature = words(tokens[..end].iter().cloned());
        let said = self.functions.entry((file.to_owned(), name.to_string())).or_default();
        said.has_self |= signature.iter().any(|word| word == "self");
        said.words.extend(body(&tokens[end]).map(words).unwrap_or_default());
    }

    /// The functions that lead to one of those that `begins` names, and these themselves.
    fn reach(&self, begins: impl Fn(&Said) -> bool) -> BTreeSet<&Function> {
        let calls = self.calls();
        let first = self.functions.iter().filter(|&(_, said)| begins(said));
        let mut reached: BTreeSet<&Function> = first.map(|(function, _)| function).collect();
        assert!(!reached.is_empty(), "the code is written in another way");
        loop {
            let leads = |from: &&Function| calls[*from].iter().any(|called| reached.contains(called));
            let more: Vec<&Function> =
                self.functions.keys().filter(|from| !reached.contains(from)).filter(leads).collect();
            if more.is_empty() {
                return reached;
            }
            reached.extend(more);
        }
    }

    /// The functions that each function calls, as far as their names tell.
    fn calls(&self) -> BTreeMap<&Function, BTreeSet<&Function>> {
        let mut named: BTreeMap<&str, Vec<(&Function, bool)>> = BTreeMap::new();
        for (function, said) in &self.functions {
            named.entry(function.1.as_str()).or_default().push((function, said.has_self));
        }
        let mut calls = BTreeMap::new();
        for (from, said) in &self.functions {
            let mut called = BTreeSet::new();
            for call in calls_in(&said.words) {
                for (to, has_self) in named.get(call.name).into_iter().flatten() {
                    if self.is_meant(from, call, to, *has_self) {
                        called.insert(*to);
                    }
                }
            }
            calls.insert(from, called);
        }
        calls
    }

    /// Whether a call in `from` can mean the function `to`.
    fn is_meant(&self, from: &Function, call: Call<'_>, to: &Function, has_self: bool) -> bool {
        let is_here = from.0 == to.0;
        match call.of {
            Of::Value => has_self,
            Of::Module("Self" | "ssr") => is_here,
            Of::Module(module) => module_of(&to.0) == module,
            Of::Nothing => is_here || (!has_self && self.imports[&from.0].contains(&to.1)),
        }
    }
}

/// A call: the name of what is called, and what stands before it.
#[derive(Clone, Copy)]
struct Call<'a> {
    name: &'a str,
    of: Of<'a>,
}

#[derive(Clone, Copy)]
enum Of<'a> {
    /// `value.name()`
    Value,
    /// `module::name()`
    Module(&'a str),
    /// `name()`
    Nothing,
}

fn calls_in(words: &[String]) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for (place, name) in words.iter().enumerate() {
        let before = |back: usize| word(words, place.checked_sub(back));
        if word(words, Some(place + 1)) != "(" || before(1) == "fn" {
            continue;
        }
        let of = match before(1) {
            "." => Of::Value,
            ":" => Of::Module(before(3)),
            _ => Of::Nothing,
        };
        calls.push(Call { name, of });
    }
    calls
}

fn word(words: &[String], place: Option<usize>) -> &str {
    place.and_then(|place| words.get(place)).map_or("", String::as_str)
}

/// The words of the `use` declarations.
fn imports(words: &[String]) -> BTreeSet<String> {
    let (mut found, mut is_declaration) = (BTreeSet::new(), false);
    for word in words {
        is_declaration = (is_declaration || word == "use") && word != ";";
        if is_declaration {
            found.insert(word.clone());
        }
    }
    found
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn is_semicolon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';')
}

/// The code between braces.
fn body(token: &TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    }
}

/// The module that the file is.
fn module_of(file: &Path) -> &str {
    let named = if file.ends_with("mod.rs") { file.parent().unwrap_or(file) } else { file };
    named.file_stem().and_then(OsStr::to_str).unwrap_or_default()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

/// Those of the functions that are server functions, by their name.
fn server_functions(reached: &BTreeSet<&Function>) -> BTreeSet<String> {
    let is_one = |file: &Path, name: &str| {
        let declared = format!("endpoint = \"{name}\"");
        fs::read_to_string(file).expect("a file").contains(&declared)
    };
    reached
        .iter()
        .filter(|function| is_one(&function.0, &function.1))
        .map(|function| function.1.clone())
        .collect()
}

/// The server functions of that list of `queues.rs`.
fn listed(list: &str) -> BTreeSet<String> {
    let queues = fs::read_to_string(root().join("server/src/http/queues.rs")).expect("the queues");
    let (_, rest) = queues.split_once(&format!("const {list}: ")).expect("the list");
    let items = rest.split("];").next().unwrap_or_default();
    let names = items.split("::PATH").filter_map(|item| item.rsplit(|c: char| !c.is_alphanumeric()).next());
    names.filter(|name| !name.is_empty()).map(in_snake_case).collect()
}

fn in_snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
